package org.chengzhen.methods.composite;

import java.io.Serializable;
import java.util.Locale;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Range;
import org.chengzhen.core.internal.Ties;
import org.chengzhen.core.result.UndefinedException;

/**
 * Relative development of two subsystems (相对发展度), and which of them lags.
 *
 * <p>E = U₁/U₂. E below 0.8: the first lags; 0.8 ≤ E ≤ 1.2: in step; E above 1.2: the second lags.
 *
 * <ul>
 *   <li>Range [0, ∞). U₂ = 0: undefined.
 *   <li>Values outside [0, 1] and NaN are refused.
 *   <li>The limits belong to "in step"; they are a convention and a parameter.
 * </ul>
 *
 * <p>Algorithm: one division.
 *
 * <p>Source: practice of Chinese coordination studies, with limits 0.8 and 1.2.
 *
 * <pre>{@code
 * RelativeDevelopment.of(0.4, 0.6).lag();  // FIRST_LAGS
 * RelativeDevelopment.of(0.5, 0.5).lag();  // IN_STEP
 * }</pre>
 *
 * @param ratio E
 * @param lag who lags
 */
public record RelativeDevelopment(double ratio, Lag lag) implements Serializable {
    /** Below this ratio the first subsystem lags. */
    public static final double LOWER_LIMIT = 0.8;

    /** Above this ratio the second subsystem lags. */
    public static final double UPPER_LIMIT = 1.2;

    /** Which subsystem lags behind the other. */
    public enum Lag {
        /** The first, as population urbanization behind land. */
        FIRST_LAGS,
        /** Neither. */
        IN_STEP,
        /** The second. */
        SECOND_LAGS
    }

    /**
     * Relative development with the conventional limits.
     *
     * @param first U₁ in [0, 1]
     * @param second U₂ in (0, 1]
     * @return ratio and lag
     * @throws IllegalArgumentException if a value is outside [0, 1]
     * @throws UndefinedException if the second is zero
     */
    public static RelativeDevelopment of(double first, double second) {
        return of(first, second, LOWER_LIMIT, UPPER_LIMIT);
    }

    /**
     * Relative development with other limits.
     *
     * @param first U₁ in [0, 1]
     * @param second U₂ in (0, 1]
     * @param lower limit below which the first lags
     * @param upper limit above which the second lags
     * @return ratio and lag
     * @throws IllegalArgumentException if a value is outside [0, 1], or the limits are not ordered
     * @throws UndefinedException if the second is zero
     */
    public static RelativeDevelopment of(double first, double second, double lower, double upper) {
        Checks.between(first, 0, 1, "first");
        Checks.between(second, 0, 1, "second");
        Checks.argument(lower <= upper, "lower = %s must not be above upper = %s", lower, upper);
        if (second == 0) {
            throw UndefinedException.undefined("the second subsystem is zero");
        }
        double ratio = Range.finite(first / second, "the ratio of first to second");
        return new RelativeDevelopment(
                ratio,
                Ties.less(ratio, lower) ? Lag.FIRST_LAGS : Ties.less(upper, ratio) ? Lag.SECOND_LAGS : Lag.IN_STEP);
    }

    /** Ratio and lag. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "RelativeDevelopment[E = %.4f, %s]", ratio, lag);
    }
}
