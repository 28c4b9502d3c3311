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

    /** Rows that follow one another. */
    private static final class Piece {
        private int[] places;
        private int[] lines;
        private short[] years;
        private double[] values;

        Piece(int length, int width) {
            places = new int[length];
            lines = new int[length];
            years = new short[length];
            values = missing(new double[length * width], 0);
        }

        void grow(int length, int width) {
            int before = values.length;
            places = Arrays.copyOf(places, length);
            lines = Arrays.copyOf(lines, length);
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
        } else if (at == newest.places.length) {
            newest.grow(2 * at, width);
        }
        newest.places[at] = place;
        newest.lines[at] = (int) Math.min(Integer.MAX_VALUE, line);
        newest.years[at] = (short) year;
        return rows++;
    }

    void set(int row, int column, double value) {
        Piece piece = row >> BITS == pieces.size() - 1 ? newest : pieces.get(row >> BITS);
        piece.values[(row & (PIECE - 1)) * width + column] = value;
    }

    double get(int row, int column) {
        return pieces.get(row >> BITS).values[(row & (PIECE - 1)) * width + column];
    }

    int place(int row) {
        return pieces.get(row >> BITS).places[row & (PIECE - 1)];
    }

    /** The year of a row, below zero where it has none. */
    int year(int row) {
        return pieces.get(row >> BITS).years[row & (PIECE - 1)];
    }

    int line(int row) {
        return pieces.get(row >> BITS).lines[row & (PIECE - 1)];
    }

    /** Lets the values go, when they stand elsewhere. */
    void release() {
        pieces.clear();
        newest = null;
        rows = 0;
    }
}
