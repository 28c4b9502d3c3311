package org.chengzhen.methods.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.IntRange;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.contract.Samples;
import org.chengzhen.methods.contract.SeededProperty;
import org.junit.jupiter.api.Test;

class LeastSquaresTest {
    private static final double[] X1 = {1, 2, 3, 4, 5, 6, 7, 8};
    private static final double[] X2 = {2, 1, 4, 3, 6, 5, 9, 7};
    private static final double[] Y = {3.1, 2.9, 7.2, 6.8, 11.1, 10.2, 16.5, 13.9};

    @Test
    void theExampleOfTheClassCommentHolds() {
        LinearFit fit = LeastSquares.fitColumns(
                new double[] {1, 3, 2, 5}, new double[][] {new double[] {0, 1, 0, 1}, new double[] {0, 0, 1, 1}});
        assertArrayEquals(new double[] {0.75, 2.5, 1.5}, fit.coefficients().toArray(), 1e-15);
    }

    /** R 4.2: summary(lm(Y ~ X1 + X2)), vcov, the HC1 sandwich, and 1/(1 - R2) of X1 on X2. */
    @Test
    void agreesWithLm() {
        LinearFit fit = LeastSquares.fitColumns(Y, new double[][] {X1, X2});
        assertArrayEquals(
                new double[] {0.17590759075908, 0.58118811881188, 1.33432343234323},
                fit.coefficients().toArray(),
                1e-13);
        assertArrayEquals(
                new double[] {0.221387949163185, 0.093540925232968, 0.085839040037011},
                fit.standardErrors().toArray(),
                1e-13);
        assertArrayEquals(
                new double[] {0.264413241048096, 0.101891350825763, 0.088980690085149},
                fit.robustStandardErrors().toArray(),
                1e-13);
        assertEquals(-0.0065130869522596, fit.covariance().get(0, 1), 1e-14);
        assertEquals(-0.0071051857661014, fit.covariance().get(2, 1), 1e-14);
        assertEquals(-0.0021052402269930, fit.covariance().get(2, 0), 1e-14);
        assertEquals(0.99760118612212, fit.rSquared().orElseThrow(), 1e-13);
        assertEquals(0.99664166057096, fit.adjustedRSquared().orElseThrow(), 1e-13);
        assertEquals(6.21319617444884, fit.statistic(1).orElseThrow(), 1e-12);
        assertEquals(1.5782029397637e-03, fit.pValue(1).orElseThrow(), 1e-12);
        assertArrayEquals(
                new double[] {4.6089108910891, 4.6089108910891},
                fit.varianceInflation().toArray(),
                1e-12);
        assertEquals(-0.325742574257427, fit.residuals().get(0), 1e-13);
        assertEquals(-0.265676567656766, fit.residuals().get(7), 1e-13);
        assertEquals(5, fit.degreesOfFreedom());
        assertEquals(
                "LinearFit[b = 0.17591 (se 0.22), 0.58119 (se 0.094), 1.3343 (se 0.086), R2 = 0.9976, n = 8]",
                fit.toString());
    }

    @Test
    void theMatrixDoorIsTheSame() {
        assertEquals(
                LeastSquares.fitColumns(Y, new double[][] {X1, X2}),
                LeastSquares.fit(Y, DoubleMatrix.of(new double[][] {X1, X2}).transposed()));
    }

    @Test
    void dependentColumnsAreSingular() {
        double[] sum = new double[8];
        for (int i = 0; i < 8; i++) {
            sum[i] = 0.1 * X1[i] - 7 * X2[i] + 3;
        }
        UndefinedException e =
                assertThrows(UndefinedException.class, () -> LeastSquares.fitColumns(Y, new double[][] {X1, X2, sum}));
        assertEquals(Status.SINGULAR, e.status());
        assertEquals("regressors[2] is a linear combination of those before it", e.getMessage());
        double[] flat = new double[8];
        Arrays.fill(flat, 0.1);
        e = assertThrows(UndefinedException.class, () -> LeastSquares.fitColumns(Y, new double[][] {X1, flat}));
        assertEquals("regressors[1] is constant", e.getMessage());
    }

    @Test
    void nearlyDependentColumnsAreNot() {
        double[] near = X1.clone();
        near[0] += 1e-6;
        assertEquals(
                3,
                LeastSquares.fitColumns(Y, new double[][] {X1, near})
                        .coefficients()
                        .length());
    }

    @Test
    void fewPointsAndConstantYAreTold() {
        UndefinedException e = assertThrows(
                UndefinedException.class,
                () -> LeastSquares.fitColumns(
                        new double[] {1, 2, 3}, new double[][] {new double[] {1, 2, 4}, new double[] {2, 1, 1}}));
        assertEquals(Status.INSUFFICIENT_DATA, e.status());
        assertEquals("needs at least 4 points for 3 coefficients but has 3", e.getMessage());
        LinearFit flat =
                LeastSquares.fitColumns(new double[] {0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1}, new double[][] {X1, X2});
        assertTrue(flat.rSquared().isEmpty() && flat.adjustedRSquared().isEmpty());
        assertTrue(flat.statistic(1).isEmpty() && flat.pValue(1).isEmpty());
        assertEquals(0.1, flat.coefficients().get(0), 1e-16);
        assertEquals(0, flat.coefficients().get(2));
        assertThrows(IllegalArgumentException.class, () -> LeastSquares.fitColumns(Y, new double[][] {new double[3]}));
        assertThrows(IllegalArgumentException.class, () -> LeastSquares.fit(Y, DoubleMatrix.of(3, 1, 1, 2, 3)));
    }

    @SeededProperty
    void residualsAreOrthogonalToEveryRegressor(
            @ForAll @IntRange(min = 5, max = 60) int n, @ForAll @IntRange(max = 1_000_000) int seed) {
        double[] y = Samples.logNormal(n, seed);
        double[] a = Samples.logNormal(n, seed + 1);
        double[] b = Samples.logNormal(n, seed + 2);
        double[] e =
                LeastSquares.fitColumns(y, new double[][] {a, b}).residuals().toArray();
        double sum = 0;
        double withA = 0;
        double withB = 0;
        for (int i = 0; i < n; i++) {
            sum += e[i];
            withA += e[i] * a[i];
            withB += e[i] * b[i];
        }
        assertEquals(0, sum, 1e-10);
        assertEquals(0, withA, 1e-9);
        assertEquals(0, withB, 1e-9);
    }

    @SeededProperty
    void unitsOnlyRescaleTheCoefficients(
            @ForAll @IntRange(max = 1_000_000) int seed, @ForAll @IntRange(min = -480, max = 600) int power) {
        double[] y = Samples.logNormal(12, seed);
        double[] a = Samples.logNormal(12, seed + 1);
        double[] b = Samples.logNormal(12, seed + 2);
        LinearFit plain = LeastSquares.fitColumns(y, new double[][] {a, b});
        LinearFit scaled = LeastSquares.fitColumns(y, new double[][] {SimpleRegression.scaled(a, power), b});
        double slope = plain.coefficients().get(1);
        assertEquals(slope, Math.scalb(scaled.coefficients().get(1), power), 1e-9 * Math.max(1, Math.abs(slope)));
        assertEquals(
                plain.statistic(1).orElseThrow(),
                scaled.statistic(1).orElseThrow(),
                1e-8 * Math.max(1, Math.abs(plain.statistic(1).orElseThrow())));
        assertEquals(
                plain.varianceInflation().get(0), scaled.varianceInflation().get(0), 1e-9);
    }
}
