package org.chengzhen.core.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.space.SpatialWeights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A ring-shaped place A with an enclave B, and C that touches A in one corner. */
class OutlinesTest {
    private static final double[][] OUTER = {{10, 20}, {10, 23}, {13, 23}, {13, 20}, {10, 20}};
    private static final double[][] HOLE = {{11, 21}, {12, 21}, {12, 22}, {11, 22}, {11, 21}};
    private static final double[][] ENCLAVE = {{11, 21}, {11, 22}, {12, 22}, {12, 21}, {11, 21}};
    private static final double[][] CORNER = {{13, 23}, {13, 24}, {14, 24}, {14, 23}, {13, 23}};

    @TempDir
    Path folder;

    private static String json(double[][]... rings) {
        StringBuilder text = new StringBuilder("[");
        for (double[][] ring : rings) {
            text.append(text.length() > 1 ? ",[" : "[");
            for (int k = 0; k < ring.length; k++) {
                text.append(k > 0 ? ",[" : "[")
                        .append(ring[k][0])
                        .append(',')
                        .append(ring[k][1])
                        .append("]");
            }
            text.append(']');
        }
        return text.append(']').toString();
    }

    static String feature(String code, double population, String type, String coordinates) {
        return "{\"type\":\"Feature\",\"geometry\":{\"type\":\"" + type + "\",\"coordinates\":" + coordinates
                + "},\"properties\":{\"code\":\"" + code + "\",\"name\":\"Place " + code
                + "\",\"year\":2020,\"population\":" + population + ",\"more\":{\"deep\":[1,2]}}}";
    }

    private Path geoJson(String crs) throws IOException {
        String text = "\uFEFF{\"type\":\"FeatureCollection\"," + crs + "\"features\":["
                + feature("A", 10, "Polygon", json(OUTER, HOLE)) + ","
                + feature("B", 20, "MultiPolygon", "[" + json(ENCLAVE) + "]") + ","
                + feature("C", 30, "Polygon", json(CORNER)) + "]}";
        return Files.writeString(folder.resolve("a.json"), text);
    }

    private static byte[] polygon(double[][]... rings) {
        int points = 0;
        for (double[][] ring : rings) {
            points += ring.length;
        }
        ByteBuffer b = ByteBuffer.allocate(44 + 4 * rings.length + 16 * points).order(ByteOrder.LITTLE_ENDIAN);
        b.putInt(5).position(36);
        b.putInt(rings.length).putInt(points);
        int start = 0;
        for (double[][] ring : rings) {
            b.putInt(start);
            start += ring.length;
        }
        for (double[][] ring : rings) {
            for (double[] point : ring) {
                b.putDouble(point[0]).putDouble(point[1]);
            }
        }
        return b.array();
    }

    /** Four outlines, the second of them deleted in the table. */
    static byte[] shp() {
        List<byte[]> records = List.of(polygon(OUTER, HOLE), polygon(CORNER), polygon(ENCLAVE), polygon(CORNER));
        ByteBuffer shp = ByteBuffer.allocate(
                100 + records.stream().mapToInt(r -> 8 + r.length).sum());
        shp.putInt(9994).position(24);
        shp.putInt(shp.capacity() / 2)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(1000)
                .putInt(5)
                .position(100);
        shp.order(ByteOrder.BIG_ENDIAN);
        for (int k = 0; k < records.size(); k++) {
            shp.putInt(k + 1).putInt(records.get(k).length / 2).put(records.get(k));
        }
        return shp.array();
    }

    static byte[] dbf() {
        String[][] fields = {{"code", "C", "3"}, {"name", "C", "9"}, {"year", "N", "4"}, {"population", "N", "5"}};
        return StataAndDbfTest.dbf(
                StandardCharsets.UTF_8,
                0,
                fields,
                new String[] {" ", "A", "Place A", "2020", "10"},
                new String[] {"*", "D", "Place D", "2020", "99"},
                new String[] {" ", "B", "Place B", "2020", "20"},
                new String[] {" ", "C", "Place C", "2020", "30"});
    }

