package org.chengzhen.indicators.evaluation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.indicators.frame.Entry;
import org.chengzhen.indicators.frame.Indicator;
import org.chengzhen.indicators.frame.IndicatorColumn;
import org.chengzhen.indicators.frame.Inputs;
import org.chengzhen.indicators.frame.PlaceIndicator;
import org.chengzhen.indicators.frame.Study;
import org.chengzhen.methods.efficiency.BootstrappedEfficiency;
import org.chengzhen.methods.efficiency.CrossEfficiency;
import org.chengzhen.methods.efficiency.DirectionalDistance;
import org.chengzhen.methods.efficiency.MalmquistLuenberger;
import org.chengzhen.methods.efficiency.PanelProductivity;
import org.chengzhen.methods.efficiency.UndesirableSbm;

/** The entries M37 to M41: efficiency with bad outputs, and how far scores can be trusted. */
final class EfficiencyMethodEntries {
    private EfficiencyMethodEntries() {}

    /** In the order of their ids. */
    static ImmutableList<Indicator> entries() {
        return ImmutableList.of(distance(), luenberger(), slacks(), bootstrap(), cross());
    }

    private static List<Variable> resources(Study study) {
        return study.get(EvaluationInputs.RESOURCES).variables();
    }

    private static List<Variable> products(Study study) {
        return study.get(EvaluationInputs.PRODUCTS).variables();
    }

    private static List<Variable> bads(Study study) {
        return study.get(EvaluationInputs.BAD_PRODUCTS).variables();
    }

    /** The places of a year that can be units of a model without bads. */
    private static Observations plain(Study study) {
        List<Variable> all = ImmutableList.<Variable>builder()
                .addAll(resources(study))
                .addAll(products(study))
                .build();
        return Observations.ofLastYear(study, all)
                .within(Status.INVALID, "must be >= 0", v -> v >= 0 && v <= Double.MAX_VALUE, all)
                .notAllZero("inputs", resources(study))
                .notAllZero("outputs", products(study));
    }

    /** The places of a year that can be units of a model with bads. */
    private static Observations units(Study study) {
        List<Variable> all = ImmutableList.<Variable>builder()
                .addAll(resources(study))
                .addAll(products(study))
                .addAll(bads(study))
                .build();
        return Observations.ofLastYear(study, all)
                .within(Status.INVALID, "must be >= 0", v -> v >= 0 && v <= Double.MAX_VALUE, all)
                .notAllZero("inputs", resources(study))
                .notAllZero("outputs", products(study))
                .notAllZero("bad outputs", bads(study));
    }

    private static double[] each(int count, IntToDoubleFunction value) {
        return IntStream.range(0, count).mapToDouble(value).toArray();
    }

    private static Indicator distance() {
        Entry entry = Entry.of("M37", "Directional distance with bad outputs", "方向距离函数（含非期望产出）")
                .unit("1")
                .formula("max β such that Xλ ≤ x₀, Yλ ≥ (1 + β) y₀, Bλ = (1 − β) b₀, λ ≥ 0; efficiency 1/(1 + β)")
                .reading("β: by what share goods could rise and bads fall at once; 0 and efficiency 1: on the frontier")
                .source("Chung, Färe and Grosskopf (1997), Productivity and undesirable outputs, Journal of"
                        + " Environmental Management 51")
                .build();
        Variable beta = Outputs.number("directional_distance", "Directional distance β", "方向距离");
        Variable efficiency = Outputs.number("environmental_efficiency", "Environmental efficiency", "环境效率");
        return PlaceIndicator.of(
                entry,
                List.of(),
                List.of(EvaluationInputs.RESOURCES, EvaluationInputs.PRODUCTS, EvaluationInputs.BAD_PRODUCTS),
                study -> {
                    Observations units = units(study);
                    DirectionalDistance.Distances result = DirectionalDistance.withDefaults()
                            .of(units.rows(resources(study)), units.rows(products(study)), units.rows(bads(study)));
                    return ImmutableMap.of(
                            "beta",
                            units.column(entry, beta, result.distances().toArray()),
                            "efficiency",
                            units.column(
                                    entry, efficiency, result.efficiencies().toArray()));
                });
    }

