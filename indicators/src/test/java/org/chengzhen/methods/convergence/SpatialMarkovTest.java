package org.chengzhen.methods.convergence;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import net.jqwik.api.ForAll;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.space.SpatialWeights;
import org.chengzhen.methods.contract.SeededProperty;
import org.junit.jupiter.api.Test;

class SpatialMarkovTest {
    @Test
    void theExamplesOfTheClassCommentsHold() {
        int[][] classes = {{1, 1, 2}, {2, 2, 1}};
        int[][] neighbours = {{2, 2, 2}, {1, 1, 1}};
        SpatialMarkov markov = SpatialMarkov.ofClasses(classes, neighbours, 2, 2);
        assertEquals(1, markov.chain(2).counts().get(0, 1));
        assertThrows(IllegalArgumentException.class, () -> markov.chain(3));
        assertEquals(
                0.5,
                LisaMarkov.ofQuadrants(new int[][] {{1, 1, 4}, {3, 3, 2}})
                        .probabilities()
                        .get(0, 3));
        MarkovChain early = MarkovChain.ofCounts(DoubleMatrix.of(2, 2, 8, 2, 3, 7));
        assertEquals(0, TransitionHomogeneity.test(List.of(early, early)).statistic(), 1e-15);
    }

    @SeededProperty
    void conditionalCountsAddUpToTheCountsOfAll(@ForAll long seed) {
        double[][] panel = Chains.panel(16, 6, seed);
        SpatialMarkov markov = SpatialMarkov.byQuantilesOfAllPeriods(panel, SpatialWeights.rook(4, 4), 3);
        double[] sums = new double[9];
        for (MarkovChain chain : markov.chains()) {
            double[] counts = chain.counts().toArray();
            for (int e = 0; e < 9; e++) {
                sums[e] += counts[e];
            }
        }
        assertArrayEquals(markov.pooled().counts().toArray(), sums, 0.0);
        assertEquals(
                MarkovChain.ofClasses(StateClasses.byQuantilesOfAllPeriods(panel, 3), 3)
                        .counts(),
                markov.pooled().counts());
    }

    @Test
    void anIslandIsRefusedByName() {
        SpatialWeights weights =
                SpatialWeights.contiguity(List.of("north", "south", "isle"), List.of("north"), List.of("south"));
        double[][] values = {{1, 2}, {2, 3}, {3, 4}};
        Exception e = assertThrows(
                IllegalArgumentException.class, () -> SpatialMarkov.byQuantilesOfAllPeriods(values, weights, 2));
        assertEquals("weights: place isle has no neighbour", e.getMessage());
        assertThrows(IllegalArgumentException.class, () -> LisaMarkov.of(values, weights));
    }
}
