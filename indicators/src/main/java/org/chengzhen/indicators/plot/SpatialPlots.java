package org.chengzhen.indicators.plot;

import com.google.common.primitives.ImmutableDoubleArray;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.place.GeoPoint;
import org.chengzhen.core.plot.Axis;
import org.chengzhen.core.plot.Bars;
import org.chengzhen.core.plot.Colouring;
import org.chengzhen.core.plot.HeatTable;
import org.chengzhen.core.plot.Lines;
import org.chengzhen.core.plot.Palette;
import org.chengzhen.core.plot.Plot;
import org.chengzhen.core.plot.Points;
import org.chengzhen.core.plot.Rule;
import org.chengzhen.indicators.profile.Language;
import org.chengzhen.methods.spatial.Correlogram;
import org.chengzhen.methods.spatial.FactorDetector;
import org.chengzhen.methods.spatial.GwrBandwidth;
import org.chengzhen.methods.spatial.GwrFit;
import org.chengzhen.methods.spatial.InteractionDetector;
import org.chengzhen.methods.spatial.LocalTest;
import org.chengzhen.methods.spatial.MultiscaleBandwidths;
import org.chengzhen.methods.spatial.SpatialImpacts;
import org.chengzhen.methods.spatial.SpatialTest;

/** Pictures of spatial models: local coefficients, impacts, the geographical detector, correlograms. */
public final class SpatialPlots {
    private static final double LEVEL = 0.05;
    private static final int CLASSES = 5;
    private static final int DECIMALS = 3;
    private static final int MOST_BARS = 20;
    private static final int STEPS = 200;
    /** How many standard deviations of chance are shown at least, on both sides. */
    private static final double WIDEST = 4;
    /** Rows of these pictures stand a little apart: their names are long. */
    private static final int ROW = 24;

    private final Wording words;

    private SpatialPlots(Language language) {
        words = new Wording(language);
    }

    /**
     * The pictures in a language.
     *
     * @param language of titles, axes and names
     * @return the doors
     */
    public static SpatialPlots in(Language language) {
        return new SpatialPlots(language);
    }

    /**
     * The local coefficients of one variable on a map, in classes of equal width; places whose coefficient is not
     * significant at 5 %, corrected for their number, apart.
     *
     * @param fit a geographically weighted regression
     * @param variable column of the coefficients, 0 for the constant
     * @param name of the variable
     * @param points the places
     * @param names of the places
     * @return the plot
     * @throws IllegalArgumentException if there is no such variable, or lengths differ
     */
    public Plot localCoefficients(GwrFit fit, int variable, String name, List<GeoPoint> points, List<String> names) {
        DoubleMatrix coefficients = fit.coefficients();
        Checks.argument(
                variable >= 0 && variable < coefficients.columns(),
                "variable must be in 0..%d but is %d",
                coefficients.columns() - 1,
                variable);
        Checks.sameLength(points.size(), "points", coefficients.rows(), "places of the fit");
        Checks.sameLength(names.size(), "names", coefficients.rows(), "places of the fit");
        double[] values = coefficients.column(variable);
        double[] p = fit.pValues().column(variable);
        double level = fit.correctedLevel(LEVEL);
        int significant = (int) Arrays.stream(p).filter(v -> v <= level).count();
        for (int i = 0; i < values.length; i++) {
            values[i] = p[i] <= level ? values[i] : Double.NaN;
        }
        double[] longitudes = points.stream().mapToDouble(GeoPoint::longitude).toArray();
        double[] latitudes = points.stream().mapToDouble(GeoPoint::latitude).toArray();
        return Plot.map(words.of("Local coefficients: ", "局部回归系数：") + name, Sampled.mean(latitudes))
                .size(720, 680)
                .x(Axis.linear(words.of("longitude (°E)", "经度（°E）")))
                .y(Axis.linear(words.of("latitude (°N)", "纬度（°N）")))
                .with(Points.byClass(
                        longitudes,
                        latitudes,
                        names,
                        Colouring.equalIntervals(values, CLASSES, DECIMALS)
                                .missing(words.of("not significant", "不显著"))))
                .note(words.of(
                        significant + " of " + values.length + " places at 5 %, corrected for their number; "
                                + fit.bandwidth()
                                + "; one coefficient for all: "
                                + Wording.number(fit.globalCoefficients().get(variable), DECIMALS) + ".",
                        values.length + "个单元中" + significant + "个在5%水平显著（经多重检验校正）；" + bandwidth(fit)
                                + "；全局系数 "
                                + Wording.number(fit.globalCoefficients().get(variable), DECIMALS) + "。"));
    }

