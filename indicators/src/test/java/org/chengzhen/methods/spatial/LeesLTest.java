package org.chengzhen.methods.spatial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.core.space.SpatialWeights;
import org.chengzhen.methods.contract.Samples;
import org.junit.jupiter.api.Test;

class LeesLTest {
    private static final double[] X = Samples.logNormal(30, 1);
    private static final double[] Y = Samples.logNormal(30, 2);

    @Test
    void withThePlaceAloneItIsPearsonsCorrelation() {
        SpatialWeights alone = SpatialWeights.ofNeighbours(new int[30][0]).includingSelf();
        double pearson = new org.apache.commons.math3.stat.correlation.PearsonsCorrelation().correlation(X, Y);
        assertEquals(pearson, LeesL.of(X, Y, alone), 1e-13);
    }

    @Test
    void itIsSymmetricInItsVariablesAndItsPermutationsInThreads() {
        SpatialWeights w = SpatialContract.irregular(30, 3);
        assertEquals(LeesL.of(X, Y, w), LeesL.of(Y, X, w), 1e-14);
        SpatialTest one = LeesL.withDefaults().seed(3).test(X, Y, w);
        assertEquals(one, LeesL.withDefaults().seed(3).parallel().test(X, Y, w));
        assertTrue(one.pValue() > 0 && one.pValue() <= 1);
    }

    @Test
    void whatCannotBeIsRefusedOrUndefined() {
        SpatialWeights w = SpatialContract.irregular(30, 3);
        assertThrows(UndefinedException.class, () -> LeesL.of(X, new double[30], w));
        assertThrows(UndefinedException.class, () -> LeesL.of(X, Y, SpatialWeights.ofNeighbours(new int[30][0])));
        assertThrows(IllegalArgumentException.class, () -> LeesL.of(X, new double[3], w));
    }

    /** In a star all leaves have the centre for their neighbourhood: L = (n − 1 + 1/(n − 1)²)(n − 1)/n. */
    @Test
    void aHubTakesItBeyondOne() {
        int n = 10;
        double[] high = new double[n];
        high[0] = 1;
        assertEquals((9 + 1 / 81.0) * 9 / 10, LeesL.of(high, high, star(n)), 1e-12);
    }

    private static SpatialWeights star(int n) {
        int[][] neighbours = new int[n][];
        neighbours[0] = java.util.stream.IntStream.range(1, n).toArray();
        for (int i = 1; i < n; i++) {
            neighbours[i] = new int[] {0};
        }
        return SpatialWeights.ofNeighbours(neighbours).rowStandardized();
    }
}
