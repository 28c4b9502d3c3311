package org.chengzhen.indicators.evaluation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.function.BiFunction;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.indicators.frame.Entry;
import org.chengzhen.indicators.frame.Indicator;
import org.chengzhen.indicators.frame.PlaceIndicator;
import org.chengzhen.indicators.frame.Study;
import org.chengzhen.indicators.frame.SystemIndicator;
import org.chengzhen.methods.composite.Evaluation;
import org.chengzhen.methods.composite.EvaluationTable;
import org.chengzhen.methods.composite.GeometricComposite;
import org.chengzhen.methods.composite.GreyRelational;
import org.chengzhen.methods.composite.LinearComposite;
import org.chengzhen.methods.composite.PrincipalComponents;
import org.chengzhen.methods.composite.Topsis;
import org.chengzhen.methods.composite.Vikor;

/** The entries M07 to M11 and M33: many criteria made one score, and the places ranked. */
final class RankingEntries {
    private static final Variable RANK = Outputs.classOf("evaluation_rank", "Rank, 1 for the best of the year", "位次");

    private RankingEntries() {}

    /** In the order of their ids. */
    static ImmutableList<Indicator> entries() {
        return ImmutableList.of(linear(), topsis(), vikor(), grey(), components(), geometric());
    }

    private static Variable score(String id, String name, String localName) {
        return Outputs.number(id, name, localName);
    }

    /** Criteria and weights, to a score and a rank for each place and year. */
    private static PlaceIndicator ranking(
            Entry entry, Variable score, BiFunction<EvaluationTable, double[], Evaluation> method) {
        return PlaceIndicator.of(
                entry, List.of(), List.of(EvaluationInputs.CRITERIA, EvaluationInputs.WEIGHTING), study -> {
                    Observations cases = Observations.ofCriteria(study);
                    EvaluationTable table = cases.table(study.get(EvaluationInputs.CRITERIA));
                    Evaluation evaluation = method.apply(table, weights(study, table));
                    double[] scores = evaluation.scores().toArray();
                    return ImmutableMap.of(
                            "score",
                            cases.column(entry, score, scores),
                            "rank",
                            cases.column(entry, RANK, cases.ranks(evaluation.better(), scores)));
                });
    }

    private static double[] weights(Study study, EvaluationTable table) {
        return study.get(EvaluationInputs.WEIGHTING).weights(table).toArray();
    }

    private static Indicator linear() {
        Entry entry = Entry.of("M07", "Linear composite index", "综合指数")
                .unit("1")
                .formula("Q = Σ w z, z the min–max values over places and years, w the weights of the study")
                .reading(
                        "0: worst in every criterion, 1: best in every one; a weakness can be bought off by a strength")
                .source("OECD and JRC (2008), Handbook on Constructing Composite Indicators")
                .build();
        return ranking(entry, score("composite_index", "Linear composite index", "综合指数"), LinearComposite::of);
    }

    private static Indicator topsis() {
        Entry entry = Entry.of("M08", "TOPSIS closeness", "优劣解距离法（TOPSIS）")
                .unit("1")
                .formula("v = w x/√Σx²; D⁺, D⁻ Euclidean distances from the best and the worst value of each criterion;"
                        + " C = D⁻/(D⁺ + D⁻)")
                .reading("1: at the ideal, 0: at the worst; the order may change when a place joins or leaves")
                .source("Hwang and Yoon (1981), Multiple Attribute Decision Making")
                .build();
        return ranking(entry, score("topsis_closeness", "TOPSIS closeness", "相对贴近度"), Topsis::vector);
    }