    private static String bandwidth(GwrFit fit) {
        GwrBandwidth found = fit.bandwidth();
        String size = found.adaptive()
                ? "带宽为" + (int) found.bandwidth() + "个邻近单元"
                : "带宽 " + Wording.number(found.bandwidth(), 2);
        return size + (found.global() ? "（即全局）" : "") + (found.lowest() ? "（位于搜索范围下限）" : "");
    }

    /**
     * The bandwidth of each variable: at what scale it varies.
     *
     * @param found by a multiscale regression
     * @param variables names of the variables, without the constant
     * @return the plot
     * @throws IllegalArgumentException if lengths differ
     */
    public Plot bandwidths(MultiscaleBandwidths found, List<String> variables) {
        Checks.sameLength(
                variables.size() + 1,
                "variables and the constant",
                found.bandwidths().length(),
                "bandwidths");
        List<String> rows = new ArrayList<>(variables);
        rows.add(0, words.of("constant", "常数项"));
        return Rows.of(
                        words.of("Bandwidths: the scale of each variable", "多尺度带宽：各变量的作用尺度"),
                        found.adaptive() ? words.of("neighbours", "邻近单元数") : words.of("distance", "距离"),
                        rows,
                        ROW)
                .with(
                        Bars.of("", found.bandwidths().toArray()).numbers(found.adaptive() ? 0 : 2),
                        Rule.vertical(
                                words.of("one for all", "单一带宽"), found.initial().bandwidth()));
    }

    /**
     * Direct, indirect and total impacts of each variable, full colour where p is at most 5 %.
     *
     * @param impacts of a spatial model
     * @param variables their names
     * @return the plot
     * @throws IllegalArgumentException if lengths differ
     */
    public Plot impacts(SpatialImpacts impacts, List<String> variables) {
        Checks.sameLength(
                variables.size(), "variables", impacts.direct().values().length(), "impacts");
        List<String> rows = new ArrayList<>();
        List<String> colours = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        String[] kinds = {words.of("direct", "直接"), words.of("indirect", "间接"), words.of("total", "总")};
        ImmutableDoubleArray[] of = {
            impacts.direct().values(),
            impacts.indirect().values(),
            impacts.total().values()
        };
        ImmutableDoubleArray[] p = {
            impacts.direct().pValues(),
            impacts.indirect().pValues(),
            impacts.total().pValues()
        };
        for (int v = 0; v < variables.size(); v++) {
            for (int k = 0; k < kinds.length; k++) {
                rows.add(words.of(variables.get(v) + ", " + kinds[k], variables.get(v) + "：" + kinds[k]));
                values.add(of[k].get(v));
                colours.add(p[k].get(v) <= LEVEL ? Palette.MARKED : Palette.UNMARKED);
            }
        }
        return Rows.of(
                        words.of("Impacts on the place itself and on others", "直接效应、间接效应与总效应"),
                        words.of("effect of one unit", "单位变化的效应"),
                        rows,
                        ROW)
                .with(
                        Bars.of("", values.stream().mapToDouble(d -> d).toArray())
                                .colours(colours)
                                .numbers(DECIMALS),
                        Rule.vertical("", 0))
                .note(marks());
    }

    private String marks() {
        return words.of("Coloured: p ≤ " + LEVEL + "; grey: larger p.", "彩色：p ≤ " + LEVEL + "；灰色：p 较大。");
    }

