package org.chengzhen.methods.spatial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.space.SpatialWeights;
import org.junit.jupiter.api.Test;

/** Standard errors of spatial panels against dense information matrices, and against curvatures of whole densities. */
class SpatialPanelErrorsTest {
    private static final int N = 12;
    private static final int T = 3;
    private static final SpatialWeights W = SpatialWeights.rook(3, 4).rowStandardized();
    private static final RealMatrix DENSE =
            new Array2DRowRealMatrix(W.toMatrix().toRows());

    private final double[][] x = new double[N][T];
    private final double[][] y = new double[N][T];

    SpatialPanelErrorsTest() {
        Random random = new Random(4);
        RealMatrix multiplier = inverse(MatrixUtils.createRealIdentityMatrix(N).subtract(DENSE.scalarMultiply(0.4)));
        for (int t = 0; t < T; t++) {
            double[] shock = new double[N];
            for (int i = 0; i < N; i++) {
                x[i][t] = random.nextGaussian();
                shock[i] = 2 * x[i][t] + (i % 3) + 0.5 * t + random.nextGaussian();
            }
            double[] year = multiplier.operate(shock);
            for (int i = 0; i < N; i++) {
                y[i][t] = year[i];
            }
        }
    }

    private static RealMatrix inverse(RealMatrix m) {
        return new LUDecomposition(m).getSolver().getInverse();
    }

    private static double logDeterminant(RealMatrix m) {
        return Math.log(Math.abs(new LUDecomposition(m).getDeterminant()));
    }

    private static RealMatrix filter(double parameter) {
        return MatrixUtils.createRealIdentityMatrix(N).subtract(DENSE.scalarMultiply(parameter));
    }

    private SpatialPanelFit fit(SpatialPanelModel options) {
        return options.fit(DoubleMatrix.of(y), List.of(DoubleMatrix.of(x)), W);
    }

    /** Year by year; minus the means of places, of years, and plus that of all. */
    private static double[] demeaned(double[] stacked, boolean ofPlaces, boolean ofYears) {
        double[] rest = stacked.clone();
        for (int t = 0; t < T; t++) {
            for (int i = 0; i < N; i++) {
                double place = 0;
                double year = 0;
                for (int s = 0; s < T; s++) {
                    place += stacked[s * N + i] / T;
                }
                for (int j = 0; j < N; j++) {
                    year += stacked[t * N + j] / N;
                }
                double all = Arrays.stream(stacked).sum() / (N * T);
                rest[t * N + i] -= (ofPlaces ? place : 0) + (ofYears ? year : 0) - (ofPlaces && ofYears ? all : 0);
            }
        }
        return rest;
    }

    private static double[] stacked(double[][] rows) {
        double[] stacked = new double[N * T];
        for (int i = 0; i < N; i++) {
            for (int t = 0; t < T; t++) {
                stacked[t * N + i] = rows[i][t];
            }
        }
        return stacked;
    }

    private static double[] yearly(RealMatrix m, double[] stacked) {
        double[] product = new double[N * T];
        for (int t = 0; t < T; t++) {
            System.arraycopy(m.operate(Arrays.copyOfRange(stacked, t * N, (t + 1) * N)), 0, product, t * N, N);
        }
        return product;
    }

    private static double dot(double[] a, double[] b) {
        return new ArrayRealVector(a).dotProduct(new ArrayRealVector(b));
    }

    private static double[] less(double[] a, double factor, double[] b) {
        return new ArrayRealVector(a)
                .combine(1, -factor, new ArrayRealVector(b))
                .toArray();
    }

    /**
     * Fixed effects: the score of ρ is zero, b is least squares, and errors are those of the expected information, whether
     * lags are taken before effects or after them, and with the mean of places transformed away.
     */
    @Test
    void errorsOfFixedEffectsAreThoseOfTheDenseInformation() {
        for (PanelEffects effects : List.of(PanelEffects.INDIVIDUAL, PanelEffects.TIME, PanelEffects.TWO_WAY)) {
            for (LagOrder order : LagOrder.values()) {
                check(effects, order, BiasCorrection.NONE);
            }
        }
        check(PanelEffects.TWO_WAY, LagOrder.LAG_FIRST, BiasCorrection.TRANSFORMATION);
        check(PanelEffects.INDIVIDUAL, LagOrder.LAG_FIRST, BiasCorrection.TRANSFORMATION);
        // the mean of places or years costs a degree of freedom: σ² over what is left, and information of so many
        check(PanelEffects.INDIVIDUAL, LagOrder.LAG_FIRST, BiasCorrection.LEE_YU);
        check(PanelEffects.TIME, LagOrder.LAG_FIRST, BiasCorrection.LEE_YU);
    }

