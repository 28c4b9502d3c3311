package org.chengzhen.indicators.citizenization;

import java.util.OptionalDouble;
import org.chengzhen.core.panel.Unit;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.result.UndefinedException;

/** What the parts of an entry become: variables, and values that may be without a number. */
final class Output {
    private Output() {}

    /** A share or ratio, as a fraction. */
    static Variable ratio(String id, String name, String localName) {
        return Variable.of(id, name, localName, Unit.FRACTION, Variable.Kind.RATIO);
    }

    /** A share in percent. */
    static Variable percent(String id, String name, String localName) {
        return Variable.of(id, name, localName, Unit.PERCENT, Variable.Kind.RATIO);
    }

    /** A difference of percentages. */
    static Variable points(String id, String name, String localName) {
        return Variable.of(id, name, localName, Unit.PERCENTAGE_POINT, Variable.Kind.RATIO);
    }

    /** A position on a scale. */
    static Variable index(String id, String name, String localName) {
        return Variable.of(id, name, localName, Unit.INDEX, Variable.Kind.RATIO);
    }

    /** A number of people. */
    static Variable persons(String id, String name, String localName) {
        return Variable.stock(id, name, localName, Unit.PERSON);
    }

    /** Money over a year. */
    static Variable yuan(String id, String name, String localName) {
        return Variable.flow(id, name, localName, Unit.YUAN);
    }

    /** Money per person. */
    static Variable yuanPerPerson(String id, String name, String localName) {
        return Variable.of(id, name, localName, Unit.YUAN_PER_PERSON, Variable.Kind.INTENSITY);
    }

    /** An amount over another, in a unit of its own. */
    static Variable intensity(String id, String name, String localName, Unit unit) {
        return Variable.of(id, name, localName, unit, Variable.Kind.INTENSITY);
    }

    /** A class. */
    static Variable classes(String id, String name, String localName) {
        return Variable.of(id, name, localName, Unit.COUNT, Variable.Kind.CLASS);
    }

    /** The value, or the status UNDEFINED with a reason. */
    static double orUndefined(OptionalDouble value, String reason) {
        return value.orElseThrow(() -> UndefinedException.undefined(reason));
    }
}
