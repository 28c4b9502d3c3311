package org.chengzhen.core.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class ZoneGridTest {
    @Test
    void theExampleOfTheClassCommentHolds() {
        ZoneGrid zones = ZoneGrid.of(new int[][] {{0, 0, 1}, {0, -1, 1}}, List.of("440100", "440600"));
        assertEquals(1, zones.zone(0, 2));
        assertEquals(ZoneGrid.NONE, zones.zone(1, 1));
    }

    @Test
    void codesAreNumberedAsTheyAppear() {
        ZoneGrid zones = ZoneGrid.ofCodes(new String[][] {{"b", null}, {"a", "b"}, {"", "a"}});
        assertEquals(List.of("b", "a"), zones.codes());
        assertEquals(1, zones.zone(1, 0));
        assertEquals(ZoneGrid.NONE, zones.zone(0, 1));
        assertEquals(ZoneGrid.NONE, zones.zone(2, 0));
    }

    @Test
    void aNumberWithoutCodeAndARepeatedCodeAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> ZoneGrid.of(new int[][] {{1}}, List.of("a")));
        assertThrows(IllegalArgumentException.class, () -> ZoneGrid.of(new int[][] {{0}}, List.of("a", "a")));
    }
}
