package org.chengzhen.methods.spatial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.core.space.SpatialWeights;
import org.junit.jupiter.api.Test;

class SpatialPanelModelTest {
    private static final int N = 16;
    private static final int T = 3;
    private static final SpatialWeights W = SpatialWeights.rook(4, 4).rowStandardized();

    private static DoubleMatrix random(long seed, double scale) {
        Random random = new Random(seed);
        double[] values = new double[N * T];
        for (int e = 0; e < values.length; e++) {
            values[e] = scale * random.nextGaussian();
        }
        return DoubleMatrix.of(N, T, values);
    }

    private static DoubleMatrix response(DoubleMatrix x, long seed) {
        DoubleMatrix noise = random(seed, 1);
        double[][] y = new double[N][T];
        for (int i = 0; i < N; i++) {
            for (int t = 0; t < T; t++) {
                y[i][t] = 2 * x.get(i, t) + i % 3 - t + noise.get(i, t);
            }
        }
        return DoubleMatrix.of(y);
    }

    /** The same weights in every year, years apart. */
    private static SpatialWeights blocks() {
        double[][] all = new double[N * T][N * T];
        for (int t = 0; t < T; t++) {
            for (int i = 0; i < N; i++) {
                for (int j = 0; j < N; j++) {
                    all[t * N + i][t * N + j] = W.weight(i, j);
                }
            }
        }
        return SpatialWeights.ofMatrix(DoubleMatrix.of(all));
    }

    @Property(tries = 12, seed = "42")
    void fixedEffectsAreDummyVariables(
            @ForAll @IntRange(min = 0, max = 1_000) int seed,
            @ForAll boolean error,
            @ForAll boolean ofPlaces,
            @ForAll boolean ofYears) {
        DoubleMatrix x = random(seed, 1);
        DoubleMatrix y = response(x, seed + 5_000L);
        PanelEffects effects = ofPlaces
                ? ofYears ? PanelEffects.TWO_WAY : PanelEffects.INDIVIDUAL
                : ofYears ? PanelEffects.TIME : PanelEffects.NONE;
        double[] stackedY = new double[N * T];
        List<double[]> columns = new ArrayList<>();
        columns.add(new double[N * T]);
        for (int t = 0; t < T; t++) {
            for (int i = 0; i < N; i++) {
                stackedY[t * N + i] = y.get(i, t);
                columns.get(0)[t * N + i] = x.get(i, t);
            }
        }
        for (int i = 1; ofPlaces && i < N; i++) {
            double[] dummy = new double[N * T];
            for (int t = 0; t < T; t++) {
                dummy[t * N + i] = 1;
            }
            columns.add(dummy);
        }
        for (int t = 1; ofYears && t < T; t++) {
            double[] dummy = new double[N * T];
            java.util.Arrays.fill(dummy, t * N, (t + 1) * N, 1);
            columns.add(dummy);
        }
        SpatialModel model = error ? SpatialModel.ERROR : SpatialModel.LAG;
        SpatialModelFit dummies = model.fit(
                stackedY, DoubleMatrix.of(columns.toArray(double[][]::new)).transposed(), blocks());
        SpatialPanelFit fit =
                SpatialPanelModel.withDefaults().model(model).effects(effects).fit(y, List.of(x), W);
        int own = effects == PanelEffects.NONE ? 1 : 0;
        assertEquals(dummies.logLikelihood(), fit.estimates().logLikelihood(), 1e-8);
        assertEquals(dummies.spatialParameter(), fit.estimates().spatialParameter(), 1e-6);
        assertEquals(
                dummies.coefficients().get(1), fit.estimates().coefficients().get(own), 1e-6);
        assertEquals(
                dummies.standardErrors().get(1),
                fit.estimates().standardErrors().get(own),
                1e-6);
        assertEquals(dummies.spatialStandardError(), fit.estimates().spatialStandardError(), 1e-6);
        LagrangeMultiplierTests panel = LagrangeMultiplierTests.ofPanel(y, List.of(x), W, effects, LagOrder.LAG_FIRST);
        LagrangeMultiplierTests stacked = LagrangeMultiplierTests.of(
                stackedY, DoubleMatrix.of(columns.toArray(double[][]::new)).transposed(), blocks());
        assertEquals(stacked.trace(), panel.trace(), 1e-9);
        assertEquals(stacked.error(), panel.error(), 1e-9);
        assertEquals(stacked.lag(), panel.lag(), 1e-9);
        assertEquals(stacked.robustError().getAsDouble(), panel.robustError().getAsDouble(), 1e-8);
        assertEquals(stacked.robustLag().getAsDouble(), panel.robustLag().getAsDouble(), 1e-8);
    }

