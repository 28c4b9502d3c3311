package org.chengzhen.indicators.evaluation;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.result.ChengzhenException;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.indicators.frame.Entry;
import org.chengzhen.indicators.frame.IndicatorColumn;
import org.chengzhen.indicators.frame.Study;

/** A result with several parts for each place and year, or why there is none; each is computed once. */
final class PlaceResults<R> {
    /** Computes the result of one place in one year. */
    @FunctionalInterface
    interface Cell<R> {
        /** Gives the result, or throws. */
        R of(int place, int year);
    }

    private record Outcome<R>(Status status, String reason, List<R> result) {}

    private final Entry entry;
    private final Panel panel;
    private final ImmutableList<Integer> years;
    private final List<Outcome<R>> outcomes = new ArrayList<>();

    private PlaceResults(Entry entry, Panel panel, List<Integer> years, Cell<R> computation) {
        this.entry = entry;
        this.panel = panel;
        this.years = ImmutableList.copyOf(years);
        for (int year : years) {
            for (int p = 0; p < panel.places().size(); p++) {
                outcomes.add(outcome(computation, p, year));
            }
        }
    }

    private static <R> Outcome<R> outcome(Cell<R> computation, int place, int year) {
        try {
            return new Outcome<>(Status.OK, "", List.of(computation.of(place, year)));
        } catch (UndefinedException e) {
            return new Outcome<>(e.status(), String.valueOf(e.getMessage()), List.of());
        } catch (ChengzhenException | IllegalArgumentException e) {
            return new Outcome<>(Status.INVALID, String.valueOf(e.getMessage()), List.of());
        }
    }

    /** Of each year of the period, from the values of that year. */
    static <R> PlaceResults<R> yearly(
            Entry entry, Study study, List<Variable> variables, Function<double[], R> formula) {
        return new PlaceResults<>(
                entry,
                study.panel(),
                study.years().asList(),
                cells(study, variables, study.years().asList(), formula));
    }

    private static <R> Cell<R> cells(
            Study study, List<Variable> variables, List<Integer> years, Function<double[], R> formula) {
        double[][][] values = new double[years.size()][][];
        for (int y = 0; y < values.length; y++) {
            values[y] = columns(study, variables, years.get(y));
        }
        return (p, year) -> formula.apply(row(values[years.indexOf(year)], variables, p, year));
    }

    /** Of the first and the last year. */
    static <R> PlaceResults<R> overPeriod(
            Entry entry, Study study, List<Variable> variables, BiFunction<double[], double[], R> formula) {
        double[][] first = columns(study, variables, study.start());
        double[][] last = columns(study, variables, study.end());
        return new PlaceResults<>(entry, study.panel(), List.of(study.end()), (p, year) -> {
            if (study.start() == study.end()) {
                throw new UndefinedException(Status.INSUFFICIENT_DATA, "the period has only one year");
            }
            return formula.apply(row(first, variables, p, study.start()), row(last, variables, p, year));
        });
    }

    /** Of the series of one variable over the period, NaN where a value is missing. */
    static <R> PlaceResults<R> ofSeries(Entry entry, Study study, Variable variable, Function<double[], R> formula) {
        return ofSeries(entry, study, List.of(variable), series -> formula.apply(series[0]));
    }

    /** Of the series of several variables over the period, one array for each, NaN where a value is missing. */
    static <R> PlaceResults<R> ofSeries(
            Entry entry, Study study, List<Variable> variables, Function<double[][], R> formula) {
        List<Integer> years = study.years().asList();
        double[][][] values = new double[variables.size()][years.size()][];
        for (int v = 0; v < values.length; v++) {
            for (int y = 0; y < years.size(); y++) {
                values[v][y] = Observations.column(study.panel(), variables.get(v), years.get(y));
            }
        }
        return new PlaceResults<>(entry, study.panel(), List.of(study.end()), (p, year) -> {
            double[][] series = new double[values.length][years.size()];
            for (int v = 0; v < series.length; v++) {
                boolean any = false;
                for (int y = 0; y < years.size(); y++) {
                    series[v][y] = values[v][y][p];
                    any |= !Double.isNaN(series[v][y]);
                }
                if (!any) {
                    throw new UndefinedException(
                            Status.MISSING, variables.get(v).id() + " is missing in every year");
                }
            }
            return formula.apply(series);
        });
    }

    /** Of each place, in the last year. */
    static <R> PlaceResults<R> ofPlaces(Entry entry, Study study, Cell<R> computation) {
        return new PlaceResults<>(entry, study.panel(), List.of(study.end()), computation);
    }

    private static double[][] columns(Study study, List<Variable> variables, int year) {
        return variables.stream()
                .map(v -> Observations.column(study.panel(), v, year))
                .toArray(double[][]::new);
    }

    private static double[] row(double[][] columns, List<Variable> variables, int place, int year) {
        double[] row = new double[columns.length];
        for (int v = 0; v < row.length; v++) {
            row[v] = columns[v][place];
            if (Double.isNaN(row[v])) {
                throw new UndefinedException(Status.MISSING, variables.get(v).id() + " of " + year + " is missing");
            }
        }
        return row;
    }

    /** A part that every result has. */
    IndicatorColumn column(Variable variable, ToDoubleFunction<R> part) {
        return column(variable, ImmutableList.of(), part);
    }

    /** A part that a result may lack. */
    IndicatorColumn optional(Variable variable, Function<R, OptionalDouble> part) {
        return column(variable, r -> part.apply(r).orElse(Double.NaN));
    }

    /** A part that is a class. */
    <E extends Enum<E>> IndicatorColumn classes(Variable variable, Class<E> type, Function<R, E> part) {
        return column(variable, Observations.labels(type), r -> part.apply(r).ordinal());
    }

    private IndicatorColumn column(Variable variable, ImmutableList<String> labels, ToDoubleFunction<R> part) {
        int n = panel.places().size();
        IndicatorColumn.Builder column = new IndicatorColumn.Builder(entry, variable, panel.places(), years, labels);
        for (int cell = 0; cell < outcomes.size(); cell++) {
            Outcome<R> outcome = outcomes.get(cell);
            if (outcome.status() == Status.OK) {
                column.compute(
                        cell % n,
                        cell / n,
                        () -> part.applyAsDouble(outcome.result().get(0)));
            } else {
                column.status(cell % n, cell / n, outcome.status(), outcome::reason);
            }
        }
        return column.build();
    }
}
