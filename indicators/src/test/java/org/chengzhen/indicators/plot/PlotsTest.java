package org.chengzhen.indicators.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.china.ChinaData;
import org.chengzhen.core.plot.Plot;
import org.chengzhen.core.space.SpatialWeights;
import org.chengzhen.indicators.catalogue.Catalogue;
import org.chengzhen.indicators.frame.Study;
import org.chengzhen.indicators.profile.CitizenizationProfile;
import org.chengzhen.methods.concentration.DurantonOverman;
import org.chengzhen.methods.efficiency.DataEnvelopment;
import org.chengzhen.methods.efficiency.EfficiencyScores;
import org.chengzhen.methods.inequality.ConcentrationCurve;
import org.chengzhen.methods.spatial.Correlogram;
import org.chengzhen.methods.spatial.FactorDetector;
import org.chengzhen.methods.spatial.LocalMoran;
import org.chengzhen.methods.spatial.LocalTest;
import org.chengzhen.methods.spatial.MoransI;
import org.chengzhen.methods.spatial.SpatialTest;
import org.chengzhen.methods.statistics.LeastSquares;
import org.junit.jupiter.api.Test;

class PlotsTest {
    private static final int SIDE = 6;
    private static final double[] VALUES = IntStream.range(0, SIDE * SIDE)
            .mapToDouble(i -> i / SIDE + (i % 5) / 4.0)
            .toArray();

    private static SpatialWeights weights() {
        List<String> labels =
                IntStream.range(0, SIDE * SIDE).mapToObj(i -> "place " + i).toList();
        double[][] near = new double[labels.size()][labels.size()];
        for (int i = 0; i < near.length; i++) {
            for (int j = 0; j < near.length; j++) {
                int distance = Math.abs(i / SIDE - j / SIDE) + Math.abs(i % SIDE - j % SIDE);
                near[i][j] = distance == 1 ? 1 : 0;
            }
        }
        return SpatialWeights.ofMatrix(DoubleMatrix.of(near)).labelled(labels);
    }

    private static String option(Plot plot) {
        return plot.toOption().toString();
    }

    static List<Plot> all() {
        List<Plot> plots = new ArrayList<>();
        SpatialWeights weights = weights();
        plots.add(Plots.of(LocalMoran.withDefaults().seed(1).test(VALUES, weights)));
        plots.add(Plots.of(MoransI.withDefaults().seed(1).test(VALUES, weights)));
        plots.add(Plots.of(Correlogram.ofOrders(VALUES, weights, 5)));
        plots.add(Plots.of(FactorDetector.of(
                VALUES, IntStream.range(0, VALUES.length).map(i -> i / 12).toArray())));
        double[] x = IntStream.range(0, 40).mapToDouble(i -> i % 7 * 1.3).toArray();
        double[] y = IntStream.range(0, 40).mapToDouble(i -> i % 11 * 0.9).toArray();
        int[] plants = IntStream.range(0, 12).toArray();
        double[] at = IntStream.range(0, 30).mapToDouble(i -> i * 0.3).toArray();
        plots.add(Plots.of(DurantonOverman.withDefaults().replications(100).band(x, y, plants, at)));
        plots.add(Plots.of(DurantonOverman.withDefaults().of(x, y, at)));
        plots.add(Plots.of(ConcentrationCurve.of(VALUES, VALUES)));
        plots.add(Plots.of(scores()));
        plots.add(Plots.of(LeastSquares.fit(VALUES, DoubleMatrix.of(36, 1, x36())), List.of("intercept", "slope")));
        plots.add(Plots.of(Catalogue.get("S04").measure(Study.of(ChinaData.cities()))));
        plots.add(Plots.of(CitizenizationProfile.ofCity(Study.of(ChinaData.cities()), "440100")));
        return plots;
    }

    private static double[] x36() {
        return IntStream.range(0, 36).mapToDouble(i -> i % 13).toArray();
    }

    private static EfficiencyScores scores() {
        return DataEnvelopment.ccr().of(DoubleMatrix.of(3, 1, 2, 3, 4), DoubleMatrix.of(3, 1, 1, 3, 2));
    }

    @Test
    void everyDoorGivesAPlotThatAnOptionCanBeMadeOf() {
        for (Plot plot : all()) {
            assertTrue(option(plot).contains("series"), plot.title());
        }
    }

    @Test
    void localTestShowsTheLargestDeviationFirstAndMarksWhatIsSignificant() {
        LocalTest test = LocalMoran.withDefaults().seed(1).test(VALUES, weights());
        double largest = test.zScores().stream().map(Math::abs).max().orElseThrow();
        String option = option(Plots.of(test));
        assertTrue(option.contains(Double.toString(largest)) || option.contains(Double.toString(-largest)), option);
        assertTrue(option.contains(test.significant(0.05).size() + " of 36"), option);
    }

    @Test
    void globalTestNamesWhatWasObserved() {
        SpatialTest test = MoransI.withDefaults().seed(1).test(VALUES, weights());
        assertTrue(option(Plots.of(test)).contains(String.format("observed %.4f", test.statistic())));
    }

    @Test
    void efficienciesStandInOrderWithTheirNames() {
        String option = option(Plots.of(scores(), List.of("a", "b", "c")));
        assertTrue(option.contains("[b, a, c]") || option.contains("[b, c, a]"), option);
        assertThrows(IllegalArgumentException.class, () -> Plots.of(scores(), List.of("a")));
    }

    @Test
    void aProfileIsHeldAgainstTheMedianOfTheOthers() {
        Plot plot = Plots.of(CitizenizationProfile.ofCity(Study.of(ChinaData.cities()), "440100"));
        double ratio = 86.19 / 57.87;
        assertTrue(option(plot).contains("S04 rate"), option(plot));
        assertTrue(
                option(plot).contains(Double.toString(ratio)),
                "urbanization rate of 86.19 % against a median of 57.87 %: " + option(plot));
    }

    @Test
    void aMeasurementWithoutPlacesHasNoRanking() {
        assertEquals(
                "B35 ",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> Plots.of(Catalogue.get("B35").measure(Study.of(ChinaData.cities()))))
                        .getMessage()
                        .substring(0, 4));
    }
}
