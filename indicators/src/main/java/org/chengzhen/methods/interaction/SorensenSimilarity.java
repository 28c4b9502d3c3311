package org.chengzhen.methods.interaction;

import java.util.Objects;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.UndefinedException;

/**
 * The Sørensen similarity index (SSI) of two sets of flows: the mean over the pairs of how far two flows share.
 *
 * <p>SSI = (1/n)·Σ 2·min(Tᵢⱼ, T̂ᵢⱼ)/(Tᵢⱼ + T̂ᵢⱼ). Each pair has the same weight; {@link CommonPartOfCommuters}
 * weighs by flow, and is another number on the same flows.
 *
 * <ul>
 *   <li>Range [0, 1]; 1 where all flows agree. Symmetric in both arguments.
 *   <li>A pair with no flow in either set agrees: it counts 1. No pair at all is too few.
 *   <li>Negative, infinite and missing flows are refused.
 * </ul>
 *
 * <p>Algorithm: one pairwise sum, O(n).
 *
 * <p>Source: Sørensen, T. (1948), A method of establishing groups of equal amplitude in plant sociology;
 * Masucci, A. P. et al. (2013), Gravity versus radiation models.
 *
 * <pre>{@code
 * SorensenSimilarity.of(new double[] {10, 30}, new double[] {30, 30}); // 0.75
 * }</pre>
 */
public final class SorensenSimilarity {
    private SorensenSimilarity() {}

    /**
     * The index.
     *
     * @param observed T, n flows ≥ 0
     * @param fitted T̂, n flows ≥ 0
     * @return SSI in [0, 1]
     * @throws IllegalArgumentException if lengths differ, or a flow is negative, NaN or infinite
     * @throws UndefinedException if there is no pair
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
        double[] terms = new double[n];
        for (int i = 0; i < n; i++) {
            double less = Math.min(observed[i], fitted[i]);
            double more = Math.max(observed[i], fitted[i]);
            // 2a/(a + b) = 2/(1 + b/a), which cannot overflow
            terms[i] = more == 0 ? 1 : less == 0 ? 0 : 2 / (1 + more / less);
        }
        return Sums.of(terms) / n;
    }
}
