package org.chengzhen.methods.regression;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import java.io.Serializable;
import java.util.Locale;
import java.util.OptionalDouble;
import org.chengzhen.core.internal.RecordForm;
import org.chengzhen.core.internal.Shown;

/**
 * Several thresholds of one variable, from {@link PanelThreshold#testSeveral}.
 *
 * <p>Source: as {@link PanelThreshold}; Bai, J. (1997), Estimating multiple breaks one at a time, Econometric Theory 13:315–352.
 *
 * <pre>{@code
 * SeveralThresholds t = PanelThreshold.withDefaults().testSeveral(panel, density, 3);
 * t.significant(0.05);  // how many of the three there are
 * }</pre>
 *
 * @param thresholds γ̂, ascending
 * @param low lower end of the 95 % set of each, the others held
 * @param high its upper end
 * @param coefficients the slope below the first threshold, between the thresholds, above the last one, then the controls
 * @param robustStandardErrors heteroskedasticity-consistent (HC0), of data less unit means
 * @param squares sum of squared residuals with all thresholds
 * @param steps in the order in which they were found, before any was sought again
 * @param n number of observations
 */
public record SeveralThresholds(
        ImmutableDoubleArray thresholds,
        ImmutableDoubleArray low,
        ImmutableDoubleArray high,
        ImmutableDoubleArray coefficients,
        ImmutableDoubleArray robustStandardErrors,
        double squares,
        ImmutableList<Step> steps,
        int n)
        implements Serializable {
    /**
     * One more threshold.
     *
     * @param threshold where it was found, those before held
     * @param statistic F of it against those before
     * @param pValue of F by bootstrap; empty without one
     * @param candidates how many thresholds were tried
     */
    public record Step(double threshold, double statistic, OptionalDouble pValue, int candidates)
            implements Serializable {
        /** The threshold, F and its p-value. */
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "Step[threshold %.6g, F = %.4f, p = %s, %d candidates]",
                    threshold,
                    statistic,
                    Shown.of("%.4g", pValue),
                    candidates);
        }

        private Object writeReplace() {
            return new RecordForm(this);
        }
    }

    /**
     * How many thresholds there are by the tests: up to the first that is not significant.
     *
     * @param level as 0.05
     * @return 0 to the number sought; 0 without a bootstrap
     */
    public int significant(double level) {
        int count = 0;
        while (count < steps.size()
                && steps.get(count).pValue().isPresent()
                && steps.get(count).pValue().getAsDouble() <= level) {
            count++;
        }
        return count;
    }

    /** The thresholds and the tests. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "SeveralThresholds[%s, b = %s, p = %s, n = %d]",
                thresholds,
                coefficients,
                steps.stream().map(step -> Shown.of("%.4g", step.pValue())).toList(),
                n);
    }
}
