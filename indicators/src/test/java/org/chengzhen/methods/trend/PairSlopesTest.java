package org.chengzhen.methods.trend;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PairSlopesTest {
    @Test
    void everyRankIsThatOfTheSortedSlopes() {
        SplittableRandom random = new SplittableRandom(1);
        for (int trial = 0; trial < 4; trial++) {
            int n = 9;
            double[] x = new double[n];
            double[] t = new double[n];
            for (int i = 0; i < n; i++) {
                x[i] = trial % 2 == 0 ? random.nextInt(5) - 2 : 4 * random.nextDouble() - 2;
                t[i] = i + random.nextInt(2) * 0.5;
            }
            double[] slopes = new double[n * (n - 1) / 2];
            int count = 0;
            for (int j = 0; j < n; j++) {
                for (int i = 0; i < j; i++) {
                    slopes[count++] = (x[j] - x[i]) / (t[j] - t[i]) + 0.0;
                }
            }
            Arrays.sort(slopes);
            for (int rank = 0; rank < count; rank += 5) {
                assertEquals(
                        slopes[rank], PairSlopes.ofRanks(new double[][] {x}, new double[][] {t}, rank, count - 1)[0]);
            }
        }
    }

    /** The slopes of several series in one order, none between them. */
    @Test
    void ranksRunOverAllSeries() {
        double[][] x = {{4, 1, 7, 7}, {-2, 5, 0}, {9}};
        double[][] t = {{0, 1, 2, 4}, {0, 2, 3}, {1}};
        // −3, 1½, ¾, 6, 2, 0; 3½, ⅔, −5
        double[] slopes = {-5, -3, 0, 2 / 3.0, 0.75, 1.5, 2, 3.5, 6};
        for (int rank = 0; rank < slopes.length; rank++) {
            assertEquals(slopes[rank], PairSlopes.ofRanks(x, t, rank)[0]);
        }
        assertArrayEquals(new double[] {6, -5, 0.75}, PairSlopes.ofRanks(x, t, 8, 0, 4));
    }
}
