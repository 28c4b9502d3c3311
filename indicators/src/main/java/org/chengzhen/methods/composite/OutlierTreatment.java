package org.chengzhen.methods.composite;

import com.google.common.primitives.ImmutableDoubleArray;
import java.io.Serializable;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.RecordForm;
import org.chengzhen.core.internal.Scale;
import org.chengzhen.core.internal.Sorts;
import org.chengzhen.core.internal.Ties;
import org.chengzhen.core.result.UndefinedException;
import org.jspecify.annotations.Nullable;

/**
 * Outliers of one criterion drawn in before it is scaled, by the rule of skewness and kurtosis. {@link Winsorization} draws
 * them in at quantiles.
 *
 * <p>While |G₁| and G₂ are both above their limits, and fewer than the most points are treated, the k = 1, 2, … most extreme values
 * are set to the next one towards the middle, above where G₁ > 0, else below, as the data had it before treatment. G₁ =
 * √(n(n − 1))/(n − 2)·m₃/m₂^(3/2), G₂ = (n − 1)/((n − 2)(n − 3))·((n + 1)(m₄/m₂² − 3) + 6).
 *
 * <ul>
 *   <li>Ranks stay as they are, but for ties among those treated. A point is counted even where it is tied.
 *   <li>Limits of 2 and 3.5 and five points are practice of the JRC; authors differ, so they are options.
 *   <li>Still beyond the limits with all points used: {@link Advice#TRANSFORM}, take logarithms or Box and Cox's
 *       transformation, and say so.
 *   <li>All values equal: no skewness, no treatment. Fewer than four values for the rule, or none: too few data.
 * </ul>
 *
 * <p>Cost: O(n log n), O(n) for each point treated.
 *
 * <p>Source: OECD and JRC (2008), Handbook on Constructing Composite Indicators; the adjusted moments: Joanes, D. N. and
 * Gill, C. A. (1998), Comparing measures of sample skewness and kurtosis.
 *
 * <pre>{@code
 * OutlierTreatment.withDefaults().of(new double[] {2, 3, 4, 5, 3, 4, 2, 5, 4, 60}).values();  // 60 becomes 5
 * }</pre>
 */
public final class OutlierTreatment {
    private static final OutlierTreatment DEFAULTS = new OutlierTreatment(2, 3.5, 5);

    private final double mostSkewness;
    private final double mostKurtosis;
    private final int mostPoints;

    private OutlierTreatment(double mostSkewness, double mostKurtosis, int mostPoints) {
        this.mostSkewness = mostSkewness;
        this.mostKurtosis = mostKurtosis;
        this.mostPoints = mostPoints;
    }

    /** What to do with a criterion after treatment. */
    public enum Advice {
        /** It is within the limits. */
        OK,
        /** It is beyond them still: take logarithms or another transformation. */
        TRANSFORM
    }

