package org.chengzhen.core.io;

import org.chengzhen.core.panel.Unit;
import org.chengzhen.core.panel.Variable;

/** Which numbers a variable can take: no people below zero, no share above all. */
record Domain(double least, double most) {
    /** All numbers. */
    static final Domain ALL = new Domain(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    static Domain of(Variable variable) {
        String dimension = variable.unit().dimension();
        if (variable.kind() == Variable.Kind.STOCK
                && (dimension.equals("persons") || dimension.equals("households") || dimension.equals("area"))) {
            return new Domain(0, Double.POSITIVE_INFINITY);
        }
        boolean share = variable.kind() == Variable.Kind.RATIO
                && dimension.equals("number")
                && variable.numerator().isPresent()
                && variable.denominator().isPresent();
        return share ? new Domain(0, (variable.unit().equals(Unit.PERCENT) ? 100 : 1) * (1 + 1e-9)) : ALL;
    }

    boolean holds(double value) {
        return value >= least && value <= most;
    }

    /** What a number beyond it breaks. */
    String rule() {
        return most == Double.POSITIVE_INFINITY ? "must be >= 0" : "must lie between 0 and 100 %";
    }
}
