package org.chengzhen.methods.settlement;

import org.chengzhen.core.grid.PopulationGrid;

/**
 * Turns one row of a grid at a time into bits: which cells reach a density, are built up, are water, are
 * unknown.
 *
 * <p>A density is never divided out: people · 60,000 ≥ density · area · land parts is exact where people
 * are in single precision and thresholds whole numbers.
 */
final class DensityMasks {
    private final PopulationGrid grid;
    private final int columns;
    /** People of the row; negative where unknown. */
    final double[] people;

    private final int[] land;
    private final int[] builtUp;
    private final boolean hasLand;

    DensityMasks(PopulationGrid grid) {
        this.grid = grid;
        columns = grid.columns();
        people = new double[columns];
        hasLand = grid.hasLandShares();
        land = new int[hasLand ? columns : 0];
        builtUp = new int[grid.hasBuiltUpShares() ? columns : 0];
    }

    void read(int row) {
        grid.readPopulation(row, people);
        if (hasLand) {
            grid.readLandParts(row, land);
        }
        if (builtUp.length > 0) {
            grid.readBuiltUpParts(row, builtUp);
        }
    }

    /** Sets the bits of the cells with at least this many people per km² of land. */
    void atLeast(double density, CellMask into, int row) {
        double perCell = density * grid.cellArea();
        int o = row * into.words;
        for (int w = 0; w < into.words; w++) {
            int from = w << 6;
            int to = Math.min(columns, from + 64);
            into.bits[o + w] = hasLand ? wordByLand(perCell, from, to) : word(perCell, from, to);
        }
    }

    private long word(double perCell, int from, int to) {
        long word = 0;
        for (int j = from; j < to; j++) {
            // the sign bit of the difference: exact, and no branch to mispredict
            word |= (~Double.doubleToRawLongBits(people[j] - perCell) >>> 63) << j;
        }
        return word;
    }

    private long wordByLand(double perCell, int from, int to) {
        long word = 0;
        for (int j = from; j < to; j++) {
            long reached = ~Double.doubleToRawLongBits(people[j] * PopulationGrid.SHARE_PARTS - perCell * land[j]);
            // without land there is no density
            word |= (reached & -(long) land[j]) >>> 63 << j;
        }
        return word;
    }

    /** Adds the cells whose land is built up to a share of it. */
    void builtUpAtLeast(double share, CellMask into, int row) {
        int o = row * into.words;
        for (int w = 0; w < into.words; w++) {
            int from = w << 6;
            int to = Math.min(columns, from + 64);
            long word = 0;
            for (int j = from; j < to; j++) {
                int whole = hasLand ? land[j] : PopulationGrid.SHARE_PARTS;
                long reached = ~Double.doubleToRawLongBits(builtUp[j] - share * whole);
                long known = ~Double.doubleToRawLongBits(people[j]);
                word |= (reached & known & -(long) whole) >>> 63 << j;
            }
            into.bits[o + w] |= word;
        }
    }

    /** Sets water, where nobody and nothing is on little land, and cells with nobody on little land. */
    void water(double landShare, CellMask water, CellMask uncounted, int row) {
        double limit = landShare * PopulationGrid.SHARE_PARTS;
        int o = row * water.words;
        for (int j = 0; j < columns; j++) {
            if (land[j] < limit && people[j] <= 0) {
                long bit = 1L << j;
                if (builtUp.length == 0 || builtUp[j] == 0) {
                    water.bits[o + (j >>> 6)] |= bit;
                }
                // a cell without data stays in the count
                if (people[j] == 0) {
                    uncounted.bits[o + (j >>> 6)] |= bit;
                }
            }
        }
    }

    void unknown(CellMask into, int row) {
        for (int j = 0; j < columns; j++) {
            if (people[j] < 0) {
                into.set(row, j);
            }
        }
    }
}
