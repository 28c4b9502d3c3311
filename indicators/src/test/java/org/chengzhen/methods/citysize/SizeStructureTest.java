package org.chengzhen.methods.citysize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import net.jqwik.api.ForAll;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.contract.OutcomeContract;
import org.chengzhen.methods.contract.Samples;
import org.chengzhen.methods.contract.SeededProperty;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SizeStructureTest {
    private static final double[] LIMITS = {20, 50, 100, 300, 500, 1000};

    @Test
    void theExampleOfTheClassCommentHolds() {
        SizeStructure s = SizeStructure.of(new double[] {2000, 120, 60, 50}, new double[] {100, 500, 1000});
        assertEquals(List.of(1), s.missingTiers());
    }

    @Test
    void tiersHoldTheirLowerBoundAndGoFromTheLargestDown() {
        SizeStructure s = SizeStructure.of(new double[] {1000, 999, 500, 499, 20, 19.9, 50, 300, 0}, LIMITS);
        assertEquals(
                List.of(1, 2, 2, 0, 1, 1, 2),
                s.tiers().stream().map(SizeStructure.Tier::count).toList());
        assertEquals(List.of(3), s.missingTiers());
        SizeStructure.Tier largest = s.tiers().get(0);
        assertEquals(1000, largest.from());
        assertEquals(Double.POSITIVE_INFINITY, largest.to());
        assertEquals(OptionalDouble.of(2), largest.ratio());
        assertEquals(1000 / 3387.9, largest.share(), 1e-15);
        SizeStructure.Tier third = s.tiers().get(2);
        assertEquals(300, third.from());
        assertEquals(500, third.to());
        assertEquals(OptionalDouble.of(0), third.ratio());
        assertEquals(799 / 3387.9, third.share(), 1e-15);
        assertTrue(s.tiers().get(3).ratio().isEmpty());
        SizeStructure.Tier smallest = s.tiers().get(6);
        assertEquals(0, smallest.from());
        assertEquals(20, smallest.to());
        assertTrue(smallest.ratio().isEmpty());
        assertEquals("[300.000, 500.000): 2 cities, share 0.2358", third.toString());
        assertEquals(
                "SizeStructure[1/2/2/0/1/1/2 cities by tier, missing tiers [3], HHI = 0.2257, size Gini = 0.6159, n ="
                        + " 9]",
                s.toString());
    }

    @Test
    void emptyTiersAtTheEndsAreNotMissing() {
        SizeStructure s = SizeStructure.of(new double[] {120, 60}, LIMITS);
        assertEquals(List.of(), s.missingTiers());
        assertEquals(
                List.of(3), SizeStructure.of(new double[] {310, 60}, LIMITS).missingTiers());
        assertEquals(
                List.of(2, 3, 4),
                SizeStructure.of(new double[] {510, 30}, LIMITS).missingTiers());
    }

    @Test
    void noLimitsMakeOneTier() {
        SizeStructure s = SizeStructure.of(new double[] {3, 1}, new double[0]);
        assertEquals(1, s.tiers().size());
        assertEquals(1, s.tiers().get(0).share());
        assertEquals(0.625, s.hhi(), 1e-15);
        assertEquals(0.625, SizeStructure.herfindahl(3, 1), 1e-15);
        assertEquals(2, s.n());
    }

    @Test
    void oneCityHasNoSizeGini() {
        SizeStructure s = SizeStructure.of(new double[] {7}, LIMITS);
        assertTrue(s.sizeGini().isEmpty());
        assertEquals(1, s.hhi());
        assertEquals(
                "SizeStructure[0/0/0/0/0/0/1 cities by tier, missing tiers [], HHI = 1.0000, size Gini = undefined, n"
                        + " = 1]",
                s.toString());
        UndefinedException e = assertThrows(UndefinedException.class, () -> SizeStructure.sizeGini(7));
        assertEquals(Status.UNDEFINED, e.status());
        UndefinedException none = assertThrows(UndefinedException.class, () -> SizeStructure.sizeGini(new double[0]));
        assertEquals(Status.INSUFFICIENT_DATA, none.status());
        UndefinedException zero =
                assertThrows(UndefinedException.class, () -> SizeStructure.of(new double[] {0, 0}, LIMITS));
        assertEquals(Status.UNDEFINED, zero.status());
        assertEquals("all 2 sizes are zero", zero.getMessage());
    }

    @Test
    void theRatioIsOfTheTierBelowToTheTier() {
        SizeStructure s = SizeStructure.of(new double[] {500, 200, 30, 20, 15, 2}, new double[] {10, 100});
        assertEquals(1.5, s.tiers().get(0).ratio().orElseThrow(), 1e-15);
        assertEquals(1 / 3.0, s.tiers().get(1).ratio().orElseThrow(), 1e-15);
    }

    @Test
    void badLimitsAreNamed() {
        Exception e = assertThrows(
                IllegalArgumentException.class, () -> SizeStructure.of(new double[] {1}, new double[] {5, 5}));
        assertEquals("limits[1] must be > limits[0] = 5.0 but is 5.0", e.getMessage());
        assertThrows(IllegalArgumentException.class, () -> SizeStructure.of(new double[] {1}, new double[] {0, 5}));
        assertThrows(IllegalArgumentException.class, () -> SizeStructure.of(new double[] {-1}, LIMITS));
    }

    @Test
    void hugeSizesDoNotOverflow() {
        double m = Double.MAX_VALUE;
        SizeStructure s = SizeStructure.of(new double[] {m, m, m, m}, LIMITS);
        assertEquals(0.25, s.hhi(), 1e-15);
        assertEquals(1, s.tiers().get(0).share(), 1e-15);
    }

    /** All ordered pairs over 2S(n − 1). */
    @SeededProperty
    void theSizeGiniIsMarshalls(@ForAll(supplier = Samples.PositivePlaces.class) double[] sizes) {
        double pairs = 0;
        for (double a : sizes) {
            for (double b : sizes) {
                pairs += Math.abs(a - b);
            }
        }
        double total = Arrays.stream(sizes).sum();
        SizeStructure s = SizeStructure.of(sizes, LIMITS);
        assertEquals(pairs / (2 * total * (sizes.length - 1)), s.sizeGini().orElseThrow(), 1e-12);
        assertEquals(
                1, s.tiers().stream().mapToDouble(SizeStructure.Tier::share).sum(), 1e-12);
        assertEquals(
                sizes.length,
                s.tiers().stream().mapToInt(SizeStructure.Tier::count).sum());
    }

    @Nested
    class Outcomes implements OutcomeContract {
        @Override
        public double compute(double... values) {
            SizeStructure s = SizeStructure.of(values, LIMITS);
            return s.hhi() + s.sizeGini().orElse(0) + s.tiers().get(0).share();
        }

        @Override
        public Outcome declared(double... values) {
            if (!OutcomeContract.nonNegative(values)) {
                return Outcome.REFUSED;
            }
            return OutcomeContract.anyNonZero(values) ? Outcome.VALUE : Outcome.UNDEFINED;
        }
    }
}
