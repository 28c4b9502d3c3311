package org.chengzhen.methods.citysize;

import java.io.Serializable;
import java.util.Locale;
import java.util.OptionalDouble;
import org.chengzhen.core.internal.RecordForm;
import org.chengzhen.core.result.UndefinedException;

/**
 * The rank–size rule: the exponent that ties the sizes of cities to their ranks, 1 in the largest.
 *
 * <p>With P the size and R the rank, R = 1 for the largest, n cities:
 *
 * <ul>
 *   <li>Pareto form: ln R = a − b ln P, least squares.
 *   <li>Gabaix–Ibragimov: ln(R − ½) = a − b ln P, least squares; se = b√(2/n). Free of the bias of the first.
 *   <li>Lotka form: ln P = ln P₁ − q ln R, least squares; b·q = R², so q = 1/b only for a perfect fit.
 *   <li>Hill: b = (n−1)/Σ ln(P_i/P_n) over i &lt; n; se = b/√(n−1). Maximum likelihood: n in place of n − 1.
 * </ul>
 *
 * <p>All exponents are positive for ordinary cities. b &lt; 1 (q &gt; 1): concentrated in the largest; 1: Zipf's
 * law; b &gt; 1: spread over many of middle size. Chinese texts call b, q or 1/q the Zipf index alike.
 *
 * <ul>
 *   <li>Fewer than three positive sizes: too few data (twenty and more are needed to mean much).
 *   <li>Zeros are dropped and counted; negative sizes, NaN and infinity are refused.
 *   <li>All sizes equal: the Pareto forms are singular, Hill is undefined, q is 0 with R² undefined.
 *   <li>Ties take ordinal ranks; {@link RankSizeOptions} has average ranks, a threshold and the largest k.
 * </ul>
 *
 * <p>Algorithm: one sort and one regression, O(n) time, a few arrays of n.
 *
 * <p>Source: Zipf, G. K. (1949), Human Behavior and the Principle of Least Effort; Gabaix, X. and Ibragimov, R.
 * (2011), Rank − 1/2: a simple way to improve the OLS estimation of tail exponents; Hill, B. M. (1975), A simple
 * general approach to inference about the tail of a distribution.
 *
 * <pre>{@code
 * RankSize.paretoOls(1000, 500, 1000 / 3.0, 250).exponent();                            // 1.0
 * RankSize.withDefaults().largest(50).gabaixIbragimov(sizes).standardError();           // b√(2/50)
 * }</pre>
 *
 * @param form which of the named forms
 * @param exponent b, or q in the Lotka form
 * @param standardError of the exponent: b√(2/n), b/√(n−1) or b/√n where the form names it; else that of least
 *     squares, which is too small since ranks depend on each other: see {@link #asymptoticStandardError()}
 * @param intercept a, or ln P₁ in the Lotka form; empty for Hill
 * @param rSquared share of the variance on the line; empty for Hill, and where all sizes are equal
 * @param n cities used
 * @param dropped cities of size zero, left out
 */
public record RankSize(
        Form form,
        double exponent,
        double standardError,
        OptionalDouble intercept,
        OptionalDouble rSquared,
        int n,
        int dropped)
        implements Serializable {

    /** The least number of cities. */
    public static final int MINIMUM_CITIES = 3;

    /** What is taken from each rank in the form of Gabaix and Ibragimov (2011). */
    public static final double GABAIX_IBRAGIMOV_SHIFT = 0.5;

    /** The named forms. */
    public enum Form {
        /** ln R on ln P. */
        PARETO_OLS("Pareto OLS", "b"),
        /** ln(R − ½) on ln P. */
        GABAIX_IBRAGIMOV("Gabaix-Ibragimov", "b"),
        /** ln P on ln R. */
        LOTKA("Lotka", "q"),
        /** (n−1)/Σ ln(P_i/P_n). */
        HILL("Hill", "b"),
        /** n/Σ ln(P_i/P_n). */
        HILL_MAXIMUM_LIKELIHOOD("Hill maximum likelihood", "b");

        private final String title;
        private final String symbol;

        Form(String title, String symbol) {
            this.title = title;
            this.symbol = symbol;
        }
    }

    /** What ranks cities of equal size take. */
    public enum Ties {
        /** Each its own rank. */
        ORDINAL,
        /** The mean of the ranks that they take up. */
        AVERAGE
    }

    /**
     * Ordinal ranks, all cities.
     *
     * @return settings to be changed
     */
    public static RankSizeOptions withDefaults() {
        return RankSizeOptions.DEFAULTS;
    }

    /**
     * ln R on ln P.
     *
     * @param sizes P ≥ 0 of at least three cities
     * @return exponent b
     * @throws IllegalArgumentException if a size is negative, NaN or infinite
     * @throws UndefinedException if fewer than three sizes are positive, or all are equal (singular)
     */
    public static RankSize paretoOls(double... sizes) {
        return withDefaults().paretoOls(sizes);
    }

    /**
     * ln(R − ½) on ln P.
     *
     * @param sizes P ≥ 0 of at least three cities
     * @return exponent b with se = b√(2/n)
     * @throws IllegalArgumentException if a size is negative, NaN or infinite
     * @throws UndefinedException if fewer than three sizes are positive, or all are equal (singular)
     */
    public static RankSize gabaixIbragimov(double... sizes) {
        return withDefaults().gabaixIbragimov(sizes);
    }

    /**
     * ln P on ln R.
     *
     * @param sizes P ≥ 0 of at least three cities
     * @return exponent q
     * @throws IllegalArgumentException if a size is negative, NaN or infinite
     * @throws UndefinedException if fewer than three sizes are positive
     */
    public static RankSize lotka(double... sizes) {
        return withDefaults().lotka(sizes);
    }

    /**
     * Hill's estimator, (n−1)/Σ_{i&lt;n} ln(P_i/P_n).
     *
     * @param sizes P ≥ 0 of at least three cities
     * @return exponent b with se = b/√(n−1)
     * @throws IllegalArgumentException if a size is negative, NaN or infinite
     * @throws UndefinedException if fewer than three sizes are positive, or all are equal
     */
    public static RankSize hill(double... sizes) {
        return withDefaults().hill(sizes);
    }

    /**
     * The maximum likelihood form of Hill's estimator, n/Σ ln(P_i/P_n).
     *
     * @param sizes P ≥ 0 of at least three cities
     * @return exponent b with se = b/√n
     * @throws IllegalArgumentException if a size is negative, NaN or infinite
     * @throws UndefinedException if fewer than three sizes are positive, or all are equal
     */
    public static RankSize hillMaximumLikelihood(double... sizes) {
        return withDefaults().hillMaximumLikelihood(sizes);
    }

    /**
     * The standard error of an exponent from ranks, for any of the regressions.
     *
     * @return exponent·√(2/n), Gabaix and Ibragimov (2011)
     */
    public double asymptoticStandardError() {
        return Math.abs(exponent) * Math.sqrt(2.0 / n);
    }

    /** The form and its exponent, then how well it fits. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("RankSize[").append(form.title);
        text.append(String.format(Locale.ROOT, ": %s = %.4f (se %.3f)", form.symbol, exponent, standardError));
        rSquared.ifPresent(v -> text.append(String.format(Locale.ROOT, ", R2 = %.3f", v)));
        text.append(", n = ").append(n);
        if (dropped > 0) {
            text.append(", ").append(dropped).append(" zero dropped");
        }
        return text.append(']').toString();
    }

    private Object writeReplace() {
        return new RecordForm(this);
    }
}
