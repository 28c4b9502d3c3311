package org.chengzhen.methods.concentration;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Test;

class MethodOfReflectionsTest {
    private static final double[][] M = {{1, 1, 1}, {1, 1, 0}, {1, 0, 0}};

    @Test
    void theExampleOfTheClassCommentHolds() {
        assertArrayEquals(
                new double[] {2, 2.5, 3}, MethodOfReflections.of(M, 1).places().toArray(), 1e-15);
    }

    @Test
    void stepsByHand() {
        MethodOfReflections zero = MethodOfReflections.of(M, 0);
        assertArrayEquals(new double[] {3, 2, 1}, zero.places().toArray());
        assertArrayEquals(new double[] {3, 2, 1}, zero.products().toArray());
        MethodOfReflections two = MethodOfReflections.of(M, 2);
        assertEquals(2, two.step());
        // k_p1 = 2, 2.5, 3
        assertArrayEquals(new double[] {2.5, 2.25, 2}, two.places().toArray(), 1e-15);
        assertArrayEquals(new double[] {2.5, 2.25, 2}, two.products().toArray(), 1e-15);
    }

    @Test
    void unlinkedNodesAreNaNAndTouchNobody() {
        double[][] wide = {{1, 1, 0, 1}, {1, 1, 0, 0}, {0, 0, 0, 0}, {1, 0, 0, 0}};
        MethodOfReflections two = MethodOfReflections.of(wide, 2);
        assertArrayEquals(new double[] {2.5, 2.25, Double.NaN, 2}, two.places().toArray(), 1e-15);
        assertArrayEquals(
                new double[] {2.5, 2.25, Double.NaN, 2}, two.products().toArray(), 1e-15);
        assertEquals(0, MethodOfReflections.of(wide, 0).places().get(2));
    }

    @Test
    void badInputIsRefused() {
        Exception e = assertThrows(
                IllegalArgumentException.class, () -> MethodOfReflections.of(new double[][] {{1, 0}, {0, 0.5}}, 1));
        assertEquals("presence[1][1] must be 0 or 1 but is 0.5", e.getMessage());
        assertThrows(IllegalArgumentException.class, () -> MethodOfReflections.of(M, -1));
        assertThrows(IllegalArgumentException.class, () -> MethodOfReflections.of(new double[][] {{Double.NaN}}, 1));
        assertThrows(UndefinedException.class, () -> MethodOfReflections.of(new double[][] {}, 1));
    }
}
