package org.chengzhen.indicators.frame;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.panel.VariableFamily;
import org.chengzhen.core.place.Place;

/** The cells of the panel that an indicator reads: whose value a method refused, and the study without some of them. */
final class Needed {
    private static final Pattern REFUSAL =
            Pattern.compile("[\\w ()]+\\[\\d+](?:\\[\\d+])?(?: \\([^)]{1,60}\\))? must be (.{1,60}?) but is"
                    + " (-?(?:[0-9.E-]{1,30}|Infinity|NaN))");
    private static final Pattern INDEX =
            Pattern.compile("(?<=\\w)(?:\\[\\d+]){1,2}(?= (?:\\([^)]{1,60}\\) )?must be )");
    private static final int SHOWN = 3;

    /** A value that a method refused. */
    record Cell(Place place, int year, Variable variable, double value, String domain) {
        /** As {@code gdp of Foshan (440600), 2020 is -3.0: must be >= 0}. */
        @Override
        public String toString() {
            return variable.id() + " of " + place.name() + " (" + place.code() + "), " + year + " is " + value
                    + ": must be " + domain;
        }
    }

    private final Study study;
    private final ImmutableSet<Variable> variables;

    Needed(Indicator indicator, Study study) {
        this.study = study;
        Set<Variable> some = new LinkedHashSet<>(indicator.variables());
        for (Input<?> input : Iterables.concat(indicator.inputs(), indicator.extraInputs())) {
            study.find(input).ifPresent(value -> {
                if (value instanceof Variable role) {
                    some.add(role);
                } else if (value instanceof NeedsVariables holder) {
                    some.addAll(holder.variables());
                } else if (value instanceof VariableFamily family) {
                    some.addAll(family.in(study.panel()));
                }
            });
        }
        this.variables = some.stream().filter(study.panel()::has).collect(ImmutableSet.toImmutableSet());
    }

    /**
     * The cells that hold the value that a message refuses, {@code first[7] must be >= 0 but is -3.0}: those of one
     * variable. None where no cell holds it, or cells of several variables do.
     */
    List<Cell> refused(String message) {
        Map<String, List<Cell>> cells = cells(message);
        return cells.size() == 1 ? cells.values().iterator().next() : List.of();
    }

    /** A message about the place of a sample as one about place, year and variable, where the value tells which. */
    String named(String message) {
        List<String> some = new ArrayList<>();
        cells(message).values().forEach(cells -> cells.forEach(cell -> some.add(cell.toString())));
        if (some.isEmpty()) {
            return REFUSAL.matcher(message).find() && isOfInput(message)
                    ? message
                    : INDEX.matcher(message).replaceAll("");
        }
        String first = String.join("; ", some.subList(0, Math.min(SHOWN, some.size())));
        return some.size() <= SHOWN ? first : first + "; and " + (some.size() - SHOWN) + " more";
    }

    /** A message of a formula of one place as one about year and variable; without the index where the value is of none. */
    String named(String message, int place, int ownYear) {
        Matcher matcher = REFUSAL.matcher(message);
        if (!matcher.find()) {
            return message;
        }
        List<Integer> years = new ArrayList<>(study.years().asList());
        years.sort(Comparator.comparing(year -> year != ownYear));
        for (int year : years) {
            for (Variable variable : variables) {
                double value = study.panel().values(variable, year)[place];
                if (Double.toString(value).equals(matcher.group(2))) {
                    return variable.id() + " of " + year + " is " + value + ": must be " + matcher.group(1);
                }
            }
        }
        return named(message);
    }

    /** Which variables a place lacks in the last year; empty where none. */
    String missing(int place) {
        String names = variables.stream()
                .filter(v -> Double.isNaN(study.panel().values(v, study.end())[place]))
                .map(Variable::id)
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "" : names + " missing";
    }

    /** Costs, flows and weights are indexed by the places that they were given for: the index stays. */
    private static boolean isOfInput(String message) {
        return message.startsWith("costs[") || message.startsWith("flows[") || message.startsWith("weights[");
    }

    private Map<String, List<Cell>> cells(String message) {
        Map<String, List<Cell>> found = new TreeMap<>();
        Matcher matcher = REFUSAL.matcher(message);
        if (!matcher.find()) {
            return found;
        }
        double value;
        try {
            value = Double.parseDouble(matcher.group(2));
        } catch (NumberFormatException e) {
            return found;
        }
        Panel panel = study.panel();
        for (Variable variable : variables) {
            for (int year : study.years().asList()) {
                double[] values = panel.values(variable, year);
                for (int p = 0; p < values.length; p++) {
                    if (values[p] == value) {
                        found.computeIfAbsent(variable.id(), id -> new ArrayList<>())
                                .add(new Cell(panel.places().get(p), year, variable, value, matcher.group(1)));
                    }
                }
            }
        }
        return found;
    }

    /** The study with the values of some places missing. */
    Study without(IntPredicate place) {
        Panel panel = study.panel();
        int n = panel.places().size();
        for (Variable variable : variables) {
            double[] values = panel.yearMajor(variable);
            for (int i = 0; i < values.length; i++) {
                if (place.test(i % n)) {
                    values[i] = Double.NaN;
                }
            }
            panel = panel.with(variable, values);
        }
        return study.with(panel);
    }

    /** The study with some cells missing. */
    Study without(List<Cell> cells) {
        Panel panel = study.panel();
        int n = panel.places().size();
        for (Cell cell : cells) {
            double[] values = panel.yearMajor(cell.variable());
            values[
                            panel.years().indexOf(cell.year()) * n
                                    + panel.indexOf(cell.place().code()).orElseThrow()] =
                    Double.NaN;
            panel = panel.with(cell.variable(), values);
        }
        return study.with(panel);
    }
}
