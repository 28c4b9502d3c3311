package org.chengzhen.methods.interaction;

import static org.chengzhen.methods.interaction.InteractionCases.INF;
import static org.chengzhen.methods.interaction.InteractionCases.assertClose;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.core.space.CostMatrix;
import org.chengzhen.methods.contract.SeededProperty;
import org.junit.jupiter.api.Test;

class RadiationModelTest {
    private static final RadiationModel RADIATION = RadiationModel.withDefaults();
    private static final RadiationModel FINITE = RADIATION.normalization(RadiationModel.Normalization.FINITE);

    @Test
    void theExampleOfTheClassCommentHolds() {
        CostMatrix km = CostMatrix.of(new double[][] {{0, 1, 2}, {1, 0, 1}, {2, 1, 0}});
        assertEquals(
                1.0,
                RADIATION
                        .of(new double[] {10, 20, 30}, new double[] {6, 6, 6}, km)
                        .get(0, 2),
                1e-15);
    }

    @Test
    void flowsFollowTheFormulaOfThePaper() {
        double[] x = {0, 1, 3, 7};
        double[][] km = new double[4][4];
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < 4; j++) {
                km[i][j] = Math.abs(x[i] - x[j]);
            }
        }
        // numpy 1.24.2, all triples: s = sum of m[k] with |x[i] - x[k]| <= |x[i] - x[j]|
        double[][] expected = {
            {0, 4, 1, 1 / 13.0},
            {5 / 3.0, 0, 5 / 3.0, 0.128205128205128},
            {0.4, 1.6, 0, 0.153846153846154},
            {0.041958041958042, 0.155844155844156, 2.571428571428572, 0}
        };
        double[][] flows = RADIATION
                .of(new double[] {10, 20, 30, 5}, new double[] {6, 5, 4, 3}, CostMatrix.of(km))
                .toRows();
        for (int i = 0; i < 4; i++) {
            assertArrayEquals(expected[i], flows[i], 1e-14);
        }
    }

    @Test
    void tiedPlacesLieInEachOthersCircle() {
        CostMatrix km = CostMatrix.of(new double[][] {{0, 5, 5}, {5, 0, 9}, {5, 9, 0}});
        double[] row = RADIATION
                .of(new double[] {1, 2, 3}, new double[] {60, 0, 0}, km)
                .row(0);
        assertArrayEquals(new double[] {0, 60 * 2 / (4.0 * 6), 60 * 3 / (3.0 * 6)}, row, 1e-14);
    }

    @Test
    void emptyUnreachableAndSilentPlacesHaveNoFlow() {
        CostMatrix km = CostMatrix.of(new double[][] {{0, 1, INF, 2}, {1, 0, 1, 2}, {INF, INF, 0, INF}, {2, 2, 2, 0}});
        double[][] flows = RADIATION
                .of(new double[] {5, 0, 7, 3}, new double[] {8, 9, 4, 0}, km)
                .toRows();
        assertArrayEquals(new double[] {0, 0, 0, 8 * 3 / 8.0}, flows[0], 1e-14);
        assertArrayEquals(new double[4], flows[1]);
        assertArrayEquals(new double[4], flows[2]);
        assertArrayEquals(new double[4], flows[3]);
        assertThrows(
                UndefinedException.class, () -> FINITE.of(new double[] {5, 0, 7, 3}, new double[] {8, 9, 4, 0}, km));
    }

    @Test
    void badValuesAreRefused() {
        CostMatrix km = CostMatrix.of(new double[2][2]);
        assertThrows(IllegalArgumentException.class, () -> RADIATION.of(new double[] {1, -1}, new double[2], km));
        assertThrows(IllegalArgumentException.class, () -> RADIATION.of(new double[2], new double[1], km));
        assertThrows(IllegalArgumentException.class, () -> RADIATION.of(new double[3], new double[3], km));
    }

    @SeededProperty
    void rowsSumAsDeclaredAndRelabellingPermutes(@ForAll long seed) {
        int n = 2 + Math.floorMod(seed, 8);
        double[] people = InteractionCases.sizes(n, 0, seed);
        double[] out = InteractionCases.sizes(n, 4, seed + 1);
        double[][] km = InteractionCases.costs(n, n, 0, seed);
        double total = Arrays.stream(people).sum();
        double[][] plain = RADIATION.of(people, out, CostMatrix.of(km)).toRows();
        double[][] finite = FINITE.of(people, out, CostMatrix.of(km)).toRows();
        for (int i = 0; i < n; i++) {
            assertEquals(
                    out[i] * (1 - people[i] / total), Arrays.stream(plain[i]).sum(), 1e-12 * out[i]);
            assertEquals(out[i], Arrays.stream(finite[i]).sum(), 1e-12 * out[i]);
        }
        int[] order = InteractionCases.order(n, seed);
        assertClose(
                InteractionCases.permuted(plain, order, order),
                RADIATION
                        .of(
                                InteractionCases.permuted(people, order),
                                InteractionCases.permuted(out, order),
                                CostMatrix.of(InteractionCases.permuted(km, order, order)))
                        .toRows(),
                1e-12);
        assertClose(
                plain,
                RADIATION
                        .of(InteractionCases.times(people, 1e4), out, CostMatrix.of(InteractionCases.times(km, 1000)))
                        .toRows(),
                1e-12);
    }
}
