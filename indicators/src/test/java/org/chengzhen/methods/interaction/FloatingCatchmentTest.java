package org.chengzhen.methods.interaction;

import static org.chengzhen.methods.interaction.InteractionCases.INF;
import static org.chengzhen.methods.interaction.InteractionCases.assertClose;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.OptionalDouble;
import net.jqwik.api.ForAll;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.core.space.CostMatrix;
import org.chengzhen.methods.contract.SeededProperty;
import org.junit.jupiter.api.Test;

class FloatingCatchmentTest {
    private static final double[] SUPPLY = {10, 20};
    private static final double[] DEMAND = {1000, 2000, 1500};
    private static final CostMatrix MINUTES = CostMatrix.of(new double[][] {{5, 20}, {10, 8}, {25, 6}});

    @Test
    void theExampleOfTheClassCommentHolds() {
        FloatingCatchment.Access access = FloatingCatchment.twoStep(SUPPLY, DEMAND, MINUTES, 15);
        assertArrayEquals(
                new double[] {0.00333333333333, 0.00904761904762, 0.00571428571429},
                access.accessibility().toArray(),
                1e-14);
        assertEquals(
                "Access[3 places, 2 facilities: served 30.0000 of supply 30.0000, idle 0.00000]", access.toString());
    }

    @Test
    void threeStepsAgreeWithTheMatrixFormula() {
        FloatingCatchment.Access access =
                FloatingCatchment.threeStep(SUPPLY, DEMAND, MINUTES, FloatingCatchment.ENHANCED_ZONES);
        // numpy 1.24.2: G = W/W.sum(1); R = S/(G*W*P).sum(0); A = (G*W*R).sum(1)
        assertArrayEquals(
                new double[] {0.00604322, 0.00798484},
                access.ratios().stream()
                        .mapToDouble(OptionalDouble::orElseThrow)
                        .toArray(),
                5e-9);
        assertArrayEquals(
                new double[] {0.00579489, 0.00701403, 0.0067847},
                access.accessibility().toArray(),
                5e-9);
        assertEquals(30, access.demandServed(), 1e-13);
    }

    /** Trap 23: the limit is inclusive; demand without supply has 0; supply without demand has no ratio. */
    @Test
    void demandWithoutSupplyIsZeroAndSupplyWithoutDemandHasNoRatio() {
        FloatingCatchment.Access access = FloatingCatchment.twoStep(
                new double[] {10, 7},
                new double[] {100, 50, 0},
                CostMatrix.of(new double[][] {{15, 99}, {16, INF}, {99, 1}}),
                15);
        assertEquals(List.of(OptionalDouble.of(0.1), OptionalDouble.empty()), access.ratios());
        assertArrayEquals(new double[] {0.1, 0, 0}, access.accessibility().toArray(), 1e-16);
        assertEquals(10, access.demandServed(), 1e-14);
        assertEquals(10, access.supplyUsed());
        assertEquals(7, access.supplyIdle());
    }

    /** Trap 23: where the way back costs another, rows are places of demand and columns are facilities. */
    @Test
    void costsLeadFromDemandToSupply() {
        CostMatrix there = CostMatrix.of(List.of("home"), List.of("clinic"), new double[][] {{10}});
        CostMatrix back = CostMatrix.of(List.of("clinic"), List.of("home"), new double[][] {{90}});
        double[] one = {1};
        assertEquals(1, FloatingCatchment.twoStep(one, one, there, 30).demandServed());
        assertEquals(
                0, FloatingCatchment.twoStep(one, one, back.transposed(), 30).demandServed());
    }

    @Test
    void noPlacesAndNoFacilitiesAreAllowed() {
        FloatingCatchment.Access none =
                FloatingCatchment.twoStep(new double[0], new double[0], CostMatrix.of(new double[0][]), 5);
        assertEquals(0, none.demandServed());
    }

