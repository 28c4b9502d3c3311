package org.chengzhen.indicators.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.chengzhen.core.china.ChinaData;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.panel.Variables;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.indicators.profile.Language;
import org.junit.jupiter.api.Test;

class QualityReportTest {
    private static final String TEXT = QualityReport.of(ChinaData.cities());

    private static List<String> lines() {
        return TEXT.lines().toList();
    }

    @Test
    void everyCityIsRankedOrNamedAsMissing() {
        Panel cities = ChinaData.cities();
        assertTrue(TEXT.contains("164 cities in both years; 205 left out for lack of data:"));
        assertEquals(369, cities.places().size());
        for (var city : cities.places()) {
            assertTrue(TEXT.contains(city.name()), city + " is neither ranked nor named");
        }
        long ranked = lines().stream()
                .filter(line -> line.matches("\\s+\\d+  .*\\d–\\d.*"))
                .count();
        assertEquals(164, ranked);
    }

    @Test
    void weightsOfTheEightCriteriaSumToOne() {
        double sum = lines().stream()
                .filter(line -> line.matches("(population|economy|society|space) .*"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
        assertEquals(1, sum, 0.004);
    }

    @Test
    void eachCityHasThreeObstacles() {
        lines().stream()
                .filter(line -> line.matches("\\s+\\d+  .*\\d–\\d.*"))
                .forEach(line ->
                        assertEquals(2, line.chars().filter(c -> c == ',').count(), line));
    }

    @Test
    void gradesCountEachCityOnceAYear() {
        List<String> grades = lines().stream()
                .filter(line -> line.matches("(?!grade)[a-z]+( [a-z]+)*\\s+\\d+\\s+\\d+"))
                .toList();
        assertEquals(
                164,
                grades.stream()
                        .mapToInt(line -> Integer.parseInt(
                                line.replaceAll("\\D+", " ").strip().split(" ")[0]))
                        .sum());
        assertEquals(
                164,
                grades.stream()
                        .mapToInt(line -> Integer.parseInt(
                                line.replaceAll("\\D+", " ").strip().split(" ")[1]))
                        .sum());
    }

    @Test
    void stabilityIsReported() {
        assertTrue(TEXT.contains("Stability of the ranks of 2020: weights drawn 1,000 times"));
        assertTrue(TEXT.contains("Correlation with the ranks without one criterion: urban share"));
        assertEquals(TEXT, QualityReport.of(ChinaData.cities()), "the same seed must give the same text");
    }

    @Test
    void panelWithoutTheVariablesOrYearsIsRefusedByName() {
        Panel one = ChinaData.cities().years(2020, 2020);
        assertThrows(UndefinedException.class, () -> QualityReport.of(one));
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> QualityReport.of(ChinaData.nation()));
        assertTrue(refused.getMessage().contains(Variables.IN_MIGRANTS_SAME_PROVINCE.id()), refused.getMessage());
    }

    @Test
    void priceLevelDoesNotMatter() {
        Panel cities = ChinaData.cities();
        double[] gdp = cities.yearMajor(Variables.GDP);
        // year-major: the second half is the last year
        for (int i = gdp.length / 2; i < gdp.length; i++) {
            gdp[i] *= 2;
        }
        Panel inflated = cities.with(Variables.GDP, gdp);
        assertFalse(Arrays.equals(gdp, cities.yearMajor(Variables.GDP)));
        assertEquals(TEXT, QualityReport.of(inflated));
    }

    @Test
    void inChineseEveryHeaderAndCriterionHasItsName() {
        String text = QualityReport.of(ChinaData.cities(), Language.CHINESE).text();
        String tables = text.substring(0, text.indexOf("名次的稳定性"));
        for (String words : List.of("城镇化质量：指标与权重", "地均产值（对数）", "负向", "抽样名次", "优质协调")) {
            assertTrue(tables.contains(words), words);
        }
        assertFalse(tables.contains("null"), tables);
        assertEquals(
                TEXT.lines().takeWhile(line -> !line.startsWith("Stability")).count(),
                text.lines().takeWhile(line -> !line.contains("名次的稳定性")).count(),
                "tables of as many lines in both languages");
    }
}
