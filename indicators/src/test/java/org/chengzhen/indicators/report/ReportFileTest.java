package org.chengzhen.indicators.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFileTest {
    @TempDir
    private Path folder;

    private String written(String file, String... arguments) throws Exception {
        Path path = folder.resolve(file);
        List<String> all = new java.util.ArrayList<>(List.of(arguments));
        all.addAll(List.of("--out", path.toString()));
        assertEquals("Written: " + path.toAbsolutePath() + "\n", Report.text(all));
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
    void anyOtherReportKeepsItsLines() throws Exception {
        String text = written("quality.tex", "quality");
        assertTrue(text.contains("\\begin{verbatim}\n"
                + Report.text(List.of("quality")).lines().findFirst().orElseThrow()));
    }
}
