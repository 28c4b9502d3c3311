package org.chengzhen.methods.concentration;

import com.google.common.primitives.ImmutableDoubleArray;
import java.io.Serializable;
import java.util.Locale;

/**
 * The density of the distances between the plants of an industry, from {@link DurantonOverman}.
 *
 * <p>Source: as {@link DurantonOverman}.
 *
 * <pre>{@code
 * KDensity k = DurantonOverman.withDefaults().of(x, y, distances);
 * k.density().get(0);
 * }</pre>
 *
 * @param at distances, in the unit of the coordinates
 * @param density K at each of them, per unit of distance
 * @param bandwidth h of the kernel
 * @param pairs number of pairs of plants
 */
public record KDensity(ImmutableDoubleArray at, ImmutableDoubleArray density, double bandwidth, long pairs)
        implements Serializable {
    /** How many distances and pairs there are. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "KDensity[%d distances, %d pairs, h = %.4g]", at.length(), pairs, bandwidth);
    }
}
