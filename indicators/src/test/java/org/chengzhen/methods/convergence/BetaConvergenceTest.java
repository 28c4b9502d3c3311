package org.chengzhen.methods.convergence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.contract.OutcomeContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class BetaConvergenceTest implements OutcomeContract {
    private static final double[] START = {10000, 14000, 20000, 30000, 45000};
    private static final double[] END = {21000, 27000, 35000, 47000, 63000};

    /** Halves of an array as start and end. */
    @Override
    public double compute(double... values) {
        int n = values.length / 2;
        return BetaConvergence.absolute(
                        java.util.Arrays.copyOf(values, n), java.util.Arrays.copyOfRange(values, n, 2 * n), 10)
                .beta();
    }

    @Override
    public Outcome declared(double... values) {
        double[] used = java.util.Arrays.copyOf(values, values.length / 2 * 2);
        if (!OutcomeContract.positive(used)) {
            return Outcome.REFUSED;
        }
        return Outcome.UNDEFINED;
    }

    /** Trap 12: where growth is a year's, the speed is -ln(1 + bT)/T, not -ln(1 + b)/T. */
    @Test
    void speedIsThatOfGrowthAYear() {
        BetaConvergence.Fit r = BetaConvergence.absolute(START, END, 10);
        assertEquals(-Math.log(1 + 10 * r.beta()) / 10, r.speed().getAsDouble(), 1e-14);
        assertEquals(21.99, r.halfLife().getAsDouble(), 5e-3);
        // after a half-life half of the gap to the common path is left
        assertEquals(0.5, Math.exp(-r.speed().getAsDouble() * r.halfLife().getAsDouble()), 1e-14);
        assertTrue(r.converging(0.05));
    }

    /** R 4.2.2, summary(lm(I((log(yT)-log(y0))/10) ~ log(y0))). */
    @Test
    void theSlopeAndItsInferenceAreThoseOfR() {
        BetaConvergence.Fit r = BetaConvergence.absolute(START, END, 10);
        assertEquals(-0.02703731515, r.beta(), 1e-11);
        assertEquals(0.0002436660561, r.standardError(), 1e-13);
        assertEquals(-110.9605317, r.statistic().getAsDouble(), 1e-7);
        assertEquals(1.613757184e-06, r.pValue().getAsDouble(), 1e-13);
    }

    @Test
    void divergenceHasNoHalfLifeAndOvershootingNoSpeed() {
        BetaConvergence.Fit apart = BetaConvergence.absolute(new double[] {1, 2, 4}, new double[] {1.5, 3.5, 8}, 5);
        assertTrue(apart.speed().getAsDouble() < 0);
        assertTrue(apart.halfLife().isEmpty());
        BetaConvergence.Fit reversed = BetaConvergence.absolute(new double[] {1, 2, 4}, new double[] {4, 2, 1.1}, 5);
        assertTrue(reversed.speed().isEmpty());
        assertTrue(reversed.halfLife().isEmpty());
    }

    @Test
    void equalStartsAndDependentControlsAreSingular() {
        UndefinedException e = assertThrows(
                UndefinedException.class,
                () -> BetaConvergence.absolute(new double[] {2, 2, 2}, new double[] {3, 4, 5}, 1));
        assertEquals(Status.SINGULAR, e.status());
        double[][] logs = java.util.Arrays.stream(START)
                .mapToObj(v -> new double[] {Math.log(v)})
                .toArray(double[][]::new);
        e = assertThrows(UndefinedException.class, () -> BetaConvergence.conditional(START, END, logs, 10));
        assertEquals(Status.SINGULAR, e.status());
        e = assertThrows(
                UndefinedException.class, () -> BetaConvergence.absolute(new double[] {1, 2}, new double[] {2, 3}, 1));
        assertEquals(Status.INSUFFICIENT_DATA, e.status());
        assertThrows(IllegalArgumentException.class, () -> BetaConvergence.absolute(START, END, 0));
    }

    /** In which order or unit ever the places are told: 1 + bT vanishes but for rounding. */
    @Test
    void placesThatAllEndAtOneLevelHaveNoSpeed() {
        double[][] starts = {{6, 2, 5}, {2, 5, 6}, {5, 6, 2}, {0.6, 0.2, 0.5}};
        for (double[] start : starts) {
            BetaConvergence.Fit fit = BetaConvergence.absolute(start, new double[] {1, 1, 1}, 10);
            assertEquals(-0.1, fit.beta(), 1e-15);
            assertTrue(fit.speed().isEmpty(), () -> fit.toString());
        }
    }

    @Test
    void growthThatIsEqualButForRoundingHasNoHalfLife() {
        double[] end = java.util.Arrays.stream(START).map(v -> 1.1 * v).toArray();
        BetaConvergence.Fit fit = BetaConvergence.absolute(START, end, 10);
        assertEquals(0, fit.beta());
        assertTrue(fit.halfLife().isEmpty());
        assertTrue(fit.rSquared().isEmpty());
    }

    /** numpy 2.4: lstsq, and the same with one more column 3, 1, 4, 1, 5. */
    @Test
    void everyPartOfAFitIsThatOfLeastSquares() {
        BetaConvergence.Fit r = BetaConvergence.absolute(START, END, 10);
        assertEquals(0.32353955, r.intercept(), 1e-8);
        assertEquals(0.9997563993801696, r.rSquared().getAsDouble(), 1e-12);
        assertEquals(5, r.n());
        assertEquals(0, r.controls().length());
        assertEquals(
                "BetaConvergence[b = -0.027037 (se 0.00024), speed 0.03152, half-life 21.99, R2 = 0.9998, n = 5]",
                r.toString());
        double[][] controls = {{3}, {1}, {4}, {1}, {5}};
        BetaConvergence.Fit with = BetaConvergence.conditional(START, END, controls, 10);
        assertEquals(3.22883985e-01, with.intercept(), 1e-9);
        assertEquals(-2.69484450e-02, with.beta(), 1e-10);
        assertEquals(2.70298907e-04, with.standardError(), 1e-12);
        assertEquals(-8.12551811e-05, with.controls().get(0), 1e-12);
        assertEquals(1, with.controls().length());
        assertEquals(with, BetaConvergence.conditional(START, END, DoubleMatrix.of(controls), 10));
    }

    @Test
    void convergenceIsToldAtItsLevel() {
        BetaConvergence.Fit r = BetaConvergence.absolute(START, END, 10);
        double p = r.pValue().getAsDouble();
        assertFalse(r.converging(p), "p itself is not below the level");
        assertTrue(r.converging(Math.nextUp(p)));
        for (double level : new double[] {0, 1, Double.NaN}) {
            Exception e = assertThrows(IllegalArgumentException.class, () -> r.converging(level));
            assertEquals("level must be in (0, 1) but is " + level, e.getMessage());
        }
        // the same places backwards grow apart, as surely
        BetaConvergence.Fit apart = BetaConvergence.absolute(END, START, 10);
        assertTrue(apart.beta() > 0 && apart.pValue().getAsDouble() < 1e-4);
        assertFalse(apart.converging(0.05));
    }

    @Test
    void whatIsRefusedOrOutOfRangeIsNamed() {
        double[] two = {1, 2};
        assertRefused("end has 2 elements but start has 5", () -> BetaConvergence.absolute(START, two, 1));
        assertRefused(
                "start[1] must be > 0 but is 0.0",
                () -> BetaConvergence.absolute(new double[] {1, 0, 3}, new double[] {1, 2, 3}, 1));
        assertRefused(
                "end[2] must be > 0 but is -3.0",
                () -> BetaConvergence.absolute(new double[] {1, 2, 3}, new double[] {1, 2, -3}, 1));
        assertRefused("years must be > 0 but is -1.0", () -> BetaConvergence.absolute(START, END, -1));
        assertRefused(
                "controls has 2 elements but start has 5",
                () -> BetaConvergence.conditional(START, END, new double[][] {{1}, {2}}, 1));
        assertRefused(
                "controls[3][0] must be finite but is NaN",
                () -> BetaConvergence.conditional(START, END, new double[][] {{1}, {2}, {3}, {Double.NaN}, {5}}, 1));
        UndefinedException e =
                assertThrows(UndefinedException.class, () -> BetaConvergence.absolute(START, END, Double.MIN_VALUE));
        assertTrue(e.getMessage().contains("growth a year"), e.getMessage());
    }

    private static void assertRefused(String message, Executable call) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
    }
}
