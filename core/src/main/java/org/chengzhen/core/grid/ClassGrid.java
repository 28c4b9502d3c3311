package org.chengzhen.core.grid;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.result.AsMap;
import org.chengzhen.core.wire.Wire;
import org.jspecify.annotations.Nullable;

/**
 * A class for each cell of a grid, as a small whole number: one byte a cell.
 *
 * <p>{@link #toText} is a map that a person can look at; {@code GridWriter.png} of {@code core.io} paints it.
 *
 * <pre>{@code
 * ClassGrid grid = ClassGrid.of(new int[][] {{3, 3}, {2, 1}});
 * grid.count(3);   // 2
 * }</pre>
 */
public final class ClassGrid implements AsMap, Serializable {
    private static final long serialVersionUID = 1L;

    /** The class of a cell without data. */
    public static final int NO_DATA = -1;

    private final int rows;
    private final int columns;
    private final byte[] classes;
    private final GeoTransform transform;

    private ClassGrid(int rows, int columns, byte[] classes, GeoTransform transform) {
        this.rows = rows;
        this.columns = columns;
        this.classes = classes;
        this.transform = transform;
    }

    /**
     * A grid from an array of rows.
     *
     * @param classes by row and column, from −1 (no data) to 127
     * @return the grid, without a place on the map
     * @throws IllegalArgumentException if rows differ in length or a class does not fit
     */
    public static ClassGrid of(int[][] classes) {
        int columns = classes.length == 0 ? 0 : classes[0].length;
        Builder builder = builder(classes.length, columns, GeoTransform.UNPLACED);
        byte[] row = new byte[columns];
        for (int r = 0; r < classes.length; r++) {
            Checks.sameLength(classes[r].length, "classes[" + r + "]", columns, "classes[0]");
            for (int c = 0; c < columns; c++) {
                Checks.between(classes[r][c], NO_DATA, Byte.MAX_VALUE, "classes[" + r + "][" + c + "]");
                row[c] = (byte) classes[r][c];
            }
            builder.row(r, row);
        }
        return builder.build();
    }

    /**
     * Starts a grid that is filled row by row; rows may be set by several threads at once.
     *
     * @param rows number of rows
     * @param columns number of columns
     * @param transform where the cells lie
     * @return a builder whose cells are all of class 0
     */
    public static Builder builder(int rows, int columns, GeoTransform transform) {
        return new Builder(rows, columns, transform);
    }

    /**
     * The number of rows.
     *
     * @return rows, from north to south
     */
    public int rows() {
        return rows;
    }

    /**
     * The number of columns.
     *
     * @return columns, from west to east
     */
    public int columns() {
        return columns;
    }

    /**
     * Where the cells lie.
     *
     * @return the placement on the map
     */
    public GeoTransform transform() {
        return transform;
    }

    /**
     * The class of a cell.
     *
     * @param row index of the row
     * @param column index of the column
     * @return its class, {@link #NO_DATA} where there are no data
     * @throws IndexOutOfBoundsException if the cell is not in the grid
     */
    public int get(int row, int column) {
        Objects.checkIndex(row, rows);
        return classes[row * columns + Objects.checkIndex(column, columns)];
    }

    /**
     * How many cells have a class.
     *
     * @param code the class
     * @return number of cells
     */
    public long count(int code) {
        long count = 0;
        for (byte c : classes) {
            if (c == code) {
                count++;
            }
        }
        return count;
    }

    /**
     * How many cells each class has.
     *
     * @return cells by class, in ascending order of class; classes without cells are left out
     */
    public SortedMap<Integer, Long> counts() {
        long[] counts = new long[256];
        for (byte c : classes) {
            counts[c & 0xff]++;
        }
        SortedMap<Integer, Long> result = new TreeMap<>();
        for (int code = 0; code < 256; code++) {
            if (counts[code] > 0) {
                result.put((int) (byte) code, counts[code]);
            }
        }
        return result;
    }

