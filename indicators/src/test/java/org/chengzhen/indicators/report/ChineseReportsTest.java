package org.chengzhen.indicators.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.chengzhen.core.document.Document;
import org.chengzhen.core.table.Table;
import org.chengzhen.indicators.profile.Language;
import org.junit.jupiter.api.Test;

/** No heading, header or word of a table of a Chinese report is left in English. */
class ChineseReportsTest {
    private static final Pattern ENGLISH = Pattern.compile("[A-Za-z][a-z]{3,}[A-Za-z ]*");
    /** Names of methods. */
    private static final Pattern MEANT = Pattern.compile("Gabaix|Ibragimov|Nelson|Lilien|OpenFlights|NAV");

    private static List<String> left(Table table) {
        return ENGLISH.matcher(MEANT.matcher(table.toMarkdown()).replaceAll(""))
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
    }

    private static Document document(Made made) {
        Document document = made.document();
        assertTrue(!document.tables().isEmpty());
        return document;
    }

    @Test
    void counties() throws IOException {
        Document document = document(CountyReport.of(List.of(), Language.CHINESE));
        document.tables().forEach(table -> assertEquals(List.of(), left(table), table.title()));
        assertTrue(document.plots().size() >= 2);
        // hundreds of remarks of one kind are not listed one by one
        assertTrue(document.endings().get(0).lines().size() < 20);
        String text = CountyReport.of(List.of(), Language.CHINESE).text();
        assertTrue(text.contains("2,857") && text.contains("单列的开发区 19,189,454 人（100 个）"), text.substring(0, 200));
    }

    @Test
    void oneClusterWithItsNetworks() throws IOException {
        Made made = ClusterReport.some(List.of("Yangtze River Delta"), Language.CHINESE);
        document(made).tables().forEach(table -> assertEquals(List.of(), left(table), table.title()));
        assertEquals("长三角", made.document().title());
        assertTrue(made.text().contains("流量最大的城市（列车）"), made.text());
    }

    @Test
    void allClusters() throws IOException {
        Document document = document(ClusterReport.all(List.of(), Language.CHINESE));
        Table compared = document.tables().get(0);
        assertTrue(compared.toMarkdown().contains("| 京津冀 | 13/13 |"), compared.toMarkdown());
        document.tables().forEach(table -> assertEquals(List.of(), left(table), table.title()));
    }

    @Test
    void space() throws IOException {
        Made made = SpaceReport.of(List.of(), Language.CHINESE);
        document(made).tables().forEach(table -> assertEquals(List.of(), left(table), table.title()));
        assertTrue(made.text().contains("莫兰指数 I 0.4140"), made.text());
        assertEquals(2, made.document().plots().size());
        List<String> seeds = made.document().endings().stream()
                .filter(ending -> ending.title().equals("随机种子"))
                .flatMap(ending -> ending.lines().stream())
                .toList();
        assertEquals(List.of("表中的置换: 42", "图中的置换: 2020"), seeds);
    }

    @Test
    void theNation() {
        Document document = NationPage.document(Language.CHINESE);
        assertEquals(List.of(), left(document.tables().get(0)));
        assertTrue(document.tables().get(0).toMarkdown().contains("| 2025 | 140,489 | 95,380 | 67.89 |"));
    }
}
