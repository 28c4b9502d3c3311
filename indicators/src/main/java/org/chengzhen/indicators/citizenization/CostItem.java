package org.chengzhen.indicators.citizenization;

import java.io.Serializable;
import org.chengzhen.core.internal.Checks;

/**
 * One item of what it costs to make a person a full citizen: paid once, each year, or both.
 *
 * <p>PV = once + Σ annual / (1 + r)^t over t = 1…T = once + annual·(1 − (1 + r)^−T)/r; annual·T at r = 0.
 *
 * <ul>
 *   <li>0 or more; negative, NaN, infinite: refused.
 * </ul>
 *
 * <p>Source: China Development Research Foundation (2010), Promoting Human Development through Urbanization;
 * Zhang Guosheng (2009).
 *
 * <pre>{@code
 * CostItem.once("housing", 47_000).presentValue(0.05);        // 47000
 * CostItem.annual("pension", 2_000, 15).presentValue(0.05);   // 20759.3
 * }</pre>
 *
 * @param name as {@code housing}
 * @param once yuan per person, now
 * @param annual yuan per person and year, at the end of each of the years
 * @param years T, how long the yearly cost runs
 */
public record CostItem(String name, double once, double annual, int years) implements Serializable {
    /**
     * Checks the amounts.
     *
     * @throws IllegalArgumentException if one is negative, NaN or infinite, or the name is blank
     * @param name as {@code housing}
     * @param once yuan per person, now
     * @param annual yuan per person and year, at the end of each of the years
     * @param years T, how long the yearly cost runs
     */
    public CostItem {
        Checks.argument(!name.isBlank(), "name of a cost item must not be blank");
        Checks.nonNegative(once, name + " once");
        Checks.nonNegative(annual, name + " a year");
        Checks.atLeast(years, 0, "years of " + name);
    }

    /**
     * A cost paid once.
     *
     * @param name of the item
     * @param amount yuan per person, ≥ 0
     * @return the item
     */
    public static CostItem once(String name, double amount) {
        return new CostItem(name, amount, 0, 0);
    }

    /**
     * A cost paid each year.
     *
     * @param name of the item
     * @param amount yuan per person and year, ≥ 0
     * @param years how long, ≥ 0
     * @return the item
     */
    public static CostItem annual(String name, double amount, int years) {
        return new CostItem(name, 0, amount, years);
    }

    /**
     * The present value.
     *
     * @param rate r, discount rate a year, ≥ 0
     * @return yuan per person
     * @throws IllegalArgumentException if the rate is negative, NaN or infinite
     */
    public double presentValue(double rate) {
        Checks.nonNegative(rate, "rate");
        double annuity = rate == 0 ? years : -Math.expm1(-years * Math.log1p(rate)) / rate;
        return once + annual * annuity;
    }
}
