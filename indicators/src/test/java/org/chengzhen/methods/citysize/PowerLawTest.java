package org.chengzhen.methods.citysize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.IntRange;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.contract.OutcomeContract;
import org.chengzhen.methods.contract.Samples;
import org.chengzhen.methods.contract.SeededProperty;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PowerLawTest {
    private static final double[] COUNTS = {
        1, 1, 1, 1, 1, 2, 1, 3, 2, 1, 1, 4, 2, 1, 7, 1, 2, 3, 1, 1, 5, 2, 1, 12, 1, 1, 2, 1, 3, 1, 6, 1, 2, 1, 1, 40, 2,
        9, 1, 3
    };

    /** A brute reference: every candidate, every size, in the order of the authors' programme. */
    private static double[] bruteContinuous(double... sizes) {
        double[] sorted = sizes.clone();
        Arrays.sort(sorted);
        double[] best = {0, 0, Double.POSITIVE_INFINITY};
        double[] distinct = Arrays.stream(sorted).distinct().toArray();
        for (int c = 0; c < distinct.length - 1; c++) {
            double[] result = bruteContinuousFrom(distinct[c], sorted);
            if (result[2] < best[2]) {
                best = result;
            }
        }
        return best;
    }

    private static double[] bruteContinuousFrom(double xmin, double... sorted) {
        double[] tail = Arrays.stream(sorted).filter(v -> v >= xmin).toArray();
        double sum = Arrays.stream(tail).map(v -> Math.log(v / xmin)).sum();
        double alpha = 1 + tail.length / sum;
        double distance = 0;
        for (int i = 0; i < tail.length; i++) {
            double fit = 1 - Math.pow(tail[i] / xmin, 1 - alpha);
            distance = Math.max(distance, Math.abs(fit - (double) i / tail.length));
        }
        return new double[] {xmin, alpha, distance};
    }

    /**
     * scipy 1.17.1: minimize_scalar of log(zeta(a, xmin)) + a*mean(log(q)), the largest deviation over all whole numbers;
     * R igraph 1.3.5 fit_power_law gives the same after its small-sample correction is undone.
     */
    @Test
    void discreteAgreesWithScipyAndIgraph() {
        PowerLawFit fit = PowerLaw.discrete().fit(COUNTS);
        assertEquals(2, fit.xmin());
        assertEquals(2.1631282302171826, fit.alpha(), 1e-7);
        assertEquals((2.1019109798483 - 1 / 19.0) * 19 / 18, fit.alpha(), 1e-7);
        assertEquals(0.03580982287109169, fit.distance(), 1e-8);
        assertEquals(-41.555304852998816, fit.logLikelihood(), 1e-10);
        assertEquals(19, fit.tailSize());
        assertEquals(40, fit.n());
        assertEquals(0.27206987709817034, fit.standardError(), 1e-6);
        double[][] others = {
            {1, 0.06175354714286374, 1.9406596409235355, -69.92797202172022},
            {4, 0.1082069382014419, 2.118116770195407, -21.351258064904552},
            {12, 0.3785934252876828, 2.5545895993542, -7.292876892617553}
        };
        for (double[] other : others) {
            PowerLawFit at = PowerLaw.discrete().xmin(other[0]).fit(COUNTS);
            assertEquals(other[1], at.distance(), 1e-7);
            assertEquals(other[2], at.alpha(), 1e-6);
            assertEquals(other[3], at.logLikelihood(), 1e-9);
        }
    }

    @Test
    void aDiscreteFitSolvesItsEquation() {
        for (double xmin : new double[] {1, 2, 3, 7, 12}) {
            PowerLawFit fit = PowerLaw.discrete().xmin(xmin).fit(COUNTS);
            double mean = Arrays.stream(COUNTS)
                    .filter(v -> v >= xmin)
                    .map(Math::log)
                    .average()
                    .orElseThrow();
            assertEquals(mean, HurwitzZeta.meanLog(fit.alpha(), xmin), 1e-13);
        }
        double[] steep = {5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 6};
        double alpha = PowerLaw.discrete().fit(steep).alpha();
        assertEquals(Math.log(5) + Math.log(1.2) / 20, HurwitzZeta.meanLog(alpha, 5), 1e-13);
        double[] flat = {1, 1e15, 2e15, 3e15};
        double small = PowerLaw.discrete().xmin(1).fit(flat).alpha();
        assertEquals(Arrays.stream(flat).map(Math::log).average().orElseThrow(), HurwitzZeta.meanLog(small, 1), 1e-11);
    }

    @SeededProperty
    void everyCandidateIsJudgedAsByBruteForce(
            @ForAll @IntRange(max = 1_000_000) int seed, @ForAll @IntRange(min = 3, max = 120) int n) {
        double[] sizes = Samples.logNormal(n, seed);
        if (seed % 2 == 0) {
            // ties
            sizes = Arrays.stream(sizes).map(v -> Math.ceil(8 * v)).toArray();
        }
        if (Arrays.stream(sizes).distinct().count() < 2) {
            return;
        }
        double[] expected = bruteContinuous(sizes);
        PowerLawFit fit = PowerLaw.continuous().fit(sizes);
        assertEquals(expected[2], fit.distance(), 1e-12);
        assertEquals(expected[0], fit.xmin(), 0.0);
        assertEquals(expected[1], fit.alpha(), 1e-11 * expected[1]);
    }

    @Test
    void largeSamplesAreJudgedAsByBruteForce() {
        for (int seed = 1; seed <= 3; seed++) {
            double[] sizes = pareto(3_000, 1.3, seed);
            double[] expected = bruteContinuous(sizes);
            PowerLawFit fit = PowerLaw.continuous().fit(sizes);
            assertEquals(expected[2], fit.distance(), 1e-12);
            assertEquals(expected[0], fit.xmin(), 0.0);
        }
    }

    /** Trap 11: the exponent of the density is one more than that of the share above a size. */
    @Test
    void alphaIsOneMoreThanTheTailExponent() {
        PowerLawFit fit = PowerLaw.continuous().xmin(521).fit(CensusCities.SIZES);
        assertEquals(RankSize.hillMaximumLikelihood(CensusCities.SIZES).exponent(), fit.alpha() - 1, 1e-12);
    }

    @Test
    void theLikelihoodIsTheSumOfLogDensities() {
        PowerLawFit fit = PowerLaw.continuous().fit(CensusCities.SIZES);
        double sum = Arrays.stream(CensusCities.SIZES)
                .filter(v -> v >= fit.xmin())
                .map(v -> Math.log((fit.alpha() - 1) / fit.xmin() * Math.pow(v / fit.xmin(), -fit.alpha())))
                .sum();
        assertEquals(sum, fit.logLikelihood(), 1e-10);
    }

    @Test
    void candidatesAreSpreadFromTheSmallestToTheLastButOne() {
        double[] sizes = pareto(500, 1, 9);
        double[] sorted = sizes.clone();
        Arrays.sort(sorted);
        assertEquals(sorted[0], PowerLaw.continuous().candidates(1).fit(sizes).xmin());
        double[] two = {bruteContinuousFrom(sorted[0], sorted)[2], bruteContinuousFrom(sorted[498], sorted)[2]};
        assertEquals(
                Math.min(two[0], two[1]),
                PowerLaw.continuous().candidates(2).fit(sizes).distance(),
                1e-12);
        double best = Double.POSITIVE_INFINITY;
        for (int c = 0; c < 5; c++) {
            best = Math.min(best, bruteContinuousFrom(sorted[(int) Math.round(c * 498 / 4.0)], sorted)[2]);
        }
        assertEquals(best, PowerLaw.continuous().candidates(5).fit(sizes).distance(), 1e-12);
        assertEquals(
                PowerLaw.continuous().fit(sizes),
                PowerLaw.continuous().candidates(499).fit(sizes));
    }

    @Test
    void equalDistancesGiveTheSmallerBeginning() {
        // the law from 1 on and from 10 on see the same pattern at another scale
        double[] sizes = {1, 2, 10, 20};
        PowerLawFit fit = PowerLaw.continuous().fit(sizes);
        double[] expected = bruteContinuous(sizes);
        assertEquals(expected[0], fit.xmin());
        // two distinct sizes are all alike: from 1 on the only candidate
        assertEquals(1, PowerLaw.continuous().fit(1, 1, 2).xmin());
    }

    @Test
    void exactlyEqualDistancesGiveTheSmallerBeginning() {
        // six of ten equal the first beginning, three of four the second: both distances are that first step, one half
        double[] sizes = {1, 1, 1, 1, 1, 1, 2, 2, 2, 4};
        PowerLawFit fit = PowerLaw.continuous().fit(sizes);
        assertEquals(0.5, PowerLaw.continuous().xmin(2).fit(sizes).distance());
        assertEquals(0.5, fit.distance());
        assertEquals(1, fit.xmin());
    }

    @Test
    void manyDistinctSizesAreJudgedAsByBruteForce() {
        for (int seed = 1; seed <= 50; seed++) {
            int n = seed <= 25 ? 100 : 300;
            double[] sizes = seed % 2 == 0 ? Samples.logNormal(n, seed) : pareto(n, 1.3, seed);
            double[] expected = bruteContinuous(sizes);
            PowerLawFit fit = PowerLaw.continuous().fit(sizes);
            assertEquals(expected[2], fit.distance(), 1e-12);
            assertEquals(expected[0], fit.xmin(), 0.0);
        }
    }

    /** Whole sizes of millions are nearly continuous. */
    @Test
    void theDiscreteLawOfLargeSizesIsTheContinuousOne() {
        double[] sizes =
                Arrays.stream(pareto(60, 1.1, 8)).map(v -> Math.rint(1e6 * v)).toArray();
        for (double xmin : Samples.shuffled(sizes, 1)) {
            PowerLaw discrete = PowerLaw.discrete().xmin(xmin);
            if (Arrays.stream(sizes).filter(v -> v > xmin).count() > 0) {
                double alpha = discrete.fit(sizes).alpha();
                assertEquals(PowerLaw.continuous().xmin(xmin).fit(sizes).alpha(), alpha, 1e-5 * alpha);
            }
        }
    }

    @Test
    void aGivenBeginningIsMovedToTheNextCity() {
        PowerLawFit fit = PowerLaw.continuous().xmin(900).fit(CensusCities.SIZES);
        assertEquals(928, fit.xmin());
        assertEquals(10, fit.tailSize());
        assertEquals(21, fit.n());
        UndefinedException e = assertThrows(
                UndefinedException.class, () -> PowerLaw.continuous().xmin(1987).fit(CensusCities.SIZES));
        assertEquals(Status.UNDEFINED, e.status());
        assertEquals(2, PowerLaw.continuous().xmin(1775).fit(CensusCities.SIZES).tailSize());
    }

    @Test
    void goodnessOfFitTellsALawFromItsAbsence() {
        PowerLaw test = PowerLaw.continuous().replications(199).seed(7);
        PowerLaw.GoodnessOfFit good = test.goodnessOfFit(pareto(300, 1.1, 5));
        assertTrue(good.pValue() > PowerLaw.RULED_OUT, good::toString);
        // sizes evenly spread on the whole range are no power law from the bottom on
        double[] even = new double[400];
        for (int i = 0; i < 400; i++) {
            even[i] = 1_000 + i;
        }
        PowerLaw.GoodnessOfFit bad = test.xmin(1_000).goodnessOfFit(even);
        assertEquals(1 / 200.0, bad.pValue());
        assertEquals(199, bad.replications());
        assertEquals(test.xmin(1_000).fit(even), bad.fit());
        assertTrue(bad.toString().startsWith("PowerLaw.GoodnessOfFit[p = 0.005000 (R = 199), PowerLawFit[alpha = "));
    }

    @Test
    void goodnessOfFitIsTheSameForTheSameSeed() {
        PowerLaw test = PowerLaw.continuous().replications(49);
        double[] sizes = CensusCities.SIZES;
        assertEquals(test.seed(1).goodnessOfFit(sizes), test.seed(1).goodnessOfFit(Samples.shuffled(sizes, 3)));
        double[] ps = new double[6];
        for (int seed = 0; seed < 6; seed++) {
            ps[seed] = test.seed(seed).goodnessOfFit(sizes).pValue();
        }
        assertTrue(Arrays.stream(ps).distinct().count() > 1);
        assertNotEquals(
                test.fit(sizes).distance(), PowerLaw.discrete().fit(sizes).distance());
    }

    /** A fair test has p uniform: over 60 samples of a true law the mean of p is near one half. */
    @Test
    void pIsUniformUnderTheLaw() {
        PowerLaw test = PowerLaw.continuous().replications(39);
        double sum = 0;
        int low = 0;
        for (int k = 0; k < 60; k++) {
            double p = test.seed(k).goodnessOfFit(pareto(60, 1.2, 100 + k)).pValue();
            sum += p;
            low += p <= 0.25 ? 1 : 0;
        }
        // four standard errors of the mean of 60 uniform numbers are 0.15
        assertEquals(0.5, sum / 60, 0.15);
        assertEquals(15, low, 13);
    }

    /** All samples of three, each with its probability under the fitted law; those beyond 30 may go either way. */
    @Test
    void pOfThreeSizesIsNearItsExactValue() {
        for (double[] sizes : new double[][] {{2, 2, 4}, {2, 3, 4}}) {
            PowerLaw law = PowerLaw.discrete().xmin(2).replications(3_999);
            PowerLawFit fit = law.fit(sizes);
            double[] mass = new double[31];
            for (int x = 2; x <= 30; x++) {
                mass[x] = Math.pow(x / 2.0, -fit.alpha()) / HurwitzZeta.relative(fit.alpha(), 2);
            }
            double seen = 0;
            double far = 0;
            double equal = 0;
            for (int a = 2; a <= 30; a++) {
                equal += mass[a] * mass[a] * mass[a];
                for (int b = a; b <= 30; b++) {
                    for (int c = b; c <= 30; c++) {
                        double p = mass[a] * mass[b] * mass[c] * (a == b || b == c ? 3 : 6);
                        if (a < c) {
                            seen += p;
                            far += law.fit(a, b, c).distance() >= fit.distance() ? p : 0;
                        }
                    }
                }
            }
            // samples of three equal sizes are drawn again
            double low = far / (1 - equal);
            double high = low + 1 - seen / (1 - equal);
            double p = law.goodnessOfFit(sizes).pValue();
            double fourErrors = 4 * Math.sqrt(0.25 / 3_999);
            assertTrue(p > low - fourErrors && p < high + fourErrors, p + " against " + low + " to " + high);
        }
    }

    /** The body is drawn from the sizes below the beginning, the rest from the law: done here once more. */
    @Test
    void pAgreesWithAnotherBootstrap() {
        double[] sizes = {80, 84, 88, 91, 94, 96, 98, 99, 100, 1e4, 1e6, 1e8, 1e10, 1e12};
        PowerLawFit fit = PowerLaw.continuous().fit(sizes);
        double[] body = Arrays.stream(sizes).filter(v -> v < fit.xmin()).toArray();
        SplittableRandom random = new SplittableRandom(8);
        int far = 0;
        for (int k = 0; k < 1_999; k++) {
            double[] drawn = new double[sizes.length];
            for (int i = 0; i < drawn.length; i++) {
                drawn[i] = random.nextInt(sizes.length) < body.length
                        ? body[random.nextInt(body.length)]
                        : fit.xmin() * Math.pow(1 - random.nextDouble(), -1 / (fit.alpha() - 1));
            }
            far += PowerLaw.continuous().fit(drawn).distance() >= fit.distance() ? 1 : 0;
        }
        double p =
                PowerLaw.continuous().replications(1_999).goodnessOfFit(sizes).pValue();
        assertEquals(far / 1_999.0, p, 4 * Math.sqrt(2 * 0.25 / 1_999));
    }

    /** mpmath 1.3: ζ″/ζ − (ζ′/ζ)² by zeta(s, q, 1) and zeta(s, q, 2) in 30 digits. */
    @Test
    void theVarianceOfLogarithmsIsThatOfMpmath() {
        double[][] rows = {
            {1.5, 1, 3.8549629156760383},
            {2.5, 1, 0.35045248787741275},
            {3, 7, 0.24808555862156494},
            {20, 1, 4.5854275034417346e-7},
            {60, 2, 4.4712759313511805e-12},
            {1.05, 3, 399.98728436601997},
            {2.5, 1e6, 0.44444444444436111},
            {200, 1, 2.9898664459073992e-61}
        };
        for (double[] row : rows) {
            assertEquals(row[2], HurwitzZeta.varianceLog(row[0], row[1]), 1e-11 * row[2]);
        }
    }

    /** Clauset, Shalizi and Newman (2009), equation 3.6; mpmath: 0.157204 from 1 on, where (α − 1)/√m is 0.148731. */
    @Test
    void theDiscreteErrorIsThatOfWholeNumbers() {
        double[] errors = {0.15720364237904512, 0.27206987709817034, 0.42430857534151194, 1.1000923003541994};
        double[] beginnings = {1, 2, 4, 12};
        for (int i = 0; i < 4; i++) {
            assertEquals(
                    errors[i],
                    PowerLaw.discrete().xmin(beginnings[i]).fit(COUNTS).standardError(),
                    1e-6);
        }
        PowerLawFit fit = PowerLaw.continuous().xmin(2).fit(COUNTS);
        assertEquals((fit.alpha() - 1) / Math.sqrt(19), fit.standardError(), 1e-15);
    }

    /** With two sizes above the beginning many samples have none or one there, and are drawn again. */
    @Test
    void aGivenBeginningIsReachedByEveryDrawnSample() {
        double[] sizes = {1, 1, 1, 1, 2, 2, 5, 6};
        PowerLaw.GoodnessOfFit test =
                PowerLaw.continuous().xmin(5).replications(199).goodnessOfFit(sizes);
        assertEquals(5, test.fit().xmin());
        assertTrue(test.pValue() > 1 / 200.0 && test.pValue() <= 1, test::toString);
    }

    @Test
    void discreteDrawsFollowTheirLaw() {
        PowerLaw test = PowerLaw.discrete().replications(99).seed(3);
        double[] sizes = discretePareto(400, 2.4, 2, 11);
        PowerLaw.GoodnessOfFit fit = test.xmin(2).goodnessOfFit(sizes);
        assertEquals(2.4, fit.fit().alpha(), 4 * fit.fit().standardError());
        assertTrue(fit.pValue() > 0.05, fit::toString);
        double[] even = new double[200];
        for (int i = 0; i < 200; i++) {
            even[i] = 2 + i % 30;
        }
        assertEquals(0.01, test.xmin(2).goodnessOfFit(even).pValue());
    }

    @Test
    void zerosAreDroppedAndPartsRefused() {
        double[] withZeros = Arrays.copyOf(COUNTS, 43);
        PowerLawFit fit = PowerLaw.discrete().fit(withZeros);
        assertEquals(3, fit.dropped());
        assertEquals(40, fit.n());
        assertEquals(3, PowerLaw.continuous().fit(withZeros).dropped());
        assertEquals(
                3,
                PowerLaw.continuous()
                        .replications(1)
                        .goodnessOfFit(withZeros)
                        .fit()
                        .dropped());
        assertEquals(3, PowerLaw.continuous().againstLognormal(withZeros).fit().dropped());
        assertEquals(0, PowerLaw.discrete().fit(COUNTS).dropped());
        Exception e = assertThrows(
                IllegalArgumentException.class, () -> PowerLaw.discrete().fit(1, 2.5, 3));
        assertEquals("sizes[1] must be whole but is 2.5", e.getMessage());
        assertEquals(
                Status.INSUFFICIENT_DATA,
                assertThrows(
                                UndefinedException.class,
                                () -> PowerLaw.continuous().fit(1, 2, 0))
                        .status());
        UndefinedException equal = assertThrows(
                UndefinedException.class, () -> PowerLaw.continuous().fit(2, 2, 2));
        assertEquals("all 3 sizes are equal", equal.getMessage());
    }

    @Test
    void settingsAreCheckedAndShown() {
        PowerLaw settings = PowerLaw.continuous();
        assertThrows(IllegalArgumentException.class, () -> settings.candidates(0));
        assertThrows(IllegalArgumentException.class, () -> settings.xmin(0));
        assertThrows(IllegalArgumentException.class, () -> settings.replications(0));
        assertEquals("PowerLaw[CONTINUOUS, R = 999, seed = 42]", settings.toString());
        assertEquals(
                "PowerLaw[DISCRETE, at most 7 candidates, xmin = 2.0, R = 5, seed = 1]",
                PowerLaw.discrete()
                        .candidates(7)
                        .xmin(2)
                        .replications(5)
                        .seed(1)
                        .toString());
        assertEquals(
                "PowerLaw[DISCRETE, at most 7 candidates, xmin = 2.0, R = 5, seed = 1]",
                PowerLaw.discrete()
                        .seed(1)
                        .replications(5)
                        .xmin(2)
                        .candidates(7)
                        .toString());
        assertEquals(
                "PowerLawFit[alpha = 2.1631 (se 0.272) from 2.00000, KS = 0.0358, 19 of 40 sizes, DISCRETE]",
                PowerLaw.discrete().fit(COUNTS).toString());
    }

    @SeededProperty
    void unitsPlayNoPart(@ForAll @IntRange(max = 100_000) int seed) {
        double[] sizes = Samples.logNormal(60, seed);
        double[] scaled = Arrays.stream(Samples.shuffled(sizes, seed))
                .map(v -> v * 0x1p30)
                .toArray();
        PowerLawFit fit = PowerLaw.continuous().fit(sizes);
        PowerLawFit other = PowerLaw.continuous().fit(scaled);
        assertEquals(fit.xmin() * 0x1p30, other.xmin(), 1e-6 * other.xmin());
        assertEquals(fit.distance(), other.distance(), 1e-11);
    }

    static double[] pareto(int n, double exponent, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] sizes = new double[n];
        for (int i = 0; i < n; i++) {
            sizes[i] = Math.pow(1 - random.nextDouble(), -1 / exponent);
        }
        return sizes;
    }

    private static double[] discretePareto(int n, double alpha, int xmin, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double norm = 0;
        for (int x = xmin; x < 2_000_000; x++) {
            norm += Math.pow(x, -alpha);
        }
        double[] sizes = new double[n];
        for (int i = 0; i < n; i++) {
            double u = random.nextDouble() * norm;
            int x = xmin;
            for (u -= Math.pow(x, -alpha); u > 0 && x < 1_000_000; u -= Math.pow(x, -alpha)) {
                x++;
            }
            sizes[i] = x;
        }
        return sizes;
    }

    @Nested
    class Outcomes implements OutcomeContract {
        @Override
        public double compute(double... values) {
            PowerLawFit fit = PowerLaw.continuous().fit(values);
            return fit.alpha() + fit.distance() + fit.logLikelihood();
        }

        @Override
        public Outcome declared(double... values) {
            if (!OutcomeContract.nonNegative(values)) {
                return Outcome.REFUSED;
            }
            double[] positive = Arrays.stream(values).filter(v -> v > 0).toArray();
            return positive.length < 3 || Arrays.stream(positive).distinct().count() == 1
                    ? Outcome.UNDEFINED
                    : Outcome.VALUE;
        }
    }

    @Test
    void sizesNextToEqualHaveNoTestAndNoEndlessLoop() {
        double[] sizes = {1e15, 1e15, 1.000000000000001e15};
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertThrows(
                        UndefinedException.class,
                        () -> PowerLaw.continuous().replications(9).goodnessOfFit(sizes)));
    }
}
