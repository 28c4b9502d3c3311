package org.chengzhen.methods.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Test;

class ConcorTest {
    private static final PearsonsCorrelation PEARSON = new PearsonsCorrelation();

    private static double[][] random(int n, long seed) {
        Random random = new Random(seed);
        double[][] rows = new double[n][n];
        for (double[] row : rows) {
            Arrays.setAll(row, j -> 3 * random.nextGaussian());
        }
        return rows;
    }

    /** Row and column of a place, one behind the other, with zeros on the diagonal. */
    private static double[] profile(double[][] relation, int i) {
        int n = relation.length;
        return IntStream.range(0, 2 * n)
                .mapToDouble(k -> k % n == i ? 0 : k < n ? relation[i][k] : relation[k - n][i])
                .toArray();
    }

    /** Pearson's correlation of two profiles, written out cell against cell. */
    private static double correlation(double[][] relation, int i, int j, DiagonalRule rule) {
        int n = relation.length;
        double[] x = profile(relation, i);
        double[] y = profile(relation, j);
        DoubleStream.Builder first = DoubleStream.builder();
        DoubleStream.Builder second = DoubleStream.builder();
        for (int k = 0; k < 2 * n; k++) {
            int place = k % n;
            if (rule == DiagonalRule.IGNORE && (place == i || place == j)) {
                continue;
            }
            int against = k;
            if (rule == DiagonalRule.RECIPROCAL && place == i) {
                against = k - i + j;
            } else if (rule == DiagonalRule.RECIPROCAL && place == j) {
                against = k - j + i;
            }
            first.add(x[k]);
            second.add(y[against]);
        }
        return PEARSON.correlation(first.build().toArray(), second.build().toArray());
    }

    private static List<List<Integer>> split(double[][] r, List<Integer> group) {
        if (group.size() == 1) {
            return List.of(group);
        }
        double[][] now = new double[group.size()][group.size()];
        for (int a = 0; a < now.length; a++) {
            for (int b = 0; b < now.length; b++) {
                now[a][b] = r[group.get(a)][group.get(b)];
            }
        }
        double farthest = 1;
        while (farthest > 1e-9) {
            now = PEARSON.computeCorrelationMatrix(new Array2DRowRealMatrix(now))
                    .getData();
            farthest = 1
                    - Arrays.stream(now)
                            .flatMapToDouble(Arrays::stream)
                            .map(Math::abs)
                            .min()
                            .orElseThrow();
        }
        List<Integer> near = new ArrayList<>();
        List<Integer> far = new ArrayList<>();
        for (int a = 0; a < now.length; a++) {
            (now[0][a] > 0 ? near : far).add(group.get(a));
        }
        return far.isEmpty() ? List.of(near) : List.of(near, far);
    }

