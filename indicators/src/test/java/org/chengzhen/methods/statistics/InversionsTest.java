package org.chengzhen.methods.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class InversionsTest {
    /** A random sequence, levels that do not occur among them. */
    private static void check(int n, int levels, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] sequence = new int[n];
        for (int i = 0; i < n; i++) {
            sequence[i] = random.nextInt(levels);
        }
        int[] firsts = new int[levels + 1];
        for (int v : sequence) {
            firsts[v + 1]++;
        }
        for (int v = 0; v < levels; v++) {
            firsts[v + 1] += firsts[v];
        }
        long expected = 0;
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                expected += sequence[i] > sequence[j] ? 1 : 0;
            }
        }
        assertEquals(expected, Inversions.of(sequence, firsts, levels), n + " places, " + levels + " levels");
    }

    @Test
    void agreesWithTheCountOverAllPairs() {
        for (int n : new int[] {0, 1, 2, 16, 17, 40, 1_000}) {
            for (int levels : new int[] {1, 2, 3, 4, 5, 31, 32, 33, 700, 1_000}) {
                check(n, levels, 7L * n + levels);
            }
        }
    }
}
