package org.chengzhen.indicators.frame;

import com.google.common.collect.ImmutableMap;
import java.util.Map;
import java.util.Optional;
import org.chengzhen.core.china.ProvinceGroup;
import org.chengzhen.core.panel.CrossSection;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.place.CitySize;
import org.chengzhen.core.place.County;
import org.chengzhen.core.place.DivisionCode;
import org.chengzhen.core.place.Place;

/** What group a place belongs to. */
@FunctionalInterface
public interface Grouping {
    /** By province, from the place's code. */
    Grouping BY_PROVINCE = place -> division(place).map(DivisionCode::provinceName);

    /** By the four plates East, Central, West and Northeast, from the place's code. */
    Grouping BY_PLATE = place -> division(place).flatMap(ProvinceGroup::plateOf).map(Enum::name);

    /** By main functional zone, where the place is a county whose zone is known. */
    Grouping BY_FUNCTIONAL_ZONE =
            place -> place instanceof County county ? county.zone().map(Enum::name) : Optional.empty();

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

    /**
     * By size class of one variable in one year, as the city-size classes by people of the city proper.
     *
     * @param section the year whose values decide
     * @param variable people, persons ≥ 0
     * @return the grouping; a place without a value belongs to no group
     */
    static Grouping bySize(CrossSection section, Variable variable) {
        ImmutableMap.Builder<String, String> groups = ImmutableMap.builder();
        double[] people = section.values(variable);
        for (int p = 0; p < people.length; p++) {
            if (people[p] >= 0) {
                groups.put(
                        section.places().get(p).code(), CitySize.of(people[p]).name());
            }
        }
        return of(groups.buildOrThrow());
    }

    private static Optional<DivisionCode> division(Place place) {
        try {
            return Optional.of(DivisionCode.parse(place.code()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
