package org.chengzhen.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.chengzhen.core.space.SpatialWeights;
import org.chengzhen.methods.convergence.MarkovChain;
import org.chengzhen.methods.convergence.SpatialMarkov;
import org.junit.jupiter.api.Test;

class SpatialMarkovRivalsTest {
    @Test
    void theRivalAgrees() {
        double[][] incomes = SpatialMarkovRivals.incomes(400, 12, 7);
        int[][] neighbours = SpatialMarkovRivals.neighbours(400, 6, 7);
        SpatialMarkov markov =
                SpatialMarkov.byQuantilesOfValuesAndOfLags(incomes, SpatialWeights.ofNeighbours(neighbours), 4, 4);
        double ours = markov.homogeneity().statistic();
        for (MarkovChain chain : markov.chains()) {
            ours += chain.ergodic().get(0);
        }
        assertEquals(SpatialMarkovRivals.qAndErgodic(incomes, neighbours, 4), ours, 1e-9);
    }
}
