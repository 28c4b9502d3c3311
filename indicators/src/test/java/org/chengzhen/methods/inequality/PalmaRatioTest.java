package org.chengzhen.methods.inequality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import net.jqwik.api.ForAll;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.contract.OutcomeContract;
import org.chengzhen.methods.contract.Samples;
import org.chengzhen.methods.contract.SeededProperty;
import org.junit.jupiter.api.Test;

class PalmaRatioTest {
    @Test
    void theExampleOfTheClassCommentHolds() {
        assertEquals(1, PalmaRatio.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10), 1e-14);
        assertEquals(19 / 3.0, PalmaRatio.quintileRatio(1, 2, 3, 4, 5, 6, 7, 8, 9, 10), 1e-14);
    }

    @SeededProperty
    void equalPlacesHaveAQuarterAndOne(@ForAll(supplier = Samples.PositivePlaces.class) double[] y) {
        java.util.Arrays.fill(y, y[0]);
        assertEquals(0.25, PalmaRatio.of(y), 1e-12);
        assertEquals(1, PalmaRatio.quintileRatio(y), 1e-12);
    }

    @SeededProperty
    void copiesAndScaleChangeNothing(@ForAll(supplier = Samples.PositivePlaces.class) double[] y) {
        double[] w = new double[y.length];
        double[] scaled = new double[y.length];
        for (int i = 0; i < y.length; i++) {
            w[i] = 2;
            scaled[i] = 3 * y[i];
        }
        double palma = PalmaRatio.of(y);
        assertEquals(palma, PalmaRatio.weighted(scaled, w), 1e-10 * palma);
    }

    @Test
    void nothingAtTheBottomIsUndefined() {
        Exception e = assertThrows(UndefinedException.class, () -> PalmaRatio.of(0, 0, 1));
        assertEquals("the bottom 0.4 has nothing", e.getMessage());
        assertThrows(UndefinedException.class, () -> PalmaRatio.quintileRatio(0, 1));
        assertThrows(UndefinedException.class, () -> PalmaRatio.of(0, 0));
        // most of the poorest two fifths is nothing, a part of the third place is not
        assertEquals(0.3 / 0.2, PalmaRatio.of(0, 1, 1), 1e-14);
    }

    @Test
    void twoFifthsOrOneWithNothingHaveItForAnyNumberOfPlaces() {
        for (int k = 1; k <= 200; k++) {
            double[] y = new double[5 * k];
            double[] weights = new double[5 * k];
            for (int i = 0; i < 5 * k; i++) {
                y[i] = i < 3 * k ? 1 + i % 7 : 0;
                weights[i] = 0.7;
            }
            assertThrows(UndefinedException.class, () -> PalmaRatio.of(y));
            assertThrows(UndefinedException.class, () -> PalmaRatio.weighted(y, weights));
            assertEquals(true, WeightedIncomeShares.of(y, weights).palma().isEmpty());
            for (int i = 3 * k; i < 4 * k; i++) {
                y[i] = 1;
            }
            assertThrows(UndefinedException.class, () -> PalmaRatio.quintileRatio(y));
            assertEquals(0, QuantileShares.of(y, 5).get(0));
        }
    }

    @Test
    void noAwkwardInputGivesASilentNaN() {
        for (double a : OutcomeContract.AWKWARD) {
            for (double b : OutcomeContract.AWKWARD) {
                for (double c : OutcomeContract.AWKWARD) {
                    try {
                        assertEquals(true, Double.isFinite(PalmaRatio.of(a, b, c)));
                    } catch (UndefinedException | IllegalArgumentException e) {
                        assertEquals(false, e.getMessage().isEmpty());
                    }
                }
            }
        }
    }
}
