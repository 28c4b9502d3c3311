package org.chengzhen.methods.growth;

import static org.chengzhen.methods.growth.ShiftShareTest.N0;
import static org.chengzhen.methods.growth.ShiftShareTest.N1;
import static org.chengzhen.methods.growth.ShiftShareTest.R0;
import static org.chengzhen.methods.growth.ShiftShareTest.R1;
import static org.chengzhen.methods.growth.ShiftShareTest.plus;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import org.chengzhen.methods.contract.SeededProperty;
import org.junit.jupiter.api.Test;

class EstebanMarquillasTest extends DecompositionContract {
    @Override
    protected Split split(double[] a, double[] b, double[] c, double[] d) {
        EstebanMarquillas.HomotheticParts r = EstebanMarquillas.of(a, b, plus(a, c), plus(b, d));
        return new Split(r.change(), r.national(), r.mix(), r.homotheticCompetitive(), r.allocation());
    }

    @Override
    protected double tolerance() {
        return 1e-12;
    }

    @SeededProperty
    void homotheticAndAllocationAddUpToTheCompetitiveComponent(@ForAll(supplier = TwoDates.class) double[][] data) {
        double[] n0 = plus(data[0], data[2]);
        double[] n1 = plus(data[1], data[3]);
        EstebanMarquillas.HomotheticParts r = EstebanMarquillas.of(data[0], data[1], n0, n1);
        double size = Math.abs(r.homotheticCompetitive()) + Math.abs(r.allocation());
        assertEquals(
                ShiftShare.of(data[0], data[1], n0, n1).competitive(),
                r.homotheticCompetitive() + r.allocation(),
                1e-11 * size + 1e-12);
    }

    @Test
    void theExampleOfTheClassCommentHolds() {
        EstebanMarquillas.HomotheticParts r = EstebanMarquillas.of(R0, R1, N0, N1);
        assertEquals(-2.3636, r.allocation(), 1e-4);
        assertTrue(r.toString().startsWith("EstebanMarquillas[25.0000 = national 27.0000 + mix 1.00000"));
    }

    @Test
    void aNewIndustryIsHomotheticAlone() {
        EstebanMarquillas.HomotheticParts r = EstebanMarquillas.of(
                new double[] {0, 50}, new double[] {7, 50}, new double[] {100, 100}, new double[] {100, 100});
        assertEquals(7, r.homotheticCompetitive());
        assertEquals(0, r.allocation());
    }
}
