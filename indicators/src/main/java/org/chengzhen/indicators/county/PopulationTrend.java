package org.chengzhen.indicators.county;

import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.result.UndefinedException;

/**
 * How much the population of a county changed between two counts.
 *
 * <p>Total rate (P₁ − P₀)/P₀; annual rate (P₁/P₀)^(1/T) − 1; rate per decade r₁₀ = (P₁/P₀)^(10/T) − 1, which
 * gives the class; P persons, T years.
 *
 * <ul>
 *   <li>All rates are ≥ −1; −1 where nobody is left.
 *   <li>P₀ = 0: undefined. T ≤ 0, negative, NaN, infinite: refused.
 *   <li>Growth above +1 % a decade, stable from −1 % to +1 %, severe loss from −10 % downward: the limits are a
 *       convention of this library and can be replaced.
 * </ul>
 *
 * <p>Algorithm: arithmetic. Source: practice of the population census; limits by this library.
 *
 * <pre>{@code
 * PopulationTrend.annualRate(50, 44, 10);  // -0.012702
 * PopulationTrend.of(50, 44, 10);          // SEVERE_LOSS
 * }</pre>
 */
public enum PopulationTrend {
    /** More than the stable band upward. */
    GROWTH,
    /** Within the stable band, both ends included. */
    STABLE,
    /** Below the stable band, not yet severe. */
    LOSS,
    /** At or below the severe limit. */
    SEVERE_LOSS;

    /** Half the stable band, in parts per decade. A convention of this library. */
    public static final double STABLE_WITHIN = 0.01;

    /** Where severe loss begins, in parts per decade. A convention of this library. */
    public static final double SEVERE_FROM = -0.10;

    /** What a rate may miss a limit by rounding, since decimals have no exact binary form. */
    private static final double EDGE = 1e-12;

    private static final double DECADE = 10;

    /**
     * The total rate.
     *
     * @param start P₀, persons ≥ 0
     * @param end P₁, persons ≥ 0
     * @return (P₁ − P₀)/P₀
     * @throws IllegalArgumentException if an argument is negative, NaN or infinite
     * @throws UndefinedException if P₀ is zero
     */
    public static double totalRate(double start, double end) {
        require(start, end, 1);
        return (end - start) / start;
    }

    /**
     * The annual rate.
     *
     * @param start P₀, persons ≥ 0
     * @param end P₁, persons ≥ 0
     * @param years T &gt; 0
     * @return (P₁/P₀)^(1/T) − 1
     * @throws IllegalArgumentException if an argument is out of its range, NaN or infinite
     * @throws UndefinedException if P₀ is zero
     */
    public static double annualRate(double start, double end, double years) {
        return rate(start, end, years, 1);
    }

    /**
     * The rate per decade.
     *
     * @param start P₀, persons ≥ 0
     * @param end P₁, persons ≥ 0
     * @param years T &gt; 0
     * @return (P₁/P₀)^(10/T) − 1
     * @throws IllegalArgumentException if an argument is out of its range, NaN or infinite
     * @throws UndefinedException if P₀ is zero
     */
    public static double decadeRate(double start, double end, double years) {
        return rate(start, end, years, DECADE);
    }

    /**
     * The class with the limits of this library.
     *
     * @param start P₀, persons ≥ 0
     * @param end P₁, persons ≥ 0
     * @param years T &gt; 0
     * @return the class of the rate per decade
     * @throws IllegalArgumentException if an argument is out of its range, NaN or infinite
     * @throws UndefinedException if P₀ is zero
     */
    public static PopulationTrend of(double start, double end, double years) {
        return ofDecadeRate(decadeRate(start, end, years), STABLE_WITHIN, SEVERE_FROM);
    }

    /**
     * The class of a rate per decade with limits of one's own.
     *
     * @param rate r₁₀ ≥ −1
     * @param stableWithin half the stable band, ≥ 0
     * @param severeFrom where severe loss begins, below −stableWithin
     * @return the class
     * @throws IllegalArgumentException if an argument is out of its range or NaN
     */
    public static PopulationTrend ofDecadeRate(double rate, double stableWithin, double severeFrom) {
        Checks.finite(rate, "rate");
        Checks.nonNegative(stableWithin, "stableWithin");
        Checks.argument(severeFrom < -stableWithin, "severeFrom must be < -stableWithin but is %s", severeFrom);
        if (rate <= severeFrom + EDGE) {
            return SEVERE_LOSS;
        }
        if (rate < -stableWithin - EDGE) {
            return LOSS;
        }
        return rate <= stableWithin + EDGE ? STABLE : GROWTH;
    }

    private static double rate(double start, double end, double years, double over) {
        require(start, end, years);
        return Math.pow(end / start, over / years) - 1;
    }

    private static void require(double start, double end, double years) {
        Checks.nonNegative(start, "population at the start");
        Checks.nonNegative(end, "population at the end");
        Checks.positive(years, "years");
        if (start == 0) {
            throw UndefinedException.undefined("nobody lived there at the start");
        }
    }
}
