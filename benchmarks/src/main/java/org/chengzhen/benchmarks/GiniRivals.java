package org.chengzhen.benchmarks;

import java.util.Arrays;

/** What a user would write for {@code Gini}. */
final class GiniRivals {
    private GiniRivals() {}

    /** Copy, {@link Arrays#sort(double[])}, one sweep: what numpy and R's ineq do. */
    static double comparisonSort(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double total = 0;
        double ranked = 0;
        int n = sorted.length;
        for (int i = 0; i < n; i++) {
            total += sorted[i];
            ranked += (2.0 * i + 1 - n) * sorted[i];
        }
        return ranked / (n * total);
    }
}
