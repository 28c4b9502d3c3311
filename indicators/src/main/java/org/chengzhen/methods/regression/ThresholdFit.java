package org.chengzhen.methods.regression;

import com.google.common.primitives.ImmutableDoubleArray;
import java.io.Serializable;
import java.util.Locale;
import java.util.OptionalDouble;
import org.chengzhen.core.internal.RecordForm;
import org.chengzhen.core.internal.Shown;

/**
 * The result of {@link PanelThreshold}.
 *
 * <p>Source: as {@link PanelThreshold}.
 *
 * <pre>{@code
 * ThresholdFit fit = PanelThreshold.withDefaults().fit(panel, density);
 * fit.coefficients();  // below the threshold, above it, then the controls
 * }</pre>
 *
 * @param threshold γ̂
 * @param coefficients β₁ below and at the threshold, β₂ above it, then the controls
 * @param robustStandardErrors heteroskedasticity-consistent (HC0), of data less unit means
 * @param linearSquares sum of squared residuals without a threshold
 * @param squares sum of squared residuals with it
 * @param statistic F₁; empty where the fit is perfect
 * @param low lower end of the 95 % set of thresholds
 * @param high its upper end
 * @param candidates how many thresholds were tried
 * @param pValue of F₁ by bootstrap; empty without one
 * @param replications of the bootstrap, 0 without one
 * @param n number of observations
 */
public record ThresholdFit(
        double threshold,
        ImmutableDoubleArray coefficients,
        ImmutableDoubleArray robustStandardErrors,
        double linearSquares,
        double squares,
        OptionalDouble statistic,
        double low,
        double high,
        int candidates,
        OptionalDouble pValue,
        int replications,
        int n)
        implements Serializable {
    /** −2 ln(1 − √0.95), below which a threshold is in the 95 % set (Hansen 1999). */
    public static final double CRITICAL_95 = -2 * Math.log(1 - Math.sqrt(0.95));

    /** The threshold and its slopes. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "ThresholdFit[threshold %.6g [%.6g, %.6g], b = %s, F = %s, p = %s, n = %d]",
                threshold,
                low,
                high,
                coefficients,
                Shown.of("%.4f", statistic),
                Shown.of("%.4g", pValue),
                n);
    }

    private Object writeReplace() {
        return new RecordForm(this);
    }
}
