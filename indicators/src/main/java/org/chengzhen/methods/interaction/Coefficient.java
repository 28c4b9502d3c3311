package org.chengzhen.methods.interaction;

import java.io.Serializable;
import java.util.Locale;
import org.chengzhen.core.internal.Range;
import org.chengzhen.core.result.UndefinedException;

/**
 * One estimated coefficient of a fitted interaction model.
 *
 * @param estimate its value
 * @param standardError of the estimate, ≥ 0
 */
public record Coefficient(double estimate, double standardError) implements Serializable {
    /**
     * The estimate over its standard error.
     *
     * @return z, infinite where the standard error is 0
     * @throws UndefinedException if the standard error is zero, as for the effect that others are measured against
     */
    public double zScore() {
        return Range.finite(
                estimate / standardError, "an estimate of " + estimate + " over an error of " + standardError);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.6g (se %.3g)", estimate, standardError);
    }
}
