package org.chengzhen.core.io;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.imageio.stream.ImageInputStream;

/**
 * The strips or tiles of one band, row by row through the image.
 *
 * <p>They are held against the length of the file before anything is read, so that a truncated file is told at once.
 */
final class TiffBlocks {
    /** A file may claim some thousand times its length where nearly all is empty; small grids always may. */
    private static final long CLAIM_A_BYTE = 4_096;

    private static final long SMALL = 1 << 24;

    /** As many cells may always be claimed, however few bits each has: a grid holds them in four bytes. */
    private static final long FEW = 3 << 20;

    /** What a block needs besides its bytes to be decoded: compression, predictor and so on. */
    private static final int[] DECODING = {
        TiffTags.COMPRESSION, TiffTags.PHOTOMETRIC, TiffTags.FILL_ORDER, TiffTags.PLANAR, TiffTags.PREDICTOR
    };

    private final Path file;
    private final ImageInputStream stream;
    private final TiffShape shape;
    private final TiffCompression compression;
    private final int[] decoding = new int[DECODING.length];
    private final boolean tiled;
    private final int rows;
    private final int columns;
    private final int across;
    private final double[] offsets;
    private final double[] lengths;

    TiffBlocks(Path file, ImageInputStream stream, TiffTags tags, TiffShape shape, int band) throws IOException {
        this.file = file;
        this.stream = stream;
        this.shape = shape;
        for (int k = 0; k < DECODING.length; k++) {
            decoding[k] = tags.whole(DECODING[k], 0);
        }
        compression = new TiffCompression(file, tags.whole(TiffTags.COMPRESSION, 1));
        if (shape.interleaved() && !TiffSamples.takesApart(shape.bits(), shape.format())) {
            throw new IOException(file + ": has bands of " + shape.bits() + " bits side by side: rewrite it, as "
                    + TiffCompression.command(file) + " -b " + (band + 1));
        }
        int tileWidth = tags.whole(TiffTags.TILE_WIDTH, 0);
        tiled = tileWidth > 0;
        rows = Math.max(
                1,
                tiled
                        ? tags.whole(TiffTags.TILE_HEIGHT, 0)
                        : Math.min(shape.rows(), tags.whole(TiffTags.ROWS_PER_STRIP, shape.rows())));
        columns = tiled ? tileWidth : shape.columns();
        across = (shape.columns() - 1) / columns + 1;
        checkClaims();
        boolean listed = tags.has(TiffTags.TILE_OFFSETS);
        double[] allOffsets = tags.numbers(listed ? TiffTags.TILE_OFFSETS : TiffTags.STRIP_OFFSETS);
        double[] allLengths = tags.numbers(listed ? TiffTags.TILE_BYTES : TiffTags.STRIP_BYTES);
        if (listed != tiled || allOffsets.length == 0 || allOffsets.length != allLengths.length) {
            throw new IOException(file + ": has " + allOffsets.length + " offsets of strips or tiles but "
                    + allLengths.length + " lengths");
        }
        int plane = shape.planar() ? band : 0;
        long needed = ((shape.rows() - 1L) / rows + 1) * across;
        if (allOffsets.length < (plane + 1) * needed) {
            throw new IOException(
                    file + ": has " + allOffsets.length + " strips or tiles but needs " + (plane + 1) * needed);
        }
        offsets = Arrays.copyOfRange(allOffsets, (int) (plane * needed), (int) ((plane + 1) * needed));
        lengths = Arrays.copyOfRange(allLengths, (int) (plane * needed), (int) ((plane + 1) * needed));
        checkLength();
    }

    /** Sizes are only claims: they are held against the file before anything is made for them. */
    private void checkClaims() throws IOException {
        long length = Files.size(file);
        long most = Math.max(SMALL, CLAIM_A_BYTE * length);
        double bytes = Math.max(1, shape.bits() / 8.0) * shape.together();
        double whole = bytes * shape.rows() * shape.columns();
        double block = bytes * rows * columns;
        double allBlocks = block * ((shape.rows() - 1) / rows + 1) * across;
        boolean many = (double) shape.rows() * shape.columns() > Math.max(FEW, CLAIM_A_BYTE * length);
        if (many || whole > most || block > most || allBlocks > 4.0 * Math.max(SMALL, whole)) {
            throw new IOException(String.format(
                    Locale.ROOT,
                    "%s: claims %d rows x %d columns in blocks of %d rows, %.0f bytes of cells, but has %d",
                    file,
                    shape.rows(),
                    shape.columns(),
                    rows,
                    Math.max(whole, allBlocks),
                    length));
        }
    }

    private void checkLength() throws IOException {
        long length = Files.size(file);
        for (int k = 0; k < offsets.length; k++) {
            int firstRow = k / across * rows;
            long unpacked = bytes(tiled ? rows : Math.min(rows, shape.rows() - firstRow));
            boolean cut = compression.isNone() && !isBlank(k) && lengths[k] < unpacked;
            if (cut || offsets[k] + lengths[k] > length) {
                throw new IOException(String.format(
                        Locale.ROOT,
                        "%s: truncated: the data of rows %d to %d end at byte %.0f but the file has %d bytes",
                        file,
                        firstRow,
                        Math.min(shape.rows(), firstRow + rows) - 1,
                        offsets[k] + (cut ? unpacked : lengths[k]),
                        length));
            }
        }
    }

