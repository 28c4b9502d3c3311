package org.chengzhen.methods.trend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.stream.Stream;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.contract.OutcomeContract;
import org.junit.jupiter.api.Test;

class HoltTest implements OutcomeContract {
    @Override
    public double compute(double... values) {
        Holt holt = Holt.of(values, 0.5, 0.3);
        assertTrue(Double.isFinite(holt.squaredErrors()) && Double.isFinite(holt.trend()));
        return holt.level();
    }

    @Override
    public Outcome declared(double... values) {
        if (!OutcomeContract.finite(values)) {
            return Outcome.REFUSED;
        }
        return values.length < 2 || beyond(values) ? Outcome.UNDEFINED : Outcome.VALUE;
    }

    /** Whether one of the numbers exceeds the range of doubles, reckoned without that limit. */
    private static boolean beyond(double... values) {
        BigDecimal alpha = new BigDecimal("0.5");
        BigDecimal beta = new BigDecimal("0.3");
        BigDecimal level = new BigDecimal(values[1]);
        BigDecimal trend = level.subtract(new BigDecimal(values[0]));
        BigDecimal squares = BigDecimal.ZERO;
        boolean beyond = false;
        for (int t = 2; t < values.length; t++) {
            BigDecimal expected = level.add(trend);
            BigDecimal error = new BigDecimal(values[t]).subtract(expected);
            squares = squares.add(error.multiply(error));
            BigDecimal next = expected.add(alpha.multiply(error));
            trend = trend.add(beta.multiply(next.subtract(level).subtract(trend)));
            level = next;
            beyond |= Double.isInfinite(expected.doubleValue());
        }
        return beyond || Stream.of(level, trend, squares).anyMatch(v -> Double.isInfinite(v.doubleValue()));
    }

    @Test
    void theExampleOfTheClassCommentHolds() {
        Holt holt = Holt.of(new double[] {10, 12, 14, 16}, 0.5, 0.3);
        assertEquals(20, holt.forecast(2), 1e-14);
        assertEquals(0, holt.squaredErrors());
        assertEquals("Holt[level = 16.0000, trend = 2.00000, alpha = 0.5000, beta = 0.3000, n = 4]", holt.toString());
    }

    /** R 4.2: HoltWinters(x, alpha = .5, beta = .3, gamma = FALSE), predict(h, 3). */
    @Test
    void agreesWithHoltWinters() {
        Holt holt = Holt.of(new double[] {60.24, 61.5, 62.71, 63.89, 64.72, 65.22, 66.16, 67}, 0.5, 0.3);
        assertEquals(67.19248905468750, holt.level(), 1e-12);
        assertEquals(0.89544436171875, holt.trend(), 1e-12);
        assertEquals(1.47004761553477, holt.squaredErrors(), 1e-12);
        assertEquals(69.8788221398437, holt.forecast(3), 1e-11);
        assertEquals(6, holt.fitted().length());
        assertEquals(62.76, holt.fitted().get(0), 1e-12);
    }

    /** R: HoltWinters(x, gamma = FALSE) finds 24.21974 at (0.2188, 0.8525). */
    @Test
    void theBestFactorsAreAtLeastAsGoodAsThoseOfR() {
        Holt holt = Holt.fitted(3, 5, 4, 8, 9, 8, 12, 13, 15, 14, 18);
        assertTrue(holt.squaredErrors() <= 24.219743396452113, holt::toString);
        for (double step : new double[] {-1e-3, 1e-3}) {
            double[] x = {3, 5, 4, 8, 9, 8, 12, 13, 15, 14, 18};
            double alpha = Math.max(0, Math.min(1, holt.alpha() + step));
            double beta = Math.max(0, Math.min(1, holt.beta() + step));
            assertTrue(Holt.of(x, alpha, holt.beta()).squaredErrors() >= holt.squaredErrors());
            assertTrue(Holt.of(x, holt.alpha(), beta).squaredErrors() >= holt.squaredErrors());
        }
    }

    @Test
    void badInputIsTold() {
        assertThrows(IllegalArgumentException.class, () -> Holt.of(new double[] {1, 2}, 1.1, 0));
        assertThrows(IllegalArgumentException.class, () -> Holt.of(new double[] {1, 2}, 0, -0.1));
        assertThrows(UndefinedException.class, () -> Holt.fitted(1, 2));
        Holt holt = Holt.of(new double[] {1, 2}, 1, 1);
        assertThrows(IllegalArgumentException.class, () -> holt.forecast(0));
        assertEquals(3, holt.forecast(1));
    }
}
