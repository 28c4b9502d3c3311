package org.chengzhen.methods.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Test;

class CrossProductsTest {
    private static final double[][] X = {{1, 2}, {2, 1}, {3, 5}, {4, 3}, {6, 4}};
    private static final double[] Y = {3, 1, 8, 5, 9};

    private static CrossProducts sums(double[][] x, double[] y, double shift) {
        CrossProducts sums = new CrossProducts(x[0].length);
        for (int i = 0; i < y.length; i++) {
            double[] row = x[i].clone();
            for (int j = 0; j < row.length; j++) {
                row[j] += shift;
            }
            sums.accept(row, y[i]);
        }
        return sums;
    }

    private static void assertSingular(String message, CrossProducts sums) {
        UndefinedException e = assertThrows(UndefinedException.class, sums::fit);
        assertEquals(Status.SINGULAR, e.status());
        assertTrue(e.getMessage().contains(message), e.getMessage());
    }

    /** b = (−13/9, 58/99, 787/495) and its errors in fractions, by Python. */
    @Test
    void theFitIsThatOfFractions() {
        CrossProductFit fit = sums(X, Y, 0).fit();
        assertArrayEquals(
                new double[] {-13.0 / 9, 58.0 / 99, 787.0 / 495},
                fit.coefficients().toArray(),
                1e-15);
        assertArrayEquals(
                new double[] {0.9256295822070458, 0.26609979540039375, 0.3237243729563075},
                fit.standardErrors().toArray(),
                1e-15);
        assertEquals(0.9687049062049062, fit.rSquared().orElseThrow(), 1e-15);
        assertEquals(5, fit.n());
        assertTrue(fit.toString().startsWith("CrossProductFit[n 5, coefficients ["), fit.toString());
        assertTrue(fit.toString().endsWith(", R² 0.9687]"), fit.toString());
    }

    /** The same in fractions: the mean is a billion times the spread. */
    @Test
    void regressorsFarFromZeroLoseNoDigit() {
        CrossProductFit fit = sums(X, Y, 1e9).fit();
        assertEquals(-215400000143.0 / 99, fit.coefficients().get(0), 1e-6);
        assertEquals(58.0 / 99, fit.coefficients().get(1), 1e-15);
        assertEquals(276539020.15527934, fit.standardErrors().get(0), 1e-6);
        assertEquals(0.3237243729563075, fit.standardErrors().get(2), 1e-15);
    }

    @Test
    void fourRegressorsAreThoseOfLeastSquares() {
        SplittableRandom random = new SplittableRandom(8);
        double[][] columns = new double[4][40];
        double[] y = new double[40];
        CrossProducts sums = new CrossProducts(4);
        for (int i = 0; i < 40; i++) {
            double[] row = new double[4];
            for (int j = 0; j < 4; j++) {
                row[j] = random.nextDouble(-1, 3) + (j > 0 ? row[j - 1] : 0);
                columns[j][i] = row[j];
            }
            y[i] = 5 - row[0] + 2 * row[3] + random.nextDouble();
            sums.accept(row, y[i]);
        }
        CrossProductFit fit = sums.fit();
        LinearFit reference = LeastSquares.fitColumns(y, columns);
        assertArrayEquals(reference.coefficients().toArray(), fit.coefficients().toArray(), 1e-12);
        assertArrayEquals(
                reference.standardErrors().toArray(), fit.standardErrors().toArray(), 1e-12);
        assertEquals(reference.rSquared().orElseThrow(), fit.rSquared().orElseThrow(), 1e-13);
    }

    @Test
    void partsAddUpToTheWhole() {
        CrossProducts first = new CrossProducts(2);
        CrossProducts second = new CrossProducts(2);
        for (int i = 0; i < 5; i++) {
            (i < 2 ? first : second).accept(X[i], Y[i]);
        }
        assertEquals(2, first.n());
        assertEquals("CrossProducts[n 2, 2 regressors]", first.toString());
        assertEquals(sums(X, Y, 0).fit(), first.combine(second).fit());
        assertEquals(5, first.n());
        assertEquals(3, second.n());
        CrossProducts other = new CrossProducts(3);
        assertThrows(IllegalArgumentException.class, () -> first.combine(other));
    }

    @Test
    void aPerfectLineHasNoErrors() {
        CrossProducts sums = new CrossProducts(1);
        for (int i = 0; i < 3; i++) {
            sums.accept(new double[] {i}, 3 - 2 * i);
        }
        CrossProductFit fit = sums.fit();
        assertArrayEquals(new double[] {3, -2}, fit.coefficients().toArray());
        assertArrayEquals(new double[] {0, 0}, fit.standardErrors().toArray());
        assertEquals(1, fit.rSquared().orElseThrow());
    }

    @Test
    void aConstantResponseHasSlopesOfZeroAndNoRSquared() {
        CrossProductFit fit = sums(X, new double[] {7, 7, 7, 7, 7}, 0).fit();
        assertArrayEquals(new double[] {7, 0, 0}, fit.coefficients().toArray());
        assertTrue(fit.rSquared().isEmpty());
        assertTrue(fit.toString().endsWith("R² undefined]"), fit.toString());
    }

    @Test
    void constantAndDependentRegressorsAreSingularByTheirNumber() {
        assertSingular("x[0] is constant", sums(new double[][] {{1, 2}, {1, 3}, {1, 5}, {1, 4}}, Y0, 0));
        assertSingular("x[1] is constant", sums(new double[][] {{2, 1}, {3, 1}, {5, 1}, {4, 1}}, Y0, 0));
        assertSingular("x[1] is a linear combination", sums(new double[][] {{1, 3}, {2, 5}, {4, 9}, {7, 15}}, Y0, 0));
        // what is left of the second is ten billionths of it: below the tolerance; and a millionth: above
        double[][] near = {{1, 1}, {2, 2}, {3, 3}, {4, 4 + 1e-11}};
        assertSingular("x[1] is a linear combination", sums(near, Y0, 0));
        near[3][1] = 4 + 1e-6;
        assertEquals(4, sums(near, Y0, 0).fit().n());
    }

    private static final double[] Y0 = {1, 5, 2, 6};

    @Test
    void asManyObservationsAsCoefficientsAreTooFew() {
        CrossProducts sums = new CrossProducts(2);
        for (int i = 0; i < 3; i++) {
            sums.accept(X[i], Y[i]);
        }
        UndefinedException e = assertThrows(UndefinedException.class, sums::fit);
        assertEquals(Status.INSUFFICIENT_DATA, e.status());
        assertTrue(e.getMessage().contains("at least 4 observations for 3 coefficients but has 3"), e.getMessage());
        assertEquals(4, sums.accept(X[3], Y[3]).fit().n());
    }

    @Test
    void badInputIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new CrossProducts(0));
        CrossProducts sums = new CrossProducts(1);
        assertThrows(IllegalArgumentException.class, () -> sums.accept(new double[2], 1));
        assertThrows(IllegalArgumentException.class, () -> sums.accept(new double[] {Double.NaN}, 1));
        assertThrows(IllegalArgumentException.class, () -> sums.accept(new double[1], Double.NEGATIVE_INFINITY));
        assertThrows(IllegalArgumentException.class, () -> sums.accept(new double[1], 1.4e154));
        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> sums.accept(new double[] {-1.4e154}, 1));
        assertEquals("the square of -1.4E154 exceeds the range of doubles", e.getMessage());
        assertEquals(0, sums.n());
        assertEquals(1, sums.accept(new double[] {-1.3e154}, 1).n());
    }
}
