package org.chengzhen.methods.spatial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import org.chengzhen.core.space.SpatialWeights;
import org.chengzhen.methods.contract.OutcomeContract;
import org.chengzhen.methods.contract.Samples;
import org.chengzhen.methods.statistics.Tail;
import org.junit.jupiter.api.Test;

class MoransITest extends SpatialContract {
    private static final double[] NINE = {1, 2, 3, 4, 5, 6, 7, 8, 9};

    @Override
    protected double compute(double[] values, SpatialWeights weights) {
        return MoransI.of(values, weights);
    }

    @Override
    protected SpatialTest permuted(double[] values, SpatialWeights w, int permutations, long seed, boolean parallel) {
        MoransI options = MoransI.withDefaults().permutations(permutations).seed(seed);
        return (parallel ? options.parallel() : options).test(values, w);
    }

    @Override
    protected SpatialTest closed(double[] values, SpatialWeights weights) {
        return MoransI.withDefaults().randomization().test(values, weights);
    }

    @Override
    protected double tolerance() {
        return 1e-12;
    }

    @Override
    public Outcome declared(double... values) {
        if (!OutcomeContract.finite(values)) {
            return Outcome.REFUSED;
        }
        return values.length < 2 || allEqual(values) ? Outcome.UNDEFINED : Outcome.VALUE;
    }

    /** In decimals: deviations times n are exact. */
    @Override
    protected double reference(double[] values, SpatialWeights weights) {
        int n = values.length;
        BigDecimal total = BigDecimal.ZERO;
        for (double v : values) {
            total = total.add(new BigDecimal(v));
        }
        BigDecimal[] z = new BigDecimal[n];
        BigDecimal squares = BigDecimal.ZERO;
        for (int i = 0; i < n; i++) {
            z[i] = new BigDecimal(values[i]).multiply(BigDecimal.valueOf(n)).subtract(total);
            squares = squares.add(z[i].multiply(z[i]));
        }
        BigDecimal s0 = BigDecimal.ZERO;
        BigDecimal products = BigDecimal.ZERO;
        for (int i = 0; i < n; i++) {
            for (int j : weights.neighbours(i)) {
                BigDecimal w = new BigDecimal(weights.weight(i, j));
                s0 = s0.add(w);
                products = products.add(w.multiply(z[i]).multiply(z[j]));
            }
        }
        return products.multiply(BigDecimal.valueOf(n))
                .divide(s0.multiply(squares), MathContext.DECIMAL64)
                .doubleValue();
    }

    @Test
    void theExampleOfTheClassCommentHolds() {
        SpatialWeights rook = SpatialWeights.rook(3, 3);
        assertEquals(0.5, MoransI.of(NINE, rook), 1e-15);
        SpatialTest test = MoransI.withDefaults().permutations(9_999).seed(42).test(NINE, rook);
        assertTrue(test.pValue() > 0 && test.pValue() < 0.01, test::toString);
        assertEquals(
                "MoransI[PERMUTATION, R = 9999, seed 42, two-sided]",
                MoransI.withDefaults().permutations(9_999).seed(42).toString());
    }

    /** Trap 13: twice the folded tail, never above 1, and the tail is named. */
    @Test
    void twoSidedIsTwiceTheSmallerTailAndNeverAboveOne() {
        for (int seed = 0; seed < 30; seed++) {
            double[] y = Samples.logNormal(12, seed);
            SpatialWeights w = irregular(12, seed);
            MoransI options = MoransI.withDefaults().permutations(19).seed(seed);
            double two = options.test(y, w).pValue();
            double greater = options.tail(Tail.GREATER).test(y, w).pValue();
            double less = options.tail(Tail.LESS).test(y, w).pValue();
            assertEquals(Math.min(1, 2 * Math.min(greater, less)), two, 1e-15);
            assertEquals("less", options.tail(Tail.LESS).test(y, w).tail().toString());
        }
    }

    /** Trap 15: spdep's moran.test is one-sided where nothing is said. */
    @Test
    void theClosedTestIsTwoSidedByDefault() {
        SpatialWeights rook = SpatialWeights.rook(3, 3);
        SpatialTest two = MoransI.withDefaults().test(NINE, rook);
        assertEquals(Tail.TWO_SIDED, two.tail());
        assertEquals(
                two.pValue(),
                2 * MoransI.withDefaults().tail(Tail.GREATER).test(NINE, rook).pValue(),
                1e-15);
    }

    /** Arrangements that equal the observed one count as extreme, whatever rounding does. */
    @Test
    void tiesCountOnBothSides() {
        double[] one = {0.1, 0, 0, 0, 0};
        SpatialWeights ring = SpatialWeights.ofNeighbours(new int[][] {{1, 4}, {0, 2}, {1, 3}, {2, 4}, {3, 0}});
        // every rotation of one city in a ring is the same map
        SpatialTest test = MoransI.withDefaults().permutations(99).test(one, ring);
        assertEquals(1, test.pValue());
        assertEquals(0, test.zScore());
    }

    @Test
    void exhaustiveEnumerationAgreesWithTheDraws() {
        double[] y = {3, 1, 4, 15, 9};
        SpatialWeights w = path(5);
        double observed = MoransI.of(y, w);
        int[] counts = new int[2];
        enumerate(y.clone(), 0, w, observed, counts);
        SpatialTest drawn = MoransI.withDefaults()
                .permutations(40_000)
                .seed(5)
                .tail(Tail.GREATER)
                .test(y, w);
        assertEquals((double) counts[0] / counts[1], drawn.pValue(), 0.01);
    }

    private static void enumerate(double[] y, int from, SpatialWeights w, double observed, int[] counts) {
        if (from == y.length) {
            counts[1]++;
            counts[0] += MoransI.of(y, w) >= observed - 1e-12 ? 1 : 0;
            return;
        }
        for (int i = from; i < y.length; i++) {
            double[] swapped = y.clone();
            swapped[from] = y[i];
            swapped[i] = y[from];
            enumerate(swapped, from + 1, w, observed, counts);
        }
    }

    @Test
    void manyPermutationsNeedLittleMemory() {
        double[] y = Samples.logNormal(3_000, 1);
        SpatialWeights w = SpatialWeights.knn(Samples.logNormal(3_000, 2), Samples.logNormal(3_000, 3), 8);
        MoransI options = MoransI.withDefaults().permutations(9_999);
        options.permutations(999).test(y, w);
        var threads = (com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        options.test(y, w);
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;
        assertTrue(allocated < 64L << 20, () -> allocated + " bytes");
    }
}
