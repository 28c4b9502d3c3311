package org.chengzhen.methods.concentration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Test;

class LocationalGiniTest extends ConcentrationContract {
    @Override
    protected double measure(double[] first, double[] second) {
        return LocationalGini.lorenz(first, second);
    }

    @Override
    protected double tolerance() {
        return 1e-13;
    }

    @Override
    protected double upperBound() {
        return 1;
    }

    @Override
    protected double reference(double[] firstShares, double[] secondShares) {
        double twice = 0;
        for (int i = 0; i < firstShares.length; i++) {
            for (int j = 0; j < firstShares.length; j++) {
                twice += Math.abs(firstShares[i] * secondShares[j] - firstShares[j] * secondShares[i]);
            }
        }
        return twice / 2;
    }

    private static final double[] INDUSTRY = {500, 500, 1_000, 7_000, 1_000};
    private static final double[] TOTAL = {20_000, 15_000, 20_000, 40_000, 5_000};

    @Test
    void theExampleOfTheClassCommentHolds() {
        assertEquals(0.3725, LocationalGini.lorenz(INDUSTRY, TOTAL), 1e-15);
    }

    /** Trap 8, trap 14: the four forms are four numbers on the same input. */
    @Test
    void theFourFormsDiffer() {
        assertEquals(0.406896551724, LocationalGini.ofQuotients(INDUSTRY, TOTAL), 1e-11);
        assertEquals(0.3725, LocationalGini.lorenz(INDUSTRY, TOTAL), 1e-15);
        assertEquals(
                0.622222222222,
                LocationalGini.ofSpecialization(
                        new double[] {700, 600, 500, 10_000, 40_000},
                        new double[] {30_000, 15_000, 10_000, 60_000, 50_000}),
                1e-11);
        // s − x: −0.15, −0.1, −0.1, 0.3, 0.05
        assertEquals(0.135, LocationalGini.squaredDeviations(INDUSTRY, TOTAL), 1e-15);
    }

    @Test
    void anotherNumberOfPlacesIsNamed() {
        Exception e = assertThrows(
                IllegalArgumentException.class, () -> LocationalGini.lorenz(INDUSTRY, new double[] {1, 2}));
        assertEquals("total has 2 elements but industry has 5", e.getMessage());
    }

    @Test
    void placesWithoutEmployment() {
        double[] industry = {1, 0, 3};
        double[] total = {5, 0, 5};
        assertEquals(
                LocationalGini.lorenz(new double[] {1, 3}, new double[] {5, 5}),
                LocationalGini.lorenz(industry, total),
                1e-15);
        Exception e = assertThrows(UndefinedException.class, () -> LocationalGini.ofQuotients(industry, total));
        assertEquals("total[1] is zero, so its location quotient is undefined", e.getMessage());
        assertThrows(UndefinedException.class, () -> LocationalGini.ofSpecialization(industry, total));
        assertThrows(UndefinedException.class, () -> LocationalGini.lorenz(new double[] {1, 1}, new double[] {1, 0}));
        assertThrows(
                IllegalArgumentException.class,
                () -> LocationalGini.ofQuotients(new double[] {1}, new double[] {1, 1}));
        assertThrows(
                IllegalArgumentException.class,
                () -> LocationalGini.squaredDeviations(new double[] {1}, new double[] {1, 1}));
    }
}
