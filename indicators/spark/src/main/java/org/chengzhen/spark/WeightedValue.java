package org.chengzhen.spark;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** What the aggregates take of a row, as Spark's encoder of beans wants it. */
public final class WeightedValue implements Serializable {
    private static final long serialVersionUID = 1L;

    private @Nullable Double value;
    private @Nullable Double weight;

    /** A row without numbers, for the encoder. */
    public WeightedValue() {}

    /**
     * The value.
     *
     * @return y, or null
     */
    public @Nullable Double getValue() {
        return value;
    }

    /**
     * Sets the value.
     *
     * @param value y, or null
     */
    public void setValue(@Nullable Double value) {
        this.value = value;
    }

    /**
     * The weight.
     *
     * @return w, or null
     */
    public @Nullable Double getWeight() {
        return weight;
    }

    /**
     * Sets the weight.
     *
     * @param weight w, or null
     */
    public void setWeight(@Nullable Double weight) {
        this.weight = weight;
    }
}
