package org.chengzhen.core.panel;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.Arrays;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.place.Place;
import org.chengzhen.core.result.Status;

/** A column over the places and years of a panel: a value, or why there is none. */
final class ComputedColumn implements PlaceColumn, Serializable {
    private static final long serialVersionUID = 1L;

    /** Gives one value, or throws; NaN is MISSING. */
    @FunctionalInterface
    interface Cell {
        double of(int place, int year);
    }

    private final Variable variable;
    private final ImmutableList<Place> places;
    private final ImmutableList<Integer> years;
    private final double[] values;
    private final Status[] statuses;

    ComputedColumn(Panel panel, Variable variable, Cell cell) {
        this.variable = variable;
        this.places = panel.places();
        this.years = ImmutableList.copyOf(panel.years().asList());
        this.values = new double[places.size() * years.size()];
        this.statuses = new Status[values.length];
        Arrays.fill(statuses, Status.OK);
        for (int i = 0; i < values.length; i++) {
            double value = cell.of(i % places.size(), i / places.size());
            boolean finite = Double.isFinite(value);
            values[i] = finite ? value : Double.NaN;
            if (!finite) {
                statuses[i] = Double.isNaN(value) ? Status.MISSING : Status.UNDEFINED;
            }
        }
    }

    @Override
    public Variable variable() {
        return variable;
    }

    @Override
    public ImmutableList<Place> places() {
        return places;
    }

    @Override
    public ImmutableList<Integer> years() {
        return years;
    }

    @Override
    public double value(int place, int year) {
        return values[cell(place, year)];
    }

    @Override
    public Status status(int place, int year) {
        return statuses[cell(place, year)];
    }

    private int cell(int place, int year) {
        Checks.argument(place >= 0 && place < places.size(), "no place has index %d", place);
        Checks.argument(year >= 0 && year < years.size(), "no year has index %d", year);
        return year * places.size() + place;
    }

    /** As {@code ComputedColumn[gdp_growth [1]: 369 places x 2 years, 335 values]}. */
    @Override
    public String toString() {
        long present = Arrays.stream(statuses).filter(s -> s == Status.OK).count();
        return "ComputedColumn[" + variable + ": " + places.size() + " places x " + years.size() + " years, " + present
                + " values]";
    }
}
