package org.chengzhen.core.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ClassGridTest {
    @Test
    void theExampleOfTheClassCommentHolds() {
        ClassGrid grid = ClassGrid.of(new int[][] {{3, 3}, {2, 1}});
        assertEquals(2, grid.count(3));
        assertEquals(Map.of(1, 1L, 2, 1L, 3, 2L), grid.counts());
        assertEquals("ClassGrid[2 rows x 2 columns, cells by class {1=1, 2=1, 3=2}]", grid.toString());
    }

    @Test
    void theTextShowsTheHighestClassOfABlock() {
        ClassGrid grid = ClassGrid.of(new int[][] {
            {3, 0, 1, -1},
            {0, 0, 1, -1},
            {30, 23, 22, 21},
            {13, 12, 11, 10}
        });
        assertEquals("# .?\n#Oo+\n", grid.toText(4));
        assertEquals("#o\n", grid.toText(2));
        assertEquals("#\n", grid.toText(1));
    }

    @Test
    void gridsAreEqualByCellsAndPlace() {
        ClassGrid a = ClassGrid.of(new int[][] {{1, 2}});
        assertEquals(a, ClassGrid.of(new int[][] {{1, 2}}));
        assertEquals(a.hashCode(), ClassGrid.of(new int[][] {{1, 2}}).hashCode());
        assertNotEquals(a, ClassGrid.of(new int[][] {{1}, {2}}));
        ClassGrid placed = ClassGrid.builder(1, 2, new GeoTransform(0, 0, 2, 2))
                .row(0, new byte[] {1, 2})
                .build();
        assertNotEquals(a, placed);
    }

    @Test
    void aClassThatDoesNotFitIsNamed() {
        Exception e = assertThrows(IllegalArgumentException.class, () -> ClassGrid.of(new int[][] {{1}, {128}}));
        assertEquals("classes[1][0] must be in [-1.0, 127.0] but is 128.0", e.getMessage());
        assertThrows(IllegalArgumentException.class, () -> ClassGrid.of(new int[][] {{1}, {1, 2}}));
    }
}
