package org.chengzhen.indicators.evaluation;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoublePredicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.Ties;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.place.Place;
import org.chengzhen.core.result.ChengzhenException;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.indicators.frame.Entry;
import org.chengzhen.indicators.frame.IndicatorColumn;
import org.chengzhen.indicators.frame.Measurement;
import org.chengzhen.indicators.frame.Study;
import org.chengzhen.methods.composite.Direction;
import org.chengzhen.methods.composite.EvaluationTable;
import org.chengzhen.methods.statistics.Ranks;

/**
 * The places, or places and years, that take part in a computation over all of them. Each other cell keeps
 * the status and the reason for which it was left out. Cells run by year, then by place.
 */
final class Observations {
    private final Panel panel;
    private final ImmutableList<Integer> years;
    private final Status[] statuses;
    private final String[] reasons;
    private final int[] kept;

    private Observations(Panel panel, ImmutableList<Integer> years, Status[] statuses, String[] reasons) {
        this.panel = panel;
        this.years = years;
        this.statuses = statuses;
        this.reasons = reasons;
        this.kept = IntStream.range(0, statuses.length)
                .filter(cell -> statuses[cell] == Status.OK)
                .toArray();
    }

    /** The places and years of the period that have all values. */
    static Observations ofPeriod(Study study, List<Variable> variables) {
        return of(study, ImmutableList.copyOf(study.years().asList()), variables);
    }

    /** The places and years of the period that have all values of the criteria. */
    static Observations ofCriteria(Study study) {
        return ofPeriod(study, study.get(EvaluationInputs.CRITERIA).variables());
    }

    /** The places that have all values in the last year. */
    static Observations ofLastYear(Study study, List<Variable> variables) {
        return of(study, ImmutableList.of(study.end()), variables);
    }

    private static Observations of(Study study, ImmutableList<Integer> years, List<Variable> variables) {
        Panel panel = study.panel();
        Status[] statuses = new Status[years.size() * panel.places().size()];
        Arrays.fill(statuses, Status.OK);
        Observations all = new Observations(panel, years, statuses, new String[statuses.length]);
        return all.within(Status.MISSING, "is missing", v -> !Double.isNaN(v), variables);
    }

    /** A panel without the variable is a study without data. */
    static double[] column(Panel panel, Variable variable, int year) {
        if (!panel.has(variable)) {
            throw new UndefinedException(Status.MISSING, "the panel lacks variable " + variable);
        }
        return panel.values(variable, year);
    }

    /** Without the cells where a value is not in its domain. */
    Observations within(Status status, String what, DoublePredicate domain, List<Variable> variables) {
        Status[] some = statuses.clone();
        String[] why = reasons.clone();
        for (int y = 0; y < years.size(); y++) {
            for (Variable variable : variables) {
                double[] values = column(panel, variable, years.get(y));
                for (int p = 0; p < values.length; p++) {
                    int cell = y * values.length + p;
                    if (some[cell] == Status.OK && !domain.test(values[p])) {
                        some[cell] = status;
                        why[cell] = variable.id() + " of " + years.get(y) + " " + what
                                + (Double.isNaN(values[p]) ? "" : ": " + values[p]);
                    }
                }
            }
        }
        return new Observations(panel, years, some, why);
    }

    /** Without the cells whose values are all zero: a unit needs an input and an output. */
    Observations notAllZero(String what, List<Variable> variables) {
        Status[] some = statuses.clone();
        String[] why = reasons.clone();
        double[][] rows = rows(variables);
        for (int i = 0; i < kept.length; i++) {
            if (Arrays.stream(rows[i]).allMatch(v -> v == 0)) {
                some[kept[i]] = Status.INVALID;
                why[kept[i]] = "all " + what + " are 0";
            }
        }
        return new Observations(panel, years, some, why);
    }

    /** Of the last year, those places that also are among the given ones of another year. */
    Observations also(Observations other) {
        Status[] some = statuses.clone();
        String[] why = reasons.clone();
        for (int p = 0; p < some.length; p++) {
            if (some[p] == Status.OK && other.statuses[p] != Status.OK) {
                some[p] = other.statuses[p];
                why[p] = other.reasons[p];
            }
        }
        return new Observations(panel, years, some, why);
    }

    /** Several years of one panel, one behind the other. */
    static Observations over(List<Observations> years) {
        return new Observations(
                years.get(0).panel,
                years.stream().flatMap(y -> y.years.stream()).collect(ImmutableList.toImmutableList()),
                years.stream().flatMap(y -> Arrays.stream(y.statuses)).toArray(Status[]::new),
                years.stream().flatMap(y -> Arrays.stream(y.reasons)).toArray(String[]::new));
    }

    int size() {
        return kept.length;
    }

    /** Codes, with the year where there are several. */
    ImmutableList<String> labels() {
        int n = panel.places().size();
        return IntStream.of(kept)
                .mapToObj(cell ->
                        panel.places().get(cell % n).code() + (years.size() == 1 ? "" : " " + years.get(cell / n)))
                .collect(ImmutableList.toImmutableList());
    }

