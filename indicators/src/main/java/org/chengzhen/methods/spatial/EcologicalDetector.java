package org.chengzhen.methods.spatial;

import java.io.Serializable;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;
import org.apache.commons.math3.distribution.FDistribution;
import org.chengzhen.core.internal.RecordForm;
import org.chengzhen.core.internal.Shown;
import org.chengzhen.core.result.UndefinedException;

/**
 * The ecological detector of the geographical detector: whether two factors leave different amounts unexplained.
 *
 * <p>F = SSW₁/SSW₂, what the strata of each factor leave, with n − 1 degrees of freedom each. F above 1: the
 * second factor explains more.
 *
 * <ul>
 *   <li>A second factor that explains all: no F and no p. y the same everywhere: undefined. NaN and infinity are
 *       refused.
 * </ul>
 *
 * <p>Source: Wang Jinfeng et al. (2010), Geographical detectors-based health risk assessment. R's geodetector
 * compares q₂/q₁ instead.
 *
 * @param within1 SSW₁
 * @param within2 SSW₂
 * @param f F
 * @param degreesOfFreedom n − 1, of both
 * @param pValueGreater P(F' ≥ F)
 * @param pValue two-sided
 */
public record EcologicalDetector(
        double within1,
        double within2,
        OptionalDouble f,
        int degreesOfFreedom,
        OptionalDouble pValueGreater,
        OptionalDouble pValue)
        implements Serializable {

    /**
     * The detector of two factors.
     *
     * @param y explained variable, n ≥ 2 values
     * @param first strata of the first factor
     * @param second strata of the second
     * @return F with its p-values
     * @throws IllegalArgumentException if lengths differ, or a value is NaN or infinite
     * @throws UndefinedException if there are fewer than two places, or all values are equal
     */
    public static EcologicalDetector of(double[] y, int[] first, int[] second) {
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(second, "second");
        Strata a = new Strata(y, first);
        Strata b = new Strata(y, second);
        int freedom = y.length - 1;
        OptionalDouble none = OptionalDouble.empty();
        if (b.q() == 1) {
            return new EcologicalDetector(a.withinSum(), 0, none, freedom, none, none);
        }
        double f = a.q() == 1 ? 0 : a.withinSum() / b.withinSum();
        FDistribution distribution = new FDistribution(null, freedom, freedom);
        // F and 1/F have one distribution: the upper tail without cancellation
        double greater = f > 0 ? distribution.cumulativeProbability(1 / f) : 1;
        double less = distribution.cumulativeProbability(f);
        return new EcologicalDetector(
                a.withinSum(),
                b.withinSum(),
                OptionalDouble.of(f),
                freedom,
                OptionalDouble.of(greater),
                OptionalDouble.of(Math.min(1, 2 * Math.min(greater, less))));
    }

    /** Both sums, F and its p-values. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "EcologicalDetector[F = %s (p = %s, greater %s), df = %d, SSW %.6g and %.6g]",
                Shown.of("%.4f", f),
                Shown.of("%.4g", pValue),
                Shown.of("%.4g", pValueGreater),
                degreesOfFreedom,
                within1,
                within2);
    }

    private Object writeReplace() {
        return new RecordForm(this);
    }
}
