package org.chengzhen.indicators.megacity;

import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.UndefinedException;

/**
 * How far a function has moved out of the centre.
 *
 * <p>Δ = 100·(s₁ − s₀) percentage points; rate = (s₁ − s₀)/s₀, with s the share of the centre in the function
 * (wholesale, manufacturing, administration, higher education, hospitals); net dispersal = Σ out − Σ in.
 *
 * <ul>
 *   <li>Below 0: the function leaves the centre. Δ in [−100, 100], rate ≥ −1.
 *   <li>s₀ = 0: rate undefined, Δ stands. Shares outside [0, 1], NaN: refused.
 * </ul>
 *
 * <p>Source: Outline of the Plan for the Coordinated Development of Beijing, Tianjin and Hebei (2015), on relieving
 * functions; difference and rate of change of a share.
 *
 * <pre>{@code
 * FunctionDispersal.points(0.62, 0.55);  // -7
 * FunctionDispersal.rate(0.62, 0.55);    // -0.1129
 * }</pre>
 */
public final class FunctionDispersal {
    private FunctionDispersal() {}

    /**
     * The change of the centre's share in points.
     *
     * @param start s₀ in [0, 1]
     * @param end s₁ in [0, 1]
     * @return percentage points, below 0 where the function leaves
     * @throws IllegalArgumentException if a share is outside [0, 1]
     */
    public static double points(double start, double end) {
        Checks.between(start, 0, 1, "start");
        Checks.between(end, 0, 1, "end");
        return 100 * (end - start);
    }

    /**
     * The relative change of the centre's share.
     *
     * @param start s₀ in [0, 1]
     * @param end s₁ in [0, 1]
     * @return rate ≥ −1
     * @throws IllegalArgumentException if a share is outside [0, 1]
     * @throws UndefinedException if the centre had none of it
     */
    public static double rate(double start, double end) {
        Checks.between(start, 0, 1, "start");
        Checks.between(end, 0, 1, "end");
        if (start == 0) {
            throw UndefinedException.undefined("the centre's share was zero");
        }
        return (end - start) / start;
    }

    /**
     * What left less what came.
     *
     * @param out units that left, each ≥ 0
     * @param in units that came, each ≥ 0
     * @return Σ out − Σ in
     * @throws IllegalArgumentException if a number is negative, NaN or infinite
     */
    public static double net(double[] out, double[] in) {
        return Sums.of(Checks.nonNegative(out, "out")) - Sums.of(Checks.nonNegative(in, "in"));
    }
}
