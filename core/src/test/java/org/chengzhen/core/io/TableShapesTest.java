package org.chengzhen.core.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.chengzhen.core.china.ChinaData;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.panel.Unit;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.panel.Variables;
import org.chengzhen.core.place.City;
import org.chengzhen.core.place.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shapes of tables as people have them. */
class TableShapesTest {
    @TempDir
    Path folder;

    private static final TableReader DEFAULTS = PanelReader.withDefaults();

    private static Panel read(TableReader reader, String text) throws IOException {
        return reader.read(new StringReader(text), "text");
    }

    private static Panel read(String text) throws IOException {
        return read(DEFAULTS, text);
    }

    private static Reading leniently(TableReader reader, String text) throws IOException {
        return reader.readLeniently(new StringReader(text), "text");
    }

    private static String refused(TableReader reader, String text) {
        return assertThrows(UnreadableException.class, () -> read(reader, text)).getMessage();
    }

    private static boolean notes(Panel panel, String text) {
        return panel.notes().stream().anyMatch(n -> n.contains(text));
    }

    @Test
    void aDownloadOfTheStatisticsBureauGivesVariableAndUnitInItsTitle() throws IOException {
        String text = "数据库：分省年度数据\n指标：居民消费支出合计(万元)\n时间：最近3年\n地区,2022年,2021年\n甲省,1,2\n注：推算。\n";
        assertTrue(refused(DEFAULTS, text).contains("no variable"));
        Panel panel =
                read("数据库：分省年度数据\n指标：地区生产总值(万元)\n时间：2020-2021\n\n地区,2021年,2020年\n北京市,5,6\n辽宁省,,8\n" + "数据来源：国家统计局\n");
        assertEquals(50_000, panel.value("北京市", 2021, Variables.GDP));
        assertTrue(Double.isNaN(panel.value("辽宁省", 2021, Variables.GDP)));
        assertEquals(2, panel.places().size());
        assertTrue(notes(panel, "国家统计局"));
    }

    @Test
    void municipalitiesAreProvincesInATableOfProvinces() throws IOException {
        TableReader reader = DEFAULTS.gazetteer(ChinaData.gazetteer()).year(2020);
        String people = "地区,常住人口(万人)\n上海,1\n江苏,2\n吉林,3\n";
        assertEquals(List.of("310000", "320000", "220000"), read(reader, people).codes());
        assertEquals(
                List.of("310100", "320100"),
                read(reader, "城市,常住人口(万人)\n上海,1\n南京,2\n").codes());
        assertEquals(
                List.of("310000", "320000"),
                read(reader, "分省数据\n地区,常住人口(万人)\n上海市,1\n江苏省,2\n").codes());
    }

    @Test
    void theUnitOfTheLineAboveHoldsForTheColumnsThatItMeasures() throws IOException {
        Panel panel = read(DEFAULTS.year(2020), "表一\n单位：万人、亿元、公顷\n地区,常住人口,地区生产总值,土地面积,人均地区生产总值(元)\n甲市,1.5,2,300,4\n");
        assertEquals(15_000, panel.value("甲市", 2020, Variables.POPULATION));
        assertEquals(2e8, panel.value("甲市", 2020, Variables.GDP));
        assertEquals(3, panel.value("甲市", 2020, Variables.AREA));
        assertEquals(4, panel.value("甲市", 2020, Variables.GDP_PER_CAPITA));
        assertEquals(
                2_000,
                read(DEFAULTS.year(2020), "Table 1. Population of cities (in thousands)\nCity,Population\nA,2\n")
                        .value("A", 2020, Variables.POPULATION));
    }

    @Test
    void aRowOfUnitsIsNoPlace() throws IOException {
        Panel panel = read("地区,年份,常住人口,城镇化率\n（单位）,,（万人）,（%）\n甲市,2020,1.5,60\n");
        assertEquals(15_000, panel.value("甲市", 2020, Variables.POPULATION));
        assertEquals(1, panel.places().size());
    }

    @Test
    void suffixesAreUnits() throws IOException {
        Panel panel = read(
                "code,year,gdp_10k_yuan,population_10k_persons,urbanization_rate_percent,area_km2\nA,2020,3,2,50,7\n");
        assertEquals(30_000, panel.value("A", 2020, Variables.GDP));
        assertEquals(20_000, panel.value("A", 2020, Variables.POPULATION));
        assertEquals(50, panel.value("A", 2020, Variables.URBANIZATION_RATE));
        assertEquals(7, panel.value("A", 2020, Variables.AREA));
        assertTrue(panel.notes().isEmpty(), panel.notes().toString());
    }

