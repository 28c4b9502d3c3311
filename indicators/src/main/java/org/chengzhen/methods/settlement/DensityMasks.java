package org.chengzhen.methods.settlement;

import java.util.Arrays;
import org.chengzhen.core.grid.PopulationGrid;

/**
 * Turns one row of a grid at a time into bits, 64 cells to a word: which cells reach a density, are built up,
 * are water, are unknown.
 *
 * <p>A density is never divided out: people · 60,000 ≥ density · area · land parts is exact where people
 * are in single precision and thresholds whole numbers. Words that are all land, or have none, are told
 * first; there a cell costs one comparison or nothing, and no step branches on a single cell.
 */
final class DensityMasks {
    /** Land and sea within the word. */
    private static final byte MIXED = 0;
    /** All land. */
    private static final byte FULL = 1;
    /** No land, or nothing built up. */
    private static final byte NONE = 2;

    private final PopulationGrid grid;
    private final int columns;
    private final int words;
    private final boolean hasLand;
    private final boolean hasBuiltUp;
    private final boolean hasGaps;

    /** Of the row, km². */
    private double cellArea;

    /**
     * People of the row; negative where unknown and behind its end. Of a grid in single precision only the words
     * that were {@linkplain #widen widened} are up to date.
     */
    final double[] people;

    /** The same in single precision, or null if the grid is in double. */
    private final float[] single;

    private final char[] land;
    private final char[] builtUp;
    private final byte[] landKind;
    private final byte[] builtUpKind;
    private final char[] full;
    private final char[] none;
    private final double[] nobody = new double[64];
    private final float[] nobodySingle = new float[64];

    DensityMasks(PopulationGrid grid) {
        this.grid = grid;
        columns = grid.columns();
        words = (columns + 63) >>> 6;
        hasLand = grid.hasLandShares();
        hasBuiltUp = grid.hasBuiltUpShares();
        hasGaps = grid.hasGaps();
        int width = words << 6;
        people = new double[width + RunSums.AHEAD];
        Arrays.fill(people, columns, people.length, PopulationGrid.NO_DATA);
        single = grid.isDoublePrecision() ? null : new float[width];
        if (single != null) {
            Arrays.fill(single, columns, width, (float) PopulationGrid.NO_DATA);
        }
        land = new char[hasLand ? width : 0];
        builtUp = new char[hasBuiltUp ? width : 0];
        landKind = new byte[words];
        builtUpKind = new byte[words];
        none = new char[hasLand || hasBuiltUp ? width : 0];
        full = new char[hasLand ? width : 0];
        Arrays.fill(full, (char) PopulationGrid.SHARE_PARTS);
        Arrays.fill(landKind, FULL);
    }

    void read(int row) {
        cellArea = grid.cellArea(row);
        if (single == null) {
            grid.readPopulation(row, people);
        } else {
            grid.readPopulation(row, single);
        }
        if (hasLand) {
            grid.readLandParts(row, land);
            tellKinds(land, landKind);
        }
        if (hasBuiltUp) {
            grid.readBuiltUpParts(row, builtUp);
            tellKinds(builtUp, builtUpKind);
        }
    }

    /** Makes the people in the words of a row that have cells of a mask doubles. */
    void widen(CellMask cells, int row) {
        int o = row * words;
        for (int w = 0; single != null && w < words; w++) {
            if (cells.bits[o + w] != 0) {
                for (int j = w << 6; j < (w + 1) << 6; j++) {
                    people[j] = single[j];
                }
            }
        }
    }

    /** People of a cell; negative where unknown. */
    private double peopleAt(int column) {
        return single == null ? people[column] : single[column];
    }

    /** Tells words of one value, a stretch of them by one comparison of arrays. */
    private void tellKinds(char[] parts, byte[] kinds) {
        for (int w = 0; w < words; ) {
            int from = w << 6;
            char first = parts[from];
            int next = w;
            if (first == 0 || (first == PopulationGrid.SHARE_PARTS && full.length > 0)) {
                char[] same = first == 0 ? none : full;
                int length = parts.length - from;
                int other = Arrays.mismatch(parts, from, from + length, same, 0, length);
                next = other < 0 ? words : (from + other) >>> 6;
            }
            if (next == w) {
                kinds[w++] = MIXED;
            } else {
                Arrays.fill(kinds, w, next, first == 0 ? NONE : FULL);
                w = next;
            }
        }
    }

    /**
     * Sets the bits of the cells with at least this many people per km² of land.
     *
     * @param within cells that reach a density no higher, outside of which none can reach this one, or null
     */
    void atLeast(double density, CellMask within, CellMask into, int row) {
        double perCell = density * cellArea;
        double limit = hasLand ? leastPeople(perCell) : perCell;
        int o = row * words;
        for (int w = 0; w < words; w++) {
            if ((within != null && within.bits[o + w] == 0) || landKind[w] == NONE) {
                into.bits[o + w] = 0;
            } else {
                into.bits[o + w] = landKind[w] == FULL ? reaching(limit, w << 6) : reachingByLand(perCell, w << 6);
            }
        }
    }

    /** The least number of people that reaches a number per cell where all is land. */
    private static double leastPeople(double perCell) {
        double parts = perCell * PopulationGrid.SHARE_PARTS;
        double limit = perCell;
        while (Math.nextDown(limit) * PopulationGrid.SHARE_PARTS - parts >= 0) {
            limit = Math.nextDown(limit);
        }
        while (limit * PopulationGrid.SHARE_PARTS - parts < 0) {
            limit = Math.nextUp(limit);
        }
        return limit;
    }

