package org.chengzhen.methods.inputoutput;

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
}
