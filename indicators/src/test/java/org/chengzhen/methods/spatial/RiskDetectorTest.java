package org.chengzhen.methods.spatial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalDouble;
import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Test;

class RiskDetectorTest {
    private static final double[] Y = {3, 5, 1, 2, 6, 4, 7, 7, 9, 9, 9};
    private static final int[] STRATA = {1, 1, 2, 2, 2, 3, 4, 4, 5, 5, 5};

    private static RiskDetector.Pair pair(RiskDetector risk, int first, int second) {
        return risk.pairs().stream()
                .filter(p -> p.first() == first && p.second() == second)
                .findFirst()
                .orElseThrow();
    }

    private static void assertPair(double t, double freedom, double p, RiskDetector.Pair pair) {
        assertEquals(t, pair.statistic().orElseThrow(), 1e-13);
        assertEquals(freedom, pair.degreesOfFreedom().orElseThrow(), 1e-13);
        assertEquals(p, pair.pValue().orElseThrow(), 1e-12);
    }

    /** scipy 1.17, ttest_ind with equal_var=False. */
    @Test
    void pairsAreWelchsTests() {
        RiskDetector risk = RiskDetector.of(Y, STRATA);
        assertEquals(10, risk.pairs().size());
        assertPair(0.5477225575051661, 2.9850746268656714, 0.6221783920191579, pair(risk, 1, 2));
        // strata of two places, one of them without variance, are enough
        assertPair(-3, 1, 0.20483276469913345, pair(risk, 1, 4));
        assertPair(-2.6186146828319083, 2, 0.12011730987188025, pair(risk, 2, 4));
        assertPair(-3.9279220242478625, 2, 0.05912492771922997, pair(risk, 2, 5));
        assertPair(-5, 1, 0.12566591637800234, pair(risk, 1, 5));
    }

    @Test
    void oneAloneAndTwoWithoutVarianceAreNotCompared() {
        RiskDetector risk = RiskDetector.of(Y, STRATA);
        for (int other : new int[] {1, 2}) {
            assertEquals(OptionalDouble.empty(), pair(risk, other, 3).statistic());
        }
        assertEquals(OptionalDouble.empty(), pair(risk, 3, 5).pValue());
        RiskDetector.Pair still = pair(risk, 4, 5);
        assertTrue(still.statistic().isEmpty()
                && still.degreesOfFreedom().isEmpty()
                && still.pValue().isEmpty());
    }

    @Test
    void theNamesOfStrataAndTheOrderOfPlacesChangeSignsAlone() {
        int[] renamed = STRATA.clone();
        double[] turned = Y.clone();
        for (int i = 0; i < Y.length; i++) {
            renamed[i] = 6 - STRATA[Y.length - 1 - i];
            turned[i] = Y[Y.length - 1 - i];
        }
        RiskDetector risk = RiskDetector.of(turned, renamed);
        assertPair(-0.5477225575051661, 2.9850746268656714, 0.6221783920191579, pair(risk, 4, 5));
        assertPair(2.6186146828319083, 2, 0.12011730987188025, pair(risk, 2, 4));
    }

    @Test
    void lengthsAndValuesThatCannotBeAreRefusedOrUndefined() {
        assertThrows(IllegalArgumentException.class, () -> RiskDetector.of(Y, new int[3]));
        assertThrows(
                IllegalArgumentException.class, () -> RiskDetector.of(new double[] {1, Double.NaN}, new int[] {1, 2}));
        assertThrows(UndefinedException.class, () -> RiskDetector.of(new double[] {2, 2, 2}, new int[] {1, 1, 2}));
        assertThrows(UndefinedException.class, () -> RiskDetector.of(new double[] {2}, new int[] {1}));
    }
}
