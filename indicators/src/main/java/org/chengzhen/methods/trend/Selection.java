package org.chengzhen.methods.trend;

import org.chengzhen.core.internal.Loop;

/** Order statistics without a sort. */
final class Selection {
    private Selection() {}

    /**
     * Moves the k-th smallest of a range, k from 0 at the beginning of the array, to place k: none before it is larger,
     * none behind it smaller.
     *
     * <p>Hoare's selection around the median of three. Each step of the partition swaps, whatever the comparison says, so
     * that there is no branch to mispredict.
     */
    static double place(double[] a, int from, int to, int k) {
        int left = from;
        int right = to - 1;
        while (right > left) {
            double x = a[left];
            double y = a[(left + right) >>> 1];
            double z = a[right];
            double pivot = Math.max(Math.min(x, y), Math.min(Math.max(x, y), z));
            int split = left;
            Loop.check();
            for (int i = left; i <= right; i++) {
                double value = a[i];
                a[i] = a[split];
                a[split] = value;
                split += value < pivot ? 1 : 0;
            }
            if (k < split) {
                right = split - 1;
                continue;
            }
            if (split > left) {
                left = split;
                continue;
            }
            // the pivot is the smallest: part off all that equal it
            for (int i = left; i <= right; i++) {
                double value = a[i];
                a[i] = a[split];
                a[split] = value;
                split += value <= pivot ? 1 : 0;
            }
            if (k < split) {
                return a[k];
            }
            left = split;
        }
        return a[k];
    }

    /** The median; the range is left parted around it. */
    static double median(double[] a, int n) {
        int half = n / 2;
        double high = place(a, 0, n, half);
        if (n % 2 == 1) {
            return high;
        }
        double low = a[0];
        for (int i = 1; i < half; i++) {
            low = Math.max(low, a[i]);
        }
        double sum = low + high;
        return Double.isInfinite(sum) ? low / 2 + high / 2 : sum / 2;
    }
}
