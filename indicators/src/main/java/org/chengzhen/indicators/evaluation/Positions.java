package org.chengzhen.indicators.evaluation;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.chengzhen.core.place.City;
import org.chengzhen.core.place.County;
import org.chengzhen.core.place.GeoPoint;
import org.chengzhen.core.place.Place;
import org.chengzhen.core.place.Region;
import org.chengzhen.indicators.frame.Study;

/** Where places lie. */
final class Positions {
    private Positions() {}

    /** The centre of a place, empty where none is known or it has several. */
    static Optional<GeoPoint> of(Place place) {
        if (place instanceof City city) {
            return city.centre();
        }
        if (place instanceof County county) {
            return county.centre();
        }
        return place instanceof Region region ? region.centre() : Optional.empty();
    }

    /** The places of a study whose centre is known. */
    static ImmutableList<Place> located(Study study) {
        return study.panel().places().stream()
                .filter(place -> of(place).isPresent())
                .collect(ImmutableList.toImmutableList());
    }
}
