package org.chengzhen.methods.settlement;

import java.io.Serializable;
import java.util.Arrays;
import org.chengzhen.core.internal.Loop;

/** Cells of a grid as bits, 64 columns to a word; each row begins with a new word. */
final class CellMask implements Serializable {
    private static final long serialVersionUID = 1L;

    final int rows;
    final int columns;
    final int words;
    final long[] bits;

    CellMask(int rows, int columns) {
        this.rows = rows;
        this.columns = columns;
        this.words = (columns + 63) >>> 6;
        this.bits = new long[Math.multiplyExact(rows, words)];
    }

    boolean get(int row, int column) {
        return (bits[row * words + (column >>> 6)] >>> column & 1) != 0;
    }

    void set(int row, int column) {
        bits[row * words + (column >>> 6)] |= 1L << column;
    }

    /** Sets the columns from one up to, not including, another. */
    void set(int row, int from, int to) {
        int o = row * words;
        int first = from >>> 6;
        int last = (to - 1) >>> 6;
        long head = -1L << from;
        long tail = -1L >>> -to;
        if (first == last) {
            bits[o + first] |= head & tail;
        } else {
            bits[o + first] |= head;
            Arrays.fill(bits, o + first + 1, o + last, -1L);
            bits[o + last] |= tail;
        }
    }

    /** The bits of a word that stand for columns of the grid. */
    long inside(int word) {
        return word == words - 1 && (columns & 63) != 0 ? (1L << columns) - 1 : -1L;
    }

    /** The bits of a word that are some of its bits or follow one of them without a gap: a carry runs through these. */
    static long onwards(long word, long from) {
        return word & (((word + from) ^ word) | from);
    }

    /** How many cells there are. */
    long count() {
        long count = 0;
        for (long x : bits) {
            count += Long.bitCount(x);
        }
        return count;
    }

    /** How many runs of cells its rows have. */
    int runs() {
        int runs = 0;
        for (int r = 0; r < rows; r++) {
            long carry = 0;
            for (int i = r * words; i < (r + 1) * words; i++) {
                runs += Long.bitCount(bits[i] & ~(bits[i] << 1 | carry));
                carry = bits[i] >>> 63;
            }
        }
        return runs;
    }

    CellMask copy() {
        CellMask copy = new CellMask(rows, columns);
        System.arraycopy(bits, 0, copy.bits, 0, bits.length);
        return copy;
    }

    /** A copy of some rows. */
    CellMask strip(int firstRow, int count) {
        CellMask strip = new CellMask(count, columns);
        System.arraycopy(bits, firstRow * words, strip.bits, 0, strip.bits.length);
        return strip;
    }

    CellMask or(CellMask other) {
        for (int i = 0; i < bits.length; i++) {
            bits[i] |= other.bits[i];
        }
        return this;
    }

    CellMask andNot(CellMask other) {
        for (int i = 0; i < bits.length; i++) {
            bits[i] &= ~other.bits[i];
        }
        return this;
    }

    /** All cells of the grid that are not in this mask. */
    CellMask complement() {
        CellMask result = new CellMask(rows, columns);
        for (int r = 0; r < rows; r++) {
            Loop.check();
            for (int w = 0; w < words; w++) {
                result.bits[r * words + w] = ~bits[r * words + w] & inside(w);
            }
        }
        return result;
    }

    /** The cells within one cell of this mask, corners counting as one. */
    CellMask dilated() {
        CellMask wide = new CellMask(rows, columns);
        for (int r = 0; r < rows; r++) {
            Loop.check();
            int o = r * words;
            for (int w = 0; w < words; w++) {
                long x = bits[o + w];
                long left = w > 0 ? bits[o + w - 1] >>> 63 : 0;
                long right = w + 1 < words ? bits[o + w + 1] << 63 : 0;
                wide.bits[o + w] = (x | x << 1 | left | x >>> 1 | right) & inside(w);
            }
        }
        CellMask result = wide.copy();
        for (int i = words; i < bits.length; i++) {
            result.bits[i] |= wide.bits[i - words];
            result.bits[i - words] |= wide.bits[i];
        }
        return result;
    }

    /**
     * The cells of this mask that hang together by edges with its border, as far as a few sweeps down and up the rows
     * find them: all of them, but for those behind many bends, which border on these above or below.
     */
    CellMask outside() {
        CellMask found = new CellMask(rows, columns);
        int changed = 0;
        // one down and one up reach the border on all sides; more only while they find much
        for (int sweep = 0; sweep < 2 || changed > bits.length / 4; sweep++) {
            changed = 0;
            for (int r = 0; r < rows; r++) {
                changed += sweep % 2 == 0 ? found.spread(this, r, r - 1) : found.spread(this, rows - 1 - r, rows - r);
            }
        }
        return found;
    }

    /**
     * Adds the cells of a row that one goes to within another mask from the cells of the next row or from outside.
     *
     * @return the number of words that got cells
     */
    private int spread(CellMask within, int row, int next) {
        Loop.check();
        int changed = 0;
        long missing = 0;
        int o = row * words;
        if (Arrays.equals(bits, o, o + words, within.bits, o, o + words)) {
            // all found, as most rows are after one sweep
            return 0;
        }
        boolean border = next < 0 || next == rows;
        // from the left, where the row's first cell is on the border
        long carry = 1;
        for (int w = 0; w < words; w++) {
            long x = within.bits[o + w];
            long before = bits[o + w];
            // a full word is told first: most are where members are few, and none then waits for the one before
            long found = x == -1L && carry == 1
                    ? -1L
                    : onwards(x, x & (before | carry | (border ? -1L : bits[next * words + w])));
            bits[o + w] = found;
            changed += found == before ? 0 : 1;
            missing |= found ^ x;
            carry = found >>> 63;
        }
        if (missing == 0) {
            return changed;
        }
        // from the right, where the last one is
        carry = 1L << columns - 1;
        for (int w = words - 1; w >= 0; w--) {
            long x = within.bits[o + w];
            long found = bits[o + w] | (x & carry);
            if (found != x) {
                for (int k = 1; k < 64; k <<= 1) {
                    found |= x & found >>> k;
                    x &= x >>> k;
                }
            }
            bits[o + w] = found;
            carry = found << 63;
        }
        return changed;
    }

    /** The masks of adjoining strips, one below the other. */
    static CellMask stacked(CellMask[] parts) {
        int rows = 0;
        for (CellMask part : parts) {
            rows += part.rows;
        }
        CellMask all = new CellMask(rows, parts[0].columns);
        int at = 0;
        for (CellMask part : parts) {
            System.arraycopy(part.bits, 0, all.bits, at, part.bits.length);
            at += part.bits.length;
        }
        return all;
    }
}
