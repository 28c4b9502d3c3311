package org.chengzhen.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.chengzhen.methods.inequality.Gini;
import org.junit.jupiter.api.Test;

class GiniRivalsTest {
    @Test
    void theRivalAgrees() {
        double[] values = Data.logNormal(50_000, 7);
        assertEquals(Gini.of(values), GiniRivals.comparisonSort(values), 1e-12);
    }
}
