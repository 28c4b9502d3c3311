package org.chengzhen.methods.regression;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.statistics.LeastSquares;
import org.chengzhen.methods.statistics.LinearFit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

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

    @Test
    void fitsTellTheirSlopes() {
        RidgeRegression fit = fit(0.1);
        assertEquals("RidgeRegression[b = " + fit.coefficients() + ", k = 0.1, n = 5]", fit.toString());
        assertRefused("penalty must be >= 0 but is -1.0", () -> fit(-1));
        assertRefused(
                "regressors has 5 elements but y has 4",
                () -> RidgeRegression.fit(new double[4], DoubleMatrix.of(X), 1));
        assertRefused(
                "y[2] must be finite but is NaN",
                () -> RidgeRegression.fit(new double[] {1, 2, Double.NaN, 3, 4}, DoubleMatrix.of(X), 1));
        double[][] hole = {{1, 2}, {2, 1}, {3, Double.NaN}, {4, 3}, {6, 4}};
        assertRefused(
                "regressors of column 1[2] must be finite but is NaN",
                () -> RidgeRegression.fit(Y, DoubleMatrix.of(hole), 1));
        UndefinedException constant = assertThrows(
                UndefinedException.class,
                () -> RidgeRegression.fit(new double[] {2, 2, 2, 2, 2}, DoubleMatrix.of(X), 1));
        assertEquals("y are constant", constant.getMessage());
        // one observation more than coefficients is enough
        double[][] four = {X[0], X[1], X[2], X[3]};
        assertEquals(
                4,
                RidgeRegression.fit(new double[] {3, 1, 8, 5}, DoubleMatrix.of(four), 1)
                        .n());
    }

    /** Elasticities 1, 0.5 and −2 of a product without an error, and every part by least squares of logarithms. */
    @Test
    void stirpatIsLeastSquaresAndRidgeOfLogarithms() {
        double[] people = {2, 3, 5, 4, 8, 6};
        double[] money = {1, 4, 2, 9, 3, 7};
        double[] technology = {3, 2, 5, 1, 2, 4};
        double[] impact = new double[6];
        double[][] logs = new double[6][];
        double[] y = new double[6];
        double[] off = {1.1, 0.9, 1.05, 1, 0.95, 1.02};
        for (int i = 0; i < 6; i++) {
            impact[i] = 3 * people[i] * Math.sqrt(money[i]) / (technology[i] * technology[i]) * off[i];
            logs[i] = new double[] {Math.log(people[i]), Math.log(money[i]), Math.log(technology[i])};
            y[i] = Math.log(impact[i]);
        }
        Stirpat fit = Stirpat.fit(impact, people, money, technology, 0.2);
        LinearFit expected = LeastSquares.fit(y, DoubleMatrix.of(logs));
        assertEquals(expected.coefficients(), fit.coefficients());
        assertEquals(expected.standardErrors(), fit.standardErrors());
        assertEquals(expected.varianceInflation(), fit.varianceInflation());
        assertEquals(expected.rSquared().orElseThrow(), fit.rSquared().orElseThrow(), 1e-12);
        assertEquals(RidgeRegression.fit(y, DoubleMatrix.of(logs), 0.2), fit.ridge());
        assertEquals(6, fit.n());
        assertEquals(
                String.format(
                        Locale.ROOT,
                        "Stirpat[population %.4f, affluence %.4f, technology %.4f, n = 6]",
                        fit.coefficients().get(1),
                        fit.coefficients().get(2),
                        fit.coefficients().get(3)),
                fit.toString());
        double[] two = {1, 2};
        assertRefused(
                "population has 2 elements but impact has 6", () -> Stirpat.fit(impact, two, money, technology, 1));
        assertRefused(
                "affluence has 2 elements but impact has 6", () -> Stirpat.fit(impact, people, two, technology, 1));
        assertRefused("technology has 2 elements but impact has 6", () -> Stirpat.fit(impact, people, money, two, 1));
        assertRefused(
                "impact[5] must be > 0 but is 0.0",
                () -> Stirpat.fit(new double[] {1, 2, 3, 4, 5, 0}, people, money, technology, 1));
    }

    private static void assertRefused(String message, Executable call) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
    }
}
