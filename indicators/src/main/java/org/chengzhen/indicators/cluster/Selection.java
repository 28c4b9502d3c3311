package org.chengzhen.indicators.cluster;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoublePredicate;
import java.util.function.IntFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.chengzhen.core.flow.FlowMatrix;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.place.GeoPoint;
import org.chengzhen.core.place.Place;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.core.space.SpatialWeights;
import org.chengzhen.indicators.frame.Entry;
import org.chengzhen.indicators.frame.Grouping;
import org.chengzhen.indicators.frame.IndicatorColumn;
import org.chengzhen.indicators.frame.Measurement;
import org.chengzhen.indicators.frame.Study;

/**
 * The places of a study that take part in a computation over all of them. Each other place keeps the status
 * and the reason for which it was left out, so that a column can say so.
 */
final class Selection {
    private final Study study;
    private final ImmutableList<Place> all;
    private final Status[] statuses;
    private final String[] reasons;
    private final int[] kept;

    private Selection(Study study, Status[] statuses, String[] reasons) {
        this.study = study;
        this.all = study.panel().places();
        this.statuses = statuses;
        this.reasons = reasons;
        this.kept = IntStream.range(0, statuses.length)
                .filter(p -> statuses[p] == Status.OK)
                .toArray();
    }

    /** All places. */
    static Selection of(Study study) {
        int n = study.panel().places().size();
        Status[] statuses = new Status[n];
        Arrays.fill(statuses, Status.OK);
        return new Selection(study, statuses, new String[n]);
    }

    /** The places with these values in the last year. */
    static Selection having(Study study, Variable... variables) {
        return of(study).with(study.end(), variables);
    }

    /** The places with these values in the first and the last year; the period must have two. */
    static Selection havingAtEnds(Study study, Variable... variables) {
        requirePeriod(study);
        return of(study).with(study.start(), variables).with(study.end(), variables);
    }

    /** The places with this value in every year of the period. */
    static Selection havingAllYears(Study study, Variable... variables) {
        Selection some = of(study);
        for (int year : study.years().asList()) {
            some = some.with(year, variables);
        }
        return some;
    }

    static void requirePeriod(Study study) {
        if (study.start() == study.end()) {
            throw new UndefinedException(Status.INSUFFICIENT_DATA, "the period has only one year");
        }
    }

    private Selection without(Status status, IntFunction<Optional<String>> reason) {
        Status[] some = statuses.clone();
        String[] why = reasons.clone();
        for (int p : kept) {
            Optional<String> out = reason.apply(p);
            if (out.isPresent()) {
                some[p] = status;
                why[p] = out.get();
            }
        }
        return new Selection(study, some, why);
    }

    /** Without the places that lack a value, and without those whose value is infinite. */
    Selection with(int year, Variable... variables) {
        Selection some = this;
        for (Variable variable : variables) {
            double[] values = study.panel().values(variable, year);
            some = some.without(
                    Status.MISSING,
                    p -> Double.isNaN(values[p])
                            ? Optional.of(variable.id() + " of " + year + " is missing")
                            : Optional.empty());
        }
        return some;
    }

    /** Without the places whose value of a year is below zero or infinite: they are INVALID. */
    Selection nonNegative(int year, Variable... variables) {
        return within(year, ">= 0", v -> v >= 0 && v <= Double.MAX_VALUE, variables);
    }

    /** Without the places whose value of a year is not above zero, or is infinite: they are INVALID. */
    Selection positive(int year, Variable... variables) {
        return within(year, "> 0", v -> v > 0 && v <= Double.MAX_VALUE, variables);
    }

    private Selection within(int year, String bound, DoublePredicate domain, Variable... variables) {
        Selection some = this;
        for (Variable variable : variables) {
            double[] values = study.panel().values(variable, year);
            some = some.without(
                    Status.INVALID,
                    p -> domain.test(values[p])
                            ? Optional.empty()
                            : Optional.of(variable.id() + " of " + year + " is " + values[p] + ": must be " + bound));
        }
        return some;
    }

    /** Without the places that flows, costs or weights do not know. */
    Selection known(Collection<String> labels, String what) {
        ImmutableSet<String> set = ImmutableSet.copyOf(labels);
        return without(
                Status.MISSING,
                p -> set.contains(all.get(p).code()) ? Optional.empty() : Optional.of(what + " do not know it"));
    }

    /** Without the places whose sum of flows lacks one. */
    Selection summed(FlowMatrix flows, double[] sums, String reason) {
        return without(
                Status.MISSING,
                p -> Double.isNaN(sums[flows.index(all.get(p).code())]) ? Optional.of(reason) : Optional.empty());
    }

    /** Without the places that belong to no group. */
    Selection grouped(Grouping grouping) {
        return without(
                Status.MISSING,
                p -> grouping.groupOf(all.get(p)).isPresent() ? Optional.empty() : Optional.of("belongs to no group"));
    }

    /** Without the places whose position is not known. */
    Selection located() {
        return without(
                Status.MISSING,
                p -> all.get(p).centre().isPresent() ? Optional.empty() : Optional.of("its centre is not known"));
    }

    /** Without the places that have no neighbour, until each has one. */
    Selection withNeighbours(SpatialWeights weights) {
        Selection some = this;
        ImmutableList<String> islands = weights.subset(some.codes()).islands();
        while (!islands.isEmpty()) {
            ImmutableSet<String> alone = ImmutableSet.copyOf(islands);
            some = some.without(
                    Status.MISSING,
                    p -> alone.contains(all.get(p).code()) ? Optional.of("has no neighbour") : Optional.empty());
            islands = weights.subset(some.codes()).islands();
        }
        return some;
    }

