package org.chengzhen.methods.trend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.chengzhen.core.internal.Streams;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Test;

/** The tests of a change of level on series that are summed by hand. */
class ChangeOfLevelTest {
    /** Departures from 3 add up to −3, −6, −9, −6, −3; their squares are 54, those of the sums 171. */
    private static final double[] STEP = {0, 0, 0, 6, 6, 6};

    @Test
    void aStepHasItsStatistics() {
        StandardNormalHomogeneity homogeneity = StandardNormalHomogeneity.of(STEP);
        // both halves lie 3/√10.8 deviations off
        assertEquals(5, homogeneity.statistic(), 1e-14);
        assertEquals(3, homogeneity.position());
        Buishand sums = Buishand.of(STEP);
        assertEquals(9 / Math.sqrt(54), sums.largest(), 1e-15);
        assertEquals(9 / Math.sqrt(54), sums.range(), 1e-15);
        assertEquals(171 / 54.0 / 7, sums.bayesian(), 1e-15);
        assertEquals(9 / Math.sqrt(64.8), sums.sampleLargest(), 1e-15);
        assertEquals(9 / Math.sqrt(64.8), sums.sampleRange(), 1e-15);
        assertEquals(171 / 64.8 / 7, sums.sampleBayesian(), 1e-15);
        assertEquals(3, sums.position());
        Pettitt ranks = Pettitt.test(STEP);
        assertEquals(9, ranks.statistic());
        assertEquals(3, ranks.position().orElseThrow());
        assertEquals(2 * Math.exp(-486 / 252.0), ranks.pValue(), 1e-15);
    }

    /** 2, 5, 2, 1, 0 about 2: sums 0, 3, 3, 2; the change is after the second value, the first of equals. */
    @Test
    void theFirstOfEqualDeparturesIsTheChange() {
        double[] hump = {2, 5, 2, 1, 0};
        assertEquals(2, Buishand.of(hump).position());
        assertEquals(3 / Math.sqrt(14), Buishand.of(hump).largest(), 1e-15);
        // S²n/(k(n − k)): 0, 7.5, 7.5, 5 of 14, times 4
        assertEquals(30 / 14.0, StandardNormalHomogeneity.of(hump).statistic(), 1e-14);
        assertEquals(2, StandardNormalHomogeneity.of(hump).position());
        // twice the ranks 7, 10, 7, 4, 2 less 6 a value: 1, 5, 6, 4
        assertEquals(6, Pettitt.test(hump).statistic());
        assertEquals(3, Pettitt.test(hump).position().orElseThrow());
    }

    /** Departures 3, −4, 3, −2, 0 with squares 38 add up to 3, −1, 2, 0: the range is from −1 to 3. */
    @Test
    void theRangeSpansBothSides() {
        double[] swing = {4, -3, 4, -1, 1};
        assertEquals(4 / Math.sqrt(38), Buishand.of(swing).range(), 1e-15);
        assertEquals(3 / Math.sqrt(38), Buishand.of(swing).largest(), 1e-15);
        double[] back = Arrays.stream(swing).map(v -> -v).toArray();
        assertEquals(Buishand.of(swing), Buishand.of(back));
    }

    /** No series of 20 normal values jumps as a step does, and none keeps as still as one that alternates. */
    @Test
    void simulatedProbabilitiesReachBothTheirEnds() {
        HomogeneitySimulation simulation = HomogeneitySimulation.withDefaults().replications(999);
        double[] step = new double[20];
        Arrays.fill(step, 10, 20, 1);
        HomogeneitySimulation.PValues jump = simulation.of(step);
        assertEquals(0.001, jump.homogeneity());
        assertEquals(0.001, jump.largest());
        assertEquals(0.001, jump.range());
        assertEquals(0.001, jump.bayesian());
        double[] still = new double[20];
        Arrays.setAll(still, i -> i % 2);
        HomogeneitySimulation.PValues none = simulation.of(still);
        assertEquals(1, none.largest());
        assertEquals(1, none.range());
        assertEquals(1, none.bayesian());
        assertTrue(none.homogeneity() <= 1 && none.homogeneity() > 0.95);
    }

    @Test
    void fiveValuesThatDifferAreNeeded() {
        double[] four = {1, 2, 3, 4};
        double[] equal = {2, 2, 2, 2, 2};
        for (double[] values : new double[][] {four, equal}) {
            Status status = values.length < 5 ? Status.INSUFFICIENT_DATA : Status.UNDEFINED;
            assertEquals(
                    status,
                    assertThrows(UndefinedException.class, () -> Buishand.of(values))
                            .status());
            assertEquals(
                    status,
                    assertThrows(UndefinedException.class, () -> StandardNormalHomogeneity.of(values))
                            .status());
        }
        assertThrows(UndefinedException.class, () -> Pettitt.test(four));
        assertTrue(Pettitt.test(equal).position().isEmpty());
        assertEquals(1, Pettitt.test(equal).pValue());
    }

