package org.chengzhen.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.base.Throwables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.spark.TaskContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.chengzhen.core.grid.ClassGrid;
import org.chengzhen.core.grid.PopulationGrid;
import org.chengzhen.core.io.GridReader;
import org.chengzhen.core.io.GridWriter;
import org.chengzhen.methods.settlement.DegreeOfUrbanisation;
import org.chengzhen.methods.settlement.UrbanisationRules;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Classes of strips on executors are those of the grid in one piece, and a task that fails once changes nothing. */
class SparkUrbanisationTest {
    private static final int ROWS = 210;
    private static final int COLUMNS = 170;
    private static final SyntheticGrid GRID = new SyntheticGrid(ROWS, COLUMNS, 3);

    @TempDir
    private Path folder;

    private static SparkSession spark;

    @BeforeAll
    static void start() {
        // two threads, and a task is tried three times
        spark = Sessions.start("local[2,3]");
    }

    @AfterAll
    static void stop() {
        spark.stop();
    }

    private static int[] cuts(long seed) {
        Random random = new Random(seed);
        List<Integer> cuts = new ArrayList<>(List.of(0));
        while (cuts.get(cuts.size() - 1) < ROWS) {
            int last = cuts.get(cuts.size() - 1);
            cuts.add(Math.min(ROWS, last + 1 + random.nextInt(60)));
        }
        return cuts.stream().mapToInt(c -> c).toArray();
    }

    private static void assertSame(ClassGrid whole, int firstRow, ClassGrid strip) {
        for (int r = 0; r < strip.rows(); r++) {
            for (int c = 0; c < strip.columns(); c++) {
                assertEquals(whole.get(firstRow + r, c), strip.get(r, c), "row " + (firstRow + r) + ", column " + c);
            }
        }
    }

    @Test
    void theSyntheticGridHasAllClassesAndDoesNotDependOnItsStrips() {
        ClassGrid whole =
                DegreeOfUrbanisation.manual2021().level1(GRID.strip(0, ROWS)).classes();
        for (int code = -1; code <= 3; code++) {
            assertTrue(whole.count(code) > 100, "class " + code + ": " + whole.counts());
        }
        PopulationGrid all = GRID.strip(0, ROWS);
        assertEquals(all.strip(5, 60), GRID.strip(5, 60));
    }

    @Test
    void stripsOfFilesBecomeStripsOfFilesAndParquet() throws IOException {
        // what a file of people says, without shares of land
        Path file = folder.resolve("whole.tif");
        GridWriter.geoTiff(GRID.strip(0, ROWS), file);
        PopulationGrid grid = GridReader.read(file);
        for (UrbanisationRules rules : List.of(UrbanisationRules.MANUAL_2021, UrbanisationRules.GHSL_R2022A)) {
            ClassGrid whole = DegreeOfUrbanisation.by(rules).level1(grid).classes();
            int[] cuts = cuts(rules.hashCode());
            List<Path> files = new ArrayList<>();
            for (int k = 0; k + 1 < cuts.length; k++) {
                files.add(folder.resolve("people-" + k + ".tif"));
                GridWriter.geoTiff(grid.strip(cuts[k], cuts[k + 1] - cuts[k]), files.get(k));
            }
            SparkUrbanisation found = SparkUrbanisation.ofFiles(spark, files, rules);
            assertEquals(whole, found.classes().classes());
            Path out = folder.resolve("out-" + rules.name().hashCode());
            List<Path> written = found.writeGeoTiffs(out);
            for (int k = 0; k < written.size(); k++) {
                assertSame(whole, cuts[k], GridReader.classes(written.get(k)));
            }
            assertEquals(cuts.length - 1, written.size());
            try (Stream<Path> all = Files.list(out)) {
                assertEquals(written, all.sorted().toList());
            }
            if (rules == UrbanisationRules.MANUAL_2021) {
                Path parquet = folder.resolve("parquet");
                found.toDataset().write().parquet(parquet.toString());
                assertRuns(whole, spark.read().parquet(parquet.toString()));
            }
            SparkUrbanisation ofOne = SparkUrbanisation.ofFile(spark, file, 37, rules);
            assertEquals(whole, ofOne.classes().classes());
        }
    }

