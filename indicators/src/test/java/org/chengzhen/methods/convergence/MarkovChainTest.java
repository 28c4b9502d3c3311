package org.chengzhen.methods.convergence;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.primitives.ImmutableIntArray;
import java.util.Arrays;
import java.util.Locale;
import net.jqwik.api.ForAll;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.contract.SeededProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class MarkovChainTest {
    @Test
    void theExampleOfTheClassCommentHolds() {
        MarkovChain chain = MarkovChain.ofClasses(new int[][] {{1, 1, 2}, {2, 2, 1}}, 2);
        assertArrayEquals(new double[] {0.5, 0.5}, chain.ergodic().toArray(), 1e-15);
        assertEquals("MarkovChain[2 states, stay 0.500 0.500]", chain.toString());
    }

    @SeededProperty
    void ergodicDistributionsAreLeftUnchanged(@ForAll(supplier = Chains.Probabilities.class) DoubleMatrix p) {
        for (MarkovChain.RecurrentClass recurrent :
                MarkovChain.ofProbabilities(p).recurrentClasses()) {
            double[] pi = recurrent.distribution().toArray();
            double total = 0;
            for (int j = 0; j < pi.length; j++) {
                double next = 0;
                for (int i = 0; i < pi.length; i++) {
                    next += pi[i] * p.get(i, j);
                }
                assertEquals(pi[j], next, 1e-13);
                assertEquals(recurrent.states().contains(j + 1), pi[j] > 0);
                total += pi[j];
            }
            assertEquals(1, total, 1e-13);
        }
    }

    @SeededProperty
    void firstPassageSolvesItsEquationsAndReturnsTakeOneOverPi(
            @ForAll(supplier = Chains.Probabilities.class) DoubleMatrix p) {
        MarkovChain chain = MarkovChain.ofProbabilities(p);
        DoubleMatrix m = chain.meanFirstPassage();
        int k = p.rows();
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                double expected = 1;
                for (int l = 0; l < k; l++) {
                    expected += l == j || p.get(i, l) == 0 ? 0 : p.get(i, l) * m.get(l, j);
                }
                if (Double.isFinite(expected)) {
                    assertEquals(expected, m.get(i, j), 1e-9 * expected);
                } else {
                    assertTrue(Double.isNaN(m.get(i, j)));
                }
            }
        }
        for (MarkovChain.RecurrentClass recurrent : chain.recurrentClasses()) {
            for (int state : recurrent.states().asList()) {
                double pi = recurrent.distribution().get(state - 1);
                assertEquals(1 / pi, m.get(state - 1, state - 1), 1e-9 / pi);
            }
        }
    }

    @Test
    void aChainThatFallsApartHasOneDistributionForEachRecurrentClass() {
        MarkovChain chain = MarkovChain.ofProbabilities(
                DoubleMatrix.of(4, 4, 1, 0, 0, 0, 0.3, 0.4, 0.3, 0, 0, 0, 0.5, 0.5, 0, 0, 1, 0));
        assertEquals(2, chain.recurrentClasses().size());
        assertEquals(ImmutableIntArray.of(1), chain.recurrentClasses().get(0).states());
        assertArrayEquals(
                new double[] {0, 0, 2.0 / 3, 1.0 / 3},
                chain.recurrentClasses().get(1).distribution().toArray(),
                1e-15);
        assertEquals(
                Status.UNDEFINED,
                assertThrows(UndefinedException.class, chain::ergodic).status());
        assertTrue(Double.isNaN(chain.meanFirstPassage().get(1, 0)), "it may end in 3 and 4");
        assertTrue(chain.sojournTimes().get(0).isEmpty());
        assertTrue(MarkovMobility.of(chain).halfLife().isEmpty());
    }

    /** Trap 27 and 23 of the catalogue: an empty row is neither absorbing nor uniform. */
    @Test
    void aStateThatNobodyLeftHasUnknownProbabilities() {
        MarkovChain chain = MarkovChain.ofClasses(new int[][] {{1, 2, 1, 3}}, 3);
        assertTrue(Double.isNaN(chain.probabilities().get(2, 2)));
        assertTrue(chain.sojournTimes().get(2).isEmpty());
        assertThrows(UndefinedException.class, chain::ergodic);
        assertThrows(UndefinedException.class, chain::meanFirstPassage);
        assertThrows(UndefinedException.class, () -> MarkovMobility.of(chain));
        assertThrows(UndefinedException.class, () -> chain.probabilitiesAfter(2));
    }

    @Test
    void aStateThatNobodyEverWasInIsPassedOver() {
        MarkovChain chain = MarkovChain.ofClasses(new int[][] {{1, 1, 3}, {3, 3, 1}}, 3);
        assertArrayEquals(new double[] {0.5, 0, 0.5}, chain.ergodic().toArray(), 1e-15);
    }

    @Test
    void badClassesAndProbabilitiesAreNamed() {
        Exception e = assertThrows(
                IllegalArgumentException.class, () -> MarkovChain.ofClasses(new int[][] {{1, 2}, {4, 1}}, 3));
        assertEquals("classes[1][0] must be in 1..3 but is 4", e.getMessage());
        e = assertThrows(
                IllegalArgumentException.class,
                () -> MarkovChain.ofProbabilities(DoubleMatrix.of(2, 2, 0.5, 0.4, 0, 1)));
        assertTrue(e.getMessage().startsWith("probabilities[0] must sum to 1"), e.getMessage());
        assertThrows(UndefinedException.class, () -> MarkovChain.ofClasses(new int[][] {{1}}, 1));
        assertThrows(UndefinedException.class, () -> MarkovChain.ofClasses(new int[0][], 1));
        assertThrows(
                UndefinedException.class,
                () -> MarkovChain.ofProbabilities(DoubleMatrix.of(1, 1, 1)).counts());
    }

    @SeededProperty
    void movesOfSeveralPeriodsAreAPower(@ForAll(supplier = Chains.Probabilities.class) DoubleMatrix p) {
        MarkovChain chain = MarkovChain.ofProbabilities(p);
        DoubleMatrix five = chain.probabilitiesAfter(5);
        double[] row = new double[p.rows()];
        row[0] = 1;
        for (int t = 0; t < 5; t++) {
            double[] next = new double[row.length];
            for (int i = 0; i < row.length; i++) {
                for (int j = 0; j < row.length; j++) {
                    next[j] += row[i] * p.get(i, j);
                }
            }
            row = next;
        }
        assertArrayEquals(row, five.row(0), 1e-13);
    }

    @Test
    void aChainTellsWhoStaysInItsFirstTenStates() {
        StringBuilder ten = new StringBuilder("MarkovChain[10 states, stay");
        double[][] p = new double[11][11];
        double[][] fewer = new double[10][10];
        for (int i = 0; i < 11; i++) {
            p[i][i] = i / 16.0;
            p[i][(i + 1) % 11] = 1 - i / 16.0;
            if (i < 10) {
                fewer[i][i] = i / 16.0;
                fewer[i][(i + 1) % 10] = 1 - i / 16.0;
                ten.append(String.format(Locale.ROOT, " %.3f", i / 16.0));
            }
        }
        assertEquals(
                ten + "]", MarkovChain.ofProbabilities(DoubleMatrix.of(fewer)).toString());
        assertEquals(
                ten.toString().replace("10 states", "11 states") + " …]",
                MarkovChain.ofProbabilities(DoubleMatrix.of(p)).toString());
    }

    @Test
    void chainsAreEqualWhereCountsAndProbabilitiesAre() {
        DoubleMatrix counts = DoubleMatrix.of(2, 2, 8, 2, 3, 7);
        MarkovChain chain = MarkovChain.ofCounts(counts);
        assertEquals(chain, MarkovChain.ofCounts(DoubleMatrix.of(2, 2, 8, 2, 3, 7)));
        assertEquals(
                chain.hashCode(),
                MarkovChain.ofCounts(DoubleMatrix.of(2, 2, 8, 2, 3, 7)).hashCode());
        // equal shares of other counts, equal shares without counts, other shares
        assertNotEquals(chain, MarkovChain.ofCounts(DoubleMatrix.of(2, 2, 16, 4, 6, 14)));
        MarkovChain given = MarkovChain.ofProbabilities(chain.probabilities());
        assertNotEquals(chain, given);
        assertNotEquals(chain.hashCode(), given.hashCode());
        assertNotEquals(given, MarkovChain.ofProbabilities(DoubleMatrix.of(2, 2, 0.8, 0.2, 0.4, 0.6)));
        assertNotEquals(chain, "chain");
        assertEquals(counts, chain.counts());
    }

    /** 1/(1 − 0.8) and 1/(1 − 0.7); no period at all leaves everybody where he is. */
    @Test
    void sojournsAndPowersAreThoseFoundByHand() {
        MarkovChain chain = MarkovChain.ofCounts(DoubleMatrix.of(2, 2, 8, 2, 3, 7));
        assertEquals(5, chain.sojournTimes().get(0).getAsDouble(), 1e-14);
        assertEquals(10 / 3.0, chain.sojournTimes().get(1).getAsDouble(), 1e-14);
        assertEquals(DoubleMatrix.of(2, 2, 1, 0, 0, 1), chain.probabilitiesAfter(0));
        assertEquals(chain.probabilities(), chain.probabilitiesAfter(1));
        // 0.64 + 0.06, 0.16 + 0.14; 0.24 + 0.21, 0.06 + 0.49
        assertArrayEquals(
                new double[] {0.7, 0.3, 0.45, 0.55}, chain.probabilitiesAfter(2).toArray(), 1e-15);
        // from 1 to 2 takes 1/0.2 periods, from 2 to 1 1/0.3; π = (0.6, 0.4)
        assertArrayEquals(
                new double[] {1 / 0.6, 5, 10 / 3.0, 2.5},
                chain.meanFirstPassage().toArray(),
                1e-13);
        assertArrayEquals(new double[] {0.6, 0.4}, chain.ergodic().toArray(), 1e-15);
    }

    @Test
    void matricesThatAreNoChainAreNamed() {
        assertRefused("counts must be square but is 1 x 2", () -> MarkovChain.ofCounts(DoubleMatrix.of(1, 2, 1, 2)));
        assertRefused(
                "probabilities must be square but is 2 x 1",
                () -> MarkovChain.ofProbabilities(DoubleMatrix.of(2, 1, 1, 1)));
        assertRefused(
                "counts[1][0] must be >= 0 but is -1.0",
                () -> MarkovChain.ofCounts(DoubleMatrix.of(2, 2, 1, 2, -1, 2)));
        assertRefused(
                "periods must be >= 0 but is -1",
                () -> MarkovChain.ofCounts(DoubleMatrix.of(1, 1, 1)).probabilitiesAfter(-1));
        assertRefused("states must be >= 1 but is 0", () -> MarkovChain.ofClasses(new int[][] {{1, 1}}, 0));
        assertRefused(
                "classes[1] has 3 elements but classes[0] has 2",
                () -> MarkovChain.ofClasses(new int[][] {{1, 1}, {1, 1, 1}}, 1));
        assertRefused("classes[0][1] must be in 1..2 but is 0", () -> MarkovChain.ofClasses(new int[][] {{1, 0}}, 2));
        assertRefused(
                "classes[0][1] must be a whole number but is 1.5",
                () -> MarkovChain.ofClasses(DoubleMatrix.of(1, 2, 1, 1.5), 2));
        assertUndefined(
                "needs at least 1 states but has 0", () -> MarkovChain.ofCounts(DoubleMatrix.of(new double[0][])));
        assertUndefined("needs at least 1 places but has 0", () -> MarkovChain.ofClasses(new int[0][], 1));
        assertUndefined("needs at least 2 periods but has 1", () -> MarkovChain.ofClasses(new int[][] {{1}}, 1));
        assertUndefined(
                "a chain of given probabilities has no counts",
                () -> MarkovChain.ofProbabilities(DoubleMatrix.of(1, 1, 1)).counts());
        MarkovChain lost = MarkovChain.ofClasses(new int[][] {{1, 2, 1, 3}}, 3);
        assertUndefined("state 1 leads to state 3, which nobody left", () -> lost.ergodic());
        assertUndefined("nobody left state 3: its probabilities are unknown", () -> lost.meanFirstPassage());
        assertUndefined(
                "no state has known probabilities",
                () -> MarkovChain.ofCounts(DoubleMatrix.of(2, 2, 0, 0, 0, 0)).ergodic());
        assertUndefined(
                "the chain has 2 recurrent classes, each with an ergodic distribution",
                () -> MarkovChain.ofProbabilities(DoubleMatrix.of(2, 2, 1, 0, 0, 1))
                        .ergodic());
    }

    /** State 1 may come to 2, which keeps, or to 3, which leads back: 2 is reached for sure from 1 and 3, 3 is not. */
    @Test
    void timesToStatesThatMayBeMissedAreUnknown() {
        DoubleMatrix times = MarkovChain.ofProbabilities(DoubleMatrix.of(3, 3, 0, 0.5, 0.5, 0, 1, 0, 1, 0, 0))
                .meanFirstPassage();
        // m12 = 1 + m32/2 and m32 = 1 + m12
        assertEquals(3, times.get(0, 1), 1e-14);
        assertEquals(4, times.get(2, 1), 1e-14);
        assertEquals(1, times.get(1, 1), 1e-14);
        assertEquals(1, times.get(2, 0), 1e-14);
        for (int[] missed : new int[][] {{0, 0}, {0, 2}, {1, 0}, {1, 2}, {2, 2}}) {
            assertTrue(Double.isNaN(times.get(missed[0], missed[1])), Arrays.toString(missed));
        }
    }

    private static void assertRefused(String message, Executable call) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
    }

    private static void assertUndefined(String message, Executable call) {
        assertEquals(message, assertThrows(UndefinedException.class, call).getMessage());
    }
}
