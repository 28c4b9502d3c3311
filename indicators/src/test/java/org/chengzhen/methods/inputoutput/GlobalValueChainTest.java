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
}
