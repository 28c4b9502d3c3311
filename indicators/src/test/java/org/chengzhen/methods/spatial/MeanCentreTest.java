package org.chengzhen.methods.spatial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.chengzhen.core.place.GeoPoint;
import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Test;

class MeanCentreTest {
    @Test
    void theExampleOfTheClassCommentHolds() {
        MeanCentre centre = MeanCentre.of(new double[] {0, 10, 0}, new double[] {0, 0, 10}, new double[] {1, 3, 1});
        assertEquals(6, centre.x(), 1e-15);
        assertEquals(2, centre.y(), 1e-15);
    }

    @Test
    void bearingsRunClockwiseFromNorthAndRestHasNone() {
        MeanCentre origin = new MeanCentre(0, 0);
        assertEquals(0, MeanCentre.shift(origin, new MeanCentre(0, 1)).bearing().orElseThrow());
        assertEquals(
                90, MeanCentre.shift(origin, new MeanCentre(1, 0)).bearing().orElseThrow());
        assertEquals(
                225, MeanCentre.shift(origin, new MeanCentre(-1, -1)).bearing().orElseThrow(), 1e-12);
        assertTrue(MeanCentre.shift(origin, origin).bearing().isEmpty());
        assertEquals(0, MeanCentre.shift(origin, origin).distance());
    }

    @Test
    void theSphereKnowsNoDateLine() {
        List<GeoPoint> points = List.of(new GeoPoint(0, 179), new GeoPoint(0, -179));
        GeoPoint centre = MeanCentre.onSphere(points, new double[] {1, 1});
        assertEquals(180, Math.abs(centre.longitude()), 1e-9);
        assertEquals(0, centre.latitude(), 1e-12);
        MeanCentre.Shift shift = MeanCentre.shift(new GeoPoint(0, 179), centre);
        assertEquals(new GeoPoint(0, 0).distanceKm(new GeoPoint(0, 1)), shift.distance(), 1e-6);
        assertEquals(90, shift.bearing().orElseThrow(), 1e-6);
        assertTrue(MeanCentre.shift(centre, centre).bearing().isEmpty());
    }

    /** By hand: at 60 north, 60 and 120 east, the points are (±1/4, √3/4, √3/2). */
    @Test
    void centresOffTheEquatorLieAboveTheirParallel() {
        List<GeoPoint> points = List.of(new GeoPoint(60, 60), new GeoPoint(60, 120));
        GeoPoint even = MeanCentre.onSphere(points, new double[] {5, 5});
        assertEquals(90, even.longitude(), 1e-12);
        assertEquals(Math.toDegrees(Math.atan(2)), even.latitude(), 1e-12);
        GeoPoint uneven = MeanCentre.onSphere(points, new double[] {3, 1});
        assertEquals(Math.toDegrees(Math.atan(2 * Math.sqrt(3))), uneven.longitude(), 1e-12);
        assertEquals(Math.toDegrees(Math.atan(4 * Math.sqrt(3 / 13.0))), uneven.latitude(), 1e-12);
        GeoPoint turned =
                MeanCentre.onSphere(List.of(new GeoPoint(-60, 10), new GeoPoint(-60, -50)), new double[] {1, 3});
        assertEquals(uneven.longitude() - 110, turned.longitude() + 0.0, 1e-12);
        assertEquals(-uneven.latitude(), turned.latitude(), 1e-12);
    }

    @Test
    void whatCannotBeIsRefusedOrUndefined() {
        List<GeoPoint> antipodes = List.of(new GeoPoint(0, 0), new GeoPoint(0, 180));
        assertThrows(UndefinedException.class, () -> MeanCentre.onSphere(antipodes, new double[] {1, 1}));
        assertThrows(UndefinedException.class, () -> MeanCentre.of(new double[2], new double[2], new double[2]));
        assertThrows(UndefinedException.class, () -> MeanCentre.of(new double[0], new double[0], new double[0]));
        assertThrows(IllegalArgumentException.class, () -> MeanCentre.of(new double[2], new double[2], new double[1]));
    }
}
