package org.chengzhen.methods.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.chengzhen.core.internal.HouseholderQr;
import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Test;

class QapRegressionTest {
    private static double[][] random(int n, long seed) {
        Random random = new Random(seed);
        double[][] rows = new double[n][n];
        for (double[] row : rows) {
            for (int j = 0; j < n; j++) {
                row[j] = random.nextGaussian();
            }
        }
        return rows;
    }

    private static double[] cells(double[][] m, int[] p) {
        int n = m.length;
        double[] cells = new double[n * (n - 1)];
        int at = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                if (i != j) {
                    cells[at++] = m[p[i]][p[j]];
                }
            }
        }
        return cells;
    }

    /** t of the last column, by least squares on all. */
    private static double t(double[] y, double[]... columns) {
        double[][] design = new double[columns.length + 1][];
        design[0] = new double[y.length];
        java.util.Arrays.fill(design[0], 1);
        for (int k = 0; k < columns.length; k++) {
            design[k + 1] = columns[k].clone();
        }
        double[][] kept = new double[design.length][];
        for (int k = 0; k < kept.length; k++) {
            kept[k] = design[k].clone();
        }
        HouseholderQr qr = new HouseholderQr(design);
        double[] b = qr.solve(y);
        double rest = 0;
        for (int i = 0; i < y.length; i++) {
            double e = y[i];
            for (int k = 0; k < b.length; k++) {
                e -= b[k] * kept[k][i];
            }
            rest += e * e;
        }
        int last = b.length - 1;
        return b[last] / Math.sqrt(rest / (y.length - b.length) * qr.crossProductInverse()[last][last]);
    }

    private static int[] identity(int n) {
        int[] p = new int[n];
        java.util.Arrays.setAll(p, i -> i);
        return p;
    }

    @Test
    void allPermutationsOfSevenPlacesComeOnce() {
        NodePermutations all = NodePermutations.all(7);
        Set<String> seen = new HashSet<>();
        int[] p = new int[7];
        for (int k = 0; k < all.count(); k++) {
            all.fill(k, p);
            seen.add(java.util.Arrays.toString(p));
        }
        assertEquals(5040, seen.size());
        all.fill(0, p);
        assertEquals(java.util.Arrays.toString(identity(7)), java.util.Arrays.toString(p));
    }

    @Test
    void theTestOfSevenPlacesIsTheFullEnumerationByLeastSquares() {
        double[][] y = random(7, 1);
        double[][] x = random(7, 2);
        double[][] z = random(7, 3);
        for (QapMethod method : QapMethod.values()) {
            var fit = QapRegression.withDefaults().method(method).fit(y, new double[][][] {x, z});
            int[] own = identity(7);
            double[] yc = cells(y, own);
            double[] xc = cells(x, own);
            double[] zc = cells(z, own);
            double observed = t(yc, xc, zc);
            assertEquals(observed, fit.statistics().get(2), 1e-9);
            double[] ones = new double[42];
            java.util.Arrays.fill(ones, 1);
            double[] on = new HouseholderQr(new double[][] {ones.clone(), xc.clone()}).solve(zc);
            double[][] residual = new double[7][7];
            for (int i = 0; i < 7; i++) {
                for (int j = 0; j < 7; j++) {
                    residual[i][j] = z[i][j] - on[0] - on[1] * x[i][j];
                }
            }
            NodePermutations all = NodePermutations.all(7);
            int[] p = new int[7];
            int beyond = 0;
            for (int k = 0; k < all.count(); k++) {
                all.fill(k, p);
                double other =
                        switch (method) {
                            case DOUBLE_SEMI_PARTIALLING -> t(yc, xc, cells(residual, p));
                            case RESPONSE -> t(cells(y, p), xc, zc);
                            case REGRESSOR -> t(yc, xc, cells(z, p));
                        };
                beyond += Math.abs(other) >= Math.abs(observed) - 1e-9 ? 1 : 0;
            }
            assertTrue(fit.enumerated());
            assertEquals(beyond / 5040.0, fit.pValues().get(1), 1e-12);
        }
    }

    @Test
    void threadsChangeNoBitAndDrawsComeNearTheEnumeration() {
        double[][] y = random(7, 4);
        double[][][] x = {random(7, 5), random(7, 6), random(7, 7)};
        var drawn = QapRegression.withDefaults().permutations(2000).seed(3);
        assertEquals(drawn.fit(y, x), drawn.parallel().fit(y, x));
        var all = QapRegression.withDefaults().fit(y, x);
        for (int k = 0; k < 3; k++) {
            double p = all.pValues().get(k);
            assertEquals(p, drawn.fit(y, x).pValues().get(k), 4 * Math.sqrt(p * (1 - p) / 2000) + 1.0 / 2000);
        }
        var qap = QapCorrelation.withDefaults().permutations(500);
        assertEquals(qap.test(y, x[0]), qap.parallel().test(y, x[0]));
    }

    @Test
    void missingCellsAreLeftOutWhereTheyLand() {
        double[][] a = random(6, 8);
        double[][] b = random(6, 9);
        a[1][2] = Double.NaN;
        b[4][0] = Double.NaN;
        var test = QapCorrelation.withDefaults().test(a, b);
        assertEquals(28, test.n());
        assertTrue(test.pValue() > 0 && test.pValue() <= 1);
        var own = QapCorrelation.withDefaults().test(a, a);
        assertEquals(1, own.statistic(), 1e-12);
        a[2][3] = Double.POSITIVE_INFINITY;
        assertThrows(
                IllegalArgumentException.class,
                () -> QapRegression.withDefaults().fit(a, new double[][][] {b}));
        assertThrows(
                UndefinedException.class,
                () -> QapRegression.withDefaults().fit(b(6), new double[][][] {random(6, 1), random(6, 1)}));
    }

    /** Each permutation by least squares on the cells that are there, all 720 of them. */
    @Test
    void regressionLeavesMissingCellsOutWhereTheyLand() {
        double[][] y = random(6, 40);
        double[][] x = random(6, 41);
        double[][] z = random(6, 42);
        y[0][3] = Double.NaN;
        x[2][1] = Double.NaN;
        z[4][5] = Double.NaN;
        z[1][0] = Double.NaN;
        int[] identity = identity(6);
        double[] ys = cells(y, identity);
        double[] xs = cells(x, identity);
        double[] zs = cells(z, identity);
        double[][] residual = new double[6][6];
        double[][] known = there(xs, zs);
        double[] ones = new double[known[0].length];
        java.util.Arrays.fill(ones, 1);
        double[] on = new HouseholderQr(new double[][] {ones, known[0].clone()}).solve(known[1]);
        for (int i = 0; i < 6; i++) {
            for (int j = 0; j < 6; j++) {
                residual[i][j] = z[i][j] - on[0] - on[1] * x[i][j];
            }
        }
        for (QapMethod method : QapMethod.values()) {
            var fit = QapRegression.withDefaults().method(method).fit(y, new double[][][] {x, z});
            assertEquals(26, fit.n());
            double observed = tOfThere(ys, xs, zs);
            assertEquals(observed, fit.statistics().get(2), 1e-9);
            NodePermutations all = NodePermutations.all(6);
            int[] p = new int[6];
            int beyond = 0;
            for (int k = 0; k < all.count(); k++) {
                all.fill(k, p);
                double other =
                        switch (method) {
                            case DOUBLE_SEMI_PARTIALLING -> tOfThere(ys, xs, cells(residual, p));
                            case RESPONSE -> tOfThere(cells(y, p), xs, zs);
                            case REGRESSOR -> tOfThere(ys, xs, cells(z, p));
                        };
                beyond += Math.abs(other) >= Math.abs(observed) - 1e-9 ? 1 : 0;
            }
            assertEquals(beyond / 720.0, fit.pValues().get(1), 1e-12);
            assertEquals(
                    fit, QapRegression.withDefaults().method(method).parallel().fit(y, new double[][][] {x, z}));
        }
    }

    /** The cells that all columns have. */
    private static double[][] there(double[]... columns) {
        int[] cells = java.util.stream.IntStream.range(0, columns[0].length)
                .filter(c -> java.util.Arrays.stream(columns).noneMatch(v -> Double.isNaN(v[c])))
                .toArray();
        return java.util.Arrays.stream(columns)
                .map(v -> java.util.Arrays.stream(cells).mapToDouble(c -> v[c]).toArray())
                .toArray(double[][]::new);
    }

    private static double tOfThere(double[] y, double[] x, double[] z) {
        double[][] there = there(y, x, z);
        return t(there[0], there[1], there[2]);
    }

    /** r of all permutations, cell by cell. */
    @Test
    void theCorrelationOfSevenPlacesIsTheFullEnumeration() {
        double[][] a = random(7, 50);
        double[][] b = random(7, 51);
        var test = QapCorrelation.withDefaults().test(a, b);
        double[] own = cells(a, identity(7));
        var pearson = new org.apache.commons.math3.stat.correlation.PearsonsCorrelation();
        double r = pearson.correlation(own, cells(b, identity(7)));
        assertEquals(r, test.statistic(), 1e-12);
        NodePermutations all = NodePermutations.all(7);
        int[] p = new int[7];
        int[] tails = new int[3];
        double sum = 0;
        for (int k = 0; k < all.count(); k++) {
            all.fill(k, p);
            double other = pearson.correlation(own, cells(b, p));
            tails[0] += other >= r - 1e-9 ? 1 : 0;
            tails[1] += other <= r + 1e-9 ? 1 : 0;
            tails[2] += Math.abs(other) >= Math.abs(r) - 1e-9 ? 1 : 0;
            sum += other;
        }
        assertTrue(test.enumerated());
        assertEquals(tails[0] / 5040.0, test.pValueGreater(), 1e-12);
        assertEquals(tails[1] / 5040.0, test.pValueLess(), 1e-12);
        assertEquals(tails[2] / 5040.0, test.pValue(), 1e-12);
        assertEquals(sum / 5040, test.expectation(), 1e-12);
    }

    private static double[][] b(int n) {
        return random(n, 33);
    }
}
