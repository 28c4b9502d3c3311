package org.chengzhen.indicators.citizenization;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.result.Status;
import org.chengzhen.indicators.frame.Entry;
import org.chengzhen.indicators.frame.IndicatorColumn;
import org.chengzhen.indicators.frame.Study;

/** A column of one value for each place, from its series over the years of the period. */
final class SeriesColumn {
    /** A formula of the series of one place, the years that lack a value left out. */
    @FunctionalInterface
    interface Formula {
        double of(double[] years, double[][] series);
    }

    private SeriesColumn() {}

    static IndicatorColumn of(Entry entry, Variable output, Study study, List<Variable> variables, Formula formula) {
        return of(entry, output, ImmutableList.of(), study, variables, formula);
    }

    static IndicatorColumn of(
            Entry entry,
            Variable output,
            ImmutableList<String> labels,
            Study study,
            List<Variable> variables,
            Formula formula) {
        Panel panel = study.panel();
        int[] years = study.years().toArray();
        double[][][] values = new double[variables.size()][years.length][];
        for (int v = 0; v < values.length; v++) {
            for (int y = 0; y < years.length; y++) {
                values[v][y] = panel.values(variables.get(v), years[y]);
            }
        }
        IndicatorColumn.Builder column =
                new IndicatorColumn.Builder(entry, output, panel.places(), ImmutableList.of(study.end()), labels);
        for (int p = 0; p < panel.places().size(); p++) {
            int place = p;
            int[] present = IntStream.range(0, years.length)
                    .filter(y -> Arrays.stream(values).noneMatch(v -> Double.isNaN(v[y][place])))
                    .toArray();
            if (present.length == 0) {
                column.status(p, 0, Status.MISSING, () -> "no year has all values");
                continue;
            }
            double[] dates = new double[present.length];
            double[][] series = new double[values.length][present.length];
            for (int i = 0; i < present.length; i++) {
                dates[i] = years[present[i]];
                for (int v = 0; v < values.length; v++) {
                    series[v][i] = values[v][present[i]][p];
                }
            }
            column.compute(p, 0, () -> formula.of(dates, series));
        }
        return column.build();
    }
}
