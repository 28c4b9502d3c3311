package org.chengzhen.indicators.evaluation;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.indicators.frame.Entry;
import org.chengzhen.indicators.frame.Indicator;
import org.chengzhen.indicators.frame.Measurement;
import org.chengzhen.indicators.frame.Study;
import org.chengzhen.indicators.frame.SystemIndicator;
import org.chengzhen.methods.composite.AnalyticHierarchy;
import org.chengzhen.methods.composite.CombinedWeights;
import org.chengzhen.methods.composite.CriticWeights;
import org.chengzhen.methods.composite.EntropyWeights;
import org.chengzhen.methods.composite.VariationWeights;

/** The entries M02 to M06: how much each criterion counts. */
final class WeightEntries {
    private WeightEntries() {}

    /** In the order of their ids. */
    static ImmutableList<Indicator> entries() {
        return ImmutableList.of(entropy(), critic(), hierarchy(), variation(), combination());
    }

    private static Observations cases(Study study, Measurement.Builder out) {
        Observations cases = Observations.ofCriteria(study);
        cases.into(out);
        return cases;
    }

    private static void weights(EvaluationCriteria criteria, ImmutableDoubleArray weights, Measurement.Builder out) {
        out.part("weights", weights);
        for (int j = 0; j < weights.length(); j++) {
            out.part("w_" + criteria.variables().get(j).id(), weights.get(j));
        }
    }

    private static Indicator entropy() {
        Entry entry = Entry.of("M02", "Entropy weights", "熵值法")
                .unit("1")
                .formula("p = z/Σz of the min–max values; e = −Σ p ln p / ln n with n places, or places and years; w ="
                        + " (1 − e)/Σ(1 − e)")
                .reading(
                        "large where a criterion tells places apart; 0 where it is the same everywhere. The weight says"
                                + " nothing about importance. Nothing is added to zeros: 0 ln 0 = 0")
                .source("Shannon (1948), A mathematical theory of communication; Zeleny (1982), Multiple Criteria"
                        + " Decision Making")
                .build();
        return SystemIndicator.of(entry).reads(EvaluationInputs.CRITERIA).computes((study, out) -> {
            EvaluationCriteria criteria = study.get(EvaluationInputs.CRITERIA);
            EntropyWeights result = EntropyWeights.of(cases(study, out).table(criteria));
            weights(criteria, result.weights(), out);
            out.part("entropies", result.entropies());
            out.part("equal_for_want", result.equalForWant());
        });
    }

    private static Indicator critic() {
        Entry entry = Entry.of("M03", "CRITIC weights", "CRITIC客观赋权法")
                .unit("1")
                .formula("C_j = σ_j Σ_k (1 − r_jk) of the min–max values; w = C/ΣC")
                .reading("large where a criterion both varies and runs against the others; two criteria that say the"
                        + " same share their weight")
                .source("Diakoulaki, Mavrotas and Papayannakis (1995), Determining objective weights in multiple"
                        + " criteria problems: the CRITIC method, Computers & Operations Research 22")
                .build();
        return SystemIndicator.of(entry).reads(EvaluationInputs.CRITERIA).computes((study, out) -> {
            EvaluationCriteria criteria = study.get(EvaluationInputs.CRITERIA);
            CriticWeights result = CriticWeights.of(cases(study, out).table(criteria));
            weights(criteria, result.weights(), out);
            out.part("information", result.information());
        });
    }

    private static Indicator hierarchy() {
        Entry entry = Entry.of("M04", "Analytic hierarchy process", "层次分析法")
                .unit("1")
                .formula("A w = λ w with the largest λ; CI = (λ − n)/(n − 1); CR = CI/RI(n)")
                .reading("CR below 0.10: the judgements agree well enough with each other; else revise the one that is"
                        + " named as worst")
                .source("Saaty (1980), The Analytic Hierarchy Process")
                .build();
        return SystemIndicator.of(entry).reads(EvaluationInputs.JUDGEMENTS).computes((study, out) -> {
            AnalyticHierarchy result = AnalyticHierarchy.of(study.get(EvaluationInputs.JUDGEMENTS));
            out.part("weights", result.weights());
            out.part("lambda", result.lambdaMax());
            out.part("consistency_index", result.consistencyIndex());
            out.part("consistency_ratio", result.consistencyRatio());
            out.part("accepted", result.accepted());
            out.part("worst_row", result.worstRow());
            out.part("worst_column", result.worstColumn());
        });
    }

    private static Indicator variation() {
        Entry entry = Entry.of("M05", "Coefficient-of-variation weights", "变异系数法")
                .unit("1")
                .formula("v = s/|mean| of the raw values, s with divisor n; w = v/Σv")
                .reading("large where a criterion varies much for its level; depends on where the scale has its zero")
                .source("textbooks on comprehensive evaluation; OECD and JRC (2008), Handbook on Constructing Composite"
                        + " Indicators")
                .build();
        return SystemIndicator.of(entry).reads(EvaluationInputs.CRITERIA).computes((study, out) -> {
            EvaluationCriteria criteria = study.get(EvaluationInputs.CRITERIA);
            weights(
                    criteria,
                    VariationWeights.byCoefficientOfVariation(cases(study, out).table(criteria)),
                    out);
        });
    }

    private static Indicator combination() {
        Entry entry = Entry.of("M06", "Game-theory combination of weights", "博弈论组合赋权")
                .unit("1")
                .formula("Σ_k α_k w_i·w_k = w_i·w_i for each vector i; α* = |α|/Σ|α|; w = Σ α* w_k; here of the weights"
                        + " that judgements and data give")
                .reading(
                        "the combination nearest to all vectors at once; beside it their mean and their normed product")
                .source("Chinese literature on combined subjective and objective weights, 博弈论组合赋权")
                .build();
        return SystemIndicator.of(entry)
                .reads(EvaluationInputs.CRITERIA, EvaluationInputs.JUDGEMENTS, EvaluationInputs.WEIGHTING)
                .computes((study, out) -> {
                    EvaluationCriteria criteria = study.get(EvaluationInputs.CRITERIA);
                    double[] judged = AnalyticHierarchy.of(study.get(EvaluationInputs.JUDGEMENTS))
                            .weights()
                            .toArray();
                    Checks.sameLength(
                            judged.length, "judgements", criteria.variables().size(), "criteria");
                    double[] found = study.get(EvaluationInputs.WEIGHTING)
                            .weights(cases(study, out).table(criteria))
                            .toArray();
                    CombinedWeights result = CombinedWeights.gameTheory(judged, found);
                    weights(criteria, result.weights(), out);
                    out.part("coefficients", result.coefficients());
                    out.part("judged", ImmutableDoubleArray.copyOf(judged));
                    out.part("found", ImmutableDoubleArray.copyOf(found));
                    out.part("mean", CombinedWeights.mean(judged, found).weights());
                    out.part(
                            "product",
                            () -> CombinedWeights.multiplicative(judged, found).weights());
                });
    }
}
