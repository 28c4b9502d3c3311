package org.chengzhen.methods.composite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class TargetScoreTest {
    private static final Direction[] COST = {Direction.COST};
    private static final double[] ONE = {1};

    @Test
    void theExampleOfTheClassCommentHolds() {
        Direction[] directions = {Direction.BENEFIT, Direction.COST, Direction.BENEFIT};
        assertEquals(
                94.1111111111,
                TargetScore.of(
                        new double[] {88, 42, 12}, new double[] {90, 35, 10}, directions, new double[] {0.4, 0.3, 0.3}),
                1e-9);
    }

    @Test
    void aCostOfZeroMeetsItsTarget() {
        assertEquals(100, TargetScore.of(new double[] {0}, new double[] {5}, COST, ONE));
        assertEquals(50, TargetScore.of(new double[] {10}, new double[] {5}, COST, ONE));
    }

    @Test
    void moreThanTheBenchmarkIsNoShortfall() {
        assertEquals(0, TargetScore.shortfall(new double[] {11}, new double[] {10}, ONE));
        assertEquals(0.3, TargetScore.shortfall(new double[] {7}, new double[] {10}, ONE), 1e-15);
    }

    @Test
    void badTargetsAreRefused() {
        assertEquals(
                "targets[0] must be > 0 but is 0.0",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> TargetScore.of(new double[] {1}, new double[] {0}, COST, ONE))
                        .getMessage());
        assertThrows(
                IllegalArgumentException.class,
                () -> TargetScore.of(new double[] {1}, new double[] {1}, new Direction[] {Direction.TARGET}, ONE));
        assertThrows(
                UndefinedException.class, () -> TargetScore.shortfall(new double[0], new double[0], new double[0]));
    }

    @Test
    void everyArgumentIsNamed() {
        double[] two = {1, 2};
        double[] halves = {0.5, 0.5};
        Direction[] costs = {Direction.COST, Direction.COST};
        assertMessage("directions has 1 elements but values has 2", () -> TargetScore.of(two, two, COST, halves));
        assertMessage("targets has 1 elements but values has 2", () -> TargetScore.of(two, ONE, costs, halves));
        assertMessage(
                "directions[1] must be BENEFIT or COST but is TARGET",
                () -> TargetScore.of(two, two, new Direction[] {Direction.COST, Direction.TARGET}, halves));
        assertMessage(
                "values[1] must be >= 0 but is -2.0", () -> TargetScore.of(new double[] {1, -2}, two, costs, halves));
        assertMessage("benchmarks has 1 elements but levels has 2", () -> TargetScore.shortfall(two, ONE, halves));
        assertMessage(
                "levels[0] must be >= 0 but is -1.0", () -> TargetScore.shortfall(new double[] {-1, 1}, two, halves));
        assertMessage(
                "benchmarks[1] must be > 0 but is 0.0", () -> TargetScore.shortfall(two, new double[] {1, 0}, halves));
        assertEquals(0.25, TargetScore.shortfall(new double[] {1, 1}, new double[] {1, 2}, halves), 1e-15);
        assertEquals(
                75,
                TargetScore.of(two, new double[] {2, 2}, new Direction[] {Direction.BENEFIT, Direction.COST}, halves),
                1e-12);
    }

    private static void assertMessage(String message, Executable call) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
    }
}
