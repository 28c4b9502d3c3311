package org.chengzhen.indicators.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.plot.Axis;
import org.chengzhen.core.plot.HeatTable;
import org.chengzhen.core.plot.Lines;
import org.chengzhen.core.plot.Palette;
import org.chengzhen.core.plot.Plot;
import org.chengzhen.core.plot.Points;
import org.chengzhen.core.plot.Rule;
import org.chengzhen.indicators.profile.Language;
import org.chengzhen.methods.convergence.BetaConvergence;
import org.chengzhen.methods.convergence.ClubPartition;
import org.chengzhen.methods.convergence.MarkovChain;
import org.chengzhen.methods.convergence.SigmaConvergence;

/** Pictures of convergence and of moves between classes. */
public final class ConvergencePlots {
    private static final int NAMED = 10;
    private final Wording words;

    private ConvergencePlots(Language language) {
        this.words = new Wording(language);
    }

    /**
     * The pictures in a language.
     *
     * @param language of titles, axes and names
     * @return the doors
     */
    public static ConvergencePlots in(Language language) {
        return new ConvergencePlots(language);
    }

    /**
     * Probabilities of moves between classes, from rows to columns.
     *
     * @param chain its probabilities
     * @param classes names of the states, the lowest first
     * @return the plot
     */
    public Plot markov(MarkovChain chain, List<String> classes) {
        Checks.sameLength(classes.size(), "classes", chain.states(), "states");
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < chain.states(); i++) {
            double n = Arrays.stream(chain.counts().row(i)).sum();
            rows.add(classes.get(i) + (n > 0 ? " (n = " + Wording.number(n, 0) + ")" : ""));
        }
        return Plot.of(words.of("Probabilities of moves between classes", "马尔可夫转移概率矩阵"))
                .size(620, 460)
                .x(Axis.categories(words.of("class at the end", "期末类型"), classes))
                .y(Axis.categories(words.of("class at the start", "期初类型"), rows).descending())
                .with(HeatTable.of(chain.probabilities(), 3));
    }

    /**
     * Standard deviations of logs over years, a line for each group of places.
     *
     * @param panel that holds the values
     * @param variable &gt; 0
     * @param groups codes of places by name of the group
     * @return the plot
     */
    public Plot sigma(Panel panel, Variable variable, Map<String, List<String>> groups) {
        double[] years = Sampled.years(panel.years().asList());
        Plot plot = Plot.of(words.of("Sigma convergence: ", "σ收敛：") + words.name(variable))
                .x(Axis.years(""))
                .y(Axis.linear(words.of("standard deviation of logs", "对数标准差")));
        for (Map.Entry<String, List<String>> group : groups.entrySet()) {
            Panel complete = panel.select(group.getValue()).complete(variable);
            double[] path = Arrays.stream(years)
                    .map(y -> SigmaConvergence.standardDeviationOfLogs(
                            complete.year((int) y).complete(variable).values(variable)))
                    .toArray();
            plot = plot.with(
                    Lines.of(group.getKey() + " (n = " + complete.places().size() + ")", years, path));
        }
        return plot.note(words.of("Places with a value in every year.", "各年均有数据的单元。"));
    }

    /**
     * Growth against the start, with the line of absolute beta convergence.
     *
     * @param panel that holds the values
     * @param variable &gt; 0
     * @param start the first year
     * @param end the last year
     * @return the plot
     */
    public Plot beta(Panel panel, Variable variable, int start, int end) {
        Panel complete = panel.complete(variable);
        double[] before = complete.year(start).complete(variable).values(variable);
        double[] after = complete.year(end).complete(variable).values(variable);
        int span = end - start;
        BetaConvergence.Fit fit = BetaConvergence.absolute(before, after, span);
        double[] x = words.values(variable, before);
        double[] growth = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            growth[i] = 100 * Math.log(after[i] / before[i]) / span;
        }
        double[] ends = {
            Arrays.stream(before).min().orElse(1), Arrays.stream(before).max().orElse(1)
        };
        double[] line = Arrays.stream(ends)
                .map(v -> 100 * (fit.intercept() + fit.beta() * Math.log(v)))
                .toArray();
        List<String> names = complete.places().stream().map(words::name).toList();
        double[] residuals = fit.fit().residuals().stream().map(Math::abs).toArray();
        return Plot.of(words.of(
                        "Beta convergence: " + words.name(variable) + ", " + start + "–" + end,
                        "β收敛：" + words.name(variable) + "，" + start + "—" + end + "年"))
                .x(Axis.log(words.axis(variable) + words.of(", " + start, "，" + start + "年")))
                .y(Axis.linear(words.of("growth a year (log points, %)", "年均增长（对数，%）")))
                .with(
                        Points.of(words.of("places", "单元"), x, growth)
                                .labels(names)
                                .show(Sampled.largest(residuals, NAMED)),
                        Lines.of(
                                        "b = " + Wording.number(fit.beta(), 4) + " ("
                                                + Wording.number(fit.standardError(), 4) + ")",
                                        words.values(variable, ends),
                                        line)
                                .unmarked()
                                .colour(Palette.INK)
                                .style(Lines.Style.SOLID),
                        Rule.horizontal("", 0))
                .note(words.of(
                                "b: slope of growth a year on the log of the start, standard error in brackets; below"
                                        + " zero: convergence. ",
                                "b 为年均增长率对期初值对数的斜率，括号内为标准误；小于零为收敛。")
                        + words.places(x.length, panel.places().size()));
    }

    /**
     * Paths of the means of clubs, relative to the mean of all places.
     *
     * @param partition of the places
     * @param years of the columns
     * @param values places x years, &gt; 0
     * @return the plot
     */
    public Plot clubs(ClubPartition partition, int[] years, double[][] values) {
        double[] at = Arrays.stream(years).asDoubleStream().toArray();
        Plot plot = Plot.of(words.of("Convergence clubs: relative paths", "收敛俱乐部：相对转移路径"))
                .x(Axis.years(""))
                .y(Axis.linear(words.of("value / mean of all places", "相对值（总体均值 = 1）")))
                .with(Rule.horizontal("", 1));
        for (int k = 0; k < partition.clubs().size(); k++) {
            int[] members = partition.clubs().get(k).places().toArray();
            String colour = Palette.series(k);
            for (int member : members) {
                plot = plot.with(thin(relative(new int[] {member}, values), at, colour));
            }
            plot = plot.with(Lines.of(
                            words.of("club ", "俱乐部") + (k + 1) + " (n = " + members.length + ")",
                            at,
                            relative(members, values))
                    .colour(colour)
                    .style(Lines.Style.values()[k % 3]));
        }
        int[] divergent = partition.divergent().toArray();
        for (int k = 0; k < divergent.length; k++) {
            String name = k == 0 ? words.of("in no club", "不收敛") + " (n = " + divergent.length + ")" : "";
            plot = plot.with(thin(relative(new int[] {divergent[k]}, values), at, Palette.NEUTRAL)
                    .named(name));
        }
        return plot.note(words.of(
                "Clubs by the log t test (Phillips and Sul 2007); faint: their places.",
                "log t 检验（Phillips 和 Sul, 2007）；细线为各单元。"));
    }

    /**
     * Paths of the means of clubs, relative to the mean of all places.
     *
     * @param partition of the places
     * @param years of the columns
     * @param values places x years, &gt; 0
     * @return the plot
     */
    public Plot clubs(ClubPartition partition, int[] years, DoubleMatrix values) {
        Objects.requireNonNull(values, "values");
        return clubs(partition, years, values.toRows());
    }

    private static Lines thin(double[] path, double[] at, String colour) {
        return Lines.of("", at, path)
                .unmarked()
                .colour(colour)
                .style(Lines.Style.SOLID)
                .faint();
    }

    private static double[] relative(int[] members, double[][] values) {
        double[] path = new double[values[0].length];
        for (int t = 0; t < path.length; t++) {
            int year = t;
            double all = Arrays.stream(values)
                    .mapToDouble(row -> row[year])
                    .average()
                    .orElse(1);
            path[t] = Arrays.stream(members)
                            .mapToDouble(i -> values[i][year])
                            .average()
                            .orElse(0)
                    / all;
        }
        return path;
    }
}
