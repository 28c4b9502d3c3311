package org.chengzhen.methods.composite;

import com.google.common.primitives.ImmutableDoubleArray;
import java.io.Serializable;
import java.util.Locale;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.statistics.Quantiles;

/**
 * Winsorization: outliers of one criterion drawn in at quantiles before it is scaled.
 *
 * <p>Values below the p-quantile and above the (1 − p)-quantile (type 7) are set to them.
 *
 * <ul>
 *   <li>Values in between stay; ranks stay as they are, but for ties at both ends. p = 0 changes nothing.
 *   <li>NaN and infinity are refused. No value: too few data.
 * </ul>
 *
 * <p>Cost: O(n log n).
 *
 * <p>Source: OECD and JRC (2008), Handbook on Constructing Composite Indicators.
 *
 * <pre>{@code
 * Winsorization.of(new double[] {2, 3, 4, 5, 3, 4, 2, 5, 4, 60}, 0.1).values();  // 60 becomes 10.5
 * }</pre>
 */
public final class Winsorization {
    private Winsorization() {}

    /**
     * Values drawn in at quantiles.
     *
     * @param low the p-quantile
     * @param high the (1 − p)-quantile
     * @param values the data between them
     */
    public record Winsorized(double low, double high, ImmutableDoubleArray values) implements Serializable {
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "Winsorized[%.4g to %.4g] %s", low, high, values);
        }
    }

    /**
     * Values drawn in at the p- and the (1 − p)-quantile.
     *
     * @param values x
     * @param p in [0, 0.5)
     * @return the quantiles and the values between them
     * @throws IllegalArgumentException if a value is not finite, or p is outside [0, 0.5)
     * @throws UndefinedException if there is no value
     */
    public static Winsorized of(double[] values, double p) {
        Checks.finite(values, "values");
        Checks.argument(p >= 0 && p < 0.5, "p must be in [0, 0.5) but is %s", p);
        if (values.length == 0) {
            throw UndefinedException.insufficient("places", 1, 0);
        }
        ImmutableDoubleArray bounds = Quantiles.several(values, new double[] {p, 1 - p});
        double[] drawn = new double[values.length];
        for (int i = 0; i < drawn.length; i++) {
            drawn[i] = Math.max(bounds.get(0), Math.min(bounds.get(1), values[i]));
        }
        return new Winsorized(bounds.get(0), bounds.get(1), ImmutableDoubleArray.copyOf(drawn));
    }
}
