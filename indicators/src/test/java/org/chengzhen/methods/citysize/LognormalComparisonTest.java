package org.chengzhen.methods.citysize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.chengzhen.methods.contract.Samples;
import org.junit.jupiter.api.Test;

class LognormalComparisonTest {
    /** scipy 1.17.1: Nelder-Mead of norm.logpdf(y, mu, s) - norm.logsf(0, mu, s), y = log(x/521). */
    @Test
    void agreesWithScipy() {
        LognormalComparison c = PowerLaw.continuous().xmin(521).againstLognormal(CensusCities.SIZES);
        assertEquals(-0.663270510632203, c.logLikelihoodRatio(), 1e-9);
        assertEquals(-0.6572100042706974, c.statistic(), 1e-7);
        assertEquals(0.5110458937480367, c.pValue(), 1e-7);
        assertEquals(5.955599414709135, c.mu(), 1e-6);
        assertEquals(0.8174400476902052, c.sigma(), 1e-6);
        assertEquals(21, c.fit().tailSize());
        assertEquals("LognormalComparison[R = -0.6633, V = -0.6572, p = 0.5110: undecided, m = 21]", c.toString());
    }

    @Test
    void theBestLognormalIsBetterThanItsNeighbours() {
        for (int seed = 0; seed < 20; seed++) {
            double[] sizes = Samples.logNormal(200, seed);
            LognormalComparison c = PowerLaw.continuous().candidates(1).againstLognormal(sizes);
            double xmin = c.fit().xmin();
            double best = logLikelihood(sizes, xmin, c.mu(), c.sigma());
            for (double step : new double[] {-1e-3, 1e-3}) {
                assertTrue(logLikelihood(sizes, xmin, c.mu() + step, c.sigma()) < best);
                assertTrue(logLikelihood(sizes, xmin, c.mu(), c.sigma() + step) < best);
            }
            assertEquals(c.fit().logLikelihood() - best, c.logLikelihoodRatio(), 1e-9);
            assertEquals("lognormal", verdict(c));
        }
    }

    @Test
    void aHeavierTailThanThePowerLawHasNoLognormal() {
        // ln(x/xmin) with a coefficient of variation above one
        double[] sizes = {1, 1.01, 1.02, 1.03, 1.04, 1.05, 1e6, 1e7};
        LognormalComparison c = PowerLaw.continuous().xmin(1).againstLognormal(sizes);
        assertEquals(0, c.logLikelihoodRatio());
        assertEquals(0, c.statistic());
        assertEquals(1, c.pValue());
        assertEquals(Double.POSITIVE_INFINITY, c.sigma());
        assertEquals(Double.NEGATIVE_INFINITY, c.mu());
    }

    @Test
    void theMeanExcessIsThatOfTheCutNormal() {
        // mpmath: pdf(a)/ncdf(-a) - a
        assertEquals(0.7978845608028654, LognormalComparison.excess(0), 1e-15);
        assertEquals(0.225607144489471, LognormalComparison.excess(4), 1e-13);
        assertEquals(5.0, LognormalComparison.excess(-5), 1e-5);
        // the two ways meet at 4
        assertEquals(LognormalComparison.excess(4), LognormalComparison.excess(Math.nextDown(4.0)), 1e-13);
        double previous = 1;
        for (double cut = -50; cut < 900; cut = cut + 0.5 + Math.abs(cut) / 10) {
            double ratio = LognormalComparison.ratio(cut);
            assertTrue(ratio > previous && ratio < 2, "ratio " + ratio + " at " + cut);
            previous = ratio;
        }
    }

    private static String verdict(LognormalComparison c) {
        String text = c.toString();
        return text.substring(text.indexOf(": ") + 2, text.indexOf(", m ="));
    }

    private static double logLikelihood(double[] sizes, double xmin, double mu, double sigma) {
        NormalDistribution normal = new NormalDistribution(null, mu, sigma);
        double above = Math.log(1 - normal.cumulativeProbability(Math.log(xmin)));
        return Arrays.stream(sizes)
                .filter(v -> v >= xmin)
                .map(v -> normal.logDensity(Math.log(v)) - above - Math.log(v))
                .sum();
    }

    /** Sizes whose logarithms lie at the quantiles of an exponential: the best lognormal is cut far out in its tail. */
    private static double[] exponentialLogs(int m) {
        double[] sizes = new double[m];
        Arrays.setAll(sizes, i -> 1 / (1 - (i + 0.5) / m));
        return sizes;
    }

    /** scipy 1.17.1: Nelder-Mead of norm.logpdf(y, mu, s) - norm.logsf(0, mu, s), y = log(x/xmin). */
    @Test
    void aLognormalCutFarOutAgreesWithScipy() {
        double[] sizes = exponentialLogs(200);
        LognormalComparison c = PowerLaw.continuous().candidates(1).againstLognormal(sizes);
        assertEquals(-0.005117576608455465, c.logLikelihoodRatio(), 1e-8);
        assertEquals(-0.05827168327789013, c.statistic(), 1e-5);
        assertEquals(11.635955074757163, c.sigma(), 1e-3);
        assertEquals(-133.99383721587455 + Math.log(sizes[0]), c.mu(), 2e-2);
    }

    @Test
    void aLognormalCutFurtherOutThanItsTailHasNumbersIsThePowerLaw() {
        LognormalComparison c = PowerLaw.continuous().candidates(1).againstLognormal(exponentialLogs(10_000));
        assertTrue(c.mu() < -38 * c.sigma(), c::toString);
        assertEquals(0, c.logLikelihoodRatio(), 1e-3);
        assertTrue(c.logLikelihoodRatio() < 0);
        assertTrue(c.pValue() > 0.9 && c.pValue() < 1);
    }
}
