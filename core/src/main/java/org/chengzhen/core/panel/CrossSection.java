package org.chengzhen.core.panel;

import com.google.common.collect.ImmutableList;
import org.chengzhen.core.place.Place;
import org.chengzhen.core.table.Table;

/**
 * One year of a panel.
 *
 * <p>{@link #values} leaves out the places without a value, which {@link #missing} names; {@link #withGaps}
 * has a number for each place, NaN where it is missing.
 */
public final class CrossSection {
    private final Panel panel;
    private final int year;

    CrossSection(Panel panel, int year) {
        this.panel = panel;
        this.year = year;
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
     * All places of the panel.
     *
     * @return the places in order
     */
    public ImmutableList<Place> places() {
        return panel.places();
    }

    /**
     * The values of the places that have one.
     *
     * @param variable what is measured
     * @return a new array in the order of {@link #places(Variable)}
     * @throws IllegalArgumentException if the panel lacks the variable
     */
    public double[] values(Variable variable) {
        double[] all = withGaps(variable);
        double[] present = new double[all.length];
        int n = 0;
        for (double value : all) {
            if (!Double.isNaN(value)) {
                present[n++] = value;
            }
        }
        return java.util.Arrays.copyOf(present, n);
    }

    /**
     * The places that have a value.
     *
     * @param variable what is measured
     * @return places in order
     */
    public ImmutableList<Place> places(Variable variable) {
        return places(variable, true);
    }

    /**
     * The places that lack a value.
     *
     * @param variable what is measured
     * @return places in order
     */
    public ImmutableList<Place> missing(Variable variable) {
        return places(variable, false);
    }

    /**
     * A value for each place, NaN where it is missing.
     *
     * @param variable what is measured
     * @return a new array in the order of {@link #places()}
     * @throws IllegalArgumentException if the panel lacks the variable
     */
    public double[] withGaps(Variable variable) {
        return panel.values(variable, year);
    }

    /**
     * The value of one place.
     *
     * @param code of the place
     * @param variable what is measured
     * @return the value, NaN where it is missing
     * @throws IllegalArgumentException if the panel lacks the place or the variable
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
        return panel.years(year, year).toTable();
    }

    private ImmutableList<Place> places(Variable variable, boolean present) {
        double[] all = withGaps(variable);
        ImmutableList.Builder<Place> some = ImmutableList.builder();
        for (int i = 0; i < all.length; i++) {
            if (Double.isNaN(all[i]) != present) {
                some.add(places().get(i));
            }
        }
        return some.build();
    }

    @Override
    public String toString() {
        return "CrossSection[" + year + ": " + places().size() + " places x "
                + panel.variables().size() + " variables]";
    }
}