    @Test
    void anAssumedUnitIsTold() throws IOException {
        assertTrue(notes(read("name,year,population\nA,2020,5\n"), "assumed to be persons"));
        assertTrue(refused(DEFAULTS, "name,year,population\nA,2020,5.5\n").contains("cannot be persons"));
        assertTrue(refused(DEFAULTS, "name,year,gdp\nA,2020,2582.2\n").contains(".unit(\"gdp\", \"亿元\")"));
        assertEquals(
                258_220_000_000.0,
                read(DEFAULTS.unit("gdp", "亿元"), "name,year,gdp\nA,2020,2582.2\n")
                        .value("A", 2020, Variables.GDP));
    }

    @Test
    void districtsAreNotTheWholeCity() throws IOException {
        String text =
                "1-1 人口,,,,\n城市,年末总人口(万人),,地区生产总值(亿元),\n,全市,市辖区,全市,市辖区\n甲省,5,1,7,3\n　乙市,2,0.5,3,1\n　丙市,3,0.5,4,2\n";
        Panel panel = read(DEFAULTS.year(2015), text);
        assertEquals(20_000, panel.value("乙市", 2015, Variables.REGISTERED_POPULATION));
        assertEquals(2, panel.places().size());
        assertTrue(notes(panel, "市辖区") && notes(panel, "甲省"));
        Panel districts = read(DEFAULTS.year(2015).scope("市辖区"), text);
        assertEquals(5_000, districts.value("乙市", 2015, Variables.REGISTERED_POPULATION));
        assertEquals(3, read(DEFAULTS.year(2015).keepLevels(), text).places().size());
    }

    @Test
    void aPartOfAVariableIsNotTheVariable() throws IOException {
        Reading reading =
                leniently(DEFAULTS.year(2020), "地区,常住人口(万人),,,地区生产总值(亿元)\n,合计,男,女,\n甲市,5,2,3,4\n乙市,6,3,3,5\n");
        assertEquals(List.of(), reading.problems());
        assertEquals(50_000, reading.panel().value("甲市", 2020, Variables.POPULATION));
        assertTrue(notes(reading.panel(), "男"));
    }

    @Test
    void provincesBesideCitiesAreTheirParents() throws IOException {
        Panel panel = read("省份,地级市,年份,常住人口(万人)\n甲省,鼓楼市,2020,1\n乙省,鼓楼市,2020,2\n乙省,丙市,2020,3\n");
        assertEquals(3, panel.places().size());
        assertTrue(panel.places().get(2) instanceof Region region
                && region.parentCode().filter("乙省"::equals).isPresent());
        Panel known =
                read(DEFAULTS.gazetteer(ChinaData.gazetteer()).year(2020), "城市,区县,常住人口(万人)\n南京市,鼓楼区,1\n徐州市,鼓楼区,2\n");
        assertEquals(List.of("320106", "320302"), known.codes());
    }

    @Test
    void anAmbiguousNameListsItsCandidates() {
        TableReader reader = DEFAULTS.gazetteer(ChinaData.gazetteer()).year(2020);
        String message = refused(reader, "区县,常住人口(万人)\n鼓楼区,1\n");
        assertTrue(message.contains("320106") && message.contains("several places"), message);
        assertTrue(refused(reader, "代码,城市,常住人口(万人)\n440100,深圳,1\n").contains("440300"));
    }

    @Test
    void codesLoseWhatSpreadsheetsAddToThem() throws IOException {
        for (String code : List.of(
                "440100.0", "4.401E+05", "'440100", "\"=\"\"440100\"\"\"", "４４０１００", "440100\u00A0", "440100\u200B")) {
            Panel panel = read("行政区划代码,地区,年份,常住人口(万人)\n" + code + ",广州,2020,1867.66\n440100,广州,2019,1831\n");
            assertEquals(List.of("440100"), panel.codes(), code);
            assertTrue(panel.place("440100") instanceof City, code);
        }
    }

