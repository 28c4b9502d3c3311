package org.chengzhen.methods.regression;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.primitives.ImmutableDoubleArray;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.statistics.LeastSquares;
import org.chengzhen.methods.statistics.LinearFit;
import org.junit.jupiter.api.Test;

class RandomEffectsTest {
    private static final int UNITS = 8;
    private static final int TIMES = 4;

    private static PanelData panel(double effect) {
        SplittableRandom random = new SplittableRandom(6);
        double[][] y = new double[UNITS][TIMES];
        double[][] x = new double[UNITS][TIMES];
        double[][] z = new double[UNITS][TIMES];
        for (int i = 0; i < UNITS; i++) {
            double own = effect * random.nextDouble();
            for (int t = 0; t < TIMES; t++) {
                x[i][t] = random.nextDouble() + 0.2 * i;
                z[i][t] = random.nextDouble();
                y[i][t] = 1 + own + 2 * x[i][t] - z[i][t] + random.nextDouble();
            }
        }
        return PanelData.ofMatrices(y, new double[][][] {x, z});
    }

    /** Without gaps: σ²_u = σ²_b − σ²_e/T, one θ, least squares of what is partly demeaned, and H by a solved system. */
    @Test
    void everyPartIsThatOfItsFormula() {
        PanelData data = panel(2);
        PanelFit within = PanelRegression.oneWay().fit(data);
        BetweenEstimator between = BetweenEstimator.fit(data);
        double e = within.residuals().stream().map(v -> v * v).sum() / (UNITS * TIMES - UNITS - 2);
        double u = between.residualVariance() - e / TIMES;
        assertTrue(u > 0);
        double theta = 1 - Math.sqrt(e / (TIMES * u + e));
        double[] y = new double[UNITS * TIMES];
        double[][] x = new double[3][UNITS * TIMES];
        for (int o = 0; o < y.length; o++) {
            int from = o / TIMES * TIMES;
            y[o] = data.y[o] - theta * mean(data.y, from);
            x[0][o] = 1 - theta;
            x[1][o] = data.x[0][o] - theta * mean(data.x[0], from);
            x[2][o] = data.x[1][o] - theta * mean(data.x[1], from);
        }
        PanelRegression.Solved solved = PanelRegression.solve(x, y);
        double variance = solved.squares / (UNITS * TIMES - 3);
        RandomEffects fit = RandomEffects.fit(data);
        assertEquals(e, fit.idiosyncraticVariance(), 1e-14);
        assertEquals(u, fit.individualVariance(), 1e-13);
        assertEquals(theta, fit.theta(), 1e-13);
        assertEquals(UNITS, fit.thetas().length());
        assertEquals(theta, fit.thetas().get(7), 1e-13);
        assertArrayEquals(solved.b, fit.coefficients().toArray(), 1e-12);
        double[] gap = new double[2];
        double[][] v = new double[2][2];
        for (int i = 0; i < 3; i++) {
            assertEquals(
                    Math.sqrt(variance * solved.inverse[i][i]),
                    fit.standardErrors().get(i),
                    1e-12);
        }
        for (int i = 0; i < 2; i++) {
            gap[i] = within.coefficients().get(i) - solved.b[i + 1];
            for (int j = 0; j < 2; j++) {
                v[i][j] = within.covariance().get(i, j) - variance * solved.inverse[i + 1][j + 1];
            }
        }
        double determinant = v[0][0] * v[1][1] - v[0][1] * v[1][0];
        double h =
                (v[1][1] * gap[0] * gap[0] - 2 * v[0][1] * gap[0] * gap[1] + v[0][0] * gap[1] * gap[1]) / determinant;
        boolean definite = v[0][0] > 0 && determinant > 0;
        assertEquals(definite, fit.hausmanPositiveDefinite());
        assertEquals(h >= 0 ? h : Double.NaN, fit.hausman().orElse(Double.NaN), 1e-8);
        if (h >= 0) {
            assertEquals(
                    1 - new ChiSquaredDistribution(2).cumulativeProbability(h),
                    fit.hausmanPValue().orElseThrow(),
                    1e-9);
        }
        assertEquals(2, fit.hausmanDegreesOfFreedom());
        assertEquals(UNITS * TIMES, fit.n());
    }

