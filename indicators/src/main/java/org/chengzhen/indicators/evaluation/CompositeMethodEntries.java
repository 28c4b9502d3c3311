package org.chengzhen.indicators.evaluation;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.ImmutableDoubleArray;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.result.Status;
import org.chengzhen.indicators.frame.Entry;
import org.chengzhen.indicators.frame.Indicator;
import org.chengzhen.indicators.frame.IndicatorColumn;
import org.chengzhen.indicators.frame.PlaceIndicator;
import org.chengzhen.methods.composite.Criterion;
import org.chengzhen.methods.composite.Direction;
import org.chengzhen.methods.composite.EvaluationTable;
import org.chengzhen.methods.composite.MazziottaPareto;
import org.chengzhen.methods.composite.OutlierTreatment;
import org.chengzhen.methods.composite.PreferenceFunction;
import org.chengzhen.methods.composite.Promethee;
import org.chengzhen.methods.composite.RelativeScaling;
import org.chengzhen.methods.composite.Waspas;
import org.chengzhen.methods.composite.Winsorization;
import org.chengzhen.methods.efficiency.BenefitOfTheDoubt;

/** The entries M42 and M43: composite indices after the handbook of OECD and JRC, PROMETHEE and WASPAS. */
final class CompositeMethodEntries {
    private CompositeMethodEntries() {}

    /** In the order of their ids. */
    static ImmutableList<Indicator> entries() {
        return ImmutableList.of(handbook(), outranking());
    }

