package org.chengzhen.spark;

import java.io.Serializable;
import java.util.function.ToDoubleFunction;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.expressions.Aggregator;
import org.chengzhen.core.result.UndefinedException;
import org.jspecify.annotations.Nullable;

/** An aggregate over one of the statistics that combine; what has no value is null, as SQL has it. */
final class TotalsAggregator<T extends Serializable> extends Aggregator<WeightedValue, T, Double> {
    private static final long serialVersionUID = 1L;

    private final Class<T> type;
    private final Gathering.Empty<T> empty;
    private final Accept<T> accept;
    private final Gathering.Combine<T> combine;
    private final Value<T> value;

    TotalsAggregator(
            Class<T> type, Gathering.Empty<T> empty, Accept<T> accept, Gathering.Combine<T> combine, Value<T> value) {
        this.type = type;
        this.empty = empty;
        this.accept = accept;
        this.combine = combine;
        this.value = value;
    }

    /** Adds a row of two numbers. */
    interface Accept<T> extends Serializable {
        void accept(T totals, double value, double weight);
    }

    /** What is asked of the totals. */
    interface Value<T> extends ToDoubleFunction<T>, Serializable {}

    @Override
    public T zero() {
        return empty.get();
    }

    @Override
    public T reduce(T totals, WeightedValue row) {
        Double first = row.getValue();
        Double second = row.getWeight();
        if (first != null && second != null) {
            accept.accept(totals, first, second);
        }
        return totals;
    }

    @Override
    public T merge(T totals, T others) {
        return combine.apply(totals, others);
    }

    @Override
    public @Nullable Double finish(T totals) {
        try {
            return value.applyAsDouble(totals);
        } catch (UndefinedException e) {
            return null;
        }
    }

    @Override
    public Encoder<T> bufferEncoder() {
        return Encoders.javaSerialization(type);
    }

    @Override
    public Encoder<Double> outputEncoder() {
        return Encoders.DOUBLE();
    }
}
