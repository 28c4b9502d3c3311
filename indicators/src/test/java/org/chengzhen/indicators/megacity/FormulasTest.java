package org.chengzhen.indicators.megacity;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** The formulas of megacities: examples, limits, zeros and refusals. */
class FormulasTest {
    private static void undefined(Status status, Executable formula) {
        assertEquals(status, assertThrows(UndefinedException.class, formula).status());
    }

    private static void refused(Executable formula) {
        assertThrows(IllegalArgumentException.class, formula);
    }

    @Test
    void centreConcentrationDividesShares() {
        assertEquals(6.55263157895, CentreConcentration.ratio(830, 2000, 380, 6000), 1e-9);
        assertTrue(CentreConcentration.exceedsGuide(8_300_000.0 / 380));
        assertEquals(1, CentreConcentration.ratio(50, 100, 5, 10), 1e-15);
        undefined(Status.UNDEFINED, () -> CentreConcentration.share(0, 0));
        undefined(Status.UNDEFINED, () -> CentreConcentration.ratio(1, 2, 0, 3));
        undefined(Status.UNDEFINED, () -> CentreConcentration.density(1, 0));
        refused(() -> CentreConcentration.share(3, 2));
        refused(() -> CentreConcentration.share(Double.NaN, 2));
        refused(() -> CentreConcentration.density(-1, 2));
    }

    @Test
    void tenThousandPersonsExactlyAreWithinTheGuide() {
        assertFalse(CentreConcentration.exceedsGuide(10_000));
        assertTrue(CentreConcentration.exceedsGuide(Math.nextUp(10_000.0)));
    }

    @Test
    void shareRisesOnlyOverThreeObservationsAtHand() {
        assertTrue(CentreConcentration.rising(0.3, Double.NaN, 0.4, 0.5));
        assertTrue(CentreConcentration.rising(0.9, 0.3, 0.4, 0.5));
        assertFalse(CentreConcentration.rising(0.3, 0.4, 0.4));
        undefined(Status.INSUFFICIENT_DATA, () -> CentreConcentration.rising(0.3, Double.NaN, 0.4));
    }

    @Test
    void globalReachIsRelativeToTheLargest() {
        assertArrayEquals(
                new double[] {1, 0.8, 0.5}, GlobalReach.relative(120, 96, 60).toArray(), 1e-15);
        assertArrayEquals(new double[] {0.75, 0.25}, GlobalReach.shares(3, 1).toArray(), 1e-15);
        undefined(Status.UNDEFINED, () -> GlobalReach.relative(0, 0));
        undefined(Status.INSUFFICIENT_DATA, GlobalReach::relative);
        undefined(Status.UNDEFINED, () -> GlobalReach.shares(0, 0));
        undefined(Status.INSUFFICIENT_DATA, GlobalReach::shares);
        refused(() -> GlobalReach.relativeTo(new double[] {120}, 100));
        refused(() -> GlobalReach.shares(1, -1));
    }

    @Test
    void innovationIsMeasuredInPercentAndPerTenThousand() {
        assertEquals(6.83232799019, InnovationFunction.intensity(2843, 41_611), 1e-9);
        assertEquals(11.9505494505, InnovationFunction.perTenThousand(26_100, 21.84e6), 1e-9);
        assertEquals(100, InnovationFunction.basicShare(5, 5), 0);
        undefined(Status.UNDEFINED, () -> InnovationFunction.intensity(1, 0));
        undefined(Status.UNDEFINED, () -> InnovationFunction.perTenThousand(1, 0));
        refused(() -> InnovationFunction.basicShare(6, 5));
        refused(() -> InnovationFunction.intensity(-1, 5));
    }

