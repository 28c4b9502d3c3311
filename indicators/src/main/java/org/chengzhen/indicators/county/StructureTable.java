package org.chengzhen.indicators.county;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.panel.VariableFamily;
import org.chengzhen.core.place.Place;
import org.chengzhen.core.result.Status;
import org.chengzhen.indicators.frame.Entry;
import org.chengzhen.indicators.frame.IndicatorColumn;

/** The amounts of a family of variables, a row for each place of a panel in one year. */
final class StructureTable {
    private final ImmutableList<Place> places;
    private final ImmutableList<String> categories;
    private final int year;
    private final double[][] rows;

    private StructureTable(ImmutableList<Place> places, ImmutableList<String> categories, int year, double[][] rows) {
        this.places = places;
        this.categories = categories;
        this.year = year;
        this.rows = rows;
    }

    static StructureTable of(Panel panel, VariableFamily family, int year) {
        ImmutableList<Variable> members = family.in(panel);
        double[][] rows = new double[panel.places().size()][members.size()];
        for (int j = 0; j < members.size(); j++) {
            double[] column = panel.values(members.get(j), year);
            for (int p = 0; p < rows.length; p++) {
                rows[p][j] = column[p];
            }
        }
        return new StructureTable(
                panel.places(),
                members.stream().map(family::category).collect(ImmutableList.toImmutableList()),
                year,
                rows);
    }

    ImmutableList<String> categories() {
        return categories;
    }

    ImmutableList<Place> places() {
        return places;
    }

    double[] row(int place) {
        return rows[place];
    }

    /** Whether a place has every amount. */
    boolean complete(int place) {
        return Arrays.stream(rows[place]).noneMatch(Double::isNaN);
    }

    /** Whether a place can stand in a total: every amount is there, none is negative, and not all are zero. */
    boolean usable(int place) {
        return complete(place)
                && Arrays.stream(rows[place]).allMatch(v -> v >= 0)
                && Arrays.stream(rows[place]).anyMatch(v -> v > 0);
    }

    /** The amounts of all usable places together. */
    double[] totals() {
        double[] totals = new double[categories.size()];
        for (int j = 0; j < totals.length; j++) {
            int industry = j;
            totals[j] = Sums.of(IntStream.range(0, rows.length)
                    .filter(this::usable)
                    .mapToDouble(p -> rows[p][industry])
                    .toArray());
        }
        return totals;
    }

    /** A column whose values follow from the row of each place. */
    IndicatorColumn column(Entry entry, Variable variable, ImmutableList<String> labels, IntToDoubleFunction formula) {
        IndicatorColumn.Builder column =
                new IndicatorColumn.Builder(entry, variable, places, ImmutableList.of(year), labels);
        for (int p = 0; p < places.size(); p++) {
            int place = p;
            if (complete(p)) {
                column.compute(p, 0, () -> formula.applyAsDouble(place));
            } else {
                column.status(p, 0, Status.MISSING, () -> missing(place));
            }
        }
        return column.build();
    }

    private String missing(int place) {
        StringBuilder names = new StringBuilder();
        for (int j = 0; j < categories.size(); j++) {
            if (Double.isNaN(rows[place][j])) {
                names.append(names.isEmpty() ? "" : ", ").append(categories.get(j));
            }
        }
        return names.append(" missing").toString();
    }
}
