package org.chengzhen.benchmarks;

import java.util.Locale;
import org.chengzhen.core.grid.PopulationGrid;
import org.chengzhen.methods.settlement.DegreeOfUrbanisation;
import org.chengzhen.methods.settlement.SettlementMap;

/**
 * Time of level 1 against the number of cells, up to the 36,000 x 18,000 cells of the world at 1 km; to be run
 * with {@code -Xmx8g}.
 */
public final class WorldGridReport {
    private static final int BLOCK = 2_000;

    private WorldGridReport() {}

    /**
     * Runs the sizes given, or all of them.
     *
     * @param args {@code people} (by the manual) or {@code shares} (by GHSL R2023A, with land and built-up
     *     shares), then the rows of the grids, each twice as wide; 18000 is the world
     */
    public static void main(String[] args) {
        float[] block = SettlementData.cities(BLOCK, BLOCK, 42);
        boolean shares = args.length > 0 && args[0].equals("shares");
        int[] heights = args.length < 2
                ? new int[] {707, 2_000, 4_500, 9_000, 18_000}
                : java.util.Arrays.stream(args)
                        .skip(1)
                        .mapToInt(Integer::parseInt)
                        .toArray();
        DegreeOfUrbanisation method = shares ? DegreeOfUrbanisation.ghslR2023A() : DegreeOfUrbanisation.manual2021();
        for (int rows : heights) {
            int columns = 2 * rows;
            PopulationGrid grid = grid(block, rows, columns, shares);
            long best = Long.MAX_VALUE;
            SettlementMap map = null;
            for (int i = 0; i < (rows > 5_000 ? 2 : 6); i++) {
                map = null;
                long start = System.nanoTime();
                map = method.level1(grid);
                best = Math.min(best, System.nanoTime() - start);
            }
            Runtime runtime = Runtime.getRuntime();
            System.out.printf(
                    Locale.ROOT,
                    "%d x %d = %.1f M cells: %.0f ms, %.2f ns a cell, heap in use %.2f GB of at most %.2f; %s%n",
                    rows,
                    columns,
                    (double) rows * columns / 1e6,
                    best / 1e6,
                    (double) best / rows / columns,
                    (runtime.totalMemory() - runtime.freeMemory()) / 1e9,
                    runtime.maxMemory() / 1e9,
                    map.classes());
        }
    }

    private static PopulationGrid grid(float[] block, int rows, int columns, boolean shares) {
        PopulationGrid.Builder builder = PopulationGrid.builder(rows, columns);
        double[] people = new double[columns];
        double[] land = new double[columns];
        double[] built = new double[columns];
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                people[c] = block[r % BLOCK * BLOCK + c % BLOCK];
                // a sea in every eighth column and shores beside it
                int sea = c % 400;
                land[c] = sea < 50 ? 0 : sea < 60 ? 0.1 * (sea - 50) : 1;
                people[c] = shares && sea < 50 ? 0 : people[c];
                built[c] = sea < 50 ? 0 : Math.min(land[c], people[c] / 20_000);
            }
            builder.populationRow(r, people);
            if (shares) {
                builder.landRow(r, land);
                builder.builtUpRow(r, built);
            }
        }
        return builder.build();
    }
}