    /**
     * How much each factor explains: q, full colour where p is at most 5 %.
     *
     * @param factors their names
     * @param detectors one for each
     * @return the plot
     * @throws IllegalArgumentException if lengths differ
     */
    public Plot factors(List<String> factors, List<FactorDetector> detectors) {
        Checks.sameLength(detectors.size(), "detectors", factors.size(), "factors");
        return Rows.of(words.of("Factor detector", "因子探测"), "q", factors, ROW)
                .with(Bars.of(
                                "",
                                detectors.stream()
                                        .mapToDouble(FactorDetector::q)
                                        .toArray())
                        .colours(detectors.stream()
                                .map(d -> d.pValue().orElse(1) <= LEVEL ? Palette.MARKED : Palette.UNMARKED)
                                .toList())
                        .numbers(DECIMALS))
                .note(marks());
    }

    /**
     * What two factors explain together, each alone on the diagonal.
     *
     * @param factors their names, at least two
     * @param pairs (0, 1), (0, 2) … (1, 2) …, as of {@link InteractionDetector#ofPairs}
     * @return the plot, with the kind of each interaction in the note
     * @throws IllegalArgumentException if there are not as many pairs as the factors have
     */
    public Plot interactions(List<String> factors, List<InteractionDetector> pairs) {
        int n = factors.size();
        Checks.argument(n >= 2, "factors must be at least 2 but are %d", n);
        Checks.sameLength(pairs.size(), "pairs", n * (n - 1) / 2, "pairs of factors");
        double[][] q = new double[n][n];
        for (double[] row : q) {
            Arrays.fill(row, Double.NaN);
        }
        int at = 0;
        int enhanced = 0;
        for (int a = 0; a < n; a++) {
            for (int b = a + 1; b < n; b++) {
                InteractionDetector pair = pairs.get(at++);
                q[b][a] = pair.q12();
                q[a][a] = pair.q1();
                q[b][b] = pair.q2();
                enhanced += pair.kind() == InteractionDetector.Kind.ENHANCED_NONLINEAR ? 1 : 0;
            }
        }
        return Plot.of(words.of("Interaction detector: q of two factors", "交互探测：双因子 q 值"))
                .size(200 + 80 * n, 180 + 56 * n)
                .x(Axis.categories("", factors))
                .y(Axis.categories("", factors).descending())
                .with(HeatTable.of(DoubleMatrix.of(q), DECIMALS))
                .note(words.of(
                        enhanced + " of " + pairs.size()
                                + " pairs explain more than both add up to; each alone on the diagonal.",
                        pairs.size() + "对因子中" + enhanced + "对为非线性增强；对角线为单因子 q 值。"));
    }

    /**
     * A statistic over distance or orders of neighbours, marked where p is at most 5 %.
     *
     * @param correlogram to be shown
     * @return the plot
     * @throws IllegalArgumentException if no step has a test
     */
    public Plot correlogram(Correlogram correlogram) {
        List<Correlogram.Step> tested =
                correlogram.steps().stream().filter(s -> s.test().isPresent()).toList();
        Checks.argument(!tested.isEmpty(), "no step of the correlogram has a test: there is nothing to draw");
        double[] at = tested.stream().mapToDouble(s -> (s.from() + s.to()) / 2).toArray();
        double[] values = tested.stream()
                .mapToDouble(s -> s.test().orElseThrow().statistic())
                .toArray();
        SpatialTest first = tested.get(0).test().orElseThrow();
        int[] marked = IntStream.range(0, at.length)
                .filter(k -> tested.get(k)
                        .test()
                        .map(SpatialTest::pValue)
                        .filter(p -> p <= LEVEL)
                        .isPresent())
                .toArray();
        String name =
                Optional.of(first.name()).filter(s -> s.startsWith("Moran")).isPresent()
                        ? words.of("Moran's I", "莫兰指数 I")
                        : words.of("Geary's C", "吉尔里系数 C");
        return Plot.of(words.of("Correlogram", "空间相关图"))
                .x(Axis.linear(words.of("middle of the step: distance, or order of neighbours", "距离段中点或邻接阶数")))
                .y(Axis.linear(name))
                .with(
                        Lines.of(name, at, values),
                        Rule.horizontal(words.of("expectation", "期望值"), first.expectation()),
                        Points.of("p ≤ " + LEVEL, Sampled.at(at, marked), Sampled.at(values, marked))
                                .colour(Palette.MARKED)
                                .symbol("triangle"));
    }

