package org.chengzhen.methods.convergence;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.space.SpatialWeights;
import org.junit.jupiter.api.Test;

/** Values on the mean or on a limit of classes lie there, whatever their unit. */
class TiesOfClassesTest {
    private static double[][] column(double... values) {
        return Arrays.stream(values).mapToObj(v -> new double[] {v}).toArray(double[][]::new);
    }

    private static int[] classes(DoubleMatrix column) {
        return Arrays.stream(column.column(0)).mapToInt(c -> (int) c).toArray();
    }

    @Test
    void aNeighbourhoodOnTheMeanCountsAsHigh() {
        SpatialWeights rook = SpatialWeights.rook(3, 3);
        assertArrayEquals(
                new int[] {4, 1, 3, 2, 3, 3, 4, 4, 3},
                classes(LisaMarkov.quadrants(column(9, 7, 2, 2, 3, 2, 6, 7, 4), rook)));
    }

    @Test
    void otherUnitsChangeNoQuadrant() {
        SpatialWeights rook = SpatialWeights.rook(3, 3);
        SplittableRandom random = new SplittableRandom(1);
        for (int trial = 0; trial < 5_000; trial++) {
            double[] values = new double[9];
            Arrays.setAll(values, i -> random.nextInt(10));
            double[] tenths = Arrays.stream(values).map(v -> v / 10).toArray();
            assertArrayEquals(
                    classes(LisaMarkov.quadrants(column(values), rook)),
                    classes(LisaMarkov.quadrants(column(tenths), rook)));
        }
    }

    @Test
    void aQuotientThatIsADoubleComesOutAsThatDouble() {
        double[][] relative =
                StateClasses.relativeToMean(column(6, 17, 30, 24, 3)).toRows();
        assertEquals(1.5, relative[3][0]);
        assertArrayEquals(
                new int[] {1, 3, 4, 3, 1}, classes(StateClasses.closedAbove(relative, new double[] {.5, 1, 1.5})));
        assertArrayEquals(
                new int[] {1, 3, 4, 4, 1}, classes(StateClasses.closedBelow(relative, new double[] {.5, 1, 1.5})));
    }
}
