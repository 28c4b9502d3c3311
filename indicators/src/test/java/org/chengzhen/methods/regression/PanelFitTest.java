package org.chengzhen.methods.regression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.apache.commons.math3.distribution.TDistribution;
import org.junit.jupiter.api.Test;

class PanelFitTest {
    private static PanelFit fit(int units) {
        Random random = new Random(5);
        double[][] x = new double[units][8];
        double[][] y = new double[units][8];
        for (int i = 0; i < units; i++) {
            for (int t = 0; t < 8; t++) {
                x[i][t] = random.nextGaussian();
                y[i][t] = i + 0.4 * x[i][t] + random.nextGaussian();
            }
        }
        return PanelRegression.oneWay().fit(PanelData.ofMatrices(y, new double[][][] {x}));
    }

    @Test
    void theClusteredTestHasAsManyDegreesOfFreedomAsUnitsButOne() {
        PanelFit fit = fit(6);
        double t = fit.coefficients().get(0) / fit.clusteredSmall().get(0);
        assertEquals(t, fit.clusteredStatistic(0).orElseThrow(), 1e-14);
        double p = 2 * new TDistribution(5).cumulativeProbability(-Math.abs(t));
        assertEquals(p, fit.clusteredPValue(0).orElseThrow(), 1e-12);
        double classical = fit.coefficients().get(0) / fit.standardErrors().get(0);
        assertEquals(classical, fit.statistic(0).orElseThrow(), 1e-14);
        double own = 2 * new TDistribution(fit.degreesOfFreedom()).cumulativeProbability(-Math.abs(classical));
        assertEquals(own, fit.pValue(0).orElseThrow(), 1e-12);
    }

    @Test
    void oneUnitIsNoClusterOfUnits() {
        PanelFit alone = fit(1);
        assertTrue(alone.clusteredStatistic(0).isEmpty());
        assertTrue(alone.clusteredPValue(0).isEmpty());
    }
}
