package org.chengzhen.methods.spatial;

import java.util.Arrays;
import org.chengzhen.core.internal.Chunks;
import org.chengzhen.core.space.SpatialWeights;

/**
 * Join counts of random colourings with a fixed number of places of the rarer colour.
 *
 * <p>One bit of a word for each of 64 colourings: a pair of places is a join of the rarer colour where both
 * words have the bit. Pairs with the same weight are counted together by carry-save adders. The other two
 * counts follow from the sum D of the places' total weights: unlike = D − 2·both.
 */
final class JoinDraws {
    private static final int LANES = 64;
    private static final int MOST_GROUPS = 8;

    private final int n;
    private final double s0;
    private final double[] degree;
    private final double[] coefficients;
    /** For each group of pairs with one coefficient, first and second places in turn; null where too many. */
    private final int[][] groups;

    private final QuadraticPairs pairs;
    private final double[] few;
    private final double[] unlike;
    private final double[] many;

    private static final class QuadraticPairs {
        private final int[] first;
        private final int[] second;
        private final double[] sums;
        private final int size;

        QuadraticPairs(int[] first, int[] second, double[] sums, int size) {
            this.first = first;
            this.second = second;
            this.sums = sums;
            this.size = size;
        }
    }

    private JoinDraws(Arrangement w, int permutations) {
        n = w.size();
        few = new double[permutations];
        unlike = new double[permutations];
        many = new double[permutations];
        pairs = pairs(w);
        degree = new double[n];
        double total = 0;
        for (int e = 0; e < pairs.size; e++) {
            degree[pairs.first[e]] += pairs.sums[e];
            degree[pairs.second[e]] += pairs.sums[e];
            total += pairs.sums[e];
        }
        s0 = total;
        double[] distinct = new double[MOST_GROUPS + 1];
        int[] sizes = new int[MOST_GROUPS + 1];
        int kinds = 0;
        for (int e = 0; e < pairs.size && kinds <= MOST_GROUPS; e++) {
            int g = 0;
            while (g < kinds && distinct[g] != pairs.sums[e]) {
                g++;
            }
            if (g == kinds) {
                distinct[kinds++] = pairs.sums[e];
            }
            sizes[g]++;
        }
        if (kinds > MOST_GROUPS) {
            coefficients = null;
            groups = null;
            return;
        }
        coefficients = Arrays.copyOf(distinct, kinds);
        groups = new int[kinds][];
        for (int g = 0; g < kinds; g++) {
            groups[g] = new int[2 * sizes[g]];
            sizes[g] = 0;
        }
        for (int e = 0; e < pairs.size; e++) {
            int g = 0;
            while (coefficients[g] != pairs.sums[e]) {
                g++;
            }
            groups[g][sizes[g]++] = pairs.first[e];
            groups[g][sizes[g]++] = pairs.second[e];
        }
    }

    private static QuadraticPairs pairs(Arrangement w) {
        SpatialWeights turned = w.weights().transposed();
        int[] turnedStarts = turned.rowStarts();
        int[] turnedColumns = turned.allNeighbours();
        double[] turnedValues = turned.allWeights();
        int[] first = new int[w.columns.length];
        int[] second = new int[first.length];
        double[] sums = new double[first.length];
        int size = 0;
        for (int i = 0; i < w.size(); i++) {
            int a = w.starts[i];
            int b = turnedStarts[i];
            while (a < w.starts[i + 1] || b < turnedStarts[i + 1]) {
                int left = a < w.starts[i + 1] ? w.columns[a] : Integer.MAX_VALUE;
                int right = b < turnedStarts[i + 1] ? turnedColumns[b] : Integer.MAX_VALUE;
                int j = Math.min(left, right);
                double sum = (left == j ? w.values[a++] : 0) + (right == j ? turnedValues[b++] : 0);
                if (j > i) {
                    first[size] = i;
                    second[size] = j;
                    sums[size++] = sum;
                }
            }
        }
        return new QuadraticPairs(first, second, sums, size);
    }

    static JoinDraws of(Arrangement w, int rare, Settings s) {
        JoinDraws draws = new JoinDraws(w, s.permutations());
        int blocks = (s.permutations() + LANES - 1) / LANES;
        int[] all = new int[w.size()];
        Arrays.setAll(all, i -> i);
        Chunks.run(blocks, s.parallel(), c -> draws.block(c * LANES, rare, all, s));
        return draws;
    }

