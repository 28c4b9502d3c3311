package org.chengzhen.core.china;

import java.io.Serializable;
import java.util.OptionalDouble;
import org.chengzhen.core.internal.RecordForm;
import org.chengzhen.core.place.Certainty;

/**
 * A decision on divisions at county level, and the document that took it.
 *
 * @param year under which it counts
 * @param date as far as known, as {@code 2021-03-11}
 * @param kind what happened
 * @param from code of the earlier unit; empty for a new city whose origin is not stated
 * @param fromName its name
 * @param to code of the later unit
 * @param toName its name
 * @param share of the earlier unit that went into the later one; empty where it is not published
 * @param document its number or the authority
 * @param certainty how sure the row is
 */
public record DivisionDecision(
        int year,
        String date,
        Kind kind,
        String from,
        String fromName,
        String to,
        String toName,
        OptionalDouble share,
        String document,
        Certainty certainty)
        implements Serializable {

    /** What a decision did. */
    public enum Kind {
        /** A county became a county-level city. */
        COUNTY_TO_CITY,
        /** A county became a district. */
        COUNTY_TO_DISTRICT,
        /** A county-level city became a district. */
        CITY_TO_DISTRICT,
        /** A unit went into another, whole. */
        MERGE,
        /** A unit was divided, or gave birth to another. */
        SPLIT,
        /** A city was founded, on land whose former unit is not stated. */
        NEW_CITY,
        /** A part of a unit went to another; both stand. */
        PART_TRANSFER
    }

    /** What happened to which unit, when and by which document. */
    @Override
    public String toString() {
        return "DivisionDecision[" + year + " (" + date + ") " + kind + " " + from + " " + fromName + " to " + to + " "
                + toName + ", " + (share.isPresent() ? "share " + share.getAsDouble() : "share not published") + ", "
                + document + ", " + certainty + "]";
    }

    private Object writeReplace() {
        return new RecordForm(this);
    }
}
