package org.chengzhen.indicators.evaluation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.indicators.frame.Entry;
import org.chengzhen.indicators.frame.Indicator;
import org.chengzhen.indicators.frame.IndicatorColumn;
import org.chengzhen.indicators.frame.Input;
import org.chengzhen.indicators.frame.Inputs;
import org.chengzhen.indicators.frame.PlaceIndicator;
import org.chengzhen.indicators.frame.Study;
import org.chengzhen.methods.efficiency.BootstrappedEfficiency;
import org.chengzhen.methods.efficiency.CrossEfficiency;
import org.chengzhen.methods.efficiency.DataEnvelopment;
import org.chengzhen.methods.efficiency.DirectionalDistance;
import org.chengzhen.methods.efficiency.DirectionalSlacks;
import org.chengzhen.methods.efficiency.GlobalProductivity;
import org.chengzhen.methods.efficiency.LuenbergerIndicator;
import org.chengzhen.methods.efficiency.MalmquistLuenberger;
import org.chengzhen.methods.efficiency.PanelProductivity;
import org.chengzhen.methods.efficiency.UndesirableSbm;

/** The entries M37 to M41: efficiency with bad outputs, its change, and how far scores can be trusted. */
final class EfficiencyMethodEntries {
    private EfficiencyMethodEntries() {}

    /** In the order of their ids. */
    static ImmutableList<Indicator> entries() {
        return ImmutableList.of(distance(), luenberger(), slacks(), bootstrap(), cross());
    }

    private static PlaceIndicator withBads(
            Entry entry, Function<Study, ImmutableMap<String, IndicatorColumn>> computation, Input<?>... more) {
        return over(entry, computation, Stream.concat(Stream.of(EvaluationInputs.BAD_PRODUCTS), Stream.of(more)));
    }

    private static PlaceIndicator over(
            Entry entry, Function<Study, ImmutableMap<String, IndicatorColumn>> computation, Stream<Input<?>> more) {
        return PlaceIndicator.of(
                entry,
                List.of(),
                Stream.concat(Stream.of(EvaluationInputs.RESOURCES, EvaluationInputs.PRODUCTS), more)
                        .toList(),
                computation);
    }

    private static Indicator distance() {
        Entry entry = Entry.of("M37", "Directional distance with bad outputs", "方向距离函数（含非期望产出）")
                .unit("1")
                .formula("max β such that Xλ ≤ x₀, Yλ ≥ (1 + β) y₀, Bλ = (1 − β) b₀, λ ≥ 0; efficiency 1/(1 + β); other"
                        + " directions, returns and disposability by option")
                .reading("β: by what share goods could rise and bads fall at once; 0 and efficiency 1: on the frontier."
                        + " At least max(m s, 3(m + s)) places for m inputs and s outputs, good and bad")
                .source("Chung, Färe and Grosskopf (1997), Productivity and undesirable outputs, Journal of"
                        + " Environmental Management 51; Kuosmanen (2005), American Journal of Agricultural"
                        + " Economics 87")
                .build();
        Variable beta = Outputs.number("directional_distance", "Directional distance β", "方向距离");
        Variable efficiency = Outputs.number("environmental_efficiency", "Environmental efficiency", "环境效率");
        return withBads(
                entry,
                study -> {
                    EfficiencyUnits units = EfficiencyUnits.withBads(study);
                    DirectionalDistance.Distances result = study.get(EvaluationInputs.DIRECTIONAL_DISTANCE)
                            .of(units.inputs(), units.outputs(), units.badOutputs());
                    return ImmutableMap.of(
                            "beta",
                            units.places()
                                    .column(entry, beta, result.distances().toArray()),
                            "efficiency",
                            units.places()
                                    .column(
                                            entry,
                                            efficiency,
                                            result.efficiencies().toArray()));
                },
                EvaluationInputs.DIRECTIONAL_DISTANCE);
    }

