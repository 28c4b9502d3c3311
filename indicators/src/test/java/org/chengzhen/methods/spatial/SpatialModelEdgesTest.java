package org.chengzhen.methods.spatial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.core.space.SpatialWeights;
import org.junit.jupiter.api.Test;

/** Singular designs, islands, a negative ρ, a ρ on the end of its interval, effects that take a variable away. */
class SpatialModelEdgesTest {
    /** Two lattices that no link joins. */
    static final SpatialWeights TWO = two();

    private static SpatialWeights two() {
        SpatialWeights one = SpatialWeights.rook(4, 5);
        int[][] neighbours = new int[40][];
        for (int i = 0; i < 40; i++) {
            int from = i / 20 * 20;
            neighbours[i] =
                    Arrays.stream(one.neighbours(i % 20)).map(j -> j + from).toArray();
        }
        return SpatialWeights.ofNeighbours(neighbours).rowStandardized();
    }

    /** Levels that differ between the two and hardly within: W carries them over whole. */
    static SpatialModelFit onBound() {
        double[] y = SpatialCases.normal(40, 1);
        for (int i = 0; i < 40; i++) {
            y[i] = 1e-5 * y[i] + (i < 20 ? 10 : -3);
        }
        return SpatialModel.LAG.fit(y, SpatialCases.matrix(40, 1, 2), TWO);
    }

    @Test
    void aParameterOnTheEndOfItsIntervalIsMarkedAndHasNoImpacts() {
        SpatialModelFit fit = onBound();
        assertTrue(fit.onBound(), fit::toString);
        assertTrue(fit.impacts().isEmpty());
        assertTrue(fit.toString().contains("on a bound"), fit::toString);
        assertTrue(fit.rho().getAsDouble() < 1 && fit.rho().getAsDouble() > 0.9998);
    }

    @Test
    void aNegativeParameterIsFoundByEveryModel() {
        SpatialWeights w = SpatialWeights.rook(12, 12).rowStandardized();
        DoubleMatrix x = SpatialCases.matrix(144, 1, 1);
        double[] y = SpatialCases.response(x, w, -0.6, 2);
        for (SpatialModel model : List.of(SpatialModel.LAG, SpatialModel.DURBIN, SpatialModel.COMBINED)) {
            SpatialModelFit fit = model.fit(y, x, w);
            double error = fit.standardErrors().get(fit.coefficients().length());
            assertEquals(-0.6, fit.rho().getAsDouble(), 4 * error, fit::toString);
            assertFalse(fit.onBound());
            SpatialImpacts impacts = fit.impacts().orElseThrow();
            // neighbours answer with the other sign
            assertTrue(impacts.indirect().values().get(0) < 0
                    && impacts.total().values().get(0) > 0);
        }
        double[] lambda = SpatialCases.response(SpatialCases.matrix(144, 0, 1), w, -0.7, 3);
        SpatialModelFit error = SpatialModel.ERROR.fit(lambda, x, w);
        assertTrue(error.lambda().getAsDouble() < -0.4, error::toString);
    }

    @Test
    void aSingularDesignNamesTheColumnInEveryModel() {
        SpatialWeights w = SpatialCases.nearest(40, 4, 1);
        double[] y = SpatialCases.normal(40, 2);
        double[] a = SpatialCases.normal(40, 3);
        double[][] rows = new double[40][];
        for (int i = 0; i < 40; i++) {
            rows[i] = new double[] {a[i], 3 - 2 * a[i]};
        }
        for (SpatialModel model : SpatialModel.values()) {
            UndefinedException e =
                    assertThrows(UndefinedException.class, () -> model.fit(y, DoubleMatrix.of(rows), w), model.name());
            assertEquals(Status.SINGULAR, e.status());
            assertTrue(e.getMessage().contains("x column 1"), e::getMessage);
        }
        UndefinedException tests =
                assertThrows(UndefinedException.class, () -> LagrangeMultiplierTests.of(y, DoubleMatrix.of(rows), w));
        assertEquals(Status.SINGULAR, tests.status());
        assertThrows(UndefinedException.class, () -> ResidualMoran.test(y, DoubleMatrix.of(rows), w));
    }

    @Test
    void islandsAreNamedByEveryModelAndWeightsOfIslandsAloneAreRefused() {
        int n = 30;
        int[][] neighbours = new int[n][];
        for (int i = 0; i < n; i++) {
            neighbours[i] = i == 7
                    ? new int[0]
                    : i == 6
                            ? new int[] {5, 8}
                            : i == 8
                                    ? new int[] {6, 9}
                                    : i == 0
                                            ? new int[] {1}
                                            : i == n - 1 ? new int[] {n - 2} : new int[] {i - 1, i + 1};
        }
        SpatialWeights w = SpatialWeights.ofNeighbours(neighbours).rowStandardized();
        DoubleMatrix x = SpatialCases.matrix(n, 1, 1);
        double[] y = SpatialCases.normal(n, 2);
        SpatialWeights none = SpatialWeights.ofNeighbours(new int[n][0]);
        for (SpatialModel model : SpatialModel.values()) {
            SpatialModelFit fit = model.fit(y, x, w);
            assertEquals(List.of("7"), fit.islands(), model.name());
            assertTrue(fit.toString().contains("1 islands"), fit::toString);
            UndefinedException e = assertThrows(UndefinedException.class, () -> model.fit(y, x, none), model.name());
            assertEquals("no place has a neighbour, so all weights are zero", e.getMessage());
        }
    }

