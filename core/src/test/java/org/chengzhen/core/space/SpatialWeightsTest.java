package org.chengzhen.core.space;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.place.GeoPoint;
import org.chengzhen.core.result.NotFoundException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class SpatialWeightsTest {
    private static final double[] X = {0, 3, 6};
    private static final double[] Y = {0, 4, 8};

    @Test
    void theExampleOfTheClassCommentHolds() {
        SpatialWeights w = SpatialWeights.rook(3, 3).rowStandardized();
        assertEquals(0.5, w.weight(0, 1));
        assertEquals(
                "SpatialWeights[9 places, 24 links (mean 2.67, 2 to 4), row-standardized, 0 islands]", w.toString());
    }

    @Test
    void aBandIncludesItsBorderAndLeavesIslands() {
        SpatialWeights w = SpatialWeights.distanceBand(new double[] {0, 5, 20}, new double[] {0, 0, 0}, 5);
        assertArrayEquals(new int[] {1}, w.neighbours(0));
        assertEquals(List.of("2"), w.islands());
        assertTrue(w.isIsland(2) && w.isSymmetric());
        assertEquals(2, w.components());
        // an island stays an empty row, and is one still when it is its own neighbour
        assertEquals(0, w.rowStandardized().neighbours(2).length);
        assertEquals(List.of("2"), w.includingSelf().islands());
        assertArrayEquals(new double[] {7, 3, 0}, w.lag(3, 7, 9));
    }

    @Test
    void bandsAgreeWithAllPairsInThePlaneAndOnTheSphere() {
        Random random = new Random(2);
        int n = 300;
        double[] x = random.doubles(n, 0, 10).toArray();
        double[] y = random.doubles(n, 0, 10).toArray();
        List<GeoPoint> points = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            points.add(new GeoPoint(18 * x[i] - 90, 36 * y[i] - 180));
        }
        SpatialWeights plane = SpatialWeights.distanceBand(x, y, 1.3);
        SpatialWeights sphere = SpatialWeights.distanceBand(points, 2_000);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                assertEquals(i != j && Math.hypot(x[i] - x[j], y[i] - y[j]) <= 1.3 ? 1 : 0, plane.weight(i, j));
                assertEquals(i != j && points.get(i).distanceKm(points.get(j)) <= 2_000 ? 1 : 0, sphere.weight(i, j));
            }
        }
        SpatialWeights all = SpatialWeights.distanceBand(points, 1e9);
        assertEquals(n * (n - 1), all.links());
    }

    @Test
    void inverseDistanceFallsWithThePowerAndRefusesCoincidence() {
        SpatialWeights w = SpatialWeights.inverseDistance(X, Y, 2, Double.MAX_VALUE);
        assertEquals(0.04, w.weight(0, 1), 1e-16);
        assertEquals(0.01, w.weight(0, 2), 1e-16);
        assertEquals(
                2.0 / 3,
                SpatialWeights.inverseDistance(X, Y, 1, 1e9).rowStandardized().weight(0, 1),
                1e-15);
        Exception e = assertThrows(
                IllegalArgumentException.class,
                () -> SpatialWeights.inverseDistance(new double[] {1, 1}, new double[] {2, 2}, 1, 9));
        assertEquals("points[0] and points[1] coincide: inverse distance has no value", e.getMessage());
        List<GeoPoint> here = List.of(new GeoPoint(1, 2), new GeoPoint(1, 2));
        assertThrows(IllegalArgumentException.class, () -> SpatialWeights.inverseDistance(here, 1, 9));
        assertEquals(2, SpatialWeights.distanceBand(here, 9).links());
    }

    @Test
    void kernelsAreOneAtZeroAndFallToTheirReach() {
        double[] x = {0, 1, 2, 9};
        double[] y = {0, 0, 0, 0};
        assertEquals(
                0.5, SpatialWeights.kernel(x, y, 2, DistanceKernel.TRIANGULAR).weight(0, 1));
        assertEquals(
                0.75,
                SpatialWeights.kernel(x, y, 2, DistanceKernel.EPANECHNIKOV).weight(0, 1));
        assertEquals(
                0.5625, SpatialWeights.kernel(x, y, 2, DistanceKernel.BISQUARE).weight(0, 1));
        assertEquals(1, SpatialWeights.kernel(x, y, 2, DistanceKernel.UNIFORM).weight(0, 2));
        assertEquals(0, SpatialWeights.kernel(x, y, 2, DistanceKernel.BISQUARE).weight(0, 2));
        assertEquals(
                Math.exp(-0.5),
                SpatialWeights.kernel(x, y, 2, DistanceKernel.GAUSSIAN).weight(0, 2),
                1e-15);
        List<GeoPoint> points = List.of(new GeoPoint(0, 0), new GeoPoint(0, 1));
        double d = points.get(0).distanceKm(points.get(1));
        assertEquals(
                1 - d / 200,
                SpatialWeights.kernel(points, 200, DistanceKernel.TRIANGULAR).weight(1, 0),
                1e-12);
        for (DistanceKernel k : DistanceKernel.values()) {
            assertEquals(1, k.at(0));
        }
    }

    @Test
    void contiguityIsSymmetricHoweverPairsAreListed() {
        List<String> labels = List.of("b", "a", "c", "d");
        SpatialWeights once = SpatialWeights.contiguity(labels, List.of("a", "b"), List.of("b", "c"));
        SpatialWeights twice =
                SpatialWeights.contiguity(labels, List.of("a", "b", "c", "b"), List.of("b", "a", "b", "c"));
        assertEquals(once, twice);
        assertTrue(once.isSymmetric());
        assertEquals(List.of("d"), once.islands());
        Exception e = assertThrows(
                IllegalArgumentException.class, () -> SpatialWeights.contiguity(labels, List.of("a"), List.of("x")));
        assertEquals("to[0] is x, which is not among the labels", e.getMessage());
        assertThrows(
                IllegalArgumentException.class, () -> SpatialWeights.contiguity(labels, List.of("a"), List.of("a")));
        assertThrows(
                IllegalArgumentException.class,
                () -> SpatialWeights.contiguity(List.of("a", "a"), List.of(), List.of()));
    }

    @Test
    void economicDistanceLeavesOutEqualLevels() {
        SpatialWeights w = SpatialWeights.economicDistance(10, 14, 10);
        assertEquals(0.25, w.weight(0, 1));
        assertEquals(0, w.weight(0, 2));
        assertEquals(4, w.links());
        assertThrows(IllegalArgumentException.class, () -> SpatialWeights.economicDistance(1, Double.NaN));
        SpatialWeights nested = SpatialWeights.rook(1, 3).times(w);
        assertEquals(0.25, nested.weight(1, 2));
        assertEquals(4, nested.links());
    }

    @Test
    void latticesCountEdgesAndCorners() {
        assertEquals(2 * 12, SpatialWeights.rook(3, 3).links());
        assertEquals(2 * 20, SpatialWeights.queen(3, 3).links());
        assertEquals(1, SpatialWeights.queen(2, 2).weight(0, 3));
        assertEquals(0, SpatialWeights.rook(2, 2).weight(0, 3));
        assertEquals(List.of("0"), SpatialWeights.rook(1, 1).islands());
    }

    @Test
    void unionIntersectionAndHigherOrderAreBinary() {
        SpatialWeights rook = SpatialWeights.rook(3, 3);
        SpatialWeights queen = SpatialWeights.queen(3, 3);
        assertEquals(queen, rook.union(queen));
        assertEquals(rook, rook.intersection(queen));
        SpatialWeights corners = queen.difference(rook);
        assertEquals(queen.links() - rook.links(), corners.links());
        assertEquals(queen, corners.union(rook));
        assertEquals(0, corners.intersection(rook).links());
        assertEquals(0, rook.difference(queen).links());
        assertEquals(queen.union(rook.rowStandardized()), queen);
        // two steps on a path of four
        SpatialWeights path = SpatialWeights.rook(1, 4);
        assertArrayEquals(new int[] {2, 3, 0, 1}, path.higherOrder(2).allNeighbours());
        assertEquals(path, path.higherOrder(1));
        assertEquals(0, path.higherOrder(4).links());
        assertThrows(IllegalArgumentException.class, () -> rook.union(path));
    }

    @Test
    void aMissingPlaceLeavesAndRowsAreStandardizedAgain() {
        List<String> labels = List.of("a", "b", "c");
        SpatialWeights w = SpatialWeights.inverseDistance(X, Y, 1, 1e9).labelled(labels);
        SpatialWeights without = w.rowStandardized().subset(List.of("c", "b"));
        assertEquals(1, without.weight(0, 1));
        assertEquals(List.of("c", "b"), without.labels());
        assertEquals(0.2, w.subset(List.of("b", "a")).weight(1, 0), 1e-16);
        assertThrows(NotFoundException.class, () -> w.subset(List.of("z")));
        assertThrows(IllegalArgumentException.class, () -> w.subset(List.of("a", "a")));
    }

    @Test
    void labelOrderIsByLengthThenCharacters() {
        SpatialWeights w =
                SpatialWeights.ofNeighbours(new int[][] {{1}, {2}, {}}).labelled(List.of("10", "b", "9"));
        assertArrayEquals(new int[] {2, 1, 0}, w.labelOrder());
        SpatialWeights sorted = w.inLabelOrder();
        assertEquals(List.of("9", "b", "10"), sorted.labels());
        assertEquals(1, sorted.weight(2, 1));
        assertSame(sorted, sorted.inLabelOrder());
        SpatialWeights numbers = SpatialWeights.rook(4, 5);
        assertSame(numbers, numbers.inLabelOrder());
    }

    @Test
    void theTransposeTurnsEveryLink() {
        SpatialWeights w = SpatialWeights.ofMatrix(DoubleMatrix.of(new double[][] {{0, 2, 0}, {0, 0, 3}, {1, 0, 0}}));
        assertFalse(w.isSymmetric());
        assertEquals(w.toMatrix().transposed(), w.transposed().toMatrix());
        assertEquals(w, w.transposed().transposed());
        assertTrue(SpatialWeights.ofMatrix(DoubleMatrix.of(1, 1, 5)).hasSelf());
        assertThrows(IllegalArgumentException.class, () -> SpatialWeights.ofMatrix(DoubleMatrix.of(1, 1, Double.NaN)));
        assertThrows(IllegalArgumentException.class, () -> SpatialWeights.ofNeighbours(new int[][] {{0}}));
    }

    @Test
    void selfJoinsBeforeStandardizing() {
        SpatialWeights w = SpatialWeights.rook(1, 3).includingSelf();
        assertTrue(w.hasSelf());
        assertEquals(1.0 / 3, w.rowStandardized().weight(1, 1), 1e-16);
        assertEquals(w, w.includingSelf());
    }

    @Test
    void aBandOfTheDistanceOfTwoPlacesHoldsThem() {
        double[] x = {73.1, 20.8};
        double[] y = {41.0, 33.3};
        double dx = x[0] - x[1];
        double dy = y[0] - y[1];
        assertEquals(
                2,
                SpatialWeights.distanceBand(x, y, Math.sqrt(dx * dx + dy * dy)).links());
        assertEquals(2, SpatialWeights.distanceBand(x, y, Math.hypot(dx, dy)).links());
        assertEquals(
                0,
                SpatialWeights.distanceBand(x, y, 0.999999 * Math.hypot(dx, dy)).links());
    }

    @Test
    void theLeastBandLeavesNoIsland() {
        SplittableRandom random = new SplittableRandom(8);
        for (int trial = 0; trial < 200; trial++) {
            double[] x = new double[20];
            double[] y = new double[20];
            Arrays.setAll(x, i -> random.nextInt(1_000) / 10.0);
            Arrays.setAll(y, i -> random.nextInt(1_000) / 10.0);
            double least = SpatialWeights.leastBand(x, y);
            assertTrue(SpatialWeights.distanceBand(x, y, least).islands().isEmpty());
            assertFalse(
                    SpatialWeights.distanceBand(x, y, 0.9999 * least).islands().isEmpty());
        }
    }

    @Test
    void rowsOfAnyWeightsAreStandardizedToOne() {
        double[] units = {1, 1e-310, 1e-280, 1e-3, 1e280, 4e307};
        for (double unit : units) {
            SpatialWeights w = SpatialWeights.ofMatrix(DoubleMatrix.of(
                            new double[][] {{0, unit, 3 * unit}, {unit, 0, 0}, {0, 0, 0}}))
                    .rowStandardized();
            assertEquals(0.25, w.weight(0, 1), 1e-12, "unit " + unit);
            assertEquals(0.75, w.weight(0, 2), 1e-12, "unit " + unit);
            assertEquals(1, w.weight(1, 0), "unit " + unit);
            assertEquals(0, w.neighbours(2).length);
            assertSame(w, w.rowStandardized());
        }
    }

    private static void assertRefused(String message, Executable made) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, made).getMessage());
    }

    @Test
    void rowsAreReadOffAsCopies() {
        SpatialWeights w = SpatialWeights.ofMatrix(DoubleMatrix.of(new double[][] {{0, 2, 0.5}, {0, 0, 0}, {3, 0, 1}}));
        for (int time = 0; time < 2; time++) {
            assertArrayEquals(new int[] {1, 2}, w.neighbours(0));
            assertArrayEquals(new double[] {2, 0.5}, w.weights(0));
            assertArrayEquals(new int[] {0, 2, 2, 4}, w.rowStarts());
            assertArrayEquals(new int[] {1, 2, 0, 2}, w.allNeighbours());
            assertArrayEquals(new double[] {2, 0.5, 3, 1}, w.allWeights());
            assertArrayEquals(new int[] {0, 1, 2}, w.labelOrder());
            // what is written into a copy stays there
            w.neighbours(0)[0] = 7;
            w.weights(0)[0] = 7;
            w.rowStarts()[0] = 7;
            w.allNeighbours()[0] = 7;
            w.allWeights()[0] = 7;
            w.labelOrder()[0] = 7;
        }
        assertArrayEquals(new double[] {2 * 5 + 0.5 * 7, 0, 3 * 4 + 7}, w.lag(4, 5, 7));
        assertEquals(
                Map.of(
                        "labels",
                        List.of("0", "1", "2"),
                        "neighbours",
                        List.of(List.of(1, 2), List.of(), List.of(0, 2)),
                        "weights",
                        List.of(List.of(2.0, 0.5), List.of(), List.of(3.0, 1.0))),
                w.toMap());
        assertRefused("values has 2 elements but weights has 3", () -> w.lag(1, 2));
    }

    @Test
    void placesThatAreNotThereAreRefused() {
        SpatialWeights w = SpatialWeights.rook(1, 3);
        for (int none : new int[] {-1, 3}) {
            assertThrows(IndexOutOfBoundsException.class, () -> w.weight(none, 0));
            assertThrows(IndexOutOfBoundsException.class, () -> w.weight(0, none));
            assertThrows(IndexOutOfBoundsException.class, () -> w.neighbours(none));
            assertThrows(IndexOutOfBoundsException.class, () -> w.weights(none));
            assertThrows(IndexOutOfBoundsException.class, () -> w.isIsland(none));
        }
    }

    @Test
    void onlyAPlaceWithoutOthersIsAnIsland() {
        SpatialWeights w = SpatialWeights.ofMatrix(DoubleMatrix.of(new double[][] {{0, 1, 0}, {0, 0, 0}, {0, 0, 1}}));
        assertFalse(w.isIsland(0));
        assertTrue(w.isIsland(1) && w.isIsland(2));
        assertEquals(List.of("1", "2"), w.islands());
        assertEquals(2, w.components());
        assertTrue(w.hasSelf());
        assertFalse(SpatialWeights.rook(2, 2).hasSelf());
        assertEquals(0, SpatialWeights.ofNeighbours(new int[0][]).components());
    }

    @Test
    void weightsDifferInAnyPartThatDoes() {
        SpatialWeights first = SpatialWeights.ofNeighbours(new int[][] {{1}, {}, {}});
        // the same columns and weights in another row
        SpatialWeights later = SpatialWeights.ofNeighbours(new int[][] {{}, {}, {1}});
        SpatialWeights other = SpatialWeights.ofNeighbours(new int[][] {{2}, {}, {}});
        SpatialWeights heavier =
                SpatialWeights.ofMatrix(DoubleMatrix.of(new double[][] {{0, 2, 0}, {0, 0, 0}, {0, 0, 0}}));
        SpatialWeights named = first.labelled(List.of("a", "b", "c"));
        for (SpatialWeights w : List.of(later, other, heavier, named)) {
            assertNotEquals(first, w);
            assertNotEquals(w, first);
        }
        assertNotEquals(first, null);
        assertEquals(first, named.labelled(List.of("0", "1", "2")));
        assertNotEquals(first.hashCode(), other.hashCode());
        assertNotEquals(first.hashCode(), heavier.hashCode());
    }

    @Test
    void theTextCountsPlacesLinksAndIslands() {
        assertEquals(
                "SpatialWeights[3 places, 2 links (mean 0.67, 0 to 1), 1 island]",
                SpatialWeights.ofNeighbours(new int[][] {{1}, {0}, {}}).toString());
        assertEquals(
                "SpatialWeights[0 places, 0 links (mean 0.00, 0 to 0), 0 islands]",
                SpatialWeights.ofNeighbours(new int[0][]).toString());
    }

    @Test
    void weightsKnowWhetherTheirRowsWereStandardized() {
        SpatialWeights w = SpatialWeights.rook(2, 2);
        assertFalse(w.isRowStandardized());
        assertTrue(w.rowStandardized().isRowStandardized());
        SpatialWeights turned = w.rowStandardized().labelled(List.of("9", "10", "b", "a"));
        assertTrue(turned.isRowStandardized());
        assertTrue(turned.inLabelOrder().isRowStandardized());
        assertEquals(List.of("9", "a", "b", "10"), turned.inLabelOrder().labels());
        assertTrue(turned.subset(List.of("a", "b")).isRowStandardized());
        assertFalse(turned.transposed().isRowStandardized());
    }

    @Test
    void latticesLinkTheCellsAroundEach() {
        for (int rows = 1; rows <= 4; rows++) {
            for (int columns = 1; columns <= 4; columns++) {
                SpatialWeights rook = SpatialWeights.rook(rows, columns);
                SpatialWeights queen = SpatialWeights.queen(rows, columns);
                for (int i = 0; i < rows * columns; i++) {
                    for (int j = 0; j < rows * columns; j++) {
                        int down = Math.abs(i / columns - j / columns);
                        int across = Math.abs(i % columns - j % columns);
                        assertEquals(down + across == 1 ? 1 : 0, rook.weight(i, j));
                        assertEquals(Math.max(down, across) == 1 ? 1 : 0, queen.weight(i, j));
                    }
                }
            }
        }
        assertRefused("rows must be >= 1 but is 0", () -> SpatialWeights.rook(0, 1));
        assertRefused("columns must be >= 1 but is 0", () -> SpatialWeights.queen(1, 0));
    }

    @Test
    void inverseDistancesOfFewAndManyStandByTheirNeighbour() {
        Random random = new Random(12);
        // rows of 19 and of 79 links are put in order in two ways
        for (int n : new int[] {20, 80}) {
            double[] x = random.doubles(n).toArray();
            double[] y = random.doubles(n).toArray();
            List<GeoPoint> points = new ArrayList<>();
            for (int i = 0; i < n; i++) {
                points.add(new GeoPoint(10 * x[i], 100 + y[i]));
            }
            SpatialWeights plane = SpatialWeights.inverseDistance(x, y, 1.5, 1e9);
            SpatialWeights earth = SpatialWeights.inverseDistance(points, 1, 1e9);
            // a power of two moves no bit of a distance; beyond 2^400 no index is asked
            SpatialWeights far = SpatialWeights.inverseDistance(
                    Arrays.stream(x).map(v -> v * 0x1p500).toArray(),
                    Arrays.stream(y).map(v -> v * 0x1p500).toArray(),
                    1,
                    0x1p499);
            for (int i = 0; i < n; i++) {
                assertEquals(n - 1, plane.neighbours(i).length);
                for (int j = 0; j < n; j++) {
                    if (i != j) {
                        double d = Math.hypot(x[i] - x[j], y[i] - y[j]);
                        double km = points.get(i).distanceKm(points.get(j));
                        assertEquals(Math.pow(d, -1.5), plane.weight(i, j), 1e-12 * Math.pow(d, -1.5));
                        assertEquals(1 / km, earth.weight(i, j), 1e-14 / km);
                        assertEquals(d <= 0.5 ? 1 / d * 0x1p-500 : 0, far.weight(i, j), 1e-14 / d * 0x1p-500);
                    }
                }
            }
        }
    }

    @Test
    void tinyDistancesAreDistances() {
        double[] x = {0, 0x1p-500, 0x1p-499};
        SpatialWeights w = SpatialWeights.distanceBand(x, new double[3], 0x1p-500);
        assertArrayEquals(new int[] {1, 0, 2, 1}, w.allNeighbours());
        // the places far from each other, the band small
        SpatialWeights apart = SpatialWeights.distanceBand(new double[] {0, 0x1p-500, 1}, new double[3], 0x1p-500);
        assertArrayEquals(new int[] {1, 0}, apart.allNeighbours());
        assertRefused(
                "points[0] and points[1] are too near for alpha = 3.0: their distance is " + x[1],
                () -> SpatialWeights.inverseDistance(x, new double[3], 3, 1));
    }

    @Test
    void settingsOfDistanceAreAboveZero() {
        List<GeoPoint> points = List.of(new GeoPoint(0, 0), new GeoPoint(0, 1));
        assertRefused("km must be > 0 but is 0.0", () -> SpatialWeights.distanceBand(points, 0));
        assertRefused("distance must be > 0 but is 0.0", () -> SpatialWeights.distanceBand(X, Y, 0));
        assertRefused("km must be > 0 but is -1.0", () -> SpatialWeights.inverseDistance(points, 1, -1));
        assertRefused("alpha must be > 0 but is 0.0", () -> SpatialWeights.inverseDistance(points, 0, 1));
        assertRefused("distance must be > 0 but is -1.0", () -> SpatialWeights.inverseDistance(X, Y, 1, -1));
        assertRefused("alpha must be > 0 but is NaN", () -> SpatialWeights.inverseDistance(X, Y, Double.NaN, 1));
        assertRefused(
                "bandwidthKm must be > 0 but is 0.0", () -> SpatialWeights.kernel(points, 0, DistanceKernel.UNIFORM));
        assertRefused("bandwidth must be > 0 but is 0.0", () -> SpatialWeights.kernel(X, Y, 0, DistanceKernel.UNIFORM));
        assertRefused("y has 2 elements but x has 3", () -> SpatialWeights.distanceBand(X, new double[2], 1));
        assertRefused(
                "y[1] must be finite but is NaN",
                () -> SpatialWeights.distanceBand(X, new double[] {0, Double.NaN, 0}, 1));
        assertRefused(
                "x[0] must be finite but is Infinity",
                () -> SpatialWeights.distanceBand(new double[] {Double.POSITIVE_INFINITY}, new double[1], 1));
    }

    @Test
    void kernelsFallAsTheirFormulasSay() {
        // at u = 1/2, by hand
        assertEquals(1, DistanceKernel.UNIFORM.at(0.5));
        assertEquals(0.5, DistanceKernel.TRIANGULAR.at(0.5));
        assertEquals(0.75, DistanceKernel.EPANECHNIKOV.at(0.5));
        assertEquals(0.5625, DistanceKernel.BISQUARE.at(0.5));
        assertEquals(0.8824969025845955, DistanceKernel.GAUSSIAN.at(0.5), 1e-15);
        // the Gaussian alone has weights beyond its bandwidth, up to four of them
        double[] x = {0, 1, 4, 4.001};
        for (DistanceKernel kernel : DistanceKernel.values()) {
            SpatialWeights w = SpatialWeights.kernel(x, new double[4], 1, kernel);
            assertEquals(kernel == DistanceKernel.GAUSSIAN ? Math.exp(-8) : 0, w.weight(0, 2), 1e-15);
            assertEquals(0, w.weight(0, 3));
        }
    }

    @Test
    void linksThatCannotBeAreRefusedByNumber() {
        List<String> labels = List.of("a", "b");
        int[] from = {0, 1};
        double[] ones = {1, 1};
        assertRefused(
                "to has 1 elements but from has 2", () -> SpatialWeights.ofLinks(labels, from, new int[] {1}, ones));
        assertRefused(
                "weights has 1 elements but from has 2",
                () -> SpatialWeights.ofLinks(labels, from, new int[] {1, 0}, new double[1]));
        for (int none : new int[] {-1, 2}) {
            assertRefused(
                    "link 1 is from 1 to " + none + ", but there are 2 places",
                    () -> SpatialWeights.ofLinks(labels, from, new int[] {1, none}, ones));
            assertRefused(
                    "link 0 is from " + none + " to 1, but there are 2 places",
                    () -> SpatialWeights.ofLinks(labels, new int[] {none, 0}, new int[] {1, 1}, ones));
        }
        for (double none : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertRefused(
                    "weights[1] must be finite and ≥ 0 but is " + none,
                    () -> SpatialWeights.ofLinks(labels, from, new int[] {1, 0}, new double[] {1, none}));
        }
        // a weight of zero is no link, but one that is listed
        assertRefused(
                "the link from b to a comes twice",
                () -> SpatialWeights.ofLinks(labels, new int[] {1, 0, 1}, new int[] {0, 1, 0}, new double[] {0, 1, 1}));
        assertRefused(
                "labels[1] repeats labels[0]: a",
                () -> SpatialWeights.ofLinks(List.of("a", "a"), from, new int[] {1, 0}, ones));
        SpatialWeights w = SpatialWeights.ofLinks(
                labels, new int[] {1, 0, 1, 0}, new int[] {0, 1, 1, 0}, new double[] {3, 2, 5, 0});
        assertEquals(DoubleMatrix.of(new double[][] {{0, 2}, {3, 5}}), w.toMatrix());
        assertEquals(3, w.links());
    }

    @Test
    void neighboursThatCannotBeAreRefusedByPlace() {
        for (int none : new int[] {-1, 3, 1}) {
            assertRefused(
                    "neighbours[1] must name other places, each once, but holds " + none,
                    () -> SpatialWeights.ofNeighbours(new int[][] {{1}, {none}, {}}));
        }
        assertRefused(
                "neighbours[0] must name other places, each once, but holds 2",
                () -> SpatialWeights.ofNeighbours(new int[][] {{2, 1, 2}, {}, {}}));
        assertArrayEquals(
                new int[] {1, 2},
                SpatialWeights.ofNeighbours(new int[][] {{2, 1}, {}, {}}).neighbours(0));
        assertRefused(
                "to has 2 elements but from has 1",
                () -> SpatialWeights.contiguity(List.of("a", "b"), List.of("a"), List.of("b", "b")));
        assertRefused(
                "from[0] and to[0] are both a",
                () -> SpatialWeights.contiguity(List.of("a", "b"), List.of("a"), List.of("a")));
    }

    @Test
    void matricesThatCannotBeAreRefusedByCell() {
        assertRefused("matrix must be square but is 1 x 2", () -> SpatialWeights.ofMatrix(DoubleMatrix.of(1, 2, 0, 0)));
        for (double none : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertRefused(
                    "matrix[0][1] must be >= 0 but is " + none,
                    () -> SpatialWeights.ofMatrix(DoubleMatrix.of(2, 2, 0, none, 0, 0)));
        }
        assertEquals(
                Double.MAX_VALUE,
                SpatialWeights.ofMatrix(DoubleMatrix.of(1, 1, Double.MAX_VALUE)).weight(0, 0));
    }

    @Test
    void levelsTooFarOrTooNearHaveNoEconomicDistance() {
        // 1/1e-320 is infinite, and the difference of the last two is
        SpatialWeights w = SpatialWeights.economicDistance(0, 1e-320, 1e308, -1e308);
        assertEquals(0, w.weight(0, 1));
        assertEquals(0, w.weight(2, 3));
        assertEquals(1e-308, w.weight(0, 2), 1e-320);
        assertEquals(8, w.links());
    }

    @Test
    void weightsOfOtherPlacesAreNotMerged() {
        SpatialWeights w = SpatialWeights.rook(1, 3);
        assertRefused("other has 2 elements but weights has 3", () -> w.times(SpatialWeights.rook(1, 2)));
        assertRefused(
                "other must have the same labels in the same order", () -> w.times(w.labelled(List.of("0", "2", "1"))));
        assertRefused("newLabels has 1 elements but weights has 3", () -> w.labelled(List.of("0")));
        assertRefused("order must be >= 1 but is 0", () -> w.higherOrder(0));
    }

    @Test
    void higherOrdersAreShortestPathsOfThatLength() {
        SplittableRandom random = new SplittableRandom(14);
        int n = 60;
        boolean[][] linked = new boolean[n][n];
        int[][] neighbours = new int[n][];
        for (int i = 0; i < n; i++) {
            int self = i;
            neighbours[i] =
                    random.ints(3, 0, n).filter(j -> j != self).distinct().toArray();
            for (int j : neighbours[i]) {
                linked[i][j] = true;
            }
        }
        int[][] steps = new int[n][n];
        for (int[] row : steps) {
            Arrays.fill(row, 1_000);
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                steps[i][j] = i == j ? 0 : linked[i][j] ? 1 : 1_000;
            }
        }
        for (int k = 0; k < n; k++) {
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    steps[i][j] = Math.min(steps[i][j], steps[i][k] + steps[k][j]);
                }
            }
        }
        SpatialWeights w = SpatialWeights.ofNeighbours(neighbours);
        for (int order = 1; order < 9; order++) {
            SpatialWeights higher = w.higherOrder(order);
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    assertEquals(steps[i][j] == order ? 1 : 0, higher.weight(i, j), order + " steps");
                }
            }
        }
    }

    /** Each square of the sides rounds up to the least number there is, and that of the band down to it. */
    @Test
    void aBandWhoseSquareVanishesStillReachesItsEnd() {
        double side = Math.sqrt(0.6) * 0x1p-537;
        double[] x = {0, side, 1};
        double[] y = {0, side, 0};
        assertArrayEquals(
                new int[] {1, 0},
                SpatialWeights.distanceBand(x, y, Math.hypot(side, side)).allNeighbours());
    }

    @Test
    void anInterruptedThreadStops() {
        double[] x = {0, 1, 3};
        List<GeoPoint> points = List.of(new GeoPoint(0, 0), new GeoPoint(0, 1), new GeoPoint(1, 1));
        List<Executable> calls = List.of(
                () -> SpatialWeights.ofNeighbours(new int[][] {{1}, {0}}),
                () -> SpatialWeights.ofLinks(List.of("a", "b"), new int[0], new int[0], new double[0]),
                () -> AdaptiveKernel.withDefaults().of(x, x, 1),
                () -> LeastBand.of(points),
                () -> ProximityGraph.gabriel(new double[] {0, 0}, new double[2]),
                () -> PolygonNeighbours.ofPlane(List.of(
                                Collections.singletonList(new double[][] {{0, 0}, {1, 0}, {0, 1}})))
                        .queen());
        for (Executable call : calls) {
            Thread.currentThread().interrupt();
            try {
                assertThrows(CancellationException.class, call);
            } finally {
                assertTrue(Thread.interrupted());
            }
        }
    }

    @Test
    void noPlacesHaveNoLinks() {
        double[] none = {};
        for (double distance : new double[] {1, Double.MAX_VALUE}) {
            assertEquals(0, SpatialWeights.distanceBand(none, none, distance).size());
            assertEquals(0, SpatialWeights.distanceBand(List.of(), distance).size());
        }
    }

    @Test
    void placesAFewMillimetresApartAreInABand() {
        List<GeoPoint> points = List.of(new GeoPoint(0, 0), new GeoPoint(0, 3e-8), new GeoPoint(0, 9e-8));
        // 3.3 and 6.7 millimetres apart
        assertArrayEquals(
                new int[] {1, 0}, SpatialWeights.distanceBand(points, 5e-6).allNeighbours());
        assertEquals(3e-8 * 111.195 * 2, SpatialWeights.leastBand(points), 1e-11);
    }
}
