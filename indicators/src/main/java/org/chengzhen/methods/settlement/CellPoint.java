package org.chengzhen.methods.settlement;

import java.io.Serializable;
import org.chengzhen.core.internal.Checks;

/**
 * A point on a grid, in rows and columns.
 *
 * @param row position from the north, where row 0 spans 0 to 1
 * @param column position from the west, where column 0 spans 0 to 1
 */
public record CellPoint(double row, double column) implements Serializable {
    /**
     * Checks the position.
     *
     * @throws IllegalArgumentException if it is not finite
     * @param row position from the north, where row 0 spans 0 to 1
     * @param column position from the west, where column 0 spans 0 to 1
     */
    public CellPoint {
        Checks.finite(row, "row");
        Checks.finite(column, "column");
    }

    /** The row of the nearest cell of a grid. */
    int row(int rows) {
        return (int) Math.max(0, Math.min(rows - 1, Math.floor(row)));
    }

    /** The column of the nearest cell of a grid. */
    int column(int columns) {
        return (int) Math.max(0, Math.min(columns - 1, Math.floor(column)));
    }
}
