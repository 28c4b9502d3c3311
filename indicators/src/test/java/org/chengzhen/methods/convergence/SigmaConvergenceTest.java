package org.chengzhen.methods.convergence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.contract.OutcomeContract;
import org.chengzhen.methods.contract.SeededProperty;
import org.junit.jupiter.api.Test;

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
}
