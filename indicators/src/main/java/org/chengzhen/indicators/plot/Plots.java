package org.chengzhen.indicators.plot;

import java.util.List;
import java.util.Objects;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.plot.Plot;
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
 * One door for each result that has an obvious picture, in English; the classes of this package have more, with names, years and in
 * Chinese.
 *
 * <pre>{@code
 * Plots.of(LorenzCurve.of(20, 50, 20, 10));
 * }</pre>
 */
public final class Plots {
    private static final ResultPlots ENGLISH = ResultPlots.in(Language.ENGLISH);

    private Plots() {}

    /**
     * The same doors in a language.
     *
     * @param language of titles, axes and notes
     * @return the doors
     */
    public static ResultPlots in(Language language) {
        return ResultPlots.in(language);
    }

    /**
     * A Lorenz curve.
     *
     * @param curve to be shown
     * @return the plot
     */
    public static Plot of(LorenzCurve curve) {
        return ENGLISH.of(curve);
    }

    /**
     * A kernel density.
     *
     * @param curve to be shown
     * @return the plot
     */
    public static Plot of(DensityCurve curve) {
        return ENGLISH.of(curve);
    }

    /**
     * Rank and size with a fit.
     *
     * @param fit of the sizes
     * @param sizes that were fitted, &gt; 0
     * @return the plot
     */
    public static Plot of(RankSize fit, double... sizes) {
        return ENGLISH.of(fit, sizes);
    }

    /**
     * The probabilities of a Markov chain.
     *
     * @param chain to be shown; its classes are numbered from 1
     * @return the plot
     */
    public static Plot of(MarkovChain chain) {
        return ENGLISH.of(chain);
    }

    /**
     * Dagum's decomposition of the Gini.
     *
     * @param gini to be shown
     * @return the plot
     */
    public static Plot of(DagumGini gini) {
        return ENGLISH.of(gini);
    }

    /**
     * The decomposition of an entropy index: each group within, and all between.
     *
     * @param decomposition to be shown
     * @return the plot
     */
    public static Plot of(EntropyDecomposition decomposition) {
        return ENGLISH.of(decomposition);
    }

    /**
     * Shift-share of one region.
     *
     * @param result to be shown
     * @return the plot
     */
    public static Plot of(ShiftShare.Components result) {
        return ENGLISH.of(result);
    }

    /**
     * The effects of an LMDI.
     *
     * @param result to be shown; its factors are numbered from 1
     * @return the plot
     */
    public static Plot of(Lmdi.FactorEffects result) {
        return ENGLISH.of(result);
    }

    /**
     * Coupling, development and coordination.
     *
     * @param table of places
     * @return the plot
     */
    public static Plot of(CouplingTable table) {
        return ENGLISH.of(table);
    }

    /**
     * The obstacles of a place.
     *
     * @param table of places
     * @param place index of one
     * @return the plot
     */
    public static Plot of(ObstacleTable table, int place) {
        return ENGLISH.of(table, place);
    }

    /**
     * The degree of urbanisation.
     *
     * @param map on its grid
     * @return the plot
     */
    public static Plot of(SettlementMap map) {
        return ENGLISH.of(map);
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
        return ENGLISH.of(curve, from, to);
    }

    /**
     * A cumulative sum chart.
     *
     * @param chart to be shown
     * @param decision the interval beyond which a sum signals
     * @return the plot
     */
    public static Plot of(CusumChart chart, double decision) {
        return ENGLISH.of(chart, decision);
    }

    /**
     * An exponentially weighted chart.
     *
     * @param chart to be shown
     * @return the plot
     */
    public static Plot of(EwmaChart chart) {
        return ENGLISH.of(chart);
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
        return ENGLISH.of(column, year);
    }

    /**
     * A local statistic: the places that deviate most from chance.
     *
     * @param test of each place
     * @return the plot, of at most twenty places
     * @throws IllegalArgumentException if no place has a z
     */
    public static Plot of(LocalTest test) {
        return ENGLISH.of(test);
    }

    /**
     * A global statistic against its distribution under the null hypothesis.
     *
     * @param test of all places
     * @return the plot
     * @throws IllegalArgumentException if the variance is 0
     */
    public static Plot of(SpatialTest test) {
        return ENGLISH.of(test);
    }

    /**
     * A statistic over distance.
     *
     * @param correlogram to be shown
     * @return the plot
     * @throws IllegalArgumentException if no step has a test
     */
    public static Plot of(Correlogram correlogram) {
        return ENGLISH.of(correlogram);
    }

