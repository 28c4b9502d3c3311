package org.chengzhen.indicators.frame;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The resources that hold words, one a line; a line that begins with {@code #} is a comment. */
final class WordLists {
    private WordLists() {}

    /** What stands before and behind the last sign of equality of each line; of two lines for one the first holds. */
    static ImmutableMap<String, String> pairs(String name) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String line : lines(name)) {
            int at = line.lastIndexOf('=');
            pairs.putIfAbsent(line.substring(0, at), line.substring(at + 1));
        }
        return ImmutableMap.copyOf(pairs);
    }

    static List<String> lines(String name) {
        try (InputStream source = Objects.requireNonNull(WordLists.class.getResourceAsStream(name))) {
            return new String(source.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
