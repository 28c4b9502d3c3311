package org.chengzhen.indicators.frame;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import org.chengzhen.core.internal.Loop;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.result.ChengzhenException;
import org.chengzhen.core.result.MismatchException;
import org.chengzhen.core.result.NotFoundException;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.core.table.Table;

/**
 * An indicator with a value for each place: a column, or several parts.
 *
 * <p>Most are a formula of the values of one place, either in each year of the period or of its first and
 * last year; others look at all places at once. A missing value gives MISSING, a value outside its domain
 * INVALID, a formula without a value its own status; no place disturbs another.
 */
public final class PlaceIndicator extends Indicator {
    /** A formula of the values of one place in one year, in the order of the variables. */
    @FunctionalInterface
    public interface YearFormula {
        /**
         * Computes the value.
         *
         * @param v the values of the variables; not to be kept
         * @return the value; for a class its ordinal
         */
        double of(double[] v);
    }

    /** A formula of the values of one place in the first and the last year. */
    @FunctionalInterface
    public interface PeriodFormula {
        /**
         * Computes the value.
         *
         * @param start the values of the variables in the first year; not to be kept
         * @param end those in the last year; not to be kept
         * @param years from the first to the last year
         * @return the value; for a class its ordinal
         */
        double of(double[] start, double[] end, int years);
    }

    private final Function<Study, ImmutableMap<String, IndicatorColumn>> computation;
    /** Whether what a place gets depends on that place only. */
    private final boolean alone;
    /** The numbers of the parts in the last year by place, present where each place stands alone and has a formula. */
    private final Optional<Function<Study, ImmutableMap<String, IntToDoubleFunction>>> lastYear;

    private PlaceIndicator(
            Entry entry,
            List<Variable> variables,
            List<Input<?>> inputs,
            List<Input<?>> extraInputs,
            Function<Study, ImmutableMap<String, IndicatorColumn>> computation,
            boolean alone,
            Optional<Function<Study, ImmutableMap<String, IntToDoubleFunction>>> lastYear) {
        super(entry, ImmutableList.copyOf(variables), ImmutableList.copyOf(inputs), ImmutableList.copyOf(extraInputs));
        this.computation = computation;
        this.alone = alone;
        this.lastYear = lastYear;
    }

    /**
     * An indicator that looks at all places at once.
     *
     * @param entry its facts
     * @param variables that the panel must hold
     * @param inputs that it reads beside the panel
     * @param computation columns by the names of the parts, the main part first
     * @return the indicator
     */
    public static PlaceIndicator of(
            Entry entry,
            List<Variable> variables,
            List<Input<?>> inputs,
            Function<Study, ImmutableMap<String, IndicatorColumn>> computation) {
        return of(entry, variables, inputs, List.of(), computation);
    }

    /**
     * An indicator that looks at all places at once, and has more columns where more is given.
     *
     * @param entry its facts
     * @param variables that the panel must hold
     * @param inputs that it reads beside the panel
     * @param extraInputs that it reads where they are given
     * @param computation columns by the names of the parts, the main part first
     * @return the indicator
     */
    public static PlaceIndicator of(
            Entry entry,
            List<Variable> variables,
            List<Input<?>> inputs,
            List<Input<?>> extraInputs,
            Function<Study, ImmutableMap<String, IndicatorColumn>> computation) {
        return new PlaceIndicator(
                entry, variables, inputs, extraInputs, computation, /* alone= */ false, Optional.empty());
    }

    /**
     * An indicator whose columns give each place what follows from its own values and the inputs, as the trend of its
     * series; one place can be had without the others.
     *
     * @param entry its facts
     * @param variables that the panel must hold
     * @param inputs that it reads beside the panel
     * @param computation columns by the names of the parts, the main part first; the same for a place whichever others
     *     the panel holds
     * @return the indicator
     */
    public static PlaceIndicator ofEachPlace(
            Entry entry,
            List<Variable> variables,
            List<Input<?>> inputs,
            Function<Study, ImmutableMap<String, IndicatorColumn>> computation) {
        return ofEachPlace(entry, variables, inputs, List.of(), computation);
    }

