package org.chengzhen.core.io;

import com.twelvemonkeys.imageio.metadata.CompoundDirectory;
import com.twelvemonkeys.imageio.metadata.Directory;
import com.twelvemonkeys.imageio.metadata.Entry;
import com.twelvemonkeys.imageio.metadata.tiff.TIFFReader;
import com.twelvemonkeys.imageio.plugins.tiff.TIFFImageReaderSpi;
import java.awt.Rectangle;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.io.IOException;
import java.lang.reflect.Array;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import org.chengzhen.core.grid.GeoTransform;

/**
 * A GeoTIFF of one band: the only class that needs the optional library.
 *
 * <p>The strips or tiles are held against the length of the file before anything is read, so that a
 * truncated file is told at once.
 */
final class GeoTiffSource implements CellSource {
    private static final int SAMPLES_PER_PIXEL = 277;
    private static final int BITS_PER_SAMPLE = 258;
    private static final int SAMPLE_FORMAT = 339;
    private static final int WIDTH = 256;
    private static final int HEIGHT = 257;
    private static final int ROWS_PER_STRIP = 278;
    private static final int STRIP_OFFSETS = 273;
    private static final int STRIP_BYTES = 279;
    private static final int TILE_WIDTH = 322;
    private static final int TILE_HEIGHT = 323;
    private static final int TILE_OFFSETS = 324;
    private static final int TILE_BYTES = 325;
    private static final int PIXEL_SCALE = 33550;
    private static final int TIE_POINT = 33922;
    private static final int TRANSFORMATION = 34264;
    private static final int GEO_KEYS = 34735;
    private static final int NO_DATA = 42113;
    private static final int MODEL_TYPE_KEY = 1024;
    private static final int RASTER_TYPE_KEY = 1025;
    private static final int LINEAR_UNIT_KEY = 3076;
    private static final int METRE = 9001;
    private static final int USER_DEFINED = 32767;

    private final Path file;
    private final FileImageInputStream stream;
    private final ImageReader reader;
    private final int rows;
    private final int columns;
    private final GeoTransform transform;
    private final double cellArea;
    private final double noData;
    private final boolean singleNoData;
    private final int blockRows;
    private final double wrap;

    GeoTiffSource(Path file) throws IOException {
        this.file = file;
        stream = new FileImageInputStream(file.toFile());
        boolean opened = false;
        try {
            Directory tags = tags();
            rows = whole(tags, HEIGHT, 0);
            columns = whole(tags, WIDTH, 0);
            if (rows <= 0 || columns <= 0) {
                throw new IOException(file + ": says it has " + rows + " rows and " + columns + " columns");
            }
            int bands = whole(tags, SAMPLES_PER_PIXEL, 1);
            if (bands != 1) {
                throw new IOException(file + ": has " + bands + " bands, a grid of people has one");
            }
            int bits = whole(tags, BITS_PER_SAMPLE, 1);
            int format = whole(tags, SAMPLE_FORMAT, 1);
            // the reader gives 32-bit unsigned numbers as signed ones and 8-bit signed as unsigned
            wrap = format == 1 && bits == 32 ? 0x1p32 : format == 2 && bits == 8 ? -0x1p8 : 0;
            singleNoData = format == 3 && bits == 32;
            noData = noData(tags);
            blockRows = whole(tags, TILE_HEIGHT, whole(tags, ROWS_PER_STRIP, rows));
            checkLength(tags);
            boolean geographic = geoKey(tags, MODEL_TYPE_KEY) == 2;
            transform = transform(tags);
            cellArea = cellArea(tags, geographic);
            reader = new TIFFImageReaderSpi().createReaderInstance();
            reader.setInput(stream);
            opened = true;
        } catch (IOException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new IOException(file + ": is not a readable TIFF: " + e, e);
        } finally {
            if (!opened) {
                stream.close();
            }
        }
    }

    private Directory tags() throws IOException {
        try {
            Directory directory = new TIFFReader().read(stream);
            return directory instanceof CompoundDirectory all ? all.getDirectory(0) : directory;
        } catch (IOException e) {
            throw new IOException(
                    file + ": its table of tags cannot be read, near byte " + stream.getStreamPosition() + " of "
                            + stream.length() + ": " + e.getMessage(),
                    e);
        } finally {
            stream.seek(0);
        }
    }

    private void checkLength(Directory tags) throws IOException {
        boolean tiled = tags.getEntryById(TILE_OFFSETS) != null;
        double[] offsets = numbers(tags, tiled ? TILE_OFFSETS : STRIP_OFFSETS);
        double[] bytes = numbers(tags, tiled ? TILE_BYTES : STRIP_BYTES);
        if (offsets.length == 0 || offsets.length != bytes.length) {
            throw new IOException(
                    file + ": has " + offsets.length + " offsets of strips or tiles but " + bytes.length + " lengths");
        }
        int across = tiled ? (columns - 1) / whole(tags, TILE_WIDTH, columns) + 1 : 1;
        int needed = ((rows - 1) / blockRows + 1) * across;
        if (offsets.length < needed) {
            throw new IOException(file + ": has " + offsets.length + " strips or tiles but needs " + needed);
        }
        long length = Files.size(file);
        for (int k = 0; k < offsets.length; k++) {
            if (offsets[k] + bytes[k] > length) {
                int firstRow = k / across * blockRows;
                throw new IOException(String.format(
                        Locale.ROOT,
                        "%s: truncated: the data of rows %d to %d end at byte %.0f but the file has %d bytes",
                        file,
                        firstRow,
                        Math.min(rows, firstRow + blockRows) - 1,
                        offsets[k] + bytes[k],
                        length));
            }
        }
    }