    private void check(PanelEffects effects, LagOrder order, BiasCorrection bias) {
        boolean ofPlaces = effects != PanelEffects.TIME;
        boolean ofYears = effects != PanelEffects.INDIVIDUAL;
        boolean first = order == LagOrder.EFFECTS_FIRST;
        boolean transformed = bias == BiasCorrection.TRANSFORMATION;
        double weight = transformed && ofPlaces ? T - 1 : T;
        double size = weight * (transformed && ofYears ? N - 1 : N);
        double[] left = demeaned(stacked(y), ofPlaces, ofYears);
        double[] own = demeaned(stacked(x), ofPlaces, ofYears);
        double[] leftLag = first ? yearly(DENSE, left) : demeaned(yearly(DENSE, stacked(y)), ofPlaces, ofYears);
        double[] ownLag = first ? yearly(DENSE, own) : demeaned(yearly(DENSE, stacked(x)), ofPlaces, ofYears);
        RealMatrix j = MatrixUtils.createRealIdentityMatrix(N);
        if (transformed && ofYears) {
            j = j.subtract(new Array2DRowRealMatrix(N, N).scalarAdd(1.0 / N));
        }
        for (SpatialModel model : List.of(SpatialModel.LAG, SpatialModel.ERROR)) {
            String which = model + " " + effects + " " + order + " " + bias;
            SpatialModelFit fit = fit(SpatialPanelModel.withDefaults()
                            .model(model)
                            .effects(effects)
                            .order(order)
                            .bias(bias))
                    .estimates();
            double parameter = fit.spatialParameter();
            double b = fit.coefficients().get(0);
            RealMatrix g =
                    j.multiply(DENSE.multiply(inverse(filter(parameter)))).multiply(j);
            double trace = g.getTrace();
            double squares =
                    g.multiply(g).getTrace() + g.transpose().multiply(g).getTrace();
            boolean lag = model == SpatialModel.LAG;
            double[] column = lag ? own : less(own, parameter, ownLag);
            double[] e = less(less(left, parameter, leftLag), b, column);
            assertEquals(0, dot(column, e), 1e-8, which);
            double raw = dot(e, e) / size;
            double[] slope = lag ? leftLag : less(leftLag, b, ownLag);
            assertEquals(0, dot(slope, e) / raw - weight * trace, 1e-4, which);
            boolean corrected = bias == BiasCorrection.LEE_YU;
            double counted = corrected && ofPlaces ? T - 1 : weight;
            double free = corrected ? counted * (ofYears ? N - 1 : N) : size;
            double variance = raw * size / free;
            assertEquals(variance, fit.variance(), 1e-9, which);
            double[] pulled = yearly(DENSE.multiply(inverse(filter(parameter))), own);
            pulled = first ? pulled : demeaned(pulled, ofPlaces, ofYears);
            double cross = lag ? b * dot(own, pulled) / variance : 0;
            double extra = lag ? b * b * dot(pulled, pulled) / variance : 0;
            RealMatrix information = new Array2DRowRealMatrix(new double[][] {
                {dot(column, column) / variance, cross, 0},
                {cross, counted * squares + extra, counted * trace / variance},
                {0, counted * trace / variance, free / (2 * variance * variance)}
            });
            RealMatrix covariance = inverse(information);
            assertEquals(
                    Math.sqrt(covariance.getEntry(0, 0)), fit.standardErrors().get(0), 1e-8, which);
            assertEquals(Math.sqrt(covariance.getEntry(1, 1)), fit.spatialStandardError(), 1e-8, which);
            double determinant = transformed && ofYears
                    ? logDeterminant(filter(parameter)) - Math.log1p(-parameter)
                    : logDeterminant(filter(parameter));
            double density = -size / 2 * (Math.log(2 * Math.PI * raw) + 1) + weight * determinant;
            assertEquals(density, fit.logLikelihood(), 1e-9, which);
            double[] plain = less(left, dot(own, left) / dot(own, own), own);
            assertEquals(
                    -size / 2 * (Math.log(2 * Math.PI * dot(plain, plain) / size) + 1),
                    fit.leastSquaresLogLikelihood(),
                    1e-9,
                    which);
            double mean = Arrays.stream(stacked(y)).average().orElseThrow();
            double total =
                    Arrays.stream(stacked(y)).map(v -> (v - mean) * (v - mean)).sum();
            assertEquals(1 - dot(e, e) / total, fit.rSquared(), 1e-9, which);
        }
    }

