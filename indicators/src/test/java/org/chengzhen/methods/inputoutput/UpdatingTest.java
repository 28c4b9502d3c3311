package org.chengzhen.methods.inputoutput;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.growth.MultiplicativeLmdi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Tables brought up to date, and decompositions of a change. */
class UpdatingTest {
    private static double[][] positive(SplittableRandom random, int rows, int columns) {
        double[][] m = new double[rows][columns];
        for (double[] row : m) {
            for (int j = 0; j < columns; j++) {
                row[j] = 0.1 + random.nextDouble();
            }
        }
        return m;
    }

    /** Sums hold, and every ratio of cross products is that of the seed. */
    @Property(tries = 50, seed = "20201101")
    void fittedTablesKeepSumsAndCrossProducts(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] a = positive(random, 4, 3);
        double[][] other = positive(random, 4, 3);
        double[] rows = new double[4];
        double[] columns = new double[3];
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < 3; j++) {
                rows[i] += other[i][j];
                columns[j] += other[i][j];
            }
        }
        DoubleMatrix x = ProportionalFitting.withDefaults().of(DoubleMatrix.of(a), rows, columns);
        for (int i = 0; i < 4; i++) {
            assertEquals(rows[i], x.get(i, 0) + x.get(i, 1) + x.get(i, 2), 1e-11);
            assertEquals(
                    a[i][0] * a[0][1] / (a[i][1] * a[0][0]),
                    x.get(i, 0) * x.get(0, 1) / (x.get(i, 1) * x.get(0, 0)),
                    1e-10);
        }
    }

    @Property(tries = 25, seed = "20201101")
    void fittedCubesMeetThreeMargins(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][][] from = {positive(random, 3, 4), positive(random, 3, 4)};
        double[][][] to = {positive(random, 3, 4), positive(random, 3, 4)};
        double[][] ij = new double[2][3];
        double[][] jk = new double[3][4];
        double[][] ik = new double[2][4];
        for (int i = 0; i < 2; i++) {
            for (int j = 0; j < 3; j++) {
                for (int k = 0; k < 4; k++) {
                    ij[i][j] += to[i][j][k];
                    jk[j][k] += to[i][j][k];
                    ik[i][k] += to[i][j][k];
                }
            }
        }
        ImmutableList<DoubleMatrix> x = ProportionalFitting.withDefaults()
                .of(
                        from,
                        ThreeWayMargins.none()
                                .ij(DoubleMatrix.of(ij))
                                .jk(DoubleMatrix.of(jk))
                                .ik(DoubleMatrix.of(ik)));
        for (int j = 0; j < 3; j++) {
            for (int k = 0; k < 4; k++) {
                assertEquals(jk[j][k], x.get(0).get(j, k) + x.get(1).get(j, k), 1e-10);
            }
        }
    }

    @Test
    void impossibleSumsAreInfeasibleAndOtherTotalsRefused() {
        DoubleMatrix seed = DoubleMatrix.of(new double[][] {{1, 0}, {0, 1}});
        ProportionalFitting fitting = ProportionalFitting.withDefaults();
        assertEquals(
                Status.INFEASIBLE,
                assertThrows(UndefinedException.class, () -> fitting.of(seed, new double[] {2, 1}, new double[] {1, 2}))
                        .status());
        assertThrows(IllegalArgumentException.class, () -> fitting.of(seed, new double[] {2, 1}, new double[] {1, 1}));
    }

    @Property(tries = 60, seed = "20201101")
    void decompositionsAddUpAndMultiplyUp(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        StructuralDecomposition d = StructuralDecomposition.of(
                positive(random, 1, 3)[0],
                positive(random, 1, 3)[0],
                DoubleMatrix.of(positive(random, 3, 3)),
                DoubleMatrix.of(positive(random, 3, 3)),
                positive(random, 1, 3)[0],
                positive(random, 1, 3)[0]);
        for (int row = 0; row < 2; row++) {
            assertEquals(
                    d.total(),
                    d.polar().get(row, 0) + d.polar().get(row, 1) + d.polar().get(row, 2),
                    1e-12);
        }
        assertEquals(d.total(), d.effects().stream().sum(), 1e-12);
        assertEquals(d.total(), d.allOrders().stream().sum(), 1e-12);
        MultiplicativeLmdi m = MultiplicativeLmdi.of(positive(random, 4, 3), positive(random, 4, 3));
        assertEquals(m.total(), m.effects().stream().reduce(1, (a, b) -> a * b), 1e-12);
        assertEquals(m.total(), m.effectsTwo().stream().reduce(1, (a, b) -> a * b), 1e-12);
    }

    @Test
    void householdsOnlyAddToMultipliers() {
        DoubleMatrix a = DoubleMatrix.of(new double[][] {{0.168, 0.241}, {0.106, 0.159}});
        double[] wages = {0.273, 0.337};
        HouseholdMultipliers one = HouseholdMultipliers.typeOne(a, wages);
        HouseholdMultipliers none = HouseholdMultipliers.typeTwo(a, wages, new double[] {0, 0});
        HouseholdMultipliers two = HouseholdMultipliers.typeTwo(a, wages, new double[] {0.095, 0.605});
        for (int j = 0; j < 2; j++) {
            assertEquals(one.output().get(j), none.output().get(j), 1e-14);
            assertTrue(two.output().get(j) > one.output().get(j));
        }
        assertEquals(
                Status.INFEASIBLE,
                assertThrows(
                                UndefinedException.class,
                                () -> HouseholdMultipliers.typeTwo(a, wages, new double[] {9, 9}))
                        .status());
    }

    @Test
    void withoutAnExponentFleggIsCrossIndustry() {
        DoubleMatrix a = DoubleMatrix.of(new double[][] {{0.1, 0.1}, {0.1, 0.3}});
        RegionalCoefficients r = RegionalCoefficients.of(a, new double[] {88, 8}, new double[] {1685, 1457}, 0);
        assertEquals(r.byCrossIndustry(), r.byFlegg());
        assertEquals(1, r.lambda());
    }

    /** Wages of 0.2 and 0.1 earn 11/30 and 7/30; of that 0.1 and 0.2 are spent: 1 − 1/12 is left of each round. */
    @Test
    void householdMultipliersAreThoseFoundByHand() {
        DoubleMatrix a = DoubleMatrix.of(2, 2, 0.2, 0.3, 0.4, 0.1);
        double[] wages = {0.2, 0.1};
        HouseholdMultipliers one = HouseholdMultipliers.typeOne(a, wages);
        assertArrayEquals(new double[] {13 / 6.0, 11 / 6.0}, one.output().toArray(), 1e-14);
        assertEquals(one.output(), one.outputWithHousehold());
        assertEquals(11 / 6.0, one.income().get(0).orElseThrow(), 1e-14);
        assertEquals(7 / 3.0, one.income().get(1).orElseThrow(), 1e-14);
        HouseholdMultipliers two = HouseholdMultipliers.typeTwo(a, wages, new double[] {0.1, 0.2});
        double first = 11 / 30.0 * 12 / 11;
        double second = 7 / 30.0 * 12 / 11;
        assertArrayEquals(
                new double[] {13 / 6.0 + 7 / 12.0 * first, 11 / 6.0 + 7 / 12.0 * second},
                two.output().toArray(),
                1e-13);
        assertArrayEquals(
                new double[] {13 / 6.0 + 19 / 12.0 * first, 11 / 6.0 + 19 / 12.0 * second},
                two.outputWithHousehold().toArray(),
                1e-13);
        assertEquals(first / 0.2, two.income().get(0).orElseThrow(), 1e-13);
        assertEquals(second / 0.1, two.income().get(1).orElseThrow(), 1e-13);
        // whoever pays no wages has no ratio of incomes
        assertTrue(HouseholdMultipliers.typeOne(a, new double[] {0, 0.1})
                .income()
                .get(0)
                .isEmpty());
        assertEquals("HouseholdMultipliers[output " + two.output() + "]", two.toString());
        UndefinedException used = assertThrows(
                UndefinedException.class,
                () -> HouseholdMultipliers.typeOne(DoubleMatrix.of(2, 2, 0.9, 0.4, 0.4, 0.9), wages));
        assertEquals(Status.INFEASIBLE, used.status());
        assertTrue(used.getMessage().startsWith("coefficients have a spectral radius of 1.3"), used.getMessage());
        UndefinedException spent = assertThrows(
                UndefinedException.class,
                () -> HouseholdMultipliers.typeTwo(DoubleMatrix.of(1, 1, 0.0), new double[] {2}, new double[] {2}));
        assertTrue(
                spent.getMessage().startsWith("coefficients closed by the household have a spectral radius of "),
                spent.getMessage());
        // a radius of one is too much
        assertThrows(
                UndefinedException.class,
                () -> HouseholdMultipliers.typeOne(DoubleMatrix.of(2, 2, 0.5, 0.5, 0.5, 0.5), wages));
    }

    /** 2·4·6 = 48 becomes 3·5·10 = 150; between, the orders of change are 5·10, 2·10, 2·4·4 and 4·6, 3·6, 3·5·4. */
    @Test
    void theDecompositionOfOneSectorIsThatFoundByHand() {
        StructuralDecomposition d = StructuralDecomposition.of(
                new double[] {2},
                new double[] {3},
                DoubleMatrix.of(1, 1, 4),
                DoubleMatrix.of(1, 1, 5),
                new double[] {6},
                new double[] {10});
        assertEquals(102, d.total(), 1e-13);
        assertArrayEquals(new double[] {50, 20, 32, 24, 18, 60}, d.polar().toArray(), 1e-13);
        assertArrayEquals(new double[] {37, 19, 46}, d.effects().toArray(), 1e-13);
        // (24 + 50)/3 + (30 + 40)/6, (12 + 30)/3 + (18 + 20)/6, 4((8 + 15)/3 + (12 + 10)/6)
        assertArrayEquals(
                new double[] {109 / 3.0, 61 / 3.0, 136 / 3.0}, d.allOrders().toArray(), 1e-13);
        assertEquals(
                "StructuralDecomposition[change 102.000: intensities 37.0000, structure 19.0000, demand 46.0000]",
                d.toString());
    }

    @Test
    void partsOfADecompositionThatDoNotFitAreNamed() {
        double[] two = {1, 2};
        double[] three = {1, 2, 3};
        DoubleMatrix square = DoubleMatrix.of(2, 2, 1, 0, 0, 1);
        assertTold("endIntensities has 3", () -> StructuralDecomposition.of(two, three, square, square, two, two));
        assertTold("startDemand has 3", () -> StructuralDecomposition.of(two, two, square, square, three, two));
        assertTold("endDemand has 3", () -> StructuralDecomposition.of(two, two, square, square, two, three));
        assertTold(
                "startIntensities[1] must be finite",
                () -> StructuralDecomposition.of(new double[] {1, Double.NaN}, two, square, square, two, two));
        assertTold(
                "startInverse must be 2 x 2 but is 1 x 2",
                () -> StructuralDecomposition.of(two, two, DoubleMatrix.of(1, 2, 1, 0), square, two, two));
        assertTold(
                "endInverse must be 2 x 2 but is 2 x 1",
                () -> StructuralDecomposition.of(two, two, square, DoubleMatrix.of(2, 1, 1, 0), two, two));
        assertTold(
                "endInverse[1][0] must be finite",
                () -> StructuralDecomposition.of(
                        two, two, square, DoubleMatrix.of(2, 2, 1, 0, Double.NaN, 1), two, two));
        double[] none = {};
        assertThrows(
                UndefinedException.class,
                () -> StructuralDecomposition.of(none, none, DoubleMatrix.of(0, 0), DoubleMatrix.of(0, 0), none, none));
    }

    @Test
    void sumsThatCannotBeMetAreToldWithTheirPlace() {
        ProportionalFitting fitting = ProportionalFitting.withDefaults();
        double[] ones = {1, 1};
        // only without its second cell could the first row be met: never quite
        UndefinedException slow =
                assertThrows(UndefinedException.class, () -> fitting.of(DoubleMatrix.of(2, 2, 1, 1, 0, 1), ones, ones));
        assertEquals(Status.INFEASIBLE, slow.status());
        assertTrue(
                slow.getMessage().startsWith("after 20000 sweeps a sum is still off by the relative error"),
                slow.getMessage());
        UndefinedException row =
                assertThrows(UndefinedException.class, () -> fitting.of(DoubleMatrix.of(2, 2, 1, 1, 0, 0), ones, ones));
        assertEquals("row 1 must sum to 1.0 but has nothing to scale", row.getMessage());
        UndefinedException column =
                assertThrows(UndefinedException.class, () -> fitting.of(DoubleMatrix.of(2, 2, 0, 1, 0, 1), ones, ones));
        assertEquals("column 0 must sum to 1.0 but has nothing to scale", column.getMessage());
        assertEquals(
                Status.INSUFFICIENT_DATA,
                assertThrows(
                                UndefinedException.class,
                                () -> fitting.of(DoubleMatrix.of(0, 0), new double[0], new double[0]))
                        .status());
        // a sum of nothing empties its row
        assertArrayEquals(
                new double[] {1, 3, 0, 0},
                fitting.of(DoubleMatrix.of(2, 2, 2, 5, 1, 1), new double[] {4, 0}, new double[] {1, 3})
                        .toArray(),
                1e-12);
        DoubleMatrix seed = DoubleMatrix.of(2, 3, 1, 2, 3, 4, 5, 6);
        double[] three = {1, 1, 1};
        assertTold("rowSums has 3", () -> fitting.of(seed, three, three));
        assertTold("columnSums has 2", () -> fitting.of(seed, ones, ones));
        assertTold("rowSums[0]", () -> fitting.of(seed, new double[] {-1, 4}, three));
        assertTold("columnSums[2]", () -> fitting.of(seed, ones, new double[] {1, 1, Double.NaN}));
        assertTold(
                "the total of rowSums, 2.0, must be the total of columnSums, 3.0", () -> fitting.of(seed, ones, three));
        assertTold("seed[3]", () -> fitting.of(DoubleMatrix.of(2, 2, 1, 1, 1, -1), ones, ones));
        assertTold("relative must be in (0, 1) but is 0.0", () -> fitting.tolerance(0));
        assertTold("relative must be in (0, 1) but is 1.0", () -> fitting.tolerance(1));
        // totals that differ by rounding are one
        fitting.tolerance(1e-6).of(seed, new double[] {1.5, 1.5 + 1e-10}, three);
    }

    private static void assertTold(String message, Executable call) {
        String told = assertThrows(IllegalArgumentException.class, call).getMessage();
        assertTrue(told.startsWith(message), told);
    }

    /** Columns too, in a table of more columns than rows. */
    @Test
    void fittedTablesMeetBothSums() {
        DoubleMatrix seed = DoubleMatrix.of(2, 3, 1, 2, 3, 6, 5, 4);
        double[] rows = {10, 20};
        double[] columns = {5, 10, 15};
        DoubleMatrix x = ProportionalFitting.withDefaults().of(seed, rows, columns);
        for (int i = 0; i < 2; i++) {
            assertEquals(rows[i], x.get(i, 0) + x.get(i, 1) + x.get(i, 2), 1e-11);
        }
        for (int j = 0; j < 3; j++) {
            assertEquals(columns[j], x.get(0, j) + x.get(1, j), 1e-11);
        }
        // a looser tolerance ends sooner, after a row: columns are still off; and it is told
        DoubleMatrix loose = ProportionalFitting.withDefaults().tolerance(0.5).of(seed, rows, columns);
        assertTrue(Math.abs(loose.get(0, 0) + loose.get(1, 0) - 5) > 1e-9);
        assertEquals(
                "ProportionalFitting[tolerance = 0.5]",
                ProportionalFitting.withDefaults().tolerance(0.5).toString());
    }
}
