package org.chengzhen.methods.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class TailTest {
    @Test
    void normalTailsAreThoseOfTheTables() {
        assertEquals(0.025, Tail.GREATER.pValue(1.959963984540054), 1e-12);
        assertEquals(0.975, Tail.LESS.pValue(1.959963984540054), 1e-12);
        assertEquals(0.05, Tail.TWO_SIDED.pValue(-1.959963984540054), 1e-12);
        assertEquals(1, Tail.TWO_SIDED.pValue(0));
        assertEquals(7.61985302416053e-24, Tail.GREATER.pValue(10), 1e-36); // scipy.stats.norm.sf(10)
        assertEquals(Tail.GREATER.pValue(10), Tail.LESS.pValue(-10));
        assertEquals(Double.NaN, Tail.TWO_SIDED.pValue(Double.NaN));
    }

    @Test
    void drawsCountTheObservedOneAmongThem() {
        assertEquals(0.01, Tail.GREATER.pValue(99, 0, 99));
        assertEquals(1, Tail.LESS.pValue(99, 0, 99));
        assertEquals(0.02, Tail.TWO_SIDED.pValue(99, 0, 99));
        assertEquals(1, Tail.TWO_SIDED.pValue(50, 50, 99));
        assertThrows(IllegalArgumentException.class, () -> Tail.LESS.pValue(0, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> Tail.LESS.pValue(100, 0, 99));
        assertThrows(IllegalArgumentException.class, () -> Tail.LESS.pValue(0, -1, 99));
    }
}
