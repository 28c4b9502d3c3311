package org.chengzhen.core.io;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chengzhen.core.io.table.Row;

/**
 * Numbers the combinations of texts in some columns as they come, without making texts of the cells. Where the source
 * has texts at hand, they are compared as they are.
 */
final class TextKeys {
    private final int[] columns;
    /** Of a column of keys joined by commas the one that counts; -1 for whole cells. */
    private final int compound;

    private final List<char[]> keys = new ArrayList<>();
    private int[] slots = new int[256];
    private char[] key = new char[128];
    private int length;
    private int last = -1;

    /** Combinations that were met as texts and numbers rather than as signs. */
    private final Map<Met, Met> met = new HashMap<>();

    private Met lastMet;

    TextKeys(int compound, int... columns) {
        this.columns = Arrays.stream(columns).filter(column -> column >= 0).toArray();
        this.compound = compound;
    }

    int size() {
        return keys.size();
    }

    /** The number of a row's combination; that of a new one is the former {@link #size}. */
    int of(Row row) {
        if (lastMet != null) {
            // rows of one place often follow one another, and what is measured goes round
            if (lastMet.is(row, columns)) {
                return lastMet.number;
            }
            if (lastMet.next != null && lastMet.next.is(row, columns)) {
                lastMet = lastMet.next;
                return lastMet.number;
            }
        }
        Met cells = Met.of(row, columns);
        if (cells == null) {
            lastMet = null;
            return ofSigns(row);
        }
        Met known = met.get(cells);
        if (known == null) {
            known = cells;
            known.number = ofSigns(row);
            met.put(known, known);
        }
        if (lastMet != null) {
            lastMet.next = known;
        }
        lastMet = known;
        return known.number;
    }

    private int ofSigns(Row row) {
        length = 0;
        for (int column : columns) {
            if (column < row.size()) {
                if (row.isNumber(column)) {
                    String plain = Row.plain(row.number(column));
                    put(plain.toCharArray(), 0, plain.length());
                } else {
                    put(row.chars(), start(row, column), end(row, column));
                }
            }
            put('\u0001');
        }
        // rows of one place often follow one another
        if (last >= 0 && same(keys.get(last))) {
            return last;
        }
        int at = slot(key, length);
        while (slots[at] != 0) {
            if (same(keys.get(slots[at] - 1))) {
                last = slots[at] - 1;
                return last;
            }
            at = (at + 1) & (slots.length - 1);
        }
        keys.add(Arrays.copyOf(key, length));
        last = keys.size() - 1;
        slots[at] = last + 1;
        if (2 * keys.size() > slots.length) {
            grow();
        }
        return last;
    }

    /** The text of a cell, of a compound one only the part that counts. */
    String text(Row row, int column) {
        if (column < 0 || column >= row.size()) {
            return "";
        }
        if (compound < 0 || row.isNumber(column)) {
            return row.text(column);
        }
        int start = start(row, column);
        return new String(row.chars(), start, end(row, column) - start);
    }

    private int start(Row row, int column) {
        int start = row.start(column);
        int comma = 0;
        for (int k = start; k < row.end(column) && comma < compound; k++) {
            if (row.chars()[k] == ',') {
                comma++;
                start = k + 1;
            }
        }
        return start;
    }

    private int end(Row row, int column) {
        int end = row.end(column);
        if (compound >= 0) {
            for (int k = start(row, column); k < end; k++) {
                if (row.chars()[k] == ',') {
                    return k;
                }
            }
        }
        return end;
    }

    private boolean same(char[] other) {
        return Arrays.equals(key, 0, length, other, 0, other.length);
    }

    private void put(char c) {
        if (length == key.length) {
            key = Arrays.copyOf(key, 2 * length);
        }
        key[length++] = c;
    }

    private void put(char[] chars, int from, int to) {
        while (length + to - from > key.length) {
            key = Arrays.copyOf(key, 2 * key.length);
        }
        System.arraycopy(chars, from, key, length, to - from);
        length += to - from;
    }

    private int slot(char[] chars, int count) {
        int hash = 0;
        for (int k = 0; k < count; k++) {
            hash = 31 * hash + chars[k];
        }
        return (hash ^ (hash >>> 15)) & (slots.length - 1);
    }

    private void grow() {
        slots = new int[2 * slots.length];
        for (int p = 0; p < keys.size(); p++) {
            int at = slot(keys.get(p), keys.get(p).length);
            while (slots[at] != 0) {
                at = (at + 1) & (slots.length - 1);
            }
            slots[at] = p + 1;
        }
    }

    /** A combination of texts and numbers, null beyond the end of a row; and the one that last came behind it. */
    private static final class Met {
        private final Object[] cells;
        private int number;
        private Met next;

        private Met(Object[] cells) {
            this.cells = cells;
        }

        /** That of a row; null where a cell has neither a text nor a number. */
        static Met of(Row row, int[] columns) {
            Object[] cells = new Object[columns.length];
            for (int k = 0; k < columns.length; k++) {
                int column = columns[k];
                if (column < row.size()) {
                    cells[k] = row.isNumber(column) ? (Object) row.number(column) : row.held(column);
                    if (cells[k] == null) {
                        return null;
                    }
                }
            }
            return new Met(cells);
        }

        boolean is(Row row, int[] columns) {
            for (int k = 0; k < columns.length; k++) {
                int column = columns[k];
                boolean same = column < row.size() && row.isNumber(column)
                        ? cells[k] instanceof Double number && number == row.number(column)
                        : cells[k] instanceof String text
                                ? text.equals(row.held(column))
                                : cells[k] == null && column >= row.size();
                if (!same) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Met that && Arrays.equals(cells, that.cells);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(cells);
        }
    }
}