    /**
     * The classes as an array of rows.
     *
     * @return a copy
     */
    public int[][] toRows() {
        int[][] result = new int[rows][columns];
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                result[r][c] = classes[r * columns + c];
            }
        }
        return result;
    }

    /**
     * A map in characters: one for a block of cells, which shows the highest class of the block.
     *
     * <p>Urban centres (3, 30) are {@code #}, dense and semi-dense clusters (23, 22) {@code O} and
     * {@code o}, urban clusters and suburbs (2, 21) {@code +}, villages (13) {@code :}, other land (1, 12,
     * 11) {@code .}, water (0, 10) a blank and cells without data {@code ?}.
     *
     * @param width the most characters a line may have, at least 1
     * @return lines, each ended by a line feed; a character stands for twice as many rows as columns
     */
    public String toText(int width) {
        Checks.atLeast(width, 1, "width");
        int step = Math.max(1, (columns + width - 1) / width);
        StringBuilder text = new StringBuilder();
        for (int r = 0; r < rows; r += 2 * step) {
            for (int c = 0; c < columns; c += step) {
                int highest = NO_DATA;
                for (int i = r; i < Math.min(rows, r + 2 * step); i++) {
                    for (int j = c; j < Math.min(columns, c + step); j++) {
                        highest = Math.max(highest, classes[i * columns + j]);
                    }
                }
                text.append(symbol(highest));
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static char symbol(int code) {
        return switch (code) {
            case 3, 30 -> '#';
            case 23 -> 'O';
            case 22 -> 'o';
            case 2, 21 -> '+';
            case 13 -> ':';
            case 1, 11, 12 -> '.';
            case 0, 10 -> ' ';
            case NO_DATA -> '?';
            default -> '*';
        };
    }

    /** As {@code columns}, {@code transform} and {@code classes}, a list for each row; {@link #NO_DATA} is null. */
    @Override
    public Map<String, @Nullable Object> toMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("columns", columns);
        map.put("transform", Wire.plain(transform));
        List<List<Integer>> cells = new ArrayList<>();
        for (int r = 0; r < rows; r++) {
            List<Integer> row = new ArrayList<>();
            for (int column = 0; column < columns; column++) {
                int code = get(r, column);
                row.add(code == NO_DATA ? null : (Integer) code);
            }
            cells.add(row);
        }
        map.put("classes", cells);
        return map;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ClassGrid that
                && rows == that.rows
                && columns == that.columns
                && transform.equals(that.transform)
                && Arrays.equals(classes, that.classes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(classes);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "ClassGrid[%d rows x %d columns, cells by class %s]", rows, columns, counts());
    }

    /** Fills a grid of classes row by row; good for one grid. */
    @CanIgnoreReturnValue
    public static final class Builder {
        private final int rows;
        private final int columns;
        private final GeoTransform transform;
        private final byte[] classes;

        private Builder(int rows, int columns, GeoTransform transform) {
            Checks.atLeast(rows, 0, "rows");
            Checks.atLeast(columns, 0, "columns");
            Checks.argument(
                    (long) rows * columns <= Integer.MAX_VALUE - 8,
                    "a grid holds at most 2147483639 cells but %d x %d were asked for",
                    rows,
                    columns);
            this.rows = rows;
            this.columns = columns;
            this.transform = Objects.requireNonNull(transform, "transform");
            this.classes = new byte[rows * columns];
        }

        /**
         * Sets a row.
         *
         * @param row index of the row
         * @param rowClasses its classes; only as many as there are columns are read
         * @return this
         */
        public Builder row(int row, byte[] rowClasses) {
            Objects.checkIndex(row, rows);
            System.arraycopy(rowClasses, 0, classes, row * columns, columns);
            return this;
        }

        /**
         * The grid; this builder must not be used afterwards.
         *
         * @return the grid
         */
        public ClassGrid build() {
            return new ClassGrid(rows, columns, classes, transform);
        }
    }
}
