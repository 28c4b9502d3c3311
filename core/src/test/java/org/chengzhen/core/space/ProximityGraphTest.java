package org.chengzhen.core.space;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.chengzhen.core.place.GeoPoint;
import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Test;

class ProximityGraphTest {
    private static boolean gabriel(double[] x, double[] y, int i, int j, boolean relative) {
        double d = Math.pow(x[i] - x[j], 2) + Math.pow(y[i] - y[j], 2);
        for (int k = 0; k < x.length; k++) {
            if (k != i && k != j) {
                double a = Math.pow(x[i] - x[k], 2) + Math.pow(y[i] - y[k], 2);
                double b = Math.pow(x[k] - x[j], 2) + Math.pow(y[k] - y[j], 2);
                if (relative ? Math.max(a, b) < d : a + b <= d) {
                    return false;
                }
            }
        }
        return true;
    }

    @Property(tries = 60, seed = "42")
    void graphsAreThoseOfTheirDefinitionsAndEachHoldsTheNext(
            @ForAll @IntRange(min = 3, max = 60) int n, @ForAll long seed) {
        Random random = new Random(seed);
        double[] x = random.doubles(n).toArray();
        double[] y = random.doubles(n).toArray();
        SpatialWeights delaunay = ProximityGraph.delaunay(x, y).weights();
        SpatialWeights gabriel = ProximityGraph.gabriel(x, y).weights();
        SpatialWeights relative = ProximityGraph.relative(x, y).weights();
        assertTrue(delaunay.isSymmetric());
        assertEquals(1, relative.components());
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                if (i != j) {
                    assertEquals(gabriel(x, y, i, j, false), gabriel.weight(i, j) > 0, "gabriel");
                    assertEquals(gabriel(x, y, i, j, true), relative.weight(i, j) > 0, "relative");
                    assertTrue(gabriel.weight(i, j) >= relative.weight(i, j));
                    assertTrue(delaunay.weight(i, j) >= gabriel.weight(i, j));
                }
            }
        }
    }

    @Property(tries = 40, seed = "43")
    void aTriangulationHasAsManyEdgesAsEulerSays(
            @ForAll @IntRange(min = 2, max = 9) int rows, @ForAll @IntRange(min = 2, max = 9) int columns) {
        // a lattice: every square is a tie, and borders are collinear
        double[] x = new double[rows * columns];
        double[] y = new double[rows * columns];
        for (int i = 0; i < x.length; i++) {
            x[i] = i % columns;
            y[i] = i / columns;
        }
        ProximityGraph graph = ProximityGraph.delaunay(x, y);
        int squares = (rows - 1) * (columns - 1);
        assertEquals(
                rows * (columns - 1) + columns * (rows - 1) + squares,
                graph.weights().links() / 2);
        assertTrue(graph.ties());
        assertEquals(
                rows * (columns - 1) + columns * (rows - 1),
                ProximityGraph.gabriel(x, y).weights().links() / 2);
    }

    @Test
    void pointsOnALineAreAChain() {
        double[] x = {3, 1, 2, 0};
        ProximityGraph graph = ProximityGraph.delaunay(x, x);
        assertArrayEquals(new int[] {2}, graph.weights().neighbours(0));
        assertArrayEquals(new int[] {2, 3}, graph.weights().neighbours(1));
        assertFalse(graph.ties());
        assertEquals(6, ProximityGraph.relative(x, new double[4]).weights().links());
    }

    @Test
    void coincidentPointsAreRefusedByNameOrNeighbours() {
        double[] x = {0, 5, 0};
        double[] y = {0, 1, 0};
        String message = assertThrows(IllegalArgumentException.class, () -> ProximityGraph.delaunay(x, y))
                .getMessage();
        assertTrue(message.contains("points[0] and points[2]"), message);
        assertTrue(ProximityGraph.gabriel(x, y).weights().weight(0, 2) > 0);
    }

    @Test
    void theLeastBandLeavesNoIslandAndIsTheLeast() {
        Random random = new Random(4);
        double[] x = random.doubles(50).toArray();
        double[] y = random.doubles(50).toArray();
        LeastBand band = LeastBand.of(x, y);
        assertTrue(band.weights().islands().isEmpty());
        assertFalse(SpatialWeights.distanceBand(x, y, band.band() * (1 - 1e-9))
                .islands()
                .isEmpty());
        assertEquals(6, LeastBand.of(new double[3], new double[3]).weights().links());
    }

    private static List<GeoPoint> points(int n, long seed, double width) {
        Random random = new Random(seed);
        List<GeoPoint> points = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            points.add(new GeoPoint(
                    Math.toDegrees(Math.asin(
                            Math.sin(Math.toRadians(Math.min(80, width / 2))) * (2 * random.nextDouble() - 1))),
                    width * (random.nextDouble() - 0.5)));
        }
        return points;
    }

    private static double[] unit(GeoPoint p) {
        double phi = Math.toRadians(p.latitude());
        double lambda = Math.toRadians(p.longitude());
        return new double[] {Math.cos(phi) * Math.cos(lambda), Math.cos(phi) * Math.sin(lambda), Math.sin(phi)};
    }

    private static double angle(double[] a, double[] b) {
        double dot = a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
        return Math.acos(Math.max(-1, Math.min(1, dot)));
    }

    @Property(tries = 40, seed = "44")
    void onTheEarthCapsTakeThePlaceOfCircles(
            @ForAll @IntRange(min = 3, max = 40) int n, @ForAll boolean country, @ForAll long seed) {
        List<GeoPoint> points = points(n, seed, country ? 60 : 350);
        SpatialWeights gabriel = ProximityGraph.gabriel(points).weights();
        SpatialWeights relative = ProximityGraph.relative(points).weights();
        assertEquals(1, relative.components());
        for (int i = 0; i < n; i++) {
            double[] a = unit(points.get(i));
            for (int j = 0; j < i; j++) {
                double[] b = unit(points.get(j));
                double[] middle = {a[0] + b[0], a[1] + b[1], a[2] + b[2]};
                double length = Math.sqrt(middle[0] * middle[0] + middle[1] * middle[1] + middle[2] * middle[2]);
                for (int c = 0; c < 3; c++) {
                    middle[c] /= length;
                }
                boolean inCap = false;
                boolean nearer = false;
                for (int k = 0; k < n; k++) {
                    if (k != i && k != j) {
                        double[] third = unit(points.get(k));
                        inCap |= angle(middle, third) < angle(a, b) / 2;
                        nearer |= Math.max(angle(a, third), angle(b, third)) < angle(a, b);
                    }
                }
                assertEquals(!inCap, gabriel.weight(i, j) > 0, "gabriel");
                assertEquals(!nearer, relative.weight(i, j) > 0, "relative");
                assertEquals(gabriel.weight(i, j), gabriel.weight(j, i));
            }
        }
        if (country) {
            SpatialWeights delaunay = ProximityGraph.delaunay(points).weights();
            for (int i = 0; i < n; i++) {
                for (int j : gabriel.neighbours(i)) {
                    assertEquals(1, delaunay.weight(i, j), "a Gabriel neighbour is a Delaunay neighbour");
                }
            }
        }
    }

    @Test
    void aSmallPieceOfTheEarthIsAsGoodAsFlat() {
        List<GeoPoint> points = points(50, 3, 0.02);
        double[] x = points.stream().mapToDouble(GeoPoint::longitude).toArray();
        double[] y = points.stream().mapToDouble(GeoPoint::latitude).toArray();
        assertEquals(
                ProximityGraph.gabriel(x, y).weights(),
                ProximityGraph.gabriel(points).weights());
        assertEquals(
                ProximityGraph.delaunay(x, y).weights(),
                ProximityGraph.delaunay(points).weights());
    }

    @Test
    void pointsAllAroundHaveNoMiddleForATriangulation() {
        List<GeoPoint> around =
                List.of(new GeoPoint(0, 0), new GeoPoint(0, 90), new GeoPoint(0, 180), new GeoPoint(0, -90));
        assertThrows(UndefinedException.class, () -> ProximityGraph.delaunay(around));
        assertEquals(2, ProximityGraph.gabriel(around).weights().neighbours(0).length);
    }

    /** A turn about an axis, then one about another. */
    private static GeoPoint turned(GeoPoint p, double about, double then) {
        double[] u = unit(p);
        double x = u[0] * Math.cos(about) - u[2] * Math.sin(about);
        double z = u[0] * Math.sin(about) + u[2] * Math.cos(about);
        double y = u[1];
        double tx = x * Math.cos(then) - y * Math.sin(then);
        double ty = x * Math.sin(then) + y * Math.cos(then);
        return new GeoPoint(Math.toDegrees(Math.asin(z)), Math.toDegrees(Math.atan2(ty, tx)));
    }

    @Test
    void neighboursAreTheSameWhereverOnTheEarthThePlacesLie() {
        List<GeoPoint> points = points(40, 9, 70);
        SpatialWeights delaunay = ProximityGraph.delaunay(points).weights();
        SpatialWeights gabriel = ProximityGraph.gabriel(points).weights();
        SpatialWeights relative = ProximityGraph.relative(points).weights();
        for (int about = 0; about < 8; about++) {
            for (int then = 0; then < 8; then++) {
                double first = about * Math.PI / 4 + 0.01;
                double second = then * Math.PI / 4 + 0.02;
                List<GeoPoint> there =
                        points.stream().map(p -> turned(p, first, second)).toList();
                assertEquals(delaunay, ProximityGraph.delaunay(there).weights());
                assertEquals(gabriel, ProximityGraph.gabriel(there).weights());
                assertEquals(relative, ProximityGraph.relative(there).weights());
            }
        }
    }

    /** Three places are a triangle where the cap through them that lies on their side of the earth holds no other. */
    @Test
    void trianglesOnTheEarthHaveEmptyCaps() {
        List<GeoPoint> points =
                points(14, 21, 60).stream().map(p -> turned(p, 0.7, 1.9)).toList();
        double[] middle = new double[3];
        for (GeoPoint p : points) {
            for (int c = 0; c < 3; c++) {
                middle[c] += unit(p)[c];
            }
        }
        boolean[][] expected = new boolean[14][14];
        for (int i = 0; i < 14; i++) {
            for (int j = 0; j < i; j++) {
                for (int k = 0; k < j; k++) {
                    if (isEmptyCap(points, i, j, k, middle)) {
                        expected[i][j] = true;
                        expected[i][k] = true;
                        expected[j][k] = true;
                    }
                }
            }
        }
        SpatialWeights delaunay = ProximityGraph.delaunay(points).weights();
        for (int i = 0; i < 14; i++) {
            for (int j = 0; j < i; j++) {
                assertEquals(expected[i][j], delaunay.weight(i, j) > 0, i + " and " + j);
            }
        }
    }

    private static boolean isEmptyCap(List<GeoPoint> points, int i, int j, int k, double[] middle) {
        double[] a = unit(points.get(i));
        double[] b = unit(points.get(j));
        double[] c = unit(points.get(k));
        double[] u = {b[0] - a[0], b[1] - a[1], b[2] - a[2]};
        double[] v = {c[0] - a[0], c[1] - a[1], c[2] - a[2]};
        double[] normal = {u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]};
        double length = Math.sqrt(middle[0] * middle[0] + middle[1] * middle[1] + middle[2] * middle[2]);
        double opposite = 0;
        for (int d = 0; d < 3; d++) {
            opposite += normal[d] * (-middle[d] / length - a[d]);
        }
        for (int m = 0; m < points.size(); m++) {
            if (m != i && m != j && m != k) {
                double[] p = unit(points.get(m));
                double side = 0;
                for (int d = 0; d < 3; d++) {
                    side += normal[d] * (p[d] - a[d]);
                }
                if (side > 0 != opposite > 0) {
                    return false;
                }
            }
        }
        return true;
    }

    /** On a lattice the circle between the ends of a diagonal has the other two corners on it, and none within. */
    @Test
    void openCirclesOfALatticeTakeInItsDiagonals() {
        for (int rows = 2; rows < 6; rows++) {
            for (int columns = 2; columns < 6; columns++) {
                double[] x = new double[rows * columns];
                double[] y = new double[rows * columns];
                for (int i = 0; i < x.length; i++) {
                    x[i] = i % columns;
                    y[i] = i / columns;
                }
                ProximityGraph open = ProximityGraph.gabrielOpen(x, y);
                assertTrue(open.ties());
                assertEquals(SpatialWeights.queen(rows, columns), open.weights());
                assertEquals(
                        SpatialWeights.rook(rows, columns),
                        ProximityGraph.gabriel(x, y).weights());
                assertEquals(
                        SpatialWeights.rook(rows, columns),
                        ProximityGraph.relative(x, y).weights());
            }
        }
    }

    /** Whether a third point parts two, in whole numbers. */
    private static boolean parts(int kind, int d, int a, int b) {
        return kind == 0 ? a + b <= d : kind == 1 ? a + b < d : Math.max(a, b) < d;
    }

    @Test
    void coincidentAndTiedPointsHaveTheNeighboursOfTheDefinitions() {
        Random random = new Random(25);
        for (int trial = 0; trial < 60; trial++) {
            int n = 2 + random.nextInt(25);
            // with few places to be, many coincide; with more, none may, and many lie on one circle
            int side = trial % 2 == 0 ? 4 : 12;
            int[] at = random.ints(n, 0, side * side).toArray();
            double[] x = new double[n];
            double[] y = new double[n];
            for (int i = 0; i < n; i++) {
                x[i] = at[i] % side;
                y[i] = at[i] / side;
            }
            SpatialWeights[] made = {
                ProximityGraph.gabriel(x, y).weights(),
                ProximityGraph.gabrielOpen(x, y).weights(),
                ProximityGraph.relative(x, y).weights()
            };
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    for (int kind = 0; kind < 3; kind++) {
                        boolean parted = i == j;
                        for (int k = 0; k < n; k++) {
                            parted |= k != i
                                    && k != j
                                    && parts(kind, squared(x, y, i, j), squared(x, y, i, k), squared(x, y, j, k));
                        }
                        assertEquals(parted ? 0 : 1, made[kind].weight(i, j), "kind " + kind);
                    }
                }
            }
        }
    }

    private static int squared(double[] x, double[] y, int i, int j) {
        return (int) ((x[i] - x[j]) * (x[i] - x[j]) + (y[i] - y[j]) * (y[i] - y[j]));
    }

    @Test
    void opennessMattersNotWhereNoneIsOnACircle() {
        List<GeoPoint> country = points(40, 31, 60);
        ProximityGraph open = ProximityGraph.gabrielOpen(country);
        assertEquals(ProximityGraph.gabriel(country), open);
        assertFalse(open.ties());
        Random random = new Random(26);
        double[] x = random.doubles(50).toArray();
        double[] y = random.doubles(50).toArray();
        assertEquals(ProximityGraph.gabriel(x, y), ProximityGraph.gabrielOpen(x, y));
        assertFalse(ProximityGraph.gabriel(x, y).ties());
    }

    @Test
    void coincidentPlacesOnTheEarthAreNeighbours() {
        List<GeoPoint> points = new ArrayList<>(points(12, 33, 20));
        points.add(points.get(3));
        assertEquals(1, ProximityGraph.gabriel(points).weights().weight(3, 12));
        assertEquals(1, ProximityGraph.relative(points).weights().weight(12, 3));
        assertTrue(assertThrows(IllegalArgumentException.class, () -> ProximityGraph.delaunay(points))
                .getMessage()
                .startsWith("points[3] and points[12] coincide"));
    }

    @Test
    void coordinatesThatCannotBeAreNamed() {
        double[] two = {0, 1};
        double[] three = {0, 1, 5};
        double[] none = {0, Double.NaN};
        List<BiFunction<double[], double[], ProximityGraph>> all = List.of(
                ProximityGraph::delaunay,
                ProximityGraph::gabriel,
                ProximityGraph::gabrielOpen,
                ProximityGraph::relative);
        for (BiFunction<double[], double[], ProximityGraph> graph : all) {
            assertEquals(
                    "y has 2 elements but x has 3",
                    assertThrows(IllegalArgumentException.class, () -> graph.apply(three, two))
                            .getMessage());
            assertEquals(
                    "x[1] must be finite but is NaN",
                    assertThrows(IllegalArgumentException.class, () -> graph.apply(none, two))
                            .getMessage());
            assertEquals(
                    "y[1] must be finite but is NaN",
                    assertThrows(IllegalArgumentException.class, () -> graph.apply(two, none))
                            .getMessage());
            assertEquals(2, graph.apply(two, two).weights().links());
            assertEquals(0, graph.apply(new double[1], new double[1]).weights().links());
        }
    }
}
