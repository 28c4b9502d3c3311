package org.chengzhen.methods.settlement;

import org.chengzhen.core.internal.Loop;
import org.jspecify.annotations.Nullable;

/**
 * The smoothing of the edges of centres: cells join around which one centre has the majority, until none does.
 *
 * <p>The order in which they join does not matter, as nothing is ever taken back: the majority around a cell stays one,
 * and no two centres can both have it. So a cell joins as soon as it is found, and where one did, its row and those
 * beside it are looked through again at once, while they are still in the cache.
 *
 * <p>The neighbours of 64 cells are counted together in bit-sliced adders, which leaves few cells whose neighbours must
 * be told apart by number. Only cells beside one that has come since they were last looked at are looked at.
 */
final class EdgeSweeps {
    private final CentreMap map;
    private final CellMask members;
    private final @Nullable CellMask closed;
    private final @Nullable CellMask skip;
    /** Cells beside members that came since they were last looked at. */
    private final CellMask touched;
    /** Words with such cells, a bit each: most rows are looked through again for few of their words. */
    private final CellMask waiting;

    /** The number of neighbours of 64 cells, as four bit slices. */
    private long ones;

    private long twos;
    private long fours;
    private long eights;

    /**
     * For a map of at least one cell.
     *
     * @param closed cells that never join, or null
     * @param skip neighbours that are left out of the count, so that a majority is one of those that count; null for
     *     five of all eight
     */
    EdgeSweeps(CentreMap map, @Nullable CellMask closed, @Nullable CellMask skip) {
        this.map = map;
        this.members = map.members;
        this.closed = closed;
        this.skip = skip;
        touched = new CellMask(members.rows, members.columns);
        waiting = new CellMask(members.rows, members.words);
        for (int r = 0; r < members.rows; r++) {
            for (int w = 0; w < members.words; w++) {
                if (members.bits[r * members.words + w] != 0) {
                    touch(r, w, members.bits[r * members.words + w]);
                }
            }
        }
    }

    /** Goes down the rows, and up again by one where a cell has joined. */
    void run() {
        for (int r = 0; r < members.rows; ) {
            Loop.check();
            r = joins(r) ? Math.max(0, r - 1) : r + 1;
        }
    }

    /** Lets cells of a row join; whether any did. */
    private boolean joins(int row) {
        boolean joined = false;
        int o = row * waiting.words;
        for (int k = 0; k < waiting.words; k++) {
            // a cell that joins touches others of its word
            while (waiting.bits[o + k] != 0) {
                long words = waiting.bits[o + k];
                waiting.bits[o + k] = words & (words - 1);
                joined |= joins(row, (k << 6) + Long.numberOfTrailingZeros(words));
            }
        }
        return joined;
    }

    /** Lets cells of a word join; whether any did. */
    private boolean joins(int row, int word) {
        int i = row * members.words + word;
        long open = touched.bits[i] & ~members.bits[i] & members.inside(word);
        touched.bits[i] = 0;
        if (closed != null) {
            open &= ~closed.bits[i];
        }
        if (open == 0) {
            return false;
        }
        open &= skip == null ? fiveOfEight(row, word) : majorityOfValid(row, word);
        if (open == 0) {
            return false;
        }
        int above = map.place(row - 1, word);
        int here = map.place(row, word);
        int below = map.place(row + 1, word);
        long joining = 0;
        for (; open != 0; open &= open - 1) {
            int j = Long.numberOfTrailingZeros(open);
            int number;
            if (skip != null) {
                number = majority(row, (word << 6) + j);
            } else if (j == 0 || j == 63) {
                number = centreAround(row, (word << 6) + j);
            } else {
                number = centreBetween(above + j, here + j, below + j);
            }
            // without a branch that depends on the number, which is 0 where no centre has the majority
            joining |= map.put(i, j, number);
        }
        if (joining == 0) {
            return false;
        }
        touch(row, word, joining);
        return true;
    }

    /** Marks the cells beside some cells of a word. */
    private void touch(int row, int word, long changed) {
        long beside = changed | changed << 1 | changed >>> 1;
        for (int r = Math.max(0, row - 1); r <= Math.min(members.rows - 1, row + 1); r++) {
            mark(r, word, beside);
            if (changed << 63 != 0 && word > 0) {
                mark(r, word - 1, changed << 63);
            }
            if (changed >>> 63 != 0 && word + 1 < members.words) {
                mark(r, word + 1, changed >>> 63);
            }
        }
    }

    /** Marks those of some cells that are no members: a word waits if there is one. */
    private void mark(int row, int word, long cells) {
        int i = row * members.words + word;
        long open = cells & ~members.bits[i];
        touched.bits[i] |= open;
        waiting.bits[row * waiting.words + (word >>> 6)] |= (open | -open) >>> 63 << word;
    }

    /** Cells of a word with five members around; one centre alone may have less. */
    private long fiveOfEight(int row, int word) {
        count(members, null, row, word);
        return fiveOfEight();
    }

    /** Cells of a word around which members are more than half of the neighbours that count. */
    private long majorityOfValid(int row, int word) {
        count(members, skip, row, word);
        long m0 = ones;
        long m1 = twos;
        long m2 = fours;
        long m3 = eights;
        count(skip, null, row, word);
        // 2m > 8 - e, that is 2m + e >= 9
        long t1 = m0 ^ twos;
        long c1 = m0 & twos;
        long t2 = m1 ^ fours ^ c1;
        long c2 = (m1 & fours) | (c1 & (m1 ^ fours));
        long t3 = m2 ^ eights ^ c2;
        long c3 = (m2 & eights) | (c2 & (m2 ^ eights));
        return (m3 | c3) | (t3 & (ones | t1 | t2));
    }

