package org.chengzhen.indicators.frame;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.function.IntToDoubleFunction;
import java.util.function.Supplier;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.result.Status;

/** Formulas of the values of one place in each year. */
final class YearFormulas extends Formulas<PlaceIndicator.YearFormula> {
    YearFormulas(Entry entry, ImmutableList<Variable> variables, List<Part<PlaceIndicator.YearFormula>> parts) {
        super(entry, variables, parts);
    }

    @Override
    ImmutableMap<String, IndicatorColumn> columns(Study study) {
        Panel panel = study.panel();
        ImmutableList<Integer> years = ImmutableList.copyOf(study.years().asList());
        List<IndicatorColumn.Builder> columns = new ArrayList<>();
        for (Part<PlaceIndicator.YearFormula> part : parts) {
            columns.add(new IndicatorColumn.Builder(entry, part.variable(), panel.places(), years, part.labels()));
        }
        double[] v = new double[variables.size()];
        Supplier<String> reason = () -> missing(v);
        List<DoubleSupplier> values = new ArrayList<>();
        parts.forEach(part -> values.add(() -> part.formula().of(v)));
        int places = panel.places().size();
        for (int y = 0; y < years.size(); y++) {
            double[][] inputs = inputs(panel, years.get(y));
            for (int k = 0; k < parts.size(); k++) {
                for (int p = 0; p < places; p++) {
                    if (gather(inputs, p, v)) {
                        columns.get(k).compute(p, y, values.get(k));
                    } else {
                        columns.get(k).status(p, y, Status.MISSING, reason);
                    }
                }
            }
        }
        ImmutableMap.Builder<String, IndicatorColumn> named = ImmutableMap.builder();
        for (int k = 0; k < parts.size(); k++) {
            named.put(parts.get(k).name(), columns.get(k).build());
        }
        return named.buildOrThrow();
    }

    @Override
    ImmutableMap<String, IntToDoubleFunction> lastYear(Study study) {
        double[][] inputs = inputs(study.panel(), study.end());
        double[] v = new double[variables.size()];
        ImmutableMap.Builder<String, IntToDoubleFunction> numbers = ImmutableMap.builder();
        for (Part<PlaceIndicator.YearFormula> part : parts) {
            if (!part.isClass()) {
                numbers.put(
                        part.name(), p -> gather(inputs, p, v) ? part.formula().of(v) : Double.NaN);
            }
        }
        return numbers.buildOrThrow();
    }
}
