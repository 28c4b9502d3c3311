package org.chengzhen.indicators.megacity;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.result.UndefinedException;

/**
 * A city's people against the resource that carries the fewest.
 *
 * <p>Ratio = P / min_k capacity_k; the binding resource is the one with the least capacity.
 *
 * <ul>
 *   <li>Ratio ≥ 0; overload from 1, inclusive. Equal capacities: the first named binds.
 *   <li>No resource: too few data. A capacity of zero: undefined. Negative, NaN, infinite: refused.
 * </ul>
 *
 * <p>Source: the law of the minimum in carrying capacity (Liebig 1840), as in the monitoring and early warning of
 * resource and environmental carrying capacity (National Development and Reform Commission 2016).
 *
 * <pre>{@code
 * var load = Overload.of(2154, List.of("water", "schools"), 2300, 2050);
 * load.binding();  // schools
 * }</pre>
 *
 * @param ratio people for each person that can be carried
 * @param binding the resource with the least capacity
 */
public record Overload(double ratio, String binding) implements Serializable {
    /**
     * The load on the binding resource.
     *
     * @param population P, ≥ 0
     * @param resources names
     * @param capacities people that each resource carries, in the unit of the population, ≥ 0
     * @return ratio and binding resource
     * @throws IllegalArgumentException if lengths differ, or a value is negative, NaN or infinite
     * @throws UndefinedException if there is no resource, or the least capacity is zero
     */
    public static Overload of(double population, List<String> resources, double... capacities) {
        Checks.nonNegative(population, "population");
        Checks.sameLength(capacities.length, "capacities", resources.size(), "resources");
        Checks.nonNegative(capacities, "capacities");
        if (capacities.length == 0) {
            throw UndefinedException.insufficient("resources", 1, 0);
        }
        int least = 0;
        for (int k = 1; k < capacities.length; k++) {
            least = capacities[k] < capacities[least] ? k : least;
        }
        if (capacities[least] == 0) {
            throw UndefinedException.undefined("the capacity of " + resources.get(least) + " is zero");
        }
        return new Overload(population / capacities[least], resources.get(least));
    }

    /**
     * Whether the city is overloaded.
     *
     * @return true from a ratio of 1
     */
    public boolean overloaded() {
        return ratio >= 1;
    }

    /** As {@code Overload[1.05 of schools]}. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "Overload[%.4g of %s]", ratio, binding);
    }
}
