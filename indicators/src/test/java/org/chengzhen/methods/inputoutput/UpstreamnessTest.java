package org.chengzhen.methods.inputoutput;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

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

    /** Domestic uses of 100 − 10 + 30 − 20 and 200 − 50 + 20 + 10: 100 and 180. */
    @Test
    void exportsImportsAndInventoriesChangeDomesticUse() {
        DoubleMatrix z = DoubleMatrix.of(2, 2, 20, 60, 40, 20);
        double[] stages = Upstreamness.open(
                        z, new double[] {100, 200}, new double[] {10, 50}, new double[] {30, 20}, new double[] {20, -10
                        })
                .toArray();
        // I less 0.2, 0.6 and 2/9, 1/9: determinant 26/45, row sums 67/45 and 46/45 of the adjoint
        assertArrayEquals(new double[] {67 / 26.0, 46 / 26.0}, stages, 1e-13);
    }

    @Test
    void whatDoesNotFitIsNamed() {
        DoubleMatrix z = DoubleMatrix.of(2, 2, 20, 60, 40, 20);
        double[] output = {100, 200};
        double[] none = new double[2];
        double[] one = new double[1];
        assertTold("output has 1", () -> Upstreamness.open(z, one, none, none, none));
        assertTold("exports has 1", () -> Upstreamness.open(z, output, one, none, none));
        assertTold("imports has 1", () -> Upstreamness.open(z, output, none, one, none));
        assertTold("inventoryAdditions has 1", () -> Upstreamness.open(z, output, none, none, one));
        double[] negative = {0, -1};
        assertTold("output[1]", () -> Upstreamness.open(z, negative, none, none, none));
        assertTold("exports[1]", () -> Upstreamness.open(z, output, negative, none, none));
        assertTold("imports[1]", () -> Upstreamness.open(z, output, none, negative, none));
        assertTold(
                "inventoryAdditions[0]", () -> Upstreamness.open(z, output, none, none, new double[] {Double.NaN, 0}));
        assertTold(
                "output less exports of sector 1, its domestic use, must be >= 0 but is -100.0",
                () -> Upstreamness.open(z, output, new double[] {0, 300}, none, none));
        UndefinedException unused = assertThrows(
                UndefinedException.class, () -> Upstreamness.open(z, output, new double[] {0, 200}, none, none));
        assertTrue(unused.getMessage().startsWith("sector 1 delivers but has no domestic use"), unused.getMessage());
        // a sector that delivers nothing needs no use
        DoubleMatrix idle = DoubleMatrix.of(2, 2, 50, 0, 0, 0);
        assertArrayEquals(
                new double[] {2, 1},
                Upstreamness.open(idle, new double[] {100, 0}, none, none, none).toArray(),
                1e-15);
    }

    private static void assertTold(String message, Executable call) {
        String told = assertThrows(IllegalArgumentException.class, call).getMessage();
        assertTrue(told.startsWith(message), told);
    }
}
