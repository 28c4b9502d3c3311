package org.chengzhen.indicators.evaluation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.indicators.frame.Entry;
import org.chengzhen.indicators.frame.Indicator;
import org.chengzhen.indicators.frame.IndicatorColumn;
import org.chengzhen.indicators.frame.PlaceIndicator;
import org.chengzhen.indicators.frame.Study;
import org.chengzhen.methods.efficiency.DataEnvelopment;
import org.chengzhen.methods.efficiency.EfficiencyScores;
import org.chengzhen.methods.efficiency.Malmquist;
import org.chengzhen.methods.efficiency.ScaleEfficiency;
import org.chengzhen.methods.efficiency.SlacksBased;
import org.chengzhen.methods.efficiency.SuperEfficiency;

/** The entries M17 to M20: what places make of what they use up. */
final class EfficiencyEntries {
    private EfficiencyEntries() {}

    /** In the order of their ids. */
    static ImmutableList<Indicator> entries() {
        return ImmutableList.of(constantReturns(), variableReturns(), superEfficiency(), malmquist());
    }

    private static PlaceIndicator over(
            Entry entry, Function<Study, ImmutableMap<String, IndicatorColumn>> computation) {
        return PlaceIndicator.of(
                entry, List.of(), List.of(EvaluationInputs.RESOURCES, EvaluationInputs.PRODUCTS), computation);
    }

    private static Indicator constantReturns() {
        Entry entry = Entry.of("M17", "DEA efficiency, constant returns (CCR)", "数据包络分析（CCR模型）")
                .unit("1")
                .formula("min θ such that Xλ ≤ θ x₀, Yλ ≥ y₀, λ ≥ 0; then the largest sum of slacks")
                .reading("1 without slacks: efficient; θ: the share of the inputs that would do. At least max(m s, 3(m"
                        + " + s)) places for m inputs and s outputs, or most come out efficient")
                .source("Charnes, Cooper and Rhodes (1978), Measuring the efficiency of decision making units, European"
                        + " Journal of Operational Research 2")
                .build();
        Variable theta = Outputs.number("ccr_efficiency", "CCR efficiency", "综合技术效率");
        return over(entry, study -> {
            EfficiencyUnits members = EfficiencyUnits.plain(study);
            Observations units = members.places();
            EfficiencyScores scores =
                    DataEnvelopment.ccr().of(units.matrix(members.resources()), units.matrix(members.products()));
            ImmutableMap.Builder<String, IndicatorColumn> columns = ImmutableMap.builder();
            columns.put("theta", units.column(entry, theta, scores.scores().toArray()));
            for (int v = 0; v < members.resources().size(); v++) {
                columns.put(slack(
                        entry,
                        units,
                        members.resources().get(v),
                        scores.inputSlacks().column(v)));
            }
            for (int v = 0; v < members.products().size(); v++) {
                columns.put(slack(
                        entry,
                        units,
                        members.products().get(v),
                        scores.outputSlacks().column(v)));
            }
            return columns.buildOrThrow();
        });
    }

    private static Map.Entry<String, IndicatorColumn> slack(
            Entry entry, Observations units, Variable of, double... slacks) {
        Variable slack = Outputs.inUnitOf(of, "slack:" + of.id(), "Slack: " + of.name(), "松弛量：" + of.localName());
        return Map.entry(slack.id(), units.column(entry, slack, slacks));
    }

    private static Indicator variableReturns() {
        Entry entry = Entry.of(
                        "M18", "DEA efficiency, variable returns (BCC), and scale efficiency", "规模报酬可变（BCC）与规模效率")
                .unit("1")
                .formula("CCR with Σλ = 1 gives the pure efficiency; scale efficiency = CCR/BCC")
                .reading("pure below 1: resources are wasted; scale below 1: the place is too small (increasing"
                        + " returns) or too large (decreasing)")
                .source("Banker, Charnes and Cooper (1984), Some models for estimating technical and scale"
                        + " inefficiencies in data envelopment analysis, Management Science 30")
                .build();
        Variable pure = Outputs.number("pure_efficiency", "Pure technical efficiency", "纯技术效率");
        Variable scale = Outputs.number("scale_efficiency", "Scale efficiency", "规模效率");
        Variable overall = Outputs.number("ccr_efficiency", "CCR efficiency", "综合技术效率");
        Variable returns = Outputs.classOf("returns_to_scale", "Returns to scale", "规模报酬");
        return over(entry, study -> {
            EfficiencyUnits members = EfficiencyUnits.plain(study);
            Observations units = members.places();
            ScaleEfficiency result =
                    ScaleEfficiency.of(units.matrix(members.resources()), units.matrix(members.products()));
            return ImmutableMap.of(
                    "pure",
                    units.column(entry, pure, result.pure().toArray()),
                    "scale",
                    units.column(entry, scale, result.scale().toArray()),
                    "overall",
                    units.column(entry, overall, result.overall().toArray()),
                    "returns",
                    units.classes(entry, returns, ScaleEfficiency.Returns.class, result.returns()));
        });
    }