    private static Indicator luenberger() {
        Entry entry = Entry.of(
                        "M38",
                        "Productivity with bad outputs: Malmquist–Luenberger, global and adjacent",
                        "ML与全局ML生产率指数（绿色全要素生产率）")
                .unit("1")
                .formula("between each year with data and the next: GML = (1 + D^G(t))/(1 + D^G(t+1)) = EC·BPC, D^G"
                        + " the directional distance against all years pooled; ML = EC·TC against each year; the"
                        + " same of slacks-based scores (GML), of slacks-based inefficiencies as differences"
                        + " (Luenberger, global and adjacent), and without bads of CCR scores (global Malmquist)")
                .reading("above 1 (Luenberger: above 0): productivity rose when bads count too; since_start: the"
                        + " product from the first year on. ML may be infeasible for a place and year, the global"
                        + " forms never are; a further year changes their earlier values. Only places with data in"
                        + " all years")
                .source("Chung, Färe and Grosskopf (1997); Oh (2010), A global Malmquist–Luenberger productivity"
                        + " index, Journal of Productivity Analysis 34; Pastor and Lovell (2005), Economics"
                        + " Letters 88; Färe and others (1994)")
                .build();
        return withBads(
                entry,
                study -> {
                    if (study.start() == study.end()) {
                        throw new UndefinedException(Status.INSUFFICIENT_DATA, "the period has only one year");
                    }
                    List<EfficiencyUnits> years = EfficiencyUnits.balanced(study);
                    if (years.size() < 2) {
                        throw new UndefinedException(
                                Status.INSUFFICIENT_DATA, years.size() + " of the years have places with all values");
                    }
                    return new Productivity(entry, years, study.get(EvaluationInputs.DIRECTIONAL_DISTANCE)).columns();
                },
                EvaluationInputs.DIRECTIONAL_DISTANCE);
    }

    /** The columns of productivity change, each over the years but the first. */
    private static final class Productivity {
        private final Entry entry;
        private final Observations ends;
        private final List<EfficiencyUnits> years;
        private final DirectionalDistance distance;
        private final ImmutableMap.Builder<String, IndicatorColumn> columns = ImmutableMap.builder();

        Productivity(Entry entry, List<EfficiencyUnits> years, DirectionalDistance distance) {
            this.entry = entry;
            this.years = years;
            this.distance = distance;
            this.ends = ends(years);
        }

        private static Observations ends(List<EfficiencyUnits> years) {
            return Observations.over(years.subList(1, years.size()).stream()
                    .map(EfficiencyUnits::places)
                    .toList());
        }

        private static double[][][] rows(List<EfficiencyUnits> years, Function<EfficiencyUnits, double[][]> of) {
            return years.stream().map(of).toArray(double[][][]::new);
        }

