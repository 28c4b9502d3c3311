package org.chengzhen.methods.settlement;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.Locale;
import org.chengzhen.core.grid.ClassGrid;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.result.UndefinedException;

/**
 * The landscape expansion index: whether a new patch of built-up land fills a gap, grows at an edge or lies
 * apart.
 *
 * <p>LEI = 100·A_o/(A_o + A_v), with A_o the old built-up area and A_v the vacant area within a buffer around
 * the new patch.
 *
 * <ul>
 *   <li>Range [0, 100]: infilling above 50, edge expansion above 0 up to and with 50, outlying at 0.
 *   <li>An empty buffer: undefined. Negative areas, NaN and infinity are refused.
 * </ul>
 *
 * <p>Source: Liu, X. et al. (2010), A new landscape index for quantifying urban expansion using
 * multi-temporal remotely sensed data, Landscape Ecology 25, 671–682.
 *
 * <pre>{@code
 * LandscapeExpansion.index(60, 40);                    // 60.0
 * LandscapeExpansion.Type.of(60);                      // INFILLING
 * }</pre>
 */
public final class LandscapeExpansion {
    /** Above this index a patch is infilling (Liu et al. 2010). */
    public static final double INFILLING_ABOVE = 50;

    private LandscapeExpansion() {}

    /** How a new patch relates to old built-up land. */
    public enum Type {
        /** Mostly surrounded by old built-up land: LEI above 50. */
        INFILLING,
        /** At the edge of old built-up land: LEI above 0 up to and with 50. */
        EDGE_EXPANSION,
        /** Away from old built-up land: LEI of 0. */
        OUTLYING;

        /**
         * The type of an index.
         *
         * @param index LEI in [0, 100]
         * @return the type
         * @throws IllegalArgumentException if the index is outside [0, 100]
         */
        public static Type of(double index) {
            Checks.between(index, 0, 100, "index");
            if (index > INFILLING_ABOVE) {
                return INFILLING;
            }
            return index > 0 ? EDGE_EXPANSION : OUTLYING;
        }
    }

    /**
     * One new patch.
     *
     * @param firstRow row of its first cell
     * @param firstColumn column of its first cell
     * @param cells number of cells
     * @param index LEI
     * @param type by the index
     */
    public record Patch(int firstRow, int firstColumn, long cells, double index, Type type) implements Serializable {
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "Patch[%s, LEI = %.2f, %d cells from row %d, column %d]",
                    type,
                    index,
                    cells,
                    firstRow,
                    firstColumn);
        }
    }

    /**
     * The index of a patch.
     *
     * @param oldBuiltUp A_o, old built-up area within the buffer
     * @param vacant A_v, vacant area within the buffer, in the same unit
     * @return LEI in [0, 100]
     * @throws IllegalArgumentException if an area is negative or not finite
     * @throws UndefinedException if both are zero
     */
    public static double index(double oldBuiltUp, double vacant) {
        Checks.nonNegative(oldBuiltUp, "oldBuiltUp");
        Checks.nonNegative(vacant, "vacant");
        if (oldBuiltUp == 0 && vacant == 0) {
            throw UndefinedException.undefined("the buffer is empty");
        }
        // the larger one first: no overflow, no loss
        return oldBuiltUp >= vacant
                ? 100 / (1 + vacant / oldBuiltUp)
                : 100 * (oldBuiltUp / vacant) / (1 + oldBuiltUp / vacant);
    }

    /**
     * The new patches between two dates: cells that are built up at the end and were not at the start, joined where they
     * touch by edges or corners.
     *
     * @param start 1 where built up at the start, 0 where not, −1 without data
     * @param end the same at the end
     * @param bufferCells width of the buffer in cells, corners counting as one; at least 1
     * @return the patches in the order of first cells; the buffer leaves out cells without data and beyond the
     *     grid, and counts other new patches as vacant
     * @throws IllegalArgumentException if the grids differ in size
     * @throws UndefinedException if the buffer of a patch is empty
     */
    public static ImmutableList<Patch> patches(ClassGrid start, ClassGrid end, int bufferCells) {
        Checks.atLeast(bufferCells, 1, "bufferCells");
        Checks.argument(
                start.rows() == end.rows() && start.columns() == end.columns(),
                "end has %d rows x %d columns but start %d x %d",
                end.rows(),
                end.columns(),
                start.rows(),
                start.columns());
        CellMask fresh = new CellMask(start.rows(), start.columns());
        for (int r = 0; r < fresh.rows; r++) {
            for (int c = 0; c < fresh.columns; c++) {
                if (start.get(r, c) == 0 && end.get(r, c) == 1) {
                    fresh.set(r, c);
                }
            }
        }
        RunTable runs = RunTable.of(fresh, Contiguity.QUEEN);
        runs.flatten();
        ImmutableList.Builder<Patch> patches = ImmutableList.builder();
        // for each root, the last of its rows bounds the search for its members
        int[] lastRow = new int[runs.size];
        int[] rowOf = new int[runs.size];
        for (int r = 0; r < fresh.rows; r++) {
            for (int i = runs.rowStart[r]; i < runs.rowStart[r + 1]; i++) {
                lastRow[runs.parent[i]] = r;
                rowOf[i] = r;
            }
        }
        for (int root = 0; root < runs.size; root++) {
            if (runs.parent[root] == root) {
                patches.add(patch(start, runs, root, rowOf[root], lastRow[root], bufferCells));
            }
        }
        return patches.build();
    }

    private static Patch patch(ClassGrid start, RunTable runs, int root, int firstRow, int lastRow, int buffer) {
        int top = Math.max(0, firstRow - buffer);
        int bottom = Math.min(start.rows() - 1, lastRow + buffer);
        int west = start.columns();
        int east = 0;
        for (int i = runs.rowStart[firstRow]; i < runs.rowStart[lastRow + 1]; i++) {
            if (runs.parent[i] == root) {
                west = Math.min(west, runs.start[i]);
                east = Math.max(east, runs.end[i]);
            }
        }
        int left = Math.max(0, west - buffer);
        int right = Math.min(start.columns(), east + buffer);
        CellMask own = new CellMask(bottom - top + 1, right - left);
        long cells = 0;
        for (int r = firstRow; r <= lastRow; r++) {
            for (int i = runs.rowStart[r]; i < runs.rowStart[r + 1]; i++) {
                if (runs.parent[i] == root) {
                    own.set(r - top, runs.start[i] - left, runs.end[i] - left);
                    cells += runs.end[i] - runs.start[i];
                }
            }
        }
        CellMask wide = own.copy();
        for (int k = 0; k < buffer; k++) {
            wide = wide.dilated();
        }
        wide.andNot(own);
        long old = 0;
        long vacant = 0;
        for (int r = 0; r < wide.rows; r++) {
            for (int c = 0; c < wide.columns; c++) {
                if (wide.get(r, c)) {
                    int state = start.get(top + r, left + c);
                    old += state == 1 ? 1 : 0;
                    vacant += state == 0 ? 1 : 0;
                }
            }
        }
        double index = index((double) old, (double) vacant);
        return new Patch(firstRow, runs.start[root], cells, index, Type.of(index));
    }
}
