package org.chengzhen.methods.spatial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.primitives.ImmutableDoubleArray;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.core.space.SpatialWeights;
import org.junit.jupiter.api.Test;

class LocalJoinCountsTest {
    private static double[] flags(int n, long seed) {
        return Arrays.stream(SpatialCases.strata(n, 2, seed)).asDoubleStream().toArray();
    }

    /** P(at least as many joins) over all ways to lay the other marks. */
    private static double enumerated(double[] x, SpatialWeights w, int place, double observed) {
        int n = x.length;
        int marks = (int) Arrays.stream(x).sum() - 1;
        int[] neighbours = w.neighbours(place);
        long reached = 0;
        long all = 0;
        for (int set = 0; set < 1 << n; set++) {
            if ((set >> place & 1) == 0 && Integer.bitCount(set) == marks) {
                int joins = 0;
                for (int j : neighbours) {
                    joins += set >> j & 1;
                }
                all++;
                reached += joins >= observed ? 1 : 0;
            }
        }
        return (double) reached / all;
    }

    @Property(tries = 60, seed = "42")
    void theExactPValueCountsAllArrangements(
            @ForAll @IntRange(min = 4, max = 11) int n, @ForAll @IntRange(max = 500) int seed) {
        double[] x = flags(n, seed);
        SpatialWeights w = SpatialCases.binary(n, 3, seed);
        LocalTest test = LocalJoinCounts.withDefaults().test(x, w);
        double marks = Arrays.stream(x).sum();
        for (int i = 0; i < n; i++) {
            double joins = 0;
            for (int j : w.neighbours(i)) {
                joins += x[i] * x[j];
            }
            assertEquals(joins, test.statistics().get(i));
            if (x[i] == 0 || marks == n) {
                assertEquals(Status.UNDEFINED, test.status(i));
            } else {
                assertEquals(enumerated(x, w, i, joins), test.pValues().get(i), 1e-10);
            }
        }
    }

    @Test
    void drawsApproachTheExactPValue() {
        double[] x = flags(40, 3);
        SpatialWeights w = SpatialCases.binary(40, 5, 3);
        ImmutableDoubleArray exact = LocalJoinCounts.withDefaults().test(x, w).pValues();
        LocalTest drawn =
                LocalJoinCounts.withDefaults().permutations(9_999).seed(5).test(x, w);
        assertEquals(Inference.PERMUTATION, drawn.method());
        for (int i = 0; i < 40; i++) {
            if (x[i] == 1) {
                assertEquals(exact.get(i), drawn.pValues().get(i), 0.025);
            }
        }
        assertEquals(
                drawn,
                LocalJoinCounts.withDefaults().permutations(9_999).seed(5).test(x, w));
    }

    @Test
    void twoVariablesJoinAcrossAndColocateOnlyWhereBothAre() {
        SpatialWeights path = SpatialContract.path(4);
        double[] first = {1, 0, 1, 1};
        double[] second = {1, 1, 0, 1};
        assertEquals(ImmutableDoubleArray.of(1, 0, 2, 0), LocalJoinCounts.bivariate(first, second, path));
        assertEquals(ImmutableDoubleArray.of(0, 0, 0, 0), LocalJoinCounts.colocation(first, second, path));
        double[] all = {1, 1, 0, 0};
        assertEquals(ImmutableDoubleArray.of(1, 1, 0, 0), LocalJoinCounts.colocation(all, all, path));
        assertEquals(
                Status.UNDEFINED,
                LocalJoinCounts.withDefaults()
                        .testBivariate(first, second, path)
                        .status(1));
    }

    @Test
    void whatIsNotBinaryOrAllAlikeIsToldApart() {
        SpatialWeights path = SpatialContract.path(4);
        Exception half = assertThrows(
                IllegalArgumentException.class, () -> LocalJoinCounts.of(new double[] {0, 1, 0.5, 1}, path));
        assertEquals("values[2] must be 0 or 1 but is 0.5", half.getMessage());
        assertThrows(
                IllegalArgumentException.class,
                () -> LocalJoinCounts.of(new double[] {0, 1, 0, 1}, path.rowStandardized()));
        for (double same : new double[] {0, 1}) {
            double[] x = {same, same, same, same};
            LocalTest test = LocalJoinCounts.withDefaults().test(x, path);
            assertTrue(test.pValues().stream().allMatch(Double::isNaN));
        }
        assertThrows(
                UndefinedException.class,
                () -> LocalJoinCounts.withDefaults().test(new double[] {0, 1}, SpatialContract.path(2)));
    }