    @Test
    void blocksAreThoseOfCorrelationsWrittenOutForEveryPair() {
        for (int seed = 0; seed < 45; seed++) {
            int n = 4 + seed % 15;
            DiagonalRule rule = DiagonalRule.values()[seed % 3];
            double[][] relation = random(n, seed);
            double[][] r = new double[n][n];
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    r[i][j] = i == j ? 1 : correlation(relation, i, j, rule);
                }
            }
            Concor.Blocks blocks =
                    Concor.withDefaults().diagonal(rule).splits(3).of(relation);
            List<List<Integer>> groups = List.of(IntStream.range(0, n).boxed().toList());
            for (int stage = 0; stage < 3; stage++) {
                groups = groups.stream().flatMap(g -> split(r, g).stream()).toList();
                int[] block = new int[n];
                for (int g = 0; g < groups.size(); g++) {
                    for (int i : groups.get(g)) {
                        block[i] = g;
                    }
                }
                assertArrayEquals(
                        Numbering.byFirstMember(block),
                        blocks.splits().get(stage).toArray(),
                        n + " places, " + rule + ", split " + (stage + 1));
            }
            assertEquals(blocks.splits().get(2), blocks.blocks());
            assertEquals(groups.size(), blocks.count());
            assertEquals(0, blocks.isolates().length());
            assertEquals(blocks, Concor.withDefaults().diagonal(rule).splits(3).of(DoubleMatrix.of(relation)));
        }
    }

    /** The unit of the relation and whatever stands on its diagonal change no block. */
    @Test
    void unitAndDiagonalChangeNothing() {
        double[][] relation = random(9, 70);
        double[][] other = new double[9][9];
        for (int i = 0; i < 9; i++) {
            for (int j = 0; j < 9; j++) {
                other[i][j] = i == j ? Double.NaN : 1e300 * relation[i][j];
            }
        }
        for (DiagonalRule rule : DiagonalRule.values()) {
            Concor concor = Concor.withDefaults().diagonal(rule);
            assertEquals(concor.of(relation), concor.of(other));
        }
    }

    @Test
    void aNetworkIsTheRelationOfItsWeights() {
        double[][] rows = Graphs.flows(11, 0.6, 9, 71);
        Network directed = Network.directed(Graphs.matrix(rows));
        assertEquals(Concor.withDefaults().of(rows), Concor.withDefaults().of(directed));
        double[][] both = new double[11][11];
        for (int i = 0; i < 11; i++) {
            for (int j = 0; j < 11; j++) {
                both[i][j] = rows[i][j] + rows[j][i];
            }
        }
        assertEquals(Concor.withDefaults().of(both), Concor.withDefaults().of(directed.bothWays()));
    }

    /** Without the cells of the pair, a place linked alike to all others is constant, and one with two others is not. */
    @Test
    void placesWithTheSameLinkToAllAreSetAside() {
        double[][] relation = {{0, 1, 1, 1}, {1, 0, 2, 5}, {1, 3, 0, 4}, {1, 7, 6, 0}};
        Concor ignore = Concor.withDefaults().diagonal(DiagonalRule.IGNORE).splits(1);
        Concor.Blocks blocks = ignore.of(relation);
        assertEquals(List.of(0), blocks.isolates().asList());
        assertEquals(0, blocks.blocks().get(0));
        assertEquals(0, Concor.withDefaults().splits(1).of(relation).isolates().length());
        assertEquals(
                0,
                Concor.withDefaults()
                        .diagonal(DiagonalRule.RETAIN)
                        .splits(1)
                        .of(relation)
                        .isolates()
                        .length());
        Concor.Blocks alone = Concor.withDefaults().of(new double[3][3]);
        assertEquals(List.of(0, 1, 2), alone.isolates().asList());
        assertEquals(1, alone.count());
        assertEquals("Concor[1 blocks, 3 isolates] [0, 0, 0]", alone.toString());
    }

    /** Beside the pair 0, 1 place 0 has the same link to all others. */
    @Test
    void aPairWithoutVarianceBesideItselfIsUndefined() {
        double[][] relation = {{0, 9, 1, 1}, {2, 0, 2, 5}, {1, 3, 0, 4}, {1, 7, 6, 0}};
        Concor ignore = Concor.withDefaults().diagonal(DiagonalRule.IGNORE);
        UndefinedException e = assertThrows(UndefinedException.class, () -> ignore.of(relation));
        assertEquals(
                "the links of places 0 and 1 have no correlation, as one has the same link to all others; "
                        + "take another diagonal rule",
                e.getMessage());
        // the same place, now last of its pairs
        int[] to = {3, 0, 1, 2};
        e = assertThrows(UndefinedException.class, () -> ignore.of(Graphs.relabelled(relation, to)));
        assertEquals(
                "the links of places 0 and 3 have no correlation, as one has the same link to all others; "
                        + "take another diagonal rule",
                e.getMessage());
    }

    /** A ring of three: all correlations are equal and stay so. */
    @Test
    void equalCorrelationsOfThreePlacesDoNotConverge() {
        double[][] ring = {{0, 1, 0}, {0, 0, 1}, {1, 0, 0}};
        UndefinedException e = assertThrows(
                UndefinedException.class, () -> Concor.withDefaults().of(ring));
        assertEquals(Status.NOT_CONVERGED, e.status());
        assertEquals("the correlations of 3 places are not ±1 after 500 rounds", e.getMessage());
    }

    @Test
    void twoPlacesPartAndFewerAreTooFew() {
        assertEquals(
                List.of(0, 1),
                Concor.withDefaults()
                        .diagonal(DiagonalRule.RETAIN)
                        .of(new double[][] {{0, 1}, {3, 0}})
                        .blocks()
                        .asList());
        for (int n = 0; n < 2; n++) {
            double[][] few = new double[n][n];
            UndefinedException e = assertThrows(
                    UndefinedException.class, () -> Concor.withDefaults().of(few));
            assertEquals(Status.INSUFFICIENT_DATA, e.status());
        }
    }

    @Test
    void identicalProfilesStayTogether() {
        // senders 0, 1 and receivers 2, 3
        double[][] rows = {{0, 0, 1, 1}, {0, 0, 1, 1}, {0, 0, 0, 0}, {0, 0, 0, 0}};
        Concor.Blocks blocks = Concor.withDefaults().splits(3).of(rows);
        for (int stage = 0; stage < 3; stage++) {
            assertEquals(List.of(0, 0, 1, 1), blocks.splits().get(stage).asList());
        }
    }

    @Test
    void badRelationsAndOptionsAreNamed() {
        assertMessage("relation[1] has 3 cells but there are 2 rows", new double[][] {{0, 1}, {0, 1, 2}});
        assertMessage("relation[1][0] must be finite but is NaN", new double[][] {{0, 1}, {Double.NaN, 1}});
        for (double distance : new double[] {0, 1, Double.NaN}) {
            Exception e = assertThrows(
                    IllegalArgumentException.class, () -> Concor.withDefaults().convergence(distance));
            assertEquals("distance must be in (0, 1) but is " + distance, e.getMessage());
        }
        assertThrows(IllegalArgumentException.class, () -> Concor.withDefaults().splits(0));
    }

    private static void assertMessage(String message, double[]... relation) {
        Exception e = assertThrows(
                IllegalArgumentException.class, () -> Concor.withDefaults().of(relation));
        assertEquals(message, e.getMessage());
    }

    /** Papers stop early: 0.2 from ±1 the signs are those of the end here. */
    @Test
    void aWiderDistanceEndsWithTheSameBlocksWhereSignsAreSettled() {
        double[][] relation = random(12, 72);
        assertEquals(
                Concor.withDefaults().splits(1).of(relation),
                Concor.withDefaults().splits(1).convergence(0.2).of(relation));
    }
}
