package org.chengzhen.core.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * The library without its optional ones, as on the class path of somebody who only reads text: each format names what it
 * lacks by its coordinates, and text, .dbf, .dta, XML workbooks and shapefiles need nothing.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MissingLibrariesTest {
    private static final String OPTIONAL =
            ".*(fastexcel|poi-|jsoup|aalto|opczip|jackson|sqlite|aircompressor|imageio|twelvemonkeys).*";

    @TempDir
    Path folder;

    private URLClassLoader alone;

    @BeforeAll
    void hideTheLibraries() throws MalformedURLException {
        alone = without(OPTIONAL);
    }

    private static URLClassLoader without(String libraries) throws MalformedURLException {
        List<URL> urls = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(java.io.File.pathSeparator)) {
            if (!entry.matches(libraries)) {
                urls.add(Path.of(entry).toUri().toURL());
            }
        }
        return new URLClassLoader(urls.toArray(new URL[0]), ClassLoader.getPlatformClassLoader());
    }

    @AfterAll
    void close() throws IOException {
        alone.close();
    }

    private Object read(String reader, Path file) throws Throwable {
        return read(alone, reader, file);
    }

    private static Object read(ClassLoader loader, String reader, Path file) throws Throwable {
        Method read = loader.loadClass("org.chengzhen.core.io." + reader).getMethod("read", Path.class);
        try {
            return read.invoke(null, file);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private void assertNamed(String coordinates, String reader, Path file) {
        String message = assertThrows(Exception.class, () -> read(reader, file)).getMessage();
        assertTrue(message.contains(coordinates), message);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private Path grid(String name) throws IOException {
        Path file = folder.resolve(name);
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream("/grid/" + name))) {
            Files.write(file, in.readAllBytes());
        }
        return file;
    }

    @Test
    void workbooksAndPages() throws IOException {
        assertNamed("org.dhatim:fastexcel-reader:", "PanelReader", WorkbookTest.xlsx(folder.resolve("a.xlsx")));
        assertNamed("org.apache.poi:poi:", "PanelReader", WorkbookTest.xls(folder.resolve("b.xls")));
        assertNamed(
                "org.jsoup:jsoup:", "PanelReader", write("p.xls", "<html><table><tr><td>a</td></tr></table></html>"));
    }

    @Test
    void outlinesOfJsonAndSqlite() throws IOException, SQLException {
        String feature = OutlinesTest.feature("A", 5, "Polygon", "[[[1,2],[3,2],[3,4],[1,2]]]");
        Path json = write("a.geojson", "{\"type\":\"FeatureCollection\",\"features\":[" + feature + "]}");
        assertNamed("com.fasterxml.jackson.core:jackson-core", "PolygonReader", json);
        assertNamed("org.xerial:sqlite-jdbc", "PolygonReader", OutlinesTest.geoPackage(folder.resolve("g.gpkg")));
    }

    @Test
    void grids() throws IOException {
        assertNamed("com.twelvemonkeys.imageio:imageio-tiff", "GridReader", grid("i4_deflate.tif"));
    }

    /** The reader of TIFF is there, and only blocks of this kind need more. */
    @Test
    void gridsPackedByZstd() throws Throwable {
        try (URLClassLoader loader = without(".*aircompressor.*")) {
            Path packed = grid("f4_zstd.tif");
            IOException e = assertThrows(IOException.class, () -> read(loader, "GridReader", packed));
            assertEquals(
                    packed + ": is compressed with ZSTD: put io.airlift:aircompressor on the class path, or rewrite it"
                            + " with gdal_translate -co COMPRESS=DEFLATE f4_zstd.tif readable.tif",
                    e.getMessage());
            Object grid = read(loader, "GridReader", grid("i4_deflate.tif"));
            assertTrue((double) grid.getClass().getMethod("totalPopulation").invoke(grid) > 0);
        }
    }

    @Test
    void whatNeedsNothingIsRead() throws Throwable {
        Path text = write("t.csv", "name,year,population [persons]\nA,2020,5\n");
        assertTrue(read("PanelReader", text).toString().startsWith("Panel[1 places"));
        Path book = write("x.xls", FurtherShapesTest.XML);
        assertTrue(read("PanelReader", book).toString().startsWith("Panel[1 places"));
        Path stata = Files.write(folder.resolve("s.dta"), StataTagsTest.tagged(118, java.nio.ByteOrder.LITTLE_ENDIAN));
        assertTrue(read("PanelReader", stata).toString().startsWith("Panel[2 places"));
        Files.write(folder.resolve("s.dbf"), OutlinesTest.dbf());
        Path shape = Files.write(folder.resolve("s.shp"), OutlinesTest.shp());
        assertTrue(read("PolygonReader", shape).toString().startsWith("Outlines[3 places"));
        Path raster = Files.write(
                folder.resolve("a.asc"),
                "ncols 1\nnrows 1\nxllcorner 0\nyllcorner 0\ncellsize 1000\n7\n".getBytes(StandardCharsets.UTF_8));
        Object grid = read("GridReader", raster);
        assertEquals(7.0, grid.getClass().getMethod("totalPopulation").invoke(grid));
    }
}
