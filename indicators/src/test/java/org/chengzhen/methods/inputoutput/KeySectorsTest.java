package org.chengzhen.methods.inputoutput;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class KeySectorsTest {
    @Test
    void theExampleOfTheClassCommentHolds() {
        assertEquals(
                List.of(KeySectors.Role.KEY, KeySectors.Role.WEAK),
                KeySectors.of(new double[] {1.2, 0.8}, new double[] {1.1, 0.9}));
        assertEquals(
                List.of(KeySectors.Role.BACKWARD, KeySectors.Role.FORWARD),
                KeySectors.of(new double[] {1.2, 0.8}, new double[] {0.9, 1.1}));
    }

    @Test
    void averageLinkagesAreNotKey() {
        assertEquals(
                List.of(KeySectors.Role.WEAK, KeySectors.Role.BACKWARD, KeySectors.Role.FORWARD, KeySectors.Role.KEY),
                KeySectors.of(new double[] {1, 1.1, 1, 1.2}, new double[] {1, 1, 1.1, 1.2}));
    }
}
