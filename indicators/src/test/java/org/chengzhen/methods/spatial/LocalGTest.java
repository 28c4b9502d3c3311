package org.chengzhen.methods.spatial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.core.space.SpatialWeights;
import org.chengzhen.methods.contract.Samples;
import org.chengzhen.methods.statistics.Tail;
import org.junit.jupiter.api.Test;

class LocalGTest {
    private static final double[] Y = Samples.logNormal(40, 6);

    /** The formulas as they stand in the paper. */
    private static double slowly(double[] x, SpatialWeights w, int i, boolean star) {
        double m = star ? x.length : x.length - 1;
        double total = 0;
        double squares = 0;
        double lag = 0;
        double sum = 0;
        double sumOfSquares = 0;
        for (int j = 0; j < x.length; j++) {
            if (star || j != i) {
                total += x[j];
                squares += x[j] * x[j];
                lag += w.weight(i, j) * x[j];
                sum += w.weight(i, j);
                sumOfSquares += w.weight(i, j) * w.weight(i, j);
            }
        }
        double mean = total / m;
        return (lag - sum * mean)
                / (Math.sqrt(squares / m - mean * mean) * Math.sqrt((m * sumOfSquares - sum * sum) / (m - 1)));
    }

    @Test
    void bothFormsAgreeWithTheirFormulas() {
        SpatialWeights w = SpatialContract.irregular(40, 7);
        SpatialWeights withSelf = w.includingSelf();
        for (int i = 0; i < 39; i++) {
            assertEquals(slowly(Y, w, i, false), LocalG.gi(Y, w).get(i), 1e-10);
            assertEquals(slowly(Y, withSelf, i, true), LocalG.giStar(Y, w).get(i), 1e-10);
            assertEquals(LocalG.giStar(Y, withSelf).get(i), LocalG.giStar(Y, w).get(i));
            assertEquals(LocalG.gi(Y, w).get(i), LocalG.gi(Y, withSelf).get(i));
        }
        assertTrue(Double.isNaN(LocalG.gi(Y, w).get(39)));
        // an island has itself
        assertEquals(slowly(Y, withSelf, 39, true), LocalG.giStar(Y, w).get(39), 1e-10);
    }

    /** The z of a place does not know its own value, so an outlier's must be the same whatever its height. */
    @Test
    void aPlaceThatStandsOutByFarKeepsItsScore() {
        int n = 12;
        double[] values = new double[n];
        double[] x = new double[n];
        for (int i = 0; i < n; i++) {
            values[i] = (i * 7) % 5 + 0.1 * i;
            x[i] = i;
        }
        SpatialWeights line = SpatialWeights.distanceBand(x, new double[n], 1.5);
        double mean = 0;
        for (int i = 0; i < n; i++) {
            mean += i == 3 ? 0 : values[i] / (n - 1);
        }
        double variance = 0;
        for (int i = 0; i < n; i++) {
            variance += i == 3 ? 0 : (values[i] - mean) * (values[i] - mean) / (n - 1);
        }
        double expected = (values[2] + values[4] - 2 * mean) / Math.sqrt(variance * ((n - 1) * 2 - 4) / (n - 2));
        for (double height : new double[] {10, 1e3, 1e6, 1e7, 1e8}) {
            values[3] = height;
            assertEquals(expected, LocalG.gi(values, line).get(3), 1e-7, "height " + height);
        }
        LocalTest test = LocalG.withDefaults().seed(1).permutations(999).testGi(values, line);
        assertEquals(1, test.variances().get(3), 0.15);
        for (int i = 0; i < n; i++) {
            values[i] = i == 3 ? 1e8 : 0.3;
        }
        assertEquals(Double.NaN, LocalG.gi(values, line).get(3));
    }

    @Test
    void allPlacesAsNeighboursLeaveNothingToCompare() {
        double[] y = {1, 2, 4};
        SpatialWeights all = SpatialWeights.ofNeighbours(new int[][] {{1, 2}, {0, 2}, {0, 1}});
        assertTrue(LocalG.gi(y, all).stream().allMatch(Double::isNaN));
        assertTrue(LocalG.giStar(y, all).stream().allMatch(Double::isNaN));
        // the others of the third place are equal
        assertTrue(Double.isNaN(
                LocalG.gi(new double[] {1, 1, 4}, SpatialContract.path(3)).get(2)));
    }

    @Test
    void permutationsHaveTheMomentsOfTheZScore() {
        SpatialWeights w = SpatialWeights.knn(Samples.logNormal(40, 1), Samples.logNormal(40, 2), 4);
        LocalTest gi = LocalG.withDefaults().permutations(20_000).testGi(Y, w);
        LocalTest star = LocalG.withDefaults().permutations(20_000).testGiStar(Y, w);
        for (int i = 0; i < 40; i++) {
            // z(Gi) is standardized under just this randomization, z(Gi*) under a freer one
            assertEquals(0, gi.expectations().get(i), 0.03);
            assertEquals(1, gi.variances().get(i), 0.06);
            assertEquals(gi.pValues().get(i), star.pValues().get(i));
            assertEquals(gi.zScores().get(i), star.zScores().get(i), 1e-9);
        }
        assertEquals(LocalG.gi(Y, w), gi.statistics());
    }

    @Test
    void theNormalTestReadsItsPFromTheScore() {
        SpatialWeights w = SpatialContract.irregular(40, 7);
        LocalTest test = LocalG.withDefaults().normality().tail(Tail.GREATER).testGiStar(Y, w);
        assertEquals(Tail.GREATER.pValue(test.zScores().get(0)), test.pValues().get(0));
    }

    @Test
    void rowStandardizedWeightsMustIncludeThePlaceBeforehand() {
        SpatialWeights w = SpatialWeights.rook(4, 10);
        Exception e = assertThrows(IllegalArgumentException.class, () -> LocalG.giStar(Y, w.rowStandardized()));
        assertTrue(e.getMessage().contains("includingSelf()"));
        SpatialWeights star = w.includingSelf().rowStandardized();
        for (int i = 0; i < 40; i++) {
            assertEquals(LocalG.giStar(Y, w).get(i), LocalG.giStar(Y, star).get(i), 1e-12);
        }
    }

    @Test
    void classesAreReadFromTheScore() {
        assertEquals(HotSpot.HOT_99, HotSpot.of(2.58));
        assertEquals(HotSpot.HOT_95, HotSpot.of(1.96));
        assertEquals(HotSpot.HOT_90, HotSpot.of(1.65));
        assertEquals(HotSpot.NONE, HotSpot.of(-1.64));
        assertEquals(HotSpot.COLD_90, HotSpot.of(-1.95));
        assertEquals(HotSpot.COLD_99, HotSpot.of(-3));
        assertEquals(HotSpot.NONE, HotSpot.of(Double.NaN));
    }

    @Test
    void whatCannotBeIsRefusedOrUndefined() {
        assertThrows(UndefinedException.class, () -> LocalG.gi(new double[40], SpatialWeights.rook(4, 10)));
        assertThrows(UndefinedException.class, () -> LocalG.gi(new double[] {1, 2}, SpatialContract.path(2)));
        assertThrows(
                IllegalArgumentException.class,
                () -> LocalG.giStar(new double[] {1, Double.NaN, 2}, SpatialContract.path(3)));
    }
}
