package org.chengzhen.indicators.evaluation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Collections;
import java.util.List;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.indicators.frame.Entry;
import org.chengzhen.indicators.frame.Indicator;
import org.chengzhen.indicators.frame.PlaceIndicator;
import org.chengzhen.indicators.frame.Study;
import org.chengzhen.methods.composite.Criterion;
import org.chengzhen.methods.composite.Direction;
import org.chengzhen.methods.composite.EvaluationTable;
import org.chengzhen.methods.composite.MazziottaPareto;
import org.chengzhen.methods.composite.PreferenceFunction;
import org.chengzhen.methods.composite.Promethee;
import org.chengzhen.methods.composite.Waspas;

/** The entries M42 and M43: composite indices after the handbook of OECD and JRC, PROMETHEE and WASPAS. */
final class CompositeMethodEntries {
    private CompositeMethodEntries() {}

    /** In the order of their ids. */
    static ImmutableList<Indicator> entries() {
        return ImmutableList.of(mazziotta(), outranking());
    }

    private static Observations cases(Study study) {
        return Observations.ofPeriod(study, study.get(EvaluationInputs.CRITERIA).variables());
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

    private static Indicator mazziotta() {
        Entry entry = Entry.of("M42", "Mazziotta–Pareto index", "Mazziotta–Pareto非补偿综合指数")
                .unit("1")
                .formula("m − s·(s/m), m and s mean and standard deviation of a place's z = 100 ± 10(x − M)/S (MPI), or"
                        + " of z = 70 + 60(x − min)/(max − min) over places and years (AMPI)")
                .reading("around 100; a place that is strong here and weak there scores below its mean")
                .source("Mazziotta and Pareto (2013, 2016), Social Indicators Research 127")
                .build();
        Variable index = Outputs.number("mazziotta_pareto", "Mazziotta–Pareto index", "MPI指数");
        Variable adjusted = Outputs.number("adjusted_mazziotta_pareto", "Adjusted Mazziotta–Pareto index", "AMPI指数");
        return PlaceIndicator.of(entry, List.of(), List.of(EvaluationInputs.CRITERIA), study -> {
            Observations cases = cases(study);
            EvaluationTable table = cases.table(study.get(EvaluationInputs.CRITERIA));
            MazziottaPareto model = MazziottaPareto.withDefaults();
            return ImmutableMap.of(
                    "mpi",
                    cases.column(
                            entry,
                            index,
                            () -> model.of(rows(table), directions(table))
                                    .scores()
                                    .toArray()),
                    "ampi",
                    cases.column(
                            entry,
                            adjusted,
                            () -> model.adjusted(rows(table), directions(table))
                                    .scores()
                                    .toArray()));
        });
    }

    private static Indicator outranking() {
        Entry entry = Entry.of("M43", "PROMETHEE and WASPAS", "PROMETHEE与WASPAS评价")
                .unit("1")
                .formula("PROMETHEE II: net flow φ = φ⁺ − φ⁻, shares of weighted pairs won and lost; WASPAS: half Σ w"
                        + " z, half Π z^w, z = x/max or min/x")
                .reading("φ above 0: preferred to more than prefer others to it; WASPAS 1: best in every criterion")
                .source("Brans and Vincke (1985), Management Science 31; Zavadskas and others (2012), Elektronika ir"
                        + " Elektrotechnika 122")
                .build();
        Variable net = Outputs.number("promethee_net_flow", "PROMETHEE net flow", "净流量");
        Variable joined = Outputs.number("waspas_score", "WASPAS score", "WASPAS得分");
        return PlaceIndicator.of(
                entry, List.of(), List.of(EvaluationInputs.CRITERIA, EvaluationInputs.WEIGHTING), study -> {
                    Observations cases = cases(study);
                    EvaluationTable table = cases.table(study.get(EvaluationInputs.CRITERIA));
                    double[] weights =
                            study.get(EvaluationInputs.WEIGHTING).weights(table).toArray();
                    return ImmutableMap.of(
                            "net_flow",
                            cases.column(
                                    entry,
                                    net,
                                    () -> Promethee.of(
                                                    rows(table),
                                                    directions(table),
                                                    weights,
                                                    Collections.nCopies(weights.length, PreferenceFunction.usual()))
                                            .net()
                                            .toArray()),
                            "waspas",
                            cases.column(
                                    entry,
                                    joined,
                                    () -> Waspas.of(rows(table), directions(table), weights)
                                            .scores()
                                            .toArray()));
                });
    }
}
