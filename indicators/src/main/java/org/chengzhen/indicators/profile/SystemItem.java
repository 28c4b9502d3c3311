package org.chengzhen.indicators.profile;

import java.io.Serializable;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.RecordForm;
import org.chengzhen.core.place.Certainty;

/**
 * One item of an indicator system: what is measured, which way it should go, and how far.
 *
 * @param id within all systems, as {@code FYP15.3}
 * @param dimension of the system that it belongs to
 * @param name in English
 * @param localName in the language of the issuer; the same as the name where none is known
 * @param unit as the issuer writes it
 * @param better which way it improves
 * @param baseYear year of the base
 * @param base value from which the target starts
 * @param targetYear year in which the target is due; empty where it holds always
 * @param target what is asked
 * @param kind of the item in its system, as BINDING or BASIC
 * @param scope code of the only place that it applies to; empty where it applies to any
 * @param entry of the catalogue that treats the matter
 * @param measure entry of the catalogue whose value is the value of the item; where empty, the variable with the id of the item
 *     is
 * @param certainty how sure the item is
 * @param note what else is to be known
 */
public record SystemItem(
        String id,
        String dimension,
        String name,
        String localName,
        String unit,
        Better better,
        OptionalInt baseYear,
        OptionalDouble base,
        OptionalInt targetYear,
        Target target,
        String kind,
        Optional<String> scope,
        Optional<String> entry,
        Optional<String> measure,
        Certainty certainty,
        String note)
        implements Serializable {
    /**
     * Checks id and name.
     *
     * @param id within all systems, as {@code FYP15.3}
     * @param dimension of the system that it belongs to
     * @param name in English
     * @param localName in the language of the issuer; the same as the name where none is known
     * @param unit as the issuer writes it
     * @param better which way it improves
     * @param baseYear year of the base
     * @param base value from which the target starts
     * @param targetYear year in which the target is due; empty where it holds always
     * @param target what is asked
     * @param kind of the item in its system, as BINDING or BASIC
     * @param scope code of the only place that it applies to; empty where it applies to any
     * @param entry of the catalogue that treats the matter
     * @param measure entry of the catalogue whose value is the value of the item; where empty, the variable with the id of the
     *     item is
     * @param certainty how sure the item is
     * @param note what else is to be known
     */
    public SystemItem {
        Checks.argument(!id.isBlank(), "id must not be blank");
        Checks.argument(!name.isBlank(), "name of %s must not be blank", id);
    }

    /**
     * The item with another target: a city's own plan value, or the threshold of its class.
     *
     * @param value what is asked
     * @param year in which it is due; empty where it holds always
     * @return the item with that target
     */
    public SystemItem target(Target value, OptionalInt year) {
        return new SystemItem(
                id, dimension, name, localName, unit, better, baseYear, base, year, value, kind, scope, entry, measure,
                certainty, note);
    }

    /** The target as a number to reach, where there is one. */
    Target resolvedTarget() {
        return target.resolved(base, better);
    }

    /** As {@code FYP15.3 permanent-population urbanization rate, %}. */
    @Override
    public String toString() {
        return id + " " + name + (unit.isEmpty() ? "" : ", " + unit);
    }

    private Object writeReplace() {
        return new RecordForm(this);
    }
}
