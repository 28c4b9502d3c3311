package org.chengzhen.indicators.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.china.ChinaData;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.panel.Variables;
import org.chengzhen.core.place.County;
import org.chengzhen.core.place.GeoPoint;
import org.chengzhen.core.plot.Plot;
import org.chengzhen.core.space.SpatialWeights;
import org.chengzhen.indicators.catalogue.Catalogue;
import org.chengzhen.indicators.frame.Study;
import org.chengzhen.indicators.profile.CitizenizationProfile;
import org.chengzhen.indicators.profile.Language;
import org.chengzhen.methods.concentration.DurantonOverman;
import org.chengzhen.methods.convergence.ClubPartition;
import org.chengzhen.methods.convergence.ConvergenceClubs;
import org.chengzhen.methods.efficiency.DataEnvelopment;
import org.chengzhen.methods.efficiency.EfficiencyScores;
import org.chengzhen.methods.efficiency.WindowAnalysis;
import org.chengzhen.methods.inequality.ConcentrationCurve;
import org.chengzhen.methods.inequality.LorenzCurve;
import org.chengzhen.methods.regression.PanelData;
import org.chengzhen.methods.regression.PanelFit;
import org.chengzhen.methods.regression.PanelRegression;
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
        plots.add(Plots.of(windows()));
        plots.add(Plots.of(clubs(), YEARS, paths()));
        plots.add(Plots.of(panel(), List.of("x")));
        return plots;
    }

    private static final int[] YEARS = IntStream.range(2000, 2020).toArray();

    private static WindowAnalysis windows() {
        List<DoubleMatrix> in = List.of(DoubleMatrix.of(3, 1, 2, 3, 4), DoubleMatrix.of(3, 1, 2, 4, 4));
        List<DoubleMatrix> out = List.of(DoubleMatrix.of(3, 1, 1, 3, 2), DoubleMatrix.of(3, 1, 2, 3, 2));
        return WindowAnalysis.of(in, out, 2, DataEnvelopment.ccr());
    }

    /** Eight places that draw near to one of two levels. */
    private static double[][] paths() {
        double[][] values = new double[8][YEARS.length];
        for (int i = 0; i < values.length; i++) {
            for (int t = 0; t < YEARS.length; t++) {
                values[i][t] = (i < 4 ? 10 : 30) + (i % 4 - 1.5) * Math.pow(0.8, t) + 0.1 * t;
            }
        }
        return values;
    }

    private static ClubPartition clubs() {
        return ConvergenceClubs.withDefaults().of(paths());
    }

    private static PanelFit panel() {
        double[][] y = new double[6][5];
        double[][] x = new double[6][5];
        for (int i = 0; i < 6; i++) {
            for (int t = 0; t < 5; t++) {
                x[i][t] = (i * 7 + t * 3) % 11;
                y[i][t] = 2 * x[i][t] + i + (i * t) % 3;
            }
        }
        return PanelRegression.oneWay().fit(PanelData.ofMatrices(y, new double[][][] {x}));
    }

    @Test
    void windowsClubsAndPanelsShowTheirNumbers() {
        String windows = option(Plots.of(windows()));
        assertTrue(
                windows.contains("unit 3")
                        && windows.contains(Double.toString(windows().byPeriod().get(0, 1))),
                windows);
        Plot clubs = Plots.of(clubs(), YEARS, paths());
        assertEquals(2, clubs().clubs().size());
        assertTrue(option(clubs).contains("club 1 (n = 4)") && option(clubs).contains("club 2 (n = 4)"), option(clubs));
        String panel = option(Plots.of(panel(), List.of("x")));
        assertTrue(panel.contains(Double.toString(panel().coefficients().get(0))), panel);
        assertThrows(IllegalArgumentException.class, () -> Plots.of(panel(), List.of("x", "z")));
    }

    @Test
    void everyDoorSpeaksChinese() {
        ResultPlots chinese = Plots.in(Language.CHINESE);
        List<Object> results = List.of(
                LorenzCurve.of(20, 50, 20, 10),
                MoransI.withDefaults().seed(1).test(VALUES, weights()),
                Correlogram.ofOrders(VALUES, weights(), 5),
                FactorDetector.of(
                        VALUES,
                        IntStream.range(0, VALUES.length).map(i -> i / 12).toArray()),
                ConcentrationCurve.of(VALUES, VALUES),
                scores(),
                windows(),
                Catalogue.get("S04").measure(Study.of(ChinaData.cities())));
        for (Object result : results) {
            Plot plot = chinese.find(result).orElseThrow(() -> new AssertionError(result.toString()));
            assertTrue(plot.title().codePoints().anyMatch(c -> c >= 0x4E00 && c < 0xA000), plot.title());
            String option = option(plot);
            for (String word : List.of("places", "efficiency", "share", "unit ", "neighbours", "mean,")) {
                assertTrue(!option.contains(word), word + " in " + option);
            }
        }
        Plot clubs = chinese.of(clubs(), YEARS, paths());
        assertTrue(option(clubs).contains("俱乐部1"), option(clubs));
        assertTrue(chinese.of(panel(), List.of("x")).title().contains("置信区间"));
        assertTrue(chinese.find("a text").isEmpty());
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

    @Test
    void countiesWithACentreAreOnTheMap() {
        Panel.Builder counties = Panel.builder();
        for (int k = 0; k < 6; k++) {
            County county = County.builder("32058" + k, "county " + k)
                    .centre(new GeoPoint(31 + 0.1 * k, 120))
                    .build();
            counties.value(county, 2020, Variables.POPULATION, 1000 * (k + 1));
            counties.value(county, 2020, Variables.GDP_PER_CAPITA, 50_000 + k);
        }
        counties.value(County.builder("320589", "nowhere").build(), 2020, Variables.POPULATION, 9000);
        counties.value(County.builder("320589", "nowhere").build(), 2020, Variables.GDP_PER_CAPITA, 1);
        String option = option(MapPlots.in(Language.ENGLISH)
                .bubbles(counties.build(), Variables.POPULATION, Variables.GDP_PER_CAPITA, 2020));
        for (int k = 0; k < 6; k++) {
            assertTrue(option.contains("county " + k), option);
        }
        assertFalse(option.contains("nowhere"), option);
    }
}
