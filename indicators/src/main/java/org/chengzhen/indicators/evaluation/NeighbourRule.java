package org.chengzhen.indicators.evaluation;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.place.GeoPoint;
import org.chengzhen.core.space.SpatialWeights;
import org.jspecify.annotations.Nullable;

/**
 * By what rule places are neighbours.
 *
 * <pre>{@code
 * NeighbourRule.nearest(4);                // the four nearest places
 * NeighbourRule.inverseDistance(1, 200);   // 1/d up to 200 km
 * }</pre>
 */
public final class NeighbourRule {
    private final String name;
    private final Function<List<GeoPoint>, SpatialWeights> rule;

    private NeighbourRule(String name, Function<List<GeoPoint>, SpatialWeights> rule) {
        this.name = name;
        this.rule = rule;
    }

    /**
     * The nearest places.
     *
     * @param k how many, ≥ 1
     * @return the rule
     */
    public static NeighbourRule nearest(int k) {
        Checks.atLeast(k, 1, "k");
        return new NeighbourRule(k + " nearest", points -> SpatialWeights.knn(points, k));
    }

    /**
     * The places within a distance.
     *
     * @param km the largest distance, itself within
     * @return the rule
     */
    public static NeighbourRule within(double km) {
        Checks.positive(km, "km");
        return new NeighbourRule("within " + km + " km", points -> SpatialWeights.distanceBand(points, km));
    }

    /**
     * Weights d^−α for the places within a distance.
     *
     * @param alpha the exponent, above 0
     * @param km the largest distance; {@link Double#MAX_VALUE} for all places
     * @return the rule
     */
    public static NeighbourRule inverseDistance(double alpha, double km) {
        Checks.positive(alpha, "alpha");
        Checks.positive(km, "km");
        return new NeighbourRule(
                "distance^-" + alpha + " within " + km + " km",
                points -> SpatialWeights.inverseDistance(points, alpha, km));
    }

    SpatialWeights weights(List<GeoPoint> points) {
        return rule.apply(points);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NeighbourRule that && name.equals(that.name) && rule.equals(that.rule);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, rule);
    }

    /** The rule in words. */
    @Override
    public String toString() {
        return name;
    }
}
