package org.chengzhen.methods.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.ToDoubleFunction;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Test;

class ShapeTotalsTest {
    private static void assertNone(
            Status status, String message, ShapeTotals totals, ToDoubleFunction<ShapeTotals> part) {
        UndefinedException e = assertThrows(UndefinedException.class, () -> part.applyAsDouble(totals));
        assertEquals(status, e.status());
        assertTrue(e.getMessage().contains(message), e.getMessage());
    }

    @Test
    void theExampleOfTheClassCommentHolds() {
        ShapeTotals totals = new ShapeTotals().accept(1).accept(2).combine(new ShapeTotals().accept(6));
        assertEquals(0.5951700641394974, totals.skewness(), 1e-16);
        assertEquals(3, totals.n());
        assertEquals("ShapeTotals[n 3]", totals.toString());
    }

    /** scipy.stats.skew and kurtosis of (2, 3.5, 7, 7, 11), with and without bias. */
    @Test
    void agreesWithScipyAlsoWhereAValueComesTwiceByItsWeight() {
        ShapeTotals each = new ShapeTotals();
        for (double x : new double[] {2, 3.5, 7, 7, 11}) {
            each.accept(x);
        }
        ShapeTotals weighted =
                new ShapeTotals().accept(2).accept(3.5).accept(7, 2).accept(11).accept(1000, 0);
        for (ShapeTotals totals : new ShapeTotals[] {each, weighted}) {
            assertEquals(0.2112944777743444, totals.skewness(), 1e-15);
            assertEquals(-1.1284577632361688, totals.excessKurtosis(), 1e-15);
            assertEquals(0.3149792103825017, totals.sampleSkewness(), 1e-15);
            assertEquals(-0.513831052944675, totals.sampleExcessKurtosis(), 1e-15);
            assertEquals(5, totals.n());
        }
    }

    /** Two values as often as each other: no skew, and the least kurtosis there is. */
    @Test
    void twoEqualHalvesHaveTheLeastKurtosis() {
        ShapeTotals halves = new ShapeTotals().accept(0.1, 7).accept(0.3, 7);
        assertEquals(0, halves.skewness(), 1e-15);
        assertEquals(-2, halves.excessKurtosis(), 1e-15);
    }

    @Test
    void samplesNeedMoreThanTwoAndThreeValues() {
        ShapeTotals totals = new ShapeTotals().accept(1).accept(2);
        assertNone(Status.INSUFFICIENT_DATA, "at least 3 values but has 2", totals, ShapeTotals::sampleSkewness);
        // any three values: G1 of (1, 2, 6) is g1·√6
        totals.accept(6);
        assertEquals(0.5951700641394974 * Math.sqrt(6), totals.sampleSkewness(), 1e-15);
        assertNone(Status.INSUFFICIENT_DATA, "at least 4 values but has 3", totals, ShapeTotals::sampleExcessKurtosis);
        assertEquals(-1.5, totals.excessKurtosis(), 1e-15);
    }

    @Test
    void nothingAndEqualValuesHaveNoShape() {
        assertNone(Status.INSUFFICIENT_DATA, "values with weight", new ShapeTotals(), ShapeTotals::skewness);
        assertNone(
                Status.INSUFFICIENT_DATA,
                "values with weight",
                new ShapeTotals().accept(4, 0),
                ShapeTotals::excessKurtosis);
        ShapeTotals equal = new ShapeTotals().accept(0.1).accept(0.1).accept(0.1);
        assertNone(Status.UNDEFINED, "all values are equal", equal, ShapeTotals::skewness);
        assertNone(Status.UNDEFINED, "all values are equal", equal, ShapeTotals::excessKurtosis);
    }

    @Test
    void badValuesAreRefusedAndNotCounted() {
        ShapeTotals totals = new ShapeTotals();
        assertThrows(IllegalArgumentException.class, () -> totals.accept(Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> totals.accept(1, -0.5));
        assertThrows(IllegalArgumentException.class, () -> totals.accept(1.2e77));
        // a small weight does not make the power small
        assertThrows(IllegalArgumentException.class, () -> totals.accept(1.2e77, 0.5));
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> totals.accept(1e77, 2));
        assertEquals("value is 1.0E77 of weight 2.0: its fourth power exceeds the range of doubles", e.getMessage());
        assertEquals(0, totals.n());
        assertEquals(1, totals.accept(1e77).n());
    }
}
