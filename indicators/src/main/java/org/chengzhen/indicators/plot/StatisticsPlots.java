package org.chengzhen.indicators.plot;

import com.google.common.primitives.ImmutableDoubleArray;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.plot.Axis;
import org.chengzhen.core.plot.Band;
import org.chengzhen.core.plot.HeatTable;
import org.chengzhen.core.plot.Layer;
import org.chengzhen.core.plot.Lines;
import org.chengzhen.core.plot.Palette;
import org.chengzhen.core.plot.Plot;
import org.chengzhen.core.plot.Points;
import org.chengzhen.core.plot.Rule;
import org.chengzhen.indicators.profile.Language;
import org.chengzhen.methods.concentration.KDensity;
import org.chengzhen.methods.concentration.LocalizationBand;
import org.chengzhen.methods.convergence.StochasticKernel;
import org.chengzhen.methods.regression.KuznetsCurve;
import org.chengzhen.methods.regression.SeveralThresholds;
import org.chengzhen.methods.regression.ThresholdFit;
import org.chengzhen.methods.trend.Pettitt;

/** Pictures of thresholds, curves that turn, changes of level, distances between plants, and moves of a distribution. */
public final class StatisticsPlots {
    private static final double Z = 1.959963984540054;
    private static final int STEPS = 200;
    private final Wording words;

    private StatisticsPlots(Language language) {
        this.words = new Wording(language);
    }

    /**
     * The pictures in a language.
     *
     * @param language of titles, axes and names
     * @return the doors
     */
    public static StatisticsPlots in(Language language) {
        return new StatisticsPlots(language);
    }

    /**
     * The density of distances between plants beside its global band.
     *
     * @param band of an industry
     * @return the plot
     */
    public Plot localization(LocalizationBand band) {
        double[] at = band.industry().at().toArray();
        String verdict = band.localized()
                ? words.of("localized", "集聚")
                : band.dispersed() ? words.of("dispersed", "分散") : words.of("neither", "既不集聚也不分散");
        return Plot.of(words.of("Distances between plants: ", "企业间距离：") + verdict)
                .x(Axis.linear(words.of("distance", "距离")))
                .y(Axis.linear(words.of("K-density", "K密度")))
                .with(
                        Band.of(
                                words.of("global band", "全局置信带"),
                                at,
                                band.lower().toArray(),
                                band.upper().toArray()),
                        Lines.of(
                                        words.of("industry", "本行业"),
                                        at,
                                        band.industry().density().toArray())
                                .unmarked())
                .note(String.format(
                        Locale.ROOT,
                        words.of("%d random draws of as many sites; bandwidth %.4g.", "随机抽取同样数量的地点 %d 次；带宽 %.4g。"),
                        band.replications(),
                        band.industry().bandwidth()));
    }

    /**
     * The slope below and above a threshold.
     *
     * @param fit of a panel
     * @param variable what the threshold is of
     * @param least the least value of that variable
     * @param most its largest
     * @return the plot
     */
    public Plot threshold(ThresholdFit fit, String variable, double least, double most) {
        return slopes(
                        ImmutableDoubleArray.of(fit.threshold()),
                        ImmutableDoubleArray.of(fit.low()),
                        ImmutableDoubleArray.of(fit.high()),
                        fit.coefficients(),
                        fit.robustStandardErrors(),
                        variable,
                        new double[] {least, most})
                .note(p(List.of(fit.pValue())));
    }

    /**
     * The slopes between several thresholds.
     *
     * @param fit of a panel
     * @param variable what the thresholds are of
     * @param least the least value of that variable
     * @param most its largest
     * @return the plot
     */
    public Plot thresholds(SeveralThresholds fit, String variable, double least, double most) {
        return slopes(
                        fit.thresholds(),
                        fit.low(),
                        fit.high(),
                        fit.coefficients(),
                        fit.robustStandardErrors(),
                        variable,
                        new double[] {least, most})
                .note(p(fit.steps().stream().map(SeveralThresholds.Step::pValue).toList()));
    }

