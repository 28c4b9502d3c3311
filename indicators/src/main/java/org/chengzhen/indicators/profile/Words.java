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
    static final ImmutableMap<String, String> CHINESE = load();

    private Words() {}

    private static ImmutableMap<String, String> load() {
        ImmutableMap.Builder<String, String> words = ImmutableMap.builder();
        try {
            for (ImmutableMap<String, String> row : CsvRows.read(new InputStreamReader(
                    Objects.requireNonNull(Words.class.getResourceAsStream("words-zh.csv")), StandardCharsets.UTF_8))) {
                words.put(
                        Objects.requireNonNull(row.get("english"), "english"),
                        Objects.requireNonNull(row.get("chinese"), "chinese"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words.buildOrThrow();
    }
}
