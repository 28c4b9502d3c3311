package org.chengzhen.golden;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.JsonSyntaxException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * Statistics of one real data set against published or independently computed values. A subclass names the
 * files that it reads and claims its rows by id; it skips itself where the files are absent. The tolerance
 * is absolute or relative, the larger of the two.
 */
public abstract class DatasetGolden {
    /** The files that must be there, as {@code world/columbus_contiguity.csv}. */
    protected abstract List<String> files();

    /** Row ids with what computes them. */
    protected abstract void claim(Claims claims);

    /** Where a subclass puts its rows. */
    public static final class Claims {
        private final Map<String, Supplier<?>> rows = new LinkedHashMap<>();

        public Claims row(String id, Supplier<?> computation) {
            rows.put(id, computation);
            return this;
        }
    }

    record Row(String id, JsonElement expected, double tolerance) {}

    @Test
    void itsGoldenRowsPass() {
        for (String file : files()) {
            assumeTrue(
                    Repository.data(file).isPresent(),
                    () -> "skipped: " + Repository.resolve("../shared/data/" + file) + " is absent");
        }
        Claims claims = new Claims();
        claim(claims);
        Map<String, Row> table = table();
        Set<String> disputed = disputed();
        List<String> failures = new ArrayList<>();
        claims.rows.forEach((id, computation) -> {
            Row row = table.get(id);
            assertTrue(row != null, () -> "no golden row " + id);
            if (disputed.contains(id)) {
                return;
            }
            String actual = check(row, computation);
            if (actual == null) {
                GoldenTally.passed(id);
            } else {
                String failure = id + ": expected " + row.expected() + " but was " + actual;
                GoldenTally.failed(failure);
                failures.add(failure);
            }
        });
        if (!failures.isEmpty()) {
            fail(String.join("\n", failures));
        }
    }

    private static String check(Row row, Supplier<?> computation) {
        try {
            JsonElement actual = Comparison.json(computation);
            return agree(row.expected(), actual, row.tolerance()) ? null : actual.toString();
        } catch (RuntimeException e) {
            return e.toString();
        }
    }

    private static boolean agree(JsonElement expected, JsonElement actual, double tolerance) {
        if (expected.isJsonArray() && actual.isJsonArray()) {
            boolean all =
                    expected.getAsJsonArray().size() == actual.getAsJsonArray().size();
            for (int i = 0; all && i < expected.getAsJsonArray().size(); i++) {
                all = agree(
                        expected.getAsJsonArray().get(i),
                        actual.getAsJsonArray().get(i),
                        tolerance);
            }
            return all;
        }
        double scale = 1;
        if (expected.isJsonPrimitive() && expected.getAsJsonPrimitive().isNumber()) {
            scale = Math.max(1, Math.abs(expected.getAsDouble()));
        }
        return Comparison.agree(expected, actual, tolerance * scale);
    }

    static Map<String, Row> table() {
        Map<String, Row> rows = new HashMap<>();
        read("datasets.tsv", rows);
        read("datasets-space.tsv", rows);
        return rows;
    }

    private static void read(String name, Map<String, Row> rows) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(DatasetGolden.class.getResourceAsStream("/golden/" + name), name),
                StandardCharsets.UTF_8))) {
            reader.readLine();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                String[] cells = line.split("\t", -1);
                rows.put(cells[0], new Row(cells[0], expected(cells[4]), Double.parseDouble(cells[5])));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Set<String> disputed() {
        Set<String> ids = new HashSet<>(table().keySet());
        ids.retainAll(GoldenRow.resource("golden-disputed.tsv").stream()
                .map(GoldenRow::id)
                .toList());
        return ids;
    }

    private static JsonElement expected(String cell) {
        try {
            return JsonParser.parseString(cell);
        } catch (JsonSyntaxException e) {
            return new JsonPrimitive(cell);
        }
    }
}
