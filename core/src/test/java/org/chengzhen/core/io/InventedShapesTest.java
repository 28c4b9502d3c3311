package org.chengzhen.core.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.chengzhen.core.grid.GeoTransform;
import org.chengzhen.core.grid.PopulationGrid;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.panel.Variables;
import org.chengzhen.core.space.SpatialWeights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Outlines, links, grids and workbooks in further shapes that programs write. */
class InventedShapesTest {
    private static final String SQUARE = "[[[0,0],[1,0],[1,1],[0,1],[0,0]]]";

    @TempDir
    Path folder;

    private Path text(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static String feature(String members, String geometry, String properties) {
        return "{\"type\":\"Feature\"," + members + "\"geometry\":" + geometry + ",\"properties\":{" + properties
                + "}}";
    }

    private static String collection(String... features) {
        return "{\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":"
                + "\"urn:ogc:def:crs:OGC:1.3:CRS84\"}},\"features\":[" + String.join(",", features) + "]}";
    }

    private static String polygon(String coordinates) {
        return "{\"type\":\"Polygon\",\"coordinates\":" + coordinates + "}";
    }

    @Test
    void codesThatAreNumbersArePlainTexts() throws IOException {
        Path file = text(
                "n.geojson",
                collection(
                        feature("", polygon(SQUARE), "\"code\":440100,\"name\":\"广州市\",\"year\":2020,\"population\":5"),
                        feature(
                                "",
                                polygon("[[[1,0],[2,0],[2,1],[1,1],[1,0]]]"),
                                "\"code\":440600.0,\"name\":\"佛山市\",\"year\":2020,\"population\":6")));
        Outlines outlines = PolygonReader.read(file);
        assertEquals(List.of("440100", "440600"), outlines.labels());
        assertTrue(outlines.inDegrees());
        assertEquals(2, outlines.neighbours().rook().links());
        assertEquals(6, PanelReader.read(file).value("440600", 2020, Variables.POPULATION));
    }

    @Test
    void theIdOfAFeatureIsItsCodeWhereNothingElseNamesIt() throws IOException {
        Path file = text(
                "i.geojson",
                collection(
                        feature("\"id\":7,", polygon(SQUARE), "\"population\":5"),
                        feature("\"id\":\"x8\",", polygon("[[[1,0],[2,0],[2,1],[1,0]]]"), "\"population\":6")));
        assertEquals(List.of("7", "x8"), PolygonReader.read(file).labels());
    }

    /** A place without an outline is a row of the table, and no outline. */
    @Test
    void aFeatureWithoutGeometryIsNamed() throws IOException {
        Path file = text(
                "g.geojson",
                collection(
                        feature("", polygon(SQUARE), "\"code\":\"A\",\"year\":2020,\"population\":5"),
                        feature("", "null", "\"code\":\"B\",\"year\":2020,\"population\":6")));
        assertEquals(6, PanelReader.read(file).value("B", 2020, Variables.POPULATION));
        String message = assertThrows(UnreadableException.class, () -> PolygonReader.read(file))
                .getMessage();
        assertTrue(message.contains("\"B\" feature 2 has no polygon"), message);
        OutlinesReading reading = PolygonReader.readLeniently(file);
        assertEquals(List.of("A"), reading.outlines().labels());
        assertEquals(1, reading.problems().size());
    }

    @Test
    void partsOfAPlaceBelongTogether() throws IOException {
        Path file = text(
                "m.geojson",
                collection(
                        feature(
                                "",
                                "{\"type\":\"MultiPolygon\",\"coordinates\":[" + SQUARE
                                        + ",[[[5,5],[6,5],[6,6],[5,5]]]]}",
                                "\"name\":\"A\""),
                        feature("", polygon("[[[6,5],[7,5],[7,6],[6,6],[6,5]]]"), "\"name\":\"B\"")));
        Outlines outlines = PolygonReader.read(file);
        assertEquals(2, outlines.polygons().parts("A").size());
        assertEquals(2, outlines.neighbours().rook().links());
    }

    @ParameterizedTest
    @ValueSource(strings = {"GBK", "936", "CP936", "GB2312", "UTF-8", ""})
    void theTableOfAShapefileIsInTheEncodingThatItSays(String said) throws IOException {
        Charset charset = said.equals("UTF-8") ? StandardCharsets.UTF_8 : Charset.forName("GBK");
        String[][] fields = {{"code", "C", "6"}, {"名称", "C", "12"}, {"常住人口", "N", "5"}};
        Files.write(
                folder.resolve("s.dbf"),
                StataAndDbfTest.dbf(
                        charset,
                        0,
                        fields,
                        new String[] {" ", "440100", "广州市", "10"},
                        new String[] {" ", "440300", "深圳市", "15"},
                        new String[] {" ", "440600", "佛山市", "20"},
                        new String[] {" ", "441900", "东莞市", "30"}));
        if (!said.isEmpty()) {
            Files.writeString(folder.resolve("s.cpg"), said);
        }
        Files.writeString(folder.resolve("s.prj"), "GEOGCS[\"GCS_China_Geodetic_Coordinate_System_2000\"]");
        Path file = Files.write(folder.resolve("s.shp"), OutlinesTest.shp());
        Outlines outlines = PolygonReader.read(file);
        assertEquals(List.of("440100", "440300", "440600", "441900"), outlines.labels());
        assertEquals(List.of("广州市", "深圳市", "佛山市", "东莞市"), outlines.names());
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "0 3 cities POLY_ID", "0 3 \"my cities\" POLY_ID", "0 3 cities"})
    void headsOfLinks(String head) throws IOException {
        Path gal = text("a.gal", head + "\nA 1\nB\nB 2\nA C\nC 1\nB\n");
        SpatialWeights weights = WeightsReader.read(gal);
        assertEquals(List.of("A", "B", "C"), weights.labels());
        assertEquals(4, weights.links());
    }