    @Test
    void footnotesAreNoDigits() throws IOException {
        Panel panel = read("地区,年份,常住人口(万人)\n甲市①,2020,147②\n乙市,2020,12[1]\n丙市,2020,3*\n丁市,2020,5³\n");
        assertEquals(1_470_000, panel.value("甲市", 2020, Variables.POPULATION));
        assertEquals(120_000, panel.value("乙市", 2020, Variables.POPULATION));
        assertEquals(30_000, panel.value("丙市", 2020, Variables.POPULATION));
        assertEquals(50_000, panel.value("丁市", 2020, Variables.POPULATION));
        assertEquals(4, panel.flags().size());
    }

    @Test
    void totalsAndNotesAreSetApart() throws IOException {
        Reading reading = leniently(
                DEFAULTS,
                "Name,Year,Population [persons]\n"
                        + "Total,2020,30\n"
                        + "A,2020,10\n"
                        + "B,2020,20\n"
                        + "Note: estimates.\n"
                        + "Source: office\n");
        assertEquals(List.of(), reading.problems());
        assertEquals(List.of("A", "B"), reading.panel().codes());
        assertEquals(
                List.of(SetApart.Kind.TOTAL, SetApart.Kind.NOTE, SetApart.Kind.NOTE),
                reading.apart().stream().map(SetApart::kind).toList());
        assertEquals(
                List.of("全国"), read("地区,年份,常住人口(万人)\n全国,2019,1\n全国,2020,2\n").codes());
    }

    @Test
    void semicolonsTabsAndDecimalCommas() throws IOException {
        Panel panel =
                read("name;year;population [persons];urbanization_rate [%]\nA;2020;5.196.043;35,9\nB;2020;1.000;7\n");
        assertEquals(5_196_043, panel.value("A", 2020, Variables.POPULATION));
        assertEquals(1_000, panel.value("B", 2020, Variables.POPULATION));
        assertEquals(35.9, panel.value("A", 2020, Variables.URBANIZATION_RATE));
        assertEquals(
                1_234.5,
                read("name\tyear\tgdp_per_capita [yuan/person]\nA\t2020\t1,234.5\n")
                        .value("A", 2020, Variables.GDP_PER_CAPITA));
        assertEquals(
                12.5,
                read("name,year,urbanization_rate [%]\nA,2020,\"12,5\"\nB,2020,\"7,25\"\n")
                        .value("A", 2020, Variables.URBANIZATION_RATE));
    }

    @Test
    void encodingsAreFoundOut() throws IOException {
        String table = "城市,年份,常住人口（万人）\n云泽市,2020,1.5\n甲州市,2020,2\n";
        for (String charset : List.of("UTF-8", "GB18030", "UTF-16", "UTF-16LE")) {
            Path file = Files.write(folder.resolve("t.csv"), table.getBytes(Charset.forName(charset)));
            assertEquals(15_000, PanelReader.read(file).value("云泽市", 2020, Variables.POPULATION), charset);
        }
        String taiwan = "縣市,年份,總人口數,population [persons]\n臺北市,2020,1,5\n新北市,2020,2,6\n桃園市,2020,3,7\n高雄市,2020,1,8\n";
        Path big5 = Files.write(folder.resolve("t.csv"), taiwan.getBytes(Charset.forName("Big5")));
        assertEquals(5, DEFAULTS.name("縣市").read(big5).value("臺北市", 2020, Variables.POPULATION));
        String europe = "name,year,population [persons]\nMünchen,2020,5\nKöln,2020,6\nSão Paulo,2020,7\n";
        Path western = Files.write(folder.resolve("t.csv"), europe.getBytes(Charset.forName("windows-1252")));
        assertEquals(7, PanelReader.read(western).value("São Paulo", 2020, Variables.POPULATION));
        String japan = "市町村名,年,name,population [persons]\n札幌市の人口,2020,A,5\nさいたま市,2020,B,6\n";
        Path sjis = Files.write(folder.resolve("t.csv"), japan.getBytes(Charset.forName("Shift_JIS")));
        assertEquals(5, PanelReader.read(sjis).value("A", 2020, Variables.POPULATION));
        Path doubtful = Files.write(
                folder.resolve("t.csv"), new byte[] {'a', ',', (byte) 0xB1, (byte) 0xE0, '\n', '1', ',', '2'});
        UnreadableException e = assertThrows(UnreadableException.class, () -> PanelReader.read(doubtful));
        assertTrue(e.getMessage().contains(".charset("), e.getMessage());
    }

