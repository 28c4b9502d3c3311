package org.chengzhen.methods.trend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
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

    /** No point of a grid of a thousandth is better, nor is one far better than its neighbours. */
    @Test
    void noFactorsFitBetterThanTheBest() {
        double[][] series = {
            {3, 5, 4, 8, 9, 8, 12, 13, 15, 14, 18},
            {10, 12, 9, 14, 8, 15, 7},
            {1, 2, 3, 4, 6, 9, 13, 18},
            {60.24, 61.5, 62.71, 63.89, 64.72, 65.22, 66.16, 67},
            {5, 4, 6, 3}
        };
        for (double[] x : series) {
            Holt best = Holt.fitted(x);
            double least = Double.POSITIVE_INFINITY;
            for (int i = 0; i <= 200; i++) {
                for (int j = 0; j <= 200; j++) {
                    least = Math.min(least, Holt.of(x, i / 200.0, j / 200.0).squaredErrors());
                }
            }
            assertTrue(best.squaredErrors() <= least + 1e-9, best + " " + least);
            // a millionth aside the sum may differ in its twelfth part alone
            for (double step : new double[] {-1e-6, 1e-6}) {
                double alpha = Math.max(0, Math.min(1, best.alpha() + step));
                double beta = Math.max(0, Math.min(1, best.beta() + step));
                assertTrue(Holt.of(x, alpha, best.beta()).squaredErrors() >= best.squaredErrors() - 1e-9);
                assertTrue(Holt.of(x, best.alpha(), beta).squaredErrors() >= best.squaredErrors() - 1e-9);
            }
            assertEquals(Holt.of(x, best.alpha(), best.beta()), best);
        }
    }

    /** A line is met by all factors: the smallest are taken. Three values are enough, in any size. */
    @Test
    void ofFactorsThatFitAlikeTheSmallestAreTaken() {
        Holt line = Holt.fitted(1, 3, 5);
        assertEquals(0, line.alpha());
        assertEquals(0, line.beta());
        assertEquals(0, line.squaredErrors());
        Holt huge = Holt.fitted(3e140, 5e140, 4e140, 8e140, 9e140);
        Holt plain = Holt.fitted(3, 5, 4, 8, 9);
        assertEquals(plain.alpha(), huge.alpha(), 1e-6);
        assertEquals(plain.beta(), huge.beta(), 1e-6);
        assertEquals(plain.level() * 1e140, huge.level(), 1e131);
    }

    /**
     * From 1, 3 with level 3 and trend 2: 5 expected of 9, so level 5 + 4α, trend 2 + 4αβ; with α = β = ½ level 7, trend 3,
     * then 10 expected of 8, level 9, trend 3 + ½(2 − 3) = 2½.
     */
    @Test
    void levelsAndTrendsAreThoseFoundByHand() {
        Holt holt = Holt.of(new double[] {1, 3, 9, 8}, 0.5, 0.5);
        assertEquals(9, holt.level());
        assertEquals(2.5, holt.trend());
        assertEquals(List.of(5.0, 10.0), holt.fitted().asList());
        assertEquals(20, holt.squaredErrors());
        assertEquals(16.5, holt.forecast(3));
        assertEquals(4, holt.n());
        Holt huge = Holt.of(new double[] {0x1p400, 3 * 0x1p400, 9 * 0x1p400, 8 * 0x1p400}, 0.5, 0.5);
        assertEquals(9 * 0x1p400, huge.level());
        assertEquals(2.5 * 0x1p400, huge.trend());
        assertEquals(10 * 0x1p400, huge.fitted().get(1));
        assertEquals(20 * 0x1p800, huge.squaredErrors());
    }
}