    private static Indicator luenberger() {
        Entry entry = Entry.of(
                        "M38", "Malmquist–Luenberger productivity index, adjacent and global", "ML与全局ML生产率指数（绿色全要素生产率）")
                .unit("1")
                .formula("GML = (1 + D^G(t))/(1 + D^G(t+1)) = EC·BPC, D^G the directional distance against both years"
                        + " pooled; ML = EC·TC against each year, t the first and t+1 the last year")
                .reading("above 1: productivity rose when bads count too; ML may be infeasible for a place, GML never"
                        + " is. Only places with data in both years")
                .source("Chung, Färe and Grosskopf (1997); Oh (2010), A global Malmquist–Luenberger productivity index,"
                        + " Journal of Productivity Analysis 34")
                .build();
        Variable global = Outputs.number("global_malmquist_luenberger", "Global Malmquist–Luenberger index", "全局ML指数");
        Variable adjacent = Outputs.number("malmquist_luenberger", "Malmquist–Luenberger index", "ML指数");
        Variable efficiency = Outputs.number("green_efficiency_change", "Efficiency change", "技术效率变化");
        Variable gap = Outputs.number("best_practice_gap_change", "Change of the best-practice gap", "最佳实践差距变化");
        return PlaceIndicator.of(
                entry,
                List.of(),
                List.of(EvaluationInputs.RESOURCES, EvaluationInputs.PRODUCTS, EvaluationInputs.BAD_PRODUCTS),
                study -> {
                    if (study.from() == study.to()) {
                        throw new UndefinedException(Status.INSUFFICIENT_DATA, "the period has only one year");
                    }
                    Observations start = units(study.year(study.from())).also(units(study));
                    Observations end = units(study).also(start);
                    double[][][] x = {start.rows(resources(study)), end.rows(resources(study))};
                    double[][][] y = {start.rows(products(study)), end.rows(products(study))};
                    double[][][] b = {start.rows(bads(study)), end.rows(bads(study))};
                    MalmquistLuenberger model = MalmquistLuenberger.withDefaults();
                    List<PanelProductivity.Change> pooled =
                            model.global(x, y, b).changes().get(0);
                    List<PanelProductivity.Change> own =
                            model.adjacent(x, y, b).changes().get(0);
                    int n = pooled.size();
                    return ImmutableMap.of(
                            "gml",
                                    end.column(
                                            entry,
                                            global,
                                            each(n, j -> pooled.get(j).index())),
                            "efficiency_change",
                                    end.column(
                                            entry,
                                            efficiency,
                                            each(n, j -> pooled.get(j).efficiencyChange())),
                            "gap_change",
                                    end.column(
                                            entry,
                                            gap,
                                            each(n, j -> pooled.get(j).technicalPart())),
                            "ml",
                                    end.column(
                                            entry,
                                            adjacent,
                                            Status.INFEASIBLE,
                                            ImmutableList.of(),
                                            each(
                                                    n,
                                                    j -> own.get(j).status() == Status.OK
                                                            ? own.get(j).index()
                                                            : Double.NaN)));
                });
    }

    private static Indicator slacks() {
        Entry entry = Entry.of("M39", "Slacks-based efficiency with bad outputs", "非期望产出SBM与超效率SBM")
                .unit("1")
                .formula("ρ = min (1 − mean s⁻/x₀)/(1 + mean of s⁺/y₀ and sᵇ/b₀); super-efficiency against the others"
                        + " for places with ρ = 1")
                .reading("1: no slack anywhere; above 1 with so much to spare. All values must be above 0")
                .source("Tone (2004), Dealing with undesirable outputs in DEA; Tone (2002), European Journal of"
                        + " Operational Research 143")
                .build();
        Variable score = Outputs.number("undesirable_sbm", "Slacks-based efficiency with bad outputs", "非期望产出SBM效率");
        Variable above = Outputs.number(
                "undesirable_super_sbm", "Slacks-based super-efficiency with bad outputs", "非期望产出超效率SBM");
        return PlaceIndicator.of(
                entry,
                List.of(),
                List.of(EvaluationInputs.RESOURCES, EvaluationInputs.PRODUCTS, EvaluationInputs.BAD_PRODUCTS),
                study -> {
                    List<Variable> all = ImmutableList.<Variable>builder()
                            .addAll(resources(study))
                            .addAll(products(study))
                            .addAll(bads(study))
                            .build();
                    Observations units = units(study).within(Status.INVALID, "must be > 0", v -> v > 0, all);
                    double[][] x = units.rows(resources(study));
                    double[][] y = units.rows(products(study));
                    double[][] b = units.rows(bads(study));
                    return ImmutableMap.of(
                            "sbm",
                            units.column(
                                    entry,
                                    score,
                                    () -> each(
                                            x.length,
                                            UndesirableSbm.withDefaults().of(x, y, b)::score)),
                            "super_sbm",
                            units.column(
                                    entry,
                                    above,
                                    () -> values(UndesirableSbm.withDefaults()
                                            .superEfficiency(x, y, b)
                                            .scores())));
                });
    }

