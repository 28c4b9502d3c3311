package org.chengzhen.indicators.county;

import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.UndefinedException;

/**
 * How a county's products hold their own on outside markets.
 *
 * <p>Trade competitiveness TC = (X − M)/(X + M); symmetric revealed advantage RSCA = (RCA − 1)/(RCA + 1); market share X/ΣX;
 * constant market share: the growth of exports beyond that of the markets, Σ X₀ᵢ(gᵢ − ḡᵢ); X exports, M imports, g growth
 * of the county's exports of product i, ḡ that of all exports of it.
 *
 * <ul>
 *   <li>TC and RSCA in [−1, 1], 0 where balanced; the market share in [0, 1].
 *   <li>No trade, or a market without sales: undefined. Negative values, NaN and infinity are refused.
 * </ul>
 *
 * <p>Algorithm: arithmetic; one sweep for the market share effect. Source: Balassa, B. (1965), Trade liberalisation and
 * revealed comparative advantage; Laursen, K. (1998), Revealed comparative advantage and the alternatives; Tyszynski, H.
 * (1951), World trade in manufactured commodities.
 *
 * <pre>{@code
 * TradeCompetitiveness.index(60, 20);             // 0.5
 * TradeCompetitiveness.symmetricAdvantage(1.6);   // 0.230769
 * }</pre>
 */
public final class TradeCompetitiveness {
    private TradeCompetitiveness() {}

    /**
     * The trade competitiveness index.
     *
     * @param exports X ≥ 0
     * @param imports M ≥ 0
     * @return TC in [−1, 1]
     * @throws IllegalArgumentException if an argument is negative, NaN or infinite
     * @throws UndefinedException if there is no trade
     */
    public static double index(double exports, double imports) {
        Checks.nonNegative(exports, "exports");
        Checks.nonNegative(imports, "imports");
        double larger = Math.max(exports, imports);
        if (larger == 0) {
            throw UndefinedException.undefined("there is no trade");
        }
        return (exports / larger - imports / larger) / (exports / larger + imports / larger);
    }

    /**
     * The symmetric revealed comparative advantage.
     *
     * @param advantage RCA ≥ 0
     * @return RSCA in [−1, 1)
     * @throws IllegalArgumentException if it is negative, NaN or infinite
     */
    public static double symmetricAdvantage(double advantage) {
        Checks.nonNegative(advantage, "advantage");
        return (advantage - 1) / (advantage + 1);
    }

    /**
     * The share of a market.
     *
     * @param sales of the county, ≥ 0
     * @param market all sales, ≥ sales
     * @return a fraction
     * @throws IllegalArgumentException if an argument is negative, NaN or infinite, or sales exceed the market
     * @throws UndefinedException if nothing is sold
     */
    public static double marketShare(double sales, double market) {
        Checks.nonNegative(sales, "sales");
        Checks.nonNegative(market, "market");
        Checks.argument(sales <= market, "sales must be <= market (%s) but is %s", market, sales);
        if (market == 0) {
            throw UndefinedException.undefined("nothing is sold");
        }
        return sales / market;
    }

    /**
     * The competitive part of the growth of exports under constant market shares.
     *
     * @param start X₀ of the county by product, ≥ 0
     * @param end X₁ of the county by product, ≥ 0
     * @param marketStart all exports by product at the start, &gt; 0
     * @param marketEnd all exports by product at the end, ≥ 0
     * @return Σ (X₁ − X₀·market₁/market₀): what the county gained beyond its markets
     * @throws IllegalArgumentException if lengths differ, or a value is out of its range, NaN or infinite
     */
    public static double competitiveEffect(double[] start, double[] end, double[] marketStart, double[] marketEnd) {
        Checks.sameLength(end.length, "end", start.length, "start");
        Checks.sameLength(marketStart.length, "marketStart", start.length, "start");
        Checks.sameLength(marketEnd.length, "marketEnd", start.length, "start");
        Checks.nonNegative(start, "start");
        Checks.nonNegative(end, "end");
        Checks.positive(marketStart, "marketStart");
        Checks.nonNegative(marketEnd, "marketEnd");
        double[] effects = new double[start.length];
        for (int i = 0; i < effects.length; i++) {
            effects[i] = end[i] - start[i] * (marketEnd[i] / marketStart[i]);
        }
        return Sums.of(effects);
    }
}
