package org.chengzhen.indicators.plot;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.chengzhen.core.plot.Axis;
import org.chengzhen.core.plot.Bars;
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
 * One door for each result that has an obvious picture, in English; the classes of this package have more, with names, years and in
 * Chinese.
 *
 * <pre>{@code
 * Plots.of(LorenzCurve.of(20, 50, 20, 10));
 * }</pre>
 */
public final class Plots {
    private static final Language LANGUAGE = Language.ENGLISH;
    private static final int MOST_BARS = 20;

    private Plots() {}

    /**
     * A Lorenz curve.
     *
     * @param curve to be shown
     * @return the plot
     */
    public static Plot of(LorenzCurve curve) {
        return InequalityPlots.in(LANGUAGE).lorenz("values", ImmutableMap.of("", curve));
    }

    /**
     * A kernel density.
     *
     * @param curve to be shown
     * @return the plot
     */
    public static Plot of(DensityCurve curve) {
        return Plot.of("Density")
                .x(Axis.linear("value"))
                .y(Axis.linear("density"))
                .with(Lines.of("", curve.points().toArray(), curve.densities().toArray())
                        .unmarked())
                .note("Bandwidth " + Wording.number(curve.bandwidth(), 4) + ".");
    }

    /**
     * Rank and size with a fit.
     *
     * @param fit of the sizes
     * @param sizes that were fitted, &gt; 0
     * @return the plot
     */
    public static Plot of(RankSize fit, double... sizes) {
        return CityPlots.in(LANGUAGE).rankSize(fit, sizes);
    }

    /**
     * The probabilities of a Markov chain.
     *
     * @param chain to be shown; its classes are numbered from 1
     * @return the plot
     */
    public static Plot of(MarkovChain chain) {
        List<String> classes = IntStream.rangeClosed(1, chain.states())
                .mapToObj(Integer::toString)
                .toList();
        return ConvergencePlots.in(LANGUAGE).markov(chain, classes);
    }

