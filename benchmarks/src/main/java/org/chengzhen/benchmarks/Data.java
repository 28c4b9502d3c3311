package org.chengzhen.benchmarks;

import java.util.Random;

/** Seeded synthetic data of the benchmarks. */
final class Data {
    private Data() {}

    /** Log-normal values with sigma 1, as sizes of cities are. */
    static double[] logNormal(int n, long seed) {
        Random random = new Random(seed);
        double[] values = new double[n];
        for (int i = 0; i < n; i++) {
            values[i] = Math.exp(random.nextGaussian());
        }
        return values;
    }
}
