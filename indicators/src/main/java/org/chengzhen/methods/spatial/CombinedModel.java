package org.chengzhen.methods.spatial;

import com.google.common.primitives.ImmutableDoubleArray;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleBiFunction;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.Loop;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;

/** The model with a lag and an error process of the same weights: its likelihood has two spatial parameters. */
final class CombinedModel {
    /** Every so many steps of the grid of determinants is a start. */
    private static final int STRIDE = 4;

    private CombinedModel() {}

    static SpatialModelFit fit(Stack s, double free, int variables) {
        if (variables == 0) {
            throw new UndefinedException(
                    Status.SINGULAR, "rho and lambda of the same weights cannot be told apart without a variable");
        }
        double[] peak = maximum(s);
        double rho = peak[0];
        double lambda = peak[1];
        Jacobian jacobian = s.jacobian();
        Arrangement w = jacobian.weights();
        Design design = MaximumLikelihood.filtered(s, lambda);
        double[] left = filtered(s, rho, lambda);
        double[] b = design.coefficients(left);
        double[] e = design.residuals(left);
        double squares = Arrangement.sumOfSquares(e);
        double variance = squares / s.size();
        Factors factors = jacobian.factors(rho);
        Jacobian.Traces lag = jacobian.traces(rho, factors);
        Jacobian.Traces error = jacobian.traces(lambda);
        double[] fitted = new Design(s.x(), s.names()).fitted(b);
        double[] q = s.pulled(factors, fitted);
        q = MaximumLikelihood.minus(q, lambda, w.lag(q));
        int k = b.length;
        double[][] information = MaximumLikelihood.crossProducts(design, k, k + 3, variance);
        for (int c = 0; c < k; c++) {
            double[] column = MaximumLikelihood.minus(s.x()[c], lambda, s.wx()[c]);
            information[c][k] = Sums.ofProducts(column, q) / variance;
            information[k][c] = information[c][k];
        }
        // B and G of the same weights commute, so B G_A B⁻¹ is G_A
        double[] cross = crossTraces(jacobian, rho, lambda);
        information[k][k] = lag.gg() + lag.gtg() + Sums.ofProducts(q, q) / variance;
        information[k][k + 1] = cross[0] + cross[1];
        information[k + 1][k] = information[k][k + 1];
        information[k + 1][k + 1] = error.gg() + error.gtg();
        information[k][k + 2] = lag.g() / variance;
        information[k + 2][k] = information[k][k + 2];
        information[k + 1][k + 2] = error.g() / variance;
        information[k + 2][k + 1] = information[k + 1][k + 2];
        information[k + 2][k + 2] = s.size() / (2 * variance * variance);
        double[][] inverse = Information.inverse(information);
        DoubleMatrix covariance = Information.covariance(inverse, k + 2);
        boolean onBound = MaximumLikelihood.onBound(jacobian, rho) || MaximumLikelihood.onBound(jacobian, lambda);
        return new SpatialModelFit(
                SpatialModel.COMBINED,
                ImmutableDoubleArray.copyOf(b),
                OptionalDouble.of(rho),
                OptionalDouble.of(lambda),
                covariance,
                variance,
                s.logLikelihood(squares, jacobian.logDeterminant(rho) + jacobian.logDeterminant(lambda)),
                free,
                SpatialModel.rSquared(squares, s.y()),
                ImmutableDoubleArray.copyOf(w.restore(e)),
                onBound
                        ? Optional.empty()
                        : Optional.of(SpatialImpacts.withLag(
                                b, 1, variables, false, Information.covariance(inverse, k + 1), lag)),
                onBound,
                s.y().length,
                w.islands());
    }

    /** (I − λW)(I − ρW)y. */
    private static double[] filtered(Stack s, double rho, double lambda) {
        double[] once = MaximumLikelihood.minus(s.y(), rho, s.wy());
        return MaximumLikelihood.minus(once, lambda, s.jacobian().weights().lag(once));
    }

    /** tr(G_B'G_A) and tr(G_B G_A). */
    private static double[] crossTraces(Jacobian jacobian, double rho, double lambda) {
        if (rho == lambda) {
            Jacobian.Traces t = jacobian.traces(rho);
            return new double[] {t.gtg(), t.gg()};
        }
        return jacobian.crossTraces(rho, lambda);
    }

    /** The highest of the maxima that climbs from several starts find. */
    private static double[] maximum(Stack s) {
        Jacobian jacobian = s.jacobian();
        double[] determinants = jacobian.onGrid();
        // e = (y − ρWy) − λW(y − ρWy) − (X − λWX)b: for each λ a quadratic in ρ
        double[] wwy = jacobian.weights().lag(s.wy());
        ToDoubleBiFunction<double[], double[]> likelihood = (at, logs) -> {
            Loop.check();
            double[] left =
                    MaximumLikelihood.minus(MaximumLikelihood.minus(s.y(), at[0] + at[1], s.wy()), -at[0] * at[1], wwy);
            double squares = Arrangement.sumOfSquares(
                    MaximumLikelihood.filtered(s, at[1]).residuals(left));
            return s.logLikelihood(squares, logs[0] + logs[1]);
        };
        double[] best = null;
        double bestValue = Double.NEGATIVE_INFINITY;
        double[][] values = new double[Jacobian.GRID / STRIDE + 1][Jacobian.GRID / STRIDE + 1];
        for (int a = 0; a < values.length; a++) {
            for (int c = 0; c < values.length; c++) {
                values[a][c] = likelihood.applyAsDouble(
                        new double[] {jacobian.step(a * STRIDE), jacobian.step(c * STRIDE)},
                        new double[] {determinants[a * STRIDE], determinants[c * STRIDE]});
            }
        }
        double step = jacobian.step(STRIDE) - jacobian.step(0);
        for (int a = 0; a < values.length; a++) {
            for (int c = 0; c < values.length; c++) {
                if (isHill(values, a, c)) {
                    double[] start = {jacobian.step(a * STRIDE), jacobian.step(c * STRIDE)};
                    Climb climb = Climb.from(
                            start,
                            new double[] {step / 2, step / 2},
                            new double[] {jacobian.step(0), jacobian.step(0)},
                            new double[] {jacobian.step(Jacobian.GRID), jacobian.step(Jacobian.GRID)},
                            at -> likelihood.applyAsDouble(
                                    at, new double[] {jacobian.logDeterminant(at[0]), jacobian.logDeterminant(at[1])}));
                    if (climb.value() > bestValue) {
                        bestValue = climb.value();
                        best = climb.at();
                    }
                }
            }
        }
        if (best == null) {
            throw new UndefinedException(Status.NOT_CONVERGED, "the likelihood of rho and lambda has no maximum");
        }
        return best;
    }

    /** Whether no neighbour on the grid is higher. */
    private static boolean isHill(double[][] values, int a, int c) {
        for (int i = Math.max(0, a - 1); i <= Math.min(values.length - 1, a + 1); i++) {
            for (int j = Math.max(0, c - 1); j <= Math.min(values.length - 1, c + 1); j++) {
                if (values[i][j] > values[a][c]) {
                    return false;
                }
            }
        }
        return Double.isFinite(values[a][c]);
    }
}
