package org.chengzhen.indicators.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.panel.Unit;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.plot.Axis;
import org.chengzhen.core.plot.Bars;
import org.chengzhen.core.plot.Boxes;
import org.chengzhen.core.plot.Lines;
import org.chengzhen.core.plot.Palette;
import org.chengzhen.core.plot.Plot;
import org.chengzhen.indicators.profile.Language;
import org.chengzhen.methods.convergence.DensityCurve;
import org.chengzhen.methods.convergence.KernelDensity;
import org.chengzhen.methods.inequality.ConcentrationCurve;
import org.chengzhen.methods.inequality.DagumGini;
import org.chengzhen.methods.inequality.EntropyDecomposition;
import org.chengzhen.methods.inequality.LorenzCurve;

/** Pictures of inequality and its parts. */
public final class InequalityPlots {
    private final Wording words;

    private InequalityPlots(Language language) {
        this.words = new Wording(language);
    }

    /**
     * The pictures in a language.
     *
     * @param language of titles, axes and names
     * @return the doors
     */
    public static InequalityPlots in(Language language) {
        return new InequalityPlots(language);
    }

    /**
     * Lorenz curves with their Gini coefficients.
     *
     * @param what whose inequality it is
     * @param curves by name, as by year
     * @return the plot
     */
    public Plot lorenz(String what, Map<String, LorenzCurve> curves) {
        Plot plot = Plot.of(words.of("Lorenz curve: ", "洛伦兹曲线：") + what)
                .size(560, 560)
                .x(Axis.linear(words.of("cumulative share of places (%)", "单元累计比重（%）"))
                        .between(0, 100))
                .y(Axis.linear(words.of("cumulative share of the value (%)", "数值累计比重（%）"))
                        .between(0, 100))
                .with(Lines.of(words.of("equality", "绝对平均"), new double[] {0, 100}, new double[] {0, 100})
                        .unmarked()
                        .colour(Palette.NEUTRAL)
                        .style(Lines.Style.SOLID));
        for (Map.Entry<String, LorenzCurve> entry : curves.entrySet()) {
            LorenzCurve curve = entry.getValue();
            String name = entry.getKey() + words.of(": Gini = ", "：基尼系数 ") + Wording.number(curve.gini(), 3);
            plot = plot.with(Lines.of(
                            name.startsWith(":") ? name.substring(2) : name,
                            percent(curve.populationShares().toArray()),
                            percent(curve.valueShares().toArray()))
                    .unmarked());
        }
        return plot;
    }

    /**
     * Lorenz curves of a variable over places.
     *
     * @param panel that holds it
     * @param variable of non-negative values
     * @param years one or several
     * @return the plot
     */
    public Plot lorenz(Panel panel, Variable variable, int... years) {
        Sampled.requireYears(years);
        Map<String, LorenzCurve> curves = new LinkedHashMap<>();
        for (int year : years) {
            curves.put(
                    Integer.toString(year),
                    LorenzCurve.of(panel.year(year).complete(variable).values(variable)));
        }
        return lorenz(words.name(variable), curves);
    }

    private static double[] percent(double[] shares) {
        return Arrays.stream(shares).map(s -> 100 * s).toArray();
    }

    /**
     * Kernel densities of a variable, one curve for each year on one grid.
     *
     * @param panel that holds it
     * @param variable to be shown
     * @param years one or several
     * @return the plot
     */
    public Plot densities(Panel panel, Variable variable, int... years) {
        Sampled.requireYears(years);
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        List<double[]> samples = new ArrayList<>();
        for (int year : years) {
            double[] values = Sampled.of(panel, variable, year, words).values;
            double room = 3 * KernelDensity.withDefaults().bandwidthOf(values);
            low = Math.min(low, Arrays.stream(values).min().orElse(0) - room);
            high = Math.max(high, Arrays.stream(values).max().orElse(1) + room);
            samples.add(values);
        }
        if (variable.unit().equals(Unit.PERCENT)
                && samples.stream().flatMapToDouble(Arrays::stream).allMatch(v -> v >= 0 && v <= 100)) {
            low = Math.max(0, low);
            high = Math.min(100, high);
        }
        Plot plot = Plot.of(words.of("Distribution: ", "核密度分布：") + words.name(variable))
                .x(Axis.linear(words.axis(variable)))
                .y(Axis.linear(words.of("density", "密度")));
        KernelDensity kernel = KernelDensity.withDefaults().cells(128);
        for (int k = 0; k < years.length; k++) {
            DensityCurve curve = kernel.onGrid(samples.get(k), low, high);
            plot = plot.with(Lines.of(
                            String.format(
                                    Locale.ROOT,
                                    words.of("%d (n = %d, bandwidth %.2f)", "%d年（n = %d，带宽 %.2f）"),
                                    years[k],
                                    samples.get(k).length,
                                    curve.bandwidth()),
                            curve.points().toArray(),
                            curve.densities().toArray())
                    .unmarked());
        }
        return plot.note(words.of("Gaussian kernel, Silverman's bandwidth.", "高斯核，Silverman带宽。"));
    }

