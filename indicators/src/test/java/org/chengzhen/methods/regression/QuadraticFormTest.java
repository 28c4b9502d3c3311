package org.chengzhen.methods.regression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.junit.jupiter.api.Test;

class QuadraticFormTest {
    /** (2, 1; 1, 3)⁻¹ = (3, −1; −1, 2)/5: of (1, 2) it makes (3 − 4 + 8)/5; scale changes value and nothing else. */
    @Test
    void theFormOfAPositiveDefiniteMatrixIsThatOfItsInverse() {
        for (double scale : new double[] {1e-20, 1, 1e20}) {
            QuadraticForm form =
                    QuadraticForm.of(new double[][] {{2 * scale, scale}, {scale, 3 * scale}}, new double[] {1, 2});
            assertEquals(1.4 / scale, form.value(), 1e-14 / scale);
            assertTrue(form.positiveDefinite());
        }
        QuadraticForm one = QuadraticForm.of(new double[][] {{4}}, new double[] {6});
        assertEquals(9, one.value());
        assertTrue(one.positiveDefinite());
    }

    /** Rows have to change their places, and a zero stands in the corner. */
    @Test
    void indefiniteMatricesHaveAFormTooAndAreToldFromDefiniteOnes() {
        // its own inverse
        QuadraticForm swap = QuadraticForm.of(new double[][] {{0, 1}, {1, 0}}, new double[] {3, 5});
        assertEquals(30, swap.value(), 1e-13);
        assertFalse(swap.positiveDefinite());
        QuadraticForm negative = QuadraticForm.of(new double[][] {{-2, 0}, {0, 4}}, new double[] {2, 2});
        assertEquals(-1, negative.value(), 1e-15);
        assertFalse(negative.positiveDefinite());
        // positive on its diagonal, of determinant −3
        QuadraticForm saddle = QuadraticForm.of(new double[][] {{1, 2}, {2, 1}}, new double[] {1, 0});
        assertEquals(-1 / 3.0, saddle.value(), 1e-15);
        assertFalse(saddle.positiveDefinite());
    }

    @Test
    void matricesThatAreSingularButForRoundingHaveNoForm() {
        for (double scale : new double[] {1e-20, 1, 1e20}) {
            double[][] dependent = {{scale, scale}, {scale, scale * (1 + 1e-14)}};
            QuadraticForm form = QuadraticForm.of(dependent, new double[] {1, 2});
            assertTrue(Double.isNaN(form.value()), "scale " + scale);
            assertFalse(form.positiveDefinite());
            double[][] near = {{scale, scale}, {scale, scale * (1 + 1e-11)}};
            assertTrue(QuadraticForm.of(near, new double[] {1, 2}).positiveDefinite(), "scale " + scale);
        }
        assertTrue(
                Double.isNaN(QuadraticForm.of(new double[3][3], new double[3]).value()));
    }

    @Test
    void formsOfFiveAreThoseOfACommonInverse() {
        SplittableRandom random = new SplittableRandom(7);
        for (int trial = 0; trial < 40; trial++) {
            double[][] m = new double[5][5];
            for (int i = 0; i < 5; i++) {
                for (int j = 0; j <= i; j++) {
                    m[i][j] = 2 * random.nextDouble() - 1;
                    m[j][i] = m[i][j];
                }
                m[i][i] += trial % 2 == 0 ? 6 : 0;
            }
            double[] d = random.doubles(5).toArray();
            LUDecomposition lu = new LUDecomposition(new Array2DRowRealMatrix(m));
            double[] solved =
                    lu.getSolver().solve(MatrixUtils.createRealVector(d)).toArray();
            double expected = 0;
            for (int i = 0; i < 5; i++) {
                expected += d[i] * solved[i];
            }
            boolean definite = true;
            for (int size = 1; size <= 5; size++) {
                double[][] corner = new double[size][];
                for (int i = 0; i < size; i++) {
                    corner[i] = Arrays.copyOf(m[i], size);
                }
                // Sylvester: all leading minors are positive
                definite &= new LUDecomposition(new Array2DRowRealMatrix(corner)).getDeterminant() > 0;
            }
            QuadraticForm form = QuadraticForm.of(m, d);
            assertEquals(expected, form.value(), 1e-9 * Math.max(1, Math.abs(expected)));
            assertEquals(definite, form.positiveDefinite());
        }
    }
}
