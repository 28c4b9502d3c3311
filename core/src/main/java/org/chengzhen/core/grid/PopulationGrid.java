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
import java.util.function.BiFunction;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.result.AsMap;
import org.chengzhen.core.wire.Wire;
import org.jspecify.annotations.Nullable;

/**
 * People counted in equal cells, row by row from the north-west, with the share of land and of built-up
 * surface of each cell beside them.
 *
 * <p>A cell without data is not a cell without people: it is NaN, and {@link #hasData} tells the two apart.
 * Shares are fractions of the cell.
 *
 * <ul>
 *   <li>Memory: 4 bytes a cell for people (8 in double precision), 2 for each share: the world at 1 km, 648
 *       million cells, takes 5.2 GB with both.
 *   <li>Shares are kept as multiples of 1/60,000, so that each share of up to four decimals, thirds and
 *       thirty-seconds are exact and the rest is off by less than 2e-5; a share above zero stays above zero,
 *       one below one half or one stays below.
 *   <li>A grid without land shares is all land; one without built-up shares has none anywhere.
 *   <li>Negative people, infinity, and shares outside [0, 1] are refused by row and column. The share of a
 *       cell may be NaN only where the people are unknown too; it then counts as zero.
 *   <li>At most 2³¹ − 9 cells.
 * </ul>
 *
 * <pre>{@code
 * PopulationGrid grid = PopulationGrid.of(new double[][] {{1600, Double.NaN}, {0, 12.5}});
 * grid.population(0, 0);   // 1600.0
 * }</pre>
 */
public final class PopulationGrid implements AsMap, Serializable {
    private static final long serialVersionUID = 1L;

    /** Shares of land and built-up surface are whole numbers of this many parts of a cell. */
    public static final int SHARE_PARTS = 60_000;

    /** What the row readers put where there are no data. */
    public static final double NO_DATA = -1;

    private final int rows;
    private final int columns;
    private final float[] single;
    private final double[] precise;
    private final char[] land;
    private final char[] builtUp;
    private final GeoTransform transform;
    private final double cellArea;
    /** By row, null where all cells have one area, or areas are not known. */
    private final double @Nullable [] rowAreas;

    private final boolean gaps;

    private PopulationGrid(Builder b) {
        rows = b.rows;
        columns = b.columns;
        single = b.single;
        precise = b.precise;
        land = b.land;
        builtUp = b.builtUp;
        transform = b.transform;
        cellArea = b.cellArea;
        rowAreas = b.rowAreas;
        gaps = b.gaps;
    }

    /**
     * A grid of cells of 1 km², all land, kept in double precision.
     *
     * @param population people by row and column; NaN where there are no data
     * @return the grid
     * @throws IllegalArgumentException if rows differ in length, or a value is negative or infinite
     */
    public static PopulationGrid of(double[][] population) {
        int columns = Checks.rectangular(population, "population");
        Builder builder = builder(population.length, columns).doublePrecision();
        for (int r = 0; r < population.length; r++) {
            builder.populationRow(r, population[r]);
        }
        return builder.build();
    }

    /**
     * A grid of cells of 1 km², all land, kept in double precision.
     *
     * @param population people by row and column; NaN where there are no data
     * @return the grid
     * @throws IllegalArgumentException if a value is negative or infinite
     */
    public static PopulationGrid of(DoubleMatrix population) {
        Objects.requireNonNull(population, "population");
        return of(population.toRows());
    }

