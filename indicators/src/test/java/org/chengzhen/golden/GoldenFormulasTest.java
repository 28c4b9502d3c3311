package org.chengzhen.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The worked values of the catalogue, run through the public API.
 *
 * <p>Another table of the same form can be given as {@code -Dgolden.formulas=FILE}, relative to the
 * repository's root; its ids may carry a suffix {@code #…} behind a known id.
 */
class GoldenFormulasTest {
    /** The tables of the catalogue and of its extensions. */
    private static final List<String> TABLES =
            List.of("formulas.tsv", "formulas-space.tsv", "formulas-evaluation.tsv", "formulas-statistics.tsv");

    /** The adapters by row id, by the text of the second column, or by entry id for all rows of that entry. */
    private static Map<String, Adapter> adapters() {
        Map<String, Adapter> all = new HashMap<>();
        for (Map<String, Adapter> some : AdapterRegistry.ALL) {
            some.forEach((id, adapter) -> assertEquals(null, all.put(id, adapter), "two adapters for " + id));
        }
        return all;
    }

    /** Whether the row is of a data set of the shared folder, which is not there. */
    private static boolean dataIsAbsent(GoldenRow row) {
        return row.inputs().isJsonObject()
                && row.inputs().getAsJsonObject().has("dataset")
                && Repository.data(new Inputs(row.inputs()).text("dataset")).isEmpty();
    }

    @Test
    void everyRowWithAnAdapterPasses() {
        String file = System.getProperty("golden.formulas");
        List<GoldenRow> rows = file == null
                ? TABLES.stream()
                        .flatMap(table -> GoldenRow.resource(table).stream())
                        .toList()
                : GoldenRow.file(Repository.resolve(file));
        Set<String> disputed = GoldenRow.resource("golden-disputed.tsv").stream()
                .map(GoldenRow::id)
                .collect(Collectors.toSet());
        Map<String, Adapter> adapters = adapters();
        int passed = 0;
        int notYet = 0;
        int inDispute = 0;
        StringBuilder failures = new StringBuilder();
        int failed = 0;
        for (GoldenRow row : rows) {
            Adapter adapter = adapters.getOrDefault(
                    row.knownId(), adapters.getOrDefault(row.indicator(), adapters.get(row.entry())));
            if (disputed.contains(row.knownId())) {
                inDispute++;
            } else if (adapter == null || dataIsAbsent(row)) {
                notYet++;
            } else {
                String actual = null;
                try {
                    JsonElement result = Comparison.json(() -> adapter.compute(new Inputs(row.inputs())));
                    if (!Comparison.agree(row.expected(), result, row.tolerance())) {
                        actual = result.toString();
                    }
                } catch (RuntimeException e) {
                    actual = e.toString();
                }
                if (actual == null) {
                    passed++;
                } else {
                    failed++;
                    failures.append(String.format("%n%s: expected %s but was %s", row.id(), row.expected(), actual));
                }
            }
        }
        GoldenTally.line("golden formulas", passed, failed, notYet, inDispute, failures.toString());
        assertTrue(passed + failed + notYet + inDispute > 0, "the table is empty");
        assertEquals(0, failed, failures.toString());
    }
}
