package org.chengzhen.methods.interaction;

import static org.chengzhen.methods.interaction.InteractionCases.INF;
import static org.chengzhen.methods.interaction.InteractionCases.assertClose;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import net.jqwik.api.ForAll;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.core.space.CostMatrix;
import org.chengzhen.methods.contract.SeededProperty;
import org.junit.jupiter.api.Test;

class GravityLinkageTest {
    private static final GravityLinkage GRAVITY = GravityLinkage.withDefaults();
    private static final CostMatrix PAIR = CostMatrix.of(new double[][] {{0, 100}, {100, 0}});

    @Test
    void theExampleOfTheClassCommentHolds() {
        GravityLinkage.Linkages linkages = GRAVITY.of(new double[] {900, 400}, new double[] {12000, 4000}, PAIR);
        assertEquals(415.692193817, linkages.between(0, 1), 1e-9);
        assertEquals("Linkages[2 cities, most linked: 0 with R = 415.692]", linkages.toString());
    }

    @Test
    void theSharesOfGdpSendByTheirSize() {
        GravityLinkage.Linkages linkages = GRAVITY.coefficient(GravityLinkage.Coefficient.GDP_SHARE)
                .of(new double[] {900, 400}, new double[] {12000, 4000}, PAIR);
        double plain = GRAVITY.of(new double[] {900, 400}, new double[] {12000, 4000}, PAIR)
                .between(0, 1);
        assertEquals(plain * 0.75, linkages.between(0, 1), 1e-12);
        assertEquals(plain * 0.25, linkages.between(1, 0), 1e-12);
    }

    @Test
    void constantAndExponentEnterAsWritten() {
        double linkage = GRAVITY.constant(3)
                .distanceExponent(1)
                .of(new double[] {4, 9}, new double[] {1, 1}, PAIR)
                .between(0, 1);
        assertEquals(3 * 2 * 3 / 100.0, linkage, 1e-15);
    }

    @Test
    void zeroMassesAndUnreachableCitiesHaveNoLinkage() {
        CostMatrix costs = CostMatrix.of(new double[][] {{0, 10, INF}, {10, 0, 10}, {INF, 10, 0}});
        GravityLinkage.Linkages linkages = GRAVITY.coefficient(GravityLinkage.Coefficient.GDP_SHARE)
                .of(new double[] {1, 0, 1}, new double[] {1, 0, 1}, costs);
        assertArrayEquals(new double[3], linkages.totals().toArray());
        UndefinedException e = assertThrows(UndefinedException.class, () -> linkages.membership(2));
        assertEquals("city 2 has no linkage to any other", e.getMessage());
    }

    @Test
    void aZeroDistanceIsNamedAndTheDiagonalIsNotRead() {
        Exception e = assertThrows(
                IllegalArgumentException.class,
                () -> GRAVITY.of(new double[] {1, 1}, new double[] {1, 1}, CostMatrix.of(new double[2][2])));
        assertEquals("distances[0][1] must be > 0 but is 0.0", e.getMessage());
        assertEquals(
                GRAVITY.of(new double[] {1, 1}, new double[] {1, 1}, PAIR).totals(),
                GRAVITY.of(new double[] {1, 1}, new double[] {1, 1}, PAIR.withDiagonal(INF, 7))
                        .totals());
        assertThrows(IllegalArgumentException.class, () -> GRAVITY.of(new double[] {-1, 1}, new double[] {1, 1}, PAIR));
        assertThrows(IllegalArgumentException.class, () -> GRAVITY.constant(-1));
    }

    @SeededProperty
    void membershipsSumToOneAndRelabellingPermutes(@ForAll long seed) {
        int n = 2 + Math.floorMod(seed, 8);
        double[] people = InteractionCases.sizes(n, 0, seed);
        double[] gdp = InteractionCases.sizes(n, 0, seed + 1);
        double[][] km = InteractionCases.costs(n, n, 0, seed);
        GravityLinkage.Linkages linkages = GRAVITY.of(people, gdp, CostMatrix.of(km));
        for (int i = 0; i < n; i++) {
            assertEquals(1, linkages.membership(i).stream().sum(), 1e-14);
            assertEquals(0, linkages.membership(i).get(i));
        }
        int[] order = InteractionCases.order(n, seed);
        assertClose(
                InteractionCases.permuted(linkages.totals().toArray(), order),
                GRAVITY.of(
                                InteractionCases.permuted(people, order),
                                InteractionCases.permuted(gdp, order),
                                CostMatrix.of(InteractionCases.permuted(km, order, order)))
                        .totals()
                        .toArray(),
                1e-13);
    }
}
