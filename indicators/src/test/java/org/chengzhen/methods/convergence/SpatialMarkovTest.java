package org.chengzhen.methods.convergence;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.core.space.SpatialWeights;
import org.chengzhen.methods.contract.SeededProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

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

    private static final int[][] CLASSES = {{1, 1, 2}, {2, 2, 1}, {1, 2, 2}};
    private static final int[][] AROUND = {{2, 2, 2}, {1, 1, 1}, {2, 1, 1}};

    @Test
    void movesAreCountedByTheNeighbourhoodTheyStartFrom() {
        SpatialMarkov markov = SpatialMarkov.ofClasses(CLASSES, AROUND, 2, 2);
        // the second place stays in 2 and falls, the third stays in 2 among neighbours of class 1
        assertEquals(DoubleMatrix.of(2, 2, 0, 0, 1, 2), markov.chain(1).counts());
        // the first place stays and rises, the third rises
        assertEquals(DoubleMatrix.of(2, 2, 1, 2, 0, 0), markov.chain(2).counts());
        assertEquals(DoubleMatrix.of(2, 2, 1, 2, 1, 2), markov.pooled().counts());
        assertEquals(List.of(markov.chain(1), markov.chain(2)), markov.chains());
        assertEquals("SpatialMarkov[2 neighbourhoods x 2 states, Q = 0.000, LR = 0.000, df = 0]", markov.toString());
        assertEquals(markov, SpatialMarkov.ofClasses(StateClasses.matrix(CLASSES), StateClasses.matrix(AROUND), 2, 2));
        assertEquals(
                markov.hashCode(),
                SpatialMarkov.ofClasses(CLASSES, AROUND, 2, 2).hashCode());
        // the same moves of all, but other neighbourhoods
        SpatialMarkov other = SpatialMarkov.ofClasses(CLASSES, new int[][] {AROUND[1], AROUND[0], AROUND[2]}, 2, 2);
        assertEquals(markov.pooled(), other.pooled());
        assertNotEquals(markov, other);
        assertNotEquals(markov.hashCode(), other.hashCode());
        assertNotEquals(markov, "markov");
    }

    @Test
    void shapesAndClassesOutOfRangeAreNamed() {
        assertRefused(
                "neighbourhoods has 1 elements but classes has 3",
                () -> SpatialMarkov.ofClasses(CLASSES, new int[][] {{1, 1, 1}}, 2, 2));
        assertRefused(
                "neighbourhoods[0] has 2 elements but classes[0] has 3",
                () -> SpatialMarkov.ofClasses(CLASSES, new int[][] {{1, 1}, {1, 1}, {1, 1}}, 2, 2));
        assertRefused("classes[0][2] must be in 1..1 but is 2", () -> SpatialMarkov.ofClasses(CLASSES, AROUND, 1, 2));
        assertRefused(
                "neighbourhoods[0][0] must be in 1..1 but is 2", () -> SpatialMarkov.ofClasses(CLASSES, AROUND, 2, 1));
        SpatialMarkov markov = SpatialMarkov.ofClasses(CLASSES, AROUND, 2, 2);
        for (int none : new int[] {0, 3}) {
            assertTrue(assertThrows(IllegalArgumentException.class, () -> markov.chain(none))
                    .getMessage()
                    .startsWith("neighbourhood must be in [1"));
        }
        SpatialWeights line = SpatialWeights.rook(1, 2);
        double[][] values = {{1, 2}, {2, 3}, {3, 4}};
        assertRefused(
                "values has 3 elements but weights has 2", () -> SpatialMarkov.between(values, line, new double[] {2}));
        assertRefused(
                "neighbourhoodClasses must be >= 2 but is 1",
                () -> SpatialMarkov.byQuantilesOfValuesAndOfLags(values, SpatialWeights.rook(1, 3), 2, 1));
        UndefinedException few = assertThrows(
                UndefinedException.class, () -> SpatialMarkov.ofClasses(new int[][] {{1}}, new int[][] {{1}}, 1, 1));
        assertEquals("needs at least 2 periods but has 1", few.getMessage());
    }

    /** Four places in a line, weights not standardized: lags 4, 3, 2, 4 and then 2, 4, 5, 2 against limits 2.5 and 4. */
    @Test
    void lagsAreMeansOfNeighboursAndALimitIsInTheClassBelowIt() {
        double[][] values = {{2, 6}, {4, 2}, {4, 2}, {0, 8}};
        SpatialWeights line = SpatialWeights.rook(1, 4);
        double[][] lags = SpatialMarkov.lags(values, line);
        double[][] expected = {{4, 2}, {3, 4}, {2, 5}, {4, 2}};
        for (int i = 0; i < 4; i++) {
            assertArrayEquals(expected[i], lags[i], 1e-15);
        }
        SpatialMarkov markov = SpatialMarkov.between(values, line, new double[] {2.5, 4});
        // from 1 among 2: places 1 and 4 to 3; from 2 among 2 and among 1: places 2 and 3 to 1
        assertEquals(
                DoubleMatrix.of(3, 3, 0, 0, 0, 1, 0, 0, 0, 0, 0),
                markov.chain(1).counts());
        assertEquals(
                DoubleMatrix.of(3, 3, 0, 0, 2, 1, 0, 0, 0, 0, 0),
                markov.chain(2).counts());
        assertEquals(DoubleMatrix.of(3, 3, new double[9]), markov.chain(3).counts());
        assertEquals(markov, SpatialMarkov.between(DoubleMatrix.of(values), line, new double[] {2.5, 4}));
        SpatialMarkov quantiles = SpatialMarkov.byQuantilesOfValuesAndOfLags(values, line, 2, 3);
        assertEquals(
                SpatialMarkov.ofClasses(
                        StateClasses.byQuantilesOfAllPeriods(values, 2),
                        StateClasses.byQuantilesOfAllPeriods(expected, 3),
                        2,
                        3),
                quantiles);
        assertEquals(quantiles, SpatialMarkov.byQuantilesOfValuesAndOfLags(DoubleMatrix.of(values), line, 2, 3));
        assertEquals(
                SpatialMarkov.byQuantilesOfAllPeriods(values, line, 2),
                SpatialMarkov.byQuantilesOfAllPeriods(DoubleMatrix.of(values), line, 2));
    }

    private static void assertRefused(String message, Executable call) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
    }
}
