package org.chengzhen.methods.interaction;

import static org.chengzhen.methods.interaction.InteractionCases.INF;
import static org.chengzhen.methods.interaction.InteractionCases.assertClose;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.core.space.CostMatrix;
import org.chengzhen.methods.contract.SeededProperty;
import org.junit.jupiter.api.Test;

class HuffTest {
    private static final Huff SQUARE = Huff.with(Decay.power(2));

    @Test
    void theExampleOfTheClassCommentHolds() {
        CostMatrix minutes = CostMatrix.of(new double[][] {{10, 5}, {5, 15}});
        assertArrayEquals(
                new double[] {3010101.0101, 4989898.9899},
                SQUARE.of(new double[] {5000, 10000}, minutes).market(5e6, 3e6).toArray(),
                1e-4);
    }

    @Test
    void aShopWithoutAttractionDrawsNobodyAndAllWithoutAreUndefined() {
        CostMatrix costs = CostMatrix.of(new double[][] {{1, 5, 5}});
        assertArrayEquals(
                new double[] {0, 0.25, 0.75},
                SQUARE.of(new double[] {0, 1, 3}, costs).probabilities().row(0),
                1e-15);
        assertThrows(UndefinedException.class, () -> SQUARE.of(new double[3], costs));
    }

    @Test
    void anUnreachableShopDrawsNobodyAndAnUnservedPlaceIsListed() {
        Huff.Shares shares =
                SQUARE.of(new double[] {1, 3, 0}, CostMatrix.of(new double[][] {{2, INF, 1}, {INF, INF, 1}}));
        assertArrayEquals(new double[] {1, 0, 0}, shares.probabilities().row(0));
        assertArrayEquals(new double[3], shares.probabilities().row(1));
        assertEquals(List.of(1), shares.unserved().asList());
        assertArrayEquals(new double[] {10, 0, 0}, shares.market(10, 99).toArray(), 1e-14);
        assertEquals("Shares[2 places, 3 shops, 1 places unserved]", shares.toString());
    }

    @Test
    void aCostOfZeroIsRefusedOrTakesAll() {
        CostMatrix costs = CostMatrix.of(new double[][] {{0, 5, 0, 0}, {1, 0, 2, 2}});
        double[] attraction = {1, 9, 3, 0};
        assertThrows(IllegalArgumentException.class, () -> SQUARE.of(attraction, costs));
        double[][] shares = SQUARE.atZeroCost(Huff.ZeroCost.TAKES_ALL)
                .of(attraction, costs)
                .probabilities()
                .toRows();
        assertArrayEquals(new double[] {0.25, 0, 0.75, 0}, shares[0], 1e-15);
        assertArrayEquals(new double[] {0, 1, 0, 0}, shares[1], 1e-15);
        // an empty site on the spot is no shop
        CostMatrix empty = CostMatrix.of(new double[][] {{0, 5}});
        assertArrayEquals(
                new double[] {0, 1},
                SQUARE.atZeroCost(Huff.ZeroCost.TAKES_ALL)
                        .of(new double[] {0, 2}, empty)
                        .probabilities()
                        .row(0),
                1e-15);
    }

    @Test
    void farShopsShareThoughTheirWeightsUnderflow() {
        CostMatrix far = CostMatrix.of(new double[][] {{2000, 2000, 2001}});
        double e = Math.exp(-1);
        assertArrayEquals(
                new double[] {1 / (2 + e), 1 / (2 + e), e / (2 + e)},
                Huff.with(Decay.exponential(1))
                        .of(new double[] {1, 1, 1}, far)
                        .probabilities()
                        .row(0),
                1e-14);
    }

    @Test
    void attractionEntersByItsPower() {
        CostMatrix costs = CostMatrix.of(new double[][] {{4, 4}});
        assertArrayEquals(
                new double[] {0.1, 0.9},
                SQUARE.attractionExponent(2)
                        .of(new double[] {1, 3}, costs)
                        .probabilities()
                        .row(0),
                1e-15);
    }

    @SeededProperty
    void rowsSumToOneAndTheUnitOfAttractionDoesNotMatter(@ForAll long seed) {
        int m = 1 + Math.floorMod(seed, 7);
        int n = 1 + Math.floorMod(seed / 7, 7);
        double[] attraction = InteractionCases.sizes(n, 0, seed);
        double[][] costs = InteractionCases.costs(m, n, 0, seed);
        double[][] shares =
                SQUARE.of(attraction, CostMatrix.of(costs)).probabilities().toRows();
        for (double[] row : shares) {
            assertEquals(1, Arrays.stream(row).sum(), 1e-14);
        }
        assertClose(
                shares,
                SQUARE.of(InteractionCases.times(attraction, 1e5), CostMatrix.of(InteractionCases.times(costs, 60)))
                        .probabilities()
                        .toRows(),
                1e-13);
        double[] demand = InteractionCases.sizes(m, 3, seed + 2);
        assertEquals(
                Arrays.stream(demand).sum(),
                SQUARE.of(attraction, CostMatrix.of(costs)).market(demand).stream()
                        .sum(),
                1e-13 * Arrays.stream(demand).sum() + Double.MIN_NORMAL);
    }
}
