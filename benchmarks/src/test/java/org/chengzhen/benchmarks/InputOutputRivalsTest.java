package org.chengzhen.benchmarks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.methods.inputoutput.Leontief;
import org.junit.jupiter.api.Test;

class InputOutputRivalsTest {
    @Test
    void theRivalAgrees() {
        double[][] a = InputOutputRivals.economy(75, 7);
        double[][] linkages = InputOutputRivals.linkages(a);
        Leontief model = Leontief.of(DoubleMatrix.of(a));
        assertArrayEquals(linkages[0], model.backwardLinkages().toArray(), 1e-12);
        assertArrayEquals(linkages[1], model.forwardLinkages().toArray(), 1e-12);
    }
}
