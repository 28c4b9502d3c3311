package org.chengzhen.methods.inequality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Test;

class CentrePeripheryGapTest {
    @Test
    void theExampleOfTheClassCommentHolds() {
        CentrePeripheryGap gap =
                CentrePeripheryGap.of(120_000, new double[] {60_000, 75_000, 90_000}, new double[] {300, 200, 100});
        assertEquals(70_000, gap.peripheryMean(), 1e-9);
        assertEquals(12 / 7.0, gap.ratio().getAsDouble(), 1e-15);
        assertEquals(5 / 12.0, gap.gapShare().getAsDouble(), 1e-15);
        assertEquals("CentrePeripheryGap[ratio 1.71429, gap 0.416667]", gap.toString());
    }

    @Test
    void eachPartIsUndefinedOnItsOwn() {
        CentrePeripheryGap rich = CentrePeripheryGap.of(100, new double[] {0}, new double[] {10});
        assertTrue(rich.ratio().isEmpty());
        assertEquals(1, rich.gapShare().getAsDouble());
        CentrePeripheryGap poor = CentrePeripheryGap.of(0, new double[] {5}, new double[] {10});
        assertEquals(0, poor.ratio().getAsDouble());
        assertTrue(poor.gapShare().isEmpty());
        assertEquals("CentrePeripheryGap[ratio 0.00000, gap undefined]", poor.toString());
    }

    @Test
    void noPeripheryIsTooFewAndNoPeopleUndefined() {
        UndefinedException e =
                assertThrows(UndefinedException.class, () -> CentrePeripheryGap.of(1, new double[0], new double[0]));
        assertEquals(Status.INSUFFICIENT_DATA, e.status());
        e = assertThrows(UndefinedException.class, () -> CentrePeripheryGap.of(1, new double[] {1}, new double[] {0}));
        assertEquals(Status.UNDEFINED, e.status());
    }

    @Test
    void badInputIsRefused() {
        double[] one = {1};
        assertThrows(IllegalArgumentException.class, () -> CentrePeripheryGap.of(-1, one, one));
        assertThrows(IllegalArgumentException.class, () -> CentrePeripheryGap.of(1, one, new double[] {-1}));
        assertThrows(IllegalArgumentException.class, () -> CentrePeripheryGap.of(1, new double[] {-1}, one));
        assertThrows(IllegalArgumentException.class, () -> CentrePeripheryGap.of(1, one, new double[] {1, 2}));
    }
}
