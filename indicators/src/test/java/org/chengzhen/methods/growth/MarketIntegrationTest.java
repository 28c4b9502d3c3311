package org.chengzhen.methods.growth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.contract.Samples;
import org.chengzhen.methods.contract.SeededProperty;
import org.junit.jupiter.api.Test;

class MarketIntegrationTest {
    private static double[][][] prices(long seed) {
        double[] levels = Samples.logNormal(4 * 5 * 6, seed);
        double[][][] prices = new double[4][5][6];
        for (int e = 0; e < levels.length; e++) {
            prices[e / 30][e / 6 % 5][e % 6] = levels[e];
        }
        return prices;
    }

    @Test
    void theExampleOfTheClassCommentHolds() {
        double variance = MarketIntegration.relativePriceVariance(
                new double[] {0.02, 0.03, -0.01}, new double[] {0.04, 0.01, 0.0});
        assertEquals(2.2222e-5, variance, 1e-9);
        assertEquals(Math.sqrt(1 / variance), MarketIntegration.integration(variance), 1e-9);
    }

    /** The definition, pair by pair. */
    @SeededProperty
    void variancesAgreeWithTheDefinition(@ForAll long seed) {
        double[][][] p = prices(seed);
        MarketIntegration.Integration r = MarketIntegration.of(p);
        int t = 2;
        double[][][] change = new double[4][4][5];
        double[] mean = new double[5];
        for (int k = 0; k < 5; k++) {
            for (int i = 0; i < 4; i++) {
                for (int j = i + 1; j < 4; j++) {
                    double now = Math.log(p[i][k][t + 1] / p[j][k][t + 1]);
                    double then = Math.log(p[i][k][t] / p[j][k][t]);
                    change[i][j][k] = Math.abs(now - then);
                    mean[k] += change[i][j][k] / 6;
                }
            }
        }
        for (MarketIntegration.Pair pair : r.pairs()) {
            double sum = 0;
            double squares = 0;
            for (int k = 0; k < 5; k++) {
                double q = change[pair.first()][pair.second()][k] - mean[k];
                sum += q;
                squares += q * q;
            }
            assertEquals(squares / 5 - sum * sum / 25, pair.variances().get(t), 1e-12);
        }
        double own = 0;
        for (MarketIntegration.Pair pair : r.pairs()) {
            own += pair.first() == 1 || pair.second() == 1 ? pair.variances().get(t) / 3 : 0;
        }
        assertEquals(own, r.segmentation(1, t).getAsDouble(), 1e-12);
        assertEquals(Math.sqrt(1 / own), r.integration(1, t).getAsDouble(), 1e-9);
    }

    @Test
    void placesWithEqualPricesHaveNoVarianceAndNoIntegration() {
        double[][] same = {{1, 2}, {3, 5}};
        MarketIntegration.Integration r = MarketIntegration.of(new double[][][] {same, same});
        assertEquals(0, r.segmentation(0));
        assertTrue(r.integration(0, 0).isEmpty());
        assertTrue(r.pairs().get(0).integration(0).isEmpty());
        assertThrows(UndefinedException.class, () -> MarketIntegration.integration(0));
    }

    @Test
    void givenPairsAloneCount() {
        MarketIntegration.Integration r = MarketIntegration.ofPairs(prices(3), new int[][] {{2, 0}});
        assertEquals(1, r.pairs().size());
        assertTrue(r.segmentation(1, 0).isEmpty());
        assertThrows(IllegalArgumentException.class, () -> MarketIntegration.ofPairs(prices(3), new int[][] {{2, 2}}));
        assertThrows(IllegalArgumentException.class, () -> MarketIntegration.ofPairs(prices(3), new int[][] {{2, 4}}));
        assertThrows(UndefinedException.class, () -> MarketIntegration.ofPairs(prices(3), new int[0][]));
    }

    @Test
    void tooFewPlacesGoodsOrDatesAreSaid() {
        for (double[][][] few :
                new double[][][][] {{{{1, 2}, {1, 2}}}, {{{1, 2}}, {{1, 2}}}, {{{1}, {1}}, {{1}, {1}}}}) {
            UndefinedException e = assertThrows(UndefinedException.class, () -> MarketIntegration.of(few));
            assertEquals(Status.INSUFFICIENT_DATA, e.status());
        }
        Exception e = assertThrows(
                IllegalArgumentException.class,
                () -> MarketIntegration.of(new double[][][] {{{1, 2}, {1, 0}}, {{1, 2}, {1, 2}}}));
        assertEquals("prices[0][1][1] must be > 0 but is 0.0", e.getMessage());
    }
}
