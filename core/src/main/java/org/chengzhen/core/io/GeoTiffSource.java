package org.chengzhen.core.io;

import com.twelvemonkeys.imageio.metadata.CompoundDirectory;
import com.twelvemonkeys.imageio.metadata.Directory;
import com.twelvemonkeys.imageio.metadata.Entry;
import com.twelvemonkeys.imageio.metadata.tiff.TIFFReader;
import com.twelvemonkeys.imageio.plugins.tiff.TIFFImageReaderSpi;
import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import java.awt.Rectangle;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.io.IOException;
import java.lang.reflect.Array;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;
import org.chengzhen.core.grid.CellAreas;
import org.chengzhen.core.grid.GeoTransform;

/**
 * One band of a GeoTIFF, or its mask: the only class that needs the optional library.
 *
 * <p>The strips or tiles are held against the length of the file before anything is read, so that a
 * truncated file is told at once. The library decodes a whole image even when asked for a few rows of it, so
 * each read hands it a small TIFF in memory that holds only the blocks of these rows.
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
    private static final int SUBFILE_TYPE = 254;
    private static final int COMPRESSION = 259;
    private static final int PHOTOMETRIC = 262;
    private static final int PLANAR = 284;
    private static final int PREDICTOR = 317;
    private static final int PROJECTION_KEY = 3072;
    private static final int PROJECTION_METHOD_KEY = 3075;
    private static final int MERCATOR = 7;

    /** Codes of Web Mercator, the former ones too. */
    private static final Set<Integer> WEB_MERCATOR = Set.of(3857, 3785, 3587, 900913, 102100, 102113);

    /** A file may claim some thousand times its length where nearly all is empty; small grids always may. */
    private static final long CLAIM_A_BYTE = 4_096;

    private static final long SMALL = 1 << 24;

    /** As many cells may always be claimed, however few bits each has: a grid holds them in four bytes. */
    private static final long FEW = 3 << 20;

    /** What a block needs besides its bytes to be decoded: compression, predictor and so on. */
    private static final int[] DECODING = {COMPRESSION, PHOTOMETRIC, 266, PLANAR, PREDICTOR};

    private final Path file;
    private final FileImageInputStream stream;
    private final ByteOrder order;
    private final int bits;
    private final int format;
    private final int[] decoding = new int[DECODING.length];
    private final int tileWidth;
    private final int across;
    private double[] offsets = {};
    private double[] lengths = {};
    private final int rows;
    private final int columns;
    private final GeoTransform transform;
    private final double cellArea;
    private final double noData;
    private final boolean singleNoData;
    private final int blockRows;
    private final double wrap;
    private final TiffScale scale;
    private final int bands;
    private final int band;
    private final boolean interleaved;
    private final boolean masked;
    private final boolean webMercator;
    private final int predictor;
    private final TiffCompression compression;
    private boolean[] blank = {};
    private boolean anyBlank;

    /** The band that is asked for, masked where the file has a mask. */
    static CellSource open(Path file, GridReader options) throws IOException {
        GeoTiffSource band = new GeoTiffSource(file, options, false);
        boolean opened = false;
        try {
            Path beside = file.resolveSibling(file.getFileName() + ".msk");
            CellSource source = band;
            if (options.maskIgnored()) {
                source = band;
            } else if (band.masked) {
                source = new MaskedSource(band, new GeoTiffSource(file, options, true));
            } else if (Files.isRegularFile(beside)) {
                source = new MaskedSource(band, maskBeside(beside, band));
            }
            opened = true;
            return source;
        } finally {
            if (!opened) {
                band.close();
            }
        }
    }

    /** The mask that GDAL writes into a file of its own, one for all bands or one for each. */
    private static CellSource maskBeside(Path file, GeoTiffSource of) throws IOException {
        GeoTiffSource mask = new GeoTiffSource(file, GridReader.of(file).band(1), false);
        if (mask.bands == of.bands && of.band > 0) {
            mask.close();
            mask = new GeoTiffSource(file, GridReader.of(file).band(of.band + 1), false);
        }
        if (mask.rows != of.rows || mask.columns != of.columns) {
            mask.close();
            throw new IOException(
                    file + ": masks " + mask.rows + " rows x " + mask.columns + " columns, but the grid has " + of.rows
                            + " x " + of.columns + "; .ignoringMask() reads without it");
        }
        return mask;
    }

    private GeoTiffSource(Path file, GridReader options, boolean mask) throws IOException {
        this.file = file;
        stream = new FileImageInputStream(file.toFile());
        boolean opened = false;
        try {
            Directory all = directories();
            Directory main = all instanceof CompoundDirectory several ? several.getDirectory(0) : all;
            Directory tags = mask ? maskOf(all, main) : main;
            masked = maskOf(all, main) != null;
            rows = whole(tags, HEIGHT, 0);
            columns = whole(tags, WIDTH, 0);
            if (rows <= 0 || columns <= 0) {
                throw new IOException(file + ": says it has " + rows + " rows and " + columns + " columns");
            }
            bands = whole(tags, SAMPLES_PER_PIXEL, 1);
            band = mask ? 0 : band(options.band());
            bits = whole(tags, BITS_PER_SAMPLE, 1);
            format = whole(tags, SAMPLE_FORMAT, 1);
            boolean planar = whole(tags, PLANAR, 1) == 2;
            interleaved = bands > 1 && !planar;
            // the reader gives 32-bit unsigned numbers as signed ones and 8-bit signed as unsigned
            wrap = format == 1 && bits == 32 ? 0x1p32 : format == 2 && bits == 8 ? -0x1p8 : 0;
            singleNoData = format == 3 && bits == 32;
            noData = mask ? Double.NaN : Double.isNaN(options.noData()) ? noData(tags) : options.noData();
            scale = mask ? TiffScale.NONE : TiffScale.of(file, tags, band);
            for (int k = 0; k < DECODING.length; k++) {
                decoding[k] = whole(tags, DECODING[k], 0);
            }
            predictor = whole(tags, PREDICTOR, 1);
            compression = new TiffCompression(file, whole(tags, COMPRESSION, 1));
            if (interleaved && (bits < 8 || bits > 64 || bits % 8 != 0 || (format == 3 && bits < 32))) {
                throw new IOException(file + ": has bands of " + bits + " bits side by side: rewrite it, as "
                        + TiffCompression.command(file) + " -b " + (band + 1));
            }
            order = stream.getByteOrder();
            tileWidth = whole(tags, TILE_WIDTH, 0);
            blockRows = Math.max(
                    1, tileWidth > 0 ? whole(tags, TILE_HEIGHT, 0) : Math.min(rows, whole(tags, ROWS_PER_STRIP, rows)));
            across = tileWidth > 0 ? (columns - 1) / tileWidth + 1 : 1;
            checkClaims();
            checkLength(tags, planar ? band : 0);
            boolean geographic = geoKey(main, MODEL_TYPE_KEY) == 2;
            webMercator = isWebMercator(main);
            transform = transform(main);
            cellArea = mask ? Double.NaN : cellArea(main, geographic);
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

    private int band(int wanted) throws IOException {
        if (bands > 1 && wanted == 0) {
            throw new IOException(file + ": has " + bands + " bands, a grid of people has one: choose one from 1 to "
                    + bands + ", as .band(2)");
        }
        if (wanted > bands) {
            throw new IOException(file + ": has no band " + wanted + " but " + bands);
        }
        return Math.max(0, wanted - 1);
    }

    private Directory directories() throws IOException {
        try {
            return new TIFFReader().read(stream);
        } catch (IOException | RuntimeException e) {
            throw new IOException(
                    file + ": its table of tags cannot be read, near byte " + stream.getStreamPosition() + " of "
                            + stream.length() + ": " + e.getMessage(),
                    e);
        } finally {
            stream.seek(0);
        }
    }

    /** The mask of the main image, null where there is none. */
    private static Directory maskOf(Directory all, Directory main) {
        if (all instanceof CompoundDirectory several) {
            for (int k = 1; k < several.directoryCount(); k++) {
                Directory other = several.getDirectory(k);
                if ((whole(other, SUBFILE_TYPE, 0) & 5) == 4
                        && whole(other, HEIGHT, 0) == whole(main, HEIGHT, 0)
                        && whole(other, WIDTH, 0) == whole(main, WIDTH, 0)) {
                    return other;
                }
            }
        }
        return null;
    }

    /** Sizes are only claims: they are held against the file before anything is made for them. */
    private void checkClaims() throws IOException {
        long length = Files.size(file);
        long most = Math.max(SMALL, CLAIM_A_BYTE * length);
        double bytes = Math.max(1, bits / 8.0) * (interleaved ? bands : 1);
        double whole = bytes * rows * columns;
        double block = bytes * blockRows * (tileWidth > 0 ? tileWidth : columns);
        double allBlocks = block * ((rows - 1) / blockRows + 1) * across;
        boolean many = (double) rows * columns > Math.max(FEW, CLAIM_A_BYTE * length);
        if (many || whole > most || block > most || allBlocks > 4.0 * Math.max(SMALL, whole)) {
            throw new IOException(String.format(
                    Locale.ROOT,
                    "%s: claims %d rows x %d columns in blocks of %d rows, %.0f bytes of cells, but has %d",
                    file,
                    rows,
                    columns,
                    blockRows,
                    Math.max(whole, allBlocks),
                    length));
        }
    }

    private void checkLength(Directory tags, int plane) throws IOException {
        boolean tiled = tags.getEntryById(TILE_OFFSETS) != null;
        offsets = numbers(tags, tiled ? TILE_OFFSETS : STRIP_OFFSETS);
        lengths = numbers(tags, tiled ? TILE_BYTES : STRIP_BYTES);
        if (tiled != tileWidth > 0 || offsets.length == 0 || offsets.length != lengths.length) {
            throw new IOException(file + ": has " + offsets.length + " offsets of strips or tiles but " + lengths.length
                    + " lengths");
        }
        long needed = ((rows - 1L) / blockRows + 1) * across;
        if (offsets.length < (plane + 1) * needed) {
            throw new IOException(
                    file + ": has " + offsets.length + " strips or tiles but needs " + (plane + 1) * needed);
        }
        offsets = Arrays.copyOfRange(offsets, (int) (plane * needed), (int) ((plane + 1) * needed));
        lengths = Arrays.copyOfRange(lengths, (int) (plane * needed), (int) ((plane + 1) * needed));
        blank = new boolean[(int) needed];
        for (int k = 0; k < needed; k++) {
            // a block that was never written
            blank[k] = lengths[k] == 0;
            anyBlank |= blank[k];
        }
        long length = Files.size(file);
        for (int k = 0; k < offsets.length; k++) {
            int rowsOfBlock = tileWidth > 0 ? blockRows : Math.min(blockRows, rows - k / across * blockRows);
            boolean cut = compression.isNone() && !blank[k] && lengths[k] < blockBytes(rowsOfBlock);
            if (cut || offsets[k] + lengths[k] > length) {
                int firstRow = k / across * blockRows;
                throw new IOException(String.format(
                        Locale.ROOT,
                        "%s: truncated: the data of rows %d to %d end at byte %.0f but the file has %d bytes",
                        file,
                        firstRow,
                        Math.min(rows, firstRow + blockRows) - 1,
                        offsets[k] + (cut ? blockBytes(rowsOfBlock) : lengths[k]),
                        length));
            }
        }
    }

    private long blockBytes(int rowsOfBlock) {
        long samples = (tileWidth > 0 ? tileWidth : columns) * (interleaved ? (long) bands : 1);
        return (samples * bits + 7) / 8 * rowsOfBlock;
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
        if (geographic || webMercator) {
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

    /** By its code, or by the method of projection that has its name from Mercator. */
    private boolean isWebMercator(Directory tags) {
        return WEB_MERCATOR.contains(geoKey(tags, PROJECTION_KEY)) || geoKey(tags, PROJECTION_METHOD_KEY) == MERCATOR;
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
    public double[] rowAreas() {
        if (webMercator) {
            return CellAreas.webMercator(transform, rows);
        }
        return Double.isNaN(cellArea) ? CellAreas.degrees(transform, rows) : CellSource.super.rowAreas();
    }

    @Override
    public int rowsAtOnce() {
        return blockRows;
    }

    @Override
    public void read(int firstRow, int count, double[] into) throws IOException {
        if (!anyBlank) {
            readBlocks(firstRow, count, into, 0);
            return;
        }
        for (int r = 0; r < count; ) {
            int row = firstRow + r;
            int n = Math.min(count - r, blockRows - row % blockRows);
            int first = row / blockRows * across;
            boolean none = true;
            for (int k = first; k < first + across; k++) {
                none &= blank[k];
            }
            if (none) {
                Arrays.fill(into, r * columns, (r + n) * columns, Double.NaN);
            } else {
                readBlocks(row, n, into, r * columns);
                empty(first, n, into, r * columns);
            }
            r += n;
        }
    }

    /** What a tile that was never written has no data for. */
    private void empty(int firstBlock, int count, double[] into, int at) {
        for (int k = 0; k < across; k++) {
            if (blank[firstBlock + k]) {
                int from = k * tileWidth;
                int to = Math.min(columns, from + tileWidth);
                for (int r = 0; r < count; r++) {
                    Arrays.fill(into, at + r * columns + from, at + r * columns + to, Double.NaN);
                }
            }
        }
    }

    private void readBlocks(int firstRow, int count, double[] into, int at) throws IOException {
        if (count == 0) {
            return;
        }
        int top = firstRow / blockRows * blockRows;
        int firstBlock = firstRow / blockRows * across;
        int lastBlock = ((firstRow + count - 1) / blockRows + 1) * across;
        Raster raster;
        ImageReader reader = new TIFFImageReaderSpi().createReaderInstance();
        try (ImageInputStream part = new ByteArrayImageInputStream(part(top, firstBlock, lastBlock))) {
            reader.setInput(part);
            ImageReadParam parameters = reader.getDefaultReadParam();
            parameters.setSourceRegion(new Rectangle(0, firstRow - top, partColumns(), count));
            raster = reader.readRaster(0, parameters);
        } catch (IOException | RuntimeException e) {
            throw new IOException(
                    String.format(
                            Locale.ROOT,
                            "%s: rows %d to %d, in bytes %.0f to %.0f, cannot be read: %s",
                            file,
                            firstRow,
                            firstRow + count - 1,
                            offsets[firstBlock],
                            offsets[lastBlock - 1] + lengths[lastBlock - 1],
                            e.getMessage() == null ? e.toString() : e.getMessage()),
                    e);
        } finally {
            reader.dispose();
        }
        int x = raster.getMinX();
        int y = raster.getMinY();
        if (interleaved) {
            TiffSamples samples = new TiffSamples(
                    bits / 8, format, bands, predictor, order, tileWidth > 0 ? tileWidth : columns, across);
            int[] bytes = new int[partColumns()];
            for (int r = 0; r < count; r++) {
                raster.getSamples(x, y + r, bytes.length, 1, 0, bytes);
                samples.row(bytes, band, columns, into, at + r * columns);
            }
            for (int k = at; k < at + count * columns; k++) {
                into[k] = isMissing(into[k]) ? Double.NaN : scale.of(into[k]);
            }
            return;
        }
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
                into[at + r * columns + c] = isMissing(v) ? Double.NaN : scale.of(v);
            }
        }
    }

    private boolean isMissing(double v) {
        return v == noData || (singleNoData && (float) v == (float) noData);
    }

    /** The columns of a part: of bytes where samples of several bands lie side by side. */
    private int partColumns() {
        return interleaved ? (tileWidth > 0 ? across * tileWidth : columns) * bands * (bits / 8) : columns;
    }

    /** A TIFF of some blocks alone. */
    private byte[] part(int top, int firstBlock, int lastBlock) throws IOException {
        int n = lastBlock - firstBlock;
        long data = 0;
        byte[][] blocks = new byte[n][];
        int written = firstBlock;
        while (blank[written]) {
            written++;
        }
        for (int k = firstBlock; k < lastBlock; k++) {
            // another tile stands in for one that was never written
            int from = blank[k] ? written : k;
            byte[] block = new byte[(int) lengths[from]];
            stream.seek((long) offsets[from]);
            stream.readFully(block);
            blocks[k - firstBlock] = compression.readable(block, blockBytes(blockRows));
            data += blocks[k - firstBlock].length;
        }
        int head = 8 + 2 + 12 * 20 + 4;
        long size = head + 8L * n + data;
        if (size > Integer.MAX_VALUE - 8) {
            throw new IOException("they take " + data + " bytes in one piece; rewrite the file in tiles");
        }
        SortedMap<Integer, Integer> tags = new TreeMap<>();
        tags.put(WIDTH, partColumns());
        tags.put(HEIGHT, Math.min(rows - top, n / across * blockRows));
        tags.put(BITS_PER_SAMPLE, interleaved ? 8 : bits);
        tags.put(SAMPLES_PER_PIXEL, 1);
        tags.put(SAMPLE_FORMAT, interleaved ? 1 : format);
        tags.put(tileWidth > 0 ? TILE_HEIGHT : ROWS_PER_STRIP, blockRows);
        if (tileWidth > 0) {
            tags.put(TILE_WIDTH, interleaved ? tileWidth * bands * (bits / 8) : tileWidth);
        }
        for (int k = 0; k < DECODING.length; k++) {
            if (decoding[k] > 0) {
                tags.put(DECODING[k], decoding[k]);
            }
        }
        tags.put(COMPRESSION, compression.readableCode());
        tags.put(PLANAR, 1);
        // neither a mask nor colours: numbers, the least of them black
        tags.put(PHOTOMETRIC, 1);
        if (interleaved) {
            tags.remove(PREDICTOR);
        }
        byte[] bytes = new byte[(int) size];
        ByteBuffer out = ByteBuffer.wrap(bytes).order(order);
        int offsetsAt = head;
        int lengthsAt = head + 4 * n;
        int at = head + 8 * n;
        for (int k = firstBlock; k < lastBlock; k++) {
            byte[] block = blocks[k - firstBlock];
            out.putInt(offsetsAt + 4 * (k - firstBlock), at);
            out.putInt(lengthsAt + 4 * (k - firstBlock), block.length);
            System.arraycopy(block, 0, bytes, at, block.length);
            at += block.length;
        }
        // a list of one is its own value
        tags.put(tileWidth > 0 ? TILE_OFFSETS : STRIP_OFFSETS, n == 1 ? out.getInt(offsetsAt) : offsetsAt);
        tags.put(tileWidth > 0 ? TILE_BYTES : STRIP_BYTES, n == 1 ? out.getInt(lengthsAt) : lengthsAt);
        out.putShort((short) (order == ByteOrder.LITTLE_ENDIAN ? 0x4949 : 0x4D4D));
        out.putShort((short) 42).putInt(8).putShort((short) tags.size());
        tags.forEach((tag, value) -> {
            boolean list = tag == TILE_OFFSETS || tag == STRIP_OFFSETS || tag == TILE_BYTES || tag == STRIP_BYTES;
            // type 4: a whole number of 32 bits
            out.putShort((short) (int) tag)
                    .putShort((short) 4)
                    .putInt(list ? n : 1)
                    .putInt(value);
        });
        return bytes;
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
