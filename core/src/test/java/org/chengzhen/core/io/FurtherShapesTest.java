package org.chengzhen.core.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.chengzhen.core.china.ChinaData;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.panel.Unit;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.panel.Variables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** More shapes of tables as people have them: downloads, pages of yearbooks, files of other countries, packed files. */
class FurtherShapesTest {
    private static final TableReader DEFAULTS = PanelReader.withDefaults();

    @TempDir
    Path folder;

    private static Panel read(TableReader reader, String text) throws IOException {
        return reader.read(new StringReader(text), "text");
    }

    private static Panel read(String text) throws IOException {
        return read(DEFAULTS, text);
    }

    private static Reading leniently(TableReader reader, String text) throws IOException {
        return reader.readLeniently(new StringReader(text), "text");
    }

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private String problems(String name, byte[] bytes) throws IOException {
        return DEFAULTS.readLeniently(file(name, bytes)).problems().toString();
    }

    @Test
    void aLineThatNamesThePlaceMakesItTheOne() throws IOException {
        Panel panel = read("数据库：分省年度数据\n地区：广东省\n时间：最近2年\n指标,2021年,2020年\n年末常住人口(万人),12684,12624\n");
        assertEquals(126_240_000, panel.value("广东省", 2020, Variables.POPULATION));
        Panel known = read(DEFAULTS.gazetteer(ChinaData.gazetteer()), "地区：广东省\n指标,2020年\n地区生产总值(亿元),111151.6\n");
        assertEquals(List.of("440000"), known.codes());
    }

