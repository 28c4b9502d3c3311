package org.chengzhen.core.panel;

import java.util.ArrayList;
import java.util.List;
import org.chengzhen.core.internal.Checks;

/**
 * A variable of one's own from others of the panel.
 *
 * <ul>
 *   <li>A missing input makes the result missing, without asking the formula; a result that is not finite has no value.
 * </ul>
 *
 * <p>Cost: one call of the formula for each place and year.
 *
 * <pre>{@code
 * Variable perHousehold = Variable.of("per_household", "Persons per household", "户均人口", Unit.FRACTION, Kind.INTENSITY);
 * panel = panel.with(Derived.ratio(panel, Variables.GDP_PER_CAPITA));
 * panel = panel.with(Derived.of(panel, perHousehold, v -> v[0] / v[1], Variables.POPULATION, Variables.HOUSEHOLDS));
 * }</pre>
 */
public final class Derived {
    /** A formula of the values of one place in one year. */
    @FunctionalInterface
    public interface Formula {
        /**
         * Computes the value.
         *
         * @param v the values of the inputs, in their order; not to be kept
         * @return the value
         */
        double of(double[] v);
    }

    private Derived() {}

    /**
     * Computes a variable.
     *
     * @param panel that holds the inputs
     * @param result what the values become
     * @param formula of the inputs
     * @param inputs variables of the panel
     * @return a column
     * @throws IllegalArgumentException if the panel lacks an input
     */
    public static PlaceColumn of(Panel panel, Variable result, Formula formula, Variable... inputs) {
        double[][] columns = new double[inputs.length][];
        for (int j = 0; j < inputs.length; j++) {
            columns[j] = panel.column(inputs[j]);
        }
        int n = panel.places().size();
        double[] v = new double[inputs.length];
        return new ComputedColumn(panel, result, (p, y) -> {
            for (int j = 0; j < v.length; j++) {
                v[j] = columns[j][y * n + p];
                if (Double.isNaN(v[j])) {
                    return Double.NaN;
                }
            }
            return formula.of(v);
        });
    }

    /**
     * Computes a ratio or an intensity from its own numerator and denominator, in its own unit.
     *
     * @param panel that holds both
     * @param ratio as {@link Variables#GDP_PER_CAPITA}
     * @return a column; missing where the denominator is zero
     * @throws IllegalArgumentException if the variable has no numerator and denominator, or the panel lacks one
     */
    public static PlaceColumn ratio(Panel panel, Variable ratio) {
        Checks.argument(
                ratio.numerator().isPresent() && ratio.denominator().isPresent(),
                "ratio must have a numerator and a denominator of its own, which %s has not; use Derived.of",
                ratio);
        return of(
                panel,
                ratio,
                v -> Aggregation.quotient(ratio, v[0], v[1]),
                ratio.numerator().get(),
                ratio.denominator().get());
    }

    /**
     * What a variable becomes on a scale from 0 to 1.
     *
     * @param variable any
     * @return a variable of its own id and {@code _scaled}, without unit
     */
    public static Variable scaled(Variable variable) {
        return Variable.of(
                variable.id() + "_scaled",
                variable.name() + ", scaled",
                variable.localName().isEmpty() ? "" : variable.localName() + "（标准化）",
                Unit.FRACTION,
                Variable.Kind.INTENSITY);
    }

    /**
     * A variable on a scale from 0 to 1: (x − min)/(max − min) over all places and years of the panel, as a level of development for
     * coupling or a composite index.
     *
     * @param panel that holds the variable
     * @param variable more of which is better
     * @return a column of {@link #scaled(Variable)}; missing where the value is, and everywhere where all values are equal
     * @throws IllegalArgumentException if the panel lacks the variable
     */
    public static PlaceColumn scaled(Panel panel, Variable variable) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (double value : panel.column(variable)) {
            if (!Double.isNaN(value)) {
                least = Math.min(least, value);
                most = Math.max(most, value);
            }
        }
        double from = least;
        double range = most - least;
        return of(panel, scaled(variable), v -> (v[0] - from) / range, variable);
    }

    /**
     * The panel with every known variable that follows from what it holds: ratios and intensities from numerator and
     * denominator, then amounts from their ratio and its denominator, as urban people from people and rate.
     *
     * <p>Which ones were made stands in the notes of the panel. What it holds stays as it is.
     *
     * @param panel any panel
     * @return the panel with the variables that follow; the same panel where none does
     */
    public static Panel known(Panel panel) {
        Panel wider = panel;
        List<String> made = new ArrayList<>();
        for (Variable ratio : VariableRegistry.all()) {
            Variable numerator = ratio.numerator().orElse(null);
            Variable denominator = ratio.denominator().orElse(null);
            if (numerator == null || denominator == null || !panel.has(denominator)) {
                continue;
            }
            if (panel.findVariable(ratio.id()).isEmpty() && panel.has(numerator)) {
                wider = wider.with(ratio(panel, ratio));
                made.add(ratio.id() + " = " + numerator.id() + " / " + denominator.id());
            } else if (panel.has(ratio) && wider.findVariable(numerator.id()).isEmpty() && isAmount(numerator)) {
                wider = wider.with(
                        of(panel, numerator, v -> v[0] / Aggregation.quotient(ratio, 1, v[1]), ratio, denominator));
                made.add(numerator.id() + " = " + ratio.id() + " x " + denominator.id());
            }
        }
        return made.isEmpty() ? panel : wider.noted("derived: " + String.join("; ", made));
    }

    private static boolean isAmount(Variable variable) {
        return variable.kind() == Variable.Kind.STOCK || variable.kind() == Variable.Kind.FLOW;
    }
}