    /** Counts the set neighbours of each cell of a word. */
    private void count(CellMask mask, @Nullable CellMask without, int row, int word) {
        long a1 = 0;
        long a2 = 0;
        long a3 = 0;
        long c1 = 0;
        long c2 = 0;
        long c3 = 0;
        if (row > 0) {
            long x = bits(mask, without, row - 1, word);
            a1 = x << 1 | bits(mask, without, row - 1, word - 1) >>> 63;
            a2 = x;
            a3 = x >>> 1 | bits(mask, without, row - 1, word + 1) << 63;
        }
        if (row + 1 < mask.rows) {
            long x = bits(mask, without, row + 1, word);
            c1 = x << 1 | bits(mask, without, row + 1, word - 1) >>> 63;
            c2 = x;
            c3 = x >>> 1 | bits(mask, without, row + 1, word + 1) << 63;
        }
        long x = bits(mask, without, row, word);
        long b1 = x << 1 | bits(mask, without, row, word - 1) >>> 63;
        long b3 = x >>> 1 | bits(mask, without, row, word + 1) << 63;
        add(a1, a2, a3, b1, b3, c1, c2, c3);
    }

    /** Adds eight bits at each place: bit-sliced adders. */
    private void add(long a, long b, long c, long d, long e, long f, long g, long h) {
        long s1 = a ^ b ^ c;
        long k1 = (a & b) | (c & (a ^ b));
        long s2 = f ^ g ^ h;
        long k2 = (f & g) | (h & (f ^ g));
        long s3 = d ^ e;
        long k3 = d & e;
        ones = s1 ^ s2 ^ s3;
        long k4 = (s1 & s2) | (s3 & (s1 ^ s2));
        long s5 = k1 ^ k2 ^ k3;
        long k5 = (k1 & k2) | (k3 & (k1 ^ k2));
        twos = s5 ^ k4;
        long k6 = s5 & k4;
        fours = k5 ^ k6;
        eights = k5 & k6;
    }

    /** Where at least five of the eight bits that were added are set. */
    private long fiveOfEight() {
        return eights | (fours & (twos | ones));
    }

    private static long bits(CellMask mask, @Nullable CellMask without, int row, int word) {
        if (word < 0 || word >= mask.words) {
            return 0;
        }
        int i = row * mask.words + word;
        return without == null ? mask.bits[i] : mask.bits[i] & ~without.bits[i];
    }

    /** The number of at least five neighbours of a cell, 0 for none. */
    private int centreAround(int row, int column) {
        return fiveOfEight(
                map.number(row - 1, column - 1),
                map.number(row - 1, column),
                map.number(row - 1, column + 1),
                map.number(row, column - 1),
                map.number(row, column + 1),
                map.number(row + 1, column - 1),
                map.number(row + 1, column),
                map.number(row + 1, column + 1));
    }

    /** The same of a cell whose neighbours are in words of its own columns. */
    private int centreBetween(int above, int here, int below) {
        int[] n = map.numbers;
        return fiveOfEight(
                n[above - 1], n[above], n[above + 1], n[here - 1], n[here + 1], n[below - 1], n[below], n[below + 1]);
    }

    /**
     * The number that five of eight are, or 0.
     *
     * <p>Such a number has each of its bits where five of the eight have it, and no other, for three cannot outvote it:
     * adders over whole numbers give these bits. The number they form then is held against the eight. No step branches.
     */
    private int fiveOfEight(int a, int b, int c, int d, int e, int f, int g, int h) {
        add(a, b, c, d, e, f, g, h);
        int x = (int) fiveOfEight();
        int count =
                same(x, a) + same(x, b) + same(x, c) + same(x, d) + same(x, e) + same(x, f) + same(x, g) + same(x, h);
        return x & ((4 - count) >> 31);
    }

    /** 1 where two numbers of centres are equal, else 0. */
    private static int same(int x, int y) {
        return ((x ^ y) - 1) >>> 31;
    }

    /** The centre that has the majority of the neighbours that count, 0 for none. */
    private int majority(int row, int column) {
        // a vote and a count: only a number that wins the vote can have more than half
        int candidate = 0;
        int votes = 0;
        int valid = 8;
        for (int k = 0; k < 9; k++) {
            int r = row + k / 3 - 1;
            int c = column + k % 3 - 1;
            if (k == 4) {
                continue;
            }
            if (skipped(r, c)) {
                valid--;
                continue;
            }
            int number = map.number(r, c);
            if (votes == 0) {
                candidate = number;
                votes = 1;
            } else {
                votes += number == candidate ? 1 : -1;
            }
        }
        if (candidate == 0 || votes == 0) {
            return 0;
        }
        int same = 0;
        for (int k = 0; k < 9; k++) {
            int r = row + k / 3 - 1;
            int c = column + k % 3 - 1;
            if (k != 4 && map.number(r, c) == candidate && !skipped(r, c)) {
                same++;
            }
        }
        return 2 * same > valid ? candidate : 0;
    }

    private boolean skipped(int row, int column) {
        return row >= 0 && column >= 0 && row < skip.rows && column < skip.columns && skip.get(row, column);
    }
}
