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
}