    @Test
    void theOrderOfPlacesChangesNothing() {
        DoubleMatrix x = random(1, 1);
        DoubleMatrix y = response(x, 2);
        List<String> turned = new ArrayList<>(W.labels());
        java.util.Collections.reverse(turned);
        double[][] turnedX = x.toRows();
        double[][] turnedY = y.toRows();
        for (int i = 0; i < N; i++) {
            turnedX[i] = x.row(N - 1 - i);
            turnedY[i] = y.row(N - 1 - i);
        }
        for (PanelEffects effects : PanelEffects.values()) {
            for (SpatialModel model : List.of(SpatialModel.LAG, SpatialModel.ERROR)) {
                SpatialPanelModel options =
                        SpatialPanelModel.withDefaults().model(model).effects(effects);
                SpatialPanelFit straight = options.fit(y, List.of(x), W);
                SpatialPanelFit other =
                        options.fit(DoubleMatrix.of(turnedY), List.of(DoubleMatrix.of(turnedX)), W.subset(turned));
                assertEquals(straight.estimates().estimates(), other.estimates().estimates(), effects + " " + model);
                assertEquals(straight.residuals().get(3, 1), other.residuals().get(N - 4, 1));
                assertEquals(
                        straight.placeEffects().get(0), other.placeEffects().get(N - 1));
            }
        }
    }

    @Test
    void whatCannotBeFittedIsToldApart() {
        DoubleMatrix x = random(1, 1);
        DoubleMatrix y = response(x, 2);
        double[][] still = new double[N][T];
        double[][] years = new double[N][T];
        for (int i = 0; i < N; i++) {
            for (int t = 0; t < T; t++) {
                still[i][t] = i * 1.7;
                years[i][t] = t * 0.3;
            }
        }
        SpatialPanelModel individual = SpatialPanelModel.withDefaults();
        UndefinedException constant =
                assertThrows(UndefinedException.class, () -> individual.fit(y, List.of(x, DoubleMatrix.of(still)), W));
        assertEquals(Status.SINGULAR, constant.status());
        assertEquals("x[1] does not vary once the individual effects are taken off", constant.getMessage());
        UndefinedException yearly = assertThrows(
                UndefinedException.class,
                () -> individual.effects(PanelEffects.TIME).fit(y, List.of(DoubleMatrix.of(years)), W));
        assertEquals(Status.SINGULAR, yearly.status());
        UndefinedException twice = assertThrows(UndefinedException.class, () -> individual.fit(y, List.of(x, x), W));
        assertEquals(Status.SINGULAR, twice.status());
        DoubleMatrix one = DoubleMatrix.of(N, 1, y.column(0));
        UndefinedException short1 = assertThrows(
                UndefinedException.class, () -> individual.fit(one, List.of(DoubleMatrix.of(N, 1, x.column(0))), W));
        assertEquals(Status.INSUFFICIENT_DATA, short1.status());
        assertThrows(
                IllegalArgumentException.class,
                () -> individual
                        .effects(PanelEffects.RANDOM)
                        .bias(BiasCorrection.LEE_YU)
                        .fit(y, List.of(x), W));
        assertThrows(
                IllegalArgumentException.class,
                () -> individual
                        .effects(PanelEffects.TWO_WAY)
                        .bias(BiasCorrection.TRANSFORMATION)
                        .fit(y, List.of(x), SpatialWeights.rook(4, 4)));
        assertThrows(IllegalArgumentException.class, () -> individual.model(SpatialModel.SLX));
        assertFalse(individual
                .effects(PanelEffects.TIME)
                .fit(y, List.of(x), SpatialWeights.rook(4, 4))
                .exact());
    }

    @Test
    void randomEffectsAreTheDensityOfTheFullCovariance() {
        DoubleMatrix x = random(11, 1);
        DoubleMatrix y = response(x, 12);
        SpatialPanelFit fit =
                SpatialPanelModel.withDefaults().effects(PanelEffects.RANDOM).fit(y, List.of(x), W);
        double variance = fit.estimates().variance();
        double between = fit.effectVariance().getAsDouble();
        double rho = fit.estimates().rho().getAsDouble();
        var omega = org.apache.commons.math3.linear.MatrixUtils.createRealMatrix(N * T, N * T);
        double[] e = new double[N * T];
        for (int t = 0; t < T; t++) {
            double[] lag = W.lag(y.column(t));
            for (int i = 0; i < N; i++) {
                e[t * N + i] = y.get(i, t)
                        - rho * lag[i]
                        - fit.intercept()
                        - fit.estimates().coefficients().get(1) * x.get(i, t);
                for (int s = 0; s < T; s++) {
                    omega.setEntry(t * N + i, s * N + i, between + (s == t ? variance : 0));
                }
            }
        }
        var lu = new org.apache.commons.math3.linear.LUDecomposition(omega);
        double form = 0;
        double[] solved = lu.getSolver()
                .solve(new org.apache.commons.math3.linear.ArrayRealVector(e))
                .toArray();
        for (int i = 0; i < e.length; i++) {
            form += e[i] * solved[i];
        }
        double density = -N * T / 2.0 * Math.log(2 * Math.PI)
                - Math.log(lu.getDeterminant()) / 2
                - form / 2
                + T * Jacobian.of(Arrangement.of(W)).logDeterminant(rho);
        assertEquals(density, fit.estimates().logLikelihood(), 1e-8);
        assertTrue(fit.estimates().likelihoodRatio() >= -1e-6);
    }

