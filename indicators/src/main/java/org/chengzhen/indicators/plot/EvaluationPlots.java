package org.chengzhen.indicators.plot;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.plot.Axis;
import org.chengzhen.core.plot.Band;
import org.chengzhen.core.plot.Bars;
import org.chengzhen.core.plot.Layer;
import org.chengzhen.core.plot.Lines;
import org.chengzhen.core.plot.Palette;
import org.chengzhen.core.plot.Plot;
import org.chengzhen.core.plot.Points;
import org.chengzhen.core.plot.Radar;
import org.chengzhen.core.plot.Rule;
import org.chengzhen.core.result.Status;
import org.chengzhen.indicators.profile.Language;
import org.chengzhen.methods.composite.CouplingTable;
import org.chengzhen.methods.efficiency.BootstrappedEfficiency;
import org.chengzhen.methods.efficiency.DataEnvelopment;
import org.chengzhen.methods.efficiency.EfficiencyScores;
import org.chengzhen.methods.efficiency.PanelProductivity;
import org.chengzhen.methods.efficiency.WindowAnalysis;

/** Pictures of evaluations: how places score, what holds them back, who is efficient. */
public final class EvaluationPlots {
    /** Light enough for a line across it. */
    private static final String BAR = Palette.series(4);

    private static final int NAMED = 12;
    private final Wording words;

    private EvaluationPlots(Language language) {
        this.words = new Wording(language);
    }

    /**
     * The pictures in a language.
     *
     * @param language of titles, axes and names
     * @return the doors
     */
    public static EvaluationPlots in(Language language) {
        return new EvaluationPlots(language);
    }

    /**
     * Coupling C, development T and coordination D of each place, sorted by D.
     *
     * @param table of the places
     * @return the plot
     */
    public Plot coupling(CouplingTable table) {
        double[] d = table.coordination().toArray();
        int[] order = Sampled.largest(d, d.length);
        List<String> names = Sampled.at(table.rows(), order);
        double[] at = IntStream.range(0, order.length).mapToDouble(i -> i).toArray();
        return Plot.of(words.of("Coupling coordination", "耦合协调度"))
                .size(760, Math.max(320, 150 + 19 * order.length))
                .x(Axis.linear(words.of("degree, 0 to 1", "度（0—1）")).between(0, 1))
                .y(Axis.categories("", names).descending())
                .with(
                        Bars.of(words.of("coordination D", "协调度 D"), Sampled.at(d, order)),
                        Points.of(
                                        words.of("coupling C", "耦合度 C"),
                                        Sampled.at(table.coupling().toArray(), order),
                                        at)
                                .colour(Palette.series(1))
                                .symbol("diamond"),
                        Points.of(
                                        words.of("development T", "综合发展指数 T"),
                                        Sampled.at(table.development().toArray(), order),
                                        at)
                                .colour(Palette.INK)
                                .symbol("emptyCircle"))
                .note(words.of("D = √(C × T).", "D = √(C × T)。"));
    }

    /**
     * What holds one place back, the largest obstacle first.
     *
     * @param place its name
     * @param criteria names of the criteria
     * @param degrees obstacle degrees in per cent, adding up to 100
     * @return the plot
     */
    public Plot obstacles(String place, List<String> criteria, double... degrees) {
        Checks.sameLength(degrees.length, "degrees", criteria.size(), "criteria");
        int[] order = Sampled.largest(degrees, degrees.length);
        return Plot.of(words.of("Obstacles: ", "障碍度：") + place)
                .size(720, Math.max(260, 130 + 34 * order.length))
                .x(Axis.linear(words.of("obstacle degree (%)", "障碍度（%）")))
                .y(Axis.categories("", Sampled.at(criteria, order)).descending())
                .with(Bars.of("", Sampled.at(degrees, order)).numbers(1));
    }

    /**
     * Several places on the spokes of a profile.
     *
     * @param title of the plot
     * @param dimensions names of the spokes
     * @param most the value at the ends of the spokes
     * @param places values by name of the place
     * @return the plot
     */
    public Plot radar(String title, List<String> dimensions, double most, Map<String, double[]> places) {
        Radar radar = Radar.of(dimensions, most);
        for (Map.Entry<String, double[]> place : places.entrySet()) {
            radar = radar.with(place.getKey(), place.getValue());
        }
        return Plot.of(title)
                .size(640, 520)
                .with(radar)
                .note(words.of(
                        "Spokes from 0 to " + Wording.number(most, 0) + ".",
                        "各轴由 0 至 " + Wording.number(most, 0) + "。"));
    }

