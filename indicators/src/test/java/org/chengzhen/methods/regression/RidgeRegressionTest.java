package org.chengzhen.methods.regression;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.statistics.LeastSquares;
import org.junit.jupiter.api.Test;

class RidgeRegressionTest {
    private static final double[][] X = {{1, 2}, {2, 1}, {3, 5}, {4, 3}, {6, 4}};
    private static final double[] Y = {3, 1, 8, 5, 9};

    private static RidgeRegression fit(double penalty) {
        return RidgeRegression.fit(Y, DoubleMatrix.of(X), penalty);
    }

    /** numpy: solve(R + kI, r) of the correlations, and back to the units of the data. */
    @Test
    void slopesAreThoseOfTheCorrelationsWithThePenaltyOnTheirDiagonal() {
        RidgeRegression tenth = fit(0.1);
        assertArrayEquals(
                new double[] {0.3437644158231579, 0.6791912328252371},
                tenth.standardized().toArray(),
                1e-14);
        assertArrayEquals(
                new double[] {-1.0266297662976616, 0.5980934809348096, 1.437576875768757},
                tenth.coefficients().toArray(),
                1e-14);
        assertArrayEquals(
                new double[] {1.1863720073664838, 0.47145488029465926, 0.8349907918968691},
                fit(1).coefficients().toArray(),
                1e-14);
        assertEquals(0.1, tenth.penalty());
        assertEquals(5, tenth.n());
    }

    @Test
    void withoutPenaltyItIsLeastSquares() {
        assertArrayEquals(
                LeastSquares.fit(Y, DoubleMatrix.of(X)).coefficients().toArray(),
                fit(0).coefficients().toArray(),
                1e-13);
    }

    @Test
    void aPenaltyMakesDependentRegressorsShareTheirSlope() {
        double[][] twice = {{1, 1}, {2, 2}, {3, 3}, {4, 4}, {6, 6}};
        UndefinedException e =
                assertThrows(UndefinedException.class, () -> RidgeRegression.fit(Y, DoubleMatrix.of(twice), 0));
        assertEquals(Status.SINGULAR, e.status());
        assertTrue(e.getMessage().contains("column 1"), e.getMessage());
        RidgeRegression fit = RidgeRegression.fit(Y, DoubleMatrix.of(twice), 0.5);
        assertEquals(fit.coefficients().get(1), fit.coefficients().get(2), 1e-14);
        assertTrue(fit.coefficients().get(1) > 0);
    }

    @Test
    void badInputIsRefused() {
        DoubleMatrix x = DoubleMatrix.of(X);
        assertThrows(IllegalArgumentException.class, () -> RidgeRegression.fit(new double[4], x, 1));
        assertThrows(IllegalArgumentException.class, () -> fit(-1));
        assertThrows(IllegalArgumentException.class, () -> fit(Double.NaN));
        assertThrows(
                IllegalArgumentException.class, () -> RidgeRegression.fit(new double[] {1, 2, Double.NaN, 3, 4}, x, 1));
        UndefinedException few = assertThrows(
                UndefinedException.class,
                () -> RidgeRegression.fit(
                        new double[] {3, 1, 8}, DoubleMatrix.of(new double[][] {X[0], X[1], X[2]}), 1));
        assertEquals(Status.INSUFFICIENT_DATA, few.status());
        assertTrue(few.getMessage().contains("at least 4 observations for 3 coefficients but has 3"), few.getMessage());
        double[][] constant = {{1, 2}, {2, 2}, {3, 2}, {4, 2}, {6, 2}};
        UndefinedException none =
                assertThrows(UndefinedException.class, () -> RidgeRegression.fit(Y, DoubleMatrix.of(constant), 1));
        assertTrue(none.getMessage().contains("column 1"), none.getMessage());
    }
}
