package org.chengzhen.spark;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.chengzhen.core.flow.FlowMatrix;
import org.chengzhen.methods.network.FlowTotals;

/**
 * Flow matrices from trips: each partition counts its pairs, and the counts meet two by two.
 *
 * <ul>
 *   <li>A trip without origin, destination or volume ends the count with an error: filter it, and say so.
 *   <li>Results are the bits of one pass, on any partitions.
 * </ul>
 *
 * <p>Cost: each partition sends its pairs, some 100 bytes each, to another one, and the last few to the driver.
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
        return Gathering.of(trips, FlowTotals::new, SparkFlows::count, FlowTotals::combine)
                .toFlowMatrix();
    }

    private static void count(FlowTotals totals, Row trip) {
        if (trip.anyNull()) {
            throw new IllegalArgumentException("a trip has no origin, destination or volume: " + trip);
        }
        totals.accept(trip.getString(0), trip.getString(1), trip.getDouble(2));
    }
}
