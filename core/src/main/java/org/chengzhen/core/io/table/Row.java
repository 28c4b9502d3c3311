package org.chengzhen.core.io.table;

import java.math.BigDecimal;
import java.util.Arrays;

/**
 * One row of a table: its cells as texts or numbers. A row is written over by the next, so that reading makes no
 * text that nobody asks for.
 */
public final class Row {
    private char[] chars = new char[256];
    private int[] ends = new int[16];
    private double[] numbers = new double[0];
    private boolean[] numeric = new boolean[0];
    private boolean anyNumber;
    private int size;
    private int length;
    private long line;

    /** An empty row. */
    public Row() {}

    /**
     * Empties the row.
     *
     * @param number of the line or row, from 1
     */
    public void clear(long number) {
        line = number;
        size = 0;
        length = 0;
        anyNumber = false;
    }

    /**
     * Makes this row a copy of another.
     *
     * @param other any row
     */
    public void set(Row other) {
        chars = Arrays.copyOf(other.chars, Math.max(1, other.length));
        ends = Arrays.copyOf(other.ends, Math.max(1, other.size));
        numbers = other.numbers.clone();
        numeric = other.numeric.clone();
        anyNumber = other.anyNumber;
        size = other.size;
        length = other.length;
        line = other.line;
    }

    /**
     * Appends a sign to the cell that is being written.
     *
     * @param c the sign
     */
    public void append(char c) {
        if (length == chars.length) {
            chars = Arrays.copyOf(chars, 2 * length);
        }
        chars[length++] = c;
    }

    /**
     * Appends signs to the cell that is being written.
     *
     * @param from their array
     * @param start the first of them
     * @param end behind the last
     */
    public void append(char[] from, int start, int end) {
        int more = end - start;
        if (length + more > chars.length) {
            chars = Arrays.copyOf(chars, Math.max(2 * chars.length, length + more));
        }
        System.arraycopy(from, start, chars, length, more);
        length += more;
    }

    /** Ends the cell that is being written. */
    public void endCell() {
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, 2 * size);
        }
        ends[size++] = length;
        if (anyNumber) {
            grow();
            numeric[size - 1] = false;
        }
    }

    /**
     * Adds a cell of text.
     *
     * @param text of the cell
     */
    public void add(String text) {
        int more = text.length();
        if (length + more > chars.length) {
            chars = Arrays.copyOf(chars, Math.max(2 * chars.length, length + more));
        }
        text.getChars(0, more, chars, length);
        length += more;
        endCell();
    }

    /**
     * Adds a cell that holds a number.
     *
     * @param number a finite number; an empty cell where it is none
     */
    public void add(double number) {
        endCell();
        if (!anyNumber) {
            anyNumber = true;
            grow();
            Arrays.fill(numeric, false);
        }
        numeric[size - 1] = Double.isFinite(number);
        numbers[size - 1] = number;
    }

    private void grow() {
        if (numbers.length < size) {
            numbers = Arrays.copyOf(numbers, Math.max(16, ends.length));
            numeric = Arrays.copyOf(numeric, numbers.length);
        }
    }

    /**
     * Where the row stands.
     *
     * @return the line of its first sign, or its number, from 1
     */
    public long line() {
        return line;
    }

    /**
     * How many cells it has.
     *
     * @return 0 or more
     */
    public int size() {
        return size;
    }

    /**
     * Whether a cell holds a number and no text.
     *
     * @param column from 0
     * @return false beyond the end
     */
    public boolean isNumber(int column) {
        return anyNumber && column < size && numeric[column];
    }

    /**
     * The number of a cell that holds one.
     *
     * @param column from 0
     * @return its number
     */
    public double number(int column) {
        return numbers[column];
    }

    /**
     * Whether nothing but blanks stands in a cell.
     *
     * @param column from 0
     * @return true beyond the end
     */
    public boolean isBlank(int column) {
        if (column >= size) {
            return true;
        }
        if (isNumber(column)) {
            return false;
        }
        for (int k = start(column); k < ends[column]; k++) {
            if (!blank(chars[k])) {
                return false;
            }
        }
        return true;
    }

    /**
     * The text of a cell; a number in plain decimal notation.
     *
     * @param column from 0
     * @return the text as it stands, empty beyond the end
     */
    public String text(int column) {
        if (column >= size) {
            return "";
        }
        return isNumber(column)
                ? plain(numbers[column])
                : new String(chars, start(column), ends[column] - start(column));
    }

    /**
     * The signs of all cells, one behind another. Not to be kept or changed.
     *
     * @return an array that is longer than its content
     */
    public char[] chars() {
        return chars;
    }

    /**
     * Where the signs of a cell begin.
     *
     * @param column from 0
     * @return a place in {@link #chars}
     */
    public int start(int column) {
        return column == 0 ? 0 : ends[column - 1];
    }

    /**
     * Where the signs of a cell end.
     *
     * @param column from 0
     * @return a place in {@link #chars}
     */
    public int end(int column) {
        return ends[column];
    }

    /**
     * A number in plain decimal notation: its shortest decimals, no exponent.
     *
     * @param number a finite number
     * @return as {@code 440100}, {@code 0.05}
     */
    public static String plain(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? Long.toString((long) number)
                : BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    /**
     * Whether a sign shows nothing: spaces of all widths, tabs, breaks, marks without width.
     *
     * @param c a sign
     * @return true for what a reader of print does not see
     */
    public static boolean blank(char c) {
        return c <= ' '
                || c == '\u00A0'
                || c == '\u3000'
                || c == '\uFEFF'
                || c == '\u200B'
                || c == '\u200C'
                || c == '\u200D'
                || c == '\u2060'
                || (c > 127 && Character.isSpaceChar(c));
    }
}
