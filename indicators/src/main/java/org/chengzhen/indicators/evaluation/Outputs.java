package org.chengzhen.indicators.evaluation;

import org.chengzhen.core.panel.Unit;
import org.chengzhen.core.panel.Variable;

/** The variables that results become. */
final class Outputs {
    private Outputs() {}

    /** A number without a unit. */
    static Variable number(String id, String name, String localName) {
        return Variable.of(id, name, localName, Unit.FRACTION, Variable.Kind.INTENSITY);
    }

    /** A class. */
    static Variable classOf(String id, String name, String localName) {
        return Variable.of(id, name, localName, Unit.COUNT, Variable.Kind.CLASS);
    }

    /** A number about a variable, in its unit. */
    static Variable inUnitOf(Variable variable, String id, String name, String localName) {
        return Variable.of(id, name, localName, variable.unit(), Variable.Kind.INTENSITY);
    }

    /** A number without a unit for each of several variables. */
    static Variable of(Variable variable, String id, String name, String localName) {
        return number(id + ":" + variable.id(), name + ": " + variable.name(), localName + "：" + variable.localName());
    }
}
