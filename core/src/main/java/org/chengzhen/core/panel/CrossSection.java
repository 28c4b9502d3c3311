package org.chengzhen.core.panel;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import java.io.Serializable;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.chengzhen.core.place.Place;
import org.chengzhen.core.result.AsMap;
import org.chengzhen.core.table.Table;
import org.chengzhen.core.wire.Wire;
import org.jspecify.annotations.Nullable;

/**
 * One year of a panel.
 *
 * <p>Every array has a number for each of {@link #places()}, NaN where it is missing. {@link #complete} leaves out the
 * places that lack a value; it is a cross-section of the others, with their codes, so that arrays of two variables
 * stay aligned.
 *
 * <pre>{@code
 * CrossSection both = panel.year(2020).complete(Variables.GDP, Variables.POPULATION);
 * Correlation.pearson(both.values(Variables.GDP), both.values(Variables.POPULATION));
 * both.codes();
 * }</pre>
 */
public final class CrossSection implements AsMap, Serializable {
    private static final long serialVersionUID = 1L;

    private final Panel panel;
    private final int year;
    private final ImmutableIntArray rows;
    private final ImmutableList<Place> places;
    private final ImmutableList<Place> dropped;

    CrossSection(Panel panel, int year) {
        this.panel = panel;
        this.year = year;
        this.rows = ImmutableIntArray.copyOf(IntStream.range(0, panel.places().size()));
        this.places = panel.places();
        this.dropped = ImmutableList.of();
    }

    private CrossSection(CrossSection whole, ImmutableIntArray rows, ImmutableList<Place> dropped) {
        this.panel = whole.panel;
        this.year = whole.year;
        this.rows = rows;
        this.places = rows.stream().mapToObj(panel.places()::get).collect(ImmutableList.toImmutableList());
        this.dropped = dropped;
    }

    /**
     * The year.
     *
     * @return a calendar year
     */
    public int year() {
        return year;
    }

    /**
     * The places.
     *
     * @return those of the panel, in order; of a complete cross-section those that have all values
     */
    public ImmutableList<Place> places() {
        return places;
    }

    /**
     * The codes of the places.
     *
     * @return in the order of {@link #places()}
     */
    public ImmutableList<String> codes() {
        return places.stream().map(Place::code).collect(ImmutableList.toImmutableList());
    }

    /**
     * A value for each place, NaN where it is missing.
     *
     * @param variable what is measured
     * @return a new array in the order of {@link #places()}
     * @throws org.chengzhen.core.result.NotFoundException if the panel lacks the variable
     */
    public double[] values(Variable variable) {
        double[] all = panel.values(variable, year);
        return rows.length() == all.length
                ? all
                : rows.stream().mapToDouble(row -> all[row]).toArray();
    }

    /**
     * The places that have a value for each of these variables.
     *
     * @param variables what must be there
     * @return the cross-section of those places, whose {@link #dropped()} names the others
     * @throws org.chengzhen.core.result.NotFoundException if the panel lacks a variable
     */
    public CrossSection complete(Variable... variables) {
        boolean[] present = new boolean[rows.length()];
        Arrays.fill(present, true);
        for (Variable variable : variables) {
            double[] values = values(variable);
            for (int i = 0; i < present.length; i++) {
                present[i] &= !Double.isNaN(values[i]);
            }
        }
        ImmutableIntArray.Builder kept = ImmutableIntArray.builder();
        ImmutableList.Builder<Place> out = ImmutableList.<Place>builder().addAll(dropped);
        for (int i = 0; i < present.length; i++) {
            if (present[i]) {
                kept.add(rows.get(i));
            } else {
                out.add(places.get(i));
            }
        }
        return new CrossSection(this, kept.build(), out.build());
    }

    /**
     * The places of the panel that {@link #complete} left out.
     *
     * @return in the order of the panel; none where it was not asked for
     */
    public ImmutableList<Place> dropped() {
        return dropped;
    }

    /**
     * The places that lack a value.
     *
     * @param variable what is measured
     * @return places in order
     * @throws org.chengzhen.core.result.NotFoundException if the panel lacks the variable
     */
    public ImmutableList<Place> missing(Variable variable) {
        double[] values = values(variable);
        return IntStream.range(0, values.length)
                .filter(i -> Double.isNaN(values[i]))
                .mapToObj(places::get)
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * The value of one place.
     *
     * @param code of the place
     * @param variable what is measured
     * @return the value, NaN where it is missing
     * @throws org.chengzhen.core.result.NotFoundException if the panel lacks the place or the variable
     */
    public double value(String code, Variable variable) {
        return panel.value(code, year, variable);
    }

    /**
     * The year as a table: places below each other, variables side by side.
     *
     * @return the table
     */
    public Table toTable() {
        return panel.years(year, year).select(codes()).toTable();
    }

    /** As {@code year}, {@code places}, the codes of those {@code dropped}, {@code variables} and their {@code values} by id. */
    @Override
    public Map<String, @Nullable Object> toMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("year", year);
        map.put("places", Wire.plain(places));
        map.put("dropped", dropped.stream().map(Place::code).toList());
        map.put("variables", Wire.plain(panel.variables()));
        Map<String, Object> values = new LinkedHashMap<>();
        panel.variables().forEach(variable -> values.put(variable.id(), Wire.plain(values(variable))));
        map.put("values", values);
        return map;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CrossSection that
                && year == that.year
                && rows.equals(that.rows)
                && panel.equals(that.panel);
    }

    @Override
    public int hashCode() {
        return Objects.hash(year, places);
    }

    /** As {@code CrossSection[2020: 335 places x 12 variables, 34 dropped]}. */
    @Override
    public String toString() {
        return "CrossSection[" + year + ": " + places.size() + " places x "
                + panel.variables().size() + " variables"
                + (dropped.isEmpty() ? "" : ", " + dropped.size() + " dropped") + "]";
    }
}