    /**
     * An indicator whose columns give each place what follows from its own values and the inputs, and has more columns
     * where more is given.
     *
     * @param entry its facts
     * @param variables that the panel must hold
     * @param inputs that it reads beside the panel
     * @param extraInputs that it reads where they are given
     * @param computation columns by the names of the parts, the main part first; the same for a place whichever others
     *     the panel holds
     * @return the indicator
     */
    public static PlaceIndicator ofEachPlace(
            Entry entry,
            List<Variable> variables,
            List<Input<?>> inputs,
            List<Input<?>> extraInputs,
            Function<Study, ImmutableMap<String, IndicatorColumn>> computation) {
        return new PlaceIndicator(
                entry, variables, inputs, extraInputs, computation, /* alone= */ true, Optional.empty());
    }

    private static PlaceIndicator of(Formulas<?> formulas) {
        return new PlaceIndicator(
                formulas.entry,
                formulas.variables,
                List.of(),
                List.of(),
                formulas::columns,
                /* alone= */ true,
                Optional.of(formulas::lastYear));
    }

    /**
     * Starts an indicator that is a formula in each year.
     *
     * @param entry its facts
     * @param variables whose values the formulas take, in order
     * @return a builder
     */
    public static Yearly yearly(Entry entry, Variable... variables) {
        return new Yearly(entry, ImmutableList.copyOf(variables));
    }

    /**
     * Starts an indicator that is a formula of the first and the last year.
     *
     * @param entry its facts
     * @param variables whose values the formulas take, in order
     * @return a builder
     */
    public static OverPeriod overPeriod(Entry entry, Variable... variables) {
        return new OverPeriod(entry, ImmutableList.copyOf(variables));
    }

    /**
     * The indicator with further parts: always its own, those of others where a study has what they need.
     *
     * @param others place indicators whose parts have names of their own
     * @return an indicator of the same entry, variables and inputs
     */
    public PlaceIndicator withPartsOf(PlaceIndicator... others) {
        List<PlaceIndicator> more = List.of(others);
        boolean formulas = lastYear.isPresent() && more.stream().allMatch(other -> other.lastYear.isPresent());
        return new PlaceIndicator(
                entry(),
                variables(),
                inputs(),
                extraInputs(),
                study -> together(study, more, PlaceIndicator::columns),
                alone && more.stream().allMatch(PlaceIndicator::isEachPlaceAlone),
                formulas
                        ? Optional.of(study -> together(
                                study,
                                more,
                                (part, s) -> part.lastYear.orElseThrow().apply(s)))
                        : Optional.empty());
    }

    private <T> ImmutableMap<String, T> together(
            Study study,
            List<PlaceIndicator> others,
            BiFunction<PlaceIndicator, Study, ImmutableMap<String, T>> parts) {
        ImmutableMap.Builder<String, T> all = ImmutableMap.builder();
        all.putAll(parts.apply(this, study));
        for (PlaceIndicator other : others) {
            if (other.computableFrom(study)) {
                all.putAll(parts.apply(other, study));
            }
        }
        return all.buildOrThrow();
    }

    /**
     * The indicator with further parts that each place has by itself, as the trend of its series.
     *
     * @param more columns by the names of the parts; none where a study does not allow them
     * @return an indicator of the same entry, variables and inputs
     */
    public PlaceIndicator withPartsAlone(Function<Study, ImmutableMap<String, IndicatorColumn>> more) {
        return new PlaceIndicator(
                entry(),
                variables(),
                inputs(),
                extraInputs(),
                study -> ImmutableMap.<String, IndicatorColumn>builder()
                        .putAll(columns(study))
                        .putAll(more.apply(study))
                        .buildOrThrow(),
                alone,
                lastYear);
    }

    /**
     * The main part.
     *
     * @param study what is measured
     * @return a value and a status for each place
     * @throws NotFoundException if the study lacks a variable or input
     * @throws MismatchException if its series are of different vintages
     */
    public IndicatorColumn evaluate(Study study) {
        return columns(study).values().iterator().next();
    }

