package org.chengzhen.methods.efficiency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Test;

class CrossEfficiencyTest {
    private final double[][] x = DirectionalDistanceTest.random(12, 2, 21);
    private final double[][] y = DirectionalDistanceTest.random(12, 2, 22);

    @Test
    void aUnitJudgesItselfByItsOwnScoreAndNobodyAboveOne() {
        var ccr = DataEnvelopment.ccr().scores(x, y);
        var scores = CrossEfficiency.withDefaults().of(x, y);
        for (int d = 0; d < 12; d++) {
            assertEquals(ccr.get(d), scores.cells().get(d).get(d).getAsDouble(), 1e-12);
            for (var cell : scores.cells().get(d)) {
                assertTrue(cell.getAsDouble() <= 1 && cell.getAsDouble() >= 0);
            }
        }
        assertEquals(scores, CrossEfficiency.withDefaults().parallel().of(x, y));
    }

    @Test
    void theAggressiveCompositeIsNeverAboveTheBenevolent() {
        var kind = CrossEfficiency.withDefaults().of(x, y);
        var unkind = CrossEfficiency.withDefaults().aggressive().of(x, y);
        double kindly = 0;
        double unkindly = 0;
        for (int j = 0; j < 12; j++) {
            kindly += kind.scoreByOthers(j);
            unkindly += unkind.scoreByOthers(j);
        }
        assertTrue(unkindly <= kindly + 1e-9);
        assertNotEquals(kind, unkind);
    }

    @Test
    void theBootstrapHoldsItsPropertiesOnAnyThreadsAndScale() {
        var options = BootstrappedEfficiency.withDefaults().replications(200).seed(7);
        var one = options.of(x, y);
        assertEquals(one, options.parallel().of(x, y));
        var scaled = options.of(DirectionalDistanceTest.scaled(x, 1e5, 1), DirectionalDistanceTest.scaled(y, 1e-3, 1));
        for (int j = 0; j < 12; j++) {
            assertTrue(one.bias().get(j) >= 0);
            assertTrue(one.scores().get(j) < 1 || one.bias().get(j) > 0);
            assertTrue(one.lower().get(j) <= one.upper().get(j));
            assertTrue(one.upper().get(j) <= one.scores().get(j));
            assertEquals(one.corrected().get(j), scaled.corrected().get(j), 1e-7);
        }
        assertThrows(UndefinedException.class, () -> options.of(new double[][] {{1}, {1}}, new double[][] {{2}, {2}}));
    }

    @Test
    void limitsOfSharesNeverRaiseTheBenefitOfTheDoubt() {
        double[][] values = DirectionalDistanceTest.random(20, 3, 23);
        var free = BenefitOfTheDoubt.withDefaults().of(values);
        var bound = BenefitOfTheDoubt.withDefaults()
                .shares(new double[] {0.2, 0.2, 0.2}, new double[] {0.6, 0.6, 0.6})
                .of(DirectionalDistanceTest.scaled(values, 1e4, 1, 1e-3));
        for (int i = 0; i < 20; i++) {
            assertTrue(bound.score(i) <= free.score(i) + 1e-9);
            assertTrue(bound.score(i) > 0);
        }
        var none = BenefitOfTheDoubt.withDefaults()
                .shares(new double[] {0.5, 0}, new double[] {1, 1})
                .of(new double[][] {{0, 1}, {1, 1}});
        assertThrows(UndefinedException.class, () -> none.score(0));
        assertEquals(1, none.score(1), 1e-12);
    }
}
