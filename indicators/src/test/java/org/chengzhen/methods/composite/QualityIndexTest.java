package org.chengzhen.methods.composite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Test;

class QualityIndexTest {
    @Test
    void theExampleOfTheClassCommentHolds() {
        QualityIndex index = QualityIndex.of(new double[] {0.7, 0.6, 0.8, 0.5}, new double[] {0.25, 0.25, 0.25, 0.25});
        assertEquals(0.65, index.quality(), 1e-15);
        assertEquals(3, index.lagging());
        assertEquals("QualityIndex[Q = 0.6500, D = 0.8001, subsystem 3 lags]", index.toString());
    }

    @Test
    void levelAndCoordinationUseTheSameWeights() {
        QualityIndex index = QualityIndex.of(new double[] {0.9, 0.1}, new double[] {0.75, 0.25});
        assertEquals(0.7, index.quality(), 1e-15);
        assertEquals(Math.sqrt(0.6 * 0.7), index.coordination(), 1e-15);
    }

    @Test
    void oneSubsystemIsTooFew() {
        assertThrows(UndefinedException.class, () -> QualityIndex.of(new double[] {0.5}, new double[] {1}));
        assertThrows(
                IllegalArgumentException.class,
                () -> QualityIndex.of(new double[] {0.5, Double.NaN}, new double[] {0.5, 0.5}));
    }

    @Test
    void subsystemsEqualButForRoundingLagInTheirOrder() {
        double[] weights = {0.5, 0.5};
        assertEquals(0, QualityIndex.of(new double[] {0.1 + 0.2, 0.3}, weights).lagging());
        assertEquals(1, QualityIndex.of(new double[] {0.31, 0.3}, weights).lagging());
    }
}
