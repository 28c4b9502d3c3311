package org.chengzhen.methods.interaction;

import java.util.Locale;

/**
 * One estimated coefficient of a fitted interaction model.
 *
 * @param estimate its value
 * @param standardError of the estimate, ≥ 0
 */
public record Coefficient(double estimate, double standardError) {
    /**
     * The estimate over its standard error.
     *
     * @return z, infinite where the standard error is 0
     */
    public double z() {
        return estimate / standardError;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.6g (se %.3g)", estimate, standardError);
    }
}
