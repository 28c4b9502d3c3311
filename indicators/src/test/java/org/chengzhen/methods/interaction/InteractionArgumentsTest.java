package org.chengzhen.methods.interaction;

import static org.chengzhen.methods.interaction.InteractionCases.matrix;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.chengzhen.core.space.CostMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What is refused is named, with the value that is wrong or the lengths that differ. */
class InteractionArgumentsTest {
    private static final double NAN = Double.NaN;
    private static final double[] TWO = {1, 2};
    private static final double[] THREE = {1, 2, 3};
    private static final double[] NEGATIVE = {1, -1};
    private static final CostMatrix SQUARE = matrix(new double[] {1, 2}, new double[] {3, 4});
    private static final CostMatrix WIDE = matrix(new double[] {1, 2, 3}, new double[] {3, 4, 5});
    private static final CostMatrix TALL = WIDE.transposed();
    private static final Decay DECAY = Decay.exponential(0.5);

    private static void assertRefused(String message, Executable call) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
    }

    @Test
    void decaysNameTheParameterTheyRefuse() {
        assertRefused("exponent must be >= 0 but is -1.0", () -> Decay.power(-1));
        assertRefused("rate must be >= 0 but is NaN", () -> Decay.exponential(NAN));
        assertRefused("bandwidth must be > 0 but is 0.0", () -> Decay.gaussian(0));
        assertRefused("limit must be >= 0 but is -1.0", () -> Decay.within(-1));
        assertRefused("limit must be > 0 but is 0.0", () -> Decay.gaussianWithin(0));
        assertRefused("limit must be > 0 but is 0.0", () -> Decay.linear(0));
        assertRefused("start must be > 0 but is 0.0", () -> Decay.pareto(0, 1));
        assertRefused("exponent must be > 0 but is 0.0", () -> Decay.pareto(1, 0));
        assertRefused("midpoint must be >= 0 but is -1.0", () -> Decay.logistic(-1, 1));
        assertRefused("scale must be > 0 but is 0.0", () -> Decay.logistic(0, 0));
        assertRefused("weights has 3 elements but upperBounds has 2", () -> Decay.zones(TWO, THREE));
        assertRefused("upperBounds[0] must be >= 0 but is -1.0", () -> Decay.zones(new double[] {-1, 1}, TWO));
        assertRefused("weights[1] must be >= 0 but is -1.0", () -> Decay.zones(TWO, NEGATIVE));
        assertRefused("upperBounds[1] must be > 2.0 but is 2.0", () -> Decay.zones(new double[] {2, 2}, TWO));
    }

    @Test
    void settingsNameTheNumberTheyRefuse() {
        assertRefused("alpha must be >= 0 but is -1.0", () -> Huff.with(DECAY).attractionExponent(-1));
        GravityLinkage gravity = GravityLinkage.withDefaults();
        assertRefused("k must be >= 0 but is -1.0", () -> gravity.constant(-1));
        assertRefused("power must be >= 0 but is -1.0", () -> gravity.distanceExponent(-1));
        SpatialInteraction wilson = SpatialInteraction.with(DECAY);
        assertRefused("largest must be > 0 but is 0.0", () -> wilson.tolerance(0));
        assertRefused("most must be >= 1 but is 0", () -> wilson.maxSweeps(0));
        assertRefused(
                "meanCost must be > 0 but is 0.0", () -> wilson.calibrated(TWO, TWO, SQUARE, 0, DecayForm.EXPONENTIAL));
    }

    @Test
    void modelsOfFlowsNameWhatTheyRefuse() {
        SpatialInteraction wilson = SpatialInteraction.with(DECAY);
        assertRefused("origins[1] must be >= 0 but is -1.0", () -> wilson.of(NEGATIVE, TWO, SQUARE));
        assertRefused("destinations[1] must be >= 0 but is -1.0", () -> wilson.of(TWO, NEGATIVE, SQUARE));
        assertRefused("origins has 2 elements but costs has 3", () -> wilson.of(TWO, TWO, TALL));
        assertRefused("destinations has 2 elements but a row of costs has 3", () -> wilson.of(TWO, TWO, WIDE));
        assertRefused(
                "origins and destinations must have the same sum but have 3.0 and 4.0",
                () -> wilson.of(TWO, new double[] {2, 2}, SQUARE));
        double[] most = {Double.MAX_VALUE, Double.MAX_VALUE};
        assertRefused("origins must have a finite sum", () -> wilson.of(most, TWO, SQUARE));
        assertRefused("destinations must have a finite sum", () -> wilson.of(TWO, most, SQUARE));
        RadiationModel radiation = RadiationModel.withDefaults();
        assertRefused("people[1] must be >= 0 but is -1.0", () -> radiation.of(NEGATIVE, TWO, SQUARE));
        assertRefused("outflows[1] must be >= 0 but is -1.0", () -> radiation.of(TWO, NEGATIVE, SQUARE));
        assertRefused("outflows has 3 elements but people has 2", () -> radiation.of(TWO, THREE, SQUARE));
        assertRefused("distances must be 2 x 2 but are 2 x 3", () -> radiation.of(TWO, TWO, WIDE));
        assertRefused("distances must be 2 x 2 but are 3 x 2", () -> radiation.of(TWO, TWO, TALL));
        GravityLinkage gravity = GravityLinkage.withDefaults();
        assertRefused("people[1] must be >= 0 but is -1.0", () -> gravity.of(NEGATIVE, TWO, SQUARE));
        assertRefused("gdp[1] must be >= 0 but is -1.0", () -> gravity.of(TWO, NEGATIVE, SQUARE));
        assertRefused("gdp has 3 elements but people has 2", () -> gravity.of(TWO, THREE, SQUARE));
        assertRefused("distances must be 2 x 2 but are 2 x 3", () -> gravity.of(TWO, TWO, WIDE));
        assertRefused("distances must be 2 x 2 but are 3 x 2", () -> gravity.of(TWO, TWO, TALL));
    }

    @Test
    void fitsNameWhatTheyRefuse() {
        PoissonGravity power = PoissonGravity.with(DecayForm.POWER);
        PoissonGravity exponential = PoissonGravity.with(DecayForm.EXPONENTIAL);
        int[] numbers = {0, 1};
        int[] wrong = {0, -1};
        assertRefused("flows[1] must be >= 0 but is -1.0", () -> power.costOnly(NEGATIVE, TWO));
        assertRefused("costs has 3 elements but flows has 2", () -> power.costOnly(TWO, THREE));
        assertRefused("costs has 3 elements but flows has 2", () -> exponential.costOnly(TWO, THREE));
        assertRefused("costs[1] must be >= 0 but is -1.0", () -> exponential.costOnly(TWO, NEGATIVE));
        assertRefused("originMasses has 3 elements but flows has 2", () -> power.unconstrained(TWO, THREE, TWO, TWO));
        assertRefused("originMasses[1] must be > 0 but is -1.0", () -> power.unconstrained(TWO, NEGATIVE, TWO, TWO));
        assertRefused(
                "destinationMasses[1] must be > 0 but is -1.0", () -> power.unconstrained(TWO, TWO, NEGATIVE, TWO));
        assertRefused(
                "destinationMasses[1] must be > 0 but is -1.0",
                () -> power.originConstrained(TWO, numbers, NEGATIVE, TWO));
        assertRefused("origins[1] must be >= 0 but is -1", () -> power.originConstrained(TWO, wrong, TWO, TWO));
        assertRefused(
                "origins has 3 elements but flows has 2", () -> power.originConstrained(TWO, new int[3], TWO, TWO));
        assertRefused(
                "destinations[1] must be >= 0 but is -1", () -> power.destinationConstrained(TWO, TWO, wrong, TWO));
        assertRefused(
                "originMasses[1] must be > 0 but is -1.0",
                () -> power.destinationConstrained(TWO, NEGATIVE, numbers, TWO));
        assertRefused("origins[1] must be >= 0 but is -1", () -> power.doublyConstrained(TWO, wrong, numbers, TWO));
        assertRefused(
                "destinations[1] must be >= 0 but is -1", () -> power.doublyConstrained(TWO, numbers, wrong, TWO));
        assertRefused(
                "costs[1] must be > 0 but is -1.0", () -> power.doublyConstrained(TWO, numbers, numbers, NEGATIVE));
        assertRefused("originMasses has 3 elements but flows has 2", () -> LogLinearGravity.fit(TWO, THREE, TWO, TWO));
        assertRefused("observed[1] must be >= 0 but is -1.0", () -> CommonPartOfCommuters.of(NEGATIVE, TWO));
        assertRefused("fitted[1] must be >= 0 but is -1.0", () -> CommonPartOfCommuters.of(TWO, NEGATIVE));
        assertRefused("fitted has 3 elements but observed has 2", () -> CommonPartOfCommuters.of(TWO, THREE));
        assertRefused("observed[1] must be >= 0 but is -1.0", () -> SorensenSimilarity.of(NEGATIVE, TWO));
        assertRefused("fitted[1] must be >= 0 but is -1.0", () -> SorensenSimilarity.of(TWO, NEGATIVE));
        assertRefused("fitted has 3 elements but observed has 2", () -> SorensenSimilarity.of(TWO, THREE));
        assertRefused("observed[1] must be >= 0 but is -1.0", () -> StandardizedRootMeanSquareError.of(NEGATIVE, TWO));
        assertRefused("fitted[1] must be >= 0 but is -1.0", () -> StandardizedRootMeanSquareError.of(TWO, NEGATIVE));
        assertRefused("fitted has 3 elements but observed has 2", () -> StandardizedRootMeanSquareError.of(TWO, THREE));
    }

    @Test
    void measuresOfAccessNameWhatTheyRefuse() {
        HansenAccessibility hansen = HansenAccessibility.with(DECAY);
        assertRefused("opportunities[1] must be >= 0 but is -1.0", () -> hansen.of(NEGATIVE, SQUARE));
        HarrisPotential harris = HarrisPotential.withDefaults();
        assertRefused("area must be > 0 but is 0.0", () -> HarrisPotential.ownDistance(0));
        assertRefused("markets[1] must be >= 0 but is -1.0", () -> harris.of(NEGATIVE, TWO, SQUARE));
        assertRefused("areas[1] must be > 0 but is -1.0", () -> harris.of(TWO, NEGATIVE, SQUARE));
        assertRefused("areas has 3 elements but markets has 2", () -> harris.of(TWO, THREE, SQUARE));
        assertRefused("distances must be 2 x 2 but are 2 x 3", () -> harris.of(TWO, TWO, WIDE));
        assertRefused("distances must be 2 x 2 but are 3 x 2", () -> harris.of(TWO, TWO, TALL));
        Huff huff = Huff.with(DECAY);
        assertRefused("attractions[1] must be >= 0 but is -1.0", () -> huff.of(NEGATIVE, SQUARE));
        assertRefused("attractions has 2 elements but a row of costs has 3", () -> huff.of(TWO, WIDE));
        Huff.Shares shares = huff.of(TWO, SQUARE);
        assertRefused("demand[1] must be >= 0 but is -1.0", () -> shares.market(1, -1));
        assertRefused("demand has 3 elements but probabilities has 2", () -> shares.market(1, 2, 3));
        for (boolean three : new boolean[] {false, true}) {
            assertRefused("supply[1] must be >= 0 but is -1.0", () -> floating(NEGATIVE, TWO, SQUARE, three));
            assertRefused("demand[1] must be >= 0 but is -1.0", () -> floating(TWO, NEGATIVE, SQUARE, three));
            assertRefused("supply has 2 elements but a row of costs has 3", () -> floating(TWO, TWO, WIDE, three));
            assertRefused("demand has 2 elements but costs has 3", () -> floating(TWO, TWO, TALL, three));
        }
        assertRefused("limit must be >= 0 but is -1.0", () -> OneHourCircle.within(TWO, TWO, -1));
        assertRefused("people[1] must be >= 0 but is -1.0", () -> OneHourCircle.of(TWO, NEGATIVE));
        assertRefused("people has 3 elements but minutes has 2", () -> OneHourCircle.of(TWO, THREE));
        assertRefused("times has 3 elements but masses has 2", () -> WeightedMeanTravelTime.of(TWO, THREE));
        assertRefused("masses[1] must be >= 0 but is -1.0", () -> WeightedMeanTravelTime.of(NEGATIVE, TWO));
        assertRefused(
                "times[1] must be >= 0, or infinite where unreachable, but is -1.0",
                () -> WeightedMeanTravelTime.of(TWO, NEGATIVE));
        assertRefused("masses has 2 elements but a row of times has 3", () -> WeightedMeanTravelTime.of(TWO, WIDE));
        assertRefused("masses[1] must be >= 0 but is -1.0", () -> WeightedMeanTravelTime.of(NEGATIVE, SQUARE));
        assertRefused("freeFlow has 3 elements but actual has 2", () -> TravelTimeIndex.of(TWO, THREE, TWO));
        assertRefused("vehicles has 3 elements but actual has 2", () -> TravelTimeIndex.of(TWO, TWO, THREE));
    }

    private static FloatingCatchment.Access floating(double[] s, double[] p, CostMatrix costs, boolean three) {
        return three ? FloatingCatchment.threeStep(s, p, costs, DECAY) : FloatingCatchment.twoStep(s, p, costs, DECAY);
    }

    @Test
    void reachesAndSharesNameWhatTheyRefuse() {
        assertRefused("massA must be > 0 but is 0.0", () -> Converse.breakingPoint(0, 1, 1));
        assertRefused("massB must be > 0 but is 0.0", () -> Converse.breakingPoint(1, 0, 1));
        assertRefused("distance must be > 0 but is 0.0", () -> Converse.breakingPoint(1, 1, 0));
        assertRefused("massA must be > 0 but is 0.0", () -> Reilly.tradeRatio(0, 1, 1, 1));
        assertRefused("massB must be > 0 but is 0.0", () -> Reilly.tradeRatio(1, 0, 1, 1));
        assertRefused("distanceA must be > 0 but is 0.0", () -> Reilly.tradeRatio(1, 1, 0, 1));
        assertRefused("distanceB must be > 0 but is 0.0", () -> Reilly.tradeRatio(1, 1, 1, 0));
        assertRefused("sizes[1] must be >= 0 but is -1.0", () -> FieldStrength.of(NEGATIVE, SQUARE, 2));
        assertRefused("exponent must be >= 0 but is -1.0", () -> FieldStrength.of(TWO, SQUARE, -1));
        assertRefused("sizes has 2 elements but a row of distances has 3", () -> FieldStrength.of(TWO, WIDE, 2));
        CostMatrix zero = matrix(new double[] {1, 2}, new double[] {3, 0});
        assertRefused("distances[1][1] must be > 0 but is 0.0", () -> FieldStrength.of(TWO, zero, 2));
        assertRefused("within[1] must be >= 0 but is -1.0", () -> TransportAccess.share(NEGATIVE, 9));
        assertRefused("total must be >= 0 but is -1.0", () -> TransportAccess.share(TWO, -1));
        assertRefused("within must sum to at most total = 2.0 but sums to 3.0", () -> TransportAccess.share(TWO, 2));
        assertRefused("people[1] must be >= 0 but is -1.0", () -> TransportAccess.ofDistances(NEGATIVE, TWO, TWO));
        assertRefused(
                "toLowCapacity has 3 elements but people has 2", () -> TransportAccess.ofDistances(TWO, THREE, TWO));
        assertRefused(
                "toHighCapacity has 3 elements but people has 2", () -> TransportAccess.ofDistances(TWO, TWO, THREE));
        assertRefused(
                "toLowCapacity[1] must be >= 0 but is -1.0", () -> TransportAccess.ofDistances(TWO, NEGATIVE, TWO));
        assertRefused(
                "toHighCapacity[1] must be >= 0 but is -1.0", () -> TransportAccess.ofDistances(TWO, TWO, NEGATIVE));
    }
}
