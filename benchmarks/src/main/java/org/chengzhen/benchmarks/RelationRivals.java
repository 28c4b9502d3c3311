package org.chengzhen.benchmarks;

import java.util.Arrays;

/** Textbook computations of relations between places. */
final class RelationRivals {
    private RelationRivals() {}

    /** α of each cell of a matrix of directed flows, by the formula at both ends; 1 where there is no flow. */
    static double[][] disparity(double[][] flows) {
        int n = flows.length;
        double[][] alpha = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                alpha[i][j] = 1;
                if (i != j && flows[i][j] > 0) {
                    double sent = 0;
                    double received = 0;
                    int out = 0;
                    int in = 0;
                    for (int k = 0; k < n; k++) {
                        sent += k == i ? 0 : flows[i][k];
                        out += k != i && flows[i][k] > 0 ? 1 : 0;
                        received += k == j ? 0 : flows[k][j];
                        in += k != j && flows[k][j] > 0 ? 1 : 0;
                    }
                    alpha[i][j] = Math.min(
                            Math.pow(1 - flows[i][j] / sent, out - 1), Math.pow(1 - flows[i][j] / received, in - 1));
                }
            }
        }
        return alpha;
    }

    /** The blocks of the first split of CONCOR with the zeros on the diagonal retained, cell by cell. */
    static int[] firstSplit(double[][] relation) {
        int n = relation.length;
        double[][] profiles = new double[n][2 * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                profiles[i][j] = i == j ? 0 : relation[i][j];
                profiles[i][n + j] = i == j ? 0 : relation[j][i];
            }
        }
        double[][] r = correlations(profiles);
        boolean done = false;
        while (!done) {
            r = correlations(r);
            done = Arrays.stream(r).flatMapToDouble(Arrays::stream).allMatch(v -> Math.abs(v) > 1 - 1e-9);
        }
        int[] blocks = new int[n];
        for (int i = 0; i < n; i++) {
            blocks[i] = r[0][i] > 0 ? 0 : 1;
        }
        return blocks;
    }

    private static double[][] correlations(double[][] rows) {
        int n = rows.length;
        double[][] r = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double mx = Arrays.stream(rows[i]).average().orElse(0);
                double my = Arrays.stream(rows[j]).average().orElse(0);
                double xx = 0;
                double yy = 0;
                double xy = 0;
                for (int k = 0; k < rows[i].length; k++) {
                    xx += (rows[i][k] - mx) * (rows[i][k] - mx);
                    yy += (rows[j][k] - my) * (rows[j][k] - my);
                    xy += (rows[i][k] - mx) * (rows[j][k] - my);
                }
                r[i][j] = xy / Math.sqrt(xx * yy);
            }
        }
        return r;
    }
}
