package org.chengzhen.indicators.county;

import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Ties;
import org.chengzhen.core.result.UndefinedException;

/**
 * How many people the grain of a county feeds.
 *
 * <p>LCC = G/g; load index LCCI = P/LCC; G grain, kg a year; g need per person, kg a year; P persons.
 *
 * <ul>
 *   <li>Surplus up to 0.875, balance above it up to 1.125, overload above; eight grades within.
 *   <li>No grain: the index is undefined, and the class is OVERLOAD where people live, undefined where none do.
 *   <li>g = 0, negative values, NaN and infinity are refused.
 * </ul>
 *
 * <p>Algorithm: arithmetic. Source: Feng Zhiming, Yang Yanzhao, Zhang Jing (2008), The land carrying capacity of China
 * based on man–grain relationship, Journal of Natural Resources 23(5).
 *
 * <pre>{@code
 * LandCarrying.index(875_000, 400e6, 400);        // 0.875
 * LandCarrying.State.of(1_126_000, 400e6, 400);   // OVERLOAD
 * }</pre>
 */
public final class LandCarrying {
    /** Grain that one person needs for a modest living, kg a year. */
    public static final double GRAIN_PER_PERSON = 400;

    private LandCarrying() {}

    /** Surplus, balance or overload. */
    public enum State {
        /** Index up to 0.875. */
        SURPLUS,
        /** Above 0.875 up to 1.125. */
        BALANCE,
        /** Above 1.125, or people without grain. */
        OVERLOAD;

        /**
         * The state.
         *
         * @param population P, persons ≥ 0
         * @param grain G, kg ≥ 0
         * @param perPerson g, kg &gt; 0
         * @return the state
         * @throws IllegalArgumentException if an argument is out of its range, NaN or infinite
         * @throws UndefinedException if there is neither grain nor anybody to eat it
         */
        public static State of(double population, double grain, double perPerson) {
            double capacity = capacity(grain, perPerson);
            if (capacity == 0 && Checks.nonNegative(population, "population") > 0) {
                return OVERLOAD;
            }
            return Grade.of(index(population, grain, perPerson)).state();
        }
    }

    /** The eight grades; the upper limit belongs to each, within rounding. */
    public enum Grade {
        /** Index up to 0.5 (富富有余). */
        AMPLE_SURPLUS(0.5, State.SURPLUS),
        /** Up to 0.75 (富裕). */
        WEALTHY(0.75, State.SURPLUS),
        /** Up to 0.875 (盈余). */
        SURPLUS(0.875, State.SURPLUS),
        /** Up to 1 (平衡有余). */
        BALANCE_WITH_SURPLUS(1, State.BALANCE),
        /** Up to 1.125 (临界超载). */
        CRITICAL(1.125, State.BALANCE),
        /** Up to 1.25 (超载). */
        OVERLOAD(1.25, State.OVERLOAD),
        /** Up to 1.5 (过载). */
        HEAVY_OVERLOAD(1.5, State.OVERLOAD),
        /** Above 1.5 (严重超载). */
        SEVERE_OVERLOAD(Double.POSITIVE_INFINITY, State.OVERLOAD);

        private final double upTo;
        private final State state;

        Grade(double upTo, State state) {
            this.upTo = upTo;
            this.state = state;
        }

        /**
         * The grade of an index.
         *
         * @param index LCCI ≥ 0
         * @return the grade
         * @throws IllegalArgumentException if it is negative, NaN or infinite
         */
        public static Grade of(double index) {
            Checks.nonNegative(index, "index");
            for (Grade grade : values()) {
                if (Ties.atLeast(grade.upTo, index)) {
                    return grade;
                }
            }
            return SEVERE_OVERLOAD;
        }

        /**
         * Surplus, balance or overload.
         *
         * @return the state that the grade is part of
         */
        public State state() {
            return state;
        }
    }

    /**
     * The carrying capacity.
     *
     * @param grain G, kg a year, ≥ 0
     * @param perPerson g, kg a year, &gt; 0
     * @return LCC, persons
     * @throws IllegalArgumentException if an argument is out of its range, NaN or infinite
     */
    public static double capacity(double grain, double perPerson) {
        Checks.nonNegative(grain, "grain");
        Checks.positive(perPerson, "grain per person");
        return grain / perPerson;
    }

    /**
     * The load index.
     *
     * @param population P, persons ≥ 0
     * @param grain G, kg a year, ≥ 0
     * @param perPerson g, kg a year, &gt; 0
     * @return LCCI
     * @throws IllegalArgumentException if an argument is out of its range, NaN or infinite
     * @throws UndefinedException if there is no grain
     */
    public static double index(double population, double grain, double perPerson) {
        Checks.nonNegative(population, "population");
        double capacity = capacity(grain, perPerson);
        if (capacity == 0) {
            throw UndefinedException.undefined("there is no grain");
        }
        return population / capacity;
    }
}
