package org.chengzhen.benchmarks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.methods.efficiency.BootstrappedEfficiency;
import org.chengzhen.methods.efficiency.DataEnvelopment;
import org.chengzhen.methods.efficiency.MalmquistLuenberger;
import org.chengzhen.methods.efficiency.UndesirableSbm;
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

    @Test
    void theRivalsOfBadOutputsAgree() {
        double[][][] x = EfficiencyRivals.panel(3, 30, 3, 11);
        double[][][] y = EfficiencyRivals.panel(3, 30, 1, 12);
        double[][][] b = EfficiencyRivals.panel(3, 30, 3, 13);
        double[][] index = EfficiencyRivals.globalIndex(x, y, b);
        var changes = MalmquistLuenberger.withDefaults().global(x, y, b).changes();
        for (int t = 0; t < index.length; t++) {
            for (int j = 0; j < 30; j++) {
                assertEquals(index[t][j], changes.get(t).get(j).index(), 1e-7);
            }
        }
        double[][] pooledX = EfficiencyRivals.pooled(x);
        double[][] pooledY = EfficiencyRivals.pooled(y);
        double[][] pooledB = EfficiencyRivals.pooled(b);
        double[] scores = EfficiencyRivals.superSbm(pooledX, pooledY, pooledB);
        var own = UndesirableSbm.withDefaults().superEfficiency(pooledX, pooledY, pooledB);
        for (int j = 0; j < scores.length; j++) {
            assertEquals(scores[j], own.score(j), 1e-6);
        }
    }

    @Test
    void theRivalOfTheBootstrapAgrees() {
        double[][] x = EfficiencyRivals.panel(1, 25, 3, 11)[0];
        double[][] y = EfficiencyRivals.panel(1, 25, 1, 12)[0];
        assertArrayEquals(
                EfficiencyRivals.bootstrapBias(x, y, 0.05, 200, 42),
                BootstrappedEfficiency.withDefaults()
                        .replications(200)
                        .bandwidth(0.05)
                        .of(x, y)
                        .bias()
                        .toArray(),
                1e-7);
    }
}