    @Test
    void aVariableThatEffectsTakeAwayIsNamedByEveryPanelModel() {
        SpatialWeights w = SpatialWeights.rook(4, 4).rowStandardized();
        DoubleMatrix y = SpatialCases.matrix(16, 5, 1);
        DoubleMatrix x = SpatialCases.matrix(16, 5, 2);
        double[][] trend = new double[16][5];
        double[][] level = new double[16][5];
        for (int i = 0; i < 16; i++) {
            for (int t = 0; t < 5; t++) {
                trend[i][t] = 2010 + t;
                level[i][t] = i * i;
            }
        }
        for (SpatialModel model : List.of(SpatialModel.LAG, SpatialModel.ERROR, SpatialModel.DURBIN)) {
            SpatialPanelModel options = SpatialPanelModel.withDefaults().model(model);
            for (PanelEffects effects : List.of(PanelEffects.TIME, PanelEffects.TWO_WAY)) {
                UndefinedException e = assertThrows(
                        UndefinedException.class,
                        () -> options.effects(effects).fit(y, List.of(x, DoubleMatrix.of(trend)), w));
                assertEquals(Status.SINGULAR, e.status());
                assertTrue(e.getMessage().startsWith("x[1] does not vary once"), e::getMessage);
            }
            UndefinedException e = assertThrows(
                    UndefinedException.class,
                    () -> options.effects(PanelEffects.INDIVIDUAL).fit(y, List.of(DoubleMatrix.of(level), x), w));
            assertTrue(e.getMessage().startsWith("x[0] does not vary once"), e::getMessage);
        }
    }

    @Test
    void everyModelHasAPValueForEachEstimate() {
        SpatialWeights w = SpatialCases.nearest(60, 4, 1);
        DoubleMatrix x = SpatialCases.matrix(60, 2, 2);
        double[] y = SpatialCases.response(x, w, 0.4, 3);
        for (SpatialModel model : SpatialModel.values()) {
            SpatialModelFit fit = model.fit(y, x, w);
            int spatial = (fit.rho().isPresent() ? 1 : 0) + (fit.lambda().isPresent() ? 1 : 0);
            int coefficients = model.lagsVariables() ? 5 : 3;
            assertEquals(coefficients + spatial, fit.pValues().length(), model.name());
            assertTrue(fit.pValues().stream().allMatch(p -> p >= 0 && p <= 1), fit::toString);
        }
    }

    @Test
    void errorsMayHaveWeightsOfTheirOwn() {
        SpatialWeights w = SpatialCases.nearest(80, 5, 1);
        DoubleMatrix x = SpatialCases.matrix(80, 2, 2);
        double[] y = SpatialCases.response(x, w, 0.4, 3);
        SpatialModelFit one = SpatialModel.COMBINED.fit(y, x, w);
        assertEquals(one, SpatialModel.COMBINED.fit(y, x, w, w));
        // weights twice as large halve their parameter and change nothing else
        double[][] doubled = w.toMatrix().toRows();
        for (double[] row : doubled) {
            for (int j = 0; j < row.length; j++) {
                row[j] *= 2;
            }
        }
        SpatialModelFit twice = SpatialModel.COMBINED.fit(y, x, w, SpatialWeights.ofMatrix(DoubleMatrix.of(doubled)));
        assertEquals(one.logLikelihood(), twice.logLikelihood(), 1e-8);
        assertEquals(one.rho().getAsDouble(), twice.rho().getAsDouble(), 1e-5);
        assertEquals(one.lambda().getAsDouble(), 2 * twice.lambda().getAsDouble(), 1e-5);
        for (int c = 0; c < 4; c++) {
            assertEquals(one.standardErrors().get(c), twice.standardErrors().get(c), 1e-5);
        }
        assertEquals(one.standardErrors().get(4), 2 * twice.standardErrors().get(4), 1e-5);
        SpatialWeights other = SpatialCases.nearest(80, 3, 9);
        SpatialModelFit apart = SpatialModel.COMBINED.fit(y, x, w, other);
        assertTrue(apart.logLikelihood() >= SpatialModel.LAG.fit(y, x, w).logLikelihood() - 1e-8);
        assertThrows(IllegalArgumentException.class, () -> SpatialModel.LAG.fit(y, x, w, other));
        assertThrows(
                IllegalArgumentException.class,
                () -> SpatialModel.COMBINED.fit(y, x, w, SpatialCases.nearest(79, 3, 9)));
    }

