package org.chengzhen.indicators.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.chengzhen.core.result.NotFoundException;
import org.chengzhen.indicators.frame.Indicator;
import org.junit.jupiter.api.Test;

class CatalogueSearchTest {
    private static List<String> ids(String words) {
        return Catalogue.find(words).stream().map(Indicator::id).collect(Collectors.toList());
    }

    @Test
    void whatResearchersTypeFindsTheEntryFirst() {
        Map<String, String> questions = Map.ofEntries(
                Map.entry("熵权", "M02"),
                Map.entry("entropy weights", "M02"),
                Map.entry("位序规模", "B01"),
                Map.entry("rank size", "B01"),
                Map.entry("size rank", "B01"),
                Map.entry("Rank-Size", "B01"),
                Map.entry("引力", "B10"),
                Map.entry("gravity model", "B10"),
                Map.entry("空间自相关", "B35"),
                Map.entry("spatial autocorrelation", "B35"),
                Map.entry("基尼", "B31"),
                Map.entry("gini", "B31"),
                Map.entry("gini coefficent", "B31"),
                Map.entry("coefficient gini", "B31"),
                Map.entry("dagum", "B30"),
                Map.entry("theil", "B29"),
                Map.entry("泰尔", "B29"),
                Map.entry("local moran", "B36"),
                Map.entry("LISA", "B36"),
                Map.entry("topsis", "M08"),
                Map.entry("耦合协调", "M13"),
                Map.entry("markov chains", "B33"),
                Map.entry("马尔科夫", "B33"),
                Map.entry("beta convergence", "B25"),
                Map.entry("条件收敛", "B26"),
                Map.entry("urbanisation rate", "S04"),
                Map.entry("城镇化率", "S04"),
                Map.entry("shift share", "B49"),
                Map.entry("shiftshare", "B49"),
                Map.entry("hot spots", "B40"),
                Map.entry("收缩", "D01"),
                Map.entry("degree of urbanization", "S14"),
                Map.entry("GWR", "B69"),
                Map.entry("地理探测器", "B70"),
                Map.entry("空间杜宾", "B66"),
                Map.entry("b 31", "B31"));
        StringBuilder wrong = new StringBuilder();
        questions.forEach((words, id) -> {
            List<String> found = ids(words);
            if (found.isEmpty() || !found.get(0).equals(id)) {
                wrong.append(words)
                        .append(" should find ")
                        .append(id)
                        .append(" but finds ")
                        .append(found)
                        .append('\n');
            }
        });
        assertEquals("", wrong.toString());
    }

    @Test
    void everyEntryIsFoundByItsIdAndBothItsNames() {
        for (Indicator indicator : Catalogue.all()) {
            assertEquals(indicator, Catalogue.find(indicator.id()).get(0));
            assertEquals(indicator, Catalogue.find(indicator.entry().name()).get(0));
            assertEquals(
                    indicator, Catalogue.find(indicator.entry().localName()).get(0));
        }
    }

    @Test
    void everyFurtherNameBelongsToAnEntry() throws IOException {
        try (InputStream source =
                Objects.requireNonNull(CatalogueSearch.class.getResourceAsStream("further-names.txt"))) {
            List<String> lines = new String(source.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
            for (String line : lines) {
                Indicator indicator = Catalogue.get(line.substring(0, 3));
                for (String name : line.substring(4).split(";")) {
                    assertTrue(Catalogue.find(name).contains(indicator), () -> name + " does not find " + indicator);
                }
            }
        }
    }

    @Test
    void wordsOfNoEntryFindNothing() {
        assertTrue(Catalogue.find("no such word").isEmpty());
        assertTrue(Catalogue.find("").isEmpty());
        assertTrue(Catalogue.find(" – ").isEmpty());
    }

    @Test
    void aMistypedIdIsAnsweredWithWhatMayBeMeant() {
        NotFoundException name = assertThrows(NotFoundException.class, () -> Catalogue.get("gini"));
        assertTrue(name.getMessage().contains("did you mean B31 Gini coefficient"), name.getMessage());
        NotFoundException id = assertThrows(NotFoundException.class, () -> Catalogue.get("B311"));
        assertTrue(id.getMessage().contains("did you mean B31 Gini coefficient"), id.getMessage());
        NotFoundException kind = assertThrows(NotFoundException.class, () -> Catalogue.place("B31"));
        assertTrue(kind.getMessage().contains("Catalogue.system(\"B31\").measure(study)"), kind.getMessage());
    }
}
