package org.chengzhen.core.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.panel.Variables;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables that could be read wrongly in silence: each is read as its author means it, or what is doubtful is told. */
class DoubtfulTablesTest {
    @TempDir
    Path folder;

    private static Reading read(String text) throws IOException {
        return PanelReader.withDefaults().readLeniently(new StringReader(text), "text");
    }

    private static List<String> problems(Reading reading) {
        return reading.problems().stream().map(Problem::toString).toList();
    }

    private static double people(Reading reading, String place) {
        return reading.panel().value(place, 2020, Variables.POPULATION);
    }

    private static boolean notes(Reading reading, String text) {
        return reading.panel().notes().contains(text);
    }

    // ---- units

    @Test
    void aColumnOfUnitsIsThatOfTheColumnsThatNameNone() throws IOException {
        Reading reading =
                read("地区,年份,常住人口,单位\n甲市,2020,1.5,万人\n乙市,2020,16000,人\n丙市,2020,2,\n丁市,2020,2,亿元\n戊市,2020,2,筐\n");
        assertEquals(15_000, people(reading, "甲市"));
        assertEquals(16_000, people(reading, "乙市"));
        assertEquals(
                List.of(
                        "line 4, column \"单位\": \"\" names no unit for column \"常住人口\", as other rows do",
                        "line 5, column \"单位\": \"亿元\" does not measure population [persons]",
                        "line 6, column \"单位\": \"筐\" is no known unit"),
                problems(reading));
    }

    @Test
    void theUnitOfARowMustBeThatOfTheHeader() throws IOException {
        Reading reading =
                read("地区,年份,常住人口(万人),单位\n甲市,2020,1.5,万人\n乙市,2020,16000,人\n丙市,2020,2,\n丁市,2020,3,10⁴ persons\n");
        assertEquals(15_000, people(reading, "甲市"));
        assertEquals(20_000, people(reading, "丙市"));
        assertEquals(30_000, people(reading, "丁市"));
        assertEquals(
                List.of("line 3, column \"单位\": \"人\" is not the unit of column \"常住人口(万人)\", 万人"), problems(reading));
        // who says the unit in code means all rows
        Panel set =
                PanelReader.withDefaults().unit("万人").read(new StringReader("地区,年份,常住人口,单位\n甲市,2020,1.5,人\n"), "text");
        assertEquals(15_000, set.value("甲市", 2020, Variables.POPULATION));
    }

    @Test
    void aUnitBesideSeveralColumnsIsThatOfTheOnesItMeasures() throws IOException {
        Reading reading = read("地区,年份,常住人口,地区生产总值(亿元),单位\n甲市,2020,1.5,7,万人\n");
        assertEquals(List.of(), reading.problems());
        assertEquals(15_000, people(reading, "甲市"));
        assertEquals(7e8, reading.panel().value("甲市", 2020, Variables.GDP));
    }

    @Test
    void anEmptyColumnOfUnitsNamesNone() throws IOException {
        Reading reading = read("地区,年份,常住人口,单位\n甲市,2020,15,\n乙市,2020,16,\n");
        assertEquals(List.of(), reading.problems());
        assertTrue(notes(reading, "the unit of column \"常住人口\" is assumed to be persons: nothing names it"));
    }

    @Test
    void morePeopleOrLandThanTheEarthHasIsAnotherUnit() throws IOException {
        Reading reading = read("地区,年份,常住人口(万人),土地面积(公顷)\n甲市,2020,17560061,5.3E10\n乙市,2020,139008,5.1E10\n");
        String rule = "must be less than all the earth has; is its unit right?";
        assertEquals(
                List.of(
                        "line 2, column \"常住人口(万人)\": \"17560061\" is impossible for 甲市, 2020: population " + rule,
                        "line 2, column \"土地面积(公顷)\": \"5.3E10\" is impossible for 甲市, 2020: area " + rule),
                problems(reading));
        assertEquals(1_390_080_000, people(reading, "乙市"));
        assertEquals(5.1e8, reading.panel().value("乙市", 2020, Variables.AREA));
    }

