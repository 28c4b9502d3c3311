package org.chengzhen.methods.spatial;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.space.SpatialWeights;
import org.junit.jupiter.api.Test;

class SpatialModelTestsTest {
    private static final int N = 16;
    private static final int T = 4;
    private static final SpatialWeights W = SpatialWeights.rook(4, 4).rowStandardized();

    private static RealMatrix inverse(RealMatrix m) {
        return new LUDecomposition(m).getSolver().getInverse();
    }

    private static RealMatrix weights() {
        RealMatrix w = MatrixUtils.createRealMatrix(N, N);
        for (int i = 0; i < N; i++) {
            for (int j = 0; j < N; j++) {
                w.setEntry(i, j, W.weight(i, j));
            }
        }
        return w;
    }

    /** The lag model with random effects, x independent of them. */
    private static double[][][] panel(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] x = new double[N][T];
        RealMatrix u = MatrixUtils.createRealMatrix(N, T);
        for (int i = 0; i < N; i++) {
            double effect = 1.5 * random.nextGaussian();
            for (int t = 0; t < T; t++) {
                x[i][t] = random.nextGaussian();
                u.setEntry(i, t, 1 + x[i][t] + effect + random.nextGaussian());
            }
        }
        RealMatrix filter =
                MatrixUtils.createRealIdentityMatrix(N).subtract(weights().scalarMultiply(0.3));
        return new double[][][] {inverse(filter).multiply(u).getData(), x};
    }

    /** ln L of (constant, b, ρ, σ²_μ, σ²) by the covariance of all NT errors. */
    private static double density(double[] p, double[][] y, double[][] x) {
        RealMatrix filter =
                MatrixUtils.createRealIdentityMatrix(N).subtract(weights().scalarMultiply(p[2]));
        RealMatrix filtered = filter.multiply(MatrixUtils.createRealMatrix(y));
        double[] e = new double[N * T];
        RealMatrix omega = MatrixUtils.createRealMatrix(N * T, N * T);
        for (int i = 0; i < N; i++) {
            for (int t = 0; t < T; t++) {
                e[i * T + t] = filtered.getEntry(i, t) - p[0] - p[1] * x[i][t];
                for (int s = 0; s < T; s++) {
                    omega.setEntry(i * T + t, i * T + s, p[3] + (s == t ? p[4] : 0));
                }
            }
        }
        CholeskyDecomposition root = new CholeskyDecomposition(omega);
        double[] solved = root.getSolver().getInverse().operate(e);
        double form = 0;
        double logs = 0;
        for (int k = 0; k < e.length; k++) {
            form += e[k] * solved[k];
            logs += Math.log(root.getL().getEntry(k, k));
        }
        return T * Math.log(new LUDecomposition(filter).getDeterminant())
                - N * T / 2.0 * Math.log(2 * Math.PI)
                - logs
                - form / 2;
    }

    /** Second derivatives by central differences of fourth order. */
    private static RealMatrix curvature(ToDoubleFunction<double[]> f, double[] at) {
        double[] c = {1 / 12.0, -2 / 3.0, 0, 2 / 3.0, -1 / 12.0};
        int k = at.length;
        RealMatrix all = MatrixUtils.createRealMatrix(k, k);
        for (int a = 0; a < k; a++) {
            for (int b = 0; b < k; b++) {
                double sum = 0;
                for (int i = 0; i < 5; i++) {
                    for (int j = 0; j < 5; j++) {
                        double[] moved = at.clone();
                        moved[a] += 1e-3 * (i - 2);
                        moved[b] += 1e-3 * (j - 2);
                        sum += c[i] * c[j] == 0 ? 0 : c[i] * c[j] * f.applyAsDouble(moved) / 1e-6;
                    }
                }
                all.setEntry(a, b, sum);
            }
        }
        return all;
    }

    /** The covariance of (b, ρ) with effects of places: expected information, σ² over N(T − 1). */
    private static RealMatrix ofFixed(SpatialModelFit fit, double[][] x) {
        double b = fit.coefficients().get(0);
        RealMatrix g = weights()
                .multiply(inverse(MatrixUtils.createRealIdentityMatrix(N)
                        .subtract(weights().scalarMultiply(fit.rho().getAsDouble()))));
        RealMatrix centred = MatrixUtils.createRealMatrix(x);
        for (int i = 0; i < N; i++) {
            double mean = sum(x[i]) / T;
            for (int t = 0; t < T; t++) {
                centred.addToEntry(i, t, -mean);
            }
        }
        RealMatrix shifted = g.multiply(centred).scalarMultiply(b);
        double variance = sum(fit.residuals().toArray(), fit.residuals().toArray()) / (N * (T - 1));
        double trace = g.multiply(g).add(g.transpose().multiply(g)).getTrace();
        double xx = centred.multiply(centred.transpose()).getTrace() / variance;
        double xg = centred.multiply(shifted.transpose()).getTrace() / variance;
        double gg = (T - 1) * trace + shifted.multiply(shifted.transpose()).getTrace() / variance;
        double gs = (T - 1) * g.getTrace() / variance;
        double ss = N * (T - 1) / (2 * variance * variance);
        return inverse(MatrixUtils.createRealMatrix(new double[][] {{xx, xg, 0}, {xg, gg, gs}, {0, gs, ss}}))
                .getSubMatrix(0, 1, 0, 1);
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    private static double sum(double[] a, double[] b) {
        return MatrixUtils.createRealVector(a).dotProduct(MatrixUtils.createRealVector(b));
    }

    @Test
    void hausmanWithTheSpatialParameterIsItsFormByDenseMatrices() {
        // of twelve panels the difference of covariances is positive definite in four
        int compared = 0;
        for (long seed = 0; seed < 12; seed++) {
            double[][][] data = panel(seed);
            DoubleMatrix y = DoubleMatrix.of(data[0]);
            List<DoubleMatrix> x = List.of(DoubleMatrix.of(data[1]));
            SpatialPanelModel model = SpatialPanelModel.withDefaults();
            SpatialPanelFit fixed = model.bias(BiasCorrection.LEE_YU).fit(y, x, W);
            SpatialPanelFit random = model.effects(PanelEffects.RANDOM).fit(y, x, W);
            double[] at = {
                random.estimates().coefficients().get(0),
                random.estimates().coefficients().get(1),
                random.estimates().rho().getAsDouble(),
                random.effectVariance().getAsDouble(),
                random.estimates().variance()
            };
            RealMatrix ofRandom = inverse(curvature(p -> density(p, data[0], data[1]), at))
                    .scalarMultiply(-1)
                    .getSubMatrix(1, 2, 1, 2);
            RealMatrix v = ofFixed(fixed.estimates(), data[1]).subtract(ofRandom);
            double[] d = {
                fixed.estimates().coefficients().get(0) - at[1],
                fixed.estimates().rho().getAsDouble() - at[2]
            };
            ChiSquareTest test = SpatialModelTests.hausmanWithSpatialParameter(fixed, random);
            ChiSquareTest slopes = SpatialModelTests.hausman(fixed, random);
            assertEquals(2, test.degreesOfFreedom());
            assertEquals(1, slopes.degreesOfFreedom());
            boolean definite = v.getEntry(0, 0) > 0 && new LUDecomposition(v).getDeterminant() > 0;
            assertEquals(definite, test.statistic().isPresent(), "seed " + seed);
            assertEquals(v.getEntry(0, 0) > 0, slopes.statistic().isPresent(), "seed " + seed);
            if (definite) {
                double form = sum(d, inverse(v).operate(d));
                assertEquals(form, test.statistic().getAsDouble(), 1e-4 * form, "seed " + seed);
                double slope = d[0] * d[0] / v.getEntry(0, 0);
                assertEquals(slope, slopes.statistic().getAsDouble(), 1e-4 * slope, "seed " + seed);
                compared++;
            }
        }
        assertEquals(4, compared, "panels with a positive definite matrix");
    }

    /** Of one variable the form is a square over a variance: of θ, and of θ + ρβ by the delta method. */
    @Test
    void waldOfOneVariableIsASquareOverAVariance() {
        DoubleMatrix x = SpatialCases.matrix(80, 1, 4);
        SpatialWeights w = SpatialCases.nearest(80, 4, 5);
        double[] y = SpatialCases.response(x, w, 0.4, 6);
        SpatialModelFit durbin = SpatialModel.DURBIN.fit(y, x, w);
        double beta = durbin.coefficients().get(1);
        double theta = durbin.coefficients().get(2);
        double rho = durbin.rho().getAsDouble();
        ChiSquareTest lags = SpatialModelTests.waldOfLags(durbin);
        assertEquals(
                Math.pow(theta / durbin.standardErrors().get(2), 2),
                lags.statistic().getAsDouble(),
                1e-9);
        assertEquals(1, lags.degreesOfFreedom());
        assertEquals(durbin.pValues().get(2), lags.pValue().getAsDouble(), 1e-9);
        DoubleMatrix v = durbin.covariance();
        double variance = rho * rho * v.get(1, 1)
                + v.get(2, 2)
                + beta * beta * v.get(3, 3)
                + 2 * (rho * v.get(1, 2) + rho * beta * v.get(1, 3) + beta * v.get(2, 3));
        ChiSquareTest error = SpatialModelTests.waldOfError(durbin);
        double expected = Math.pow(theta + rho * beta, 2) / variance;
        assertEquals(expected, error.statistic().getAsDouble(), 1e-9 * (1 + expected));
        assertEquals(1, error.degreesOfFreedom());
        SpatialModelFit slx = SpatialModel.SLX.fit(y, x, w);
        assertEquals(
                Math.pow(slx.zScores().get(2), 2),
                SpatialModelTests.waldOfLags(slx).statistic().getAsDouble(),
                1e-9);
    }

    @Test
    void likelihoodRatiosCountTheParametersThatAreMore() {
        DoubleMatrix x = SpatialCases.matrix(80, 2, 4);
        SpatialWeights w = SpatialCases.nearest(80, 4, 5);
        double[] y = SpatialCases.response(x, w, 0.4, 6);
        SpatialModelFit lag = SpatialModel.LAG.fit(y, x, w);
        SpatialModelFit durbin = SpatialModel.DURBIN.fit(y, x, w);
        ChiSquareTest test = SpatialModelTests.likelihoodRatio(lag, durbin);
        assertEquals(
                2 * (durbin.logLikelihood() - lag.logLikelihood()),
                test.statistic().getAsDouble(),
                1e-12);
        assertEquals(2, test.degreesOfFreedom());
        // chi-square of two degrees has the tail exp(-x/2)
        assertEquals(
                Math.exp(-test.statistic().getAsDouble() / 2), test.pValue().getAsDouble(), 1e-14);
        // both tests of one hypothesis agree in size
        assertEquals(2, SpatialModelTests.waldOfLags(durbin).degreesOfFreedom());
        SpatialModelFit other = SpatialModel.DURBIN.fit(
                SpatialCases.normal(60, 1), SpatialCases.matrix(60, 2, 2), SpatialCases.nearest(60, 4, 3));
        assertRefused(
                "restricted has 80 observations but full has 60", () -> SpatialModelTests.likelihoodRatio(lag, other));
        assertRefused(
                "full must have more parameters than restricted but has -2 more",
                () -> SpatialModelTests.likelihoodRatio(durbin, lag));
        assertRefused(
                "full must have more parameters than restricted but has 0 more",
                () -> SpatialModelTests.likelihoodRatio(lag, lag));
        assertRefused("model LAG has no lags of its variables", () -> SpatialModelTests.waldOfLags(lag));
        assertRefused("durbin must be a DURBIN model but is LAG", () -> SpatialModelTests.waldOfError(lag));
    }

    @Test
    void hausmanRefusesOtherEffectsAndModels() {
        double[][][] data = panel(1);
        DoubleMatrix y = DoubleMatrix.of(data[0]);
        List<DoubleMatrix> x = List.of(DoubleMatrix.of(data[1]));
        SpatialPanelModel model = SpatialPanelModel.withDefaults();
        SpatialPanelFit fixed = model.fit(y, x, W);
        SpatialPanelFit random = model.effects(PanelEffects.RANDOM).fit(y, x, W);
        SpatialPanelFit error =
                model.model(SpatialModel.ERROR).effects(PanelEffects.RANDOM).fit(y, x, W);
        assertRefused("fixed has effects RANDOM, not INDIVIDUAL", () -> SpatialModelTests.hausman(random, random));
        assertRefused("random has effects INDIVIDUAL, not RANDOM", () -> SpatialModelTests.hausman(fixed, fixed));
        assertRefused(
                "fixed and random must be one model of the same variables",
                () -> SpatialModelTests.hausmanWithSpatialParameter(fixed, error));
    }

    private static void assertRefused(String message, org.junit.jupiter.api.function.Executable door) {
        assertEquals(
                message,
                org.junit.jupiter.api.Assertions.assertThrows(IllegalArgumentException.class, door)
                        .getMessage());
    }
}
