package org.chengzhen.methods.spatial;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Test;

/** The search against criteria whose minima are known. */
class BandwidthSearchTest {
    private static GwrBandwidth fixed(DoubleUnaryOperator value) {
        return BandwidthSearch.fixed(2, 10, GwrCriterion.AICC, value);
    }

    private static GwrBandwidth neighbours(int from, int to, DoubleUnaryOperator value) {
        return BandwidthSearch.neighbours(
                from,
                to,
                to,
                GwrCriterion.CROSS_VALIDATION,
                grid -> Arrays.stream(grid).mapToDouble(value::applyAsDouble).toArray(),
                value);
    }

    @Test
    void theBottomOfAParabolaIsFoundToAMillionthOfTheRange() {
        for (double bottom : new double[] {2.001, 3.3, 6, 9.97}) {
            GwrBandwidth found = fixed(h -> 7 + (h - bottom) * (h - bottom));
            assertEquals(bottom, found.bandwidth(), 8e-6);
            assertEquals(7, found.value().getAsDouble(), 1e-10);
            assertEquals(1, found.localMinima());
            assertFalse(found.global() || found.lowest() || found.adaptive());
            assertEquals(GwrCriterion.AICC, found.criterion());
        }
    }

    /** The upper end is a hundred-thousandth of the range wide, 8e-5 of 2..10. */
    @Test
    void theUpperEndIsGlobalAndWhatLiesBeforeItIsNot() {
        assertTrue(fixed(h -> -h).global());
        assertEquals(10, fixed(h -> -h).bandwidth(), 8e-6);
        assertTrue(fixed(h -> Math.abs(h - (10 - 5e-5))).global());
        assertFalse(fixed(h -> Math.abs(h - (10 - 1.05e-4))).global());
        assertFalse(fixed(h -> -h).lowest());
    }

    /** As wide as the upper end; the least of the range binds, not the criterion. */
    @Test
    void theLowerEndIsSaidAndWhatLiesAfterItIsNot() {
        GwrBandwidth low = fixed(h -> h);
        assertEquals(2, low.bandwidth(), 8e-6);
        assertFalse(low.global());
        assertTrue(low.lowest());
        assertTrue(low.toString().endsWith(", 1 local minima, at the lower end of the range)"), low.toString());
        assertTrue(fixed(h -> Math.abs(h - (2 + 5e-5))).lowest());
        assertFalse(fixed(h -> Math.abs(h - (2 + 1.05e-4))).lowest());
    }

    @Test
    void ofSeveralMinimaTheLeastIsTakenAndAllAreCounted() {
        DoubleUnaryOperator wells = h -> Math.min((h - 3) * (h - 3), 0.5 + (h - 8) * (h - 8));
        assertEquals(3, fixed(wells).bandwidth(), 8e-6);
        assertEquals(2, fixed(wells).localMinima());
        DoubleUnaryOperator turned = h -> Math.min(0.5 + (h - 3) * (h - 3), (h - 8) * (h - 8));
        assertEquals(8, fixed(turned).bandwidth(), 8e-6);
        // of equal values the smaller bandwidth; a plain has one minimum
        assertEquals(2, fixed(h -> 1).bandwidth(), 8e-6);
        assertEquals(1, fixed(h -> 1).localMinima());
    }

    @Test
    void bandwidthsWithoutAValueArePassedOver() {
        GwrBandwidth found = fixed(h -> h < 5 ? Double.POSITIVE_INFINITY : h);
        assertEquals(5, found.bandwidth(), 1e-5);
        assertEquals(1, found.localMinima());
        UndefinedException none = assertThrows(UndefinedException.class, () -> fixed(h -> Double.POSITIVE_INFINITY));
        assertEquals(Status.SINGULAR, none.status());
    }

    @Test
    void upToTwoHundredPlacesEveryNumberIsTried() {
        for (int seed = 0; seed < 20; seed++) {
            double[] values = new Random(seed).doubles(201).toArray();
            int least = 5;
            int minima = 0;
            for (int k = 5; k <= 200; k++) {
                least = values[k] < values[least] ? k : least;
                minima += (k == 5 || values[k] < values[k - 1]) && (k == 200 || values[k] < values[k + 1]) ? 1 : 0;
            }
            GwrBandwidth found = neighbours(5, 200, k -> values[(int) k]);
            assertEquals(least, found.bandwidth(), "seed " + seed);
            assertEquals(minima, found.localMinima(), "seed " + seed);
            assertEquals(values[least], found.value().getAsDouble());
            assertTrue(found.adaptive());
        }
    }

    @Test
    void amongManyPlacesTheBottomIsFoundExactly() {
        for (int bottom : new int[] {5, 6, 7, 100, 317, 998, 999, 1000}) {
            GwrBandwidth found = neighbours(5, 1000, k -> Math.abs(k - bottom));
            assertEquals(bottom, found.bandwidth());
            assertEquals(0, found.value().getAsDouble());
            assertEquals(bottom == 1000, found.global());
            assertEquals(bottom == 5, found.lowest());
        }
        // three numbers alike: the smallest
        assertEquals(
                316, neighbours(5, 1000, k -> Math.max(1, Math.abs(k - 317))).bandwidth());
    }

    /** By hand, on a line: the third other place is 7, 6, 4, 7 and 14 away. */
    @Test
    void distancesReachFromTheLeastRegularBandToTheFarthestPair() {
        Separation line = Separation.plane(new double[] {0, 1, 3, 7, 15}, new double[5]);
        assertArrayEquals(new double[] {14, 15}, BandwidthSearch.range(line, 1));
        // of five places alone: the farthest
        assertArrayEquals(new double[] {15, 15}, BandwidthSearch.range(line, 5));
        Separation even = Separation.plane(new double[] {0, 1, 2, 3, 4, 5}, new double[6]);
        assertArrayEquals(new double[] {3, 5}, BandwidthSearch.range(even, 1));
        assertThrows(
                UndefinedException.class,
                () -> BandwidthSearch.range(Separation.plane(new double[4], new double[4]), 1));
    }
}
