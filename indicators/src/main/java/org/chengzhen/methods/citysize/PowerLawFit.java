package org.chengzhen.methods.citysize;

import java.io.Serializable;
import java.util.Locale;

/**
 * A power law fitted by {@link PowerLaw}: density ∝ x^−α from x_min on.
 *
 * <p>α − 1 is the exponent of the share of cities above a size, which is what {@link RankSize} calls b.
 *
 * <p>Source: as {@link PowerLaw}.
 *
 * <pre>{@code
 * PowerLawFit fit = PowerLaw.continuous().fit(sizes);
 * fit.alpha() - 1;  // to be compared with RankSize
 * }</pre>
 *
 * @param kind continuous or discrete
 * @param xmin the size from which the law holds
 * @param alpha exponent of the density
 * @param standardError of the exponent, x_min taken as known: (α − 1)/√(tail size); in the discrete law 1/√(tail size ·
 *     ∂² ln ζ(α, x_min)/∂α²)
 * @param distance Kolmogorov–Smirnov distance from x_min on
 * @param logLikelihood of the sizes from x_min on
 * @param tailSize cities of at least x_min
 * @param n cities
 * @param dropped cities of size zero, left out
 */
public record PowerLawFit(
        PowerLaw.Kind kind,
        double xmin,
        double alpha,
        double standardError,
        double distance,
        double logLikelihood,
        int tailSize,
        int n,
        int dropped)
        implements Serializable {

    /** The exponent and where it begins, then how near it is. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "PowerLawFit[alpha = %.4f (se %.3f) from %.6g, KS = %.4f, %d of %d sizes, %s]",
                alpha,
                standardError,
                xmin,
                distance,
                tailSize,
                n,
                kind);
    }
}
