package org.chengzhen.indicators.frame;

import com.google.common.collect.ImmutableMap;
import java.util.Map;
import java.util.Optional;
import org.chengzhen.core.china.ProvinceGroup;
import org.chengzhen.core.place.DivisionCode;
import org.chengzhen.core.place.Place;

/** What group a place belongs to. */
@FunctionalInterface
public interface Grouping {
    /** By province, from the place's code. */
    Grouping BY_PROVINCE = place -> division(place).map(DivisionCode::provinceName);

    /** By the four plates East, Central, West and Northeast, from the place's code. */
    Grouping BY_PLATE = place -> division(place).flatMap(ProvinceGroup::plateOf).map(Enum::name);

    /**
     * The group of a place.
     *
     * @param place any place
     * @return the group's name, empty where it belongs to none
     */
    Optional<String> groupOf(Place place);

    /**
     * A grouping by a table.
     *
     * @param groups the group of each code
     * @return the grouping; a code that the table lacks belongs to no group
     */
    static Grouping of(Map<String, String> groups) {
        ImmutableMap<String, String> copy = ImmutableMap.copyOf(groups);
        return place -> Optional.ofNullable(copy.get(place.code()));
    }

    private static Optional<DivisionCode> division(Place place) {
        try {
            return Optional.of(DivisionCode.parse(place.code()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
