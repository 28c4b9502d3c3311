package org.chengzhen.spark;

import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.chengzhen.methods.inequality.GiniRun;

/**
 * The Gini coefficient of a column of any length, exact: the column is partitioned by ranges of its values and sorted, each
 * range is a {@link GiniRun}, and neighbours combine.
 *
 * <ul>
 *   <li>Rows in which the value or the weight is null do not count, as in SQL.
 *   <li>The result differs from that of one machine within the bound of {@link GiniRun}.
 * </ul>
 *
 * <p>Cost: what {@code repartitionByRange} and {@code sortWithinPartitions} cost; it shuffles 8 or 16 bytes of each row,
 * besides Spark's own, and 200 bytes of each range. Values that are equal stand in one range: a column with few values is
 * better summed by value first.
 */
public final class RangeGini {
    private RangeGini() {}

    /**
     * The coefficient of equally weighted values.
     *
     * @param rows any rows
     * @param value its column y ≥ 0
     * @return the run of all values, which knows its {@code gini()}
     */
    public static GiniRun of(Dataset<Row> rows, String value) {
        return run(rows.select(
                functions.col(value).cast("double").as("value"),
                functions.lit(1.0).as("weight")));
    }

    /**
     * The coefficient of weighted values.
     *
     * @param rows any rows
     * @param value its column y ≥ 0 per unit of weight
     * @param weight its column w ≥ 0
     * @return the run of all values, which knows its {@code gini()}
     */
    public static GiniRun weighted(Dataset<Row> rows, String value, String weight) {
        return run(rows.select(
                functions.col(value).cast("double").as("value"),
                functions.col(weight).cast("double").as("weight")));
    }

    private static GiniRun run(Dataset<Row> numbers) {
        Column value = functions.col("value");
        // plus 0.0 makes one zero of two
        Dataset<Row> sorted = numbers.na()
                .drop()
                .withColumn("value", value.plus(0.0))
                .repartitionByRange(value)
                .sortWithinPartitions(value);
        // collected in the order of the partitions, which is that of the ranges
        List<GiniRun> runs = sorted.mapPartitions(
                        (MapPartitionsFunction<Row, GiniRun>) RangeGini::runOf,
                        Encoders.javaSerialization(GiniRun.class))
                .collectAsList();
        GiniRun whole = new GiniRun();
        runs.forEach(whole::combine);
        return whole;
    }

    private static Iterator<GiniRun> runOf(Iterator<Row> rows) {
        GiniRun run = new GiniRun();
        while (rows.hasNext()) {
            Row row = rows.next();
            run.accept(row.getDouble(0), row.getDouble(1));
        }
        return List.of(run).iterator();
    }
}
