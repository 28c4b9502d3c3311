package org.chengzhen.core.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.chengzhen.core.grid.PopulationGrid;

/**
 * Mutates grids, outlines, weights, and files of Stata and dBASE, and reads them: documented exceptions only, no hang, no
 * infinite number, no memory beyond {@link Bounded}. The default build runs some hundred inputs; {@code main} as many as it is told.
 *
 * <pre>{@code
 * java -Xmx256m -cp … org.chengzhen.core.io.FormatFuzz 1000000 42
 * }</pre>
 */
final class FormatFuzz {
    private static final String[] WORDS = {
        "NaN",
        "-9999",
        "1e308",
        "-1",
        "0",
        "2147483647",
        "99999999999",
        "1e-400",
        "ncols",
        "x",
        ",",
        ";",
        "\t",
        "\n",
        " ",
        "[",
        "]",
        "{",
        "}",
        "\"",
        ":",
        "1kmN1E1",
        "from",
        "id",
        "\0",
        "null",
        "coordinates",
        "MultiPolygon",
        "0.5",
        "é"
    };

    private FormatFuzz() {}

    /** A valid file of each kind, by name. */
    private static Map<String, byte[]> seeds() throws IOException {
        Map<String, byte[]> seeds = new LinkedHashMap<>();
        for (String tiff : List.of("i4_deflate", "f4_lzw_strip", "low_tiles", "f4_zstd", "u2_deflate", "f4_packbits")) {
            try (InputStream in = FormatFuzz.class.getResourceAsStream("/grid/" + tiff + ".tif")) {
                seeds.put(tiff + ".tif", in.readAllBytes());
            }
        }
        seeds.put("a.tif", GridShapesTest.bands(2));
        seeds.put("b.tif", GridShapesTest.masked());
        seeds.put("a.dta", StataAndDbfTest.old(113, ByteOrder.BIG_ENDIAN));
        seeds.put("b.dta", StataAndDbfTest.old(115, ByteOrder.LITTLE_ENDIAN));
        seeds.put("c.dta", StataTagsTest.tagged(117, ByteOrder.BIG_ENDIAN));
        seeds.put("d.dta", StataTagsTest.tagged(118, ByteOrder.LITTLE_ENDIAN));
        seeds.put("t.dbf", OutlinesTest.dbf());
        seeds.put("s.shp", OutlinesTest.shp());
        String feature = OutlinesTest.feature("A", 5, "Polygon", "[[[1,2],[3,2],[3,4],[1,2]]]");
        text(seeds, "a.geojson", "{\"type\":\"FeatureCollection\",\"features\":[" + feature + "," + feature + "]}");
        text(
                seeds,
                "a.asc",
                "ncols 3\nnrows 2\nxllcorner 0\nyllcorner 0\ncellsize 1000\nNODATA_value -9\n1 2 3\n-9 5 6\n");
        text(seeds, "i.cells", "row,column,population,land_fraction\n0,0,5,1\n1,2,7,0.5\n");
        text(seeds, "x.cells", "X,Y,Z\n0.5,1.5,1\n1.5,1.5,2\n0.5,0.5,3\n1.5,0.5,4\n");
        text(seeds, "g.cells", "GRD_ID,TOT_P\n1kmN1E0,1\n1kmN1E1,2\n1kmN0E0,3\n");
        text(seeds, "w.xls", FurtherShapesTest.XML);
        seeds.put(
                "p.csv.gz",
                FurtherShapesTest.packed(
                        "name,year,population\nA,2020,5\nB,2020,6\n".getBytes(StandardCharsets.UTF_8)));
        text(seeds, "a.gal", "4\nA 2\nB\nC\nB 1\nA\nC 1\nA\nD 0\n\n");
        text(seeds, "a.gwt", "0 4 made id\n1 2 0.5\n2 1 0.25\n4 1 3\n");
        text(seeds, "m.weights", "id,v1,v2,v3\na,0,1,0\nb,.5,0,0\nc,0,0,0\n");
        text(seeds, "n.weights", "id,neighbours\na,b;c\nb,a\nc,a\n");
        return seeds;
    }

