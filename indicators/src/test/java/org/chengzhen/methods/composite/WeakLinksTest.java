package org.chengzhen.methods.composite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.contract.OutcomeContract;
import org.junit.jupiter.api.Test;

class WeakLinksTest implements OutcomeContract {
    @Override
    public double compute(double... values) {
        return WeakLinks.penalizedMean(values);
    }

    @Override
    public Outcome declared(double... values) {
        for (double v : values) {
            if (!(v >= 0 && v <= 1)) {
                return Outcome.REFUSED;
            }
        }
        double sum = 0;
        for (double v : values) {
            sum += v;
        }
        return sum / Math.max(1, values.length) == 0 ? Outcome.UNDEFINED : Outcome.VALUE;
    }

    @Test
    void theExampleOfTheClassCommentHolds() {
        WeakLinks links = WeakLinks.of(new double[] {0.82, 0.35, 0.64}, 0.6);
        assertEquals(0.35, links.minimum());
        assertEquals(0.4097, WeakLinks.penalizedMean(0.82, 0.35, 0.64), 5e-5);
        assertEquals("WeakLinks[min 0.3500 at 1, below threshold [1]]", links.toString());
    }

    @Test
    void belowIsStrictAndZerosLeaveTheMinimum() {
        assertEquals(
                List.of(), WeakLinks.of(new double[] {0.6, 0.7}, 0.6).below().asList());
        WeakLinks zeros = WeakLinks.of(new double[] {0, 0}, 0.5);
        assertTrue(zeros.dispersion().isEmpty());
        assertEquals(0, zeros.minimum());
        assertThrows(UndefinedException.class, () -> WeakLinks.of(new double[0], 0.5));
        assertThrows(IllegalArgumentException.class, () -> WeakLinks.of(new double[] {0.4}, 1.5));
    }
}