    @Test
    void badInputIsRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> FloatingCatchment.twoStep(new double[] {1, -1}, DEMAND, MINUTES, 5));
        assertThrows(
                IllegalArgumentException.class, () -> FloatingCatchment.twoStep(SUPPLY, new double[2], MINUTES, 5));
        assertThrows(IllegalArgumentException.class, () -> FloatingCatchment.gaussian(SUPPLY, DEMAND, MINUTES, 0));
        assertThrows(
                UndefinedException.class,
                () -> FloatingCatchment.twoStep(
                        new double[] {1e300},
                        new double[] {1},
                        CostMatrix.of(new double[][] {{700}}),
                        Decay.exponential(1)));
    }

    @SeededProperty
    void demandServedEqualsSupplyAndRelabellingPermutes(@ForAll long seed) {
        int m = 1 + Math.floorMod(seed, 8);
        int n = 1 + Math.floorMod(seed / 8, 6);
        double[] supply = InteractionCases.sizes(n, 5, seed);
        double[] demand = InteractionCases.sizes(m, 5, seed + 1);
        double[][] costs = InteractionCases.costs(m, n, 5, seed);
        int[] rows = InteractionCases.order(m, seed);
        int[] columns = InteractionCases.order(n, seed + 1);
        for (Decay decay : List.of(
                Decay.within(30), FloatingCatchment.ENHANCED_ZONES, Decay.gaussianWithin(40), Decay.power(1.5))) {
            CostMatrix matrix = CostMatrix.of(costs);
            CostMatrix turned = CostMatrix.of(InteractionCases.permuted(costs, rows, columns));
            for (boolean three : new boolean[] {false, true}) {
                FloatingCatchment.Access access = three
                        ? FloatingCatchment.threeStep(supply, demand, matrix, decay)
                        : FloatingCatchment.twoStep(supply, demand, matrix, decay);
                assertEquals(access.supplyUsed(), access.demandServed(), 1e-13 * access.supplyUsed());
                double[] s = InteractionCases.permuted(supply, columns);
                double[] p = InteractionCases.permuted(demand, rows);
                FloatingCatchment.Access other = three
                        ? FloatingCatchment.threeStep(s, p, turned, decay)
                        : FloatingCatchment.twoStep(s, p, turned, decay);
                assertClose(
                        InteractionCases.permuted(access.accessibility().toArray(), rows),
                        other.accessibility().toArray(),
                        1e-13);
            }
        }
    }

    /** A ratio of 1e300/e^-700 exceeds 1.8e308; it is the facility that is named, not the place that it serves. */
    @Test
    void aRatioBeyondTheLargestNumberNamesItsFacility() {
        double[] supply = {1, 1e300};
        double[] demand = {1};
        CostMatrix costs = CostMatrix.of(new double[][] {{0, 700}});
        String message = assertThrows(
                        UndefinedException.class,
                        () -> FloatingCatchment.twoStep(supply, demand, costs, Decay.exponential(1)))
                .getMessage();
        assertEquals(
                "facility 1 is claimed by " + Decay.exponential(1).weight(700)
                        + ": its ratio exceeds the largest number",
                message);
        // a tenth of the supply and much nearer: 1e299/e^-20 is a number
        assertEquals(
                1e299 / Math.exp(-20),
                FloatingCatchment.twoStep(
                                new double[] {1, 1e299},
                                demand,
                                CostMatrix.of(new double[][] {{0, 20}}),
                                Decay.exponential(1))
                        .ratios()
                        .get(1)
                        .orElseThrow(),
                1e295);
    }

    /** Claims of nobody are no ratio, and the rest is divided as if the idle facility were not there. */
    @Test
    void threeStepsLeaveIdleWhatNobodyReaches() {
        double[][] costs = {{5, INF}, {10, INF}};
        FloatingCatchment.Access access = FloatingCatchment.threeStep(
                new double[] {6, 4}, new double[] {10, 20}, CostMatrix.of(costs), Decay.within(10));
        assertEquals(List.of(OptionalDouble.of(6 / 30.0), OptionalDouble.empty()), access.ratios());
        assertArrayEquals(new double[] {0.2, 0.2}, access.accessibility().toArray(), 1e-16);
        assertEquals(6, access.demandServed(), 1e-14);
        assertEquals(6, access.supplyUsed());
        assertEquals(4, access.supplyIdle());
    }
}