    /**
     * All parts.
     *
     * <p>A place whose value is refused, or without which the others can be computed, gets that status and the reason; it
     * does not disturb the others. Where nothing can be computed at all there is one column, named by the id of the entry,
     * with the status and the reason for every place.
     *
     * @param study what is measured
     * @return columns by the names of the parts, the main part first
     * @throws NotFoundException if the study lacks a variable or input
     * @throws MismatchException if its series are of different vintages
     */
    public ImmutableMap<String, IndicatorColumn> columns(Study study) {
        return eachPlace(study).columns();
    }

    /**
     * Whether what a place gets depends on that place only, so that it can be had without the others.
     *
     * @return true for formulas and series of the values of one place; false for ranks, shares of a whole, efficiencies,
     *     distances and whatever else holds places against each other
     */
    public boolean isEachPlaceAlone() {
        return alone;
    }

    /**
     * All parts for one place. Where each place stands alone, the others are not computed.
     *
     * @param study what is measured
     * @param code of the place
     * @return columns by the names of the parts, of that place, or of all where the indicator looks at all
     * @throws NotFoundException if the study lacks the place, a variable or an input
     * @throws MismatchException if its series are of different vintages
     */
    public ImmutableMap<String, IndicatorColumn> columnsOf(Study study, String code) {
        return columns(isEachPlaceAlone() ? study.with(study.panel().select(List.of(code))) : study);
    }

    /**
     * What a part of one place is held against: the median of the other places in the last year.
     *
     * @param study what is measured
     * @param code of the place
     * @return medians by the names of the parts that are numbers, where at least two other places have one; for an
     *     indicator where each place stands alone, of the parts that are formulas of a year or of a period
     * @throws NotFoundException if the study lacks the place, a variable or an input
     */
    public ImmutableMap<String, Double> mediansOfOthers(Study study, String code) {
        int own = study.panel().indexOf(code).orElseThrow(() -> NotFoundException.place(code));
        int places = study.panel().places().size();
        ImmutableMap<String, IntToDoubleFunction> numbers =
                lastYear.map(last -> last.apply(study)).orElseGet(() -> ofColumns(columns(study)));
        ImmutableMap.Builder<String, Double> medians = ImmutableMap.builder();
        double[] others = new double[places];
        numbers.forEach((name, number) -> {
            int n = 0;
            for (int p = 0; p < places; p++) {
                double value = p == own ? Double.NaN : valueOrNaN(number, p);
                if (Double.isFinite(value)) {
                    others[n++] = value;
                }
            }
            if (n >= 2) {
                Arrays.sort(others, 0, n);
                medians.put(name, n % 2 == 1 ? others[n / 2] : (others[n / 2 - 1] + others[n / 2]) / 2);
            }
        });
        return medians.buildOrThrow();
    }

    private static ImmutableMap<String, IntToDoubleFunction> ofColumns(ImmutableMap<String, IndicatorColumn> columns) {
        ImmutableMap.Builder<String, IntToDoubleFunction> numbers = ImmutableMap.builder();
        columns.forEach((name, column) -> {
            if (!column.isClass()) {
                int last = column.years().size() - 1;
                numbers.put(name, p -> column.value(p, last));
            }
        });
        return numbers.buildOrThrow();
    }

    /** A place without a value is none to hold another against. */
    private static double valueOrNaN(IntToDoubleFunction number, int place) {
        try {
            return number.applyAsDouble(place);
        } catch (ChengzhenException | IllegalArgumentException e) {
            return Double.NaN;
        }
    }

    private EachPlace eachPlace(Study study) {
        Loop.check(); // many short measurements are long work
        ImmutableList<String> missing = missing(study);
        if (!missing.isEmpty()) {
            throw NotFoundException.input(String.join("; ", missing) + ", which " + this + " needs");
        }
        requireOneVintage(study.panel());
        return new EachPlace(this, study, computation);
    }

    /** Values from before and after a revision make no sense together. */
    private void requireOneVintage(Panel panel) {
        List<String> seen = new ArrayList<>();
        for (Variable variable : variables()) {
            panel.vintage(variable).filter(v -> !seen.contains(v)).ifPresent(seen::add);
        }
        if (seen.size() > 1) {
            throw MismatchException.vintages(this + " of " + variables(), seen.get(0), seen.get(1));
        }
    }

