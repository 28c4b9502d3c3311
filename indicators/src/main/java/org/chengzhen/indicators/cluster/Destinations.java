package org.chengzhen.indicators.cluster;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.Serializable;
import java.util.Map;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.place.Place;
import org.jspecify.annotations.Nullable;

/**
 * What lies at the destinations of a cost matrix: beds of hospitals, floor space of shops, sizes of cities.
 *
 * <pre>{@code
 * Destinations.of(Map.of("hospital A", 800.0, "hospital B", 300.0));
 * }</pre>
 */
public final class Destinations implements Serializable {
    private static final long serialVersionUID = 1L;

    private final ImmutableMap<String, Double> sizes;

    private Destinations(ImmutableMap<String, Double> sizes) {
        this.sizes = sizes;
    }

    /**
     * Destinations by label.
     *
     * @param sizes size of each, ≥ 0 and finite
     * @return the destinations
     * @throws IllegalArgumentException if a size is negative, NaN or infinite
     */
    public static Destinations of(Map<String, Double> sizes) {
        sizes.forEach((label, size) -> Checks.nonNegative(size, "size of " + label));
        return new Destinations(ImmutableMap.copyOf(sizes));
    }

    /**
     * The places of a panel as destinations, without those that lack the variable.
     *
     * @param panel any panel
     * @param variable their size
     * @param year a year of the panel
     * @return the destinations
     * @throws IllegalArgumentException if a size is negative or infinite
     */
    public static Destinations ofPlaces(Panel panel, Variable variable, int year) {
        ImmutableMap.Builder<String, Double> sizes = ImmutableMap.builder();
        double[] values = panel.values(variable, year);
        for (int p = 0; p < values.length; p++) {
            Place place = panel.places().get(p);
            if (!Double.isNaN(values[p])) {
                sizes.put(place.code(), Checks.nonNegative(values[p], variable.id() + " of " + place.name()));
            }
        }
        return new Destinations(sizes.buildOrThrow());
    }

    /**
     * The labels.
     *
     * @return in the order given
     */
    public ImmutableList<String> labels() {
        return sizes.keySet().asList();
    }

    double[] sizes() {
        return sizes.values().stream().mapToDouble(Double::doubleValue).toArray();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Destinations that && sizes.equals(that.sizes);
    }

    @Override
    public int hashCode() {
        return sizes.hashCode();
    }

    /** As {@code 12 destinations}. */
    @Override
    public String toString() {
        return sizes.size() + " destinations";
    }
}
