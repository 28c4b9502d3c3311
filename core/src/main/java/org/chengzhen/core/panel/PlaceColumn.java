package org.chengzhen.core.panel;

import com.google.common.collect.ImmutableList;
import org.chengzhen.core.place.Place;
import org.chengzhen.core.result.Status;

/**
 * Values of one variable for some places and years, each with a status.
 *
 * <p>{@link Panel#with(PlaceColumn)} takes it in: where the status is not OK the panel has a missing value.
 */
public interface PlaceColumn {
    /**
     * What is measured.
     *
     * @return the variable
     */
    Variable variable();

    /**
     * The places, in order.
     *
     * @return places with distinct codes
     */
    ImmutableList<Place> places();

    /**
     * The years, ascending.
     *
     * @return at least one year
     */
    ImmutableList<Integer> years();

    /**
     * One value.
     *
     * @param place index of the place
     * @param year index of the year
     * @return the value, NaN where the status is not OK
     * @throws IllegalArgumentException if there is no such place or year
     */
    double value(int place, int year);

    /**
     * Why there is a value or none.
     *
     * @param place index of the place
     * @param year index of the year
     * @return the status
     */
    Status status(int place, int year);
}