    /** T₀, Q, R and U by their definitions: means of both parts in deviations, cumulated departures. */
    private static double[] byDefinition(double[] x) {
        int n = x.length;
        double mean = Arrays.stream(x).sum() / n;
        double squares = Arrays.stream(x).map(v -> (v - mean) * (v - mean)).sum();
        double sample = Math.sqrt(squares / (n - 1));
        double population = Math.sqrt(squares / n);
        double[] sums = new double[n + 1];
        double homogeneity = 0;
        double bayesian = 0;
        for (int k = 1; k < n; k++) {
            double before = (Arrays.stream(x, 0, k).sum() / k - mean) / sample;
            double after = (Arrays.stream(x, k, n).sum() / (n - k) - mean) / sample;
            homogeneity = Math.max(homogeneity, k * before * before + (n - k) * after * after);
            sums[k] = sums[k - 1] + x[k - 1] - mean;
            bayesian += sums[k] * sums[k] / (population * population) / (n * (n + 1.0));
        }
        double most = Arrays.stream(sums).max().orElseThrow();
        double least = Arrays.stream(sums).min().orElseThrow();
        double root = population * Math.sqrt(n);
        return new double[] {homogeneity, Math.max(most, -least) / root, (most - least) / root, bayesian};
    }

    @Test
    void statisticsAreTheirDefinitions() {
        SplittableRandom random = new SplittableRandom(4);
        for (int trial = 0; trial < 30; trial++) {
            double[] x = random.doubles(5 + trial % 9, -3, 8).toArray();
            int n = x.length;
            double[] expected = byDefinition(x);
            assertEquals(expected[0], StandardNormalHomogeneity.of(x).statistic(), 1e-12);
            Buishand sums = Buishand.of(x);
            double[] found = {sums.largest(), sums.range(), sums.bayesian()};
            double[] sample = {sums.sampleLargest(), sums.sampleRange(), sums.sampleBayesian()};
            double ratio = (n - 1.0) / n;
            double[] factors = {Math.sqrt(ratio), Math.sqrt(ratio), ratio};
            for (int k = 0; k < 3; k++) {
                assertEquals(expected[k + 1], found[k], 1e-12);
                assertEquals(expected[k + 1] * factors[k], sample[k], 1e-12);
            }
            assertEquals(n, sums.n());
            assertEquals(n, StandardNormalHomogeneity.of(x).n());
        }
    }

    /** The draws of the streams are counted one by one; the last of three chunks is not full. */
    @Test
    void simulatedProbabilitiesAreTheShareOfDrawnSeriesThatReachAStatistic() {
        double[] x = {3, 1, 4, 1, 5, 9, 2, 6};
        double[] observed = byDefinition(x);
        int[] reached = {1, 1, 1, 1};
        for (int k = 0; k < 300; k++) {
            SplittableRandom random = Streams.of(7, k);
            double[] drawn = new double[x.length];
            Arrays.setAll(drawn, i -> random.nextGaussian());
            double[] statistics = byDefinition(drawn);
            for (int j = 0; j < 4; j++) {
                reached[j] += statistics[j] >= observed[j] ? 1 : 0;
            }
        }
        HomogeneitySimulation.PValues p =
                HomogeneitySimulation.withDefaults().replications(300).seed(7).of(x);
        assertEquals(reached[0] / 301.0, p.homogeneity());
        assertEquals(reached[1] / 301.0, p.largest());
        assertEquals(reached[2] / 301.0, p.range());
        assertEquals(reached[3] / 301.0, p.bayesian());
        assertEquals(300, p.replications());
        for (int j = 0; j < 4; j++) {
            assertTrue(reached[j] > 20 && reached[j] < 280, Arrays.toString(reached));
        }
    }

    @Test
    void hugeAndTinySeriesChangeAsOrdinaryOnesDo() {
        double[] x = {3, 1, 4, 1, 5, 9, 2, 6};
        for (double unit : new double[] {0x1p900, 0x1p-900}) {
            double[] other = Arrays.stream(x).map(v -> unit * v).toArray();
            assertEquals(Buishand.of(x), Buishand.of(other));
            assertEquals(StandardNormalHomogeneity.of(x), StandardNormalHomogeneity.of(other));
            assertEquals(Pettitt.test(x), Pettitt.test(other));
        }
    }

    /** 4, 5 and 6 are just enough; K may be n²/4 = 6.25, and 6 with three before two. */
    @Test
    void theLeastSeriesHasAPosition() {
        Pettitt five = Pettitt.test(1, 2, 3, 4, 5);
        assertEquals(6, five.statistic());
        assertEquals(2, five.position().orElseThrow());
        assertEquals(5, five.n());
        assertEquals(Math.min(1, 2 * Math.exp(-6 * 36 / 150.0)), five.pValue(), 1e-15);
        assertEquals(
                Status.INSUFFICIENT_DATA,
                assertThrows(UndefinedException.class, () -> Pettitt.test(1, 2, 3, 4))
                        .status());
    }
}
