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
}
