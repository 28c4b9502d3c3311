package org.chengzhen.methods.regression;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.Streams;
import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Thresholds against a search by within regressions on regimes. */
class PanelThresholdTest {
    private static final int UNITS = 7;
    private static final int TIMES = 4;
    private static final int N = UNITS * TIMES;

    private final double[][] y = new double[UNITS][TIMES];
    private final double[][] x = new double[UNITS][TIMES];
    private final double[][] z = new double[UNITS][TIMES];
    private final double[] q = new double[N];

    PanelThresholdTest() {
        SplittableRandom random = new SplittableRandom(12);
        for (int o = 0; o < N; o++) {
            int i = o / TIMES;
            int t = o % TIMES;
            x[i][t] = 1 + random.nextDouble();
            z[i][t] = random.nextDouble();
            q[o] = random.nextInt(12);
            y[i][t] = i + x[i][t] * (q[o] <= 5 ? 1 : 1.4) - z[i][t] + 0.8 * random.nextDouble();
        }
    }

    private PanelData data() {
        return PanelData.ofMatrices(y, new double[][][] {x, z});
    }

    /** The within regression of a response on x in each regime and z. */
    private PanelFit regimes(double[][] response, double... thresholds) {
        double[][][] columns = new double[thresholds.length + 2][UNITS][TIMES];
        for (int o = 0; o < N; o++) {
            int regime = 0;
            while (regime < thresholds.length && q[o] > thresholds[regime]) {
                regime++;
            }
            columns[regime][o / TIMES][o % TIMES] = x[o / TIMES][o % TIMES];
        }
        columns[thresholds.length + 1] = z;
        return PanelRegression.oneWay().fit(PanelData.ofMatrices(response, columns));
    }

    private static double squares(PanelFit fit) {
        return fit.residuals().stream().map(e -> e * e).sum();
    }

    /** Distinct values with enough observations at or below, and above. */
    private double[] candidates(int least) {
        return Arrays.stream(q)
                .distinct()
                .sorted()
                .filter(v -> below(v) >= least && N - below(v) >= least)
                .toArray();
    }

    private long below(double value) {
        return Arrays.stream(q).filter(w -> w <= value).count();
    }

    /** The least squares over candidates, by brute force. */
    private double best(double[][] response, double... candidates) {
        double best = candidates[0];
        double least = squares(regimes(response, best));
        for (double candidate : candidates) {
            double now = squares(regimes(response, candidate));
            if (now < least) {
                least = now;
                best = candidate;
            }
        }
        return best;
    }

    /** ⌈0.15·28⌉ = 5 observations at least on each side; errors are HC0 of what is less unit means. */
    @Test
    void aFitIsThatOfTheBestRegimes() {
        double[] tried = candidates(5);
        double threshold = best(y, tried);
        PanelFit expected = regimes(y, threshold);
        double linear = squares(regimes(y));
        double least = squares(expected);
        double sigma = least / (UNITS * (TIMES - 1));
        ThresholdFit fit = PanelThreshold.withDefaults().trim(0.15).fit(data(), q);
        assertEquals(threshold, fit.threshold());
        assertEquals(tried.length, fit.candidates());
        assertArrayEquals(expected.coefficients().toArray(), fit.coefficients().toArray(), 1e-12);
        assertEquals(linear, fit.linearSquares(), 1e-12);
        assertEquals(least, fit.squares(), 1e-12);
        assertEquals((linear - least) / sigma, fit.statistic().orElseThrow(), 1e-10);
        double[] set = Arrays.stream(tried)
                .filter(v -> (squares(regimes(y, v)) - least) / sigma <= -2 * Math.log(1 - Math.sqrt(0.95)) + 1e-9)
                .toArray();
        assertTrue(set.length > 1 && set.length < tried.length, "the set is no trivial one");
        assertEquals(set[0], fit.low());
        assertEquals(set[set.length - 1], fit.high());
        assertTrue(fit.pValue().isEmpty());
        assertEquals(0, fit.replications());
        assertEquals(N, fit.n());
        // every observation a cluster of its own: HC0 of the columns less unit means
        double[] e = expected.residuals().toArray();
        double[][] columns = new double[3][];
        double[][] low = new double[UNITS][TIMES];
        double[][] high = new double[UNITS][TIMES];
        for (int o = 0; o < N; o++) {
            (q[o] <= threshold ? low : high)[o / TIMES][o % TIMES] = x[o / TIMES][o % TIMES];
        }
        columns[0] = demeaned(low);
        columns[1] = demeaned(high);
        columns[2] = demeaned(z);
        double[][] bread = expected.covariance().toRows();
        double variance = least / expected.degreesOfFreedom();
        for (int j = 0; j < 3; j++) {
            double sum = 0;
            for (int o = 0; o < N; o++) {
                double influence = 0;
                for (int k = 0; k < 3; k++) {
                    influence += bread[j][k] / variance * columns[k][o];
                }
                sum += Math.pow(influence * e[o], 2);
            }
            assertEquals(Math.sqrt(sum), fit.robustStandardErrors().get(j), 1e-12);
        }
    }

