package org.chengzhen.methods.trend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Test;

class LogisticCurveTest {
    private static final double[] SHARES = {
        0.4995, 0.5183, 0.531, 0.5449, 0.5575, 0.5733, 0.5884, 0.6024, 0.615, 0.6271, 0.6389, 0.6472, 0.6522, 0.6616
    };
    private static final double[] YEARS = years(14);

    private static double[] years(int n) {
        double[] years = new double[n];
        for (int i = 0; i < n; i++) {
            years[i] = 2010 + i;
        }
        return years;
    }

    @Test
    void theExampleOfTheClassCommentHolds() {
        LogisticCurve curve = LogisticCurve.of(YEARS, SHARES, 1);
        assertEquals(0.792636190181, curve.at(2035), 1e-9);
        assertEquals(
                "LogisticCurve[k = 0.05264, lambda = 0.97536, K = 1.0000, t = 0 in 2010, R2 = 0.9918, n = 14]",
                curve.toString());
    }

    /** scipy 1.17.1: least_squares with tolerances 1e-15 of K/(1 + l*exp(-k*t)) - U; R nls agrees for K = 1. */
    @Test
    void nonlinearAgreesWithScipy() {
        LogisticCurve one = LogisticCurve.nonlinear(YEARS, SHARES, 1);
        assertEquals(0.976958639729779, one.lambda(), 1e-8);
        assertEquals(0.05293998608622219, one.k(), 1e-9);
        LogisticCurve lower = LogisticCurve.nonlinear(YEARS, SHARES, 0.8);
        assertEquals(0.5974484978771107, lower.lambda(), 1e-8);
        assertEquals(0.08364684042589525, lower.k(), 1e-9);
        LogisticCurve free = LogisticCurve.nonlinearWithSaturation(YEARS, SHARES);
        assertEquals(0.7651286024973565, free.saturation(), 1e-6);
        assertEquals(0.5335341297321589, free.lambda(), 1e-5);
        assertEquals(0.09619713220906508, free.k(), 1e-6);
        double mean = 0;
        for (double u : SHARES) {
            mean += u / 14;
        }
        double variance = 0;
        for (double u : SHARES) {
            variance += (u - mean) * (u - mean);
        }
        assertEquals(1 - 6.483449326150171e-05 / variance, free.rSquared().orElseThrow(), 1e-10);
        assertEquals(1 - 0.0002836776088165273 / variance, one.rSquared().orElseThrow(), 1e-10);
    }

    @Test
    void anExactCurveComesBackFromEachWay() {
        double[] shares = new double[14];
        for (int i = 0; i < 14; i++) {
            shares[i] = 0.85 / (1 + 3 * Math.exp(-0.2 * i));
        }
        for (LogisticCurve curve : new LogisticCurve[] {
            LogisticCurve.of(YEARS, shares, 0.85),
            LogisticCurve.nonlinear(YEARS, shares, 0.85),
            LogisticCurve.nonlinearWithSaturation(YEARS, shares)
        }) {
            assertEquals(0.2, curve.k(), 1e-6);
            assertEquals(3, curve.lambda(), 1e-5);
            assertEquals(0.85, curve.saturation(), 1e-6);
            double steepest = 2010 + curve.inflection().orElseThrow();
            assertEquals(0.425, curve.at(steepest), 1e-6);
            assertEquals(0.2 * 0.85 / 4, curve.speedAt(steepest), 1e-7);
            assertEquals((curve.at(2015.001) - curve.at(2014.999)) / 0.002, curve.speedAt(2015), 1e-8);
        }
    }

    @Test
    void aCeilingThatWouldBeHigherIsOne() {
        // exponential growth has no sign of a ceiling
        double[] shares = new double[10];
        for (int i = 0; i < 10; i++) {
            shares[i] = 0.1 * Math.exp(0.08 * i);
        }
        assertEquals(1, LogisticCurve.nonlinearWithSaturation(years(10), shares).saturation(), 1e-10);
    }

    @Test
    void zerosAndMissingYearsAreDropped() {
        double[] shares = SHARES.clone();
        shares[0] = 0;
        shares[5] = Double.NaN;
        LogisticCurve curve = LogisticCurve.of(YEARS, shares, 1);
        assertEquals(12, curve.n());
        assertEquals(1, curve.zerosDropped());
        assertEquals(2010, curve.firstYear());
    }

    @Test
    void fallingAndFlatSharesHaveTheirSigns() {
        LogisticCurve falling = LogisticCurve.of(years(3), new double[] {0.6, 0.55, 0.5}, 1);
        assertTrue(falling.k() < 0);
        LogisticCurve flat = LogisticCurve.of(years(3), new double[] {0.6, 0.6, 0.6}, 1);
        assertEquals(0, flat.k());
        assertTrue(flat.inflection().isEmpty() && flat.rSquared().isEmpty());
        assertTrue(LogisticCurve.nonlinear(years(3), new double[] {0.6, 0.6, 0.6}, 1)
                .rSquared()
                .isEmpty());
    }

