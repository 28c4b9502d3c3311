package org.chengzhen.core.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.chengzhen.core.grid.ClassGrid;
import org.chengzhen.core.grid.PopulationGrid;
import org.chengzhen.core.grid.ZoneGrid;
import org.chengzhen.core.internal.Checks;

/**
 * Reads grids of people: GeoTIFF, ESRI ASCII grids, and CSV files with a line for each cell.
 *
 * <p>What a file is, is seen from its first bytes. GeoTIFF may be float or integer, deflated or LZW, in
 * strips or tiles, BigTIFF too; its no-data tag is honoured. It needs the optional library
 * {@code com.twelvemonkeys.imageio:imageio-tiff} on the class path; the other formats need nothing.
 *
 * <ul>
 *   <li>A CSV file of cells has the columns {@code row}, {@code column} and {@code population}, and where
 *       they are known {@code land_fraction} and {@code built_up_fraction}; cells that are not listed, or
 *       whose population is blank, have no data.
 *   <li>Map units are metres; a grid in degrees is read, with the cell area NaN.
 *   <li>A grid larger than memory is read in {@link #strip strips}.
 *   <li>A foreign, damaged or truncated file is refused with an {@link IOException} that says what is wrong
 *       and where.
 * </ul>
 *
 * <pre>{@code
 * PopulationGrid grid = GridReader.of(Path.of("POP.tif"))
 *         .land(Path.of("LAND.tif"), ShareUnit.SQUARE_METRES).read();
 * }</pre>
 */
public final class GridReader {
    private static final long CELLS_AT_ONCE = 1 << 22;

    private final Path population;
    private final Path land;
    private final ShareUnit landUnit;
    private final Path builtUp;
    private final ShareUnit builtUpUnit;
    private final boolean doublePrecision;
    private final double cellArea;

    private GridReader(
            Path population,
            Path land,
            ShareUnit landUnit,
            Path builtUp,
            ShareUnit builtUpUnit,
            boolean doublePrecision,
            double cellArea) {
        this.population = population;
        this.land = land;
        this.landUnit = landUnit;
        this.builtUp = builtUp;
        this.builtUpUnit = builtUpUnit;
        this.doublePrecision = doublePrecision;
        this.cellArea = cellArea;
    }

    /**
     * Reads people, with the shares that a CSV file of cells holds.
     *
     * @param population file of people by cell
     * @return the grid
     * @throws IOException if the file cannot be read
     */
    public static PopulationGrid read(Path population) throws IOException {
        return of(population).read();
    }

    /**
     * Begins with the people; land and built-up surface can be added.
     *
     * @param population file of people by cell
     * @return a reader
     */
    public static GridReader of(Path population) {
        return new GridReader(
                java.util.Objects.requireNonNull(population, "population"), null, null, null, null, false, 0);
    }

    /**
     * Adds the land of each cell.
     *
     * @param file of the same rows and columns
     * @param unit of its numbers
     * @return a reader
     */
    public GridReader land(Path file, ShareUnit unit) {
        return new GridReader(population, file, unit, builtUp, builtUpUnit, doublePrecision, cellArea);
    }

    /**
     * Adds the built-up surface of each cell.
     *
     * @param file of the same rows and columns
     * @param unit of its numbers
     * @return a reader
     */
    public GridReader builtUp(Path file, ShareUnit unit) {
        return new GridReader(population, land, landUnit, file, unit, doublePrecision, cellArea);
    }

    /**
     * Keeps people in 8 bytes a cell.
     *
     * @return a reader
     */
    public GridReader doublePrecision() {
        return new GridReader(population, land, landUnit, builtUp, builtUpUnit, true, cellArea);
    }

    /**
     * Sets the area of a cell, where the file does not say it.
     *
     * @param squareKilometres km²
     * @return a reader
     * @throws IllegalArgumentException if it is not above zero
     */
    public GridReader cellArea(double squareKilometres) {
        Checks.positive(squareKilometres, "squareKilometres");
        return new GridReader(population, land, landUnit, builtUp, builtUpUnit, doublePrecision, squareKilometres);
    }

    /**
     * The whole grid.
     *
     * @return people and shares
     * @throws IOException if a file cannot be read, or files differ in rows, columns or placement
     */
    public PopulationGrid read() throws IOException {
        if (format(population) == Format.CELLS) {
            if (land != null || builtUp != null) {
                throw new IOException(population + ": a table of cells holds its own shares");
            }
            return CellTable.read(population, this);
        }
        try (CellSource people = open(population);
                CellSource ground = open(land);
                CellSource built = open(builtUp)) {
            return strip(people, ground, built, 0, people.rows());
        }
    }

