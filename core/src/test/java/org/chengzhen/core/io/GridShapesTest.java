package org.chengzhen.core.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chengzhen.core.grid.CellAreas;
import org.chengzhen.core.grid.GeoTransform;
import org.chengzhen.core.grid.PopulationGrid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Grids in the shapes that people have: cells by place, heads of all kinds, bands, masks, claims. */
class GridShapesTest {
    @TempDir
    Path folder;

    private Path text(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text.replace("\\n", "\n"));
    }

    private static String refusal(Path file) {
        return assertThrows(IOException.class, () -> GridReader.read(file)).getMessage();
    }

    /** A little-endian TIFF of directories of tags; values are numbers of 32 bits, or where they lie. */
    private static byte[] tiff(int[][][] directories, byte[] data) {
        int head =
                8 + Arrays.stream(directories).mapToInt(d -> 6 + 12 * d.length).sum();
        ByteBuffer b = ByteBuffer.allocate(head + data.length).order(ByteOrder.LITTLE_ENDIAN);
        b.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(8);
        for (int k = 0; k < directories.length; k++) {
            b.putShort((short) directories[k].length);
            for (int[] tag : directories[k]) {
                boolean place = tag.length == 3;
                b.putShort((short) tag[0]).putShort((short) 4).putInt(place ? tag[2] : 1);
                b.putInt(place ? head + tag[1] : tag[0] == 273 ? head + tag[1] : tag[1]);
            }
            b.putInt(k + 1 < directories.length ? b.position() + 4 : 0);
        }
        return b.put(data).array();
    }

    private static int[][] tags(int columns, int rows, int bits, int... more) {
        int[][] tags = {
            {256, columns},
            {257, rows},
            {258, bits},
            {259, 1},
            {262, 1},
            {273, 0},
            {277, 1},
            {278, rows},
            {279, columns * rows * bits / 8},
            {339, 1}
        };
        return IntStream.range(0, tags.length)
                .mapToObj(k -> IntStream.range(0, more.length / 2)
                        .filter(m -> more[2 * m] == tags[k][0])
                        .mapToObj(m -> new int[] {tags[k][0], more[2 * m + 1]})
                        .findFirst()
                        .orElse(tags[k]))
                .toArray(int[][]::new);
    }

    /** Two bands of six cells side by side. */
    static byte[] bands(int predictor) {
        int[][] tags = Arrays.copyOf(tags(3, 2, 8, 277, 2, 279, 12), 11);
        tags[10] = tags[9];
        tags[9] = new int[] {317, predictor};
        byte[] data = predictor == 1
                ? new byte[] {1, 10, 2, 20, 3, 30, 4, 40, 5, 50, 6, 60}
                : new byte[] {1, 10, 1, 10, 1, 10, 4, 40, 1, 10, 1, 10};
        return tiff(new int[][][] {tags}, data);
    }

    /** Six cells, the first of them masked. */
    static byte[] masked() {
        int[][] mask = Arrays.copyOf(tags(3, 2, 1, 273, 6, 279, 2, 262, 4), 11);
        System.arraycopy(mask, 0, mask, 1, 10);
        mask[0] = new int[] {254, 4};
        byte[] data = {1, 2, 3, 4, 5, 6, (byte) 0b0110_0000, (byte) 0b1110_0000};
        return tiff(new int[][][] {tags(3, 2, 8), mask}, data);
    }

    @ParameterizedTest
    @CsvSource({"1", "2"})
    void bandsSideBySide(int predictor) throws IOException {
        Path file = Files.write(folder.resolve("b.tif"), bands(predictor));
        assertTrue(refusal(file).contains(".band(2)"));
        PopulationGrid second = GridReader.of(file).band(2).read();
        assertEquals(210, second.totalPopulation());
        assertEquals(60, second.population(1, 2));
        assertEquals(21, GridReader.of(file).band(1).read().totalPopulation());
        assertThrows(IOException.class, () -> GridReader.of(file).band(3).read());
    }

    @Test
    void floatsSideBySideWithTheirPredictor() {
        // two bands of one block: 1.5 and -2.25 three times
        float[] values = {1.5f, -2.25f, 1.5f, -2.25f, 1.5f, -2.25f};
        byte[] planes = new byte[24];
        for (int k = 0; k < 6; k++) {
            byte[] four = ByteBuffer.allocate(4).putFloat(values[k]).array();
            for (int p = 0; p < 4; p++) {
                planes[p * 6 + k] = four[p];
            }
        }
        int[] bytes = new int[24];
        for (int k = 0; k < 24; k++) {
            bytes[k] = (byte) (planes[k] - (k < 2 ? 0 : planes[k - 2])) & 0xFF;
        }
        double[] row = new double[3];
        new TiffSamples(4, 3, 2, 3, ByteOrder.LITTLE_ENDIAN, 3, 1).row(bytes, 1, 3, row, 0);
        assertEquals("[-2.25, -2.25, -2.25]", Arrays.toString(row));
    }

    @Test
    void cellsUnderAMaskHaveNoDataUnlessItIsIgnored() throws IOException {
        Path file = Files.write(folder.resolve("m.tif"), masked());
        PopulationGrid grid = GridReader.read(file);
        assertTrue(Double.isNaN(grid.population(0, 0)));
        assertEquals(20, grid.totalPopulation());
        assertEquals(21, GridReader.of(file).ignoringMask().read().totalPopulation());
        assertEquals(15, GridReader.of(file).noData(5).read().totalPopulation());
    }

    @ParameterizedTest
    @CsvSource({"34887, LERC", "7, JPEG", "34925, LZMA", "50001, WebP", "9999, method 9999"})
    void aCompressionThatIsNotReadIsNamedWithTheCommand(int code, String name) throws IOException {
        Path file = Files.write(
                folder.resolve("c.tif"), tiff(new int[][][] {tags(2, 2, 8, 259, code)}, new byte[] {1, 2, 3, 4}));
        String said = refusal(file);
        assertTrue(said.contains(name) && said.contains("gdal_translate -co COMPRESS=DEFLATE c.tif"), said);
    }

    @Test
    void claimsAreHeldAgainstTheFile() throws IOException {
        for (int[][] tags : new int[][][] {
            tags(20_000, 20_000, 32, 279, 4),
            tags(2, 2, 8, 256, Integer.MAX_VALUE, 257, Integer.MAX_VALUE),
            tags(2, 2, 8, 279, 3)
        }) {
            Path file = Files.write(folder.resolve("big.tif"), tiff(new int[][][] {tags}, new byte[] {1, 2, 3, 4}));
            String said = refusal(file);
            assertTrue(said.contains("claims") || said.contains("truncated"), said);
        }
        assertTrue(refusal(text("big.csv", "row,column,population\\n40000,40000,1\\n"))
                .contains("too sparse"));
        assertTrue(
                refusal(text("big.asc", "ncols 40000\\nnrows 40000\\nxllcorner 0\\nyllcorner 0\\ncellsize 1\\n1 2\\n"))
                        .contains("truncated"));
        Path zones = text("zones.asc", "ncols 40000\\nnrows 40000\\nxllcorner 0\\nyllcorner 0\\ncellsize 1\\n1 2\\n");
        assertThrows(IOException.class, () -> GridReader.zones(zones));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "X,Y,Z\\n0.5,1.5,1\\n1.5,1.5,2\\n0.5,0.5,3\\n1.5,0.5,4\\n",
                "lon;lat;population\\n1,5;0,5;4\\n0,5;0,5;3\\n1,5;1,5;2\\n0,5;1,5;1\\n",
                "GRD_ID,TOT_P\\n1kmN1E0,1\\n1kmN1E1,2\\n1kmN0E0,3\\n1kmN0E1,4\\n",
                "GRD_ID,T\\nCRS3035RES200mN200E0,1\\nCRS3035RES200mN200E200,2\\nCRS3035RES200mN0E0,3\\n"
                        + "CRS3035RES200mN0E200,4\\n",
                "id,x,y,people\\na,500,1500,1\\nb,1500,1500,2\\nc,500,500,3\\nd,1500,500,4\\n",
                "row,column,population\\n0,0,1\\n0,1,2\\n1,0,3\\n1,1,4\\n",
                "nrows 2\\nncols 2\\nxllcorner 0\\nyllcorner 0\\nDX 1000\\nDY 500\\n1 2\\n3 4\\n\\n",
            })
    void theSameFourCells(String text) throws IOException {
        PopulationGrid grid = GridReader.read(text("g", text));
        assertEquals(2, grid.rows());
        assertEquals(2, grid.columns());
        assertEquals("[1.0, 2.0, 3.0, 4.0]", Arrays.toString(new double[] {
            grid.population(0, 0), grid.population(0, 1), grid.population(1, 0), grid.population(1, 1)
        }));
    }

    @Test
    void aFirstCellOrRowMayBeNaNAndNothingFollowsTheLast() throws IOException {
        String head = "ncols 2\\nnrows 2\\nxllcorner 0\\nyllcorner 0\\ncellsize 1000\\n";
        assertEquals(9, GridReader.read(text("n.asc", head + "NaN 2\\n3 4\\n")).totalPopulation());
        assertTrue(refusal(text("m.asc", head + "1 2\\n3 4\\n5 6\\n")).contains("behind the last of 2 rows"));
        assertTrue(refusal(text("h.asc", "ncols 2\\nnrows 2\\nxllcorner 0\\nyllcorner 0\\n1 2\\n3 4\\n"))
                .contains("nor dx and dy"));
    }

    @Test
    void cellsOutOfLineOrTwiceAreTold() throws IOException {
        assertTrue(
                refusal(text("a.csv", "x,y,z\\n0,0,1\\n1000,0,1\\n2400,0,1\\n")).contains("not in line"));
        assertTrue(
                refusal(text("b.csv", "x,y,z\\n0,0,1\\n1000,0,1\\n1000,0,1\\n")).contains("comes twice"));
        assertTrue(refusal(text("c.csv", "GRD_ID,z\\n1kmN1E1,1\\n1kmNE,1\\n")).contains("is no id of a cell"));
        assertTrue(refusal(text("d.csv", "x,y,z\\n0,0,1,2\\n")).contains("has 4 cells"));
    }

    @Test
    void theHintOfANegativeNumberWorks() throws IOException {
        Path file = text("p.csv", "row,column,population\\n0,0,-200\\n0,1,5\\n");
        assertEquals(5, GridReader.of(file).noData(-200).read().totalPopulation());
        Path asc = text("p.asc", "ncols 2\\nnrows 1\\nxllcorner 0\\nyllcorner 0\\ncellsize 1000\\n-200 5\\n");
        assertTrue(refusal(asc).contains(".noData(-200)"));
        assertEquals(5, GridReader.of(asc).noData(-200).read().totalPopulation());
    }

    @Test
    void aRefusedGridLeavesNoFileOpen() throws IOException {
        Path open = Path.of("/proc/self/fd");
        assumeTrue(Files.exists(open), "only where open files can be listed");
        String head = "ncols 2\\nnrows 2\\nxllcorner NaN\\nyllcorner 0\\ncellsize 1000\\n1 2\\n3 4\\n";
        refusal(text("nan.asc", head));
        refusal(text("names.asc", head.replace("NaN", "\u00e9")));
        refusal(text("sparse.csv", "row,column,population\\n40000,40000,1\\n"));
        refusal(Files.write(folder.resolve("c.tif"), tiff(new int[][][] {tags(2, 2, 8, 259, 9)}, new byte[4])));
        refusal(Files.write(folder.resolve("b.tif"), bands(1)));
        String name = folder.getFileName().toString();
        try (Stream<Path> files = Files.list(open)) {
            assertEquals(0, files.filter(f -> target(f).contains(name)).count());
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException e) {
            return "";
        }
    }

    @Test
    void theAreasOfTheWorldAddUp() {
        double world = 510_065_621.724;
        double[] rows = CellAreas.degrees(new GeoTransform(-180, 90, 0.5, 0.5), 360);
        assertEquals(world, Arrays.stream(rows).sum() * 720, 1);
        assertEquals(rows[0], rows[359], 1e-6);
        double half = Math.PI * 6_378_137;
        double[] mercator = CellAreas.webMercator(new GeoTransform(-half, half, half / 512, half / 512), 1024);
        // the square ends at 85.05 degrees
        double latitude = Math.toDegrees(Math.atan(Math.sinh(Math.PI)));
        double band = CellAreas.degrees(new GeoTransform(0, latitude, 1, latitude), 1)[0] * 720;
        assertEquals(band, Arrays.stream(mercator).sum() * 1024, 1e-3 * 1e3);
    }

    @Test
    void aMaskInAFileOfItsOwn() throws IOException {
        Path file = Files.write(folder.resolve("own.tif"), bands(1));
        int[][] tags = tags(3, 2, 8, 279, 6);
        byte[] shown = {0, -1, -1, -1, -1, 0};
        Path mask = Files.write(folder.resolve("own.tif.msk"), tiff(new int[][][] {tags}, shown));
        PopulationGrid second = GridReader.of(file).band(2).read();
        assertEquals(140, second.totalPopulation());
        assertEquals(210, GridReader.of(file).band(2).ignoringMask().read().totalPopulation());
        Files.write(mask, tiff(new int[][][] {tags(2, 2, 8, 279, 4)}, new byte[4]));
        assertTrue(assertThrows(
                        IOException.class, () -> GridReader.of(file).band(2).read())
                .getMessage()
                .contains(".ignoringMask()"));
    }

    @Test
    void cellsWithUnitsAndMarksAreReadByTheOneParser() throws IOException {
        Path file = Files.writeString(
                folder.resolve("units.csv"), "row,column,常住人口（万人）\n0,0,\"1,234.5\"\n0,1,－\n1,0,2e1\n1,1,３\n");
        PopulationGrid grid = GridReader.read(file);
        assertEquals(12_345_000, grid.population(0, 0), 1);
        assertEquals(12_345_000 + 200_000 + 30_000, grid.totalPopulation(), 1);
        Path comma = Files.writeString(folder.resolve("comma.csv"), "x;y;population\n0,5;1,5;1,5\n1,5;1,5;2\n");
        assertEquals(3.5, GridReader.read(comma).totalPopulation());
    }

    @Test
    void twentyFaultsOfCellsAndThenACount() throws IOException {
        StringBuilder text = new StringBuilder("row,column,population\n0,0,5\n");
        for (int k = 1; k <= 30; k++) {
            text.append(k).append(",0,many\n");
        }
        text.append("0,0,7\n40,0\n");
        Path file = Files.writeString(folder.resolve("faults.csv"), text);
        String message = refusal(file);
        assertEquals(22, message.lines().count(), message);
        assertTrue(message.contains("has 32 problems") && message.endsWith("… and 12 more"), message);
        GridReading reading = GridReader.of(file).readLeniently();
        assertEquals(5, reading.grid().orElseThrow().totalPopulation());
        assertEquals(32, reading.problems().size());
        assertTrue(reading.problems().toString().contains("line 33: row 0, column 0 comes twice"), reading.toString());
    }

    @Test
    void aLenientReadingOfARasterNeverThrows() throws IOException {
        byte[] whole = bands(1);
        for (int length = 0; length < whole.length; length += 7) {
            Path file = Files.write(folder.resolve("cut.tif"), Arrays.copyOf(whole, length));
            GridReading reading = GridReader.of(file).band(1).readLeniently();
            assertTrue(reading.grid().isPresent() == reading.problems().isEmpty(), "cut at " + length);
        }
        Path none = folder.resolve("none.tif");
        assertThrows(IOException.class, () -> GridReader.of(none).readLeniently());
    }
}
