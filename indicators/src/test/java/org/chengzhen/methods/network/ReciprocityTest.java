package org.chengzhen.methods.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.chengzhen.core.flow.FlowMatrix;
import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Test;

class ReciprocityTest {
    @Test
    void theExampleOfTheClassCommentHolds() {
        assertEquals(2 / 3.0, Reciprocity.of(Network.directed(3, new int[][] {{0, 1}, {1, 0}, {1, 2}})));
    }

    @Test
    void isOneForASymmetricMatrixAndUndefinedWithoutLinks() {
        FlowMatrix flows = FlowMatrix.of(Graphs.flows(9, 0.4, 5, 1));
        assertEquals(1, Reciprocity.of(Network.directed(flows.symmetrized())));
        Network none = Network.directed(FlowMatrix.of(new double[3][3]));
        assertThrows(UndefinedException.class, () -> Reciprocity.of(none));
        assertThrows(IllegalArgumentException.class, () -> Reciprocity.of(Graphs.star(3)));
    }
}
