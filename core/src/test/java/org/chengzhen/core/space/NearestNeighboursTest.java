package org.chengzhen.core.space;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.chengzhen.core.place.GeoPoint;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Test;

class NearestNeighboursTest {
    /** All pairs, by (distance, index). */
    private static int[] slowly(double[] x, double[] y, int i, int k) {
        return IntStream.range(0, x.length)
                .filter(j -> j != i)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(
                                j -> (x[j] - x[i]) * (x[j] - x[i]) + (y[j] - y[i]) * (y[j] - y[i]))
                        .thenComparing(j -> j))
                .limit(k)
                .mapToInt(j -> j)
                .sorted()
                .toArray();
    }

    private static void assertAgrees(double[] x, double[] y, int k) {
        SpatialWeights w = SpatialWeights.knn(x, y, k);
        for (int i = 0; i < x.length; i++) {
            assertArrayEquals(slowly(x, y, i, k), w.neighbours(i), "place " + i);
        }
    }

    @Test
    void theExampleOfTheClassCommentHolds() {
        assertEquals(
                1.0,
                NearestNeighbours.of(1)
                        .search(new double[] {0, 1, 5}, new double[] {0, 0, 0})
                        .weight(2, 1));
        assertEquals(
                "NearestNeighbours[k = 8, parallel]",
                NearestNeighbours.of(8).parallel().toString());
    }

    @Test
    void gridAndTreeAgreeWithAllPairsOnEvenClusteredAndTiedPoints() {
        Random random = new Random(3);
        for (int n : new int[] {2, 3, 12, 13, 14, 100, 700}) {
            for (int kind = 0; kind < 4; kind++) {
                double[] x = new double[n];
                double[] y = new double[n];
                for (int i = 0; i < n; i++) {
                    double spread = kind == 1 ? Math.exp(-12 * random.nextDouble()) : 1;
                    x[i] = spread * random.nextGaussian();
                    y[i] = spread * random.nextGaussian();
                    if (kind == 2) {
                        x[i] = random.nextInt(6);
                        y[i] = random.nextInt(6);
                    } else if (kind == 3) {
                        y[i] = 0;
                    }
                }
                assertAgrees(x, y, Math.min(n - 1, 1 + random.nextInt(9)));
            }
        }
    }

    @Test
    void theSphereAgreesWithAllGreatCircles() {
        Random random = new Random(5);
        List<GeoPoint> points = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            points.add(new GeoPoint(
                    Math.toDegrees(Math.asin(2 * random.nextDouble() - 1)), 360 * random.nextDouble() - 180));
        }
        // the poles, the date line
        points.add(new GeoPoint(90, 0));
        points.add(new GeoPoint(-90, 77));
        points.add(new GeoPoint(0, 180));
        points.add(new GeoPoint(0.1, -180));
        SpatialWeights w = SpatialWeights.knn(points, 6);
        for (int i = 0; i < points.size(); i++) {
            int from = i;
            int[] expected = IntStream.range(0, points.size())
                    .filter(j -> j != from)
                    .boxed()
                    .sorted(Comparator.comparingDouble(j -> points.get(from).distanceKm(points.get(j))))
                    .limit(6)
                    .mapToInt(j -> j)
                    .sorted()
                    .toArray();
            assertArrayEquals(expected, w.neighbours(i));
        }
    }

    @Test
    void aCapOfTheSphereAgreesWithAllGreatCircles() {
        Random random = new Random(6);
        for (double[] box : new double[][] {{18, 35, 73, 60}, {60, 30, -180, 360}, {-10, 20, 170, 20}}) {
            List<GeoPoint> points = new ArrayList<>();
            for (int i = 0; i < 500; i++) {
                double longitude = box[2] + box[3] * random.nextDouble();
                points.add(new GeoPoint(
                        box[0] + box[1] * random.nextDouble(), longitude > 180 ? longitude - 360 : longitude));
            }
            SpatialWeights w = SpatialWeights.knn(points, 5);
            for (int i = 0; i < points.size(); i++) {
                int from = i;
                int[] expected = IntStream.range(0, points.size())
                        .filter(j -> j != from)
                        .boxed()
                        .sorted(Comparator.comparingDouble(j -> points.get(from).distanceKm(points.get(j))))
                        .limit(5)
                        .mapToInt(j -> j)
                        .sorted()
                        .toArray();
                assertArrayEquals(expected, w.neighbours(i));
            }
        }
    }

    /** The view from above is rounded like the points themselves, here by less than a cell and by more than one. */
    @Test
    void gridAndTreeGiveTheSameNeighboursWithinMetresAndWithinNanometres() {
        for (double degrees : new double[] {1e-5, 1e-10, 3e-12, 1e-12}) {
            Random random = new Random(7);
            List<GeoPoint> points = new ArrayList<>();
            for (int i = 0; i < 2_000; i++) {
                points.add(new GeoPoint(31 + degrees * random.nextDouble(), 121 + degrees * random.nextDouble()));
            }
            Coordinates at = Coordinates.sphere(points, false);
            GridIndexTest.assertAgrees(at.gridOfCap(8), at, 8);
        }
    }

    @Test
    void gridAndTreeGiveTheSameNeighbours() {
        Random random = new Random(8);
        int n = 3_000;
        // a lattice has ties everywhere
        double[] x = new double[n];
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = random.nextInt(50);
            y[i] = random.nextInt(50);
        }
        assertGridAgreesWithTree(x, y, 20);
    }

    @Test
    void gridAndTreeGiveTheSameNeighboursOfCrowdsLonelyPlacesAndCoincidentOnes() {
        Random random = new Random(10);
        int n = 4_000;
        double[] x = random.doubles(n).toArray();
        double[] y = random.doubles(n).toArray();
        for (int i = 0; i < 60; i++) {
            // a crowd in one cell, a few on one spot, and an empty quarter around a lonely place
            x[i] = 0.3 + 1e-4 * random.nextDouble();
            y[i] = 0.3 + 1e-4 * random.nextDouble();
            x[100 + i] = 0.6;
            y[100 + i] = i < 12 ? 0.6 : 0.1;
        }
        for (int i = 200; i < n; i++) {
            if (x[i] > 0.75 && y[i] > 0.75) {
                x[i] -= 0.75;
            }
        }
        x[n - 1] = 0.9;
        y[n - 1] = 0.95;
        for (int k : new int[] {1, 2, 8, 11, 12, 40}) {
            assertGridAgreesWithTree(x, y, k);
        }
    }

    private static void assertGridAgreesWithTree(double[] x, double[] y, int k) {
        Coordinates points = Coordinates.plane(x, y);
        GridIndexTest.assertAgrees(points.gridOfPlane(k), points, k);
    }

    @Test
    void coincidentPointsAreNeighboursAndTiesGoToTheSmallerIndex() {
        double[] x = {1, 1, 1, 1, 2};
        double[] y = {1, 1, 1, 1, 1};
        SpatialWeights w = SpatialWeights.knn(x, y, 2);
        assertArrayEquals(new int[] {1, 2}, w.neighbours(0));
        assertArrayEquals(new int[] {0, 1}, w.neighbours(3));
        assertArrayEquals(new int[] {0, 1}, w.neighbours(4));
        double[] same = new double[5_000];
        assertEquals(10_000, SpatialWeights.knn(same, same, 2).links());
    }

    @Test
    void coordinatesOfAnyMagnitudeKeepTheirNeighbours() {
        for (double scale : new double[] {1e-200, 1, 1e300}) {
            SpatialWeights w = SpatialWeights.knn(
                    new double[] {0, scale, 1.5 * scale, -4 * scale}, new double[] {0, 0, 0, scale}, 1);
            assertArrayEquals(new int[] {1, 2, 1, 0}, w.allNeighbours());
        }
    }

    @Test
    void anyNumberOfThreadsGivesTheSameNeighbours() throws Exception {
        Random random = new Random(9);
        double[] x = random.doubles(20_000).toArray();
        double[] y = random.doubles(20_000).toArray();
        SpatialWeights one = SpatialWeights.knn(x, y, 8);
        for (int threads : new int[] {1, 2, 8}) {
            ForkJoinPool pool = new ForkJoinPool(threads);
            assertEquals(
                    one,
                    pool.submit(() -> NearestNeighbours.of(8).parallel().search(x, y))
                            .get());
            pool.shutdown();
        }
        assertEquals(one, NearestNeighbours.of(8).parallel().search(x, y));
    }

    @Test
    void whatCannotBeIsRefusedByName() {
        double[] two = {1, 2};
        Exception e = assertThrows(IllegalArgumentException.class, () -> SpatialWeights.knn(two, two, 2));
        assertEquals("k must be in 1..1 but is 2", e.getMessage());
        assertThrows(IllegalArgumentException.class, () -> SpatialWeights.knn(two, new double[3], 1));
        assertThrows(IllegalArgumentException.class, () -> SpatialWeights.knn(two, new double[] {1, Double.NaN}, 1));
        assertThrows(IllegalArgumentException.class, () -> NearestNeighbours.of(0));
        UndefinedException u = assertThrows(
                UndefinedException.class, () -> SpatialWeights.knn(Arrays.copyOf(two, 1), Arrays.copyOf(two, 1), 1));
        assertEquals(Status.INSUFFICIENT_DATA, u.status());
    }

    @Test
    void searchesAreEqualWhereBothOptionsAre() {
        NearestNeighbours three = NearestNeighbours.of(3);
        assertEquals(three, NearestNeighbours.of(3));
        assertEquals(three.parallel(), NearestNeighbours.of(3).parallel());
        assertEquals(
                three.parallel().hashCode(), NearestNeighbours.of(3).parallel().hashCode());
        assertEquals("NearestNeighbours[k = 3]", three.toString());
        for (NearestNeighbours other : List.of(NearestNeighbours.of(4), three.parallel())) {
            assertNotEquals(three, other);
            assertNotEquals(other, three);
            assertNotEquals(three.hashCode(), other.hashCode());
        }
        assertNotEquals(three, null);
    }

    @Test
    void moreLinksThanAnArrayHoldsAreRefused() {
        double[] many = new double[50_000];
        assertEquals(
                "k = 49999 for 50000 places: too many links",
                assertThrows(IllegalArgumentException.class, () -> SpatialWeights.knn(many, many, 49_999))
                        .getMessage());
        assertEquals(
                "k must be >= 1 but is 0",
                assertThrows(IllegalArgumentException.class, () -> NearestNeighbours.of(0))
                        .getMessage());
        assertEquals(
                "needs at least 2 places but has 1",
                assertThrows(UndefinedException.class, () -> SpatialWeights.knn(List.of(new GeoPoint(0, 0)), 1))
                        .getMessage());
        assertEquals(
                "y has 3 elements but x has 2",
                assertThrows(IllegalArgumentException.class, () -> SpatialWeights.knn(new double[2], new double[3], 1))
                        .getMessage());
        assertEquals(
                "y[1] must be finite but is NaN",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> SpatialWeights.knn(new double[2], new double[] {1, Double.NaN}, 1))
                        .getMessage());
        // the last k that is one
        assertEquals(
                2, SpatialWeights.knn(new double[] {1, 2}, new double[2], 1).links());
    }
}
