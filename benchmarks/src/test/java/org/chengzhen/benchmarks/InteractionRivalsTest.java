package org.chengzhen.benchmarks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.chengzhen.core.space.CostMatrix;
import org.chengzhen.methods.interaction.Decay;
import org.chengzhen.methods.interaction.HansenAccessibility;
import org.chengzhen.methods.interaction.HarrisPotential;
import org.chengzhen.methods.interaction.SpatialInteraction;
import org.junit.jupiter.api.Test;

class InteractionRivalsTest {
    private final double[][] kilometres = InteractionRivals.distances(300, 42);
    private final CostMatrix costs = CostMatrix.of(kilometres);
    private final double[] masses = Data.logNormal(300, 1);

    @Test
    void theRivalsOfPotentialsAgree() {
        double[] areas = Data.logNormal(300, 2);
        double[] rival = InteractionRivals.potential(masses, areas, kilometres, 1.7);
        double[] ours = HarrisPotential.withDefaults()
                .decay(Decay.power(1.7))
                .of(masses, areas, costs)
                .toArray();
        for (int i = 0; i < 300; i++) {
            assertEquals(rival[i], ours[i], 1e-13 * rival[i]);
        }
        assertArrayEquals(
                InteractionRivals.hansen(masses, kilometres, 0.01),
                HansenAccessibility.with(Decay.exponential(0.01))
                        .of(masses, costs)
                        .toArray(),
                1e-11);
    }

    @Test
    void theRivalOfFlowsAgrees() {
        double[] o = InteractionRivals.totals(300, 3);
        double[] d = InteractionRivals.totals(300, 4);
        double[][] rival = InteractionRivals.furness(o, d, kilometres, 0.01, 1e-12);
        double[][] ours = SpatialInteraction.with(Decay.exponential(0.01))
                .of(o, d, costs)
                .flows()
                .toRows();
        for (int i = 0; i < 300; i++) {
            for (int j = 0; j < 300; j++) {
                assertEquals(rival[i][j], ours[i][j], 1e-9 * rival[i][j]);
            }
        }
    }
}
