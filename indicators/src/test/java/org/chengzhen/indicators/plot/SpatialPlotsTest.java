package org.chengzhen.indicators.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.place.GeoPoint;
import org.chengzhen.core.plot.Plot;
import org.chengzhen.core.space.SpatialWeights;
import org.chengzhen.indicators.profile.Language;
import org.chengzhen.methods.spatial.Correlogram;
import org.chengzhen.methods.spatial.FactorDetector;
import org.chengzhen.methods.spatial.GeographicallyWeightedRegression;
import org.chengzhen.methods.spatial.GwrFit;
import org.chengzhen.methods.spatial.InteractionDetector;
import org.chengzhen.methods.spatial.SpatialModel;
import org.junit.jupiter.api.Test;

class SpatialPlotsTest {
    private static final int N = 40;
    private static final List<GeoPoint> POINTS = IntStream.range(0, N)
            .mapToObj(i -> new GeoPoint(30 + i / 8, 110 + i % 8))
            .toList();
    private static final List<String> NAMES =
            IntStream.range(0, N).mapToObj(i -> "place " + i).toList();
    private static final double[] X = new Random(1).doubles(N).toArray();
    private static final double[] Y =
            IntStream.range(0, N).mapToDouble(i -> 3 * X[i] + i / 8).toArray();
    private static final SpatialPlots ENGLISH = SpatialPlots.in(Language.ENGLISH);

    private static String option(Plot plot) {
        return plot.toOption().toString();
    }

    @Test
    void numbersThatAreNotSignificantStandApart() {
        GwrFit fit =
                GeographicallyWeightedRegression.withDefaults().neighbours(20).fit(Y, DoubleMatrix.of(N, 1, X), POINTS);
        Plot slopes = ENGLISH.localCoefficients(fit, 1, "x", POINTS, NAMES);
        long significant = fit.pValues().column(1).length
                - java.util.Arrays.stream(fit.pValues().column(1))
                        .filter(p -> p > fit.correctedLevel(0.05))
                        .count();
        assertTrue(slopes.notes().get(0).startsWith(significant + " of 40 places at 5 %"), slopes.notes()::toString);
        assertThrows(IllegalArgumentException.class, () -> ENGLISH.localCoefficients(fit, 2, "x", POINTS, NAMES));
        assertThrows(
                IllegalArgumentException.class,
                () -> ENGLISH.localCoefficients(fit, 1, "x", POINTS.subList(1, N), NAMES));
    }

    @Test
    void impactsAndFactorsShowTheirNumbers() {
        SpatialWeights w = SpatialWeights.knn(POINTS, 4).rowStandardized();
        var impacts =
                SpatialModel.LAG.fit(Y, DoubleMatrix.of(N, 1, X), w).impacts().orElseThrow();
        String bars = option(ENGLISH.impacts(impacts, List.of("x")));
        assertTrue(bars.contains(Double.toString(impacts.total().values().get(0))), bars);
        assertThrows(IllegalArgumentException.class, () -> ENGLISH.impacts(impacts, List.of("x", "z")));
        int[] rows = IntStream.range(0, N).map(i -> i / 8).toArray();
        int[] columns = IntStream.range(0, N).map(i -> i % 8 / 3).toArray();
        FactorDetector one = FactorDetector.of(Y, rows);
        assertTrue(option(ENGLISH.factors(List.of("row"), List.of(one))).contains(Double.toString(one.q())));
        Plot both =
                ENGLISH.interactions(List.of("row", "column"), InteractionDetector.ofPairs(Y, List.of(rows, columns)));
        assertTrue(option(both)
                .contains(String.format(
                        java.util.Locale.ROOT,
                        "%.3f",
                        InteractionDetector.of(Y, rows, columns).q12())));
        assertThrows(
                IllegalArgumentException.class,
                () -> ENGLISH.interactions(List.of("row", "column", "third"), List.of()));
    }

    @Test
    void aCorrelogramSaysWhichStatisticItShows() {
        SpatialWeights w = SpatialWeights.knn(POINTS, 4);
        assertEquals(
                "Correlogram",
                ENGLISH.correlogram(Correlogram.ofOrders(Y, w, 3)).title());
        assertTrue(option(ENGLISH.correlogram(Correlogram.ofOrders(Y, w, 3))).contains("Moran's I"));
        assertTrue(option(SpatialPlots.in(Language.CHINESE).correlogram(Correlogram.gearyOfOrders(Y, w, 3)))
                .contains("吉尔里系数 C"));
    }
}
