package org.chengzhen.methods.spatial;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.Locale;
import java.util.OptionalDouble;
import org.apache.commons.math3.distribution.TDistribution;
import org.chengzhen.core.internal.RecordForm;
import org.chengzhen.core.internal.Shown;
import org.chengzhen.core.result.UndefinedException;

/**
 * The risk detector of the geographical detector: which strata differ in their means.
 *
 * <p>For each pair of strata Welch's t = (ȳ₁ − ȳ₂)/√(s₁²/n₁ + s₂²/n₂) with Welch's degrees of freedom, unrounded;
 * p two-sided.
 *
 * <ul>
 *   <li>A stratum of one place, or two strata without variance: no t, no degrees of freedom and no p.
 *   <li>y the same everywhere: undefined. NaN and infinity are refused.
 * </ul>
 *
 * <p>Source: Wang Jinfeng et al. (2010), Geographical detectors-based health risk assessment; Welch, B. L. (1947),
 * The generalization of Student's problem.
 *
 * @param strata in the order of their numbers
 * @param pairs (first, second), (first, third) … (second, third) …
 */
public record RiskDetector(ImmutableList<FactorDetector.Stratum> strata, ImmutableList<Pair> pairs)
        implements Serializable {
    /**
     * Two strata.
     *
     * @param first number of the first
     * @param second number of the second
     * @param statistic t
     * @param degreesOfFreedom by Welch
     * @param pValue two-sided
     */
    public record Pair(
            int first, int second, OptionalDouble statistic, OptionalDouble degreesOfFreedom, OptionalDouble pValue)
            implements Serializable {
        /** The strata, t, its degrees of freedom and its p-value. */
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "Pair[%d, %d: t = %s, df = %s, p = %s]",
                    first,
                    second,
                    Shown.of("%.4f", statistic),
                    Shown.of("%.2f", degreesOfFreedom),
                    Shown.of("%.4g", pValue));
        }

        private Object writeReplace() {
            return new RecordForm(this);
        }
    }

    /**
     * The detector of one factor.
     *
     * @param y explained variable, n ≥ 2 values
     * @param strata the stratum of each place
     * @return means and comparisons
     * @throws IllegalArgumentException if lengths differ, or a value is NaN or infinite
     * @throws UndefinedException if there are fewer than two places, or all values are equal
     */
    public static RiskDetector of(double[] y, int[] strata) {
        ImmutableList<FactorDetector.Stratum> table =
                FactorDetector.of(y, strata).strata();
        ImmutableList.Builder<Pair> pairs = ImmutableList.builder();
        for (int a = 0; a < table.size(); a++) {
            for (int b = a + 1; b < table.size(); b++) {
                pairs.add(pair(table.get(a), table.get(b)));
            }
        }
        return new RiskDetector(table, pairs.build());
    }

    private static Pair pair(FactorDetector.Stratum a, FactorDetector.Stratum b) {
        OptionalDouble none = OptionalDouble.empty();
        if (a.n() < 2 || b.n() < 2) {
            return new Pair(a.stratum(), b.stratum(), none, none, none);
        }
        double first = a.variance().getAsDouble() / a.n();
        double second = b.variance().getAsDouble() / b.n();
        double error = first + second;
        if (!(error > 0)) {
            return new Pair(a.stratum(), b.stratum(), none, none, none);
        }
        double t = (a.mean() - b.mean()) / Math.sqrt(error);
        double share = first / error;
        double freedom = 1 / (share * share / (a.n() - 1) + (1 - share) * (1 - share) / (b.n() - 1));
        double p = 2 * new TDistribution(null, freedom).cumulativeProbability(-Math.abs(t));
        return new Pair(
                a.stratum(), b.stratum(), OptionalDouble.of(t), OptionalDouble.of(freedom), OptionalDouble.of(p));
    }

    /** The means of the strata, and how many pairs there are. */
    @Override
    public String toString() {
        return "RiskDetector[means "
                + strata.stream().map(FactorDetector.Stratum::mean).toList() + ", " + pairs.size() + " pairs]";
    }
}
