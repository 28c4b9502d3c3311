package org.chengzhen.methods.citysize;

import org.chengzhen.core.internal.Checks;

/** What the statistics of city sizes share: zeros left out, a threshold found, logarithms taken. */
final class Sizes {
    private Sizes() {}

    /** The positive sizes in their order; the same array where all are. */
    static double[] positive(double[] sizes) {
        Checks.nonNegative(sizes, "sizes");
        int zeros = 0;
        for (double size : sizes) {
            zeros += size == 0 ? 1 : 0;
        }
        if (zeros == 0) {
            return sizes;
        }
        double[] positive = new double[sizes.length - zeros];
        int count = 0;
        for (double size : sizes) {
            if (size > 0) {
                positive[count++] = size;
            }
        }
        return positive;
    }

    /** The index of the first size, in ascending order, that is at least a threshold. */
    static int firstAtLeast(double[] sorted, double threshold) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < threshold) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The number of limits, in ascending order, that a size reaches. */
    static int limitsReached(double[] limits, double size) {
        int reached = 0;
        while (reached < limits.length && size >= limits[reached]) {
            reached++;
        }
        return reached;
    }

    static double[] logs(double[] sizes) {
        double[] logs = new double[sizes.length];
        for (int i = 0; i < sizes.length; i++) {
            logs[i] = Math.log(sizes[i]);
        }
        return logs;
    }
}
