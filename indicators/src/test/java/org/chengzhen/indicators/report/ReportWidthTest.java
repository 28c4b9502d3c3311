package org.chengzhen.indicators.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.chengzhen.core.internal.TextWidth;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No line of a report is wider than the terminal, in either language. */
class ReportWidthTest {
    private static final int WIDTH = 80;

    @TempDir
    static Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nation",
                "citizenization",
                "province Guangdong",
                "province 内蒙古",
                "province",
                "city Foshan",
                "city 上海",
                "city",
                "clusters",
                "cluster 珠三角",
                "cluster BTH",
                "cluster",
                "space",
                "counties",
                "counties 昆山",
                "quality",
                "megacities",
                "yearbook.csv",
                "nothing"
            })
    void noLineIsWiderThanTheTerminal(String report) throws IOException {
        Files.writeString(folder.resolve("yearbook.csv"), """
            行政区划代码,地区,年份,常住人口(万人),城镇人口(万人),地区生产总值(亿元)
            440600,佛山,2020,951.88,906.09,10816.47
            440100,广州,2020,"1,867.66",1609.74,25019.11
            """);
        for (String language : List.of("en", "zh")) {
            List<String> arguments = new ArrayList<>();
            if (!report.isEmpty()) {
                String given = report.endsWith(".csv") ? folder.resolve(report).toString() : report;
                arguments.addAll(report.endsWith(".csv") ? List.of(given) : List.of(given.split(" ")));
            }
            arguments.addAll(List.of("--lang", language));
            String text = Report.text(arguments, WIDTH);
            assertTrue(!text.isBlank(), report);
            assertEquals(
                    List.of(),
                    text.lines()
                            .filter(line -> !line.contains(folder.toString()) && !line.startsWith("Page with"))
                            .filter(line -> TextWidth.columns(line) > WIDTH)
                            .toList());
        }
    }
}
