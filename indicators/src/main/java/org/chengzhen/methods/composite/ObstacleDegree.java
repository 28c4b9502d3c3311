package org.chengzhen.methods.composite;

import com.google.common.primitives.ImmutableDoubleArray;
import java.util.Objects;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.UndefinedException;

/**
 * Obstacle degree (障碍度): how much of the distance to perfection each criterion is to blame for.
 *
 * <p>Oⱼ = FⱼIⱼ/ΣFⱼIⱼ·100, with F the weight and I = 1 − z the distance from the best, in percent.
 *
 * <ul>
 *   <li>Range [0, 100], sum 100.
 *   <li>All z = 1 where weights count (nothing left to improve): undefined.
 *   <li>z outside [0, 1], weights that are negative or do not sum to one, and NaN are refused. No criterion: too
 *       few data.
 * </ul>
 *
 * <p>Algorithm: one pass.
 *
 * <p>Source: obstacle degree model (障碍度模型) of Chinese evaluation practice.
 *
 * <pre>{@code
 * ObstacleDegree.of(new double[] {0.8, 0.4, 0.6}, new double[] {0.3, 0.5, 0.2});  // 13.636, 68.182, 18.182
 * }</pre>
 */
public final class ObstacleDegree {
    private ObstacleDegree() {}

    /**
     * The obstacle degrees of one place.
     *
     * @param normalized z in [0, 1], one for each criterion
     * @param weights F, as many, with sum 1
     * @return O in percent, which sum to 100
     * @throws IllegalArgumentException if a value is outside [0, 1], or weights do not fit or sum to one
     * @throws UndefinedException if there is no criterion, or nothing is left to improve
     */
    public static ImmutableDoubleArray of(double[] normalized, double[] weights) {
        Objects.requireNonNull(normalized, "normalized");
        Objects.requireNonNull(weights, "weights");
        if (normalized.length == 0) {
            throw UndefinedException.insufficient("criteria", 1, 0);
        }
        Checks.fractions(normalized, "normalized");
        double[] w = Columns.weights(weights, normalized.length);
        double[] obstacles = new double[w.length];
        for (int j = 0; j < w.length; j++) {
            obstacles[j] = w[j] * (1 - normalized[j]);
        }
        if (Sums.of(obstacles) == 0) {
            throw UndefinedException.undefined("every criterion is at its best");
        }
        double[] degrees = Columns.shares(obstacles);
        for (int j = 0; j < degrees.length; j++) {
            degrees[j] *= 100;
        }
        return ImmutableDoubleArray.copyOf(degrees);
    }
}
