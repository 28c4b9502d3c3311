package org.chengzhen.methods.interaction;

import java.io.Serializable;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Range;
import org.chengzhen.core.internal.RecordForm;
import org.chengzhen.core.internal.Sums;

/**
 * The one-hour circle: the people who live within an hour of a centre, and their share of all.
 *
 * <p>Σ pop(t ≤ 60) and Σ pop(t ≤ 60)/Σ pop, t in minutes; 60 itself is within.
 *
 * <ul>
 *   <li>Share in [0, 1]; empty where there are no people at all, and the number is then 0.
 *   <li>A place that cannot be reached (+∞) is outside.
 *   <li>Negative and missing values, and infinitely many people, are refused.
 * </ul>
 *
 * <p>Algorithm: two pairwise sums, O(n).
 *
 * <p>Source: daily accessibility, after Törnqvist, G. (1970), Contact Systems and Regional Development.
 *
 * <pre>{@code
 * OneHourCircle.of(new double[] {20, 55, 61, 90}, new double[] {100, 200, 300, 400}).population(); // 300.0
 * }</pre>
 */
public final class OneHourCircle {
    /** The hour, in minutes. */
    public static final double MINUTES = 60;

    private OneHourCircle() {}

    /**
     * The people within {@link #MINUTES}.
     *
     * @param minutes t of n places, ≥ 0, +∞ where unreachable
     * @param people of n places, ≥ 0
     * @return their number and share
     * @throws IllegalArgumentException if lengths differ, a number is negative or NaN, or people infinite
     */
    public static Reached of(double[] minutes, double[] people) {
        Objects.requireNonNull(minutes, "minutes");
        Objects.requireNonNull(people, "people");
        return within(minutes, people, MINUTES);
    }

    /**
     * The people within another limit.
     *
     * @param minutes t of n places, ≥ 0, +∞ where unreachable
     * @param people of n places, ≥ 0
     * @param limit in minutes, ≥ 0, inclusive
     * @return their number and share
     * @throws IllegalArgumentException if lengths differ, a number is negative or NaN, or people infinite
     */
    public static Reached within(double[] minutes, double[] people, double limit) {
        Objects.requireNonNull(minutes, "minutes");
        Objects.requireNonNull(people, "people");
        Checks.nonNegative(limit, "limit");
        Checks.nonNegative(people, "people");
        Checks.sameLength(people.length, "people", minutes.length, "minutes");
        double[] inside = new double[people.length];
        for (int i = 0; i < people.length; i++) {
            Checks.argument(
                    minutes[i] >= 0,
                    "minutes[%d] must be >= 0, or infinite where unreachable, but is %s",
                    i,
                    minutes[i]);
            inside[i] = minutes[i] <= limit ? people[i] : 0;
        }
        double population = Sums.of(inside);
        double total = Range.finite(Sums.of(people), "the sum of people");
        return new Reached(population, total > 0 ? OptionalDouble.of(population / total) : OptionalDouble.empty());
    }

    /**
     * Those within the limit.
     *
     * @param population their number
     * @param share of all people, in [0, 1]; empty where there are none
     */
    public record Reached(double population, OptionalDouble share) implements Serializable {
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "Reached[population %.6g%s]",
                    population,
                    share.isPresent() ? String.format(Locale.ROOT, ", share %.4f", share.getAsDouble()) : ", no share");
        }

        private Object writeReplace() {
            return new RecordForm(this);
        }
    }
}