    /**
     * Parts of an entropy index within and between groups over years.
     *
     * @param index its name, as "Theil T"
     * @param byYear decompositions
     * @return the plot
     */
    public Plot decomposition(String index, Map<Integer, EntropyDecomposition> byYear) {
        Map<String, double[]> parts = new LinkedHashMap<>();
        parts.put(
                words.of("within groups", "组内"),
                byYear.values().stream()
                        .mapToDouble(EntropyDecomposition::within)
                        .toArray());
        parts.put(
                words.of("between groups", "组间"),
                byYear.values().stream()
                        .mapToDouble(EntropyDecomposition::between)
                        .toArray());
        return stacked(index, byYear.keySet(), parts);
    }

    /**
     * Parts of Dagum's Gini over years.
     *
     * @param byYear decompositions
     * @return the plot
     */
    public Plot dagum(Map<Integer, DagumGini> byYear) {
        Map<String, double[]> parts = new LinkedHashMap<>();
        parts.put(
                words.of("within groups", "组内差异"),
                byYear.values().stream().mapToDouble(DagumGini::within).toArray());
        parts.put(
                words.of("net between groups", "组间净差异"),
                byYear.values().stream().mapToDouble(DagumGini::netBetween).toArray());
        parts.put(
                words.of("transvariation", "超变密度"),
                byYear.values().stream().mapToDouble(DagumGini::transvariation).toArray());
        return stacked(words.of("Gini coefficient (Dagum)", "基尼系数（Dagum分解）"), byYear.keySet(), parts);
    }

    private Plot stacked(String index, Iterable<Integer> years, Map<String, double[]> parts) {
        List<String> labels = new ArrayList<>();
        years.forEach(year -> labels.add(Integer.toString(year)));
        Plot plot = Plot.of(words.of("Decomposition: ", "分解：") + index)
                .x(Axis.categories("", labels))
                .y(Axis.linear(index));
        for (Map.Entry<String, double[]> part : parts.entrySet()) {
            plot = plot.with(
                    Bars.of(part.getKey(), part.getValue()).stack("parts").numbers(3));
        }
        return plot;
    }

    /**
     * Box plots of a variable by group of places.
     *
     * @param panel that holds it
     * @param variable to be shown
     * @param year of the values
     * @param groups codes of places by name of the group
     * @return the plot
     */
    public Plot boxes(Panel panel, Variable variable, int year, Map<String, List<String>> groups) {
        List<double[]> values = new ArrayList<>();
        groups.values().forEach(codes -> values.add(Sampled.of(panel.select(codes), variable, year, words).values));
        return Plot.of(words.name(variable) + words.of(" by group, ", "分组，") + year)
                .x(Axis.categories("", List.copyOf(groups.keySet())))
                .y(Axis.linear(words.axis(variable)))
                .with(Boxes.of("", values))
                .note(words.of(
                        "Box: quartiles; whiskers: last value within 1.5 interquartile ranges; circles: beyond.",
                        "箱体为四分位数，须为1.5倍四分位距以内的最远值，圆圈为离群值。"));
    }

    /** A concentration curve beside that of equality. */
    Plot concentration(ConcentrationCurve curve) {
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
                                .colour(Palette.SOFT_INK))
                .note(words.of("Concentration index ", "集中指数 ") + Wording.number(curve.index(), 4) + ".");
    }

    /** A kernel density. */
    Plot density(DensityCurve curve) {
        return Plot.of(words.of("Density", "核密度"))
                .x(Axis.linear(words.of("value", "数值")))
                .y(Axis.linear(words.of("density", "密度")))
                .with(Lines.of("", curve.points().toArray(), curve.densities().toArray())
                        .unmarked())
                .note(words.of("Bandwidth ", "带宽 ") + Wording.number(curve.bandwidth(), 4) + ".");
    }
}
