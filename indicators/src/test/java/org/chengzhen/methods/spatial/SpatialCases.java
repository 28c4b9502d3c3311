package org.chengzhen.methods.spatial;

import java.util.Random;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.space.SpatialWeights;

/** Seeded places and variables for the tests of this package. */
final class SpatialCases {
    private SpatialCases() {}

    static double[] normal(int n, long seed) {
        Random random = new Random(seed);
        double[] values = new double[n];
        for (int i = 0; i < n; i++) {
            values[i] = random.nextGaussian();
        }
        return values;
    }

    static double[] uniform(int n, long seed) {
        return new Random(seed).doubles(n).toArray();
    }

    static int[] strata(int n, int kinds, long seed) {
        return new Random(seed).ints(n, 0, kinds).toArray();
    }

    static DoubleMatrix matrix(int n, int columns, long seed) {
        return DoubleMatrix.of(n, columns, normal(n * columns, seed));
    }

    /** Row-standardized nearest neighbours of random places. */
    static SpatialWeights nearest(int n, int k, long seed) {
        return binary(n, k, seed).rowStandardized();
    }

    static SpatialWeights binary(int n, int k, long seed) {
        return SpatialWeights.knn(uniform(n, seed), uniform(n, seed + 1), k);
    }

    /** y that depends on x and on its neighbours. */
    static double[] response(DoubleMatrix x, SpatialWeights w, double rho, long seed) {
        double[] y = normal(x.rows(), seed);
        for (int i = 0; i < y.length; i++) {
            for (int v = 0; v < x.columns(); v++) {
                y[i] += (v + 1) * x.get(i, v);
            }
        }
        double[] term = y.clone();
        for (int p = 0; p < 60; p++) {
            term = w.lag(term);
            for (int i = 0; i < y.length; i++) {
                term[i] *= rho;
                y[i] += term[i];
            }
        }
        return y;
    }
}
