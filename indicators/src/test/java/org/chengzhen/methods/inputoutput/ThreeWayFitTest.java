package org.chengzhen.methods.inputoutput;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class ThreeWayFitTest {
    private static double[][][] cube(int ni, int nj, int nk, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][][] cube = new double[ni][nj][nk];
        for (double[][] slice : cube) {
            for (double[] row : slice) {
                for (int k = 0; k < nk; k++) {
                    row[k] = 1 + random.nextInt(9);
                }
            }
        }
        return cube;
    }

    private static double[][] ij(double[][][] cube) {
        double[][] sums = new double[cube.length][cube[0].length];
        for (int i = 0; i < sums.length; i++) {
            for (int j = 0; j < sums[0].length; j++) {
                for (double cell : cube[i][j]) {
                    sums[i][j] += cell;
                }
            }
        }
        return sums;
    }

    private static double[][] jk(double[][][] cube) {
        double[][] sums = new double[cube[0].length][cube[0][0].length];
        for (double[][] slice : cube) {
            for (int j = 0; j < sums.length; j++) {
                for (int k = 0; k < sums[0].length; k++) {
                    sums[j][k] += slice[j][k];
                }
            }
        }
        return sums;
    }

    private static double[][] ik(double[][][] cube) {
        double[][] sums = new double[cube.length][cube[0][0].length];
        for (int i = 0; i < sums.length; i++) {
            for (double[] row : cube[i]) {
                for (int k = 0; k < row.length; k++) {
                    sums[i][k] += row[k];
                }
            }
        }
        return sums;
    }

    private static double[][][] cells(List<DoubleMatrix> slices) {
        return slices.stream().map(DoubleMatrix::toRows).toArray(double[][][]::new);
    }

    private static void assertSums(double[][] expected, double[][] sums) {
        for (int r = 0; r < expected.length; r++) {
            for (int c = 0; c < expected[0].length; c++) {
                assertEquals(expected[r][c], sums[r][c], 1e-7 * expected[r][c], r + ", " + c);
            }
        }
    }

    /** What factors of pairs cannot change. */
    private static double interaction(double[][][] x, int i, int j, int k) {
        return x[0][0][0] * x[0][j][k] * x[i][0][k] * x[i][j][0] / (x[i][j][k] * x[i][0][0] * x[0][j][0] * x[0][0][k]);
    }

    @Test
    void threeMarginsAreMetAndTheInteractionOfTheSeedIsKept() {
        int[][] shapes = {{2, 2, 2}, {3, 4, 5}, {2, 3, 6}, {4, 2, 3}};
        for (int[] n : shapes) {
            double[][][] seed = cube(n[0], n[1], n[2], 1);
            double[][][] wanted = cube(n[0], n[1], n[2], 2);
            double[][][] fitted = cells(ProportionalFitting.withDefaults()
                    .tolerance(1e-10)
                    .of(
                            seed,
                            ThreeWayMargins.none()
                                    .ij(DoubleMatrix.of(ij(wanted)))
                                    .jk(DoubleMatrix.of(jk(wanted)))
                                    .ik(DoubleMatrix.of(ik(wanted)))));
            assertSums(ij(wanted), ij(fitted));
            assertSums(jk(wanted), jk(fitted));
            assertSums(ik(wanted), ik(fitted));
            for (int i = 1; i < n[0]; i++) {
                for (int j = 1; j < n[1]; j++) {
                    for (int k = 1; k < n[2]; k++) {
                        double expected = interaction(seed, i, j, k);
                        assertEquals(expected, interaction(fitted, i, j, k), 1e-10 * expected);
                    }
                }
            }
        }
    }

    @Test
    void anyTwoMarginsAreMet() {
        double[][][] seed = cube(3, 4, 5, 3);
        double[][][] wanted = cube(3, 4, 5, 4);
        DoubleMatrix ij = DoubleMatrix.of(ij(wanted));
        DoubleMatrix jk = DoubleMatrix.of(jk(wanted));
        DoubleMatrix ik = DoubleMatrix.of(ik(wanted));
        ProportionalFitting fitting = ProportionalFitting.withDefaults();
        double[][][] one = cells(fitting.of(seed, ThreeWayMargins.none().ij(ij).jk(jk)));
        assertSums(ij(wanted), ij(one));
        assertSums(jk(wanted), jk(one));
        double[][][] two = cells(fitting.of(seed, ThreeWayMargins.none().ij(ij).ik(ik)));
        assertSums(ij(wanted), ij(two));
        assertSums(ik(wanted), ik(two));
        double[][][] three =
                cells(fitting.of(seed, ThreeWayMargins.none().jk(jk).ik(ik)));
        assertSums(jk(wanted), jk(three));
        assertSums(ik(wanted), ik(three));
    }

    @Test
    void marginsThatContradictEachOtherAreNamed() {
        double[][][] seed = cube(3, 4, 5, 3);
        double[][][] wanted = cube(3, 4, 5, 4);
        double[][][] other = cube(3, 4, 5, 5);
        DoubleMatrix ij = DoubleMatrix.of(ij(wanted));
        DoubleMatrix jk = DoubleMatrix.of(jk(wanted));
        assertRefused("margins ij at j = ", seed, ThreeWayMargins.none().ij(ij).jk(DoubleMatrix.of(jk(other))));
        assertRefused("margins ij at i = ", seed, ThreeWayMargins.none().ij(ij).ik(DoubleMatrix.of(ik(other))));
        assertRefused("margins jk at k = ", seed, ThreeWayMargins.none().jk(jk).ik(DoubleMatrix.of(ik(other))));
        String few = "margins must be two or three of ij, jk and ik but are ";
        assertRefused(few + 1, seed, ThreeWayMargins.none().ij(ij));
        assertRefused(few + 1, seed, ThreeWayMargins.none().jk(jk));
        assertRefused(few + 1, seed, ThreeWayMargins.none().ik(DoubleMatrix.of(ik(wanted))));
        assertRefused(few + 0, seed, ThreeWayMargins.none());
        assertRefused("ij", cube(4, 4, 5, 3), ThreeWayMargins.none().ij(ij).jk(jk));
        double[][][] ragged = cube(3, 4, 5, 3);
        ragged[1][2] = new double[4];
        assertRefused("seed[1][2]", ragged, ThreeWayMargins.none().ij(ij).jk(jk));
        ragged[1] = new double[3][5];
        assertRefused("seed[1]", ragged, ThreeWayMargins.none().ij(ij).jk(jk));
        seed[2][3][4] = -1;
        assertRefused("seed[2][3]", seed, ThreeWayMargins.none().ij(ij).jk(jk));
        assertThrows(
                UndefinedException.class,
                () -> ProportionalFitting.withDefaults()
                        .of(
                                new double[0][0][0],
                                ThreeWayMargins.none().ij(DoubleMatrix.of(0, 0)).jk(DoubleMatrix.of(0, 0))));
    }

    private static void assertRefused(String named, double[][][] seed, ThreeWayMargins margins) {
        String message = assertThrows(
                        IllegalArgumentException.class,
                        () -> ProportionalFitting.withDefaults().of(seed, margins))
                .getMessage();
        assertTrue(message.contains(named), message);
    }

    @Test
    void theToleranceLiesBetweenZeroAndOne() {
        ProportionalFitting fitting = ProportionalFitting.withDefaults();
        assertThrows(IllegalArgumentException.class, () -> fitting.tolerance(0));
        assertThrows(IllegalArgumentException.class, () -> fitting.tolerance(1));
        assertThrows(IllegalArgumentException.class, () -> fitting.tolerance(Double.NaN));
    }

    @Test
    void marginsAreEqualByAllOfThemAndTellWhichTheyAre() {
        DoubleMatrix one = DoubleMatrix.of(1, 1, 1);
        DoubleMatrix two = DoubleMatrix.of(1, 1, 2);
        ThreeWayMargins none = ThreeWayMargins.none();
        ThreeWayMargins all = none.ij(one).jk(one).ik(one);
        assertEquals(all, none.ik(one).jk(one).ij(DoubleMatrix.of(1, 1, 1)));
        assertEquals(all.hashCode(), none.ik(one).jk(one).ij(one).hashCode());
        for (ThreeWayMargins other : List.of(
                none, all.ij(two), all.jk(two), all.ik(two), none.ij(one).jk(one))) {
            assertNotEquals(all, other);
            assertNotEquals(all.hashCode(), other.hashCode());
        }
        assertNotEquals(all, "margins");
        assertEquals("ThreeWayMargins[ij jk ik]", all.toString());
        assertEquals("ThreeWayMargins[]", none.toString());
        assertEquals("ThreeWayMargins[ij ]", none.ij(one).toString());
        assertEquals("ThreeWayMargins[jk ik]", none.jk(one).ik(one).toString());
        DoubleMatrix negative = DoubleMatrix.of(1, 1, -1);
        assertTold("sums of ij[0]", () -> none.ij(negative));
        assertTold("sums of jk[0]", () -> none.jk(negative));
        assertTold("sums of ik[0]", () -> none.ik(negative));
    }

    private static void assertTold(String message, Executable call) {
        String told = assertThrows(IllegalArgumentException.class, call).getMessage();
        assertTrue(told.startsWith(message), told);
    }

    /** Where nothing is left of a cell of a margin that must hold something, it is named by its place in the margin. */
    @Test
    void aCellOfAMarginWithNothingToScaleIsNamed() {
        double[][][] seed = {{{1, 1}, {1, 1}}, {{0, 0}, {1, 1}}};
        DoubleMatrix twos = DoubleMatrix.of(2, 2, 2, 2, 2, 2);
        UndefinedException e = assertThrows(
                UndefinedException.class,
                () -> ProportionalFitting.withDefaults()
                        .of(seed, ThreeWayMargins.none().ij(twos).jk(twos)));
        assertTrue(e.getMessage().startsWith("cell of ij 2 must sum to 2.0"), e.getMessage());
        double[][][] lacking = {{{1, 0}, {1, 1}}, {{1, 0}, {1, 1}}};
        e = assertThrows(
                UndefinedException.class,
                () -> ProportionalFitting.withDefaults()
                        .of(lacking, ThreeWayMargins.none().ij(twos).jk(twos)));
        assertTrue(e.getMessage().startsWith("cell of jk 1 must sum to 2.0"), e.getMessage());
        double[][][] last = {{{1, 1}, {1, 1}}, {{1, 0}, {1, 0}}};
        e = assertThrows(
                UndefinedException.class,
                () -> ProportionalFitting.withDefaults()
                        .of(last, ThreeWayMargins.none().ij(twos).ik(twos)));
        assertTrue(e.getMessage().startsWith("cell of ik 3 must sum to 2.0"), e.getMessage());
    }
}