    private static double[] values(List<OptionalDouble> scores) {
        return scores.stream().mapToDouble(s -> s.orElse(Double.NaN)).toArray();
    }

    private static Indicator bootstrap() {
        Entry entry = Entry.of("M40", "Bootstrapped DEA efficiency", "Bootstrap-DEA效率")
                .unit("1")
                .formula("bias = mean θ̂* − θ̂ over 2,000 seeded draws of smoothed scores; corrected = θ̂ − bias;"
                        + " interval of 95 per cent")
                .reading("efficient places of a small sample look better than they are: the interval says by how much")
                .source("Simar and Wilson (1998), Sensitivity analysis of efficiency scores, Management Science 44")
                .build();
        Variable corrected = Outputs.number("corrected_efficiency", "Bias-corrected efficiency", "偏差修正效率");
        Variable lower = Outputs.number("efficiency_lower", "Lower end of the interval", "区间下限");
        Variable upper = Outputs.number("efficiency_upper", "Upper end of the interval", "区间上限");
        return PlaceIndicator.of(
                entry,
                List.of(),
                List.of(EvaluationInputs.RESOURCES, EvaluationInputs.PRODUCTS, Inputs.SEED),
                study -> {
                    Observations units = plain(study);
                    BootstrappedEfficiency.Scores result = BootstrappedEfficiency.withDefaults()
                            .seed(study.get(Inputs.SEED))
                            .of(units.rows(resources(study)), units.rows(products(study)));
                    return ImmutableMap.of(
                            "corrected",
                            units.column(entry, corrected, result.corrected().toArray()),
                            "lower",
                            units.column(entry, lower, result.lower().toArray()),
                            "upper",
                            units.column(entry, upper, result.upper().toArray()));
                });
    }

    private static Indicator cross() {
        Entry entry = Entry.of("M41", "Cross-efficiency", "交叉效率")
                .unit("1")
                .formula(
                        "mean over d of u_d·y/v_d·x, u_d and v_d the weights that suit place d best and then the others"
                                + " (benevolent) or nobody else (aggressive)")
                .reading("high: good by everybody's weights; far below the own score: a maverick")
                .source("Doyle and Green (1994), Efficiency and cross-efficiency in DEA, Journal of the Operational"
                        + " Research Society 45")
                .build();
        Variable kind = Outputs.number("cross_efficiency", "Cross-efficiency, benevolent", "善意型交叉效率");
        Variable unkind = Outputs.number("cross_efficiency_aggressive", "Cross-efficiency, aggressive", "攻击型交叉效率");
        return PlaceIndicator.of(
                entry, List.of(), List.of(EvaluationInputs.RESOURCES, EvaluationInputs.PRODUCTS), study -> {
                    Observations units = plain(study);
                    double[][] x = units.rows(resources(study));
                    double[][] y = units.rows(products(study));
                    IndicatorColumn first = units.column(
                            entry,
                            kind,
                            () -> CrossEfficiency.withDefaults()
                                    .of(x, y)
                                    .scores()
                                    .toArray());
                    IndicatorColumn second = units.column(
                            entry,
                            unkind,
                            () -> CrossEfficiency.withDefaults()
                                    .aggressive()
                                    .of(x, y)
                                    .scores()
                                    .toArray());
                    return ImmutableMap.of("benevolent", first, "aggressive", second);
                });
    }
}