    private static double[] shrunk(double[] stacked, double phi) {
        double[] rest = demeaned(stacked, true, false);
        return less(stacked, 1 - phi, less(stacked, 1, rest));
    }

    /** ln L of b, ρ, σ² and φ: σ² within places, σ²/φ² of their means. */
    private double lagDensity(double[] p) {
        double[] all = stacked(y);
        double[] e = less(less(all, p[2], yearly(DENSE, all)), p[1], stacked(x));
        for (int i = 0; i < e.length; i++) {
            e[i] -= p[0];
        }
        return density(shrunk(e, p[4]), p[3], p[4], logDeterminant(filter(p[2])));
    }

    private static double density(double[] e, double variance, double phi, double determinant) {
        return -N * T / 2.0 * Math.log(2 * Math.PI * variance)
                + N * Math.log(phi)
                + T * determinant
                - dot(e, e) / (2 * variance);
    }

    /** Errors that are filtered as a whole. */
    private double errorDensity(double[] p) {
        double[] u = less(stacked(y), p[1], stacked(x));
        for (int i = 0; i < u.length; i++) {
            u[i] -= p[0];
        }
        double[] e = yearly(filter(p[2]), u);
        return density(shrunk(e, p[4]), p[3], p[4], logDeterminant(filter(p[2])));
    }

    private static RealMatrix omega(double lambda, double variance, double phi) {
        RealMatrix b = filter(lambda);
        RealMatrix spread = inverse(b.transpose().multiply(b)).scalarMultiply(variance);
        double between = variance * (1 / (phi * phi) - 1) / T;
        RealMatrix omega = new Array2DRowRealMatrix(N * T, N * T);
        for (int t = 0; t < T; t++) {
            for (int i = 0; i < N; i++) {
                for (int s = 0; s < T; s++) {
                    omega.addToEntry(t * N + i, s * N + i, between);
                }
                for (int k = 0; k < N; k++) {
                    omega.addToEntry(t * N + i, t * N + k, spread.getEntry(i, k));
                }
            }
        }
        return omega;
    }

    /** Effects of places beside errors that are filtered. */
    private double remainderDensity(double[] p) {
        double[] u = less(stacked(y), p[1], stacked(x));
        for (int i = 0; i < u.length; i++) {
            u[i] -= p[0];
        }
        LUDecomposition lu = new LUDecomposition(omega(p[2], p[3], p[4]));
        return -N * T / 2.0 * Math.log(2 * Math.PI)
                - Math.log(lu.getDeterminant()) / 2
                - dot(u, lu.getSolver().solve(new ArrayRealVector(u)).toArray()) / 2;
    }

    private static RealMatrix covariance(ToDoubleFunction<double[]> density, double[] at) {
        int k = at.length;
        RealMatrix information = new Array2DRowRealMatrix(k, k);
        double h = 1e-4;
        for (int a = 0; a < k; a++) {
            for (int c = 0; c < k; c++) {
                double sum = 0;
                for (int signs = 0; signs < 4; signs++) {
                    double[] p = at.clone();
                    int up = (signs & 1) == 0 ? 1 : -1;
                    int right = (signs & 2) == 0 ? 1 : -1;
                    p[a] += up * h;
                    p[c] += right * h;
                    sum += up * right * density.applyAsDouble(p);
                }
                information.setEntry(a, c, -sum / (4 * h * h));
            }
        }
        return inverse(information);
    }

    private static double[] point(SpatialPanelFit fit) {
        SpatialModelFit e = fit.estimates();
        double phi = fit.phi().orElseThrow();
        assertTrue(phi > 0.1 && phi < 0.95, "effects are there, and not all there is");
        assertEquals(
                e.variance() * (1 / (phi * phi) - 1) / T, fit.effectVariance().orElseThrow(), 1e-14);
        return new double[] {e.coefficients().get(0), e.coefficients().get(1), e.spatialParameter(), e.variance(), phi};
    }