    private static Indicator superEfficiency() {
        Entry entry = Entry.of("M19", "Super-efficiency and slacks-based efficiency", "超效率与SBM模型")
                .unit("1")
                .formula("super: CCR against the other places; SBM: ρ = min (1 − mean s⁻/x)/(1 + mean s⁺/y); super-SBM"
                        + " for places with ρ = 1")
                .reading("above 1: efficient, with so much to spare; orders efficient places. SBM counts slacks too, so"
                        + " it is at most the radial score; it needs values above 0")
                .source("Andersen and Petersen (1993), Management Science 39; Tone (2001, 2002), European Journal of"
                        + " Operational Research 130 and 143")
                .build();
        Variable radial = Outputs.number("super_efficiency", "Super-efficiency", "超效率");
        Variable sbm = Outputs.number("sbm_efficiency", "Slacks-based efficiency", "SBM效率");
        Variable superSbm = Outputs.number("super_sbm_efficiency", "Slacks-based super-efficiency", "超效率SBM");
        return over(entry, study -> {
            EfficiencyUnits members = EfficiencyUnits.plain(study);
            Observations units = members.places();
            SuperEfficiency result = SuperEfficiency.of(
                    units.matrix(members.resources()), units.matrix(members.products()), DataEnvelopment.ccr());
            Observations positive = members.positive().places();
            return ImmutableMap.of(
                    "super",
                    units.column(
                            entry,
                            radial,
                            Status.INFEASIBLE,
                            ImmutableList.of(),
                            Observations.numbers(result.scores())),
                    "sbm",
                    positive.column(
                            entry,
                            sbm,
                            () -> SlacksBased.withDefaults()
                                    .of(positive.matrix(members.resources()), positive.matrix(members.products()))
                                    .toArray()),
                    "super_sbm",
                    positive.column(
                            entry,
                            superSbm,
                            () -> Observations.numbers(SlacksBased.withDefaults()
                                    .superEfficiency(
                                            positive.matrix(members.resources()), positive.matrix(members.products()))
                                    .scores()),
                            Status.INFEASIBLE));
        });
    }

    private static Indicator malmquist() {
        Entry entry = Entry.of("M20", "Malmquist productivity index", "Malmquist全要素生产率指数")
                .unit("1")
                .formula("M = √[(D^t(t+1)/D^t(t))·(D^(t+1)(t+1)/D^(t+1)(t))] = EC·TC; EC = PEC·SEC; D by CCR, t the"
                        + " first and t+1 the last year")
                .reading("above 1: productivity rose; EC: the place came nearer to the frontier, TC: the frontier"
                        + " moved. Only places with data in both years")
                .source("Färe, Grosskopf, Norris and Zhang (1994), Productivity growth, technical progress, and"
                        + " efficiency change in industrialized countries, American Economic Review 84")
                .build();
        Variable index = Outputs.number("malmquist", "Malmquist index", "全要素生产率指数");
        Variable efficiency = Outputs.number("efficiency_change", "Efficiency change", "技术效率变化");
        Variable technical = Outputs.number("technical_change", "Technical change", "技术进步");
        Variable pure = Outputs.number("pure_efficiency_change", "Pure efficiency change", "纯技术效率变化");
        Variable scale = Outputs.number("scale_efficiency_change", "Scale efficiency change", "规模效率变化");
        return over(entry, study -> {
            if (study.start() == study.end()) {
                throw new UndefinedException(Status.INSUFFICIENT_DATA, "the period has only one year");
            }
            EfficiencyUnits end = EfficiencyUnits.plain(study);
            EfficiencyUnits start =
                    EfficiencyUnits.plain(study.year(study.start())).also(end);
            Observations before = start.places();
            Observations after = end.also(start).places();
            List<Malmquist.Change> changes = Malmquist.of(
                            before.matrix(end.resources()),
                            before.matrix(end.products()),
                            after.matrix(end.resources()),
                            after.matrix(end.products()))
                    .units();
            return ImmutableMap.of(
                    "index",
                    after.column(
                            entry, index, Status.INFEASIBLE, ImmutableList.of(), of(changes, Malmquist.Change::index)),
                    "efficiency_change",
                    after.column(entry, efficiency, of(changes, c -> OptionalDouble.of(c.efficiencyChange()))),
                    "technical_change",
                    after.column(
                            entry,
                            technical,
                            Status.INFEASIBLE,
                            ImmutableList.of(),
                            of(changes, Malmquist.Change::technicalChange)),
                    "pure_efficiency_change",
                    after.column(entry, pure, of(changes, c -> OptionalDouble.of(c.pureEfficiencyChange()))),
                    "scale_efficiency_change",
                    after.column(entry, scale, of(changes, c -> OptionalDouble.of(c.scaleEfficiencyChange()))));
        });
    }

    private static double[] of(List<Malmquist.Change> changes, Function<Malmquist.Change, OptionalDouble> part) {
        return changes.stream()
                .mapToDouble(c -> part.apply(c).orElse(Double.NaN))
                .toArray();
    }
}