    @Test
    void sharesOfNoUnitThatAreAllBelowOneAreAsked() throws IOException {
        String text = "地区,年份,城镇化率\n甲市,2020,0.952\n乙市,2020,0.8619\n";
        assertEquals(
                List.of("line 1, column \"城镇化率\": \"0.952\" is its largest number, and it names no unit: say whether"
                        + " it is in percent or a fraction, as .unit(\"城镇化率\", \"1\") or .unit(\"城镇化率\", \"%\")"),
                problems(read(text)));
        assertEquals(1, problems(read("地区,年份,城镇化率\n甲市,2020,3015.9\n")).size());
        Panel fractions = PanelReader.withDefaults().unit("城镇化率", "1").read(new StringReader(text), "text");
        assertEquals(95.2, fractions.value("甲市", 2020, Variables.URBANIZATION_RATE));
        Panel percent = PanelReader.withDefaults().unit("城镇化率", "%").read(new StringReader(text), "text");
        assertEquals(0.952, percent.value("甲市", 2020, Variables.URBANIZATION_RATE));
    }

    @Test
    void signsOfPercentNameTheUnitAndTheirLackIsTold() throws IOException {
        Reading all = read("地区,年份,城镇化率\n甲市,2020,95.2%\n乙市,2020,—\n丙市,2020,0.5％\n");
        assertEquals(List.of(), all.problems());
        assertEquals(List.of(), all.panel().notes());
        assertEquals(95.2, all.panel().value("甲市", 2020, Variables.URBANIZATION_RATE));
        assertEquals(0.5, all.panel().value("丙市", 2020, Variables.URBANIZATION_RATE));
        Reading some = read("地区,年份,城镇化率(%)\n甲市,2020,95.2%\n乙市,2020,0.86\n丙市,2020,0\n");
        assertEquals(0.86, some.panel().value("乙市", 2020, Variables.URBANIZATION_RATE));
        assertTrue(notes(
                some,
                "column \"城镇化率(%)\" has a sign of percent behind 1 of 2 numbers, and none in line 3: without it they"
                        + " are taken for %"));
    }

    // ---- workbooks

    private static final String[] HEADER = {"地区", "年份", "城镇化率", "常住人口(万人)"};

    @Test
    void whatAWorkbookShowsAsPercentIsPercent() throws IOException {
        Path file = folder.resolve("percent.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "tests", "1.0")) {
            Worksheet sheet = book.newWorksheet("d");
            for (int j = 0; j < 4; j++) {
                sheet.value(0, j, HEADER[j]);
            }
            Object[][] rows = {{"甲市", 2020, 0.8619, 1.5}, {"乙市", 2020, 1, 2}, {"丙市", 2020, 0.07, 3}};
            for (int r = 0; r < 3; r++) {
                sheet.value(r + 1, 0, (String) rows[r][0]);
                for (int j = 1; j < 4; j++) {
                    sheet.value(r + 1, j, (Number) rows[r][j]);
                }
                sheet.style(r + 1, 2)
                        .format(r == 2 ? "0.0\\%;[Red]0%" : "0.00%")
                        .set();
                // a sign within quotation marks is a text beside the number
                sheet.style(r + 1, 3).format("0.00\"%\"").set();
            }
        }
        Panel panel = PanelReader.read(file);
        assertEquals(86.19, panel.value("甲市", 2020, Variables.URBANIZATION_RATE));
        assertEquals(100, panel.value("乙市", 2020, Variables.URBANIZATION_RATE));
        assertEquals(7, panel.value("丙市", 2020, Variables.URBANIZATION_RATE));
        assertEquals(15_000, panel.value("甲市", 2020, Variables.POPULATION));
        assertEquals(List.of(), panel.notes());
    }

    @Test
    void whatAnOldWorkbookShowsAsPercentIsPercent() throws IOException {
        Path file = folder.resolve("percent.xls");
        try (HSSFWorkbook book = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            HSSFSheet sheet = book.createSheet("d");
            HSSFRow header = sheet.createRow(0);
            for (int j = 0; j < 4; j++) {
                header.createCell(j).setCellValue(HEADER[j]);
            }
            HSSFCellStyle style = book.createCellStyle();
            style.setDataFormat(book.createDataFormat().getFormat("0.00%"));
            HSSFRow row = sheet.createRow(1);
            row.createCell(0).setCellValue("甲市");
            row.createCell(1).setCellValue(2020);
            row.createCell(2).setCellValue(0.8619);
            row.getCell(2).setCellStyle(style);
            row.createCell(3).setCellValue(1.5);
            book.write(out);
        }
        assertEquals(86.19, PanelReader.read(file).value("甲市", 2020, Variables.URBANIZATION_RATE));
    }

