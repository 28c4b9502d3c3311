package org.chengzhen.methods.inputoutput;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
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
import org.junit.jupiter.api.function.Executable;
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

    /** A dominant block of two beside sectors that it delivers nothing to, in any order: elimination must find its radius. */
    @Test
    void theRadiusIsThatOfTheLargestBlock() {
        double[][] a = {{0.2, 0.3, 5, 1}, {0.4, 0.1, 7, 2}, {0, 0, 0.1, 0.2}, {0, 0, 0.3, 0.1}};
        int[][] orders = {{0, 1, 2, 3}, {3, 2, 1, 0}, {2, 0, 3, 1}, {0, 2, 1, 3}};
        for (int[] order : orders) {
            double[][] turned = new double[4][4];
            for (int i = 0; i < 4; i++) {
                for (int j = 0; j < 4; j++) {
                    turned[i][j] = a[order[i]][order[j]];
                }
            }
            // 0.2 and 0.1 with 0.3 times 0.4: eigenvalues 0.5 and −0.2; of the other block 0.1 ± √0.06
            assertEquals(0.5, Leontief.spectralRadius(DoubleMatrix.of(turned)), 1e-12);
        }
        a[2][3] = 0.9;
        a[3][2] = 0.4;
        assertEquals(0.7, Leontief.spectralRadius(DoubleMatrix.of(a)), 1e-12);
        // huge ones are scaled first
        double[][] huge = {{0.2 * 0x1p900, 0.3 * 0x1p900}, {0.4 * 0x1p900, 0.1 * 0x1p900}};
        assertEquals(0.5, Leontief.spectralRadius(DoubleMatrix.of(huge)) / 0x1p900, 1e-12);
        assertEquals(0, Leontief.spectralRadius(DoubleMatrix.of(2, 2, 0, 0, 0, 0)), 1e-15);
    }

    /** (I − A)⁻¹ is 1.5 and 0.5 above 2/3 and 4/3. */
    @Test
    void outputsAndMultipliersAreThoseFoundByHand() {
        Leontief model = Leontief.of(A);
        assertArrayEquals(
                new double[] {1.5, 0.5, 2 / 3.0, 4 / 3.0}, model.inverse().toArray(), 1e-14);
        assertArrayEquals(new double[] {30, 140 / 3.0}, model.output(10, 30).toArray(), 1e-12);
        assertArrayEquals(
                new double[] {1.5 * 0.2 + 0.1 * 2 / 3, 0.5 * 0.2 + 0.1 * 4 / 3},
                model.multipliers(0.2, 0.1).toArray(),
                1e-14);
        assertArrayEquals(
                new double[] {13 / 6.0, 11 / 6.0}, model.outputMultipliers().toArray(), 1e-14);
        assertArrayEquals(
                new double[] {2 / 2.0, 2 / 2.0}, model.forwardLinkages().toArray(), 1e-14);
        assertArrayEquals(
                new double[] {13 / 12.0, 11 / 12.0}, model.backwardLinkages().toArray(), 1e-14);
        assertEquals(2, model.sectors());
    }

    @Test
    void modelsAreEqualByTheirInverseAndTellTheLargestMultiplierWhereverItIs() {
        Leontief model = Leontief.of(A);
        assertEquals(model, Leontief.of(DoubleMatrix.of(A.toRows())));
        assertEquals(model.hashCode(), Leontief.of(DoubleMatrix.of(A.toRows())).hashCode());
        Leontief turned = Leontief.of(DoubleMatrix.of(2, 2, 0.1, 0.4, 0.3, 0.2));
        assertNotEquals(model, turned);
        assertNotEquals(model.hashCode(), turned.hashCode());
        assertNotEquals(model, "a model");
        assertEquals("Leontief[2 sectors, largest multiplier 2.1667 of sector 1]", turned.toString());
        Leontief three = Leontief.of(DoubleMatrix.of(3, 3, 0, 0.1, 0, 0, 0, 0.5, 0, 0, 0));
        // columns 1, 1.1 and 1 + 0.5·1.1
        assertEquals("Leontief[3 sectors, largest multiplier 1.5500 of sector 2]", three.toString());
    }

    @Test
    void vectorsOfAnotherLengthAreNamed() {
        Leontief model = Leontief.of(A);
        assertTold("finalDemand has 1", () -> model.output(1));
        assertTold("perOutput has 3", () -> model.multipliers(1, 2, 3));
        assertTold("finalDemand[1] must be finite but is NaN", () -> model.output(1, Double.NaN));
        assertTold("perOutput[0] must be finite but is Infinity", () -> model.multipliers(Double.POSITIVE_INFINITY, 1));
        assertTold(
                "jobsPerOutput has 1", () -> EmploymentSpace.potentialJobs(model, new double[1], new double[] {1, 2}));
        assertTold(
                "jobsPerOutput[0]",
                () -> EmploymentSpace.potentialJobs(model, new double[] {-1, 0}, new double[] {1, 2}));
        assertTold("jobs must be", () -> EmploymentSpace.jobRatio(-1, 2));
        assertTold("labourForce must be", () -> EmploymentSpace.gap(1, -2));
        assertTold("newEntrants must be", () -> EmploymentSpace.absorption(1, -2));
        assertEquals(0.75, EmploymentSpace.absorption(3, 4));
        assertTold("wages has 1", () -> HouseholdMultipliers.typeOne(A, new double[1]));
        assertTold("wages has 1", () -> HouseholdMultipliers.typeTwo(A, new double[1], new double[2]));
        assertTold("consumption has 3", () -> HouseholdMultipliers.typeTwo(A, new double[2], new double[3]));
        assertTold("wages[1]", () -> HouseholdMultipliers.typeOne(A, new double[] {0, -1}));
        assertTold("wages[1]", () -> HouseholdMultipliers.typeTwo(A, new double[] {0, -1}, new double[2]));
        assertTold("consumption[0]", () -> HouseholdMultipliers.typeTwo(A, new double[2], new double[] {-1, 0}));
        double[] two = {1, 2};
        assertTold("output has 1", () -> TechnicalCoefficients.of(A, new double[1]));
        assertTold("output[0]", () -> TechnicalCoefficients.of(A, new double[] {-1, 2}));
        assertTold("domestic has 1", () -> VerticalSpecialization.share(A, DoubleMatrix.of(1, 1, 0.5), two));
        assertTold("exports has 1", () -> VerticalSpecialization.share(A, A, new double[1]));
        assertTold("exports[1]", () -> VerticalSpecialization.share(A, A, new double[] {1, -1}));
        assertTold("sector must be", () -> HypotheticalExtraction.whole(model, two, -1));
        assertTold("finalDemand[0]", () -> HypotheticalExtraction.sales(model, new double[] {-1, 1}, 0));
        assertTold("forward has 1", () -> KeySectors.of(two, new double[1]));
        assertTold("backward[0]", () -> KeySectors.of(new double[] {-1, 1}, two));
        assertTold("forward[1]", () -> KeySectors.of(two, new double[] {1, Double.NaN}));
    }

    private static void assertTold(String message, Executable call) {
        String told = assertThrows(IllegalArgumentException.class, call).getMessage();
        assertTrue(told.startsWith(message), told);
    }
}
