package org.chengzhen.methods.convergence;

import java.io.Serializable;
import java.util.Locale;
import java.util.OptionalDouble;
import org.apache.commons.math3.special.Erf;
import org.chengzhen.core.internal.RecordForm;

/**
 * The result of {@link LogT}.
 *
 * <p>Source: as {@link LogT}.
 *
 * <pre>{@code
 * LogTRegression result = LogT.withDefaults().test(trends);
 * result.statistic();  // t of b, one-sided against -1.65
 * }</pre>
 *
 * @param a intercept
 * @param b slope, 2α
 * @param standardError of b, from the long-run variance; empty where residuals are nothing but rounding, or the
 *     long-run variance is not above zero
 * @param autocorrelation ρ of the residuals (of the scores, in that form), which sets the bandwidth; empty where the
 *     standard error is, and for the Bartlett kernel
 * @param bandwidth of the kernel; empty where the standard error is
 * @param longRunVariance of the residuals (of the scores, in that form); empty where the standard error is
 * @param start s, the first period of the regression, from 1
 * @param n points of the regression, T − s + 1
 * @param units N, the number of paths
 */
public record LogTRegression(
        double a,
        double b,
        OptionalDouble standardError,
        OptionalDouble autocorrelation,
        OptionalDouble bandwidth,
        OptionalDouble longRunVariance,
        int start,
        int n,
        int units)
        implements Serializable {
    /** What kind of convergence the slope tells of. */
    public enum Kind {
        /** b ≥ 2: in levels. */
        LEVELS,
        /** 0 ≤ b &lt; 2: in rates of growth. */
        GROWTH_RATES,
        /** b &lt; 0. */
        NONE
    }

    static LogTRegression of(LogTKernel kernel, int units) {
        boolean tested = kernel.error > 0;
        return new LogTRegression(
                kernel.a,
                kernel.b,
                tested ? OptionalDouble.of(kernel.error) : OptionalDouble.empty(),
                tested && !Double.isNaN(kernel.rho) ? OptionalDouble.of(kernel.rho) : OptionalDouble.empty(),
                tested ? OptionalDouble.of(kernel.bandwidth) : OptionalDouble.empty(),
                tested ? OptionalDouble.of(kernel.longRun) : OptionalDouble.empty(),
                kernel.start(),
                kernel.points(),
                units);
    }

    /**
     * The t statistic of b.
     *
     * @return b over its standard error; empty where that is
     */
    public OptionalDouble statistic() {
        return standardError.isPresent() ? OptionalDouble.of(b / standardError.getAsDouble()) : standardError;
    }

    /**
     * The one-sided p value of convergence, from the normal distribution.
     *
     * @return Φ(t); empty where the statistic is
     */
    public OptionalDouble pValue() {
        OptionalDouble t = statistic();
        return t.isPresent() ? OptionalDouble.of(0.5 * Erf.erfc(-t.getAsDouble() / Math.sqrt(2))) : t;
    }

    /**
     * Whether convergence stands: t above −1.65, or b ≥ 0 where there is no t.
     *
     * @return true where it is not rejected
     */
    public boolean converging() {
        return statistic().orElse(b >= 0 ? 0 : Double.NEGATIVE_INFINITY) > LogT.CRITICAL_VALUE;
    }

    /**
     * The kind of convergence by the slope.
     *
     * @return in levels, in rates of growth, or none
     */
    public Kind kind() {
        if (b >= 2) {
            return Kind.LEVELS;
        }
        return b >= 0 ? Kind.GROWTH_RATES : Kind.NONE;
    }

    /** Slope and test. */
    @Override
    public String toString() {
        OptionalDouble t = statistic();
        return String.format(
                Locale.ROOT,
                "LogT[b = %.4f, t = %s, convergence %s, periods from %d, %d points, %d places]",
                b,
                t.isPresent() ? String.format(Locale.ROOT, "%.3f", t.getAsDouble()) : "undefined",
                converging() ? "not rejected" : "rejected",
                start,
                n,
                units);
    }

    private Object writeReplace() {
        return new RecordForm(this);
    }
}
