package org.chengzhen.spark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;

/**
 * Times {@code theil_t} by province beside Spark's own {@code stddev}, and the exact Gini coefficient beside a range
 * partitioning and sort of the same column, turn by turn in one run on {@code local[2]}.
 *
 * <p>Started by a person: arguments are the rows (100,000,000), the turns (5), and the folder for the rows (one under
 * {@code target}).
 */
public final class SparkSpeed {
    private SparkSpeed() {}

    /**
     * Runs the turns and prints each, and the ratio of the medians.
     *
     * @param arguments rows, turns, folder
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
        Dataset<Row> persons = spark.read().parquet(file.toString());
        persons.createOrReplaceTempView("persons");
        if (turns > 0) {
            compare(
                    turns,
                    "stddev by province",
                    () -> spark.sql("select province, stddev(income) from persons group by 1")
                            .collectAsList(),
                    "theil_t by province",
                    () -> spark.sql("select province, theil_t(income) from persons group by 1")
                            .collectAsList());
            compare(
                    turns,
                    "range partitioning and sort",
                    () -> persons.select("income")
                            .repartitionByRange(functions.col("income"))
                            .sortWithinPartitions("income")
                            .write()
                            .format("noop")
                            .mode("overwrite")
                            .save(),
                    "exact Gini",
                    () -> RangeGini.of(persons, "income").gini());
        }
        spark.stop();
    }

    private static void compare(int turns, String rivalName, Runnable rival, String ownName, Runnable own) {
        List<Double> rivals = new ArrayList<>();
        List<Double> owns = new ArrayList<>();
        for (int k = 0; k <= turns; k++) {
            double a = seconds(rival);
            double b = seconds(own);
            System.out.printf(
                    Locale.ROOT,
                    "%s %s %.2f s, %s %.2f s%n",
                    k == 0 ? "warm-up" : "turn " + k,
                    rivalName,
                    a,
                    ownName,
                    b);
            if (k > 0) {
                rivals.add(a);
                owns.add(b);
            }
        }
        System.out.printf(Locale.ROOT, "%s / %s: %.2f%n", ownName, rivalName, median(owns) / median(rivals));
    }

    private static double seconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private static double median(List<Double> times) {
        Collections.sort(times);
        return times.get(times.size() / 2);
    }
}