    private String p(List<OptionalDouble> values) {
        List<String> shown = values.stream()
                .map(p -> p.isPresent() ? Wording.p(p.getAsDouble()) : words.of("not tested", "未检验"))
                .toList();
        return words.of("Shaded: 95 %. Bootstrap of each threshold in turn: ", "阴影为95%区间；各门槛依次自助检验：")
                + String.join(", ", shown)
                + words.of(".", "。");
    }

    private Plot slopes(
            ImmutableDoubleArray thresholds,
            ImmutableDoubleArray low,
            ImmutableDoubleArray high,
            ImmutableDoubleArray slopes,
            ImmutableDoubleArray errors,
            String variable,
            double[] ends) {
        Checks.argument(ends[0] < ends[1], "most must be above least, %s, but is %s", ends[0], ends[1]);
        List<Layer> layers = new ArrayList<>();
        for (int m = 0; m <= thresholds.length(); m++) {
            double from = m == 0 ? ends[0] : thresholds.get(m - 1);
            double to = m == thresholds.length() ? ends[1] : thresholds.get(m);
            double[] x = {from, to};
            double b = slopes.get(m);
            double reach = Z * errors.get(m);
            String name = words.of("slope ", "斜率") + (m + 1);
            layers.add(Band.of(name, x, new double[] {b - reach, b - reach}, new double[] {b + reach, b + reach}));
            layers.add(Lines.of(name, x, new double[] {b, b}).unmarked());
        }
        for (int m = 0; m < thresholds.length(); m++) {
            layers.add(Rule.vertical(
                    Wording.number(thresholds.get(m), 3) + " [" + Wording.number(low.get(m), 3) + ", "
                            + Wording.number(high.get(m), 3) + "]",
                    thresholds.get(m)));
        }
        return Plot.of(words.of("Slopes by threshold: ", "门槛回归斜率：") + variable)
                .x(Axis.linear(variable))
                .y(Axis.linear(words.of("slope", "斜率")))
                .with(layers.toArray(Layer[]::new));
    }

    /**
     * An environmental Kuznets curve over its places and years, in logs.
     *
     * @param curve of degree 2
     * @param logIncome ln y of the observations
     * @param logPressure ln I of them
     * @return the plot
     */
    public Plot kuznets(KuznetsCurve.Quadratic curve, double[] logIncome, double[] logPressure) {
        Checks.sameLength(logPressure.length, "logPressure", logIncome.length, "logIncome");
        Checks.argument(logIncome.length > 0, "logIncome must have observations");
        double least = Arrays.stream(logIncome).min().orElseThrow();
        double most = Arrays.stream(logIncome).max().orElseThrow();
        double[] x = IntStream.rangeClosed(0, STEPS)
                .mapToDouble(i -> least + (most - least) * i / STEPS)
                .toArray();
        ImmutableDoubleArray b = curve.coefficients();
        double[] y = Arrays.stream(x)
                .map(v -> b.get(0) + v * (b.get(1) + v * b.get(2)))
                .toArray();
        Plot plot = Plot.of(words.of("Environmental Kuznets curve", "环境库兹涅茨曲线"))
                .x(Axis.linear(words.of("ln income", "收入对数")))
                .y(Axis.linear(words.of("ln pressure", "环境压力对数")))
                .with(
                        Points.of(words.of("observations", "观测值"), logIncome, logPressure),
                        Lines.of(words.of("degree 2", "二次曲线"), x, y).unmarked());
        double turn = curve.turningLog();
        String where = Wording.number(turn, 3) + " (" + Wording.number(Math.exp(turn), 0) + ")";
        return turn >= least && turn <= most
                ? plot.with(Rule.vertical(words.of("turning point ", "拐点 ") + where, turn))
                : plot.note(words.of("The turning point lies outside: ", "拐点在样本之外：") + where);
    }