    private static void text(Map<String, byte[]> seeds, String name, String text) {
        seeds.put(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Reads mutated inputs; the first that breaks a promise ends it. */
    static void run(long inputs, long seed, Path folder) throws IOException {
        List<Map.Entry<String, byte[]>> seeds = new ArrayList<>(seeds().entrySet());
        Files.write(folder.resolve("s.dbf"), OutlinesTest.dbf());
        for (long k = 0; k < inputs; k++) {
            Random random = new Random(seed + k);
            Map.Entry<String, byte[]> from = seeds.get((int) (k % seeds.size()));
            byte[] bytes = mutated(from.getValue(), random, from.getKey().matches(".*\\.(?:tif|dta|dbf|shp|gz)"));
            Path file = Files.write(folder.resolve(from.getKey()), bytes);
            try {
                Bounded.run("input " + (seed + k), bytes.length, () -> read(file, from.getKey()));
            } catch (UnreadableException | IOException e) {
                if (e.getMessage() == null || e.getMessage().isEmpty()) {
                    throw new AssertionError("input " + (seed + k) + " is refused without a word", e);
                }
            } catch (RuntimeException | Error e) {
                throw new AssertionError("input " + (seed + k) + ", " + file, e);
            }
            if ((k + 1) % 10_000 == 0) {
                System.out.println((k + 1) + " inputs");
            }
        }
    }

    static byte[] mutated(byte[] seed, Random random, boolean binary) {
        byte[] bytes = seed.clone();
        for (int edits = 1 + random.nextInt(4); edits > 0 && bytes.length > 0; edits--) {
            int at = random.nextInt(random.nextBoolean() ? Math.min(bytes.length, 256) : bytes.length);
            byte[] put = binary || random.nextInt(4) == 0
                    ? new byte[] {(byte) (random.nextBoolean() ? random.nextInt(256) : random.nextInt(3) * 127)}
                    : WORDS[random.nextInt(WORDS.length)].getBytes(StandardCharsets.UTF_8);
            int length = random.nextInt(8);
            bytes = switch (random.nextInt(binary ? 6 : 4)) {
                case 0 -> spliced(bytes, at, random.nextInt(30) == 0 ? bytes.length - at : length, new byte[0]);
                case 1 -> spliced(bytes, at, 0, put);
                default -> spliced(bytes, at, put.length, put);
            };
        }
        return bytes;
    }

    private static byte[] spliced(byte[] bytes, int at, int cut, byte[] put) {
        int end = Math.min(bytes.length, at + cut);
        byte[] spliced = new byte[bytes.length - (end - at) + put.length];
        System.arraycopy(bytes, 0, spliced, 0, at);
        System.arraycopy(put, 0, spliced, at, put.length);
        System.arraycopy(bytes, end, spliced, at + put.length, bytes.length - end);
        return spliced;
    }

    private static void read(Path file, String name) throws IOException {
        switch (name.substring(name.indexOf('.'))) {
            case ".tif", ".asc", ".cells" -> {
                PopulationGrid grid =
                        name.equals("a.tif") ? GridReader.of(file).band(2).read() : GridReader.read(file);
                if (!(grid.totalPopulation() >= 0)) {
                    throw new AssertionError("a total of " + grid.totalPopulation());
                }
            }
            case ".gal", ".gwt", ".weights" -> {
                for (double weight : WeightsReader.read(file).allWeights()) {
                    if (!(weight > 0 && weight < Double.POSITIVE_INFINITY)) {
                        throw new AssertionError("a weight of " + weight);
                    }
                }
            }
            case ".shp", ".geojson" -> outlines(PolygonReader.read(file));
            default -> PanelReader.withDefaults().readLeniently(file);
        }
    }

    private static void outlines(Outlines outlines) {
        if (outlines.labels().size() != outlines.x().length || outlines.labels().isEmpty()) {
            throw new AssertionError("no outline, without a word");
        }
        try {
            outlines.neighbours().queen();
        } catch (IllegalArgumentException e) {
            // rings of fewer than three points, or beyond the globe
        }
    }

    /** The number of inputs as first argument, a seed as second. */
    public static void main(String[] arguments) throws IOException {
        long inputs = arguments.length == 0 ? 1_000_000 : Long.parseLong(arguments[0]);
        long seed = arguments.length < 2 ? 1 : Long.parseLong(arguments[1]);
        run(inputs, seed, Files.createTempDirectory("fuzz"));
    }
}
