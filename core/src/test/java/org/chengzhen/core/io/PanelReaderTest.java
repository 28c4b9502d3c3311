package org.chengzhen.core.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.ForAll;
import org.chengzhen.core.SeededProperty;
import org.chengzhen.core.china.ChinaData;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.panel.Unit;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.panel.Variables;
import org.chengzhen.core.place.City;
import org.chengzhen.core.place.County;
import org.chengzhen.core.place.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PanelReaderTest {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String YEARBOOK = "行政区划代码,地区,年份,常住人口(万人),城镇人口(万人),地区生产总值(亿元)\n"
            + "440600,佛山,2019,\"1,156.4\",1099.1,10751.02\n"
            + "440600,佛山,2020,951.88,906.09,10816.47\n";

    @TempDir
    Path folder;

    private Path file(String text, Charset charset) throws IOException {
        return Files.write(folder.resolve("table.csv"), text.getBytes(charset));
    }

    private Panel read(String text) throws IOException {
        return PanelReader.read(file(text, StandardCharsets.UTF_8));
    }

    private UnreadableException refused(String text) throws IOException {
        Path file = file(text, StandardCharsets.UTF_8);
        return assertThrows(UnreadableException.class, () -> PanelReader.read(file));
    }

    @Test
    void aYearbookInGb18030BecomesPersonsAndYuan() throws IOException {
        Panel panel = PanelReader.read(file(YEARBOOK, GB18030));
        assertEquals(11_564_000, panel.value("440600", 2019, Variables.POPULATION));
        assertEquals(9_060_900, panel.value("440600", 2020, Variables.URBAN_POPULATION));
        assertEquals(1_075_102_000_000.0, panel.value("440600", 2019, Variables.GDP));
        assertEquals("佛山", panel.place("440600").localName());
        assertTrue(panel.place("440600") instanceof City);
    }

    @Test
    void utf8WithAndWithoutMarkAndASetCharsetReadTheSame() throws IOException {
        String plain = PanelReader.read(file(YEARBOOK, StandardCharsets.UTF_8))
                .toTable()
                .toText();
        assertEquals(
                plain,
                PanelReader.read(file("\uFEFF" + YEARBOOK, StandardCharsets.UTF_8))
                        .toTable()
                        .toText());
        assertEquals(
                plain,
                PanelReader.withDefaults()
                        .charset(GB18030)
                        .read(file(YEARBOOK, GB18030))
                        .toTable()
                        .toText());
    }

    @Test
    void aLetterInANumberNamesLineColumnAndCell() throws IOException {
        UnreadableException e = refused(YEARBOOK.replace("10751.02", "1075l.02"));
        assertEquals(
                "table.csv has 1 problem:\n  line 2, column \"地区生产总值(亿元)\": \"1075l.02\" is no number", e.getMessage());
    }

    @Test
    void everyProblemIsListedAtOnceAndOneBadRowLosesNoOther() throws IOException {
        String text = "code,year,population,gdp [bananas],notes\n"
                + "440100,2020,x,1,a\n"
                + "440600,2020,5,1,b\n"
                + "440600,2020,6,1,c\n"
                + "440700,20a0,6,1,d\n"
                + "440800,2020,7\n"
                + ",2020,8,1,e\n";
        UnreadableException e = refused(text);
        assertEquals(
                List.of(
                        "line 1, column \"gdp [bananas]\": \"bananas\" is no known unit",
                        "line 2, column \"population\": \"x\" is no number",
                        "line 4: \"440600, 2020\" was already given on line 3, where population [persons] is 5 and not"
                                + " 6",
                        "line 5, column \"year\": \"20a0\" is no year",
                        "line 6: \"440800,2020,7\" has 3 cells but the header has 5",
                        "line 7, column \"code\": \"\" names no place"),
                e.problems().stream().map(Problem::toString).toList());
        Reading reading = PanelReader.withDefaults().readLeniently(file(text, StandardCharsets.UTF_8));
        assertEquals(e.problems(), reading.problems());
        assertEquals(5, reading.panel().value("440600", 2020, Variables.POPULATION));
        assertTrue(reading.panel().notes().stream().anyMatch(n -> n.contains("\"notes\" is no known variable")));
    }

    @Test
    void twoNamesOfOneVariableThatGiveTheSameCellAreAProblem() throws IOException {
        String text = "name,year,variable,unit,value\n"
                + "A,2020,population,persons,5\n"
                + "B,2020,population,persons,6\n"
                + "A,2020,常住人口,人,7\n"
                + "C,2020,常住人口,人,8\n";
        Reading reading = PanelReader.withDefaults().readLeniently(file(text, StandardCharsets.UTF_8));
        assertEquals(
                List.of("line 4: \"A, 2020, population\" was already given on line 2, where it is 5 and not 7"),
                reading.problems().stream().map(Problem::toString).toList());
        assertEquals(5, reading.panel().value("A", 2020, Variables.POPULATION));
        assertEquals(8, reading.panel().value("C", 2020, Variables.POPULATION));
    }

    @Test
    void anIndicatorOfNoLettersIsLeftOutByANoteAndNamesMakeIdsAlike() throws IOException {
        String text = "name,year,variable,unit,value\n" + "A,2020,-,人,5\n" + "A,2020,(own) index!,人,6\n";
        Reading reading = PanelReader.withDefaults().keepUnknown().readLeniently(file(text, StandardCharsets.UTF_8));
        assertEquals(List.of(), reading.problems());
        assertEquals(6, reading.panel().value("A", 2020, reading.panel().variable("own_index")));
        assertTrue(
                reading.panel().notes().contains("indicator \"-\" is no known variable and was left out (1 row)"),
                reading.panel().notes().toString());
    }

    @Test
    void theMarksOfTheYearbooksAreMissingAndEllipsesAreZeroWithAFlag() throws IOException {
        Panel panel = read(
                "代码,年份,常住人口,城镇人口\n" + "110100,2020,-,…\n120100,2020,—,NA\n310100,2020,,……\n500100,2020,1 ,２，０００\n");
        assertTrue(Double.isNaN(panel.value("110100", 2020, Variables.POPULATION)));
        assertTrue(Double.isNaN(panel.value("120100", 2020, Variables.POPULATION)));
        assertTrue(Double.isNaN(panel.value("310100", 2020, Variables.POPULATION)));
        assertTrue(Double.isNaN(panel.value("120100", 2020, Variables.URBAN_POPULATION)));
        assertEquals(0, panel.value("110100", 2020, Variables.URBAN_POPULATION));
        assertEquals(0, panel.value("310100", 2020, Variables.URBAN_POPULATION));
        assertEquals(2000, panel.value("500100", 2020, Variables.URBAN_POPULATION));
        assertEquals(2, panel.flags().size());
        Panel other = PanelReader.withDefaults()
                .ellipsis(EllipsisMark.MISSING)
                .read(file("代码,年份,常住人口\n110100,2020,…\n", StandardCharsets.UTF_8));
        assertTrue(Double.isNaN(other.value("110100", 2020, Variables.POPULATION)));
    }

    @Test
    void yearsSideBySideAndVariablesInRowsAreTheSameTable() throws IOException {
        List<String> expected = rows(read("code,year,population\n110100,2010,1\n110100,2020,2\n"));
        assertEquals(expected, rows(read("code,population_2010,population_2020\n110100,1,2\n")));
        assertEquals(expected, rows(read("代码,2010年常住人口,2020年常住人口\n110100,1,2\n")));
        assertEquals(expected, rows(read("code,variable,2010,2020\n110100,population,1,2\n")));
        assertEquals(
                expected,
                rows(read("code,year,variable,unit,value\n110100,2010,population,万人,0.0001\n"
                        + "110100,2020,常住人口(人),,2\n")));
    }

    /** Without the title, which counts the notes. */
    private static List<String> rows(Panel panel) {
        return panel.toTable().toText().lines().skip(1).toList();
    }

    @Test
    void codesKeepTheirLeadingZerosAndSayWhatAPlaceIs() throws IOException {
        String text = "code,name,year,population\n01001,Ain,2020,5\n320583,Kunshan,2020,6\n990000,X,2020,7\n";
        assertTrue(read(text).place("320583") instanceof Region, "six digits of any country");
        Panel panel = PanelReader.withDefaults().chineseCodes().read(file(text, StandardCharsets.UTF_8));
        assertEquals("01001", panel.codes().get(0));
        assertTrue(panel.place("01001") instanceof Region);
        assertTrue(panel.place("320583") instanceof County);
        assertTrue(panel.place("990000") instanceof Region);
    }

    @Test
    void aGazetteerFindsNamesAndRefusesUnknownCodes() throws IOException {
        TableReader reader =
                PanelReader.withDefaults().gazetteer(ChinaData.gazetteer()).year(2020);
        Panel panel = reader.read(file("城市,常住人口(万人)\n北京市,2189\n上海,2487\n", StandardCharsets.UTF_8));
        assertEquals(List.of("110100", "310100"), panel.codes());
        assertEquals("Beijing", panel.place("110100").name());
        Path unknown = file("code,population\n123456,1\n110100,2\n", StandardCharsets.UTF_8);
        UnreadableException e = assertThrows(UnreadableException.class, () -> reader.read(unknown));
        assertEquals(
                "line 2, column \"code\": \"123456\" is no known code",
                e.problems().get(0).toString());
    }

    @Test
    void ownVariablesAreReadByEveryName() throws IOException {
        Variable beds = Variable.stock("hospital_beds", "Hospital beds", "医院床位数", Unit.COUNT);
        TableReader reader = PanelReader.withDefaults().variables(List.of(beds));
        for (String header : List.of("hospital_beds", "Hospital Beds", "医院床位数(张)", "医院床位数（万张）")) {
            Panel panel = reader.read(file("code,year," + header + "\n110100,2020,3\n", StandardCharsets.UTF_8));
            assertEquals(header.contains("万") ? 30_000 : 3, panel.value("110100", 2020, beds), header);
        }
    }

    @Test
    void aFileWithoutPlacesOrYearsOrHeaderSaysSo() throws IOException {
        assertTrue(refused("a,b\n1,2\n").getMessage().contains("has no column of codes or names"));
        assertTrue(refused("code,population\n1,2\n").getMessage().contains("names no year"));
        assertTrue(refused("").getMessage().contains("is empty"));
        assertTrue(refused("code,year,gdp [km2]\n1,2020,2\n").getMessage().contains("does not measure"));
        Path file = Files.write(folder.resolve("b.csv"), new byte[] {(byte) 0xFF, (byte) 0xFF, 10});
        assertThrows(UnreadableException.class, () -> PanelReader.read(file));
    }

    @Test
    void aDatabaseGivesTheSamePanel() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:panel");
                Statement statement = connection.createStatement()) {
            statement.execute("create table city(code varchar(6), y int, pop decimal(20,4), gdp double)");
            statement.execute("insert into city values ('440100', 2020, 1867.6605, 2.5e12), ('440600', 2020, null, 1)");
            try (ResultSet rows = statement.executeQuery(
                    "select code as \"code\", y as \"year\", pop as \"population [10k persons]\", gdp as \"gdp\""
                            + " from city order by code")) {
                Panel panel = PanelReader.from(rows);
                assertEquals(18_676_605, panel.value("440100", 2020, Variables.POPULATION));
                assertEquals(2.5e12, panel.value("440100", 2020, Variables.GDP));
                assertTrue(Double.isNaN(panel.value("440600", 2020, Variables.POPULATION)));
            }
            try (ResultSet rows =
                    statement.executeQuery("select code as \"code\", y as \"year\", 'x' as \"population\" from city")) {
                Reading reading = PanelReader.withDefaults().readLeniently(rows);
                assertEquals(2, reading.problems().size());
                assertFalse(reading.toString().isEmpty());
            }
        }
    }

    /** Panels of some places and years, a third of their cells missing. */
    static final class Panels implements ArbitrarySupplier<Panel> {
        @Override
        public Arbitrary<Panel> get() {
            Arbitrary<Double> value = Arbitraries.frequencyOf(
                    net.jqwik.api.Tuple.of(
                            2, Arbitraries.doubles().between(0, 1e12).ofScale(6)),
                    net.jqwik.api.Tuple.of(1, Arbitraries.just(Double.NaN)));
            return value.array(double[].class).ofSize(12).map(v -> {
                City first = City.builder("440100", "Guangzhou, \"city\"")
                        .localName("广州")
                        .build();
                City second = City.builder("440600", "Foshan").build();
                return Panel.builder()
                        .place(first)
                        .place(second)
                        .year(2010)
                        .year(2015)
                        .year(2020)
                        .build()
                        .with(Variables.POPULATION, java.util.Arrays.copyOf(v, 6))
                        .with(Variables.GDP_PER_CAPITA, negated(java.util.Arrays.copyOfRange(v, 6, 12)));
            });
        }
    }

    private static double[] negated(double... values) {
        return java.util.Arrays.stream(values).map(v -> -v).toArray();
    }

    @SeededProperty
    void theReaderReadsWhatTheWriterWrites(@ForAll(supplier = Panels.class) Panel panel) throws IOException {
        String csv = PanelWriter.toCsv(panel);
        Panel back = PanelReader.withDefaults().read(new java.io.StringReader(csv), "written");
        assertEquals(panel, back);
        assertEquals(csv, PanelWriter.toCsv(back));
    }

    @Test
    void theWriterWritesAFile() throws IOException {
        Panel panel = read(YEARBOOK);
        Path target = folder.resolve("out.csv");
        PanelWriter.write(panel, target);
        assertEquals(PanelWriter.toCsv(panel), Files.readString(target));
    }
}
