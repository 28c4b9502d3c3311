package org.chengzhen.methods.interaction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.DoubleRange;
import org.chengzhen.methods.contract.SeededProperty;
import org.junit.jupiter.api.Test;

class DecayTest {
    private static final List<Decay> ALL = List.of(
            Decay.power(0),
            Decay.power(0.5),
            Decay.power(1),
            Decay.power(1.7),
            Decay.power(2),
            Decay.power(3),
            Decay.exponential(0),
            Decay.exponential(0.05),
            Decay.gaussian(20),
            Decay.within(30),
            Decay.zones(new double[] {10, 20, 30}, new double[] {1, 0.68, 0.22}),
            Decay.gaussianWithin(30));

    @Test
    void theExamplesOfTheClassCommentHold() {
        assertEquals(0.0625, Decay.power(2).weight(4));
        assertEquals(1.0, Decay.within(30).weight(30));
    }

    @Test
    void weightsFollowTheirFormulas() {
        for (double c : new double[] {0.01, 0.5, 1, 7, 29.9, 31, 250}) {
            for (double beta : new double[] {0, 0.5, 1, 1.7, 2, 3}) {
                assertEquals(Math.pow(c, -beta), Decay.power(beta).weight(c), 1e-14 * Math.pow(c, -beta));
                assertEquals(Math.exp(-beta * c), Decay.exponential(beta).weight(c), 1e-15 * Math.exp(-beta * c));
            }
            assertEquals(Math.exp(-c * c / 800), Decay.gaussian(20).weight(c), 1e-15);
            double lowered = (Math.exp(-c * c / 1800) - Math.exp(-0.5)) / (1 - Math.exp(-0.5));
            assertEquals(c < 30 ? lowered : 0, Decay.gaussianWithin(30).weight(c), 1e-15);
        }
    }

    /** Trap 23: a cost at the limit lies within the binary catchment, and has weight 0 in the Gaussian one. */
    @Test
    void theLimitIsInsideTheBinaryAndOutsideTheGaussianCatchment() {
        assertEquals(1, Decay.within(15).weight(15));
        assertEquals(0, Decay.within(15).weight(Math.nextUp(15.0)));
        assertEquals(0, Decay.gaussianWithin(15).weight(15));
        assertEquals(1, Decay.gaussianWithin(15).weight(0));
    }

    @Test
    void upperBoundsOfZonesAreInclusive() {
        Decay zones = FloatingCatchment.ENHANCED_ZONES;
        double[] minutes = {0, 10, 10.001, 20, 20.001, 30, 30.001};
        double[] weights = {1, 1, 0.68, 0.68, 0.22, 0.22, 0};
        for (int i = 0; i < minutes.length; i++) {
            assertEquals(weights[i], zones.weight(minutes[i]));
        }
    }

    @Test
    void anUnreachableDestinationHasWeightZeroInEveryForm() {
        for (Decay decay : ALL) {
            assertEquals(0.0, decay.weight(Double.POSITIVE_INFINITY), decay::toString);
        }
    }

    @Test
    void aCostOfZeroIsRefusedByThePowerAlone() {
        for (Decay decay : ALL) {
            if (decay instanceof Decay.Power power && power.exponent() > 0) {
                Exception e = assertThrows(IllegalArgumentException.class, () -> decay.weight(0));
                assertEquals("cost must be > 0 in a power decay but is 0.0", e.getMessage());
            } else {
                assertEquals(1.0, decay.weight(0), decay::toString);
            }
        }
    }

