package org.chengzhen.indicators.plot;

import com.google.common.primitives.ImmutableDoubleArray;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.panel.Series;
import org.chengzhen.core.plot.Axis;
import org.chengzhen.core.plot.Band;
import org.chengzhen.core.plot.Bars;
import org.chengzhen.core.plot.Lines;
import org.chengzhen.core.plot.Palette;
import org.chengzhen.core.plot.Plot;
import org.chengzhen.core.plot.Points;
import org.chengzhen.core.plot.Rule;
import org.chengzhen.indicators.profile.Language;
import org.chengzhen.methods.growth.Lmdi;
import org.chengzhen.methods.growth.ShiftShare;
import org.chengzhen.methods.trend.CusumChart;
import org.chengzhen.methods.trend.EwmaChart;
import org.chengzhen.methods.trend.IndividualsChart;
import org.chengzhen.methods.trend.LinearTrend;

/** Pictures of growth taken apart, of watched series and of forecasts. */
public final class GrowthPlots {
    private final Wording words;

    private GrowthPlots(Language language) {
        this.words = new Wording(language);
    }

    /**
     * The pictures in a language.
     *
     * @param language of titles, axes and names
     * @return the doors
     */
    public static GrowthPlots in(Language language) {
        return new GrowthPlots(language);
    }

    /**
     * Shift-share of several regions or periods: national growth, industry mix and competitive share stacked, the change as points.
     *
     * @param unit what changed, with its unit
     * @param results by name of the region or period
     * @return the plot
     */
    public Plot shiftShare(String unit, Map<String, ShiftShare.Components> results) {
        List<double[]> parts = results.values().stream().map(GrowthPlots::parts).toList();
        Plot plot = Plot.of(words.of("Shift-share analysis", "偏离—份额分析"))
                .x(Axis.categories("", List.copyOf(results.keySet())))
                .y(Axis.linear(unit));
        List<String> names = List.of(
                words.of("national growth", "全国增长份额"),
                words.of("industry mix", "产业结构偏离"),
                words.of("competitive share", "竞争力偏离"));
        for (int k = 0; k < 3; k++) {
            int part = k;
            plot = plot.with(Bars.of(
                            names.get(k),
                            parts.stream().mapToDouble(p -> p[part]).toArray())
                    .stack("parts"));
        }
        return plot.with(sum(words.of("change", "总变化"), parts));
    }

    private static double[] parts(ShiftShare.Components result) {
        double[] parts = new double[3];
        for (ShiftShare.Industry industry : result.industries()) {
            parts[0] += industry.national();
            parts[1] += industry.mix();
            parts[2] += industry.competitive();
        }
        return parts;
    }

    private static Points sum(String name, List<double[]> parts) {
        return Points.of(
                        name,
                        IntStream.range(0, parts.size()).mapToDouble(i -> i).toArray(),
                        parts.stream().mapToDouble(p -> Arrays.stream(p).sum()).toArray())
                .colour(Palette.INK)
                .symbol("diamond");
    }

    /**
     * LMDI over years: the effects stacked, the change as points.
     *
     * @param unit what changed, with its unit
     * @param factors names of the effects
     * @param results by period, as "2019"
     * @return the plot
     */
    public Plot lmdi(String unit, List<String> factors, Map<String, Lmdi.FactorEffects> results) {
        List<double[]> parts = new ArrayList<>();
        for (Lmdi.FactorEffects result : results.values()) {
            Checks.sameLength(result.effects().length(), "effects", factors.size(), "factors");
            parts.add(result.effects().toArray());
        }
        Plot plot = Plot.of(words.of("What the change is made of (LMDI)", "变化的分解（LMDI）"))
                .x(Axis.categories("", List.copyOf(results.keySet())))
                .y(Axis.linear(unit));
        for (int k = 0; k < factors.size(); k++) {
            int part = k;
            plot = plot.with(Bars.of(
                            factors.get(k),
                            parts.stream().mapToDouble(p -> p[part]).toArray())
                    .stack("parts"));
        }
        return plot.with(sum(words.of("change", "总变化"), parts));
    }

