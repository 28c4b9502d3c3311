package org.chengzhen.indicators.county;

import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Quotient;
import org.chengzhen.core.internal.Ties;
import org.chengzhen.core.result.UndefinedException;

/**
 * How many people the water of a county carries.
 *
 * <p>Carrying population WRCC = W/w; load index P/WRCC; W available water, m³ a year; w need per person, m³ a year; P
 * persons. Use against the limit W_use/W₀, and use of the resources W_use/W_total.
 *
 * <ul>
 *   <li>Load index above 1: more people than the water carries. No water, no limit or no resources: undefined.
 *   <li>w = 0, negative values, NaN and infinity are refused.
 * </ul>
 *
 * <p>Algorithm: arithmetic. Source: Ministry of Water Resources (2016), outline on carrying capacity of water resources,
 * for the limits of use (to verify); Falkenmark, M., Lundqvist, J., Widstrand, C. (1989) for water per person.
 *
 * <pre>{@code
 * WaterCarrying.population(420e6, 350);         // 1_200_000
 * WaterCarrying.loadIndex(1.5e6, 420e6, 350);   // 1.25
 * }</pre>
 */
public final class WaterCarrying {
    /** Share of the resources in use from which exploitation counts as high. */
    public static final double HIGH_EXPLOITATION = 0.40;

    private WaterCarrying() {}

    /** Use against the limit of total use; a limit belongs to the grade above it, within rounding. */
    public enum UseGrade {
        /** Below 0.9 of the limit. */
        OK,
        /** From 0.9 to below 1. */
        CRITICAL,
        /** From 1 to below 1.2. */
        OVERLOAD,
        /** 1.2 and above. */
        SEVERE_OVERLOAD;

        /** Use over limit from which it is critical. */
        public static final double CRITICAL_FROM = 0.9;

        /** Use over limit from which it is severe. */
        public static final double SEVERE_FROM = 1.2;

        /**
         * The grade.
         *
         * @param use water used, m³ ≥ 0
         * @param limit W₀, m³ ≥ 0
         * @return the grade
         * @throws IllegalArgumentException if an argument is negative, NaN or infinite
         * @throws UndefinedException if the limit is zero
         */
        public static UseGrade of(double use, double limit) {
            double ratio = Quotient.of(use, "use", limit, "limit");
            if (Ties.atLeast(ratio, SEVERE_FROM)) {
                return SEVERE_OVERLOAD;
            }
            return Ties.atLeast(ratio, 1) ? OVERLOAD : Ties.atLeast(ratio, CRITICAL_FROM) ? CRITICAL : OK;
        }
    }

    /** Falkenmark's classes of water per person; a limit belongs to the class above it, within rounding. */
    public enum Stress {
        /** Below 500 m³ a year. */
        ABSOLUTE_SCARCITY,
        /** From 500 to below 1000 m³. */
        SCARCITY,
        /** From 1000 to below 1700 m³. */
        STRESS,
        /** 1700 m³ and above. */
        NO_STRESS;

        /**
         * The class.
         *
         * @param perPerson water per person and year, m³ ≥ 0
         * @return the class
         * @throws IllegalArgumentException if it is negative, NaN or infinite
         */
        public static Stress of(double perPerson) {
            Checks.nonNegative(perPerson, "water per person");
            if (Ties.less(perPerson, 500)) {
                return ABSOLUTE_SCARCITY;
            }
            return Ties.less(perPerson, 1000) ? SCARCITY : Ties.less(perPerson, 1700) ? STRESS : NO_STRESS;
        }
    }

    /**
     * The carrying population.
     *
     * @param available W, m³ a year, ≥ 0
     * @param perPerson w, m³ a year, &gt; 0
     * @return WRCC, persons
     * @throws IllegalArgumentException if an argument is out of its range, NaN or infinite
     */
    public static double population(double available, double perPerson) {
        Checks.nonNegative(available, "available water");
        Checks.positive(perPerson, "need per person");
        return available / perPerson;
    }

    /**
     * The load index.
     *
     * @param population P, persons ≥ 0
     * @param available W, m³ a year, ≥ 0
     * @param perPerson w, m³ a year, &gt; 0
     * @return P/WRCC
     * @throws IllegalArgumentException if an argument is out of its range, NaN or infinite
     * @throws UndefinedException if there is no water
     */
    public static double loadIndex(double population, double available, double perPerson) {
        return Quotient.of(population, "population", population(available, perPerson), "carrying population");
    }

    /**
     * How much of the water resources is in use; {@link #HIGH_EXPLOITATION} and above is high.
     *
     * @param use water used, m³ ≥ 0
     * @param resources W_total, m³ ≥ 0
     * @return a fraction, above 1 where water is brought in
     * @throws IllegalArgumentException if an argument is negative, NaN or infinite
     * @throws UndefinedException if there are no resources
     */
    public static double exploitation(double use, double resources) {
        return Quotient.of(use, "use", resources, "resources");
    }
}
