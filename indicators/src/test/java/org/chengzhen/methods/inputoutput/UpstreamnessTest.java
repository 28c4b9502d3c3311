package org.chengzhen.methods.inputoutput;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Test;

class UpstreamnessTest {
    @Test
    void theExampleOfTheClassCommentHolds() {
        DoubleMatrix z = DoubleMatrix.of(2, 2, 20, 60, 40, 20);
        double[] stages = Upstreamness.open(z, new double[] {100, 200}, new double[2], new double[2], new double[2])
                .toArray();
        assertArrayEquals(new double[] {2.5, 1.6667}, stages, 1e-4);
    }

    @Test
    void exportsBringASectorNearerToFinalUse() {
        DoubleMatrix z = DoubleMatrix.of(2, 2, 20, 60, 40, 20);
        double[] output = {100, 200};
        double[] none = new double[2];
        double closed = Upstreamness.open(z, output, none, none, none).get(1);
        double open =
                Upstreamness.open(z, output, new double[] {0, 100}, none, none).get(1);
        assertTrue(open > closed, "what stays is used up by industry");
        assertThrows(
                IllegalArgumentException.class, () -> Upstreamness.open(z, output, new double[] {0, 300}, none, none));
        assertThrows(UndefinedException.class, () -> Upstreamness.open(z, output, new double[] {0, 200}, none, none));
    }
}
