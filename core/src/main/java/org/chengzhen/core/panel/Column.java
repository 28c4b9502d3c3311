package org.chengzhen.core.panel;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Objects;
import org.chengzhen.core.result.MismatchException;
import org.jspecify.annotations.Nullable;

/** The values of one variable, year-major; panels share it. */
final class Column implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Variable variable;
    private final double[] values;
    private final long missing;

    /** Takes the array as it is. */
    Column(Variable variable, double[] values) {
        this.variable = variable;
        this.values = values;
        long gaps = 0;
        for (double value : values) {
            gaps += Double.isNaN(value) ? 1 : 0;
        }
        this.missing = gaps;
    }

    Variable variable() {
        return variable;
    }

    /** The values themselves, not to be written to. */
    double[] values() {
        return values;
    }

    long missing() {
        return missing;
    }

    /** The values in the unit of the variable asked for; the array itself where that is the unit held. */
    double[] in(Variable asked) {
        return converted(values, variable, asked);
    }

    /** Values of one variable in the unit of its namesake; the same array where the units are one. */
    static double[] converted(double[] values, Variable from, Variable to) {
        requireSameMeaning(from, to);
        if (from.unit().sameAs(to.unit())) {
            return values;
        }
        double[] other = new double[values.length];
        for (int i = 0; i < other.length; i++) {
            other[i] = Double.isNaN(values[i]) ? Double.NaN : from.unit().convert(values[i], to.unit());
        }
        return other;
    }

    static void requireSameMeaning(Variable held, Variable other) {
        if (!held.agreesWith(other)) {
            throw MismatchException.units(
                    held + " (" + held.kind() + ", " + held.unit().dimension() + ")",
                    other + " (" + other.kind() + ", " + other.unit().dimension() + ")");
        }
    }

    /** The variable may be another panel's namesake: its unit counts too. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Column that
                && variable.equals(that.variable)
                && variable.unit().equals(that.variable.unit())
                && missing == that.missing
                && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Objects.hash(variable, Arrays.hashCode(values));
    }
}
