package org.chengzhen.methods.inputoutput;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Test;

class GlobalValueChainTest {
    @Test
    void theExampleOfTheClassCommentHolds() {
        assertEquals(0.5, GlobalValueChain.participation(20, 30, 100));
        assertEquals(-0.0800, GlobalValueChain.position(20, 30, 100), 1e-4);
    }

    @Test
    void withoutExportsItIsUndefined() {
        assertThrows(UndefinedException.class, () -> GlobalValueChain.position(1, 1, 0));
        assertThrows(UndefinedException.class, () -> GlobalValueChain.participation(1, 1, 0));
        assertThrows(IllegalArgumentException.class, () -> GlobalValueChain.participation(-1, 1, 2));
    }

    @Test
    void sharesBeyondTheRangeOfDoublesHaveAPositionButNoParticipation() {
        assertEquals(600 * Math.log(10), GlobalValueChain.position(1e300, 0, 1e-300), 1e-10);
        assertEquals(-600 * Math.log(10), GlobalValueChain.position(0, 1e300, 1e-300), 1e-10);
        assertThrows(UndefinedException.class, () -> GlobalValueChain.participation(1e300, 0, 1e-300));
        assertEquals(Math.log(1.2) - Math.log(1.3), GlobalValueChain.position(20, 30, 100), 1e-15);
        for (double[] p : new double[][] {{-1, 1, 1}, {1, -1, 1}, {1, 1, -1}}) {
            assertThrows(IllegalArgumentException.class, () -> GlobalValueChain.position(p[0], p[1], p[2]));
            assertThrows(IllegalArgumentException.class, () -> GlobalValueChain.participation(p[0], p[1], p[2]));
        }
    }
}
