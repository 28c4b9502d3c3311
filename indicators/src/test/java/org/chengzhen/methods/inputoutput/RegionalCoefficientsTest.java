package org.chengzhen.methods.inputoutput;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Test;

/** A region of 30 of 100 jobs: SLQ = (10/30)/(20/100) = 5/3, (5/30)/(30/100) = 5/9, (15/30)/(50/100) = 1. */
class RegionalCoefficientsTest {
    private static final DoubleMatrix NATION =
            DoubleMatrix.of(new double[][] {{0.2, 0.3, 0.1}, {0.1, 0.2, 0.4}, {0.3, 0.1, 0.2}});
    private static final double[] REGION = {10, 5, 15};
    private static final double[] ALL = {20, 30, 50};

    private static void assertRows(double[][] expected, DoubleMatrix matrix) {
        for (int i = 0; i < expected.length; i++) {
            assertArrayEquals(expected[i], matrix.toRows()[i], 1e-15, "row " + i);
        }
    }

    @Test
    void coefficientsAreCutByTheQuotientsOfTheSupplierAndTheBuyer() {
        RegionalCoefficients region = RegionalCoefficients.of(NATION, REGION, ALL, 0.3);
        assertArrayEquals(new double[] {5.0 / 3, 5.0 / 9, 1}, region.quotients().toArray(), 1e-15);
        assertRows(new double[][] {{0.2, 0.3, 0.1}, {0.5 / 9, 1.0 / 9, 2.0 / 9}, {0.3, 0.1, 0.2}}, region.bySimple());
        // CILQ: 5/3 on the diagonal, 3, 5/3; 1/3, 5/9, 5/9; 3/5, 9/5, 1
        assertRows(
                new double[][] {{0.2, 0.3, 0.1}, {0.1 / 3, 1.0 / 9, 2.0 / 9}, {0.18, 0.1, 0.2}},
                region.byCrossIndustry());
        double lambda = Math.pow(Math.log(1.3) / Math.log(2), 0.3);
        assertEquals(lambda, region.lambda(), 1e-15);
        assertRows(
                new double[][] {
                    {0.2, 0.3, 0.1},
                    {lambda * 0.1 / 3, lambda / 9, lambda * 2 / 9},
                    {lambda * 0.18, 0.1, lambda * 0.2}
                },
                region.byFlegg());
        assertEquals("RegionalCoefficients[3 industries, lambda 0.7472]", region.toString());
    }

    @Test
    void anIndustryThatTheRegionLacksSuppliesNothingAndHasNoQuotientAsABuyer() {
        RegionalCoefficients region = RegionalCoefficients.of(NATION, new double[] {10, 0, 20}, ALL, 0);
        assertArrayEquals(new double[] {0, 0, 0}, region.byCrossIndustry().toRows()[1]);
        assertTrue(Double.isNaN(region.byCrossIndustry().get(0, 1)));
        assertTrue(Double.isNaN(region.byFlegg().get(2, 1)));
        assertEquals(0.3, region.bySimple().get(0, 1));
    }

    @Test
    void theWholeNationKeepsItsCoefficients() {
        RegionalCoefficients all = RegionalCoefficients.of(NATION, ALL, ALL, 0.3);
        assertEquals(1, all.lambda());
        assertRows(NATION.toRows(), all.byFlegg());
    }

    @Test
    void badInputIsNamed() {
        assertRefused("region has 2", new double[] {1, 2}, ALL, 0.3);
        assertRefused("nation has 2", REGION, new double[] {20, 30}, 0.3);
        assertRefused("region[1]", new double[] {1, -1, 1}, ALL, 0.3);
        assertRefused("nation[2]", REGION, new double[] {20, 30, Double.NaN}, 0.3);
        assertRefused("delta", REGION, ALL, -0.1);
        assertRefused("region[0] must be at most nation[0], 20.0, but is 21.0", new double[] {21, 5, 15}, ALL, 0.3);
        assertUndefined("industry 1 has no employment", new double[] {10, 0, 15}, new double[] {20, 0, 50});
        assertUndefined("the region has no employment", new double[3], ALL);
    }

    private static void assertRefused(String named, double[] region, double[] nation, double delta) {
        String message = assertThrows(
                        IllegalArgumentException.class, () -> RegionalCoefficients.of(NATION, region, nation, delta))
                .getMessage();
        assertTrue(message.contains(named), message);
    }

    private static void assertUndefined(String named, double[] region, double[] nation) {
        UndefinedException e =
                assertThrows(UndefinedException.class, () -> RegionalCoefficients.of(NATION, region, nation, 0.3));
        assertEquals(Status.UNDEFINED, e.status());
        assertTrue(e.getMessage().contains(named), e.getMessage());
    }
}
