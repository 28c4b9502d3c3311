package org.chengzhen.methods.convergence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.contract.OutcomeContract;
import org.chengzhen.methods.contract.SeededProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class SigmaConvergenceTest implements OutcomeContract {
    private static final double[] START = {10000, 14000, 20000, 30000, 45000};
    private static final double[] END = {21000, 27000, 35000, 47000, 63000};

    @Override
    public double compute(double... values) {
        return SigmaConvergence.standardDeviationOfLogs(values) + SigmaConvergence.coefficientOfVariation(values);
    }

    @Override
    public Outcome declared(double... values) {
        if (!OutcomeContract.positive(values)) {
            return Outcome.REFUSED;
        }
        return values.length < 3 ? Outcome.UNDEFINED : Outcome.VALUE;
    }

    @Test
    void placesThatGrowAlikeHaveNoTrend() {
        SplittableRandom random = new SplittableRandom(2);
        for (int panel = 0; panel < 200; panel++) {
            double[][] values = new double[6][12];
            for (double[] row : values) {
                double start = 1 + random.nextInt(900) * 0.1;
                for (int t = 0; t < row.length; t++) {
                    row[t] = start * Math.pow(1.07, t);
                }
            }
            assertEquals(0, SigmaConvergence.trend(values).s());
        }
    }

    @Test
    void theExampleOfTheClassCommentHolds() {
        assertEquals(0.5337, SigmaConvergence.standardDeviationOfLogs(START), 1e-4);
        assertEquals(0.5277, SigmaConvergence.coefficientOfVariation(START), 1e-4);
        SigmaConvergence.Spread r = SigmaConvergence.between(START, END);
        assertTrue(r.converging());
        assertEquals("SigmaConvergence[sigma 0.5337 -> 0.3894, CV 0.5277 -> 0.3883, converging, n = 5]", r.toString());
    }

    @Test
    void equalPlacesHaveNoSpreadAndDoNotConverge() {
        double[] equal = {7, 7, 7};
        assertEquals(0, SigmaConvergence.standardDeviationOfLogs(equal));
        assertEquals(0, SigmaConvergence.coefficientOfVariation(equal));
        assertFalse(SigmaConvergence.between(equal, equal).converging());
    }

    @SeededProperty
    void aPathIsTheSpreadOfEachPeriod(@ForAll long seed) {
        double[][] panel = Chains.panel(5, 4, seed);
        double[] last = new double[5];
        for (int i = 0; i < 5; i++) {
            last[i] = panel[i][3];
        }
        assertEquals(
                SigmaConvergence.standardDeviationOfLogs(last),
                SigmaConvergence.path(panel).get(3),
                0.0);
    }

    @Test
    void aFallingPathIsASignificantTrend() {
        double[][] panel = new double[4][10];
        for (int i = 0; i < 4; i++) {
            for (int t = 0; t < 10; t++) {
                panel[i][t] = 100 + 20.0 * i / (1 + t);
            }
        }
        assertTrue(SigmaConvergence.trend(panel).zScore() < 0);
        assertTrue(SigmaConvergence.trend(panel).pValue() < 0.01);
        assertThrows(UndefinedException.class, () -> SigmaConvergence.trend(Chains.panel(4, 3, 1)));
    }

    @Test
    void whatIsRefusedOrTooFewIsNamed() {
        double[] two = {1, 2};
        double[] zero = {1, 2, 0};
        double[] three = {1, 2, 3};
        assertRefused("end has 2 elements but start has 3", () -> SigmaConvergence.between(three, two));
        assertRefused("start[2] must be > 0 but is 0.0", () -> SigmaConvergence.between(zero, three));
        assertRefused("end[2] must be > 0 but is 0.0", () -> SigmaConvergence.between(three, zero));
        assertRefused("values[2] must be > 0 but is 0.0", () -> SigmaConvergence.standardDeviationOfLogs(zero));
        assertRefused("values[2] must be > 0 but is 0.0", () -> SigmaConvergence.coefficientOfVariation(zero));
        assertRefused("values[1][2] must be > 0 but is 0.0", () -> SigmaConvergence.path(new double[][] {three, zero}));
        for (Executable few : new Executable[] {
            () -> SigmaConvergence.between(two, two),
            () -> SigmaConvergence.path(new double[][] {three, three}),
            () -> SigmaConvergence.standardDeviationOfLogs(two),
            () -> SigmaConvergence.coefficientOfVariation(two)
        }) {
            assertEquals(
                    "needs at least 3 places but has 2",
                    assertThrows(UndefinedException.class, few).getMessage());
        }
    }

    /** Logarithms 0, 1, 2 of base 2: σ = ln 2·√(2/3); values 1, 2, 4 about 7/3: variance 14/9. */
    @Test
    void bothDatesHaveTheirSpread() {
        SigmaConvergence.Spread spread = SigmaConvergence.between(new double[] {1, 2, 4}, new double[] {1, 4, 16});
        assertEquals(Math.log(2) * Math.sqrt(2 / 3.0), spread.sigmaStart(), 1e-15);
        assertEquals(2 * Math.log(2) * Math.sqrt(2 / 3.0), spread.sigmaEnd(), 1e-15);
        assertEquals(Math.sqrt(14 / 9.0) / (7 / 3.0), spread.cvStart(), 1e-15);
        // about 7, squares 36, 9 and 81
        assertEquals(Math.sqrt(42) / 7, spread.cvEnd(), 1e-15);
        assertFalse(spread.converging());
        assertEquals(
                "SigmaConvergence[sigma 0.5660 -> 1.1319, CV 0.5345 -> 0.9258, not converging, n = 3]",
                spread.toString());
        double[][] panel = {{1, 1}, {2, 4}, {4, 16}};
        assertEquals(spread.sigmaStart(), SigmaConvergence.path(panel).get(0));
        assertEquals(
                spread.sigmaEnd(), SigmaConvergence.path(DoubleMatrix.of(panel)).get(1));
        double[][] rising = {{1, 1, 1, 1, 1}, {2, 3, 4, 5, 6}, {3, 6, 9, 12, 15}};
        assertEquals(10, SigmaConvergence.trend(DoubleMatrix.of(rising)).s());
    }

    private static void assertRefused(String message, Executable call) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
    }
}
