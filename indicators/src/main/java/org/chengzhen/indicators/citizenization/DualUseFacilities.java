package org.chengzhen.indicators.citizenization;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.UndefinedException;

/**
 * Whether facilities of everyday use that can be turned to emergency use meet the peak need.
 *
 * <p>Adequacy aₖ = Σ capacity of kind k that is ready within τ hours / peak need of kind k; the kind with the least
 * adequacy binds.
 *
 * <ul>
 *   <li>0 or more; 1 or more is adequate. No need: 1.
 *   <li>No kind at all: INSUFFICIENT_DATA. Negative, NaN, infinite: refused.
 * </ul>
 *
 * <p>Source: State Council (2023), guidance on public infrastructure of dual use in super-large and very large cities,
 * which gives no formula.
 *
 * <pre>{@code
 * DualUseFacilities.adequacy(8_000, 5_200);  // 0.65
 * }</pre>
 *
 * @param kinds beds, warehouses, parking and the like
 */
public record DualUseFacilities(ImmutableList<Kind> kinds) implements Serializable {
    /**
     * One kind of facility.
     *
     * @param name as {@code beds}
     * @param need at the peak of the emergency, ≥ 0
     * @param facilities what can be converted
     */
    public record Kind(String name, double need, ImmutableList<Facility> facilities) implements Serializable {
        /**
         * Checks the need.
         *
         * @throws IllegalArgumentException if the need is negative, NaN or infinite
         * @param name as {@code beds}
         * @param need at the peak of the emergency, ≥ 0
         * @param facilities what can be converted
         */
        public Kind {
            Checks.nonNegative(need, "need of " + name);
        }

        /**
         * The adequacy of this kind.
         *
         * @param hours τ, how soon a facility must be ready, ≥ 0
         * @return a ≥ 0
         * @throws IllegalArgumentException if the hours are negative or NaN
         */
        public double adequacy(double hours) {
            Checks.argument(hours >= 0, "hours must be >= 0 but is %s", hours);
            return DualUseFacilities.adequacy(
                    need,
                    facilities.stream()
                            .filter(f -> f.hours <= hours)
                            .mapToDouble(Facility::capacity)
                            .toArray());
        }

        /** The need, and what the facilities can take. */
        @Override
        public String toString() {
            return "Kind[" + name + ": need " + need + ", " + facilities.size() + " facilities for "
                    + Sums.of(
                            facilities.stream().mapToDouble(Facility::capacity).toArray()) + "]";
        }
    }

    /**
     * One facility.
     *
     * @param capacity in the unit of the need, ≥ 0
     * @param hours to convert it, ≥ 0
     */
    public record Facility(double capacity, double hours) implements Serializable {
        /**
         * Checks the numbers.
         *
         * @throws IllegalArgumentException if one is negative, NaN or infinite
         * @param capacity in the unit of the need, ≥ 0
         * @param hours to convert it, ≥ 0
         */
        public Facility {
            Checks.nonNegative(capacity, "capacity");
            Checks.nonNegative(hours, "hours");
        }
    }

    /**
     * The adequacy of one kind.
     *
     * @param need at the peak, ≥ 0
     * @param capacities that can be converted, ≥ 0
     * @return Σ capacity / need; 1 without need
     * @throws IllegalArgumentException if a number is negative, NaN or infinite
     */
    public static double adequacy(double need, double... capacities) {
        Checks.nonNegative(need, "need");
        Checks.nonNegative(capacities, "capacities");
        double sum = 0;
        for (double capacity : capacities) {
            sum += capacity;
        }
        return need == 0 ? 1 : sum / need;
    }

    /**
     * The facilities of several kinds.
     *
     * @param kinds with distinct names
     * @return the facilities
     */
    public static DualUseFacilities of(List<Kind> kinds) {
        return new DualUseFacilities(ImmutableList.copyOf(kinds));
    }

    /**
     * The kind that binds.
     *
     * @param hours τ, how soon a facility must be ready, ≥ 0
     * @return the kind of least adequacy, the first of equals
     * @throws UndefinedException if there is no kind
     */
    public Kind binding(double hours) {
        if (kinds.isEmpty()) {
            throw UndefinedException.insufficient("kinds of facilities", 1, 0);
        }
        Kind least = kinds.get(0);
        for (Kind kind : kinds) {
            least = kind.adequacy(hours) < least.adequacy(hours) ? kind : least;
        }
        return least;
    }

    /** The kinds with their adequacy, however long conversion takes. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("DualUseFacilities[");
        for (Kind kind : kinds) {
            text.append(text.length() > 18 ? ", " : "")
                    .append(kind.name)
                    .append(' ')
                    .append(String.format(Locale.ROOT, "%.4f", kind.adequacy(Double.POSITIVE_INFINITY)));
        }
        return text.append(']').toString();
    }
}
