package org.chengzhen.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.chengzhen.core.flow.FlowMatrix;
import org.chengzhen.methods.network.FlowDirection;
import org.chengzhen.methods.network.FlowDominance;
import org.chengzhen.methods.network.FlowEntropy;
import org.chengzhen.methods.network.FunctionalPolycentricity;
import org.chengzhen.methods.network.SelfContainment;
import org.junit.jupiter.api.Test;

/**
 * Commuting between seven areas of Leeds, 2011, all modes. The judge is numpy 1.24 with f the 7 x 7 matrix, g the same
 * with a zero diagonal, I = g.sum(0), z = g[g > 0]/g.sum().
 */
class LeedsCommutingTest {
    private static FlowMatrix leeds() {
        assumeTrue(Repository.data(NetworkTables.LEEDS).isPresent());
        return NetworkTables.leeds();
    }

    @Test
    void theMatrixHoldsAllFlows() {
        FlowMatrix leeds = leeds();
        assertEquals("FlowMatrix[7 places, 42 flows between them, 0 missing]", leeds.toString());
        assertEquals(1796, leeds.totalBetween());
        assertEquals(690, leeds.inflows()[leeds.index("E02002393")]);
    }

    /** 1 - I.std()/(I.max()/2), and that times g.sum()/(42*g.max()). */
    @Test
    void polycentricityEqualsNumpy() {
        FunctionalPolycentricity.Polycentricity green =
                FunctionalPolycentricity.withDefaults().of(leeds());
        assertEquals(0.4314577651619116, green.balance(), 1e-14);
        assertEquals(0.11181791431901779, green.value(), 1e-14);
    }

    /** -(z*log(z)).sum()/log(42), and I*6/(I.sum() - I). */
    @Test
    void entropyAndDominanceEqualNumpy() {
        FlowMatrix leeds = leeds();
        assertEquals(0.90031286286372, FlowEntropy.of(leeds), 1e-14);
        int centre = leeds.index("E02002393");
        assertEquals(
                3.74321881,
                FlowDominance.of(leeds, FlowDirection.IN).get(centre).getAsDouble(),
                1e-8);
    }

    /** f[0, 0]/f[0].sum() and f[0, 0]/f[:, 0].sum(); 1 - trace(f)/f.sum(). */
    @Test
    void selfContainmentEqualsNumpy() {
        FlowMatrix leeds = leeds();
        SelfContainment.Rates first = SelfContainment.of(leeds).get(leeds.index("E02002361"));
        assertEquals(0.3244047619047619, first.supply().getAsDouble(), 1e-15);
        assertEquals(0.5265700483091788, first.demand().getAsDouble(), 1e-15);
        assertEquals(
                1 - 0.3622159090909091, SelfContainment.crossCityShare(leeds, new int[] {0, 1, 2, 3, 4, 5, 6}), 1e-15);
    }
}
