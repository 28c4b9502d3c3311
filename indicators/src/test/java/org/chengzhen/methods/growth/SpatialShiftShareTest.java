package org.chengzhen.methods.growth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Test;

class SpatialShiftShareTest extends DecompositionContract {
    @Override
    protected Split split(double[] a, double[] b, double[] c, double[] d) {
        SpatialShiftShare.SpatialComponents r = SpatialShiftShare.of(
                a, b, new double[] {0.75, 0.25}, new double[][] {c, a}, new double[][] {d, c}, 0.07);
        return new Split(r.change(), r.national(), r.neighbourIndustry(), r.localCompetitive());
    }

    @Override
    protected double tolerance() {
        return 1e-12;
    }

    @Test
    void theExampleOfTheClassCommentHolds() {
        SpatialShiftShare.SpatialComponents spatial = SpatialShiftShare.of(
                new double[] {40, 60},
                new double[] {50, 63},
                new double[] {0.6, 0.4},
                new double[][] {{50, 30}, {80, 20}},
                new double[][] {{60, 33}, {84, 26}},
                0.08);
        assertEquals(8, spatial.national(), 1e-12);
    }

    @Test
    void anIndustryThatNoNeighbourHasIsLocal() {
        SpatialShiftShare.SpatialComponents r = SpatialShiftShare.of(
                new double[] {100},
                new double[] {130},
                new double[] {1},
                new double[][] {{0}},
                new double[][] {{5}},
                0.1);
        assertEquals(0, r.neighbourIndustry());
        assertEquals(20, r.localCompetitive(), 1e-12);
    }

    @Test
    void noNeighbourIsTooFew() {
        UndefinedException e = assertThrows(
                UndefinedException.class,
                () -> SpatialShiftShare.of(
                        new double[] {1}, new double[] {1}, new double[0], new double[0][], new double[0][], 0));
        assertEquals(Status.INSUFFICIENT_DATA, e.status());
    }
}
