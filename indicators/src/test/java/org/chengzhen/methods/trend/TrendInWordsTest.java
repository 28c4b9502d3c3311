package org.chengzhen.methods.trend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** What results of this family say of themselves. */
class TrendInWordsTest {
    private static final double[] STEP = {0, 0, 0, 6, 6, 6};

    /** Found by hand in {@link ChangeOfLevelTest}: 9/√54 = 1.2247, 171/54/7 = 0.4524; 2·exp(−486/252) = 0.2907. */
    @Test
    void testsOfAChangeTellWhereItIs() {
        assertEquals(
                "Buishand[Q = 1.2247, R = 1.2247, U = 0.4524, change after value 3, n = 6]",
                Buishand.of(STEP).toString());
        assertEquals(
                "StandardNormalHomogeneity[T0 = 5.0000, jump after value 3, n = 6]",
                StandardNormalHomogeneity.of(STEP).toString());
        assertEquals(
                "Pettitt[K = 9, p = 0.2907, change after value 3, n = 6]",
                Pettitt.test(STEP).toString());
        assertEquals(
                "Pettitt[K = 0, p = 1.000, no change, n = 5]", new Pettitt(0, OptionalInt.empty(), 1, 5).toString());
        assertEquals(
                "HomogeneitySimulation[replications = 7, seed = 3, parallel = true]",
                HomogeneitySimulation.withDefaults()
                        .replications(7)
                        .seed(3)
                        .parallel()
                        .toString());
    }

    /** S = 2, Z = 1/√(20/3) = 0.3873, over all lags 1.0117 (see {@link YueWangTest}). */
    @Test
    void testsOfATrendTellTheirVariant() {
        assertEquals(
                "YueWang[S = 2, Z = 0.3873, corrected by lag 1: undefined, by all lags: 1.0117, n = 4]",
                YueWang.of(0, 1, 0, 1).toString());
        assertEquals(
                "PlainPreWhitening[r1 = 0.7500, S = 12, Z = 2.5000, p = 0.01242, n = 9; part of a trend is removed]",
                new PlainPreWhitening(0.75, true, 12, 19.36, 2.5, 0.012419, 1, 9).toString());
        assertEquals(
                "PlainPreWhitening[r1 = 0.1000, not whitened, S = -3, Z = -0.5000, p = 0.6171, n = 8; part of a trend "
                        + "is removed]",
                new PlainPreWhitening(0.1, false, -3, 16, -0.5, 0.617075, 1, 8).toString());
        // 1, 2, 3, 4: all six pairs rise, τ 1, p 2/24; Z = 5/√(156/18) = 1.6984
        assertEquals(
                "MannKendall[EXACT: S = 6, Z = 1.6984, p = 0.08333, tau_b = 1.0000, n = 4]",
                MannKendall.exact(1, 2, 3, 4).toString());
        // two seasons that rise through three cycles: S = 3 + 3, Var = 2·66/18, Z = 5/√7.3333 = 1.8464
        double[] twoSeasons = {1, 10, 2, 20, 3, 30};
        String seasonal = SeasonalMannKendall.of(twoSeasons, 2).toString();
        assertEquals("SeasonalMannKendall[S = 6, Z = 1.8464, p = 0.06484, 2 independent seasons, n = 6]", seasonal);
        // and, as they rise alike, with twice the variance of that sum: Z = 5/√(4·66/18) = 1.3056
        assertEquals(
                "SeasonalMannKendall[S = 6, Z = 1.3056, p = 0.1917, 2 correlated seasons, n = 6]",
                SeasonalMannKendall.ofCorrelatedSeasons(twoSeasons, 2).toString());
    }

    @Test
    void greyModelsTellTheirCoefficients() {
        assertEquals(
                "GreyVerhulst[a = -0.500000, b = -0.0100000, limit 50.0000 of the series, n = 9]",
                new GreyVerhulst(-0.5, -0.01, 50, 10, true, 9).toString());
        assertEquals(
                "GreyVerhulst[a = -0.500000, b = -0.0100000, limit 50.0000 of its sums, n = 9]",
                new GreyVerhulst(-0.5, -0.01, 50, 10, false, 9).toString());
        MultivariateGreyModel driven = MultivariateGreyModel.of(new double[] {1, 2, 4}, new double[][] {{1, 3, 5}});
        assertEquals("MultivariateGreyModel[a = 1.00000, b = " + driven.coefficients() + ", n = 3]", driven.toString());
        MetabolicGreyModel metabolic = MetabolicGreyModel.of(new double[] {2, 3, 4, 5}, 2);
        assertEquals("MetabolicGreyModel[forecasts " + metabolic.forecasts() + "]", metabolic.toString());
        assertEquals(
                "GreyModel[a = 0.250000, b = 3.00000, class ratios fail, n = 5]",
                new GreyModel(0.25, 3, 2, false, 5).toString());
    }

    @Test
    void aCurveWithoutSpreadHasNoShareOfIt() {
        assertEquals(
                "LogisticCurve[k = 0.00000, lambda = 0.50000, K = 1.0000, t = 0 in 2010, R2 = undefined, n = 3]",
                new LogisticCurve(0, 0.5, 1, 2010, OptionalDouble.empty(), 3, 0).toString());
    }
}
