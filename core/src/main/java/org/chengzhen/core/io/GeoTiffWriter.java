package org.chengzhen.core.io;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Objects;
import org.chengzhen.core.grid.ClassGrid;
import org.chengzhen.core.grid.GeoTransform;
import org.chengzhen.core.grid.PopulationGrid;
import org.chengzhen.core.internal.Checks;

/**
 * Writes one layer of a grid as a GeoTIFF, strip by strip from the north, so that the grid may be larger than
 * memory.
 *
 * <ul>
 *   <li>People and shares are single precision, people of a grid in double precision double; cells without
 *       data are NaN. Classes are bytes; cells without data are 255. The no-data tag says so.
 *   <li>{@link GridReader} reads the same cells, numbers, corner and cell size; the area of a cell is on
 *       reading that of its sides in metres, or NaN where it was. A grid carries no coordinate system, so the
 *       file names none, only metres or degrees.
 *   <li>Deflated strips of rows, little-endian; a file above 4 GiB is refused.
 *   <li>A file is whole when it is closed after its last row; one that is closed earlier is taken away.
 * </ul>
 *
 * <p>It needs no library. For a grid in memory {@link GridWriter#geoTiff(PopulationGrid, Path)} is enough.
 *
 * <pre>{@code
 * GridReader reader = GridReader.of(Path.of("world.tif"));
 * try (GeoTiffWriter out = GeoTiffWriter.people(Path.of("copy.tif"), reader.rows())) {
 *     reader.strips(500, out::write);
 * }
 * }</pre>
 */
public final class GeoTiffWriter implements Closeable {
    private static final int CLASS_WITHOUT_DATA = 255;

    private enum Layer {
        PEOPLE,
        LAND,
        BUILT_UP,
        CLASSES
    }

    private final Path file;
    private final int rows;
    private final Layer layer;
    private final long largest;
    private TiffFile tiff;
    private GeoTransform placement;
    private int model;
    private boolean closed;

    private GeoTiffWriter(Path file, int rows, Layer layer, long largest) {
        this.file = Objects.requireNonNull(file, "file");
        this.rows = Checks.atLeast(rows, 1, "rows");
        this.layer = layer;
        this.largest = largest;
    }

    /**
     * Begins a file of people.
     *
     * @param file is replaced where it exists
     * @param rows of all strips together, at least 1
     * @return a writer
     */
    public static GeoTiffWriter people(Path file, int rows) {
        return new GeoTiffWriter(file, rows, Layer.PEOPLE, TiffFile.LARGEST);
    }

    /**
     * Begins a file of land shares, as fractions.
     *
     * @param file is replaced where it exists
     * @param rows of all strips together, at least 1
     * @return a writer
     */
    public static GeoTiffWriter landShares(Path file, int rows) {
        return new GeoTiffWriter(file, rows, Layer.LAND, TiffFile.LARGEST);
    }

    /**
     * Begins a file of built-up shares, as fractions.
     *
     * @param file is replaced where it exists
     * @param rows of all strips together, at least 1
     * @return a writer
     */
    public static GeoTiffWriter builtUpShares(Path file, int rows) {
        return new GeoTiffWriter(file, rows, Layer.BUILT_UP, TiffFile.LARGEST);
    }

    /**
     * Begins a file of classes.
     *
     * @param file is replaced where it exists
     * @param rows of all strips together, at least 1
     * @return a writer
     */
    public static GeoTiffWriter classes(Path file, int rows) {
        return new GeoTiffWriter(file, rows, Layer.CLASSES, TiffFile.LARGEST);
    }

    /** People in a file that may not be larger than some bytes. */
    static GeoTiffWriter people(Path file, int rows, long largest) {
        return new GeoTiffWriter(file, rows, Layer.PEOPLE, largest);
    }

