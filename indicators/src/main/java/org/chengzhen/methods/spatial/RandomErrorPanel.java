package org.chengzhen.methods.spatial;

import com.google.common.primitives.ImmutableDoubleArray;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.Loop;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;

/**
 * Error models with random effects of places: the likelihood of (λ, φ), φ² = 1/(1 + Tσ²_μ/σ²). What varies
 * within places has the precision B'B, B = I − λW; what varies between them ((B'B)⁻¹ + (1/φ² − 1)I)⁻¹ =
 * B'(I + (1/φ² − 1)BB')⁻¹B, or φ²B'B where the effects depend on their neighbours too.
 */
final class RandomErrorPanel {
    private static final int STEPS = 8;

    private final PanelData data;
    private final Jacobian jacobian;
    private final RandomErrors errors;
    /** Response and columns: deviations from the places' means, and the means. */
    private final double[][] within;

    private final double[][] between;
    private final double[][] withinLags;
    private final double[][] betweenLags;
    private final SparseProduct product;

    private RandomErrorPanel(PanelData data, Jacobian jacobian, double[][] raw, RandomErrors errors) {
        this.data = data;
        this.jacobian = jacobian;
        this.errors = errors;
        int k = raw.length;
        within = new double[k + 1][];
        between = new double[k + 1][];
        withinLags = new double[k + 1][];
        betweenLags = new double[k + 1][];
        for (int c = 0; c <= k; c++) {
            double[] column = c < k ? raw[c] : data.y;
            within[c] = data.demeaned(column, PanelEffects.INDIVIDUAL);
            between[c] = data.placeMeans(column);
            withinLags[c] = data.lag(within[c]);
            betweenLags[c] = data.w.lag(between[c]);
        }
        product = errors == RandomErrors.REMAINDER ? new SparseProduct(data.w) : null;
    }

    /** Generalized least squares at one (λ, φ). */
    private static final class Fit {
        private final double[] b;
        private final double squares;
        private final double logLikelihood;
        private final RealMatrix inverse;

        Fit(double[] b, double squares, double logLikelihood, RealMatrix inverse) {
            this.b = b;
            this.squares = squares;
            this.logLikelihood = logLikelihood;
            this.inverse = inverse;
        }
    }

    private Fit at(double lambda, double phi, double logDeterminant) {
        Loop.check();
        int k = within.length - 1;
        int t = data.years;
        double ratio = 1 / (phi * phi) - 1;
        double[][] inner = new double[k + 1][];
        double[][] outer = new double[k + 1][];
        double[][] solved = new double[k + 1][];
        Factors factors = product == null ? null : product.factors(lambda, ratio);
        for (int c = 0; c <= k; c++) {
            inner[c] = MaximumLikelihood.minus(within[c], lambda, withinLags[c]);
            outer[c] = MaximumLikelihood.minus(between[c], lambda, betweenLags[c]);
            solved[c] = outer[c].clone();
            if (factors == null) {
                for (int i = 0; i < solved[c].length; i++) {
                    solved[c][i] *= phi * phi;
                }
            } else {
                factors.solve(solved[c]);
            }
        }
        RealMatrix m = MatrixUtils.createRealMatrix(k + 1, k + 1);
        for (int a = 0; a <= k; a++) {
            for (int c = 0; c <= a; c++) {
                double entry = Sums.ofProducts(inner[a], inner[c]) + t * Sums.ofProducts(outer[a], solved[c]);
                m.setEntry(a, c, entry);
                m.setEntry(c, a, entry);
            }
        }
        var solver = new LUDecomposition(m.getSubMatrix(0, k - 1, 0, k - 1), 1e-14).getSolver();
        if (!solver.isNonSingular()) {
            throw new UndefinedException(Status.SINGULAR, "the explanatory variables are linearly dependent");
        }
        RealMatrix inverse = solver.getInverse();
        double[] cross = Arrays.copyOf(m.getColumn(k), k);
        double[] b = inverse.operate(cross);
        double squares = m.getEntry(k, k) - Sums.ofProducts(b, cross);
        int size = data.y.length;
        double spread = factors == null ? -2 * data.places * Math.log(phi) : factors.logDeterminant();
        double likelihood =
                -size / 2.0 * (Math.log(2 * Math.PI * squares / size) + 1) + t * logDeterminant - spread / 2;
        return new Fit(b, squares, likelihood, inverse);
    }