    /** scipy 1.17 hypergeom: the middle of a star of three arms among eight places, four of them marked. */
    @Test
    void momentsAreThoseOfTheHypergeometricDistribution() {
        SpatialWeights star = SpatialWeights.ofNeighbours(new int[][] {{1, 2, 3}, {0}, {0}, {0}, {5, 6}, {4}, {4}, {}});
        LocalTest test = LocalJoinCounts.withDefaults().test(new double[] {1, 1, 1, 0, 1, 0, 0, 0}, star);
        assertEquals(2, test.statistics().get(0));
        assertEquals(1.2857142857142858, test.expectations().get(0), 1e-14);
        assertEquals(0.4897959183673469, test.variances().get(0), 1e-14);
        assertEquals(0.3714285714285714, test.pValues().get(0), 1e-14);
        assertEquals((2 - 9 / 7.0) / Math.sqrt(24 / 49.0), test.zScores().get(0), 1e-13);
        assertEquals(0, test.statistics().get(4));
        assertEquals(0.8571428571428571, test.expectations().get(4), 1e-14);
        assertEquals(0.40816326530612246, test.variances().get(4), 1e-14);
        assertEquals(1, test.pValues().get(4));
        // an island without the feature and places without it
        assertTrue(Double.isNaN(test.expectations().get(7))
                && Double.isNaN(test.pValues().get(3)));
        // another feature: of the seven other places all four marks of it, as the middle has none
        LocalTest across = LocalJoinCounts.withDefaults()
                .testBivariate(new double[] {0, 0, 0, 0, 1, 0, 0, 1}, new double[] {1, 1, 0, 0, 0, 1, 1, 0}, star);
        assertEquals(2, across.statistics().get(4));
        assertEquals(1.1428571428571428, across.expectations().get(4), 1e-14);
        assertEquals(0.40816326530612246, across.variances().get(4), 1e-14);
        assertEquals(0.28571428571428575, across.pValues().get(4), 1e-14);
        assertEquals(Status.UNDEFINED, across.status(7));
    }

    @Test
    void aNeighbourToAllOthersHasNoVarianceAndAScoreOfNone() {
        SpatialWeights star = SpatialWeights.ofNeighbours(new int[][] {{1, 2, 3}, {0}, {0}, {0}});
        LocalTest test = LocalJoinCounts.withDefaults().test(new double[] {1, 1, 0, 0}, star);
        assertEquals(1, test.expectations().get(0), 1e-15);
        assertEquals(0, test.variances().get(0));
        assertTrue(Double.isNaN(test.zScores().get(0)));
        assertEquals(1, test.pValues().get(0));
    }

    @Test
    void lengthsValuesAndDiagonalsAreRefusedByName() {
        SpatialWeights path = SpatialContract.path(3);
        double[] three = {0, 1, 1};
        double[] two = {0, 1};
        assertRefused("values", () -> LocalJoinCounts.of(two, path));
        assertRefused("first", () -> LocalJoinCounts.bivariate(two, three, path));
        assertRefused("second", () -> LocalJoinCounts.bivariate(three, two, path));
        assertRefused("second[1]", () -> LocalJoinCounts.bivariate(three, new double[] {0, 2, 1}, path));
        assertRefused("first[0]", () -> LocalJoinCounts.colocation(new double[] {-1, 0, 1}, three, path));
        assertRefused("second[0]", () -> LocalJoinCounts.colocation(three, new double[] {-1, 0, 1}, path));
        assertRefused("second", () -> LocalJoinCounts.colocation(three, two, path));
        assertRefused("one is 0.5", () -> LocalJoinCounts.of(three, path.rowStandardized()));
        assertRefused("count", () -> LocalJoinCounts.withDefaults().permutations(0));
        assertEquals(
                ImmutableDoubleArray.of(0, 1, 1),
                LocalJoinCounts.withDefaults().permutations(1).test(three, path).statistics());
    }

    private static void assertRefused(String name, org.junit.jupiter.api.function.Executable door) {
        String message = assertThrows(IllegalArgumentException.class, door).getMessage();
        assertTrue(message.contains(name), message);
    }
}
