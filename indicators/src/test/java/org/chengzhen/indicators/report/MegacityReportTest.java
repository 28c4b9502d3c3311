package org.chengzhen.indicators.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.chengzhen.indicators.profile.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MegacityReportTest {
    private static final String INDUSTRIES = "employed_manufacturing,employed_wholesale_retail,"
            + "employed_transport_storage_post,employed_information_technology,employed_finance,"
            + "employed_leasing_business_services,employed_scientific_services,employed_education,"
            + "employed_health_social,employed_public_administration";
    private static final String HEADER = "code,name,population,urban_population," + INDUSTRIES + "\n";
    private static final List<String> CITIES =
            List.of("310100", "110100", "440300", "500100", "440100", "510100", "120100");

    @Test
    void sevenCitiesStandSideBySide() throws IOException {
        String text = MegacityReport.of(List.of(), Language.ENGLISH).text();
        for (String name : List.of("Shanghai", "Beijing", "Shenzhen", "Chongqing", "Guangzhou", "Chengdu", "Tianjin")) {
            assertTrue(text.lines().skip(1).findFirst().orElseThrow().contains(name), name);
        }
        assertTrue(text.contains("C26  City competitiveness: benchmark"));
        assertTrue(text.contains("C03 Over-concentration in the centre 中心城区过度集聚: variable centre_population"));
        assertTrue(text.contains("Districts of megacities, 2010 → 2020"), text);
    }

    /** Each city has an inner district that holds 60 of 100 people at first and 50 of 100 at last. */
    private static List<String> tables(Path folder) throws IOException {
        StringBuilder first = new StringBuilder(HEADER);
        StringBuilder last = new StringBuilder(HEADER);
        for (String city : CITIES) {
            String inner = city.substring(0, 4) + "95";
            String outer = city.substring(0, 4) + "96";
            first.append(city).append(",whole,100000,80000,9,9,9,9,9,9,9,9,9,9\n");
            first.append(inner).append(",Inner,60000,60000,4,4,4,4,4,4,4,4,4,4\n");
            first.append(outer).append(",Outer,40000,20000,4,4,4,4,4,4,4,4,4,4\n");
            last.append(inner).append(",Inner,50000,50000,1,4,4,4,4,4,4,4,4,4\n");
            last.append(outer).append(",Outer,50000,40000,3,4,4,4,4,4,4,4,4,4\n");
        }
        Path before = folder.resolve("table_2010.csv");
        Path after = folder.resolve("table_2020.csv");
        Files.writeString(before, first);
        Files.writeString(after, last);
        return List.of(after.toString(), before.toString());
    }

    @Test
    void districtsShowWhatLeavesTheCentre(@TempDir Path folder) throws IOException {
        String text = districts(tables(folder));
        List<String> shanghai =
                text.lines().filter(l -> l.startsWith("Shanghai")).toList();
        assertTrue(
                shanghai.get(0).matches("Shanghai +2 +1 +60.0 +50.0 +dispersing +Outer \\+1 +Inner -1"),
                shanghai.get(0));
        String manufacturing = text.lines()
                .filter(l -> l.startsWith("manufacturing"))
                .findFirst()
                .orElseThrow();
        assertTrue(manufacturing.matches("manufacturing( +-25.0){7}"), manufacturing);
        assertEquals(7, text.lines().filter(l -> l.endsWith(": Inner")).count());
    }

    @Test
    void onlyCensusTablesOfTwoYearsAreTaken(@TempDir Path folder) throws IOException {
        List<String> one = tables(folder).subList(0, 1);
        assertThrows(IllegalArgumentException.class, () -> districts(one));
        assertThrows(IllegalArgumentException.class, () -> districts(List.of("a.csv", "b.csv")));
    }

    private static String districts(List<String> files) throws IOException {
        Parts parts = new Parts("", Language.ENGLISH);
        DistrictComparison.of(parts, CITIES, files, Language.ENGLISH);
        return parts.text();
    }
}