    private double noData(Directory tags) throws IOException {
        Entry entry = tags.getEntryById(NO_DATA);
        if (entry == null) {
            return Double.NaN;
        }
        String text = entry.getValueAsString().replace("\0", "").strip();
        if (text.isEmpty() || text.equalsIgnoreCase("nan")) {
            return Double.NaN;
        }
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new IOException(file + ": its no-data tag is not a number but " + text, e);
        }
    }

    private GeoTransform transform(Directory tags) throws IOException {
        double[] scale = numbers(tags, PIXEL_SCALE);
        double[] tie = numbers(tags, TIE_POINT);
        double[] matrix = numbers(tags, TRANSFORMATION);
        double half = geoKey(tags, RASTER_TYPE_KEY) == 2 ? 0.5 : 0;
        if (matrix.length == 16) {
            if (matrix[1] != 0 || matrix[4] != 0 || matrix[5] > 0) {
                throw new IOException(file + ": is rotated or not north-up; bring it to a north-up grid first");
            }
            return new GeoTransform(matrix[3] - half * matrix[0], matrix[7] - half * matrix[5], matrix[0], -matrix[5]);
        }
        if (scale.length < 2 || tie.length < 6) {
            return GeoTransform.UNPLACED;
        }
        return new GeoTransform(
                tie[3] - (tie[0] + half) * scale[0], tie[4] + (tie[1] + half) * scale[1], scale[0], scale[1]);
    }

    private double cellArea(Directory tags, boolean geographic) throws IOException {
        if (geographic) {
            return Double.NaN;
        }
        if (transform.equals(GeoTransform.UNPLACED)) {
            return 1;
        }
        int unit = geoKey(tags, LINEAR_UNIT_KEY);
        if (unit > 0 && unit != METRE && unit != USER_DEFINED) {
            throw new IOException(file + ": its map unit (EPSG " + unit + ") is not the metre");
        }
        return transform.cellWidth() * transform.cellHeight() / 1e6;
    }

    private int geoKey(Directory tags, int key) {
        double[] keys = numbers(tags, GEO_KEYS);
        for (int k = 4; k + 3 < keys.length; k += 4) {
            if (keys[k] == key && keys[k + 1] == 0) {
                return (int) keys[k + 3];
            }
        }
        return 0;
    }

    private static int whole(Directory tags, int tag, int otherwise) {
        double[] values = numbers(tags, tag);
        return values.length == 0 ? otherwise : (int) Math.min(Integer.MAX_VALUE, values[0]);
    }

    private static double[] numbers(Directory tags, int tag) {
        Entry entry = tags.getEntryById(tag);
        if (entry == null || entry.getValue() == null) {
            return new double[0];
        }
        Object value = entry.getValue();
        if (value instanceof Number number) {
            return new double[] {number.doubleValue()};
        }
        if (!value.getClass().isArray()) {
            return new double[0];
        }
        double[] numbers = new double[Array.getLength(value)];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = ((Number) Array.get(value, i)).doubleValue();
        }
        return numbers;
    }

    @Override
    public int rows() {
        return rows;
    }

    @Override
    public int columns() {
        return columns;
    }

    @Override
    public GeoTransform transform() {
        return transform;
    }

    @Override
    public double cellArea() {
        return cellArea;
    }

    @Override
    public int rowsAtOnce() {
        return blockRows;
    }

    @Override
    public void read(int firstRow, int count, double[] into) throws IOException {
        Raster raster;
        try {
            ImageReadParam parameters = reader.getDefaultReadParam();
            parameters.setSourceRegion(new Rectangle(0, firstRow, columns, count));
            raster = reader.readRaster(0, parameters);
        } catch (IOException | RuntimeException e) {
            throw new IOException(
                    String.format(
                            Locale.ROOT,
                            "%s: rows %d to %d cannot be read, near byte %d of %d: %s",
                            file,
                            firstRow,
                            firstRow + count - 1,
                            stream.getStreamPosition(),
                            stream.length(),
                            e.getMessage() == null ? e.toString() : e.getMessage()),
                    e);
        }
        int x = raster.getMinX();
        int y = raster.getMinY();
        boolean integer =
                raster.getTransferType() != DataBuffer.TYPE_FLOAT && raster.getTransferType() != DataBuffer.TYPE_DOUBLE;
        double[] row = new double[columns];
        for (int r = 0; r < count; r++) {
            raster.getSamples(x, y + r, columns, 1, 0, row);
            for (int c = 0; c < columns; c++) {
                double v = row[c];
                if (integer && wrap > 0 && v < 0) {
                    v += wrap;
                } else if (integer && wrap < 0 && v > 127) {
                    v += wrap;
                }
                boolean missing = v == noData || (singleNoData && (float) v == (float) noData);
                into[r * columns + c] = missing ? Double.NaN : v;
            }
        }
    }

    @Override
    public void close() throws IOException {
        reader.dispose();
        stream.close();
    }
}