    double[] few() {
        return few;
    }

    double[] unlike() {
        return unlike;
    }

    double[] many() {
        return many;
    }

    private void block(int from, int rare, int[] all, Settings s) {
        int lanes = Math.min(LANES, s.permutations() - from);
        long[] words = new long[n];
        double[] sums = new double[lanes];
        int[] places = new int[n];
        for (int lane = 0; lane < lanes; lane++) {
            System.arraycopy(all, 0, places, 0, n);
            Draws draws = new Draws(s.seed(), from + lane);
            long bit = 1L << lane;
            double sum = 0;
            for (int t = 0; t < rare; t++) {
                int at = t + draws.below(n - t);
                int place = places[at];
                places[at] = places[t];
                words[place] |= bit;
                sum += degree[place];
            }
            sums[lane] = sum;
        }
        double[] both = groups == null ? oneByOne(words, lanes) : counted(words, lanes);
        for (int lane = 0; lane < lanes; lane++) {
            double apart = sums[lane] - 2 * both[lane];
            few[from + lane] = both[lane] / 2;
            unlike[from + lane] = apart / 2;
            many[from + lane] = (s0 - both[lane] - apart) / 2;
        }
    }

    private double[] oneByOne(long[] words, int lanes) {
        double[] both = new double[lanes];
        for (int e = 0; e < pairs.size; e++) {
            long joined = words[pairs.first[e]] & words[pairs.second[e]];
            for (; joined != 0; joined &= joined - 1) {
                both[Long.numberOfTrailingZeros(joined)] += pairs.sums[e];
            }
        }
        return both;
    }

    private double[] counted(long[] words, int lanes) {
        double[] both = new double[lanes];
        for (int g = 0; g < groups.length; g++) {
            long[] planes = planes(words, groups[g]);
            for (int lane = 0; lane < lanes; lane++) {
                int count = 0;
                for (int p = planes.length - 1; p >= 0; p--) {
                    count = 2 * count + (int) (planes[p] >>> lane & 1);
                }
                both[lane] += coefficients[g] * count;
            }
        }
        return both;
    }

    /** The bits of 64 counts: bit l of plane p is bit p of the count of lane l. */
    private static long[] planes(long[] words, int[] pair) {
        long[] planes = new long[Integer.SIZE];
        long ones = 0;
        long twos = 0;
        long fours = 0;
        int e = 0;
        for (; e + 15 < pair.length; e += 16) {
            long a = words[pair[e]] & words[pair[e + 1]];
            long b = words[pair[e + 2]] & words[pair[e + 3]];
            long u = ones ^ a;
            long twosA = (ones & a) | (u & b);
            ones = u ^ b;
            a = words[pair[e + 4]] & words[pair[e + 5]];
            b = words[pair[e + 6]] & words[pair[e + 7]];
            u = ones ^ a;
            long twosB = (ones & a) | (u & b);
            ones = u ^ b;
            u = twos ^ twosA;
            long foursA = (twos & twosA) | (u & twosB);
            twos = u ^ twosB;
            a = words[pair[e + 8]] & words[pair[e + 9]];
            b = words[pair[e + 10]] & words[pair[e + 11]];
            u = ones ^ a;
            twosA = (ones & a) | (u & b);
            ones = u ^ b;
            a = words[pair[e + 12]] & words[pair[e + 13]];
            b = words[pair[e + 14]] & words[pair[e + 15]];
            u = ones ^ a;
            twosB = (ones & a) | (u & b);
            ones = u ^ b;
            u = twos ^ twosA;
            long foursB = (twos & twosA) | (u & twosB);
            twos = u ^ twosB;
            u = fours ^ foursA;
            long eights = (fours & foursA) | (u & foursB);
            fours = u ^ foursB;
            carry(planes, 3, eights);
        }
        planes[0] = ones;
        planes[1] = twos;
        planes[2] = fours;
        for (; e < pair.length; e += 2) {
            carry(planes, 0, words[pair[e]] & words[pair[e + 1]]);
        }
        return planes;
    }

    private static void carry(long[] planes, int from, long bits) {
        long carried = bits;
        for (int p = from; carried != 0; p++) {
            long sum = planes[p] ^ carried;
            carried &= planes[p];
            planes[p] = sum;
        }
    }
}
