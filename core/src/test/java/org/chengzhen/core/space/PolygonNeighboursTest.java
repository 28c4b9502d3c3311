package org.chengzhen.core.space;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.chengzhen.core.place.GeoPoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

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

    /** A wall: each course is half a brick further on; bricks lie on others where their stretches overlap. */
    @Test
    void bricksOfAWallShareWhatTheyLieOnWhereverTheWallStands() {
        int courses = 6;
        int bricks = 5;
        double[][] shifts = {{0, 0, 1}, {-700, 900, 3}, {1e6, -1e6, 0.25}, {0.1, 0.1, 1e-5}, {-4, -9, 1}};
        for (double[] shift : shifts) {
            int n = courses * bricks;
            double[] left = new double[n];
            int[] course = new int[n];
            List<List<double[][]>> all = new ArrayList<>();
            for (int i = 0; i < n; i++) {
                course[i] = i / bricks;
                left[i] = i % bricks * 3 + course[i] % 2 * 1.5;
                double[][] ring = box(left[i], course[i], left[i] + 3, course[i] + 1);
                for (double[] p : ring) {
                    p[0] = shift[0] + shift[2] * p[0];
                    p[1] = shift[1] + shift[2] * p[1];
                }
                all.add(Collections.singletonList(ring));
            }
            PolygonNeighbours neighbours = PolygonNeighbours.ofPlane(all);
            SpatialWeights border = neighbours.border();
            SpatialWeights queen = neighbours.queen();
            SpatialWeights share = neighbours.borderShare();
            // coordinates of a million have lengths to some 1e-9
            double accuracy = 1e-9 * shift[2] + 1e-8 * (Math.abs(shift[0]) > 1e5 ? 1 : 0);
            for (int i = 0; i < n; i++) {
                assertEquals(8 * shift[2], neighbours.perimeters()[i], accuracy);
                for (int j = 0; j < n; j++) {
                    double overlap = Math.min(left[i], left[j]) + 3 - Math.max(left[i], left[j]);
                    int apart = Math.abs(course[i] - course[j]);
                    double expected =
                            i == j ? 0 : apart == 1 ? Math.max(0, overlap) : apart == 0 && overlap == 0 ? 1 : 0;
                    assertEquals(expected * shift[2], border.weight(i, j), accuracy);
                    assertEquals(expected / 8, share.weight(i, j), accuracy / shift[2]);
                    assertEquals(expected > 0 ? 1 : 0, neighbours.rook().weight(i, j));
                    assertEquals(expected > 0 || i != j && apart <= 1 && overlap == 0 ? 1 : 0, queen.weight(i, j));
                }
            }
        }
    }

    private static double distance(double[] p, double[] a, double[] b) {
        double dx = b[0] - a[0];
        double dy = b[1] - a[1];
        double t = ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / (dx * dx + dy * dy);
        double s = Math.max(0, Math.min(1, t));
        return Math.hypot(p[0] - a[0] - s * dx, p[1] - a[1] - s * dy);
    }

    /** Length of the boundary of one ring within a distance of another's, by steps. */
    private static double within(double[][] ring, double[][] other, double reach) {
        int steps = 500;
        double length = 0;
        for (int e = 0; e < ring.length; e++) {
            double[] a = ring[e];
            double[] b = ring[(e + 1) % ring.length];
            double side = Math.hypot(b[0] - a[0], b[1] - a[1]);
            for (int s = 0; s < steps; s++) {
                double t = (s + 0.5) / steps;
                double[] p = {a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])};
                boolean near = false;
                for (int f = 0; f < other.length; f++) {
                    near |= distance(p, other[f], other[(f + 1) % other.length]) <= reach;
                }
                length += near ? side / steps : 0;
            }
        }
        return length;
    }

    @Test
    void bordersWithinAToleranceAreThoseFoundByMeasuringAlong() {
        Random random = new Random(27);
        List<List<double[][]>> all = new ArrayList<>();
        int n = 14;
        for (int i = 0; i < n; i++) {
            double x = 5 * random.nextDouble();
            double y = 3 * random.nextDouble() - 20;
            double[][] ring = new double[3][];
            for (int p = 0; p < 3; p++) {
                ring[p] = new double[] {x + 2 * random.nextDouble(), y + 2 * random.nextDouble()};
            }
            all.add(Collections.singletonList(ring));
        }
        double reach = 0.3;
        PolygonNeighbours neighbours =
                PolygonNeighbours.ofPlane(all).tolerance(reach).leastLength(0);
        SpatialWeights border = neighbours.border();
        SpatialWeights queen = neighbours.queen();
        int linked = 0;
        for (int i = 0; i < n; i++) {
            double[][] ring = all.get(i).get(0);
            for (int j = 0; j < i; j++) {
                double[][] other = all.get(j).get(0);
                double expected = (within(ring, other, reach) + within(other, ring, reach)) / 2;
                assertEquals(expected, border.weight(i, j), 0.03);
                assertEquals(border.weight(i, j), border.weight(j, i), 1e-12);
                assertEquals(expected > 0 ? 1 : 0, queen.weight(i, j));
                linked += expected > 0 ? 1 : 0;
            }
        }
        assertTrue(linked > 10 && linked < n * (n - 1) / 2 - 10, linked + " linked");
        // what is asked of a border is more than the least length
        PolygonNeighbours longer = neighbours.leastLength(1);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double length = border.weight(i, j);
                assertEquals(length > 1 ? length : 0, longer.border().weight(i, j));
                assertEquals(length > 1 ? 1 : 0, longer.rook().weight(i, j));
            }
        }
    }

    /** Two squares 1/64 apart: each is within 1/32 along its side, and 1/64 around both corners of it. */
    @Test
    void aBorderWithinAToleranceReachesAroundCorners() {
        List<List<double[][]>> all =
                List.of(Collections.singletonList(box(0, 0, 1, 1)), Collections.singletonList(box(1.015625, 0, 2, 1)));
        PolygonNeighbours near = PolygonNeighbours.ofPlane(all).tolerance(0.03125);
        assertEquals(1.03125, near.border().weight(0, 1), 1e-9);
        assertEquals(1, near.rook().weight(1, 0));
        assertEquals(0.2578125, near.borderShare().weight(0, 1), 1e-9);
        // a tolerance of the gap itself is enough for queens
        assertEquals(2, near.tolerance(0.015625).queen().links());
        assertEquals(0, near.tolerance(0.015624).queen().links());
        // four tolerances are the least length where none is given: 1 + 2(1/2 - 1/64) lies below four halves
        assertEquals(0, near.tolerance(0.5).rook().links());
        assertEquals(2, near.tolerance(0.5).leastLength(0).rook().links());
    }

    @Test
    void aBorderAsLongAsTheLeastIsNone() {
        PolygonNeighbours neighbours = PolygonNeighbours.ofPlane(
                List.of(Collections.singletonList(box(0, 0, 1, 1)), Collections.singletonList(box(1, 0, 2, 1))));
        double length = neighbours.border().weight(0, 1);
        assertEquals(1, length, 1e-12);
        assertEquals(0, neighbours.leastLength(length).rook().links());
        assertEquals(0, neighbours.leastLength(length).border().links());
        assertEquals(2, neighbours.leastLength(Math.nextDown(length)).border().links());
    }

    @Test
    void leastLengthsOnTheEarthAreKilometresOfTheTolerance() {
        // along the equator two squares share one degree, 111.19 km; four tolerances of a quarter are as much
        Polygons two = Polygons.builder()
                .add(
                        "w",
                        "West",
                        List.of(new GeoPoint(0, 0), new GeoPoint(0, 1), new GeoPoint(1, 1), new GeoPoint(1, 0)))
                .add(
                        "e",
                        "East",
                        List.of(new GeoPoint(0, 1), new GeoPoint(0, 2), new GeoPoint(1, 2), new GeoPoint(1, 1)))
                .build();
        PolygonNeighbours neighbours = PolygonNeighbours.of(two);
        assertEquals(111.19, neighbours.border().weight(0, 1), 0.02);
        // with t the border is the shared degree, and t along each of two sides, on the mean: 1 + 2t > 4t below 1/2
        assertEquals(2, neighbours.tolerance(0.45).rook().links());
        assertEquals(0, neighbours.tolerance(0.55).rook().links());
        assertEquals(4 * 111.19, neighbours.perimeters()[0], 0.1);
    }

    @Test
    void labelsAreKeptAndTheTextTellsTheTolerance() {
        PolygonNeighbours neighbours = PolygonNeighbours.ofPlane(
                List.of(Collections.singletonList(box(0, 0, 1, 1)), Collections.singletonList(box(1, 0, 2, 1))));
        assertEquals(
                "PolygonNeighbours[2 places, tolerance 0.5]",
                neighbours.tolerance(0.5).toString());
        PolygonNeighbours named = neighbours.labelled(List.of("a", "b"));
        List<String> labels = List.of("a", "b");
        assertEquals(labels, named.queen().labels());
        assertEquals(labels, named.rook().labels());
        assertEquals(labels, named.border().labels());
        assertEquals(labels, named.borderShare().labels());
        assertEquals(labels, named.tolerance(0.1).leastLength(0.1).queen().labels());
        assertRefused("newLabels has 1 elements but outlines has 2", () -> neighbours.labelled(List.of("a")));
        assertRefused("labels[1] repeats labels[0]: a", () -> neighbours.labelled(List.of("a", "a")));
        assertRefused("distance must be >= 0 but is -1.0", () -> neighbours.tolerance(-1));
        assertRefused("length must be >= 0 but is -1.0", () -> neighbours.leastLength(-1));
    }

    @Test
    void outlinesThatCannotBeAreNamed() {
        assertRefused("rings[0] has no ring", () -> PolygonNeighbours.ofPlane(List.of(List.of())));
        // closed, it has two points
        assertRefused(
                "rings: a ring of place 0 has 2 points: it needs three",
                () -> PolygonNeighbours.ofPlane(List.of(
                        Collections.singletonList(new double[][] {{0, 0}, {1, 1}, {0, 0}}))));
        assertRefused(
                "rings: a ring of place 0 has 1 points: it needs three",
                () -> PolygonNeighbours.ofPlane(List.of(Collections.singletonList(new double[][] {{0, 0}}))));
        for (double[] none : new double[][] {{1}, {1, 2, 3}, {Double.NaN, 0}, {0, 1.1e150}, {-1.1e150, 0}}) {
            assertRefused(
                    "rings: point 1 of a ring of place 1 must be two finite coordinates",
                    () -> PolygonNeighbours.ofPlane(List.of(
                            Collections.singletonList(box(0, 0, 1, 1)),
                            Collections.singletonList(new double[][] {{0, 0}, none, {0, 1}}))));
        }
        // the farthest that there are
        assertEquals(
                4e150,
                PolygonNeighbours.ofPlane(List.of(Collections.singletonList(box(-1e150, 0, 1e150, 1))))
                        .perimeters()[0],
                1e135);
    }

    /** A closing point, and one that comes twice in a row, add nothing. */
    @Test
    void repeatedPointsAreOne() {
        PolygonNeighbours plain = PolygonNeighbours.ofPlane(
                List.of(Collections.singletonList(box(0, 0, 1, 1)), Collections.singletonList(box(1, 0, 2, 1))));
        PolygonNeighbours repeated = PolygonNeighbours.ofPlane(List.of(
                Collections.singletonList(new double[][] {{0, 0}, {1, 0}, {1, 0}, {1, 1}, {0, 1}, {0, 0}}),
                Collections.singletonList(box(1, 0, 2, 1))));
        assertEquals(plain.border(), repeated.border());
        assertArrayEquals(plain.perimeters(), repeated.perimeters());
    }

    private static void assertRefused(String message, Executable made) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, made).getMessage());
    }

    /** Rings without an area, along a line: a grid over them has a height of nothing. */
    @Test
    void ringsOnALineTouchAtTheirEnds() {
        for (boolean upright : new boolean[] {false, true}) {
            List<List<double[][]>> all = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                double[][] ring = {{2 * i, 7}, {2 * i + 1, 7}, {2 * i + 2, 7}};
                for (double[] p : ring) {
                    p[0] -= 20;
                    if (upright) {
                        double t = p[0];
                        p[0] = p[1];
                        p[1] = t;
                    }
                }
                all.add(Collections.singletonList(ring));
            }
            SpatialWeights queen = PolygonNeighbours.ofPlane(all).queen();
            for (int i = 0; i < 30; i++) {
                for (int j = 0; j < 30; j++) {
                    assertEquals(Math.abs(i - j) == 1 ? 1 : 0, queen.weight(i, j));
                }
            }
            assertEquals(4, PolygonNeighbours.ofPlane(all).perimeters()[3]);
        }
    }

    /** A few large places among many small ones: the sides of the large lie in many cells of the grid. */
    @Test
    void aFrameTouchesAllThatLiesAlongItOnce() {
        int n = 12;
        List<List<double[][]>> all = new ArrayList<>();
        all.add(List.of(box(-3, -3, n + 3, n + 3), box(0, 0, n, n)));
        for (int i = 0; i < n * n; i++) {
            all.add(Collections.singletonList(box(i % n, i / n, i % n + 1, i / n + 1)));
        }
        PolygonNeighbours neighbours = PolygonNeighbours.ofPlane(all);
        for (int i = 0; i < n * n; i++) {
            int sides =
                    (i % n == 0 ? 1 : 0) + (i % n == n - 1 ? 1 : 0) + (i / n == 0 ? 1 : 0) + (i / n == n - 1 ? 1 : 0);
            assertEquals(sides, neighbours.border().weight(0, i + 1), 1e-12);
            assertEquals(sides > 0 ? 1 : 0, neighbours.queen().weight(i + 1, 0));
        }
        assertEquals(4 * (n + 6) + 4 * n, neighbours.perimeters()[0], 1e-12);
    }

    @Test
    void noOutlinesHaveNoNeighbours() {
        PolygonNeighbours none = PolygonNeighbours.ofPlane(List.of());
        assertEquals(0, none.queen().size());
        assertEquals(0, none.border().size());
        assertEquals(0, none.perimeters().length);
    }

    /** Sides in one direction, their boxes over each other, the square root of a half apart. */
    @Test
    void parallelSidesApartDoNotTouch() {
        List<List<double[][]>> all = List.of(
                Collections.singletonList(new double[][] {{0, 0}, {4, 4}, {0, 4}}),
                Collections.singletonList(new double[][] {{1, 0}, {5, 4}, {5, 0}}));
        PolygonNeighbours apart = PolygonNeighbours.ofPlane(all);
        assertEquals(0, apart.queen().links());
        assertEquals(0, apart.border().links());
        assertEquals(0, apart.tolerance(0.707).queen().links());
        assertEquals(2, apart.tolerance(0.708).queen().links());
    }
}
