package org.chengzhen.core.panel;

import java.util.Arrays;
import java.util.function.BiFunction;
import org.chengzhen.core.result.MismatchException;
import org.jspecify.annotations.Nullable;

/**
 * The values of one variable as a builder gathers them: the block that came at once for as long as nothing else comes, so
 * that no value is held twice, and a table of cells from then on.
 */
final class VariableCells {
    private final Variable variable;
    private final BiFunction<Integer, Integer, String> name;
    private final CellStore store = new CellStore();
    private @Nullable CellBlock block;

    /** The name says what a cell is, by the row of its place and its year. */
    VariableCells(Variable variable, BiFunction<Integer, Integer, String> name) {
        this.variable = variable;
        this.name = name;
    }

    /** The variable, in the unit that its values are held in. */
    Variable variable() {
        return variable;
    }

    long size() {
        return block != null ? block.size() : store.size();
    }

    /** Adds a value in the unit of this variable. */
    void put(int row, int year, double value) {
        scatter();
        double before = store.get(row, year);
        if (!Double.isNaN(before) && before != value) {
            throw MismatchException.values(name.apply(row, year), before, value);
        }
        store.put(row, year, value);
    }

    /** Adds values in the unit of this variable. */
    void put(CellBlock values) {
        if (size() == 0) {
            block = values;
            return;
        }
        scatter();
        values.forEach(this::put);
    }

    private void scatter() {
        CellBlock whole = block;
        if (whole != null) {
            block = null;
            whole.forEach(this::put);
        }
    }

    /** The column of a panel of so many places and of these years, ascending. */
    Column column(int places, int[] years) {
        if (block != null) {
            return new Column(variable, block.over(places, years));
        }
        double[] values = new double[places * years.length];
        Arrays.fill(values, Double.NaN);
        store.writeTo(values, places, years);
        return new Column(variable, values);
    }
}
