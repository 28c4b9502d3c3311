package org.chengzhen.core.io;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The values of rows until all places and years are known: row by row, in pieces, so that growth copies nothing. A
 * row takes ten bytes and eight for each of its columns.
 */
final class RowStore {
    private static final int LEAST = 64;
    private static final int BITS = 12;
    private static final int PIECE = 1 << BITS;

    private final int width;
    private final List<Piece> pieces = new ArrayList<>();
    private Piece newest;
    private int rows;
    /** The piece that was last asked for: rows are read in their order. */
    private Piece current;

    private int number = -1;

    /** Rows that follow one another: of each its place above its line, its year, its values. */
    private static final class Piece {
        private long[] keys;
        private short[] years;
        private double[] values;

        Piece(int length, int width) {
            keys = new long[length];
            years = new short[length];
            values = missing(new double[length * width], 0);
        }

        void grow(int length, int width) {
            int before = values.length;
            keys = Arrays.copyOf(keys, length);
            years = Arrays.copyOf(years, length);
            values = missing(Arrays.copyOf(values, length * width), before);
        }

        private static double[] missing(double[] values, int from) {
            Arrays.fill(values, from, values.length, Double.NaN);
            return values;
        }
    }

    RowStore(int width) {
        this.width = width;
    }

    int rows() {
        return rows;
    }

    /** Adds a row without values; its number. A year below zero is none. */
    int add(int place, int year, long line) {
        int at = rows & (PIECE - 1);
        if (at == 0) {
            // few rows take little: only the first piece grows
            newest = new Piece(rows == 0 ? LEAST : PIECE, width);
            pieces.add(newest);
        } else if (at == newest.keys.length) {
            newest.grow(2 * at, width);
        }
        newest.keys[at] = (long) place << 32 | Math.min(Integer.MAX_VALUE, line);
        newest.years[at] = (short) year;
        return rows++;
    }

    void set(int row, int column, double value) {
        piece(row).values[(row & (PIECE - 1)) * width + column] = value;
    }

    private Piece piece(int row) {
        if (row >> BITS != number) {
            number = row >> BITS;
            current = pieces.get(number);
        }
        return current;
    }

    double get(int row, int column) {
        return piece(row).values[(row & (PIECE - 1)) * width + column];
    }

    int place(int row) {
        return (int) (piece(row).keys[row & (PIECE - 1)] >>> 32);
    }

    /** The year of a row, below zero where it has none. */
    int year(int row) {
        return piece(row).years[row & (PIECE - 1)];
    }

    int line(int row) {
        return (int) piece(row).keys[row & (PIECE - 1)];
    }

    /** Lets the values go, when they stand elsewhere. */
    void release() {
        pieces.clear();
        newest = null;
        current = null;
        number = -1;
        rows = 0;
    }
}