    /** Four chains of bits at once, from the sign of the difference: exact, and no branch to mispredict. */
    private long reaching(double limit, int from) {
        if (single != null) {
            return reachingSingle(limit, from);
        }
        long a = 0;
        long b = 0;
        long c = 0;
        long d = 0;
        for (int j = from + 15; j >= from; j--) {
            a = (a << 1) + (Double.doubleToRawLongBits(people[j] - limit) >>> 63);
            b = (b << 1) + (Double.doubleToRawLongBits(people[j + 16] - limit) >>> 63);
            c = (c << 1) + (Double.doubleToRawLongBits(people[j + 32] - limit) >>> 63);
            d = (d << 1) + (Double.doubleToRawLongBits(people[j + 48] - limit) >>> 63);
        }
        return ~joined(a, b, c, d);
    }

    private long reachingSingle(double limit, int from) {
        // the least single number that is not below the limit
        float least = (float) limit;
        least = least < limit ? Math.nextUp(least) : least;
        int a = 0;
        int b = 0;
        int c = 0;
        int d = 0;
        for (int j = from + 15; j >= from; j--) {
            a = (a << 1) + (Float.floatToRawIntBits(single[j] - least) >>> 31);
            b = (b << 1) + (Float.floatToRawIntBits(single[j + 16] - least) >>> 31);
            c = (c << 1) + (Float.floatToRawIntBits(single[j + 32] - least) >>> 31);
            d = (d << 1) + (Float.floatToRawIntBits(single[j + 48] - least) >>> 31);
        }
        return ~joined(a, b, c, d);
    }

    private long reachingByLand(double perCell, int from) {
        long word = 0;
        for (int j = from; j < from + 64; j++) {
            long reached = ~Double.doubleToRawLongBits(peopleAt(j) * PopulationGrid.SHARE_PARTS - perCell * land[j]);
            // without land there is no density
            word |= (reached & -(long) land[j]) >>> 63 << j;
        }
        return word;
    }

    /** Adds the cells whose land is built up to a share of it. */
    void builtUpAtLeast(double share, CellMask into, int row) {
        int least = (int) Math.ceil(share * PopulationGrid.SHARE_PARTS);
        int o = row * words;
        for (int w = 0; w < words; w++) {
            if (landKind[w] == NONE || (builtUpKind[w] == NONE && share > 0)) {
                continue;
            }
            long word =
                    landKind[w] == FULL ? partsReaching(builtUp, least, w << 6) : builtUpReachingByLand(share, w << 6);
            into.bits[o + w] |= word & known(w);
        }
    }

    private static long partsReaching(char[] parts, int least, int from) {
        int a = 0;
        int b = 0;
        int c = 0;
        int d = 0;
        for (int j = from + 15; j >= from; j--) {
            a = (a << 1) + ((parts[j] - least) >>> 31);
            b = (b << 1) + ((parts[j + 16] - least) >>> 31);
            c = (c << 1) + ((parts[j + 32] - least) >>> 31);
            d = (d << 1) + ((parts[j + 48] - least) >>> 31);
        }
        return ~joined(a, b, c, d);
    }

    /** A word of four times 16 bits. */
    private static long joined(long a, long b, long c, long d) {
        return a | b << 16 | c << 32 | d << 48;
    }

    private long builtUpReachingByLand(double share, int from) {
        long word = 0;
        for (int j = from; j < from + 64; j++) {
            long reached = ~Double.doubleToRawLongBits(builtUp[j] - share * land[j]);
            word |= (reached & -(long) land[j]) >>> 63 << j;
        }
        return word;
    }

    /** The cells of a word that have data. */
    private long known(int w) {
        return hasGaps || w == words - 1 ? reaching(0, w << 6) : -1L;
    }

    /** Sets water, where nobody and nothing is on little land, and cells with nobody on little land. */
    void water(double landShare, CellMask water, CellMask uncounted, int row) {
        double limit = landShare * PopulationGrid.SHARE_PARTS;
        int least = (int) Math.ceil(limit);
        int o = row * words;
        for (int w = 0; w < words; w++) {
            if (landKind[w] == FULL) {
                continue;
            }
            int from = w << 6;
            boolean bare = !hasBuiltUp || builtUpKind[w] == NONE;
            if (bare && landKind[w] == NONE && nobodyIn(from)) {
                water.bits[o + w] = -1L;
                uncounted.bits[o + w] = -1L;
                continue;
            }
            long little = landKind[w] == NONE ? -1L : ~partsReaching(land, least, from);
            long empty = little == 0 ? 0 : little & ~reaching(Double.MIN_VALUE, from) & water.inside(w);
            if (empty != 0) {
                water.bits[o + w] = bare ? empty : empty & ~partsReaching(builtUp, 1, from);
                // a cell without data stays in the count
                uncounted.bits[o + w] = empty & known(w);
            }
        }
    }

    private boolean nobodyIn(int from) {
        return single == null
                ? Arrays.mismatch(people, from, from + 64, nobody, 0, 64) < 0
                : Arrays.mismatch(single, from, from + 64, nobodySingle, 0, 64) < 0;
    }

    void unknown(CellMask into, int row) {
        int o = row * words;
        for (int w = 0; w < words; w++) {
            into.bits[o + w] = ~reaching(0, w << 6) & into.inside(w);
        }
    }
}
