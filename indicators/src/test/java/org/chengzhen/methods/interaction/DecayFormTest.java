package org.chengzhen.methods.interaction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.DoubleRange;
import org.chengzhen.core.space.CostMatrix;
import org.chengzhen.methods.contract.SeededProperty;
import org.junit.jupiter.api.Test;

class DecayFormTest {
    @Test
    void aFormWithItsParameterIsThatDecay() {
        assertEquals(Decay.exponential(0.3), DecayForm.EXPONENTIAL.with(0.3));
        assertEquals(Decay.power(2), DecayForm.POWER.with(2));
    }

    private static final List<Decay> FURTHER = List.of(
            Decay.pareto(5, 1.5),
            Decay.logistic(20, 4),
            Decay.linear(30),
            Decay.own(c -> 1 / (1 + c)),
            Decay.power(2).withLeast(0.5));

    @Test
    void furtherFormsFollowTheirFormulas() {
        assertEquals(1, Decay.pareto(5, 1.5).weight(4.9));
        assertEquals(Math.pow(3, -1.5), Decay.pareto(5, 1.5).weight(15), 1e-15);
        assertEquals(0.5, Decay.logistic(20, 4).weight(20), 1e-15);
        assertEquals(1 / (1 + Math.exp(1.25)), Decay.logistic(20, 4).weight(25), 1e-15);
        assertEquals(0.25, Decay.linear(30).weight(22.5), 1e-15);
        assertEquals(0, Decay.linear(30).weight(31));
        assertEquals(4, Decay.power(2).withLeast(0.5).weight(0));
        assertEquals(0.25, Decay.power(2).withLeast(0.5).weight(2), 1e-15);
        assertEquals(0.2, Decay.own(c -> 1 / (1 + c)).weight(4));
    }

    @SeededProperty
    void aFartherPlaceNeverWeighsMore(
            @ForAll @DoubleRange(max = 1_000) double near, @ForAll @DoubleRange(max = 1_000) double more) {
        for (Decay decay : FURTHER) {
            double here = decay.weight(near);
            double there = decay.weight(near + more);
            assertTrue(there <= here && there >= 0, () -> decay + " at " + near + " and " + (near + more));
        }
    }

    @Test
    void furtherFormsServeEveryClassThatTakesADecay() {
        double[] opportunities = {10, 20, 5};
        CostMatrix costs = CostMatrix.of(new double[][] {{1, 8, 20}, {8, 1, 12}, {20, 12, 1}});
        for (Decay decay : FURTHER) {
            double[] expected = new double[3];
            for (int i = 0; i < 3; i++) {
                for (int j = 0; j < 3; j++) {
                    expected[i] += opportunities[j] * decay.weight(costs.get(i, j));
                }
            }
            for (int i = 0; i < 3; i++) {
                assertEquals(
                        expected[i],
                        HansenAccessibility.with(decay).of(opportunities, costs).get(i),
                        1e-12 * expected[i],
                        decay.toString());
            }
            double[] areas = {3, 3, 3};
            assertTrue(HarrisPotential.withDefaults()
                            .decay(decay)
                            .of(opportunities, areas, costs)
                            .get(0)
                    > 0);
            assertEquals(
                    35,
                    FloatingCatchment.threeStep(opportunities, new double[] {7, 8, 9}, costs, decay)
                            .supplyUsed(),
                    1e-9);
            assertEquals(
                    35,
                    FloatingCatchment.twoStep(opportunities, new double[] {7, 8, 9}, costs, decay)
                            .supplyUsed(),
                    1e-9);
            assertTrue(Huff.with(decay).of(opportunities, costs).probabilities().get(0, 0) > 0);
            assertTrue(SpatialInteraction.with(decay)
                            .of(opportunities, opportunities, costs)
                            .flows()
                            .get(0, 0)
                    > 0);
        }
    }

    @Test
    void whatIsNoDecayIsRefusedByItsDistanceAndValue() {
        assertThrows(IllegalArgumentException.class, () -> Decay.pareto(0, 1));
        assertThrows(IllegalArgumentException.class, () -> Decay.pareto(1, 0));
        assertThrows(IllegalArgumentException.class, () -> Decay.logistic(1, 0));
        assertThrows(IllegalArgumentException.class, () -> Decay.linear(0));
        assertThrows(IllegalArgumentException.class, () -> Decay.power(1).withLeast(0));
        Exception negative = assertThrows(
                IllegalArgumentException.class, () -> Decay.own(c -> 1 - c).weight(3));
        assertTrue(
                negative.getMessage().contains("3.0") && negative.getMessage().contains("-2.0"), negative::getMessage);
        assertThrows(
                IllegalArgumentException.class, () -> Decay.own(c -> Double.NaN).weight(3));
        assertThrows(IllegalArgumentException.class, () -> Decay.own(c -> 1 / c).weight(0));
    }
}
