package org.chengzhen.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.chengzhen.core.grid.PopulationGrid;
import org.chengzhen.methods.settlement.DegreeOfUrbanisation;
import org.chengzhen.methods.settlement.SettlementMap;

/**
 * Time and memory of level 1 against the number of cells, from 1 million up to the 36,000 x 18,000 cells of the
 * world at 1 km, and how many times the 4,000 x 4,000 cells of row 20 of the same layers that is.
 *
 * <pre>{@code
 * java -Xmx8g -cp benchmarks/target/benchmarks.jar org.chengzhen.benchmarks.WorldGridReport
 * java -Xmx8g -cp benchmarks/target/benchmarks.jar org.chengzhen.benchmarks.WorldGridReport shares 9000 18000
 * }</pre>
 */
public final class WorldGridReport {
    private static final int BLOCK = 2_000;
    private static final int ROW_20_SIDE = 4_000;
    private static final int ROW_20_RUNS = 15;
    private static final int RUNS = 3;
    private static final int[] HEIGHTS = {707, 2_000, 4_500, 9_000, 18_000};

    private WorldGridReport() {}

    /**
     * Runs the sizes given, or all of them.
     *
     * @param args {@code people} (by the manual) or {@code shares} (by GHSL R2023A, with land and built-up
     *     shares), or neither for both; then the rows of the grids, each twice as wide; 18000 is the world
     */
    public static void main(String[] args) {
        List<String> words = Arrays.asList(args);
        int[] heights = words.stream()
                .filter(w -> w.matches("\\d+"))
                .mapToInt(Integer::parseInt)
                .toArray();
        float[] block = SettlementData.cities(BLOCK, BLOCK, 42);
        for (boolean shares : new boolean[] {false, true}) {
            if (!words.contains(shares ? "people" : "shares")) {
                report(block, heights.length > 0 ? heights : HEIGHTS, shares);
            }
        }
    }

    private static void report(float[] block, int[] heights, boolean shares) {
        DegreeOfUrbanisation method = shares ? DegreeOfUrbanisation.ghslR2023A() : DegreeOfUrbanisation.manual2021();
        System.out.printf(
                Locale.ROOT,
                "%s, %s, %s, best of %d (row 20: of %d)%n",
                shares ? "people, land and built-up" : "people only",
                method,
                collectors(),
                RUNS,
                ROW_20_RUNS);
        double row20 = line(block, ROW_20_SIDE, ROW_20_SIDE, method, shares, ROW_20_RUNS, Double.NaN);
        for (int rows : heights) {
            line(block, rows, 2 * rows, method, shares, RUNS, row20);
        }
    }

    /** Prints a line and returns its milliseconds. */
    private static double line(
            float[] block, int rows, int columns, DegreeOfUrbanisation method, boolean shares, int runs, double row20) {
        resetPeaks();
        PopulationGrid grid = grid(block, rows, columns, shares);
        double cells = (double) rows * columns;
        double best = Double.POSITIVE_INFINITY;
        long centre = 0;
        for (int i = 0; i < runs; i++) {
            long start = System.nanoTime();
            SettlementMap map = method.level1(grid);
            best = Math.min(best, (System.nanoTime() - start) / 1e6);
            centre = map.classes().count(DegreeOfUrbanisation.URBAN_CENTRE);
        }
        System.out.printf(
                Locale.ROOT,
                "%,6d x %,6d = %5.1f M cells: %5.0f ms, %.2f ns a cell, %s, peak heap %.2f of %.2f GB, centres %.2f %%%n",
                rows,
                columns,
                cells / 1e6,
                best,
                1e6 * best / cells,
                Double.isNaN(row20) ? "row 20" : String.format(Locale.ROOT, "%.1f x row 20", best / row20),
                peak() / 1e9,
                Runtime.getRuntime().maxMemory() / 1e9,
                100 * centre / cells);
        return best;
    }

    private static String collectors() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .map(bean -> bean.getName())
                .collect(Collectors.joining(" + "));
    }

    private static List<MemoryPoolMXBean> heapPools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }

    private static void resetPeaks() {
        System.gc();
        heapPools().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    /** The most that each part of the heap held, garbage with it, added up. */
    private static long peak() {
        return heapPools().stream()
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
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
