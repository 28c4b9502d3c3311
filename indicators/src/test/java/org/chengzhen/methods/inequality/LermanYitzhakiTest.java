package org.chengzhen.methods.inequality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.contract.OutcomeContract;
import org.chengzhen.methods.contract.Samples;
import org.chengzhen.methods.contract.SeededProperty;
import org.junit.jupiter.api.Test;

class LermanYitzhakiTest implements OutcomeContract {
    @Override
    public double compute(double... values) {
        return LermanYitzhaki.ofSources(new double[][] {values})
                .sources()
                .get(0)
                .contribution();
    }

    @Override
    public Outcome declared(double... values) {
        if (!OutcomeContract.nonNegative(values)) {
            return Outcome.REFUSED;
        }
        return OutcomeContract.anyNonZero(values) ? Outcome.VALUE : Outcome.UNDEFINED;
    }

    @Test
    void theExampleOfTheClassCommentHolds() {
        LermanYitzhaki parts = LermanYitzhaki.ofSources(new double[][] {{10, 20, 30}, {6, 3, 0}});
        // totals 16, 23, 30: G = 2·(30 − 16)/(3·69); the second source 2·(0 − 6)/(3·69)
        assertEquals(28 / 207.0, parts.gini(), 1e-15);
        assertEquals(-12 / 207.0, parts.sources().get(1).contribution(), 1e-15);
        assertEquals(40 / 207.0, parts.sources().get(0).contribution(), 1e-15);
        LermanYitzhaki.Source second = parts.sources().get(1);
        assertEquals(9 / 69.0, second.share(), 1e-15);
        assertEquals(12 / 27.0, second.gini().getAsDouble(), 1e-15);
        assertEquals(-1, second.rankCorrelation().getAsDouble(), 1e-15);
        assertEquals(-12 / 28.0 - 9 / 69.0, second.marginalEffect().getAsDouble(), 1e-15);
        assertEquals("LermanYitzhaki[G 0.135266 = 0.193237 + -0.0579710]", parts.toString());
    }

    @SeededProperty
    void contributionsAddUpWhateverTheTies(
            @ForAll(supplier = Samples.Places.class) double[] y, @ForAll(supplier = Samples.Places.class) double[] z) {
        int n = Math.min(y.length, z.length);
        double[][] sources = new double[3][n];
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sources[0][i] = y[i];
            sources[1][i] = z[i];
            sources[2][i] = Math.floor(y[i]) % 3;
            sum += y[i] + z[i] + sources[2][i];
        }
        if (sum == 0) {
            return;
        }
        LermanYitzhaki parts = LermanYitzhaki.ofSources(sources);
        double[] totals = new double[n];
        double contributions = 0;
        double marginal = 0;
        for (int k = 0; k < 3; k++) {
            LermanYitzhaki.Source source = parts.sources().get(k);
            contributions += source.contribution();
            marginal += source.marginalEffect().orElse(0);
            for (int i = 0; i < n; i++) {
                totals[i] += sources[k][i];
            }
            if (source.gini().isPresent() && source.rankCorrelation().isPresent()) {
                assertEquals(Gini.of(sources[k]), source.gini().getAsDouble(), 1e-12);
                assertEquals(
                        source.contribution(),
                        source.share()
                                * source.gini().getAsDouble()
                                * source.rankCorrelation().getAsDouble(),
                        1e-12);
                assertTrue(Math.abs(source.rankCorrelation().getAsDouble()) <= 1 + 1e-9);
            }
        }
        assertEquals(Gini.of(totals), parts.gini(), 1e-12);
        assertEquals(parts.gini(), contributions, 1e-12);
        assertEquals(0, marginal, 1e-9 / Math.max(1e-6, parts.gini()));
    }

    @Test
    void taxesAreSourcesBelowZero() {
        LermanYitzhaki parts = LermanYitzhaki.ofSources(new double[][] {{10, 20, 40}, {0, -2, -10}});
        assertEquals(2 * (30 - 10) / (3 * 58.0), parts.gini(), 1e-15);
        assertEquals(-20 / (3 * 58.0), parts.sources().get(1).contribution(), 1e-15);
    }

    @Test
    void partsWithoutValueAreEmpty() {
        LermanYitzhaki parts = LermanYitzhaki.ofSources(new double[][] {{2, 2}, {1, -1}, {-1, 1}});
        assertEquals(0, parts.gini());
        assertTrue(parts.sources().get(0).rankCorrelation().isEmpty());
        assertTrue(parts.sources().get(0).marginalEffect().isEmpty());
        assertEquals(0, parts.sources().get(0).gini().getAsDouble());
        assertTrue(parts.sources().get(1).gini().isEmpty());
    }

    @Test
    void badInputIsRefused() {
        Exception e = assertThrows(
                IllegalArgumentException.class, () -> LermanYitzhaki.ofSources(new double[][] {{1, 2}, {3, -4}}));
        assertEquals("totals of sources[1] must be >= 0 but is -2.0", e.getMessage());
        assertThrows(IllegalArgumentException.class, () -> LermanYitzhaki.ofSources(new double[][] {{1, 2}, {3}}));
        assertThrows(IllegalArgumentException.class, () -> LermanYitzhaki.ofSources(new double[][] {{1, Double.NaN}}));
        assertThrows(UndefinedException.class, () -> LermanYitzhaki.ofSources(new double[][] {}));
        assertThrows(UndefinedException.class, () -> LermanYitzhaki.ofSources(new double[][] {{0, 0}}));
    }
}