    private static void assertRuns(ClassGrid whole, Dataset<Row> runs) {
        boolean[][] seen = new boolean[ROWS][COLUMNS];
        for (Row run : runs.collectAsList()) {
            for (int c = run.getInt(1); c < run.getInt(2); c++) {
                assertTrue(!seen[run.getInt(0)][c]);
                seen[run.getInt(0)][c] = true;
                assertEquals(whole.get(run.getInt(0), c), run.getInt(3));
            }
        }
        for (boolean[] row : seen) {
            for (boolean cell : row) {
                assertTrue(cell);
            }
        }
        for (Row count : runs.groupBy("class")
                .agg(functions.sum(functions.col("end").minus(functions.col("start"))))
                .collectAsList()) {
            assertEquals(whole.count(count.getInt(0)), count.getLong(1));
        }
    }

    @Test
    void tasksThatFailOnceAreTriedAgainWithTheSameResult() {
        ClassGrid whole =
                DegreeOfUrbanisation.manual2021().level1(GRID.strip(0, ROWS)).classes();
        int[] cuts = cuts(8);
        SparkUrbanisation found = SparkUrbanisation.of(
                spark,
                cuts.length - 1,
                k -> {
                    if (k % 3 == 1 && TaskContext.get().attemptNumber() == 0) {
                        throw new IOException("the executor is lost");
                    }
                    return GRID.strip(cuts[k], cuts[k + 1] - cuts[k]);
                },
                UrbanisationRules.MANUAL_2021);
        assertEquals(whole, found.classes().classes());
    }

    @Test
    void functionsAndTotalsAreTheSameAfterATaskFailedOnce() {
        spark.udf()
                .register(
                        "shaky",
                        (UDF1<Double, Double>) value -> {
                            if (TaskContext.get().attemptNumber() == 0 && TaskContext.getPartitionId() == 1) {
                                throw new IllegalStateException("the executor is lost");
                            }
                            return value;
                        },
                        DataTypes.DoubleType);
        Dataset<Row> rows =
                spark.createDataFrame(Sessions.rows(300), Sessions.COLUMNS).repartition(4);
        rows.createOrReplaceTempView("calm");
        Dataset<Row> shaken = rows.withColumn("income", functions.expr("shaky(income)"));
        shaken.createOrReplaceTempView("shaken");
        String sql = "select gini(income), theil_t(income, people), atkinson(income, 0.5), hhi(income),"
                + " krugman(income, people), quantile_sketch(income, 0.5), shannon_entropy(income) from ";
        assertEquals(spark.sql(sql + "calm").first(), spark.sql(sql + "shaken").first());
        assertEquals(
                RangeGini.of(rows, "income").gini(),
                RangeGini.of(shaken, "income").gini());
        assertEquals(
                SparkTotals.moments(rows, "income").sampleVariance(),
                SparkTotals.moments(shaken, "income").sampleVariance());
        assertEquals(
                SparkFlows.ofVolumes(rows.na().drop(), "province", "city", "income"),
                SparkFlows.ofVolumes(shaken.na().drop(), "province", "city", "income"));
    }

    @Test
    void whatDoesNotFitIsRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> SparkUrbanisation.ofFiles(spark, List.of(), UrbanisationRules.MANUAL_2021));
        assertTrue(assertThrows(
                        IllegalArgumentException.class,
                        () -> SparkUrbanisation.of(
                                spark, 2, k -> GRID.strip(50 * k, 40), UrbanisationRules.MANUAL_2021))
                .getMessage()
                .contains("strips[1]"));
        Throwable missing = assertThrows(
                Exception.class,
                () -> SparkUrbanisation.ofFiles(
                        spark, List.of(folder.resolve("nowhere.tif")), UrbanisationRules.MANUAL_2021));
        assertTrue(Throwables.getStackTraceAsString(missing).contains("nowhere.tif"));
    }
}
