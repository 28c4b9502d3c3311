package org.chengzhen.indicators.evaluation;

import com.google.common.primitives.ImmutableDoubleArray;
import com.google.common.primitives.ImmutableIntArray;
import java.io.Serializable;
import org.chengzhen.core.internal.Checks;

/**
 * Where plants could be, and where those of one industry are.
 *
 * @param x first coordinates of all sites, planar, km
 * @param y second coordinates
 * @param plants the sites of the industry, by their numbers
 * @param distances km ≥ 0, at which the density of distances is taken
 */
public record PlantSites(
        ImmutableDoubleArray x, ImmutableDoubleArray y, ImmutableIntArray plants, ImmutableDoubleArray distances)
        implements Serializable {
    /**
     * Checks that every site has two coordinates.
     *
     * @param x first coordinates of all sites, planar, km
     * @param y second coordinates
     * @param plants the sites of the industry, by their numbers
     * @param distances km ≥ 0, at which the density of distances is taken
     */
    public PlantSites {
        Checks.sameLength(y.length(), "y", x.length(), "x");
    }

    /**
     * The sites and plants.
     *
     * @param x first coordinates of all sites, planar, km
     * @param y second coordinates
     * @param plants the sites of the industry, by their numbers
     * @param distances km ≥ 0, at which the density of distances is taken
     * @return both
     * @throws IllegalArgumentException if lengths differ
     */
    public static PlantSites of(double[] x, double[] y, int[] plants, double[] distances) {
        return new PlantSites(
                ImmutableDoubleArray.copyOf(x),
                ImmutableDoubleArray.copyOf(y),
                ImmutableIntArray.copyOf(plants),
                ImmutableDoubleArray.copyOf(distances));
    }

    /** As {@code 120 plants among 9000 sites}. */
    @Override
    public String toString() {
        return plants.length() + " plants among " + x.length() + " sites";
    }
}
