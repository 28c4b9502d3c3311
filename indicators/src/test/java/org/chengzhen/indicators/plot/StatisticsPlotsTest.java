package org.chengzhen.indicators.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.chengzhen.core.plot.Band;
import org.chengzhen.core.plot.HeatTable;
import org.chengzhen.core.plot.Lines;
import org.chengzhen.core.plot.Plot;
import org.chengzhen.core.plot.Rule;
import org.chengzhen.indicators.profile.Language;
import org.chengzhen.methods.concentration.DurantonOverman;
import org.chengzhen.methods.concentration.LocalizationBand;
import org.chengzhen.methods.convergence.StochasticKernel;
import org.chengzhen.methods.regression.KuznetsCurve;
import org.chengzhen.methods.regression.PanelData;
import org.chengzhen.methods.regression.PanelThreshold;
import org.chengzhen.methods.regression.SeveralThresholds;
import org.chengzhen.methods.regression.ThresholdFit;
import org.chengzhen.methods.trend.Pettitt;
import org.junit.jupiter.api.Test;

class StatisticsPlotsTest {
    private static final StatisticsPlots ENGLISH = StatisticsPlots.in(Language.ENGLISH);
    private static final StatisticsPlots CHINESE = StatisticsPlots.in(Language.CHINESE);

    private static long layers(Plot plot, Class<?> type) {
        return plot.layers().stream().filter(type::isInstance).count();
    }

    /** All numbers of the option that is drawn. */
    private static List<Double> numbers(Object option) {
        if (option instanceof Map<?, ?> map) {
            return map.values().stream().flatMap(v -> numbers(v).stream()).toList();
        }
        if (option instanceof List<?> list) {
            return list.stream().flatMap(v -> numbers(v).stream()).toList();
        }
        return option instanceof Number n ? List.of(n.doubleValue()) : List.of();
    }

    private static void draws(Plot plot, double... values) {
        List<Double> drawn = numbers(plot.toOption());
        for (double value : values) {
            assertTrue(
                    drawn.stream().anyMatch(d -> Math.abs(d - value) <= 1e-9 * Math.max(1, Math.abs(value))),
                    value + " in " + drawn);
        }
    }

    @Test
    void distancesStandBesideTheirBand() {
        SplittableRandom random = new SplittableRandom(1);
        double[] x = random.doubles(60, 0, 50).toArray();
        double[] y = random.doubles(60, 0, 50).toArray();
        int[] plants = IntStream.range(0, 12).toArray();
        LocalizationBand band =
                DurantonOverman.withDefaults().replications(50).band(x, y, plants, new double[] {1, 10, 20});
        Plot plot = ENGLISH.localization(band);
        assertEquals(1, layers(plot, Band.class));
        draws(plot, band.industry().density().toArray());
        draws(plot, band.lower().get(1));
        assertTrue(CHINESE.localization(band).title().startsWith("企业间距离"));
    }

    @Test
    void slopesChangeAtTheirThresholds() {
        SplittableRandom random = new SplittableRandom(2);
        double[][] y = new double[12][6];
        double[][] x = new double[12][6];
        double[] q = random.doubles(72, 0, 10).toArray();
        for (int o = 0; o < 72; o++) {
            x[o / 6][o % 6] = 1 + random.nextDouble();
            y[o / 6][o % 6] = (q[o] < 5 ? 1 : 3) * x[o / 6][o % 6] + 0.1 * random.nextDouble();
        }
        PanelData data = PanelData.ofMatrices(y, new double[][][] {x});
        PanelThreshold search = PanelThreshold.withDefaults().replications(19);
        ThresholdFit one = search.fit(data, q);
        Plot single = ENGLISH.threshold(one, "density", 0, 10);
        draws(
                single,
                one.threshold(),
                one.coefficients().get(0),
                one.coefficients().get(1));
        SeveralThresholds two = search.testSeveral(data, q, 2);
        Plot several = CHINESE.thresholds(two, "密度", 0, 10);
        assertEquals(2, layers(several, Rule.class));
        assertEquals(3, layers(several, Lines.class));
        draws(several, two.thresholds().toArray());
        assertThrows(IllegalArgumentException.class, () -> ENGLISH.threshold(one, "density", 3, 3));
    }

    @Test
    void aKuznetsCurveTurnsWhereItsRuleStands() {
        double[] income = {8.2, 8.51, 8.89, 9.85, 10.21, 10.83, 11.39, 11.99};
        double[] waste = {1.993, 2.452, 2.807, 2.898, 2.992, 2.942, 2.324, 1.899};
        KuznetsCurve.Quadratic curve = KuznetsCurve.quadratic(income, waste);
        Plot plot = ENGLISH.kuznets(curve, income, waste);
        draws(plot, curve.turningLog());
        double least = curve.coefficients().get(0)
                + 8.2
                        * (curve.coefficients().get(1)
                                + 8.2 * curve.coefficients().get(2));
        draws(plot, least);
        assertTrue(CHINESE.kuznets(curve, income, waste).title().contains("库兹涅茨"));
    }

    @Test
    void aChangePartsTheMeans() {
        double[] values = {1, 2, 1, 2, 1, 6, 7, 6, 7, 6};
        int[] years = IntStream.range(2001, 2011).toArray();
        Plot plot = ENGLISH.change(Pettitt.test(values), years, values);
        draws(plot, 1.4, 6.4);
        assertTrue(plot.toOption().toString().contains("2006"));
        double[] flat = new double[6];
        Plot none = CHINESE.change(Pettitt.test(flat), IntStream.range(0, 6).toArray(), flat);
        assertEquals(0, layers(none, Rule.class));
    }

    @Test
    void aKernelIsATableOfItsRows() {
        double[][] paths = new double[20][8];
        SplittableRandom random = new SplittableRandom(3);
        for (double[] path : paths) {
            path[0] = random.nextDouble();
            for (int t = 1; t < path.length; t++) {
                path[t] = path[t - 1] + 0.1 * random.nextGaussian();
            }
        }
        StochasticKernel kernel = StochasticKernel.of(paths, 2);
        Plot plot = ENGLISH.kernel(kernel, 9);
        assertEquals(1, layers(plot, HeatTable.class));
        String first = String.format(Locale.ROOT, "%.2f", kernel.conditional().get(0, 0));
        assertTrue(plot.toOption().toString().contains(first), first);
        assertThrows(IllegalArgumentException.class, () -> CHINESE.kernel(kernel, 1));
    }
}
