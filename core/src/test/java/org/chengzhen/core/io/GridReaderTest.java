package org.chengzhen.core.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.chengzhen.core.grid.CellAreas;
import org.chengzhen.core.grid.GeoTransform;
import org.chengzhen.core.grid.PopulationGrid;
import org.chengzhen.core.grid.ZoneGrid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The GeoTIFF files and truth.csv were written by R terra 1.7-3 with GDAL 3.6.2 from one matrix, seed 7. */
class GridReaderTest {
    @TempDir
    Path folder;

    private static Path resource(String name) {
        try {
            return Path.of(Objects.requireNonNull(GridReaderTest.class.getResource("/grid/" + name))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static double[][] truth() throws IOException {
        return Files.readAllLines(resource("truth.csv")).stream()
                .map(l -> Arrays.stream(l.split(","))
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                .toArray(double[][]::new);
    }

    private static void assertTruth(PopulationGrid grid, int firstRow) throws IOException {
        double[][] truth = truth();
        for (int r = 0; r < grid.rows(); r++) {
            for (int c = 0; c < 50; c++) {
                int row = r;
                int column = c;
                assertEquals(truth[firstRow + r][c], grid.population(r, c), () -> "row " + row + ", column " + column);
            }
        }
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text, StandardCharsets.US_ASCII);
    }

    private static String refusal(Path file) {
        IOException e = assertThrows(IOException.class, () -> GridReader.read(file));
        assertTrue(e.getMessage().startsWith(file.toString()), e.getMessage());
        return e.getMessage().substring(file.toString().length());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "f4_deflate_tiled.tif",
                "f4_lzw_strip.tif",
                "f4_packbits.tif",
                "f8_none_big.tif",
                "i2_lzw_tiled.tif",
                "u2_deflate.tif",
                "i4_deflate.tif",
                "u4_lzw_be.tif"
            })
    void eachKindOfGeoTiffHoldsTheSameNumbers(String name) throws IOException {
        GridReader reader = GridReader.of(resource(name));
        PopulationGrid whole = reader.read();
        assertEquals(40, whole.rows());
        assertEquals(50, whole.columns());
        assertEquals(new GeoTransform(1000, 42_000, 1000, 1000), whole.transform());
        assertEquals(1, whole.cellArea());
        assertFalse(whole.hasData(2, 3));
        assertEquals(524_252, whole.totalPopulation());
        assertTruth(whole, 0);
        assertTruth(reader.strip(13, 9), 13);
        AtomicInteger next = new AtomicInteger();
        reader.strips(11, strip -> {
            try {
                assertTruth(strip, next.getAndAdd(strip.rows()));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
        assertEquals(reader.rows(), next.get());
    }

    @Test
    void degreesHaveNoOneCellArea() throws IOException {
        PopulationGrid grid = GridReader.read(resource("deg.tif"));
        assertTrue(Double.isNaN(grid.cellArea()));
        assertEquals(78, grid.totalPopulation());
        double[] areas = CellAreas.degrees(grid.transform(), grid.rows());
        PopulationGrid strip = GridReader.of(resource("deg.tif")).strip(1, grid.rows() - 1);
        for (int r = 1; r < areas.length; r++) {
            assertEquals(areas[r], grid.cellArea(r));
            assertEquals(areas[r], strip.cellArea(r - 1));
            assertEquals(areas[r], grid.strip(r, 1).cellArea(0));
        }
        assertEquals(2, GridReader.of(resource("deg.tif")).cellArea(2).read().cellArea());
    }

    @Test
    void tilesMayReachBeyondTheImage() throws IOException {
        PopulationGrid grid = GridReader.read(resource("low_tiles.tif"));
        assertEquals(3, grid.rows());
        assertEquals(120, grid.population(2, 39));
        assertEquals(7_260, grid.totalPopulation());
    }

    @Test
    void zstdIsUnpacked() throws IOException {
        assertTruth(GridReader.read(resource("f4_zstd.tif")), 0);
    }

    @Test
    void aTruncatedGeoTiffSaysWhichRowsAreMissing() throws IOException {
        byte[] all = Files.readAllBytes(resource("f4_lzw_strip.tif"));
        Path cut = Files.write(folder.resolve("cut.tif"), Arrays.copyOf(all, all.length - 100));
        String message = refusal(cut);
        assertTrue(
                message.startsWith(": truncated: the data of rows 35 to 39 end at byte ")
                        && message.endsWith("but the file has " + (all.length - 100) + " bytes"),
                message);
        for (int length : new int[] {4, 8, 9, 60, 200}) {
            String early = refusal(Files.write(folder.resolve("cut" + length), Arrays.copyOf(all, length)));
            assertTrue(early.contains("byte") || early.contains("TIFF"), early);
        }
    }

    @Test
    void damageInsideIsAnErrorThatNamesRowsOrADifferentNumberNeverAHang() throws IOException {
        byte[] all = Files.readAllBytes(resource("f4_deflate_tiled.tif"));
        java.util.SplittableRandom random = new java.util.SplittableRandom(5);
        for (int trial = 0; trial < 200; trial++) {
            byte[] broken = all.clone();
            for (int k = 0; k < 8; k++) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
            }
            Path file = Files.write(folder.resolve("broken.tif"), broken);
            try {
                GridReader.read(file);
            } catch (IOException e) {
                assertTrue(e.getMessage().startsWith(file.toString()), e.getMessage());
            }
        }
    }

    @Test
    void aForeignFileIsNamedByItsFirstBytes() throws IOException {
        Path png = Files.write(folder.resolve("x.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        assertEquals(
                ": is neither GeoTIFF nor an ESRI ASCII grid nor a table of cells: it begins with bytes 89 50 4E 47 0D"
                        + " 0A 1A 0A",
                refusal(png));
        assertTrue(refusal(write("empty", "")).endsWith("it is empty"));
        assertTrue(refusal(write("other.csv", "a,b\n1,2\n"))
                .endsWith(
                        "is no table of cells: it has no column row and column, nor x and y, nor GRD_ID, only [a, b]"));
    }

    @Test
    void aTableOfCellsIsRead() throws IOException {
        PopulationGrid grid = GridReader.read(write(
                "cells.csv",
                "row,column,population,land_fraction,built_up_fraction\n1,2,7.5,0.5,0.25\n0,0,3,1,0\n0,1,,0,0\n"));
        assertEquals(2, grid.rows());
        assertEquals(3, grid.columns());
        assertEquals(7.5, grid.population(1, 2));
        assertEquals(0.5, grid.landShare(1, 2));
        assertEquals(0.25, grid.builtUpShare(1, 2));
        assertFalse(grid.hasData(0, 1));
        assertFalse(grid.hasData(1, 0));
    }

    @Test
    void aBrokenTableNamesLineOrCell() throws IOException {
        assertEquals(
                ": line 3: population is not a number: x",
                refusal(write("a.csv", "row,column,population\n0,0,1\n0,1,x\n")));
        assertEquals(
                ": line 2: row must be a whole number >= 0 but is -1.0",
                refusal(write("b.csv", "row,column,population\n-1,0,1\n")));
        assertEquals(
                ": line 3: row 0, column 1 comes twice",
                refusal(write("c.csv", "row,column,population\n0,1,1\n0,1,2\n")));
        assertEquals(
                ": population in row 0, column 1 must be >= 0 but is -5.0",
                refusal(write("d.csv", "row,column,population\n0,1,-5\n")));
        assertEquals(": has no cell", refusal(write("e.csv", "row,column,population\n")));
    }

    @Test
    void anEsriAsciiGridIsReadInWholeAndInStrips() throws IOException {
        Path file = write(
                "g.asc",
                "ncols 3\n"
                        + "nrows 2\n"
                        + "xllcorner 500000\n"
                        + "yllcorner 4000000\n"
                        + "cellsize 2000\n"
                        + "NODATA_value -1\n"
                        + "1 2 3\n"
                        + "4 -1\n"
                        + "6\n");
        PopulationGrid grid = GridReader.read(file);
        assertEquals(new GeoTransform(500_000, 4_004_000, 2000, 2000), grid.transform());
        assertEquals(4, grid.cellArea());
        assertEquals(6, grid.population(1, 2));
        assertFalse(grid.hasData(1, 1));
        assertEquals(4, GridReader.of(file).strip(1, 1).population(0, 0));
        assertThrows(IllegalArgumentException.class, () -> GridReader.of(file).strip(1, 2));
    }

    @Test
    void aBrokenEsriAsciiGridSaysWhere() throws IOException {
        String head = "ncols 2\nnrows 2\nxllcorner 0\nyllcorner 0\ncellsize 1000\n";
        assertEquals(
                ": truncated: ends in row 1 of 2, behind 1 of 2 numbers", refusal(write("a.asc", head + "1 2\n3\n")));
        assertEquals(": line 7, column 1: not a number: x", refusal(write("b.asc", head + "1 2\n3 x\n")));
        assertEquals(": line 6 has more than 2 numbers", refusal(write("c.asc", head + "1 2 3\n4\n")));
        assertTrue(refusal(write("d.asc", "ncols 2\nnrows 2\n1 2\n3 4\n")).contains("its head has no cellsize"));
    }

    @Test
    void filesThatDoNotFitAreRefused() throws IOException {
        Path people = resource("f4_lzw_strip.tif");
        Path land = resource("deg.tif");
        IOException e = assertThrows(
                IOException.class,
                () -> GridReader.of(people).land(land, ShareUnit.FRACTION).read());
        assertTrue(
                e.getMessage().contains("3 rows x 4 columns") && e.getMessage().contains("has 40 x 50"));
    }

    @Test
    void sharesAreReadInTheirUnit() throws IOException {
        String head = "ncols 2\nnrows 1\nxllcorner 500000\nyllcorner 0\ncellsize 2000\n";
        PopulationGrid grid = GridReader.of(write("p.asc", head + "10 20\n"))
                .land(write("l.asc", head + "1000000 4000000\n"), ShareUnit.SQUARE_METRES)
                .builtUp(write("b.asc", head + "10 50\n"), ShareUnit.PERCENT)
                .read();
        assertEquals(0.25, grid.landShare(0, 0));
        assertEquals(1, grid.landShare(0, 1));
        assertEquals(0.5, grid.builtUpShare(0, 1));
    }

    @Test
    void zonesAreReadByNumber() throws IOException {
        String head = "ncols 3\nnrows 1\nxllcorner 0\nyllcorner 0\ncellsize 1000\nNODATA_value 0\n";
        ZoneGrid zones = GridReader.zones(write("z.asc", head + "440600 0 440100\n"));
        assertEquals(List.of("440600", "440100"), zones.codes());
        assertEquals(ZoneGrid.NONE, zones.zone(0, 1));
        Path broken = write("z2.asc", head + "1 2.5 3\n");
        assertThrows(IOException.class, () -> GridReader.zones(broken));
    }
}
