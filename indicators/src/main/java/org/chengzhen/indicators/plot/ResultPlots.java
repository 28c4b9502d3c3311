package org.chengzhen.indicators.plot;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.plot.Axis;
import org.chengzhen.core.plot.Bars;
import org.chengzhen.core.plot.Layer;
import org.chengzhen.core.plot.Lines;
import org.chengzhen.core.plot.Plot;
import org.chengzhen.core.plot.Points;
import org.chengzhen.core.plot.Rule;
import org.chengzhen.indicators.frame.IndicatorColumn;
import org.chengzhen.indicators.frame.Measurement;
import org.chengzhen.indicators.profile.Language;
import org.chengzhen.indicators.profile.Profile;
import org.chengzhen.methods.citysize.RankSize;
import org.chengzhen.methods.composite.CouplingTable;
import org.chengzhen.methods.composite.ObstacleTable;
import org.chengzhen.methods.concentration.KDensity;
import org.chengzhen.methods.concentration.LocalizationBand;
import org.chengzhen.methods.convergence.ClubPartition;
import org.chengzhen.methods.convergence.DensityCurve;
import org.chengzhen.methods.convergence.MarkovChain;
import org.chengzhen.methods.efficiency.BootstrappedEfficiency;
import org.chengzhen.methods.efficiency.EfficiencyScores;
import org.chengzhen.methods.efficiency.PanelProductivity;
import org.chengzhen.methods.efficiency.WindowAnalysis;
import org.chengzhen.methods.growth.Lmdi;
import org.chengzhen.methods.growth.ShiftShare;
import org.chengzhen.methods.inequality.ConcentrationCurve;
import org.chengzhen.methods.inequality.DagumGini;
import org.chengzhen.methods.inequality.EntropyDecomposition;
import org.chengzhen.methods.inequality.LorenzCurve;
import org.chengzhen.methods.network.Backbone;
import org.chengzhen.methods.network.BlockModel;
import org.chengzhen.methods.network.NetworkResilience;
import org.chengzhen.methods.network.QapRegression;
import org.chengzhen.methods.regression.PanelFit;
import org.chengzhen.methods.settlement.SettlementMap;
import org.chengzhen.methods.spatial.Correlogram;
import org.chengzhen.methods.spatial.FactorDetector;
import org.chengzhen.methods.spatial.LocalTest;
import org.chengzhen.methods.spatial.SpatialTest;
import org.chengzhen.methods.statistics.LinearFit;
import org.chengzhen.methods.trend.CusumChart;
import org.chengzhen.methods.trend.EwmaChart;
import org.chengzhen.methods.trend.LogisticCurve;

/**
 * One door for each result that has an obvious picture, in one language; {@link Plots} has them in English.
 *
 * <pre>{@code
 * Plots.in(Language.CHINESE).of(LorenzCurve.of(20, 50, 20, 10));
 * }</pre>
 */
public final class ResultPlots {
    private static final double LEVEL = 0.05;
    private static final double Z = 1.959963984540054;
    private static final int MOST_BARS = 20;
    private static final int STEPS = 200;
    private static final double WIDEST = 4;
    private static final String MARKED = "#D55E00";
    private static final String PLAIN = "#999999";
    private static final String LIMIT = "#555555";

    private final Language language;
    private final Wording words;
    private final ImmutableList<Door<?>> doors;

    /** The picture of one type of result. */
    private record Door<T>(Class<T> type, Function<T, Plot> draw) {
        Optional<Plot> find(Object result) {
            return type.isInstance(result) ? Optional.of(draw.apply(type.cast(result))) : Optional.empty();
        }
    }

    private static <T> Door<T> door(Class<T> type, Function<T, Plot> draw) {
        return new Door<>(type, draw);
    }

