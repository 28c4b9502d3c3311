package org.chengzhen.core.grid;

import java.io.Serializable;
import org.chengzhen.core.internal.Checks;

/**
 * Where the cells of a north-up grid lie on a map: the outer corner of its first cell and the cell size.
 *
 * <p>Column j spans x from {@code originX + j·cellWidth}, row i spans y downwards from
 * {@code originY − i·cellHeight}, in the units of the map (metres for a projected one, degrees for longitude
 * and latitude).
 *
 * <pre>{@code
 * GeoTransform t = new GeoTransform(187_000, 6_035_000, 1000, 1000);
 * t.x(0);      // 187500.0, the middle of column 0
 * }</pre>
 *
 * @param originX the western edge of column 0
 * @param originY the northern edge of row 0
 * @param cellWidth width of a cell, above zero
 * @param cellHeight height of a cell, above zero
 */
public record GeoTransform(double originX, double originY, double cellWidth, double cellHeight)
        implements Serializable {
    /** Cells of one by one, the first corner at the origin: for a grid without a map. */
    public static final GeoTransform UNPLACED = new GeoTransform(0, 0, 1, 1);

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if a part is not finite, or a cell size not above zero
     * @param originX the western edge of column 0
     * @param originY the northern edge of row 0
     * @param cellWidth width of a cell, above zero
     * @param cellHeight height of a cell, above zero
     */
    public GeoTransform {
        Checks.finite(originX, "originX");
        Checks.finite(originY, "originY");
        Checks.positive(cellWidth, "cellWidth");
        Checks.positive(cellHeight, "cellHeight");
    }

    /**
     * The middle of a column.
     *
     * @param column index, or a fractional position in columns where the middle of column 0 is 0
     * @return x on the map
     */
    public double x(double column) {
        return originX + (column + 0.5) * cellWidth;
    }

    /**
     * The middle of a row.
     *
     * @param row index, or a fractional position in rows where the middle of row 0 is 0
     * @return y on the map
     */
    public double y(double row) {
        return originY - (row + 0.5) * cellHeight;
    }

    /**
     * The same cells, seen from a later first row and column.
     *
     * @param rows how many rows to leave out above
     * @param columns how many columns to leave out on the left
     * @return the placement of the rest
     */
    public GeoTransform shifted(int rows, int columns) {
        return new GeoTransform(originX + columns * cellWidth, originY - rows * cellHeight, cellWidth, cellHeight);
    }
}
