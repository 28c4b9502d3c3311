package org.chengzhen.methods.spatial;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.Locale;
import java.util.OptionalDouble;
import org.chengzhen.core.internal.RecordForm;
import org.chengzhen.core.internal.Shown;
import org.chengzhen.core.result.UndefinedException;

/**
 * The factor detector of the geographical detector: how much of what varies between places lies between the
 * strata of a factor.
 *
 * <p>q = 1 − ΣₕΣᵢ(yᵢ − ȳₕ)²/Σ(y − ȳ)². F = ((N − L)/(L − 1))·q/(1 − q) follows a non-central F(L − 1, N − L; λ),
 * λ = [Σȳₕ² − (Σ√Nₕ·ȳₕ)²/N]/σ², σ² the sample variance of y; p = P(F' ≥ F).
 *
 * <ul>
 *   <li>Range [0, 1]; 0 with one stratum, 1 where the strata explain all.
 *   <li>One stratum: no F and no p. Every place a stratum of its own: no F and no p. q = 1: no F, p = 0. y the same
 *       everywhere: undefined.
 *   <li>A stratum of one place is allowed, and adds nothing to what is left unexplained: see {@link #singletons}.
 *   <li>NaN and infinity are refused. λ is not invariant to a shift of y, as its source has it; q and F are. Where y is
 *       far from 0 and strata differ in size, λ is large and p near 1 whatever q is: {@link FactorPermutations} is free of that.
 * </ul>
 *
 * <p>Cost: O(n log n).
 *
 * <p>Source: Wang Jinfeng et al. (2010), Geographical detectors-based health risk assessment; Wang Jinfeng, Zhang
 * Tonglin, Fu Bojie (2016), A measure of spatial stratified heterogeneity.
 *
 * <pre>{@code
 * FactorDetector.of(new double[] {1, 2, 8, 9}, new int[] {1, 1, 2, 2}).q();  // 0.98
 * }</pre>
 *
 * @param q share explained
 * @param f F of q
 * @param lambda λ
 * @param pValue chance of a larger F where strata do not matter
 * @param strata in the order of their numbers
 * @param n number of places
 */
public record FactorDetector(
        double q, OptionalDouble f, OptionalDouble lambda, OptionalDouble pValue, ImmutableList<Stratum> strata, int n)
        implements Serializable {

    /**
     * One stratum.
     *
     * @param stratum its number
     * @param n number of places
     * @param mean of y
     * @param variance of y, n − 1 in the denominator; empty for one place
     */
    public record Stratum(int stratum, int n, double mean, OptionalDouble variance) implements Serializable {
        /** Its number, its size, its mean and its variance. */
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "Stratum[%d: n = %d, mean %.6g, variance %s]",
                    stratum,
                    n,
                    mean,
                    Shown.of("%.6g", variance));
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
     * @return q with its inference
     * @throws IllegalArgumentException if lengths differ, or a value is NaN or infinite
     * @throws UndefinedException if there are fewer than two places, or all values are equal
     */
    public static FactorDetector of(double[] y, int[] strata) {
        Strata s = new Strata(y, strata);
        double q = s.q();
        int n = y.length;
        int l = s.count();
        OptionalDouble f = OptionalDouble.empty();
        OptionalDouble lambda = OptionalDouble.empty();
        OptionalDouble p = OptionalDouble.empty();
        if (l > 1 && l < n) {
            double roots = 0;
            double squares = 0;
            for (int h = 0; h < l; h++) {
                roots += Math.sqrt(s.size(h)) * s.mean(h);
                squares += s.mean(h) * s.mean(h);
            }
            double noncentrality = Math.max(0, (squares - roots * roots / n) / (s.total() / (n - 1)));
            lambda = OptionalDouble.of(noncentrality);
            if (q < 1) {
                double value = (n - l) / (l - 1.0) * q / (1 - q);
                f = OptionalDouble.of(value);
                p = OptionalDouble.of(NoncentralF.upperTail(value, l - 1, n - l, noncentrality));
            } else {
                p = OptionalDouble.of(0);
            }
        }
        ImmutableList.Builder<Stratum> table = ImmutableList.builder();
        for (int h = 0; h < l; h++) {
            table.add(new Stratum(
                    s.number(h),
                    s.size(h),
                    s.mean(h),
                    s.size(h) > 1 ? OptionalDouble.of(s.within(h) / (s.size(h) - 1)) : OptionalDouble.empty()));
        }
        return new FactorDetector(q, f, lambda, p, table.build(), n);
    }

    /**
     * The number of strata of one place.
     *
     * @return how many
     */
    public int singletons() {
        return (int) strata.stream().filter(s -> s.n() == 1).count();
    }

    /** The essentials in one line. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "q = %.4f%s, %d strata%s, n = %d",
                q,
                pValue.isPresent() ? String.format(Locale.ROOT, " (p = %.3g)", pValue.getAsDouble()) : "",
                strata.size(),
                singletons() == 0 ? "" : " (" + singletons() + " of one place)",
                n);
    }

    private Object writeReplace() {
        return new RecordForm(this);
    }
}
