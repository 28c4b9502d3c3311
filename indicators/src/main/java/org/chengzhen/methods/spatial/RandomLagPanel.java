package org.chengzhen.methods.spatial;

import com.google.common.primitives.ImmutableDoubleArray;
import java.util.Optional;
import java.util.OptionalDouble;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.Loop;
import org.chengzhen.core.internal.Sums;

/** Lag and Durbin models with random effects of places: the likelihood of (ρ, φ). */
final class RandomLagPanel {
    private static final int STEPS = 16;
    static final double LEAST_PHI = 1e-4;

    private RandomLagPanel() {}

    private static Stack stack(PanelData data, Jacobian jacobian, double[][] raw, double[] lag, double phi) {
        double[][] x = new double[raw.length][];
        for (int c = 0; c < x.length; c++) {
            x[c] = data.shrunk(raw[c], phi);
        }
        return new Stack(
                jacobian,
                data.years,
                data.shrunk(data.y, phi),
                data.shrunk(lag, phi),
                x,
                x,
                data.names(PanelEffects.RANDOM),
                v -> data.shrunk(v, phi),
                data.years,
                data.y.length,
                0);
    }

    static SpatialPanelFit fit(PanelData data, Jacobian jacobian, SpatialModel model) {
        double[][] raw = data.columns(PanelEffects.RANDOM, model.lagsVariables());
        double[] lag = data.lag(data.y);
        double[] determinants = jacobian.onGrid();
        double bestValue = Double.NEGATIVE_INFINITY;
        double[] best = null;
        double free = Double.NEGATIVE_INFINITY;
        for (int step = 0; step < STEPS; step++) {
            Loop.check();
            double phi = LEAST_PHI + (1 - LEAST_PHI) * (step + 1) / STEPS;
            Stack s = stack(data, jacobian, raw, lag, phi);
            Design design = new Design(s.x(), s.names());
            double[] e0 = design.residuals(s.y());
            MaximumLikelihood.checkImperfect(e0, s.y());
            double[] e1 = design.residuals(s.wy());
            double a = Sums.ofProducts(e0, e0);
            double c = Sums.ofProducts(e0, e1);
            double d = Sums.ofProducts(e1, e1);
            free = Math.max(free, s.logLikelihood(a, data.places * Math.log(phi)));
            double top = Double.NEGATIVE_INFINITY;
            double at = 0;
            for (int g = 0; g <= Jacobian.GRID; g++) {
                double rho = jacobian.step(g);
                double value = s.logLikelihood(
                        a - 2 * rho * c + rho * rho * d, data.years * determinants[g] + data.places * Math.log(phi));
                if (value > top) {
                    top = value;
                    at = rho;
                }
            }
            Climb climb = Climb.from(
                    new double[] {at, phi},
                    new double[] {(jacobian.most() - jacobian.least()) / Jacobian.GRID, 0.5 / STEPS},
                    new double[] {jacobian.step(0), LEAST_PHI},
                    new double[] {jacobian.step(Jacobian.GRID), 1},
                    p -> likelihood(data, jacobian, raw, lag, p[0], p[1]));
            if (best == null || climb.value() > bestValue + 1e-12 * Math.abs(bestValue)) {
                bestValue = climb.value();
                best = climb.at();
            }
        }
        return at(data, jacobian, model, raw, lag, best, bestValue, free);
    }

    private static double likelihood(
            PanelData data, Jacobian jacobian, double[][] raw, double[] lag, double rho, double phi) {
        Loop.check();
        Stack s = stack(data, jacobian, raw, lag, phi);
        double[] e = new Design(s.x(), s.names()).residuals(MaximumLikelihood.minus(s.y(), rho, s.wy()));
        return s.logLikelihood(Arrangement.sumOfSquares(e), s.logDeterminant(rho) + data.places * Math.log(phi));
    }