    /**
     * Appends the rows of a strip.
     *
     * @param strip the next rows to the south
     * @throws IllegalArgumentException if it does not adjoin the rows so far, has other columns or another
     *     precision, or more rows than are left, or if this is a file of classes
     * @throws UncheckedIOException if the file cannot be written; unchecked, so that this method can be given
     *     to {@link GridReader#strips}
     */
    public void write(PopulationGrid strip) {
        Checks.argument(layer != Layer.CLASSES, "%s is a file of classes", file);
        try {
            boolean precise = layer == Layer.PEOPLE && strip.isDoublePrecision();
            boolean placed = !strip.transform().equals(GeoTransform.UNPLACED);
            // metres only where the area of a cell agrees with its sides
            double metric = strip.transform().cellWidth() * strip.transform().cellHeight() / 1e6;
            int kind = Double.isNaN(strip.cellArea()) ? 2 : placed && strip.cellArea() == metric ? 1 : 0;
            begin(
                    precise ? TiffFile.Sample.DOUBLE : TiffFile.Sample.FLOAT,
                    strip.rows(),
                    strip.columns(),
                    strip.transform(),
                    kind);
            double[] people = new double[strip.columns()];
            char[] parts = new char[strip.columns()];
            for (int r = 0; r < strip.rows(); r++) {
                ByteBuffer row = tiff.row();
                if (layer == Layer.PEOPLE) {
                    strip.readPopulation(r, people);
                    for (double p : people) {
                        double value = p < 0 ? Double.NaN : p;
                        if (precise) {
                            row.putDouble(value);
                        } else {
                            row.putFloat((float) value);
                        }
                    }
                } else {
                    if (layer == Layer.LAND) {
                        strip.readLandParts(r, parts);
                    } else {
                        strip.readBuiltUpParts(r, parts);
                    }
                    for (char p : parts) {
                        row.putFloat((float) (p / (double) PopulationGrid.SHARE_PARTS));
                    }
                }
                tiff.endRow();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Appends the rows of a strip of classes.
     *
     * @param strip the next rows to the south
     * @throws IllegalArgumentException if it does not adjoin the rows so far, has other columns, or more rows
     *     than are left, or if this is no file of classes
     * @throws UncheckedIOException if the file cannot be written
     */
    public void write(ClassGrid strip) {
        Checks.argument(layer == Layer.CLASSES, "%s is no file of classes", file);
        try {
            begin(TiffFile.Sample.BYTE, strip.rows(), strip.columns(), strip.transform(), 0);
            for (int r = 0; r < strip.rows(); r++) {
                ByteBuffer row = tiff.row();
                for (int c = 0; c < strip.columns(); c++) {
                    int code = strip.get(r, c);
                    row.put((byte) (code == ClassGrid.NO_DATA ? CLASS_WITHOUT_DATA : code));
                }
                tiff.endRow();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void begin(TiffFile.Sample sample, int count, int columns, GeoTransform transform, int kind)
            throws IOException {
        if (tiff == null) {
            Checks.atLeast(columns, 1, "columns");
            placement = transform;
            model = kind;
            tiff = new TiffFile(file, sample, rows, columns, largest);
        }
        int done = tiff.rowsWritten();
        Checks.argument(
                sample == tiff.sample(), "the strip is in %s precision but those before in %s", sample, tiff.sample());
        Checks.argument(
                columns == tiff.columns(), "the strip has %d columns but those before %d", columns, tiff.columns());
        Checks.argument(
                count <= rows - done, "the strip has %d rows but only %d of %d are left", count, rows - done, rows);
        double north = placement.originY() - done * placement.cellHeight();
        Checks.argument(
                transform.cellWidth() == placement.cellWidth()
                        && transform.cellHeight() == placement.cellHeight()
                        && Math.abs(transform.originX() - placement.originX()) < placement.cellWidth() / 2
                        && Math.abs(transform.originY() - north) < placement.cellHeight() / 2,
                "the strip lies at %s but the rows before end at y = %s, in cells at %s",
                transform,
                north,
                placement);
    }

    /**
     * Makes the file whole.
     *
     * @throws IOException if it cannot be written, or rows are missing; the file is then taken away
     */
    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        if (tiff == null) {
            throw new IOException(file + ": ends after row 0 of " + rows);
        }
        try (TiffFile open = tiff) {
            open.finish(placement, model, layer == Layer.CLASSES ? Integer.toString(CLASS_WITHOUT_DATA) : "nan");
        }
    }
}
