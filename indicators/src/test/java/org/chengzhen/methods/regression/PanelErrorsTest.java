package org.chengzhen.methods.regression;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Test;

/** Every standard error of panel regressions against the matrices of its formula, with and without gaps. */
class PanelErrorsTest {
    private record Panel(int[] units, int[] times, double[] y, double[][] x) {
        PanelData data() {
            return PanelData.of(units, times, y, DoubleMatrix.of(x));
        }

        int n() {
            return y.length;
        }
    }

    /** Errors that hang together over units and times; every fifth observation is missing where there are gaps. */
    private static Panel panel(int units, int times, boolean gaps, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int n = 0;
        int[] unit = new int[units * times];
        int[] time = new int[units * times];
        double[] y = new double[units * times];
        double[][] x = new double[units * times][];
        double[] shocks = random.doubles(times).toArray();
        for (int u = 0; u < units; u++) {
            double own = random.nextDouble();
            for (int t = 0; t < times; t++) {
                double[] row = {random.nextDouble() + own + 3, random.nextDouble() * (1 + u) - shocks[t]};
                double value = 4 + 2 * row[0] - row[1] + own * row[0] + shocks[t] + random.nextDouble();
                if (gaps && (u * times + t) % 5 == 3) {
                    continue;
                }
                unit[n] = 10 + u;
                time[n] = 2000 + t;
                y[n] = value;
                x[n++] = row;
            }
        }
        return new Panel(
                java.util.Arrays.copyOf(unit, n),
                java.util.Arrays.copyOf(time, n),
                java.util.Arrays.copyOf(y, n),
                java.util.Arrays.copyOf(x, n));
    }

    private static RealMatrix inverse(RealMatrix m) {
        return new LUDecomposition(m).getSolver().getInverse();
    }

    /** Checks the last columns of a design: the slopes and, where it is asked for, the constant before them. */
    private static void assertErrors(PanelFit fit, Panel panel, double[][] design, int first, int lag) {
        RealMatrix x = new Array2DRowRealMatrix(design);
        RealMatrix bread = inverse(x.transpose().multiply(x));
        double[] b = bread.multiply(x.transpose()).operate(panel.y());
        double[] fitted = x.operate(b);
        int n = panel.n();
        int all = design[0].length;
        int shown = all - first;
        double squares = 0;
        double[] e = new double[n];
        for (int i = 0; i < n; i++) {
            e[i] = panel.y()[i] - fitted[i];
            squares += e[i] * e[i];
        }
        assertEquals(n - all, fit.degreesOfFreedom());
        assertEquals(n, fit.n());
        assertArrayEquals(e, fit.residuals().toArray(), 1e-10);
        RealMatrix clustered = bread.multiply(meat(x, e, panel.units(), 0)).multiply(bread);
        RealMatrix kraay = meat(x, e, panel.times(), 0);
        for (int l = 1; l <= lag; l++) {
            RealMatrix one = meat(x, e, panel.times(), l);
            kraay = kraay.add(one.add(one.transpose()).scalarMultiply(1 - l / (lag + 1.0)));
        }
        kraay = bread.multiply(kraay).multiply(bread);
        double g = fit.units();
        double small = Math.sqrt(g / (g - 1) * (n - 1.0) / (n - shown));
        double smaller = Math.sqrt(g / (g - 1) * (n - 1.0) / (n - shown - 1));
        for (int j = 0; j < shown; j++) {
            int k = first + j;
            double variance = squares / (n - all) * bread.getEntry(k, k);
            assertEquals(b[k], fit.coefficients().get(j), 1e-9);
            assertEquals(Math.sqrt(variance), fit.standardErrors().get(j), 1e-9);
            assertEquals(variance, fit.covariance().get(j, j), 1e-9);
            double root = Math.sqrt(clustered.getEntry(k, k));
            assertEquals(root, fit.clustered().get(j), 1e-9);
            assertEquals(root * small, fit.clusteredSmall().get(j), 1e-9);
            assertEquals(root * smaller, fit.clusteredSmallWithConstant().get(j), 1e-9);
            assertEquals(Math.sqrt(kraay.getEntry(k, k)), fit.driscollKraay().get(j), 1e-9);
            for (int l = 0; l < shown; l++) {
                assertEquals(
                        squares / (n - all) * bread.getEntry(k, first + l),
                        fit.covariance().get(j, l),
                        1e-9);
            }
        }
    }

