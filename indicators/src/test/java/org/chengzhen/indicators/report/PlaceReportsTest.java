package org.chengzhen.indicators.report;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.chengzhen.core.result.NotFoundException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlaceReportsTest {
    @TempDir
    Path folder;

    @Test
    void theNationSince1949WithItsPlans() throws IOException {
        String text = Report.text(List.of("nation"));
        for (String words : List.of(
                "1949",
                "140,489",
                "95,380",
                "67.89",
                "140,828",
                "94,350",
                "67.00",
                "deceleration",
                "FYP15.3",
                "on track",
                "2020–2025",
                "0.62")) {
            assertTrue(text.contains(words), words);
        }
        assertTrue(text.lines().anyMatch(line -> line.startsWith("1950") && line.contains("*")), text);
        assertTrue(text.lines().noneMatch(line -> line.startsWith("1960") && line.contains("*")), text);
    }

    @Test
    void aCityFromTheBuiltInDataAndFromOnesOwn() throws IOException {
        assertTrue(Report.text(List.of("city", "Xi'an")).contains("610100"));
        assertTrue(Report.text(List.of("city")).contains("Which city"));
        Path own = Files.writeString(
                folder.resolve("own.csv"),
                "行政区划代码,地区,年份,常住人口(万人),城镇人口(万人)\n330100,杭州,2024,1262.4,1065\n440100,广州,2024,1897.8,1649\n");
        String text = Report.text(List.of("city", "杭州", own.toString()));
        assertTrue(text.contains("LOCAL15.12") && text.contains("2/2"), text);
        assertThrows(NotFoundException.class, () -> Report.text(List.of("city", "Atlantis")));
    }

    @Test
    void aProvinceAmongTheOthers() throws IOException {
        String text = Report.text(List.of("province", "河南"));
        assertTrue(text.contains("26/31") && text.contains("LOCAL15.2"), text);
        assertThrows(NotFoundException.class, () -> Report.text(List.of("province", "台湾")));
    }
}
