package org.chengzhen.spark;

import java.io.Serializable;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Supplier;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Gathers totals of rows: each partition on its own, then two by two on the executors, the last few on the driver. */
final class Gathering {
    private static final int LEVELS = 2;

    private Gathering() {}

    /** Totals of nothing. */
    interface Empty<T> extends Supplier<T>, Serializable {}

    /** Adds a row. */
    interface Accept<T> extends Serializable {
        void accept(T totals, Row row);
    }

    /** Adds other totals to the first. */
    interface Combine<T> extends BinaryOperator<T>, Serializable {}

    static <T extends Serializable> T of(Dataset<Row> rows, Empty<T> empty, Accept<T> accept, Combine<T> combine) {
        return rows.javaRDD()
                .mapPartitions(part -> {
                    T totals = empty.get();
                    part.forEachRemaining(row -> accept.accept(totals, row));
                    return List.of(totals).iterator();
                })
                .treeAggregate(empty.get(), combine::apply, combine::apply, LEVELS);
    }
}
