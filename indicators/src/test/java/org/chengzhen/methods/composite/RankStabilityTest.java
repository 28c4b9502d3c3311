package org.chengzhen.methods.composite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import org.chengzhen.methods.composite.RankStability.Report;
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
}