    /**
     * A series with its mean before and after the change that Pettitt's test finds.
     *
     * @param test of the series
     * @param years of its values, ascending
     * @param values of the series
     * @return the plot; a series that never varies has no change to be shown
     */
    public Plot change(Pettitt test, int[] years, double[] values) {
        Checks.sameLength(years.length, "years", values.length, "values");
        Checks.argument(
                test.n() == values.length, "values must be the %d of the test but are %d", test.n(), values.length);
        double[] x = Arrays.stream(years).asDoubleStream().toArray();
        Plot plot = Plot.of(words.of("Change of level (Pettitt)", "突变点（Pettitt检验）"))
                .x(Axis.years(""))
                .y(Axis.linear(words.of("value", "数值")))
                .with(Lines.of(words.of("series", "序列"), x, values));
        OptionalInt position = test.position();
        if (position.isPresent()) {
            int at = position.getAsInt();
            plot = plot.with(
                    mean(words.of("mean before", "突变前均值"), x, values, 0, at),
                    mean(words.of("mean after", "突变后均值"), x, values, at, x.length),
                    Rule.vertical(Integer.toString(years[at]), x[at]));
        }
        return plot.note("K = " + Wording.number(test.statistic(), 0) + ", " + Wording.p(test.pValue()));
    }

    private static Lines mean(String name, double[] x, double[] values, int from, int to) {
        double mean = Arrays.stream(values, from, to).average().orElseThrow();
        return Lines.of(name, new double[] {x[from], x[to - 1]}, new double[] {mean, mean})
                .unmarked();
    }

    /**
     * Where the places of each value are some periods later: rows of the conditional density.
     *
     * @param kernel of values, as relative incomes
     * @param cells how many cells a side, 2 to the number of points
     * @return the plot; cells without a density are empty
     */
    public Plot kernel(StochasticKernel kernel, int cells) {
        double[] points = kernel.points().toArray();
        Checks.argument(
                cells >= 2 && cells <= points.length, "cells must be in [2, %s] but is %s", points.length, cells);
        DoubleMatrix all = kernel.conditional();
        List<String> names = new ArrayList<>();
        double[][] shown = new double[cells][cells];
        for (int i = 0; i < cells; i++) {
            int row = i * (points.length - 1) / (cells - 1);
            names.add(Wording.number(points[row], 2));
            for (int j = 0; j < cells; j++) {
                shown[i][j] = all.get(row, j * (points.length - 1) / (cells - 1));
            }
        }
        return Plot.of(words.of("Stochastic kernel: density of later values", "随机核：期末取值的条件密度"))
                .size(720, 640)
                .x(Axis.categories(words.of("later value", "期末值"), names))
                .y(Axis.categories(words.of("value at the start", "期初值"), names))
                .with(HeatTable.of(DoubleMatrix.of(shown), 2));
    }

    /** The density of distances within an industry. */
    Plot distances(KDensity density) {
        return Plot.of(words.of("Density of bilateral distances", "两两距离的密度"))
                .x(Axis.linear(words.of("distance", "距离")))
                .y(Axis.linear(words.of("K-density", "K密度")))
                .with(Lines.of("", density.at().toArray(), density.density().toArray())
                        .unmarked())
                .note(density.pairs() + words.of(" pairs, bandwidth ", " 对，带宽 ")
                        + Wording.number(density.bandwidth(), 3) + ".");
    }

    /** Coefficients with their 95 % intervals, by the normal distribution. */
    Plot coefficients(List<String> names, double[] estimates, double[] errors) {
        Checks.sameLength(names.size(), "names", estimates.length, "coefficients");
        Checks.sameLength(errors.length, "standard errors", estimates.length, "coefficients");
        List<Layer> layers = new ArrayList<>();
        double[] rows = Sampled.ordinals(names.size());
        for (int i = 0; i < estimates.length; i++) {
            double[] ends = {estimates[i] - Z * errors[i], estimates[i] + Z * errors[i]};
            layers.add(Lines.of("", ends, new double[] {rows[i], rows[i]})
                    .unmarked()
                    .colour(Palette.SOFT_INK));
        }
        // an empty row above and below: points stand at the edge of a category axis otherwise
        List<String> padded = new ArrayList<>(names);
        padded.add(0, "");
        padded.add(" ");
        layers.add(Points.of(words.of("estimate", "估计值"), estimates, rows));
        layers.add(Rule.vertical("", 0));
        return Rows.of(words.of("Coefficients with 95 % intervals", "系数与95%置信区间"), words.of("estimate", "估计值"), padded)
                .with(layers.toArray(Layer[]::new))
                .note(words.of("Estimate ± 1.96 standard errors.", "估计值 ± 1.96 × 标准误。"));
    }
}
