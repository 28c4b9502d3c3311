package org.chengzhen.indicators.frame;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.place.Place;

/**
 * The places of a study that have a value for each of some variables in one year; the others are dropped by
 * name.
 */
public final class Sample {
    private final ImmutableList<Place> places;
    private final ImmutableList<Place> dropped;
    private final int year;
    private final ImmutableList<Variable> variables;
    private final double[][] values;

    private Sample(
            ImmutableList<Place> places,
            ImmutableList<Place> dropped,
            int year,
            ImmutableList<Variable> variables,
            double[][] values) {
        this.places = places;
        this.dropped = dropped;
        this.year = year;
        this.variables = variables;
        this.values = values;
    }

    static Sample of(Study study, int year, Variable... variables) {
        Panel panel = study.panel();
        double[][] all = new double[variables.length][];
        for (int v = 0; v < variables.length; v++) {
            all[v] = panel.values(variables[v], year);
        }
        List<Integer> kept = new ArrayList<>();
        ImmutableList.Builder<Place> dropped = ImmutableList.builder();
        for (int p = 0; p < panel.places().size(); p++) {
            boolean present = true;
            for (double[] column : all) {
                present &= !Double.isNaN(column[p]);
            }
            if (present) {
                kept.add(p);
            } else {
                dropped.add(panel.places().get(p));
            }
        }
        double[][] values = new double[variables.length][kept.size()];
        ImmutableList.Builder<Place> places = ImmutableList.builder();
        for (int i = 0; i < kept.size(); i++) {
            places.add(panel.places().get(kept.get(i)));
            for (int v = 0; v < variables.length; v++) {
                values[v][i] = all[v][kept.get(i)];
            }
        }
        return new Sample(places.build(), dropped.build(), year, ImmutableList.copyOf(variables), values);
    }

    /**
     * The places that have all values.
     *
     * @return in the order of the panel
     */
    public ImmutableList<Place> places() {
        return places;
    }

    /**
     * Their codes.
     *
     * @return in the order of the panel
     */
    public ImmutableList<String> codes() {
        return places.stream().map(Place::code).collect(ImmutableList.toImmutableList());
    }

    /**
     * The places that lack a value.
     *
     * @return in the order of the panel
     */
    public ImmutableList<Place> dropped() {
        return dropped;
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
     * The values of one variable.
     *
     * @param variable one of those asked for
     * @return a new array in the order of the places
     */
    public double[] values(Variable variable) {
        int at = variables.indexOf(variable);
        if (at < 0) {
            throw new IllegalArgumentException(variable + " was not asked for: the sample has " + variables);
        }
        return values[at].clone();
    }

    /**
     * The sample without the places that belong to no group.
     *
     * @param grouping what group a place belongs to
     * @return the grouped places, the others dropped
     */
    public Sample grouped(Grouping grouping) {
        List<Integer> kept = new ArrayList<>();
        ImmutableList.Builder<Place> out = ImmutableList.<Place>builder().addAll(dropped);
        for (int i = 0; i < places.size(); i++) {
            if (grouping.groupOf(places.get(i)).isPresent()) {
                kept.add(i);
            } else {
                out.add(places.get(i));
            }
        }
        double[][] some = new double[values.length][kept.size()];
        for (int v = 0; v < some.length; v++) {
            for (int i = 0; i < kept.size(); i++) {
                some[v][i] = values[v][kept.get(i)];
            }
        }
        ImmutableList<Place> in = kept.stream().map(places::get).collect(ImmutableList.toImmutableList());
        return new Sample(in, out.build(), year, variables, some);
    }

    /**
     * The groups of the places.
     *
     * @param grouping under which each place belongs to a group
     * @return one name for each place
     */
    public ImmutableList<String> groups(Grouping grouping) {
        return places.stream()
                .map(p ->
                        grouping.groupOf(p).orElseThrow(() -> new IllegalArgumentException(p + " belongs to no group")))
                .collect(ImmutableList.toImmutableList());
    }

    /** As {@code Sample[2020: 335 places used, 34 dropped]}. */
    @Override
    public String toString() {
        return "Sample[" + year + ": " + places.size() + " places used, " + dropped.size() + " dropped]";
    }
}
