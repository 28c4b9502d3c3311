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
    private final List<int[]> places = new ArrayList<>();
    private final List<int[]> lines = new ArrayList<>();
    private final List<short[]> years = new ArrayList<>();
    private final List<double[]> values = new ArrayList<>();
    private int rows;

    RowStore(int width) {
        this.width = width;
    }

    int rows() {
        return rows;
    }

    /** Adds a row without values; its number. A year below zero is none. */
    int add(int place, int year, long line) {
        int piece = rows >> BITS;
        int at = rows & (PIECE - 1);
        if (piece == places.size()) {
            // few rows take little: only the first piece grows
            int length = piece == 0 ? LEAST : PIECE;
            places.add(new int[length]);
            lines.add(new int[length]);
            years.add(new short[length]);
            values.add(missing(new double[length * width], 0));
        } else if (at == places.get(piece).length) {
            places.set(piece, Arrays.copyOf(places.get(piece), 2 * at));
            lines.set(piece, Arrays.copyOf(lines.get(piece), 2 * at));
            years.set(piece, Arrays.copyOf(years.get(piece), 2 * at));
            values.set(piece, missing(Arrays.copyOf(values.get(piece), 2 * at * width), at * width));
        }
        places.get(piece)[at] = place;
        lines.get(piece)[at] = (int) Math.min(Integer.MAX_VALUE, line);
        years.get(piece)[at] = (short) year;
        return rows++;
    }

    private static double[] missing(double[] values, int from) {
        Arrays.fill(values, from, values.length, Double.NaN);
        return values;
    }

    void set(int row, int column, double value) {
        values.get(row >> BITS)[(row & (PIECE - 1)) * width + column] = value;
    }

    double get(int row, int column) {
        return values.get(row >> BITS)[(row & (PIECE - 1)) * width + column];
    }

    int place(int row) {
        return places.get(row >> BITS)[row & (PIECE - 1)];
    }

    /** The year of a row, below zero where it has none. */
    int year(int row) {
        return years.get(row >> BITS)[row & (PIECE - 1)];
    }

    int line(int row) {
        return lines.get(row >> BITS)[row & (PIECE - 1)];
    }

    /** Lets the values go, when they stand elsewhere. */
    void release() {
        places.clear();
        lines.clear();
        years.clear();
        values.clear();
        rows = 0;
    }
}
