package org.chengzhen.methods.regression;

import com.google.common.primitives.ImmutableDoubleArray;
import java.io.Serializable;
import java.util.Locale;
import java.util.OptionalDouble;
import org.apache.commons.math3.special.Beta;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.RecordForm;

/**
 * The result of {@link PanelRegression}.
 *
 * <p>Four kinds of standard errors, none of them inside another: classical, of independent errors of one variance; clustered by
 * unit, without and with the factor G/(G − 1)·(n − 1)/(n − k) for G units; Driscoll–Kraay, for errors that units share and that
 * follow each other over time.
 *
 * <p>Source: as {@link PanelRegression}.
 *
 * <pre>{@code
 * PanelFit fit = PanelRegression.twoWay().fit(panel);
 * fit.coefficients().get(0);
 * fit.clusteredSmall().get(0);
 * }</pre>
 *
 * @param coefficients of the regressors; of the pooled form with the intercept first
 * @param standardErrors classical
 * @param clustered by unit, without a factor
 * @param clusteredSmall by unit, times √(G/(G − 1)·(n − 1)/(n − k)), k coefficients; none for one unit
 * @param clusteredSmallWithConstant the same with k + 1, as Stata's xtreg counts for fixed effects
 * @param driscollKraay Bartlett weights up to {@code lag}, without a factor
 * @param covariance of the coefficients, classical
 * @param residuals by unit, then by time
 * @param lag of the Driscoll–Kraay errors
 * @param rSquared share of the variance left by the effects that the regressors carry; empty where none is left
 * @param degreesOfFreedom n − k − units (− times + 1)
 * @param n number of observations
 * @param units number of units
 * @param times number of times
 */
public record PanelFit(
        ImmutableDoubleArray coefficients,
        ImmutableDoubleArray standardErrors,
        ImmutableDoubleArray clustered,
        ImmutableDoubleArray clusteredSmall,
        ImmutableDoubleArray clusteredSmallWithConstant,
        ImmutableDoubleArray driscollKraay,
        DoubleMatrix covariance,
        ImmutableDoubleArray residuals,
        int lag,
        OptionalDouble rSquared,
        int degreesOfFreedom,
        int n,
        int units,
        int times)
        implements Serializable {
    /**
     * The t statistic of a coefficient with the classical error.
     *
     * @param coefficient its index
     * @return b/se; empty where the error is zero
     */
    public OptionalDouble statistic(int coefficient) {
        return over(coefficients.get(coefficient), standardErrors.get(coefficient));
    }

    /**
     * The two-sided p of a coefficient with the classical error.
     *
     * @param coefficient its index
     * @return p from Student's t with the degrees of freedom of the residuals; empty where t is
     */
    public OptionalDouble pValue(int coefficient) {
        OptionalDouble t = statistic(coefficient);
        return t.isPresent() ? OptionalDouble.of(twoSided(t.getAsDouble(), degreesOfFreedom)) : t;
    }

    /**
     * The t statistic of a coefficient with the clustered error and its factor.
     *
     * @param coefficient its index
     * @return b/se; empty for one unit, or where the error is zero
     */
    public OptionalDouble clusteredStatistic(int coefficient) {
        return clusteredSmall.isEmpty()
                ? OptionalDouble.empty()
                : over(coefficients.get(coefficient), clusteredSmall.get(coefficient));
    }

    /**
     * The two-sided p of a coefficient with the clustered error and its factor.
     *
     * @param coefficient its index
     * @return p from Student's t with G − 1 degrees of freedom; empty where t is
     */
    public OptionalDouble clusteredPValue(int coefficient) {
        OptionalDouble t = clusteredStatistic(coefficient);
        return t.isPresent() ? OptionalDouble.of(twoSided(t.getAsDouble(), units - 1)) : t;
    }

    private static OptionalDouble over(double b, double error) {
        double t = b / error;
        return Double.isFinite(t) ? OptionalDouble.of(t) : OptionalDouble.empty();
    }

    /** P(|T| ≥ |t|) of Student's t. */
    static double twoSided(double t, int degrees) {
        return Beta.regularizedBeta(degrees / (degrees + t * t), degrees / 2.0, 0.5);
    }

    /** The coefficients with their clustered errors. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("PanelFit[b = ");
        for (int j = 0; j < coefficients.length(); j++) {
            text.append(String.format(
                    Locale.ROOT,
                    "%s%.5g (clustered se %.2g)",
                    j == 0 ? "" : ", ",
                    coefficients.get(j),
                    clustered.get(j)));
        }
        return text.append(String.format(Locale.ROOT, ", n = %d, %d units, %d times]", n, units, times))
                .toString();
    }

    private Object writeReplace() {
        return new RecordForm(this);
    }
}
