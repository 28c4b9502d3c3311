package org.chengzhen.methods.composite;

import org.chengzhen.core.internal.Sorts;

/** Ranks of scores: competition ranks for reading, average ranks for statistics. */
final class Ranks {
    private Ranks() {}

    /** 1 for the best; equal scores share the smaller rank. */
    static int[] of(double[] scores, Direction better) {
        int[] order = Sorts.order(scores);
        int n = order.length;
        int[] ranks = new int[n];
        for (int k = 0; k < n; k++) {
            int at = order[better == Direction.COST ? k : n - 1 - k];
            int before = k == 0 ? at : order[better == Direction.COST ? k - 1 : n - k];
            ranks[at] = k > 0 && scores[at] == scores[before] ? ranks[before] : k + 1;
        }
        return ranks;
    }

    /** Ascending ranks from 1; equal values share their mean rank. */
    static double[] average(double[] values) {
        int[] order = Sorts.order(values);
        int n = order.length;
        double[] ranks = new double[n];
        for (int from = 0; from < n; ) {
            int to = from + 1;
            while (to < n && values[order[to]] == values[order[from]]) {
                to++;
            }
            for (int k = from; k < to; k++) {
                ranks[order[k]] = (from + 1 + to) / 2.0;
            }
            from = to;
        }
        return ranks;
    }

    /** Spearman's coefficient of two score lists; 1 where both are constant, 0 where one is. */
    static double spearman(double[] x, double[] y) {
        double[] a = average(x);
        double[] b = average(y);
        double mean = (a.length + 1) / 2.0;
        double ab = 0;
        double aa = 0;
        double bb = 0;
        for (int i = 0; i < a.length; i++) {
            ab += (a[i] - mean) * (b[i] - mean);
            aa += (a[i] - mean) * (a[i] - mean);
            bb += (b[i] - mean) * (b[i] - mean);
        }
        if (aa == 0 || bb == 0) {
            return aa == bb ? 1 : 0;
        }
        return ab / Math.sqrt(aa * bb);
    }
}
