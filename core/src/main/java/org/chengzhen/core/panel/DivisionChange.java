package org.chengzhen.core.panel;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.chengzhen.core.place.DivisionCrosswalk;
import org.chengzhen.core.place.Place;

/**
 * A panel on the divisions of another year.
 *
 * <p>Stocks and flows are added, or split by the stated shares; whole numbers stay whole, by the largest remainder, so that
 * totals are kept to the last person. A ratio of one division that went over whole is kept; otherwise it is recomputed from
 * its numerator and denominator where the panel holds them, and missing where not. A class or flag is kept where one
 * division went over whole.
 *
 * <p>A division without any value in a year did not exist then, unless the year lies before its change: then its successor
 * is missing, not too small.
 */
final class DivisionChange {
    private final Panel panel;
    private final DivisionCrosswalk crosswalk;
    private final int places;
    private final ImmutableIntArray years;
    private final boolean[] existed;
    private final Map<String, Place> targets = new LinkedHashMap<>();
    private final Map<String, Integer> rows = new LinkedHashMap<>();
    private final List<List<List<Link>>> links = new ArrayList<>();
    private final Map<Variable, double[]> carried = new LinkedHashMap<>();
    private final Map<String, Set<String>> lost = new LinkedHashMap<>();

    /** A share of a source; NaN where nobody knows it. */
    private record Link(int source, double share, int year) {}

    private DivisionChange(Panel panel, DivisionCrosswalk crosswalk) {
        this.panel = panel;
        this.crosswalk = crosswalk;
        this.places = panel.places().size();
        this.years = panel.years();
        this.existed = existence(panel);
    }

    static Panel of(Panel panel, DivisionCrosswalk crosswalk) {
        boolean touched = panel.codes().stream().anyMatch(code -> changes(crosswalk, code));
        return touched ? new DivisionChange(panel, crosswalk).carry() : panel;
    }

    private static boolean changes(DivisionCrosswalk crosswalk, String code) {
        return changes(crosswalk.parts(code), code);
    }

    private static boolean changes(List<DivisionCrosswalk.Part> parts, String code) {
        return parts.size() > 1 || (parts.size() == 1 && !parts.get(0).to().equals(code));
    }

    private Panel carry() {
        link();
        Map<Variable, double[]> columns = new LinkedHashMap<>();
        for (Variable variable : panel.variables()) {
            if (variable.additive()) {
                carried.put(variable, added(variable));
            }
        }
        for (Variable variable : panel.variables()) {
            columns.put(variable, variable.additive() ? carried.get(variable) : kept(variable));
        }
        List<String> notes = new ArrayList<>(panel.notes());
        notes.add(summary());
        lost.forEach((what, variables) -> notes.add(what + ": " + String.join(", ", variables)));
        Map<Variable, String> vintages = new LinkedHashMap<>();
        panel.variables().forEach(v -> panel.vintage(v).ifPresent(vintage -> vintages.put(v, vintage)));
        return new Panel(
                ImmutableList.copyOf(targets.values()), years, Panel.columns(columns), vintages, flags(), notes);
    }

    /** Which sources make up each target in each year: a change is behind the values of later years. */
    private void link() {
        for (int p = 0; p < places; p++) {
            Place place = panel.places().get(p);
            for (int y = 0; y < years.length(); y++) {
                List<DivisionCrosswalk.Part> parts = crosswalk.parts(place.code(), years.get(y));
                if (parts.isEmpty()) {
                    links.get(row(place)).get(y).add(new Link(p, 1, Integer.MIN_VALUE));
                }
                for (DivisionCrosswalk.Part part : parts) {
                    Place to = panel.indexOf(part.to())
                            .map(panel.places()::get)
                            .orElseGet(() -> crosswalk.target(part.to()).orElse(place));
                    links.get(row(to)).get(y).add(new Link(p, part.share().orElse(Double.NaN), part.year()));
                }
            }
        }
    }

    private int row(Place place) {
        if (targets.putIfAbsent(place.code(), place) == null) {
            rows.put(place.code(), links.size());
            List<List<Link>> byYear = new ArrayList<>(years.length());
            for (int y = 0; y < years.length(); y++) {
                byYear.add(new ArrayList<>(1));
            }
            links.add(byYear);
        }
        return rows.getOrDefault(place.code(), 0);
    }

    /** Whether each source has any value in each year, year-major. */
    private static boolean[] existence(Panel panel) {
        boolean[] existed = new boolean[panel.places().size() * panel.years().length()];
        for (Variable variable : panel.variables()) {
            double[] column = panel.column(variable);
            for (int i = 0; i < existed.length; i++) {
                existed[i] |= !Double.isNaN(column[i]);
            }
        }
        return existed;
    }

    private double value(Variable variable, int source, int year) {
        return panel.column(variable)[year * places + source];
    }

    /** The links of a target that count in a year: sources that existed, or should have. */
    private List<Link> counting(int target, int year) {
        List<Link> all = links.get(target).get(year);
        List<Link> counting = new ArrayList<>(all.size());
        for (Link link : all) {
            boolean should = years.get(year) < link.year
                    && years.get(year)
                            >= crosswalk.since(panel.places().get(link.source).code());
            if (existed[year * places + link.source] || should) {
                counting.add(link);
            }
        }
        return counting;
    }

