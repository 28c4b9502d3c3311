package org.chengzhen.methods.concentration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.junit.jupiter.api.Test;

class SecondEigenpairTest {
    private static double[][] copy(double[][] a) {
        double[][] copy = new double[a.length][];
        for (int i = 0; i < a.length; i++) {
            copy[i] = a[i].clone();
        }
        return copy;
    }

    private static void check(double[][] a) {
        SecondEigenpair pair = new SecondEigenpair(copy(a));
        double[] values = new EigenDecomposition(new Array2DRowRealMatrix(a)).getRealEigenvalues();
        java.util.Arrays.sort(values);
        int n = a.length;
        double scale = Math.max(Math.abs(values[0]), Math.abs(values[n - 1]));
        assertEquals(values[n - 2], pair.second, 1e-12 * scale);
        if (n > 2) {
            assertEquals(values[n - 3], pair.third, 1e-12 * scale);
        } else {
            assertEquals(Double.NEGATIVE_INFINITY, pair.third);
        }
        double largest = 0;
        for (int i = 0; i < n; i++) {
            double product = 0;
            for (int j = 0; j < n; j++) {
                product += a[i][j] * pair.vector[j];
            }
            assertEquals(pair.second * pair.vector[i], product, 1e-11 * scale);
            largest = Math.max(largest, Math.abs(pair.vector[i]));
        }
        assertTrue(largest > 0.1);
    }

    @Test
    void solvesRandomMatrices() {
        SplittableRandom random = new SplittableRandom(5);
        for (int n : new int[] {2, 3, 4, 5, 10, 33, 60}) {
            double[][] a = new double[n][n];
            for (int i = 0; i < n; i++) {
                for (int j = 0; j <= i; j++) {
                    a[i][j] = random.nextDouble() - 0.5;
                    a[j][i] = a[i][j];
                }
            }
            check(a);
        }
    }

    @Test
    void solvesMatricesThatNeedNoReflection() {
        check(new double[][] {{1, 0, 0}, {0, 3, 0}, {0, 0, 2}});
        check(new double[][] {{2, 1, 0, 0}, {1, 2, 1, 0}, {0, 1, 2, 1}, {0, 0, 1, 2}});
        check(new double[][] {{2, -1, 0, 0}, {-1, 2, 0, 0}, {0, 0, 5, 1}, {0, 0, 1, 7}});
        check(new double[][] {{0, 1}, {1, 0}});
        check(new double[][] {{4, 0}, {0, 1}});
        check(new double[][] {{1, -2, 3}, {-2, 0, 1}, {3, 1, -4}});
    }
}
