package org.chengzhen.core.io;

import java.util.Collection;
import java.util.stream.Collectors;

/** Names in a note or a problem, which has room for some. */
final class Listed {
    private Listed() {}

    /** All of them, or the first and a sign that there are more. */
    static String of(Collection<String> names, int most) {
        return names.stream().limit(most).collect(Collectors.joining(", ")) + (names.size() > most ? ", …" : "");
    }
}
