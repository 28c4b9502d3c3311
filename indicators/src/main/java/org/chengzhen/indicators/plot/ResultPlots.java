package org.chengzhen.indicators.plot;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.plot.Axis;
import org.chengzhen.core.plot.Bars;
import org.chengzhen.core.plot.Plot;
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
 * One door for each result that has an obvious picture, in one language; {@link Plots} has them in English. The class of
 * its family draws each picture; here are those of indicators, and of what has parts and nothing else.
 *
 * <pre>{@code
 * Plots.in(Language.CHINESE).of(LorenzCurve.of(20, 50, 20, 10));
 * }</pre>
 */
public final class ResultPlots {
    private static final int MOST_BARS = 20;

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

    /**
     * A local statistic: the places that deviate most from chance.
     *
     * @param test of each place
     * @return the plot, of at most twenty places
     * @throws IllegalArgumentException if no place has a z
     */
    public Plot of(LocalTest test) {
        return SpatialPlots.in(language).deviations(test);
    }

    /**
     * A global statistic against its distribution under the null hypothesis.
     *
     * @param test of all places
     * @return the plot
     * @throws IllegalArgumentException if the variance is 0
     */
    public Plot of(SpatialTest test) {
        return SpatialPlots.in(language).againstChance(test);
    }

    /**
     * Efficiencies of units.
     *
     * @param scores to be shown
     * @param names of the units, in their order
     * @return the plot
     */
    public Plot of(EfficiencyScores scores, List<String> names) {
        return EvaluationPlots.in(language).efficiencies(names, scores);
    }

    /**
     * Efficiency over windows: mean score by period.
     *
     * @param analysis of units, which are numbered from 1
     * @return the plot
     */
    public Plot of(WindowAnalysis analysis) {
        return EvaluationPlots.in(language).windows(analysis);
    }

    /**
     * A statistic over distance.
     *
     * @param correlogram to be shown
     * @return the plot
     * @throws IllegalArgumentException if no step has a test
     */
    public Plot of(Correlogram correlogram) {
        return SpatialPlots.in(language).correlogram(correlogram);
    }

    /**
     * The means of the strata of a factor.
     *
     * @param detector to be shown
     * @return the plot
     */
    public Plot of(FactorDetector detector) {
        return SpatialPlots.in(language).strata(detector);
    }

    /**
     * The density of distances within an industry.
     *
     * @param density to be shown
     * @return the plot
     */
    public Plot of(KDensity density) {
        return StatisticsPlots.in(language).distances(density);
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
        return InequalityPlots.in(language).concentration(curve);
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
        return Rows.of(profile.title(), words.of("value over the median of the others", "与其余中位数之比"), names)
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
        return InequalityPlots.in(language).density(curve);
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
        return CityPlots.in(language).sCurve(curve, from, to);
    }

    /**
     * A cumulative sum chart.
     *
     * @param chart to be shown
     * @param decision the interval beyond which a sum signals
     * @return the plot
     */
    public Plot of(CusumChart chart, double decision) {
        return GrowthPlots.in(language).cumulativeSums(chart, decision);
    }

    /**
     * An exponentially weighted chart.
     *
     * @param chart to be shown
     * @return the plot
     */
    public Plot of(EwmaChart chart) {
        return GrowthPlots.in(language).movingAverage(chart);
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
                        Arrays.stream(values)
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
        return StatisticsPlots.in(language)
                .coefficients(
                        names,
                        fit.coefficients().toArray(),
                        fit.robustStandardErrors().toArray());
    }

    /**
     * The coefficients of a panel regression with their intervals.
     *
     * @param fit to be shown
     * @param names of the coefficients
     * @return the plot, with classical standard errors
     */
    public Plot of(PanelFit fit, List<String> names) {
        return StatisticsPlots.in(language)
                .coefficients(
                        names,
                        fit.coefficients().toArray(),
                        fit.standardErrors().toArray());
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
        return RelationPlots.in(language).coefficients(names, fit);
    }

    private Plot parts(String title, List<String> names, double... values) {
        return Plot.of(words.of("Decomposition: ", "分解：") + title)
                .size(720, Math.max(260, 130 + 30 * names.size()))
                .x(Axis.linear(words.of("contribution", "贡献")))
                .y(Axis.categories("", names).descending())
                .with(Bars.of("", values).numbers(4));
    }

    private static List<String> numbered(String what, int n) {
        return IntStream.rangeClosed(1, n).mapToObj(i -> what + i).toList();
    }
}