    private double[] added(Variable variable) {
        double[] result = new double[links.size() * years.length()];
        Arrays.fill(result, Double.NaN);
        for (int y = 0; y < years.length(); y++) {
            Map<Integer, Map<Integer, Double>> split = new LinkedHashMap<>();
            for (int t = 0; t < links.size(); t++) {
                List<Link> from = counting(t, y);
                double sum = from.isEmpty() ? Double.NaN : 0;
                for (Link link : from) {
                    double value = value(variable, link.source, y);
                    if (Double.isNaN(link.share)) {
                        lose(t, y, "an unknown share of " + name(link.source) + " went there", variable);
                        sum = Double.NaN;
                    } else if (Double.isNaN(value)) {
                        if (from.size() > 1 || link.share < 1) {
                            lose(t, y, name(link.source) + " has no value", variable);
                        }
                        sum = Double.NaN;
                    } else {
                        int year = y;
                        int target = t;
                        sum += link.share == 1
                                ? value
                                : split.computeIfAbsent(link.source, s -> portions(variable, s, year))
                                        .getOrDefault(target, 0.0);
                    }
                }
                result[y * links.size() + t] = sum;
            }
        }
        return result;
    }

    /** A value by target: whole numbers by the largest remainder, ties to the target named first. */
    private Map<Integer, Double> portions(Variable variable, int source, int year) {
        double value = value(variable, source, year);
        List<Integer> into = new ArrayList<>();
        List<Double> exact = new ArrayList<>();
        for (int t = 0; t < links.size(); t++) {
            for (Link link : links.get(t).get(year)) {
                if (link.source == source) {
                    into.add(t);
                    exact.add(value * link.share);
                }
            }
        }
        double[] portions = exact.stream().mapToDouble(Double::doubleValue).toArray();
        if (value == Math.rint(value) && Math.abs(value) < 1L << 53) {
            long left = (long) value;
            for (int i = 0; i < portions.length; i++) {
                portions[i] = Math.floor(exact.get(i));
                left -= (long) portions[i];
            }
            int[] order = IntStream.range(0, portions.length)
                    .boxed()
                    .sorted(Comparator.comparingDouble((Integer i) -> Math.floor(exact.get(i)) - exact.get(i)))
                    .mapToInt(Integer::intValue)
                    .toArray();
            for (int i = 0; left != 0; i = (i + 1) % order.length) {
                portions[order[i]] += Math.signum((double) left);
                left -= Long.signum(left);
            }
        }
        Map<Integer, Double> byTarget = new LinkedHashMap<>();
        for (int i = 0; i < portions.length; i++) {
            byTarget.put(into.get(i), portions[i]);
        }
        return byTarget;
    }

    /** A variable that cannot be added. */
    private double[] kept(Variable variable) {
        double[] result = new double[links.size() * years.length()];
        for (int y = 0; y < years.length(); y++) {
            for (int t = 0; t < links.size(); t++) {
                List<Link> from = counting(t, y);
                double value = Double.NaN;
                if (from.size() == 1 && from.get(0).share == 1) {
                    value = value(variable, from.get(0).source, y);
                } else if (!from.isEmpty()) {
                    value = recomputed(variable, y * links.size() + t);
                    if (Double.isNaN(value)) {
                        lose(t, y, "it is made of several divisions and cannot be added up", variable);
                    }
                }
                result[y * links.size() + t] = value;
            }
        }
        return result;
    }

    private double recomputed(Variable variable, int cell) {
        double[] above = variable.numerator().map(carried::get).orElse(null);
        double[] below = variable.denominator().map(carried::get).orElse(null);
        if (above == null || below == null) {
            return Double.NaN;
        }
        return Aggregation.quotient(variable, above[cell], below[cell]);
    }

    private void lose(int target, int year, String why, Variable variable) {
        Place place = targets.values().stream().skip(target).findFirst().orElseThrow();
        lost.computeIfAbsent(
                        place.name() + " (" + place.code() + "), " + years.get(year) + " is missing because " + why,
                        k -> new LinkedHashSet<>())
                .add(variable.id());
    }

    private String name(int source) {
        Place place = panel.places().get(source);
        return place.name() + " (" + place.code() + ")";
    }

    private List<Flag> flags() {
        List<Flag> kept = new ArrayList<>();
        for (Flag flag : panel.flags()) {
            List<DivisionCrosswalk.Part> parts = crosswalk.parts(flag.code(), flag.year());
            String code = parts.size() == 1 ? parts.get(0).to() : flag.code();
            if (rows.containsKey(code)) {
                kept.add(new Flag(code, flag.year(), flag.variable(), flag.remark()));
            }
        }
        return kept;
    }

    /** Counts each place by its changes in the first year in which it has a value. */
    private String summary() {
        int renamed = 0;
        int split = 0;
        Set<String> unknown = new TreeSet<>();
        for (int p = 0; p < places; p++) {
            Place place = panel.places().get(p);
            int first = 0;
            while (first < years.length() - 1 && !existed[first * places + p]) {
                first++;
            }
            List<DivisionCrosswalk.Part> parts = crosswalk.parts(place.code(), years.get(first));
            if (parts.stream().anyMatch(part -> part.share().isEmpty())) {
                unknown.add(place.name() + " (" + place.code() + ")");
            } else if (parts.size() > 1) {
                split++;
            } else if (changes(parts, place.code())) {
                renamed++;
            }
        }
        return String.format(
                Locale.ROOT,
                "brought to other divisions: %d of %d places went over whole, %d were split by stated shares, %d could not be"
                        + " carried because their shares are unknown%s",
                renamed,
                places,
                split,
                unknown.size(),
                unknown.isEmpty() ? "" : ": " + String.join(", ", unknown));
    }
}
