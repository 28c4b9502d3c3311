package org.chengzhen.methods.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class InversionsTest {
    @Test
    void agreesWithTheCountOverAllPairs() {
        SplittableRandom random = new SplittableRandom(1);
        for (int n = 0; n < 300; n++) {
            int[] permutation = new int[n];
            for (int i = 0; i < n; i++) {
                int j = random.nextInt(i + 1);
                permutation[i] = permutation[j];
                permutation[j] = i;
            }
            long expected = 0;
            for (int i = 0; i < n; i++) {
                for (int j = i + 1; j < n; j++) {
                    expected += permutation[i] > permutation[j] ? 1 : 0;
                }
            }
            assertEquals(expected, Inversions.of(permutation), n + " places");
        }
    }

    @Test
    void fallingNumbersAreAllOutOfOrder() {
        int[] falling = new int[70_000];
        for (int i = 0; i < falling.length; i++) {
            falling[i] = falling.length - 1 - i;
        }
        assertEquals(70_000L * 69_999 / 2, Inversions.of(falling));
    }
}
