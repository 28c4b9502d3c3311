package org.chengzhen.indicators.citizenization;

import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Quotient;

/**
 * How people fare who were moved from places that cannot support them.
 *
 * <p>Completion = moved / planned; retention = still there after some years / moved; employment = households with
 * someone in work / households with labour; real income ratio = (y₁ / price index) / y₀.
 *
 * <ul>
 *   <li>Shares in [0, 1]; income ratio above 0, 1 where real income is as before.
 *   <li>An empty whole, income of 0 before: undefined. A part above its whole, negative, NaN, infinite: refused.
 * </ul>
 *
 * <p>Source: National Development and Reform Commission (2016), plan of relocation from inhospitable areas in the 13th
 * Five-Year Plan, under which 9.6 million people moved.
 *
 * <pre>{@code
 * Relocation.completion(9_400, 9_600);             // 0.979
 * Relocation.realIncomeRatio(8_000, 12_400, 1.12); // 1.384
 * }</pre>
 */
public final class Relocation {
    private Relocation() {}

    /**
     * How much of the plan is done.
     *
     * @param moved people, ≥ 0
     * @param planned people, ≥ moved
     * @return in [0, 1]
     * @throws IllegalArgumentException if an argument lies outside its domain
     * @throws org.chengzhen.core.result.UndefinedException if nobody was to move
     */
    public static double completion(double moved, double planned) {
        return Quotient.share(moved, "moved", planned, "planned");
    }

    /**
     * How many stayed.
     *
     * @param still people still in the new place, ≥ 0
     * @param moved people, ≥ those still there
     * @return in [0, 1]
     * @throws IllegalArgumentException if an argument lies outside its domain
     * @throws org.chengzhen.core.result.UndefinedException if nobody moved
     */
    public static double retention(double still, double moved) {
        return Quotient.share(still, "still there", moved, "moved");
    }

    /**
     * The share of households with labour in which someone works.
     *
     * @param employed households with someone in work, ≥ 0
     * @param withLabour households with someone able to work, ≥ employed
     * @return in [0, 1]
     * @throws IllegalArgumentException if an argument lies outside its domain
     * @throws org.chengzhen.core.result.UndefinedException if no household has labour
     */
    public static double employment(double employed, double withLabour) {
        return Quotient.share(employed, "employed households", withLabour, "households with labour");
    }

    /**
     * Real income after the move over income before.
     *
     * @param start yuan per person, ≥ 0
     * @param end yuan per person at later prices, ≥ 0
     * @param priceIndex later prices over earlier, above 0
     * @return (end / priceIndex) / start
     * @throws IllegalArgumentException if an argument lies outside its domain
     * @throws org.chengzhen.core.result.UndefinedException if there was no income before
     */
    public static double realIncomeRatio(double start, double end, double priceIndex) {
        Checks.nonNegative(end, "end");
        return Quotient.of(end / Checks.positive(priceIndex, "priceIndex"), "end", start, "income before");
    }
}
