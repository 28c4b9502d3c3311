package org.chengzhen.methods.spatial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.primitives.ImmutableDoubleArray;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.core.space.SpatialWeights;
import org.chengzhen.methods.statistics.Tail;
import org.junit.jupiter.api.Test;

class MultivariateLocalGearyTest {
    @Property(tries = 40, seed = "42")
    void itIsTheMeanOfTheLocalGearysOfItsVariables(
            @ForAll @IntRange(min = 5, max = 40) int n,
            @ForAll @IntRange(min = 1, max = 4) int m,
            @ForAll @IntRange(max = 500) int seed) {
        DoubleMatrix x = SpatialCases.matrix(n, m, seed);
        SpatialWeights w = SpatialCases.nearest(n, 3, seed);
        ImmutableDoubleArray all = MultivariateLocalGeary.of(x, w);
        for (int i = 0; i < n; i++) {
            double mean = 0;
            for (int k = 0; k < m; k++) {
                mean += LocalGeary.of(x.column(k), w).get(i) / m;
            }
            assertEquals(mean, all.get(i), 1e-12 * (1 + mean));
        }
    }

    @Test
    void aPlaceAmongItsLikeHasASmallPValue() {
        int n = 60;
        double[][] x = new double[n][2];
        for (int i = 0; i < n; i++) {
            double[] noise = SpatialCases.normal(2, i);
            for (int k = 0; k < 2; k++) {
                x[i][k] = i < 8 ? 6 + 0.1 * noise[k] : 2 * noise[k];
            }
        }
        LocalTest test = MultivariateLocalGeary.withDefaults()
                .permutations(999)
                .tail(Tail.LESS)
                .test(DoubleMatrix.of(x), SpatialContract.path(n));
        assertTrue(test.pValues().get(4) < 0.05, test::toString);
        assertEquals(
                test,
                MultivariateLocalGeary.withDefaults()
                        .permutations(999)
                        .tail(Tail.LESS)
                        .parallel()
                        .test(DoubleMatrix.of(x), SpatialContract.path(n)));
    }

    @Test
    void permutationsOfOneVariableHaveTheMomentsOfTheLocalGeary() {
        DoubleMatrix x = SpatialCases.matrix(30, 1, 4);
        SpatialWeights w = SpatialCases.nearest(30, 4, 4);
        LocalTest many =
                MultivariateLocalGeary.withDefaults().permutations(9_999).test(x, w);
        LocalTest one = LocalGeary.withDefaults().permutations(9_999).test(x.column(0), w);
        for (int i = 0; i < 30; i++) {
            assertEquals(one.statistics().get(i), many.statistics().get(i), 1e-12);
            double spread = Math.sqrt(one.variances().get(i));
            assertEquals(one.expectations().get(i), many.expectations().get(i), 0.06 * spread);
            assertEquals(1, many.variances().get(i) / one.variances().get(i), 0.1);
            assertEquals(one.pValues().get(i), many.pValues().get(i), 0.03);
        }
    }

    @Test
    void awkwardInputIsToldApart() {
        SpatialWeights path = SpatialContract.path(4);
        assertThrows(
                UndefinedException.class,
                () -> MultivariateLocalGeary.of(DoubleMatrix.of(4, 2, 1, 7, 2, 7, 3, 7, 5, 7), path));
        assertThrows(IllegalArgumentException.class, () -> MultivariateLocalGeary.of(DoubleMatrix.of(4, 0), path));
        assertThrows(
                IllegalArgumentException.class,
                () -> MultivariateLocalGeary.of(DoubleMatrix.of(4, 1, 1, Double.NaN, 2, 3), path));
        SpatialWeights island = SpatialWeights.ofNeighbours(new int[][] {{1}, {0}, {1}, {}});
        LocalTest test = MultivariateLocalGeary.withDefaults().test(SpatialCases.matrix(4, 2, 1), island);
        assertEquals(0, test.statistics().get(3));
        assertTrue(Double.isNaN(test.pValues().get(3)));
    }
}
