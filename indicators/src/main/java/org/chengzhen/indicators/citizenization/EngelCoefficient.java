package org.chengzhen.indicators.citizenization;

import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Quotient;
import org.chengzhen.core.internal.Ties;

/**
 * The share of food, or of services, in consumption.
 *
 * <p>E = food / total consumption; service share = services / total consumption.
 *
 * <ul>
 *   <li>Range [0, 1]; the lower E, the better off.
 *   <li>No consumption: undefined. A part above the total, negative, NaN, infinite: refused.
 * </ul>
 *
 * <p>Source: Engel, E. (1857), Die Productions- und Consumtionsverhältnisse des Königreichs Sachsen; grades of the Food
 * and Agriculture Organization of the United Nations.
 *
 * <pre>{@code
 * EngelCoefficient.of(9_000, 30_391);            // 0.2961
 * EngelCoefficient.Grade.of(0.2961);             // VERY_AFFLUENT
 * }</pre>
 */
public final class EngelCoefficient {
    private EngelCoefficient() {}

    /** The grades; lower bounds inclusive, within rounding. */
    public enum Grade {
        /** At least 60 % for food (贫困). */
        POOR,
        /** From 50 to below 60 % (温饱). */
        SUBSISTENCE,
        /** From 40 to below 50 % (小康). */
        MODERATE,
        /** From 30 to below 40 % (富裕). */
        AFFLUENT,
        /** Below 30 % (最富裕). */
        VERY_AFFLUENT;

        /**
         * The grade of a coefficient.
         *
         * @param coefficient E in [0, 1]
         * @return the grade
         * @throws IllegalArgumentException if it lies outside [0, 1]
         */
        public static Grade of(double coefficient) {
            Checks.between(coefficient, 0, 1, "coefficient");
            if (Ties.atLeast(coefficient, 0.6)) {
                return POOR;
            }
            if (Ties.atLeast(coefficient, 0.5)) {
                return SUBSISTENCE;
            }
            if (Ties.atLeast(coefficient, 0.4)) {
                return MODERATE;
            }
            return Ties.atLeast(coefficient, 0.3) ? AFFLUENT : VERY_AFFLUENT;
        }
    }

    /**
     * The coefficient.
     *
     * @param food yuan, ≥ 0
     * @param total consumption, yuan ≥ food
     * @return E in [0, 1]
     * @throws IllegalArgumentException if an argument lies outside its domain
     * @throws org.chengzhen.core.result.UndefinedException if nothing is consumed
     */
    public static double of(double food, double total) {
        return Quotient.share(food, "food", total, "consumption");
    }

    /**
     * The share of services.
     *
     * @param services yuan, ≥ 0
     * @param total consumption, yuan ≥ services
     * @return in [0, 1]
     * @throws IllegalArgumentException if an argument lies outside its domain
     * @throws org.chengzhen.core.result.UndefinedException if nothing is consumed
     */
    public static double serviceShare(double services, double total) {
        return Quotient.share(services, "services", total, "consumption");
    }
}
