package org.chengzhen.indicators.cluster;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import java.io.Serializable;
import java.util.List;
import org.chengzhen.core.internal.Checks;

/**
 * The plants of one industry.
 *
 * @param employment of each plant, persons ≥ 0
 * @param places the code of the place of each plant
 */
public record Plants(ImmutableDoubleArray employment, ImmutableList<String> places) implements Serializable {
    /**
     * Checks that there are as many places as plants.
     *
     * @param employment of each plant, persons ≥ 0
     * @param places the code of the place of each plant
     */
    public Plants {
        Checks.sameLength(places.size(), "places", employment.length(), "employment");
    }

    /**
     * The plants of one industry.
     *
     * @param employment of each plant, persons ≥ 0
     * @param places the code of the place of each plant
     * @return the plants
     * @throws IllegalArgumentException if lengths differ
     */
    public static Plants of(double[] employment, List<String> places) {
        return new Plants(ImmutableDoubleArray.copyOf(employment), ImmutableList.copyOf(places));
    }

    /** As {@code 120 plants}. */
    @Override
    public String toString() {
        return employment.length() + " plants";
    }
}
