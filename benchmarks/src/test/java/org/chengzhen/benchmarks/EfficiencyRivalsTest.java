package org.chengzhen.benchmarks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.methods.efficiency.DataEnvelopment;
import org.junit.jupiter.api.Test;

class EfficiencyRivalsTest {
    @Test
    void theRivalAgrees() {
        DoubleMatrix inputs = EfficiencyRivals.units(60, 4, 1);
        DoubleMatrix outputs = EfficiencyRivals.units(60, 4, 2);
        assertArrayEquals(
                EfficiencyRivals.commonsMath(inputs, outputs),
                DataEnvelopment.ccr().scores(inputs, outputs).toArray(),
                1e-8);
    }
}