    @Test
    void errorsOfRandomEffectsWithALagAreThoseOfTheCurvatureOfTheDensity() {
        SpatialPanelFit fit = fit(SpatialPanelModel.withDefaults().effects(PanelEffects.RANDOM));
        double[] at = point(fit);
        SpatialModelFit estimates = fit.estimates();
        assertEquals(lagDensity(at), estimates.logLikelihood(), 1e-8);
        RealMatrix covariance = covariance(this::lagDensity, at);
        for (int k = 0; k < 3; k++) {
            double expected = Math.sqrt(covariance.getEntry(k, k));
            assertEquals(expected, estimates.standardErrors().get(k), 1e-3 * expected);
        }
        double mean = Arrays.stream(stacked(y)).average().orElseThrow();
        double total =
                Arrays.stream(stacked(y)).map(v -> (v - mean) * (v - mean)).sum();
        assertEquals(1 - at[3] * N * T / total, estimates.rSquared(), 1e-12);
        assertEquals(withoutLag(16), estimates.leastSquaresLogLikelihood(), 1e-9);
        assertEquals(N * T, estimates.n());
    }

    /** The largest likelihood without a spatial parameter over evenly spaced φ. */
    private double withoutLag(int steps) {
        double best = Double.NEGATIVE_INFINITY;
        for (int step = 1; step <= steps; step++) {
            double phi = 1e-4 + (1 - 1e-4) * step / steps;
            double[] ones = new double[N * T];
            Arrays.fill(ones, 1);
            RealMatrix design =
                    new Array2DRowRealMatrix(new double[][] {shrunk(ones, phi), shrunk(stacked(x), phi)}).transpose();
            double[] left = shrunk(stacked(y), phi);
            double[] b = inverse(design.transpose().multiply(design))
                    .operate(design.transpose().operate(left));
            double[] e = less(left, 1, design.operate(b));
            best = Math.max(best, density(e, dot(e, e) / (N * T), phi, 0));
        }
        return best;
    }

    @Test
    void errorsOfRandomEffectsWithSpatialErrorsAreThoseOfTheCurvatureOfTheDensity() {
        for (RandomErrors errors : RandomErrors.values()) {
            SpatialPanelFit fit = fit(SpatialPanelModel.withDefaults()
                    .model(SpatialModel.ERROR)
                    .effects(PanelEffects.RANDOM)
                    .errors(errors));
            double[] at = point(fit);
            SpatialModelFit estimates = fit.estimates();
            ToDoubleFunction<double[]> density =
                    errors == RandomErrors.BOTH ? this::errorDensity : this::remainderDensity;
            assertEquals(density.applyAsDouble(at), estimates.logLikelihood(), 1e-8, errors.toString());
            double expected = Math.sqrt(covariance(density, at).getEntry(2, 2));
            assertEquals(expected, estimates.spatialStandardError(), 2e-3 * expected, errors.toString());
            assertEquals(withoutLag(8), estimates.leastSquaresLogLikelihood(), 1e-9);
            // b by generalized least squares
            RealMatrix omega = omega(at[2], at[3], at[4]);
            if (errors == RandomErrors.BOTH) {
                double between = at[3] * (1 / (at[4] * at[4]) - 1) / T;
                RealMatrix b = filter(at[2]);
                RealMatrix spread = inverse(b.transpose().multiply(b));
                for (int t = 0; t < T; t++) {
                    for (int s = 0; s < T; s++) {
                        omega.setSubMatrix(
                                spread.scalarMultiply(between + (s == t ? at[3] : 0))
                                        .getData(),
                                t * N,
                                s * N);
                    }
                }
            }
            double[][] rows = new double[N * T][];
            for (int i = 0; i < rows.length; i++) {
                rows[i] = new double[] {1, stacked(x)[i]};
            }
            RealMatrix design = new Array2DRowRealMatrix(rows);
            RealMatrix bread =
                    inverse(design.transpose().multiply(inverse(omega)).multiply(design));
            double[] b =
                    bread.operate(design.transpose().multiply(inverse(omega)).operate(stacked(y)));
            for (int k = 0; k < 2; k++) {
                assertEquals(b[k], estimates.coefficients().get(k), 1e-8);
                assertEquals(
                        Math.sqrt(bread.getEntry(k, k)),
                        estimates.standardErrors().get(k),
                        1e-8);
            }
            double[] e = less(stacked(y), 1, design.operate(b));
            double mean = Arrays.stream(stacked(y)).average().orElseThrow();
            double total =
                    Arrays.stream(stacked(y)).map(v -> (v - mean) * (v - mean)).sum();
            assertEquals(1 - dot(e, e) / total, estimates.rSquared(), 1e-9);
        }
    }
}