    private static double mean(double[] values, int from) {
        double sum = 0;
        for (int t = 0; t < TIMES; t++) {
            sum += values[from + t];
        }
        return sum / TIMES;
    }

    /** Where units differ by less than chance θ is 0, and the fit is the pooled one. */
    @Test
    void withoutEffectsItIsThePooledRegression() {
        // unit means that lie nearer to one line than chance would have them
        double[][] x = {{1, 3}, {2, 4}, {3, 5}, {4, 6}, {5, 7}};
        double[][] y = {{3, 5}, {5, 5}, {7, 7}, {8, 10}, {11, 11}};
        PanelData data = PanelData.ofMatrices(y, new double[][][] {x});
        RandomEffects fit = RandomEffects.fit(data);
        assertEquals(0, fit.individualVariance());
        assertEquals(0, fit.theta());
        PanelFit pooled = PanelRegression.pooled().fit(data);
        assertArrayEquals(pooled.coefficients().toArray(), fit.coefficients().toArray(), 1e-12);
        assertArrayEquals(
                pooled.standardErrors().toArray(), fit.standardErrors().toArray(), 1e-12);
    }

    @Test
    void aFitTellsItsCoefficientsAndItsTest() {
        ImmutableDoubleArray b = ImmutableDoubleArray.of(1, 2);
        RandomEffects fit = new RandomEffects(0.25, b, 1, 1, b, b, OptionalDouble.of(2), true, 2, 30);
        // χ² with two degrees of freedom
        assertEquals(Math.exp(-1), fit.hausmanPValue().orElseThrow(), 1e-15);
        assertEquals("RandomEffects[b = [1.0, 2.0], theta = 0.2500, Hausman 2.0000]", fit.toString());
        RandomEffects none = new RandomEffects(0.25, b, 1, 1, b, b, OptionalDouble.empty(), false, 2, 30);
        assertTrue(none.hausmanPValue().isEmpty());
        assertEquals(
                "RandomEffects[b = [1.0, 2.0], theta = 0.2500, Hausman undefined, "
                        + "whose variances do not differ as they should]",
                none.toString());
        PanelData empty = PanelData.ofMatrices(new double[][] {{1, 2}, {2, 1}}, new double[0][][]);
        assertEquals(
                "data must have at least one regressor but is PanelData[4 observations of 2 units x 2 times, 0"
                        + " regressors]",
                assertThrows(IllegalArgumentException.class, () -> RandomEffects.fit(empty))
                        .getMessage());
    }

    /** Units of two and of three times: each has the mean of its own, and counts once. */
    @Test
    void theBetweenEstimatorIsTheRegressionOfMeans() {
        PanelData data = PanelData.of(
                new int[] {1, 1, 2, 2, 2, 3, 3, 4, 4},
                new int[] {1, 2, 1, 2, 3, 1, 3, 2, 3},
                new double[] {1, 3, 2, 4, 9, 6, 8, 3, 5},
                DoubleMatrix.of(9, 1, 1, 2, 3, 3, 6, 5, 8, 4, 1));
        LinearFit expected = LeastSquares.fitColumns(new double[] {2, 5, 7, 4}, new double[][] {{1.5, 4, 6.5, 2.5}});
        BetweenEstimator fit = BetweenEstimator.fit(data);
        assertArrayEquals(expected.coefficients().toArray(), fit.coefficients().toArray(), 1e-14);
        assertArrayEquals(
                expected.standardErrors().toArray(), fit.standardErrors().toArray(), 1e-14);
        double squares = expected.residuals().stream().map(r -> r * r).sum();
        assertEquals(squares / 2, fit.residualVariance(), 1e-14);
        assertEquals(4, fit.units());
        assertEquals("BetweenEstimator[b = " + fit.coefficients() + ", 4 units]", fit.toString());
        UndefinedException few =
                assertThrows(
                        UndefinedException.class,
                        () -> BetweenEstimator.fit(PanelData.ofMatrices(
                                new double[][] {{1, 2}, {3, 5}}, new double[][][] {{{1, 2}, {4, 4}}})));
        assertTrue(few.getMessage().startsWith("needs at least 3"), few.getMessage());
    }
}