    private static double[] demeaned(double[][] column) {
        return Arrays.stream(column)
                .flatMapToDouble(row -> {
                    double mean = Arrays.stream(row).average().orElseThrow();
                    return Arrays.stream(row).map(v -> v - mean);
                })
                .toArray();
    }

    /** Residual vectors of units drawn anew from the stream of each draw; F by brute force for each of them. */
    @Test
    void theBootstrapIsThatOfWholeResidualVectors() {
        // without a threshold, so that some draws reach F and some do not
        SplittableRandom noise = new SplittableRandom(2);
        for (int o = 0; o < N; o++) {
            y[o / TIMES][o % TIMES] = x[o / TIMES][o % TIMES] + noise.nextDouble();
        }
        double[] tried = candidates(5);
        double threshold = best(y, tried);
        PanelFit fit = regimes(y, threshold);
        double[] e = fit.residuals().toArray();
        double observed = squares(regimes(y)) / squares(fit) - 1;
        int draws = 60;
        int reached = 1;
        for (int k = 0; k < draws; k++) {
            SplittableRandom random = Streams.of(9, k);
            double[][] drawn = new double[UNITS][];
            for (int u = 0; u < UNITS; u++) {
                int from = random.nextInt(UNITS) * TIMES;
                drawn[u] = Arrays.copyOfRange(e, from, from + TIMES);
            }
            double linear = squares(regimes(drawn));
            double least = squares(regimes(drawn, best(drawn, tried)));
            reached += linear / least - 1 >= observed ? 1 : 0;
        }
        ThresholdFit tested = PanelThreshold.withDefaults()
                .trim(0.15)
                .replications(draws)
                .seed(9)
                .test(data(), q);
        assertTrue(reached > 1 && reached < draws, "the p is no trivial one");
        assertEquals(reached / (draws + 1.0), tested.pValue().orElseThrow(), 1e-15);
        assertEquals(draws, tested.replications());
    }

    /** Quantiles of the trimmed values by type 7: of distinct ones, those with enough observations on both sides. */
    @Test
    void quantilesInThePlaceOfAllValuesAreSpreadEvenly() {
        SplittableRandom random = new SplittableRandom(4);
        for (int o = 0; o < N; o++) {
            q[o] = random.nextDouble();
        }
        double[] sorted = q.clone();
        Arrays.sort(sorted);
        // ⌈0.1·28⌉ = 3 to 25 at or below: the values of rank 3 to 25
        double[] trimmed = Arrays.copyOfRange(sorted, 2, 25);
        double[] tried = new double[6];
        for (int m = 0; m < 6; m++) {
            double position = 22 * m / 5.0;
            int at = (int) position;
            tried[m] = trimmed[at] + (position - at) * (trimmed[Math.min(at + 1, 22)] - trimmed[at]);
        }
        ThresholdFit fit = PanelThreshold.withDefaults().trim(0.1).candidates(6).fit(data(), q);
        assertEquals(6, fit.candidates());
        double threshold = best(y, tried);
        assertEquals(threshold, fit.threshold(), 1e-15);
        assertEquals(squares(regimes(y, threshold)), fit.squares(), 1e-12);
        // of a variable of two values only one is a threshold, however many quantiles are tried
        for (int o = 0; o < N; o++) {
            q[o] = o % 2;
        }
        assertEquals(
                1, PanelThreshold.withDefaults().candidates(9).fit(data(), q).candidates());
    }