    /** Σ_t h_t h_{t+lag}′ of the sums of x·e over each group, groups being numbered without gaps. */
    private static RealMatrix meat(RealMatrix x, double[] e, int[] group, int lag) {
        int least = java.util.Arrays.stream(group).min().orElseThrow();
        int most = java.util.Arrays.stream(group).max().orElseThrow();
        int k = x.getColumnDimension();
        double[][] sums = new double[most - least + 1][k];
        for (int i = 0; i < e.length; i++) {
            for (int j = 0; j < k; j++) {
                sums[group[i] - least][j] += x.getEntry(i, j) * e[i];
            }
        }
        RealMatrix meat = new Array2DRowRealMatrix(k, k);
        for (int t = 0; t + lag < sums.length; t++) {
            for (int i = 0; i < k; i++) {
                for (int j = 0; j < k; j++) {
                    meat.addToEntry(i, j, sums[t][i] * sums[t + lag][j]);
                }
            }
        }
        return meat;
    }

    /** A constant, or a dummy for each unit and each time but the first, then the regressors. */
    private static double[][] design(Panel panel, boolean unitDummies, boolean timeDummies) {
        int units = java.util.Arrays.stream(panel.units()).max().orElseThrow() - 9;
        int times = java.util.Arrays.stream(panel.times()).max().orElseThrow() - 1999;
        int own = unitDummies ? units : 1;
        int dummies = own + (timeDummies ? times - 1 : 0);
        double[][] design = new double[panel.n()][dummies + 2];
        for (int i = 0; i < design.length; i++) {
            design[i][unitDummies ? panel.units()[i] - 10 : 0] = 1;
            if (timeDummies && panel.times()[i] > 2000) {
                design[i][own + panel.times()[i] - 2001] = 1;
            }
            System.arraycopy(panel.x()[i], 0, design[i], dummies, 2);
        }
        return design;
    }

    @Test
    void pooledErrorsAreThoseOfTheirMatricesTheConstantAmongThem() {
        for (boolean gaps : new boolean[] {false, true}) {
            Panel panel = panel(6, 17, gaps, 3);
            // ⌊17^¼⌋ = 2
            PanelFit fit = PanelRegression.pooled().fit(panel.data());
            assertEquals(2, fit.lag());
            assertErrors(fit, panel, design(panel, false, false), 0, 2);
            assertErrors(PanelRegression.pooled().lag(5).fit(panel.data()), panel, design(panel, false, false), 0, 5);
        }
    }

    @Test
    void withinErrorsAreThoseOfTheMatricesWithDummies() {
        for (boolean gaps : new boolean[] {false, true}) {
            Panel panel = panel(5, 9, gaps, 8);
            PanelFit one = PanelRegression.oneWay().fit(panel.data());
            assertEquals(1, one.lag());
            assertErrors(one, panel, design(panel, true, false), 5, 1);
            assertErrors(PanelRegression.oneWay().lag(3).fit(panel.data()), panel, design(panel, true, false), 5, 3);
            PanelFit two = PanelRegression.twoWay().lag(0).fit(panel.data());
            assertErrors(two, panel, design(panel, true, true), 13, 0);
        }
    }

    /** The fourth root of the number of times, whole: 1 up to 15, 2 from 16, 3 from 81. */
    @Test
    void theAutomaticLagIsTheWholeFourthRoot() {
        int[] times = {3, 15, 16, 80, 81};
        int[] lags = {1, 1, 2, 2, 3};
        for (int k = 0; k < times.length; k++) {
            assertEquals(
                    lags[k],
                    PanelRegression.pooled()
                            .fit(panel(2, times[k], false, 1).data())
                            .lag());
        }
    }

    /** R² by the sums of squares: pooled about the mean of all, within about the means of units. */
    @Test
    void theShareExplainedIsThatOfTheTransformedResponse() {
        Panel panel = panel(4, 5, false, 2);
        double mean = java.util.Arrays.stream(panel.y()).average().orElseThrow();
        double total = 0;
        double within = 0;
        for (int i = 0; i < panel.n(); i++) {
            double own = java.util.Arrays.stream(panel.y(), i / 5 * 5, i / 5 * 5 + 5)
                    .average()
                    .orElseThrow();
            total += (panel.y()[i] - mean) * (panel.y()[i] - mean);
            within += (panel.y()[i] - own) * (panel.y()[i] - own);
        }
        PanelFit pooled = PanelRegression.pooled().fit(panel.data());
        double rest = pooled.residuals().stream().map(v -> v * v).sum();
        assertEquals(1 - rest / total, pooled.rSquared().orElseThrow(), 1e-12);
        PanelFit oneWay = PanelRegression.oneWay().fit(panel.data());
        rest = oneWay.residuals().stream().map(v -> v * v).sum();
        assertEquals(1 - rest / within, oneWay.rSquared().orElseThrow(), 1e-12);
        assertEquals(4, oneWay.units());
        assertEquals(5, oneWay.times());
    }

