package org.chengzhen.methods.settlement;

import java.util.Arrays;
import org.chengzhen.core.internal.Loop;
import org.jspecify.annotations.Nullable;

/**
 * The smoothing of the edges of centres: in each sweep the cells join at once around which one centre has the majority,
 * until none does.
 *
 * <p>The neighbours of 64 cells are counted together in bit-sliced adders, which leaves few cells whose neighbours must
 * be told apart by number. After the first sweep only cells beside a change are looked at.
 */
final class EdgeSweeps {
    /** The numbers of a word and of the cells on its left and right. */
    private static final int WIDTH = 66;

    private final CentreMap map;
    private final CellMask members;
    private final @Nullable CellMask closed;
    private final @Nullable CellMask skip;
    /** Words that may hold a cell that joins, as bits. */
    private final long[] dirty;
    /** Cells beside a change of the last sweep; null in the first sweep, where each cell may join. */
    private @Nullable CellMask touched;

    /** The number of neighbours of 64 cells, as four bit slices. */
    private long ones;

    private long twos;
    private long fours;
    private long eights;

    /** What joins at the end of a sweep: words, their cells, and of each cell in this order the number of its centre. */
    private int[] words = new int[64];

    private long[] cells = new long[64];
    private int[] numbers = new int[128];
    /** Numbers of a word and of its neighbours, in three rows. */
    private final int[] near = new int[3 * WIDTH];

    private int changes;
    private int joined;

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
        dirty = new long[(members.bits.length + 63) >>> 6];
        for (int i = 0; i < members.bits.length; i++) {
            if (members.bits[i] != 0) {
                markAround(i, members.bits[i]);
            }
        }
    }

    /** Sweeps until nothing changes. */
    void run() {
        while (true) {
            changes = 0;
            joined = 0;
            for (int d = 0; d < dirty.length; d++) {
                Loop.check();
                for (long x = dirty[d]; x != 0; x &= x - 1) {
                    look((d << 6) + Long.numberOfTrailingZeros(x));
                }
            }
            if (changes == 0) {
                return;
            }
            join();
        }
    }

    /** Notes which cells of a word join. */
    private void look(int i) {
        int row = i / members.words;
        int word = i - row * members.words;
        long open = ~members.bits[i] & members.inside(word);
        if (closed != null) {
            open &= ~closed.bits[i];
        }
        if (touched != null) {
            open &= touched.bits[i];
            touched.bits[i] = 0;
        }
        if (open == 0) {
            return;
        }
        open &= skip == null ? fiveOfEight(row, word) : majorityOfValid(row, word);
        if (open == 0) {
            return;
        }
        if (joined + 64 > numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * numbers.length);
        }
        long joining = 0;
        int base = word << 6;
        if (skip == null) {
            // copied: the processor fetches three words of numbers at once, but single numbers one by one
            map.read(row - 1, word, near, 0);
            map.read(row, word, near, WIDTH);
            map.read(row + 1, word, near, 2 * WIDTH);
        }
        for (; open != 0; open &= open - 1) {
            int j = Long.numberOfTrailingZeros(open);
            int number = skip == null ? fiveOfEight(j) : majority(row, base + j);
            // without a branch that depends on the numbers
            numbers[joined] = number;
            int joins = -number >>> 31;
            joined += joins;
            joining |= (long) joins << j;
        }
        if (joining != 0) {
            if (changes == words.length) {
                words = Arrays.copyOf(words, 2 * changes);
                cells = Arrays.copyOf(cells, 2 * changes);
            }
            words[changes] = i;
            cells[changes++] = joining;
        }
    }

    /** Lets all cells of the sweep join, and marks the cells beside them. */
    private void join() {
        Arrays.fill(dirty, 0);
        touched = touched == null ? new CellMask(members.rows, members.columns) : touched;
        int k = 0;
        for (int c = 0; c < changes; c++) {
            map.add(words[c], cells[c], numbers, k);
            k += Long.bitCount(cells[c]);
            touch(words[c], cells[c]);
        }
    }

    /** Marks the cells beside some cells of a word, and their words. */
    private void touch(int i, long changed) {
        markAround(i, changed);
        int n = members.words;
        int row = i / n;
        boolean left = i > row * n;
        boolean right = i + 1 < (row + 1) * n;
        long beside = changed | changed << 1 | changed >>> 1;
        for (int r = Math.max(0, row - 1); r <= Math.min(members.rows - 1, row + 1); r++) {
            int at = i + (r - row) * n;
            touched.bits[at] |= beside;
            if (left) {
                touched.bits[at - 1] |= changed << 63;
            }
            if (right) {
                touched.bits[at + 1] |= changed >>> 63;
            }
        }
    }

    /** Marks a word, those above and below, and those to the sides that its changed cells touch. */
    private void markAround(int i, long changed) {
        int n = members.words;
        int row = i / n;
        int left = i > row * n ? (int) (changed & 1) : 0;
        int right = i + 1 < (row + 1) * n ? (int) (changed >>> 63) : 0;
        for (int r = Math.max(0, row - 1); r <= Math.min(members.rows - 1, row + 1); r++) {
            int at = i + (r - row) * n;
            for (int w = at - left; w <= at + right; w++) {
                dirty[w >>> 6] |= 1L << w;
            }
        }
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

    /** The number of at least five neighbours of a cell of the word that was read, 0 for none. */
    private int fiveOfEight(int j) {
        int[] n = near;
        return fiveOfEight(
                n[j],
                n[j + 1],
                n[j + 2],
                n[j + WIDTH],
                n[j + WIDTH + 2],
                n[j + 2 * WIDTH],
                n[j + 2 * WIDTH + 1],
                n[j + 2 * WIDTH + 2]);
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
