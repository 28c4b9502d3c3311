package org.chengzhen.benchmarks;

/** What a user would write for the decompositions of inequality. */
final class InequalityRivals {
    private InequalityRivals() {}

    /** Theil's T within and between groups, in sweeps over arrays, as with numpy: within, between. */
    static double[] theil(double[] values, int[] groups, int count) {
        double[] sums = new double[count];
        int[] sizes = new int[count];
        double total = 0;
        for (int i = 0; i < values.length; i++) {
            sums[groups[i]] += values[i];
            sizes[groups[i]]++;
            total += values[i];
        }
        double mean = total / values.length;
        double all = 0;
        for (double v : values) {
            double x = v / mean;
            all += x * Math.log(x);
        }
        double between = 0;
        for (int g = 0; g < count; g++) {
            between += sums[g] / total * Math.log(sums[g] / sizes[g] / mean);
        }
        return new double[] {all / values.length - between, between};
    }

    /** Dagum's decomposition over all pairs, as its formula is written: within, net between, transvariation. */
    static double[] dagum(double[] values, int[] groups, int count) {
        double[][] up = new double[count][count];
        double total = 0;
        for (int i = 0; i < values.length; i++) {
            total += values[i];
            double[] row = up[groups[i]];
            for (int j = 0; j < values.length; j++) {
                row[groups[j]] += Math.max(0, values[i] - values[j]);
            }
        }
        double scale = values.length * total;
        double[] parts = new double[3];
        for (int j = 0; j < count; j++) {
            parts[0] += up[j][j] / scale;
            for (int h = 0; h < j; h++) {
                parts[1] += Math.abs(up[j][h] - up[h][j]) / scale;
                parts[2] += 2 * Math.min(up[j][h], up[h][j]) / scale;
            }
        }
        return parts;
    }
}
