package org.chengzhen.spark;

import java.io.Serializable;
import javax.annotation.Nullable;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.expressions.Aggregator;
import org.chengzhen.core.result.UndefinedException;

/** An aggregate over one of the statistics that combine; what has no value is null, as SQL has it. */
final class TotalsAggregator<T extends Serializable> extends Aggregator<WeightedValue, T, Double> {
    private static final long serialVersionUID = 1L;

    private final Kind<T> kind;

    TotalsAggregator(Kind<T> kind) {
        this.kind = kind;
    }

    /** A statistic that combines. */
    interface Kind<T> extends Serializable {
        Class<T> type();

        T empty();

        void accept(T totals, double value, double weight);

        T combine(T totals, T others);

        double result(T totals);
    }

    @Override
    public T zero() {
        return kind.empty();
    }

    @Override
    public T reduce(T totals, WeightedValue row) {
        Double value = row.getValue();
        Double weight = row.getWeight();
        if (value != null && weight != null) {
            kind.accept(totals, value, weight);
        }
        return totals;
    }

    @Override
    public T merge(T totals, T others) {
        return kind.combine(totals, others);
    }

    @Override
    public @Nullable Double finish(T totals) {
        try {
            return kind.result(totals);
        } catch (UndefinedException e) {
            return null;
        }
    }

    @Override
    public Encoder<T> bufferEncoder() {
        return Encoders.javaSerialization(kind.type());
    }

    @Override
    public Encoder<Double> outputEncoder() {
        return Encoders.DOUBLE();
    }
}