    @Test
    void oneDegreeOfFreedomIsEnoughAndNoneIsTooFew() {
        double[] y = {1, 3, 2, 5};
        double[][] x = {{1}, {2}, {4}, {3}};
        int[] two = {1, 1, 2, 2};
        int[] times = {1, 2, 1, 2};
        // four observations less two units and a slope
        assertEquals(
                1,
                PanelRegression.oneWay()
                        .fit(PanelData.of(two, times, y, DoubleMatrix.of(x)))
                        .degreesOfFreedom());
        assertUndefined(
                Status.INSUFFICIENT_DATA,
                "needs at least 5 observations for 1 regressors and the effects but has 4",
                PanelRegression.twoWay(),
                PanelData.of(two, times, y, DoubleMatrix.of(x)));
        double[][] three = {{1}, {2}, {4}};
        int[] unit = {1, 2, 3};
        PanelFit pooled =
                PanelRegression.pooled().fit(PanelData.of(unit, unit, new double[] {1, 3, 2}, DoubleMatrix.of(three)));
        assertEquals(1, pooled.degreesOfFreedom());
        // 3 observations of 2 coefficients: the factor with one more constant has no denominator
        assertEquals(0, pooled.clusteredSmallWithConstant().length());
        assertEquals(2, pooled.clusteredSmall().length());
        assertUndefined(
                Status.INSUFFICIENT_DATA,
                "needs at least 3 observations for 2 coefficients but has 2",
                PanelRegression.pooled(),
                PanelData.of(new int[] {1, 2}, new int[] {1, 2}, new double[] {1, 3}, DoubleMatrix.of(2, 1, 1, 2)));
        PanelData none = PanelData.of(new int[0], new int[0], new double[0], DoubleMatrix.of(0, 2));
        assertUndefined(
                Status.INSUFFICIENT_DATA, "needs at least 4 observations but has 0", PanelRegression.oneWay(), none);
        assertUndefined(
                Status.INSUFFICIENT_DATA,
                "needs at least 4 observations for 3 coefficients but has 0",
                PanelRegression.pooled(),
                none);
        PanelData wide = PanelData.of(new int[] {1}, new int[] {1}, new double[] {1}, DoubleMatrix.of(1, 2, 1, 2));
        assertUndefined(
                Status.INSUFFICIENT_DATA,
                "needs at least 4 observations for 2 regressors and the effects but has 1",
                PanelRegression.oneWay(),
                wide);
    }

    @Test
    void regressorsThatEffectsAbsorbAreNamedByTheirNumber() {
        double[] y = {1, 3, 2, 5, 4, 9};
        int[] units = {1, 1, 1, 2, 2, 2};
        int[] times = {1, 2, 3, 1, 2, 3};
        // 0.1 and 0.2 leave rounding when their mean is taken out
        double[][] x = {{1, 0.1}, {2, 0.1}, {4, 0.1}, {3, 0.2}, {9, 0.2}, {5, 0.2}};
        PanelData data = PanelData.of(units, times, y, DoubleMatrix.of(x));
        assertUndefined(
                Status.SINGULAR,
                "regressor 1 does not vary once the effects are taken out",
                PanelRegression.oneWay(),
                data);
        double[][] constant = {{1, 7}, {2, 7}, {4, 7}, {3, 7}, {9, 7}, {5, 7}};
        assertUndefined(
                Status.SINGULAR,
                "regressor 1 does not vary once the effects are taken out",
                PanelRegression.pooled(),
                PanelData.of(units, times, y, DoubleMatrix.of(constant)));
        double[][] twice = {{1, 2}, {2, 4}, {4, 8}, {3, 6}, {9, 18}, {5, 10}};
        assertUndefined(
                Status.SINGULAR,
                "regressor 1 is a linear combination of the effects and the regressors before",
                PanelRegression.pooled(),
                PanelData.of(units, times, y, DoubleMatrix.of(twice)));
        String refused = assertThrows(
                        IllegalArgumentException.class,
                        () -> PanelRegression.oneWay().fit(PanelData.of(units, times, y)))
                .getMessage();
        assertEquals(
                "data must have at least one regressor but is PanelData[6 observations of 2 units x 3 times, 0"
                        + " regressors]",
                refused);
        assertTrue(assertThrows(
                        IllegalArgumentException.class,
                        () -> PanelRegression.pooled().lag(-1))
                .getMessage()
                .startsWith("last must be >= 0"));
    }

    private static void assertUndefined(Status status, String message, PanelRegression regression, PanelData data) {
        UndefinedException e = assertThrows(UndefinedException.class, () -> regression.fit(data));
        assertEquals(message, e.getMessage());
        assertEquals(status, e.status());
    }

    @Test
    void aRegressionTellsItsEffectsAndItsLag() {
        assertEquals("PanelRegression[POOLED]", PanelRegression.pooled().toString());
        assertEquals(
                "PanelRegression[TWO_WAY, lag 2]",
                PanelRegression.twoWay().lag(2).toString());
        assertEquals(
                "PanelRegression[ONE_WAY, lag 0]",
                PanelRegression.oneWay().lag(0).toString());
    }
}