    private static SpatialPanelFit at(
            PanelData data,
            Jacobian jacobian,
            SpatialModel model,
            double[][] raw,
            double[] lag,
            double[] best,
            double value,
            double free) {
        double rho = best[0];
        double phi = best[1];
        Stack s = stack(data, jacobian, raw, lag, phi);
        Design design = new Design(s.x(), s.names());
        double[] left = MaximumLikelihood.minus(s.y(), rho, s.wy());
        double[] b = design.coefficients(left);
        double[] e = design.residuals(left);
        double variance = Arrangement.sumOfSquares(e) / s.size();
        int k = b.length;
        Factors factors = jacobian.factors(rho);
        Jacobian.Traces traces = jacobian.traces(rho, factors);
        boolean pooled = phi > 1 - MaximumLikelihood.BOUND;
        double[][] inverse =
                Information.inverse(observed(data, s, raw, lag, b, rho, phi, e, variance, traces, design, pooled));
        DoubleMatrix covariance = Information.covariance(inverse, k + 1);
        boolean onBound = MaximumLikelihood.onBound(jacobian, rho) || phi < 10 * LEAST_PHI;
        SpatialModelFit estimates = new SpatialModelFit(
                model,
                ImmutableDoubleArray.copyOf(b),
                OptionalDouble.of(rho),
                OptionalDouble.empty(),
                covariance,
                variance,
                value,
                free,
                SpatialModel.rSquared(variance * s.size(), data.y),
                ImmutableDoubleArray.copyOf(e),
                MaximumLikelihood.onBound(jacobian, rho)
                        ? Optional.empty()
                        : Optional.of(SpatialImpacts.withLag(
                                b, 1, data.variables, model.lagsVariables(), covariance, traces)),
                onBound,
                data.y.length,
                data.w.islands());
        return new SpatialPanelFit(
                estimates,
                PanelEffects.RANDOM,
                BiasCorrection.NONE,
                data.places,
                data.years,
                PanelSummary.squaredCorrelation(s, b, model, factors, data),
                b[0],
                ImmutableDoubleArray.copyOf(new double[data.places]),
                ImmutableDoubleArray.copyOf(new double[data.years]),
                data.matrix(e),
                OptionalDouble.of(phi),
                OptionalDouble.of(variance * (1 / (phi * phi) - 1) / data.years),
                true);
    }

    /** The observed information of (b, ρ, σ², φ), the last left out where φ is 1. */
    private static double[][] observed(
            PanelData data,
            Stack s,
            double[][] raw,
            double[] lag,
            double[] b,
            double rho,
            double phi,
            double[] e,
            double variance,
            Jacobian.Traces traces,
            Design design,
            boolean pooled) {
        int k = b.length;
        double[][] information = MaximumLikelihood.crossProducts(design, k, pooled ? k + 2 : k + 3, variance);
        int t = data.years;
        // mean residuals of the places: e of them is φ times this
        double[] mean = data.placeMeans(e);
        for (int i = 0; i < mean.length; i++) {
            mean[i] /= phi;
        }
        double between = Sums.ofProducts(mean, mean);
        for (int c = 0; c < k; c++) {
            symmetric(information, c, k, Sums.ofProducts(s.x()[c], s.wy()) / variance);
            if (!pooled) {
                double cross = Sums.ofProducts(data.placeMeans(raw[c]), mean);
                symmetric(information, c, k + 2, -2 * phi * t * cross / variance);
            }
        }
        information[k][k] = t * traces.gg() + Sums.ofProducts(s.wy(), s.wy()) / variance;
        symmetric(information, k, k + 1, Sums.ofProducts(s.wy(), e) / (variance * variance));
        information[k + 1][k + 1] = s.size() / (2 * variance * variance);
        if (!pooled) {
            double cross = Sums.ofProducts(data.placeMeans(lag), mean);
            symmetric(information, k, k + 2, -2 * phi * t * cross / variance);
            symmetric(information, k + 1, k + 2, -phi * t * between / (variance * variance));
            information[k + 2][k + 2] = data.places / (phi * phi) + t * between / variance;
        }
        return information;
    }

    private static void symmetric(double[][] matrix, int a, int c, double value) {
        matrix[a][c] = value;
        matrix[c][a] = value;
    }
}
