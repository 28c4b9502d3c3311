package org.chengzhen.core.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class GeoTransformTest {
    @Test
    void theExampleOfTheClassCommentHolds() {
        GeoTransform t = new GeoTransform(187_000, 6_035_000, 1000, 1000);
        assertEquals(187_500, t.x(0));
        assertEquals(6_034_500, t.y(0));
        assertEquals(t.y(3), t.shifted(2, 1).y(1));
        assertEquals(t.x(3), t.shifted(2, 1).x(2));
    }

    @Test
    void aCellWithoutSizeIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new GeoTransform(0, 0, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> new GeoTransform(Double.NaN, 0, 1, 1));
    }
}
