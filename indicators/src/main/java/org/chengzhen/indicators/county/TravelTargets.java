package org.chengzhen.indicators.county;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import org.chengzhen.core.internal.Checks;

/**
 * Destinations that the location of a county is judged by.
 *
 * <pre>{@code
 * new TravelTargets(ImmutableList.of(new TravelTargets.Target("prefecture", 120, 1)));
 * }</pre>
 *
 * @param targets in the order of the score
 */
public record TravelTargets(ImmutableList<Target> targets) implements Serializable {
    /**
     * Checks the weights.
     *
     * @param targets in the order of the score
     */
    public TravelTargets {
        Checks.sumToOne(targets.stream().mapToDouble(Target::weight).toArray(), "weights of targets");
    }

    /**
     * One destination.
     *
     * @param name category of {@link CountyVariables#TRAVEL_TIMES}
     * @param limit minutes from which it counts nothing
     * @param weight of the destination, all together 1
     */
    public record Target(String name, double limit, double weight) implements Serializable {
        /**
         * Checks the limit.
         *
         * @param name category of {@link CountyVariables#TRAVEL_TIMES}
         * @param limit minutes from which it counts nothing
         * @param weight of the destination, all together 1
         */
        public Target {
            Checks.positive(limit, "limit of " + name);
        }
    }

    double[] limits() {
        return targets.stream().mapToDouble(Target::limit).toArray();
    }

    double[] weights() {
        return targets.stream().mapToDouble(Target::weight).toArray();
    }

    /** The destinations with their limits and weights. */
    @Override
    public String toString() {
        return "TravelTargets"
                + targets.stream()
                        .map(target -> target.name + " within " + target.limit + " min, weight " + target.weight)
                        .toList();
    }
}
