package org.chengzhen.indicators.evaluation;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.indicators.frame.Entry;
import org.chengzhen.indicators.frame.Indicator;
import org.chengzhen.indicators.frame.Inputs;
import org.chengzhen.indicators.frame.Study;
import org.chengzhen.indicators.frame.SystemIndicator;
import org.chengzhen.methods.concentration.Coagglomeration;
import org.chengzhen.methods.concentration.ComplexityOutlook;
import org.chengzhen.methods.concentration.EconomicFitness;
import org.chengzhen.methods.concentration.EntryExit;
import org.chengzhen.methods.concentration.ExportSophistication;
import org.chengzhen.methods.concentration.IndustryRelatedness;
import org.chengzhen.methods.concentration.RelatednessDensity;
import org.chengzhen.methods.concentration.RevealedComparativeAdvantage;

/** The entries M58 and M59: related industries and complexity, industries near each other. */
final class IndustryMethodEntries {
    private IndustryMethodEntries() {}

    /** In the order of their ids. */
    static ImmutableList<Indicator> entries() {
        return ImmutableList.of(relatedness(), coagglomeration());
    }

    private static Indicator relatedness() {
        Entry entry = Entry.of("M58", "Relatedness, entry and exit, complexity outlook", "产业关联、进入退出与经济复杂度前景")
                .unit("1")
                .formula("M = 1 where RCA ≥ 1; proximity c_ij/max(k_i, k_j); density ΣMφ/Σφ; PCI on the scale of ECI,"
                        + " COI = Σd(1 − M)PCI; fitness after 20 steps; entry and exit between the first and the"
                        + " last year; EXPY where income is given as the second variable")
                .reading("density: how much of what lies around an industry a place has already, so how likely it"
                        + " enters; outlook: how many complex industries lie near")
                .source("Hidalgo et al. (2007), Science 317; Boschma, Balland and Kogler (2015); Tacchella et al."
                        + " (2012), Scientific Reports 2:723; Hausmann, Hwang and Rodrik (2007); Hausmann et al."
                        + " (2014)")
                .build();
        Variable eci = Outputs.number("eci", "Economic complexity", "经济复杂度");
        Variable coi = Outputs.number("complexity_outlook", "Complexity outlook", "复杂度前景指数");
        Variable expy = Outputs.number("expy", "EXPY", "出口复杂度EXPY");
        return SystemIndicator.of(entry)
                .reads(EvaluationInputs.INDUSTRY_AMOUNTS)
                .mayRead(Inputs.SECOND)
                .computes((study, out) -> {
                    List<Variable> industries =
                            study.get(EvaluationInputs.INDUSTRY_AMOUNTS).variables();
                    Observations places = atLeastZero(study, industries);
                    places.into(out);
                    double[][] amounts = places.rows(industries);
                    double[][] presence =
                            RevealedComparativeAdvantage.presence(amounts).toRows();
                    out.part(
                            "proximity", IndustryRelatedness.of(presence, IndustryRelatedness.Measure.CONDITIONAL_MIN));
                    out.part(
                            "density",
                            () -> RelatednessDensity.of(
                                    presence,
                                    IndustryRelatedness.of(presence, IndustryRelatedness.Measure.CONDITIONAL_MIN)));
                    out.part(
                            "eci",
                            () -> places.column(
                                    entry,
                                    eci,
                                    ComplexityOutlook.of(presence)
                                            .placeComplexity()
                                            .toArray()));
                    out.part(
                            "outlook",
                            () -> places.column(
                                    entry,
                                    coi,
                                    ComplexityOutlook.of(presence).index().toArray()));
                    out.part(
                            "pci",
                            () -> ComplexityOutlook.of(presence)
                                    .productComplexity()
                                    .asList());
                    out.part(
                            "fitness",
                            () -> EconomicFitness.of(presence).fitness().asList());
                    out.part("entry_rate", () -> entries(study, industries).entryRate());
                    out.part("exit_rate", () -> entries(study, industries).exitRate());
                    study.find(Inputs.SECOND)
                            .ifPresent(income -> out.part("expy", () -> {
                                List<Variable> all = ImmutableList.<Variable>builder()
                                        .addAll(industries)
                                        .add(income)
                                        .build();
                                Observations both = atLeastZero(study, all);
                                double[] values =
                                        ExportSophistication.of(both.rows(industries), both.values(income))
                                                .expy()
                                                .stream()
                                                .mapToDouble(v -> v.orElse(Double.NaN))
                                                .toArray();
                                return both.column(entry, expy, values);
                            }));
                });
    }

    private static EntryExit entries(Study study, List<Variable> industries) {
        if (study.start() == study.end()) {
            throw new UndefinedException(Status.INSUFFICIENT_DATA, "the period has only one year");
        }
        Observations first = atLeastZero(study.period(study.start(), study.start()), industries);
        Observations last = atLeastZero(study, industries);
        double[][] start = RevealedComparativeAdvantage.presence(
                        first.also(last).rows(industries))
                .toRows();
        double[][] end = RevealedComparativeAdvantage.presence(last.also(first).rows(industries))
                .toRows();
        return EntryExit.of(start, end, IndustryRelatedness.of(start, IndustryRelatedness.Measure.CONDITIONAL_MIN));
    }

    private static Observations atLeastZero(Study study, List<Variable> variables) {
        return Observations.ofLastYear(study, variables).within(Status.INVALID, "must be >= 0", v -> v >= 0, variables);
    }

    private static Indicator coagglomeration() {
        Entry entry = Entry.of("M59", "Coagglomeration of industries", "产业共聚")
                .unit("1")
                .formula("γ_ij = Σ(s_im − x_m)(s_jm − x_m)/(1 − Σx²), s shares of an industry over places, x of the"
                        + " total")
                .reading("above 0: two industries lie together beyond what the total explains; below 0: apart."
                        + " Distances between plants, against drawn sites: M69")
                .source("Ellison, Glaeser and Kerr (2010), American Economic Review 100; Ellison and Glaeser (1997);"
                        + " Duranton and Overman (2005), Review of Economic Studies 72:1077–1106")
                .build();
        return SystemIndicator.of(entry)
                .reads(EvaluationInputs.INDUSTRY_AMOUNTS, EvaluationInputs.TOTAL)
                .computes((study, out) -> {
                    List<Variable> industries =
                            study.get(EvaluationInputs.INDUSTRY_AMOUNTS).variables();
                    Variable total = study.get(EvaluationInputs.TOTAL);
                    Observations places = atLeastZero(
                            study,
                            ImmutableList.<Variable>builder()
                                    .addAll(industries)
                                    .add(total)
                                    .build());
                    places.into(out);
                    DoubleMatrix pairs = Coagglomeration.pairs(places.rows(industries), places.values(total));
                    double[] above = IntStream.range(0, pairs.rows())
                            .boxed()
                            .flatMapToDouble(i -> IntStream.range(0, i).mapToDouble(j -> pairs.get(i, j)))
                            .toArray();
                    out.part("mean", Arrays.stream(above).average().orElseThrow());
                    out.part("highest", Arrays.stream(above).max().orElseThrow());
                    out.part("lowest", Arrays.stream(above).min().orElseThrow());
                    out.part("pairs", pairs);
                });
    }
}
