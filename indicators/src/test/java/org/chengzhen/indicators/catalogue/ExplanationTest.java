package org.chengzhen.indicators.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.chengzhen.Snippets;
import org.chengzhen.core.china.ChinaData;
import org.chengzhen.core.internal.TextWidth;
import org.chengzhen.core.panel.Derived;
import org.chengzhen.indicators.frame.Indicator;
import org.chengzhen.indicators.frame.ReferenceEntry;
import org.chengzhen.indicators.frame.Study;
import org.junit.jupiter.api.Test;

class ExplanationTest {
    @Test
    void everyLineToPasteRunsAndGivesAValue() throws IOException {
        StringBuilder calls = new StringBuilder("String run(int i) { return switch (i) {\n");
        List<Indicator> tried = new ArrayList<>();
        for (Indicator indicator : Catalogue.all()) {
            if (Explanation.example(indicator).isPresent()) {
                String call = Explanation.call(indicator);
                String table = call.substring("show(".length(), call.length() - 1);
                calls.append("case ")
                        .append(tried.size())
                        .append(" -> ")
                        .append(table)
                        .append(".toText();\n");
                tried.add(indicator);
            }
        }
        calls.append("default -> \"\"; }; }\nList<String> texts = new ArrayList<>();\n");
        calls.append("for (int i = 0; i < ").append(tried.size()).append("; i++) texts.add(run(i));\n");
        List<String> texts = Snippets.printed(calls + "show(String.join(\"\\f\", texts));")
                .lines()
                .collect(Collectors.joining("\n"))
                .transform(text -> List.of(text.split("\f")));
        assertEquals(tried.size(), texts.size());
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            Indicator indicator = tried.get(i);
            assertFalse(text.contains("\nstatus"), () -> indicator + ": " + text);
            assertTrue(text.lines().count() > 2, () -> indicator + ": " + text);
        }
    }

    @Test
    void whateverTheBuiltInPanelsAllowHasALineThatRuns() {
        List<Study> studies = List.of(
                Study.of(ChinaData.nation()),
                Study.of(Derived.known(ChinaData.nation())),
                Study.of(Derived.known(ChinaData.cities())),
                Study.of(Derived.known(ChinaData.counties())));
        for (Indicator indicator : Catalogue.all()) {
            if (!(indicator instanceof ReferenceEntry)
                    && indicator.inputs().isEmpty()
                    && studies.stream().anyMatch(indicator::computableFrom)) {
                assertTrue(Explanation.example(indicator).isPresent(), indicator.toString());
            }
        }
    }

    @Test
    void explanationsNameTheConstantTheTypeAndTheDefaultAsAPersonReadsIt() {
        String theil = Catalogue.explain("B29").replaceAll("\\s+", " ");
        assertTrue(theil.contains("GROUPS: Grouping, BY_PROVINCE unless given"), theil);
        for (Indicator indicator : Catalogue.all()) {
            String text = Catalogue.explain(indicator.id());
            assertFalse(text.contains("$$Lambda") || text.contains("@"), text);
            assertTrue(text.contains("\n  try:") || text.contains("\n  call:"), text);
        }
    }

    @Test
    void explanationsFitATerminal() {
        for (Indicator indicator : Catalogue.all()) {
            for (String line : Catalogue.explain(indicator.id()).split("\n")) {
                assertTrue(
                        TextWidth.columns(line) <= 80
                                || !line.strip().contains(" ")
                                || indicator instanceof ReferenceEntry,
                        () -> indicator.id() + ": " + line);
            }
        }
    }
}