    @Test
    void aGridByTheMiddleOfItsCornerAndWithCommas() throws IOException {
        Path file = text(
                "a.asc",
                "NCOLS 2\r\nNROWS 2\r\nXLLCENTER 1000,5\r\nYLLCENTER 2000,5\r\nCELLSIZE 1000\r\nNODATA_VALUE -9999\r\n"
                        + "1,5 -9999\r\n3 4,25\r\n");
        PopulationGrid grid = GridReader.read(file);
        assertEquals(new GeoTransform(500.5, 3500.5, 1000, 1000), grid.transform());
        assertEquals(1.5, grid.population(0, 0));
        assertEquals(4.25, grid.population(1, 1));
        assertEquals(8.75, grid.totalPopulation());
    }

    /** Tags of BigTIFF: number, type, count, value of eight bytes. */
    private static byte[] bigTiff(int[][] tags, byte[] data) {
        ByteBuffer b =
                ByteBuffer.allocate(16 + 8 + 20 * tags.length + 8 + data.length).order(ByteOrder.LITTLE_ENDIAN);
        b.put((byte) 'I')
                .put((byte) 'I')
                .putShort((short) 43)
                .putShort((short) 8)
                .putShort((short) 0);
        b.putLong(16).putLong(tags.length);
        for (int[] tag : tags) {
            b.putShort((short) tag[0]).putShort((short) 4).putLong(1);
            b.putLong(tag[0] == 273 || tag[0] == 324 ? b.capacity() - data.length : tag[1]);
        }
        return b.putLong(0).put(data).array();
    }

    @Test
    void aBigTiffInStrips() throws IOException {
        int[][] tags = {
            {256, 3}, {257, 2}, {258, 8}, {259, 1}, {262, 1}, {273, 0}, {277, 1}, {278, 2}, {279, 6}, {339, 1}
        };
        Path file = Files.write(folder.resolve("big.tif"), bigTiff(tags, new byte[] {1, 2, 3, 4, 5, 6}));
        PopulationGrid grid = GridReader.read(file);
        assertEquals(21, grid.totalPopulation());
        assertEquals(6, grid.population(1, 2));
    }

    @Test
    void aBigTiffInATileWithItsPredictor() throws IOException {
        int[][] tags = {
            {256, 3}, {257, 2}, {258, 16}, {259, 8}, {262, 1}, {277, 1}, {317, 2}, {322, 16}, {323, 16}, {324, 0},
            {325, 0}, {339, 1}
        };
        ByteBuffer tile = ByteBuffer.allocate(512).order(ByteOrder.LITTLE_ENDIAN);
        tile.asShortBuffer().put(0, new short[] {1000, 1, 1}).put(16, new short[] {4000, 1, 1});
        Deflater deflater = new Deflater();
        deflater.setInput(tile.array());
        deflater.finish();
        byte[] packed = new byte[512];
        tags[10][1] = deflater.deflate(packed);
        deflater.end();
        Path file = Files.write(folder.resolve("tile.tif"), bigTiff(tags, Arrays.copyOf(packed, tags[10][1])));
        PopulationGrid grid = GridReader.read(file);
        assertEquals(1000 + 1001 + 1002 + 4000 + 4001 + 4002, grid.totalPopulation());
        assertEquals(4002, grid.population(1, 2));
    }

