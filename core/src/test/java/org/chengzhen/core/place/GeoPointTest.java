package org.chengzhen.core.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Test;

class GeoPointTest {
    @Test
    void theExampleOfTheClassCommentHolds() {
        GeoPoint beijing = new GeoPoint(39.9042, 116.4074);
        assertEquals(1067.31164516, beijing.distanceKm(new GeoPoint(31.2304, 121.4737)), 1e-8);
        assertEquals("GeoPoint[39.9042 N, 116.4074 E]", beijing.toString());
        assertEquals("GeoPoint[33.9 S, 70.5 W]", new GeoPoint(-33.9, 289.5).toString());
    }

    /** Trap 30: the arc cosine form gives NaN here. */
    @Test
    void aPointIsAtZeroFromItselfAndAntipodesAreHalfACircleApart() {
        Random random = new Random(1);
        for (int i = 0; i < 1_000; i++) {
            GeoPoint p = new GeoPoint(180 * random.nextDouble() - 90, 180 * random.nextDouble() - 180);
            assertEquals(0, p.distanceKm(p));
            GeoPoint antipode = new GeoPoint(-p.latitude(), p.longitude() + 180);
            assertEquals(Math.PI * GeoPoint.EARTH_RADIUS_KM, p.distanceKm(antipode), 1e-3);
        }
    }

    @Test
    void theDateLineAndThePolesAreNoBorders() {
        GeoPoint west = new GeoPoint(10, 179.9);
        GeoPoint east = new GeoPoint(10, -179.9);
        assertEquals(new GeoPoint(10, 0).distanceKm(new GeoPoint(10, 0.2)), west.distanceKm(east), 1e-9);
        assertEquals(0, new GeoPoint(5, -180).distanceKm(new GeoPoint(5, 180)));
        assertEquals(0, new GeoPoint(90, 10).distanceKm(new GeoPoint(90, 200)), 1e-9);
        assertEquals(90, west.bearing(east), 0.05);
    }

    @Test
    void bearingsRunClockwiseFromNorth() {
        GeoPoint origin = new GeoPoint(0, 0);
        assertEquals(0, origin.bearing(new GeoPoint(1, 0)));
        assertEquals(90, origin.bearing(new GeoPoint(0, 1)), 1e-12);
        assertEquals(180, origin.bearing(new GeoPoint(-1, 0)));
        assertEquals(270, origin.bearing(new GeoPoint(0, -1)), 1e-12);
        UndefinedException e = assertThrows(UndefinedException.class, () -> origin.bearing(new GeoPoint(0, 360)));
        assertEquals(Status.UNDEFINED, e.status());
    }

    @Test
    void coordinatesOutOfRangeAreRefusedByName() {
        Exception e = assertThrows(IllegalArgumentException.class, () -> new GeoPoint(91, 0));
        assertEquals("latitude must be in [-90.0, 90.0] but is 91.0", e.getMessage());
        assertThrows(IllegalArgumentException.class, () -> new GeoPoint(Double.NaN, 0));
        assertThrows(IllegalArgumentException.class, () -> new GeoPoint(0, Double.POSITIVE_INFINITY));
        assertThrows(IllegalArgumentException.class, () -> new GeoPoint(0, 0).distance(new GeoPoint(1, 1), 0));
    }
}