    /**
     * Values treated by skewness and kurtosis.
     *
     * @param skewness G₁ of the data; empty where all are equal
     * @param kurtosis G₂ of the data
     * @param points how many were set to another value
     * @param values the data after treatment
     * @param treatedSkewness G₁ after treatment
     * @param treatedKurtosis G₂ after treatment
     * @param advice whether that is within the limits
     */
    public record Treated(
            OptionalDouble skewness,
            OptionalDouble kurtosis,
            int points,
            ImmutableDoubleArray values,
            OptionalDouble treatedSkewness,
            OptionalDouble treatedKurtosis,
            Advice advice)
            implements Serializable {
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "OutlierTreatment[%d points treated, %s] %s", points, advice, values);
        }

        private Object writeReplace() {
            return new RecordForm(this);
        }
    }

    /**
     * Skewness at most 2 or kurtosis at most 3.5, five points.
     *
     * @return the options
     */
    public static OutlierTreatment withDefaults() {
        return DEFAULTS;
    }

    /**
     * Another limit of skewness.
     *
     * @param most of |G₁|, ≥ 0
     * @return the options with it
     * @throws IllegalArgumentException if it is negative or not finite
     */
    public OutlierTreatment skewness(double most) {
        return new OutlierTreatment(Checks.nonNegative(most, "most"), mostKurtosis, mostPoints);
    }

    /**
     * Another limit of kurtosis.
     *
     * @param most of G₂, in excess of the normal distribution
     * @return the options with it
     * @throws IllegalArgumentException if it is not finite
     */
    public OutlierTreatment kurtosis(double most) {
        return new OutlierTreatment(mostSkewness, Checks.finite(most, "most"), mostPoints);
    }

    /**
     * Another number of points.
     *
     * @param most that are treated, ≥ 0
     * @return the options with it
     * @throws IllegalArgumentException if it is negative
     */
    public OutlierTreatment points(int most) {
        return new OutlierTreatment(mostSkewness, mostKurtosis, Checks.atLeast(most, 0, "most"));
    }

    /**
     * Treats a criterion by its skewness and kurtosis.
     *
     * @param values x, at least four
     * @return the values after treatment and what was done
     * @throws IllegalArgumentException if a value is not finite
     * @throws UndefinedException if there are fewer than four values
     */
    public Treated of(double... values) {
        Checks.finite(values, "values");
        int n = values.length;
        if (n < 4) {
            throw UndefinedException.insufficient("places", 4, n);
        }
        double[] first = moments(values);
        if (first.length == 0) {
            OptionalDouble none = OptionalDouble.empty();
            return new Treated(none, none, 0, ImmutableDoubleArray.copyOf(values), none, none, Advice.OK);
        }
        int[] order = Sorts.order(values);
        double[] treated = values.clone();
        double[] now = first;
        int points = 0;
        while (beyond(now) && points < Math.min(mostPoints, n - 1)) {
            points++;
            double limit = values[first[0] > 0 ? order[n - 1 - points] : order[points]];
            for (int k = 0; k < points; k++) {
                treated[first[0] > 0 ? order[n - 1 - k] : order[k]] = limit;
            }
            now = moments(treated);
        }
        return new Treated(
                OptionalDouble.of(first[0]),
                OptionalDouble.of(first[1]),
                points,
                ImmutableDoubleArray.copyOf(treated),
                now.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(now[0]),
                now.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(now[1]),
                beyond(now) ? Advice.TRANSFORM : Advice.OK);
    }

    private boolean beyond(double[] moments) {
        return moments.length > 0
                && Ties.less(mostSkewness, Math.abs(moments[0]))
                && Ties.less(mostKurtosis, moments[1]);
    }

    /** G₁ and G₂; nothing where all values are equal. */
    private static double[] moments(double[] values) {
        double[] x = Scale.balanced(values);
        double[] range = Columns.range(x);
        if (Ties.equal(range[0], range[1])) {
            return new double[0];
        }
        double n = x.length;
        double mean = Columns.mean(x);
        double m2 = 0;
        double m3 = 0;
        double m4 = 0;
        double width = range[1] - range[0];
        for (double v : x) {
            double d = (v - mean) / width;
            m2 += d * d;
            m3 += d * d * d;
            m4 += d * d * d * d;
        }
        m2 /= n;
        m3 /= n;
        m4 /= n;
        double g1 = m3 / Math.pow(m2, 1.5);
        double g2 = m4 / (m2 * m2) - 3;
        return new double[] {Math.sqrt(n * (n - 1)) / (n - 2) * g1, (n - 1) / ((n - 2) * (n - 3)) * ((n + 1) * g2 + 6)};
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof OutlierTreatment that
                && mostSkewness == that.mostSkewness
                && mostKurtosis == that.mostKurtosis
                && mostPoints == that.mostPoints;
    }

    @Override
    public int hashCode() {
        return Objects.hash(mostSkewness, mostKurtosis, mostPoints);
    }

    /** The options. */
    @Override
    public String toString() {
        return "OutlierTreatment[skewness " + mostSkewness + ", kurtosis " + mostKurtosis + ", " + mostPoints
                + " points]";
    }
}
