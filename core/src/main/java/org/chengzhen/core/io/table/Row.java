package org.chengzhen.core.io.table;

import java.math.BigDecimal;
import java.util.Arrays;

/**
 * One row of a table: its cells as signs, texts or numbers. A row is written over by the next. A source of signs
 * makes no text that nobody asks for, and a text that a source has at hand is spread out into its signs only where
 * somebody reads these.
 */
public final class Row {
    private static final byte SIGNS = 0;
    private static final byte TEXT = 1;
    private static final byte NUMBER = 2;

    private char[] chars = new char[256];
    private int[] ends = new int[16];
    /** By cell: whether the source gave signs, a text or a number. */
    private byte[] kinds = new byte[16];

    private String[] texts = new String[16];
    /** The cells before this one have their signs in place. */
    private int spread;

    private double[] numbers = new double[16];
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
        spread = 0;
        length = 0;
    }

    /**
     * Makes this row a copy of another.
     *
     * @param other any row
     */
    public void set(Row other) {
        chars = Arrays.copyOf(other.chars, Math.max(1, other.length));
        ends = Arrays.copyOf(other.ends, Math.max(1, other.size));
        kinds = Arrays.copyOf(other.kinds, ends.length);
        texts = Arrays.copyOf(other.texts, ends.length);
        numbers = Arrays.copyOf(other.numbers, ends.length);
        size = other.size;
        spread = other.spread;
        length = other.length;
        line = other.line;
    }

    /**
     * Appends a sign to the cell that is being written.
     *
     * @param c the sign
     */
    public void append(char c) {
        spread();
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
        spread();
        int more = end - start;
        if (length + more > chars.length) {
            chars = Arrays.copyOf(chars, Math.max(2 * chars.length, length + more));
        }
        System.arraycopy(from, start, chars, length, more);
        length += more;
    }

    /** Ends the cell that is being written. */
    public void endCell() {
        spread();
        cell(SIGNS);
        ends[spread++] = length;
    }

    /**
     * Adds a cell of text.
     *
     * @param text of the cell
     */
    public void add(String text) {
        cell(TEXT);
        texts[size - 1] = text;
    }

    private void cell(byte kind) {
        if (size == kinds.length) {
            kinds = Arrays.copyOf(kinds, 2 * size);
            ends = Arrays.copyOf(ends, 2 * size);
            texts = Arrays.copyOf(texts, 2 * size);
            numbers = Arrays.copyOf(numbers, 2 * size);
        }
        kinds[size++] = kind;
    }

    /** Puts the signs of the texts in place. */
    private void spread() {
        for (; spread < size; spread++) {
            if (kinds[spread] == TEXT) {
                String text = texts[spread];
                int more = text.length();
                if (length + more > chars.length) {
                    chars = Arrays.copyOf(chars, Math.max(2 * chars.length, length + more));
                }
                text.getChars(0, more, chars, length);
                length += more;
            }
            ends[spread] = length;
        }
    }

    /**
     * Adds a cell that holds a number.
     *
     * @param number a finite number; an empty cell where it is none
     */
    public void add(double number) {
        cell(Double.isFinite(number) ? NUMBER : SIGNS);
        numbers[size - 1] = number;
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
        return column < size && kinds[column] == NUMBER;
    }

    /**
     * The number of a cell that holds one.
     *
     * @param column from 0
     * @return its number; NaN for a text and beyond the end
     */
    public double number(int column) {
        return isNumber(column) ? numbers[column] : Double.NaN;
    }

    /**
     * The text of a cell that the source gave as one.
     *
     * @param column from 0
     * @return its text as it stands; null for a number, for signs and beyond the end
     */
    public String held(int column) {
        return column < size && kinds[column] == TEXT ? texts[column] : null;
    }

    /**
     * Whether nothing but blanks stands in a cell.
     *
     * @param column from 0
     * @return true beyond the end
     */
    public boolean isBlank(int column) {
        return column >= size || (!isNumber(column) && first(column) == ' ');
    }

    /**
     * The first sign of a cell that is not blank.
     *
     * @param column from 0
     * @return a blank where there is none, for a number and beyond the end
     */
    public char first(int column) {
        if (column >= size) {
            return ' ';
        }
        if (kinds[column] == TEXT) {
            String text = texts[column];
            for (int k = 0; k < text.length(); k++) {
                if (!blank(text.charAt(k))) {
                    return text.charAt(k);
                }
            }
            return ' ';
        }
        int end = end(column);
        for (int k = start(column); k < end; k++) {
            if (!blank(chars[k])) {
                return chars[k];
            }
        }
        return ' ';
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
        return switch (kinds[column]) {
            case TEXT -> texts[column];
            case NUMBER -> plain(numbers[column]);
            default -> new String(chars, start(column), end(column) - start(column));
        };
    }

    /**
     * The signs of all cells, one behind another. Not to be kept or changed.
     *
     * @return an array that is longer than its content
     */
    public char[] chars() {
        spread();
        return chars;
    }

    /**
     * Where the signs of a cell begin.
     *
     * @param column from 0
     * @return a place in {@link #chars}; beyond the end of the row, where its last cell ends
     */
    public int start(int column) {
        return column == 0 ? 0 : end(column - 1);
    }

    /**
     * Where the signs of a cell end.
     *
     * @param column from 0
     * @return a place in {@link #chars}; beyond the end of the row, where its last cell ends
     */
    public int end(int column) {
        spread();
        return column < size ? ends[column] : length;
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
        if (c < 127) {
            return c <= ' ';
        }
        return c == '\u00A0'
                || c == '\u3000'
                || c == '\uFEFF'
                || c == '\u200B'
                || c == '\u200C'
                || c == '\u200D'
                || c == '\u2060'
                || (c > 127 && Character.isSpaceChar(c));
    }
}