    static SpatialPanelFit fit(PanelData data, Jacobian jacobian, SpatialModel model, RandomErrors errors) {
        double[][] raw = data.columns(PanelEffects.RANDOM, model.lagsVariables());
        MaximumLikelihood.checkImperfect(new Design(raw, data.names(PanelEffects.RANDOM)).residuals(data.y), data.y);
        RandomErrorPanel panel = new RandomErrorPanel(data, jacobian, raw, errors);
        double[] determinants = jacobian.onGrid();
        double[] best = null;
        double bestValue = Double.NEGATIVE_INFINITY;
        double free = Double.NEGATIVE_INFINITY;
        for (int step = 1; step <= STEPS; step++) {
            double phi = RandomLagPanel.LEAST_PHI + (1 - RandomLagPanel.LEAST_PHI) * step / STEPS;
            free = Math.max(free, panel.at(0, phi, 0).logLikelihood);
            double top = Double.NEGATIVE_INFINITY;
            double start = 0;
            for (int g = 0; g <= Jacobian.GRID; g += 4) {
                double value = panel.at(jacobian.step(g), phi, determinants[g]).logLikelihood;
                if (value > top) {
                    top = value;
                    start = jacobian.step(g);
                }
            }
            Climb climb = Climb.from(
                    new double[] {start, phi},
                    new double[] {2 * (jacobian.most() - jacobian.least()) / Jacobian.GRID, 0.5 / STEPS},
                    new double[] {jacobian.step(0), RandomLagPanel.LEAST_PHI},
                    new double[] {jacobian.step(Jacobian.GRID), 1},
                    p -> panel.at(p[0], p[1], jacobian.logDeterminant(p[0])).logLikelihood);
            if (best == null || climb.value() > bestValue + 1e-12 * Math.abs(bestValue)) {
                bestValue = climb.value();
                best = climb.at();
            }
        }
        return panel.fitted(model, raw, best, free);
    }

    private SpatialPanelFit fitted(SpatialModel model, double[][] raw, double[] best, double free) {
        double lambda = best[0];
        double phi = best[1];
        Fit fit = at(lambda, phi, jacobian.logDeterminant(lambda));
        int size = data.y.length;
        double variance = fit.squares / size;
        int k = fit.b.length;
        double[][] covariance = new double[k + 1][k + 1];
        for (int a = 0; a < k; a++) {
            for (int c = 0; c < k; c++) {
                covariance[a][c] = fit.inverse.getEntry(a, c) * variance;
            }
        }
        covariance[k][k] = variance(lambda, phi);
        double[] e = data.y.clone();
        for (int c = 0; c < k; c++) {
            e = MaximumLikelihood.minus(e, fit.b[c], raw[c]);
        }
        DoubleMatrix all = DoubleMatrix.of(covariance);
        Stack s = new Stack(
                jacobian,
                data.years,
                data.y,
                data.y,
                raw,
                raw,
                data.names(PanelEffects.RANDOM),
                v -> v,
                data.years,
                size,
                0);
        SpatialModelFit estimates = new SpatialModelFit(
                model,
                ImmutableDoubleArray.copyOf(fit.b),
                OptionalDouble.empty(),
                OptionalDouble.of(lambda),
                all,
                variance,
                fit.logLikelihood,
                free,
                SpatialModel.rSquared(Arrangement.sumOfSquares(e), data.y),
                ImmutableDoubleArray.copyOf(e),
                Optional.of(SpatialImpacts.withoutLag(
                        fit.b, 1, data.variables, model.lagsVariables(), Information.covariance(covariance, k))),
                MaximumLikelihood.onBound(jacobian, lambda) || phi < 10 * RandomLagPanel.LEAST_PHI,
                size,
                data.w.islands());
        return new SpatialPanelFit(
                estimates,
                PanelEffects.RANDOM,
                BiasCorrection.NONE,
                data.places,
                data.years,
                PanelSummary.squaredCorrelation(s, fit.b, model, null, data),
                fit.b[0],
                ImmutableDoubleArray.copyOf(new double[data.places]),
                ImmutableDoubleArray.copyOf(new double[data.years]),
                data.matrix(e),
                OptionalDouble.of(phi),
                OptionalDouble.of(variance * (1 / (phi * phi) - 1) / data.years),
                true);
    }

    /** The variance of λ from the curvature of the concentrated likelihood of (λ, φ), by differences. */
    private double variance(double lambda, double phi) {
        double h = 1e-3 * Math.min(lambda - jacobian.least(), jacobian.most() - lambda);
        double g = Math.min(1e-3 * phi, 0.5 * (1 - phi));
        double centre = value(lambda, phi);
        double first = -(value(lambda + h, phi) - 2 * centre + value(lambda - h, phi)) / (h * h);
        if (!(g > 1e-6)) {
            return 1 / first;
        }
        double second = -(value(lambda, phi + g) - 2 * centre + value(lambda, phi - g)) / (g * g);
        double mixed = -(value(lambda + h, phi + g)
                        - value(lambda + h, phi - g)
                        - value(lambda - h, phi + g)
                        + value(lambda - h, phi - g))
                / (4 * h * g);
        double determinant = first * second - mixed * mixed;
        return determinant > 0 && first > 0 ? second / determinant : 1 / Math.abs(first);
    }

    private double value(double lambda, double phi) {
        return at(lambda, phi, jacobian.logDeterminant(lambda)).logLikelihood;
    }
}
