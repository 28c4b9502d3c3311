package org.chengzhen.methods.concentration;

import java.util.Arrays;
import org.chengzhen.core.internal.Loop;

/**
 * Kernel sums over the pair distances of many draws from the same sites: the bin of a pair of sites is found once, and
 * each draw that holds both sites counts it.
 *
 * <p>The counts are those of {@link DistanceKernelSum#binned}, and so are the sums, to the last bit. Cost of R draws of n from S
 * sites: S²/2 distances and R·n²/2 counts, where each draw by itself costs n²/2 distances and as many counts.
 */
final class DrawnDistances {
    /** How many draws go through the distances of a site together. */
    static final int DRAWS = 128;

    /** So many sites at once: their bins stay near the processor while a draw goes through them. */
    private static final int SITES = 16;

    private static final long MOST_COUNTERS = 1 << 22;

    private DrawnDistances() {}

    /** Whether distances found once for draws together cost less than those of each draw by itself. */
    static boolean pays(int sites, int drawn, int draws, int counters) {
        return (double) sites * sites < Math.min(draws, DRAWS) * (double) drawn * drawn / 2
                && (long) DRAWS * counters <= MOST_COUNTERS;
    }

    /**
     * The sums of each draw.
     *
     * @param draws sites of each draw, each site at most once
     */
    static double[][] sums(DistanceKernelSum sum, double[] siteX, double[] siteY, int[][] draws) {
        int[][] ascending = new int[draws.length][];
        int[][] counts = new int[draws.length][sum.counters()];
        int[] next = new int[draws.length];
        for (int k = 0; k < draws.length; k++) {
            ascending[k] = draws[k].clone();
            Arrays.sort(ascending[k]);
        }
        int[][] rows = new int[SITES][siteX.length];
        for (int from = 0; from < siteX.length; from += SITES) {
            int to = Math.min(siteX.length, from + SITES);
            for (int i = from; i < to; i++) {
                Loop.check();
                sum.bins(siteX, siteY, i, rows[i - from]);
            }
            for (int k = 0; k < draws.length; k++) {
                int[] drawn = ascending[k];
                for (; next[k] < drawn.length && drawn[next[k]] < to; next[k]++) {
                    count(rows[drawn[next[k]] - from], drawn, next[k], counts[k]);
                }
            }
        }
        double[][] sums = new double[draws.length][];
        for (int k = 0; k < draws.length; k++) {
            sums[k] = sum.ofCounts(counts[k], draws[k].length);
        }
        return sums;
    }

    private static void count(int[] row, int[] drawn, int before, int[] counts) {
        for (int j = 0; j < before; j++) {
            counts[row[drawn[j]]]++;
        }
    }
}
