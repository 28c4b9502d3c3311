package org.chengzhen.core.io;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Mutates workbooks, GeoPackages and files of Stata, and reads them: documented exceptions only, no hang, no memory
 * beyond {@link Bounded}, and each row accounted for. Of half of the new workbooks a part within the archive is changed, so that the
 * reader gets beyond the archive. The default build runs some inputs; {@code main} as many as it is told.
 *
 * <pre>{@code
 * java -Xmx256m -cp … org.chengzhen.core.io.WorkbookFuzz 50000 42
 * }</pre>
 */
final class WorkbookFuzz {
    private WorkbookFuzz() {}

    private static Map<String, byte[]> seeds(Path folder) throws IOException {
        Map<String, byte[]> seeds = new LinkedHashMap<>();
        seeds.put("a.xlsx", Files.readAllBytes(WorkbookTest.xlsx(folder.resolve("seed.xlsx"))));
        seeds.put("b.xls", Files.readAllBytes(WorkbookTest.xls(folder.resolve("seed.xls"))));
        try {
            seeds.put("c.gpkg", Files.readAllBytes(OutlinesTest.geoPackage(folder.resolve("seed.gpkg"))));
        } catch (SQLException e) {
            throw new IOException(e);
        }
        seeds.put("d.dta", StataTagsTest.tagged(117, ByteOrder.BIG_ENDIAN));
        seeds.put("e.dta", StataTagsTest.tagged(118, ByteOrder.LITTLE_ENDIAN));
        seeds.put("f.dta", StataTagsTest.tagged(119, ByteOrder.LITTLE_ENDIAN));
        seeds.put("g.dta", StataAndDbfTest.old(114, ByteOrder.LITTLE_ENDIAN));
        return seeds;
    }

    /** Reads mutated inputs; the first that breaks a promise ends it. */
    static void run(long inputs, long seed, Path folder) throws IOException {
        List<Map.Entry<String, byte[]>> seeds = new ArrayList<>(seeds(folder).entrySet());
        for (long k = 0; k < inputs; k++) {
            Random random = new Random(seed + k);
            Map.Entry<String, byte[]> from = seeds.get((int) (k % seeds.size()));
            byte[] bytes = from.getKey().equals("a.xlsx") && random.nextBoolean()
                    ? within(folder.resolve("seed.xlsx"), random)
                    : FormatFuzz.mutated(from.getValue(), random, true);
            Path file = Files.write(folder.resolve(from.getKey()), bytes);
            try {
                Bounded.run("input " + (seed + k), bytes.length, () -> read(file));
            } catch (RuntimeException | Error e) {
                throw new AssertionError("input " + (seed + k) + ", " + file, e);
            }
            if ((k + 1) % 1_000 == 0) {
                System.out.println((k + 1) + " inputs");
            }
        }
    }

    private static void read(Path file) throws IOException {
        Reading reading = PanelReader.withDefaults().year(2020).readLeniently(file);
        if (reading.problems().isEmpty() && reading.panel().places().isEmpty()) {
            throw new AssertionError("nothing was read, without a word");
        }
        TableFuzz.account(file, PanelReader.withDefaults().year(2020));
    }

    /** A workbook with one of its parts changed. */
    private static byte[] within(Path workbook, Random random) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(workbook.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        List<String> names = new ArrayList<>(parts.keySet());
        String name = names.get(random.nextInt(names.size()));
        parts.put(name, FormatFuzz.mutated(parts.get(name), random, random.nextInt(4) == 0));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return bytes.toByteArray();
    }

    /** The number of inputs as first argument, a seed as second. */
    public static void main(String[] arguments) throws IOException {
        long inputs = arguments.length == 0 ? 50_000 : Long.parseLong(arguments[0]);
        long seed = arguments.length < 2 ? 1 : Long.parseLong(arguments[1]);
        run(inputs, seed, Files.createTempDirectory("fuzz"));
    }
}
