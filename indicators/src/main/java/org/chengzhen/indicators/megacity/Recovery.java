package org.chengzhen.indicators.megacity;

import com.google.common.primitives.ImmutableDoubleArray;
import java.io.Serializable;
import org.chengzhen.core.internal.Checks;

/**
 * How a city works again after a shock.
 *
 * @param times in any one unit, ascending
 * @param quality percent of the normal functioning at each time, ≥ 0
 */
public record Recovery(ImmutableDoubleArray times, ImmutableDoubleArray quality) implements Serializable {
    /**
     * Checks the lengths.
     *
     * @throws IllegalArgumentException if they differ
     * @param times in any one unit, ascending
     * @param quality percent of the normal functioning at each time, ≥ 0
     */
    public Recovery {
        Checks.sameLength(quality.length(), "quality", times.length(), "times");
    }

    /**
     * A recovery from arrays.
     *
     * @param times in any one unit, ascending
     * @param quality percent of the normal functioning at each time, ≥ 0
     * @return the recovery
     * @throws IllegalArgumentException if lengths differ
     */
    public static Recovery of(double[] times, double[] quality) {
        return new Recovery(ImmutableDoubleArray.copyOf(times), ImmutableDoubleArray.copyOf(quality));
    }

    ResilienceTriangle triangle() {
        return ResilienceTriangle.of(times.toArray(), quality.toArray());
    }

    /** The number of points. */
    @Override
    public String toString() {
        return "Recovery[" + times.length() + " points]";
    }
}
