package org.chengzhen.indicators.evaluation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.indicators.frame.Entry;
import org.chengzhen.indicators.frame.Indicator;
import org.chengzhen.indicators.frame.IndicatorColumn;
import org.chengzhen.indicators.frame.Inputs;
import org.chengzhen.indicators.frame.PlaceIndicator;
import org.chengzhen.methods.composite.EfficacyCoefficient;
import org.chengzhen.methods.composite.EvaluationTable;
import org.chengzhen.methods.composite.Scaling;

/** The entries M01 and M12: values of different units on one scale. */
final class NormalizationEntries {
    private NormalizationEntries() {}

    /** In the order of their ids. */
    static ImmutableList<Indicator> entries() {
        return ImmutableList.of(normalization(), efficacy());
    }

    private static Indicator normalization() {
        Entry entry = Entry.of("M01", "Normalization", "无量纲化")
                .unit("1")
                .formula("more is better: z = (x − min)/(max − min); less is better: z = (max − x)/(max − min); min and"
                        + " max over all places and years of the period; beside it (x − mean)/sd with the sd of"
                        + " the population")
                .reading("0: the worst of the period, 1: the best; since years are pooled, they compare with each"
                        + " other. A criterion that is the same everywhere becomes 0")
                .source("OECD and JRC (2008), Handbook on Constructing Composite Indicators")
                .build();
        return PlaceIndicator.of(entry, List.of(), List.of(EvaluationInputs.CRITERIA), study -> {
            EvaluationCriteria criteria = study.get(EvaluationInputs.CRITERIA);
            Observations cases = Observations.ofPeriod(study, criteria.variables());
            EvaluationTable table = cases.table(criteria);
            ImmutableMap.Builder<String, IndicatorColumn> columns = ImmutableMap.builder();
            add(
                    columns,
                    entry,
                    criteria,
                    cases,
                    table.normalized(Scaling.MIN_MAX),
                    "min_max",
                    "Min–max value",
                    "极差标准化");
            add(columns, entry, criteria, cases, table.normalized(Scaling.Z_SCORE), "z_score", "Standard score", "标准分");
            return columns.buildOrThrow();
        });
    }

    private static void add(
            ImmutableMap.Builder<String, IndicatorColumn> columns,
            Entry entry,
            EvaluationCriteria criteria,
            Observations cases,
            DoubleMatrix z,
            String id,
            String name,
            String localName) {
        for (int j = 0; j < z.columns(); j++) {
            Variable variable = Outputs.of(criteria.variables().get(j), id, name, localName);
            columns.put(variable.id(), cases.column(entry, variable, z.column(j)));
        }
    }

    private static Indicator efficacy() {
        Entry entry = Entry.of("M12", "Efficacy coefficient", "功效系数")
                .unit("points")
                .formula("60 + 40·(x − x_s)/(x_h − x_s), x_s the unallowed and x_h the satisfactory value")
                .reading("60 at the unallowed, 100 at the satisfactory value; not cut off below or above")
                .source("Ministry of Finance (1999), rules for evaluating the performance of state capital, 功效系数法")
                .build();
        Variable points = Outputs.number("efficacy", "Efficacy coefficient", "功效系数");
        return PlaceIndicator.of(
                entry,
                List.of(),
                List.of(Inputs.VALUE, EvaluationInputs.UNALLOWED, EvaluationInputs.SATISFACTORY),
                study -> {
                    Observations cases = Observations.ofPeriod(study, List.of(study.get(Inputs.VALUE)));
                    return ImmutableMap.of(
                            "points",
                            cases.column(
                                    entry,
                                    points,
                                    EfficacyCoefficient.of(
                                                    cases.values(study.get(Inputs.VALUE)),
                                                    study.get(EvaluationInputs.UNALLOWED),
                                                    study.get(EvaluationInputs.SATISFACTORY))
                                            .toArray()));
                });
    }
}
