package org.chengzhen.methods.concentration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Test;

class HachmanIndexTest extends ConcentrationContract {
    @Override
    protected double measure(double[] first, double[] second) {
        return 1 - HachmanIndex.of(first, second);
    }

    @Override
    protected double tolerance() {
        return 1e-13;
    }

    @Override
    protected double upperBound() {
        return 1;
    }

    @Override
    protected double reference(double[] firstShares, double[] secondShares) {
        double sum = 0;
        for (int k = 0; k < firstShares.length; k++) {
            sum += firstShares[k] * firstShares[k] / secondShares[k];
        }
        return 1 - 1 / sum;
    }

    @Test
    void theExampleOfTheClassCommentHolds() {
        assertEquals(0.75, HachmanIndex.of(new double[] {1, 1}, new double[] {3, 1}), 1e-15);
    }

    @Test
    void anIndustryThatTheWholeLacksIsUndefined() {
        Exception e =
                assertThrows(UndefinedException.class, () -> HachmanIndex.of(new double[] {1, 1}, new double[] {3, 0}));
        assertEquals("whole[1] is zero but region[1] is 1.0", e.getMessage());
        assertEquals(1, HachmanIndex.of(new double[] {1, 0}, new double[] {3, 0}));
        assertEquals(0.75, HachmanIndex.of(new double[] {1, 0}, new double[] {3, 1}), 1e-15);
    }
}