    @Test
    void badInputIsTold() {
        double[] y = years(3);
        Exception e = assertThrows(
                IllegalArgumentException.class, () -> LogisticCurve.of(y, new double[] {0.5, 0.8, 0.7}, 0.8));
        assertEquals("shares[1] must be in [0, 0.8) but is 0.8", e.getMessage());
        assertThrows(IllegalArgumentException.class, () -> LogisticCurve.of(y, new double[] {0.5, -0.1, 0.7}, 1));
        assertThrows(IllegalArgumentException.class, () -> LogisticCurve.of(y, new double[] {0.5, 0.6, 0.7}, 1.1));
        assertThrows(IllegalArgumentException.class, () -> LogisticCurve.of(y, new double[] {0.5, 0.6, 0.7}, 0));
        assertThrows(IllegalArgumentException.class, () -> LogisticCurve.of(y, new double[] {0.5, 0.6}, 1));
        UndefinedException few =
                assertThrows(UndefinedException.class, () -> LogisticCurve.of(y, new double[] {0, 0.6, 0.7}, 1));
        assertEquals(Status.INSUFFICIENT_DATA, few.status());
        assertThrows(
                UndefinedException.class, () -> LogisticCurve.nonlinearWithSaturation(y, new double[] {0.5, 0.6, 0.7}));
    }

    /** With K = 1 and λ = 3, k = 0.1: U = 1/4 at first, 1/2 at ln 3/0.1, speed k·U(1 − U). */
    @Test
    void theCurveIsThatOfItsParameters() {
        LogisticCurve curve = new LogisticCurve(0.1, 3, 0.8, 2000, java.util.OptionalDouble.of(0.5), 9, 2);
        assertEquals(0.2, curve.at(2000), 1e-15);
        assertEquals(0.8 / (1 + 3 * Math.exp(-1)), curve.at(2010), 1e-15);
        assertEquals(0.1 * 0.2 * 0.75, curve.speedAt(2000), 1e-15);
        assertEquals(Math.log(3) / 0.1, curve.inflection().orElseThrow(), 1e-13);
        assertEquals(
                "LogisticCurve[k = 0.10000, lambda = 3.00000, K = 0.8000, t = 0 in 2000, R2 = 0.5000, n = 9]",
                curve.toString());
    }

    /** At the optimum no step aside in λ, k or K lowers the sum of squares. */
    @Test
    void noNeighbourFitsTheSharesBetter() {
        SplittableRandom random = new SplittableRandom(3);
        for (int trial = 0; trial < 12; trial++) {
            double[] shares = new double[12];
            double ceiling = 0.7 + 0.2 * random.nextDouble();
            double k = 0.2 + 0.3 * random.nextDouble();
            for (int i = 0; i < shares.length; i++) {
                shares[i] = ceiling / (1 + 4 * Math.exp(-k * i)) * (0.98 + 0.04 * random.nextDouble());
            }
            LogisticCurve free = LogisticCurve.nonlinearWithSaturation(years(12), shares);
            LogisticCurve given = LogisticCurve.nonlinear(years(12), shares, 0.98);
            double mean = Arrays.stream(shares).average().orElseThrow();
            double variance =
                    Arrays.stream(shares).map(u -> (u - mean) * (u - mean)).sum();
            for (LogisticCurve curve : new LogisticCurve[] {free, given}) {
                double least = squares(shares, curve.lambda(), curve.k(), curve.saturation());
                assertEquals(1 - least / variance, curve.rSquared().orElseThrow(), 1e-12);
                for (double step : new double[] {-1e-4, 1e-4}) {
                    assertTrue(squares(shares, curve.lambda() * (1 + step), curve.k(), curve.saturation()) > least);
                    assertTrue(squares(shares, curve.lambda(), curve.k() * (1 + step), curve.saturation()) > least);
                }
            }
            for (double step : new double[] {-1e-4, 1e-4}) {
                assertTrue(free.saturation() == 1
                        || squares(shares, free.lambda(), free.k(), free.saturation() * (1 + step))
                                > squares(shares, free.lambda(), free.k(), free.saturation()));
            }
            assertEquals(12, free.n());
            assertEquals(0.98, given.saturation());
        }
    }

    private static double squares(double[] shares, double lambda, double k, double ceiling) {
        double sum = 0;
        for (int i = 0; i < shares.length; i++) {
            double error = shares[i] - ceiling / (1 + lambda * Math.exp(-k * i));
            sum += error * error;
        }
        return sum;
    }

    /** ln 1/4, ln 1/2, ln 1 and so on are a line: k = ln 2, λ = 4 and no error. */
    @Test
    void logitsOnALineHaveItsParameters() {
        LogisticCurve curve = LogisticCurve.of(years(4), new double[] {0.2, 1 / 3.0, 0.5, 2 / 3.0}, 1);
        assertEquals(Math.log(2), curve.k(), 1e-14);
        assertEquals(4, curve.lambda(), 1e-13);
        assertEquals(1, curve.rSquared().orElseThrow(), 1e-14);
        assertEquals(0, curve.zerosDropped());
        UndefinedException few = assertThrows(
                UndefinedException.class,
                () -> LogisticCurve.nonlinearWithSaturation(years(3), new double[] {0.5, 0.6, 0.7}));
        assertTrue(few.getMessage().contains("years for three parameters"), few.getMessage());
        assertEquals(
                4,
                LogisticCurve.nonlinearWithSaturation(years(4), new double[] {0.2, 0.3, 0.45, 0.55})
                        .n());
    }
}
