package org.chengzhen.methods.interaction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CoefficientTest {
    @Test
    void zIsTheEstimateInStandardErrors() {
        assertEquals(-4, new Coefficient(-2, 0.5).zScore());
        assertEquals("-2.00000 (se 0.500)", new Coefficient(-2, 0.5).toString());
    }
}
