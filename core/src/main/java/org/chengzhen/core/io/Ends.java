package org.chengzhen.core.io;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The two ends that a column of a table of pairs can hold, by its header: the one dictionary of flows and of weights. */
enum Ends {
    ORIGIN(
            Set.of(
                    "from",
                    "origin",
                    "orig",
                    "o",
                    "source",
                    "src",
                    "home",
                    "h",
                    "residence",
                    "start",
                    "origins",
                    "outregion",
                    "departure",
                    "origem",
                    "origen",
                    "origine",
                    "herkunft",
                    "i",
                    "focal",
                    "id1",
                    "本地"),
            List.of("出发", "起点", "始发", "流出", "迁出", "来源地", "源地", "起始", "居住地", "客源地")),
    DESTINATION(
            Set.of(
                    "to",
                    "destination",
                    "dest",
                    "d",
                    "target",
                    "tgt",
                    "work",
                    "workplace",
                    "w",
                    "end",
                    "destinations",
                    "inregion",
                    "arrival",
                    "destino",
                    "destinazione",
                    "ziel",
                    "j",
                    "neighbour",
                    "neighbor",
                    "nbr",
                    "nid",
                    "id2"),
            List.of("目的", "终点", "到达", "流入", "迁入", "抵达", "终到", "工作地", "就业地", "邻居", "邻接"));

    private static final Set<String> PLACE_WORDS = Set.of(
            "code", "id", "name", "label", "area", "place", "region", "city", "zone", "of", "geocode", "geoid",
            "station", "lad", "msoa", "county", "country");

    private final Set<String> words;
    private final List<String> chinese;

    Ends(Set<String> words, List<String> chinese) {
        this.words = words;
        this.chinese = chinese;
    }

    /** The end that a header names: by a word of its own, or beside one for a place. */
    static Optional<Ends> find(String header) {
        String key = Names.key(header);
        for (Ends end : values()) {
            if (end.chinese.stream().anyMatch(key::contains)) {
                return Optional.of(end);
            }
        }
        List<String> parts = Arrays.asList(key.split("[^\\p{L}]+"));
        boolean from = ORIGIN.words.contains(key) || parts.stream().anyMatch(ORIGIN.words::contains);
        boolean to = DESTINATION.words.contains(key) || parts.stream().anyMatch(DESTINATION.words::contains);
        boolean place = parts.size() <= 2 || parts.stream().anyMatch(PLACE_WORDS::contains);
        return from == to || !place ? Optional.empty() : Optional.of(from ? ORIGIN : DESTINATION);
    }

    /** Whether a header names this end by more than one letter, which might be the name of a place. */
    boolean isNamedBy(String header) {
        return header.length() > 1 && find(header).filter(this::equals).isPresent();
    }
}