    /**
     * {@inheritDoc}
     *
     * @throws NotFoundException if the study lacks a variable or input
     */
    @Override
    public Table overYears(Study study) {
        return OverYears.of(this, study);
    }

    @Override
    public Measurement measure(Study study) {
        return Measurement.of(this, study, (read, out) -> {
            EachPlace each = eachPlace(read);
            each.failure().ifPresent(failure -> {
                throw new UndefinedException(failure.status(), failure.reason());
            });
            ImmutableMap<String, IndicatorColumn> columns = each.columns();
            columns.forEach(out::part);
            IndicatorColumn main = columns.values().iterator().next();
            out.places(main.placesWithValue(), main.placesWithout());
        });
    }

    /**
     * The values that went into one place's number, and the formula that they went into.
     *
     * @param study what is measured
     * @param code of the place
     * @return a few lines of text
     */
    public String trace(Study study, String code) {
        return trace(study, code, Locale.ENGLISH);
    }

    /**
     * The values that went into one place's number, and the formula that they went into.
     *
     * @param study what is measured
     * @param code of the place
     * @param locale Chinese, or any other for English
     * @return a few lines of text
     */
    public String trace(Study study, String code, Locale locale) {
        return Trace.of(this, study, code, locale);
    }

    /** Collects the parts of an indicator that is a formula in each year. */
    @CanIgnoreReturnValue
    public static final class Yearly {
        private final Entry entry;
        private final ImmutableList<Variable> variables;
        private final List<Formulas.Part<YearFormula>> parts = new ArrayList<>();

        private Yearly(Entry entry, ImmutableList<Variable> variables) {
            this.entry = entry;
            this.variables = variables;
        }

        /**
         * Adds a part that is a number.
         *
         * @param name of the part
         * @param output the variable that its values become
         * @param formula of the values of one place in one year
         * @return this builder
         */
        public Yearly part(String name, Variable output, YearFormula formula) {
            parts.add(Formulas.Part.ofNumbers(name, output, formula));
            return this;
        }

        /**
         * Adds a part that is a class.
         *
         * @param <E> the enum of the classes
         * @param name of the part
         * @param output the variable that its values become, of kind CLASS
         * @param classes the enum
         * @param formula of the values of one place in one year
         * @return this builder
         */
        public <E extends Enum<E>> Yearly classPart(
                String name, Variable output, Class<E> classes, Function<double[], E> formula) {
            parts.add(Formulas.Part.ofClasses(
                    name, output, classes, v -> formula.apply(v).ordinal()));
            return this;
        }

        /**
         * Builds the indicator.
         *
         * @return the indicator
         */
        public PlaceIndicator build() {
            return of(new YearFormulas(entry, variables, parts));
        }
    }

    /** Collects the parts of an indicator that is a formula of the first and the last year. */
    @CanIgnoreReturnValue
    public static final class OverPeriod {
        private final Entry entry;
        private final ImmutableList<Variable> variables;
        private final List<Formulas.Part<PeriodFormula>> parts = new ArrayList<>();

        private OverPeriod(Entry entry, ImmutableList<Variable> variables) {
            this.entry = entry;
            this.variables = variables;
        }

        /**
         * Adds a part that is a number.
         *
         * @param name of the part
         * @param output the variable that its values become
         * @param formula of the values of one place in two years
         * @return this builder
         */
        public OverPeriod part(String name, Variable output, PeriodFormula formula) {
            parts.add(Formulas.Part.ofNumbers(name, output, formula));
            return this;
        }

        /**
         * Adds a part that is a class.
         *
         * @param <E> the enum of the classes
         * @param name of the part
         * @param output the variable that its values become, of kind CLASS
         * @param classes the enum
         * @param formula of the values of one place in two years, to the ordinal of the class
         * @return this builder
         */
        public <E extends Enum<E>> OverPeriod classPart(
                String name, Variable output, Class<E> classes, PeriodFormula formula) {
            parts.add(Formulas.Part.ofClasses(name, output, classes, formula));
            return this;
        }

        /**
         * Builds the indicator.
         *
         * @return the indicator
         */
        public PlaceIndicator build() {
            return of(new PeriodFormulas(entry, variables, parts));
        }
    }
}
