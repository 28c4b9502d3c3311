package org.chengzhen.benchmarks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.space.PolygonNeighbours;
import org.chengzhen.core.space.SpatialWeights;
import org.chengzhen.methods.spatial.FactorPermutations;
import org.chengzhen.methods.spatial.GeographicallyWeightedRegression;
import org.chengzhen.methods.spatial.InteractionDetector;
import org.chengzhen.methods.spatial.LogDeterminant;
import org.chengzhen.methods.spatial.PanelEffects;
import org.chengzhen.methods.spatial.SpatialModel;
import org.chengzhen.methods.spatial.SpatialModelFit;
import org.chengzhen.methods.spatial.SpatialPanelModel;
import org.junit.jupiter.api.Test;

class SpatialModelsRivalsTest {
    private static final SpatialModelsData.Panel PANEL = SpatialModelsData.panel(140, 6, 3, 42);
    private static final SpatialRivals.Rows ROWS = SpatialBenchmark.rows(PANEL.weights());

    @Test
    void bothDurbinPanelsAgree() {
        double[] rival = SpatialModelsRivals.twoWayDurbin(PANEL, ROWS);
        SpatialModelFit fit = SpatialPanelModel.withDefaults()
                .model(SpatialModel.DURBIN)
                .effects(PanelEffects.TWO_WAY)
                .fit(PANEL.y(), PANEL.x(), PANEL.weights())
                .estimates();
        assertEquals(rival[0], fit.spatialParameter(), 2e-6);
        assertEquals(rival[1], fit.logLikelihood(), 1e-7);
        for (int c = 0; c < 6; c++) {
            assertEquals(rival[2 + c], fit.coefficients().get(c), 1e-5);
        }
    }

    @Test
    void bothLocalRegressionsAgree() {
        DoubleMatrix x = DoubleMatrix.of(SpatialModelsData.columns(PANEL, 3));
        double[] y = SpatialModelsData.varying(PANEL, x, 1);
        for (int k : new int[] {20, 60, 140}) {
            double rival = SpatialModelsRivals.aicc(y, x.toRows(), PANEL.eastings(), PANEL.northings(), k);
            assertEquals(
                    rival,
                    GeographicallyWeightedRegression.withDefaults()
                            .neighbours(k)
                            .fit(y, x, PANEL.eastings(), PANEL.northings())
                            .aicc(),
                    1e-8 * Math.abs(rival));
        }
    }

    @Test
    void bothDetectorsAgree() {
        double[] y = SpatialModelsData.varying(PANEL, DoubleMatrix.of(SpatialModelsData.columns(PANEL, 3)), 1);
        List<int[]> factors = SpatialModelsData.factors(PANEL, 5, 2);
        double[][] rival = SpatialModelsRivals.factorTests(y, factors, 9_999, 3);
        List<FactorPermutations.FactorTest> tests =
                FactorPermutations.withDefaults().permutations(9_999).test(y, factors);
        for (int f = 0; f < factors.size(); f++) {
            assertEquals(rival[0][f], tests.get(f).q(), 1e-12);
            assertEquals(rival[1][f], tests.get(f).pValue(), 0.025);
        }
        double[] pairs = SpatialModelsRivals.pairs(y, factors);
        assertArrayEquals(
                pairs,
                InteractionDetector.ofPairs(y, factors).stream()
                        .mapToDouble(InteractionDetector::q12)
                        .toArray(),
                1e-12);
    }

    @Test
    void bothFindTheSameNeighboursOfOutlines() {
        List<List<double[][]>> outlines = SpatialModelsData.outlines(110, 5);
        int[][] rival = SpatialModelsRivals.sharingPoints(outlines);
        SpatialWeights queen = PolygonNeighbours.ofPlane(outlines).queen();
        for (int i = 0; i < rival.length; i++) {
            assertArrayEquals(rival[i], queen.neighbours(i), "neighbours of " + i);
        }
    }

    @Test
    void allDeterminantsAgree() {
        int[] order = IntStream.range(0, 140)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> PANEL.eastings()[i]))
                .mapToInt(i -> i)
                .toArray();
        for (double rho : new double[] {-0.9, 0.3, 0.6, 0.95}) {
            double full = SpatialModelsRivals.fullLogDeterminant(PANEL.weights().toMatrix(), rho);
            assertEquals(full, LogDeterminant.of(PANEL.weights(), rho), 1e-10);
            assertEquals(full, SpatialModelsRivals.bandLogDeterminant(ROWS, rho, order), 1e-10);
        }
        double[] estimate = SpatialModelsRivals.barryPace(ROWS, 0.6, 400, 60, 7);
        assertEquals(estimate[0], LogDeterminant.of(PANEL.weights(), 0.6), 4 * estimate[1]);
    }
}