    /**
     * The means of the strata of a factor.
     *
     * @param detector to be shown
     * @return the plot
     */
    public static Plot of(FactorDetector detector) {
        return ENGLISH.of(detector);
    }

    /**
     * The density of distances within an industry.
     *
     * @param density to be shown
     * @return the plot
     */
    public static Plot of(KDensity density) {
        return ENGLISH.of(density);
    }

    /**
     * The density of distances within an industry in its global band.
     *
     * @param band to be shown
     * @return the plot
     */
    public static Plot of(LocalizationBand band) {
        return ENGLISH.of(band);
    }

    /**
     * A concentration curve.
     *
     * @param curve to be shown
     * @return the plot
     */
    public static Plot of(ConcentrationCurve curve) {
        return ENGLISH.of(curve);
    }

    /**
     * Efficiency over windows: mean score by period.
     *
     * @param analysis of units, which are numbered from 1
     * @return the plot
     */
    public static Plot of(WindowAnalysis analysis) {
        return ENGLISH.of(analysis);
    }

    /**
     * The places with the greatest values of a measurement in its last year.
     *
     * @param measurement with a value for each place
     * @return the plot, of at most twenty places
     * @throws IllegalArgumentException if it has no value for each place
     */
    public static Plot of(Measurement measurement) {
        return ENGLISH.of(measurement);
    }

    /**
     * A place against the median of the others.
     *
     * @param profile of a place
     * @return the plot, of the lines that have a positive value and a benchmark
     * @throws IllegalArgumentException if none has
     */
    public static Plot of(Profile profile) {
        return ENGLISH.of(profile);
    }

    /**
     * Efficiencies of units.
     *
     * @param scores to be shown
     * @param names of the units, in their order
     * @return the plot
     */
    public static Plot of(EfficiencyScores scores, List<String> names) {
        return ENGLISH.of(scores, names);
    }

    /**
     * Efficiencies of units, which are numbered from 1.
     *
     * @param scores to be shown
     * @return the plot
     */
    public static Plot of(EfficiencyScores scores) {
        return ENGLISH.of(scores);
    }

    /**
     * Bias-corrected efficiencies of units, which are numbered from 1, with their intervals.
     *
     * @param scores to be shown
     * @return the plot
     */
    public static Plot of(BootstrappedEfficiency.Scores scores) {
        return ENGLISH.of(scores);
    }

    /**
     * Productivity change over periods, which are numbered from 1, with its parts.
     *
     * @param changes to be shown
     * @return the plot
     */
    public static Plot of(PanelProductivity changes) {
        return ENGLISH.of(changes);
    }

    /**
     * The largest component of a network after removals.
     *
     * @param removal to be shown
     * @return the plot
     */
    public static Plot of(NetworkResilience.Removal removal) {
        return ENGLISH.of(removal);
    }

    /**
     * Densities between blocks, with their roles.
     *
     * @param model to be shown
     * @return the plot
     */
    public static Plot of(BlockModel.Model model) {
        return ENGLISH.of(model);
    }

    /**
     * The links of a backbone between places, which are numbered from 1.
     *
     * @param backbone to be shown
     * @return the plot
     * @throws IllegalArgumentException if it keeps no link
     */
    public static Plot of(Backbone backbone) {
        return ENGLISH.of(backbone);
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
        return ENGLISH.of(partition, years, values);
    }

    /**
     * Clubs of convergence: the paths of their means.
     *
     * @param partition to be shown
     * @param years of the columns
     * @param values places by years
     * @return the plot
     */
    public static Plot of(ClubPartition partition, int[] years, DoubleMatrix values) {
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
    public static Plot of(LinearFit fit, List<String> names) {
        return ENGLISH.of(fit, names);
    }

    /**
     * The coefficients of a panel regression with their intervals.
     *
     * @param fit to be shown
     * @param names of the coefficients
     * @return the plot, with classical standard errors
     */
    public static Plot of(PanelFit fit, List<String> names) {
        return ENGLISH.of(fit, names);
    }

    /**
     * The standardized coefficients of a regression of relations, each with the p-value of its permutations.
     *
     * @param fit to be shown
     * @param names of the regressors
     * @return the plot
     * @throws IllegalArgumentException if there are not as many names as regressors
     */
    public static Plot of(QapRegression.Fit fit, List<String> names) {
        return ENGLISH.of(fit, names);
    }
}
