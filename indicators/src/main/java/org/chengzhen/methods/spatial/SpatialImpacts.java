package org.chengzhen.methods.spatial;

import com.google.common.primitives.ImmutableDoubleArray;
import java.io.Serializable;
import java.util.Locale;
import java.util.Optional;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Chunks;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.core.space.SpatialWeights;

/**
 * What a unit of each variable does to the place itself and to all others.
 *
 * <p>Sₖ = (I − ρW)⁻¹(βₖI + θₖW): direct = tr(Sₖ)/n, total = ι'Sₖι/n, indirect = total − direct. Without ρ they
 * are β, θ and β + θ. Standard errors by the delta method.
 *
 * <p>Source: LeSage, J., Pace, R. K. (2009), Introduction to Spatial Econometrics, chapter 2; Elhorst, J. P.
 * (2010), Spatial panel data models.
 *
 * @param direct mean effect on the place itself, feedback included
 * @param indirect mean effect on all other places together, the spillover
 * @param total their sum
 */
public record SpatialImpacts(SpatialImpact direct, SpatialImpact indirect, SpatialImpact total)
        implements Serializable {

    /** Shares of β and θ in an effect, and their derivatives by ρ. */
    private record Weighting(double own, double neighbour, double ownByRho, double neighbourByRho) {
        static Weighting direct(Jacobian.Traces t) {
            double n = t.n();
            return new Weighting(t.a() / n, t.g() / n, t.ag() / n, t.gg() / n);
        }

        static Weighting total(Jacobian.Traces t) {
            double n = t.n();
            return new Weighting(t.totalA() / n, t.totalG() / n, t.totalAg() / n, t.totalGg() / n);
        }

        Weighting minus(Weighting other) {
            return new Weighting(
                    own - other.own,
                    neighbour - other.neighbour,
                    ownByRho - other.ownByRho,
                    neighbourByRho - other.neighbourByRho);
        }
    }

    /**
     * Of a model with ρ.
     *
     * @param b coefficients, a constant first where there is one
     * @param constant number of leading coefficients without effects
     * @param variables number of variables
     * @param lagged whether their lags follow
     * @param covariance of (b, ρ)
     * @param t the traces at ρ
     */
    static SpatialImpacts withLag(
            double[] b, int constant, int variables, boolean lagged, DoubleMatrix covariance, Jacobian.Traces t) {
        Weighting direct = Weighting.direct(t);
        Weighting total = Weighting.total(t);
        return new SpatialImpacts(
                impact(direct, b, constant, variables, lagged, covariance),
                impact(total.minus(direct), b, constant, variables, lagged, covariance),
                impact(total, b, constant, variables, lagged, covariance));
    }

    /** Of a model without ρ. */
    static SpatialImpacts withoutLag(double[] b, int constant, int variables, boolean lagged, DoubleMatrix covariance) {
        return new SpatialImpacts(
                impact(new Weighting(1, 0, 0, 0), b, constant, variables, lagged, covariance),
                impact(new Weighting(0, 1, 0, 0), b, constant, variables, lagged, covariance),
                impact(new Weighting(1, 1, 0, 0), b, constant, variables, lagged, covariance));
    }

    /**
     * Sₖ itself: what a unit of one variable at place j does at place i.
     *
     * @param fit of a cross-section, or the estimates of a panel
     * @param weights the weights of the fit
     * @param variable index of the column of x
     * @return places i x places j, in the order of the weights; their row sums average to the total impact
     * @throws IllegalArgumentException if the weights are not of as many places as the fit, or there is no such variable
     * @throws UndefinedException if ρ lies on a bound
     */
    public static DoubleMatrix matrix(SpatialModelFit fit, SpatialWeights weights, int variable) {
        Arrangement w = Arrangement.withoutSelf(weights);
        int n = w.size();
        Checks.argument(n > 0 && fit.n() % n == 0, "weights are of %d places, fit is of %d observations", n, fit.n());
        SpatialImpacts impacts = fit.impacts()
                .orElseThrow(() -> UndefinedException.undefined("rho lies on a bound, so there are no impacts"));
        int variables = impacts.direct().values().length();
        Checks.argument(
                variable >= 0 && variable < variables, "variable must be in 0..%d but is %d", variables - 1, variable);
        boolean lagged = fit.model().lagsVariables();
        int own = fit.coefficients().length() - variables * (lagged ? 2 : 1) + variable;
        double beta = fit.coefficients().get(own);
        double theta = lagged ? fit.coefficients().get(own + variables) : 0;
        Optional<Factors> factors = fit.rho().isPresent()
                ? Optional.of(Jacobian.of(w).factors(fit.rho().getAsDouble()))
                : Optional.empty();
        double[][] rows = new double[n][];
        Chunks.run("columns of the inverse", n, false, j -> {
            double[] column = new double[n];
            column[j] = 1;
            double[] lag = w.lag(column);
            for (int i = 0; i < n; i++) {
                column[i] = beta * column[i] + theta * lag[i];
            }
            factors.ifPresent(f -> f.solve(column));
            rows[j] = w.restore(column);
        });
        // columns still stand in label order
        return DoubleMatrix.of(w.restore(rows)).transposed();
    }

    private static SpatialImpact impact(
            Weighting w, double[] b, int constant, int variables, boolean lagged, DoubleMatrix covariance) {
        double[] values = new double[variables];
        double[] errors = new double[variables];
        for (int v = 0; v < variables; v++) {
            double[] gradient = new double[covariance.rows()];
            int own = constant + v;
            double theta = lagged ? b[own + variables] : 0;
            values[v] = b[own] * w.own() + theta * w.neighbour();
            gradient[own] = w.own();
            if (lagged) {
                gradient[own + variables] = w.neighbour();
            }
            if (gradient.length > b.length) {
                gradient[b.length] = b[own] * w.ownByRho() + theta * w.neighbourByRho();
            }
            errors[v] = Math.sqrt(Math.max(0, form(covariance, gradient)));
        }
        return new SpatialImpact(ImmutableDoubleArray.copyOf(values), ImmutableDoubleArray.copyOf(errors));
    }

    private static double form(DoubleMatrix covariance, double[] gradient) {
        double[] products = new double[gradient.length];
        for (int a = 0; a < products.length; a++) {
            products[a] = Sums.ofProducts(covariance.row(a), gradient);
        }
        return Sums.ofProducts(gradient, products);
    }

    /** The values in one line. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "SpatialImpacts[direct %s, indirect %s, total %s]",
                direct.values(),
                indirect.values(),
                total.values());
    }
}