    /**
     * Starts a grid that is filled row by row; cells of 1 km² unless said otherwise.
     *
     * @param rows number of rows
     * @param columns number of columns
     * @return a builder whose cells have no data yet
     * @throws IllegalArgumentException if a number is negative, or there would be more than 2³¹ − 9 cells
     */
    public static Builder builder(int rows, int columns) {
        return new Builder(rows, columns);
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
     * The area of each cell.
     *
     * @return km²; NaN where cells differ, as in degrees of longitude and latitude
     */
    public double cellArea() {
        return cellArea;
    }

    /**
     * The area of the cells of a row.
     *
     * @param row index of the row
     * @return km²; NaN where cells differ and nothing says how
     */
    public double cellArea(int row) {
        Objects.checkIndex(row, rows);
        return rowAreas == null ? cellArea : rowAreas[row];
    }

    /**
     * The people of a cell.
     *
     * @param row index of the row
     * @param column index of the column
     * @return people, NaN where there are no data
     * @throws IndexOutOfBoundsException if the cell is not in the grid
     */
    public double population(int row, int column) {
        double p = raw(index(row, column));
        return p < 0 ? Double.NaN : p;
    }

    /**
     * Whether a cell has data.
     *
     * @param row index of the row
     * @param column index of the column
     * @return false where the people are unknown
     * @throws IndexOutOfBoundsException if the cell is not in the grid
     */
    public boolean hasData(int row, int column) {
        return raw(index(row, column)) >= 0;
    }

    /**
     * The land share of a cell.
     *
     * @param row index of the row
     * @param column index of the column
     * @return fraction of the cell, 1 where the grid has no land shares
     * @throws IndexOutOfBoundsException if the cell is not in the grid
     */
    public double landShare(int row, int column) {
        int i = index(row, column);
        return land == null ? 1 : land[i] / (double) SHARE_PARTS;
    }

    /**
     * The built-up share of a cell.
     *
     * @param row index of the row
     * @param column index of the column
     * @return fraction of the cell, 0 where the grid has no built-up shares
     * @throws IndexOutOfBoundsException if the cell is not in the grid
     */
    public double builtUpShare(int row, int column) {
        int i = index(row, column);
        return builtUp == null ? 0 : builtUp[i] / (double) SHARE_PARTS;
    }

    /**
     * Whether land shares were given.
     *
     * @return false if every cell counts as land
     */
    public boolean hasLandShares() {
        return land != null;
    }

    /**
     * Whether built-up shares were given.
     *
     * @return false if no cell counts as built-up
     */
    public boolean hasBuiltUpShares() {
        return builtUp != null;
    }

    /**
     * Whether some cell is without data.
     *
     * @return false if every cell has data
     */
    public boolean hasGaps() {
        return gaps;
    }

    /**
     * Whether people are kept in double precision.
     *
     * @return false if they are kept in single precision
     */
    public boolean isDoublePrecision() {
        return precise != null;
    }

    /**
     * Reads one row of people.
     *
     * @param row index of the row
     * @param into where they go, at least as long as there are columns; {@link #NO_DATA} marks cells without
     *     data
     * @throws IndexOutOfBoundsException if the row is not in the grid
     */
    public void readPopulation(int row, double[] into) {
        int from = index(row, 0);
        if (precise != null) {
            System.arraycopy(precise, from, into, 0, columns);
        } else {
            for (int j = 0; j < columns; j++) {
                into[j] = single[from + j];
            }
        }
    }

    /**
     * Reads one row of people without widening them, which is faster.
     *
     * @param row index of the row
     * @param into where they go, at least as long as there are columns; {@link #NO_DATA} marks cells without
     *     data
     * @throws IllegalStateException if the grid is in double precision
     * @throws IndexOutOfBoundsException if the row is not in the grid
     */
    public void readPopulation(int row, float[] into) {
        if (single == null) {
            throw new IllegalStateException("the grid is in double precision");
        }
        System.arraycopy(single, index(row, 0), into, 0, columns);
    }

    /**
     * Reads one row of land shares, in parts of {@link #SHARE_PARTS}; a char holds a whole number up to 65,535.
     *
     * @param row index of the row
     * @param into where they go, at least as long as there are columns
     * @throws IndexOutOfBoundsException if the row is not in the grid
     */
    public void readLandParts(int row, char[] into) {
        read(land, row, into, (char) SHARE_PARTS);
    }

    /**
     * Reads one row of built-up shares, in parts of {@link #SHARE_PARTS}; a char holds a whole number up to
     * 65,535.
     *
     * @param row index of the row
     * @param into where they go, at least as long as there are columns
     * @throws IndexOutOfBoundsException if the row is not in the grid
     */
    public void readBuiltUpParts(int row, char[] into) {
        read(builtUp, row, into, (char) 0);
    }

    private void read(char[] shares, int row, char[] into, char otherwise) {
        int from = index(row, 0);
        if (shares == null) {
            Arrays.fill(into, 0, columns, otherwise);
        } else {
            System.arraycopy(shares, from, into, 0, columns);
        }
    }

    /**
     * A copy of some rows.
     *
     * @param firstRow the first of them
     * @param count how many
     * @return a grid of these rows, placed where they lie
     * @throws IllegalArgumentException if the rows are not in the grid
     */
    public PopulationGrid strip(int firstRow, int count) {
        Checks.argument(
                firstRow >= 0 && count >= 0 && firstRow <= rows - count,
                "rows %d to %d are not in a grid of %d rows",
                firstRow,
                firstRow + count - 1,
                rows);
        Builder b = builder(count, columns).cellArea(cellArea);
        b.rowAreas = rowAreas == null ? null : Arrays.copyOfRange(rowAreas, firstRow, firstRow + count);
        b.transform = transform.shifted(firstRow, 0);
        int from = firstRow * columns;
        int to = from + count * columns;
        b.single = single == null ? null : Arrays.copyOfRange(single, from, to);
        b.precise = precise == null ? null : Arrays.copyOfRange(precise, from, to);
        b.land = land == null ? null : Arrays.copyOfRange(land, from, to);
        b.builtUp = builtUp == null ? null : Arrays.copyOfRange(builtUp, from, to);
        b.gaps = gaps;
        return new PopulationGrid(b);
    }

    /**
     * All people.
     *
     * @return the sum over the cells with data, row by row
     */
    public double totalPopulation() {
        double total = 0;
        for (int r = 0; r < rows; r++) {
            double sum = 0;
            int from = r * columns;
            for (int i = from; i < from + columns; i++) {
                sum += Math.max(0, raw(i));
            }
            total += sum;
        }
        return total;
    }

    private double raw(int i) {
        return single != null ? single[i] : precise[i];
    }

    private int index(int row, int column) {
        return Objects.checkIndex(row, rows) * columns + (column == 0 ? 0 : Objects.checkIndex(column, columns));
    }

    /**
     * As {@code columns}, {@code transform}, {@code cellArea}, whether in {@code doublePrecision}, and {@code population}, a list
     * for each row, where a cell without data is null; {@code landShares} and {@code builtUpShares} likewise where there are any.
     */
    @Override
    public Map<String, @Nullable Object> toMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("columns", columns);
        map.put("transform", Wire.plain(transform));
        map.put("cellArea", cellArea);
        map.put("doublePrecision", isDoublePrecision());
        map.put("population", cells((r, c) -> hasData(r, c) ? population(r, c) : null));
        if (hasLandShares()) {
            map.put("landShares", cells(this::landShare));
        }
        if (hasBuiltUpShares()) {
            map.put("builtUpShares", cells(this::builtUpShare));
        }
        return map;
    }

