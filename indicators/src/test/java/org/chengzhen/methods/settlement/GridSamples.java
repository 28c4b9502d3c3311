package org.chengzhen.methods.settlement;

import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.chengzhen.core.grid.CellAreas;
import org.chengzhen.core.grid.GeoTransform;
import org.chengzhen.core.grid.PopulationGrid;

/** Seeded small grids on which every rule has something to do. */
final class GridSamples {
    private GridSamples() {}

    /** People of blobs and noise; every third grid has cells without data; up to 18 x 90 cells. */
    static double[][] people(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int rows = 1 + random.nextInt(18);
        int columns = 1 + random.nextInt(random.nextBoolean() ? 20 : 90);
        double[][] people = new double[rows][columns];
        double base = random.nextInt(3) * 150;
        double gaps = random.nextInt(3) == 0 ? 0.03 : 0;
        for (double[] row : people) {
            for (int c = 0; c < columns; c++) {
                row[c] = Math.rint(random.nextDouble() * base);
            }
        }
        for (int k = random.nextInt(8); k > 0; k--) {
            int r0 = random.nextInt(rows);
            int c0 = random.nextInt(columns);
            double peak = 500 + random.nextInt(6000);
            double scale = 1 + random.nextInt(5);
            for (int r = 0; r < rows; r++) {
                for (int c = 0; c < columns; c++) {
                    double rough = random.nextInt(8) == 0 ? 0.05 : 1;
                    people[r][c] += Math.rint(rough * peak * Math.exp(-Math.hypot(r - r0, c - c0) / scale));
                }
            }
        }
        for (double[] row : people) {
            for (int c = 0; c < columns; c++) {
                if (random.nextDouble() < gaps) {
                    row[c] = Double.NaN;
                }
            }
        }
        return people;
    }

    /** The people with land and built-up shares in every second grid: seas, shores and dense built-up land. */
    static PopulationGrid grid(long seed) {
        return grid(people(seed), seed);
    }

    static PopulationGrid grid(double[][] people, long seed) {
        if (seed % 2 == 0) {
            return PopulationGrid.of(people);
        }
        SplittableRandom random = new SplittableRandom(~seed);
        int columns = people[0].length;
        PopulationGrid.Builder builder =
                PopulationGrid.builder(people.length, columns).doublePrecision();
        int shore = random.nextInt(columns + 1);
        for (int r = 0; r < people.length; r++) {
            double[] row = people[r].clone();
            double[] land = new double[columns];
            double[] built = new double[columns];
            for (int c = 0; c < columns; c++) {
                land[c] = c < shore ? 1 : random.nextInt(11) / 10.0;
                if (land[c] < 0.5 && random.nextInt(3) > 0) {
                    row[c] = Double.isNaN(row[c]) ? row[c] : 0;
                }
                built[c] = random.nextInt(4) == 0 ? Math.rint(1000 * land[c] * random.nextDouble()) / 1000 : 0;
            }
            builder.populationRow(r, row);
            builder.landRow(r, land);
            builder.builtUpRow(r, built);
        }
        return builder.build();
    }

    /** A published set of rules, with lower limits of people so that small grids have centres and clusters. */
    static UrbanisationRules rules(long seed) {
        SplittableRandom random = new SplittableRandom(seed * 31 + 7);
        UrbanisationRules[] sets = {
            UrbanisationRules.MANUAL_2021, UrbanisationRules.GHSL_R2022A, UrbanisationRules.GHSL_R2023A
        };
        return sets[random.nextInt(3)]
                .centrePopulation(5_000 + random.nextInt(30_000))
                .cluster(300, 1_000 + random.nextInt(4_000), Contiguity.QUEEN)
                .gapArea(random.nextInt(20));
    }

    static PopulationGrid transposed(PopulationGrid grid) {
        return mapped(grid, grid.columns(), grid.rows(), (r, c) -> new int[] {c, r}, sameArea(grid));
    }

    static PopulationGrid mirrored(PopulationGrid grid) {
        return mapped(
                grid, grid.rows(), grid.columns(), (r, c) -> new int[] {r, grid.columns() - 1 - c}, sameArea(grid));
    }

    /** The grid in a frame of cells without data. */
    static PopulationGrid padded(PopulationGrid grid, int top, int left, int bottom, int right) {
        return mapped(
                grid,
                grid.rows() + top + bottom,
                grid.columns() + left + right,
                (r, c) -> {
                    boolean inside = r >= top && c >= left && r < top + grid.rows() && c < left + grid.columns();
                    return inside ? new int[] {r - top, c - left} : null;
                },
                sameArea(grid));
    }

    /** The grid from 70° north on, with cells of four degrees of latitude and 0.8 to 2.5 km². */
    static PopulationGrid inDegrees(PopulationGrid grid) {
        GeoTransform degrees = new GeoTransform(10, 70, 0.00005, 4);
        return mapped(
                grid,
                grid.rows(),
                grid.columns(),
                (r, c) -> new int[] {r, c},
                builder -> builder.transform(degrees).rowAreas(CellAreas.degrees(degrees, grid.rows())));
    }

    private static Consumer<PopulationGrid.Builder> sameArea(PopulationGrid grid) {
        return builder -> builder.cellArea(grid.cellArea());
    }

    interface From {
        int[] cell(int row, int column);
    }

    private static PopulationGrid mapped(
            PopulationGrid grid, int rows, int columns, From from, Consumer<PopulationGrid.Builder> placed) {
        PopulationGrid.Builder builder = PopulationGrid.builder(rows, columns).doublePrecision();
        placed.accept(builder);
        double[] people = new double[columns];
        double[] land = new double[columns];
        double[] built = new double[columns];
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                int[] at = from.cell(r, c);
                people[c] = at == null ? Double.NaN : grid.population(at[0], at[1]);
                land[c] = at == null ? 1 : grid.landShare(at[0], at[1]);
                built[c] = at == null ? 0 : grid.builtUpShare(at[0], at[1]);
            }
            builder.populationRow(r, people);
            if (grid.hasLandShares()) {
                builder.landRow(r, land);
            }
            if (grid.hasBuiltUpShares()) {
                builder.builtUpRow(r, built);
            }
        }
        return builder.build();
    }
}
