package org.chengzhen.methods.spatial;

import com.google.common.primitives.ImmutableDoubleArray;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleBiFunction;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.Chunks;
import org.chengzhen.core.internal.Loop;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.core.space.SpatialWeights;

/** The model with a lag and an error process, of the same weights or of two: its likelihood has two parameters. */
final class CombinedModel {
    /** Every so many steps of the grid of determinants is a start. */
    private static final int STRIDE = 4;

    private CombinedModel() {}

    /**
     * Fits the model.
     *
     * @param s with the weights of the lag
     * @param of the same variables with the weights of the errors; s itself where they are the same
     */
    static SpatialModelFit fit(Stack s, Stack of, double free, int variables) {
        boolean same = isSame(s, of);
        if (variables == 0 && same) {
            throw new UndefinedException(
                    Status.SINGULAR, "rho and lambda of the same weights cannot be told apart without a variable");
        }
        double[] peak = maximum(s, of);
        double rho = peak[0];
        double lambda = peak[1];
        Jacobian jacobian = s.jacobian();
        Arrangement w = jacobian.weights();
        Design design = MaximumLikelihood.filtered(of, lambda);
        double[] left = filtered(s, of, rho, lambda);
        double[] b = design.coefficients(left);
        double[] e = design.residuals(left);
        double squares = Arrangement.sumOfSquares(e);
        double variance = squares / s.size();
        Factors factors = jacobian.factors(rho);
        Jacobian.Traces lag = jacobian.traces(rho, factors);
        Jacobian.Traces error = of.jacobian().traces(lambda);
        double[] fitted = new Design(s.x(), s.names()).fitted(b);
        double[] q = s.pulled(factors, fitted);
        q = MaximumLikelihood.minus(q, lambda, of.jacobian().weights().lag(q));
        int k = b.length;
        double[][] information = MaximumLikelihood.crossProducts(design, k, k + 3, variance);
        for (int c = 0; c < k; c++) {
            double[] column = MaximumLikelihood.minus(s.x()[c], lambda, of.wx()[c]);
            information[c][k] = Sums.ofProducts(column, q) / variance;
            information[k][c] = information[c][k];
        }
        double[] cross = same
                ? sameTraces(jacobian, lag, rho, lambda)
                : differentTraces(s.jacobian(), factors, of.jacobian(), lambda);
        information[k][k] = lag.gg() + cross[2] + Sums.ofProducts(q, q) / variance;
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
        boolean onBound = MaximumLikelihood.onBound(jacobian, rho) || MaximumLikelihood.onBound(of.jacobian(), lambda);
        return new SpatialModelFit(
                SpatialModel.COMBINED,
                ImmutableDoubleArray.copyOf(b),
                OptionalDouble.of(rho),
                OptionalDouble.of(lambda),
                covariance,
                variance,
                s.logLikelihood(
                        squares, jacobian.logDeterminant(rho) + of.jacobian().logDeterminant(lambda)),
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

    @SuppressWarnings("ReferenceEquality") // one stack serves both where the weights are one
    private static boolean isSame(Stack s, Stack of) {
        return s == of;
    }

    /** (I − λW₂)(I − ρW₁)y. */
    private static double[] filtered(Stack s, Stack of, double rho, double lambda) {
        double[] once = MaximumLikelihood.minus(s.y(), rho, s.wy());
        return MaximumLikelihood.minus(once, lambda, of.jacobian().weights().lag(once));
    }

    /** tr(G_B'Q), tr(G_BQ) and tr(Q'Q): B and G of the same weights commute, so Q = B G_A B⁻¹ is G_A. */
    private static double[] sameTraces(Jacobian jacobian, Jacobian.Traces lag, double rho, double lambda) {
        if (rho == lambda) {
            return new double[] {lag.gtg(), lag.gg(), lag.gtg()};
        }
        double[] cross = jacobian.crossTraces(rho, lambda);
        return new double[] {cross[0], cross[1], lag.gtg()};
    }

    /** tr(G_B'Q), tr(G_BQ) and tr(Q'Q) with Q = B G_A B⁻¹, column by column of Q. */
    private static double[] differentTraces(Jacobian first, Factors a, Jacobian second, double lambda) {
        Factors b = second.factors(lambda);
        int n = first.weights().size();
        SpatialWeights back = second.weights().weights().transposed();
        double[][] parts = new double[3][n];
        Chunks.run("columns of the inverse", n, false, c -> {
            double[] v = new double[n];
            v[c] = 1;
            b.solve(v);
            double[] own = second.weights().lag(v);
            a.solve(v);
            double[] g = first.weights().lag(v);
            double[] q = MaximumLikelihood.minus(g, lambda, second.weights().lag(g));
            double[] z = new double[n];
            z[c] = 1;
            b.solveTransposed(z);
            parts[0][c] = Sums.ofProducts(own, q);
            parts[1][c] = Sums.ofProducts(back.lag(z), q);
            parts[2][c] = Sums.ofProducts(q, q);
        });
        return new double[] {Sums.of(parts[0]), Sums.of(parts[1]), Sums.of(parts[2])};
    }

    /** The highest of the maxima that climbs from several starts find. */
    private static double[] maximum(Stack s, Stack of) {
        Jacobian first = s.jacobian();
        Jacobian second = of.jacobian();
        double[] logsOfRho = first.onGrid();
        double[] logsOfLambda = second.onGrid();
        // e = y − ρW₁y − λW₂y + ρλW₂W₁y − (X − λW₂X)b: for each λ a quadratic in ρ
        double[] both = second.weights().lag(s.wy());
        ToDoubleBiFunction<double[], double[]> likelihood = (at, logs) -> {
            Loop.check();
            double[] left = MaximumLikelihood.minus(s.y(), at[0], s.wy());
            left = MaximumLikelihood.minus(left, at[1], of.wy());
            left = MaximumLikelihood.minus(left, -at[0] * at[1], both);
            double squares = Arrangement.sumOfSquares(
                    MaximumLikelihood.filtered(of, at[1]).residuals(left));
            return s.logLikelihood(squares, logs[0] + logs[1]);
        };
        double[] best = null;
        double bestValue = Double.NEGATIVE_INFINITY;
        double[][] values = new double[Jacobian.GRID / STRIDE + 1][Jacobian.GRID / STRIDE + 1];
        for (int a = 0; a < values.length; a++) {
            for (int c = 0; c < values.length; c++) {
                values[a][c] = likelihood.applyAsDouble(
                        new double[] {first.step(a * STRIDE), second.step(c * STRIDE)},
                        new double[] {logsOfRho[a * STRIDE], logsOfLambda[c * STRIDE]});
            }
        }
        double[] step = {first.step(STRIDE) - first.step(0), second.step(STRIDE) - second.step(0)};
        for (int a = 0; a < values.length; a++) {
            for (int c = 0; c < values.length; c++) {
                if (isHill(values, a, c)) {
                    double[] start = {first.step(a * STRIDE), second.step(c * STRIDE)};
                    Climb climb = Climb.from(
                            start,
                            new double[] {step[0] / 2, step[1] / 2},
                            new double[] {first.step(0), second.step(0)},
                            new double[] {first.step(Jacobian.GRID), second.step(Jacobian.GRID)},
                            at -> likelihood.applyAsDouble(
                                    at, new double[] {first.logDeterminant(at[0]), second.logDeterminant(at[1])}));
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
