package org.chengzhen.spark;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;

/**
 * Times {@code theil_t} by province beside Spark's own {@code stddev}, and the exact Gini coefficient beside a range
 * partitioning and sort of the same column, turn by turn in one run on {@code local[2]}.
 *
 * <p>Started by a person: arguments are the rows (100,000,000), the turns (5; 0 only writes the rows), the folder for the rows
 * (one under {@code target}), and what ({@code entropy,gini}).
 */
public final class SparkSpeed {
    private static final int PROVINCES = 32;

    private SparkSpeed() {}

    /**
     * Runs the turns and prints each, and the ratio of the medians.
     *
     * @param arguments rows, turns, folder, what
     */
    public static void main(String[] arguments) throws Exception {
        long rows = arguments.length > 0 ? Long.parseLong(arguments[0]) : 100_000_000L;
        int turns = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        Path folder = Path.of(arguments.length > 2 ? arguments[2] : "target/spark-speed");
        SparkSession spark = SparkSession.builder()
                .master("local[2]")
                .config("spark.ui.enabled", false)
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.local.dir", folder.toAbsolutePath().toString())
                .config("spark.sql.shuffle.partitions", 32)
                .getOrCreate();
        SqlFunctions.register(spark);
        Path file = folder.resolve("persons-" + rows);
        if (!Files.exists(file.resolve("_SUCCESS"))) {
            spark.range(0, rows, 1, 8)
                    .select(
                            functions
                                    .format_string("%06d", functions.expr("110000 + 10000 * (xxhash64(id) & 31)"))
                                    .as("province"),
                            functions.exp(functions.randn(7)).multiply(30_000).as("income"))
                    .write()
                    .mode("overwrite")
                    .parquet(file.toString());
        }
        String what = arguments.length > 3 ? arguments[3] : "entropy,gini";
        Dataset<Row> persons = spark.read().parquet(file.toString());
        persons.createOrReplaceTempView("persons");
        persons.filter("xxhash64(income) % 20 = 0").createOrReplaceTempView("some");
        if (what.contains("entropy")) {
            compare(
                    turns,
                    "stddev by province",
                    of -> byProvince(spark, "stddev", of),
                    "theil_t by province",
                    of -> byProvince(spark, "theil_t", of));
        }
        if (what.contains("gini")) {
            compare(
                    turns,
                    "range partitioning and sort",
                    of -> sort(spark.table(of)),
                    "exact Gini",
                    of -> RangeGini.of(spark.table(of), "income").gini());
        }
        spark.stop();
    }

    private static void byProvince(SparkSession spark, String function, String of) {
        List<Row> found = spark.sql("select province, " + function + "(income) from " + of + " group by 1")
                .collectAsList();
        if (found.size() != PROVINCES) {
            throw new IllegalStateException("there are " + found.size() + " provinces");
        }
    }

    private static void sort(Dataset<Row> persons) {
        persons.select("income")
                .repartitionByRange(functions.col("income"))
                .sortWithinPartitions("income")
                .write()
                .format("noop")
                .mode("overwrite")
                .save();
    }

    /** Turn by turn, after a warm-up of both on a twentieth of the rows. */
    private static void compare(
            int turns, String rivalName, Consumer<String> rival, String ownName, Consumer<String> own) {
        List<double[]> rivals = new ArrayList<>();
        List<double[]> owns = new ArrayList<>();
        if (turns > 0) {
            rival.accept("some");
            own.accept("some");
        }
        for (int k = 0; k < turns; k++) {
            double[] a = seconds(rival);
            double[] b = seconds(own);
            System.out.printf(
                    Locale.ROOT,
                    "turn %d: %s %.2f s (cores %.2f s), %s %.2f s (cores %.2f s)%n",
                    k + 1,
                    rivalName,
                    a[0],
                    a[1],
                    ownName,
                    b[0],
                    b[1]);
            rivals.add(a);
            owns.add(b);
        }
        if (turns > 0) {
            System.out.printf(
                    Locale.ROOT,
                    "%s / %s: %.2f, of cores %.2f%n",
                    ownName,
                    rivalName,
                    median(owns, 0) / median(rivals, 0),
                    median(owns, 1) / median(rivals, 1));
        }
    }

    /** Seconds that passed, and seconds of all cores of this process, which other work on the machine changes less. */
    private static double[] seconds(Consumer<String> work) {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long cpu = system.getProcessCpuTime();
        long start = System.nanoTime();
        work.accept("persons");
        return new double[] {(System.nanoTime() - start) / 1e9, (system.getProcessCpuTime() - cpu) / 1e9};
    }

    private static double median(List<double[]> times, int which) {
        double[] sorted = times.stream().mapToDouble(t -> t[which]).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
