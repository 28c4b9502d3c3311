package org.chengzhen.methods.composite;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Test;

class EfficacyCoefficientTest {
    @Test
    void theExampleOfTheClassCommentHolds() {
        assertArrayEquals(
                new double[] {80, 140 / 3.0, 340 / 3.0},
                EfficacyCoefficient.of(new double[] {65, 40, 90}, 50, 80).toArray(),
                1e-12);
        assertArrayEquals(
                new double[] {100, 60},
                EfficacyCoefficient.clipped(new double[] {90, 40}, 50, 80).toArray(),
                0);
    }

    @Test
    void aCostHasItsSatisfactoryValueBelow() {
        assertArrayEquals(
                new double[] {100, 60, 80},
                EfficacyCoefficient.of(new double[] {50, 80, 65}, 80, 50).toArray(),
                1e-12);
        assertThrows(IllegalArgumentException.class, () -> EfficacyCoefficient.of(new double[] {1}, 50, 50));
        assertThrows(IllegalArgumentException.class, () -> EfficacyCoefficient.of(new double[] {80}, Double.NaN, 50));
    }

    @Test
    void pointsBeyondTheRangeOfDoublesAreUndefinedAndClipped() {
        double[] huge = {1.5e308, 0.5, -1.5e308};
        assertThrows(UndefinedException.class, () -> EfficacyCoefficient.of(huge, Double.MIN_VALUE, 1));
        assertArrayEquals(
                new double[] {100, 80, 60},
                EfficacyCoefficient.clipped(huge, 0, 1).toArray(),
                1e-12);
        assertEquals(
                60,
                EfficacyCoefficient.of(new double[] {-1.5e308}, -1.5e308, 1.5e308)
                        .get(0));
    }

    @Test
    void bothFormsNameTheArgumentThatIsBad() {
        double[] x = {1, 2};
        double[] bad = {1, Double.NaN};
        for (boolean clipped : new boolean[] {false, true}) {
            assertMessage("unallowed must be finite but is NaN", clipped, x, Double.NaN, 5);
            assertMessage("satisfactory must be finite but is Infinity", clipped, x, 1, Double.POSITIVE_INFINITY);
            assertMessage("satisfactory must differ from unallowed but both are 5.0", clipped, x, 5, 5);
            assertMessage("values[1] must be finite but is NaN", clipped, bad, 1, 5);
        }
    }

    private static void assertMessage(String message, boolean clipped, double[] x, double least, double most) {
        Exception e = assertThrows(
                IllegalArgumentException.class,
                () -> (clipped ? EfficacyCoefficient.clipped(x, least, most) : EfficacyCoefficient.of(x, least, most))
                        .length());
        assertEquals(message, e.getMessage());
    }

    /** (x - a)/(b - a) in thousandths, where the differences are no doubles. */
    @Test
    void differencesBeyondTheRangeOfDoublesAreTakenByHalves() {
        double m = 1.6e308;
        assertArrayEquals(
                new double[] {60, 80, 100, 70},
                EfficacyCoefficient.of(new double[] {-m, 0, m, -m / 2}, -m, m).toArray(),
                1e-12);
        assertArrayEquals(
                new double[] {140, 60},
                EfficacyCoefficient.of(new double[] {m, -m}, -m, 0).toArray(),
                1e-12);
    }
}
