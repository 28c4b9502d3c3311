package org.chengzhen.methods.growth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Test;

class LabourProductivityTest extends DecompositionContract {
    @Override
    protected Split split(double[] a, double[] b, double[] c, double[] d) {
        // labour wherever there is output
        double[] before = a.clone();
        double[] after = b.clone();
        before[0] += ShiftShareTest.largest(a, b);
        after[0] += ShiftShareTest.largest(a, b);
        double[] outputStart = new double[a.length];
        double[] outputEnd = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            outputStart[i] = before[i] > 0 ? c[i] : 0;
            outputEnd[i] = after[i] > 0 ? d[i] : 0;
        }
        LabourProductivity.ProductivityParts r = LabourProductivity.decompose(outputStart, outputEnd, before, after);
        return new Split(r.change(), r.within(), r.between(), r.cross());
    }

    @Override
    protected double tolerance() {
        return 1e-12;
    }

    @Override
    protected double scaleOfEight() {
        return 1;
    }

    @Test
    void theExampleOfTheClassCommentHolds() {
        double[] y0 = {20, 80};
        double[] l0 = {50, 50};
        double[] y1 = {20, 140};
        double[] l1 = {40, 60};
        LabourProductivity.ProductivityParts r = LabourProductivity.decompose(y0, y1, l0, l1);
        assertEquals(0.12, r.between(), 1e-15);
        assertTrue(r.toString().startsWith("LabourProductivity[0.600000 = within"));
    }

    @Test
    void aSectorThatCameIsInTheCrossTerm() {
        LabourProductivity.ProductivityParts r = LabourProductivity.decompose(
                new double[] {100, 0}, new double[] {100, 60}, new double[] {10, 0}, new double[] {10, 10});
        assertEquals(3, r.cross(), 1e-12);
        assertEquals(0, r.within(), 1e-12);
        assertEquals(-5, r.between(), 1e-12);
    }

    @Test
    void outputWithoutLabourIsUndefined() {
        double[] one = {1};
        double[] none = {0};
        assertThrows(UndefinedException.class, () -> LabourProductivity.decompose(one, one, none, one));
        assertThrows(
                UndefinedException.class,
                () -> LabourProductivity.decompose(
                        new double[] {1, 1}, new double[] {1, 1}, new double[] {1, 0}, new double[] {1, 1}));
        assertThrows(IllegalArgumentException.class, () -> LabourProductivity.decompose(one, one, one, new double[2]));
    }
}
