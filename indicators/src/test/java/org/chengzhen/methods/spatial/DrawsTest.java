package org.chengzhen.methods.spatial;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class DrawsTest {
    @Test
    void everyArrangementIsEquallyLikely() {
        for (int n : new int[] {3, 4}) {
            double[] source = new double[n];
            Arrays.setAll(source, i -> i);
            int[] counts = new int[(int) Math.pow(n, n)];
            int trials = 48_000;
            double[] target = new double[n];
            for (int r = 0; r < trials; r++) {
                new Draws(7, r).shuffle(source, target);
                int code = 0;
                for (double v : target) {
                    code = code * n + (int) v;
                }
                counts[code]++;
            }
            int arrangements = n == 3 ? 6 : 24;
            double chiSquare = 0;
            int seen = 0;
            for (int count : counts) {
                if (count > 0) {
                    seen++;
                    double expected = (double) trials / arrangements;
                    chiSquare += (count - expected) * (count - expected) / expected;
                }
            }
            // the 99.9 % points of chi-square with 5 and 23 degrees of freedom are 20.5 and 49.7
            assertTrue(seen == arrangements && chiSquare < (n == 3 ? 20.5 : 49.7), n + ": " + chiSquare);
        }
    }

    @Test
    void aShuffleKeepsEveryValue() {
        for (int n = 1; n < 40; n++) {
            double[] source = new double[n];
            Arrays.setAll(source, i -> i);
            double[] target = new double[n];
            new Draws(n, n).shuffle(source, target);
            Arrays.sort(target);
            assertArrayEquals(source, target);
        }
    }
}
