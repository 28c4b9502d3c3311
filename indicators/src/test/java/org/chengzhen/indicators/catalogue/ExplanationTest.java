package org.chengzhen.indicators.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.chengzhen.Snippets;
import org.chengzhen.core.china.ChinaData;
import org.chengzhen.core.internal.TextWidth;
import org.chengzhen.core.panel.Derived;
import org.chengzhen.indicators.frame.Chinese;
import org.chengzhen.indicators.frame.English;
import org.chengzhen.indicators.frame.Entry;
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

    /** Symbols of formulas; ICOR is one that the part of that name has too. */
    private static final Set<String> SYMBOLS = Set.of("C_D", "H_1", "ICOR");

    /**
     * Classes and statuses stand as words in what an explanation says; what one writes in the shell (constants of inputs and
     * variables, defaults, the line to paste) stands in the other lines.
     */
    @Test
    void formulasReadingsAndFactsNameClassesInWordsInBothLanguages() {
        Pattern constant = Pattern.compile("\\b[A-Z]+[0-9]*_[A-Z0-9_]+\\b|\\b[A-Z]{3,}\\b");
        Set<String> found = new TreeSet<>();
        for (Indicator indicator : Catalogue.all()) {
            Entry entry = indicator.entry();
            List<String> said = new ArrayList<>(List.of(
                    entry.formula(), entry.reading(), Chinese.formula(entry), Chinese.reading(entry), entry.unit()));
            if (indicator instanceof ReferenceEntry reference
                    && reference.facts().isPresent()) {
                for (Locale language : List.of(Locale.ENGLISH, Locale.CHINESE)) {
                    String text = Catalogue.explain(indicator.id(), language).toString();
                    said.add(text.substring(0, text.lastIndexOf(language == Locale.ENGLISH ? "  call:" : "  调用：")));
                }
            }
            for (String text : said) {
                constant.matcher(text)
                        .results()
                        .map(MatchResult::group)
                        .filter(token -> !SYMBOLS.contains(token)
                                && (token.contains("_") || !English.word(token).equals(token)))
                        .forEach(token -> found.add(indicator.id() + " " + token));
            }
        }
        assertEquals(Set.of(), found);
    }
}
