package org.chengzhen.core.place;

import com.google.common.collect.ImmutableList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import org.chengzhen.core.internal.Nearest;
import org.chengzhen.core.result.NotFoundException;

/** Places found in a list by what people call them, where a code is asked for and a name is given. */
public final class PlaceNames {
    private static final int SHOWN = 3;

    private PlaceNames() {}

    /**
     * The index of the only place with a name.
     *
     * <p>Case, blanks, dashes and marks over letters do not matter; an ending may be left out ({@code 广州} for {@code 广州市}).
     *
     * @param name English or local, as {@code foshan} or {@code 佛山}
     * @param places any places
     * @return its index; empty where none or several have the name
     */
    public static OptionalInt find(String name, List<? extends Place> places) {
        String wanted = NameKeys.key(name);
        String stem = NameKeys.stem(wanted);
        int whole = -1;
        int wholes = 0;
        int part = -1;
        int parts = 0;
        for (int p = 0; p < places.size(); p++) {
            Place place = places.get(p);
            String english = NameKeys.key(place.name());
            String local = NameKeys.key(place.localName());
            if (wanted.equals(english) || wanted.equals(local)) {
                whole = p;
                wholes++;
            } else if (stem.equals(NameKeys.stem(english)) || stem.equals(NameKeys.stem(local))) {
                part = p;
                parts++;
            }
        }
        if (wholes > 0) {
            return wholes == 1 ? OptionalInt.of(whole) : OptionalInt.empty();
        }
        return parts == 1 ? OptionalInt.of(part) : OptionalInt.empty();
    }

    /**
     * The refusal of a code or name that no place or several places have, with what may have been meant.
     *
     * @param asked code or name
     * @param places any places
     * @return the exception, to be thrown
     */
    public static NotFoundException notFound(String asked, List<? extends Place> places) {
        String wanted = NameKeys.key(asked);
        List<String> sharing = places.stream()
                .filter(place -> NameKeys.key(place.name()).equals(wanted)
                        || NameKeys.key(place.localName()).equals(wanted))
                .map(PlaceNames::shown)
                .toList();
        if (sharing.size() > 1) {
            return NotFoundException.several(asked, sharing);
        }
        ImmutableList.Builder<String> near = ImmutableList.builder();
        ImmutableList.Builder<String> words = ImmutableList.builder();
        places.forEach(place -> words.add(place.code(), place.name(), place.localName()));
        for (String word : Nearest.to(asked, ImmutableList.copyOf(new LinkedHashSet<>(words.build())))) {
            places.stream()
                    .filter(place -> place.code().equals(word)
                            || place.name().equals(word)
                            || place.localName().equals(word))
                    .findFirst()
                    .ifPresent(place -> near.add(shown(place)));
        }
        return NotFoundException.place(
                asked, near.build().stream().distinct().limit(SHOWN).collect(ImmutableList.toImmutableList()));
    }

    private static String shown(Place place) {
        return place.code() + " " + place.name();
    }
}
