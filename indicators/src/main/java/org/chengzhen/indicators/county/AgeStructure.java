package org.chengzhen.indicators.county;

import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.result.UndefinedException;

/**
 * How old a population is, and how many depend on those of working age.
 *
 * <p>Share of the old = P₆₅₊/P; old-age dependency = P₆₅₊/P₁₅₋₆₄; total dependency = (P₀₋₁₄ + P₆₅₊)/P₁₅₋₆₄; left-behind ratio
 * = left behind / all of their age.
 *
 * <ul>
 *   <li>Shares in [0, 1]; dependency ≥ 0. 7, 14 and 21 % of 65 and over are called ageing, aged and super-aged.
 *   <li>Nobody, or nobody of working age: undefined. Negative values, NaN and infinity are refused.
 * </ul>
 *
 * <p>Algorithm: arithmetic. Source: United Nations (1956), The Aging of Populations and its Economic and Social
 * Implications.
 *
 * <pre>{@code
 * AgeStructure.oldShare(17, 62, 21);       // 0.21
 * AgeStructure.oldDependency(62, 21);      // 0.33871
 * }</pre>
 */
public final class AgeStructure {
    private AgeStructure() {}

    /**
     * The share of people aged 65 and over.
     *
     * @param young people aged 0–14, ≥ 0
     * @param working people aged 15–64, ≥ 0
     * @param old people aged 65 and over, ≥ 0
     * @return a fraction
     * @throws IllegalArgumentException if an argument is negative, NaN or infinite
     * @throws UndefinedException if there is nobody
     */
    public static double oldShare(double young, double working, double old) {
        require(young, working, old);
        double all = young + working + old;
        if (all == 0) {
            throw UndefinedException.undefined("there is nobody");
        }
        return old / all;
    }

    /**
     * The old-age dependency.
     *
     * @param working people aged 15–64, ≥ 0
     * @param old people aged 65 and over, ≥ 0
     * @return a ratio
     * @throws IllegalArgumentException if an argument is negative, NaN or infinite
     * @throws UndefinedException if nobody is of working age
     */
    public static double oldDependency(double working, double old) {
        return totalDependency(0, working, old);
    }

    /**
     * The total dependency.
     *
     * @param young people aged 0–14, ≥ 0
     * @param working people aged 15–64, ≥ 0
     * @param old people aged 65 and over, ≥ 0
     * @return a ratio
     * @throws IllegalArgumentException if an argument is negative, NaN or infinite
     * @throws UndefinedException if nobody is of working age
     */
    public static double totalDependency(double young, double working, double old) {
        require(young, working, old);
        if (working == 0) {
            throw UndefinedException.undefined("nobody is of working age");
        }
        return (young + old) / working;
    }

    /**
     * The share of those left behind by migrants.
     *
     * @param leftBehind children or old people whose family moved away, ≥ 0
     * @param all children or old people, ≥ leftBehind
     * @return a fraction
     * @throws IllegalArgumentException if an argument is negative, NaN or infinite, or the part exceeds the whole
     * @throws UndefinedException if there is nobody
     */
    public static double leftBehind(double leftBehind, double all) {
        Checks.nonNegative(leftBehind, "left behind");
        Checks.nonNegative(all, "all");
        Checks.argument(leftBehind <= all, "left behind must be <= all (%s) but is %s", all, leftBehind);
        if (all == 0) {
            throw UndefinedException.undefined("there is nobody");
        }
        return leftBehind / all;
    }

    private static void require(double young, double working, double old) {
        Checks.nonNegative(young, "people aged 0–14");
        Checks.nonNegative(working, "people aged 15–64");
        Checks.nonNegative(old, "people aged 65 and over");
    }
}