    /** The places that deviate most from chance in a local statistic, at most twenty. */
    Plot deviations(LocalTest test) {
        int[] order = IntStream.range(0, test.labels().size())
                .filter(i -> !Double.isNaN(test.zScores().get(i)))
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -Math.abs(test.zScores().get(i))))
                .limit(MOST_BARS)
                .mapToInt(i -> i)
                .toArray();
        Checks.argument(order.length > 0, "no place of %s has a z: there is nothing to draw", test.name());
        List<String> names = Sampled.at(test.labels(), order);
        List<String> colours = IntStream.of(order)
                .mapToObj(i -> test.pValues().get(i) <= LEVEL ? Palette.MARKED : Palette.UNMARKED)
                .toList();
        return Rows.of(test.name() + words.of(": the places that deviate most", "：偏离最大的单元"), "z", names)
                .with(Bars.of("", Sampled.at(test.zScores().toArray(), order)).colours(colours), Rule.vertical("", 0))
                .note(String.format(
                        Locale.ROOT,
                        words.of(
                                "Coloured: p ≤ %s, not corrected for the number of places (%d of %d); grey: larger p.",
                                "着色：p ≤ %s，未作多重检验校正（%d/%d）；灰色：p 较大。"),
                        LEVEL,
                        test.significant(LEVEL).size(),
                        test.labels().size()));
    }

    /** A global statistic against its distribution under the null hypothesis. */
    Plot againstChance(SpatialTest test) {
        Checks.argument(
                test.variance() > 0,
                "the variance of %s is %s: there is no distribution",
                test.name(),
                test.variance());
        double sd = Math.sqrt(test.variance());
        double reach = Math.max(WIDEST, Math.abs(test.zScore()) + 1);
        double[] x = IntStream.rangeClosed(0, STEPS)
                .mapToDouble(i -> test.expectation() + sd * reach * (2.0 * i / STEPS - 1))
                .toArray();
        double[] y = Arrays.stream(x)
                .map(v -> Math.exp(-0.5 * Math.pow((v - test.expectation()) / sd, 2)) / (sd * Math.sqrt(2 * Math.PI)))
                .toArray();
        return Plot.of(test.name() + words.of(" against chance", "与随机分布比较"))
                .x(Axis.linear(test.name()))
                .y(Axis.linear(words.of("density under the null hypothesis", "原假设下的密度")))
                .with(
                        Lines.of(words.of("normal, mean and variance of the test", "正态分布（检验的均值与方差）"), x, y)
                                .unmarked(),
                        Rule.vertical(
                                words.of("observed ", "观测值 ") + Wording.number(test.statistic(), 4), test.statistic()))
                .note("z = " + Wording.number(test.zScore(), 2) + ", " + Wording.p(test.pValue()) + ", " + test.n()
                        + words.of(" places.", " 个单元。"));
    }

    /** The means of the strata of a factor. */
    Plot strata(FactorDetector detector) {
        List<String> names = detector.strata().stream()
                .map(s -> words.of("stratum ", "层 ") + s.stratum() + " (n = " + s.n() + ")")
                .toList();
        return Rows.of(
                        words.of("Factor detector: q = ", "因子探测：q = ") + Wording.number(detector.q(), 4),
                        words.of("mean", "均值"),
                        names)
                .with(Bars.of(
                                "",
                                detector.strata().stream()
                                        .mapToDouble(FactorDetector.Stratum::mean)
                                        .toArray())
                        .numbers(3))
                .note(
                        detector.pValue().isPresent()
                                ? Wording.p(detector.pValue().getAsDouble()) + "."
                                : words.of("Without a test.", "未检验。"));
    }
}