        ImmutableMap<String, IndicatorColumn> columns() {
            double[][][] x = rows(years, EfficiencyUnits::inputs);
            double[][][] y = rows(years, EfficiencyUnits::outputs);
            double[][][] b = rows(years, EfficiencyUnits::badOutputs);
            MalmquistLuenberger model = MalmquistLuenberger.withDefaults().distance(distance);
            PanelProductivity pooled = model.global(x, y, b);
            put(
                    "gml",
                    Outputs.number("global_malmquist_luenberger", "Global Malmquist–Luenberger index", "全局ML指数"),
                    pooled,
                    PanelProductivity.Change::index);
            put(
                    "efficiency_change",
                    Outputs.number("green_efficiency_change", "Efficiency change", "技术效率变化"),
                    pooled,
                    PanelProductivity.Change::efficiencyChange);
            put(
                    "gap_change",
                    Outputs.number("best_practice_gap_change", "Change of the best-practice gap", "最佳实践差距变化"),
                    pooled,
                    PanelProductivity.Change::technicalPart);
            columns.put(
                    "since_start",
                    ends.column(
                            entry,
                            Outputs.number(
                                    "cumulative_malmquist_luenberger", "Global index since the first year", "累计全局ML指数"),
                            products(pooled)));
            PanelProductivity own = model.adjacent(x, y, b);
            put(
                    "ml",
                    Outputs.number("malmquist_luenberger", "Malmquist–Luenberger index", "ML指数"),
                    own,
                    PanelProductivity.Change::index);
            put(
                    "technical_change",
                    Outputs.number("green_technical_change", "Technical change", "技术进步变化"),
                    own,
                    PanelProductivity.Change::technicalPart);
            put(
                    "malmquist",
                    Outputs.number("global_malmquist", "Global Malmquist index, without bads", "全局Malmquist指数"),
                    GlobalProductivity.malmquist(x, y, DataEnvelopment.ccr()),
                    PanelProductivity.Change::index);
            List<EfficiencyUnits> positive =
                    years.stream().map(EfficiencyUnits::positive).toList();
            List<EfficiencyUnits> all = positive.stream()
                    .map(units -> positive.stream().reduce(units, EfficiencyUnits::also))
                    .toList();
            double[][][] u = rows(all, EfficiencyUnits::inputs);
            double[][][] v = rows(all, EfficiencyUnits::outputs);
            double[][][] w = rows(all, EfficiencyUnits::badOutputs);
            DirectionalSlacks slacks = DirectionalSlacks.withDefaults();
            ofSlacks(
                    all,
                    "slacks_gml",
                    Outputs.number("slacks_based_gml", "Global ML index of slacks-based scores", "SBM全局ML指数"),
                    () -> GlobalProductivity.sbm(u, v, w, UndesirableSbm.withDefaults()));
            ofSlacks(
                    all,
                    "luenberger",
                    Outputs.number("global_luenberger", "Global Luenberger indicator", "全局Luenberger指标"),
                    () -> GlobalProductivity.luenberger(u, v, w, slacks));
            ofSlacks(
                    all,
                    "adjacent_luenberger",
                    Outputs.number("adjacent_luenberger", "Luenberger indicator of adjacent years", "Luenberger指标"),
                    () -> LuenbergerIndicator.of(u, v, w, slacks));
            return columns.buildOrThrow();
        }

        private void put(
                String name,
                Variable variable,
                PanelProductivity changes,
                ToDoubleFunction<PanelProductivity.Change> part) {
            columns.put(
                    name, ends.column(entry, variable, Status.INFEASIBLE, ImmutableList.of(), parts(changes, part)));
        }

        private void ofSlacks(
                List<EfficiencyUnits> units, String name, Variable variable, Supplier<PanelProductivity> changes) {
            columns.put(
                    name,
                    ends(units)
                            .column(
                                    entry,
                                    variable,
                                    () -> parts(changes.get(), PanelProductivity.Change::index),
                                    Status.INFEASIBLE));
        }

        /** Year by year; NaN where there is none. */
        private static double[] parts(PanelProductivity changes, ToDoubleFunction<PanelProductivity.Change> part) {
            return changes.changes().stream()
                    .flatMap(List::stream)
                    .mapToDouble(change -> {
                        try {
                            return part.applyAsDouble(change);
                        } catch (UndefinedException e) {
                            return Double.NaN;
                        }
                    })
                    .toArray();
        }

        private static double[] products(PanelProductivity changes) {
            int n = changes.changes().get(0).size();
            double[] products = parts(changes, PanelProductivity.Change::index);
            for (int i = n; i < products.length; i++) {
                products[i] *= products[i - n];
            }
            return products;
        }
    }

