package org.chengzhen.indicators.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFileTest {
    @TempDir
    private Path folder;

    private String written(String file, String... arguments) throws Exception {
        Path path = folder.resolve(file);
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--out", path.toString()));
        assertEquals((all.contains("zh") ? "已写入：" : "Written: ") + path.toAbsolutePath() + "\n", Report.text(all));
        return Files.readString(path);
    }

    @Test
    void clusterIsAPageWithItsTableItsMapAndItsSources() throws Exception {
        String page = written("delta.html", "cluster", "长三角", "--lang", "zh");
        assertTrue(page.contains("<td class=\"short\">B31</td>"));
        assertTrue(page.contains("data-option=\"option1\""));
        assertTrue(page.contains("<h2>来源</h2>"));
        assertTrue(page.contains("<h2>缺少数据</h2>"));
    }

    @Test
    void citizenizationIsMarkdownInChinese() throws Exception {
        String text = written("nation.md", "citizenization", "--lang", "zh");
        assertTrue(text.startsWith("# 农业转移人口市民化\n"), text.substring(0, 40));
        assertTrue(text.contains("| S04 | 常住人口城镇化率 |"), text);
        assertTrue(text.contains("## 数据版本"), text);
    }

    @Test
    void everyReportIsADocumentOfTablesInBothLanguages() throws Exception {
        for (List<String> report : List.of(
                List.of("city", "广州"),
                List.of("province", "河南"),
                List.of("nation"),
                List.of("megacities"),
                List.of("clusters"))) {
            for (String language : List.of("en", "zh")) {
                List<String> arguments = new ArrayList<>(report);
                arguments.addAll(List.of("--lang", language));
                String page = written(report.get(0) + language + ".html", arguments.toArray(String[]::new));
                assertTrue(page.contains("<table"), report.get(0));
                assertTrue(report.get(0).equals("clusters") || page.contains("data-option"), report.get(0));
                assertTrue(page.contains(language.equals("zh") ? "<h2>软件</h2>" : "<h2>Software</h2>"), report.get(0));
            }
        }
    }

    @Test
    void aCityInChineseHasChineseHeadingsAndNames() throws Exception {
        String page = written("canton.html", "city", "广州", "--lang", "zh");
        for (String words : List.of("广州概况", "归属与规模", "超大城市", "联系最强的城市", "同等规模", "城镇人口")) {
            assertTrue(page.contains(words), words);
        }
        String text = Report.text(List.of("city", "广州", "--lang", "zh"));
        assertTrue(text.contains("所属省级单元") && text.contains("广东") && !text.contains("neighbours"), text);
    }

    @Test
    void aReportOfSeveralTablesHasThemAndItsLines() throws Exception {
        String text = written("quality.tex", "quality");
        assertTrue(text.contains("\\begin{tabular}") && text.contains("left out for lack of data"), text);
    }
}
