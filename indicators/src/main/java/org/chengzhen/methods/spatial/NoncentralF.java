package org.chengzhen.methods.spatial;

import org.apache.commons.math3.special.Beta;
import org.apache.commons.math3.special.Gamma;

/** The upper tail of the non-central F distribution, as a mixture of beta tails by Poisson weights. */
final class NoncentralF {
    /** From so many times the degrees of freedom on the Poisson weights are narrow beside what they weigh. */
    private static final double NARROW = 1e4;

    /** A parameter of the beta distribution above which it is a gamma distribution. */
    private static final double WIDE = 1e10;

    private NoncentralF() {}

    static double upperTail(double f, double numerator, double denominator, double lambda) {
        if (f <= 0) {
            return 1;
        }
        double y = denominator / (numerator * f + denominator);
        double half = lambda / 2;
        if (half > NARROW * Math.max(100, denominator)) {
            return narrow(y, numerator, denominator, half);
        }
        double mode = Math.floor(half);
        // weights in units of the largest, over their sum in the end
        double sum = 0;
        double total = 0;
        double w = 1;
        for (double j = mode; j >= 0 && w > 1e-18; j--) {
            sum += w * tail(y, numerator, denominator, j);
            total += w;
            w *= j / half;
        }
        w = 1;
        for (double j = mode + 1; ; j++) {
            w *= half / j;
            sum += w * tail(y, numerator, denominator, j);
            total += w;
            // tails grow towards 1 with j, so the weights bound what is left
            if (w <= 1e-18 || (w <= 1e-17 * sum && j > half)) {
                return Math.min(1, sum / total);
            }
        }
    }

    /** By Gauss and Hermite's rule of three points, exact to the fifth power of the weights' relative width. */
    private static double narrow(double y, double numerator, double denominator, double half) {
        double apart = Math.sqrt(3 * half);
        return (4 * tail(y, numerator, denominator, half)
                        + tail(y, numerator, denominator, half - apart)
                        + tail(y, numerator, denominator, half + apart))
                / 6;
    }

    private static double tail(double y, double numerator, double denominator, double j) {
        double a = denominator / 2;
        double b = numerator / 2 + j;
        if (b > WIDE) {
            // Wise's form of the limit, off by less than (a/b)² (Biometrika 1950)
            return Gamma.regularizedGammaP(a, -(b + a / 2 - 0.5) * Math.log1p(-y), 1e-15, 100_000);
        }
        return Beta.regularizedBeta(y, a, b, 1e-15, 100_000);
    }
}
