package org.chengzhen.indicators.frame;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import com.google.common.primitives.ImmutableIntArray;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.chengzhen.core.place.AdministrativeLevel;
import org.chengzhen.core.place.City;
import org.chengzhen.core.place.County;
import org.chengzhen.core.place.Place;
import org.chengzhen.core.place.Region;
import org.chengzhen.core.space.SpatialWeights;

/** What every measurement says of its study, whatever its formula. */
final class Notes {
    private Notes() {}

    /** What of the study is not used, and what of it is used as it is. */
    static ImmutableList<String> of(Indicator indicator, Study study) {
        ImmutableList.Builder<String> notes = ImmutableList.builder();
        List<String> unread = study.given().stream()
                .filter(input -> !indicator.inputs().contains(input))
                .filter(input -> !indicator.extraInputs().contains(input))
                .map(Input::id)
                .toList();
        if (!unread.isEmpty()) {
            notes.add(indicator.id() + " does not read " + String.join(", ", unread));
        }
        for (Input<?> input : Iterables.concat(indicator.inputs(), indicator.extraInputs())) {
            study.find(input)
                    .filter(value -> value instanceof SpatialWeights weights && !weights.isRowStandardized())
                    .ifPresent(value -> notes.add("the " + input.id() + " given are not row-standardized"));
        }
        return notes.build();
    }

    /** What is noteworthy of the places used. */
    static ImmutableList<String> ofPlaces(List<Place> places) {
        Map<String, Integer> levels = new TreeMap<>();
        places.forEach(place -> levels.merge(level(place), 1, Integer::sum));
        return levels.size() < 2
                ? ImmutableList.of()
                : ImmutableList.of("the places are of several levels: "
                        + levels.entrySet().stream()
                                .map(e -> e.getValue() + " " + e.getKey())
                                .collect(Collectors.joining(", ")));
    }

    private static String level(Place place) {
        if (place instanceof City city) {
            return city.level().toString();
        }
        if (place instanceof County) {
            return AdministrativeLevel.COUNTY.toString();
        }
        return place instanceof Region region
                ? region.level().toString()
                : place.getClass().getSimpleName();
    }

    /** The steps between years, where they are not equal. */
    static Optional<String> unevenYears(ImmutableIntArray years) {
        for (int y = 2; y < years.length(); y++) {
            if (years.get(y) - years.get(y - 1) != years.get(1) - years.get(0)) {
                return Optional.of("the years " + years + " are not evenly spaced: each counts as one step");
            }
        }
        return Optional.empty();
    }
}