    /**
     * The number of rows in the file of people, read from its head alone.
     *
     * @return rows
     * @throws IOException if the file cannot be read or is a table of cells
     */
    public int rows() throws IOException {
        try (CellSource people = open(population)) {
            return people.rows();
        }
    }

    /**
     * Some rows of the grid; nothing else is held in memory.
     *
     * @param firstRow the first of them
     * @param count how many
     * @return these rows, placed where they lie
     * @throws IOException if a file cannot be read, or files differ in rows, columns or placement
     * @throws IllegalArgumentException if the rows are not in the grid
     */
    public PopulationGrid strip(int firstRow, int count) throws IOException {
        try (CellSource people = open(population);
                CellSource ground = open(land);
                CellSource built = open(builtUp)) {
            Checks.argument(
                    firstRow >= 0 && count >= 0 && firstRow <= people.rows() - count,
                    "rows %d to %d are not in a grid of %d rows",
                    firstRow,
                    firstRow + count - 1,
                    people.rows());
            return strip(people, ground, built, firstRow, count);
        }
    }

    /**
     * The grid strip by strip, from the north, with one strip in memory at a time.
     *
     * @param rowsOfStrip rows of each strip, at least 1; the last may have fewer
     * @param consumer what is done with each
     * @throws IOException if a file cannot be read, or files differ in rows, columns or placement
     */
    public void strips(int rowsOfStrip, Consumer<PopulationGrid> consumer) throws IOException {
        Checks.atLeast(rowsOfStrip, 1, "rowsOfStrip");
        try (CellSource people = open(population);
                CellSource ground = open(land);
                CellSource built = open(builtUp)) {
            for (int r = 0; r < people.rows(); r += rowsOfStrip) {
                consumer.accept(strip(people, ground, built, r, Math.min(rowsOfStrip, people.rows() - r)));
            }
        }
    }

    /**
     * A grid of zones; the numbers in the file become codes.
     *
     * @param file GeoTIFF or ESRI ASCII grid of whole numbers; no data is no zone
     * @return the zones, in the order of first appearance
     * @throws IOException if the file cannot be read or holds a number that is not whole
     */
    public static ZoneGrid zones(Path file) throws IOException {
        try (CellSource source = of(file).open(file)) {
            int columns = source.columns();
            String[][] codes = new String[source.rows()][columns];
            double[] row = new double[columns];
            for (int r = 0; r < codes.length; r++) {
                source.read(r, 1, row);
                for (int c = 0; c < columns; c++) {
                    if (!Double.isNaN(row[c])) {
                        if (row[c] != Math.rint(row[c])) {
                            throw new IOException(
                                    file + ": row " + r + ", column " + c + ": a zone must be whole but is " + row[c]);
                        }
                        codes[r][c] = Long.toString((long) row[c]);
                    }
                }
            }
            return ZoneGrid.ofCodes(codes);
        }
    }

    /**
     * A grid of classes.
     *
     * @param file GeoTIFF or ESRI ASCII grid of whole numbers from 0 to 127
     * @return the classes, {@link ClassGrid#NO_DATA} where there are none
     * @throws IOException if the file cannot be read or holds another number
     */
    public static ClassGrid classes(Path file) throws IOException {
        try (CellSource source = of(file).open(file)) {
            int rows = source.rows();
            int columns = source.columns();
            ClassGrid.Builder classes = ClassGrid.builder(rows, columns, source.transform());
            int step = blockRows(source, rows);
            double[] block = new double[Math.multiplyExact(step, columns)];
            byte[] row = new byte[columns];
            for (int r = 0; r < rows; r++) {
                if (r % step == 0) {
                    source.read(r, Math.min(step, rows - r), block);
                }
                for (int c = 0; c < columns; c++) {
                    double v = block[r % step * columns + c];
                    if (!Double.isNaN(v) && (v != Math.rint(v) || v < 0 || v > Byte.MAX_VALUE)) {
                        throw new IOException(file + ": row " + r + ", column " + c
                                + ": a class must be a whole number from 0 to 127 but is " + v);
                    }
                    row[c] = (byte) (Double.isNaN(v) ? ClassGrid.NO_DATA : v);
                }
                classes.row(r, row);
            }
            return classes.build();
        }
    }

    PopulationGrid.Builder builder(int rows, int columns) {
        PopulationGrid.Builder builder = PopulationGrid.builder(rows, columns);
        if (doublePrecision) {
            builder.doublePrecision();
        }
        return cellArea > 0 ? builder.cellArea(cellArea) : builder;
    }