    /** The second is sought where five observations or more are left between it and the first, and beyond both. */
    @Test
    void severalThresholdsKeepTheirDistance() {
        PanelThreshold search = PanelThreshold.withDefaults().trim(0.15);
        SeveralThresholds two = search.fitSeveral(data(), q, 2);
        double first = best(y, candidates(5));
        double[] second = Arrays.stream(candidates(5))
                .filter(v -> Math.abs(below(v) - below(first)) >= 5)
                .toArray();
        assertEquals(first, two.steps().get(0).threshold());
        assertEquals(candidates(5).length, two.steps().get(0).candidates());
        assertEquals(second.length, two.steps().get(1).candidates());
        double least = Double.POSITIVE_INFINITY;
        for (double v : second) {
            least = Math.min(least, squares(regimes(y, Math.min(v, first), Math.max(v, first))));
        }
        double before = squares(regimes(y, first));
        assertEquals(
                (before - least) / (least / (UNITS * (TIMES - 1))),
                two.steps().get(1).statistic(),
                1e-9);
        assertTrue(two.steps().get(0).pValue().isEmpty()
                && two.steps().get(1).pValue().isEmpty());
        double[] found = two.thresholds().toArray();
        assertTrue(below(found[1]) - below(found[0]) >= 5);
        // each is the best one given the other
        for (double v : candidates(5)) {
            if (Math.abs(below(v) - below(found[0])) >= 5) {
                assertTrue(squares(regimes(y, Math.min(v, found[0]), Math.max(v, found[0]))) >= two.squares() - 1e-9);
            }
            if (Math.abs(below(v) - below(found[1])) >= 5) {
                assertTrue(squares(regimes(y, Math.min(v, found[1]), Math.max(v, found[1]))) >= two.squares() - 1e-9);
            }
        }
        PanelFit fit = regimes(y, found);
        assertEquals(squares(fit), two.squares(), 1e-12);
        assertArrayEquals(fit.coefficients().toArray(), two.coefficients().toArray(), 1e-11);
        assertEquals(4, two.robustStandardErrors().length());
        double sigma = two.squares() / (UNITS * (TIMES - 1));
        double limit = two.squares() + ThresholdFit.CRITICAL_95 * sigma + 1e-9;
        double[] set = Arrays.stream(candidates(5))
                .filter(v -> Math.abs(below(v) - below(found[1])) >= 5)
                .filter(v -> squares(regimes(y, Math.min(v, found[1]), Math.max(v, found[1]))) <= limit)
                .toArray();
        assertEquals(set[0], two.low().get(0));
        assertEquals(set[set.length - 1], two.high().get(0));
        assertEquals(N, two.n());
        SeveralThresholds one = search.fitSeveral(data(), q, 1);
        ThresholdFit alone = search.fit(data(), q);
        assertEquals(alone.low(), one.low().get(0));
        assertEquals(alone.high(), one.high().get(0));
        assertEquals(alone.robustStandardErrors(), one.robustStandardErrors());
    }

    @Test
    void whatIsRefusedOrTooFewIsNamed() {
        PanelThreshold search = PanelThreshold.withDefaults();
        for (double share : new double[] {0, 0.5, Double.NaN}) {
            assertRefused("share must be in (0, 0.5) but is " + share, () -> search.trim(share));
        }
        assertRefused("count must be >= 2 but is 1", () -> search.candidates(1));
        assertRefused("count must be >= 1 but is 0", () -> search.replications(0));
        assertRefused("thresholds must be >= 1 but is 0", () -> search.fitSeveral(data(), q, 0));
        assertRefused("q has 2 elements but observations has 28", () -> search.fit(data(), new double[2]));
        double[] hole = q.clone();
        hole[3] = Double.NaN;
        assertRefused("q[3] must be finite but is NaN", () -> search.fit(data(), hole));
        PanelData gaps =
                PanelData.of(new int[] {1, 1, 2}, new int[] {1, 2, 1}, new double[3], DoubleMatrix.of(3, 1, 1, 2, 3));
        assertRefused(
                "data must have no gaps but is "
                        + "PanelData[3 observations of 2 units x 2 times, unbalanced, 1 regressors]",
                () -> search.fit(gaps, new double[3]));
        assertRefused(
                "data must have at least one regressor but is "
                        + "PanelData[28 observations of 7 units x 4 times, 0 regressors]",
                () -> search.fit(PanelData.ofMatrices(y, new double[0][][]), q));
        // 2 units, 1 slope, 1 more for the threshold, and none is left
        PanelData small = PanelData.ofMatrices(new double[][] {{1, 3}, {2, 5}}, new double[][][] {{{1, 2}, {4, 3}}});
        assertUndefined(
                "needs at least 5 observations for the slopes and the effects but has 4",
                () -> search.fit(small, new double[] {1, 2, 3, 4}));
        assertUndefined(
                "needs at least 1 thresholds with enough observations on both sides but has 0",
                () -> search.fit(data(), new double[N]));
        assertUndefined(
                "needs at least 1 thresholds with enough observations on both sides but has 0",
                () -> search.trim(0.4).fitSeveral(data(), q, 2));
        double[][] constant = new double[UNITS][TIMES];
        Arrays.setAll(constant, i -> {
            Arrays.fill(constant[i], i + 1);
            return constant[i];
        });
        assertUndefined(
                "regressor 1 does not vary once the effects are taken out",
                () -> search.fit(PanelData.ofMatrices(y, new double[][][] {x, constant}), q));
    }

