package org.chengzhen.indicators.county;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.panel.Unit;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.indicators.frame.Entry;
import org.chengzhen.indicators.frame.IndicatorColumn;
import org.chengzhen.methods.concentration.NelsonClasses;
import org.chengzhen.methods.concentration.Shares;

/** Nelson's classes of the industries of counties, against the mean and deviation of all counties. */
final class NelsonFunctions {
    private NelsonFunctions() {}

    static ImmutableMap<String, IndicatorColumn> columns(Entry entry, StructureTable table) {
        int[] usable =
                IntStream.range(0, table.places().size()).filter(table::usable).toArray();
        int industries = table.categories().size();
        double[][] shares = new double[table.places().size()][];
        for (int p : usable) {
            shares[p] = Shares.of(table.row(p)).toArray();
        }
        double[] mean = new double[industries];
        double[] deviation = new double[industries];
        for (int j = 0; j < industries; j++) {
            int industry = j;
            double[] column =
                    Arrays.stream(usable).mapToDouble(p -> shares[p][industry]).toArray();
            mean[j] = Sums.of(column) / column.length;
            double m = mean[j];
            deviation[j] = Math.sqrt(
                    Sums.of(Arrays.stream(column).map(v -> (v - m) * (v - m)).toArray()) / column.length);
        }
        ImmutableList<String> labels = ImmutableList.<String>builder()
                .addAll(table.categories())
                .add("NONE")
                .build();
        ImmutableMap.Builder<String, IndicatorColumn> parts = ImmutableMap.builder();
        parts.put(
                "leading",
                table.column(
                        entry,
                        CountyVariables.classes("leading_function", "Leading function", "主导功能"),
                        labels,
                        p -> leading(Shares.of(table.row(p)).toArray(), mean, deviation)));
        parts.put(
                "functions",
                table.column(
                        entry,
                        Variable.of("functions", "Number of functions", "功能数", Unit.COUNT, Variable.Kind.INTENSITY),
                        ImmutableList.of(),
                        p -> {
                            double[] own = Shares.of(table.row(p)).toArray();
                            return IntStream.range(0, industries)
                                    .filter(j ->
                                            deviation[j] > 0 && NelsonClasses.of(own[j], mean[j], deviation[j]) > 0)
                                    .count();
                        }));
        for (int j = 0; j < industries; j++) {
            int industry = j;
            parts.put(
                    table.categories().get(j),
                    table.column(
                            entry,
                            Variable.of(
                                    "nelson_class:" + table.categories().get(j),
                                    "Nelson class: " + table.categories().get(j),
                                    "纳尔逊分级：" + table.categories().get(j),
                                    Unit.COUNT,
                                    Variable.Kind.INTENSITY),
                            ImmutableList.of(),
                            p -> NelsonClasses.of(
                                    Shares.of(table.row(p)).get(industry), mean[industry], deviation[industry])));
        }
        return parts.buildOrThrow();
    }

    private static int leading(double[] shares, double[] mean, double[] deviation) {
        int best = shares.length;
        double highest = 0;
        for (int j = 0; j < shares.length; j++) {
            double u = deviation[j] > 0 ? (shares[j] - mean[j]) / deviation[j] : 0;
            if (u > highest && NelsonClasses.of(shares[j], mean[j], deviation[j]) > 0) {
                highest = u;
                best = j;
            }
        }
        return best;
    }
}
