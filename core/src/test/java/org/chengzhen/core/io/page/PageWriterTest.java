package org.chengzhen.core.io.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.chengzhen.core.document.Document;
import org.chengzhen.core.place.GeoPoint;
import org.chengzhen.core.plot.Areas;
import org.chengzhen.core.plot.Axis;
import org.chengzhen.core.plot.Band;
import org.chengzhen.core.plot.Bars;
import org.chengzhen.core.plot.Colouring;
import org.chengzhen.core.plot.Lines;
import org.chengzhen.core.plot.Plot;
import org.chengzhen.core.plot.Points;
import org.chengzhen.core.plot.Pyramid;
import org.chengzhen.core.plot.Rule;
import org.chengzhen.core.space.Polygons;
import org.chengzhen.core.table.Table;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageWriterTest {
    private static final String HOSTILE =
            "</script><script>alert(1)</script><img src=x onerror=\"alert(2)\">'{b}&\\end{x}$|`*";
    private static final PageWriter WRITER = PageWriter.withDefaults().scale(1);

    @TempDir
    private Path folder;

    private static Plot map(String name) {
        Polygons polygons = Polygons.builder()
                .add(name, name, List.of(new GeoPoint(30, 110), new GeoPoint(30, 112), new GeoPoint(32, 111)))
                .build();
        return Plot.map(name, 35)
                .with(Areas.of(polygons, Colouring.quantiles(new double[] {1}, 1, 0)))
                .with(Points.of(name, new double[] {111}, new double[] {31})
                        .labels(List.of(name))
                        .show(0))
                .note(name)
                .source(name);
    }

    private static Document hostile() {
        Table table = Table.builder(HOSTILE)
                .text(HOSTILE)
                .number("n", 1)
                .row(HOSTILE, 1)
                .row("=HYPERLINK(\"http://x\")", -2)
                .row("[x](javascript:alert(1))", Double.NaN)
                .build();
        return Document.builder(HOSTILE)
                .section(HOSTILE)
                .paragraph(HOSTILE)
                .table(table)
                .plot(map(HOSTILE))
                .source(HOSTILE)
                .build();
    }

    @Test
    void hostileNamesStayTextInPagesAndPictures() throws Exception {
        String html = WRITER.html(hostile());
        assertEquals(1, count(html, "<h1>"));
        assertFalse(html.contains("<script>alert"), "a script from a name");
        // the script of ECharts holds texts of its own
        assertFalse(html.substring(0, html.indexOf("/*")).contains("<img"), "an element from a name");
        // options, maps, the script of ECharts, and the one that draws
        assertEquals(4, count(html, "</script>"));
        assertFalse(html.contains(" src=\"http"), "loads something");
        String svg = WRITER.svg(map(HOSTILE));
        var document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
        assertEquals(0, document.getElementsByTagName("script").getLength());
        assertEquals(0, document.getElementsByTagName("img").getLength());
        assertTrue(document.getDocumentElement().getTextContent().contains(HOSTILE));
    }

    @Test
    void hostileNamesStayTextInTables() throws IOException {
        Document document = hostile();
        Table table = document.tables().get(0);
        String csv = Files.readString(WRITER.write(table, folder.resolve("t.csv")));
        assertTrue(csv.startsWith("\uFEFF"));
        assertTrue(csv.contains("\"'=HYPERLINK("), csv);
        assertTrue(csv.contains(",-2\n"), "a number needs no guard");
        String plain = Files.readString(WRITER.cells(CellGuard.NONE).write(table, folder.resolve("u.csv")));
        assertTrue(plain.contains("\"=HYPERLINK("), plain);
        String latex = table.toLatex();
        assertFalse(latex.contains("\\end{x}"), latex);
        assertTrue(latex.contains("\\textbackslash{}end\\{x\\}\\$|"), latex);
        String markdown = table.toMarkdown();
        assertFalse(markdown.contains("<script"), markdown);
        assertTrue(markdown.contains("\\[x\\](javascript"), markdown);
        assertTrue(markdown.contains("\\|\\`\\*"), markdown);
        try (ReadableWorkbook book =
                new ReadableWorkbook(Files.newInputStream(WRITER.write(table, folder.resolve("t.xlsx"))))) {
            var rows = book.getFirstSheet().read();
            assertEquals(
                    "=HYPERLINK(\"http://x\")", rows.get(2).getCellAsString(0).orElse(""));
            assertEquals(-2, rows.get(2).getCellAsNumber(1).orElseThrow().doubleValue());
        }
    }

    @Test
    void jsonIsJsonAndCannotEndAScript() throws IOException {
        for (String json : List.of(
                WRITER.json(map(HOSTILE)),
                Files.readString(WRITER.write(hostile(), folder.resolve("d.json"))),
                JsonText.of("\uD800 lone, \u2028 line, \u0001 control"))) {
            try (JsonParser parser = new JsonFactory().createParser(json)) {
                while (parser.nextToken() != null) {
                    // a fault throws
                }
            }
            assertFalse(json.contains("</"), json);
        }
        assertEquals(
                "[1,0.5,null,-3,\"a\",true]",
                JsonText.of(java.util.Arrays.asList(1.0, 0.5, Double.NaN, -3, "a", true)));
    }

    @Test
    void picturesAreTheSameColdWarmAndOnAnyThread() throws Exception {
        Plot plot = Plot.of("城镇").x(Axis.log("x")).with(Points.of("p", new double[] {1, 10}, new double[] {1, 2}));
        String first = WRITER.svg(plot);
        List<CompletableFuture<String>> others = new ArrayList<>();
        for (int k = 0; k < 2; k++) {
            others.add(CompletableFuture.supplyAsync(() -> {
                try {
                    return WRITER.svg(plot);
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            }));
        }
        for (CompletableFuture<String> other : others) {
            assertEquals(first, other.get());
        }
        assertFalse(first.contains("NaN") || first.contains("undefined"), first);
        byte[] png = PngRenderer.render(WRITER.svg(Plot.of("Aa")), 720, 480, 1);
        assertEquals(720, ImageIO.read(new ByteArrayInputStream(png)).getWidth());
    }

    @Test
    void theScriptOfCommonChartsDrawsTheSameBytesAsTheWholeOne() throws Exception {
        double[] x = {2000, 2010, 2020};
        double[] y = {1, 30, 200};
        List<Plot> plots = List.of(
                scatter(),
                Plot.of("years")
                        .x(Axis.years("年"))
                        .y(Axis.linear("y"))
                        .with(
                                Band.of("band", x, new double[] {1, 20, 90}, new double[] {2, 60, 400}),
                                Lines.of("line", x, y).unmarked(),
                                Rule.vertical("2015", 2015)),
                Plot.of("bars")
                        .x(Axis.categories("", List.of("甲", "乙")))
                        .with(Bars.of("p", 3, -4).stack("s"), Bars.of("q", 2, 5).stack("s"), Rule.horizontal("0", 0)),
                Plot.of("pyramid")
                        .with(Pyramid.of(
                                List.of("0-14", "15-64"), "%", "男", new double[] {9, 35}, "女", new double[] {8, 34})));
        for (Plot plot : plots) {
            assertEquals(EchartsScript.COMMON, EchartsScript.of(plot.toOption()), plot.title());
            assertEquals(SvgRenderer.render(plot, EchartsScript.WHOLE), WRITER.svg(plot), plot.title());
        }
        assertEquals(EchartsScript.WHOLE, EchartsScript.of(map("州").toOption()));
    }

    private static Plot scatter() {
        double[] x = IntStream.range(0, 400).mapToDouble(i -> 1 + i * 37 % 401).toArray();
        double[] y = IntStream.range(0, 400).mapToDouble(i -> i * 53 % 397).toArray();
        return Plot.of("城镇 scatter")
                .x(Axis.log("人口"))
                .y(Axis.linear("rate (%)"))
                .with(Points.of("p", x, y), Rule.horizontal("mean", 200))
                .note("400 点");
    }

    /** Prints the digest of a drawing: what another start of the machine makes of it. */
    public static final class Digest {
        public static void main(String[] arguments) throws Exception {
            System.out.println(digest());
        }

        static String digest() throws Exception {
            byte[] drawn = (WRITER.svg(scatter()) + WRITER.svg(map("州"))).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(drawn));
        }
    }

    @Test
    void picturesAreTheSameInAnotherMachine() throws Exception {
        List<String> digests = new ArrayList<>(List.of(Digest.digest(), Digest.digest()));
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Duser.language=tr",
                        "-Duser.timezone=Asia/Kathmandu",
                        "-Dfile.encoding=ISO-8859-1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Digest.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        digests.add(new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip());
        assertEquals(0, other.waitFor());
        assertEquals(1, digests.stream().distinct().count(), digests.toString());
    }

    @Test
    void aNotebookShowsFragmentsThatHoldNoScriptAndNoFreeName() throws Exception {
        Document document = hostile();
        for (String html : List.of(
                WRITER.fragment(document),
                WRITER.fragment(map(HOSTILE)),
                WRITER.fragment(document.tables().get(0)))) {
            assertFalse(html.contains("<script") || html.contains("<html") || html.contains(" id="), html);
            assertFalse(html.contains("<img src=x"), html);
        }
        assertEquals(1, count(WRITER.fragment(document), "<img alt="));
        assertEquals(1, count(WRITER.fragment(document), "<table>"));
        String drawn = WRITER.fragment(map("州"));
        String svg = new String(
                Base64.getDecoder().decode(drawn.substring(drawn.indexOf("base64,") + 7, drawn.lastIndexOf('"'))),
                StandardCharsets.UTF_8);
        assertEquals(WRITER.svg(map("州")), svg);
    }

    @Test
    void tenPlotsAreAPageBelowThreeMegabytes() throws Exception {
        Document.Builder ten = Document.builder("ten");
        for (int k = 0; k < 10; k++) {
            ten.plot(scatter());
        }
        byte[] page = WRITER.html(ten.build()).getBytes(StandardCharsets.UTF_8);
        assertTrue(page.length < 3_000_000, page.length + " bytes");
        // the script stands in it once
        assertTrue(page.length > 800_000, page.length + " bytes");
    }

    @Test
    void machineWithoutAFontSaysWhichCharacterItLacks() {
        IOException refused = assertThrows(IOException.class, () -> PngRenderer.family("a\uDBFF\uDFFD"));
        assertTrue(refused.getMessage().contains("fonts-noto-cjk"), refused.getMessage());
        assertTrue(refused.getMessage().contains("\uDBFF\uDFFD"), refused.getMessage());
    }

    @Test
    void documentEndsWithAssumptionsGapsSourcesSeedsAndVersion() {
        Document document = Document.builder("城镇化")
                .language(java.util.Locale.CHINESE)
                .assumption("缺失不计")
                .gap("B12: 无流量")
                .source("普查")
                .vintage("GDP: 修订")
                .seed("置换", 42)
                .build();
        String text = WRITER.text(document, 80);
        assertEquals(
                List.of("假定", "缺少数据", "来源", "数据版本", "随机种子", "软件"),
                document.endings().stream().map(Document.Ending::title).toList());
        assertTrue(text.startsWith("城镇化\n======\n"), text);
        assertTrue(text.contains("置换: 42"), text);
    }

    @Test
    void markdownAndLatexHaveTheirPicturesBesideThem() throws IOException {
        Document document = Document.builder("d").plot(Plot.of("Aa")).build();
        String markdown = Files.readString(WRITER.write(document, folder.resolve("d.md")));
        assertTrue(markdown.contains("![Aa](<d-1.svg>)"), markdown);
        assertTrue(Files.exists(folder.resolve("d-1.svg")));
        String latex = Files.readString(WRITER.write(document, folder.resolve("e.tex")));
        assertTrue(latex.contains("\\includegraphics") && latex.contains("e-1"), latex);
        assertTrue(Files.exists(folder.resolve("e-1.png")), latex);
        assertThrows(IllegalArgumentException.class, () -> WRITER.write(document, folder.resolve("d.pdf")));
    }

    private static int count(String text, String part) {
        return text.split(java.util.regex.Pattern.quote(part), -1).length - 1;
    }
}
