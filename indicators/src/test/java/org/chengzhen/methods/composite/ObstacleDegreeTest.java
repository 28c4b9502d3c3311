package org.chengzhen.methods.composite;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Test;

class ObstacleDegreeTest {
    @Test
    void theExampleOfTheClassCommentHolds() {
        double[] degrees = ObstacleDegree.of(new double[] {0.8, 0.4, 0.6}, new double[] {0.3, 0.5, 0.2})
                .toArray();
        assertArrayEquals(new double[] {13.6363636364, 68.1818181818, 18.1818181818}, degrees, 1e-9);
        assertEquals(100, Sums.of(degrees), 1e-12);
    }

    @Test
    void nothingLeftToImproveIsUndefined() {
        assertEquals(
                Status.UNDEFINED,
                assertThrows(
                                UndefinedException.class,
                                () -> ObstacleDegree.of(new double[] {1, 0.5}, new double[] {1, 0}))
                        .status());
        assertThrows(UndefinedException.class, () -> ObstacleDegree.of(new double[0], new double[0]));
        assertThrows(
                IllegalArgumentException.class,
                () -> ObstacleDegree.of(new double[] {1.1, 0.5}, new double[] {0.5, 0.5}));
    }
}
