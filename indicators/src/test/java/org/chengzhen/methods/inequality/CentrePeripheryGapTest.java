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
                CentrePeripheryGap.of(new double[] {60_000, 75_000, 90_000}, new double[] {300, 200, 100}, 120_000);
        assertEquals(70_000, gap.peripheryMean(), 1e-9);
        assertEquals(12 / 7.0, gap.ratio().getAsDouble(), 1e-15);
        assertEquals(5 / 12.0, gap.gapShare().getAsDouble(), 1e-15);
        assertEquals("CentrePeripheryGap[ratio 1.71429, gap 0.416667]", gap.toString());
    }

    @Test
    void eachPartIsUndefinedOnItsOwn() {
        CentrePeripheryGap rich = CentrePeripheryGap.of(new double[] {0}, new double[] {10}, 100);
        assertTrue(rich.ratio().isEmpty());
        assertEquals(1, rich.gapShare().getAsDouble());
        CentrePeripheryGap poor = CentrePeripheryGap.of(new double[] {5}, new double[] {10}, 0);
        assertEquals(0, poor.ratio().getAsDouble());
        assertTrue(poor.gapShare().isEmpty());
        assertEquals("CentrePeripheryGap[ratio 0.00000, gap undefined]", poor.toString());
    }

    @Test
    void noPeripheryIsTooFewAndNoPeopleUndefined() {
        UndefinedException e =
                assertThrows(UndefinedException.class, () -> CentrePeripheryGap.of(new double[0], new double[0], 1));
        assertEquals(Status.INSUFFICIENT_DATA, e.status());
        e = assertThrows(UndefinedException.class, () -> CentrePeripheryGap.of(new double[] {1}, new double[] {0}, 1));
        assertEquals(Status.UNDEFINED, e.status());
    }

    @Test
    void badInputIsRefused() {
        double[] one = {1};
        assertThrows(IllegalArgumentException.class, () -> CentrePeripheryGap.of(one, one, -1));
        assertThrows(IllegalArgumentException.class, () -> CentrePeripheryGap.of(one, new double[] {-1}, 1));
        assertThrows(IllegalArgumentException.class, () -> CentrePeripheryGap.of(new double[] {-1}, one, 1));
        assertThrows(IllegalArgumentException.class, () -> CentrePeripheryGap.of(one, new double[] {1, 2}, 1));
    }
}
