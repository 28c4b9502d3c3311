package org.chengzhen.indicators.evaluation;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.List;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.place.GeoPoint;
import org.chengzhen.core.result.Status;
import org.chengzhen.indicators.frame.Entry;
import org.chengzhen.indicators.frame.Indicator;
import org.chengzhen.indicators.frame.Inputs;
import org.chengzhen.indicators.frame.Study;
import org.chengzhen.indicators.frame.SystemIndicator;
import org.chengzhen.methods.concentration.GroupExposure;
import org.chengzhen.methods.concentration.MultigroupSegregation;
import org.chengzhen.methods.concentration.RingCentralization;
import org.chengzhen.methods.concentration.SpatialConcentration;
import org.chengzhen.methods.convergence.ClubPartition;
import org.chengzhen.methods.convergence.ConvergenceClubs;
import org.chengzhen.methods.convergence.LogT;
import org.chengzhen.methods.convergence.LogTRegression;
import org.chengzhen.methods.convergence.WeightedSigmaConvergence;
import org.chengzhen.methods.inequality.EntropyInference;
import org.chengzhen.methods.inequality.GiniInference;
import org.chengzhen.methods.inequality.WeightedIncomeShares;
import org.chengzhen.methods.inequality.WeightedPercentileRatios;
import org.chengzhen.methods.inequality.WeightedWolfson;
import org.chengzhen.methods.statistics.WeightedQuantiles;
import org.chengzhen.methods.trend.HodrickPrescott;

/** The entries M53 to M57: clubs, weighted distributions, errors of inequality, segregation. */
final class DistributionEntries {
    private static final double TENTH = 0.1;

    private DistributionEntries() {}

    /** In the order of their ids. */
    static ImmutableList<Indicator> entries() {
        return ImmutableList.of(clubs(), weighted(), errors(), multigroup(), spatial());
    }

    private static Indicator clubs() {
        Entry entry = Entry.of("M53", "Log t clubs of filtered paths", "对数t检验与俱乐部聚类")
                .unit("slope")
                .formula("trend of ln y by the Hodrick–Prescott filter; ln(H₁/H_t) − 2·ln ln t = a + b·ln t from period"
                        + " s on; s_b² = long-run variance of the residuals over Σ(ln t − mean)²; clubs by core"
                        + " and sieve, merged")
                .reading("t below −1.65: no common convergence, then clubs, 1 the richest, 0 a place on its own. Before"
                        + " and after merging as Phillips and Sul (2009). At least six years, better twenty")
                .source("Phillips and Sul (2007), Econometrica 75:1771–1855; Phillips and Sul (2009), Journal of"
                        + " Applied Econometrics 24:1153–1185; Hodrick and Prescott (1997)")
                .build();
        Variable club = Outputs.classOf("log_t_club", "Club of convergence, from 1", "收敛俱乐部");
        return SystemIndicator.of(entry)
                .reads(Inputs.VALUE, EvaluationInputs.SMOOTHING, EvaluationInputs.START_RULE)
                .computes((study, out) -> {
                    Variable value = study.get(Inputs.VALUE);
                    CompletePaths paths = CompletePaths.within(study, "must be > 0", v -> v > 0, List.of(value));
                    paths.places().into(out);
                    double[][] logs = paths.of(value);
                    for (double[] row : logs) {
                        Arrays.setAll(row, t -> Math.log(row[t]));
                    }
                    double[][] trends = HodrickPrescott.ofRows(logs, study.get(EvaluationInputs.SMOOTHING))
                            .toRows();
                    LogT test = LogT.withDefaults().startRule(study.get(EvaluationInputs.START_RULE));
                    LogTRegression all = test.test(trends);
                    ConvergenceClubs search = ConvergenceClubs.withDefaults().logT(test);
                    ClubPartition found =
                            search.merging(ConvergenceClubs.Merging.NONE).of(trends);
                    ClubPartition merged = search.of(trends);
                    out.part("t", all.statistic());
                    out.part("b", all.b());
                    out.part("se", all.standardError());
                    out.part("converging", all.converging());
                    out.part("sizes", sizes(found));
                    out.part("sizes_merged", sizes(merged));
                    out.part("divergent", (double) merged.divergent().length());
                    out.part(
                            "club",
                            paths.places()
                                    .column(
                                            entry,
                                            club,
                                            merged.numbers(trends.length).asList().stream()
                                                    .mapToDouble(Integer::doubleValue)
                                                    .toArray()));
                });
    }