    private ResultPlots(Language language) {
        this.language = language;
        this.words = new Wording(language);
        this.doors = ImmutableList.of(
                door(LorenzCurve.class, this::of),
                door(DensityCurve.class, this::of),
                door(MarkovChain.class, this::of),
                door(DagumGini.class, this::of),
                door(EntropyDecomposition.class, this::of),
                door(ShiftShare.Components.class, this::of),
                door(Lmdi.FactorEffects.class, this::of),
                door(CouplingTable.class, this::of),
                door(SettlementMap.class, this::of),
                door(EwmaChart.class, this::of),
                door(LocalTest.class, this::of),
                door(SpatialTest.class, this::of),
                door(Correlogram.class, this::of),
                door(FactorDetector.class, this::of),
                door(KDensity.class, this::of),
                door(LocalizationBand.class, this::of),
                door(ConcentrationCurve.class, this::of),
                door(WindowAnalysis.class, this::of),
                door(Measurement.class, this::of),
                door(Profile.class, this::of),
                door(EfficiencyScores.class, this::of),
                door(BootstrappedEfficiency.Scores.class, this::of),
                door(PanelProductivity.class, this::of),
                door(NetworkResilience.Removal.class, this::of),
                door(BlockModel.Model.class, this::of),
                door(Backbone.class, this::of),
                door(IndicatorColumn.class, this::last));
    }

    /** A column in its last year. */
    private Plot last(IndicatorColumn column) {
        return of(column, column.years().get(column.years().size() - 1));
    }

    /**
     * The picture of a result of any type that has one by itself.
     *
     * @param result as a curve, decomposition, chain, test, column, measurement or profile
     * @return the plot; empty where the type has none, or needs more than the result
     */
    public Optional<Plot> find(Object result) {
        return doors.stream()
                .map(door -> door.find(result))
                .flatMap(Optional::stream)
                .findFirst();
    }

    static ResultPlots in(Language language) {
        return new ResultPlots(language);
    }

    private Plot bars(String title, String axis, List<String> names) {
        return Plot.of(title)
                .size(720, Math.max(260, 150 + 22 * names.size()))
                .x(Axis.linear(axis))
                .y(Axis.categories("", names).descending());
    }