    @Test
    void guardRailsIncludeTheirLimits() {
        assertEquals(0.15, RenewalGuardRails.demolishedShare(15, 100), 1e-15);
        assertEquals(List.of(true, true, true, false), RenewalGuardRails.passes(0.15, 1.8, 0.55, 0.06));
        assertEquals(List.of(true, true, true, true), RenewalGuardRails.passes(0.20, 2, 0.50, 0.05));
        assertEquals(List.of(false, false, false, true), RenewalGuardRails.passes(0.21, 2.1, 0.49, -0.1));
        assertEquals(1.5, RenewalGuardRails.progress(3, 2), 0);
        undefined(Status.UNDEFINED, () -> RenewalGuardRails.demolishedShare(0, 0));
        undefined(Status.UNDEFINED, () -> RenewalGuardRails.newToDemolished(5, 0));
        undefined(Status.UNDEFINED, () -> RenewalGuardRails.progress(5, 0));
        refused(() -> RenewalGuardRails.demolishedShare(101, 100));
        refused(() -> RenewalGuardRails.passes(0.1, 1, 1.2, 0));
        refused(() -> RenewalGuardRails.passes(0.1, 1, 0.5, Double.NaN));
    }

    @Test
    void expectedLossesOfSeparateScenariosAddUp() {
        assertEquals(
                0.4,
                ExpectedLoss.annual(
                        new double[] {0.1, 0.02, 0.005}, new double[] {50, 50, 50}, new double[] {0.02, 0.15, 0.6}),
                1e-12);
        SplittableRandom random = new SplittableRandom(7);
        for (int trial = 0; trial < 200; trial++) {
            int n = 2 + random.nextInt(20);
            int cut = 1 + random.nextInt(n - 1);
            double[] p = random.doubles(n).toArray();
            double[] e = random.doubles(n, 0, 1e9).toArray();
            double[] v = random.doubles(n).toArray();
            double whole = ExpectedLoss.annual(p, e, v);
            double parts = ExpectedLoss.annual(head(p, cut), head(e, cut), head(v, cut))
                    + ExpectedLoss.annual(tail(p, cut), tail(e, cut), tail(v, cut));
            assertEquals(whole, parts, 1e-12 * whole);
        }
        assertEquals(0, ExpectedLoss.annual(new double[0], new double[0], new double[0]), 0);
        refused(() -> ExpectedLoss.annual(new double[] {1.1}, new double[] {1}, new double[] {1}));
        refused(() -> ExpectedLoss.annual(new double[] {1}, new double[] {-1}, new double[] {1}));
        refused(() -> ExpectedLoss.annual(new double[] {1}, new double[] {1}, new double[] {1, 1}));
    }

    private static double[] head(double[] x, int n) {
        return java.util.Arrays.copyOf(x, n);
    }

    private static double[] tail(double[] x, int n) {
        return java.util.Arrays.copyOfRange(x, n, x.length);
    }

    @Test
    void lossExceedanceCurveIsIntegratedByTrapezoids() {
        // (0.1 − 0.02)·(0 + 10)/2 + (0.02 − 0.005)·(10 + 30)/2 = 0.4 + 0.3
        assertEquals(0.7, ExpectedLoss.underCurve(new double[] {0.1, 0.02, 0.005}, new double[] {0, 10, 30}), 1e-12);
        undefined(Status.INSUFFICIENT_DATA, () -> ExpectedLoss.underCurve(new double[] {0.1}, new double[] {1}));
        refused(() -> ExpectedLoss.underCurve(new double[] {0.1, 0.1}, new double[] {1, 2}));
        refused(() -> ExpectedLoss.underCurve(new double[] {0.1, 0.05}, new double[] {2, 1}));
        assertEquals(0.15, ExpectedLoss.composite(0.6, 0.5, 0.4, 0.8), 1e-12);
        undefined(Status.UNDEFINED, () -> ExpectedLoss.composite(0.6, 0.5, 0.4, 0));
        refused(() -> ExpectedLoss.composite(0.6, 1.5, 0.4, 1));
    }

