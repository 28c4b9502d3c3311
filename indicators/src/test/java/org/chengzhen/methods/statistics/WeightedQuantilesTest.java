package org.chengzhen.methods.statistics;

import static org.chengzhen.methods.statistics.WeightedQuantiles.Definition.INVERSE_CDF_AVERAGE;
import static org.chengzhen.methods.statistics.WeightedQuantiles.Definition.KISH_TYPE7;
import static org.chengzhen.methods.statistics.WeightedQuantiles.Definition.MIDPOINT;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.statistics.WeightedQuantiles.Definition;
import org.junit.jupiter.api.Test;

/** Values 10 to 40 of weights 1 to 4, out of order: C = 0.1, 0.3, 0.6, 1. */
class WeightedQuantilesTest {
    private static final double[] VALUES = {30, 10, 40, 99, 20};
    private static final double[] WEIGHTS = {3, 1, 4, 0, 2};

    private static void assertQuantiles(Definition definition, double[] expected, double... probabilities) {
        assertArrayEquals(
                expected,
                WeightedQuantiles.several(VALUES, WEIGHTS, probabilities, definition)
                        .toArray(),
                1e-13);
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], WeightedQuantiles.of(VALUES, WEIGHTS, probabilities[i], definition), 1e-13);
        }
    }

    /** The middles of the steps are 0.05, 0.2, 0.45 and 0.8. */
    @Test
    void midpointsAreJoinedByLines() {
        assertQuantiles(
                MIDPOINT,
                new double[] {10, 10, 15, 20, 30, 34, 40, 40, 40},
                0,
                0.05,
                0.125,
                0.2,
                0.45,
                0.59,
                0.8,
                0.9,
                1);
    }

    @Test
    void theInverseTakesTheMeanOfTwoWhereASharesEndIsMet() {
        assertQuantiles(
                INVERSE_CDF_AVERAGE,
                new double[] {10, 10, 15, 20, 25, 30, 35, 40, 40},
                0,
                0.05,
                0.1,
                0.11,
                0.3,
                0.31,
                0.6,
                0.61,
                1);
    }

    /** n* = 100/30, at p = 1/2 h − 1 = 7/6: F(C) = 0, 0, 5/6, 1; at p = 0 F(C) = 1/3, 1. */
    @Test
    void kishWeighsTheValuesOfAWindow() {
        assertQuantiles(KISH_TYPE7, new double[] {30 * 5 / 6.0 + 40 / 6.0, 50 / 3.0, 40}, 0.5, 0, 1);
    }

    @Test
    void equalWeightsGiveType7() {
        double[] values = new SplittableRandom(4).doubles(17).toArray();
        double[] ones = new double[17];
        Arrays.fill(ones, 0.7);
        for (double p : new double[] {0, 0.01, 0.25, 0.5, 0.6, 0.99, 1}) {
            assertEquals(Quantiles.of(values, p), WeightedQuantiles.of(values, ones, p, KISH_TYPE7), 1e-13, "p " + p);
        }
    }

    @Test
    void oneValueIsEveryQuantile() {
        for (Definition definition : Definition.values()) {
            for (double p : new double[] {0, 0.3, 1}) {
                assertEquals(7, WeightedQuantiles.of(new double[] {7, 1}, new double[] {0.4, 0}, p, definition));
            }
        }
    }

    @Test
    void equalNeighboursAreThatValueAndNotAMeanOfThem() {
        double huge = Double.MAX_VALUE;
        double[] same = {huge, huge, huge};
        for (Definition definition : Definition.values()) {
            assertEquals(huge, WeightedQuantiles.of(same, new double[] {1, 1, 1}, 0.4, definition));
        }
        assertEquals(0.1, WeightedQuantiles.of(new double[] {0.1, 0.1}, new double[] {1, 1}, 0.5, INVERSE_CDF_AVERAGE));
    }

    @Test
    void badInputIsRefused() {
        for (Definition definition : Definition.values()) {
            assertThrows(
                    IllegalArgumentException.class, () -> WeightedQuantiles.of(VALUES, new double[4], 0.5, definition));
            assertThrows(
                    IllegalArgumentException.class, () -> WeightedQuantiles.of(VALUES, WEIGHTS, -0.01, definition));
            assertThrows(
                    IllegalArgumentException.class,
                    () -> WeightedQuantiles.several(VALUES, WEIGHTS, new double[] {0.5, 1.01}, definition));
            assertThrows(
                    IllegalArgumentException.class,
                    () -> WeightedQuantiles.of(new double[] {Double.NaN}, new double[] {1}, 0.5, definition));
            assertThrows(
                    IllegalArgumentException.class,
                    () -> WeightedQuantiles.of(new double[] {1}, new double[] {-1}, 0.5, definition));
            UndefinedException none = assertThrows(
                    UndefinedException.class,
                    () -> WeightedQuantiles.of(new double[0], new double[0], 0.5, definition));
            assertEquals(Status.INSUFFICIENT_DATA, none.status());
            UndefinedException zero = assertThrows(
                    UndefinedException.class, () -> WeightedQuantiles.of(VALUES, new double[5], 0.5, definition));
            assertEquals(Status.UNDEFINED, zero.status());
        }
    }
}
