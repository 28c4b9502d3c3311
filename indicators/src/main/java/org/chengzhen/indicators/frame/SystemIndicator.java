package org.chengzhen.indicators.frame;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.table.Table;

/**
 * An indicator over all places of a study, or of inputs beside the panel: named parts.
 *
 * <p>It reads the last year of the period, or compares its first and last year; {@link #path} repeats it over
 * the years.
 */
public final class SystemIndicator extends Indicator {
    private static final int SHOWN_DIGITS = 6;

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
        return Measurement.of(this, study, out -> computation.accept(study, out));
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

    /**
     * The indicator in each year of the period, as a table: one row a year, one column for each part that is a number or a word.
     *
     * <p>A year without a value says why; parts that are tables, columns or matrices are left to {@link #path}.
     *
     * @param study what is measured
     * @return the table
     */
    public Table overYears(Study study) {
        ImmutableMap<Integer, Measurement> path = path(study);
        Map<String, Boolean> parts = new LinkedHashMap<>();
        path.values()
                .forEach(measured -> measured.parts().forEach((name, part) -> {
                    if (part instanceof Double
                            || part instanceof String
                            || part instanceof Boolean
                            || part instanceof Enum<?>) {
                        boolean number = part instanceof Double || part instanceof Status;
                        parts.merge(name, number, Boolean::logicalAnd);
                    }
                }));
        boolean complete = path.values().stream().allMatch(measured -> measured.status() == Status.OK);
        Table.Builder table = Table.builder(entry().id() + " " + entry().name() + " " + entry().localName() + ", "
                        + study.from() + "–" + study.to())
                .text("year");
        parts.forEach((name, number) -> {
            if (number) {
                table.significant(name, SHOWN_DIGITS);
            } else {
                table.text(name);
            }
        });
        table.text("n");
        if (!complete) {
            table.text("status");
        }
        path.forEach((year, measured) -> {
            List<Object> cells = new ArrayList<>();
            cells.add(Integer.toString(year));
            parts.forEach((name, number) -> cells.add(cell(measured, name, number)));
            cells.add(measured.placesUsed() == 0 ? "" : Integer.toString(measured.placesUsed()));
            if (!complete) {
                cells.add(measured.status() == Status.OK ? "" : measured.status() + ": " + measured.reason());
            }
            table.row(cells.toArray());
        });
        return table.build();
    }

    private static Object cell(Measurement measured, String name, boolean number) {
        Object part = measured.parts().get(name);
        if (number) {
            return part instanceof Double ? part : Double.NaN;
        }
        return part == null ? "" : Measurement.shownPart(part);
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