    /** μᵢ and αₜ are means of y − ρWy − xb less their grand mean, the intercept. */
    @Test
    void effectsAreMeansOfWhatVariablesAndLagsLeave() {
        DoubleMatrix x = random(21, 1);
        DoubleMatrix z = random(22, 3);
        DoubleMatrix y = response(x, 23);
        List<String> turned = new ArrayList<>(W.labels());
        java.util.Collections.rotate(turned, 5);
        SpatialWeights w = W.subset(turned);
        for (SpatialModel model : List.of(SpatialModel.LAG, SpatialModel.ERROR, SpatialModel.DURBIN)) {
            for (PanelEffects effects : List.of(PanelEffects.INDIVIDUAL, PanelEffects.TIME, PanelEffects.TWO_WAY)) {
                SpatialPanelFit fit = SpatialPanelModel.withDefaults()
                        .model(model)
                        .effects(effects)
                        .fit(y, List.of(x, z), w);
                var b = fit.estimates().coefficients();
                assertEquals(model == SpatialModel.DURBIN ? 4 : 2, b.length());
                double[] ofPlaces = new double[N];
                double[] ofYears = new double[T];
                double all = 0;
                for (int t = 0; t < T; t++) {
                    double[] lag = w.lag(y.column(t));
                    double[] lagX = w.lag(x.column(t));
                    double[] lagZ = w.lag(z.column(t));
                    for (int i = 0; i < N; i++) {
                        double left = y.get(i, t)
                                - fit.estimates().rho().orElse(0) * lag[i]
                                - b.get(0) * x.get(i, t)
                                - b.get(1) * z.get(i, t);
                        left -= model == SpatialModel.DURBIN ? b.get(2) * lagX[i] + b.get(3) * lagZ[i] : 0;
                        ofPlaces[i] += left / T;
                        ofYears[t] += left / N;
                        all += left / (N * T);
                    }
                }
                String which = model + " " + effects;
                assertEquals(all, fit.intercept(), 1e-12, which);
                for (int i = 0; i < N; i++) {
                    double expected = effects == PanelEffects.TIME ? 0 : ofPlaces[i] - all;
                    assertEquals(expected, fit.placeEffects().get(i), 1e-12, which);
                }
                for (int t = 0; t < T; t++) {
                    double expected = effects == PanelEffects.INDIVIDUAL ? 0 : ofYears[t] - all;
                    assertEquals(expected, fit.yearEffects().get(t), 1e-12, which);
                }
            }
        }
    }

    /** corr²(y*, ŷ*) with ŷ* = (I − ρW)⁻¹x*b by dense matrices, for effects of places. */
    @Test
    void theSquaredCorrelationIsThatOfTheReducedForm() {
        DoubleMatrix x = random(31, 1);
        DoubleMatrix y = response(x, 32);
        SpatialPanelFit fit = SpatialPanelModel.withDefaults().fit(y, List.of(x), W);
        var filter = org.apache.commons.math3.linear.MatrixUtils.createRealIdentityMatrix(N)
                .subtract(org.apache.commons.math3.linear.MatrixUtils.createRealMatrix(
                                W.toMatrix().toRows())
                        .scalarMultiply(fit.estimates().rho().getAsDouble()));
        double[][] reduced = new org.apache.commons.math3.linear.LUDecomposition(filter)
                .getSolver()
                .solve(org.apache.commons.math3.linear.MatrixUtils.createRealMatrix(centred(x)))
                .getData();
        double[][] centred = centred(y);
        double cross = 0;
        double ofY = 0;
        double ofFit = 0;
        for (int i = 0; i < N; i++) {
            for (int t = 0; t < T; t++) {
                cross += centred[i][t] * reduced[i][t];
                ofY += centred[i][t] * centred[i][t];
                ofFit += reduced[i][t] * reduced[i][t];
            }
        }
        assertEquals(cross * cross / (ofY * ofFit), fit.squaredCorrelation().getAsDouble(), 1e-12);
    }

    private static double[][] centred(DoubleMatrix m) {
        double[][] rows = m.toRows();
        for (double[] row : rows) {
            double mean = java.util.Arrays.stream(row).average().getAsDouble();
            for (int t = 0; t < row.length; t++) {
                row[t] -= mean;
            }
        }
        return rows;
    }

    @Test
    void matricesOfAnotherShapeAreNamed() {
        DoubleMatrix x = random(1, 1);
        DoubleMatrix y = response(x, 2);
        DoubleMatrix narrow = DoubleMatrix.of(N, 1, x.column(0));
        String message = assertThrows(
                        IllegalArgumentException.class,
                        () -> SpatialPanelModel.withDefaults().fit(y, List.of(x, narrow), W))
                .getMessage();
        assertEquals("x[1] must be 16 x 3 as y but is 16 x 1", message);
        message = assertThrows(
                        IllegalArgumentException.class,
                        () -> SpatialPanelModel.withDefaults()
                                .fit(y, List.of(x), SpatialWeights.rook(3, 4).rowStandardized()))
                .getMessage();
        assertEquals("y has 16 elements but weights has 12", message);
    }
}
