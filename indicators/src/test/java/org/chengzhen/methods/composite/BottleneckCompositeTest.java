package org.chengzhen.methods.composite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Test;

class BottleneckCompositeTest {
    @Test
    void theExampleOfTheClassCommentHolds() {
        BottleneckComposite composite = BottleneckComposite.of(List.of("land", "water"), new double[] {0.7, 0.3});
        assertEquals("water", composite.binding());
        assertEquals(0.5, composite.mean(), 1e-15);
        assertEquals("BottleneckComposite[mean 0.5000, min 0.3000: water binds]", composite.toString());
    }

    @Test
    void aMissingElementLeavesNothingToJudge() {
        assertEquals(
                Status.INSUFFICIENT_DATA,
                assertThrows(
                                UndefinedException.class,
                                () -> BottleneckComposite.of(List.of("land", "water"), new double[] {0.7, Double.NaN}))
                        .status());
        assertThrows(UndefinedException.class, () -> BottleneckComposite.of(List.of(), new double[0]));
        assertThrows(IllegalArgumentException.class, () -> BottleneckComposite.of(List.of("land"), new double[] {1.2}));
    }
}
