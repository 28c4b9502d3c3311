package org.chengzhen.indicators.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.chengzhen.core.io.UnreadableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableReportTest {
    private static final String CSV = "name,year,population [persons],urbanization_rate [%]\n"
            + "Here,2010,100,40\nHere,2020,150,50\nThere,2010,300,60\nThere,2020,350,70\nElse,2020,50,\n";

    @TempDir
    Path folder;

    private String report(String name, byte[] bytes, String... options) throws IOException {
        Path file = Files.write(folder.resolve(name), bytes);
        List<String> arguments = new java.util.ArrayList<>(List.of(file.toString()));
        arguments.addAll(List.of(options));
        return Report.text(arguments);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void levelGrowthGiniLargestAndSmallestComeFirst() throws IOException {
        String text = report("a.csv", utf8(CSV), "--gazetteer", "none");
        String numbers = text.substring(text.indexOf("Numbers of the table"), text.indexOf("Panel[3 places x 1"));
        // 150 + 350 + 50; of the two places of both years 400 became 500; Gini of 50, 150, 350 is 4/11
        assertTrue(numbers.contains("sum 550"), numbers);
        assertTrue(numbers.contains("+25.0 % (2 places)"), numbers);
        assertTrue(numbers.contains("0.364"), numbers);
        assertTrue(numbers.contains("There 350") && numbers.contains("Else 50"), numbers);
        assertTrue(numbers.contains("median 60") && numbers.contains("+10"), numbers);
        assertTrue(text.indexOf("Numbers") < text.indexOf("indicators can be computed"), text);
    }

    @Test
    void theVariableIsBoundWhereAnIndicatorNeedsOne() throws IOException {
        String text = report("a.csv", utf8(CSV), "--gazetteer", "none");
        assertTrue(text.contains("are shown for population"), text);
        String ready = text.substring(text.indexOf("indicators can be computed"));
        assertTrue(ready.indexOf("B31") < ready.indexOf("choose:"), ready);
    }

    @Test
    void theSameTableInOtherFormats() throws IOException {
        String expected = numbers(report("a.csv", utf8(CSV), "--gazetteer", "none"));
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(packed)) {
            zip.write(utf8(CSV));
        }
        assertEquals(expected, numbers(report("a.csv.gz", packed.toByteArray(), "--gazetteer", "none")));
        assertEquals(expected, numbers(report("a.tsv", utf8(CSV.replace(',', '\t')), "--gazetteer", "none")));
        String rows = CSV.replace(",", "</td><td>").replace("\n", "</td></tr><tr><td>");
        String page = "<html><body><table><tr><td>" + rows + "</td></tr></table></body></html>";
        assertEquals(expected, numbers(report("a.xls", utf8(page), "--gazetteer", "none")));
        String cells = rows.replace("<tr>", "<Row>").replace("</tr>", "</Row>");
        String book = "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\""
                + " xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\"><Worksheet ss:Name=\"a\"><Table><Row><td>"
                + cells + "</td></Row></Table></Worksheet></Workbook>";
        String xml = book.replace("<td>", "<Cell><Data ss:Type=\"String\">").replace("</td>", "</Data></Cell>");
        assertEquals(expected, numbers(report("a.xml", utf8(xml), "--gazetteer", "none")));
    }

    private static String numbers(String text) {
        return text.substring(text.indexOf("Numbers"), text.indexOf("indicators can be computed"))
                .lines()
                .filter(line -> line.contains("Here") || line.contains("sum") || line.contains("%"))
                .reduce("", (a, b) -> a + b + "\n");
    }

    @Test
    void whatTheTableDoesNotSayIsGivenByOptions() throws IOException {
        byte[] bare = utf8("name,2010,2020\nA,1,2\nB,3,4\n");
        for (String[] options : List.of(new String[] {"--gazetteer", "none"}, new String[0])) {
            String refused = assertThrows(IllegalArgumentException.class, () -> report("b.csv", bare, options))
                    .getMessage();
            assertTrue(
                    refused.contains("name no variable: say what is measured")
                            && refused.endsWith("On the command line .variable(…) = --variable, .unit(…) = --unit."),
                    refused);
        }
        assertThrows(
                UnreadableException.class,
                () -> report("x.csv", utf8("name,year,population [persons]\nA,2020,x\n"), "--gazetteer", "none"));
        String text = report("b.csv", bare, "--gazetteer", "none", "--variable", "population", "--unit", "万人");
        assertTrue(text.contains("sum 60,000"), text);
        byte[] undated = utf8("name,population [persons]\nA,1\n");
        assertTrue(report("c.csv", undated, "--gazetteer", "none", "--year", "1999")
                .contains("1999"));
        assertThrows(IllegalArgumentException.class, () -> report("c.csv", undated, "--yaer", "1999"));
        assertThrows(IllegalArgumentException.class, () -> report("c.csv", undated, "--year"));
    }

    @Test
    void placesOfAnotherCountryAreAnsweredWithTheOption() {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> report("a.csv", utf8(CSV)));
        assertTrue(e.getMessage().contains("--gazetteer none"), e.getMessage());
    }

    @Test
    void aTableOfOnesOwnIsWrittenAsAPageAsReportsAre() throws IOException {
        Path page = folder.resolve("own.html");
        assertEquals(
                "Written: " + page.toAbsolutePath() + "\n",
                report("a.csv", utf8(CSV), "--gazetteer", "none", "--html", page.toString()));
        String html = Files.readString(page);
        assertTrue(html.contains("<title>a.csv</title>"), html.substring(0, 400));
        assertTrue(html.contains("Numbers of the table"), html);
        assertTrue(html.contains("+25.0 % (2 places)"), html);
        assertTrue(html.contains("indicators can be computed"), html);
        assertTrue(html.contains("are shown for population"), html);
        Path chinese = folder.resolve("own.md");
        assertEquals(
                "已写入：" + chinese.toAbsolutePath() + "\n",
                report("a.csv", utf8(CSV), "--gazetteer", "none", "--lang", "zh", "--out", chinese.toString()));
        String text = Files.readString(chinese);
        assertTrue(text.contains("表中数字") && text.contains("常住人口") && text.contains("项指标现在可算"), text);
    }

    /** The text ends after twenty places, the page does not. */
    @Test
    void aPageHasAllPlaces() throws IOException {
        StringBuilder many = new StringBuilder("name,year,population [persons]\n");
        for (int i = 1; i <= 25; i++) {
            many.append("Town").append(i).append(",2020,").append(i).append('\n');
        }
        assertTrue(report("m.csv", utf8(many.toString()), "--gazetteer", "none").contains("and 5 places more"));
        Path page = folder.resolve("many.html");
        report("m.csv", utf8(many.toString()), "--gazetteer", "none", "--out", page.toString());
        String html = Files.readString(page);
        assertTrue(html.contains("Town25") && html.contains("Town21") && !html.contains("places more"), html);
    }

    @Test
    void anOptionWithoutItsFileIsRefused() {
        assertEquals(
                "--html needs a value",
                assertThrows(IllegalArgumentException.class, () -> report("a.csv", utf8(CSV), "--html"))
                        .getMessage());
        assertEquals(
                "a table takes the options --gazetteer none, --year, --sheet, --place, --variable, --unit, --lang,"
                        + " --html and --out, each with a value, and not --htlm: did you mean --html?",
                assertThrows(IllegalArgumentException.class, () -> report("a.csv", utf8(CSV), "--htlm", "x.html"))
                        .getMessage());
    }
}
