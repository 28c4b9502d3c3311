package org.chengzhen.methods.convergence;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

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

    @Test
    void whatIsRefusedOrMissingIsNamed() {
        assertRefused("classes must be >= 2 but is 1", () -> StateClasses.byQuantilesOfAllPeriods(INCOMES, 1));
        assertRefused("classes must be >= 2 but is 1", () -> StateClasses.byQuantilesOfEachPeriod(INCOMES, 1));
        String fall = "limits must ascend but limits[1] is 2.0 after 3.0: [3.0, 2.0]";
        assertRefused(fall, () -> StateClasses.closedAbove(INCOMES, new double[] {3, 2}));
        assertRefused(fall, () -> StateClasses.closedBelow(INCOMES, new double[] {3, 2}));
        assertRefused(
                "limits[0] must be finite but is NaN",
                () -> StateClasses.closedBelow(INCOMES, new double[] {Double.NaN}));
        assertRefused(
                "values[1] has 1 elements but values[0] has 2",
                () -> StateClasses.byQuantilesOfEachPeriod(new double[][] {{1, 2}, {3}}, 2));
        assertRefused(
                "values[1][0] must be >= 0 but is -1.0", () -> StateClasses.relativeToMean(new double[][] {{1}, {-1}}));
        assertUndefined(
                "the mean of period 1 is zero", () -> StateClasses.relativeToMean(new double[][] {{1, 0}, {2, 0}}));
        assertUndefined(
                "needs at least 1 values but has 0",
                () -> StateClasses.byQuantilesOfAllPeriods(new double[][] {{}, {}}, 2));
        assertUndefined(
                "needs at least 1 values but has 0", () -> StateClasses.closedAbove(new double[0][], new double[0]));
    }

    /** Two limits that are one leave the class between them empty; no limit leaves one class. */
    @Test
    void limitsMayBeEqualOrNone() {
        double[][] values = {{1}, {2}, {3}};
        double[] twice = {2, 2};
        assertEquals(matrix(new int[][] {{1}, {1}, {3}}), StateClasses.closedAbove(values, twice));
        assertEquals(matrix(new int[][] {{1}, {3}, {3}}), StateClasses.closedBelow(values, twice));
        assertEquals(matrix(new int[][] {{1}, {1}, {1}}), StateClasses.closedBelow(values, new double[0]));
    }

    /** Type 7 of 1 … 8: 1 + 7/3 and 1 + 14/3; of each period 1 + 1 and 1 + 2 from its lowest. */
    @Test
    void quantilesLieBetweenValuesAndMatricesAreRows() {
        assertArrayEquals(
                new double[] {1 + 7 / 3.0, 1 + 14 / 3.0},
                StateClasses.quantilesOfAllPeriods(INCOMES, 3).toArray(),
                1e-14);
        DoubleMatrix incomes = DoubleMatrix.of(INCOMES);
        assertEquals(StateClasses.quantilesOfAllPeriods(INCOMES, 3), StateClasses.quantilesOfAllPeriods(incomes, 3));
        assertEquals(
                matrix(new int[][] {{1, 2}, {1, 3}, {1, 3}, {2, 3}}), StateClasses.byQuantilesOfAllPeriods(incomes, 3));
        assertEquals(
                matrix(new int[][] {{1, 1}, {1, 1}, {2, 2}, {3, 3}}), StateClasses.byQuantilesOfEachPeriod(incomes, 3));
        double[] limits = {2, 7};
        assertEquals(matrix(new int[][] {{1, 2}, {1, 2}, {2, 2}, {2, 3}}), StateClasses.closedAbove(incomes, limits));
        assertEquals(matrix(new int[][] {{1, 2}, {2, 2}, {2, 3}, {2, 3}}), StateClasses.closedBelow(incomes, limits));
        // means 2.5 and 6.5
        assertArrayEquals(
                new double[] {0.4, 10 / 13.0, 0.8, 12 / 13.0, 1.2, 14 / 13.0, 1.6, 16 / 13.0},
                StateClasses.relativeToMean(incomes).toArray(),
                1e-15);
    }

    private static void assertRefused(String message, Executable call) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
    }

    private static void assertUndefined(String message, Executable call) {
        assertEquals(message, assertThrows(UndefinedException.class, call).getMessage());
    }
}
