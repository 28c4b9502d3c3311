package org.chengzhen.core.space;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.chengzhen.core.place.GeoPoint;
import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Test;

class SphereViewTest {
    private static SphereView view(GeoPoint... points) {
        return new SphereView(Coordinates.sphere(List.of(points), false));
    }

    /**
     * The chord of two places is 2·|p − q|/√((1 + |p|²)(1 + |q|²)) of their images p and q in a stereographic view, and
     * an image lies tan(θ/2) from that of the middle, θ away.
     */
    @Test
    void imagesHaveTheDistancesOfAStereographicView() {
        Random random = new Random(19);
        for (double[] box : new double[][] {{0, 0}, {70, 10}, {-60, 120}, {20, -100}, {5, 85}, {40, 40}}) {
            List<GeoPoint> points = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                points.add(
                        new GeoPoint(box[0] + 20 * random.nextDouble() - 10, box[1] + 50 * random.nextDouble() - 25));
            }
            Coordinates at = Coordinates.sphere(points, false);
            SphereView view = new SphereView(at);
            double[] p = view.first();
            double[] q = view.second();
            double mx = 0;
            double my = 0;
            double mz = 0;
            for (int i = 0; i < 20; i++) {
                mx += at.x()[i];
                my += at.y()[i];
                mz += at.z()[i];
            }
            double length = Math.sqrt(mx * mx + my * my + mz * mz);
            for (int i = 0; i < 20; i++) {
                double cosine = (mx * at.x()[i] + my * at.y()[i] + mz * at.z()[i]) / length;
                assertEquals(Math.tan(Math.acos(cosine) / 2), Math.hypot(p[i], q[i]), 1e-7);
                for (int j = 0; j < i; j++) {
                    double chord = Math.sqrt(Math.pow(at.x()[i] - at.x()[j], 2)
                            + Math.pow(at.y()[i] - at.y()[j], 2)
                            + Math.pow(at.z()[i] - at.z()[j], 2));
                    double image = 2
                            * Math.hypot(p[i] - p[j], q[i] - q[j])
                            / Math.sqrt((1 + p[i] * p[i] + q[i] * q[i]) * (1 + p[j] * p[j] + q[j] * q[j]));
                    assertEquals(chord, image, 1e-12);
                }
            }
            assertTrue(view.isHalf());
            view.check();
        }
    }

    /** The middle of three on the equator at 0, a and -a lies at 0: they are of one half where a is below 90 degrees. */
    @Test
    void aHalfReachesNinetyDegreesFromTheMiddle() {
        assertTrue(view(new GeoPoint(0, 0), new GeoPoint(0, 89), new GeoPoint(0, -89))
                .isHalf());
        assertFalse(view(new GeoPoint(0, 0), new GeoPoint(0, 91), new GeoPoint(0, -91))
                .isHalf());
        assertTrue(view().isHalf() || view().first().length == 0);
        // beyond, there is a view still
        view(new GeoPoint(0, 0), new GeoPoint(0, 91), new GeoPoint(0, -91)).check();
    }

    @Test
    void pointsWithoutAMiddleOrOppositeToItHaveNoView() {
        String message =
                "the points surround the earth, so that they have no middle to be seen from: Delaunay neighbours"
                        + " need points of one side";
        SphereView around = view(new GeoPoint(90, 0), new GeoPoint(-90, 0));
        assertFalse(around.isHalf());
        assertEquals(
                message, assertThrows(UndefinedException.class, around::check).getMessage());
        SphereView opposite = view(new GeoPoint(0, 0), new GeoPoint(0, 0), new GeoPoint(0, 180));
        assertEquals(
                message, assertThrows(UndefinedException.class, opposite::check).getMessage());
    }
}
