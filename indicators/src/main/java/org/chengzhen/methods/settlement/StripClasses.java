package org.chengzhen.methods.settlement;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Locale;
import org.chengzhen.core.grid.ClassGrid;
import org.chengzhen.core.grid.GeoTransform;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Chunks;

/**
 * The classes of level 1 of some rows as bits, which are painted where they are wanted: a grid too large for
 * one {@link ClassGrid} comes out in strips, and a distributed engine sends each strip its part.
 *
 * <p>Two to four bits a cell where a grid of classes has eight. It is serializable.
 *
 * <pre>{@code
 * StripClasses whole = rules.settle(StripState.merge(states));     // rules is a DegreeOfUrbanisation
 * ClassGrid first = whole.strip(0, 500).classes();
 * }</pre>
 */
public final class StripClasses implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int CHUNKS = 128;
    private static final int CHUNK_ROWS = 16;

    private final int rows;
    private final int columns;
    private final double originX;
    private final double originY;
    private final double cellWidth;
    private final double cellHeight;
    private final CellMask unknown;
    private final CellMask water;
    private final CellMask clusters;
    private final CellMask centres;

    private StripClasses(
            int rows,
            int columns,
            GeoTransform placement,
            CellMask unknown,
            CellMask water,
            CellMask clusters,
            CellMask centres) {
        this.rows = rows;
        this.columns = columns;
        this.originX = placement.originX();
        this.originY = placement.originY();
        this.cellWidth = placement.cellWidth();
        this.cellHeight = placement.cellHeight();
        this.unknown = unknown;
        this.water = water;
        this.clusters = clusters;
        this.centres = centres;
    }

    /** The classes of a state, of which the cells of clusters and centres are known. */
    static StripClasses of(StripState state, CellMask clusters, CellMask centres) {
        return new StripClasses(
                state.rows, state.columns, state.transform(), state.unknown, state.water, clusters, centres);
    }

    /**
     * The number of rows.
     *
     * @return rows
     */
    public int rows() {
        return rows;
    }

    /**
     * The number of columns.
     *
     * @return columns
     */
    public int columns() {
        return columns;
    }

    /**
     * Some of the rows.
     *
     * @param firstRow the first of them
     * @param count how many
     * @return a copy of their part
     * @throws IllegalArgumentException if these rows are not among those here
     */
    public StripClasses strip(int firstRow, int count) {
        Checks.argument(
                firstRow >= 0 && count >= 0 && firstRow <= rows - count,
                "rows %s to %s are not among %s rows",
                firstRow,
                firstRow + count - 1,
                rows);
        return new StripClasses(
                count,
                columns,
                placement().shifted(firstRow, 0),
                part(unknown, firstRow, count),
                part(water, firstRow, count),
                part(clusters, firstRow, count),
                part(centres, firstRow, count));
    }

    private static CellMask part(CellMask mask, int firstRow, int count) {
        return mask == null ? null : mask.strip(firstRow, count);
    }

    private GeoTransform placement() {
        return new GeoTransform(originX, originY, cellWidth, cellHeight);
    }

    /**
     * The grid of these rows.
     *
     * @return classes 0 to 3, −1 where there are no data
     * @throws IllegalArgumentException if there are more than 2,147,483,639 cells: take a strip
     */
    public ClassGrid classes() {
        return classes(false);
    }

    ClassGrid classes(boolean parallel) {
        ClassGrid.Builder classes = ClassGrid.builder(rows, columns, placement());
        int chunks = Math.max(1, Math.min(CHUNKS, rows / CHUNK_ROWS));
        Chunks.run(chunks, parallel, k -> {
            byte[] row = new byte[clusters.words << 6];
            int last = (int) ((long) rows * (k + 1) / chunks);
            for (int r = (int) ((long) rows * k / chunks); r < last; r++) {
                readClasses(r, row);
                classes.row(r, row);
            }
        });
        return classes.build();
    }

    private void readClasses(int row, byte[] into) {
        Arrays.fill(into, (byte) DegreeOfUrbanisation.RURAL);
        DegreeOfUrbanisation.paint(unknown, row, into, ClassGrid.NO_DATA);
        DegreeOfUrbanisation.paint(water, row, into, DegreeOfUrbanisation.WATER);
        DegreeOfUrbanisation.paint(clusters, row, into, DegreeOfUrbanisation.URBAN_CLUSTER);
        DegreeOfUrbanisation.paint(centres, row, into, DegreeOfUrbanisation.URBAN_CENTRE);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "StripClasses[%d rows x %d columns, %d cells of clusters]",
                rows,
                columns,
                clusters.count());
    }
}
