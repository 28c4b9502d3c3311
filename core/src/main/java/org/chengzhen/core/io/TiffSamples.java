package org.chengzhen.core.io;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The numbers of one band among several that lie side by side in the rows of blocks.
 *
 * <p>Source: Adobe (1992), TIFF 6.0, and its technical note 3 (2005) for the predictor of floating numbers.
 */
final class TiffSamples {
    private static final int DIFFERENCES = 2;
    private static final int FLOATS = 3;

    private final int size;
    private final int format;
    private final int bands;
    private final int predictor;
    private final int blockColumns;
    private final int across;
    private final byte[] block;
    private final ByteBuffer buffer;

    TiffSamples(int size, int format, int bands, int predictor, ByteOrder order, int blockColumns, int across) {
        this.size = size;
        this.format = format;
        this.bands = bands;
        this.predictor = predictor;
        this.blockColumns = blockColumns;
        this.across = across;
        this.block = new byte[blockColumns * bands * size];
        // the predictor of floating numbers puts their highest bytes first
        this.buffer = ByteBuffer.wrap(block).order(predictor == FLOATS ? ByteOrder.BIG_ENDIAN : order);
    }

    /** Whole bytes, and no floating numbers of two bytes. */
    static boolean takesApart(int bits, int format) {
        return bits >= 8 && bits <= 64 && bits % 8 == 0 && (format != 3 || bits >= 32);
    }

    /** The numbers of a band from the bytes of a row through all its blocks. */
    void row(int[] bytes, int band, int columns, double[] into, int at) {
        for (int b = 0; b < across; b++) {
            for (int k = 0; k < block.length; k++) {
                block[k] = (byte) bytes[b * block.length + k];
            }
            if (predictor == DIFFERENCES) {
                sum();
            } else if (predictor == FLOATS) {
                join();
            }
            int from = b * blockColumns;
            for (int c = from; c < Math.min(columns, from + blockColumns); c++) {
                into[at + c] = number(((c - from) * bands + band) * size);
            }
        }
    }

    private double number(int at) {
        return switch (size) {
            case 1 -> format == 2 ? buffer.get(at) : buffer.get(at) & 0xFF;
            case 2 -> format == 2 ? buffer.getShort(at) : buffer.getShort(at) & 0xFFFF;
            case 4 ->
                format == 3 ? buffer.getFloat(at) : format == 2 ? buffer.getInt(at) : buffer.getInt(at) & 0xFFFF_FFFFL;
            case 8 -> format == 3 ? buffer.getDouble(at) : buffer.getLong(at);
            default -> throw new IllegalArgumentException("numbers of " + 8 * size + " bits");
        };
    }

    /** Each number is kept as its difference from the one before it in its band. */
    private void sum() {
        for (int k = bands * size; k < block.length; k += size) {
            int before = k - bands * size;
            switch (size) {
                case 1 -> buffer.put(k, (byte) (buffer.get(k) + buffer.get(before)));
                case 2 -> buffer.putShort(k, (short) (buffer.getShort(k) + buffer.getShort(before)));
                case 4 -> buffer.putInt(k, buffer.getInt(k) + buffer.getInt(before));
                default -> buffer.putLong(k, buffer.getLong(k) + buffer.getLong(before));
            }
        }
    }

    /** Bytes are kept as differences, first the highest of all numbers, then the next. */
    private void join() {
        byte[] planes = block.clone();
        for (int k = bands; k < planes.length; k++) {
            planes[k] += planes[k - bands];
        }
        int n = blockColumns * bands;
        for (int k = 0; k < n; k++) {
            for (int p = 0; p < size; p++) {
                block[k * size + p] = planes[p * n + k];
            }
        }
    }
}
