package org.chengzhen.core.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ElementaryTest {
    private static final MathContext DIGITS = new MathContext(50);
    private static final int HALVINGS = 20;
    private static final int TERMS = 8;

    /** eˣ to some 40 digits: the series at x/2²⁰, squared twenty times. */
    private static BigDecimal exact(double x) {
        BigDecimal small = new BigDecimal(x).divide(new BigDecimal(1 << HALVINGS), DIGITS);
        BigDecimal sum = BigDecimal.ONE;
        for (int k = TERMS; k > 0; k--) {
            sum = BigDecimal.ONE.add(small.multiply(sum, DIGITS).divide(new BigDecimal(k), DIGITS), DIGITS);
        }
        for (int k = 0; k < HALVINGS; k++) {
            sum = sum.multiply(sum, DIGITS);
        }
        return sum;
    }

    private static double[] exp(double... x) {
        double[] out = new double[x.length];
        Elementary.exp(x, 0, out, 0, x.length);
        return out;
    }

    private static double[] log(double... x) {
        double[] out = new double[x.length];
        Elementary.log(x, 0, out, 0, x.length);
        return out;
    }

    @Test
    void theReferenceKnowsE() {
        assertEquals(
                0,
                exact(1).subtract(new BigDecimal("2.71828182845904523536028747135266249775724709369995"))
                        .doubleValue(),
                1e-38);
    }

    @Test
    void theExponentialErrsByLessThanTheSpacingOfDoublesAtOne() {
        SplittableRandom random = new SplittableRandom(1);
        double[] x = new double[10_000];
        for (int i = 0; i < x.length; i++) {
            x[i] = (random.nextDouble() * 2 - 1) * (i % 3 == 0 ? 0.35 : i % 3 == 1 ? 5 : 699);
        }
        double[] y = exp(x);
        for (int i = 0; i < x.length; i++) {
            double error = new BigDecimal(y[i]).subtract(exact(x[i])).doubleValue();
            assertTrue(Math.abs(error) < Math.ulp(1.0) * y[i], "e^" + x[i] + " is " + y[i] + " and off by " + error);
        }
    }

    @Test
    void theLogarithmErrsByLessThanAUnitOfTheLastPlaceAlsoNextToOne() {
        SplittableRandom random = new SplittableRandom(2);
        double[] x = new double[3_000];
        for (int i = 0; i < x.length; i++) {
            double spread = i % 4 == 0 ? 700 : i % 4 == 1 ? 1 : i % 4 == 2 ? 0.01 : 1e-9;
            x[i] = Math.exp((random.nextDouble() * 2 - 1) * spread);
        }
        double[] y = log(x);
        for (int i = 0; i < x.length; i++) {
            // ln x = y + ln(x e^-y), whose argument is next to one
            double error = new BigDecimal(x[i])
                    .multiply(exact(-y[i]), DIGITS)
                    .subtract(BigDecimal.ONE)
                    .doubleValue();
            assertTrue(Math.abs(error) < Math.ulp(y[i]), "ln " + x[i] + " is " + y[i] + " and off by " + error);
        }
        assertEquals(0.0, log(1)[0]);
    }

    @Test
    void whatIsOutsideGoesAsMathHasIt() {
        double[] x = {
            0, -0.0, -700, 700, -745.2, 709.7, -1e9, 1e300, Double.NEGATIVE_INFINITY, 710, Double.NaN, -Double.MAX_VALUE
        };
        double[] y = exp(x);
        for (int i = 0; i < x.length; i++) {
            assertEquals(Math.exp(x[i]), y[i], "e^" + x[i]);
        }
        double[] v = {
            0,
            -0.0,
            -1,
            Double.MIN_VALUE,
            1e-310,
            Double.MIN_NORMAL,
            Double.MAX_VALUE,
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY,
            Double.NaN,
            -1e-310,
            -Double.MIN_VALUE,
            -Double.MAX_VALUE
        };
        double[] l = log(v);
        for (int i = 0; i < v.length; i++) {
            assertEquals(Math.log(v[i]), l[i], 1e-13, "ln " + v[i]);
        }
    }

    @Test
    void aNumberHasOneResultWhereverItStandsAndWhateverStandsBesideIt() {
        SplittableRandom random = new SplittableRandom(3);
        double[] x = random.doubles(1_500, -20, 20).toArray();
        double[] positive = random.doubles(1_500, 1e-9, 1e9).toArray();
        double[] powers = exp(x);
        double[] logs = log(positive);
        for (int from = 1; from < x.length; from += 97) {
            int n = x.length - from;
            double[] out = new double[n + 5];
            Elementary.exp(x, from, out, 5, n);
            double[] beside = positive.clone();
            beside[from - 1] = 0;
            Elementary.log(beside, 0, beside, 0, beside.length);
            for (int i = from; i < x.length; i++) {
                assertEquals(powers[i], out[i - from + 5]);
                assertEquals(exp(x[i])[0], powers[i]);
                assertEquals(logs[i], beside[i]);
            }
        }
    }

    @Test
    void inPlaceIsAsIntoAnother() {
        double[] x = new SplittableRandom(4).doubles(1_000, -5, 5).toArray();
        double[] there = exp(x);
        double[] here = x.clone();
        Elementary.exp(here, 0, here, 0, here.length);
        assertArrayEquals(there, here);
        double[] back = log(there);
        Elementary.log(here, 0, here, 0, here.length);
        assertArrayEquals(back, here);
    }
}