    private Path shapefile(String projection) throws IOException {
        Files.write(folder.resolve("s.dbf"), dbf());
        Files.writeString(folder.resolve("s.prj"), projection);
        return Files.write(folder.resolve("s.shp"), shp());
    }

    private static byte[] blob(double[][]... rings) {
        byte[] shape = polygon(rings);
        ByteBuffer b = ByteBuffer.allocate(shape.length + 100);
        b.put((byte) 'G')
                .put((byte) 'P')
                .put((byte) 0)
                .put((byte) 1)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(4326);
        b.order(ByteOrder.BIG_ENDIAN).put((byte) 0).putInt(3).putInt(rings.length);
        for (double[][] ring : rings) {
            b.putInt(ring.length);
            for (double[] point : ring) {
                b.putDouble(point[0]).putDouble(point[1]);
            }
        }
        return java.util.Arrays.copyOf(b.array(), b.position());
    }

    private Path geoPackage() throws SQLException {
        return geoPackage(folder.resolve("g.gpkg"));
    }

    static Path geoPackage(Path file) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE gpkg_geometry_columns (table_name TEXT, column_name TEXT, srs_id INTEGER)");
            statement.execute("CREATE TABLE gpkg_spatial_ref_sys (srs_id INTEGER, definition TEXT)");
            statement.execute("INSERT INTO gpkg_geometry_columns VALUES ('my \"layer\"', 'geom', 4326)");
            statement.execute("INSERT INTO gpkg_spatial_ref_sys VALUES (4326, 'GEOGCS[\"WGS 84\"]')");
            statement.execute(
                    "CREATE TABLE \"my \"\"layer\"\"\" (fid INTEGER PRIMARY KEY, geom BLOB, code TEXT, name TEXT,"
                            + " year INTEGER, population REAL)");
            try (PreparedStatement insert = connection.prepareStatement(
                    "INSERT INTO \"my \"\"layer\"\"\" (geom, code, name, year, population) VALUES (?, ?, ?, 2020,"
                            + " ?)")) {
                byte[][] blobs = {blob(OUTER, HOLE), blob(ENCLAVE), blob(CORNER)};
                for (int k = 0; k < 3; k++) {
                    insert.setBytes(1, blobs[k]);
                    insert.setString(2, "ABC".substring(k, k + 1));
                    insert.setString(3, "Place " + "ABC".charAt(k));
                    insert.setDouble(4, 10 * (k + 1));
                    insert.execute();
                }
            }
        }
        return file;
    }

    private static void assertWhole(Path file) throws IOException {
        Outlines outlines = PolygonReader.read(file);
        assertEquals(List.of("A", "B", "C"), outlines.labels());
        assertEquals(List.of("Place A", "Place B", "Place C"), outlines.names());
        assertTrue(outlines.inDegrees());
        assertEquals(1, outlines.polygons().parts("A").size());
        assertEquals(1, outlines.polygons().parts("A").get(0).holes().size());
        assertArrayEquals(new double[] {11.5, 11.5, 13.5}, outlines.x());
        assertArrayEquals(new double[] {21.5, 21.5, 23.5}, outlines.y());
        SpatialWeights rook = outlines.neighbours().rook();
        assertEquals(2, rook.links());
        assertEquals(1, rook.weight(0, 1));
        assertEquals(4, outlines.neighbours().queen().links());
        Panel panel = outlines.panel();
        assertEquals(20, panel.value("B", 2020, panel.variable("population")));
        assertEquals(panel, PanelReader.read(file));
    }

    @Test
    void holesEnclavesAndCornersInEachFormat() throws IOException, SQLException {
        assertWhole(geoJson(""));
        assertWhole(geoJson("\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:EPSG::4490\"}},"));
        assertWhole(shapefile("GEOGCS[\"GCS_WGS_1984\"]"));
        assertWhole(geoPackage());
    }

    @Test
    void coordinatesInAPlaneAreNoDegrees() throws IOException {
        for (Path file : List.of(
                geoJson("\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"EPSG:3857\"}},"),
                shapefile("PROJCS[\"Albers\",GEOGCS[\"GCS\"]]"))) {
            Outlines outlines = PolygonReader.read(file);
            assertFalse(outlines.inDegrees());
            assertEquals(4, outlines.neighbours().border().weight(0, 1), 1e-12);
            assertEquals(List.of("A", "B", "C"), outlines.neighbours().queen().labels());
            assertThrows(IllegalArgumentException.class, outlines::polygons);
        }
    }

    @Test
    void aShapefileWithoutItsTableNamesIt() throws IOException {
        Path file = shapefile("");
        Files.delete(folder.resolve("s.dbf"));
        UnreadableException e = assertThrows(UnreadableException.class, () -> PolygonReader.read(file));
        assertTrue(e.getMessage().contains("no .dbf beside it"), e.getMessage());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "{\"type\":\"FeatureCollection\",\"features\":[]}#has no features",
                "{\"type\":\"Topology\",\"x\":\"Feature\"}#TopoJSON",
                "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\"#is no GeoJSON",
                "{\"type\":\"Feature\",\"properties\":{\"code\":\"A\",\"year\":2020,\"population\":1},"
                        + "\"geometry\":{\"type\":\"Point\",\"coordinates\":[1,2]}}#has no polygon but Point",
                "{\"type\":\"Feature\",\"properties\":{\"population\":1},\"geometry\":{\"type\":\"Polygon\","
                        + "\"coordinates\":[[[0,0],[0,1],[1,1],[0,0]]]}}#no column holds the codes or names",
                "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[0,\"x\"]]]}}#among its"
                        + " coordinates",
                "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[0,1],[1,0]]}}#too few"
                        + " levels",
            })
    void whatIsWrongWithGeoJsonIsNamed(String text, String message) throws IOException {
        Path file = Files.writeString(folder.resolve("b.geojson"), text);
        String said = assertThrows(UnreadableException.class, () -> PolygonReader.read(file))
                .getMessage();
        assertTrue(said.contains(message), said);
    }

    @Test
    void aTableIsNoOutline() throws IOException {
        Path file = Files.writeString(folder.resolve("t.csv"), "code,year,population\nA,2020,5\n");
        String said = assertThrows(UnreadableException.class, () -> PolygonReader.read(file))
                .getMessage();
        assertTrue(said.contains("holds no outlines"), said);
    }

    @Test
    void everyCutOfAShapefileIsTold() throws IOException {
        byte[] whole = Files.readAllBytes(shapefile(""));
        for (int length = 4; length < whole.length; length += 13) {
            Path file = Files.write(folder.resolve("s.shp"), java.util.Arrays.copyOf(whole, length));
            assertThrows(UnreadableException.class, () -> PolygonReader.read(file), "cut at " + length);
        }
    }

    @Test
    void theGoodOutlinesOfAFileWithBadOnes() throws IOException {
        String text = "{\"type\":\"FeatureCollection\",\"features\":["
                + feature("A", 10, "Polygon", json(OUTER, HOLE)) + ","
                + feature("B", 20, "Point", "[1,2]") + ","
                + feature("C", 30, "Polygon", json(CORNER)) + "]}";
        OutlinesReading reading = PolygonReader.readLeniently(Files.writeString(folder.resolve("l.geojson"), text));
        assertEquals(List.of("A", "C"), reading.outlines().labels());
        assertEquals(1, reading.problems().size());
        assertTrue(reading.problems().get(0).message().contains("no polygon but Point"), reading.toString());
        Path table = Files.writeString(folder.resolve("t.csv"), "code,year,population\nA,2020,5\n");
        assertEquals(List.of(), PolygonReader.readLeniently(table).outlines().labels());
        Path cut = Files.writeString(folder.resolve("cut.geojson"), text.substring(0, 200));
        assertEquals(1, PolygonReader.readLeniently(cut).problems().size());
    }
}
