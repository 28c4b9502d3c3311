package org.chengzhen.methods.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.DoublePredicate;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.SingularMatrixException;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.apache.commons.math3.stat.descriptive.DescriptiveStatistics;
import org.apache.commons.math3.stat.regression.OLSMultipleLinearRegression;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.HouseholderQr;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

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
        Arrays.fill(design[0], 1);
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
        Arrays.setAll(p, i -> i);
        return p;
    }

    @Test
    void allPermutationsOfSevenPlacesComeOnce() {
        NodePermutations all = NodePermutations.all(7);
        Set<String> seen = new HashSet<>();
        int[] p = new int[7];
        for (int k = 0; k < all.count(); k++) {
            all.fill(k, p);
            seen.add(Arrays.toString(p));
        }
        assertEquals(5040, seen.size());
        all.fill(0, p);
        assertEquals(Arrays.toString(identity(7)), Arrays.toString(p));
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
            Arrays.fill(ones, 1);
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
        Arrays.fill(ones, 1);
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
        int[] cells = IntStream.range(0, columns[0].length)
                .filter(c -> Arrays.stream(columns).noneMatch(v -> Double.isNaN(v[c])))
                .toArray();
        return Arrays.stream(columns)
                .map(v -> Arrays.stream(cells).mapToDouble(c -> v[c]).toArray())
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
        var pearson = new PearsonsCorrelation();
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

    /** Sizes on both sides of the steps by four and by two in which sums are taken. */
    @Test
    void drawnCorrelationsAreThoseOfPearsonCellByCell() {
        var pearson = new PearsonsCorrelation();
        for (int n = 3; n < 12; n++) {
            for (int holes = 0; holes < 3; holes += 2) {
                double[][] a = random(n, 60 + n);
                double[][] b = random(n, 80 + n);
                int seen = n * (n - 1);
                if (holes > 0 && n > 4) {
                    a[0][n - 1] = Double.NaN;
                    b[1][0] = Double.NaN;
                    seen -= 2;
                }
                var test =
                        QapCorrelation.withDefaults().permutations(50).seed(n).test(a, b);
                double[] own = cells(a, identity(n));
                double[][] there = there(own, cells(b, identity(n)));
                double r = pearson.correlation(there[0], there[1]);
                double[] all = new double[50];
                NodePermutations drawn = NodePermutations.drawn(n, 50, n);
                int[] p = new int[n];
                for (int k = 0; k < 50; k++) {
                    drawn.fill(k, p);
                    double[][] left = there(own, cells(b, p));
                    all[k] = pearson.correlation(left[0], left[1]);
                }
                assertEquals(r, test.statistic(), 1e-12);
                assertTails(all, r, 1e-9, test.pValue(), test.pValueGreater(), test.pValueLess());
                var moments = new DescriptiveStatistics(all);
                assertEquals(moments.getMean(), test.expectation(), 1e-12);
                assertEquals(Math.sqrt(moments.getPopulationVariance()), test.standardDeviation(), 1e-12);
                assertEquals(moments.getMin(), test.least(), 1e-12);
                assertEquals(moments.getMax(), test.largest(), 1e-12);
                assertEquals(seen, test.n());
                assertEquals(50, test.permutations());
                assertFalse(test.enumerated());
            }
        }
    }

    /** The draw that is observed counts as one more. */
    private static void assertTails(
            double[] all, double observed, double slack, double both, double greater, double less) {
        assertEquals(share(all, v -> Math.abs(v) >= Math.abs(observed) - slack), both, 1e-12);
        assertEquals(share(all, v -> v >= observed - slack), greater, 1e-12);
        assertEquals(share(all, v -> v <= observed + slack), less, 1e-12);
    }

    private static double share(double[] all, DoublePredicate beyond) {
        return (Arrays.stream(all).filter(beyond).count() + 1.0) / (all.length + 1);
    }

    /** t of a regressor by the least squares of Apache Commons Math; NaN where it has none. */
    private static double t(double[][] x, int regressor, double... y) {
        double[][] columns = new double[x.length + 1][];
        columns[0] = y;
        System.arraycopy(x, 0, columns, 1, x.length);
        double[][] there = there(columns);
        if (there[0].length <= x.length + 1) {
            return Double.NaN;
        }
        try {
            var ols = ols(there[0], Arrays.copyOfRange(there, 1, there.length));
            return ols.estimateRegressionParameters()[regressor + 1]
                    / ols.estimateRegressionParametersStandardErrors()[regressor + 1];
        } catch (SingularMatrixException e) {
            return Double.NaN;
        }
    }

    private static OLSMultipleLinearRegression ols(double[] y, double[]... x) {
        double[][] rows = new double[y.length][x.length];
        for (int i = 0; i < y.length; i++) {
            for (int j = 0; j < x.length; j++) {
                rows[i][j] = x[j][i];
            }
        }
        var ols = new OLSMultipleLinearRegression(1e-9);
        ols.newSampleData(y, rows);
        return ols;
    }

    /** A matrix less its fit by the others, over the cells where all of them are there. */
    private static double[][] residual(double[][][] x, int regressor) {
        int n = x[0].length;
        double[][] left = Arrays.stream(x[regressor]).map(double[]::clone).toArray(double[][]::new);
        double[][] columns = Arrays.stream(x).map(m -> cells(m, identity(n))).toArray(double[][]::new);
        double[][] there = there(columns);
        double[][] others = IntStream.range(0, x.length)
                .filter(k -> k != regressor)
                .mapToObj(k -> there[k])
                .toArray(double[][]::new);
        double mean = Arrays.stream(there[regressor]).average().orElseThrow();
        double[] b = others.length == 0
                ? new double[] {mean}
                : ols(there[regressor], others).estimateRegressionParameters();
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                left[i][j] -= b[0];
                for (int k = 0, at = 1; k < x.length; k++) {
                    left[i][j] -= k == regressor ? 0 : b[at++] * x[k][i][j];
                }
            }
        }
        return left;
    }

    @Test
    void drawnRegressionsAreThoseOfLeastSquaresForEachDraw() {
        for (int seed = 0; seed < 20; seed++) {
            int n = 5 + seed % 5;
            int k = 1 + seed % 4;
            double[][] y = random(n, 100 + seed);
            double[][][] x = new double[k][][];
            for (int j = 0; j < k; j++) {
                x[j] = random(n, 1_000 + 10 * seed + j);
                // units as different as those of distances and shares
                for (double[] row : x[j]) {
                    int power = j;
                    Arrays.setAll(row, c -> (row[c] + 2) * Math.pow(1_000, power));
                }
            }
            if (seed % 8 > 3 || seed > 16) {
                y[0][1] = Double.NaN;
                x[0][3][2] = Double.NaN;
                x[k - 1][2][0] = Double.NaN;
            }
            assertFits(y, x, seed);
        }
    }

    private static void assertFits(double[][] y, double[][][] x, long seed) {
        int n = y.length;
        int k = x.length;
        double[] ys = cells(y, identity(n));
        double[][] xs = Arrays.stream(x).map(m -> cells(m, identity(n))).toArray(double[][]::new);
        double[][] all = new double[k + 1][];
        all[0] = ys;
        System.arraycopy(xs, 0, all, 1, k);
        double[][] there = there(all);
        var ols = ols(there[0], Arrays.copyOfRange(there, 1, k + 1));
        double[] b = ols.estimateRegressionParameters();
        double[] errors = ols.estimateRegressionParametersStandardErrors();
        for (QapMethod method : QapMethod.values()) {
            var fit = QapRegression.withDefaults()
                    .method(method)
                    .permutations(40)
                    .seed(seed)
                    .fit(y, x);
            assertEquals(there[0].length, fit.n());
            assertEquals(40, fit.permutations());
            assertFalse(fit.enumerated());
            assertEquals(ols.calculateRSquared(), fit.rSquared(), 1e-9);
            for (int j = 0; j <= k; j++) {
                assertEquals(b[j], fit.coefficients().get(j), 1e-9 * Math.abs(b[j]));
                assertEquals(errors[j], fit.standardErrors().get(j), 1e-9 * errors[j]);
                assertEquals(b[j] / errors[j], fit.statistics().get(j), 1e-8 * Math.abs(b[j] / errors[j]));
            }
            NodePermutations drawn = NodePermutations.drawn(n, 40, seed);
            for (int j = 0; j < k; j++) {
                double sdOfX = new DescriptiveStatistics(there[j + 1]).getStandardDeviation();
                double sdOfY = new DescriptiveStatistics(there[0]).getStandardDeviation();
                double standardized = b[j + 1] * sdOfX / sdOfY;
                assertEquals(standardized, fit.standardized().get(j), 1e-9);
                double[][] moved = method == QapMethod.DOUBLE_SEMI_PARTIALLING ? residual(x, j) : x[j];
                double[] ts = new double[40];
                int[] p = new int[n];
                for (int draw = 0; draw < 40; draw++) {
                    drawn.fill(draw, p);
                    double[][] columns = xs.clone();
                    columns[j] = method == QapMethod.RESPONSE ? xs[j] : cells(moved, p);
                    ts[draw] = t(columns, j, method == QapMethod.RESPONSE ? cells(y, p) : ys);
                }
                double observed = b[j + 1] / errors[j + 1];
                assertTails(
                        ts,
                        observed,
                        1e-9 * Math.max(1, Math.abs(observed)),
                        fit.pValues().get(j),
                        fit.pValuesGreater().get(j),
                        fit.pValuesLess().get(j));
            }
        }
    }

    /** Of 120 draws of four places some turn the one relation into the other. */
    @Test
    void drawsThatMakeRegressorsEqualCountAsNotBeyond() {
        double[][] x = {{0, 1, 2, 5}, {3, 0, 7, 1}, {4, 4, 0, 9}, {6, 8, 2, 0}};
        double[][] z = Graphs.relabelled(x, 1, 0, 3, 2);
        double[][] y = random(4, 12);
        assertDraws(y, x, z);
        y[1][3] = Double.NaN;
        assertDraws(y, x, z);
    }

    private static void assertDraws(double[][] y, double[][] x, double[][] z) {
        for (QapMethod method : QapMethod.values()) {
            if (method == QapMethod.DOUBLE_SEMI_PARTIALLING) {
                continue;
            }
            var fit = QapRegression.withDefaults().method(method).fit(y, new double[][][] {x, z});
            double[] ys = cells(y, identity(4));
            double[][] xs = {cells(x, identity(4)), cells(z, identity(4))};
            double observed = t(xs, 0, ys);
            NodePermutations all = NodePermutations.all(4);
            int[] p = new int[4];
            double none = 0;
            double greater = 0;
            double less = 0;
            for (int draw = 0; draw < 24; draw++) {
                all.fill(draw, p);
                double t = method == QapMethod.RESPONSE
                        ? t(xs, 0, cells(y, p))
                        : t(new double[][] {cells(x, p), xs[1]}, 0, ys);
                none += Double.isNaN(t) ? 1 : 0;
                greater += t >= observed - 1e-9 ? 1 : 0;
                less += t <= observed + 1e-9 ? 1 : 0;
            }
            assertEquals(method == QapMethod.RESPONSE ? 0 : 1, none);
            assertEquals(greater / 24, fit.pValuesGreater().get(0), 1e-12);
            assertEquals(less / 24, fit.pValuesLess().get(0), 1e-12);
        }
    }

    @Test
    void whatHasNoCorrelationIsTold() {
        double[][] a = random(4, 20);
        QapCorrelation test = QapCorrelation.withDefaults();
        assertUndefined("all cells of second off the diagonal are equal", () -> test.test(a, new double[4][4]));
        double[][] ones = new double[4][4];
        for (double[] row : ones) {
            Arrays.fill(row, 1);
        }
        ones[2][2] = 7;
        assertUndefined("all cells of first off the diagonal are equal", () -> test.test(ones, a));
        var few = assertThrows(UndefinedException.class, () -> test.test(new double[2][2], new double[2][2]));
        assertEquals(Status.INSUFFICIENT_DATA, few.status());
        assertEquals(3, test.test(random(3, 1), random(3, 2)).permutations() / 2);
        double[][] holed = new double[4][4];
        for (double[] row : holed) {
            Arrays.fill(row, Double.NaN);
        }
        holed[0][1] = 1;
        holed[2][3] = 2;
        double[][] other = random(4, 21);
        other[0][1] = Double.NaN;
        assertUndefined(
                "the cells left by a permutation are all equal: too many are missing", () -> test.test(other, holed));
        // two cells are enough, if they differ
        assertEquals(1, Math.abs(test.test(a, holed).statistic()), 1e-12);
    }

    private static void assertUndefined(String message, Executable call) {
        UndefinedException e = assertThrows(UndefinedException.class, call);
        assertEquals(message, e.getMessage());
    }

    @Test
    void badMatricesAreNamed() {
        double[][] a = random(3, 22);
        double[][] infinite = random(3, 23);
        infinite[2][1] = Double.NEGATIVE_INFINITY;
        QapCorrelation test = QapCorrelation.withDefaults();
        assertRefused("second[2][1] must not be infinite", () -> test.test(a, infinite));
        assertRefused("first[0] has 2 cells but there are 3 rows", () -> test.test(new double[3][2], a));
        QapRegression regression = QapRegression.withDefaults();
        double[][][] x = {a, infinite};
        assertRefused("regressors[1][2][1] must not be infinite", () -> regression.fit(a, x));
        assertRefused(
                "regressors[0] has 4 rows but the response has 3",
                () -> regression.fit(a, new double[][][] {random(4, 1)}));
        assertRefused(
                "response[0] has 2 cells but there are 3 rows",
                () -> regression.fit(new double[3][2], new double[][][] {a}));
        assertRefused("regressors must hold at least one matrix", () -> regression.fit(a, new double[0][][]));
        infinite[2][1] = 0;
        infinite[1][1] = Double.POSITIVE_INFINITY;
        assertEquals(6, test.test(a, infinite).n());
        assertEquals(6, regression.fit(a, new double[][][] {infinite}).n());
    }

    private static void assertRefused(String message, Executable call) {
        Exception e = assertThrows(IllegalArgumentException.class, call);
        assertEquals(message, e.getMessage());
    }

    @Test
    void whatHasNoRegressionIsTold() {
        QapRegression regression = QapRegression.withDefaults();
        double[][] y = random(4, 24);
        double[][] x = random(4, 25);
        double[][] z = random(4, 26);
        double[][] sum = new double[4][4];
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < 4; j++) {
                sum[i][j] = 2 * x[i][j] - z[i][j] + 1;
            }
        }
        assertUndefined(
                "regressors[2] is constant or a combination of others",
                () -> regression.fit(y, new double[][][] {x, z, sum}));
        assertUndefined(
                "regressors[1] is constant or a combination of others",
                () -> regression.fit(y, new double[][][] {x, new double[4][4]}));
        assertUndefined(
                "the response is fitted exactly, t has no value", () -> regression.fit(sum, new double[][][] {x, z}));
        assertUndefined(
                "all cells of the response off the diagonal are equal",
                () -> regression.fit(new double[4][4], new double[][][] {x, z}));
        // six cells of three places: four regressors leave one degree of freedom, five none
        double[][] y3 = random(3, 27);
        double[][][] five = new double[5][][];
        Arrays.setAll(five, j -> random(3, 28 + j));
        assertEquals(6, regression.fit(y3, Arrays.copyOf(five, 4)).n());
        var e = assertThrows(UndefinedException.class, () -> regression.fit(y3, five));
        assertEquals(Status.INSUFFICIENT_DATA, e.status());
    }

    private static double[][] b(int n) {
        return random(n, 33);
    }

    /** Products are taken four at a time: five to nine regressors. */
    @Test
    void manyRegressorsHaveTheSameProducts() {
        for (int k = 5; k < 10; k++) {
            double[][][] x = new double[k][][];
            for (int j = 0; j < k; j++) {
                x[j] = random(6 + k % 2, 2_000 + 10 * k + j);
            }
            assertFits(random(6 + k % 2, 3_000 + k), x, k);
        }
    }

    /** Powers of two near the ends of the doubles: no bit of t and p changes. */
    @Test
    void unitsOfTheRelationsChangeNoTest() {
        for (int holes = 0; holes < 2; holes++) {
            double[][] y = random(6, 91);
            double[][] x = random(6, 92);
            double[][] z = random(6, 93);
            if (holes > 0) {
                y[0][3] = Double.NaN;
                z[2][1] = Double.NaN;
            }
            double[][] large = Graphs.times(0x1p1000, y);
            double[][] small = Graphs.times(0x1p-700, x);
            double[][] larger = Graphs.times(0x1p900, z);
            for (QapMethod method : QapMethod.values()) {
                QapRegression regression =
                        QapRegression.withDefaults().method(method).permutations(60);
                var plain = regression.fit(y, new double[][][] {z});
                var scaled = regression.fit(large, new double[][][] {larger});
                assertArrayEquals(
                        plain.statistics().toArray(), scaled.statistics().toArray(), 1e-9);
                assertEquals(plain.pValues(), scaled.pValues());
                assertEquals(plain.rSquared(), scaled.rSquared(), 1e-12);
                assertArrayEquals(
                        plain.standardized().toArray(), scaled.standardized().toArray(), 1e-12);
                var tiny = regression.fit(x, new double[][][] {z});
                var tinier = regression.fit(small, new double[][][] {z});
                assertArrayEquals(
                        tiny.statistics().toArray(), tinier.statistics().toArray(), 1e-9);
                assertEquals(tiny.pValues(), tinier.pValues());
            }
            QapCorrelation correlation = QapCorrelation.withDefaults().permutations(60);
            var plain = correlation.test(y, x);
            var scaled = correlation.test(large, small);
            assertEquals(plain.statistic(), scaled.statistic(), 1e-12);
            assertEquals(plain.pValue(), scaled.pValue());
        }
    }

    @Test
    void matricesAndArraysGiveTheSame() {
        double[][] y = random(5, 95);
        double[][] x = random(5, 96);
        DoubleMatrix first = DoubleMatrix.of(y);
        DoubleMatrix second = DoubleMatrix.of(x);
        QapCorrelation correlation = QapCorrelation.withDefaults();
        assertEquals(correlation.test(y, x), correlation.test(first, second));
        QapRegression regression = QapRegression.withDefaults();
        assertEquals(regression.fit(y, new double[][][] {x}), regression.fit(first, List.of(second)));
    }
}
