package org.chengzhen.methods.spatial;

import com.google.common.primitives.ImmutableDoubleArray;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalDouble;
import org.apache.commons.math3.distribution.TDistribution;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;

/**
 * A fitted geographically weighted regression. Where a place is singular its numbers are NaN, and {@link #status}
 * says so.
 *
 * @param bandwidth given or selected
 * @param coefficients places x (constant, variables)
 * @param standardErrors of the coefficients, σ√diag(CC') with σ² = RSS/edf
 * @param localRSquared weighted fit around each place; NaN where nothing varies there
 * @param fitted ŷ
 * @param residuals y − ŷ
 * @param rss Σ(y − ŷ)²
 * @param trace tr S
 * @param squaredTrace tr S'S
 * @param crossValidation Σ(yᵢ − ŷ₋ᵢ)²; empty where a place cannot be fitted without itself
 * @param rSquared 1 − RSS/TSS
 * @param globalCoefficients of one regression for all places
 * @param globalAicc its AICc, tr S = K
 * @param n number of places that are not singular
 */
public record GwrFit(
        GwrBandwidth bandwidth,
        DoubleMatrix coefficients,
        DoubleMatrix standardErrors,
        ImmutableDoubleArray localRSquared,
        ImmutableDoubleArray fitted,
        ImmutableDoubleArray residuals,
        double rss,
        double trace,
        double squaredTrace,
        OptionalDouble crossValidation,
        double rSquared,
        ImmutableDoubleArray globalCoefficients,
        double globalAicc,
        int n)
        implements Serializable {

    static GwrFit of(
            LocalRegressions r,
            double[] y,
            DoubleMatrix x,
            GwrKernel kernel,
            GwrBandwidth bandwidth,
            LocalRegressions.Local local) {
        double rss = 0;
        double trace = 0;
        double squared = 0;
        double cv = 0;
        int used = 0;
        double[] residuals = new double[r.n];
        for (int i = 0; i < r.n; i++) {
            residuals[i] = y[i] - local.fitted[i];
            if (!Double.isNaN(local.fitted[i])) {
                double left = 1 - local.own[i];
                rss += residuals[i] * residuals[i];
                trace += local.own[i];
                squared += local.squares[i];
                cv += left > 1e-10 ? residuals[i] * residuals[i] / (left * left) : Double.NaN;
                used++;
            }
        }
        if (10 * (r.n - used) > r.n) {
            throw new UndefinedException(
                    Status.SINGULAR, (r.n - used) + " of " + r.n + " places have singular equations");
        }
        if (!(rss > 0) || !(rss <= Double.MAX_VALUE)) {
            throw UndefinedException.undefined(
                    "the sum of squared residuals is " + rss + ": there is no error to measure");
        }
        double edf = used - 2 * trace + squared;
        double sigma = edf > 0 ? Math.sqrt(rss / edf) : Double.NaN;
        double[] errors = local.spreads.clone();
        for (int e = 0; e < errors.length; e++) {
            errors[e] *= sigma;
        }
        double[][] columns = new double[r.k][];
        columns[0] = new double[r.n];
        Arrays.fill(columns[0], 1);
        for (int c = 1; c < r.k; c++) {
            columns[c] = x.column(c - 1);
        }
        Design global = new Design(columns);
        double[] deviations = Arrangement.deviations(y, "y");
        return new GwrFit(
                bandwidth,
                DoubleMatrix.of(r.n, r.k, local.coefficients),
                DoubleMatrix.of(r.n, r.k, errors),
                ImmutableDoubleArray.copyOf(r.localFits(kernel, local)),
                ImmutableDoubleArray.copyOf(local.fitted),
                ImmutableDoubleArray.copyOf(residuals),
                rss,
                trace,
                squared,
                Double.isFinite(cv) ? OptionalDouble.of(cv) : OptionalDouble.empty(),
                1 - rss / Arrangement.sumOfSquares(deviations),
                ImmutableDoubleArray.copyOf(global.coefficients(y)),
                GeographicallyWeightedRegression.aicc(Arrangement.sumOfSquares(global.residuals(y)), r.k, r.n),
                used);
    }

    /**
     * The effective number of parameters.
     *
     * @return 2 tr S − tr S'S
     */
    public double effectiveParameters() {
        return 2 * trace - squaredTrace;
    }

    /**
     * The effective degrees of freedom.
     *
     * @return n − 2 tr S + tr S'S
     */
    public double degreesOfFreedom() {
        return n - effectiveParameters();
    }

    /**
     * The variance of the errors.
     *
     * @return RSS/edf
     * @throws UndefinedException if no degrees of freedom are left
     */
    public double variance() {
        if (!(degreesOfFreedom() > 0)) {
            throw UndefinedException.undefined("no degrees of freedom are left: " + degreesOfFreedom());
        }
        return rss / degreesOfFreedom();
    }

    /**
     * The corrected criterion of Akaike.
     *
     * @return AICc
     * @throws UndefinedException if n − 2 − tr S is not above zero
     */
    public double aicc() {
        double value = GeographicallyWeightedRegression.aicc(rss, trace, n);
        if (!Double.isFinite(value)) {
            throw UndefinedException.undefined("AICc has no value with tr S = " + trace + " and n = " + n);
        }
        return value;
    }

    /**
     * Akaike's criterion.
     *
     * @return n ln(RSS/n) + n ln 2π + n + tr S
     */
    public double aic() {
        return n * Math.log(rss / n) + n * Math.log(2 * Math.PI) + n + trace;
    }

    /**
     * Coefficients over standard errors.
     *
     * @return t, places x (constant, variables)
     */
    public DoubleMatrix tScores() {
        double[] t = coefficients.toArray();
        double[] errors = standardErrors.toArray();
        for (int e = 0; e < t.length; e++) {
            t[e] /= errors[e];
        }
        return DoubleMatrix.of(coefficients.rows(), coefficients.columns(), t);
    }

    /**
     * Two-sided p-values by Student's t with edf degrees of freedom, not corrected for their number; see {@link
     * #correctedLevel}.
     *
     * @return p, places x (constant, variables)
     */
    public DoubleMatrix pValues() {
        TDistribution distribution = new TDistribution(null, degreesOfFreedom());
        double[] p = tScores().toArray();
        for (int e = 0; e < p.length; e++) {
            p[e] = Double.isNaN(p[e]) ? Double.NaN : 2 * distribution.cumulativeProbability(-Math.abs(p[e]));
        }
        return DoubleMatrix.of(coefficients.rows(), coefficients.columns(), p);
    }

    /**
     * The level at which a local p-value is significant where the family of tests should be so at a level: α·K/enp.
     * Source: da Silva, A. R., Fotheringham, A. S. (2016), The multiple testing issue in geographically weighted
     * regression.
     *
     * @param level α, as 0.05
     * @return the corrected level
     */
    public double correctedLevel(double level) {
        return level * coefficients.columns() / effectiveParameters();
    }

    /**
     * Whether a place has numbers.
     *
     * @param place index
     * @return OK or SINGULAR
     */
    public Status status(int place) {
        return Double.isNaN(fitted.get(place)) ? Status.SINGULAR : Status.OK;
    }

    /** The essentials in one line. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "Geographically weighted regression: %s, R2 = %.4f, enp = %.2f, n = %d of %d",
                bandwidth,
                rSquared,
                effectiveParameters(),
                n,
                fitted.length());
    }
}
