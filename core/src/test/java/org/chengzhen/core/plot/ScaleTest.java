package org.chengzhen.core.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class ScaleTest {
    @Test
    void ticksAreRoundAndHoldTheData() {
        Scale scale = Scale.of(Axis.linear("x"), 0.13, 0.48, 5);
        assertEquals(List.of("0.1", "0.2", "0.3", "0.4", "0.5"), scale.labels);
        assertEquals(0.1, scale.from);
        assertEquals(0.5, scale.to);
    }

    @Test
    void yearsHaveNoSeparatorsAndLogEndsAtRoundNumbers() {
        assertEquals("2010", Scale.of(Axis.years(""), 2010, 2023, 6).labels.get(0));
        Scale log = Scale.of(Axis.log("x"), 13, 2345, 5);
        assertEquals(10, log.from);
        assertEquals(5000, log.to);
        assertEquals(0.5, Scale.of(Axis.log("x"), 1, 100, 5).fraction(10, false), 1e-15);
    }

    @Test
    void zeroOnALogAxisIsRefused() {
        assertEquals(
                "size: a log axis needs values > 0 but one is 0.0",
                assertThrows(IllegalArgumentException.class, () -> Scale.of(Axis.log("size"), 0, 5, 5))
                        .getMessage());
    }

    @Property(seed = "16", tries = 500)
    void linearAxisHoldsItsDataAndHasAHandfulOfTicks(
            @ForAll @DoubleRange(min = -1e9, max = 1e9) double a,
            @ForAll @DoubleRange(min = -1e9, max = 1e9) double b) {
        double low = Math.min(a, b);
        double high = Math.max(a, b);
        Scale scale = Scale.of(Axis.linear("x"), low, high, 6);
        double slack = 1e-9 * (scale.to - scale.from) + 1e-3;
        assertTrue(scale.from <= low + slack && high <= scale.to + slack);
        assertTrue(scale.labels.size() >= 3 && scale.labels.size() <= 9, scale.labels.toString());
    }
}
