package org.chengzhen.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.spark.SparkEnv;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.chengzhen.core.grid.ClassGrid;
import org.chengzhen.core.io.GridReader;
import org.chengzhen.core.io.GridWriter;
import org.chengzhen.methods.settlement.DegreeOfUrbanisation;
import org.chengzhen.methods.settlement.UrbanisationRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import scala.Tuple2;

/**
 * Classifies a synthetic grid on two executors, which are processes of their own, and in one piece on one machine: cell by
 * cell the same, with time and memory beside. Not among the tests of the build: the profile {@code cluster} runs it.
 */
class LocalClusterCheck {
    private static final int ROWS = Integer.getInteger("chengzhen.cluster.rows", 18_000);
    private static final int COLUMNS = Integer.getInteger("chengzhen.cluster.columns", 36_000);
    private static final int STRIP = 375;

    @TempDir
    private Path folder;

    @Test
    void twoExecutorsClassifyAsOneMachine() throws Exception {
        SyntheticGrid grid = new SyntheticGrid(ROWS, COLUMNS, 19);
        List<Path> files = written(grid);
        Path classes = folder.resolve("classes.tif");
        oneMachine(files, classes);
        SparkSession spark = SparkSession.builder()
                .master("local-cluster[2,1,2048]")
                .config("spark.executor.memory", "2048m")
                .config("spark.executor.extraClassPath", System.getProperty("java.class.path"))
                .config("spark.driver.maxResultSize", "2g")
                .config("spark.ui.enabled", false)
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.local.dir", folder.toString())
                .getOrCreate();
        try {
            // executors are up before the clock runs
            assertEquals(2, executors(spark).size());
            long start = System.nanoTime();
            SparkUrbanisation found = SparkUrbanisation.ofFiles(spark, files, UrbanisationRules.MANUAL_2021);
            double classified = (System.nanoTime() - start) / 1e9;
            List<Path> strips = found.writeGeoTiffs(folder.resolve("classes"));
            System.out.printf(
                    Locale.ROOT,
                    "local-cluster[2,1,2048]: %d x %d cells in %d strips, read and classified %.1f s, written %.1f s;"
                            + " peak memory of the driver %d MB, of executors %s MB%n",
                    COLUMNS,
                    ROWS,
                    files.size(),
                    classified,
                    (System.nanoTime() - start) / 1e9,
                    PeakMemory.megabytes(),
                    executors(spark));
            assertSame(GridReader.classes(classes), strips);
            losesAnExecutorAndGoesOn(spark);
        } finally {
            spark.stop();
        }
    }

    private List<Path> written(SyntheticGrid grid) throws IOException {
        // a folder of one's own keeps them for the next run
        String kept = System.getProperty("chengzhen.cluster.folder", folder.toString());
        List<Path> files = new ArrayList<>();
        for (int row = 0; row < ROWS; row += STRIP) {
            files.add(Path.of(kept).resolve(String.format(Locale.ROOT, "people-%05d.tif", row)));
        }
        IntStream.range(0, files.size())
                .filter(k -> !Files.exists(files.get(k)))
                .parallel()
                .forEach(k -> {
                    try {
                        GridWriter.geoTiff(grid.strip(k * STRIP, Math.min(STRIP, ROWS - k * STRIP)), files.get(k));
                    } catch (IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                });
        return files;
    }

    private static void oneMachine(List<Path> files, Path classes) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx6g",
                "-cp",
                System.getProperty("java.class.path"),
                OneMachine.class.getName(),
                "" + ROWS,
                "" + COLUMNS,
                classes.toString()));
        files.forEach(file -> command.add(file.toString()));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(classes.resolveSibling("one-machine.txt").toFile())
                .start();
        int code = process.waitFor();
        String said = Files.readString(classes.resolveSibling("one-machine.txt"));
        System.out.print(said);
        assertEquals(0, code, said);
    }

    /** The executors that answer, with the megabytes that each has held at most. */
    private static Map<String, Long> executors(SparkSession spark) {
        List<Integer> tasks = IntStream.range(0, 16).boxed().toList();
        Map<String, Long> found = new TreeMap<>();
        for (int tries = 0; found.size() < 2 && tries < 60; tries++) {
            new JavaSparkContext(spark.sparkContext())
                    .parallelize(tasks, tasks.size())
                    .mapToPair(k -> {
                        Thread.sleep(50);
                        return new Tuple2<>(SparkEnv.get().executorId(), PeakMemory.megabytes());
                    })
                    .collect()
                    .forEach(one -> found.merge(one._1, one._2, Math::max));
        }
        return found;
    }

    private static void assertSame(ClassGrid whole, List<Path> strips) throws IOException {
        assertEquals(ROWS, whole.rows());
        int row = 0;
        long[] counts = new long[5];
        for (Path file : strips) {
            ClassGrid strip = GridReader.classes(file);
            for (int r = 0; r < strip.rows(); r++, row++) {
                for (int c = 0; c < COLUMNS; c++) {
                    int code = strip.get(r, c);
                    if (whole.get(row, c) != code) {
                        assertEquals(whole.get(row, c), code, "row " + row + ", column " + c);
                    }
                    counts[code + 1]++;
                }
            }
        }
        assertEquals(ROWS, row);
        System.out.printf(
                "equal in %d cells: %d rural, %d of clusters, %d of centres%n",
                (long) ROWS * COLUMNS, counts[2], counts[3], counts[4]);
        for (int code = 1; code <= 3; code++) {
            assertNotEquals(0, counts[code + 1], "class " + code);
        }
    }

    /** The process of a task ends at its first attempt, as when a machine is lost. */
    private static void losesAnExecutorAndGoesOn(SparkSession spark) {
        int rows = 40;
        int strips = 5;
        SyntheticGrid part = new SyntheticGrid(strips * rows, Math.min(COLUMNS, 2_000), 4);
        ClassGrid whole = DegreeOfUrbanisation.manual2021()
                .level1(part.strip(0, strips * rows))
                .classes();
        SparkUrbanisation found = SparkUrbanisation.of(
                spark,
                strips,
                k -> {
                    if (k == 3 && TaskContext.get().attemptNumber() == 0) {
                        Runtime.getRuntime().halt(1);
                    }
                    return part.strip(k * rows, rows);
                },
                UrbanisationRules.MANUAL_2021);
        assertEquals(whole, found.classes().classes());
        System.out.println("an executor was lost, its task tried again, and the classes are the same");
    }
}
