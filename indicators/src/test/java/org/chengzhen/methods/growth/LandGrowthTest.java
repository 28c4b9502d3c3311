package org.chengzhen.methods.growth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import net.jqwik.api.ForAll;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.contract.Samples;
import org.chengzhen.methods.contract.SeededProperty;
import org.junit.jupiter.api.Test;

class LandGrowthTest {
    @Test
    void theExampleOfTheClassCommentHolds() {
        LandGrowth.LandAccount r = LandGrowth.of(3000, 4200, 500, 620);
        assertEquals(0.3607, r.productivityShare(), 1e-4);
        assertEquals(Optional.of(GrowthMode.MIXED), r.mode());
        assertEquals("LandGrowth[land productivity 0.3607, expansion 0.6393, MIXED]", r.toString());
    }

    @SeededProperty
    void sharesAddUpToOne(@ForAll(supplier = Samples.PositivePlaces.class) double[] y) {
        if (y[0] != y[1]) {
            LandGrowth.LandAccount r = LandGrowth.of(y[0], y[1], y[y.length - 1], y[0]);
            assertEquals(1, r.productivityShare() + r.expansionShare(), 1e-12 * (1 + Math.abs(r.expansionShare())));
        }
    }

    @Test
    void outputThatStandsStillIsUndefinedAndFallingOutputHasNoMode() {
        assertThrows(UndefinedException.class, () -> LandGrowth.of(5, 5, 1, 2));
        assertTrue(LandGrowth.of(5, 4, 1, 2).mode().isEmpty());
        assertThrows(IllegalArgumentException.class, () -> LandGrowth.of(0, 4, 1, 2));
    }
}
