package org.chengzhen.core.io;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.zip.Deflater;
import org.chengzhen.core.grid.GeoTransform;

/**
 * A GeoTIFF of one band on its way to the disk: little-endian, deflated strips first, the table of tags behind
 * them.
 *
 * <p>Only one strip of the file, about {@value #STRIP_BYTES} bytes, is held in memory. The first eight bytes
 * point at the tags once these are written, so that a file that was never finished is no TIFF. The library
 * that reads TIFF has no writer of strips, and this needs nothing but {@link Deflater}.
 */
final class TiffFile implements Closeable {
    /** Offsets in a classic TIFF have 32 bits. */
    static final long LARGEST = 0xffff_ffffL;

    /** What the samples of a cell are. */
    enum Sample {
        /** Whole numbers from 0 to 255. */
        BYTE(1, 1),
        /** Single precision. */
        FLOAT(3, 4),
        /** Double precision. */
        DOUBLE(3, 8);

        final int format;
        final int bytes;

        Sample(int format, int bytes) {
            this.format = format;
            this.bytes = bytes;
        }
    }

    private static final int STRIP_BYTES = 1 << 18;
    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int DOUBLE = 12;
    private static final int ASCII = 2;
    private static final int DEFLATE = 8;

    private final Path file;
    private final Sample sample;
    private final int rows;
    private final int columns;
    private final int rowsOfStrip;
    private final FileChannel channel;
    private final long largest;
    private final Deflater deflater = new Deflater();
    private final ByteBuffer strip;
    private final byte[] packed;
    private final int[] offsets;
    private final int[] lengths;
    private int strips;
    private int written;
    private long position;
    private boolean whole;

    /** Begins a file, in place of one that is there. */
    TiffFile(Path file, Sample sample, int rows, int columns, long largest) throws IOException {
        this.file = file;
        this.sample = sample;
        this.rows = rows;
        this.columns = columns;
        this.largest = largest;
        int rowBytes = Math.multiplyExact(columns, sample.bytes);
        rowsOfStrip = Math.max(1, Math.min(rows, STRIP_BYTES / rowBytes));
        strip = ByteBuffer.allocate(rowsOfStrip * rowBytes).order(ByteOrder.LITTLE_ENDIAN);
        packed = new byte[1 << 16];
        offsets = new int[(rows - 1) / rowsOfStrip + 1];
        lengths = new int[offsets.length];
        channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
        put(ByteBuffer.allocate(8));
    }

    Sample sample() {
        return sample;
    }

    int columns() {
        return columns;
    }

    int rowsWritten() {
        return written;
    }

    /** Room for the samples of the next row, to be filled wholly before {@link #endRow}. */
    ByteBuffer row() {
        return strip;
    }

    /** Ends a row. */
    void endRow() throws IOException {
        written++;
        if (strip.position() == strip.capacity() || written == rows) {
            deflater.reset();
            deflater.setInput(strip.array(), 0, strip.position());
            deflater.finish();
            long from = position;
            while (!deflater.finished()) {
                put(ByteBuffer.wrap(packed, 0, deflater.deflate(packed)));
            }
            offsets[strips] = (int) from;
            lengths[strips++] = (int) (position - from);
            strip.clear();
        }
    }

    private void put(ByteBuffer bytes) throws IOException {
        if (position + bytes.remaining() > largest) {
            throw new IOException(file + ": would be larger than the " + largest + " bytes of a TIFF, after row "
                    + written + " of " + rows + "; write it in several files");
        }
        while (bytes.hasRemaining()) {
            position += channel.write(bytes, position);
        }
    }

