package org.chengzhen.methods.trend;

/** Order statistics without a sort. */
final class Selection {
    private Selection() {}

    /**
     * Moves the k-th smallest of a range, k from 0 at the beginning of the array, to place k: none before it is larger,
     * none behind it smaller.
     *
     * <p>Hoare's selection in the form of Floyd and Rivest (1975): the pivot is sampled near the wanted rank.
     */
    static double place(double[] a, int from, int to, int k) {
        int left = from;
        int right = to - 1;
        while (right > left) {
            if (right - left > 600) {
                double n = right - left + 1;
                double i = k - left + 1;
                double z = Math.log(n);
                double s = 0.5 * Math.exp(2 * z / 3);
                double sd = 0.5 * Math.sqrt(z * s * (n - s) / n) * (i < n / 2 ? -1 : 1);
                int low = Math.max(left, (int) (k - i * s / n + sd));
                int high = Math.min(right, (int) (k + (n - i) * s / n + sd));
                place(a, low, high + 1, k);
            }
            double pivot = a[k];
            int i = left;
            int j = right;
            while (i <= j) {
                while (a[i] < pivot) {
                    i++;
                }
                while (a[j] > pivot) {
                    j--;
                }
                if (i <= j) {
                    double swap = a[i];
                    a[i++] = a[j];
                    a[j--] = swap;
                }
            }
            if (k <= j) {
                right = j;
            } else if (k >= i) {
                left = i;
            } else {
                break;
            }
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
