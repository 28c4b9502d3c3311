package org.chengzhen.indicators.profile;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.chengzhen.core.io.CsvRows;

/** The words of reports in Chinese, by the English. */
final class Words {
    static final ImmutableMap<String, String> CHINESE = load("words-zh.csv", "english", "chinese");

    private Words() {}

    private static ImmutableMap<String, String> load(String table, String from, String to) {
        ImmutableMap.Builder<String, String> words = ImmutableMap.builder();
        try {
            for (ImmutableMap<String, String> row : CsvRows.read(new InputStreamReader(
                    Objects.requireNonNull(Words.class.getResourceAsStream(table)), StandardCharsets.UTF_8))) {
                words.put(Objects.requireNonNull(row.get(from), from), Objects.requireNonNull(row.get(to), to));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words.buildOrThrow();
    }
}
