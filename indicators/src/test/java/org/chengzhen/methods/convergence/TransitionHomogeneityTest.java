package org.chengzhen.methods.convergence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.core.space.SpatialWeights;
import org.chengzhen.methods.contract.SeededProperty;
import org.junit.jupiter.api.Test;

class TransitionHomogeneityTest {
    @Test
    void theExampleOfTheClassCommentHolds() {
        MarkovChain early = MarkovChain.ofCounts(DoubleMatrix.of(2, 2, 8, 2, 3, 7));
        assertEquals(0, TransitionHomogeneity.test(List.of(early, early)).statistic(), 1e-15);
    }

    /** R 4.2.2, pchisq(c(3.84, 18.307), c(1, 10), lower = FALSE). */
    @Test
    void thePValueIsThatOfChiSquared() {
        assertEquals(0.05004352, TransitionHomogeneity.p(3.84, 1).getAsDouble(), 1e-8);
        assertEquals(0.05000059, TransitionHomogeneity.p(18.307, 10).getAsDouble(), 1e-8);
    }

    /** Both statistics by their definition, from probabilities. */
    @SeededProperty
    void testsAgreeWithTheirDefinition(@ForAll long seed) {
        double[][] panel = Chains.panel(25, 8, seed);
        SpatialMarkov markov = SpatialMarkov.byQuantilesOfValuesAndOfLags(panel, SpatialWeights.queen(5, 5), 3, 4);
        DoubleMatrix p = markov.pooled().probabilities();
        double q = 0;
        double ratio = 0;
        int degrees = 0;
        for (int i = 0; i < 3; i++) {
            int a = 0;
            int b = 0;
            for (int j = 0; j < 3; j++) {
                b += p.get(i, j) > 0 ? 1 : 0;
            }
            for (MarkovChain chain : markov.chains()) {
                double[] n = chain.counts().row(i);
                double total = n[0] + n[1] + n[2];
                a += total > 0 ? 1 : 0;
                for (int j = 0; j < 3; j++) {
                    double pj = chain.probabilities().get(i, j);
                    if (p.get(i, j) > 0 && total > 0) {
                        q += total * Math.pow(pj - p.get(i, j), 2) / p.get(i, j);
                        ratio += n[j] == 0 ? 0 : 2 * n[j] * Math.log(pj / p.get(i, j));
                    }
                }
            }
            degrees += Math.max(0, a - 1) * Math.max(0, b - 1);
        }
        TransitionHomogeneity.Homogeneity test = markov.homogeneity();
        assertEquals(q, test.statistic(), 1e-10);
        assertEquals(ratio, test.likelihoodRatio(), 1e-10);
        assertEquals(degrees, test.degreesOfFreedom());
    }

    @Test
    void oneNeighbourhoodLeavesNoDegreeOfFreedom() {
        int[][] classes = {{1, 2, 1}, {2, 2, 1}};
        int[][] same = {{1, 1, 1}, {1, 1, 1}};
        TransitionHomogeneity.Homogeneity test =
                SpatialMarkov.ofClasses(classes, same, 2, 1).homogeneity();
        assertEquals(0, test.degreesOfFreedom());
        assertTrue(test.pValue().isEmpty());
        assertThrows(UndefinedException.class, () -> TransitionHomogeneity.test(List.of()));
    }

    @Test
    void chainsOfDifferentSizeAreRefused() {
        MarkovChain two = MarkovChain.ofCounts(DoubleMatrix.of(2, 2, 8, 2, 3, 7));
        MarkovChain one = MarkovChain.ofCounts(DoubleMatrix.of(1, 1, 8));
        assertThrows(IllegalArgumentException.class, () -> TransitionHomogeneity.test(List.of(two, one)));
    }

    /** Rows of 10 in both chains, pooled 13:7 and 9:11, so that 6.5, 3.5, 4.5 and 5.5 are expected in each. */
    @Test
    void bothTestsOfTwoChainsAreThoseFoundByHand() {
        TransitionHomogeneity.Homogeneity test = TransitionHomogeneity.test(List.of(
                MarkovChain.ofCounts(DoubleMatrix.of(2, 2, 8, 2, 3, 7)),
                MarkovChain.ofCounts(DoubleMatrix.of(2, 2, 5, 5, 6, 4))));
        // 2(1.5²/6.5 + 1.5²/3.5) + 2(1.5²/4.5 + 1.5²/5.5)
        double q = 2 * 2.25 * (1 / 6.5 + 1 / 3.5 + 1 / 4.5 + 1 / 5.5);
        double ratio = 2
                * (8 * Math.log(8 / 6.5)
                        + 2 * Math.log(2 / 3.5)
                        + 5 * Math.log(5 / 6.5)
                        + 5 * Math.log(5 / 3.5)
                        + 3 * Math.log(3 / 4.5)
                        + 7 * Math.log(7 / 5.5)
                        + 6 * Math.log(6 / 4.5)
                        + 4 * Math.log(4 / 5.5));
        assertEquals(q, test.statistic(), 1e-13);
        assertEquals(ratio, test.likelihoodRatio(), 1e-13);
        assertEquals(2, test.degreesOfFreedom());
        // χ² with two degrees of freedom: exp(−x/2)
        assertEquals(Math.exp(-q / 2), test.pValue().getAsDouble(), 1e-14);
        assertEquals(Math.exp(-ratio / 2), test.likelihoodRatioPValue().getAsDouble(), 1e-14);
        assertEquals(2, test.chains());
        assertEquals(40, test.transitions());
        assertEquals(
                "TransitionHomogeneity[Q = 3.796, LR = 3.875, df = 2, p = 0.1499, 0.1441, 2 chains]", test.toString());
    }

    /** A chain that nobody left from a state has no say in it: neither in the statistics nor in the degrees. */
    @Test
    void statesThatNobodyLeftCountForNothing() {
        MarkovChain full = MarkovChain.ofCounts(DoubleMatrix.of(2, 2, 8, 2, 3, 7));
        MarkovChain half = MarkovChain.ofCounts(DoubleMatrix.of(2, 2, 5, 5, 0, 0));
        TransitionHomogeneity.Homogeneity test = TransitionHomogeneity.test(List.of(full, half));
        assertEquals(1, test.degreesOfFreedom());
        assertEquals(2 * 2.25 * (1 / 6.5 + 1 / 3.5), test.statistic(), 1e-13);
        assertEquals(30, test.transitions());
        TransitionHomogeneity.Homogeneity alone = TransitionHomogeneity.test(List.of(full));
        assertEquals(
                "TransitionHomogeneity[Q = 0.000, LR = 0.000, df = 0, p = undefined, undefined, 1 chains]",
                alone.toString());
        Exception e = assertThrows(
                IllegalArgumentException.class,
                () -> TransitionHomogeneity.test(List.of(full, MarkovChain.ofCounts(DoubleMatrix.of(1, 1, 8)))));
        assertEquals("chains[1] has 1 states but chains[0] has 2", e.getMessage());
    }
}
