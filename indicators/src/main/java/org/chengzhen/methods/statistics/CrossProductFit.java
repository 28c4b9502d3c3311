package org.chengzhen.methods.statistics;

import com.google.common.primitives.ImmutableDoubleArray;
import java.io.Serializable;
import java.util.Locale;
import java.util.OptionalDouble;
import org.chengzhen.core.internal.RecordForm;

/**
 * A least-squares fit from sums of products: what needs no second look at the observations.
 *
 * @param coefficients k + 1, the intercept first
 * @param standardErrors k + 1, of errors with one variance
 * @param rSquared 1 − RSS/TSS; empty where the response is constant
 * @param n how many observations
 */
public record CrossProductFit(
        ImmutableDoubleArray coefficients, ImmutableDoubleArray standardErrors, OptionalDouble rSquared, long n)
        implements Serializable {
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "CrossProductFit[n %d, coefficients %s, R² %s]",
                n,
                coefficients,
                rSquared.isPresent() ? String.format(Locale.ROOT, "%.4f", rSquared.getAsDouble()) : "undefined");
    }

    private Object writeReplace() {
        return new RecordForm(this);
    }
}
