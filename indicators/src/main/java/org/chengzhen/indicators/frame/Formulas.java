package org.chengzhen.indicators.frame;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.panel.Variable;

/** Formulas of the values of one place at a time, over all places of a study. */
abstract sealed class Formulas<F> permits YearFormulas, PeriodFormulas {
    final Entry entry;
    final ImmutableList<Variable> variables;
    final ImmutableList<Part<F>> parts;

    Formulas(Entry entry, ImmutableList<Variable> variables, List<Part<F>> parts) {
        this.entry = entry;
        this.variables = variables;
        this.parts = ImmutableList.copyOf(parts);
    }

    /** One formula with the variable that its values become, and the names of the classes where it gives classes. */
    record Part<F>(String name, Variable variable, ImmutableList<String> labels, F formula) {
        static <F> Part<F> ofNumbers(String name, Variable variable, F formula) {
            return new Part<>(name, variable, ImmutableList.of(), formula);
        }

        static <F, E extends Enum<E>> Part<F> ofClasses(String name, Variable variable, Class<E> classes, F formula) {
            ImmutableList.Builder<String> labels = ImmutableList.builder();
            for (E constant : classes.getEnumConstants()) {
                labels.add(constant.name());
            }
            return new Part<>(name, variable, labels.build(), formula);
        }

        boolean isClass() {
            return !labels.isEmpty();
        }
    }

    /** A column for each part. */
    abstract ImmutableMap<String, IndicatorColumn> columns(Study study);

    /**
     * For each part that is a number, its value in the last year by place, NaN where an input is missing: what a median
     * asks for, without a column of all.
     */
    abstract ImmutableMap<String, IntToDoubleFunction> lastYear(Study study);

    /** The values of the variables in a year, of all places. */
    double[][] inputs(Panel panel, int year) {
        return variables.stream().map(v -> panel.values(v, year)).toArray(double[][]::new);
    }

    /** Whether all values of a place are there; they are copied either way. */
    static boolean gather(double[][] inputs, int place, double[] v) {
        boolean present = true;
        for (int j = 0; j < v.length; j++) {
            v[j] = inputs[j][place];
            present &= !Double.isNaN(v[j]);
        }
        return present;
    }

    /** What a place lacks. */
    String missing(double[] v) {
        StringBuilder names = new StringBuilder();
        for (int j = 0; j < v.length; j++) {
            if (Double.isNaN(v[j])) {
                names.append(names.length() == 0 ? "" : ", ")
                        .append(variables.get(j).id());
            }
        }
        return names.append(" missing").toString();
    }
}
