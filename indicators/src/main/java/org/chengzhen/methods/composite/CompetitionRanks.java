package org.chengzhen.methods.composite;

import org.chengzhen.core.internal.Sorts;

/** Ranks for reading: 1 for the best, and places with one score share one rank. */
final class CompetitionRanks {
    private CompetitionRanks() {}

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
}
