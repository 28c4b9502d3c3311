package org.chengzhen.methods.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Test;

class MomentTotalsTest {
    @Test
    void theExampleOfTheClassCommentHolds() {
        MomentTotals totals = new MomentTotals().accept(1).accept(2).combine(new MomentTotals().accept(6));
        assertEquals(3, totals.mean());
        assertEquals(14.0 / 3, totals.populationVariance());
        assertEquals(7, totals.sampleVariance());
        assertEquals(9, totals.sum());
        assertEquals(3, totals.weight());
        assertEquals(1, totals.min());
        assertEquals(6, totals.max());
        assertEquals(3, totals.n());
        assertEquals("MomentTotals[n 3]", totals.toString());
    }

    /** 2·1 + 0.5·4 = 4 of a weight 2.5: x̄ = 1.6, Σw(x − x̄)² = 0.72 + 2.88. */
    @Test
    void weightsCountHowOftenAValueComes() {
        MomentTotals totals = new MomentTotals().accept(1, 2).accept(4, 0.5).accept(-99, 0);
        assertEquals(1.6, totals.mean());
        assertEquals(3.6 / 2.5, totals.populationVariance(), 1e-15);
        assertEquals(3.6 / 1.5, totals.sampleVariance(), 1e-15);
        assertEquals(4, totals.sum());
        assertEquals(2.5, totals.weight());
        // a value without weight is counted, and nothing else
        assertEquals(3, totals.n());
        assertEquals(1, totals.min());
        assertEquals(4, totals.max());
    }

    /** (2²⁷ + 1)² has a digit more than a double. */
    @Test
    void squaresAreNotRounded() {
        double large = 0x1p27 + 1;
        MomentTotals totals = new MomentTotals().accept(large).accept(large + 1);
        assertEquals(0.25, totals.populationVariance());
        assertEquals(0.5, totals.sampleVariance());
        assertEquals(0, new MomentTotals().accept(0.1).accept(0.1).accept(0.1).populationVariance());
    }

    @Test
    void whatNeedsMoreThanWasAcceptedIsTooFewData() {
        List<ToDoubleFunction<MomentTotals>> any = List.of(
                MomentTotals::mean,
                MomentTotals::populationVariance,
                MomentTotals::sampleVariance,
                MomentTotals::min,
                MomentTotals::max);
        for (ToDoubleFunction<MomentTotals> part : any) {
            for (MomentTotals none : List.of(new MomentTotals(), new MomentTotals().accept(3, 0))) {
                UndefinedException e = assertThrows(UndefinedException.class, () -> part.applyAsDouble(none));
                assertEquals(Status.INSUFFICIENT_DATA, e.status());
                assertTrue(e.getMessage().contains("values with weight"), e.getMessage());
            }
        }
        MomentTotals one = new MomentTotals().accept(5);
        assertEquals(0, one.populationVariance());
        UndefinedException e = assertThrows(UndefinedException.class, one::sampleVariance);
        assertTrue(e.getMessage().contains("at least 2 values but has 1"), e.getMessage());
        assertEquals(0, one.accept(5, 0.5).sampleVariance());
    }

    @Test
    void numbersBeyondTheRangeAreRefusedOrHaveNoSum() {
        MomentTotals totals = new MomentTotals();
        assertThrows(IllegalArgumentException.class, () -> totals.accept(Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> totals.accept(1, -1));
        assertThrows(IllegalArgumentException.class, () -> totals.accept(1, Double.POSITIVE_INFINITY));
        assertThrows(IllegalArgumentException.class, () -> totals.accept(1.4e154));
        assertThrows(IllegalArgumentException.class, () -> totals.accept(1.4e154, 0.01));
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> totals.accept(1e150, 1e10));
        assertEquals("value is 1.0E150 of weight 1.0E10: its square exceeds the range of doubles", e.getMessage());
        assertEquals(0, totals.n());
        totals.accept(1, 1.7e308).accept(1, 1.7e308);
        assertThrows(UndefinedException.class, totals::sum);
        assertThrows(UndefinedException.class, totals::weight);
        assertEquals(1, totals.mean());
    }
}
