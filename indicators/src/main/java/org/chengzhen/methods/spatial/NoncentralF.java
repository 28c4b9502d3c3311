package org.chengzhen.methods.spatial;

import org.apache.commons.math3.special.Beta;
import org.apache.commons.math3.special.Gamma;

/** The upper tail of the non-central F distribution, as a mixture of beta tails by Poisson weights. */
final class NoncentralF {
    private NoncentralF() {}

    static double upperTail(double f, double numerator, double denominator, double lambda) {
        if (f <= 0) {
            return 1;
        }
        double y = denominator / (numerator * f + denominator);
        double half = lambda / 2;
        int mode = (int) Math.floor(half);
        double weight = Math.exp(-half + (half > 0 ? mode * Math.log(half) : 0) - Gamma.logGamma(mode + 1.0));
        double sum = 0;
        double w = weight;
        for (int j = mode; j >= 0 && w > 1e-18 * weight; j--) {
            sum += w * Beta.regularizedBeta(y, denominator / 2, numerator / 2 + j, 1e-15, 100_000);
            w *= j / half;
        }
        w = weight;
        for (int j = mode + 1; ; j++) {
            w *= half / j;
            double term = w * Beta.regularizedBeta(y, denominator / 2, numerator / 2 + j, 1e-15, 100_000);
            sum += term;
            // tails grow towards 1 with j, so the weights bound what is left
            if (w <= 1e-18 * weight || (w <= 1e-17 * sum && j > half)) {
                return Math.min(1, sum);
            }
        }
    }
}