    private static Indicator slacks() {
        Entry entry = Entry.of("M39", "Slacks-based efficiency with bad outputs", "非期望产出SBM与超效率SBM")
                .unit("1")
                .formula("ρ = min (1 − mean s⁻/x₀)/(1 + mean of s⁺/y₀ and sᵇ/b₀); its input- and output-oriented forms"
                        + " and that with bads among the inputs; super-efficiency against the others for places"
                        + " with ρ = 1; S = max ½[mean s⁻/x₀ + mean of s⁺/y₀ and sᵇ/b₀] (SBM-DDF)")
                .reading("1: no slack anywhere; above 1 with so much to spare; S 0: none. All values must be above 0;"
                        + " at least max(m s, 3(m + s)) places for m inputs and s outputs, good and bad")
                .source("Tone (2004), Dealing with undesirable outputs in DEA; Tone (2002), European Journal of"
                        + " Operational Research 143; Fukuyama and Weber (2009), Socio-Economic Planning Sciences"
                        + " 43; Wang Bing, Wu Yanrui and Yan Pengfei (2010), 经济研究 45(5)")
                .build();
        return withBads(
                entry,
                study -> {
                    EfficiencyUnits units = EfficiencyUnits.withBads(study).positive();
                    double[][] x = units.inputs();
                    double[][] y = units.outputs();
                    double[][] b = units.badOutputs();
                    UndesirableSbm model =
                            UndesirableSbm.withDefaults().returns(study.get(EvaluationInputs.RETURNS_TO_SCALE));
                    DirectionalSlacks inefficiency =
                            DirectionalSlacks.withDefaults().returns(study.get(EvaluationInputs.RETURNS_TO_SCALE));
                    ImmutableMap.Builder<String, IndicatorColumn> columns = ImmutableMap.builder();
                    columns.put(
                            "sbm",
                            column(
                                    entry,
                                    units,
                                    Outputs.number(
                                            "undesirable_sbm",
                                            "Slacks-based efficiency with bad outputs",
                                            "非期望产出SBM效率"),
                                    () -> model.of(x, y, b)));
                    columns.put(
                            "super_sbm",
                            column(
                                    entry,
                                    units,
                                    Outputs.number(
                                            "undesirable_super_sbm",
                                            "Slacks-based super-efficiency with bad outputs",
                                            "非期望产出超效率SBM"),
                                    () -> model.superEfficiency(x, y, b)));
                    columns.put(
                            "input_oriented",
                            column(
                                    entry,
                                    units,
                                    Outputs.number(
                                            "undesirable_sbm_input", "Slacks-based efficiency of inputs", "投入导向SBM效率"),
                                    () -> model.form(UndesirableSbm.Form.INPUT_ORIENTED)
                                            .of(x, y, b)));
                    columns.put(
                            "output_oriented",
                            column(
                                    entry,
                                    units,
                                    Outputs.number(
                                            "undesirable_sbm_output",
                                            "Slacks-based efficiency of outputs",
                                            "产出导向SBM效率"),
                                    () -> model.form(UndesirableSbm.Form.OUTPUT_ORIENTED)
                                            .of(x, y, b)));
                    columns.put(
                            "bads_as_inputs",
                            column(
                                    entry,
                                    units,
                                    Outputs.number(
                                            "undesirable_sbm_bads_as_inputs",
                                            "Slacks-based efficiency with bads as inputs",
                                            "非期望产出作投入的SBM效率"),
                                    () -> model.form(UndesirableSbm.Form.BADS_AS_INPUTS)
                                            .of(x, y, b)));
                    columns.put(
                            "inefficiency",
                            units.places()
                                    .column(
                                            entry,
                                            Outputs.number(
                                                    "slacks_based_inefficiency",
                                                    "Slacks-based directional inefficiency",
                                                    "SBM方向距离无效率"),
                                            () -> inefficiency
                                                    .of(x, y, b)
                                                    .inefficiencies()
                                                    .toArray()));
                    return columns.buildOrThrow();
                },
                EvaluationInputs.RETURNS_TO_SCALE);
    }

    private static IndicatorColumn column(
            Entry entry, EfficiencyUnits units, Variable variable, Supplier<UndesirableSbm.Scores> scores) {
        return units.places()
                .column(entry, variable, () -> Observations.numbers(scores.get().scores()), Status.INFEASIBLE);
    }

