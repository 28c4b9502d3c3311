package org.chengzhen.core.flow;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.chengzhen.core.place.City;
import org.chengzhen.core.table.Table;
import org.junit.jupiter.api.Test;

class FlowMatrixTest {
    private static final List<String> THREE = List.of("A", "B", "C");
    private static final FlowMatrix DENSE = FlowMatrix.of(THREE, new double[][] {{5, 3, 0}, {1, 7, 2}, {4, 0, 6}});

    private static FlowMatrix sparse(Unlisted unlisted) {
        List<String> ten = List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j");
        return FlowMatrix.ofPairs(
                ten, List.of("c", "a", "a"), List.of("a", "b", "c"), new double[] {4, 1, 0}, unlisted);
    }

    /** Every pair, drawn, is listed, missing or left out. */
    private static FlowMatrix random(int n, double density, Unlisted unlisted, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<String> labels = new ArrayList<>();
        List<String> origins = new ArrayList<>();
        List<String> destinations = new ArrayList<>();
        List<Double> flows = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            labels.add("p" + i);
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                if (random.nextDouble() < density) {
                    origins.add("p" + i);
                    destinations.add("p" + j);
                    flows.add(random.nextInt(9) == 0 ? Double.NaN : random.nextInt(5));
                }
            }
        }
        double[] values = flows.stream().mapToDouble(Double::doubleValue).toArray();
        return FlowMatrix.ofPairs(labels, origins, destinations, values, unlisted);
    }

    private static List<FlowMatrix> many() {
        List<FlowMatrix> many = new ArrayList<>();
        for (Unlisted unlisted : Unlisted.values()) {
            for (double density : new double[] {0, 0.05, 0.2, 0.5, 1}) {
                many.add(random(12, density, unlisted, 42));
            }
        }
        return many;
    }

    @Test
    void theExampleOfTheClassCommentHolds() {
        FlowMatrix f = FlowMatrix.of(List.of("A", "B"), new double[][] {{5, 3}, {1, 7}});
        assertEquals(3.0, f.get("A", "B"));
        assertArrayEquals(new double[] {1, 3}, f.inflows());
    }

    @Test
    void sumsGoWithAndWithoutTheDiagonal() {
        assertArrayEquals(new double[] {8, 10, 10}, DENSE.rowSums());
        assertArrayEquals(new double[] {10, 10, 8}, DENSE.columnSums());
        assertArrayEquals(new double[] {3, 3, 4}, DENSE.outflows());
        assertArrayEquals(new double[] {5, 3, 2}, DENSE.inflows());
        assertArrayEquals(new double[] {5, 7, 6}, DENSE.diagonal());
        assertEquals(10, DENSE.totalBetween());
    }

    @Test
    void aMissingPairIsNotZero() {
        FlowMatrix listed = sparse(Unlisted.MISSING);
        assertTrue(listed.isMissing(1, 0));
        assertFalse(listed.isMissing(0, 2));
        assertEquals(0, listed.get("a", "c"));
        assertEquals(87, listed.missingPairs());
        assertTrue(Double.isNaN(listed.outflows()[0]));
        assertTrue(Double.isNaN(listed.totalBetween()));
        FlowMatrix complete = sparse(Unlisted.ZERO);
        assertEquals(0, complete.missingPairs());
        assertEquals(0, complete.get("b", "a"));
        assertEquals(5, complete.totalBetween());
        assertEquals(listed.missingAsZero(), complete);
        assertNotEquals(listed, complete);
    }

    @Test
    void aMissingDiagonalLeavesTheFlowsBetweenPlaces() {
        double nan = Double.NaN;
        FlowMatrix dense = FlowMatrix.of(new double[][] {{nan, 3}, {1, nan}});
        FlowMatrix listed = FlowMatrix.ofPairs(
                List.of("0", "1"), List.of("0", "1"), List.of("1", "0"), new double[] {3, 1}, Unlisted.MISSING);
        for (FlowMatrix f : List.of(dense, listed)) {
            assertArrayEquals(new double[] {3, 1}, f.outflows());
            assertArrayEquals(new double[] {1, 3}, f.inflows());
            assertTrue(Double.isNaN(f.rowSums()[0]));
            assertEquals(0, f.missingPairs());
        }
        assertEquals(dense, listed);
    }

    @Test
    void sparseAndDenseAgreeInEverything() {
        for (FlowMatrix f : many()) {
            FlowMatrix dense = FlowMatrix.of(f.labels(), f.toMatrix().toRows());
            assertEquals(dense, f);
            assertEquals(dense.hashCode(), f.hashCode());
            assertEquals(dense.toString(), f.toString());
            assertEquals(dense.missingPairs(), f.missingPairs());
            assertArrayEquals(dense.rowSums(), f.rowSums());
            assertArrayEquals(dense.columnSums(), f.columnSums());
            assertArrayEquals(dense.outflows(), f.outflows());
            assertArrayEquals(dense.inflows(), f.inflows());
            assertArrayEquals(dense.diagonal(), f.diagonal());
            assertEquals(dense.transposed(), f.transposed());
            assertEquals(dense.symmetrized(), f.symmetrized());
            assertEquals(dense.missingAsZero(), f.missingAsZero());
            List<String> some = List.of("p7", "p0", "p3", "p11");
            assertEquals(dense.subset(some), f.subset(some));
        }
    }

    @Test
    void listedPairsComeInTheOrderOfTheirDestinations() {
        for (FlowMatrix f : many()) {
            for (int i = 0; i < f.size(); i++) {
                for (int k = 0; k < f.listed(i); k++) {
                    assertTrue(k == 0 || f.destination(i, k) > f.destination(i, k - 1));
                    assertEquals(f.get(i, f.destination(i, k)), f.flow(i, k));
                }
            }
        }
    }

    @Test
    void transposingTwiceIsNothing() {
        for (FlowMatrix f : many()) {
            assertEquals(f, f.transposed().transposed());
            assertEquals(f.get(3, 5), f.transposed().get(5, 3));
        }
    }

    @Test
    void symmetrizingTakesTheMeanOfBothDirections() {
        FlowMatrix s = DENSE.symmetrized();
        assertEquals(2, s.get("A", "B"));
        assertEquals(2, s.get("B", "A"));
        assertEquals(5, s.get("A", "A"));
        assertEquals(DENSE.totalBetween(), s.totalBetween());
        assertEquals(s, s.symmetrized());
        assertEquals(s, s.transposed());
        FlowMatrix half =
                FlowMatrix.of(new double[][] {{0, 3}, {Double.NaN, 0}}).symmetrized();
        assertTrue(half.isMissing(0, 1) && half.isMissing(1, 0));
    }

    @Test
    void aSubsetTakesItsOwnOrder() {
        FlowMatrix some = DENSE.subset(List.of("C", "A"));
        assertEquals(List.of("C", "A"), some.labels());
        assertEquals(4, some.get("C", "A"));
        assertEquals(0, some.get(1, 0));
        assertEquals(FlowMatrix.of(List.of("C", "A"), new double[][] {{6, 4}, {0, 5}}), some);
    }

    @Test
    void pairsNameTheirPlacesInOrderOfAppearance() {
        FlowMatrix f = FlowMatrix.ofPairs(List.of("X", "Z"), List.of("Y", "X"), new double[] {1, 2}, Unlisted.ZERO);
        assertEquals(List.of("X", "Y", "Z"), f.labels());
        assertEquals(2, f.get("Z", "X"));
        assertEquals(1, f.index("Y"));
    }

    @Test
    void nothingAndOnePlaceAreMatrices() {
        FlowMatrix none = FlowMatrix.of(new double[0][]);
        assertEquals(0, none.size());
        assertEquals(0, none.totalBetween());
        assertEquals(0, none.symmetrized().missingPairs());
        FlowMatrix one = FlowMatrix.of(new double[][] {{8}});
        assertEquals(0, one.totalBetween());
        assertArrayEquals(new double[] {8}, one.rowSums());
        assertEquals("FlowMatrix[1 places, 0 flows between them, 0 missing]", one.toString());
    }

    @Test
    void badInputIsNamed() {
        assertMessage(
                "flows[1][0] must be >= 0 and finite but is -2.0",
                () -> FlowMatrix.of(new double[][] {{0, 1}, {-2, 0}}));
        assertMessage(
                "flows[0][1] must be >= 0 and finite but is Infinity",
                () -> FlowMatrix.of(new double[][] {{0, Double.POSITIVE_INFINITY}, {2, 0}}));
        assertMessage("flows[1] has 1 elements but must have 2", () -> FlowMatrix.of(new double[][] {{0, 1}, {2}}));
        assertMessage("labels[1] repeats labels[0]: A", () -> FlowMatrix.of(List.of("A", "A"), new double[2][2]));
        assertMessage(
                "destinations[0] is Q, which is not among the labels",
                () -> FlowMatrix.ofPairs(THREE, List.of("A"), List.of("Q"), new double[] {1}, Unlisted.ZERO));
        assertMessage(
                "pair A -> B comes twice, at 0 and 2",
                () -> FlowMatrix.ofPairs(
                        List.of("A", "B", "A"), List.of("B", "A", "B"), new double[] {1, 2, 3}, Unlisted.ZERO));
        assertMessage(
                "pair B -> A comes twice, at 1 and 3",
                () -> FlowMatrix.ofPairs(
                        List.of("A", "B", "C", "B"),
                        List.of("B", "A", "B", "A"),
                        new double[] {1, 2, 3, 4},
                        Unlisted.ZERO));
        assertMessage(
                "flows[0] must be >= 0 and finite but is -1.0",
                () -> FlowMatrix.ofPairs(List.of("A"), List.of("B"), new double[] {-1}, Unlisted.ZERO));
        assertMessage(
                "flows has 2 elements but origins has 1",
                () -> FlowMatrix.ofPairs(List.of("A"), List.of("B"), new double[2], Unlisted.ZERO));
        assertMessage("no place has the code Q", () -> DENSE.get("Q", "A"));
        assertMessage("labels[1] repeats labels[0]: A", () -> DENSE.subset(List.of("A", "A")));
        assertThrows(IndexOutOfBoundsException.class, () -> DENSE.get(0, 3));
        for (FlowMatrix flows : List.of(DENSE, sparse(Unlisted.ZERO))) {
            int past = flows.listed(0);
            assertThrows(IllegalArgumentException.class, () -> flows.flow(0, past));
            assertThrows(IllegalArgumentException.class, () -> flows.destination(0, past));
            assertThrows(IllegalArgumentException.class, () -> flows.flow(0, -1));
        }
    }

    /** Nine of ten destinations are listed: whether the one that lacks is the place itself decides. */
    @Test
    void onlyARowThatLacksNothingButItselfHasAllItsOutflows() {
        List<String> ten = List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j");
        double[] ones = {1, 1, 1, 1, 1, 1, 1, 1, 1};
        for (int lacks = 0; lacks < 10; lacks++) {
            String left = ten.get(lacks);
            List<String> nine =
                    ten.stream().filter(label -> !label.equals(left)).toList();
            FlowMatrix flows = FlowMatrix.ofPairs(ten, Collections.nCopies(9, "a"), nine, ones, Unlisted.MISSING);
            assertEquals(lacks == 0 ? 9 : Double.NaN, flows.outflows()[0], left);
            assertEquals(Double.NaN, flows.rowSums()[0], left);
        }
    }

    private static void assertMessage(String message, Runnable call) {
        assertEquals(message, assertThrows(RuntimeException.class, call::run).getMessage());
    }

    @Test
    void noLaterChangeOfAnArrayReachesTheMatrix() {
        double[][] rows = {{0, 1}, {2, 0}};
        FlowMatrix f = FlowMatrix.of(rows);
        rows[0][1] = 9;
        f.toMatrix().toArray()[1] = 9;
        assertEquals(1, f.get(0, 1));
    }

    @Test
    void theLargestFlowsAreNamedAndInOrder() {
        FlowMatrix flows = FlowMatrix.of(List.of("440600", "440100", "X"), new double[][] {
            {99, 5, 0}, {7, 0, 5}, {Double.NaN, 1, 0}
        });
        Table table = flows.largest(3, List.of(City.builder("440600", "Foshan").build()));
        assertEquals(List.of("rank", "origin", "destination", "flow"), table.headers());
        assertEquals("440100 Foshan 7", table.cell(0, 1) + " " + table.cell(0, 2) + " " + table.cell(0, 3));
        assertEquals("Foshan 440100", table.cell(1, 1) + " " + table.cell(1, 2));
        assertEquals("440100 X", table.cell(2, 1) + " " + table.cell(2, 2));
        assertEquals(4, flows.largest(9, List.of()).size());
        assertThrows(IllegalArgumentException.class, () -> flows.largest(-1, List.of()));
    }

    @Test
    void flowsMayBeAsLargeAsADoubleButNotTheirSum() {
        double most = Double.MAX_VALUE;
        assertEquals(most, FlowMatrix.of(new double[][] {{0, most}, {0, 0}}).totalBetween());
        assertEquals(
                most,
                FlowMatrix.ofPairs(List.of("A"), List.of("B"), new double[] {most}, Unlisted.ZERO)
                        .get("A", "B"));
        assertMessage(
                "flows add up beyond the range of doubles", () -> FlowMatrix.of(new double[][] {{0, most}, {most, 0}}));
        assertMessage(
                "flows add up beyond the range of doubles",
                () -> FlowMatrix.ofPairs(
                        List.of("A", "B"), List.of("B", "A"), new double[] {most, most}, Unlisted.ZERO));
    }

    @Test
    void listsOfDifferentLengthsAreToldByTheirNames() {
        assertMessage(
                "flows has 2 elements but labels has 3",
                () -> FlowMatrix.of(THREE, new double[][] {{0, 1, 2}, {1, 0, 2}}));
        assertMessage(
                "destinations has 2 elements but origins has 1",
                () -> FlowMatrix.ofPairs(List.of("A"), List.of("B", "C"), new double[1], Unlisted.ZERO));
        assertMessage(
                "destinations has 2 elements but origins has 1",
                () -> FlowMatrix.ofPairs(THREE, List.of("A"), List.of("B", "C"), new double[1], Unlisted.ZERO));
        assertMessage(
                "flows has 2 elements but origins has 1",
                () -> FlowMatrix.ofPairs(THREE, List.of("A"), List.of("B"), new double[2], Unlisted.ZERO));
    }

    @Test
    void theTextCountsPlacesPositiveFlowsAndWhatIsMissing() {
        assertEquals(
                "FlowMatrix[10 places, 2 flows between them, 87 missing]",
                sparse(Unlisted.MISSING).toString());
        assertEquals(
                "FlowMatrix[10 places, 2 flows between them, 0 missing]",
                sparse(Unlisted.ZERO).toString());
        assertEquals("FlowMatrix[3 places, 4 flows between them, 0 missing]", DENSE.toString());
    }

    /** Not promised of a hash, but a hash that does not see where a flow is, or how large, is of no use. */
    @Test
    void theHashSeesLabelsPlacesAndSizesOfFlows() {
        List<FlowMatrix> all = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < 4; j++) {
                for (double f : new double[] {1, 2}) {
                    double[][] flows = new double[4][4];
                    flows[i][j] = f;
                    all.add(FlowMatrix.of(flows));
                    all.add(FlowMatrix.of(List.of("A", "B", "C", "D"), flows));
                }
            }
        }
        all.add(FlowMatrix.of(new double[4][4]));
        all.add(FlowMatrix.of(new double[3][3]));
        assertEquals(
                all.size(),
                all.stream().mapToInt(FlowMatrix::hashCode).distinct().count());
    }

    @Test
    void moreThanAnArrayHoldsIsNoDenseMatrix() {
        List<String> many =
                IntStream.range(0, 46_341).mapToObj(Integer::toString).toList();
        FlowMatrix f = FlowMatrix.ofPairs(many, List.of("7"), List.of("46340"), new double[] {2}, Unlisted.ZERO);
        assertEquals(2, f.get("7", "46340"));
        assertEquals(2, f.inflows()[46_340]);
        assertEquals(2, f.transposed().get("46340", "7"));
        assertMessage("46341 places are too many for a dense matrix", f::toMatrix);
    }

    @Test
    void anInterruptedThreadReadsNoPairs() {
        List<String> one = List.of("A");
        List<String> other = List.of("B");
        Thread.currentThread().interrupt();
        try {
            assertThrows(
                    CancellationException.class, () -> FlowMatrix.ofPairs(one, other, new double[1], Unlisted.ZERO));
            assertThrows(
                    CancellationException.class,
                    () -> FlowMatrix.ofPairs(THREE, one, other, new double[1], Unlisted.ZERO));
        } finally {
            assertTrue(Thread.interrupted());
        }
    }

    /** Few of many pairs are held as lists: against the cells themselves, which differ in one cell or none. */
    @Test
    void matricesAreEqualWhereAllTheirCellsAre() {
        int n = 12;
        List<String> labels = IntStream.range(0, n).mapToObj(i -> "P" + i).toList();
        for (int seed = 0; seed < 60; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            for (Unlisted unlisted : Unlisted.values()) {
                double other = unlisted == Unlisted.ZERO ? 0 : Double.NaN;
                double[][] cells = new double[n][n];
                List<String> from = new ArrayList<>();
                List<String> to = new ArrayList<>();
                List<Double> flows = new ArrayList<>();
                for (int i = 0; i < n; i++) {
                    for (int j = 0; j < n; j++) {
                        cells[i][j] = i == j ? 0 : other;
                        if (i != j && random.nextInt(8) == 0) {
                            cells[i][j] = random.nextInt(3) == 0 ? 0 : 1 + random.nextInt(9);
                            from.add("P" + i);
                            to.add("P" + j);
                            flows.add(cells[i][j]);
                        }
                    }
                }
                double[] values = flows.stream().mapToDouble(f -> f).toArray();
                FlowMatrix sparse = FlowMatrix.ofPairs(labels, from, to, values, unlisted);
                for (int i = 0; i < n; i++) {
                    cells[i][i] = sparse.get(i, i);
                }
                FlowMatrix dense = FlowMatrix.of(labels, cells);
                assertEquals(dense, sparse);
                assertEquals(sparse, dense);
                assertEquals(dense.hashCode(), sparse.hashCode());
                for (double changed : new double[] {0, 5, Double.NaN}) {
                    int i = random.nextInt(n);
                    int j = random.nextInt(n);
                    double before = cells[i][j];
                    cells[i][j] = changed;
                    FlowMatrix now = FlowMatrix.of(labels, cells);
                    assertEquals(Double.compare(before, changed) == 0, sparse.equals(now));
                    assertEquals(Double.compare(before, changed) == 0, now.equals(sparse));
                    cells[i][j] = before;
                }
            }
        }
    }

    @Test
    void matricesOfOtherWaysToLeaveOutDifferWhereAPairIsLeftOut() {
        assertNotEquals(sparse(Unlisted.ZERO), sparse(Unlisted.MISSING));
        List<String> two = List.of("a", "b");
        List<String> from = List.of("a", "b", "a", "b");
        List<String> to = List.of("b", "a", "a", "b");
        double[] all = {1, 2, 3, 4};
        assertEquals(
                FlowMatrix.ofPairs(two, from, to, all, Unlisted.ZERO),
                FlowMatrix.ofPairs(two, from, to, all, Unlisted.MISSING));
    }

    @Test
    void listedPairsOutsideTheirRowAreNamed() {
        FlowMatrix matrix = sparse(Unlisted.ZERO);
        assertMessage("origin must be in 0..9 but is 10", () -> matrix.flow(10, 0));
        assertMessage("origin must be in 0..9 but is -1", () -> matrix.flow(-1, 0));
        assertMessage("k must be in 0..1 at origin 0 but is 2", () -> matrix.flow(0, 2));
        assertMessage("k must be in 0..1 at origin 0 but is -1", () -> matrix.destination(0, -1));
    }
}
