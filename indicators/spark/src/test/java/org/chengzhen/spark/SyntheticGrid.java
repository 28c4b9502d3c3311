package org.chengzhen.spark;

import java.io.Serializable;
import java.util.SplittableRandom;
import org.chengzhen.core.grid.GeoTransform;
import org.chengzhen.core.grid.PopulationGrid;

/**
 * A grid of people that any strip of can be made alone: a town or city to each block of cells, many of them across seams,
 * with holes, water, and cells without data.
 */
record SyntheticGrid(int rows, int columns, long seed) implements Serializable {
    private static final int BLOCK = 48;
    private static final int REACH = 40;

    PopulationGrid strip(int firstRow, int count) {
        double[][] people = new double[count][columns];
        double[][] land = new double[count][columns];
        for (int r = 0; r < count; r++) {
            SplittableRandom random = new SplittableRandom(seed + 31L * (firstRow + r));
            for (int c = 0; c < columns; c++) {
                int kind = random.nextInt(1000);
                people[r][c] = kind < 300 ? 0 : kind % 23;
                land[r][c] = kind < 20 ? 0 : kind < 60 ? 0.4 : 1;
            }
        }
        for (int i = Math.floorDiv(firstRow - REACH, BLOCK); i <= (firstRow + count + REACH) / BLOCK; i++) {
            for (int j = -1; j <= columns / BLOCK + 1; j++) {
                settle(people, firstRow, i, j);
            }
        }
        PopulationGrid.Builder grid = PopulationGrid.builder(count, columns)
                .transform(new GeoTransform(0, 1000.0 * (rows - firstRow), 1000, 1000))
                .cellArea(1);
        for (int r = 0; r < count; r++) {
            for (int c = 0; c < columns; c++) {
                people[r][c] = land[r][c] == 0 ? 0 : Math.rint(people[r][c]);
            }
            // a corner without data
            for (int c = 0; c < columns && c + firstRow + r < BLOCK / 2; c++) {
                people[r][c] = Double.NaN;
            }
            grid.populationRow(r, people[r]).landRow(r, land[r]);
        }
        return grid.build();
    }

    private void settle(double[][] people, int firstRow, int i, int j) {
        SplittableRandom random = new SplittableRandom(seed ^ (i * 1_000_003L + j));
        double size = Math.exp(3 + 6 * random.nextDouble());
        double reach = Math.min(REACH, 2 + REACH * random.nextDouble() * random.nextDouble());
        double row = (i + random.nextDouble()) * BLOCK;
        double column = (j + random.nextDouble()) * BLOCK;
        boolean hollow = random.nextInt(3) == 0;
        int from = Math.max(firstRow, (int) Math.ceil(row - reach));
        int to = Math.min(firstRow + people.length - 1, (int) Math.floor(row + reach));
        for (int r = from; r <= to; r++) {
            for (int c = Math.max(0, (int) Math.ceil(column - reach)); c < columns && c <= column + reach; c++) {
                double distance = Math.hypot(r - row, c - column) / reach;
                if (distance < 1 && !(hollow && distance < 0.25)) {
                    people[r - firstRow][c] += size * (1 - distance);
                }
            }
        }
    }
}