    @Test
    void yearsOfSeveralVariablesSideBySide() throws IOException {
        Panel panel = read("地区,常住人口(万人),,城镇人口比重(%),\n,2020,2021,2020,2021\n甲市,1,2,60,61\n乙市,3,4,62,63\n");
        assertEquals(20_000, panel.value("甲市", 2021, Variables.POPULATION));
        assertEquals(62, panel.value("乙市", 2020, Variables.URBANIZATION_RATE));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "2010-2020年各市常住人口（万人）",
                "表2-3  各市常住人口（万人）",
                "2-3 分地区年末常住人口（万人）",
            })
    void theTitleNamesWhatIsMeasured(String title) throws IOException {
        Panel panel = read(title + "\n城市,2010,2020\n甲市,1,3\n乙市,4,6\n");
        assertEquals(60_000, panel.value("乙市", 2020, Variables.POPULATION));
        assertTrue(
                panel.notes().toString().contains("from the title"),
                panel.notes().toString());
    }

    @Test
    void aFileOfTheUnitedNationsNamesItInItsTitle() throws IOException {
        Panel panel = read("File 3: Urban Population at Mid-Year by Region (thousands),,,\n"
                + "\"Region, subregion, country or area\",Country code,1950,1955\n"
                + "Burundi,108,40,48\n"
                + "Comoros,174,11,14\n");
        assertEquals(48_000, panel.value("108", 1955, Variables.URBAN_POPULATION));
    }

    @Test
    void aHeaderThatStandsAgainIsNoPlace() throws IOException {
        Reading reading = leniently(DEFAULTS.year(2020), "城市,常住人口(万人)\n甲市,1\n\n续表\n城市,常住人口(万人)\n乙市,2\n");
        assertEquals(List.of(), reading.problems());
        assertEquals(List.of("甲市", "乙市"), reading.panel().codes());
    }

    @Test
    void aColumnOfNoYearBesideYearsIsTold() throws IOException {
        String text = "name,population 2010 [persons],population 2020 [persons],area [km2]\nA,1,2,5\nB,3,4,6\n";
        Panel panel = read(text);
        assertTrue(
                panel.notes().toString().contains("names no year"),
                panel.notes().toString());
        assertEquals(List.of(2010, 2020), panel.years().asList());
        assertEquals(5, read(DEFAULTS.year(2020), text).value("A", 2020, Variables.AREA));
        // a year that no column needs is none of the panel
        String dated = "name,population 2010 [persons],population 2020 [persons]\nA,1,2\n";
        assertEquals(
                List.of(2010, 2020), read(DEFAULTS.year(2000), dated).years().asList());
    }

    @Test
    void totalsOfTwoLanguagesAndOfDistrictsAreSetApart() throws IOException {
        Panel panel = read(DEFAULTS.year(2020), "市别,常住人口(万人)\n全 省 Total,61\n合肥市 Hefei,9\n市区,5\n芜湖市 Wuhu,4\n");
        assertEquals(List.of("合肥市", "芜湖市"), panel.codes());
    }

    @Test
    void aPartHasTheUnitOfItsWhole() throws IOException {
        Panel panel = read(DEFAULTS.year(2020), "地区,常住人口(万人),#城镇人口\n甲市,10,6\n");
        assertEquals(60_000, panel.value("甲市", 2020, Variables.URBAN_POPULATION));
    }

    @Test
    void codesGetTheirSixDigits() throws IOException {
        for (String code : List.of("4401", "440100000000", "440100000")) {
            Panel panel = read("城市代码,城市,年份,常住人口(人)\n" + code + ",广州市,2020,5\n");
            assertEquals(List.of("440100"), panel.codes(), code);
        }
    }

    @Test
    void traditionalAndJapaneseHeaders() throws IOException {
        Panel taiwan = read(DEFAULTS.year(2020), "縣市別,年底人口數(人),土地面積(平方公里)\n新北市,4030954,2052.6\n");
        assertEquals(4_030_954, taiwan.value("新北市", 2020, Variables.POPULATION));
        assertEquals(2052.6, taiwan.value("新北市", 2020, Variables.AREA));
        Panel japan = read(DEFAULTS.year(2020), "市区町村,人口（人）,面積（km2）\n札幌市,1973395,1121.26\n");
        assertEquals(1_121.26, japan.value("札幌市", 2020, Variables.AREA));
    }

    @Test
    void filesOfOtherCountries() throws IOException {
        String worldBank = "Country Name,Country Code,Series Name,Series Code,2019 [YR2019]\n"
                + "China,CHN,\"Population, total\",SP.POP.TOTL,1407745000\n,,,,\n"
                + "Data from database: World Development Indicators,,,,\n";
        assertEquals(List.of("CHN"), read(worldBank).codes());
        String oecd = "\"VAR\",\"Variables\",\"REG_ID\",\"Region\",\"Year\",\"Unit\",\"PowerCode Code\",\"Value\"\n"
                + "\"POP\",\"Population\",\"AT11\",\"Burgenland\",\"2018\",\"Persons\",\"3\",293\n";
        assertEquals(293_000, read(oecd).value("AT11", 2018, Variables.POPULATION));
        String canada = "REF_DATE,GEO,UOM,SCALAR_FACTOR,VALUE\n2019,Ontario,Persons,thousands,14544\n";
        TableReader people = DEFAULTS.variable("population");
        assertEquals(14_544_000, read(people, canada).value("Ontario", 2019, Variables.POPULATION));
        assertTrue(leniently(people, canada.replace("thousands", "dozens"))
                .problems()
                .toString()
                .contains("no multiple that is known"));
        String survey =
                "\"Geography\",\"Estimate!!SEX AND AGE!!Total population\",\"Margin of Error!!SEX AND AGE!!Total"
                        + " population\"\n\"310M500US10180\",171354,\"*****\"\n";
        assertEquals(171_354, read(DEFAULTS.year(2019), survey).value("310M500US10180", 2019, Variables.POPULATION));
        String cities = "Rank,Urban area,Country,Population (millions)\n1,Tokyo,Japan,37.4\n2,Delhi,India,29.4\n";
        assertEquals(37_400_000, read(DEFAULTS.year(2018), cities).value("Tokyo", 2018, Variables.POPULATION), 1e-6);
        assertEquals(
                2,
                read(DEFAULTS.variable("population"), "name,X2000,X2010\nA,1,2\n")
                        .value("A", 2010, Variables.POPULATION));
    }

    static byte[] packed(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        }
        return out.toByteArray();
    }

    @Test
    void textPackedByGzipIsReadAndABombIsNot() throws IOException {
        byte[] table = "城市,年份,常住人口(万人)\n甲市,2020,1.5\n乙市,2020,2\n".getBytes(Charset.forName("GB18030"));
        Panel panel = DEFAULTS.read(file("t.csv.gz", packed(table)));
        assertEquals(15_000, panel.value("甲市", 2020, Variables.POPULATION));
        byte[] cut = packed(utf8("name,year,population\n" + "A,2020,5\n".repeat(1000)));
        assertTrue(problems("cut.gz", Arrays.copyOf(cut, cut.length / 2)).contains("cannot be unpacked"));
        byte[] bomb = packed(utf8("name,year,population [persons]\n" + "A,2020,5\n".repeat(4_000_000)));
        assertTrue(problems("bomb.gz", bomb).contains("far more than the size"), problems("bomb.gz", bomb));
    }

    static final String XML = "<?xml version=\"1.0\"?>\n<?mso-application progid=\"Excel.Sheet\"?>\n"
            + "<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\""
            + " xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\"><Worksheet ss:Name=\"人口\"><Table>"
            + "<Row><Cell ss:MergeAcross=\"2\"><Data ss:Type=\"String\">各市人口（2021年）</Data></Cell></Row>"
            + "<Row><Cell ss:MergeDown=\"1\"><Data ss:Type=\"String\">城市</Data></Cell>"
            + "<Cell ss:MergeAcross=\"1\"><Data ss:Type=\"String\">人口(万人)</Data></Cell></Row>"
            + "<Row><Cell ss:Index=\"2\"><Data ss:Type=\"String\">常住人口</Data></Cell>"
            + "<Cell><Data ss:Type=\"String\">城镇人口</Data></Cell></Row>"
            + "<Row ss:Index=\"5\"><Cell><Data ss:Type=\"String\">甲市</Data><Comment><Data>x</Data></Comment></Cell>"
            + "<Cell><Data ss:Type=\"Number\">4.5</Data></Cell><Cell><Data ss:Type=\"Number\">2</Data></Cell></Row>"
            + "</Table></Worksheet></Workbook>";

    @Test
    void aWorkbookOfOneXmlFile() throws IOException {
        Path file = file("book.xls", utf8(XML));
        Panel panel = DEFAULTS.read(file);
        assertEquals(45_000, panel.value("甲市", 2021, Variables.POPULATION));
        assertEquals(20_000, panel.value("甲市", 2021, Variables.URBAN_POPULATION));
        assertEquals("XML workbook", DEFAULTS.look(file).format());
        String type = XML.replace("<?mso", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><?mso");
        assertTrue(problems("type.xls", utf8(type)).contains("DOCTYPE"));
        assertTrue(problems("cut.xls", utf8(XML.substring(0, 600))).contains("damaged"));
        assertTrue(problems("far.xls", utf8(XML.replace("ss:Index=\"2\"", "ss:Index=\"99999\"")))
                .contains("no row or column"));
    }

    @Test
    void whatIsNotReadIsRefusedWithTheWayOn() throws IOException {
        assertTrue(problems("a.parquet", utf8("PAR1....")).contains("org.duckdb:duckdb_jdbc"));
        assertTrue(problems("a.pdf", utf8("%PDF-1.7")).contains("save it as .csv"));
        assertTrue(problems("a.csv", utf8("[{\"name\":\"A\",\"year\":2020}]")).contains("JSON"));
        assertTrue(problems("a.sav", utf8("$FL2@(#)")).contains("SPSS"));
        assertTrue(problems("a.zip", new byte[] {'P', 'K', 3, 4, 0}).contains("unpack"));
        byte[] ods = utf8("PK\u0003\u0004" + ".".repeat(26) + "mimetypeapplication/vnd.oasis.opendocument.spreadsheet");
        assertTrue(problems("a.ods", ods).contains("OpenDocument"));
    }

    @Test
    void flowsOfOtherHeaders() throws IOException {
        String census = "Lower tier local authorities code,Lower tier local authorities label,LTLA of workplace code,"
                + "LTLA of workplace label,Count\nE06000001,Hartlepool,E06000002,Middlesbrough,50\n"
                + "E06000002,Middlesbrough,E06000001,Hartlepool,40\n";
        FlowReading reading = FlowReader.withDefaults().readLeniently(file("odwp.csv", utf8(census)));
        assertEquals(List.of(), reading.problems());
        assertEquals(List.of("E06000001", "E06000002"), reading.flows().labels());
        assertEquals(50, reading.flows().flow(0, 1));
        assertTrue(
                reading.notes().toString().contains("is taken for origins"),
                reading.notes().toString());
        String moves = "迁出城市,迁入城市,迁徙指数\n北京,天津,1.2\n天津,北京,1.1\n";
        assertEquals(1.1, FlowReader.read(file("moves.csv", utf8(moves))).flow(1, 0));
        String brazil = "Município origem;Município destino;Pessoas\nA;B;10\nB;A;12\n";
        assertEquals(12, FlowReader.read(file("brazil.csv", utf8(brazil))).flow(1, 0));
    }

    @Test
    void neighboursOfOtherForms() throws IOException {
        String chinese = "省份,相邻省份\n北京,天津、河北\n天津,北京、河北\n河北,北京、天津\n";
        assertEquals(6, WeightsReader.read(file("n.csv", utf8(chinese))).links());
        String pairs = "src_GEOID,nbr_GEOID,length_km\n1,2,5.5\n2,1,4.5\n";
        assertEquals(5.5, WeightsReader.read(file("p.csv", utf8(pairs))).weight(0, 1));
        assertEquals(2, WeightsReader.read(file("p.csv", utf8(pairs))).links());
    }

    @Test
    void twentyNotesOfAKindAndThenACount() throws IOException {
        StringBuilder header = new StringBuilder("name,year");
        StringBuilder row = new StringBuilder("A,2020");
        List<Variable> own = new ArrayList<>();
        for (int k = 0; k < 50; k++) {
            own.add(Variable.of("own" + k, "Own " + k, "自有" + k, Unit.COUNT, Variable.Kind.INTENSITY));
            header.append(",own").append(k);
            row.append(',').append(k);
        }
        Panel panel = read(DEFAULTS.variables(own), header + "\n" + row + "\n");
        assertEquals(21, panel.notes().size(), panel.notes().toString());
        assertTrue(
                panel.notes().get(20).startsWith("and 30 more like"),
                panel.notes().toString());
    }
}
