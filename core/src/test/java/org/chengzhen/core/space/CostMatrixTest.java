package org.chengzhen.core.space;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.place.GeoPoint;
import org.chengzhen.core.result.NotFoundException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class CostMatrixTest {
    private static final double INF = Double.POSITIVE_INFINITY;
    private static final CostMatrix COSTS =
            CostMatrix.of(List.of("a", "b", "c"), List.of("x", "y"), new double[][] {{5, 20}, {10, INF}, {25, 0}});

    @Test
    void theExampleOfTheClassCommentHolds() {
        CostMatrix costs = CostMatrix.of(List.of("a", "b"), new double[][] {{0, 12}, {15, 0}});
        assertEquals(15.0, costs.get("b", "a"));
        assertTrue(costs.isSquare());
    }

    @Test
    void rowsLabelsAndIndicesReadTheSameElement() {
        assertEquals(25, COSTS.get(2, 0));
        assertEquals(25, COSTS.get("c", "x"));
        assertArrayEquals(new double[] {25, 0}, COSTS.row(2));
        double[] wide = {7, 7, 7};
        COSTS.copyRow(0, wide);
        assertArrayEquals(new double[] {5, 20, 7}, wide);
        assertEquals(20, COSTS.toMatrix().get(0, 1));
        assertFalse(COSTS.isSquare());
    }

    @Test
    void anUnreachablePairIsInfinite() {
        assertFalse(COSTS.isReachable(1, 1));
        assertTrue(COSTS.isReachable(2, 1));
        assertEquals("CostMatrix[3 x 2, 1 pairs unreachable]", COSTS.toString());
    }

    @Test
    void aSubsetFollowsTheOrderAskedFor() {
        CostMatrix some = COSTS.subset(List.of("c", "a"), List.of("y"));
        assertEquals(CostMatrix.of(List.of("c", "a"), List.of("y"), new double[][] {{0}, {20}}), some);
        CostMatrix square = CostMatrix.of(new double[][] {{0, 1, 2}, {3, 0, 5}, {6, 7, 0}});
        assertEquals(
                CostMatrix.of(List.of("2", "0"), new double[][] {{0, 6}, {2, 0}}), square.subset(List.of("2", "0")));
        NotFoundException e = assertThrows(NotFoundException.class, () -> square.subset(List.of("0", "7")));
        assertEquals("no place has the code 7", e.getMessage());
        assertThrows(IllegalArgumentException.class, () -> square.subset(List.of("0", "0")));
    }

    @Test
    void theOppositeDirectionIsTheTranspose() {
        assertEquals(0, COSTS.transposed().get("y", "c"));
        assertEquals(COSTS, COSTS.transposed().transposed());
        assertNotEquals(COSTS, COSTS.transposed());
    }

    @Test
    void ownDistancesReplaceTheDiagonal() {
        CostMatrix costs = CostMatrix.of(new double[][] {{0, 3}, {4, 0}}).withDiagonal(1, 2);
        assertEquals(CostMatrix.of(new double[][] {{1, 3}, {4, 2}}), costs);
        assertEquals(CostMatrix.of(new double[][] {{1, 3}, {4, 2}}).hashCode(), costs.hashCode());
        assertThrows(IllegalArgumentException.class, () -> costs.withDiagonal(1));
        assertThrows(IllegalArgumentException.class, () -> costs.withDiagonal(1, -1));
        assertThrows(IllegalArgumentException.class, () -> COSTS.withDiagonal(1, 1));
    }

    @Test
    void negativeAndMissingCostsAreNamed() {
        Exception e = assertThrows(
                IllegalArgumentException.class, () -> CostMatrix.of(new double[][] {{0, 1}, {Double.NaN, 0}}));
        assertEquals("costs[1][0] must be >= 0, or infinite where unreachable, but is NaN", e.getMessage());
        assertThrows(IllegalArgumentException.class, () -> CostMatrix.of(new double[][] {{-1}}));
        assertThrows(IllegalArgumentException.class, () -> CostMatrix.of(new double[][] {{1, 2}, {3}}));
        assertThrows(
                IllegalArgumentException.class,
                () -> CostMatrix.of(List.of("a"), List.of("b"), new double[][] {{1, 2}}));
        e = assertThrows(IllegalArgumentException.class, () -> CostMatrix.of(List.of("a", "a"), new double[2][2]));
        assertEquals("origins[0] is a, which comes again later", e.getMessage());
        assertThrows(IndexOutOfBoundsException.class, () -> COSTS.get(0, 2));
        assertThrows(IndexOutOfBoundsException.class, () -> COSTS.row(3));
    }

    @Test
    void theArraysGivenAndGottenAreCopies() {
        double[][] rows = {{1, 2}, {3, 4}};
        CostMatrix costs = CostMatrix.of(rows);
        rows[0][0] = 99;
        costs.row(0)[0] = 99;
        assertEquals(1, costs.get(0, 0));
    }

    @Test
    void greatCirclesAreThoseOfThePoints() {
        GeoPoint beijing = new GeoPoint(39.9042, 116.4074);
        GeoPoint shanghai = new GeoPoint(31.2304, 121.4737);
        CostMatrix all = CostMatrix.greatCircle(List.of("b", "s"), List.of(beijing, shanghai));
        // golden row M35.hav: 1067.31 km
        assertEquals(1067.31, all.get("b", "s"), 0.005);
        assertEquals(all.get("b", "s"), all.get("s", "b"));
        assertEquals(0, all.get("s", "s"));
        CostMatrix one =
                CostMatrix.greatCircle(List.of("b"), List.of(beijing), List.of("s", "b"), List.of(shanghai, beijing));
        assertEquals(all.subset(List.of("b"), List.of("s", "b")), one);
    }

    @Test
    void noPlacesGiveAnEmptyMatrix() {
        assertEquals(0, CostMatrix.of(new double[0][]).rows());
        assertEquals(CostMatrix.of(new double[0][]), CostMatrix.greatCircle(List.of(), List.of()));
    }

    @Test
    void asManyPointsAsLabelsAreAskedForOnBothSides() {
        GeoPoint point = new GeoPoint(39.9, 116.4);
        List<GeoPoint> two = List.of(point, point);
        assertEquals(
                "from has 2 elements but origins has 1",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> CostMatrix.greatCircle(List.of("a"), two, List.of("x", "y"), two))
                        .getMessage());
        assertEquals(
                "to has 2 elements but destinations has 1",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> CostMatrix.greatCircle(List.of("a", "b"), two, List.of("x"), two))
                        .getMessage());
        CostMatrix wide = CostMatrix.greatCircle(
                List.of("a"),
                List.of(point),
                List.of("x", "y", "z"),
                List.of(point, new GeoPoint(39.9, -63.6), new GeoPoint(90, 0)));
        assertEquals(1, wide.rows());
        assertEquals(0, wide.get("a", "x"));
        // to the pole, and over it to the same latitude on the other side
        assertEquals(wide.get("a", "z") * 2, wide.get("a", "y"), 1e-6);
    }

    @Test
    void aNegativeZeroIsAZero() {
        double[][] rows = {{-0.0, 1}, {1, -0.0}};
        assertEquals(INF, 1 / CostMatrix.of(rows).get(0, 0));
        assertEquals(
                INF,
                1
                        / CostMatrix.of(new double[][] {{3, 1}, {1, 3}})
                                .withDiagonal(-0.0, 1)
                                .get(0, 0));
    }

    @Test
    void eachBorderOfTheMatrixIsWatched() {
        int[][] outside = {{-1, 0}, {3, 0}, {0, -1}, {0, 2}};
        for (int[] pair : outside) {
            assertEquals(
                    "cost (" + pair[0] + ", " + pair[1] + ") of a 3 x 2 matrix",
                    assertThrows(IndexOutOfBoundsException.class, () -> COSTS.get(pair[0], pair[1]))
                            .getMessage());
        }
        assertThrows(IndexOutOfBoundsException.class, () -> COSTS.isReachable(3, 0));
        assertThrows(IndexOutOfBoundsException.class, () -> COSTS.copyRow(-1, new double[2]));
        assertThrows(NotFoundException.class, () -> COSTS.get("x", "a"));
    }

    @Test
    void matricesDifferWhereAnyPartDoes() {
        double[][] rows = {{1, 2}, {3, 4}};
        CostMatrix costs = CostMatrix.of(List.of("a", "b"), List.of("x", "y"), rows);
        CostMatrix same = CostMatrix.of(List.of("a", "b"), List.of("x", "y"), DoubleMatrix.of(rows));
        assertEquals(costs, same);
        assertEquals(costs.hashCode(), same.hashCode());
        for (CostMatrix other : List.of(
                CostMatrix.of(List.of("a", "c"), List.of("x", "y"), rows),
                CostMatrix.of(List.of("a", "b"), List.of("x", "z"), rows),
                CostMatrix.of(List.of("a", "b"), List.of("x", "y"), new double[][] {{1, 2}, {3, 5}}),
                CostMatrix.of(rows))) {
            assertNotEquals(costs, other);
            assertNotEquals(other, costs);
            assertNotEquals(costs.hashCode(), other.hashCode());
        }
        assertNotEquals(costs, null);
    }

    @Test
    void theMapHoldsLabelsAndRows() {
        assertEquals(
                Map.of(
                        "origins",
                        List.of("a", "b", "c"),
                        "destinations",
                        List.of("x", "y"),
                        "costs",
                        List.of(List.of(5.0, 20.0), List.of(10.0, "Infinity"), List.of(25.0, 0.0))),
                COSTS.toMap());
        assertEquals(3, COSTS.rows());
        assertEquals(2, COSTS.columns());
        assertEquals(List.of("x", "y"), COSTS.destinations());
    }

    @Test
    void matricesWithoutLabelsAreNumberedOnBothSides() {
        DoubleMatrix wide = DoubleMatrix.of(new double[][] {{1, 2, 3}, {4, 5, 6}});
        CostMatrix costs = CostMatrix.of(wide);
        assertEquals(List.of("0", "1"), costs.origins());
        assertEquals(List.of("0", "1", "2"), costs.destinations());
        assertEquals(6, costs.get("1", "2"));
        assertEquals(wide, costs.toMatrix());
        DoubleMatrix square = DoubleMatrix.of(new double[][] {{0, 2}, {3, 0}});
        assertEquals(
                CostMatrix.of(List.of("a", "b"), List.of("a", "b"), square), CostMatrix.of(List.of("a", "b"), square));
        assertTrue(CostMatrix.of(square).isSquare());
    }

    @Test
    void sizesAndCostsThatCannotBeAreNamed() {
        assertRefused(
                "costs has 1 elements but origins has 2", () -> CostMatrix.of(List.of("a", "b"), new double[1][2]));
        assertRefused(
                "costs[1] has 1 elements but destinations has 2",
                () -> CostMatrix.of(List.of("a", "b"), new double[][] {{1, 2}, {3}}));
        assertRefused("costs[1] has 1 elements but costs[0] has 2", () -> CostMatrix.of(new double[][] {{1, 2}, {3}}));
        assertRefused(
                "points has 1 elements but labels has 2",
                () -> CostMatrix.greatCircle(List.of("a", "b"), List.of(new GeoPoint(0, 0))));
        assertRefused(
                "destinations[0] is x, which comes again later",
                () -> CostMatrix.of(List.of("a"), List.of("x", "x"), new double[1][2]));
        assertRefused("costs must be among one set of places but are 3 x 2", () -> COSTS.withDiagonal(1, 1, 1));
        CostMatrix square = CostMatrix.of(new double[][] {{0, 2}, {3, 0}});
        assertRefused("own has 1 elements but costs has 2", () -> square.withDiagonal(1));
        assertRefused(
                "own[1] must be >= 0, or infinite where unreachable, but is NaN",
                () -> square.withDiagonal(1, Double.NaN));
        // zero and infinity are costs
        assertEquals(INF, square.withDiagonal(0, INF).get(1, 1));
    }

    private static void assertRefused(String message, Executable made) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, made).getMessage());
    }

    @Test
    void everyPairHasItsGreatCircle() {
        List<GeoPoint> points =
                List.of(new GeoPoint(0, 0), new GeoPoint(10, 20), new GeoPoint(-30, 50), new GeoPoint(80, -170));
        List<String> labels = List.of("a", "b", "c", "d");
        CostMatrix all = CostMatrix.greatCircle(labels, points);
        CostMatrix some = CostMatrix.greatCircle(labels, points, labels.subList(1, 4), points.subList(1, 4));
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < 4; j++) {
                // the same from either end to the last bit but one
                assertEquals(points.get(i).distanceKm(points.get(j)), all.get(i, j), 1e-11);
            }
            for (int j = 0; j < 3; j++) {
                assertEquals(points.get(i).distanceKm(points.get(j + 1)), some.get(i, j));
            }
        }
    }
}