    /**
     * A local statistic: the places that deviate most from chance.
     *
     * @param test of each place
     * @return the plot, of at most twenty places
     * @throws IllegalArgumentException if no place has a z
     */
    public Plot of(LocalTest test) {
        int[] order = IntStream.range(0, test.labels().size())
                .filter(i -> !Double.isNaN(test.zScores().get(i)))
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -Math.abs(test.zScores().get(i))))
                .limit(MOST_BARS)
                .mapToInt(i -> i)
                .toArray();
        Checks.argument(order.length > 0, "no place of %s has a z: there is nothing to draw", test.name());
        List<String> names =
                IntStream.of(order).mapToObj(i -> test.labels().get(i)).toList();
        List<String> colours = IntStream.of(order)
                .mapToObj(i -> test.pValues().get(i) <= LEVEL ? MARKED : PLAIN)
                .toList();
        return bars(test.name() + words.of(": the places that deviate most", "：偏离最大的单元"), "z", names)
                .with(Bars.of("", at(test.zScores().toArray(), order)).colours(colours), Rule.vertical("", 0))
                .note(String.format(
                        Locale.ROOT,
                        words.of(
                                "Coloured: p ≤ %s, not corrected for the number of places (%d of %d); grey: larger p.",
                                "着色：p ≤ %s，未作多重检验校正（%d/%d）；灰色：p 较大。"),
                        LEVEL,
                        test.significant(LEVEL).size(),
                        test.labels().size()));
    }

    /**
     * A global statistic against its distribution under the null hypothesis.
     *
     * @param test of all places
     * @return the plot
     * @throws IllegalArgumentException if the variance is 0
     */
    public Plot of(SpatialTest test) {
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

    /**
     * Efficiencies of units.
     *
     * @param scores to be shown
     * @param names of the units, in their order
     * @return the plot
     */
    public Plot of(EfficiencyScores scores, List<String> names) {
        Checks.sameLength(names.size(), "names", scores.scores().length(), "units");
        double[] values = scores.scores().toArray();
        int[] order = IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -values[i]))
                .mapToInt(i -> i)
                .toArray();
        List<String> ordered = IntStream.of(order).mapToObj(names::get).toList();
        List<String> colours = IntStream.of(order)
                .mapToObj(i -> scores.efficient(i) ? MARKED : PLAIN)
                .toList();
        return bars(words.of("Radial efficiency", "径向效率"), words.of("efficiency", "效率"), ordered)
                .with(
                        Bars.of("", at(values, order)).colours(colours).numbers(3),
                        Rule.vertical(words.of("frontier", "前沿"), 1))
                .note(words.of("Coloured: efficient, without slacks.", "着色：有效且无松弛。"));
    }

    /**
     * Efficiency over windows: mean score by period.
     *
     * @param analysis of units, which are numbered from 1
     * @return the plot
     */
    public Plot of(WindowAnalysis analysis) {
        DoubleMatrix scores = analysis.byPeriod();
        double[] periods =
                IntStream.rangeClosed(1, scores.columns()).mapToDouble(t -> t).toArray();
        Layer[] lines = IntStream.range(0, scores.rows())
                .mapToObj(i -> Lines.of(words.of("unit ", "单元") + (i + 1), periods, row(scores, i)))
                .toArray(Layer[]::new);
        return Plot.of(words.of("Window analysis: mean score of each period", "窗口分析：各期平均得分"))
                .x(Axis.linear(words.of("period", "时期")))
                .y(Axis.linear(words.of("efficiency", "效率")))
                .with(lines);
    }

    /**
     * A statistic over distance.
     *
     * @param correlogram to be shown
     * @return the plot
     * @throws IllegalArgumentException if no step has a test
     */
    public Plot of(Correlogram correlogram) {
        List<Double> middle = new ArrayList<>();
        List<Double> statistic = new ArrayList<>();
        List<Double> marked = new ArrayList<>();
        List<Double> markedAt = new ArrayList<>();
        double expectation = Double.NaN;
        String name = words.of("statistic", "统计量");
        for (Correlogram.Step step : correlogram.steps()) {
            Optional<SpatialTest> test = step.test();
            if (test.isPresent()) {
                double at = (step.from() + step.to()) / 2;
                middle.add(at);
                statistic.add(test.get().statistic());
                expectation = test.get().expectation();
                name = test.get().name();
                if (test.get().pValue() <= LEVEL) {
                    markedAt.add(at);
                    marked.add(test.get().statistic());
                }
            }
        }
        Checks.argument(!middle.isEmpty(), "no step of the correlogram has a test: there is nothing to draw");
        return Plot.of(words.of("Correlogram", "空间相关图"))
                .x(Axis.linear(words.of("middle of the step: distance, or order of neighbours", "区间中点：距离或邻接阶数")))
                .y(Axis.linear(name))
                .with(
                        Lines.of(name, doubles(middle), doubles(statistic)),
                        Rule.horizontal(words.of("expectation", "期望"), expectation),
                        Points.of("p ≤ " + LEVEL, doubles(markedAt), doubles(marked))
                                .colour(MARKED)
                                .symbol("triangle"));
    }

    /**
     * The means of the strata of a factor.
     *
     * @param detector to be shown
     * @return the plot
     */
    public Plot of(FactorDetector detector) {
        List<String> names = detector.strata().stream()
                .map(s -> words.of("stratum ", "层 ") + s.stratum() + " (n = " + s.n() + ")")
                .toList();
        return bars(
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

    /**
     * The density of distances within an industry.
     *
     * @param density to be shown
     * @return the plot
     */
    public Plot of(KDensity density) {
        return Plot.of(words.of("Density of bilateral distances", "两两距离的密度"))
                .x(Axis.linear(words.of("distance", "距离")))
                .y(Axis.linear(words.of("K-density", "K密度")))
                .with(Lines.of("", density.at().toArray(), density.density().toArray())
                        .unmarked())
                .note(density.pairs() + words.of(" pairs, bandwidth ", " 对，带宽 ")
                        + Wording.number(density.bandwidth(), 3) + ".");
    }

    /**
     * The density of distances within an industry in its global band.
     *
     * @param band to be shown
     * @return the plot
     */
    public Plot of(LocalizationBand band) {
        return StatisticsPlots.in(language).localization(band);
    }

    /**
     * A concentration curve.
     *
     * @param curve to be shown
     * @return the plot
     */
    public Plot of(ConcentrationCurve curve) {
        return Plot.of(words.of("Concentration curve", "集中曲线"))
                .size(560, 560)
                .x(Axis.linear(words.of("share of people, by rank", "人口累计比重（按位次）"))
                        .between(0, 1))
                .y(Axis.linear(words.of("share of the values", "数值累计比重")))
                .with(
                        Lines.of(
                                        words.of("curve", "曲线"),
                                        curve.populationShares().toArray(),
                                        curve.valueShares().toArray())
                                .unmarked(),
                        Lines.of(words.of("equality", "绝对平均"), new double[] {0, 1}, new double[] {0, 1})
                                .unmarked()
                                .colour(LIMIT))
                .note(words.of("Concentration index ", "集中指数 ") + Wording.number(curve.index(), 4) + ".");
    }

    /** Coefficients with their 95 % intervals, by the normal distribution. */
    private Plot coefficients(List<String> names, double[] estimates, double[] errors) {
        Checks.sameLength(names.size(), "names", estimates.length, "coefficients");
        Checks.sameLength(errors.length, "standard errors", estimates.length, "coefficients");
        List<Layer> layers = new ArrayList<>();
        double[] rows =
                IntStream.rangeClosed(1, names.size()).mapToDouble(i -> i).toArray();
        for (int i = 0; i < estimates.length; i++) {
            double[] ends = {estimates[i] - Z * errors[i], estimates[i] + Z * errors[i]};
            layers.add(Lines.of("", ends, new double[] {rows[i], rows[i]})
                    .unmarked()
                    .colour(LIMIT));
        }
        // an empty row above and below: points stand at the edge of a category axis otherwise
        List<String> padded = new ArrayList<>(names);
        padded.add(0, "");
        padded.add(" ");
        layers.add(Points.of(words.of("estimate", "估计值"), estimates, rows));
        layers.add(Rule.vertical("", 0));
        return bars(words.of("Coefficients with 95 % intervals", "系数与95%置信区间"), words.of("estimate", "估计值"), padded)
                .with(layers.toArray(Layer[]::new))
                .note(words.of("Estimate ± 1.96 standard errors.", "估计值 ± 1.96 × 标准误。"));
    }

    /**
     * The places with the greatest values of a measurement in its last year.
     *
     * @param measurement with a value for each place
     * @return the plot, of at most twenty places
     * @throws IllegalArgumentException if it has no value for each place
     */
    public Plot of(Measurement measurement) {
        for (Map.Entry<String, Object> part : measurement.parts().entrySet()) {
            if (part.getValue() instanceof IndicatorColumn column && !column.isClass()) {
                return last(column);
            }
        }
        throw new IllegalArgumentException(measurement.entry().id() + " "
                + measurement.entry().name() + " has no value for each place: there is no ranking to draw");
    }

    /**
     * A place against the median of the others.
     *
     * @param profile of a place
     * @return the plot, of the lines that have a positive value and a benchmark
     * @throws IllegalArgumentException if none has
     */
    public Plot of(Profile profile) {
        List<String> names = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        for (Profile.Line line : profile.lines()) {
            double own = number(line.last());
            double others = number(line.benchmark().replaceFirst("^median of the others ", ""));
            if (own > 0 && others > 0) {
                names.add(line.entry().id() + " " + line.part());
                ratios.add(own / others);
            }
        }
        Checks.argument(
                !names.isEmpty(), "no line of the profile %s has a positive value and a benchmark", profile.title());
        return bars(profile.title(), words.of("value over the median of the others", "与其余中位数之比"), names)
                .with(
                        Bars.of("", doubles(ratios)).numbers(2),
                        Rule.vertical(words.of("median of the others", "其余的中位数"), 1));
    }

    private static double number(String shown) {
        try {
            return Double.parseDouble(shown.replace(",", ""));
        } catch (NumberFormatException notANumber) {
            return Double.NaN;
        }
    }

    private static double[] row(DoubleMatrix matrix, int row) {
        return IntStream.range(0, matrix.columns())
                .mapToDouble(j -> matrix.get(row, j))
                .toArray();
    }

    private static double[] at(double[] values, int[] order) {
        return IntStream.of(order).mapToDouble(i -> values[i]).toArray();
    }

    private static double[] doubles(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /**
     * A Lorenz curve.
     *
     * @param curve to be shown
     * @return the plot
     */
    public Plot of(LorenzCurve curve) {
        return InequalityPlots.in(language).lorenz(words.of("values", "数值"), ImmutableMap.of("", curve));
    }

    /**
     * A kernel density.
     *
     * @param curve to be shown
     * @return the plot
     */
    public Plot of(DensityCurve curve) {
        return Plot.of(words.of("Density", "核密度"))
                .x(Axis.linear(words.of("value", "数值")))
                .y(Axis.linear(words.of("density", "密度")))
                .with(Lines.of("", curve.points().toArray(), curve.densities().toArray())
                        .unmarked())
                .note(words.of("Bandwidth ", "带宽 ") + Wording.number(curve.bandwidth(), 4) + ".");
    }

    /**
     * Rank and size with a fit.
     *
     * @param fit of the sizes
     * @param sizes that were fitted, &gt; 0
     * @return the plot
     */
    public Plot of(RankSize fit, double... sizes) {
        return CityPlots.in(language).rankSize(fit, sizes);
    }

    /**
     * The probabilities of a Markov chain.
     *
     * @param chain to be shown; its classes are numbered from 1
     * @return the plot
     */
    public Plot of(MarkovChain chain) {
        List<String> classes = IntStream.rangeClosed(1, chain.states())
                .mapToObj(Integer::toString)
                .toList();
        return ConvergencePlots.in(language).markov(chain, classes);
    }

    /**
     * Dagum's decomposition of the Gini.
     *
     * @param gini to be shown
     * @return the plot
     */
    public Plot of(DagumGini gini) {
        return parts(
                words.of("Gini coefficient (Dagum)", "基尼系数（Dagum分解）"),
                List.of(
                        words.of("within groups", "组内"),
                        words.of("net between groups", "组间净差异"),
                        words.of("transvariation", "超变密度")),
                gini.within(),
                gini.netBetween(),
                gini.transvariation());
    }

    /**
     * The decomposition of an entropy index: each group within, and all between.
     *
     * @param decomposition to be shown
     * @return the plot
     */
    public Plot of(EntropyDecomposition decomposition) {
        List<String> names = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        decomposition.groups().forEach(group -> {
            names.add(words.of("within ", "组内：") + group.name());
            values.add(group.within());
        });
        names.add(words.of("between groups", "组间"));
        values.add(decomposition.between());
        return parts(
                words.of("Entropy index", "熵指数"),
                names,
                values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /**
     * Shift-share of one region.
     *
     * @param result to be shown
     * @return the plot
     */
    public Plot of(ShiftShare.Components result) {
        return GrowthPlots.in(language)
                .shiftShare(words.of("change", "变化"), ImmutableMap.of(words.of("region", "区域"), result));
    }

    /**
     * The effects of an LMDI.
     *
     * @param result to be shown; its factors are numbered from 1
     * @return the plot
     */
    public Plot of(Lmdi.FactorEffects result) {
        List<String> names = IntStream.rangeClosed(1, result.effects().length())
                .mapToObj(k -> words.of("factor ", "因素") + k)
                .toList();
        return parts("LMDI", names, result.effects().toArray());
    }

    /**
     * Coupling, development and coordination.
     *
     * @param table of places
     * @return the plot
     */
    public Plot of(CouplingTable table) {
        return EvaluationPlots.in(language).coupling(table);
    }

    /**
     * The obstacles of a place.
     *
     * @param table of places
     * @param place index of one
     * @return the plot
     */
    public Plot of(ObstacleTable table, int place) {
        List<String> names = table.top(place, table.byCriterion(place).length());
        double[] degrees = table.byCriterion(place).stream().sorted().toArray();
        double[] falling = new double[degrees.length];
        for (int i = 0; i < falling.length; i++) {
            falling[i] = degrees[degrees.length - 1 - i];
        }
        return EvaluationPlots.in(language).obstacles(table.places().get(place), names, falling);
    }

    /**
     * The degree of urbanisation.
     *
     * @param map on its grid
     * @return the plot
     */
    public Plot of(SettlementMap map) {
        return MapPlots.in(language).degreeOfUrbanisation(map);
    }

    /**
     * A logistic curve over years.
     *
     * @param curve of shares
     * @param from the first year
     * @param to the last year
     * @return the plot
     */
    public Plot of(LogisticCurve curve, int from, int to) {
        double[] years = IntStream.rangeClosed(from, to).mapToDouble(y -> y).toArray();
        double[] shares = IntStream.rangeClosed(from, to)
                .mapToDouble(y -> 100 * curve.at(y))
                .toArray();
        return Plot.of(words.of("S-curve", "S形曲线"))
                .x(Axis.years(""))
                .y(Axis.linear(words.of("share (%)", "比重（%）")))
                .with(Lines.of("", years, shares).unmarked());
    }

    /**
     * A cumulative sum chart.
     *
     * @param chart to be shown
     * @param decision the interval beyond which a sum signals
     * @return the plot
     */
    public Plot of(CusumChart chart, double decision) {
        double[] order = order(chart.plus().length());
        return Plot.of(words.of("Cumulative sums", "累积和控制图"))
                .x(Axis.linear(words.of("observation", "观测序号")))
                .y(Axis.linear(words.of("cumulative sum", "累积和")))
                .with(
                        Lines.of(words.of("upward", "向上"), order, chart.plus().toArray()),
                        Lines.of(
                                words.of("downward", "向下"), order, chart.minus().toArray()),
                        Rule.horizontal(words.of("decision ", "判定限 ") + decision, decision));
    }

    /**
     * An exponentially weighted chart.
     *
     * @param chart to be shown
     * @return the plot
     */
    public Plot of(EwmaChart chart) {
        double[] order = order(chart.path().length());
        double[] out = chart.out().stream().mapToDouble(i -> i + 1).toArray();
        return Plot.of(words.of("Exponentially weighted moving average", "指数加权移动平均控制图"))
                .x(Axis.linear(words.of("observation", "观测序号")))
                .y(Axis.linear(words.of("average", "平均")))
                .with(
                        Lines.of(words.of("average", "平均"), order, chart.path().toArray()),
                        Lines.of(words.of("limits", "控制限"), order, chart.upper().toArray())
                                .unmarked()
                                .colour("#555555"),
                        Lines.of("", order, chart.lower().toArray()).unmarked().colour("#555555"),
                        Points.of(
                                        words.of("alarm", "预警"),
                                        out,
                                        chart.out().stream()
                                                .mapToDouble(i -> chart.path().get(i))
                                                .toArray())
                                .colour("#D55E00")
                                .symbol("triangle"));
    }

    /**
     * The places with the greatest values of an indicator.
     *
     * @param column of numbers
     * @param year of the values
     * @return the plot, of at most twenty places
     * @throws IllegalArgumentException if the column holds classes
     */
    public Plot of(IndicatorColumn column, int year) {
        if (column.isClass()) {
            throw new IllegalArgumentException(column.entry().id() + " gives classes: there is no ranking to draw");
        }
        double[] values = words.values(column.variable(), column.values(year));
        int[] order = IntStream.of(Sampled.largest(
                        java.util.Arrays.stream(values)
                                .map(v -> Double.isNaN(v) ? Double.NEGATIVE_INFINITY : v)
                                .toArray(),
                        MOST_BARS))
                .filter(i -> !Double.isNaN(values[i]))
                .toArray();
        List<String> names = IntStream.of(order)
                .mapToObj(i -> words.name(column.places().get(i)))
                .toList();
        return Plot.of(column.entry().id() + " "
                        + words.of(
                                column.entry().name() + ", " + year,
                                year + "年" + column.entry().localName()))
                .size(720, Math.max(220, 130 + 20 * order.length))
                .x(Axis.linear(words.axis(column.variable())))
                .y(Axis.categories("", names).descending())
                .with(Bars.of(
                        "", IntStream.of(order).mapToDouble(i -> values[i]).toArray()))
                .source(words.of("Formula: ", "公式：") + column.entry().source());
    }

    /**
     * Efficiencies of units, which are numbered from 1.
     *
     * @param scores to be shown
     * @return the plot
     */
    public Plot of(EfficiencyScores scores) {
        return of(scores, numbered(words.of("unit ", "单元"), scores.scores().length()));
    }

    /**
     * Bias-corrected efficiencies of units, which are numbered from 1, with their intervals.
     *
     * @param scores to be shown
     * @return the plot
     */
    public Plot of(BootstrappedEfficiency.Scores scores) {
        return EvaluationPlots.in(language)
                .intervals(numbered(words.of("unit ", "单元"), scores.scores().length()), scores);
    }

    /**
     * Productivity change over periods, which are numbered from 1, with its parts.
     *
     * @param changes to be shown
     * @return the plot
     */
    public Plot of(PanelProductivity changes) {
        int[] periods = IntStream.rangeClosed(1, changes.changes().size() + 1).toArray();
        return EvaluationPlots.in(language).productivity(words.of("Productivity change", "生产率变化"), periods, changes);
    }

    /**
     * The largest component of a network after removals.
     *
     * @param removal to be shown
     * @return the plot
     */
    public Plot of(NetworkResilience.Removal removal) {
        return RelationPlots.in(language).removal(Map.of(words.of("largest component", "最大连通分量"), removal));
    }

    /**
     * Densities between blocks, with their roles.
     *
     * @param model to be shown
     * @return the plot
     */
    public Plot of(BlockModel.Model model) {
        return RelationPlots.in(language).blocks(model);
    }

    /**
     * The links of a backbone between places, which are numbered from 1.
     *
     * @param backbone to be shown
     * @return the plot
     * @throws IllegalArgumentException if it keeps no link
     */
    public Plot of(Backbone backbone) {
        return RelationPlots.in(language)
                .backbone(
                        backbone,
                        numbered(words.of("place ", "单元"), backbone.network().size()));
    }

    /**
     * Clubs of convergence: the paths of their means.
     *
     * @param partition to be shown
     * @param years of the columns
     * @param values places by years
     * @return the plot
     */
    public Plot of(ClubPartition partition, int[] years, double[][] values) {
        return ConvergencePlots.in(language).clubs(partition, years, values);
    }

    /**
     * Clubs of convergence: the paths of their means.
     *
     * @param partition to be shown
     * @param years of the columns
     * @param values places by years
     * @return the plot
     */
    public Plot of(ClubPartition partition, int[] years, DoubleMatrix values) {
        Objects.requireNonNull(values, "values");
        return of(partition, years, values.toRows());
    }

    /**
     * The coefficients of a regression with their intervals.
     *
     * @param fit to be shown
     * @param names of the coefficients, the intercept first
     * @return the plot, with robust (HC1) standard errors
     */
    public Plot of(LinearFit fit, List<String> names) {
        return coefficients(
                names, fit.coefficients().toArray(), fit.robustStandardErrors().toArray());
    }

    /**
     * The coefficients of a panel regression with their intervals.
     *
     * @param fit to be shown
     * @param names of the coefficients
     * @return the plot, with classical standard errors
     */
    public Plot of(PanelFit fit, List<String> names) {
        return coefficients(
                names, fit.coefficients().toArray(), fit.standardErrors().toArray());
    }

    /**
     * The standardized coefficients of a regression of relations, each with the p-value of its permutations.
     *
     * @param fit to be shown
     * @param names of the regressors
     * @return the plot
     * @throws IllegalArgumentException if there are not as many names as regressors
     */
    public Plot of(QapRegression.Fit fit, List<String> names) {
        Checks.sameLength(names.size(), "names", fit.standardized().length(), "regressors");
        List<String> labels = IntStream.range(0, names.size())
                .mapToObj(j ->
                        names.get(j) + " (p = " + Wording.number(fit.pValues().get(j), 3) + ")")
                .toList();
        return Plot.of(words.of("Standardized coefficients of relations", "关系回归的标准化系数"))
                .size(720, Math.max(260, 130 + 30 * names.size()))
                .x(Axis.linear(words.of("standard deviations of the response", "被解释变量的标准差")))
                .y(Axis.categories("", labels).descending())
                .with(Bars.of("", fit.standardized().toArray()).numbers(3))
                .note(words.of("p by ", "p 值由 ")
                        + fit.permutations()
                        + words.of(" permutations of the places.", " 次节点置换得到。"));
    }

    private Plot parts(String title, List<String> names, double... values) {
        return Plot.of(words.of("Decomposition: ", "分解：") + title)
                .size(720, Math.max(260, 130 + 30 * names.size()))
                .x(Axis.linear(words.of("contribution", "贡献")))
                .y(Axis.categories("", names).descending())
                .with(Bars.of("", values).numbers(4));
    }

    private static double[] order(int n) {
        return IntStream.rangeClosed(1, n).mapToDouble(i -> i).toArray();
    }

    private static List<String> numbered(String what, int n) {
        return IntStream.rangeClosed(1, n).mapToObj(i -> what + i).toList();
    }
}