    @Test
    void dotsAreMissingInTablesThatAreNotChinese() throws IOException {
        Panel panel = read("name,year,population [persons]\nA,2020,...\nB,2020,..\nC,2020,…\nD,2020,5\n");
        assertTrue(Double.isNaN(panel.value("A", 2020, Variables.POPULATION)));
        assertTrue(Double.isNaN(panel.value("C", 2020, Variables.POPULATION)));
        assertEquals(0, read("地区,年份,常住人口(万人)\n甲,2020,…\n乙,2020,5\n").value("甲", 2020, Variables.POPULATION));
    }

    @Test
    void twoColumnsOfOneVariableAreOneProblem() throws IOException {
        String text = "地区,年份,地区生产总值(亿元),地区生产总值(万元)\n甲市,2020,1,10001\n";
        String message = refused(DEFAULTS, text);
        assertTrue(message.contains("地区生产总值(亿元)") && message.contains("地区生产总值(万元)"), message);
        assertEquals(1, leniently(DEFAULTS, text).problems().size());
        Panel panel = read("地区,年份,常住人口,人口\n甲市,2020,1,2\n");
        assertEquals(1, panel.value("甲市", 2020, Variables.POPULATION));
        assertTrue(notes(panel, "人口"));
    }

    @Test
    void aPlaceGivenTwiceNamesBothLines() throws IOException {
        String text = "name,population_2010 [persons],population_2020 [persons]\nA,1,2\nB,3,4\nA,5,6\n";
        String message = refused(DEFAULTS, text);
        assertTrue(message.contains("line 4") && message.contains("line 2"), message);
        assertEquals(1, leniently(DEFAULTS, text).panel().value("A", 2010, Variables.POPULATION));
    }

    @Test
    void aHeaderThatIsNotUnderstoodIsOneProblem() {
        String message = refused(DEFAULTS, "Kunta,Vuosi,popluation\nA,2020,5\nB,2020,6\nC,2021,7\n");
        assertEquals(3, message.lines().count(), message);
        assertTrue(message.contains(".name(") && message.contains(".year"), message);
        String unknown = refused(DEFAULTS, "name,year,popluation\nA,2020,5\n");
        assertTrue(unknown.contains("near: population") && unknown.contains(".variable(\"popluation\""), unknown);
    }

    @Test
    void settingsMendWhatIsNotUnderstood() throws IOException {
        String text = "Kunta,Vuosi,Väkiluku,Pintaala\nA,2020,5,7.5\nB,2021,6,8\n";
        Panel panel = read(DEFAULTS.name("Kunta").yearColumn("Vuosi").variable("Väkiluku", "population"), text);
        assertEquals(6, panel.value("B", 2021, Variables.POPULATION));
        Panel kept = read(DEFAULTS.name("Kunta").yearColumn("Vuosi").keepUnknown(), text);
        assertEquals(7.5, kept.value("A", 2020, kept.variable("pintaala")));
        Look look = DEFAULTS.look(new StringReader(text), "text");
        assertEquals(
                5,
                look.name("Kunta")
                        .yearColumn("Vuosi")
                        .variable("Väkiluku", "population")
                        .read()
                        .value("A", 2020, Variables.POPULATION));
        assertTrue(look.toString().contains("Kunta"), look.toString());
    }

    @Test
    void ownVariablesMayBeOfAnyCurrency() throws IOException {
        Unit euro = new Unit("euro", "euro", java.math.BigDecimal.ONE, java.math.BigDecimal.ONE);
        Variable income = Variable.of("income", "Income", "收入", euro, Variable.Kind.INTENSITY);
        assertEquals(
                5,
                read(DEFAULTS.variables(List.of(income)), "name,year,income\nA,2020,5\n")
                        .value("A", 2020, income));
    }

