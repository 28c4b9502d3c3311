package org.chengzhen.methods.trend;

import java.util.Arrays;
import org.chengzhen.core.internal.Loop;

/** Slopes between all pairs of points by their rank, where there are too many to be held at once. */
final class PairSlopes {
    private static final int BITS = 16;

    private PairSlopes() {}

    /**
     * The slopes of some ranks in ascending order: four sweeps over all pairs, each of which fixes sixteen bits more of
     * every slope sought.
     *
     * @param x values of one or several series
     * @param t their times, ascending in each
     * @param ranks from 0, below the number of pairs within the series
     * @return one slope for each rank
     */
    static double[] ofRanks(double[][] x, double[][] t, long... ranks) {
        long[] found = new long[ranks.length];
        long[] rest = ranks.clone();
        for (int shift = Long.SIZE - BITS; shift >= 0; shift -= BITS) {
            // ranks near each other begin alike, and are counted once
            long[] begun = Arrays.stream(found).distinct().toArray();
            long[][] counts = counts(x, t, begun, shift);
            for (int r = 0; r < ranks.length; r++) {
                int like = 0;
                while (begun[like] != found[r]) {
                    like++;
                }
                int digit = 0;
                while (rest[r] >= counts[like][digit]) {
                    rest[r] -= counts[like][digit++];
                }
                found[r] = found[r] << BITS | digit;
            }
        }
        double[] slopes = new double[ranks.length];
        for (int r = 0; r < slopes.length; r++) {
            slopes[r] = Double.longBitsToDouble(found[r] < 0 ? found[r] ^ Long.MIN_VALUE : ~found[r]);
        }
        return slopes;
    }

    /** How many slopes that begin with the bits found have each of the next digits. */
    private static long[][] counts(double[][] x, double[][] t, long[] found, int shift) {
        long[][] counts = new long[found.length][1 << BITS];
        boolean first = shift == Long.SIZE - BITS;
        Loop loop = Loop.of("values", Arrays.stream(x).mapToLong(s -> s.length).sum());
        for (int g = 0; g < x.length; g++) {
            for (int j = 0; j < x[g].length; j++) {
                loop.step();
                for (int i = 0; i < j; i++) {
                    long key = key((x[g][j] - x[g][i]) / (t[g][j] - t[g][i]));
                    int digit = (int) (key >>> shift) & (1 << BITS) - 1;
                    for (int r = 0; r < found.length; r++) {
                        if (first || key >>> shift + BITS == found[r]) {
                            counts[r][digit]++;
                        }
                    }
                }
            }
        }
        loop.end();
        return counts;
    }

    /** Bits that, without their sign, are in the order of the numbers; both zeros are one. */
    private static long key(double slope) {
        long bits = Double.doubleToLongBits(slope + 0.0);
        return bits < 0 ? ~bits : bits ^ Long.MIN_VALUE;
    }
}
