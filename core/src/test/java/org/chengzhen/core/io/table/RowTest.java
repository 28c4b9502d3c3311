package org.chengzhen.core.io.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class RowTest {
    @Test
    void textsSignsAndNumbersStandBesideOneAnother() {
        Row row = new Row();
        for (int repeat = 0; repeat < 2; repeat++) {
            row.clear(repeat + 1);
            row.add("　Foshan");
            row.add(2020);
            row.append('a');
            row.append(new char[] {'x', 'b', 'x'}, 1, 2);
            row.endCell();
            row.add("");
            row.add(Double.NaN);
            row.add("end");
            check(row);
            Row copy = new Row();
            copy.set(row);
            check(copy);
        }
    }

    private static void check(Row row) {
        assertEquals(6, row.size());
        assertEquals('F', row.first(0));
        assertEquals("　Foshan", row.text(0));
        assertEquals("　Foshan", row.held(0));
        assertTrue(row.isNumber(1));
        assertEquals("2020", row.text(1));
        assertNull(row.held(1));
        assertEquals("ab", row.text(2));
        assertNull(row.held(2));
        assertTrue(row.isBlank(3));
        assertTrue(row.isBlank(4));
        assertFalse(row.isNumber(4));
        assertEquals("", row.text(4));
        assertEquals("end", new String(row.chars(), row.start(5), row.end(5) - row.start(5)));
        assertTrue(row.isBlank(6));
        assertNull(row.held(6));
    }

    @Test
    void nothingOfALongerRowIsSeenInAShorterOne() {
        Row row = new Row();
        for (int cells : new int[] {20, 2}) {
            row.clear(1);
            for (int j = 0; j < cells; j++) {
                row.add("text");
            }
        }
        for (int column : new int[] {2, 19, 20, 1000}) {
            assertEquals(' ', row.first(column));
            assertEquals("", row.text(column));
            assertEquals(8, row.start(column));
            assertEquals(8, row.end(column));
            assertTrue(Double.isNaN(row.number(column)));
            assertTrue(row.isBlank(column));
        }
        row.clear(2);
        row.add(5);
        row.clear(3);
        row.add("x");
        assertTrue(Double.isNaN(row.number(0)));
    }

    @Test
    void moreCellsThanBeforeMakeRoom() {
        Row row = new Row();
        row.clear(1);
        for (int j = 0; j < 100; j++) {
            row.add(j % 3 == 0 ? "text " + j : "");
            row.add(j);
        }
        for (int j = 0; j < 100; j++) {
            assertEquals(j % 3 == 0 ? "text " + j : "", row.text(2 * j));
            assertEquals(j, row.number(2 * j + 1));
        }
    }
}