    private static double[][] rows(EvaluationTable table) {
        double[][] rows = new double[table.places().size()][table.criteria().size()];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < rows[i].length; j++) {
                rows[i][j] = table.value(i, j);
            }
        }
        return rows;
    }

    private static List<Direction> directions(EvaluationTable table) {
        return table.criteria().stream().map(Criterion::direction).toList();
    }

    private static double[] column(EvaluationTable table, int criterion) {
        return IntStream.range(0, table.places().size())
                .mapToDouble(i -> table.value(i, criterion))
                .toArray();
    }

    private static Indicator handbook() {
        Entry entry = Entry.of("M42", "Composite indices after OECD and JRC", "OECD–JRC综合指数（MPI、善意权重、极端值处理）")
                .unit("1")
                .formula("MPI m − s·(s/m), m and s mean and standard deviation of a place's z = 100 ± 10(x − M)/S, or"
                        + " (AMPI) of z = 70 + 60(x − min)/(max − min) over places and years; benefit of the doubt"
                        + " max Σw_q z_q with Σw_q z_qj ≤ 1 for all j, z = x/max or min/x; scalings x/max, x/Σx"
                        + " and (r − 1)/(n − 1) of each criterion; its values winsorized, and treated until |G₁| ≤"
                        + " 2 or G₂ ≤ 3.5")
                .reading("MPI around 100; a place that is strong here and weak there scores below its mean. Benefit of"
                        + " the doubt 1: no weights put another place above it. Places and years are pooled")
                .source("Mazziotta and Pareto (2013, 2016), Social Indicators Research 127; Cherchye and others"
                        + " (2007), ibid. 82; OECD and JRC (2008), Handbook on Constructing Composite Indicators")
                .build();
        Variable index = Outputs.number("mazziotta_pareto", "Mazziotta–Pareto index", "MPI指数");
        Variable adjusted = Outputs.number("adjusted_mazziotta_pareto", "Adjusted Mazziotta–Pareto index", "AMPI指数");
        Variable benefit = Outputs.number("benefit_of_the_doubt", "Benefit of the doubt", "善意权重得分");
        return PlaceIndicator.of(
                entry, List.of(), List.of(EvaluationInputs.CRITERIA, EvaluationInputs.WINSORIZED_SHARE), study -> {
                    EvaluationCriteria criteria = study.get(EvaluationInputs.CRITERIA);
                    Observations cases = Observations.ofCriteria(study);
                    EvaluationTable table = cases.table(criteria);
                    MazziottaPareto model = MazziottaPareto.withDefaults();
                    ImmutableMap.Builder<String, IndicatorColumn> columns = ImmutableMap.builder();
                    columns.put(
                            "mpi",
                            cases.column(
                                    entry,
                                    index,
                                    () -> model.of(rows(table), directions(table))
                                            .scores()
                                            .toArray()));
                    columns.put(
                            "ampi",
                            cases.column(
                                    entry,
                                    adjusted,
                                    () -> model.adjusted(rows(table), directions(table))
                                            .scores()
                                            .toArray()));
                    Observations scalable = scalable(cases, criteria);
                    columns.put(
                            "benefit_of_the_doubt",
                            scalable.column(entry, benefit, () -> benefits(scalable.table(criteria))));
                    for (int j = 0; j < directions(table).size(); j++) {
                        ofCriterion(
                                columns,
                                entry,
                                cases,
                                criteria.variables().get(j),
                                directions(table).get(j),
                                column(table, j),
                                study.get(EvaluationInputs.WINSORIZED_SHARE));
                    }
                    return columns.buildOrThrow();
                });
    }

    /** Those that can be held against the best, and have something of what is good. */
    private static Observations scalable(Observations cases, EvaluationCriteria criteria) {
        List<Variable> costs = with(criteria, Direction.COST);
        List<Variable> benefits = with(criteria, Direction.BENEFIT);
        Observations some = cases.within(Status.INVALID, "must be >= 0", v -> v >= 0, benefits)
                .within(Status.INVALID, "must be > 0", v -> v > 0, costs);
        return costs.isEmpty() ? some.notAllZero("criteria", benefits) : some;
    }

    private static List<Variable> with(EvaluationCriteria criteria, Direction direction) {
        return IntStream.range(0, criteria.variables().size())
                .filter(j -> criteria.criteria().get(j).direction() == direction)
                .mapToObj(criteria.variables()::get)
                .toList();
    }

    /** Free weights over criteria held against their best. */
    private static double[] benefits(EvaluationTable table) {
        double[][] scaled = new double[table.places().size()][table.criteria().size()];
        for (int j = 0; j < table.criteria().size(); j++) {
            ImmutableDoubleArray best =
                    RelativeScaling.max(column(table, j), directions(table).get(j));
            for (int i = 0; i < scaled.length; i++) {
                scaled[i][j] = best.get(i);
            }
        }
        return Observations.numbers(BenefitOfTheDoubt.withDefaults().of(scaled).scores());
    }

    private static void ofCriterion(
            ImmutableMap.Builder<String, IndicatorColumn> columns,
            Entry entry,
            Observations cases,
            Variable of,
            Direction direction,
            double[] values,
            double share) {
        // the best cost is held against each
        Observations divisible = direction == Direction.COST
                ? cases.within(Status.UNDEFINED, "is a cost of 0", v -> v != 0, List.of(of))
                : cases;
        put(
                columns,
                entry,
                divisible,
                Outputs.of(of, "over_best", "Value over the best", "最大值标准化"),
                () -> RelativeScaling.max(divisible.values(of), direction));
        put(
                columns,
                entry,
                divisible,
                Outputs.of(of, "over_sum", "Value over the sum", "比重标准化"),
                () -> RelativeScaling.shareOfSum(divisible.values(of), direction));
        put(
                columns,
                entry,
                cases,
                Outputs.of(of, "percentile", "Share of the others that it beats", "百分位标准化"),
                () -> RelativeScaling.percentile(values, direction));
        put(
                columns,
                entry,
                cases,
                Outputs.inUnitOf(of, "winsorized:" + of.id(), "Winsorized: " + of.name(), "缩尾：" + of.localName()),
                () -> Winsorization.of(values, share).values());
        put(
                columns,
                entry,
                cases,
                Outputs.inUnitOf(of, "treated:" + of.id(), "Outliers treated: " + of.name(), "极端值处理：" + of.localName()),
                () -> OutlierTreatment.withDefaults().of(values).values());
    }

    private static void put(
            ImmutableMap.Builder<String, IndicatorColumn> columns,
            Entry entry,
            Observations cases,
            Variable variable,
            Supplier<ImmutableDoubleArray> values) {
        columns.put(
                variable.id(), cases.column(entry, variable, () -> values.get().toArray()));
    }

    private static Indicator outranking() {
        Entry entry = Entry.of("M43", "PROMETHEE and WASPAS", "PROMETHEE与WASPAS评价")
                .unit("1")
                .formula("PROMETHEE II: net flow φ = φ⁺ − φ⁻, shares of weighted pairs won and lost; WASPAS: half Σ w"
                        + " z, half Π z^w, z = x/max or min/x")
                .reading("φ above 0: preferred to more than prefer others to it (PROMETHEE I: by φ⁺ and φ⁻ both);"
                        + " WASPAS 1: best in every criterion")
                .source("Brans and Vincke (1985), Management Science 31; Zavadskas and others (2012), Elektronika ir"
                        + " Elektrotechnika 122")
                .build();
        Variable net = Outputs.number("promethee_net_flow", "PROMETHEE net flow", "净流量");
        Variable plus = Outputs.number("promethee_positive_flow", "PROMETHEE positive flow", "正流量");
        Variable minus = Outputs.number("promethee_negative_flow", "PROMETHEE negative flow", "负流量");
        Variable joined = Outputs.number("waspas_score", "WASPAS score", "WASPAS得分");
        return PlaceIndicator.of(
                entry, List.of(), List.of(EvaluationInputs.CRITERIA, EvaluationInputs.WEIGHTING), study -> {
                    Observations cases = Observations.ofCriteria(study);
                    EvaluationCriteria criteria = study.get(EvaluationInputs.CRITERIA);
                    EvaluationTable table = cases.table(criteria);
                    Observations positive =
                            cases.within(Status.INVALID, "must be > 0", v -> v > 0, criteria.variables());
                    double[] weights =
                            study.get(EvaluationInputs.WEIGHTING).weights(table).toArray();
                    Supplier<Promethee.Flows> flows = Suppliers.memoize(() -> Promethee.of(
                            rows(table),
                            directions(table),
                            weights,
                            Collections.nCopies(weights.length, PreferenceFunction.usual())));
                    return ImmutableMap.of(
                            "net_flow",
                            cases.column(entry, net, () -> flows.get().net().toArray()),
                            "positive_flow",
                            cases.column(entry, plus, () -> flows.get().plus().toArray()),
                            "negative_flow",
                            cases.column(entry, minus, () -> flows.get().minus().toArray()),
                            "waspas",
                            positive.column(
                                    entry,
                                    joined,
                                    () -> Waspas.of(rows(positive.table(criteria)), directions(table), weights)
                                            .scores()
                                            .toArray()));
                });
    }
}
