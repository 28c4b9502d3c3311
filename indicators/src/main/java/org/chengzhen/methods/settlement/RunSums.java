package org.chengzhen.methods.settlement;

import java.io.Serializable;

/**
 * The people of the runs of a row, each summed from left to right as far as is needed to tell whether they are enough.
 *
 * <p>Most runs are short, and end where no processor expects it: four cells are summed without a branch, those behind
 * the end of the run as 0. The few runs that go on, and are not yet enough, are kept as bits and summed afterwards.
 */
final class RunSums implements Serializable {
    private static final long serialVersionUID = 1L;

    /** How many numbers behind a row's last are read, and count for nothing. */
    static final int AHEAD = 3;

    final double enough;

    /**
     * For one limit.
     *
     * @param enough more people need not be told from these
     */
    RunSums(double enough) {
        this.enough = enough;
    }

    /**
     * Writes the people of all runs of a row.
     *
     * @param rowPeople the people of the row, not negative where the mask is set, and {@link #AHEAD} numbers more
     * @param into where they go
     * @param firstRun where those of the first run go
     * @return behind the last run
     */
    int write(CellMask mask, int row, double[] rowPeople, double[] into, int firstRun) {
        int run = firstRun;
        int o = row * mask.words;
        long carry = 0;
        for (int w = 0; w < mask.words; w++) {
            long x = mask.bits[o + w];
            long starts = x & ~(x << 1 | carry);
            carry = x >>> 63;
            if (starts == 0) {
                continue;
            }
            int base = w << 6;
            int first = run;
            // cells whose next one, two, three and four are set
            long next = w + 1 < mask.words ? mask.bits[o + w + 1] : 0;
            long one = x >>> 1 | next << 63;
            long two = one & (x >>> 2 | next << 62);
            long three = two & (x >>> 3 | next << 61);
            long four = three & (x >>> 4 | next << 60);
            long fewer = 0;
            for (long s = starts; s != 0; s &= s - 1) {
                int j = Long.numberOfTrailingZeros(s);
                int up = 63 - j;
                double sum = sum(0, rowPeople, base + j, one << up, two << up, three << up);
                into[run++] = sum;
                fewer |= Double.doubleToRawLongBits(sum - enough) >>> 63 << j;
            }
            for (long s = starts & four & fewer; s != 0; s &= s - 1) {
                int i = first + Long.bitCount(starts & (s - 1) & ~s);
                into[i] = goOn(into[i], mask, row, rowPeople, base + Long.numberOfTrailingZeros(s) + 4);
            }
        }
        return run;
    }

    /** Adds the people of a run from a column on, of which it has the cell. */
    private double goOn(double head, CellMask mask, int row, double[] rowPeople, int from) {
        double sum = head;
        for (int c = from; ; c += 4) {
            int at = row * mask.words + (c >>> 6);
            long next = (c >>> 6) + 1 < mask.words ? mask.bits[at + 1] : 0;
            // the cells from the column on; no bit of the next word where it is the first of its own
            long cells = mask.bits[at] >>> c | next << 1 << ~c;
            long one = cells << 62;
            long two = one & cells << 61;
            long three = two & cells << 60;
            sum = sum(sum, rowPeople, c, one, two, three);
            if ((three & cells << 59 & Double.doubleToRawLongBits(sum - enough)) >= 0) {
                return sum;
            }
        }
    }

    /** Adds the people of a cell, and of each of the next three if the sign of its number is set. */
    private static double sum(double sum, double[] rowPeople, int column, long one, long two, long three) {
        return sum
                + rowPeople[column]
                + masked(rowPeople[column + 1], one)
                + masked(rowPeople[column + 2], two)
                + masked(rowPeople[column + 3], three);
    }

    /** A number, if the sign of another is set, else 0. */
    private static double masked(double number, long sign) {
        return Double.longBitsToDouble(Double.doubleToRawLongBits(number) & sign >> 63);
    }
}