    /**
     * Scores from 0 to 100 as bars, in the order given.
     *
     * @param title of the plot
     * @param criteria names of the criteria
     * @param scores one for each, NaN where missing
     * @param benchmark marked by a line, as the median of all places; NaN for none
     * @return the plot
     */
    public Plot scorecard(String title, List<String> criteria, double[] scores, double benchmark) {
        Checks.sameLength(scores.length, "scores", criteria.size(), "criteria");
        Plot plot = Plot.of(title)
                .size(720, Math.max(260, 140 + 40 * criteria.size()))
                .x(Axis.linear(words.of("score, 0 to 100", "得分（0—100）")).between(0, 100))
                .y(Axis.categories("", criteria).descending())
                .with(Bars.of("", scores).colour(BAR).numbers(0));
        return Double.isNaN(benchmark)
                ? plot
                : plot.with(Rule.vertical(words.of("median of all places", "全部单元中位数"), benchmark));
    }

    /**
     * One input and one output of units, with the frontier of variable returns to scale.
     *
     * @param names of the units
     * @param inputName what goes in, with its unit
     * @param inputs one for each unit, &gt; 0
     * @param outputName what comes out, with its unit
     * @param outputs one for each unit, &gt; 0
     * @return the plot
     */
    public Plot frontier(List<String> names, String inputName, double[] inputs, String outputName, double[] outputs) {
        EfficiencyScores scores = DataEnvelopment.bcc()
                .of(DoubleMatrix.of(inputs.length, 1, inputs), DoubleMatrix.of(outputs.length, 1, outputs));
        int[] best = IntStream.range(0, inputs.length).filter(scores::efficient).toArray();
        int[] rest = IntStream.range(0, inputs.length)
                .filter(i -> !scores.efficient(i))
                .toArray();
        TreeMap<Double, Double> edge = new TreeMap<>();
        for (int i : best) {
            edge.merge(inputs[i], outputs[i], Math::max);
        }
        double[] x = edge.keySet().stream().mapToDouble(Double::doubleValue).toArray();
        double[] y = edge.values().stream().mapToDouble(Double::doubleValue).toArray();
        double[] size = Sampled.at(outputs, rest);
        return Plot.of(words.of("Efficiency frontier", "效率前沿面"))
                .x(Axis.linear(inputName))
                .y(Axis.linear(outputName))
                .with(
                        Lines.of(words.of("frontier, variable returns (BCC)", "可变规模报酬前沿（BCC）"), x, y)
                                .unmarked()
                                .colour(Palette.INK)
                                .style(Lines.Style.SOLID),
                        Points.of(words.of("below the frontier", "前沿以内"), Sampled.at(inputs, rest), size)
                                .labels(Sampled.at(names, rest))
                                .show(Sampled.largest(size, NAMED)),
                        Points.of(
                                        words.of("on the frontier", "前沿上"),
                                        Sampled.at(inputs, best),
                                        Sampled.at(outputs, best))
                                .labels(Sampled.at(names, best))
                                .show(IntStream.range(0, best.length).toArray()))
                .note(words.of(
                        best.length + " of " + names.size() + " places on the frontier of the largest output (DEA).",
                        names.size() + " 个单元中 " + best.length + " 个位于产出最大化前沿（DEA）。"));
    }

    /**
     * Productivity change over periods with its two parts: geometric means over the units that have an index.
     *
     * @param title of the plot
     * @param periods the years, one more than there are pairs
     * @param changes of the units
     * @return the plot
     * @throws IllegalArgumentException if the number of periods does not fit
     */
    public Plot productivity(String title, int[] periods, PanelProductivity changes) {
        Checks.sameLength(
                periods.length - 1, "periods after the first", changes.changes().size(), "pairs of periods");
        double[] years = IntStream.of(periods).skip(1).asDoubleStream().toArray();
        return Plot.of(title)
                .x(Axis.years(""))
                .y(Axis.linear(words.of("geometric mean of the units", "各单元几何平均")))
                .with(
                        Lines.of(
                                words.of("productivity", "全要素生产率"),
                                years,
                                means(changes, PanelProductivity.Change::index)),
                        Lines.of(
                                words.of("efficiency change", "技术效率变化"),
                                years,
                                means(changes, PanelProductivity.Change::efficiencyChange)),
                        Lines.of(
                                words.of("technical part", "技术进步（前沿变化）"),
                                years,
                                means(changes, PanelProductivity.Change::technicalPart)),
                        Rule.horizontal(words.of("no change", "无变化"), 1))
                .note(words.of(
                        "Above 1: progress since the period before. Units without an index: " + changes.infeasible()
                                + ".",
                        "大于 1 表示较上期进步。无可行解的单元数：" + changes.infeasible() + "。"));
    }

