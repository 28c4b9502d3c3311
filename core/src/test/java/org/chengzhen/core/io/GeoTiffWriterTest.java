package org.chengzhen.core.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.Raster;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.IntRange;
import org.chengzhen.core.SeededProperty;
import org.chengzhen.core.grid.ClassGrid;
import org.chengzhen.core.grid.GeoTransform;
import org.chengzhen.core.grid.PopulationGrid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GeoTiffWriterTest {
    @TempDir
    Path folder;

    private static PopulationGrid random(int rows, int columns, boolean precise, double cell, SplittableRandom random) {
        PopulationGrid.Builder builder = PopulationGrid.builder(rows, columns)
                .transform(new GeoTransform(
                        random.nextInt(-9_000_000, 9_000_000) / 8.0,
                        random.nextInt(-9_000_000, 9_000_000) / 8.0,
                        cell,
                        cell))
                .cellArea(cell * cell / 1e6);
        if (precise) {
            builder.doublePrecision();
        }
        for (int r = 0; r < rows; r++) {
            double[] people = new double[columns];
            double[] land = new double[columns];
            double[] built = new double[columns];
            for (int c = 0; c < columns; c++) {
                int kind = random.nextInt(4);
                people[c] = kind == 0 ? Double.NaN : kind == 1 ? 0 : Math.exp(20 * random.nextDouble() - 5);
                land[c] = random.nextInt(60_001) / 60_000.0;
                built[c] = random.nextBoolean() ? 0 : random.nextDouble();
            }
            builder.populationRow(r, people).landRow(r, land).builtUpRow(r, built);
        }
        return builder.build();
    }

    private static void assertSame(PopulationGrid expected, PopulationGrid actual) {
        assertEquals(expected.rows(), actual.rows());
        assertEquals(expected.columns(), actual.columns());
        assertEquals(expected.transform(), actual.transform());
        assertEquals(expected.cellArea(), actual.cellArea());
        assertEquals(expected.hasGaps(), actual.hasGaps());
        double[][] people = new double[2][expected.columns()];
        char[][] parts = new char[2][expected.columns()];
        for (int r = 0; r < expected.rows(); r++) {
            expected.readPopulation(r, people[0]);
            actual.readPopulation(r, people[1]);
            assertArrayEquals(people[0], people[1]);
            expected.readLandParts(r, parts[0]);
            actual.readLandParts(r, parts[1]);
            assertArrayEquals(parts[0], parts[1]);
            expected.readBuiltUpParts(r, parts[0]);
            actual.readBuiltUpParts(r, parts[1]);
            assertArrayEquals(parts[0], parts[1]);
        }
    }

    private static PopulationGrid throughFiles(PopulationGrid grid, Path folder) throws IOException {
        Path people = folder.resolve("people.tif");
        Path land = folder.resolve("land.tif");
        Path built = folder.resolve("built.tif");
        GridWriter.geoTiff(grid, people);
        GridWriter.geoTiffOfLand(grid, land);
        GridWriter.geoTiffOfBuiltUp(grid, built);
        GridReader reader = GridReader.of(people).land(land, ShareUnit.FRACTION).builtUp(built, ShareUnit.FRACTION);
        return (grid.isDoublePrecision() ? reader.doublePrecision() : reader).read();
    }

    @SeededProperty
    void aWrittenGridIsReadBackEqual(
            @ForAll @IntRange(min = 1, max = 40) int rows,
            @ForAll @IntRange(min = 1, max = 70) int columns,
            @ForAll boolean precise,
            @ForAll long seed)
            throws IOException {
        Path own = Files.createTempDirectory("geotiff");
        try {
            SplittableRandom random = new SplittableRandom(seed);
            PopulationGrid grid = random(rows, columns, precise, 1 + random.nextInt(2_000), random);
            assertSame(grid, throughFiles(grid, own));
        } finally {
            for (String name : new String[] {"people.tif", "land.tif", "built.tif"}) {
                Files.deleteIfExists(own.resolve(name));
            }
            Files.delete(own);
        }
    }

    @Test
    void aGridOfManyStripsOfTheFileIsReadBackEqual() throws IOException {
        PopulationGrid grid = random(700, 333, false, 1000, new SplittableRandom(3));
        assertSame(grid, throughFiles(grid, folder));
        PopulationGrid precise = random(3, 40_000, true, 250, new SplittableRandom(4));
        assertSame(precise, throughFiles(precise, folder));
    }

    @Test
    void stripsMakeTheSameFileAsTheWhole() throws IOException {
        PopulationGrid grid = random(211, 401, false, 1000, new SplittableRandom(5));
        Path whole = folder.resolve("whole.tif");
        GridWriter.geoTiff(grid, whole);
        Path byStrips = folder.resolve("strips.tif");
        try (GeoTiffWriter out = GeoTiffWriter.people(byStrips, 211)) {
            GridReader.of(whole).strips(13, out::write);
        }
        assertEquals(-1, Files.mismatch(whole, byStrips));
    }

    @ParameterizedTest
    @CsvSource({"POP, false", "LAND, true", "BUILT_S, false"})
    void aRealGridIsReadBackEqual(String name, boolean precise) throws IOException {
        Path folderOfData = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folderOfData.resolve(".mvn"))) {
            folderOfData = folderOfData.getParent();
        }
        Path file = folderOfData.resolveSibling("shared").resolve("data/grid/" + name + ".tif");
        assumeTrue(Files.exists(file), "skipped: " + file + " is absent");
        GridReader reader = GridReader.of(file);
        PopulationGrid grid = (precise ? reader.doublePrecision() : reader).read();
        assertTrue(grid.totalPopulation() > 0);
        assertSame(grid, throughFiles(grid, folder));
    }

    /**
     * The reader of the JDK shares no code with this library nor with the one behind GridReader; R terra 1.7-3 with
     * GDAL reads the same numbers, corner and cell size too.
     */
    @Test
    void theReaderOfTheJdkReadsTheSameNumbers() throws IOException {
        PopulationGrid grid = random(300, 450, false, 1000, new SplittableRandom(6));
        Path file = folder.resolve("g.tif");
        GridWriter.geoTiff(grid, file);
        Raster people = byJdk(file);
        assertEquals(450, people.getWidth());
        assertEquals(300, people.getHeight());
        for (int r = 0; r < 300; r++) {
            for (int c = 0; c < 450; c++) {
                assertEquals((float) grid.population(r, c), people.getSampleFloat(c, r, 0));
            }
        }
        ClassGrid classes = ClassGrid.of(new int[][] {{3, 2, -1}, {1, 0, 30}});
        GridWriter.geoTiff(classes, file);
        Raster codes = byJdk(file);
        assertArrayEquals(new int[] {3, 2, 255, 1, 0, 30}, codes.getSamples(0, 0, 3, 2, 0, (int[]) null));
    }

    private static Raster byJdk(Path file) throws IOException {
        java.util.Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("tiff");
        while (readers.hasNext()) {
            ImageReader reader = readers.next();
            if (reader.getClass().getName().startsWith("com.sun.imageio.")) {
                try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
                    reader.setInput(in);
                    return reader.read(0).getRaster();
                }
            }
        }
        throw new IOException("no reader of the JDK");
    }

    @Test
    void classesAreReadBackEqual() throws IOException {
        ClassGrid.Builder builder = ClassGrid.builder(500, 600, new GeoTransform(5_000, -7_000, 250, 500));
        byte[] row = new byte[600];
        SplittableRandom random = new SplittableRandom(7);
        for (int r = 0; r < 500; r++) {
            for (int c = 0; c < 600; c++) {
                row[c] = (byte) (random.nextInt(129) - 1);
            }
            builder.row(r, row);
        }
        ClassGrid classes = builder.build();
        Path file = folder.resolve("c.tif");
        GridWriter.geoTiff(classes, file);
        assertEquals(classes, GridReader.classes(file));
        Path people = folder.resolve("p.asc");
        Files.writeString(people, "ncols 2\nnrows 1\nxllcorner 0\nyllcorner 0\ncellsize 1000\n1 2.5\n");
        IOException e = assertThrows(IOException.class, () -> GridReader.classes(people));
        assertTrue(e.getMessage().endsWith("column 1: a class must be a whole number from 0 to 127 but is 2.5"));
    }

    @Test
    void gridsInDegreesAndWithoutAPlaceStayWhatTheyAre() throws IOException {
        PopulationGrid degrees = PopulationGrid.builder(1, 2)
                .transform(new GeoTransform(-180, 90, 0.1, 0.1))
                .cellArea(Double.NaN)
                .populationRow(0, 1, Double.NaN)
                .build();
        assertSame(degrees, throughFiles(degrees, folder));
        PopulationGrid bare = PopulationGrid.of(new double[][] {{0, 3.25}, {Double.NaN, 1e9 + 0.1}});
        PopulationGrid back = throughFiles(bare, folder);
        assertSame(bare, back);
        assertTrue(back.hasData(0, 0));
        assertFalse(back.hasData(1, 0));
    }

    @Test
    void aFileThatIsNotWholeIsTakenAway() throws IOException {
        PopulationGrid grid = random(4, 3, false, 1000, new SplittableRandom(8));
        Path file = folder.resolve("half.tif");
        GeoTiffWriter writer = GeoTiffWriter.people(file, 5);
        writer.write(grid);
        IOException e = assertThrows(IOException.class, writer::close);
        assertEquals(file + ": ends after row 4 of 5", e.getMessage());
        assertFalse(Files.exists(file));
        writer.close();
        assertThrows(IOException.class, GeoTiffWriter.people(file, 1)::close);
    }

    @Test
    void aFileTooLargeForItsOffsetsIsRefused() throws IOException {
        PopulationGrid grid = random(400, 400, false, 1000, new SplittableRandom(9));
        Path file = folder.resolve("large.tif");
        UncheckedIOException e = assertThrows(UncheckedIOException.class, () -> {
            try (GeoTiffWriter writer = GeoTiffWriter.people(file, 400, 100_000)) {
                writer.write(grid);
            }
        });
        assertTrue(e.getMessage().contains("would be larger than the 100000 bytes of a TIFF"), e.getMessage());
        assertFalse(Files.exists(file));
    }

    @Test
    void stripsThatDoNotAdjoinAreRefused() throws IOException {
        PopulationGrid grid = random(4, 3, false, 1000, new SplittableRandom(10));
        Path file = folder.resolve("s.tif");
        try (GeoTiffWriter writer = GeoTiffWriter.people(file, 4)) {
            writer.write(grid.strip(0, 2));
            assertThrows(IllegalArgumentException.class, () -> writer.write(grid));
            assertThrows(IllegalArgumentException.class, () -> writer.write(grid.strip(3, 1)));
            assertThrows(IllegalArgumentException.class, () -> writer.write(ClassGrid.of(new int[][] {{1, 2, 3}})));
            PopulationGrid narrow = random(1, 2, false, 1000, new SplittableRandom(10));
            assertThrows(IllegalArgumentException.class, () -> writer.write(narrow));
            PopulationGrid precise = random(1, 3, true, 1000, new SplittableRandom(10));
            assertThrows(IllegalArgumentException.class, () -> writer.write(precise));
            writer.write(grid.strip(2, 2));
        }
        assertEquals(grid.totalPopulation(), GridReader.read(file).totalPopulation());
        assertThrows(
                IllegalArgumentException.class, () -> GridWriter.geoTiff(PopulationGrid.of(new double[][] {{}}), file));
        assertThrows(
                IllegalArgumentException.class,
                () -> GeoTiffWriter.classes(file, 4).write(grid));
    }
}
