package org.chengzhen.methods.spatial;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.core.space.SpatialWeights;
import org.junit.jupiter.api.Test;

class SpatialModelTest {
    private static final int N = 200;

    /** y = (I − ρW)⁻¹(1 + 2x + noise), by its series. */
    private static double[] lagged(SpatialWeights w, double rho, double[] x, double noise) {
        Random random = new Random(3);
        double[] term = new double[N];
        for (int i = 0; i < N; i++) {
            term[i] = 1 + 2 * x[i] + noise * random.nextGaussian();
        }
        double[] y = term.clone();
        for (int k = 0; k < 200; k++) {
            term = Arrays.stream(w.lag(term)).map(v -> rho * v).toArray();
            for (int i = 0; i < N; i++) {
                y[i] += term[i];
            }
        }
        return y;
    }

    private static double[] x() {
        return new Random(2).doubles(N, -1, 1).toArray();
    }

    @Test
    void theLagModelFindsWhatMadeTheDataWithSymmetricAndOtherWeights() {
        Random random = new Random(5);
        double[] px = random.doubles(N).toArray();
        double[] py = random.doubles(N).toArray();
        for (SpatialWeights w : new SpatialWeights[] {
            SpatialWeights.rook(10, 20).rowStandardized(),
            SpatialWeights.knn(px, py, 5).rowStandardized()
        }) {
            double[] y = lagged(w, 0.6, x(), 0.2);
            SpatialModelFit fit = SpatialModel.LAG.fit(y, DoubleMatrix.of(N, 1, x()), w);
            assertEquals(0.6, fit.spatialParameter(), 4 * fit.spatialStandardError());
            assertEquals(2, fit.coefficients().get(1), 4 * fit.standardErrors().get(1));
            assertTrue(fit.spatialStandardError() < 0.05 && fit.likelihoodRatio() > 10, fit::toString);
            SpatialImpacts impacts = fit.impacts().orElseThrow();
            // row-standardized weights: every row of (I − ρW)⁻¹ sums to 1/(1 − ρ)
            assertEquals(
                    fit.coefficients().get(1) / (1 - fit.spatialParameter()),
                    impacts.total().values().get(0),
                    1e-9);
            assertEquals(
                    impacts.total().values().get(0),
                    impacts.direct().values().get(0)
                            + impacts.indirect().values().get(0),
                    1e-12);
        }
    }

    @Test
    void theLikelihoodHasItsMaximumThere() {
        SpatialWeights w = SpatialWeights.rook(10, 20).rowStandardized();
        double[] y = lagged(w, -0.4, x(), 1);
        SpatialModelFit fit = SpatialModel.LAG.fit(y, DoubleMatrix.of(N, 1, x()), w);
        assertTrue(fit.logLikelihood() >= fit.leastSquaresLogLikelihood());
        assertEquals(2 * 4 - 2 * fit.logLikelihood(), fit.aic(), 1e-12);
        SpatialModelFit error = SpatialModel.ERROR.fit(y, DoubleMatrix.of(N, 1, x()), w);
        assertEquals(fit.leastSquaresLogLikelihood(), error.leastSquaresLogLikelihood(), 1e-12);
        assertEquals(0, error.impacts().orElseThrow().indirect().values().get(0));
        SpatialModelFit durbin = SpatialModel.DURBIN.fit(y, DoubleMatrix.of(N, 1, x()), w);
        assertTrue(durbin.logLikelihood() >= fit.logLikelihood() - 1e-9);
        assertEquals(3, durbin.coefficients().length());
    }

    @Test
    void theOrderOfPlacesChangesRoundingAtMost() {
        SpatialWeights w = SpatialWeights.rook(10, 20).rowStandardized();
        double[] x = x();
        double[] y = lagged(w, 0.3, x, 1);
        String[] labels = new String[N];
        double[] turnedX = new double[N];
        double[] turnedY = new double[N];
        for (int i = 0; i < N; i++) {
            labels[i] = Integer.toString(N - 1 - i);
            turnedX[i] = x[N - 1 - i];
            turnedY[i] = y[N - 1 - i];
        }
        SpatialWeights turned = w.subset(Arrays.asList(labels));
        for (SpatialModel model : SpatialModel.values()) {
            SpatialModelFit straight = model.fit(y, DoubleMatrix.of(N, 1, x), w);
            SpatialModelFit other = model.fit(turnedY, DoubleMatrix.of(N, 1, turnedX), turned);
            assertEquals(straight.estimates(), other.estimates(), model.name());
            assertEquals(straight.covariance(), other.covariance(), model.name());
            assertEquals(straight.logLikelihood(), other.logLikelihood(), model.name());
            assertEquals(straight.residuals().get(3), other.residuals().get(N - 4), model.name());
        }
    }

