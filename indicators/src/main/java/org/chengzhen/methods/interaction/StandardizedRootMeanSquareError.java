package org.chengzhen.methods.interaction;

import java.util.Objects;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Range;
import org.chengzhen.core.internal.Scale;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.UndefinedException;

/**
 * The standardized root mean square error (SRMSE) of fitted flows.
 *
 * <p>SRMSE = √(mean (Tᵢⱼ − T̂ᵢⱼ)²)/mean Tᵢⱼ.
 *
 * <ul>
 *   <li>Range ≥ 0; 0 where all flows agree; it may exceed 1.
 *   <li>Undefined where all observed flows are 0. No pair at all is too few.
 *   <li>Negative, infinite and missing flows are refused.
 * </ul>
 *
 * <p>Algorithm: two pairwise sums, O(n).
 *
 * <p>Source: Knudsen, D. C. and Fotheringham, A. S. (1986), Matrix comparison, goodness-of-fit, and spatial
 * interaction modeling.
 *
 * <pre>{@code
 * StandardizedRootMeanSquareError.of(new double[] {10, 30}, new double[] {14, 30}); // 0.1414…
 * }</pre>
 */
public final class StandardizedRootMeanSquareError {
    private StandardizedRootMeanSquareError() {}

    /**
     * The error.
     *
     * @param observed T, n flows ≥ 0
     * @param fitted T̂, n flows ≥ 0
     * @return SRMSE ≥ 0
     * @throws IllegalArgumentException if lengths differ, or a flow is negative, NaN or infinite
     * @throws UndefinedException if there is no pair, or all observed flows are 0
     */
    public static double of(double[] observed, double[] fitted) {
        Objects.requireNonNull(observed, "observed");
        Objects.requireNonNull(fitted, "fitted");
        Checks.nonNegative(observed, "observed");
        Checks.nonNegative(fitted, "fitted");
        Checks.sameLength(fitted.length, "fitted", observed.length, "observed");
        int n = observed.length;
        if (n == 0) {
            throw UndefinedException.insufficient("pairs", 1, 0);
        }
        double[] both = new double[2 * n];
        System.arraycopy(observed, 0, both, 0, n);
        System.arraycopy(fitted, 0, both, n, n);
        double[] scaled = Scale.balanced(both);
        double[] squares = new double[n];
        for (int i = 0; i < n; i++) {
            double difference = scaled[i] - scaled[n + i];
            squares[i] = difference * difference;
        }
        double total = Sums.of(scaled, 0, n);
        if (total == 0) {
            throw UndefinedException.undefined("all observed flows of " + n + " pairs are zero");
        }
        return Range.finite(Math.sqrt(Sums.of(squares) * n) / total, "the error next to the observed mean");
    }
}
