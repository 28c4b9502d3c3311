package org.chengzhen.methods.composite;

import java.util.Locale;
import java.util.Objects;
import org.chengzhen.core.internal.Checks;
import org.jspecify.annotations.Nullable;

/**
 * How much a difference in one criterion counts as preference in {@link Promethee}: P(d) in [0, 1], 0 for d ≤ 0.
 *
 * <p>The six forms of Brans and Vincke; thresholds are in the unit of the criterion, q up to which a difference is
 * indifferent, p from which it is decisive, s the point of inflection of the Gaussian.
 */
public final class PreferenceFunction {
    private enum Form {
        USUAL,
        U_SHAPE,
        V_SHAPE,
        LEVEL,
        LINEAR,
        GAUSSIAN
    }

    private static final PreferenceFunction USUAL = new PreferenceFunction(Form.USUAL, 0, 0);

    private final Form form;
    private final double low;
    private final double high;

    private PreferenceFunction(Form form, double low, double high) {
        this.form = form;
        this.low = low;
        this.high = high;
    }

    /**
     * Any difference decides.
     *
     * @return P = 1 for d &gt; 0
     */
    public static PreferenceFunction usual() {
        return USUAL;
    }

    /**
     * A difference decides beyond q.
     *
     * @param q ≥ 0
     * @return P = 1 for d &gt; q
     * @throws IllegalArgumentException if q is negative or not finite
     */
    public static PreferenceFunction uShape(double q) {
        return new PreferenceFunction(Form.U_SHAPE, Checks.nonNegative(q, "q"), 0);
    }

    /**
     * Preference grows up to p.
     *
     * @param p above 0
     * @return P = min(d/p, 1)
     * @throws IllegalArgumentException if p is not above 0
     */
    public static PreferenceFunction vShape(double p) {
        return new PreferenceFunction(Form.V_SHAPE, 0, Checks.positive(p, "p"));
    }

    /**
     * Half a preference between q and p.
     *
     * @param q ≥ 0
     * @param p above q
     * @return P = 0 up to q, 1/2 up to p, then 1
     * @throws IllegalArgumentException if q is negative, or p is not above q
     */
    public static PreferenceFunction level(double q, double p) {
        return between(Form.LEVEL, q, p);
    }

    /**
     * Preference grows between q and p.
     *
     * @param q ≥ 0
     * @param p above q
     * @return P = (d − q)/(p − q) within 0 and 1
     * @throws IllegalArgumentException if q is negative, or p is not above q
     */
    public static PreferenceFunction linear(double q, double p) {
        return between(Form.LINEAR, q, p);
    }

    /**
     * Preference grows smoothly.
     *
     * @param s above 0
     * @return P = 1 − exp(−d²/2s²)
     * @throws IllegalArgumentException if s is not above 0
     */
    public static PreferenceFunction gaussian(double s) {
        return new PreferenceFunction(Form.GAUSSIAN, Checks.positive(s, "s"), 0);
    }

    private static PreferenceFunction between(Form form, double q, double p) {
        Checks.nonNegative(q, "q");
        Checks.finite(p, "p");
        Checks.argument(q < p, "p must be above q = %s but is %s", q, p);
        return new PreferenceFunction(form, q, p);
    }

    /**
     * The preference that a difference gives.
     *
     * @param difference d, above 0 where the first is better
     * @return P(d) in [0, 1]
     * @throws IllegalArgumentException if it is NaN
     */
    public double of(double difference) {
        Checks.argument(!Double.isNaN(difference), "difference must be a number but is %s", difference);
        if (difference <= 0) {
            return 0;
        }
        return switch (form) {
            case USUAL -> 1;
            case U_SHAPE -> difference > low ? 1 : 0;
            case V_SHAPE -> Math.min(1, difference / high);
            case LEVEL -> difference <= low ? 0 : difference <= high ? 0.5 : 1;
            case LINEAR -> Math.max(0, Math.min(1, (difference - low) / (high - low)));
            case GAUSSIAN -> -Math.expm1(-(difference / low) * (difference / low) / 2);
        };
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PreferenceFunction that && form == that.form && low == that.low && high == that.high;
    }

    @Override
    public int hashCode() {
        return Objects.hash(form, low, high);
    }

    /** The form and its thresholds. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "PreferenceFunction[%s %s %s]", form, low, high);
    }
}
