package org.chengzhen.core.space;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PairSumsTest {
    @Test
    void sumsOfAnyNumberOfPairsAreThoseOfATable() {
        Random random = new Random(23);
        // the last fill the table of 4096 more than once
        for (int n : new int[] {1, 30, 64, 100, 140}) {
            double[][] expected = new double[n][n];
            boolean[][] has = new boolean[n][n];
            PairSums sums = new PairSums(n);
            for (int a = 0; a < n * n; a++) {
                int i = random.nextInt(n);
                int j = random.nextInt(n);
                expected[i][j] += a % 7;
                has[i][j] = true;
                sums.add(i, j, a % 7);
            }
            SpatialWeights doubled = sums.weights(sum -> 2 * sum);
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    assertEquals(has[i][j], sums.has(i, j), i + ", " + j);
                    assertEquals(2 * expected[i][j], doubled.weight(i, j), i + ", " + j);
                }
            }
        }
    }

    @Test
    void aSumOfZeroIsNoLink() {
        PairSums sums = new PairSums(3);
        sums.add(0, 2, 1);
        sums.add(0, 2, -1);
        sums.add(2, 0, 3);
        assertArrayEquals(new int[] {0, 0, 0, 1}, sums.weights(sum -> sum).rowStarts());
    }
}
