package org.chengzhen.methods.convergence;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.primitives.ImmutableIntArray;
import net.jqwik.api.ForAll;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.contract.SeededProperty;
import org.junit.jupiter.api.Test;

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
}
