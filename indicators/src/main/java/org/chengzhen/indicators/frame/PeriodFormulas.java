package org.chengzhen.indicators.frame;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.result.Status;

/** Formulas of the values of one place in the first and the last year. */
final class PeriodFormulas extends Formulas<PlaceIndicator.PeriodFormula> {
    PeriodFormulas(Entry entry, ImmutableList<Variable> variables, List<Part<PlaceIndicator.PeriodFormula>> parts) {
        super(entry, variables, parts);
    }

    @Override
    ImmutableMap<String, IndicatorColumn> columns(Study study) {
        ImmutableMap.Builder<String, IndicatorColumn> columns = ImmutableMap.builder();
        for (Part<PlaceIndicator.PeriodFormula> part : parts) {
            columns.put(part.name(), column(study, part));
        }
        return columns.buildOrThrow();
    }

    private IndicatorColumn column(Study study, Part<PlaceIndicator.PeriodFormula> part) {
        Panel panel = study.panel();
        IndicatorColumn.Builder column = new IndicatorColumn.Builder(
                entry, part.variable(), panel.places(), ImmutableList.of(study.end()), part.labels());
        int span = study.end() - study.start();
        double[][] before = inputs(panel, study.start());
        double[][] after = inputs(panel, study.end());
        double[] first = new double[variables.size()];
        double[] last = new double[variables.size()];
        for (int p = 0; p < panel.places().size(); p++) {
            boolean began = gather(before, p, first);
            boolean ended = gather(after, p, last);
            if (span == 0) {
                column.status(p, 0, Status.INSUFFICIENT_DATA, () -> "the period has only one year");
            } else if (began && ended) {
                column.compute(p, 0, () -> part.formula().of(first, last, span));
            } else {
                column.status(p, 0, Status.MISSING, () -> missing(began ? last : first));
            }
        }
        return column.build();
    }

    @Override
    ImmutableMap<String, IntToDoubleFunction> lastYear(Study study) {
        int span = study.end() - study.start();
        if (span == 0) {
            return ImmutableMap.of();
        }
        double[][] before = inputs(study.panel(), study.start());
        double[][] after = inputs(study.panel(), study.end());
        double[] first = new double[variables.size()];
        double[] last = new double[variables.size()];
        ImmutableMap.Builder<String, IntToDoubleFunction> numbers = ImmutableMap.builder();
        for (Part<PlaceIndicator.PeriodFormula> part : parts) {
            if (!part.isClass()) {
                numbers.put(
                        part.name(),
                        p -> gather(before, p, first) && gather(after, p, last)
                                ? part.formula().of(first, last, span)
                                : Double.NaN);
            }
        }
        return numbers.buildOrThrow();
    }
}
