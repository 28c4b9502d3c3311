package org.chengzhen.core.io;

import com.google.common.collect.ImmutableList;
import java.nio.charset.Charset;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.chengzhen.core.flow.Unlisted;
import org.chengzhen.core.place.Gazetteer;

/** What a caller says about a table of flows. A value: a change makes a copy. */
final class FlowSettings {
    Optional<String> origin = Optional.empty();
    Optional<String> destination = Optional.empty();
    Optional<String> flow = Optional.empty();
    Optional<ImmutableList<String>> places = Optional.empty();
    Optional<Gazetteer> gazetteer = Optional.empty();
    Unlisted unlisted = Unlisted.ZERO;
    OptionalInt year = OptionalInt.empty();
    Optional<Charset> charset = Optional.empty();
    Optional<String> sheet = Optional.empty();

    FlowSettings with(Consumer<FlowSettings> change) {
        FlowSettings copy = new FlowSettings();
        copy.origin = origin;
        copy.destination = destination;
        copy.flow = flow;
        copy.places = places;
        copy.gazetteer = gazetteer;
        copy.unlisted = unlisted;
        copy.year = year;
        copy.charset = charset;
        copy.sheet = sheet;
        change.accept(copy);
        return copy;
    }
}
