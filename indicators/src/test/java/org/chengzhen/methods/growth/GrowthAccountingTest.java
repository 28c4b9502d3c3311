package org.chengzhen.methods.growth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import net.jqwik.api.ForAll;
import org.chengzhen.methods.contract.Samples;
import org.chengzhen.methods.contract.SeededProperty;
import org.junit.jupiter.api.Test;

class GrowthAccountingTest {
    @Test
    void theExampleOfTheClassCommentHolds() {
        GrowthAccounting.Account r = GrowthAccounting.ofRates(0.08, 0.10, 0.01, 0.4);
        assertEquals(0.034, r.productivity(), 1e-15);
        assertEquals(Optional.of(GrowthMode.MIXED), r.mode());
        assertEquals(
                "GrowthAccounting[0.0800 = productivity 0.0340 + capital 0.0400 + labour 0.0060, MIXED]", r.toString());
    }

    @SeededProperty
    void sharesAddUpToOne(@ForAll(supplier = Samples.PositivePlaces.class) double[] rates) {
        GrowthAccounting.Account r = GrowthAccounting.ofRates(rates[0], rates[1], -rates[0] / 3, 0.35);
        double sum = r.capitalShare().getAsDouble()
                + r.labourShare().getAsDouble()
                + r.productivityShare().getAsDouble();
        double size = 1 + Math.abs(r.capitalShare().getAsDouble());
        assertEquals(1, sum, 1e-14 * size);
    }

    @Test
    void outputThatStandsStillHasNoSharesAndFallingOutputNoMode() {
        GrowthAccounting.Account still = GrowthAccounting.ofRates(0, 0.1, 0.1, 0.5);
        assertTrue(still.capitalShare().isEmpty());
        assertEquals(-0.1, still.productivity(), 1e-15);
        GrowthAccounting.Account falling = GrowthAccounting.ofRates(-0.02, 0.1, 0.1, 0.5);
        assertTrue(falling.capitalShare().isPresent());
        assertTrue(falling.mode().isEmpty());
    }

    @Test
    void levelsGiveDifferencesOfLogarithmsAndAveragedShares() {
        double e = Math.E;
        GrowthAccounting.Account r = GrowthAccounting.tornqvist(
                new double[] {1, e}, new double[] {2, 2 * e}, new double[] {3, 3}, new double[] {0.3, 0.5});
        assertEquals(1, r.outputGrowth(), 1e-15);
        assertEquals(0.4, r.capitalContribution(), 1e-15);
        assertEquals(0.6, r.productivity(), 1e-15);
        assertThrows(
                IllegalArgumentException.class,
                () -> GrowthAccounting.tornqvist(new double[] {1, 0}, new double[2], new double[2], new double[2]));
    }

    @Test
    void theElasticityLiesBetweenNoughtAndOne() {
        for (double alpha : new double[] {0, 1, -0.1, Double.NaN}) {
            assertThrows(IllegalArgumentException.class, () -> GrowthAccounting.ofRates(0.1, 0.1, 0.1, alpha));
        }
    }
}
