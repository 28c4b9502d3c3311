package org.chengzhen.methods.convergence;

import java.util.Arrays;
import org.chengzhen.core.internal.Sorts;

/**
 * A few values of given rank, without a sort of all: counts in even cells, then a sort of those cells alone that
 * hold a rank. O(n) on even data; where one cell holds all, it is a sort.
 */
final class OrderStatistics {
    private static final int SMALL = 2_000;
    private static final int CELLS = 4_096;

    private OrderStatistics() {}

    /** The values that would stand at these ranks, from 0, if all were sorted. */
    static double[] of(double[] values, int... ranks) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double v : values) {
            low = Math.min(low, v);
            high = Math.max(high, v);
        }
        double scale = (CELLS - 1) / (high - low);
        if (values.length < SMALL || !(scale > 0 && scale < Double.POSITIVE_INFINITY)) {
            return picked(Sorts.ascending(values), ranks);
        }
        int[] starts = new int[CELLS + 1];
        for (double v : values) {
            starts[(int) ((v - low) * scale) + 1]++;
        }
        for (int c = 0; c < CELLS; c++) {
            starts[c + 1] += starts[c];
        }
        boolean[] wanted = new boolean[CELLS];
        for (int rank : ranks) {
            wanted[cellOf(starts, rank)] = true;
        }
        // where the members of each wanted cell go: behind those of the wanted cells before it
        int[] next = new int[CELLS];
        int size = 0;
        for (int c = 0; c < CELLS; c++) {
            if (wanted[c]) {
                next[c] = size;
                size += starts[c + 1] - starts[c];
            }
        }
        int[] first = next.clone();
        double[] members = new double[size];
        for (double v : values) {
            int cell = (int) ((v - low) * scale);
            if (wanted[cell]) {
                members[next[cell]++] = v;
            }
        }
        double[] sorted = Sorts.ascending(members);
        double[] found = new double[ranks.length];
        for (int r = 0; r < ranks.length; r++) {
            int cell = cellOf(starts, ranks[r]);
            found[r] = sorted[first[cell] + ranks[r] - starts[cell]];
        }
        return found;
    }

    /** The last cell that starts at the rank or before it. */
    private static int cellOf(int[] starts, int rank) {
        int from = 0;
        int to = CELLS - 1;
        while (from < to) {
            int middle = (from + to + 1) >>> 1;
            if (starts[middle] <= rank) {
                from = middle;
            } else {
                to = middle - 1;
            }
        }
        return from;
    }

    private static double[] picked(double[] sorted, int... ranks) {
        return Arrays.stream(ranks).mapToDouble(r -> sorted[r]).toArray();
    }
}