    @Test
    void whatAWorkbookOfXmlShowsAsPercentIsPercent() throws IOException {
        String xml = "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\""
                + " xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\"><Styles>"
                + "<Style ss:ID=\"p\"><NumberFormat ss:Format=\"Percent\"/></Style><Style ss:ID=\"child\""
                + " ss:Parent=\"p\"/><Style ss:ID=\"n\"><NumberFormat ss:Format=\"0.00\"/></Style></Styles>"
                + "<Worksheet ss:Name=\"d\"><Table><Column ss:Index=\"3\" ss:StyleID=\"child\"/>"
                + row("", "地区", "年份", "城镇化率", "常住人口(万人)")
                + row("", "甲市", "2020", "0.8619", "1.5")
                + row(" ss:StyleID=\"n\"", "乙市", "2020", "86.19", "1.5")
                + "</Table></Worksheet></Workbook>";
        Path file = Files.writeString(folder.resolve("percent.xls"), xml);
        Panel panel = PanelReader.read(file);
        assertEquals(86.19, panel.value("甲市", 2020, Variables.URBANIZATION_RATE));
        assertEquals(86.19, panel.value("乙市", 2020, Variables.URBANIZATION_RATE));
        assertEquals(15_000, panel.value("甲市", 2020, Variables.POPULATION));
    }

    private static String row(String style, String... cells) {
        StringBuilder row = new StringBuilder("<Row" + style + ">");
        for (String cell : cells) {
            String type = cell.matches("[\\d.]+") ? "Number" : "String";
            row.append("<Cell><Data ss:Type=\"" + type + "\">" + cell + "</Data></Cell>");
        }
        return row + "</Row>";
    }

    @Test
    void aFormulaThatNobodyCalculatedIsAProblem() throws IOException {
        Path file = folder.resolve("formula.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "tests", "1.0")) {
            Worksheet sheet = book.newWorksheet("2020年");
            sheet.value(0, 0, "地区");
            sheet.value(0, 1, "常住人口(万人)");
            sheet.value(1, 0, "甲市");
            sheet.value(1, 1, 1.5);
            sheet.value(2, 0, "乙市");
            sheet.formula(2, 1, "B2*2");
        }
        Reading reading = PanelReader.withDefaults().readLeniently(file);
        assertEquals(
                List.of("sheet \"2020年\", cell B3, column \"常住人口(万人)\": \"=B2*2\" is a formula without its value: open"
                        + " the workbook in Excel or LibreOffice and save it"),
                problems(reading));
        // a sheet may be of the year that it is called by
        assertEquals(15_000, people(reading, "甲市"));
        assertTrue(notes(reading, "the year 2020 is that of the sheet: no column names one"));
    }