    private List<List<Double>> cells(BiFunction<Integer, Integer, @Nullable Double> value) {
        List<List<Double>> cells = new ArrayList<>();
        for (int r = 0; r < rows; r++) {
            List<Double> row = new ArrayList<>();
            for (int column = 0; column < columns; column++) {
                row.add(value.apply(r, column));
            }
            cells.add(row);
        }
        return cells;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PopulationGrid that
                && rows == that.rows
                && columns == that.columns
                && Double.compare(cellArea, that.cellArea) == 0
                && Arrays.equals(rowAreas, that.rowAreas)
                && gaps == that.gaps
                && Objects.equals(transform, that.transform)
                && Arrays.equals(single, that.single)
                && Arrays.equals(precise, that.precise)
                && Arrays.equals(land, that.land)
                && Arrays.equals(builtUp, that.builtUp);
    }

    /** From shape and position: a sweep of a large grid would cost much. */
    @Override
    public int hashCode() {
        return Objects.hash(rows, columns, cellArea, transform);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "PopulationGrid[%d rows x %d columns of %s km², %.0f people%s%s%s]",
                rows,
                columns,
                cellArea,
                totalPopulation(),
                land == null ? "" : ", land",
                builtUp == null ? "" : ", built-up",
                gaps ? ", with gaps" : "");
    }

    /** Fills a grid row by row, without a second copy of it; good for one grid. */
    @CanIgnoreReturnValue
    public static final class Builder {
        private final int rows;
        private final int columns;
        private float[] single;
        private double[] precise;
        private char[] land;
        private char[] builtUp;
        private GeoTransform transform = GeoTransform.UNPLACED;
        private double cellArea = 1;
        private double @Nullable [] rowAreas;
        private boolean gaps;
        private boolean[] filled;
        private boolean doublePrecision;

        private Builder(int rows, int columns) {
            Checks.atLeast(rows, 0, "rows");
            Checks.atLeast(columns, 0, "columns");
            Checks.argument(
                    (long) rows * columns <= Integer.MAX_VALUE - 8,
                    "a grid holds at most 2147483639 cells but %d x %d were asked for: read it in strips",
                    rows,
                    columns);
            this.rows = rows;
            this.columns = columns;
            this.filled = new boolean[rows];
        }

        /**
         * Keeps the people in 8 bytes a cell instead of 4; to be called before the first row.
         *
         * @return this
         */
        public Builder doublePrecision() {
            Checks.argument(single == null, "doublePrecision() must come before the first row");
            doublePrecision = true;
            return this;
        }

        /**
         * Places the grid on a map.
         *
         * @param placement corner and cell size
         * @return this
         */
        public Builder transform(GeoTransform placement) {
            this.transform = Objects.requireNonNull(placement, "placement");
            return this;
        }

        /**
         * Sets the area of each cell.
         *
         * @param squareKilometres km², or NaN where cells differ
         * @return this
         * @throws IllegalArgumentException if it is zero, negative or infinite
         */
        public Builder cellArea(double squareKilometres) {
            if (!Double.isNaN(squareKilometres)) {
                Checks.positive(squareKilometres, "squareKilometres");
            }
            this.cellArea = squareKilometres;
            this.rowAreas = null;
            return this;
        }

        /**
         * Sets the area of the cells of each row, where it differs from row to row.
         *
         * @param squareKilometres km² by row, as of {@link CellAreas}
         * @return this
         * @throws IllegalArgumentException if there is not one for each row, or one is not positive and finite
         */
        public Builder rowAreas(double... squareKilometres) {
            Checks.sameLength(squareKilometres.length, "squareKilometres", rows, "the rows");
            for (int r = 0; r < rows; r++) {
                Checks.positive(squareKilometres[r], "squareKilometres[" + r + "]");
            }
            this.cellArea = Double.NaN;
            this.rowAreas = squareKilometres.clone();
            return this;
        }

        /**
         * Sets the people of a row.
         *
         * @param row index of the row
         * @param people one value a column, NaN where there are no data
         * @return this
         * @throws IllegalArgumentException if the length is wrong, or a value is negative or infinite
         */
        public Builder populationRow(int row, double... people) {
            allocate(row, people.length, "people");
            int from = row * columns;
            for (int j = 0; j < columns; j++) {
                double p = people[j];
                if (!(p >= 0 && p <= Float.MAX_VALUE)) {
                    p = gap(p, row, j);
                }
                // adding zero turns -0.0 into 0.0
                if (precise != null) {
                    precise[from + j] = p + 0.0;
                } else {
                    single[from + j] = (float) (p + 0.0);
                }
            }
            return this;
        }

        /**
         * Sets the land shares of a row.
         *
         * @param row index of the row
         * @param shares fractions of the cells
         * @return this
         * @throws IllegalArgumentException if the length is wrong, or a share is outside [0, 1]; NaN is
         *     allowed where the people of the row, set before, have no data
         */
        public Builder landRow(int row, double... shares) {
            if (land == null) {
                land = new char[rows * columns];
                Arrays.fill(land, (char) SHARE_PARTS);
            }
            shares(land, row, shares, "land share");
            return this;
        }

        /**
         * Sets the built-up shares of a row.
         *
         * @param row index of the row
         * @param shares fractions of the cells
         * @return this
         * @throws IllegalArgumentException if the length is wrong, or a share is outside [0, 1]; NaN is
         *     allowed where the people of the row, set before, have no data
         */
        public Builder builtUpRow(int row, double... shares) {
            if (builtUp == null) {
                builtUp = new char[rows * columns];
            }
            shares(builtUp, row, shares, "built-up share");
            return this;
        }

        /**
         * The grid; this builder must not be used afterwards.
         *
         * @return a grid; rows that were never set have no data
         */
        public PopulationGrid build() {
            allocateArrays();
            for (int r = 0; r < rows; r++) {
                if (!filled[r]) {
                    gaps |= columns > 0;
                    int from = r * columns;
                    if (precise != null) {
                        Arrays.fill(precise, from, from + columns, NO_DATA);
                    } else {
                        Arrays.fill(single, from, from + columns, (float) NO_DATA);
                    }
                }
            }
            return new PopulationGrid(this);
        }

        private void allocateArrays() {
            if (single == null && precise == null) {
                if (doublePrecision) {
                    precise = new double[rows * columns];
                } else {
                    single = new float[rows * columns];
                }
            }
        }

        private void allocate(int row, int length, String name) {
            Objects.checkIndex(row, rows);
            Checks.sameLength(length, name, columns, "a row");
            allocateArrays();
            filled[row] = true;
        }

        /** What a message shows is boxed only where it is shown: most cells of a large grid have no data. */
        private double gap(double p, int row, int column) {
            if (!Double.isNaN(p)) {
                Checks.argument(
                        false,
                        "population in row %d, column %d must be %s but is %s",
                        row,
                        column,
                        p < 0 ? ">= 0" : "finite",
                        p);
            }
            gaps = true;
            return NO_DATA;
        }

        private void shares(char[] into, int row, double[] shares, String name) {
            Objects.checkIndex(row, rows);
            Checks.sameLength(shares.length, "shares", columns, "a row");
            int from = row * columns;
            for (int j = 0; j < columns; j++) {
                double share = shares[j];
                if (!(share >= 0 && share <= 1)) {
                    if (!Double.isNaN(share) || !unknown(from + j)) {
                        Checks.argument(
                                false, "%s in row %d, column %d must be in [0, 1] but is %s", name, row, j, share);
                    }
                    share = 0;
                }
                into[from + j] = (char) parts(share);
            }
        }

        /** Rounds, but never onto none, half or all of the cell: rules turn on these. */
        private static int parts(double share) {
            int nearest = (int) Math.round(share * SHARE_PARTS);
            if (nearest == 0 && share > 0) {
                return 1;
            }
            boolean below = (nearest == SHARE_PARTS && share < 1) || (nearest == SHARE_PARTS / 2 && share < 0.5);
            return below ? nearest - 1 : nearest;
        }

        private boolean unknown(int i) {
            return precise != null ? precise[i] < 0 : single != null && single[i] < 0;
        }
    }
}
