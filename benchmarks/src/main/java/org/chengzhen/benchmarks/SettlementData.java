package org.chengzhen.benchmarks;

import java.util.Random;
import org.chengzhen.core.grid.PopulationGrid;

/** Seeded synthetic grids of people. */
final class SettlementData {
    private SettlementData() {}

    /** Log-normal countryside with Zipf cities whose density falls exponentially; no sea. */
    static float[] cities(int rows, int columns, long seed) {
        Random random = new Random(seed);
        float[] people = new float[rows * columns];
        for (int i = 0; i < people.length; i++) {
            people[i] = (float) Math.exp(1.5 + 1.3 * random.nextGaussian());
        }
        int cities = rows * columns / 5_000;
        for (int k = 1; k <= cities; k++) {
            double size = 2e7 * Math.sqrt(people.length / 1.6e7) / Math.pow(k + 2, 0.95);
            double peak = 1_500 + 12_000 * random.nextDouble();
            // all people of the city under peak · exp(-d/scale)
            double scale = Math.sqrt(size / (2 * Math.PI * peak));
            int r0 = random.nextInt(rows);
            int c0 = random.nextInt(columns);
            int reach = (int) Math.ceil(6 * scale) + 1;
            for (int r = Math.max(0, r0 - reach); r < Math.min(rows, r0 + reach + 1); r++) {
                for (int c = Math.max(0, c0 - reach); c < Math.min(columns, c0 + reach + 1); c++) {
                    double rough = 0.3 + 1.4 * random.nextDouble();
                    people[r * columns + c] += (float) (rough * peak * Math.exp(-Math.hypot(r - r0, c - c0) / scale));
                }
            }
        }
        return people;
    }

    /** The same with a tenth of the cells without data, in single cells and in discs. */
    static float[] holes(int rows, int columns, long seed) {
        float[] people = cities(rows, columns, seed);
        Random random = new Random(seed + 1);
        for (int k = 0; k < people.length / 20; k++) {
            people[random.nextInt(people.length)] = Float.NaN;
        }
        for (int k = 0; k < people.length / 60_000; k++) {
            int radius = 5 + random.nextInt(30);
            int r0 = random.nextInt(rows);
            int c0 = random.nextInt(columns);
            for (int r = Math.max(0, r0 - radius); r < Math.min(rows, r0 + radius); r++) {
                for (int c = Math.max(0, c0 - radius); c < Math.min(columns, c0 + radius); c++) {
                    if (Math.hypot(r - r0, c - c0) < radius) {
                        people[r * columns + c] = Float.NaN;
                    }
                }
            }
        }
        return people;
    }

    /** Every cell drawn on its own: half of them dense, the worst case of runs. */
    static float[] noise(int rows, int columns, long seed) {
        Random random = new Random(seed);
        float[] people = new float[rows * columns];
        for (int i = 0; i < people.length; i++) {
            people[i] = 3_000 * random.nextFloat();
        }
        return people;
    }

    static PopulationGrid grid(float[] people, int rows, int columns) {
        PopulationGrid.Builder builder = PopulationGrid.builder(rows, columns);
        double[] row = new double[columns];
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                row[c] = people[r * columns + c];
            }
            builder.populationRow(r, row);
        }
        return builder.build();
    }
}
