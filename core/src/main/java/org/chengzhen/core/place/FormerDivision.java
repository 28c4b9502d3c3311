package org.chengzhen.core.place;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;

/**
 * A name or a code that a division bore, and bears no more.
 *
 * @param place as it was then
 * @param from the first year at whose end it was so; 1981 where the record begins
 * @param until the first year at whose end it was so no more
 * @param successors codes of the divisions that hold its area since, itself among them where only the name changed; none
 *     where they are not recorded
 */
public record FormerDivision(Place place, int from, int until, ImmutableList<String> successors)
        implements Serializable {
    /**
     * Whether it was so at the end of a year.
     *
     * @param year any year
     * @return true from its first year to the one before its end
     */
    public boolean stoodIn(int year) {
        return year >= from && year < until;
    }

    /** The place as it was, its years, and what holds its area since. */
    @Override
    public String toString() {
        return "FormerDivision[" + place + " from " + from + " until " + until + ", now "
                + (successors.isEmpty() ? "not recorded" : successors) + "]";
    }
}