    /**
     * Dagum's decomposition of the Gini.
     *
     * @param gini to be shown
     * @return the plot
     */
    public static Plot of(DagumGini gini) {
        return parts(
                "Gini coefficient (Dagum)",
                List.of("within groups", "net between groups", "transvariation"),
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
    public static Plot of(EntropyDecomposition decomposition) {
        List<String> names = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        decomposition.groups().forEach(group -> {
            names.add("within " + group.name());
            values.add(group.within());
        });
        names.add("between groups");
        values.add(decomposition.between());
        return parts(
                "Entropy index",
                names,
                values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static Plot parts(String title, List<String> names, double... values) {
        return Plot.of("Decomposition: " + title)
                .size(720, Math.max(260, 130 + 30 * names.size()))
                .x(Axis.linear("contribution"))
                .y(Axis.categories("", names).descending())
                .with(Bars.of("", values).numbers(4));
    }

    /**
     * Shift-share of one region.
     *
     * @param result to be shown
     * @return the plot
     */
    public static Plot of(ShiftShare.Components result) {
        return GrowthPlots.in(LANGUAGE).shiftShare("change", ImmutableMap.of("region", result));
    }

    /**
     * The effects of an LMDI.
     *
     * @param result to be shown; its factors are numbered from 1
     * @return the plot
     */
    public static Plot of(Lmdi.FactorEffects result) {
        List<String> names = IntStream.rangeClosed(1, result.effects().length())
                .mapToObj(k -> "factor " + k)
                .toList();
        return parts("LMDI", names, result.effects().toArray());
    }

    /**
     * Coupling, development and coordination.
     *
     * @param table of places
     * @return the plot
     */
    public static Plot of(CouplingTable table) {
        return EvaluationPlots.in(LANGUAGE).coupling(table);
    }

    /**
     * The obstacles of a place.
     *
     * @param table of places
     * @param place index of one
     * @return the plot
     */
    public static Plot of(ObstacleTable table, int place) {
        List<String> names = table.top(place, table.byCriterion(place).length());
        double[] degrees = table.byCriterion(place).stream().sorted().toArray();
        double[] falling = new double[degrees.length];
        for (int i = 0; i < falling.length; i++) {
            falling[i] = degrees[degrees.length - 1 - i];
        }
        return EvaluationPlots.in(LANGUAGE).obstacles(table.places().get(place), names, falling);
    }

    /**
     * The degree of urbanisation.
     *
     * @param map on its grid
     * @return the plot
     */
    public static Plot of(SettlementMap map) {
        return MapPlots.in(LANGUAGE).degreeOfUrbanisation(map);
    }

    /**
     * A logistic curve over years.
     *
     * @param curve of shares
     * @param from the first year
     * @param to the last year
     * @return the plot
     */
    public static Plot of(LogisticCurve curve, int from, int to) {
        double[] years = IntStream.rangeClosed(from, to).mapToDouble(y -> y).toArray();
        double[] shares = IntStream.rangeClosed(from, to)
                .mapToDouble(y -> 100 * curve.at(y))
                .toArray();
        return Plot.of("S-curve")
                .x(Axis.years(""))
                .y(Axis.linear("share (%)"))
                .with(Lines.of("", years, shares).unmarked());
    }

    /**
     * A cumulative sum chart.
     *
     * @param chart to be shown
     * @param decision the interval beyond which a sum signals
     * @return the plot
     */
    public static Plot of(CusumChart chart, double decision) {
        double[] order = order(chart.plus().length());
        return Plot.of("Cumulative sums")
                .x(Axis.linear("observation"))
                .y(Axis.linear("cumulative sum"))
                .with(
                        Lines.of("upward", order, chart.plus().toArray()),
                        Lines.of("downward", order, chart.minus().toArray()),
                        Rule.horizontal("decision " + decision, decision));
    }

    /**
     * An exponentially weighted chart.
     *
     * @param chart to be shown
     * @return the plot
     */
    public static Plot of(EwmaChart chart) {
        double[] order = order(chart.path().length());
        double[] out = chart.out().stream().mapToDouble(i -> i + 1).toArray();
        return Plot.of("Exponentially weighted moving average")
                .x(Axis.linear("observation"))
                .y(Axis.linear("average"))
                .with(
                        Lines.of("average", order, chart.path().toArray()),
                        Lines.of("limits", order, chart.upper().toArray())
                                .unmarked()
                                .colour("#555555"),
                        Lines.of("", order, chart.lower().toArray()).unmarked().colour("#555555"),
                        Points.of(
                                        "alarm",
                                        out,
                                        chart.out().stream()
                                                .mapToDouble(i -> chart.path().get(i))
                                                .toArray())
                                .colour("#D55E00")
                                .symbol("triangle"));
    }

    private static double[] order(int n) {
        return IntStream.rangeClosed(1, n).mapToDouble(i -> i).toArray();
    }

    /**
     * The places with the greatest values of an indicator.
     *
     * @param column of numbers
     * @param year of the values
     * @return the plot, of at most twenty places
     * @throws IllegalArgumentException if the column holds classes
     */
    public static Plot of(IndicatorColumn column, int year) {
        if (column.isClass()) {
            throw new IllegalArgumentException(column.entry().id() + " gives classes: there is no ranking to draw");
        }
        double[] values = column.values(year);
        int[] order = IntStream.of(Sampled.largest(
                        java.util.Arrays.stream(values)
                                .map(v -> Double.isNaN(v) ? Double.NEGATIVE_INFINITY : v)
                                .toArray(),
                        MOST_BARS))
                .filter(i -> !Double.isNaN(values[i]))
                .toArray();
        List<String> names =
                IntStream.of(order).mapToObj(i -> column.places().get(i).name()).toList();
        return Plot.of(column.entry().id() + " " + column.entry().name() + ", " + year)
                .size(720, Math.max(220, 130 + 20 * order.length))
                .x(Axis.linear(column.variable().name() + " ("
                        + column.variable().unit().symbol() + ")"))
                .y(Axis.categories("", names).descending())
                .with(Bars.of(
                        "", IntStream.of(order).mapToDouble(i -> values[i]).toArray()))
                .source("Formula: " + column.entry().source());
    }

    /**
     * A local statistic: the places that deviate most from chance.
     *
     * @param test of each place
     * @return the plot, of at most twenty places
     * @throws IllegalArgumentException if no place has a z
     */
    public static Plot of(LocalTest test) {
        return ResultPlots.local(test);
    }

    /**
     * A global statistic against its distribution under the null hypothesis.
     *
     * @param test of all places
     * @return the plot
     * @throws IllegalArgumentException if the variance is 0
     */
    public static Plot of(SpatialTest test) {
        return ResultPlots.spatial(test);
    }

    /**
     * A statistic over distance.
     *
     * @param correlogram to be shown
     * @return the plot
     * @throws IllegalArgumentException if no step has a test
     */
    public static Plot of(Correlogram correlogram) {
        return ResultPlots.correlogram(correlogram);
    }

    /**
     * The means of the strata of a factor.
     *
     * @param detector to be shown
     * @return the plot
     */
    public static Plot of(FactorDetector detector) {
        return ResultPlots.factor(detector);
    }

    /**
     * The density of distances within an industry.
     *
     * @param density to be shown
     * @return the plot
     */
    public static Plot of(KDensity density) {
        return ResultPlots.distances(density);
    }

    /**
     * The density of distances within an industry in its global band.
     *
     * @param band to be shown
     * @return the plot
     */
    public static Plot of(LocalizationBand band) {
        return ResultPlots.band(band);
    }

    /**
     * A concentration curve.
     *
     * @param curve to be shown
     * @return the plot
     */
    public static Plot of(ConcentrationCurve curve) {
        return ResultPlots.concentration(curve);
    }

    /**
     * Efficiency over windows: mean score by period.
     *
     * @param analysis of units, which are numbered from 1
     * @return the plot
     */
    public static Plot of(WindowAnalysis analysis) {
        return ResultPlots.windows(analysis);
    }

    /**
     * The places with the greatest values of a measurement in its last year.
     *
     * @param measurement with a value for each place
     * @return the plot, of at most twenty places
     * @throws IllegalArgumentException if it has no value for each place
     */
    public static Plot of(Measurement measurement) {
        return ResultPlots.measurement(measurement);
    }

    /**
     * A place against the median of the others.
     *
     * @param profile of a place
     * @return the plot, of the lines that have a positive value and a benchmark
     * @throws IllegalArgumentException if none has
     */
    public static Plot of(Profile profile) {
        return ResultPlots.profile(profile);
    }

    /**
     * Efficiencies of units.
     *
     * @param scores to be shown
     * @param names of the units, in their order
     * @return the plot
     */
    public static Plot of(EfficiencyScores scores, List<String> names) {
        return ResultPlots.efficiency(scores, names);
    }

    /**
     * Efficiencies of units, which are numbered from 1.
     *
     * @param scores to be shown
     * @return the plot
     */
    public static Plot of(EfficiencyScores scores) {
        return of(scores, numbered("unit ", scores.scores().length()));
    }

    /**
     * Bias-corrected efficiencies of units, which are numbered from 1, with their intervals.
     *
     * @param scores to be shown
     * @return the plot
     */
    public static Plot of(BootstrappedEfficiency.Scores scores) {
        return EvaluationPlots.in(LANGUAGE)
                .intervals(numbered("unit ", scores.scores().length()), scores);
    }

    /**
     * Productivity change over periods, which are numbered from 1, with its parts.
     *
     * @param changes to be shown
     * @return the plot
     */
    public static Plot of(PanelProductivity changes) {
        int[] periods = IntStream.rangeClosed(1, changes.changes().size() + 1).toArray();
        return EvaluationPlots.in(LANGUAGE).productivity("Productivity change", periods, changes);
    }

    /**
     * The largest component of a network after removals.
     *
     * @param removal to be shown
     * @return the plot
     */
    public static Plot of(NetworkResilience.Removal removal) {
        return RelationPlots.in(LANGUAGE).removal(Map.of("largest component", removal));
    }

    /**
     * Densities between blocks, with their roles.
     *
     * @param model to be shown
     * @return the plot
     */
    public static Plot of(BlockModel.Model model) {
        return RelationPlots.in(LANGUAGE).blocks(model);
    }

    /**
     * The links of a backbone between places, which are numbered from 1.
     *
     * @param backbone to be shown
     * @return the plot
     * @throws IllegalArgumentException if it keeps no link
     */
    public static Plot of(Backbone backbone) {
        return RelationPlots.in(LANGUAGE)
                .backbone(backbone, numbered("place ", backbone.network().size()));
    }

    /**
     * Clubs of convergence: the paths of their means.
     *
     * @param partition to be shown
     * @param years of the columns
     * @param values places by years
     * @return the plot
     */
    public static Plot of(ClubPartition partition, int[] years, double[][] values) {
        return ConvergencePlots.in(LANGUAGE).clubs(partition, years, values);
    }

    /**
     * The coefficients of a regression with their intervals.
     *
     * @param fit to be shown
     * @param names of the coefficients, the intercept first
     * @return the plot, with robust (HC1) standard errors
     */
    public static Plot of(LinearFit fit, List<String> names) {
        return ResultPlots.coefficients(
                names, fit.coefficients().toArray(), fit.robustStandardErrors().toArray());
    }

    /**
     * The coefficients of a panel regression with their intervals.
     *
     * @param fit to be shown
     * @param names of the coefficients
     * @return the plot, with classical standard errors
     */
    public static Plot of(PanelFit fit, List<String> names) {
        return ResultPlots.coefficients(
                names, fit.coefficients().toArray(), fit.standardErrors().toArray());
    }

    private static List<String> numbered(String what, int n) {
        return IntStream.rangeClosed(1, n).mapToObj(i -> what + i).toList();
    }
}