    /** Geometric means for each pair of periods; NaN where no unit has a value. */
    private static double[] means(PanelProductivity changes, ToDoubleFunction<PanelProductivity.Change> part) {
        return changes.changes().stream()
                .mapToDouble(pair -> Math.exp(pair.stream()
                        .filter(change -> change.status() == Status.OK)
                        .mapToDouble(change -> Math.log(part.applyAsDouble(change)))
                        .average()
                        .orElse(Double.NaN)))
                .toArray();
    }

    /**
     * Bias-corrected efficiencies with their intervals, the largest first, beside the scores as they were.
     *
     * @param names of the units, in their order
     * @param scores of the bootstrap
     * @return the plot
     * @throws IllegalArgumentException if the number of names is not that of the units
     */
    public Plot intervals(List<String> names, BootstrappedEfficiency.Scores scores) {
        Checks.sameLength(names.size(), "names", scores.scores().length(), "units");
        double[] corrected = scores.corrected().toArray();
        int[] order = Sampled.largest(corrected, corrected.length);
        double[] at = IntStream.range(0, order.length).mapToDouble(i -> i + 1).toArray();
        return Plot.of(words.of("Bias-corrected efficiency", "偏差修正效率"))
                .x(Axis.linear(words.of("rank of the corrected score", "修正后得分位次")))
                .y(Axis.linear(words.of("efficiency", "效率值")))
                .with(
                        Band.of(
                                words.of("interval", "置信区间"),
                                at,
                                Sampled.at(scores.lower().toArray(), order),
                                Sampled.at(scores.upper().toArray(), order)),
                        Points.of(words.of("corrected", "修正后"), at, Sampled.at(corrected, order))
                                .labels(Sampled.at(names, order))
                                .show(IntStream.range(0, Math.min(NAMED, order.length))
                                        .toArray()),
                        Points.of(
                                        words.of("as scored", "修正前"),
                                        at,
                                        Sampled.at(scores.scores().toArray(), order))
                                .symbol("emptyCircle"));
    }

    /** Efficiencies, the largest first. */
    Plot efficiencies(List<String> names, EfficiencyScores scores) {
        Checks.sameLength(names.size(), "names", scores.scores().length(), "units");
        double[] values = scores.scores().toArray();
        int[] order = Sampled.largest(values, values.length);
        List<String> colours = IntStream.of(order)
                .mapToObj(i -> scores.efficient(i) ? Palette.MARKED : Palette.UNMARKED)
                .toList();
        return Rows.of(words.of("Radial efficiency", "径向效率"), words.of("efficiency", "效率"), Sampled.at(names, order))
                .with(
                        Bars.of("", Sampled.at(values, order)).colours(colours).numbers(3),
                        Rule.vertical(words.of("frontier", "前沿"), 1))
                .note(words.of("Coloured: efficient, without slacks.", "着色：有效且无松弛。"));
    }

    /** Mean scores over windows by period, units numbered from 1. */
    Plot windows(WindowAnalysis analysis) {
        DoubleMatrix scores = analysis.byPeriod();
        double[] periods =
                IntStream.rangeClosed(1, scores.columns()).mapToDouble(t -> t).toArray();
        Layer[] lines = IntStream.range(0, scores.rows())
                .mapToObj(i -> Lines.of(words.of("unit ", "单元") + (i + 1), periods, scores.row(i)))
                .toArray(Layer[]::new);
        return Plot.of(words.of("Window analysis: mean score of each period", "窗口分析：各期平均得分"))
                .x(Axis.linear(words.of("period", "时期")))
                .y(Axis.linear(words.of("efficiency", "效率")))
                .with(lines);
    }
}
