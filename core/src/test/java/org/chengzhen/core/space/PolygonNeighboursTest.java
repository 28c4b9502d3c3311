package org.chengzhen.core.space;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.chengzhen.core.place.GeoPoint;
import org.junit.jupiter.api.Test;

class PolygonNeighboursTest {
    private static double[][] box(double left, double bottom, double right, double top) {
        return new double[][] {{left, bottom}, {right, bottom}, {right, top}, {left, top}};
    }

    @Property(tries = 40, seed = "42")
    void aTurnedLatticeOfSquaresHasTheNeighboursAndBordersOfALattice(
            @ForAll @IntRange(min = 1, max = 7) int rows,
            @ForAll @IntRange(min = 1, max = 7) int columns,
            @ForAll @DoubleRange(min = 0, max = 3) double angle) {
        List<List<double[][]>> all = new ArrayList<>();
        double c = Math.cos(angle);
        double s = Math.sin(angle);
        for (int i = 0; i < rows * columns; i++) {
            double[][] ring = box(i % columns, i / columns, i % columns + 1, i / columns + 1);
            for (double[] p : ring) {
                double x = p[0];
                p[0] = c * x - s * p[1];
                p[1] = s * x + c * p[1];
            }
            all.add(Collections.singletonList(ring));
        }
        PolygonNeighbours neighbours = PolygonNeighbours.ofPlane(all);
        assertEquals(SpatialWeights.queen(rows, columns), neighbours.queen());
        assertEquals(SpatialWeights.rook(rows, columns), neighbours.rook());
        for (double length : neighbours.border().allWeights()) {
            assertEquals(1, length, 1e-9);
        }
        for (double share : neighbours.borderShare().allWeights()) {
            assertEquals(0.25, share, 1e-9);
        }
    }

    @Test
    void anEnclaveIsTheNeighbourOfWhatSurroundsIt() {
        List<List<double[][]>> all =
                List.of(List.of(box(0, 0, 4, 4), box(1, 1, 2, 2)), Collections.singletonList(box(1, 1, 2, 2)));
        assertEquals(4, PolygonNeighbours.ofPlane(all).border().weight(0, 1), 1e-12);
        assertEquals(20, PolygonNeighbours.ofPlane(all).perimeters()[0], 1e-12);
    }

    @Test
    void aCornerOnAnEdgeCountsAndACrossingToo() {
        List<List<double[][]>> all = List.of(
                Collections.singletonList(box(0, 0, 3, 1)),
                Collections.singletonList(new double[][] {{1.3, 1}, {2, 2}, {0.5, 2}}),
                Collections.singletonList(box(2.5, 0.5, 5, 5)));
        PolygonNeighbours neighbours = PolygonNeighbours.ofPlane(all);
        assertTrue(neighbours.queen().weight(0, 1) > 0);
        assertEquals(0, neighbours.rook().links());
        assertTrue(neighbours.queen().weight(0, 2) > 0);
    }

    @Test
    void aToleranceClosesGaps() {
        List<List<double[][]>> all =
                List.of(Collections.singletonList(box(0, 0, 1, 1)), Collections.singletonList(box(1.01, 0, 2, 1)));
        assertEquals(0, PolygonNeighbours.ofPlane(all).queen().links());
        assertEquals(2, PolygonNeighbours.ofPlane(all).tolerance(0.02).queen().links());
        assertEquals(1, PolygonNeighbours.ofPlane(all).tolerance(0.02).border().weight(0, 1), 0.05);
        assertEquals(
                0,
                PolygonNeighbours.ofPlane(all)
                        .tolerance(0.02)
                        .leastLength(2)
                        .rook()
                        .links());
    }

    @Test
    void lengthsOnTheEarthAreGreatCircles() {
        GeoPoint a = new GeoPoint(23, 113);
        GeoPoint b = new GeoPoint(24, 113);
        Polygons two = Polygons.builder()
                .add("w", "West", List.of(a, b, new GeoPoint(24, 112)))
                .add("e", "East", List.of(a, b, new GeoPoint(24, 114)))
                .build();
        PolygonNeighbours neighbours = PolygonNeighbours.of(two);
        assertEquals(a.distanceKm(b), neighbours.border().weight(0, 1), 1e-9);
        assertEquals(List.of("w", "e"), neighbours.queen().labels());
    }

    @Test
    void ringsThatAreNoneAreRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> PolygonNeighbours.ofPlane(List.of(
                        Collections.singletonList(new double[][] {{0, 0}, {1, 1}, {0, 0}}))));
        assertThrows(
                IllegalArgumentException.class,
                () -> PolygonNeighbours.ofPlane(List.of(Collections.singletonList(
                        new double[][] {{0, 0}, {1, Double.NaN}, {0, 1}}))));
    }
}
