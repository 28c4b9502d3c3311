package org.chengzhen.methods.interaction;

import static org.chengzhen.methods.interaction.InteractionCases.INF;
import static org.chengzhen.methods.interaction.InteractionCases.assertClose;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import net.jqwik.api.ForAll;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.core.space.CostMatrix;
import org.chengzhen.methods.contract.SeededProperty;
import org.junit.jupiter.api.Test;

class FieldStrengthTest {
    @Test
    void theExampleOfTheClassCommentHolds() {
        CostMatrix km = CostMatrix.of(new double[][] {{30, 20}, {60, 15}});
        FieldStrength.Fields fields = FieldStrength.of(new double[] {900, 300}, km, 2);
        assertEquals("[0, 1]", fields.hinterlands().toString());
        assertEquals("Fields[2 points, 2 cities, 0 points tied]", fields.toString());
    }

    @Test
    void tiesGoToTheLowestIndexAndAreFlagged() {
        FieldStrength.Fields fields = FieldStrength.of(
                new double[] {1, 900, 400}, CostMatrix.of(new double[][] {{5, 30, 20}, {0.5, 30, 20}}), 2);
        assertEquals(1, fields.hinterlands().get(0));
        assertEquals(0, fields.hinterlands().get(1));
        assertEquals(List.of(0), fields.tied().asList());
        // 0.1 + 0.2 is not 0.3: a tie to rounding is a tie
        assertEquals(
                List.of(0),
                FieldStrength.of(new double[] {0.1 + 0.2, 0.3}, CostMatrix.of(new double[][] {{7, 7}}), 1)
                        .tied()
                        .asList());
    }

    @Test
    void aPointThatNoCityReachesHasATieOfZeros() {
        FieldStrength.Fields fields =
                FieldStrength.of(new double[] {0, 5}, CostMatrix.of(new double[][] {{3, INF}, {3, 2}}), 2);
        assertEquals("[0, 1]", fields.hinterlands().toString());
        assertEquals(List.of(0), fields.tied().asList());
        assertEquals(0, fields.strengths().get(0, 1));
    }

    @Test
    void badInputIsRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> FieldStrength.of(new double[] {1}, CostMatrix.of(new double[][] {{0}}), 2));
        assertThrows(
                IllegalArgumentException.class,
                () -> FieldStrength.of(new double[] {-1}, CostMatrix.of(new double[][] {{1}}), 2));
        assertThrows(
                UndefinedException.class,
                () -> FieldStrength.of(new double[0], CostMatrix.of(new double[][] {{}, {}}), 2));
        assertThrows(
                UndefinedException.class,
                () -> FieldStrength.of(new double[] {1e300}, CostMatrix.of(new double[][] {{1e-9}}), 2));
    }

    @SeededProperty
    void unitsOfSizeAndDistanceLeaveHinterlands(@ForAll long seed) {
        double[] sizes = InteractionCases.sizes(5, 6, seed);
        double[][] km = InteractionCases.costs(4, 5, 6, seed);
        FieldStrength.Fields fields = FieldStrength.of(sizes, CostMatrix.of(km), 1.5);
        FieldStrength.Fields scaled = FieldStrength.of(
                InteractionCases.times(sizes, 1e4), CostMatrix.of(InteractionCases.times(km, 1000)), 1.5);
        assertEquals(fields.hinterlands(), scaled.hinterlands());
        assertClose(
                InteractionCases.times(fields.strengths().toRows(), 1e4 / Math.pow(1000, 1.5)),
                scaled.strengths().toRows(),
                1e-13);
    }
}
