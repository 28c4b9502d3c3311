package org.chengzhen.methods.spatial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.core.space.SpatialWeights;
import org.chengzhen.methods.contract.Samples;
import org.junit.jupiter.api.Test;

class BivariateMoranTest {
    private static final double[] X = Samples.logNormal(30, 1);
    private static final double[] Y = Samples.logNormal(30, 2);
    private static final SpatialWeights W = SpatialContract.irregular(30, 3).rowStandardized();

    @Test
    void withItselfItIsMoransI() {
        assertEquals(MoransI.of(X, W), BivariateMoran.of(X, X, W), 1e-13);
        assertTrue(Math.abs(BivariateMoran.of(X, Y, W) - BivariateMoran.of(Y, X, W)) > 1e-3);
    }

    @Test
    void theLocalFormSumsToTheGlobalOne() {
        double s0 = java.util.Arrays.stream(W.allWeights()).sum();
        assertEquals(
                s0 * BivariateMoran.of(X, Y, W),
                BivariateMoran.localOf(X, Y, W).stream().sum(),
                1e-12);
        LocalTest local = BivariateMoran.withDefaults().local(X, Y, W);
        assertEquals(BivariateMoran.localOf(X, Y, W).get(3), local.statistics().get(3), 1e-14);
        assertTrue(Double.isNaN(local.pValues().get(29)));
    }

    @Test
    void permutationsHaveTheirExactMean() {
        SpatialTest test = BivariateMoran.withDefaults().permutations(20_000).test(X, Y, W);
        // y is centred, so every place draws zero in the mean
        assertEquals(0, test.expectation(), 4 * Math.sqrt(test.variance() / 20_000));
        assertEquals(
                test,
                BivariateMoran.withDefaults().permutations(20_000).parallel().test(X, Y, W));
    }

    @Test
    void whatCannotBeIsRefusedOrUndefined() {
        assertThrows(IllegalArgumentException.class, () -> BivariateMoran.of(X, new double[29], W));
        assertThrows(UndefinedException.class, () -> BivariateMoran.of(X, new double[30], W));
        double[] nan = Y.clone();
        nan[4] = Double.NaN;
        Exception e = assertThrows(IllegalArgumentException.class, () -> BivariateMoran.of(X, nan, W));
        assertEquals("y[4] must be finite but is NaN", e.getMessage());
    }
}