    private static Indicator bootstrap() {
        Entry entry = Entry.of("M40", "Bootstrapped DEA efficiency", "Bootstrap-DEA效率")
                .unit("1")
                .formula("bias = mean θ̂* − θ̂ over 2,000 seeded draws of smoothed scores; corrected = θ̂ − bias;"
                        + " interval of 95 per cent")
                .reading("efficient places of a small sample look better than they are: the interval says by how much")
                .source("Simar and Wilson (1998), Sensitivity analysis of efficiency scores, Management Science 44")
                .build();
        Variable score = Outputs.number("ccr_efficiency", "CCR efficiency", "综合技术效率");
        Variable bias = Outputs.number("efficiency_bias", "Bias of the efficiency", "效率偏差");
        Variable corrected = Outputs.number("corrected_efficiency", "Bias-corrected efficiency", "偏差修正效率");
        Variable lower = Outputs.number("efficiency_lower", "Lower end of the interval", "区间下限");
        Variable upper = Outputs.number("efficiency_upper", "Upper end of the interval", "区间上限");
        return over(
                entry,
                study -> {
                    EfficiencyUnits units = EfficiencyUnits.plain(study);
                    BootstrappedEfficiency.Scores result = BootstrappedEfficiency.withDefaults()
                            .seed(study.get(Inputs.SEED))
                            .of(units.inputs(), units.outputs());
                    Observations places = units.places();
                    return ImmutableMap.of(
                            "score",
                            places.column(entry, score, result.scores().toArray()),
                            "bias",
                            places.column(entry, bias, result.bias().toArray()),
                            "corrected",
                            places.column(entry, corrected, result.corrected().toArray()),
                            "lower",
                            places.column(entry, lower, result.lower().toArray()),
                            "upper",
                            places.column(entry, upper, result.upper().toArray()));
                },
                Stream.of(Inputs.SEED));
    }

    private static Indicator cross() {
        Entry entry = Entry.of("M41", "Cross-efficiency", "交叉效率")
                .unit("1")
                .formula("mean over d of u_d·y/v_d·x, u_d and v_d the weights that suit place d best and then the"
                        + " others (benevolent) or nobody else (aggressive); maverick (own − ē)/ē, ē the mean by"
                        + " the others")
                .reading(
                        "high: good by everybody's weights; a maverick above 0 judges itself better than the others do")
                .source("Doyle and Green (1994), Efficiency and cross-efficiency in DEA, Journal of the Operational"
                        + " Research Society 45")
                .build();
        Variable kind = Outputs.number("cross_efficiency", "Cross-efficiency, benevolent", "善意型交叉效率");
        Variable unkind = Outputs.number("cross_efficiency_aggressive", "Cross-efficiency, aggressive", "攻击型交叉效率");
        Variable maverick = Outputs.number("maverick_index", "Maverick index, benevolent", "特立独行指数");
        return over(
                entry,
                study -> {
                    EfficiencyUnits units = EfficiencyUnits.plain(study);
                    double[][] x = units.inputs();
                    double[][] y = units.outputs();
                    Observations places = units.places();
                    return ImmutableMap.of(
                            "benevolent",
                            places.column(
                                    entry,
                                    kind,
                                    () -> Observations.numbers(CrossEfficiency.withDefaults()
                                            .of(x, y)
                                            .scores())),
                            "aggressive",
                            places.column(
                                    entry,
                                    unkind,
                                    () -> Observations.numbers(CrossEfficiency.withDefaults()
                                            .aggressive()
                                            .of(x, y)
                                            .scores())),
                            "maverick",
                            places.column(
                                    entry,
                                    maverick,
                                    () -> Observations.numbers(CrossEfficiency.withDefaults()
                                            .of(x, y)
                                            .mavericks())));
                },
                Stream.empty());
    }
}
