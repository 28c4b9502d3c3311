package org.chengzhen.methods.interaction;

import java.util.Objects;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Scale;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.UndefinedException;

/**
 * The common part of commuters (CPC) of two sets of flows: what both have in common, over their mean total.
 *
 * <p>CPC = 2·Σ min(Tᵢⱼ, T̂ᵢⱼ)/(ΣTᵢⱼ + ΣT̂ᵢⱼ). Large flows weigh most; {@link SorensenSimilarity} gives each pair
 * the same weight, and is another number on the same flows.
 *
 * <ul>
 *   <li>Range [0, 1]; 1 where all flows agree, 0 where none is shared. Symmetric in both arguments.
 *   <li>No flow in either set: undefined.
 *   <li>Negative, infinite and missing flows are refused.
 * </ul>
 *
 * <p>Algorithm: three pairwise sums, O(n).
 *
 * <p>Source: Gargiulo, F., Lenormand, M., Huet, S. and Baqueiro Espinosa, O. (2012), Commuting network models:
 * getting the essentials.
 *
 * <pre>{@code
 * CommonPartOfCommuters.of(new double[] {10, 30}, new double[] {30, 30}); // 0.8
 * }</pre>
 */
public final class CommonPartOfCommuters {
    private CommonPartOfCommuters() {}

    /**
     * The common part.
     *
     * @param observed T, n flows ≥ 0
     * @param fitted T̂, n flows ≥ 0
     * @return CPC in [0, 1]
     * @throws IllegalArgumentException if lengths differ, or a flow is negative, NaN or infinite
     * @throws UndefinedException if all flows are 0
     */
    public static double of(double[] observed, double[] fitted) {
        Objects.requireNonNull(observed, "observed");
        Objects.requireNonNull(fitted, "fitted");
        Checks.nonNegative(observed, "observed");
        Checks.nonNegative(fitted, "fitted");
        Checks.sameLength(fitted.length, "fitted", observed.length, "observed");
        int n = observed.length;
        double[] both = new double[2 * n];
        System.arraycopy(observed, 0, both, 0, n);
        System.arraycopy(fitted, 0, both, n, n);
        double[] scaled = Scale.balanced(both);
        double[] common = new double[n];
        for (int i = 0; i < n; i++) {
            common[i] = Math.min(scaled[i], scaled[n + i]);
        }
        double total = Sums.of(scaled);
        if (total == 0) {
            throw UndefinedException.undefined("all flows of " + n + " pairs are zero");
        }
        return Math.min(1, 2 * Sums.of(common) / total);
    }
}
