package org.chengzhen.methods.interaction;

import com.google.common.primitives.ImmutableDoubleArray;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.core.space.CostMatrix;
import org.jspecify.annotations.Nullable;

/**
 * The market potential of Harris: the sum of all markets, each over its distance, the own market at the own
 * distance.
 *
 * <p>MPᵢ = Σⱼ Yⱼ/dᵢⱼ with dᵢᵢ = (2/3)·√(areaᵢ/π), the mean distance from the centre of a disc of that area;
 * Y a market's size (income, sales), d in km, area in km². Another {@link #decay} f gives Σⱼ Yⱼf(dᵢⱼ).
 *
 * <ul>
 *   <li>Range ≥ 0, in units of Y per km; only ratios between places mean something.
 *   <li>The diagonal of the costs is not read. Distances of 0 between two places and areas of 0 are refused.
 *   <li>An unreachable place (+∞) adds nothing. One place has its own potential; no place gives no number.
 *   <li>Negative, infinite and missing values are refused. A sum beyond the largest number is undefined.
 * </ul>
 *
 * <p>Algorithm: row by row, no pair stored; O(n²) time, O(n) memory for each thread; the same bits on any
 * number of threads.
 *
 * <p>Source: Harris, C. D. (1954), The market as a factor in the localization of industry in the United
 * States; own distance: Head, K. and Mayer, T. (2010), Illusory border effects.
 *
 * <pre>{@code
 * CostMatrix km = CostMatrix.of(new double[][] {{0, 50}, {50, 0}});
 * HarrisPotential.withDefaults().of(new double[] {1000, 3000}, new double[] {100, 400}, km); // 325.868…, 418.802…
 * }</pre>
 */
public final class HarrisPotential {
    private static final HarrisPotential DEFAULTS = new HarrisPotential(Decay.power(1), false);

    private final Decay decay;
    private final boolean parallel;

    private HarrisPotential(Decay decay, boolean parallel) {
        this.decay = decay;
        this.parallel = parallel;
    }

    /**
     * The potential with 1/d, computed on the caller's thread.
     *
     * @return the settings
     */
    public static HarrisPotential withDefaults() {
        return DEFAULTS;
    }

    /**
     * The same with another decay than 1/d.
     *
     * @param other f
     * @return other settings
     */
    public HarrisPotential decay(Decay other) {
        Objects.requireNonNull(other, "other");
        return new HarrisPotential(other, parallel);
    }

    /**
     * The same, split over the workers of the pool that the caller is in, or of the common pool.
     *
     * @return other settings
     */
    public HarrisPotential parallel() {
        return new HarrisPotential(decay, true);
    }

    /**
     * The distance of a place to itself.
     *
     * @param area in km², &gt; 0
     * @return (2/3)·√(area/π) in km
     * @throws IllegalArgumentException if the area is not above 0, NaN or infinite
     */
    public static double ownDistance(double area) {
        return 2.0 / 3 * Math.sqrt(Checks.positive(area, "area") / Math.PI);
    }

    /**
     * The potentials.
     *
     * @param markets Y, n sizes ≥ 0
     * @param areas n areas in km², &gt; 0
     * @param distances n × n distances in km; the diagonal is not read
     * @return n potentials
     * @throws IllegalArgumentException if lengths differ, a market is negative, an area or a distance between
     *     two places is 0, or a number is NaN
     * @throws UndefinedException if a potential exceeds the largest number
     * @throws CancellationException if the thread is interrupted
     */
    public ImmutableDoubleArray of(double[] markets, double[] areas, CostMatrix distances) {
        Objects.requireNonNull(markets, "markets");
        Objects.requireNonNull(areas, "areas");
        Objects.requireNonNull(distances, "distances");
        Checks.nonNegative(markets, "markets");
        Checks.positive(areas, "areas");
        Checks.sameLength(areas.length, "areas", markets.length, "markets");
        Checks.argument(
                distances.rows() == markets.length && distances.columns() == markets.length,
                "distances must be %d x %d but are %d x %d",
                markets.length,
                markets.length,
                distances.rows(),
                distances.columns());
        double[] own = new double[areas.length];
        for (int i = 0; i < own.length; i++) {
            own[i] = ownDistance(areas[i]);
        }
        return Potentials.of(markets, distances, own, decay, parallel, "distances");
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof HarrisPotential that && decay.equals(that.decay) && parallel == that.parallel;
    }

    @Override
    public int hashCode() {
        return Objects.hash(decay, parallel);
    }

    @Override
    public String toString() {
        return "HarrisPotential[" + decay + (parallel ? ", parallel]" : "]");
    }
}