    @Test
    void badCostsAndParametersAreRefused() {
        for (Decay decay : ALL) {
            assertThrows(IllegalArgumentException.class, () -> decay.weight(-1));
            assertThrows(IllegalArgumentException.class, () -> decay.weight(Double.NaN));
        }
        assertThrows(IllegalArgumentException.class, () -> Decay.power(-1));
        assertThrows(IllegalArgumentException.class, () -> Decay.exponential(Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> Decay.gaussian(0));
        assertThrows(IllegalArgumentException.class, () -> Decay.gaussianWithin(0));
        assertThrows(IllegalArgumentException.class, () -> Decay.within(-1));
        assertThrows(IllegalArgumentException.class, () -> Decay.zones(new double[] {5, 5}, new double[] {1, 1}));
        assertThrows(IllegalArgumentException.class, () -> Decay.zones(new double[] {5}, new double[] {1, 1}));
    }

    @SeededProperty
    void weightNeverRisesWithCost(
            @ForAll @DoubleRange(min = 0.01, max = 100) double cost,
            @ForAll @DoubleRange(min = 0, max = 100) double more) {
        for (Decay decay : ALL) {
            assertTrue(decay.weight(cost + more) <= decay.weight(cost) * (1 + 1e-14), decay::toString);
        }
    }

    @SeededProperty
    void logarithmsAreThoseOfTheWeights(@ForAll @DoubleRange(min = 0.01, max = 100) double cost) {
        for (Decay decay : ALL) {
            double[] row = {cost, Double.POSITIVE_INFINITY};
            DecayKernel.logWeights(decay, row, 2);
            assertEquals(decay.weight(cost), Math.exp(row[0]), 1e-14 * Math.max(1, decay.weight(cost)));
            assertEquals(Double.NEGATIVE_INFINITY, row[1]);
        }
    }

    /** Both sides of every limit, and in rows of which only a part is asked for. */
    @Test
    void logarithmsAreThoseOfTheWeightsOnBothSidesOfEveryLimit() {
        List<Decay> forms = List.of(
                Decay.power(1.5),
                Decay.exponential(0),
                Decay.exponential(0.3),
                Decay.gaussian(2),
                Decay.within(3),
                Decay.zones(new double[] {1, 3}, new double[] {1, 0.4}),
                Decay.gaussianWithin(4),
                Decay.pareto(1.5, 2),
                Decay.logistic(3, 0.7),
                Decay.linear(5),
                Decay.power(2).withLeast(1.2),
                Decay.zones(new double[] {1, 3}, new double[] {1, 0.4}).withLeast(2),
                Decay.own(c -> 1 / (1 + c)));
        double[] costs = {0.5, 1, 1.01, 1.49, 1.5, 1.51, 2.9, 3, 3.1, 3.99, 4, 4.01, 4.9, 5, 5.1, 10};
        for (Decay decay : forms) {
            double[] row = costs.clone();
            DecayKernel.logWeights(decay, row, costs.length - 1);
            for (int j = 0; j < costs.length - 1; j++) {
                double weight = decay.weight(costs[j]);
                assertEquals(weight, Math.exp(row[j]), 1e-14 * (1 + weight), decay + " at " + costs[j]);
            }
            assertEquals(10, row[costs.length - 1], "what was not asked for is left");
        }
    }

    /** Where weights are no doubles any more their logarithms still are: -b·ln c, -b·c, -u²/2, -u. */
    @Test
    void logarithmsGoOnWhereWeightsVanish() {
        assertLog(-400 * Math.log(1e3), Decay.power(400), 1e3);
        assertLog(-3_000, Decay.exponential(3), 1_000);
        assertLog(-5_000, Decay.gaussian(2), 200);
        assertLog(-400 * Math.log(500), Decay.pareto(2, 400), 1_000);
        assertLog(-1_994, Decay.logistic(3, 0.5), 1_000);
        assertLog(-4e-9, Decay.logistic(3, 0.125), 3 - 0.125 * Math.log(1 / 4e-9));
    }

    private static void assertLog(double expected, Decay decay, double cost) {
        double[] row = {cost};
        DecayKernel.logWeights(decay, row, 1);
        assertEquals(expected, row[0], 1e-8 * Math.abs(expected), decay.toString());
    }

    /** Weights of zero and of the largest double are weights; what is beyond is named with its cost. */
    @Test
    void ownWeightsMayBeZeroOrTheLargestDouble() {
        for (double weight : new double[] {0, Double.MAX_VALUE}) {
            double[] row = {2};
            DecayKernel.weights(Decay.own(c -> weight), row, 1);
            assertEquals(weight, row[0]);
        }
        for (double weight : new double[] {-1, Double.POSITIVE_INFINITY, Double.NaN}) {
            Exception e = assertThrows(
                    IllegalArgumentException.class,
                    () -> DecayKernel.weights(Decay.own(c -> weight), new double[] {2}, 1));
            assertEquals(
                    "the own decay must give a finite weight >= 0 but gives " + weight + " at cost 2.0",
                    e.getMessage());
        }
    }

    @Test
    void anOwnFormIsNotAskedWhereNothingIsReached() {
        double[] row = {2, Double.POSITIVE_INFINITY, 4};
        DecayKernel.weights(Decay.own(c -> c > 1e9 ? -1 : c + 1), row, 3);
        assertEquals(List.of(3.0, 0.0, 5.0), List.of(row[0], row[1], row[2]));
        assertEquals(0, Decay.own(c -> 1).weight(Double.POSITIVE_INFINITY));
    }
}
