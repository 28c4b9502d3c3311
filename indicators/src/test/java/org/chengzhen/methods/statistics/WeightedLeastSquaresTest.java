package org.chengzhen.methods.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Test;

class WeightedLeastSquaresTest {
    private static final double[][] X = {{1, 2}, {2, 1}, {3, 5}, {4, 3}, {6, 4}, {7, 1}};
    private static final double[] Y = {3, 1, 8, 5, 9, 4};
    /** The third point has no weight. */
    private static final double[] WEIGHTS = {1, 2, 0, 1, 3, 0.5};

    private static WeightedLeastSquares fit(double[] y, double[][] x, double... weights) {
        return WeightedLeastSquares.fit(y, DoubleMatrix.of(x), weights);
    }

    private static void assertNone(Status status, String message, double[] y, double[][] x, double... weights) {
        UndefinedException e = assertThrows(UndefinedException.class, () -> fit(y, x, weights));
        assertEquals(status, e.status());
        assertTrue(e.getMessage().contains(message), e.getMessage());
    }

    /** numpy: inv(X'WX) X'Wy and both sandwiches, of the five points with weight. */
    @Test
    void agreesWithMatrixAlgebra() {
        WeightedLeastSquares fit = fit(Y, X, WEIGHTS);
        assertArrayEquals(
                new double[] {-1.8423992943251997, 0.5274919141428985, 1.8835636577477226},
                fit.coefficients().toArray(),
                1e-14);
        assertArrayEquals(
                new double[] {0.6826197462633044, 0.1884957655634425, 0.3047914940043784},
                fit.standardErrors().toArray(),
                1e-14);
        assertArrayEquals(
                new double[] {0.4260466700453349, 0.1374934113281091, 0.1694401454730055},
                fit.robustStandardErrors().toArray(),
                1e-14);
        assertArrayEquals(
                new double[] {
                    0.5477800646868558,
                    -0.09614819170832,
                    -1.1578947368421098,
                    -0.9182593354895623,
                    0.1431931784769187,
                    0.2663922375771874
                },
                fit.residuals().toArray(),
                1e-13);
        assertEquals(0.9850505056148778, fit.rSquared().orElseThrow(), 1e-14);
        assertEquals(2.7984284557594434, fit.statistic(1).orElseThrow(), 1e-12);
        assertEquals(-2.6990125972923993, fit.statistic(0).orElseThrow(), 1e-12);
        assertEquals(5, fit.n());
        assertEquals(2, fit.degreesOfFreedom());
        assertEquals(
                "WeightedLeastSquares[b = -1.8424 (se 0.68), 0.52749 (se 0.19), 1.8836 (se 0.30), n = 5]",
                fit.toString());
    }

    @Test
    void anyUnitOfTheWeightsGivesTheSame() {
        WeightedLeastSquares fit = fit(Y, X, WEIGHTS);
        for (double unit : new double[] {1e4, 1e-300, 1e300}) {
            double[] scaled = WEIGHTS.clone();
            for (int i = 0; i < scaled.length; i++) {
                scaled[i] *= unit;
            }
            WeightedLeastSquares other = fit(Y, X, scaled);
            assertArrayEquals(fit.coefficients().toArray(), other.coefficients().toArray(), 1e-13);
            assertArrayEquals(
                    fit.robustStandardErrors().toArray(),
                    other.robustStandardErrors().toArray(),
                    1e-13);
        }
    }

    @Test
    void equalWeightsAreThoseOfLeastSquares() {
        LinearFit plain = LeastSquares.fit(Y, DoubleMatrix.of(X));
        WeightedLeastSquares fit = fit(Y, X, 3, 3, 3, 3, 3, 3);
        assertArrayEquals(plain.coefficients().toArray(), fit.coefficients().toArray(), 1e-13);
        assertArrayEquals(plain.standardErrors().toArray(), fit.standardErrors().toArray(), 1e-13);
        assertArrayEquals(
                plain.robustStandardErrors().toArray(),
                fit.robustStandardErrors().toArray(),
                1e-13);
        assertEquals(plain.rSquared().orElseThrow(), fit.rSquared().orElseThrow(), 1e-14);
    }

    @Test
    void aConstantResponseHasSlopesOfZeroAndNoRSquared() {
        WeightedLeastSquares fit = fit(new double[] {7, 7, 7, 7, 7, 7}, X, WEIGHTS);
        assertArrayEquals(new double[] {7, 0, 0}, fit.coefficients().toArray(), 1e-15);
        assertTrue(fit.rSquared().isEmpty());
        assertTrue(fit.statistic(1).isEmpty());
    }

    @Test
    void constantAmongThePointsWithWeightIsSingular() {
        double[][] x = {{1, 5}, {2, 5}, {4, 5}, {7, 5}, {8, 6}};
        double[] y = {1, 5, 2, 6, 3};
        assertNone(Status.SINGULAR, "column 1 are constant", y, x, 1, 1, 1, 1, 0);
        assertEquals(5, fit(y, x, 1, 1, 1, 1, 1).n());
        double[][] twice = {{1, 2}, {2, 4}, {4, 8}, {7, 14}, {8, 6}};
        assertNone(Status.SINGULAR, "column 1 are a linear combination", y, twice, 1, 1, 1, 1, 0);
    }

    @Test
    void pointsWithWeightMustBeMoreThanTheCoefficients() {
        assertNone(
                Status.INSUFFICIENT_DATA,
                "at least 4 points with weight for 3 coefficients but has 3",
                Y,
                X,
                1,
                2,
                0,
                0,
                3,
                0);
        assertEquals(1, fit(Y, X, 1, 2, 0, 0, 3, 1).degreesOfFreedom());
        assertNone(Status.UNDEFINED, "all weights are zero", Y, X, 0, 0, 0, 0, 0, 0);
        assertNone(Status.INSUFFICIENT_DATA, "but has 0", new double[0], new double[0][1]);
    }

    @Test
    void badInputIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> fit(new double[5], X, WEIGHTS));
        assertThrows(IllegalArgumentException.class, () -> fit(Y, X, 1, 2, 3));
        assertThrows(IllegalArgumentException.class, () -> fit(Y, X, 1, 2, -1, 1, 3, 1));
        double[] gap = Y.clone();
        gap[2] = Double.NaN;
        assertThrows(IllegalArgumentException.class, () -> fit(gap, X, WEIGHTS));
        double[][] infinite = {{1, 2}, {2, Double.POSITIVE_INFINITY}, {3, 5}, {4, 3}, {6, 4}, {7, 1}};
        String message = assertThrows(IllegalArgumentException.class, () -> fit(Y, infinite, WEIGHTS))
                .getMessage();
        assertTrue(message.contains("regressors of column 1"), message);
    }
}
