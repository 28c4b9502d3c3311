package org.chengzhen.indicators.evaluation;

import com.google.common.collect.ImmutableList;
import org.chengzhen.core.place.GeoPoint;
import org.chengzhen.core.place.Place;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.indicators.frame.Study;

/** Where places lie. */
final class Positions {
    private Positions() {}

    /** The centre of a place without which nothing can be computed. */
    static GeoPoint centre(Place place) {
        return place.centre()
                .orElseThrow(() ->
                        new UndefinedException(Status.MISSING, "the centre of " + place.name() + " is not known"));
    }

    /** The places of a study whose centre is known. */
    static ImmutableList<Place> located(Study study) {
        return study.panel().places().stream()
                .filter(place -> place.centre().isPresent())
                .collect(ImmutableList.toImmutableList());
    }
}
