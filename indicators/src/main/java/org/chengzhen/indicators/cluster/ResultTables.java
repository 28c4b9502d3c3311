package org.chengzhen.indicators.cluster;

import com.google.common.primitives.ImmutableDoubleArray;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.table.Table;
import org.chengzhen.methods.inequality.DagumGini;
import org.chengzhen.methods.inequality.EntropyDecomposition;
import org.chengzhen.methods.statistics.LinearFit;

/** The tables that papers print of the results of this theme: groups and pairs, coefficients, transitions. */
final class ResultTables {
    private static final int DIGITS = 4;
    private static final MathContext CUT = new MathContext(DIGITS);
    private static final double[] LEVELS = {0.1, 0.05, 0.01};

    private ResultTables() {}

    private static double or(OptionalDouble value) {
        return value.orElse(Double.NaN);
    }

    /** A group a row: its shares, its own index, and what it brings to the total within and between. */
    static Table groups(EntropyDecomposition parts) {
        Table.Builder table = Table.builder("").text("group");
        for (String header : List.of("population_share", "value_share", "theil_t", "within", "between")) {
            table.significant(header, DIGITS);
        }
        parts.groups()
                .forEach(g -> table.row(
                        g.name(), g.populationShare(), g.valueShare(), or(g.index()), g.within(), g.between()));
        return table.build();
    }

    /** A group a row: its shares, its own Gini coefficient, and what it brings to the total. */
    static Table groups(DagumGini parts) {
        Table.Builder table = Table.builder("").text("group");
        for (String header : List.of("population_share", "value_share", "gini", "within")) {
            table.significant(header, DIGITS);
        }
        parts.groups().forEach(g -> table.row(g.name(), g.populationShare(), g.valueShare(), or(g.gini()), g.within()));
        return table.build();
    }

    /** Two groups a row: the Gini coefficient between them, how far the richer is ahead, and what the pair brings to the total. */
    static Table pairs(DagumGini parts) {
        Table.Builder table = Table.builder("").text("group").text("with");
        for (String header : List.of("gini", "relative_affluence", "net_between", "transvariation")) {
            table.significant(header, DIGITS);
        }
        parts.pairs()
                .forEach(p -> table.row(
                        parts.groups().get(p.first()).name(),
                        parts.groups().get(p.second()).name(),
                        or(p.gini()),
                        p.relativeAffluence(),
                        p.netBetween(),
                        p.transvariation()));
        return table.build();
    }

    /**
     * A coefficient a row: estimate, standard error, t, p, and stars at 10, 5 and 1 per cent.
     *
     * @param terms the names of the coefficients in their order
     */
    static Table coefficients(LinearFit fit, List<String> terms) {
        Table.Builder table = Table.builder("")
                .text("term")
                .significant("estimate", DIGITS)
                .significant("se", DIGITS)
                .significant("t", DIGITS)
                .significant("p", DIGITS)
                .text("stars");
        for (int k = 0; k < terms.size(); k++) {
            double p = or(fit.pValue(k));
            StringBuilder stars = new StringBuilder();
            for (double level : LEVELS) {
                stars.append(p < level ? "*" : "");
            }
            table.row(
                    terms.get(k),
                    fit.coefficients().get(k),
                    fit.standardErrors().get(k),
                    or(fit.statistic(k)),
                    p,
                    stars);
        }
        return table.build();
    }

    /**
     * A class a row: its bounds, how many moves begin in it, and the probability of each class a step later.
     *
     * @param cuts between the classes, each the upper bound of one
     */
    static Table transitions(DoubleMatrix probabilities, DoubleMatrix counts, ImmutableDoubleArray cuts) {
        Table.Builder table =
                Table.builder("").text("class").text("from").text("to").text("n");
        int classes = probabilities.rows();
        for (int k = 1; k <= classes; k++) {
            table.significant(Integer.toString(k), DIGITS);
        }
        for (int i = 0; i < classes; i++) {
            List<Object> row = new ArrayList<>();
            row.add(Integer.toString(i + 1));
            row.add(i == 0 ? "" : cut(cuts.get(i - 1)));
            row.add(i == classes - 1 ? "" : cut(cuts.get(i)));
            double n = 0;
            for (int j = 0; j < classes; j++) {
                n += counts.get(i, j);
            }
            row.add(String.format(Locale.ROOT, "%.0f", n));
            for (int j = 0; j < classes; j++) {
                row.add(probabilities.get(i, j));
            }
            table.row(row.toArray());
        }
        return table.build();
    }

    private static String cut(double value) {
        BigDecimal rounded = new BigDecimal(value).round(CUT);
        return String.format(Locale.ROOT, "%,." + Math.max(0, rounded.scale()) + "f", rounded);
    }
}
