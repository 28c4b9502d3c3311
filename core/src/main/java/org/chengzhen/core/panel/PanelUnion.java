package org.chengzhen.core.panel;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.chengzhen.core.place.Place;
import org.chengzhen.core.result.MismatchException;

/** Two panels as one, where units, vintages, places and common cells agree: column by column. */
final class PanelUnion {
    private final Panel one;
    private final Panel other;
    private final ImmutableList<Place> places;
    private final ImmutableIntArray years;
    private final Set<String> notes = new LinkedHashSet<>();

    private PanelUnion(Panel one, Panel other) {
        this.one = one;
        this.other = other;
        Map<String, Place> rows = new LinkedHashMap<>();
        one.places().forEach(place -> rows.put(place.code(), place));
        other.places().forEach(place -> {
            Place held = rows.putIfAbsent(place.code(), place);
            if (held != null) {
                Panel.requireSamePlace(held, place);
            }
        });
        this.places = ImmutableList.copyOf(rows.values());
        this.years = ImmutableIntArray.copyOf(IntStream.concat(one.years().stream(), other.years().stream())
                .distinct()
                .sorted());
    }

    static Panel of(Panel one, Panel other) {
        return new PanelUnion(one, other).panel();
    }

    private Panel panel() {
        Map<String, Variable> variables = new LinkedHashMap<>();
        Map<Variable, String> vintages = new LinkedHashMap<>();
        for (Panel panel : List.of(one, other)) {
            for (Variable variable : panel.variables()) {
                requireSameVintage(variable);
                Variable held = variables.putIfAbsent(variable.id(), variable);
                if (held != null) {
                    Column.requireSameMeaning(held, variable);
                }
                panel.vintage(variable).ifPresent(vintage -> vintages.put(variable, vintage));
            }
        }
        PanelRoom.require(places.size(), years.length(), variables.size(), values(one) + values(other));
        notes.addAll(one.notes());
        notes.addAll(other.notes());
        int[] rows = rows(other);
        int[] columns = columns(other);
        List<Column> union = new ArrayList<>();
        for (Variable variable : variables.values()) {
            union.add(new Column(variable, values(variable, rows, columns)));
        }
        Set<Flag> flags = new LinkedHashSet<>(one.flags());
        flags.addAll(other.flags());
        return new Panel(places, years, union, vintages, List.copyOf(flags), List.copyOf(notes));
    }

    private static long values(Panel panel) {
        long cells = (long) panel.places().size() * panel.years().length();
        return panel.variables().stream()
                .mapToLong(v -> cells - panel.held(v).missing())
                .sum();
    }

    private double[] values(Variable variable, int[] rows, int[] columns) {
        double[] union = new double[places.size() * years.length()];
        Arrays.fill(union, Double.NaN);
        if (one.has(variable)) {
            // the places of the first panel come first
            int n = one.places().size();
            int[] to = columns(one);
            for (int y = 0; y < to.length; y++) {
                System.arraycopy(one.column(variable), y * n, union, to[y] * places.size(), n);
            }
        }
        if (other.has(variable)) {
            add(union, variable, rows, columns);
        }
        return union;
    }

    private void add(double[] union, Variable variable, int[] rows, int[] columns) {
        Variable given = other.variable(variable.id());
        if (!given.unit().sameAs(variable.unit())) {
            notes.add(Panel.converted(given, variable));
        }
        double[] values = other.column(variable);
        for (int y = 0; y < columns.length; y++) {
            for (int p = 0; p < rows.length; p++) {
                double value = values[y * rows.length + p];
                int cell = columns[y] * places.size() + rows[p];
                if (Double.isNaN(value)) {
                    continue;
                }
                if (!Double.isNaN(union[cell]) && union[cell] != value) {
                    String which = Panel.describe(places.get(rows[p]), years.get(columns[y]), variable);
                    throw MismatchException.values(which, union[cell], value);
                }
                union[cell] = value;
            }
        }
    }

    /** Where the places of a panel stand in the union. */
    private int[] rows(Panel panel) {
        Map<String, Integer> index = new LinkedHashMap<>();
        places.forEach(place -> index.put(place.code(), index.size()));
        return panel.codes().stream()
                .mapToInt(code -> index.getOrDefault(code, 0))
                .toArray();
    }

    /** Where the years of a panel stand in the union. */
    private int[] columns(Panel panel) {
        return panel.years().stream().map(years::indexOf).toArray();
    }

    private void requireSameVintage(Variable variable) {
        Optional<String> mine = one.vintage(variable);
        Optional<String> theirs = other.vintage(variable);
        if (mine.isPresent() && theirs.isPresent() && !mine.equals(theirs)) {
            throw MismatchException.vintages(variable.toString(), mine.get(), theirs.get());
        }
    }
}