    /** That every value is at least zero; names the first place where it is not. */
    Selection requireNonNegative(int year, Variable... variables) {
        return require(nonNegative(year, variables));
    }

    /** That every value is above zero; names the first place where it is not. */
    Selection requirePositive(int year, Variable... variables) {
        return require(positive(year, variables));
    }

    private Selection require(Selection narrower) {
        for (int p : kept) {
            Checks.argument(
                    narrower.statuses[p] == Status.OK,
                    "%s (%s): %s",
                    all.get(p).name(),
                    all.get(p).code(),
                    narrower.reasons[p]);
        }
        return this;
    }

    /** Groups must be taken from places that have one. */
    ImmutableList<String> groups(Grouping grouping) {
        return places().stream()
                .map(place -> grouping.groupOf(place).orElseThrow())
                .collect(ImmutableList.toImmutableList());
    }

    int size() {
        return kept.length;
    }

    ImmutableList<Place> places() {
        return IntStream.of(kept).mapToObj(all::get).collect(ImmutableList.toImmutableList());
    }

    ImmutableList<String> codes() {
        return places().stream().map(Place::code).collect(ImmutableList.toImmutableList());
    }

    /** The name of a place; with the local one where another place of the study has the same. */
    String name(int position) {
        Place place = all.get(kept[position]);
        boolean shared = all.stream().filter(p -> p.name().equals(place.name())).count() > 1;
        return shared ? place.name() + " " + place.localName() : place.name();
    }

    ImmutableList<GeoPoint> points() {
        return places().stream().map(place -> place.centre().orElseThrow()).collect(ImmutableList.toImmutableList());
    }

    /** The values of the places in one year. */
    double[] values(int year, Variable variable) {
        double[] values = study.panel().values(variable, year);
        return IntStream.of(kept).mapToDouble(p -> values[p]).toArray();
    }

    /** The values of the places in the last year. */
    double[] values(Variable variable) {
        return values(study.end(), variable);
    }

    /** A row for each place, a column for each year of the period. */
    double[][] paths(Variable variable) {
        List<Integer> years = study.years().asList();
        double[][] paths = new double[kept.length][years.size()];
        for (int t = 0; t < years.size(); t++) {
            double[] values = values(years.get(t), variable);
            for (int i = 0; i < values.length; i++) {
                paths[i][t] = values[i];
            }
        }
        return paths;
    }

    /** A row for each place, a column for each variable. */
    double[][] table(int year, List<Variable> variables) {
        double[][] table = new double[kept.length][variables.size()];
        for (int v = 0; v < variables.size(); v++) {
            double[] values = values(year, variables.get(v));
            for (int i = 0; i < values.length; i++) {
                table[i][v] = values[i];
            }
        }
        return table;
    }

    /** The flows among the places; all flows where the study has no place. */
    FlowMatrix among(FlowMatrix flows) {
        return all.isEmpty() ? flows : flows.subset(codes());
    }

    /** Whether the study has a panel of places at all. */
    boolean hasPanel() {
        return !all.isEmpty();
    }

    void into(Measurement.Builder out) {
        ImmutableList.Builder<Place> dropped = ImmutableList.builder();
        for (int p = 0; p < all.size(); p++) {
            if (statuses[p] != Status.OK) {
                dropped.add(all.get(p));
            }
        }
        out.places(places(), dropped.build());
    }

    /** A column of numbers of the last year; NaN is UNDEFINED. */
    IndicatorColumn column(Entry entry, Variable variable, double... values) {
        return column(entry, variable, ImmutableList.of(), values);
    }

    /** A column of numbers of the last year; an empty one is UNDEFINED. */
    IndicatorColumn column(Entry entry, Variable variable, List<OptionalDouble> values) {
        return column(
                entry,
                variable,
                values.stream().mapToDouble(v -> v.orElse(Double.NaN)).toArray());
    }

    /** A column of classes of the last year. */
    <E extends Enum<E>> IndicatorColumn classes(Entry entry, Variable variable, Class<E> type, List<E> classes) {
        ImmutableList.Builder<String> labels = ImmutableList.builder();
        for (E constant : type.getEnumConstants()) {
            labels.add(constant.name());
        }
        return column(
                entry,
                variable,
                labels.build(),
                classes.stream().mapToDouble(Enum::ordinal).toArray());
    }

    private IndicatorColumn column(Entry entry, Variable variable, ImmutableList<String> labels, double... values) {
        Checks.sameLength(values.length, "values", kept.length, "places");
        Panel panel = study.panel();
        IndicatorColumn.Builder column =
                new IndicatorColumn.Builder(entry, variable, panel.places(), ImmutableList.of(study.end()), labels);
        for (int p = 0; p < statuses.length; p++) {
            if (statuses[p] != Status.OK) {
                String why = reasons[p];
                column.status(p, 0, statuses[p], () -> why);
            }
        }
        for (int i = 0; i < kept.length; i++) {
            double value = values[i];
            if (Double.isNaN(value)) {
                column.status(kept[i], 0, Status.UNDEFINED, () -> "the formula has no value here");
            } else {
                column.compute(kept[i], 0, () -> value);
            }
        }
        return column.build();
    }

    /** The positions of the largest values, largest first, ties in the order of the places. */
    static int[] largest(double[] values) {
        return IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -values[i]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    static double[] asDoubles(int... values) {
        return IntStream.of(values).mapToDouble(v -> v).toArray();
    }

    static double sum(double... values) {
        return DoubleStream.of(values).sum();
    }
}
