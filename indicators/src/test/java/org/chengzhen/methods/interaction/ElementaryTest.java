package org.chengzhen.methods.interaction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ElementaryTest {
    @Test
    void theExponentialIsWithinTwoUnitsOfTheLastPlace() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 300_000; i++) {
            double x = (random.nextDouble() * 2 - 1) * (i % 3 == 0 ? 1 : 720);
            double expected = StrictMath.exp(x);
            assertEquals(expected, Elementary.exp(x), expected < 1e-300 ? Double.MIN_NORMAL : 0x1p-51 * expected);
        }
        for (double x : new double[] {0, -0.0, -700, 700, -745.2, -1e9, Double.NEGATIVE_INFINITY, 710}) {
            assertEquals(Math.exp(x), Elementary.exp(x), 1e-15 * Math.exp(x));
        }
        assertEquals(Double.NaN, Elementary.exp(Double.NaN));
    }

    @Test
    void theLogarithmIsWithinTwoUnitsOfTheLastPlaceAwayFromOne() {
        SplittableRandom random = new SplittableRandom(2);
        for (int i = 0; i < 300_000; i++) {
            double x = Math.exp((random.nextDouble() * 2 - 1) * (i % 3 == 0 ? 1 : 700));
            double expected = StrictMath.log(x);
            assertEquals(expected, Elementary.log(x), 0x1p-51 * Math.max(1, Math.abs(expected)));
        }
        assertEquals(0, Elementary.log(1), 0x1p-51);
        for (double x : new double[] {0, Double.MIN_VALUE, 1e-310, Double.MAX_VALUE, Double.POSITIVE_INFINITY}) {
            assertEquals(Math.log(x), Elementary.log(x), 1e-13);
        }
    }
}
