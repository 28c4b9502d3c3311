package org.chengzhen.methods.spatial;

import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.core.space.SpatialWeights;

/**
 * ln|det(I − ρW)|, the term by which the likelihoods of spatial models differ from least squares; exact, by a sparse
 * decomposition.
 *
 * <p>W holds n places with any weights, symmetric or not; islands count as 1. At ρ = 0 it is 0.
 *
 * <ul>
 *   <li>ρ outside the interval of a model (1/ω_min, 1/ω_max) has a value too: the logarithm of the absolute value.
 *   <li>I − ρW that is singular, as at ρ = 1 with row-standardized weights: SINGULAR. NaN and infinity are refused.
 * </ul>
 *
 * <p>Cost: for places in a plane with a few neighbours about O(n^1.5) time and O(n log n) numbers: 100,000 places with
 * eight neighbours need about 10⁹ multiplications.
 *
 * <p>Source: Pace, R. K., Barry, R. (1997), Quick computation of spatial autoregressive estimators; Ord, K. (1975),
 * Estimation methods for models of spatial interaction.
 *
 * <pre>{@code
 * LogDeterminant.of(weights.rowStandardized(), 0.6);
 * }</pre>
 */
public final class LogDeterminant {
    /** Pivots below this, in units of the largest row sum, count as zero. */
    private static final double LEAST = 1e-14;

    private static final double ROUNDING = 0x1p-53;

    private LogDeterminant() {}

    /**
     * The logarithm at one ρ.
     *
     * @param weights w
     * @param rho ρ, finite
     * @return ln|det(I − ρW)|
     * @throws IllegalArgumentException if ρ is NaN or infinite
     * @throws UndefinedException if I − ρW is singular, or leaves the range of doubles
     */
    public static double of(SpatialWeights weights, double rho) {
        Arrangement w = Arrangement.of(weights);
        Checks.finite(rho, "rho");
        if (rho == 0 || w.columns.length == 0) {
            return 0;
        }
        Factors factors = SparseLu.of(w.starts, w.columns).determinant(1, -rho, w.values);
        double logarithm = factors.logDeterminant();
        double growth = factors.growth();
        double pivot = factors.leastPivot();
        if (DenseLu.isNeeded(w, factors)) {
            DenseLu dense = new DenseLu(w, rho);
            logarithm = dense.logDeterminant();
            growth = 1;
            pivot = dense.leastPivot();
        }
        double largest = 1;
        for (int i = 0; i < w.size(); i++) {
            largest = Math.max(largest, Math.abs(rho) * w.rowSum(i));
        }
        // what is left of a pivot that is zero is rounding
        boolean vanishes = pivot <= Math.max(LEAST, ROUNDING * w.size()) * largest;
        if (!(Math.abs(logarithm) < Double.MAX_VALUE) || growth > 1e12 || vanishes) {
            throw new UndefinedException(Status.SINGULAR, "I - rho W is singular at rho = " + rho);
        }
        return logarithm;
    }
}
