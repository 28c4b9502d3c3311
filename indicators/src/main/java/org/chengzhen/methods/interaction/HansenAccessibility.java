package org.chengzhen.methods.interaction;

import com.google.common.primitives.ImmutableDoubleArray;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.core.space.CostMatrix;
import org.jspecify.annotations.Nullable;

/**
 * The accessibility of Hansen: the opportunities that can be reached, each weighted by a decay of its cost.
 *
 * <p>Aᵢ = Σⱼ Sⱼ f(cᵢⱼ), with S the opportunities (jobs, beds) and c the cost from i to j (minutes, km). With
 * {@link Decay#within} it counts the opportunities within a limit.
 *
 * <ul>
 *   <li>Range ≥ 0, in units of S; 0 where nothing can be reached.
 *   <li>The diagonal is read as it is: put an own cost there with {@link CostMatrix#withDiagonal}, as
 *       {@link HarrisPotential#ownDistance}. A cost of 0 is refused by a power decay.
 *   <li>An unreachable pair (+∞) has weight 0. No origin gives no number.
 *   <li>Negative, infinite and missing opportunities are refused. A sum beyond the largest number is undefined.
 * </ul>
 *
 * <p>Algorithm: row by row, no pair stored; O(mn) time, O(n) memory for each thread; the same bits on any
 * number of threads.
 *
 * <p>Source: Hansen, W. G. (1959), How accessibility shapes land use.
 *
 * <pre>{@code
 * CostMatrix minutes = CostMatrix.of(new double[][] {{5, 20}, {10, 8}, {25, 6}});
 * HansenAccessibility.with(Decay.power(1)).of(new double[] {10, 20}, minutes); // 3.0, 3.5, 3.733…
 * }</pre>
 */
public final class HansenAccessibility {
    private final Decay decay;
    private final boolean parallel;

    private HansenAccessibility(Decay decay, boolean parallel) {
        this.decay = decay;
        this.parallel = parallel;
    }

    /**
     * Accessibility with a decay, computed on the caller's thread.
     *
     * @param decay f
     * @return the settings
     */
    public static HansenAccessibility with(Decay decay) {
        Objects.requireNonNull(decay, "decay");
        return new HansenAccessibility(decay, false);
    }

    /**
     * The same, split over the workers of the pool that the caller is in, or of the common pool.
     *
     * @return other settings
     */
    public HansenAccessibility parallel() {
        return new HansenAccessibility(decay, true);
    }

    /**
     * The accessibility of each origin.
     *
     * @param opportunities S, n numbers ≥ 0
     * @param costs m × n costs
     * @return m accessibilities
     * @throws IllegalArgumentException if sizes differ, an opportunity is negative, NaN or infinite, or a cost
     *     is 0 in a power decay
     * @throws UndefinedException if an accessibility exceeds the largest number
     * @throws CancellationException if the thread is interrupted
     */
    public ImmutableDoubleArray of(double[] opportunities, CostMatrix costs) {
        Checks.nonNegative(opportunities, "opportunities");
        Checks.sameLength(opportunities.length, "opportunities", costs.columns(), "a row of costs");
        return Potentials.of(opportunities, costs, null, decay, parallel, "costs");
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof HansenAccessibility that && decay.equals(that.decay) && parallel == that.parallel;
    }

    @Override
    public int hashCode() {
        return Objects.hash(decay, parallel);
    }

    @Override
    public String toString() {
        return "HansenAccessibility[" + decay + (parallel ? ", parallel]" : "]");
    }
}
