package org.chengzhen.methods.settlement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import org.chengzhen.core.grid.PopulationGrid;
import org.chengzhen.methods.contract.SeededProperty;

class DensityMasksTest {
    /** Stretches of sea, land and both, of nobody and of no data, longer and shorter than a word. */
    private static PopulationGrid stretches(SplittableRandom random) {
        int columns = 1 + random.nextInt(random.nextBoolean() ? 64 : 400);
        int rows = 1 + random.nextInt(3);
        PopulationGrid.Builder builder = PopulationGrid.builder(rows, columns)
                .cellArea(random.nextBoolean() ? 1 : 0.01 + 3 * random.nextDouble());
        if (random.nextBoolean()) {
            builder.doublePrecision();
        }
        boolean hasGaps = random.nextBoolean();
        boolean hasLand = random.nextInt(4) > 0;
        boolean hasBuiltUp = random.nextInt(4) > 0;
        for (int r = 0; r < rows; r++) {
            double[] people = new double[columns];
            double[] land = new double[columns];
            double[] built = new double[columns];
            for (int c = 0; c < columns; ) {
                int kind = random.nextInt(3);
                int living = random.nextInt(3);
                boolean bare = random.nextBoolean();
                for (int last = Math.min(columns, c + 1 + random.nextInt(200)); c < last; c++) {
                    land[c] = kind == 0 ? 0 : kind == 1 ? 1 : random.nextInt(11) / 10.0;
                    people[c] = living == 0 ? 0 : living == 1 ? random.nextInt(4) * 500 : 3_000 * random.nextDouble();
                    if (hasGaps && random.nextInt(9) == 0) {
                        people[c] = Double.NaN;
                    }
                    built[c] = bare ? 0 : random.nextInt(6) / 5.0;
                }
            }
            builder.populationRow(r, people);
            if (hasLand) {
                builder.landRow(r, land);
            }
            if (hasBuiltUp) {
                builder.builtUpRow(r, built);
            }
        }
        return builder.build();
    }

    @SeededProperty
    void eachBitIsWhatItsCellAloneSays(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        PopulationGrid grid = stretches(random);
        double density = random.nextBoolean() ? 500 : 1 + 2_000 * random.nextDouble();
        double higher = density * (1 + random.nextInt(2));
        double share = random.nextBoolean() ? 0.2 : random.nextDouble();
        double landShare = random.nextBoolean() ? 0.5 : random.nextDouble();
        int rows = grid.rows();
        int columns = grid.columns();
        DensityMasks masks = new DensityMasks(grid);
        CellMask[] m = new CellMask[6];
        for (int k = 0; k < m.length; k++) {
            m[k] = new CellMask(rows, columns);
        }
        double[] people = new double[columns];
        char[] land = new char[columns];
        char[] built = new char[columns];
        for (int r = 0; r < rows; r++) {
            masks.read(r);
            masks.atLeast(density, null, m[0], r);
            masks.atLeast(higher, m[0], m[1], r);
            if (grid.hasBuiltUpShares()) {
                masks.builtUpAtLeast(share, m[2], r);
            }
            if (grid.hasLandShares()) {
                masks.water(landShare, m[3], m[4], r);
            }
            masks.unknown(m[5], r);
            masks.widen(m[0], r);
            grid.readPopulation(r, people);
            grid.readLandParts(r, land);
            grid.readBuiltUpParts(r, built);
            for (int c = 0; c < columns; c++) {
                double p = people[c];
                double parts = p * PopulationGrid.SHARE_PARTS;
                boolean dry = p >= 0 && land[c] > 0;
                boolean little = grid.hasLandShares() && land[c] < landShare * PopulationGrid.SHARE_PARTS;
                String cell = "row " + r + ", column " + c + " of " + grid;
                assertEquals(dry && reaches(grid, p, parts, density, land[c]), m[0].get(r, c), cell);
                assertEquals(dry && reaches(grid, p, parts, higher, land[c]), m[1].get(r, c), cell);
                assertEquals(grid.hasBuiltUpShares() && dry && built[c] >= share * land[c], m[2].get(r, c), cell);
                assertEquals(little && p <= 0 && built[c] == 0, m[3].get(r, c), cell);
                assertEquals(little && p == 0, m[4].get(r, c), cell);
                assertEquals(p < 0, m[5].get(r, c), cell);
                if (m[0].get(r, c)) {
                    assertEquals(p, masks.people[c], cell);
                }
            }
            for (CellMask mask : m) {
                assertEquals(0, mask.bits[(r + 1) * mask.words - 1] & ~mask.inside(mask.words - 1));
            }
        }
    }

    private static boolean reaches(PopulationGrid grid, double people, double parts, double density, int land) {
        double perCell = density * grid.cellArea();
        return grid.hasLandShares() ? parts >= perCell * land : people >= perCell;
    }
}
