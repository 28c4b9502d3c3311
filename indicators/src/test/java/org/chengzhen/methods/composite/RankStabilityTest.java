package org.chengzhen.methods.composite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ForkJoinPool;
import org.apache.commons.math3.stat.correlation.SpearmansCorrelation;
import org.chengzhen.methods.composite.RankStability.Report;
import org.chengzhen.methods.statistics.Resampling;
import org.junit.jupiter.api.Test;

class RankStabilityTest {
    private static final EvaluationTable TABLE = CompositeSamples.example();
    private static final double[] WEIGHTS = {0.4, 0.3, 0.3};

    @Test
    void withoutSpreadEveryRankIsKept() {
        for (RankingMethod method : RankingMethod.values()) {
            Report report =
                    RankStability.withDefaults().replications(20).spread(0).of(TABLE, WEIGHTS, method);
            assertEquals(1, report.leastSpearman(), 1e-12);
            assertTrue(report.places().stream().allMatch(p -> p.keptShare() == 1 && p.best() == p.worst()));
        }
    }

    @Test
    void theReportHasTheSameBitsOnAnyNumberOfThreads() throws Exception {
        RankStability test =
                RankStability.withDefaults().replications(500).spread(0.9).seed(42);
        for (RankingMethod method : RankingMethod.values()) {
            Report one = test.of(TABLE, WEIGHTS, method);
            for (int threads : new int[] {1, 3}) {
                ForkJoinPool pool = new ForkJoinPool(threads);
                Report many = pool.submit(() -> test.parallel().of(TABLE, WEIGHTS, method))
                        .get();
                pool.shutdown();
                assertEquals(one, many);
            }
        }
        assertNotEquals(
                test.of(TABLE, WEIGHTS, RankingMethod.LINEAR), test.seed(43).of(TABLE, WEIGHTS, RankingMethod.LINEAR));
    }

    @Test
    void closePlacesSwapAndTheWinnerStays() {
        // scores 0.414, 0.480, 0.3, 0.775: the first two are within reach of each other
        Report report = RankStability.withDefaults().spread(0.5).seed(1).of(TABLE, WEIGHTS, RankingMethod.LINEAR);
        assertEquals(1, report.places().get(3).worst());
        assertTrue(report.places().get(0).best() < report.places().get(0).worst());
        assertTrue(report.meanSpearman() < 1);
        assertEquals(
                Set.of("criterion 0", "criterion 1", "criterion 2"),
                report.withoutCriterion().keySet());
        assertEquals(Set.of(Scaling.values()), report.underScaling().keySet());
        assertEquals(1, report.underScaling().get(Scaling.MIN_MAX), 1e-12);
        assertTrue(report.toString().startsWith("RankStability[Spearman "), report::toString);
    }

    @Test
    void whatCannotBeLeftOutHasNoEntry() {
        EvaluationTable one = EvaluationTable.of(new double[][] {{-1}, {2}}, List.of(Direction.BENEFIT));
        Report report = RankStability.withDefaults().replications(5).of(one, new double[] {1}, RankingMethod.LINEAR);
        assertTrue(report.withoutCriterion().isEmpty());
        assertEquals("-", report.mostInfluentialCriterion());
        // ratios to the leader need positive values
        assertTrue(!report.underScaling().containsKey(Scaling.LEADER));
    }

    @Test
    void badOptionsAreRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> RankStability.withDefaults().replications(0));
        assertThrows(
                IllegalArgumentException.class,
                () -> RankStability.withDefaults().spread(1.5));
        assertEquals(
                "RankStability[1000 replications, spread 0.2, seed 0]",
                RankStability.withDefaults().toString());
    }

    /** Scores and ranks of every draw by the library's linear composite, the rest counted plainly. */
    @Test
    void theReportIsThatOfItsDraws() {
        Report report = RankStability.withDefaults()
                .replications(60)
                .spread(0.8)
                .seed(3)
                .of(TABLE, WEIGHTS, RankingMethod.LINEAR);
        double[] scores = LinearComposite.of(TABLE, WEIGHTS).scores().toArray();
        double[] sums = new double[4];
        double[] kept = new double[4];
        int[] best = {9, 9, 9, 9};
        int[] worst = new int[4];
        double total = 0;
        double least = 1;
        List<Integer> ranks = LinearComposite.of(TABLE, WEIGHTS).ranks().asList();
        for (int k = 0; k < 60; k++) {
            SplittableRandom random = Resampling.stream(3, k);
            double[] w = new double[3];
            double all = 0;
            for (int j = 0; j < 3; j++) {
                w[j] = WEIGHTS[j] * (1 + 0.8 * (2 * random.nextDouble() - 1));
                all += w[j];
            }
            for (int j = 0; j < 3; j++) {
                w[j] /= all;
            }
            LinearComposite drawn = LinearComposite.of(TABLE, w);
            double spearman = new SpearmansCorrelation()
                    .correlation(scores, drawn.scores().toArray());
            total += spearman;
            least = Math.min(least, spearman);
            for (int i = 0; i < 4; i++) {
                int rank = drawn.ranks().get(i);
                sums[i] += rank;
                kept[i] += rank == ranks.get(i) ? 1 : 0;
                best[i] = Math.min(best[i], rank);
                worst[i] = Math.max(worst[i], rank);
            }
        }
        assertEquals(total / 60, report.meanSpearman(), 1e-12);
        assertEquals(least, report.leastSpearman(), 1e-12);
        assertTrue(least < 1);
        for (int i = 0; i < 4; i++) {
            assertEquals(
                    new RankStability.PlaceStability(
                            TABLE.places().get(i), ranks.get(i), best[i], sums[i] / 60, worst[i], kept[i] / 60),
                    report.places().get(i));
        }
        for (int j = 0; j < 3; j++) {
            double rest = 1 - WEIGHTS[j];
            double[] w = {WEIGHTS[(j == 0 ? 1 : 0)] / rest, WEIGHTS[(j == 2 ? 1 : 2)] / rest};
            double[] without = LinearComposite.of(TABLE.without("criterion " + j), w)
                    .scores()
                    .toArray();
            assertEquals(
                    new SpearmansCorrelation().correlation(scores, without),
                    report.withoutCriterion().get("criterion " + j),
                    1e-12);
        }
    }

    /** Places that all score alike agree with each other and with nothing else. */
    @Test
    void scoresThatTieHaveTheirMeanRanks() {
        EvaluationTable table = EvaluationTable.of(
                new double[][] {{1, 4}, {2, 4}, {2, 1}, {3, 1}, {3, 2}}, List.of(Direction.BENEFIT, Direction.BENEFIT));
        double[] w = {0.5, 0.5};
        double[] scores = LinearComposite.of(table, w).scores().toArray();
        Report report = RankStability.withDefaults().replications(3).of(table, w, RankingMethod.LINEAR);
        double[] one = {1};
        for (int j = 0; j < 2; j++) {
            double[] without = LinearComposite.of(table.without("criterion " + j), one)
                    .scores()
                    .toArray();
            assertEquals(
                    new SpearmansCorrelation().correlation(scores, without),
                    report.withoutCriterion().get("criterion " + j),
                    1e-12);
        }
    }
}