    @Test
    void resilienceTriangleLosesWhatItsCurveLacks() {
        ResilienceTriangle triangle = ResilienceTriangle.of(new double[] {0, 2, 5, 9}, new double[] {100, 40, 70, 100});
        assertEquals(255, triangle.loss(), 1e-9);
        assertEquals(0.716666666667, triangle.resilience(), 1e-9);
        assertEquals(40, triangle.robustness(), 0);
        assertEquals(60.0 / 7, triangle.rapidity().orElseThrow(), 1e-12);
        assertTrue(triangle.toString().startsWith("ResilienceTriangle[loss 255"));
        ResilienceTriangle falling = ResilienceTriangle.of(new double[] {0, 1}, new double[] {100, 50});
        assertEquals(OptionalDouble.empty(), falling.rapidity());
        ResilienceTriangle forward = ResilienceTriangle.of(new double[] {0, 1}, new double[] {100, 120});
        assertEquals(1.1, forward.resilience(), 1e-12);
        undefined(Status.INSUFFICIENT_DATA, () -> ResilienceTriangle.of(new double[] {0}, new double[] {1}));
        refused(() -> ResilienceTriangle.of(new double[] {0, 0}, new double[] {1, 1}));
        refused(() -> ResilienceTriangle.of(new double[] {0, 1}, new double[] {1, -1}));
    }

    @Test
    void fiveMinutesExactlyAreWithinFive() {
        double[] minutes = {2, 3, 3, 4, 4, 5, 5, 6, 8, 12};
        assertEquals(0.7, EmergencyResponse.shareWithin(5, minutes), 1e-15);
        assertEquals(8.4, EmergencyResponse.ninetiethPercentile(minutes), 1e-12);
        assertEquals(1.5, EmergencyResponse.perPerson(3, 2), 0);
        undefined(Status.INSUFFICIENT_DATA, () -> EmergencyResponse.shareWithin(5));
        undefined(Status.INSUFFICIENT_DATA, EmergencyResponse::ninetiethPercentile);
        undefined(Status.UNDEFINED, () -> EmergencyResponse.perPerson(3, 0));
        refused(() -> EmergencyResponse.shareWithin(5, -1));
    }

    @Test
    void dispersalIsNegativeWhereAFunctionLeaves() {
        assertEquals(-7, FunctionDispersal.points(0.62, 0.55), 1e-9);
        assertEquals(-0.112903225806, FunctionDispersal.rate(0.62, 0.55), 1e-9);
        assertEquals(50, FunctionDispersal.points(0, 0.5), 0);
        assertEquals(2, FunctionDispersal.net(new double[] {3, 4}, new double[] {5}), 0);
        undefined(Status.UNDEFINED, () -> FunctionDispersal.rate(0, 0.5));
        refused(() -> FunctionDispersal.points(62, 0.5));
        refused(() -> FunctionDispersal.net(new double[] {-3}, new double[] {5}));
    }

    @Test
    void overloadBindsOnTheScarcestResource() {
        Overload load = Overload.of(2154, List.of("water", "schools"), 2300, 2050);
        assertEquals("schools", load.binding());
        assertTrue(load.overloaded());
        assertEquals("Overload[1.051 of schools]", load.toString());
        assertTrue(Overload.of(5, List.of("water"), 5).overloaded());
        assertFalse(Overload.of(0, List.of("water"), 5).overloaded());
        assertEquals("a", Overload.of(1, List.of("a", "b"), 2, 2).binding());
        undefined(Status.UNDEFINED, () -> Overload.of(1, List.of("a"), 0));
        undefined(Status.INSUFFICIENT_DATA, () -> Overload.of(1, List.of()));
        refused(() -> Overload.of(1, List.of("a"), -1));
    }

    @Test
    void zeroGrowthCountsAsNone() {
        assertEquals(GrowthQuadrant.BALANCED, GrowthQuadrant.of(0.1, 0.1));
        assertEquals(GrowthQuadrant.EXTENSIVE, GrowthQuadrant.of(0.1, 0));
        assertEquals(GrowthQuadrant.INTENSIVE, GrowthQuadrant.of(0, 0.1));
        assertEquals(GrowthQuadrant.DECLINE, GrowthQuadrant.of(0, 0));
        refused(() -> GrowthQuadrant.of(Double.NaN, 0));
    }

    @Test
    void fortyFiveMinutesExactlyCount() {
        assertEquals(0.8, CommuteShares.within(45, new double[] {45, 60}, new double[] {80, 20}), 1e-15);
        assertEquals(36, CommuteShares.mean(new double[] {30, 60}, new double[] {80, 20}), 1e-12);
        undefined(Status.UNDEFINED, () -> CommuteShares.mean(new double[] {30}, new double[] {0}));
        refused(() -> CommuteShares.within(45, new double[] {-1}, new double[] {1}));
    }
}