    private static List<Double> sizes(ClubPartition partition) {
        return partition.clubs().stream().map(c -> (double) c.places().length()).toList();
    }

    private static Indicator weighted() {
        Entry entry = Entry.of("M54", "Weighted distribution statistics", "加权分布统计")
                .unit("1")
                .formula("quantiles with Kish's effective size (Σw)²/Σw²; P90/P10 and its halves; S80/S20 and Palma"
                        + " from the weighted Lorenz curve; Wolfson 2(2T − G)μ/m; σ and CV of the first and last"
                        + " year with weights of their year")
                .reading("of people, not of places: a place counts as often as its weight, whose scale cancels")
                .source("Akinshin (2023), Weighted quantile estimators; Kish (1965); Wolfson (1994); Williamson (1965)")
                .build();
        return SystemIndicator.of(entry).reads(Inputs.VALUE, Inputs.WEIGHT).computes((study, out) -> {
            Variable value = study.get(Inputs.VALUE);
            Variable weight = study.get(Inputs.WEIGHT);
            Observations places = Observations.ofLastYear(study, List.of(value, weight))
                    .within(Status.INVALID, "must be >= 0", v -> v >= 0, List.of(value, weight));
            places.into(out);
            double[] x = places.values(value);
            double[] w = places.values(weight);
            WeightedQuantiles.Definition kish = WeightedQuantiles.Definition.KISH_TYPE7;
            out.part("s80_s20", () -> WeightedIncomeShares.of(x, w).ratio());
            out.part("palma", () -> WeightedIncomeShares.of(x, w).palma());
            out.part("p90_p10", () -> WeightedPercentileRatios.of(x, w, kish).p90p10());
            out.part("p90_p50", () -> WeightedPercentileRatios.of(x, w, kish).p90p50());
            out.part("p50_p10", () -> WeightedPercentileRatios.of(x, w, kish).p50p10());
            out.part("wolfson", () -> WeightedWolfson.of(x, w).index());
            out.part("gini", () -> WeightedWolfson.of(x, w).gini());
            out.part("median", () -> WeightedQuantiles.of(x, w, 0.5, kish));
            out.part("p10", () -> WeightedQuantiles.of(x, w, TENTH, kish));
            out.part("p90", () -> WeightedQuantiles.of(x, w, 1 - TENTH, kish));
            out.part("sigma_last", () -> sigma(study, value, weight).sigmaEnd());
            out.part("sigma_first", () -> sigma(study, value, weight).sigmaStart());
            out.part("cv_last", () -> sigma(study, value, weight).cvEnd());
            out.part("cv_first", () -> sigma(study, value, weight).cvStart());
        });
    }

    private static WeightedSigmaConvergence sigma(Study study, Variable value, Variable weight) {
        List<Variable> both = List.of(value, weight);
        Observations last =
                Observations.ofLastYear(study, both).within(Status.INVALID, "must be > 0", v -> v > 0, both);
        Study early = study.period(study.start(), study.start());
        Observations first =
                Observations.ofLastYear(early, both).within(Status.INVALID, "must be > 0", v -> v > 0, both);
        Observations at = first.also(last);
        Observations end = last.also(first);
        return WeightedSigmaConvergence.between(
                at.values(value), end.values(value), at.values(weight), end.values(weight));
    }

    private static Indicator errors() {
        Entry entry = Entry.of("M55", "Standard errors of Gini and Theil", "基尼、泰尔标准误")
                .unit("1")
                .formula("Davidson's and the jackknife error of G, corrected nG/(n − 1); delta-method errors of Theil T"
                        + " and the mean log deviation")
                .reading("for places that are a sample. In small skewed samples Davidson's error is far too small: see"
                        + " the jackknife")
                .source("Davidson (2009), Reliable inference for the Gini index, Journal of Econometrics 150:30–40;"
                        + " Cowell and Flachaire (2007)")
                .build();
        return SystemIndicator.of(entry).reads(Inputs.VALUE).computes((study, out) -> {
            Variable value = study.get(Inputs.VALUE);
            Observations places = Observations.ofLastYear(study, List.of(value))
                    .within(Status.INVALID, "must be >= 0", v -> v >= 0, List.of(value));
            places.into(out);
            double[] x = places.values(value);
            GiniInference gini = GiniInference.of(x);
            out.part("gini", gini.gini());
            out.part("gini_corrected", gini.corrected());
            out.part("se_davidson", gini.standardError());
            out.part("se_jackknife", gini.jackknife());
            out.part("se_jackknife_corrected", gini.jackknifeCorrected());
            out.part("theil_t", () -> EntropyInference.theilT(x).index());
            out.part("se_theil_t", () -> EntropyInference.theilT(x).standardError());
            out.part("theil_l", () -> EntropyInference.meanLogDeviation(x).index());
            out.part("se_theil_l", () -> EntropyInference.meanLogDeviation(x).standardError());
        });
    }

