package org.chengzhen.methods.convergence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Test;

class StateClassesTest {
    private static DoubleMatrix matrix(int[][] classes) {
        return StateClasses.matrix(classes);
    }

    private static final double[][] INCOMES = {{1, 5}, {2, 6}, {3, 7}, {4, 8}};

    /** Trap 27: quantiles of all periods keep limits fixed, quantiles of each period show relative moves. */
    @Test
    void pooledAndYearlyQuantilesDiffer() {
        assertEquals(
                matrix(new int[][] {{1, 2}, {1, 2}, {1, 2}, {1, 2}}), StateClasses.byQuantilesOfAllPeriods(INCOMES, 2));
        assertEquals(
                matrix(new int[][] {{1, 1}, {1, 1}, {2, 2}, {2, 2}}), StateClasses.byQuantilesOfEachPeriod(INCOMES, 2));
    }

    /** Trap 27: classes cut at quantiles are closed above, so that a value on a limit is in the class below. */
    @Test
    void aValueOnAQuantileIsInTheClassBelowIt() {
        double[][] values = {{1}, {2}, {3}, {4}, {5}};
        // quantiles of type 7 at 1/4, 2/4, 3/4 are 2, 3, 4 exactly
        assertEquals(matrix(new int[][] {{1}, {1}, {2}, {3}, {4}}), StateClasses.byQuantilesOfAllPeriods(values, 4));
    }

    @Test
    void aQuantileThatIsAValueIsMetExactlyWhateverTheCount() {
        for (int k = 2; k <= 20; k++) {
            for (int m = 1; m <= 40; m++) {
                int n = k * m + 1;
                double[][] values = new double[n][1];
                for (int i = 0; i < n; i++) {
                    values[i][0] = 0.1 * i + 1.0 / 3;
                }
                DoubleMatrix classes = StateClasses.byQuantilesOfAllPeriods(values, k);
                for (int i = 0; i < n; i++) {
                    assertEquals(i == 0 ? 1 : (i + m - 1) / m, classes.get(i, 0));
                }
            }
        }
    }

    @Test
    void fixedLimitsAreClosedBelow() {
        double[][] values = {{0.5, 0.75}, {1, 1.25}};
        assertEquals(matrix(new int[][] {{1, 2}, {3, 4}}), StateClasses.closedBelow(values, new double[] {0.75, 1, 1.25
        }));
        assertEquals(matrix(new int[][] {{1, 1}, {2, 3}}), StateClasses.closedAbove(values, new double[] {0.75, 1, 1.25
        }));
    }

    @Test
    void equalValuesShareAClass() {
        assertEquals(
                matrix(new int[][] {{1}, {1}, {1}, {3}}),
                StateClasses.byQuantilesOfAllPeriods(new double[][] {{7}, {7}, {7}, {9}}, 3));
    }

    @Test
    void valuesRelativeToTheMeanAverageOne() {
        double[][] relative = StateClasses.relativeToMean(INCOMES).toRows();
        assertEquals(4, relative[0][0] + relative[1][0] + relative[2][0] + relative[3][0], 1e-14);
        assertThrows(UndefinedException.class, () -> StateClasses.relativeToMean(new double[][] {{0}, {0}}));
    }

    @Test
    void badValuesAreNamed() {
        Exception e = assertThrows(
                IllegalArgumentException.class,
                () -> StateClasses.byQuantilesOfAllPeriods(new double[][] {{1, Double.NaN}}, 2));
        assertEquals("values[0][1] must be finite but is NaN", e.getMessage());
        assertThrows(IllegalArgumentException.class, () -> StateClasses.byQuantilesOfAllPeriods(INCOMES, 1));
        assertThrows(IllegalArgumentException.class, () -> StateClasses.closedAbove(INCOMES, new double[] {3, 2}));
        assertThrows(UndefinedException.class, () -> StateClasses.byQuantilesOfEachPeriod(new double[0][], 2));
    }
}