    /**
     * A chart of individual values with its limits; what is outside is marked and named by its year.
     *
     * @param series to be watched
     * @param chart of its values
     * @return the plot
     */
    public Plot controlChart(Series series, IndividualsChart chart) {
        Series present = series.present();
        double[] years = Sampled.years(present.years().asList());
        double[] values = words.values(series.variable(), present.values().toArray());
        double[] limits = words.values(series.variable(), new double[] {chart.upper(), chart.centre(), chart.lower()});
        int[] out = chart.out().stream().mapToInt(i -> i).toArray();
        Plot plot = Plot.of(words.of("Control chart: ", "控制图：")
                        + words.name(series.variable())
                        + words.of(", ", "，")
                        + words.name(series.place()))
                .x(Axis.years(""))
                .y(Axis.linear(words.axis(series.variable())))
                .with(
                        Lines.of(words.of("value", "观测值"), years, values),
                        Rule.horizontal(words.of("centre ", "中心线 ") + Wording.number(limits[1], 2), limits[1]),
                        Rule.horizontal(
                                words.of("limits ", "控制限 ") + Wording.number(limits[2], 2) + " – "
                                        + Wording.number(limits[0], 2),
                                limits[0]),
                        Rule.horizontal("", limits[2]));
        if (out.length > 0) {
            plot = plot.with(Points.of(words.of("alarm", "预警"), Sampled.at(years, out), Sampled.at(values, out))
                    .labels(Arrays.stream(out)
                            .mapToObj(i -> Integer.toString((int) years[i]))
                            .toList())
                    .colour(Palette.MARKED)
                    .symbol("triangle")
                    .show(IntStream.range(0, out.length).toArray()));
        }
        return plot.note(words.of("Limits: centre ± 3 × mean moving range / 1.128.", "控制限：中心线 ± 3 × 平均移动极差 / 1.128。"));
    }

    /**
     * A linear trend carried on, with the interval of a single new value.
     *
     * @param series observed
     * @param until the last year
     * @param confidence in (0, 1), as 0.95
     * @return the plot
     */
    public Plot forecast(Series series, int until, double confidence) {
        Series present = series.present();
        ImmutableDoubleArray observed = present.values();
        double[] years = Sampled.years(present.years().asList());
        LinearTrend trend = LinearTrend.of(years, observed.toArray());
        int last = (int) years[years.length - 1];
        Checks.argument(until > last, "until must be after the last year %d but is %d", last, until);
        double[] ahead = IntStream.rangeClosed(last, until).mapToDouble(y -> y).toArray();
        double[] centre = Arrays.stream(ahead).map(trend::at).toArray();
        double[] low = new double[ahead.length];
        double[] high = new double[ahead.length];
        for (int i = 0; i < ahead.length; i++) {
            double margin = trend.margin(ahead[i], confidence);
            low[i] = centre[i] - margin;
            high[i] = centre[i] + margin;
        }
        String percent = Wording.number(100 * confidence, 0) + " %";
        return Plot.of(words.of("Forecast: ", "预测：")
                        + words.name(series.variable())
                        + words.of(", ", "，")
                        + words.name(series.place()))
                .x(Axis.years(""))
                .y(Axis.linear(words.axis(series.variable())))
                .with(
                        Band.of(
                                words.of(percent + " interval of a new value", percent + " 预测区间"),
                                ahead,
                                words.values(series.variable(), low),
                                words.values(series.variable(), high)),
                        Lines.of(words.of("linear trend", "线性趋势"), ahead, words.values(series.variable(), centre))
                                .unmarked(),
                        Lines.of(
                                        words.of("observed", "观测值"),
                                        years,
                                        words.values(series.variable(), observed.toArray()))
                                .colour(Palette.INK)
                                .style(Lines.Style.SOLID))
                .note(words.of(
                        "Least squares over " + (int) years[0] + "–" + last + ". The trend goes on as the past did.",
                        "最小二乘，" + (int) years[0] + "—" + last + "年；外推假定趋势不变。"));
    }

    /** Cumulative sums with the limit beyond which they signal. */
    Plot cumulativeSums(CusumChart chart, double decision) {
        double[] order = Sampled.ordinals(chart.plus().length());
        return Plot.of(words.of("Cumulative sums", "累积和控制图"))
                .x(Axis.linear(words.of("observation", "观测序号")))
                .y(Axis.linear(words.of("cumulative sum", "累积和")))
                .with(
                        Lines.of(words.of("upward", "向上"), order, chart.plus().toArray()),
                        Lines.of(
                                words.of("downward", "向下"), order, chart.minus().toArray()),
                        Rule.horizontal(words.of("decision ", "判定限 ") + decision, decision));
    }

    /** A weighted moving average with its limits; what is outside is marked. */
    Plot movingAverage(EwmaChart chart) {
        double[] order = Sampled.ordinals(chart.path().length());
        double[] out = chart.out().stream().mapToDouble(i -> i + 1).toArray();
        return Plot.of(words.of("Exponentially weighted moving average", "指数加权移动平均控制图"))
                .x(Axis.linear(words.of("observation", "观测序号")))
                .y(Axis.linear(words.of("average", "平均")))
                .with(
                        Lines.of(words.of("average", "平均"), order, chart.path().toArray()),
                        Lines.of(words.of("limits", "控制限"), order, chart.upper().toArray())
                                .unmarked()
                                .colour(Palette.SOFT_INK),
                        Lines.of("", order, chart.lower().toArray()).unmarked().colour(Palette.SOFT_INK),
                        Points.of(
                                        words.of("alarm", "预警"),
                                        out,
                                        chart.out().stream()
                                                .mapToDouble(i -> chart.path().get(i))
                                                .toArray())
                                .colour(Palette.MARKED)
                                .symbol("triangle"));
    }
}