    /** Numbers that a GeoTIFF says to multiply and to add to. */
    @Test
    void scaledNumbersAreUnscaled() throws IOException {
        String metadata = "<GDALMetadata>\n  <Item name=\"SCALE\" sample=\"0\" role=\"scale\">0.5</Item>\n"
                + "  <Item name=\"OFFSET\" sample=\"0\" role=\"offset\">10</Item>\n</GDALMetadata>\0";
        byte[] words = metadata.getBytes(StandardCharsets.US_ASCII);
        int[][] tags = {
            {256, 3, 4},
            {257, 2, 4},
            {258, 8, 4},
            {259, 1, 4},
            {262, 1, 4},
            {273, 0, 4},
            {277, 1, 4},
            {278, 2, 4},
            {279, 6, 4},
            {339, 1, 4},
            {42_112, 0, 2}
        };
        int head = 8 + 2 + 12 * tags.length + 4;
        ByteBuffer b = ByteBuffer.allocate(head + 6 + words.length).order(ByteOrder.LITTLE_ENDIAN);
        b.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(8).putShort((short) tags.length);
        for (int[] tag : tags) {
            b.putShort((short) tag[0]).putShort((short) tag[2]).putInt(tag[2] == 2 ? words.length : 1);
            b.putInt(tag[2] == 2 ? head + 6 : tag[0] == 273 ? head : tag[1]);
        }
        b.putInt(0).put(new byte[] {2, 4, 6, 8, 10, 12}).put(words);
        PopulationGrid grid = GridReader.read(Files.write(folder.resolve("scaled.tif"), b.array()));
        assertEquals(11, grid.population(0, 0));
        assertEquals(16, grid.population(1, 2));
    }

    private static final String MAIN = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /** A workbook of sheets by name, "-" before those that are hidden; strings and styles are shared. */
    private Path workbook(String file, Map<String, String> sheets, String... strings) throws IOException {
        Map<String, String> parts = new TreeMap<>();
        StringBuilder types = new StringBuilder();
        StringBuilder listed = new StringBuilder();
        StringBuilder links = new StringBuilder();
        int k = 0;
        for (Map.Entry<String, String> sheet : sheets.entrySet()) {
            k++;
            boolean hidden = sheet.getKey().startsWith("-");
            parts.put(
                    "xl/worksheets/sheet" + k + ".xml",
                    "<worksheet " + MAIN + "><sheetData>" + sheet.getValue() + "</sheetData></worksheet>");
            types.append("<Override PartName=\"/xl/worksheets/sheet" + k + ".xml\" ContentType=\"application/vnd."
                    + "openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>");
            listed.append("<sheet name=\"" + sheet.getKey().substring(hidden ? 1 : 0) + "\" sheetId=\"" + k + "\""
                    + (hidden ? " state=\"hidden\"" : "") + " r:id=\"rId" + k + "\"/>");
            links.append("<Relationship Id=\"rId" + k + "\" Type=\"" + OFFICE + "/worksheet\" Target=\"worksheets/sheet"
                    + k + ".xml\"/>");
        }
        String xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
        String relations = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
        parts.put(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default"
                        + " Extension=\"rels\""
                        + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override"
                        + " PartName=\"/xl/workbook.xml\""
                        + " ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/><Override"
                        + " PartName=\"/xl/sharedStrings.xml\""
                        + " ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml\"/><Override"
                        + " PartName=\"/xl/styles.xml\" ContentType=\"application/vnd."
                        + "openxmlformats-officedocument.spreadsheetml.styles+xml\"/>" + types + "</Types>");
        parts.put(
                "_rels/.rels",
                relations + "<Relationship Id=\"rId1\" Type=\"" + OFFICE
                        + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        parts.put(
                "xl/workbook.xml",
                "<workbook " + MAIN + " xmlns:r=\"" + OFFICE + "\"><sheets>" + listed + "</sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                relations + links + "<Relationship Id=\"s\" Type=\"" + OFFICE
                        + "/sharedStrings\" Target=\"sharedStrings.xml\"/><Relationship Id=\"t\" Type=\"" + OFFICE
                        + "/styles\" Target=\"styles.xml\"/></Relationships>");
        StringBuilder shared = new StringBuilder("<sst " + MAIN + ">");
        for (String string : strings) {
            shared.append("<si>").append(string).append("</si>");
        }
        parts.put("xl/sharedStrings.xml", shared + "</sst>");
        parts.put(
                "xl/styles.xml",
                "<styleSheet " + MAIN + "><numFmts count=\"1\"><numFmt numFmtId=\"164\""
                        + " formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;\"/></numFmts><fonts"
                        + " count=\"1\"><font/></fonts><fills count=\"1\"><fill/></fills><borders"
                        + " count=\"1\"><border/></borders><cellStyleXfs"
                        + " count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"3\"><xf numFmtId=\"0\"/><xf"
                        + " numFmtId=\"14\" applyNumberFormat=\"1\"/><xf numFmtId=\"164\""
                        + " applyNumberFormat=\"1\"/></cellXfs></styleSheet>");
        Path target = folder.resolve(file);
        try (OutputStream out = Files.newOutputStream(target);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write((xml + part.getValue()).getBytes(StandardCharsets.UTF_8));
            }
        }
        return target;
    }

