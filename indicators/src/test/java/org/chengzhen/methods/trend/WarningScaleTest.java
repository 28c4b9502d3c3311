package org.chengzhen.methods.trend;

import static org.chengzhen.methods.trend.WarningScale.Level.BLUE_IV;
import static org.chengzhen.methods.trend.WarningScale.Level.NONE;
import static org.chengzhen.methods.trend.WarningScale.Level.NO_DATA;
import static org.chengzhen.methods.trend.WarningScale.Level.ORANGE_II;
import static org.chengzhen.methods.trend.WarningScale.Level.RED_I;
import static org.chengzhen.methods.trend.WarningScale.Level.YELLOW_III;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class WarningScaleTest {
    private static final WarningScale SCALE = WarningScale.of(0.2, 0.4, 0.6, 0.8);
    private static final double UNKNOWN = Double.NaN;

    @Test
    void theExampleOfTheClassCommentHolds() {
        assertEquals(ORANGE_II, SCALE.level(0.6));
        assertEquals("WarningScale[blue, yellow, orange, red from [0.2, 0.4, 0.6, 0.8]]", SCALE.toString());
    }

    @Test
    void nanIsNoDataAndNeverNone() {
        assertEquals(NO_DATA, SCALE.level(UNKNOWN));
        assertEquals(List.of(RED_I, NO_DATA, RED_I, NONE), SCALE.path(new double[] {0.9, UNKNOWN, 0.1, 0.1}, 2));
    }

    @Test
    void withoutHysteresisThePathIsTheLevels() {
        assertEquals(
                List.of(NONE, RED_I, BLUE_IV, YELLOW_III, NONE), SCALE.path(new double[] {0, 0.9, 0.3, 0.5, 0.1}, 1));
    }

    @Test
    void levelsFallOnlyAfterSomePeriodsToTheHighestOfThem() {
        assertEquals(
                List.of(RED_I, RED_I, RED_I, YELLOW_III, YELLOW_III, YELLOW_III, NONE),
                SCALE.path(new double[] {0.9, 0.1, 0.5, 0.3, 0.1, 0.1, 0.1}, 3));
        // a period at the level begins the count anew
        assertEquals(List.of(RED_I, RED_I, RED_I, RED_I, NONE), SCALE.path(new double[] {0.9, 0.1, 0.8, 0.1, 0.1}, 2));
        assertEquals(List.of(BLUE_IV, RED_I, RED_I), SCALE.path(new double[] {0.2, 0.9, 0.1}, 2));
    }

    @Test
    void badInputIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> WarningScale.of(1, 2, 3));
        assertThrows(IllegalArgumentException.class, () -> WarningScale.of(1, 2, 2, 3));
        assertThrows(IllegalArgumentException.class, () -> WarningScale.of(1, 2, 3, Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> SCALE.level(Double.POSITIVE_INFINITY));
        assertThrows(IllegalArgumentException.class, () -> SCALE.path(new double[] {1}, 0));
    }

    @Test
    void eachThresholdBelongsToItsLevelAndScalesAreEqualByThem() {
        assertEquals(NONE, SCALE.level(0.1999));
        assertEquals(BLUE_IV, SCALE.level(0.2));
        assertEquals(BLUE_IV, SCALE.level(0.3999));
        assertEquals(YELLOW_III, SCALE.level(0.4));
        assertEquals(ORANGE_II, SCALE.level(0.7999));
        assertEquals(RED_I, SCALE.level(0.8));
        WarningScale same = WarningScale.of(0.2, 0.4, 0.6, 0.8);
        assertEquals(SCALE, same);
        assertEquals(SCALE.hashCode(), same.hashCode());
        assertNotEquals(SCALE, WarningScale.of(0.2, 0.4, 0.6, 0.9));
        assertNotEquals(SCALE.hashCode(), WarningScale.of(0.2, 0.4, 0.6, 0.9).hashCode());
        assertEquals(
                "thresholds must be 4 but are 3",
                assertThrows(IllegalArgumentException.class, () -> WarningScale.of(1, 2, 3))
                        .getMessage());
        assertEquals(
                "thresholds[2] must be > thresholds[1] = 2.0 but is 2.0",
                assertThrows(IllegalArgumentException.class, () -> WarningScale.of(1, 2, 2, 3))
                        .getMessage());
    }

    /** A second fall begins its count and its highest anew. */
    @Test
    void everyFallIsCountedFromItsOwnBeginning() {
        assertEquals(
                List.of(RED_I, RED_I, YELLOW_III, YELLOW_III, BLUE_IV, BLUE_IV, NONE),
                SCALE.path(new double[] {0.9, 0.5, 0.1, 0.3, 0.1, 0.1, 0.1}, 2));
    }
}
