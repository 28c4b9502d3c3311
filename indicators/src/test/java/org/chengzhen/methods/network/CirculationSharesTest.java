package org.chengzhen.methods.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.chengzhen.core.flow.FlowMatrix;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Test;

class CirculationSharesTest {
    @Test
    void theExampleOfTheClassCommentHolds() {
        assertEquals(0.9, CirculationShares.of(620, 280, 100).domestic(), 1e-15);
    }

    @Test
    void sharesSumToOneWhateverTheUnit() {
        for (double unit : new double[] {1, 1e-300, 1e305}) {
            CirculationShares.Shares shares = CirculationShares.of(620 * unit, 280 * unit, 100 * unit);
            assertEquals(1, shares.intraregional() + shares.interregional() + shares.foreign(), 1e-15);
            assertEquals(0.1, shares.foreign(), 1e-14);
        }
    }

    @Test
    void aMatrixOfTradeHasItsDiagonalWithinRegions() {
        FlowMatrix trade = FlowMatrix.of(new double[][] {{300, 100}, {180, 320}});
        assertEquals(CirculationShares.of(620, 280, 100), CirculationShares.of(trade, 100));
        FlowMatrix part = FlowMatrix.of(new double[][] {{Double.NaN, 1}, {1, 2}});
        assertEquals(
                Status.MISSING,
                assertThrows(UndefinedException.class, () -> CirculationShares.of(part, 1))
                        .status());
    }

    @Test
    void noTradeIsUndefinedAndNegativeTradeRefused() {
        assertThrows(UndefinedException.class, () -> CirculationShares.of(0, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> CirculationShares.of(1, -1, 0));
        assertThrows(IllegalArgumentException.class, () -> CirculationShares.of(1, 1, Double.NaN));
    }
}
