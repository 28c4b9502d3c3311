package org.chengzhen.golden;

import java.util.List;
import java.util.Map;
import org.chengzhen.methods.trend.Buishand;
import org.chengzhen.methods.trend.GreyVerhulst;
import org.chengzhen.methods.trend.HomogeneitySimulation;
import org.chengzhen.methods.trend.MetabolicGreyModel;
import org.chengzhen.methods.trend.MultivariateGreyModel;
import org.chengzhen.methods.trend.Pettitt;
import org.chengzhen.methods.trend.PlainPreWhitening;
import org.chengzhen.methods.trend.PosteriorError;
import org.chengzhen.methods.trend.SeasonalMannKendall;
import org.chengzhen.methods.trend.StandardNormalHomogeneity;
import org.chengzhen.methods.trend.YueWang;

/** Golden rows of M60 to M62: change points, trends under season and dependence, grey models. */
final class SeriesAdapters {
    static final Map<String, Adapter> ALL = Map.ofEntries(
            Map.entry("M60 change points: Pettitt, SNHT, Buishand", in -> changes(in)),
            Map.entry("M60 change points, constant series (SNHT, Buishand)", in -> changes(in)),
            Map.entry("M60 simulated p values (SNHT, Buishand Q, R, U)", in -> simulated(in)),
            Map.entry("M61 seasonal Mann-Kendall and seasonal Sen slope", in -> seasonal(in)),
            Map.entry("M61 Yue-Wang variance correction", in -> yueWang(in)),
            Map.entry("M61 plain pre-whitening", in -> whitened(in)),
            Map.entry("M62 grey Verhulst", in -> verhulst(in)),
            Map.entry("M62 grey Verhulst, three values", in -> verhulst(in)),
            Map.entry("M62 GM(1,N)", in -> multivariate(in)),
            Map.entry("M62 posterior-error check", in -> posterior(in)),
            Map.entry("M62 metabolic GM(1,1)", in -> metabolic(in)));

    private SeriesAdapters() {}

    private static Answer changes(Inputs in) {
        double[] x = in.numbers("x");
        return Answer.of("pettitt", () -> {
                    Pettitt p = Pettitt.test(x);
                    return Map.of("K", p.statistic(), "position", p.position(), "p", p.pValue());
                })
                .and("snht", () -> {
                    StandardNormalHomogeneity s = StandardNormalHomogeneity.of(x);
                    return Map.of("T0", s.statistic(), "position", s.position());
                })
                .and("buishand", () -> {
                    Buishand b = Buishand.of(x);
                    return Map.of(
                            "Q", b.largest(),
                            "R", b.range(),
                            "U", b.bayesian(),
                            "position", b.position(),
                            "Q_sample_sd", b.sampleLargest(),
                            "R_sample_sd", b.sampleRange(),
                            "U_sample_sd", b.sampleBayesian());
                });
    }

    private static Answer simulated(Inputs in) {
        HomogeneitySimulation.PValues p = HomogeneitySimulation.withDefaults()
                .replications(in.integer("replications"))
                .of(in.numbers("x"));
        return Answer.of("snht_p", p::homogeneity)
                .and("Q_p", p::largest)
                .and("R_p", p::range)
                .and("U_p", p::bayesian);
    }

    private static Answer seasonal(Inputs in) {
        SeasonalMannKendall s = SeasonalMannKendall.of(in.numbers("x"), in.integer("period"));
        return Answer.of("S", s::s)
                .and("var", s::variance)
                .and("Z", s::zScore)
                .and("p", s::pValue)
                .and("S_season", () -> s.seasonScores().toArray())
                .and("var_season", () -> s.seasonVariances().toArray())
                .and("slope_per_cycle", s::slopePerCycle);
    }

    private static Answer yueWang(Inputs in) {
        YueWang y = YueWang.of(in.numbers("x"));
        return Answer.of("S", y::s)
                .and("var", y::variance)
                .and("Z", y::zScore)
                .and("p", y::pValue)
                .and("slope", y::slope)
                .and("r1_detrended", y::autocorrelation)
                .and("factor_all_lags", y::factorAllLags)
                .and("factor_lag1", y::factorLagOne)
                .and("Z_all_lags", y::zScoreAllLags)
                .and("p_all_lags", y::pValueAllLags)
                .and("Z_lag1", y::zScoreLagOne)
                .and("p_lag1", y::pValueLagOne);
    }

    private static Answer whitened(Inputs in) {
        PlainPreWhitening w = PlainPreWhitening.of(in.numbers("x"));
        return Answer.of("r1", w::autocorrelation)
                .and("S", w::s)
                .and("var", w::variance)
                .and("Z", w::zScore)
                .and("p", w::pValue)
                .and("slope", w::slope)
                .and("n", w::n);
    }

    private static Answer verhulst(Inputs in) {
        GreyVerhulst model = in.has("series") && in.text("series").equals("x0")
                ? GreyVerhulst.ofFlows(in.numbers("x"))
                : GreyVerhulst.ofLevels(in.numbers("x"));
        return Answer.of("a", model::a)
                .and("b", model::b)
                .and("limit_x1", model::limit)
                .and("fit", () -> model.fitted(2).toArray());
    }

    private static Answer multivariate(Inputs in) {
        MultivariateGreyModel model = MultivariateGreyModel.of(in.numbers("y"), in.matrix("X"));
        return Answer.of("a", model::a)
                .and("b", () -> model.coefficients().toArray())
                .and("fit", () -> model.fitted().toArray())
                .and("fit_difference_form", () -> model.differenceFitted().toArray());
    }

    private static Answer posterior(Inputs in) {
        PosteriorError e = PosteriorError.of(in.numbers("x"), in.numbers("fit"));
        return Answer.of("C", e::ratio)
                .and("P", e::smallErrors)
                .and("mean_relative_error", e::meanRelativeError)
                .and("grade", e::grade);
    }

    private static Answer metabolic(Inputs in) {
        MetabolicGreyModel m = MetabolicGreyModel.of(in.numbers("x"), in.integer("steps"));
        return Answer.of("forecast", () -> m.forecasts().toArray())
                .and(
                        "parameters",
                        () -> m.models().stream()
                                .map(model -> List.of(model.a(), model.b()))
                                .toList());
    }
}
