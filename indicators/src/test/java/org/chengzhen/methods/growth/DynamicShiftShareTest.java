package org.chengzhen.methods.growth;

import static org.chengzhen.methods.growth.ShiftShareTest.plus;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.contract.SeededProperty;
import org.junit.jupiter.api.Test;

class DynamicShiftShareTest extends DecompositionContract {
    @Override
    protected Split split(double[] a, double[] b, double[] c, double[] d) {
        double[] n0 = plus(a, c);
        double[] n1 = plus(b, d);
        DynamicShiftShare.PeriodSums r =
                DynamicShiftShare.of(new double[][] {a, c, b}, new double[][] {n0, plus(c, n1), n1});
        return new Split(r.change(), r.national(), r.mix(), r.competitive());
    }

    @Override
    protected double tolerance() {
        return 1e-11;
    }

    @SeededProperty
    void onePeriodIsTheClassicResult(@ForAll(supplier = TwoDates.class) double[][] data) {
        double[] n0 = plus(data[0], data[2]);
        double[] n1 = plus(data[1], data[3]);
        DynamicShiftShare.PeriodSums r =
                DynamicShiftShare.of(new double[][] {data[0], data[1]}, new double[][] {n0, n1});
        assertEquals(ShiftShare.of(data[0], data[1], n0, n1), r.periods().get(0));
        assertEquals(r.periods().get(0).mix(), r.mix(), 0.0);
    }

    @Test
    void theExampleOfTheClassCommentHolds() {
        double[][] r = {{90, 20}, {95, 25}, {100, 40}};
        double[][] n = {{400, 150}, {410, 170}, {440, 210}};
        assertEquals(20.4828, DynamicShiftShare.of(r, n).national(), 1e-4);
        assertTrue(DynamicShiftShare.of(r, n).toString().endsWith("2 periods]"));
    }

    @Test
    void oneDateIsTooFew() {
        UndefinedException e = assertThrows(
                UndefinedException.class, () -> DynamicShiftShare.of(new double[][] {{1}}, new double[][] {{2}}));
        assertEquals(Status.INSUFFICIENT_DATA, e.status());
    }
}
