package org.chengzhen.indicators.frame;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.Objects;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.place.Place;
import org.jspecify.annotations.Nullable;

/**
 * The places of a study that have a value for each of some variables in one year; the others are dropped by
 * name.
 */
public final class Sample {
    private final ImmutableList<Place> all;
    /** Where each place of all stands among the places; where it was dropped, −1 and why. */
    private final int[] positions;

    private final String[] reasons;
    private final ImmutableList<Place> places;
    private final ImmutableList<Place> dropped;
    private final int year;
    private final ImmutableList<Variable> variables;
    private final double[][] values;

    private Sample(
            ImmutableList<Place> all,
            String[] reasons,
            int year,
            ImmutableList<Variable> variables,
            double[][] values) {
        this.all = all;
        this.reasons = reasons;
        this.year = year;
        this.variables = variables;
        this.positions = new int[all.size()];
        ImmutableList.Builder<Place> in = ImmutableList.builder();
        ImmutableList.Builder<Place> out = ImmutableList.builder();
        int n = 0;
        for (int p = 0; p < positions.length; p++) {
            positions[p] = reasons[p].isEmpty() ? n++ : -1;
            (reasons[p].isEmpty() ? in : out).add(all.get(p));
        }
        this.places = in.build();
        this.dropped = out.build();
        this.values = new double[values.length][n];
        for (int v = 0; v < values.length; v++) {
            for (int p = 0; p < positions.length; p++) {
                if (positions[p] >= 0) {
                    this.values[v][positions[p]] = values[v][p];
                }
            }
        }
    }

    static Sample of(Study study, int year, Variable... variables) {
        Panel panel = study.panel();
        double[][] all = new double[variables.length][];
        String[] reasons = new String[panel.places().size()];
        Arrays.fill(reasons, "");
        for (int v = 0; v < variables.length; v++) {
            all[v] = panel.values(variables[v], year);
            for (int p = 0; p < reasons.length; p++) {
                if (Double.isNaN(all[v][p])) {
                    reasons[p] = reasons[p].isEmpty() ? variables[v].id() + " missing" : reasons[p];
                }
            }
        }
        return new Sample(panel.places(), reasons, year, ImmutableList.copyOf(variables), all);
    }

    /** All places of the study, in order. */
    ImmutableList<Place> all() {
        return all;
    }

    /** Where a place of all stands among the places; −1 where it was dropped. */
    int positionOf(int place) {
        return positions[place];
    }

    /** Why a place of all was dropped; empty where it was not. */
    String whyDropped(int place) {
        return reasons[place];
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
        String[] why = reasons.clone();
        double[][] wide = new double[values.length][all.size()];
        for (int p = 0; p < why.length; p++) {
            if (positions[p] >= 0) {
                for (int v = 0; v < wide.length; v++) {
                    wide[v][p] = values[v][positions[p]];
                }
                why[p] = grouping.groupOf(all.get(p)).isPresent() ? "" : "belongs to no group";
            }
        }
        return new Sample(all, why, year, variables, wide);
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

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Sample that
                && all.equals(that.all)
                && Arrays.equals(positions, that.positions)
                && Arrays.equals(reasons, that.reasons)
                && places.equals(that.places)
                && dropped.equals(that.dropped)
                && year == that.year
                && variables.equals(that.variables)
                && Arrays.deepEquals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Objects.hash(
                all,
                Arrays.hashCode(positions),
                Arrays.hashCode(reasons),
                places,
                dropped,
                year,
                variables,
                Arrays.deepHashCode(values));
    }

    /** As {@code Sample[2020: 335 places used, 34 dropped]}. */
    @Override
    public String toString() {
        return "Sample[" + year + ": " + places.size() + " places used, " + dropped.size() + " dropped]";
    }
}