    /** The bytes of some rows of a block, unpacked. */
    private long bytes(int someRows) {
        return ((long) columns * shape.together() * shape.bits() + 7) / 8 * someRows;
    }

    /** The rows of a block. */
    int rows() {
        return rows;
    }

    /** The columns of a block: those of the image, or those of a tile. */
    int columns() {
        return columns;
    }

    /** How many lie side by side. */
    int across() {
        return across;
    }

    /** Whether a block was never written: none of its cells has data. */
    boolean isBlank(int block) {
        return lengths[block] == 0;
    }

    boolean anyBlank() {
        return Arrays.stream(lengths).anyMatch(length -> length == 0);
    }

    double firstByte(int block) {
        return offsets[block];
    }

    double endByte(int block) {
        return offsets[block] + lengths[block];
    }

    /** The columns of a {@link #part}: of bytes where samples of several bands lie side by side. */
    int partColumns() {
        return shape.interleaved() ? across * bytesOfRow() : shape.columns();
    }

    /** The bytes of a row of a block in which samples of several bands lie side by side. */
    private int bytesOfRow() {
        return columns * shape.bands() * (shape.bits() / 8);
    }

    /** A TIFF of some blocks alone, from the first up to the last, which is not in it; not all of them are blank. */
    byte[] part(int top, int firstBlock, int lastBlock) throws IOException {
        int n = lastBlock - firstBlock;
        byte[][] blocks = new byte[n][];
        int written = firstBlock;
        while (isBlank(written)) {
            written++;
        }
        long data = 0;
        for (int k = 0; k < n; k++) {
            // another tile stands in for one that was never written
            int from = isBlank(firstBlock + k) ? written : firstBlock + k;
            byte[] block = new byte[(int) lengths[from]];
            stream.seek((long) offsets[from]);
            stream.readFully(block);
            blocks[k] = compression.readable(block, bytes(rows));
            data += blocks[k].length;
        }
        int head = 8 + 2 + 12 * 20 + 4;
        long size = head + 8L * n + data;
        if (size > Integer.MAX_VALUE - 8) {
            throw new IOException("they take " + data + " bytes in one piece; rewrite the file in tiles");
        }
        byte[] bytes = new byte[(int) size];
        ByteOrder order = stream.getByteOrder();
        ByteBuffer out = ByteBuffer.wrap(bytes).order(order);
        int offsetsAt = head;
        int lengthsAt = head + 4 * n;
        int at = head + 8 * n;
        for (int k = 0; k < n; k++) {
            out.putInt(offsetsAt + 4 * k, at);
            out.putInt(lengthsAt + 4 * k, blocks[k].length);
            System.arraycopy(blocks[k], 0, bytes, at, blocks[k].length);
            at += blocks[k].length;
        }
        SortedMap<Integer, Integer> tags = tagsOfPart(Math.min(shape.rows() - top, n / across * rows));
        int offsetsTag = tiled ? TiffTags.TILE_OFFSETS : TiffTags.STRIP_OFFSETS;
        int lengthsTag = tiled ? TiffTags.TILE_BYTES : TiffTags.STRIP_BYTES;
        // a list of one is its own value
        tags.put(offsetsTag, n == 1 ? out.getInt(offsetsAt) : offsetsAt);
        tags.put(lengthsTag, n == 1 ? out.getInt(lengthsAt) : lengthsAt);
        out.putShort((short) (order == ByteOrder.LITTLE_ENDIAN ? 0x4949 : 0x4D4D));
        out.putShort((short) 42).putInt(8).putShort((short) tags.size());
        tags.forEach((tag, value) -> {
            // type 4: a whole number of 32 bits
            out.putShort((short) (int) tag)
                    .putShort((short) 4)
                    .putInt(tag == offsetsTag || tag == lengthsTag ? n : 1)
                    .putInt(value);
        });
        return bytes;
    }

    private SortedMap<Integer, Integer> tagsOfPart(int height) {
        SortedMap<Integer, Integer> tags = new TreeMap<>();
        tags.put(TiffTags.WIDTH, partColumns());
        tags.put(TiffTags.HEIGHT, height);
        tags.put(TiffTags.BITS_PER_SAMPLE, shape.interleaved() ? 8 : shape.bits());
        tags.put(TiffTags.SAMPLES_PER_PIXEL, 1);
        tags.put(TiffTags.SAMPLE_FORMAT, shape.interleaved() ? 1 : shape.format());
        tags.put(tiled ? TiffTags.TILE_HEIGHT : TiffTags.ROWS_PER_STRIP, rows);
        if (tiled) {
            tags.put(TiffTags.TILE_WIDTH, shape.interleaved() ? bytesOfRow() : columns);
        }
        for (int k = 0; k < DECODING.length; k++) {
            if (decoding[k] > 0) {
                tags.put(DECODING[k], decoding[k]);
            }
        }
        tags.put(TiffTags.COMPRESSION, compression.readableCode());
        tags.put(TiffTags.PLANAR, 1);
        // neither a mask nor colours: numbers, the least of them black
        tags.put(TiffTags.PHOTOMETRIC, 1);
        if (shape.interleaved()) {
            // what lies side by side is told apart, and summed, by TiffSamples
            tags.remove(TiffTags.PREDICTOR);
        }
        return tags;
    }
}