    private PopulationGrid strip(CellSource people, CellSource ground, CellSource built, int firstRow, int count)
            throws IOException {
        fits(people, ground, land);
        fits(people, built, builtUp);
        int columns = people.columns();
        double area = cellArea > 0 ? cellArea : people.cellArea();
        PopulationGrid.Builder builder = PopulationGrid.builder(count, columns)
                .transform(people.transform().shifted(firstRow, 0))
                .cellArea(area);
        if (doublePrecision) {
            builder.doublePrecision();
        }
        int step = blockRows(people, count);
        double[] buffer = new double[Math.multiplyExact(Math.min(step, Math.max(count, 1)), columns)];
        for (int r = 0; r < count; r += step) {
            int n = Math.min(step, count - r);
            int first = r;
            fill(population, people, firstRow + r, n, 1, buffer, (i, row) -> builder.populationRow(first + i, row));
            if (ground != null) {
                double divisor = landUnit.divisor(area);
                fill(land, ground, firstRow + r, n, divisor, buffer, (i, row) -> builder.landRow(first + i, row));
            }
            if (built != null) {
                double divisor = builtUpUnit.divisor(area);
                fill(builtUp, built, firstRow + r, n, divisor, buffer, (i, row) -> builder.builtUpRow(first + i, row));
            }
        }
        return builder.build();
    }

    /** How many rows to read at once: whole blocks, since a block that is cut is decompressed twice. */
    private static int blockRows(CellSource source, int count) {
        int step = Math.max(1, source.rowsAtOnce());
        return (int) Math.max(step, Math.min(count, CELLS_AT_ONCE / source.columns() / step * step));
    }

    private interface RowSetter {
        void set(int row, double[] values);
    }

    private static void fill(
            Path file, CellSource source, int firstRow, int count, double divisor, double[] buffer, RowSetter setter)
            throws IOException {
        source.read(firstRow, count, buffer);
        int columns = source.columns();
        for (int i = 0; i < count; i++) {
            double[] row = Arrays.copyOfRange(buffer, i * columns, (i + 1) * columns);
            if (divisor != 1) {
                for (int c = 0; c < columns; c++) {
                    row[c] /= divisor;
                }
            }
            try {
                setter.set(i, row);
            } catch (IllegalArgumentException e) {
                throw new IOException(file + ", rows from " + firstRow + ": " + e.getMessage(), e);
            }
        }
    }

    private void fits(CellSource people, CellSource other, Path file) throws IOException {
        if (other != null
                && (other.rows() != people.rows()
                        || other.columns() != people.columns()
                        || !other.transform().equals(people.transform()))) {
            throw new IOException(String.format(
                    Locale.ROOT,
                    "%s: %d rows x %d columns, %s, but %s has %d x %d, %s",
                    file,
                    other.rows(),
                    other.columns(),
                    other.transform(),
                    population,
                    people.rows(),
                    people.columns(),
                    people.transform()));
        }
    }

    private enum Format {
        TIFF,
        ESRI_ASCII,
        CELLS
    }

    private CellSource open(Path file) throws IOException {
        if (file == null) {
            return null;
        }
        return switch (format(file)) {
            case TIFF -> geoTiff(file);
            case ESRI_ASCII -> new EsriAsciiSource(file);
            default -> throw new IOException(file + ": a table of cells cannot be read by rows; use read()");
        };
    }

    private static CellSource geoTiff(Path file) throws IOException {
        try {
            return new GeoTiffSource(file);
        } catch (NoClassDefFoundError e) {
            throw new IOException(
                    file + ": to read GeoTIFF, put com.twelvemonkeys.imageio:imageio-tiff on the class path", e);
        }
    }

    private static Format format(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(64);
        }
        String text = new String(head, StandardCharsets.ISO_8859_1);
        if (text.startsWith("II*\0")
                || text.startsWith("MM\0*")
                || text.startsWith("II+\0")
                || text.startsWith("MM\0+")) {
            return Format.TIFF;
        }
        String start = text.strip().toLowerCase(Locale.ROOT);
        if (start.startsWith("ncols") || start.startsWith("nrows")) {
            return Format.ESRI_ASCII;
        }
        boolean readable = IntStream.range(0, head.length)
                .map(i -> head[i])
                .allMatch(b -> b < 0 || b >= ' ' || b == '\n' || b == '\r' || b == '\t');
        if (head.length > 0 && readable && text.contains(",")) {
            return Format.CELLS;
        }
        StringBuilder bytes = new StringBuilder();
        for (int i = 0; i < Math.min(8, head.length); i++) {
            bytes.append(String.format(Locale.ROOT, " %02X", head[i]));
        }
        throw new IOException(file + ": is neither GeoTIFF nor an ESRI ASCII grid nor a table of cells: "
                + (head.length == 0 ? "it is empty" : "it begins with bytes" + bytes));
    }
}
