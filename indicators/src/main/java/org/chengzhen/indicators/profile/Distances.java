package org.chengzhen.indicators.profile;

import java.util.List;
import org.chengzhen.core.place.Place;
import org.chengzhen.core.space.CostMatrix;

/** Great-circle distances between the centres of places. */
final class Distances {
    private Distances() {}

    /** In km, between places whose centre is known. */
    static CostMatrix between(List<Place> places) {
        return CostMatrix.greatCircle(
                places.stream().map(Place::code).toList(),
                places.stream().map(p -> p.centre().orElseThrow()).toList());
    }
}