    @Test
    void manyProblemsMakeAShortMessageAndALongList() throws Exception {
        StringBuilder text = new StringBuilder("name,year,population [persons]\n");
        for (int k = 0; k < 50_000; k++) {
            text.append('p').append(k).append(",2020,bad\n");
        }
        UnreadableException e = assertThrows(UnreadableException.class, () -> read(text.toString()));
        assertEquals(50_000, e.problems().size());
        assertEquals(22, e.getMessage().lines().count());
        assertTrue(e.getMessage().endsWith("… and 49980 more"), e.getMessage());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(e);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertEquals(e.problems(), ((UnreadableException) in.readObject()).problems());
        }
    }

    /** Where a pattern went over a header again for each of its characters this took hours. */
    @Test
    void longHeadersAreReadInOneGo() throws IOException {
        for (String run : List.of(" ", "_", "[", "(", "、")) {
            String header = "name,year,population" + run.repeat(300_000) + "x [persons]";
            Reading reading = leniently(DEFAULTS, header + "\nA,2020,5\n");
            assertTrue(reading.panel().places().size() <= 1);
        }
    }

    @Test
    void nothingReadIsAProblem() throws IOException {
        for (String text :
                List.of("", "\n\n", "name,year,population\n", "地区,2019年,2020年\n甲,1,2\n", "a\n", "x,y\n1,2\n")) {
            Reading reading = leniently(DEFAULTS, text);
            assertFalse(reading.problems().isEmpty(), text);
        }
    }

    @Test
    void aClaimOfManyCellsIsNotBelieved() throws IOException {
        StringBuilder text = new StringBuilder("name,year,population [persons]\n");
        for (int k = 0; k < 8_000; k++) {
            text.append('p').append(k).append(',').append(1000 + k % 2000).append(",1\n");
        }
        Reading reading = leniently(DEFAULTS, text.toString());
        assertTrue(
                reading.problems().get(0).message().contains("read it in parts"),
                reading.problems().toString());
    }

    @Test
    void folderAndMissingFileAreIoProblems() {
        assertThrows(IOException.class, () -> PanelReader.read(Path.of("/")));
        assertThrows(IOException.class, () -> PanelReader.read(folder.resolve("none.csv")));
    }

    @Test
    void strayQuotesAndManyColumnsAreRead() throws IOException {
        assertEquals(3, read("name,year,population [persons]\nA,2020,\"3\" \n").value("A", 2020, Variables.POPULATION));
        StringBuilder text = new StringBuilder("name");
        StringBuilder row = new StringBuilder("A");
        for (int k = 0; k < 20_000; k++) {
            text.append(",c").append(k);
            row.append(",").append(k);
        }
        String wide = text + ",population_2020 [persons]\n" + row + ",7\n";
        assertEquals(7, read(wide).value("A", 2020, Variables.POPULATION));
        assertTrue(refused(DEFAULTS, "name,year,population\nA,2020,\"3\nB,2020,4\n")
                .contains("never closed"));
    }

    @Test
    void aPageThatIsCalledXlsIsReadAsAPage() throws IOException {
        String page = "\n\n<html><body><p>各市人口（2014年）</p><table><tr><td>单位：万人</td></tr></table>"
                + "<table><tr><th rowspan=2>城市</th><th colspan=2>人口</th></tr><tr><th>常住人口</th><th>城镇人口</th></tr>"
                + "<tr><td>甲省</td><td>3</td><td>2</td></tr><tr><td>&nbsp;乙市</td><td>1</td><td>0.5</td></tr>"
                + "<tr><td>&nbsp;丙市</td><td>2</td><td>1.5</td></tr></table></body></html>";
        Path file = Files.write(folder.resolve("page.xls"), page.getBytes(StandardCharsets.UTF_8));
        Panel panel = PanelReader.read(file);
        assertEquals(5_000, panel.value("乙市", 2014, Variables.URBAN_POPULATION));
        assertEquals(2, panel.places().size());
        assertTrue(notes(panel, "2014"));
    }

    @Test
    void aKeyChoosesTheRowsOfATableOfManySexes() throws IOException {
        String eurostat = "freq,sex,age,geo\\TIME_PERIOD\t2018 \t2019 \nA,F,TOTAL,XA\t3 b\t4 \nA,M,TOTAL,XA\t2 \t2 \n"
                + "A,T,TOTAL,XA\t5 \t6 \nA,T,Y15,XA\t1 \t1 \n";
        TableReader reader = DEFAULTS.variable("population");
        assertTrue(refused(reader, eurostat).contains(".where(\"sex\""), refused(reader, eurostat));
        Panel panel = read(reader.where("sex", "T").where("age", "TOTAL"), eurostat);
        assertEquals(5, panel.value("XA", 2018, Variables.POPULATION));
        assertTrue(notes(panel, "sex=T"), panel.notes().toString());
        String sdmx = "REF_AREA,SEX,TIME_PERIOD,OBS_VALUE\nAUS,F,2019,3\nAUS,_T,2019,7\n";
        assertEquals(7, read(reader.where("SEX", "_T"), sdmx).value("AUS", 2019, Variables.POPULATION));
        assertTrue(refused(reader.where("Sexe", "T"), sdmx).contains("no column \"Sexe\""));
    }
}
