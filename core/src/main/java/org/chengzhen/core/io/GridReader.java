package org.chengzhen.core.io;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntToDoubleFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.chengzhen.core.grid.ClassGrid;
import org.chengzhen.core.grid.PopulationGrid;
import org.chengzhen.core.grid.ZoneGrid;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Loop;
import org.chengzhen.core.io.table.FileHead;
import org.chengzhen.core.io.table.RefusedException;
import org.chengzhen.core.io.table.Row;

/**
 * Reads grids of people: GeoTIFF, ESRI ASCII grids, and CSV files with a line for each cell.
 *
 * <p>What a file is, is seen from its first bytes. GeoTIFF may be float or integer, deflated or LZW, in
 * strips or tiles, BigTIFF too; its no-data tag is honoured. It needs the optional library
 * {@code com.twelvemonkeys.imageio:imageio-tiff} on the class path; the other formats need nothing.
 *
 * <ul>
 *   <li>A CSV file of cells has the columns {@code row} and {@code column}, or the middles {@code x} and {@code y}, or
 *       the {@code GRD_ID} of Europe's grids; {@code population}; and where they are known {@code land_fraction} and
 *       {@code built_up_fraction}. Cells that are not listed, or whose population is blank, have no data.
 *   <li>Map units are metres; a grid in degrees or in Web Mercator is read, with the area of the cells of each row by
 *       {@link org.chengzhen.core.grid.CellAreas}.
 *   <li>Tiles that were never written and cells that the mask within a GeoTIFF, or in the
 *       .msk beside it, leaves out have no data. ZSTD needs the
 *       optional library {@code io.airlift:aircompressor}; what cannot be unpacked is refused with the command that
 *       rewrites the file.
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
    private static final List<String> HEADS = List.of("ncols", "nrows", "xll", "yll", "cellsize", "nodata_value");

    private Path population;
    private Path land;
    private ShareUnit landUnit;
    private Path builtUp;
    private ShareUnit builtUpUnit;
    private boolean doublePrecision;
    private double cellArea;
    private double noData = Double.NaN;
    private int band;
    private boolean maskIgnored;

    private GridReader() {}

    /** A value: a change makes a copy. */
    private GridReader with(Consumer<GridReader> change) {
        GridReader copy = new GridReader();
        copy.population = population;
        copy.land = land;
        copy.landUnit = landUnit;
        copy.builtUp = builtUp;
        copy.builtUpUnit = builtUpUnit;
        copy.doublePrecision = doublePrecision;
        copy.cellArea = cellArea;
        copy.noData = noData;
        copy.band = band;
        copy.maskIgnored = maskIgnored;
        change.accept(copy);
        return copy;
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
        Objects.requireNonNull(population, "population");
        return new GridReader().with(r -> r.population = population);
    }

    /**
     * Adds the land of each cell.
     *
     * @param file of the same rows and columns
     * @param unit of its numbers
     * @return a reader
     */
    public GridReader land(Path file, ShareUnit unit) {
        return with(r -> {
            r.land = file;
            r.landUnit = unit;
        });
    }

    /**
     * Adds the built-up surface of each cell.
     *
     * @param file of the same rows and columns
     * @param unit of its numbers
     * @return a reader
     */
    public GridReader builtUp(Path file, ShareUnit unit) {
        return with(r -> {
            r.builtUp = file;
            r.builtUpUnit = unit;
        });
    }

    /**
     * Keeps people in 8 bytes a cell.
     *
     * @return a reader
     */
    public GridReader doublePrecision() {
        return with(r -> r.doublePrecision = true);
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
        return with(r -> r.cellArea = squareKilometres);
    }

    /**
     * Sets the number that stands for no data in the file of people, whatever the file says.
     *
     * @param value as -200
     * @return a reader
     */
    public GridReader noData(double value) {
        return with(r -> r.noData = value);
    }

    /**
     * Sets which band of the file of people is read, where it has several.
     *
     * @param number from 1
     * @return a reader
     * @throws IllegalArgumentException if it is below 1
     */
    public GridReader band(int number) {
        Checks.atLeast(number, 1, "number");
        return with(r -> r.band = number);
    }

    /**
     * Reads the numbers under a mask too. Else the cells that the mask of a GeoTIFF leaves out have no data.
     *
     * @return a reader
     */
    public GridReader ignoringMask() {
        return with(r -> r.maskIgnored = true);
    }

    double noData() {
        return noData;
    }

    int band() {
        return band;
    }

    boolean maskIgnored() {
        return maskIgnored;
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
     * The grid of the good cells, with what is wrong with the others. Never throws for what a file holds: of a table of
     * cells the good lines are read, a raster is whole or not read.
     *
     * @return the grid, and the problems with line and cell
     * @throws IOException if a file cannot be opened
     */
    public GridReading readLeniently() throws IOException {
        FileHead.requireFile(population);
        try (InputStream in = Files.newInputStream(population)) {
            in.read(); // a file that is not there is no matter of its content
        }
        try {
            return format(population) == Format.CELLS && land == null && builtUp == null
                    ? CellTable.readLeniently(population, this)
                    : new GridReading(Optional.of(read()), ImmutableList.of());
        } catch (RefusedException e) {
            return refused(e.line(), e.getMessage());
        } catch (IOException e) {
            return refused(1, e.getMessage());
        }
    }

    private static GridReading refused(long line, String message) {
        return new GridReading(Optional.empty(), ImmutableList.of(new Problem(line, "", "", String.valueOf(message))));
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
        Objects.requireNonNull(file, "file");
        try (CellSource source = of(file).open(file)) {
            int columns = source.columns();
            String[][] codes = new String[source.rows()][columns];
            double[] row = new double[columns];
            Loop loop = Loop.of("rows", codes.length);
            for (int r = 0; r < codes.length; r++) {
                loop.step();
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
            loop.end();
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
        Objects.requireNonNull(file, "file");
        try (CellSource source = of(file).open(file)) {
            int rows = source.rows();
            int columns = source.columns();
            ClassGrid.Builder classes = ClassGrid.builder(rows, columns, source.transform());
            int step = blockRows(source, rows);
            double[] block = new double[Math.multiplyExact(step, columns)];
            byte[] row = new byte[columns];
            Loop loop = Loop.of("rows", rows);
            for (int r = 0; r < rows; r++) {
                loop.step();
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
            loop.end();
            return classes.build();
        }
    }

    /** What the caller has said of a grid. */
    void apply(PopulationGrid.Builder builder) {
        if (doublePrecision) {
            builder.doublePrecision();
        }
        if (cellArea > 0) {
            builder.cellArea(cellArea);
        }
    }

    private PopulationGrid strip(CellSource people, CellSource ground, CellSource built, int firstRow, int count)
            throws IOException {
        fits(people, ground, land);
        fits(people, built, builtUp);
        int columns = people.columns();
        double area = cellArea > 0 ? cellArea : people.cellArea();
        if (!Double.isNaN(area) && !(area > 0 && area < Double.POSITIVE_INFINITY)) {
            throw new IOException(population + ": cells of " + people.transform() + " have no area that can be told");
        }
        boolean perRow = cellArea <= 0
                && ((ground != null && landUnit == ShareUnit.SQUARE_METRES)
                        || (built != null && builtUpUnit == ShareUnit.SQUARE_METRES));
        double[] areas = perRow ? rowAreas(people) : null;
        PopulationGrid.Builder builder = PopulationGrid.builder(count, columns)
                .transform(people.transform().shifted(firstRow, 0))
                .cellArea(area);
        if (Double.isNaN(area)) {
            differing(builder, people::rowAreas, firstRow, count);
        }
        apply(builder);
        int step = blockRows(people, count);
        double[] buffer = new double[Math.multiplyExact(Math.min(step, Math.max(count, 1)), columns)];
        Loop loop = Loop.of("blocks of rows", (count + step - 1) / step);
        for (int r = 0; r < count; r += step) {
            loop.step();
            int n = Math.min(step, count - r);
            int first = r;
            fill(
                    population,
                    people,
                    firstRow + r,
                    n,
                    i -> 1,
                    buffer,
                    (i, row) -> builder.populationRow(first + i, row));
            if (ground != null) {
                IntToDoubleFunction divisor = i -> landUnit.divisor(areas == null ? area : areas[firstRow + first + i]);
                fill(land, ground, firstRow + r, n, divisor, buffer, (i, row) -> builder.landRow(first + i, row));
            }
            if (built != null) {
                IntToDoubleFunction divisor =
                        i -> builtUpUnit.divisor(areas == null ? area : areas[firstRow + first + i]);
                fill(builtUp, built, firstRow + r, n, divisor, buffer, (i, row) -> builder.builtUpRow(first + i, row));
            }
        }
        loop.end();
        return builder.build();
    }

    /** Says how large the cells of each row are, where their placement is one that has areas. */
    static void differing(PopulationGrid.Builder builder, Supplier<double[]> areas, int firstRow, int count) {
        try {
            builder.rowAreas(Arrays.copyOfRange(areas.get(), firstRow, firstRow + count));
        } catch (IllegalArgumentException e) {
            // beyond the poles or the globe: people can be counted, densities are refused later on
            builder.cellArea(Double.NaN);
        }
    }

    private double[] rowAreas(CellSource people) throws IOException {
        try {
            return people.rowAreas();
        } catch (IllegalArgumentException e) {
            throw new IOException(population + ": " + e.getMessage(), e);
        }
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
            Path file,
            CellSource source,
            int firstRow,
            int count,
            IntToDoubleFunction divisors,
            double[] buffer,
            RowSetter setter)
            throws IOException {
        source.read(firstRow, count, buffer);
        int columns = source.columns();
        double[] row = buffer.length == columns ? buffer : new double[columns];
        for (int i = 0; i < count; i++) {
            Loop.check();
            if (row != buffer) {
                System.arraycopy(buffer, i * columns, row, 0, columns);
            }
            double divisor = divisors.applyAsDouble(i);
            if (divisor != 1) {
                for (int c = 0; c < columns; c++) {
                    row[c] /= divisor;
                }
            }
            try {
                setter.set(i, row);
            } catch (IllegalArgumentException e) {
                double negative = Arrays.stream(row)
                        .filter(v -> v < 0 && Double.isFinite(v))
                        .findFirst()
                        .orElse(0);
                throw new IOException(
                        file + ", rows from " + firstRow + ": " + e.getMessage()
                                + (negative < 0
                                        ? "; if " + Row.plain(negative) + " stands for no data, say so: .noData("
                                                + Row.plain(negative) + ")"
                                        : ""),
                        e);
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
        boolean people = file.equals(population);
        return switch (format(file)) {
            case TIFF -> geoTiff(file, people ? this : of(file));
            case ESRI_ASCII -> new EsriAsciiSource(file, people ? noData : Double.NaN);
            default -> throw new IOException(file + ": a table of cells cannot be read by rows; use read()");
        };
    }

    private static CellSource geoTiff(Path file, GridReader options) throws IOException {
        try {
            return GeoTiffSource.open(file, options);
        } catch (NoClassDefFoundError e) {
            throw new IOException(
                    file + ": to read GeoTIFF, put com.twelvemonkeys.imageio:imageio-tiff on the class path", e);
        }
    }

    private static Format format(Path file) throws IOException {
        byte[] head;
        FileHead.requireFile(file);
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
        String start = text.replace("\u00EF\u00BB\u00BF", "").strip().toLowerCase(Locale.ROOT);
        if (HEADS.stream().anyMatch(start::startsWith)) {
            return Format.ESRI_ASCII;
        }
        boolean readable = IntStream.range(0, head.length)
                .map(i -> head[i])
                .allMatch(b -> b < 0 || b >= ' ' || b == '\n' || b == '\r' || b == '\t');
        if (head.length > 0 && readable && (text.contains(",") || text.contains(";") || text.contains("\t"))) {
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
