package org.chengzhen.core.space;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.place.GeoPoint;
import org.chengzhen.core.result.NotFoundException;
import org.junit.jupiter.api.Test;

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
}