    private static String row(int number, String... cells) {
        StringBuilder row = new StringBuilder("<row r=\"" + number + "\">");
        for (int j = 0; j < cells.length; j++) {
            row.append(cells[j].replace("<c", "<c r=\"" + (char) ('A' + j) + number + "\""));
        }
        return row + "</row>";
    }

    private static String shared(int k) {
        return "<c t=\"s\"><v>" + k + "</v></c>";
    }

    private static final String[] WORDS = {
        "<t>城市</t>",
        "<t>日期</t>",
        "<r><t>常住</t></r><r><t>人口（人）</t></r>",
        "<t>广州市</t>",
        "<t xml:space=\"preserve\">深圳市 </t>"
    };

    private static String sheet(int people) {
        return row(1, shared(0), shared(1), shared(2))
                + row(2, shared(3), "<c s=\"1\"><v>44196</v></c>", "<c><v>" + people + "</v></c>")
                + row(3, shared(4), "<c s=\"2\"><v>44196</v></c>", "<c><f>C2+1</f><v>" + (people + 1) + "</v></c>");
    }

    @Test
    void datesSharedStringsAndFormulasAsTheyAreShown() throws IOException {
        Panel panel = PanelReader.read(workbook("d.xlsx", Map.of("人口", sheet(100)), WORDS));
        assertEquals(List.of(2020), panel.years().asList());
        assertEquals(100, panel.value("广州市", 2020, Variables.POPULATION));
        assertEquals(101, panel.value("深圳市", 2020, Variables.POPULATION));
    }

    @Test
    void aHiddenSheetIsReadOnlyWhereItIsNamed() throws IOException {
        Path file = workbook("h.xlsx", new TreeMap<>(Map.of("-old", sheet(1), "new", sheet(100))), WORDS);
        assertEquals(100, PanelReader.read(file).value("广州市", 2020, Variables.POPULATION));
        assertEquals(1, PanelReader.withDefaults().sheet("old").read(file).value("广州市", 2020, Variables.POPULATION));
    }

    @Test
    void oneOfSeveralSheetsIsNeverTakenInSilence() throws IOException {
        Path file = workbook("s.xlsx", new TreeMap<>(Map.of("2020", sheet(1), "2021", sheet(100))), WORDS);
        assertTrue(PanelReader.look(file).toString().contains("2021"), PanelReader.look(file)::toString);
        assertEquals(100, PanelReader.withDefaults().sheet("2021").read(file).value("广州市", 2020, Variables.POPULATION));
    }

    @ParameterizedTest
    @CsvSource({"t.xls,'城市\t年份\t常住人口（人）\n广州市\t2020\t100\n'", "c.xlsx,'城市,年份,常住人口（人）\n广州市,2020,100\n'"})
    void textUnderTheNameOfAWorkbookIsRead(String name, String content) throws IOException {
        Path file = Files.write(folder.resolve(name), content.getBytes(Charset.forName("GBK")));
        assertEquals(100, PanelReader.read(file).value("广州市", 2020, Variables.POPULATION));
    }

    @Test
    void aNewWorkbookUnderTheOldNameIsRead() throws IOException {
        Path file = workbook("n.xls", Map.of("人口", sheet(100)), WORDS);
        assertEquals(100, PanelReader.read(file).value("广州市", 2020, Variables.POPULATION));
    }
}
