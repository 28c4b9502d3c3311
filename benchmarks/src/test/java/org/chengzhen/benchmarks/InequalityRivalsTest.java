package org.chengzhen.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.chengzhen.methods.inequality.DagumGini;
import org.chengzhen.methods.inequality.EntropyDecomposition;
import org.chengzhen.methods.inequality.Groups;
import org.chengzhen.methods.inequality.TheilT;
import org.junit.jupiter.api.Test;

class InequalityRivalsTest {
    private static final int[] LABELS = InequalityBenchmark.labels(1_500, 3);

    @Test
    void theRivalOfTheilAgrees() {
        double[] values = Data.logNormal(1_500, 7);
        EntropyDecomposition ours = TheilT.decompose(values, Groups.of(LABELS));
        double[] rival = InequalityRivals.theil(values, LABELS, InequalityBenchmark.GROUPS);
        assertEquals(ours.within(), rival[0], 1e-12);
        assertEquals(ours.between(), rival[1], 1e-12);
    }

    @Test
    void theRivalOfDagumAgrees() {
        double[] values = Data.logNormal(1_500, 8);
        DagumGini ours = DagumGini.of(values, Groups.of(LABELS));
        double[] rival = InequalityRivals.dagum(values, LABELS, InequalityBenchmark.GROUPS);
        assertEquals(ours.within(), rival[0], 1e-12);
        assertEquals(ours.netBetween(), rival[1], 1e-12);
        assertEquals(ours.transvariation(), rival[2], 1e-12);
    }
}
