package org.chengzhen.indicators.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.panel.Variables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CountyReportTest {
    private static final String HEADER =
            "code,name,level,population,urban_population,households,share_age_0_14_percent,"
                    + "share_age_15_64_percent,share_age_65_plus_percent,mean_schooling_years,employed_10pct_sample_total,"
                    + "employed_agriculture,employed_mining,employed_manufacturing";

    @TempDir
    Path folder;

    private Path before;
    private Path after;

    @BeforeEach
    void writeTables() throws IOException {
        List<String> early = new ArrayList<>();
        List<String> late = new ArrayList<>();
        early.add(HEADER + ",hukou_population,birth_rate_per_mille,death_rate_per_mille");
        late.add(HEADER);
        early.add("110000,Beijing,province,19612368,1,1,10,80,10,10,100,50,0,50,1,10,5");
        for (int i = 0; i < 12; i++) {
            int people = 100_000 + 10_000 * i;
            String mining = i % 3 == 0 ? "" : Integer.toString(i);
            int mined = i % 3 == 0 ? 0 : i;
            early.add(String.format(
                    Locale.ROOT,
                    "%d,county %d,county,%d,%d,%d,20,70,10,8,%d,%d,%s,%d,%d,12,6",
                    130_121 + i,
                    i,
                    people,
                    people / 3,
                    people / 3,
                    900 + mined,
                    600,
                    mining,
                    300,
                    people));
            late.add(String.format(
                    Locale.ROOT,
                    "%d,county %d,county,%d,%d,%d,18,66,16,9,%d,%d,%s,%d",
                    130_121 + i,
                    i,
                    people + 2_000 * (i - 6),
                    people / 2,
                    people / 3,
                    900 + mined,
                    400,
                    mining,
                    500));
        }
        early.add("341402,居巢区,county,780711,404789,245876,15,75,10,8,900,600,,300,888047,9,6");
        late.add("340181,巢湖市,county,727162,492952,300000,13,67,20,9,900,400,,500");
        late.add("130171,a new zone,county,5000,5000,1000,13,67,20,9,900,400,1,500");
        before = Files.write(folder.resolve("2010.csv"), early);
        after = Files.write(folder.resolve("2020.csv"), late);
    }

    @Test
    void allCountiesWithACountOfWhatWasDropped() throws IOException {
        String text = CountyReport.text(List.of(before.toString(), after.toString()));
        assertTrue(
                text.contains("13 rows of 2010 and 14 of 2020 make 14 places; 13 have a population in both years"),
                text);
        assertTrue(text.contains("dropped: 1 without a population of 2010"), text);
        for (String id : List.of("D01", "D02", "D03", "D04", "D11", "D12", "D20", "D25")) {
            assertTrue(text.contains(id), id);
        }
        assertTrue(text.contains("Not computed, for lack of data"), text);
    }

    @Test
    void oneCountyWithTheValuesThatWentIn() throws IOException {
        String text = CountyReport.text(List.of(before.toString(), after.toString(), "340181"));
        assertTrue(text.contains("巢湖市"), text);
        assertTrue(text.contains("2010 = 780,711; 2020 = 727,162"), text);
        assertTrue(text.contains("formula: total rate"), text);
    }

    @Test
    void emptyIndustriesAreNobodyWhereTheOthersAddUp() throws IOException {
        Panel panel = CountyCensus.read(before, after).panel();
        assertEquals(0, panel.value("130121", 2010, Variables.EMPLOYMENT_BY_INDUSTRY.member("mining")));
        assertEquals(0, panel.value("340181", 2020, Variables.EMPLOYMENT_BY_INDUSTRY.member("mining")));
        assertEquals(1, panel.value("130171", 2020, Variables.EMPLOYMENT_BY_INDUSTRY.member("mining")));
        assertEquals(780_711 * 0.1, panel.value("340181", 2010, Variables.POPULATION_65_PLUS), 0.5);
    }

    @Test
    void theBuiltInTablesGiveTheNation() throws IOException {
        String text = Report.text(List.of("counties"));
        assertTrue(
                text.contains(
                        "2,857 rows of 2010 and 2,843 of 2020 make 2,841 places; 2,653 have a population in both"),
                text);
        assertTrue(text.contains("1,371,012,007 in these counties, 19,189,454 in 100 development zones"), text);
        assertTrue(text.contains("and 19,577,263 in places that it does not divide"), text);
        for (String id : List.of("D01", "D02", "D03", "D04", "D11", "D12", "D20", "D25")) {
            assertTrue(text.contains(id), id);
        }
    }

    @Test
    void aCountyIsFoundByItsName() throws IOException {
        String text = Report.text(List.of("counties", "昆山"));
        assertTrue(text.contains("Kunshan (320583)"), text);
        assertEquals(text, Report.text(List.of("counties", "Kunshan")));
        Exception e = assertThrows(IllegalArgumentException.class, () -> Report.text(List.of("counties", "朝阳区")));
        assertTrue(e.getMessage().contains("110105"), e.getMessage());
    }
}
