package org.chengzhen.benchmarks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.chengzhen.methods.composite.EvaluationTable;
import org.junit.jupiter.api.Test;

class CompositeRivalsTest {
    @Test
    void theRivalAgreesAndThreadsChangeNoBit() {
        double[][] columns = CompositeRivals.columns(6_000, 10, 7);
        CompositeRivals.Result rival = CompositeRivals.pipeline(columns, CompositeBenchmark.SUBSYSTEMS);
        EvaluationTable table = CompositeBenchmark.table(columns);
        CompositeBenchmark.Result ours = CompositeBenchmark.pipeline(table, CompositeBenchmark.groups(10));
        assertArrayEquals(rival.weights(), ours.weights().weights().toArray(), 1e-12);
        assertArrayEquals(rival.closeness(), ours.topsis().closeness().toArray(), 1e-12);
        assertArrayEquals(rival.coordination(), ours.coupling().coordination().toArray(), 1e-12);
        CompositeBenchmark.Result parallel =
                CompositeBenchmark.pipeline(table.parallel(), CompositeBenchmark.groups(10));
        assertEquals(ours.weights(), parallel.weights());
        assertEquals(ours.topsis().closeness(), parallel.topsis().closeness());
        assertEquals(ours.coupling().coordination(), parallel.coupling().coordination());
    }
}
