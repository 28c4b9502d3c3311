package org.chengzhen.methods.interaction;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.core.space.CostMatrix;
import org.junit.jupiter.api.Test;

/** Numbers at the limits of doubles have the right value, or a reason why they have none. */
class InteractionLimitsTest {
    private static final double[] ORIGINS = {60, 40};
    private static final double[] DESTINATIONS = {50, 50};

    @Test
    void aDecayBeyondTheRangeOfDoublesHasItsTable() {
        SpatialInteraction.Flows metres = SpatialInteraction.with(Decay.exponential(.1))
                .of(ORIGINS, DESTINATIONS, CostMatrix.of(new double[][] {{2000, 20000}, {20000, 1500}}));
        assertArrayEquals(new double[] {50, 10, 0, 40}, metres.flows().toArray(), 1e-9);
        SpatialInteraction.Flows near = SpatialInteraction.with(Decay.exponential(1))
                .of(ORIGINS, DESTINATIONS, CostMatrix.of(new double[][] {{900, 1000}, {1000, 905}}));
        assertArrayEquals(new double[] {50, 10, 0, 40}, near.flows().toArray(), 1e-9);
    }

    @Test
    void whereNoTableExistsTheReasonIsSaid() {
        double inf = Double.POSITIVE_INFINITY;
        CostMatrix costs = CostMatrix.of(new double[][] {{1, inf}, {1, 1}});
        UndefinedException none = assertThrows(
                UndefinedException.class,
                () -> SpatialInteraction.with(Decay.exponential(1))
                        .of(new double[] {100, 20}, new double[] {60, 60}, costs));
        assertEquals(Status.NOT_CONVERGED, none.status());
        assertTrue(none.getMessage().contains("send 100.0 but reach destinations that take only 60.0"));
    }

    @Test
    void twoOriginsThatShareTooLittleAreNamedTogether() {
        double inf = Double.POSITIVE_INFINITY;
        CostMatrix costs = CostMatrix.of(new double[][] {{1, inf, inf}, {1, inf, inf}, {1, 1, 1}});
        UndefinedException none = assertThrows(
                UndefinedException.class,
                () -> SpatialInteraction.with(Decay.exponential(1))
                        .of(new double[] {30, 40, 30}, new double[] {50, 25, 25}, costs));
        assertTrue(none.getMessage().contains("send 70.0 but reach destinations that take only 50.0"));
    }

    @Test
    void weightsAndRatiosBeyondTheRangeOfDoublesAreUndefined() {
        assertThrows(UndefinedException.class, () -> Decay.power(710).weight(0.1));
        assertThrows(UndefinedException.class, () -> Reilly.tradeRatio(1e308, 1e-10, 1, 1e5));
        double[] most = {Double.MAX_VALUE, Double.MAX_VALUE};
        assertThrows(UndefinedException.class, () -> OneHourCircle.of(new double[] {1, 2}, most));
        CostMatrix one = CostMatrix.of(new double[][] {{1, 1}, {1, 1}});
        assertThrows(UndefinedException.class, () -> FloatingCatchment.twoStep(most, most, one, Decay.within(2)));
        assertThrows(
                UndefinedException.class,
                () -> StandardizedRootMeanSquareError.of(new double[] {1e-300}, new double[] {1e300}));
        assertThrows(
                UndefinedException.class,
                () -> PoissonGravity.with(DecayForm.EXPONENTIAL).costOnly(most, new double[] {1, 2}));
    }

    @Test
    void aMeanOfLongTimesIsNoLongerThanTheLongest() {
        assertEquals(
                Double.MAX_VALUE,
                WeightedMeanTravelTime.of(new double[] {1e300}, new double[] {Double.MAX_VALUE}),
                1e293);
        assertEquals(1e308, WeightedMeanTravelTime.of(new double[] {7, 7}, new double[] {0.5e308, 1.5e308}), 1e294);
    }

    @Test
    void anEffectThatOthersAreMeasuredAgainstHasNoZ() {
        PoissonGravity.Fit fit = PoissonGravity.with(DecayForm.EXPONENTIAL)
                .doublyConstrained(
                        new double[] {5, 3, 2, 4, 6, 1},
                        new int[] {0, 0, 0, 1, 1, 1},
                        new int[] {0, 1, 2, 0, 1, 2},
                        new double[] {1, 2, 4, 3, 1, 2});
        assertThrows(
                UndefinedException.class,
                () -> fit.destinationEffects().get(0).orElseThrow().zScore());
        assertTrue(Double.isFinite(fit.originEffects().get(0).orElseThrow().zScore()));
    }

    @Test
    void anExactFitHasNoZ() {
        double[] masses = {1, 2, 4, 8, 3, 5};
        double[] others = {3, 1, 2, 5, 7, 2};
        double[] costs = {2, 3, 5, 1, 4, 7};
        double[] flows = new double[6];
        for (int p = 0; p < 6; p++) {
            flows[p] = masses[p] * others[p] / (costs[p] * costs[p]);
        }
        LogLinearGravity.Fit fit = LogLinearGravity.fit(flows, masses, others, costs);
        assertEquals(-2, fit.cost().estimate(), 1e-9);
        try {
            assertTrue(Double.isFinite(fit.cost().zScore()));
        } catch (UndefinedException e) {
            assertTrue(e.getMessage().contains("error"));
        }
    }

    /** 0/0 and a power of 0 of infinity would be NaN and 1: what has no size or is out of reach is 0. */
    @Test
    void whatHasNoSizeOrIsOutOfReachIsZeroAtAnyDistanceAndPower() {
        double inf = Double.POSITIVE_INFINITY;
        double[] sizes = {0, 3};
        for (double power : new double[] {2, 2.5}) {
            // the square of 1e-200 is below the smallest number
            FieldStrength.Fields near = FieldStrength.of(sizes, CostMatrix.of(new double[][] {{1e-200, 1}}), power);
            assertArrayEquals(new double[] {0, 3}, near.strengths().toArray());
            GravityLinkage.Linkages linked = GravityLinkage.withDefaults()
                    .distanceExponent(power)
                    .of(sizes, sizes, CostMatrix.of(new double[][] {{0, 1e-200}, {1e-200, 0}}));
            assertArrayEquals(new double[4], linked.linkage().toArray());
        }
        double[] both = {2, 3};
        FieldStrength.Fields far = FieldStrength.of(both, CostMatrix.of(new double[][] {{inf, 1}}), 0);
        assertArrayEquals(new double[] {0, 3}, far.strengths().toArray());
        GravityLinkage.Linkages apart = GravityLinkage.withDefaults()
                .distanceExponent(0)
                .of(both, both, CostMatrix.of(new double[][] {{0, inf}, {inf, 0}}));
        assertArrayEquals(new double[4], apart.linkage().toArray());
    }
}
