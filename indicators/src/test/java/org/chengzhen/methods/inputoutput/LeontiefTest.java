package org.chengzhen.methods.inputoutput;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.contract.SeededProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeontiefTest {
    static final DoubleMatrix A = DoubleMatrix.of(2, 2, 0.2, 0.3, 0.4, 0.1);

    @Test
    void theExampleOfTheClassCommentHolds() {
        Leontief model = Leontief.of(A);
        assertArrayEquals(
                new double[] {1.0833, 0.9167}, model.backwardLinkages().toArray(), 1e-4);
        assertEquals("Leontief[2 sectors, largest multiplier 2.1667 of sector 0]", model.toString());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 8, 9, 16, 17, 63, 120})
    void theInverseIsThatOfPivotedElimination(int n) {
        double[][] a = Tables.economy(n, n);
        double[][] expected = Tables.inverseByPivotedElimination(a);
        double[][] actual = Leontief.of(DoubleMatrix.of(a)).inverse().toRows();
        for (int i = 0; i < n; i++) {
            assertArrayEquals(expected[i], actual[i], 1e-12);
        }
    }

    @SeededProperty
    void theInverseIsNotBelowOneAndSolvesTheModel(@ForAll(supplier = Tables.Economies.class) DoubleMatrix a) {
        Leontief model = Leontief.of(a);
        double[] demand = Tables.amounts(a.rows(), 3);
        double[] x = model.output(demand).toArray();
        DoubleMatrix inverse = model.inverse();
        for (int i = 0; i < x.length; i++) {
            assertTrue(inverse.get(i, i) >= 1);
            assertEquals(demand[i], x[i] - Sums.ofProducts(a.row(i), x), 1e-12 * x[i] + 1e-10);
            for (int j = 0; j < x.length; j++) {
                assertTrue(inverse.get(i, j) >= 0);
            }
        }
    }

    @SeededProperty
    void linkagesAverageOne(@ForAll(supplier = Tables.Economies.class) DoubleMatrix a) {
        Leontief model = Leontief.of(a);
        assertEquals(1, Sums.of(model.backwardLinkages().toArray()) / a.rows(), 1e-12);
        assertEquals(1, Sums.of(model.forwardLinkages().toArray()) / a.rows(), 1e-12);
    }

    @SeededProperty
    void multipliersOfOneAreOutputMultipliers(@ForAll(supplier = Tables.Economies.class) DoubleMatrix a) {
        Leontief model = Leontief.of(a);
        double[] ones = new double[a.rows()];
        java.util.Arrays.fill(ones, 1);
        assertArrayEquals(
                model.outputMultipliers().toArray(), model.multipliers(ones).toArray(), 1e-12);
    }

    @Test
    void aMatrixThatIsNotProductiveIsRefusedWithItsRadius() {
        Exception e = assertThrows(
                IllegalArgumentException.class, () -> Leontief.of(DoubleMatrix.of(2, 2, 0.9, 0.4, 0.4, 0.9)));
        assertTrue(
                e.getMessage().startsWith("coefficients must have a spectral radius < 1 but has 1.3"), e.getMessage());
        e = assertThrows(IllegalArgumentException.class, () -> Leontief.of(DoubleMatrix.of(2, 2, 0.5, 0.5, 0.5, 0.5)));
        assertTrue(
                e.getMessage().startsWith("coefficients must have a spectral radius < 1 but has 1.0"), e.getMessage());
    }

    @Test
    void aColumnAboveOneIsProductiveWhereTheRadiusIsBelow() {
        assertEquals(
                3,
                Leontief.of(DoubleMatrix.of(2, 2, 0, 2, 0, 0))
                        .outputMultipliers()
                        .get(1),
                1e-12);
    }

    @Test
    void theRadiusIsThatOfTheEigenvaluesForReducibleMatricesToo() {
        double[][][] matrices = {
            {{0, 1}, {0, 0}},
            {{0.2, 0.3}, {0.4, 0.1}},
            {{0.5, 7, 1}, {0, 0.25, 2}, {0, 0, 0.125}},
            {{0, 1, 0}, {0, 0, 1}, {1, 0, 0}},
            Tables.economy(12, 5)
        };
        for (double[][] a : matrices) {
            EigenDecomposition eigen = new EigenDecomposition(MatrixUtils.createRealMatrix(a));
            double radius = 0;
            for (int i = 0; i < a.length; i++) {
                radius = Math.max(radius, Math.hypot(eigen.getRealEigenvalue(i), eigen.getImagEigenvalue(i)));
            }
            assertEquals(radius, Leontief.spectralRadius(DoubleMatrix.of(a)), 1e-9);
        }
    }

    @Test
    void badCoefficientsAreNamed() {
        Exception e =
                assertThrows(IllegalArgumentException.class, () -> Leontief.of(DoubleMatrix.of(2, 2, 0, 0, -0.1, 0)));
        assertEquals("coefficients[1][0] must be >= 0 but is -0.1", e.getMessage());
        e = assertThrows(IllegalArgumentException.class, () -> Leontief.of(DoubleMatrix.of(1, 1, Double.NaN)));
        assertEquals("coefficients[0][0] must be finite but is NaN", e.getMessage());
        e = assertThrows(IllegalArgumentException.class, () -> Leontief.of(DoubleMatrix.of(1, 2, 0, 0)));
        assertEquals("coefficients must be square but is 1 x 2", e.getMessage());
        assertEquals(
                Status.INSUFFICIENT_DATA,
                assertThrows(UndefinedException.class, () -> Leontief.of(DoubleMatrix.of(0, 0)))
                        .status());
    }
}
