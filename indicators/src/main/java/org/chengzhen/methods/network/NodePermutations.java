package org.chengzhen.methods.network;

import java.util.SplittableRandom;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Streams;

/** Permutations of the n places of a matrix by their number: all n! of them, the identity first, or drawn ones. */
final class NodePermutations {
    /** Up to so many places all permutations are tried unless a number of them is asked for. */
    static final int ENUMERATED = 7;

    private static final int MOST = 10;

    private final int n;
    private final long seed;
    private final boolean enumerated;
    private final int count;

    private NodePermutations(int n, long seed, boolean enumerated, int count) {
        this.n = n;
        this.seed = seed;
        this.enumerated = enumerated;
        this.count = count;
    }

    static NodePermutations all(int n) {
        Checks.argument(n <= MOST, "all permutations of %d places are too many: at most %d", n, MOST);
        int count = 1;
        for (int k = 2; k <= n; k++) {
            count *= k;
        }
        return new NodePermutations(n, 0, true, count);
    }

    static NodePermutations drawn(int n, int count, long seed) {
        return new NodePermutations(n, seed, false, count);
    }

    int count() {
        return count;
    }

    boolean enumerated() {
        return enumerated;
    }

    /** Writes permutation k, which depends on nothing but k and the seed. */
    void fill(int k, int[] permutation) {
        if (enumerated) {
            unrank(k, permutation);
            return;
        }
        SplittableRandom random = Streams.of(seed, k);
        for (int i = 0; i < n; i++) {
            permutation[i] = i;
        }
        for (int i = n - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swap = permutation[i];
            permutation[i] = permutation[j];
            permutation[j] = swap;
        }
    }

    private void unrank(int rank, int[] permutation) {
        int rest = rank;
        for (int i = n - 1, base = 1; i >= 0; base++, i--) {
            permutation[i] = rest % base;
            rest /= base;
        }
        // digits of the factorial number system, made into places from the right
        for (int i = n - 2; i >= 0; i--) {
            for (int j = i + 1; j < n; j++) {
                permutation[j] += permutation[j] >= permutation[i] ? 1 : 0;
            }
        }
    }

    /** Share of permutations in a tail: of all where enumerated, else (M + 1)/(R + 1). */
    double share(int inTail) {
        return enumerated ? (double) inTail / count : (inTail + 1.0) / (count + 1.0);
    }
}
