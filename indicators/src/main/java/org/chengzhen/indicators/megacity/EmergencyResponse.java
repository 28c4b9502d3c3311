package org.chengzhen.indicators.megacity;

import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.statistics.Quantiles;

/**
 * How fast help comes, and what stands ready.
 *
 * <p>Share within a limit = calls with t ≤ limit / all calls; P90 = the 0.9 quantile of t (type 7); shelter =
 * effective area / population, m² per person; rescue staff for each ten thousand people.
 *
 * <ul>
 *   <li>The limit is inclusive: fire stations are sited for a reach of five minutes, one of them for turning out.
 *   <li>No call: too few data. A zero population: undefined. Negative, NaN, infinite: refused.
 *   <li>Shelter: 1.5 to 2 m² per person are asked for.
 * </ul>
 *
 * <p>Algorithm: one pass and a selection, O(n).
 *
 * <p>Source: GB 51080-2015, Code for planning of urban fire control; Jianbiao 152-2017, construction standard for
 * urban fire stations (4 to 7 km² for each station); city examination, for shelter per person.
 *
 * <pre>{@code
 * EmergencyResponse.shareWithin(5, 2, 3, 3, 4, 4, 5, 5, 6, 8, 12);  // 0.7
 * EmergencyResponse.ninetiethPercentile(2, 3, 3, 4, 4, 5, 5, 6, 8, 12);  // 8.4
 * }</pre>
 */
public final class EmergencyResponse {
    /** The reach that fire stations are sited for, minutes (GB 51080-2015). */
    public static final double FIVE_MINUTES = 5;
    /** The least effective shelter area that the city examination asks for, m² per person. */
    public static final double LEAST_SHELTER = 1.5;

    private EmergencyResponse() {}

    /**
     * The share of calls answered within a limit.
     *
     * @param limit minutes, inclusive, ≥ 0
     * @param minutes from call to arrival, ≥ 0
     * @return share in [0, 1]
     * @throws IllegalArgumentException if an argument is negative, NaN or infinite
     * @throws UndefinedException if there is no call
     */
    public static double shareWithin(double limit, double... minutes) {
        Checks.nonNegative(limit, "limit");
        Checks.nonNegative(minutes, "minutes");
        if (minutes.length == 0) {
            throw UndefinedException.insufficient("calls", 1, 0);
        }
        int within = 0;
        for (double m : minutes) {
            within += m <= limit ? 1 : 0;
        }
        return (double) within / minutes.length;
    }

    /**
     * The time within which nine calls of ten are answered.
     *
     * @param minutes from call to arrival, ≥ 0
     * @return P90, minutes
     * @throws IllegalArgumentException if a time is negative, NaN or infinite
     * @throws UndefinedException if there is no call
     */
    public static double ninetiethPercentile(double... minutes) {
        Checks.nonNegative(minutes, "minutes");
        if (minutes.length == 0) {
            throw UndefinedException.insufficient("calls", 1, 0);
        }
        return Quantiles.of(minutes, 0.9);
    }

    /**
     * Shelter area or staff for each person.
     *
     * @param amount effective area in m², or staff, ≥ 0
     * @param persons population, ≥ 0
     * @return amount for each person
     * @throws IllegalArgumentException if an argument is negative, NaN or infinite
     * @throws UndefinedException if nobody lives there
     */
    public static double perPerson(double amount, double persons) {
        Checks.nonNegative(amount, "amount");
        Checks.nonNegative(persons, "population");
        if (persons == 0) {
            throw UndefinedException.undefined("population is zero");
        }
        return amount / persons;
    }
}
