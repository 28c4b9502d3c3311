package org.chengzhen.core.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;

class ScaleTest {
    @Test
    void ordinaryValuesComeBackUncopied() {
        double[] values = {1e-100, 5, 1e100};
        assertSame(values, Scale.balanced(values));
        double[] zeros = {0, 0};
        assertSame(zeros, Scale.balanced(zeros));
    }

    @Test
    void extremeValuesAreBroughtToOrderOneByAPowerOfTwo() {
        double[] scaled = Scale.balanced(new double[] {Double.MAX_VALUE, Double.MAX_VALUE / 2});
        assertArrayEquals(new double[] {Math.nextDown(2.0), Math.nextDown(2.0) / 2}, scaled);
        double[] small = Scale.balanced(new double[] {0x1p-1000, 0x1p-1001});
        assertArrayEquals(new double[] {1, 0.5}, small);
    }
}
