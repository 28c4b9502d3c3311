package org.chengzhen.spark;

import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.chengzhen.core.flow.FlowMatrix;
import org.chengzhen.methods.network.FlowTotals;

/**
 * Flow matrices from trips: each partition counts its pairs, and the counts come together on the driver.
 *
 * <ul>
 *   <li>A trip without origin, destination or volume ends the count with an error: filter it, and say so.
 *   <li>Results are the bits of one pass, on any partitions.
 * </ul>
 *
 * <p>Cost: nothing is shuffled; each partition sends its pairs to the driver, some 100 bytes each.
 */
public final class SparkFlows {
    private SparkFlows() {}

    /**
     * Counts trips.
     *
     * @param trips one row for each trip
     * @param origin column with the label of its origin
     * @param destination column with the label of its destination
     * @return trips by pair, labels in the order of their characters
     */
    public static FlowMatrix ofTrips(Dataset<Row> trips, String origin, String destination) {
        return gather(trips.select(
                functions.col(origin).cast("string"), functions.col(destination).cast("string"), functions.lit(1.0)));
    }

    /**
     * Adds up volumes.
     *
     * @param trips rows of pairs, which may come more than once
     * @param origin column with the label of the origin
     * @param destination column with the label of the destination
     * @param volume column with the volume ≥ 0
     * @return volumes by pair, labels in the order of their characters
     */
    public static FlowMatrix ofVolumes(Dataset<Row> trips, String origin, String destination, String volume) {
        return gather(trips.select(
                functions.col(origin).cast("string"),
                functions.col(destination).cast("string"),
                functions.col(volume).cast("double")));
    }

    private static FlowMatrix gather(Dataset<Row> trips) {
        FlowTotals whole = new FlowTotals();
        Iterator<FlowTotals> parts = trips.mapPartitions(
                        (MapPartitionsFunction<Row, FlowTotals>) SparkFlows::count,
                        Encoders.javaSerialization(FlowTotals.class))
                .toLocalIterator();
        parts.forEachRemaining(whole::combine);
        return whole.toFlowMatrix();
    }

    private static Iterator<FlowTotals> count(Iterator<Row> rows) {
        FlowTotals totals = new FlowTotals();
        while (rows.hasNext()) {
            Row row = rows.next();
            if (row.anyNull()) {
                throw new IllegalArgumentException("a trip has no origin, destination or volume: " + row);
            }
            totals.accept(row.getString(0), row.getString(1), row.getDouble(2));
        }
        return List.of(totals).iterator();
    }
}
