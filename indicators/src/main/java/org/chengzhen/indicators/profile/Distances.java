package org.chengzhen.indicators.profile;

import java.util.List;
import java.util.Optional;
import org.chengzhen.core.place.City;
import org.chengzhen.core.place.County;
import org.chengzhen.core.place.GeoPoint;
import org.chengzhen.core.place.Place;
import org.chengzhen.core.place.Region;
import org.chengzhen.core.space.CostMatrix;

/** Great-circle distances between the centres of places. */
final class Distances {
    private Distances() {}

    static Optional<GeoPoint> centre(Place place) {
        if (place instanceof City city) {
            return city.centre();
        }
        if (place instanceof County county) {
            return county.centre();
        }
        return place instanceof Region region ? region.centre() : Optional.empty();
    }

    /** In km, between places whose centre is known. */
    static CostMatrix between(List<Place> places) {
        return CostMatrix.greatCircle(
                places.stream().map(Place::code).toList(),
                places.stream().map(p -> centre(p).orElseThrow()).toList());
    }
}