    ImmutableList<Place> places() {
        int n = panel.places().size();
        return IntStream.of(kept)
                .mapToObj(cell -> panel.places().get(cell % n))
                .distinct()
                .collect(ImmutableList.toImmutableList());
    }

    double[] values(Variable variable) {
        int n = panel.places().size();
        double[][] byYear = new double[years.size()][];
        for (int y = 0; y < byYear.length; y++) {
            byYear[y] = column(panel, variable, years.get(y));
        }
        return IntStream.of(kept)
                .mapToDouble(cell -> byYear[cell / n][cell % n])
                .toArray();
    }

    /** A row for each observation, a column for each variable. */
    double[][] rows(List<Variable> variables) {
        double[][] rows = new double[kept.length][variables.size()];
        for (int v = 0; v < variables.size(); v++) {
            double[] values = values(variables.get(v));
            for (int i = 0; i < values.length; i++) {
                rows[i][v] = values[i];
            }
        }
        return rows;
    }

    DoubleMatrix matrix(List<Variable> variables) {
        if (kept.length == 0) {
            throw new UndefinedException(Status.INSUFFICIENT_DATA, "no place has all values");
        }
        return DoubleMatrix.of(rows(variables));
    }

    /** All observations as alternatives under the criteria, so that years are judged on one scale. */
    EvaluationTable table(EvaluationCriteria criteria) {
        return EvaluationTable.of(labels(), criteria.criteria(), rows(criteria.variables()));
    }

    /** Ranks within each year, 1 for the best; equal scores share the smaller rank. */
    double[] ranks(Direction better, double... scores) {
        int n = panel.places().size();
        double[] ranks = new double[scores.length];
        for (int y = 0; y < years.size(); y++) {
            int year = y;
            int[] members = IntStream.range(0, kept.length)
                    .filter(i -> kept[i] / n == year)
                    .toArray();
            int[] within = Ranks.competition(Ties.joined(IntStream.of(members)
                            .mapToDouble(i -> better == Direction.COST ? scores[i] : -scores[i])
                            .toArray()))
                    .toArray();
            for (int m = 0; m < members.length; m++) {
                ranks[members[m]] = within[m];
            }
        }
        return ranks;
    }

    void into(Measurement.Builder out) {
        List<Place> used = places();
        out.places(used, panel.places().stream().filter(p -> !used.contains(p)).toList());
    }

    /** A column of numbers; NaN is UNDEFINED. */
    IndicatorColumn column(Entry entry, Variable variable, double... values) {
        return column(entry, variable, Status.UNDEFINED, ImmutableList.of(), values);
    }

    /** A column of numbers, all without a value where they cannot be computed. */
    IndicatorColumn column(Entry entry, Variable variable, Supplier<double[]> computation) {
        return column(entry, variable, computation, Status.UNDEFINED);
    }

    /** The same, with a status of its own for NaN. */
    IndicatorColumn column(Entry entry, Variable variable, Supplier<double[]> computation, Status unknown) {
        Status failed;
        String reason;
        try {
            return column(entry, variable, unknown, ImmutableList.of(), computation.get());
        } catch (UndefinedException e) {
            failed = e.status();
            reason = String.valueOf(e.getMessage());
        } catch (ChengzhenException | IllegalArgumentException e) {
            failed = Status.INVALID;
            reason = String.valueOf(e.getMessage());
        }
        Status[] some = statuses.clone();
        String[] why = reasons.clone();
        for (int cell : kept) {
            some[cell] = failed;
            why[cell] = reason;
        }
        return new Observations(panel, years, some, why).column(entry, variable);
    }

    /** Numbers, NaN where there is none. */
    static double[] numbers(List<OptionalDouble> values) {
        return values.stream().mapToDouble(v -> v.orElse(Double.NaN)).toArray();
    }

    /** A column of numbers; NaN has a status of its own. */
    IndicatorColumn column(
            Entry entry, Variable variable, Status unknown, ImmutableList<String> labels, double... values) {
        int n = panel.places().size();
        IndicatorColumn.Builder column = new IndicatorColumn.Builder(entry, variable, panel.places(), years, labels);
        for (int cell = 0; cell < statuses.length; cell++) {
            if (statuses[cell] != Status.OK) {
                String why = reasons[cell];
                column.status(cell % n, cell / n, statuses[cell], () -> why);
            }
        }
        for (int i = 0; i < kept.length; i++) {
            double value = values[i];
            if (Double.isNaN(value)) {
                column.status(kept[i] % n, kept[i] / n, unknown, () -> "the formula has no value here");
            } else {
                column.compute(kept[i] % n, kept[i] / n, () -> value);
            }
        }
        return column.build();
    }

    /** A column of classes. */
    <E extends Enum<E>> IndicatorColumn classes(Entry entry, Variable variable, Class<E> type, List<E> classes) {
        return column(
                entry,
                variable,
                Status.UNDEFINED,
                labels(type),
                classes.stream().mapToDouble(Enum::ordinal).toArray());
    }

    static <E extends Enum<E>> ImmutableList<String> labels(Class<E> type) {
        List<String> labels = new ArrayList<>();
        for (E constant : type.getEnumConstants()) {
            labels.add(constant.name());
        }
        return ImmutableList.copyOf(labels);
    }
}