    private static Indicator vikor() {
        Entry entry = Entry.of("M09", "VIKOR compromise ranking", "折衷排序法（VIKOR）")
                .unit("1")
                .formula("S = Σ w (f* − f)/(f* − f⁻), R the largest of these terms; Q = v (S − S*)/(S⁻ − S*) + (1 −"
                        + " v)(R − R*)/(R⁻ − R*)")
                .reading("lower is better: Q 0 is best for the majority and for the weakest criterion alike")
                .source("Opricovic and Tzeng (2004), Compromise solution by MCDM methods, European Journal of"
                        + " Operational Research 156")
                .build();
        Variable q = score("vikor_q", "VIKOR index Q", "折衷值Q");
        Variable s = score("vikor_s", "Group utility S", "群体效用S");
        Variable r = score("vikor_r", "Regret R", "个体遗憾R");
        return PlaceIndicator.of(
                entry,
                List.of(),
                List.of(EvaluationInputs.CRITERIA, EvaluationInputs.WEIGHTING, EvaluationInputs.MAJORITY_WEIGHT),
                study -> {
                    Observations cases = Observations.ofCriteria(study);
                    EvaluationTable table = cases.table(study.get(EvaluationInputs.CRITERIA));
                    Vikor result = Vikor.atMajorityWeight(
                            table, weights(study, table), study.get(EvaluationInputs.MAJORITY_WEIGHT));
                    double[] scores = result.scores().toArray();
                    return ImmutableMap.of(
                            "q",
                            cases.column(entry, q, scores),
                            "s",
                            cases.column(entry, s, result.groupUtility().toArray()),
                            "r",
                            cases.column(entry, r, result.regret().toArray()),
                            "rank",
                            cases.column(entry, RANK, cases.ranks(result.better(), scores)));
                });
    }

    private static Indicator grey() {
        Entry entry = Entry.of("M10", "Grey relational grade", "灰色关联")
                .unit("1")
                .formula("ξ = (Δmin + ρ Δmax)/(Δ + ρ Δmax), Δ the distance of a min–max value from the best of all, ρ ="
                        + " 0.5; grade = Σ w ξ")
                .reading(
                        "1: the best of all in every criterion; grades lie close together, their order counts more than"
                                + " their gaps")
                .source("Deng Julong (1989), Introduction to grey system theory, The Journal of Grey System 1")
                .build();
        return ranking(entry, score("grey_grade", "Grey relational grade", "灰色关联度"), GreyRelational::of);
    }

    private static Indicator components() {
        Entry entry = Entry.of("M11", "Principal component scores", "主成分")
                .unit("1")
                .formula("eigenvalues λ and vectors of the correlation matrix; components with λ above 1 are kept;"
                        + " score = Σ λ F/Σ λ over them")
                .reading("the score is relative to the mean place, 0; KMO above 0.6 and a small Bartlett p say that"
                        + " the criteria share enough. The largest loading is made positive: look at the loadings"
                        + " before you take a high score for a good one. More places than criteria are wanted")
                .source("Hotelling (1933), Analysis of a complex of statistical variables into principal components;"
                        + " Kaiser (1960), for λ above 1")
                .build();
        Variable score = score("component_score", "Principal component score", "主成分得分");
        return SystemIndicator.of(entry).reads(EvaluationInputs.CRITERIA).computes((study, out) -> {
            Observations cases = Observations.ofCriteria(study);
            cases.into(out);
            PrincipalComponents result = PrincipalComponents.of(cases.table(study.get(EvaluationInputs.CRITERIA)));
            out.part("eigenvalues", result.eigenvalues());
            out.part("contributions", result.contributions());
            out.part("cumulative", result.cumulative());
            out.part("kept", result.kept());
            out.part("loadings", result.loadings());
            out.part("weights", () -> result.weights());
            out.part("kmo", () -> result.kaiserMeyerOlkin());
            out.part("bartlett_chi2", () -> result.bartlett().chiSquared());
            out.part("bartlett_p", () -> result.bartlett().pValue());
            out.part("scores", cases.column(entry, score, result.scores().toArray()));
        });
    }

    private static Indicator geometric() {
        Entry entry = Entry.of("M33", "Geometric composite index", "几何平均综合指数")
                .unit("1")
                .formula("Q = Π z^w, z the min–max values over places and years")
                .reading("0 as soon as one criterion is at its worst; at most the linear index: imbalance is punished")
                .source("UNDP (2010), Human Development Report, technical notes; OECD and JRC (2008), Handbook on"
                        + " Constructing Composite Indicators")
                .build();
        return ranking(
                entry, score("geometric_index", "Geometric composite index", "几何平均综合指数"), GeometricComposite::of);
    }
}