    @Test
    void islandsStayAndAreNamed() {
        double[] y = {1, 3, 2, 5, 4, 9, 3};
        DoubleMatrix x = DoubleMatrix.of(7, 1, 1, 2, 3, 4, 5, 6, 9);
        SpatialWeights w = SpatialWeights.ofNeighbours(new int[][] {{1}, {0, 2}, {1, 3}, {2, 4}, {3, 5}, {4}, {}})
                .rowStandardized();
        assertEquals(Arrays.asList("6"), SpatialModel.LAG.fit(y, x, w).islands());
        assertTrue(LagrangeMultiplierTests.of(y, x, w).lag() >= 0);
    }

    @Test
    void whatCannotBeIsRefusedOrUndefined() {
        SpatialWeights w = SpatialContract.path(6).rowStandardized();
        double[] y = {1, 3, 2, 5, 4, 9};
        DoubleMatrix constant = DoubleMatrix.of(6, 1, 4, 4, 4, 4, 4, 4);
        assertEquals(
                Status.SINGULAR,
                assertThrows(UndefinedException.class, () -> SpatialModel.LAG.fit(y, constant, w))
                        .status());
        DoubleMatrix x = DoubleMatrix.of(6, 1, 1, 2, 3, 4, 5, 6);
        double[] perfect = {3, 5, 7, 9, 11, 13};
        assertEquals(
                Status.UNDEFINED,
                assertThrows(UndefinedException.class, () -> SpatialModel.ERROR.fit(perfect, x, w))
                        .status());
        assertThrows(UndefinedException.class, () -> LagrangeMultiplierTests.of(perfect, x, w));
        assertEquals(
                Status.INSUFFICIENT_DATA,
                assertThrows(
                                UndefinedException.class,
                                () -> SpatialModel.LAG.fit(
                                        new double[4], DoubleMatrix.of(4, 1, 1, 2, 3, 5), SpatialContract.path(4)))
                        .status());
        assertThrows(
                IllegalArgumentException.class, () -> SpatialModel.LAG.fit(y, DoubleMatrix.of(5, 1, 1, 2, 3, 4, 5), w));
        y[2] = Double.NaN;
        assertThrows(IllegalArgumentException.class, () -> SpatialModel.LAG.fit(y, x, w));
        assertThrows(
                IllegalArgumentException.class,
                () -> SpatialBetaConvergence.fit(new double[6], perfect, w, SpatialModel.LAG));
    }

    @Test
    void chiSquareHasItsUsualPoint() {
        assertEquals(0.05, LagrangeMultiplierTests.pValue(3.841458820694124), 1e-12);
        assertArrayEquals(new double[] {1}, new double[] {LagrangeMultiplierTests.pValue(0)});
    }

    @Test
    void weightsOfNearestNeighboursAreFittedWhateverTheirEigenvalues() {
        for (int set = 0; set < 8; set++) {
            Random random = new Random(set);
            int n = 150 + 7 * set;
            SpatialWeights w = SpatialWeights.knn(
                            random.doubles(n).toArray(), random.doubles(n).toArray(), 4 + set % 4)
                    .rowStandardized();
            double[] x = random.doubles(n).toArray();
            double[] y = random.doubles(n).toArray();
            for (int i = 0; i < n; i++) {
                y[i] += x[i];
            }
            for (SpatialModel model : SpatialModel.values()) {
                SpatialModelFit fit = model.fit(y, DoubleMatrix.of(n, 1, x), w);
                assertTrue(fit.logLikelihood() >= fit.leastSquaresLogLikelihood() - 1e-9, fit::toString);
                assertTrue(fit.pValues().stream().allMatch(p -> p >= 0 && p <= 1), fit::toString);
            }
        }
    }

    @Test
    void theCombinedModelIsAtLeastAsLikelyAsItsParts() {
        SpatialWeights w = SpatialWeights.rook(10, 20).rowStandardized();
        double[] y = lagged(w, 0.5, x(), 1);
        DoubleMatrix x = DoubleMatrix.of(N, 1, x());
        SpatialModelFit both = SpatialModel.COMBINED.fit(y, x, w);
        assertTrue(both.logLikelihood() >= SpatialModel.LAG.fit(y, x, w).logLikelihood() - 1e-9);
        assertTrue(both.logLikelihood() >= SpatialModel.ERROR.fit(y, x, w).logLikelihood() - 1e-9);
        UndefinedException bare =
                assertThrows(UndefinedException.class, () -> SpatialModel.COMBINED.fit(y, DoubleMatrix.of(N, 0), w));
        assertEquals(Status.SINGULAR, bare.status());
    }
}
