package org.chengzhen.methods.growth;

import com.google.common.primitives.ImmutableDoubleArray;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Range;
import org.chengzhen.core.result.UndefinedException;

/**
 * Capital stock by perpetual inventory: last year's stock less what wore out, plus this year's investment.
 *
 * <p>Kₜ = (1 − δ) Kₜ₋₁ + Iₜ, from a known K₀ or from K₀ = I₀/(g + δ), the stock of steady growth; I investment
 * at constant prices, δ depreciation a year, g growth of investment.
 *
 * <ul>
 *   <li>No investment: too few data. g + δ must be positive. δ in [0, 1].
 *   <li>Negative investment (sales of assets) is a value; NaN and infinity are refused.
 * </ul>
 *
 * <p>Algorithm: one sweep, O(T).
 *
 * <p>Source: Goldsmith, R. W. (1951), A perpetual inventory of national wealth; depreciation in China: Zhang
 * Jun, Wu Guiying and Zhang Jipeng (2004), The estimation of China's provincial capital stock; Shan Haojie
 * (2008), Reestimating the capital stock of China.
 *
 * <pre>{@code
 * PerpetualInventory.from(new double[] {20, 30}, 100, 0.1);           // [110.0, 129.0]
 * PerpetualInventory.steadyState(new double[] {20, 30}, 0.1, 0.1);    // [100.0, 120.0]
 * }</pre>
 */
public final class PerpetualInventory {
    /** Depreciation a year of 9.6 %, Zhang Jun, Wu and Zhang (2004). */
    public static final double DEPRECIATION_ZHANG_JUN = 0.096;

    /** Depreciation a year of 10.96 %, Shan Haojie (2008). */
    public static final double DEPRECIATION_SHAN_HAOJIE = 0.1096;

    private PerpetualInventory() {}

    /**
     * The stocks that follow a known one.
     *
     * @param investment I₁, …, I_T, a year each
     * @param initialStock K₀ at the end of the year before the first investment, ≥ 0
     * @param depreciation δ in [0, 1]
     * @return K₁, …, K_T at the ends of the years
     * @throws IllegalArgumentException if a value is outside its domain, NaN or infinite
     */
    public static ImmutableDoubleArray from(double[] investment, double initialStock, double depreciation) {
        Checks.nonNegative(initialStock, "initialStock");
        Checks.finite(investment, "investment");
        Checks.between(depreciation, 0, 1, "depreciation");
        return rolled(initialStock, investment, 0, depreciation, ImmutableDoubleArray.builder(investment.length));
    }

    /**
     * The stocks from the steady state of the first investment on.
     *
     * @param investment I₀, …, I_T, a year each
     * @param growth g, growth of investment a year
     * @param depreciation δ in [0, 1]
     * @return K₀ = I₀/(g + δ), then K₁, …, K_T
     * @throws IllegalArgumentException if a value is outside its domain, NaN or infinite, or g + δ ≤ 0
     * @throws UndefinedException if there is no investment
     */
    public static ImmutableDoubleArray steadyState(double[] investment, double growth, double depreciation) {
        Checks.finite(investment, "investment");
        Checks.finite(growth, "growth");
        Checks.between(depreciation, 0, 1, "depreciation");
        Checks.argument(
                growth + depreciation > 0, "growth + depreciation must be > 0 but is %s", growth + depreciation);
        if (investment.length == 0) {
            throw UndefinedException.insufficient("years", 1, 0);
        }
        double stock = Range.finite(investment[0] / (growth + depreciation), "the initial stock");
        ImmutableDoubleArray.Builder stocks =
                ImmutableDoubleArray.builder(investment.length).add(stock);
        return rolled(stock, investment, 1, depreciation, stocks);
    }

    private static ImmutableDoubleArray rolled(
            double start, double[] investment, int from, double depreciation, ImmutableDoubleArray.Builder stocks) {
        double stock = start;
        for (int t = from; t < investment.length; t++) {
            stock = Range.finite((1 - depreciation) * stock + investment[t], "the stock");
            stocks.add(stock);
        }
        return stocks.build();
    }
}