    @Test
    void theDeterminantIsThatOfItsMatrix() {
        SpatialWeights pair = SpatialWeights.ofNeighbours(new int[][] {{1}, {0}, {}});
        assertEquals(Math.log(1 - 0.25), LogDeterminant.of(pair, -0.5), 1e-15);
        assertEquals(0, LogDeterminant.of(pair, 0));
        // beyond the interval of a model: the absolute value
        assertEquals(Math.log(3), LogDeterminant.of(pair, 2), 1e-15);
        assertEquals(
                Status.SINGULAR,
                assertThrows(UndefinedException.class, () -> LogDeterminant.of(pair, 1))
                        .status());
        // one is an eigenvalue of every row-standardized matrix, though rounding leaves a pivot
        for (SpatialWeights w : List.of(SpatialWeights.rook(6, 6).rowStandardized(), SpatialCases.nearest(300, 7, 5))) {
            assertThrows(UndefinedException.class, () -> LogDeterminant.of(w, 1));
            assertTrue(LogDeterminant.of(w, 1 - 1e-9) < LogDeterminant.of(w, 1 - 1e-6));
        }
        assertThrows(IllegalArgumentException.class, () -> LogDeterminant.of(pair, Double.NaN));
        assertEquals(0, LogDeterminant.of(SpatialWeights.ofNeighbours(new int[3][0]), 0.5));
    }

    /** Standard errors are those of the covariance: coefficients first, then ρ, then λ. */
    @Test
    void aFitTellsItsParametersWithTheErrorsThatAreTheirs() {
        SpatialModelFit fit = new SpatialModelFit(
                SpatialModel.COMBINED,
                ImmutableDoubleArray.of(2, -1),
                OptionalDouble.of(0.5),
                OptionalDouble.of(-0.25),
                DoubleMatrix.of(4, 4, 1, 0, 0, 0, 0, 4, 0, 0, 0, 0, 0.01, 0, 0, 0, 0, 0.04),
                1.5,
                -12.25,
                -14,
                0.5,
                ImmutableDoubleArray.of(),
                Optional.empty(),
                true,
                30,
                ImmutableList.of("isle"));
        assertEquals(
                "Spatial combined model: b = [2.0, -1.0], rho = 0.5000 (se 0.1000), lambda = -0.2500 (se 0.2000), "
                        + "ln L = -12.2500, n = 30, 1 islands, on a bound",
                fit.toString());
        assertEquals(ImmutableDoubleArray.of(2, -1, 0.5, -0.25), fit.estimates());
        assertEquals(ImmutableDoubleArray.of(1, 2, 0.1, 0.2), fit.standardErrors());
        assertEquals(2, fit.zScores().get(0));
        assertEquals(-0.5, fit.zScores().get(1));
        assertEquals(5, fit.zScores().get(2), 1e-14);
        assertEquals(-1.25, fit.zScores().get(3), 1e-14);
        // scipy 1.17.1: 2·norm.sf(2)
        assertEquals(0.04550026389635839, fit.pValues().get(0), 1e-15);
        assertEquals(0.5, fit.spatialParameter());
        assertEquals(0.1, fit.spatialStandardError(), 1e-15);
        // four estimates and the variance
        assertEquals(2 * 5 + 24.5, fit.aic());
        assertEquals(3.5, fit.likelihoodRatio());
        SpatialPanelFit panel = new SpatialPanelFit(
                fit,
                PanelEffects.TWO_WAY,
                BiasCorrection.LEE_YU,
                10,
                3,
                OptionalDouble.empty(),
                0,
                ImmutableDoubleArray.of(),
                ImmutableDoubleArray.of(),
                DoubleMatrix.of(1, 1, 0),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                false);
        assertEquals(fit + ", two-way effects, 10 places x 3 years, bias LEE_YU, approximate", panel.toString());
    }

    @Test
    void testsOfMultipliersTellTheirStatisticsAndNeedResiduals() {
        LagrangeMultiplierTests tests =
                new LagrangeMultiplierTests(3.84, 1, OptionalDouble.of(4), OptionalDouble.empty(), 9);
        // scipy 1.17.1: chi2.sf of 3.84, 1 and 4 with one degree of freedom
        assertEquals(
                "LM error 3.8400 (p 0.0500), LM lag 1.0000 (p 0.317), robust error 4.0000 (p 0.0455)",
                tests.toString());
        assertEquals(0.31731050786291415, LagrangeMultiplierTests.pValue(1), 1e-14);
        assertEquals(1, LagrangeMultiplierTests.pValue(0));
        double[] x = {1, 2, 3, 4, 5, 6, 7, 8, 9};
        double[] twice = java.util.Arrays.stream(x).map(v -> 2 * v + 1).toArray();
        UndefinedException e = assertThrows(
                UndefinedException.class,
                () -> LagrangeMultiplierTests.of(twice, DoubleMatrix.of(9, 1, x), SpatialWeights.rook(3, 3)));
        assertEquals("the variables fit y perfectly, so there are no residuals to test", e.getMessage());
    }
}
