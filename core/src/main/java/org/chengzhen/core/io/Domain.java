package org.chengzhen.core.io;

import org.chengzhen.core.panel.Unit;
import org.chengzhen.core.panel.Variable;

/** Which numbers a variable can take: no people below zero, no more than the earth has, no share above all. */
record Domain(double least, double most, String above) {
    /** All numbers. */
    static final Domain ALL = new Domain(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, "");

    /** More people, and more square kilometres, than the earth will have: their unit is another. */
    private static final double PEOPLE = 2e10;

    private static final double EARTH = 5.2e8;
    private static final String UNIT = "must be less than all the earth has; is its unit right?";

    /** Of a variable that is given in a unit: what is converted is held against the earth. */
    static Domain of(Variable variable, Unit given) {
        double converted = new Conversion(given, variable.unit()).isNone() ? Double.POSITIVE_INFINITY : 1;
        String dimension = variable.unit().dimension();
        if (variable.kind() == Variable.Kind.STOCK) {
            switch (dimension) {
                case "persons", "households" -> {
                    return new Domain(0, converted * PEOPLE, UNIT);
                }
                case "area" -> {
                    return new Domain(0, converted * Unit.SQUARE_KILOMETRE.convert(EARTH, variable.unit()), UNIT);
                }
                default -> {
                    return ALL;
                }
            }
        }
        return isShare(variable)
                ? new Domain(
                        0,
                        (variable.unit().equals(Unit.PERCENT) ? 100 : 1) * (1 + 1e-9),
                        "must lie between 0 and 100 %")
                : ALL;
    }

    /** Whether a variable is a part of a whole. */
    static boolean isShare(Variable variable) {
        return variable.kind() == Variable.Kind.RATIO
                && variable.unit().dimension().equals("number")
                && variable.numerator().isPresent()
                && variable.denominator().isPresent();
    }

    boolean holds(double value) {
        return value >= least && value <= most;
    }

    /** What a number beyond it breaks. */
    String rule(double value) {
        return value < least && above.equals(UNIT) ? "must be >= 0" : above;
    }
}
