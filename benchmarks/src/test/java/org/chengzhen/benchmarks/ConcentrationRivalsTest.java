package org.chengzhen.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.chengzhen.methods.concentration.EconomicComplexity;
import org.junit.jupiter.api.Test;

class ConcentrationRivalsTest {
    @Test
    void theRivalOfConcentrationAgrees() {
        double[][] employment = ConcentrationBenchmark.employment(200, 31, 7);
        double[] h = ConcentrationBenchmark.plantHerfindahl(31, 8);
        double ours = ConcentrationBenchmark.concentration(employment, h);
        assertEquals(ours, ConcentrationRivals.concentration(employment, h), 1e-9 * Math.abs(ours));
    }

    @Test
    void theRivalOfComplexityAgreesUpToItsSign() {
        double[][] presence = ConcentrationBenchmark.presence(200, 31, 9);
        double[] ours = EconomicComplexity.of(presence).eci().toArray();
        double[] rival = ConcentrationRivals.eci(presence);
        double sign = Math.signum(ours[0] * rival[0]);
        for (int c = 0; c < ours.length; c++) {
            assertEquals(ours[c], sign * rival[c], 1e-8);
        }
    }
}
