package org.chengzhen.indicators.county;

import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.result.UndefinedException;

/**
 * How far the county seat carries its county.
 *
 * <p>Seat share = people (or output) of the seat / of the county; fiscal self-sufficiency = general revenue / general
 * expenditure.
 *
 * <ul>
 *   <li>Shares in [0, 1]; self-sufficiency ≥ 0, mostly below 1.
 *   <li>A zero denominator: undefined. A seat larger than its county, negative values, NaN and infinity are refused.
 * </ul>
 *
 * <p>Algorithm: arithmetic. Source: National Development and Reform Commission (2020), Notice on Accelerating the Work to
 * Fill Gaps and Strengthen Weak Links in County-Seat Urbanization, Fagai Guihua [2020] 831.
 *
 * <pre>{@code
 * CountySeat.share(18, 50);               // 0.36
 * CountySeat.fiscalSelfSufficiency(12, 48);  // 0.25
 * }</pre>
 */
public final class CountySeat {
    private CountySeat() {}

    /**
     * The share of the seat in the county.
     *
     * @param seat people or output of the seat, ≥ 0
     * @param county of the whole county, ≥ seat
     * @return a fraction
     * @throws IllegalArgumentException if an argument is negative, NaN or infinite, or the seat exceeds the county
     * @throws UndefinedException if the county has none
     */
    public static double share(double seat, double county) {
        Checks.nonNegative(seat, "seat");
        Checks.nonNegative(county, "county");
        Checks.argument(seat <= county, "seat must be <= county (%s) but is %s", county, seat);
        if (county == 0) {
            throw UndefinedException.undefined("county is zero");
        }
        return seat / county;
    }

    /**
     * The fiscal self-sufficiency.
     *
     * @param revenue general public budget revenue ≥ 0
     * @param expenditure general public budget expenditure ≥ 0
     * @return a ratio
     * @throws IllegalArgumentException if an argument is negative, NaN or infinite
     * @throws UndefinedException if nothing is spent
     */
    public static double fiscalSelfSufficiency(double revenue, double expenditure) {
        Checks.nonNegative(revenue, "revenue");
        Checks.nonNegative(expenditure, "expenditure");
        if (expenditure == 0) {
            throw UndefinedException.undefined("nothing is spent");
        }
        return revenue / expenditure;
    }
}