    private static Indicator multigroup() {
        Entry entry = Entry.of("M56", "Multigroup segregation", "多群体分异")
                .unit("1")
                .formula("D = ΣΣt|π_jm − π_m|/(2TI); G; H = M/E with the mutual information M; C and P squared"
                        + " differences; R = 1 − Σ(t/T)I_j/I; exposure Σ(x_a/X_a)(x_b/t)")
                .reading("0: every place is a mirror of the whole; 1: no place is mixed. Exposure: the share of a group"
                        + " around the average member of another; its diagonal is isolation")
                .source("Reardon and Firebaugh (2002), Sociological Methodology 32:33–67; Theil and Finizza (1971);"
                        + " Bell (1954)")
                .build();
        return SystemIndicator.of(entry)
                .reads(EvaluationInputs.POPULATION_GROUPS)
                .computes((study, out) -> {
                    List<Variable> groups =
                            study.get(EvaluationInputs.POPULATION_GROUPS).variables();
                    Observations places = Observations.ofLastYear(study, groups)
                            .within(Status.INVALID, "must be >= 0", v -> v >= 0, groups);
                    places.into(out);
                    double[][] counts = places.rows(groups);
                    MultigroupSegregation s = MultigroupSegregation.of(counts);
                    out.part("H", s.informationTheory());
                    out.part("D", s.dissimilarity());
                    out.part("G", s.gini());
                    out.part("M", s.mutualInformation());
                    out.part("C", s.squaredVariation());
                    out.part("P", s.exposure());
                    out.part("R", s.relativeDiversity());
                    out.part("exposure", () -> GroupExposure.of(counts).exposure());
                    out.part(
                            "dissimilarity_of_pairs",
                            () -> GroupExposure.of(counts).dissimilarity());
                });
    }

    private static Indicator spatial() {
        Entry entry = Entry.of("M57", "Spatial segregation", "空间分异")
                .unit("1")
                .formula("delta = ½Σ|x/X − a/A|; ACO and RCO from the smallest and the largest units; where an origin"
                        + " is given, RCE = Σ(X_{r−1}Y_r − X_rY_{r−1}) over rings of equal distance, ACE with land"
                        + " for the other group")
                .reading("delta: the share of the group that would have to move for an even density; RCO above 0: it"
                        + " lives denser than the other group; RCE above 0: nearer to the origin")
                .source("Massey and Denton (1988), The dimensions of residential segregation, Social Forces"
                        + " 67:281–315; Duncan and Duncan (1955)")
                .build();
        return SystemIndicator.of(entry)
                .reads(Inputs.VALUE, Inputs.SECOND, EvaluationInputs.LAND)
                .mayRead(EvaluationInputs.ORIGIN)
                .computes((study, out) -> {
                    Variable group = study.get(Inputs.VALUE);
                    Variable other = study.get(Inputs.SECOND);
                    Variable land = study.get(EvaluationInputs.LAND);
                    List<Variable> all = List.of(group, other, land);
                    Observations places = Observations.ofLastYear(study, all)
                            .within(Status.INVALID, "must be >= 0", v -> v >= 0, all);
                    places.into(out);
                    double[] x = places.values(group);
                    double[] y = places.values(other);
                    double[] a = places.values(land);
                    SpatialConcentration c = SpatialConcentration.of(x, y, a);
                    out.part("delta", c.delta());
                    out.part("aco", c.absolute());
                    out.part("rco", c.relative());
                    out.part("rco_other_end", c.relativeOtherEnd());
                    study.find(EvaluationInputs.ORIGIN).ifPresent(code -> {
                        out.part(
                                "rce", () -> rings(study, code, places, x, y, a).relative());
                        out.part(
                                "ace", () -> rings(study, code, places, x, y, a).absolute());
                    });
                });
    }

    private static RingCentralization rings(
            Study study, String code, Observations places, double[] x, double[] y, double[] a) {
        GeoPoint origin = Positions.centre(study.panel().place(code));
        double[] distances = places.places().stream()
                .mapToDouble(place -> origin.distanceKm(Positions.centre(place)))
                .toArray();
        return RingCentralization.of(x, y, a, distances);
    }
}