    /**
     * Writes the tags, which makes the file whole.
     *
     * @param placement corner and cell size, left out if {@link GeoTransform#UNPLACED} and not in degrees
     * @param model 1 for metres on a projected map, 2 for degrees, 0 for neither
     * @param noData as GDAL words it
     */
    void finish(GeoTransform placement, int model, String noData) throws IOException {
        if (strips < offsets.length) {
            throw new IOException(file + ": ends after row " + written + " of " + rows);
        }
        Tags tags = new Tags();
        tags.add(256, LONG, columns);
        tags.add(257, LONG, rows);
        tags.add(258, SHORT, 8 * sample.bytes);
        tags.add(259, SHORT, DEFLATE);
        tags.add(262, SHORT, 1);
        tags.add(273, LONG, offsets);
        tags.add(277, SHORT, 1);
        tags.add(278, LONG, rowsOfStrip);
        tags.add(279, LONG, lengths);
        tags.add(284, SHORT, 1);
        tags.add(339, SHORT, sample.format);
        if (model == 2 || !placement.equals(GeoTransform.UNPLACED)) {
            tags.add(33550, placement.cellWidth(), placement.cellHeight(), 0);
            tags.add(33922, 0, 0, 0, placement.originX(), placement.originY(), 0);
            tags.add(34735, SHORT, geoKeys(model));
        }
        tags.add(42113, noData);
        position += position & 1;
        long at = position;
        put(tags.bytes(at));
        ByteBuffer head = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
        head.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt((int) at);
        position = 0;
        put(head.flip());
        whole = true;
    }

    /** Cells are areas; metres or degrees of a system that the grid does not name. */
    private static int[] geoKeys(int model) {
        int userDefined = 32767;
        return switch (model) {
            case 1 -> new int[] {1, 1, 0, 4, 1024, 0, 1, 1, 1025, 0, 1, 1, 3072, 0, 1, userDefined, 3076, 0, 1, 9001};
            case 2 -> new int[] {1, 1, 0, 4, 1024, 0, 1, 2, 1025, 0, 1, 1, 2048, 0, 1, userDefined, 2054, 0, 1, 9102};
            default -> new int[] {1, 1, 0, 2, 1024, 0, 1, userDefined, 1025, 0, 1, 1};
        };
    }

    /** Closes the file, and takes it away if it is not whole. */
    @Override
    public void close() throws IOException {
        deflater.end();
        channel.close();
        if (!whole) {
            Files.deleteIfExists(file);
        }
    }

    /** A table of tags in ascending order, with their lists behind it. */
    private static final class Tags {
        private final ByteBuffer entries = ByteBuffer.allocate(16 * 12).order(ByteOrder.LITTLE_ENDIAN);
        private final ByteBuffer[] lists = new ByteBuffer[16];
        private int count;

        void add(int tag, int type, int... values) {
            ByteBuffer list =
                    ByteBuffer.allocate((type == SHORT ? 2 : 4) * values.length).order(ByteOrder.LITTLE_ENDIAN);
            for (int v : values) {
                if (type == SHORT) {
                    list.putShort((short) v);
                } else {
                    list.putInt(v);
                }
            }
            add(tag, type, values.length, list.flip());
        }

        void add(int tag, double... values) {
            ByteBuffer list = ByteBuffer.allocate(8 * values.length).order(ByteOrder.LITTLE_ENDIAN);
            for (double v : values) {
                list.putDouble(v);
            }
            add(tag, DOUBLE, values.length, list.flip());
        }

        void add(int tag, String text) {
            byte[] bytes = (text + '\0').getBytes(StandardCharsets.US_ASCII);
            add(tag, ASCII, bytes.length, ByteBuffer.wrap(bytes));
        }

        private void add(int tag, int type, int n, ByteBuffer list) {
            entries.putShort((short) tag).putShort((short) type).putInt(n).putInt(0);
            lists[count++] = list;
        }

        /** The table for a place in the file. */
        ByteBuffer bytes(long at) throws IOException {
            int head = 2 + 12 * count + 4;
            int size = head;
            for (int k = 0; k < count; k++) {
                size += lists[k].limit() > 4 ? lists[k].limit() + (lists[k].limit() & 1) : 0;
            }
            ByteBuffer out = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
            out.putShort((short) count).put(entries.array(), 0, 12 * count).putInt(0);
            for (int k = 0; k < count; k++) {
                byte[] list = Arrays.copyOf(lists[k].array(), lists[k].limit() + (lists[k].limit() & 1));
                int value = 2 + 12 * k + 8;
                if (lists[k].limit() <= 4) {
                    System.arraycopy(list, 0, out.array(), value, list.length);
                } else {
                    out.putInt(value, (int) (at + out.position()));
                    out.put(list);
                }
            }
            return out.flip();
        }
    }
}