    private static void assertRefused(String message, Executable call) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
    }

    private static void assertUndefined(String message, Executable call) {
        assertEquals(message, assertThrows(UndefinedException.class, call).getMessage());
    }

    /** y that regimes make without an error has the threshold it was made with, and an F without measure. */
    @Test
    void aPerfectFitFindsItsThreshold() {
        for (int o = 0; o < N; o++) {
            y[o / TIMES][o % TIMES] = o / TIMES + (q[o] <= 5 ? 0 : 2) * x[o / TIMES][o % TIMES];
        }
        PanelData perfect = PanelData.ofMatrices(y, new double[][][] {x});
        ThresholdFit fit = PanelThreshold.withDefaults().fit(perfect, q);
        assertEquals(5, fit.threshold());
        assertEquals(0, fit.squares(), 1e-24);
        // what rounding leaves of the residuals
        assertTrue(fit.statistic().orElse(Double.MAX_VALUE) > 1e20);
    }

    @Test
    void stepsCountUpToTheFirstThatIsNotSignificant() {
        double[][] tests = {{}, {0.05}, {0.051}, {0.01, 0.2, 0.01}, {0.01, 0.02, 0.03}};
        int[] counts = {0, 1, 0, 1, 3};
        for (int k = 0; k < tests.length; k++) {
            ImmutableList.Builder<SeveralThresholds.Step> steps = ImmutableList.builder();
            for (double p : tests[k]) {
                steps.add(new SeveralThresholds.Step(4, 9, OptionalDouble.of(p), 3));
            }
            assertEquals(counts[k], several(steps.build()).significant(0.05));
        }
        SeveralThresholds.Step untested = new SeveralThresholds.Step(4, 9, OptionalDouble.empty(), 3);
        SeveralThresholds one = several(ImmutableList.of(untested));
        assertEquals(0, one.significant(0.05));
        assertEquals("SeveralThresholds[[4.0], b = [1.0, 2.0], p = [undefined], n = 28]", one.toString());
    }

    private static SeveralThresholds several(ImmutableList<SeveralThresholds.Step> steps) {
        ImmutableDoubleArray four = ImmutableDoubleArray.of(4);
        return new SeveralThresholds(four, four, four, ImmutableDoubleArray.of(1, 2), four, 3, steps, N);
    }

    @Test
    void aFitTellsThresholdSlopesAndTest() {
        ImmutableDoubleArray b = ImmutableDoubleArray.of(1, 2);
        ThresholdFit fit =
                new ThresholdFit(4.5, b, b, 9, 3, OptionalDouble.of(12), 4, 5.25, 17, OptionalDouble.of(0.5), 99, N);
        assertEquals(
                "ThresholdFit[threshold 4.50000 [4.00000, 5.25000], b = [1.0, 2.0], F = 12.0000, "
                        + "p = 0.5000, n = 28]",
                fit.toString());
        assertEquals(7.3523, ThresholdFit.CRITICAL_95, 5e-5);
    }

    @Test
    void whereNothingIsLeftToExplainThereIsNoTest() {
        PanelData still = PanelData.ofMatrices(new double[UNITS][TIMES], new double[][][] {x});
        assertTrue(PanelThreshold.withDefaults().fit(still, q).statistic().isEmpty());
        assertUndefined(
                "the fit with a threshold leaves no residual",
                () -> PanelThreshold.withDefaults().test(still, q));
        assertUndefined(
                "the fit with a threshold leaves no residual",
                () -> PanelThreshold.withDefaults().fitSeveral(still, q, 1));
    }
}
