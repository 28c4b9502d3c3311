package org.chengzhen.methods.trend;

import java.io.Serializable;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.RecordForm;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.internal.Ties;
import org.chengzhen.core.result.UndefinedException;

/**
 * The posterior-error check of a grey model: whether its errors are small beside the spread of the data.
 *
 * <p>e = x − x̂; C = s_e/s_x, population deviations; P = the share of |e − ē| &lt; 0.6745·s_x; mean relative error over all values
 * but the first. The grade is the worse of that of C (≤ 0.35, ≤ 0.5, ≤ 0.65) and that of P (≥ 0.95, ≥ 0.8, ≥ 0.7).
 *
 * <ul>
 *   <li>C ≥ 0, small is good; P in [0, 1], large is good. No unit.
 *   <li>Data all equal: undefined. A datum of zero behind the first: no mean relative error. Fewer than two values: too few
 *       data. NaN and infinity are refused.
 * </ul>
 *
 * <p>Algorithm: O(n).
 *
 * <p>Source: Deng Julong (1990); Liu, S. and Lin, Y. (2010), Grey Systems: Theory and Applications.
 *
 * <pre>{@code
 * PosteriorError.of(values, GreyModel.of(values).fitted(0).toArray()).grade();  // GOOD
 * }</pre>
 *
 * @param ratio C
 * @param smallErrors P
 * @param meanRelativeError mean |e|/|x| over k ≥ 2; empty where a datum is zero
 * @param grade of the model
 * @param n number of values
 */
public record PosteriorError(double ratio, double smallErrors, OptionalDouble meanRelativeError, Grade grade, int n)
        implements Serializable {
    private static final double PROBABLE_ERROR = 0.6745;
    private static final double[] RATIOS = {0.35, 0.5, 0.65};
    private static final double[] SHARES = {0.95, 0.8, 0.7};

    /** How good a model is. */
    public enum Grade {
        /** 好: C ≤ 0.35 and P ≥ 0.95. */
        GOOD,
        /** 合格: C ≤ 0.5 and P ≥ 0.8. */
        QUALIFIED,
        /** 勉强: C ≤ 0.65 and P ≥ 0.7. */
        BARELY,
        /** 不合格: worse. */
        UNQUALIFIED
    }

    /**
     * The check of fitted values.
     *
     * @param values x, at least two
     * @param fitted x̂, as many
     * @return ratio, share and grade
     * @throws IllegalArgumentException if lengths differ, or a value is NaN or infinite
     * @throws UndefinedException if there are fewer than two values, or all data are equal
     */
    public static PosteriorError of(double[] values, double[] fitted) {
        Objects.requireNonNull(values, "values");
        Objects.requireNonNull(fitted, "fitted");
        Checks.sameLength(fitted.length, "fitted", values.length, "values");
        Checks.finite(values, "values");
        Checks.finite(fitted, "fitted");
        int n = values.length;
        if (n < 2) {
            throw UndefinedException.insufficient("values", 2, n);
        }
        int scale = Series.scaleOf(values, fitted);
        double[] x = Series.scaled(values, -scale).clone();
        double[] fit = Series.scaled(fitted, -scale);
        double[] errors = new double[n];
        double relative = 0;
        for (int k = 0; k < n; k++) {
            errors[k] = x[k] - fit[k];
            relative += k == 0 ? 0 : Math.abs(errors[k] / x[k]) / (n - 1);
        }
        double spread = deviation(x);
        if (spread == 0) {
            throw UndefinedException.undefined("all values are equal");
        }
        double ratio = deviation(errors) / spread;
        int small = 0;
        for (double e : errors) {
            small += Ties.less(Math.abs(e), PROBABLE_ERROR * spread) ? 1 : 0;
        }
        double share = (double) small / n;
        int grade = 0;
        while (grade < RATIOS.length && !(Ties.atLeast(RATIOS[grade], ratio) && Ties.atLeast(share, SHARES[grade]))) {
            grade++;
        }
        return new PosteriorError(
                ratio,
                share,
                Double.isFinite(relative) ? OptionalDouble.of(relative) : OptionalDouble.empty(),
                Grade.values()[grade],
                n);
    }

    /** Population deviation; the array is overwritten with its departures from the mean. */
    private static double deviation(double[] values) {
        double first = values[0];
        for (int k = 0; k < values.length; k++) {
            values[k] -= first;
        }
        double mean = Sums.of(values) / values.length;
        for (int k = 0; k < values.length; k++) {
            values[k] -= mean;
        }
        return Math.sqrt(Sums.ofProducts(values, values) / values.length);
    }

    /** The grade with its two figures. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "PosteriorError[%s: C = %.4f, P = %.4f, n = %d]", grade, ratio, smallErrors, n);
    }

    private Object writeReplace() {
        return new RecordForm(this);
    }
}
