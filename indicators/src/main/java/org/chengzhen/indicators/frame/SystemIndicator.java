package org.chengzhen.indicators.frame;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.table.Table;

/**
 * An indicator over all places of a study, or of inputs beside the panel: named parts.
 *
 * <p>It reads the last year of the period, or compares its first and last year; {@link #path} repeats it over
 * the years.
 */
public final class SystemIndicator extends Indicator {
    private final BiConsumer<Study, Measurement.Builder> computation;

    private SystemIndicator(Builder builder, BiConsumer<Study, Measurement.Builder> computation) {
        super(
                builder.entry,
                ImmutableList.copyOf(builder.variables),
                ImmutableList.copyOf(builder.inputs),
                ImmutableList.copyOf(builder.extraInputs));
        this.computation = computation;
    }

    /**
     * Starts a system indicator.
     *
     * @param entry its facts
     * @return a builder
     */
    public static Builder of(Entry entry) {
        return new Builder(entry);
    }

    @Override
    public Measurement measure(Study study) {
        return Measurement.of(this, study, computation);
    }

    /**
     * The indicator in each year of the period.
     *
     * @param study what is measured
     * @return measurements by year
     */
    public ImmutableMap<Integer, Measurement> path(Study study) {
        ImmutableMap.Builder<Integer, Measurement> path = ImmutableMap.builder();
        study.years().forEach(year -> path.put(year, measure(study.year(year))));
        return path.buildOrThrow();
    }

    @Override
    public Table overYears(Study study) {
        return OverYears.of(this, study);
    }

    /** Collects what a system indicator needs. */
    @CanIgnoreReturnValue
    public static final class Builder {
        private final Entry entry;
        private final List<Variable> variables = new ArrayList<>();
        private final List<Input<?>> inputs = new ArrayList<>();
        private final List<Input<?>> extraInputs = new ArrayList<>();

        private Builder(Entry entry) {
            this.entry = entry;
        }

        /**
         * Names variables that the panel must hold.
         *
         * @param some variables
         * @return this builder
         */
        public Builder needs(Variable... some) {
            variables.addAll(List.of(some));
            return this;
        }

        /**
         * Names inputs that it reads beside the panel.
         *
         * @param some keys
         * @return this builder
         */
        public Builder reads(Input<?>... some) {
            inputs.addAll(List.of(some));
            return this;
        }

        /**
         * Names inputs that it reads where a study has them.
         *
         * @param some keys
         * @return this builder
         */
        public Builder mayRead(Input<?>... some) {
            extraInputs.addAll(List.of(some));
            return this;
        }

        /**
         * Sets the computation, and builds the indicator.
         *
         * @param computation puts the parts of the result into the builder that it is given
         * @return the indicator
         */
        public SystemIndicator computes(BiConsumer<Study, Measurement.Builder> computation) {
            return new SystemIndicator(this, computation);
        }
    }
}