    @Test
    void anArchiveUnderTheNameOfATableIsNoWorkbook() throws IOException {
        Path file = folder.resolve("table.csv");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("a.csv"));
            zip.write("地区,年份,常住人口\n甲市,2020,5\n".getBytes(StandardCharsets.UTF_8));
        }
        assertEquals(
                List.of("line 1: \"table.csv\" is an archive: unpack it and read the table within"),
                problems(PanelReader.withDefaults().readLeniently(file)));
    }

    // ---- rows and cells

    @Test
    void aNumberCutAtItsCommaIsNeverReadInPart() throws IOException {
        Reading reading = read("地区,年份,常住人口(万人)\n甲市,2020,1,867.66\n乙市,2020,1,756.01\n丙市,2020,951.88\n");
        String quotes = " has 4 cells but the header has 3: a number with a comma in it needs quotation marks";
        assertEquals(
                List.of("line 2: \"甲市,2020,1,867.66\"" + quotes, "line 3: \"乙市,2020,1,756.01\"" + quotes),
                problems(reading));
        assertEquals(9_518_800, people(reading, "丙市"));
        // one row that is too long leaves the others as they are
        Reading one = read("地区,年份,常住人口(人)\n甲市,2020,5,?\n乙市,2020,6\n");
        assertEquals(List.of("line 2: \"甲市,2020,5,?\" has 4 cells but the header has 3"), problems(one));
        assertEquals(6, people(one, "乙市"));
        assertEquals(List.of(), problems(read("地区,年份,常住人口(人)\n甲市,2020,5,,\n")));
    }

    @Test
    void aColumnOfNumbersWithoutAHeaderIsTold() throws IOException {
        Reading reading = read(",地区,年份,常住人口(人),,\n0,甲市,2020,5,7,\n1,乙市,2020,6,8,\n");
        assertEquals(
                List.of("columns without a header are left out: A, E"),
                reading.panel().notes());
        assertEquals(6, people(reading, "乙市"));
        // where there are too many to name, it says that there are more
        Reading many = read("地区,年份,常住人口(人)" + ",".repeat(21) + "\n甲市,2020,5" + ",7".repeat(21) + "\n");
        assertEquals(
                List.of("columns without a header are left out: D, E, F, G, H, I, J, K, L, M, N, O, P, Q, R, S, T, U,"
                        + " V, W, …"),
                many.panel().notes());
    }

    @Test
    void headingsOfGroupsAreNoPlaces() throws IOException {
        Reading dated = read("地区,年份,常住人口(人)\n甲市,2020,5\n粤东,,\n乙市,2020,6\n丙市,,7\n");
        assertEquals(List.of("line 5, column \"年份\": \"\" is no year"), problems(dated));
        assertEquals(List.of("甲市", "乙市"), dated.panel().codes());
        assertTrue(notes(dated, "粤东,,"));
        Reading titled = read("各市人口（2020年）\n地区,常住人口(人)\n甲市,5\n二、粤东,\n乙市,6\n（三）粤西,\n丙市,…\n丁市,\n");
        assertEquals(List.of(), titled.problems());
        assertEquals(List.of("甲市", "乙市", "丙市", "丁市"), titled.panel().codes());
        assertTrue(notes(titled, "二、粤东") && notes(titled, "（三）粤西"), titled.panel()::toString);
    }

    @Test
    void aPlaceGivenTwiceSaysWhereTheRowsDiffer() throws IOException {
        assertEquals(
                List.of("line 3: \"甲市, 2020\" was already given on line 2, where gdp [yuan] is 200000000 and not"
                        + " 300000000"),
                problems(read("地区,年份,常住人口(万人),GDP(亿元)\n甲市,2020,5,2\n甲市,2020,5,3\n")));
        assertEquals(
                List.of("line 3: \"440100 甲市, 2020\" was already given on line 2"),
                problems(read("行政区划代码,地区,年份,常住人口(万人)\n440100,甲市,2020,5\n440100,甲市,2020,5\n")));
        assertEquals(
                List.of("line 3: \"甲市\" was already given on line 2, where population [persons] of 2020 is 6 and not"
                        + " 7"),
                problems(read("地区,2019年常住人口(人),2020年常住人口(人)\n甲市,5,6\n甲市,5,7\n")));
    }

    @Test
    void namesThatDifferByTheirEndingMayBeOnePlace() throws IOException {
        Reading reading = read("地区,年份,常住人口(人)\n广州,2019,5\n广州市,2020,6\n深圳市,2020,7\n鼓楼区,2020,1\n");
        assertEquals(
                List.of("taken for places of their own, though they may be one, which .gazetteer(…) knows: 广州 / 广州市"),
                reading.panel().notes());
        assertEquals(4, reading.panel().places().size());
    }

    @Test
    void aCityOfTheNameOfAProvinceIsNotSetApart() throws IOException {
        Reading reading = read("省份,城市,年份,常住人口(人)\n青海,海南,2020,5\n海南,海口,2020,6\n吉林,吉林,2020,7\n吉林,长春,2020,8\n");
        assertEquals(List.of("海南", "海口", "吉林", "长春"), reading.panel().codes());
        Reading generic = read("省份,地区,年份,常住人口(人)\n吉林,吉林,2020,15\n吉林,长春,2020,8\n吉林,四平,2020,7\n");
        assertEquals(List.of("长春", "四平"), generic.panel().codes());
        assertTrue(notes(generic, "1 row of totals and higher levels set apart: 吉林 (line 2)"));
    }

    @ParameterizedTest
    @CsvSource({
        "44 01 00,440100",
        "4401 00,440100",
        "440100 001 002,440100001002",
        "44 01,44 01",
        "1 2 3 4 5 6,1 2 3 4 5 6"
    })
    void codesInGroupsOfDigitsAreJoined(String written, String code) throws IOException {
        Reading reading = read("代码,名称,年份,常住人口(人)\n" + written + ",甲市,2020,5\n");
        assertEquals(List.of(code), reading.panel().codes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"二〇二〇年", "二○二〇", "二零二零年末", "２０２０年", "2020-12-31"})
    void yearsInEveryDigit(String year) throws IOException {
        assertEquals(5, people(read("地区,年份,常住人口(人)\n甲市," + year + ",5\n"), "甲市"));
    }

    @Test
    void numeralsThatAreNoYearAreNone() throws IOException {
        assertEquals(
                List.of("line 2, column \"年份\": \"二十年\" is no year", "line 3, column \"年份\": \"二〇二年\" is no year"),
                problems(read("地区,年份,常住人口(人)\n甲市,二十年,5\n乙市,二〇二年,5\n")));
    }

    @Test
    void footnotesOfNamesAreNoPartOfThem() throws IOException {
        Reading reading = read("地区,年份,常住人口(人)\n甲市 [1],2020,5\n乙市〔12〕,2020,6\n丙市[a],2020,7\n[1] 含丁县\n");
        assertEquals(List.of("甲市", "乙市", "丙市[a]"), reading.panel().codes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"，", "；"})
    void delimitersOfFullWidth(String sign) throws IOException {
        String text = "地区，年份，常住人口（万人）\n甲市，2020，1.5\n乙市，2020，2\n".replace("，", sign);
        Reading reading = read(text);
        assertEquals(List.of(), reading.problems());
        assertEquals(15_000, people(reading, "甲市"));
        // beside plain ones they belong to the text
        assertEquals(5, people(read("地区,年份,常住人口(人),备注\n甲市,2020,5,甲，乙，丙\n乙市,2020,6,甲，乙，丁\n"), "甲市"));
    }

    @Test
    void whatIsNoTableIsCalledByItsName() throws IOException {
        assertEquals(List.of("line 1: is empty"), problems(read("")));
        assertEquals(
                List.of("line 1: \"常住人口(万人)\" has one column: places and values stand in columns between commas,"
                        + " semicolons, tabs or bars"),
                problems(read("常住人口(万人)\n1867.66\n")));
        Path zeros = Files.write(folder.resolve("zeros.csv"), new byte[1000]);
        assertEquals(
                List.of("line 1: \"zeros.csv\" is no text, and no format that is known"),
                problems(PanelReader.withDefaults().readLeniently(zeros)));
    }

    @Test
    void percentIsAWeightAndAFlowWithoutAUnit() throws IOException {
        assertEquals(
                0.2,
                WeightsReader.read(Files.writeString(folder.resolve("w.csv"), "from,to,weight\na,b,20%\nb,a,1\n"))
                        .weight(0, 1));
        assertEquals(
                0.125,
                FlowReader.read(Files.writeString(folder.resolve("f.csv"), "from,to,share\na,b,12.5%\nb,a,1\n"))
                        .flow(0, 1));
        assertFalse(FlowReader.withDefaults()
                .readLeniently(Files.writeString(folder.resolve("p.csv"), "from,to,人数(万人)\na,b,12.5%\nb,a,1\n"))
                .problems()
                .isEmpty());
    }

    // ---- what is no file of lines

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aPipeIsRefusedAndNotWaitedFor() throws IOException, InterruptedException {
        Path pipe = folder.resolve("pipe.csv");
        assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
        String message = pipe + " is a pipe or a device, not a file: write what it gives to a file";
        assertEquals(
                message,
                assertThrows(IOException.class, () -> PanelReader.read(pipe)).getMessage());
        assertEquals(
                message,
                assertThrows(IOException.class, () -> GridReader.read(pipe)).getMessage());
        assertEquals(
                message,
                assertThrows(IOException.class, () -> WeightsReader.read(pipe)).getMessage());
    }

    @Test
    void aLineThatNeverEndsIsRefusedBeforeItFillsTheMemory() throws IOException {
        char[] signs = new char[(1 << 24) + 10];
        Arrays.fill(signs, 'a');
        assertEquals(
                List.of("line 2: \"text\" has a line of more than 16777216 signs: no table has so long ones"),
                problems(read("地区,年份,常住人口\n" + new String(signs) + "\n")));
        assertEquals(
                List.of("line 2: \"text\" has a row of more than 524288 cells: no table has so many"),
                problems(read("地区,年份,常住人口\n" + ",".repeat(600_000) + "\n")));
    }
}
