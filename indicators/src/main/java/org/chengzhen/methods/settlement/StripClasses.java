package org.chengzhen.methods.settlement;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Locale;
import org.chengzhen.core.grid.ClassGrid;
import org.chengzhen.core.grid.GeoTransform;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Chunks;

/**
 * The classes of level 1 of some rows as bits and runs, which are painted where they are wanted: a grid too large for
 * one {@link ClassGrid} comes out in strips, and a distributed engine sends each strip its part.
 *
 * <p>Some three bits a cell where a grid of classes has eight. It is serializable.
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
    private final CellMask centres;
    /** Where the cluster runs of a row begin; one more entry than rows. */
    private final int[] rowStart;

    private final int[] start;
    private final int[] end;

    private StripClasses(
            int rows,
            int columns,
            GeoTransform placement,
            CellMask unknown,
            CellMask water,
            CellMask centres,
            int[] rowStart,
            int[] start,
            int[] end) {
        this.rows = rows;
        this.columns = columns;
        this.originX = placement.originX();
        this.originY = placement.originY();
        this.cellWidth = placement.cellWidth();
        this.cellHeight = placement.cellHeight();
        this.unknown = unknown;
        this.water = water;
        this.centres = centres;
        this.rowStart = rowStart;
        this.start = start;
        this.end = end;
    }

    /** The classes of a state, of which the centres and the people of each component of clusters are known. */
    static StripClasses of(StripState state, CellMask centres, RunTable runs, double[] people, double leastPeople) {
        int[] rowStart = new int[state.rows + 1];
        int[] start = new int[runs.size];
        int[] end = new int[runs.size];
        int kept = 0;
        for (int r = 0; r < state.rows; r++) {
            for (int i = runs.rowStart[r]; i < runs.rowStart[r + 1]; i++) {
                if (people[runs.parent[i]] >= leastPeople) {
                    start[kept] = runs.start[i];
                    end[kept++] = runs.end[i];
                }
            }
            rowStart[r + 1] = kept;
        }
        return new StripClasses(
                state.rows,
                state.columns,
                state.transform(),
                state.unknown,
                state.water,
                centres,
                rowStart,
                start,
                end);
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
        int from = rowStart[firstRow];
        int[] starts = Arrays.copyOfRange(rowStart, firstRow, firstRow + count + 1);
        for (int r = 0; r <= count; r++) {
            starts[r] -= from;
        }
        return new StripClasses(
                count,
                columns,
                placement().shifted(firstRow, 0),
                part(unknown, firstRow, count),
                part(water, firstRow, count),
                part(centres, firstRow, count),
                starts,
                Arrays.copyOfRange(start, from, from + starts[count]),
                Arrays.copyOfRange(end, from, from + starts[count]));
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
            byte[] row = new byte[columns];
            int last = (int) ((long) rows * (k + 1) / chunks);
            for (int r = (int) ((long) rows * k / chunks); r < last; r++) {
                readClasses(r, row);
                classes.row(r, row);
            }
        });
        return classes.build();
    }

    private void readClasses(int row, byte[] into) {
        Arrays.fill(into, 0, columns, (byte) DegreeOfUrbanisation.RURAL);
        DegreeOfUrbanisation.paint(unknown, row, into, ClassGrid.NO_DATA);
        DegreeOfUrbanisation.paint(water, row, into, DegreeOfUrbanisation.WATER);
        for (int i = rowStart[row]; i < rowStart[row + 1]; i++) {
            Arrays.fill(into, start[i], end[i], (byte) DegreeOfUrbanisation.URBAN_CLUSTER);
        }
        DegreeOfUrbanisation.paint(centres, row, into, DegreeOfUrbanisation.URBAN_CENTRE);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "StripClasses[%d rows x %d columns, %d runs of clusters]", rows, columns, rowStart[rows]);
    }
}
