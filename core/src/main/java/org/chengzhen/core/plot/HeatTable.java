package org.chengzhen.core.plot;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.Checks;
import org.jspecify.annotations.Nullable;

/** A table of cells whose colours follow their numbers, as a matrix of transitions: rows from above, numbers in the cells. Immutable. */
public final class HeatTable extends Layer {
    private static final int MOST_DECIMALS = 17;

    private static final long serialVersionUID = 1L;

    private final DoubleMatrix values;
    private final int decimals;

    private HeatTable(DoubleMatrix values, int decimals) {
        super("");
        this.values = values;
        this.decimals = decimals;
    }

    /**
     * A table. The axes of the plot name its columns (first axis) and rows (second axis, descending).
     *
     * @param values by row and column, NaN where missing
     * @param decimals of the numbers in the cells
     * @return the layer
     */
    public static HeatTable of(DoubleMatrix values, int decimals) {
        return new HeatTable(
                Objects.requireNonNull(values, "values"), (int) Checks.between(decimals, 0, MOST_DECIMALS, "decimals"));
    }

    @Override
    void extend(Extent extent) {
        extent.x(0);
        extent.x(values.columns() - 1);
        extent.y(0);
        extent.y(values.rows() - 1);
    }

    @Override
    int colours() {
        return 0;
    }

    @Override
    List<Map<String, Object>> series(Frame frame) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < values.rows(); i++) {
            for (int j = 0; j < values.columns(); j++) {
                double v = values.get(i, j);
                low = Double.isNaN(v) ? low : Math.min(low, v);
                high = Double.isNaN(v) ? high : Math.max(high, v);
            }
        }
        ImmutableList<String> colours = Palette.sequence(9);
        List<Object> data = new ArrayList<>();
        for (int i = 0; i < values.rows(); i++) {
            for (int j = 0; j < values.columns(); j++) {
                double v = values.get(i, j);
                if (Double.isNaN(v)) {
                    continue;
                }
                int k = high > low ? (int) Math.min(8, 9 * (v - low) / (high - low)) : 4;
                data.add(Options.map(
                        "name",
                        String.format(Locale.ROOT, "%,." + decimals + "f", v),
                        "value",
                        Options.numbers(j, i),
                        "symbolSize",
                        Options.numbers(frame.slotWidth() - 1, frame.slotHeight() - 1),
                        "itemStyle",
                        Options.map("color", colours.get(k)),
                        "label",
                        Options.map("color", Palette.inkOn(colours.get(k)))));
            }
        }
        return List.of(frame.on(Options.map(
                "name",
                "",
                "type",
                "scatter",
                "symbol",
                "rect",
                "data",
                data,
                "label",
                Options.map("show", true, "formatter", "{b}", "fontSize", 12))));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof HeatTable that
                && name().equals(that.name())
                && values.equals(that.values)
                && decimals == that.decimals;
    }

    @Override
    public int hashCode() {
        return Objects.hash(name(), values, decimals);
    }
}
