package org.chengzhen.methods.concentration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.contract.Samples;
import org.chengzhen.methods.contract.SeededProperty;
import org.junit.jupiter.api.Test;

class CentralizationTest {
    private static final double[] X = {0.4, 0.3, 0.2, 0.1};
    private static final double[] Y = {0.1, 0.2, 0.3, 0.4};
    private static final double[] AREA = {0.05, 0.15, 0.3, 0.5};

    @Test
    void theExampleOfTheClassCommentHolds() {
        assertEquals(0.5, Centralization.relative(X, Y), 1e-15);
        assertEquals(0.615, Centralization.absolute(X, AREA), 1e-15);
    }

    @Test
    void distancesPutPlacesInOrder() {
        double[] distances = {9, 1, 4, 2};
        double[] group = {10, 40, 20, 30};
        double[] area = {50, 5, 30, 15};
        double[] other = {4, 1, 3, 2};
        assertEquals(0.615, Centralization.absolute(group, area, distances), 1e-15);
        assertEquals(0.5, Centralization.relative(group, other, distances), 1e-15);
        // all at one distance: nobody is nearer
        assertEquals(0, Centralization.relative(X, Y, new double[] {3, 3, 3, 3}), 1e-15);
    }

    @SeededProperty
    void turningTheGroupsTurnsTheSign(@ForAll(supplier = Samples.PositivePlaces.class) double[] x) {
        double[] y = ConcentrationContract.counting(x.length);
        double index = Centralization.relative(x, y);
        assertEquals(index, -Centralization.relative(y, x), 1e-14);
        assertEquals(0, Centralization.relative(x, x), 1e-14);
        assertTrue(Math.abs(index) <= 1);
    }

    @Test
    void theEndsOfTheScale() {
        assertEquals(1, Centralization.relative(new double[] {1, 0}, new double[] {0, 1}));
        assertEquals(-1, Centralization.relative(new double[] {0, 1}, new double[] {1, 0}));
    }

    @Test
    void fewerThanTwoRingsAreUndefined() {
        UndefinedException e = assertThrows(
                UndefinedException.class, () -> Centralization.absolute(new double[] {1}, new double[] {1}));
        assertEquals(Status.UNDEFINED, e.status());
        assertEquals("needs at least two rings but has 1", e.getMessage());
        assertThrows(UndefinedException.class, () -> Centralization.relative(new double[] {0, 0}, new double[] {1, 1}));
    }

    @Test
    void badInputIsRefused() {
        double[] two = {1, 1};
        assertThrows(IllegalArgumentException.class, () -> Centralization.absolute(two, new double[] {1}));
        assertThrows(IllegalArgumentException.class, () -> Centralization.absolute(two, new double[] {1, -1}));
        assertThrows(IllegalArgumentException.class, () -> Centralization.relative(new double[] {1, -1}, two));
        assertThrows(IllegalArgumentException.class, () -> Centralization.absolute(two, two, new double[] {1, -1}));
        assertThrows(IllegalArgumentException.class, () -> Centralization.absolute(two, two, new double[] {1}));
        assertThrows(IllegalArgumentException.class, () -> Centralization.relative(two, new double[] {1}, two));
        assertThrows(
                IllegalArgumentException.class, () -> Centralization.relative(new double[] {-1}, new double[] {1}));
    }

    /** Rings by hand: X = 25/35, 1; Y = 110/160, 1, so RCE = X₁Y₂ − X₂Y₁. */
    @Test
    void placesAtOneDistanceAreOneRingInAnyOrder() {
        double expected = 25 / 35.0 - 110 / 160.0;
        assertEquals(
                expected,
                Centralization.relative(new double[] {5, 20, 10}, new double[] {10, 100, 50}, new double[] {1, 1, 2}),
                1e-15);
        assertEquals(
                expected,
                Centralization.relative(new double[] {20, 5, 10}, new double[] {100, 10, 50}, new double[] {1, 1, 2}),
                1e-15);
        assertEquals(
                expected,
                Centralization.absolute(new double[] {10, 20, 5}, new double[] {50, 100, 10}, new double[] {2, 1, 1}),
                1e-15);
    }
}
