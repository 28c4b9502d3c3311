package org.chengzhen.methods.citysize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DiscreteLognormalTest {
    private static final double[] COUNTS = {
        1, 1, 1, 1, 1, 2, 1, 3, 2, 1, 1, 4, 2, 1, 7, 1, 2, 3, 1, 1, 5, 2, 1, 12, 1, 1, 2, 1, 3, 1, 6, 1, 2, 1, 1, 40, 2,
        9, 1, 3
    };
    private static final double[] FIRMS = {
        18, 22, 25, 25, 26, 28, 30, 31, 31, 33, 35, 36, 36, 38, 40, 41, 44, 47, 52, 60
    };

    /**
     * scipy 1.17.1: minimize (Nelder-Mead, five starts) of −Σ ln[(Φ(z(x+½)) − Φ(z(x−½)))/(1 − Φ(z(xmin−½)))], the law by
     * minimize_scalar with special.zeta.
     */
    @Test
    void comparisonOfWholeNumbersAgreesWithScipy() {
        double[][] expected = {
            {1, -0.6153642180639629, -0.626330864057915, 0.5310979462518957, -1.0962033454166606, 1.6929682214627937},
            {2, -0.05473088464671649, -0.2591246987767192, 0.7955390285937485, -5.834005826643697, 2.637249250590033},
            {18, -8.043603361486298, -2.496719991869938, 0.01253478911512076, 3.496628450142822, 0.3050250353454653},
            {25, -2.048821444883224, -1.1913776486780623, 0.23350536340935535, 3.4416446765639908, 0.3250071487653195}
        };
        for (double[] e : expected) {
            LognormalComparison c = PowerLaw.discrete().xmin(e[0]).againstLognormal(e[0] < 10 ? COUNTS : FIRMS);
            assertEquals(e[1], c.logLikelihoodRatio(), 1e-11);
            assertEquals(e[2], c.statistic(), 2e-6);
            assertEquals(e[3], c.pValue(), 2e-6);
            assertEquals(e[4], c.mu(), 1e-5);
            assertEquals(e[5], c.sigma(), 2e-6);
        }
    }

    @Test
    void probabilitiesOfAllWholeNumbersFromTheCutOnAddUpToOne() {
        for (double xmin : new double[] {1, 2, 18}) {
            double[] tail = Arrays.stream(xmin < 10 ? COUNTS : FIRMS)
                    .filter(v -> v >= xmin)
                    .sorted()
                    .toArray();
            DiscreteLognormal fit = DiscreteLognormal.fit(tail, xmin);
            double sum = 0;
            for (int x = (int) xmin; x < 200_000; x++) {
                sum += Math.exp(fit.logProbability(x));
            }
            assertEquals(1, sum, xmin < 10 ? 1e-4 : 1e-12);
        }
    }

    @Test
    void narrowStepsJoinWideOnesWithoutAJump() {
        double[] tail = Arrays.stream(FIRMS).sorted().toArray();
        DiscreteLognormal fit = DiscreteLognormal.fit(tail, 18);
        double before = fit.logProbability(1_000);
        for (int x = 1_001; x < 400_000; x++) {
            double here = fit.logProbability(x);
            assertTrue(here < before, () -> "not falling");
            before = here;
        }
    }

    @Test
    void largeWholeNumbersAreComparedAsIfTheyWereContinuous() {
        double[] sizes = Arrays.stream(FIRMS).map(v -> 1e8 * v + 7).toArray();
        LognormalComparison whole = PowerLaw.discrete().xmin(18e8).againstLognormal(sizes);
        LognormalComparison any = PowerLaw.continuous().xmin(18e8).againstLognormal(sizes);
        assertEquals(any.logLikelihoodRatio(), whole.logLikelihoodRatio(), 1e-6);
        assertEquals(any.statistic(), whole.statistic(), 1e-5);
        assertEquals(any.mu(), whole.mu(), 1e-5);
        assertEquals(any.sigma(), whole.sigma(), 1e-5);
    }

    @Test
    void sizesDrawnFromALognormalAreToldFromAPowerLaw() {
        Random random = new Random(1);
        double[] sizes = random.doubles(4_000)
                .map(u -> Math.rint(50 * Math.exp(random.nextGaussian())) + 1)
                .toArray();
        LognormalComparison c = PowerLaw.discrete().xmin(20).againstLognormal(sizes);
        assertTrue(c.logLikelihoodRatio() < 0 && c.pValue() < 1e-6, c::toString);
        assertEquals(Math.log(50), c.mu(), 0.15);
        assertEquals(1, c.sigma(), 0.1);
    }

    @Test
    void zetaDistributedSizesAreNotTakenForLognormal() {
        double[] sizes = new double[3_000];
        Random random = new Random(4);
        double norm = HurwitzZeta.relative(2.5, 1);
        for (int i = 0; i < sizes.length; i++) {
            double left = random.nextDouble() * norm;
            int x = 0;
            while (left > 0) {
                left -= Math.pow(++x, -2.5);
            }
            sizes[i] = x;
        }
        LognormalComparison c = PowerLaw.discrete().xmin(1).againstLognormal(sizes);
        assertTrue(c.logLikelihoodRatio() > -3, c::toString);
    }
}
