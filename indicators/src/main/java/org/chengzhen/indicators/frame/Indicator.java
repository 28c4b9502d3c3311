package org.chengzhen.indicators.frame;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.panel.VariableFamily;
import org.chengzhen.core.table.Table;

/**
 * An entry of the catalogue: its facts, what it needs from a study, and its computation.
 *
 * <p>Never fails for a single bad place, and never fails for lack of data: a measurement without a value says
 * why in its status.
 */
public abstract sealed class Indicator permits PlaceIndicator, SystemIndicator, ReferenceEntry {
    private final Entry entry;
    private final ImmutableList<Variable> variables;
    private final ImmutableList<Input<?>> inputs;
    private final ImmutableList<Input<?>> extraInputs;

    Indicator(Entry entry, ImmutableList<Variable> variables, ImmutableList<Input<?>> inputs) {
        this(entry, variables, inputs, ImmutableList.of());
    }

    Indicator(
            Entry entry,
            ImmutableList<Variable> variables,
            ImmutableList<Input<?>> inputs,
            ImmutableList<Input<?>> extraInputs) {
        this.entry = entry;
        this.variables = variables;
        this.inputs = inputs;
        this.extraInputs = extraInputs;
    }

    /**
     * What the catalogue says of it.
     *
     * @return the entry
     */
    public Entry entry() {
        return entry;
    }

    /**
     * The id of its entry.
     *
     * @return as {@code B31}
     */
    public String id() {
        return entry.id();
    }

    /**
     * The variables that the panel must hold.
     *
     * @return possibly none
     */
    public ImmutableList<Variable> variables() {
        return variables;
    }

    /**
     * The inputs that it reads beside the panel.
     *
     * @return possibly none; those with a default need not be given
     */
    public ImmutableList<Input<?>> inputs() {
        return inputs;
    }

    /**
     * The inputs that it reads where a study has them, and does without where not.
     *
     * @return possibly none
     */
    public ImmutableList<Input<?>> extraInputs() {
        return extraInputs;
    }

    /**
     * What a study lacks for it.
     *
     * @param study any study
     * @return variables and inputs by name; empty where it can be computed
     */
    public ImmutableList<String> missing(Study study) {
        ImmutableList.Builder<String> missing = ImmutableList.builder();
        for (Variable variable : variables) {
            if (!study.panel().has(variable)) {
                missing.add(lacking(study, variable, ""));
            }
        }
        for (Input<?> input : inputs) {
            Object value = study.find(input).orElse(null);
            if (value == null) {
                missing.add("input " + input);
            } else if (value instanceof Variable role && !study.panel().has(role)) {
                missing.add(lacking(study, role, " as " + input.id()));
            } else if (value instanceof NeedsVariables holder) {
                for (Variable variable : holder.variables()) {
                    if (!study.panel().has(variable)) {
                        missing.add(lacking(study, variable, " of " + input.id()));
                    }
                }
            } else if (value instanceof VariableFamily family
                    && family.in(study.panel()).isEmpty()) {
                missing.add("variables of the family " + family.id() + " as " + input.id());
            }
        }
        return missing.build();
    }

    /** A variable that is not there, and how to make it from what is. */
    private static String lacking(Study study, Variable variable, String role) {
        Optional<Variable> namesake = study.panel().findVariable(variable.id());
        if (namesake.isPresent()) {
            return "variable " + variable + role + ": the panel's " + namesake.get()
                    + " is another amount, or does not convert";
        }
        boolean derivable = variable.numerator().filter(study.panel()::has).isPresent()
                && variable.denominator().filter(study.panel()::has).isPresent();
        return "variable " + variable + role
                + (derivable
                        ? ", which Derived.ratio makes of "
                                + variable.numerator().get() + " and "
                                + variable.denominator().get()
                        : "");
    }

    /**
     * Whether a study holds all that it needs.
     *
     * @param study any study
     * @return true where nothing is missing
     */
    public boolean computableFrom(Study study) {
        return missing(study).isEmpty();
    }

    /**
     * Computes it.
     *
     * @param study what is measured
     * @return named parts; a status and a reason where there is no value
     */
    public abstract Measurement measure(Study study);

    /**
     * The indicator in every year of the period, as a table: one row a year where it has one result for all places, else one row a
     * place and one column a year.
     *
     * <p>One that compares two years is computed from each year to the next, and one that needs more years over the whole period. What
     * has no value says why; parts that are tables, columns or matrices are left to {@link #measure}.
     *
     * @param study what is measured
     * @return the table
     */
    public abstract Table overYears(Study study);

    /** As {@code B31 Gini coefficient 基尼系数}. */
    @Override
    public String toString() {
        return entry.id() + " " + entry.name() + " " + entry.localName();
    }
}
