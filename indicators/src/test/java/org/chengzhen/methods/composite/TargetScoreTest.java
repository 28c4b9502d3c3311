package org.chengzhen.methods.composite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Test;

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
}
