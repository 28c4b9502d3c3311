package org.chengzhen.methods.growth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Test;

class TapioDecouplingTest {
    private static TapioDecoupling.State state(double p, double g) {
        return TapioDecoupling.ofRates(p, g, TapioDecoupling.Limits.BOTH_COUPLING)
                .state();
    }

    @Test
    void theExampleOfTheClassCommentHolds() {
        TapioDecoupling.Decoupling r = TapioDecoupling.of(500, 620, 3000, 4200);
        assertEquals(0.6, r.elasticity(), 1e-15);
        assertEquals(TapioDecoupling.State.WEAK_DECOUPLING, r.state());
        assertEquals("TapioDecoupling[e = 0.6000, WEAK_DECOUPLING]", r.toString());
    }

    @Test
    void theEightStatesAreEachReached() {
        assertEquals(TapioDecoupling.State.STRONG_DECOUPLING, state(-0.1, 0.1));
        assertEquals(TapioDecoupling.State.WEAK_DECOUPLING, state(0.05, 0.1));
        assertEquals(TapioDecoupling.State.EXPANSIVE_COUPLING, state(0.1, 0.1));
        assertEquals(TapioDecoupling.State.EXPANSIVE_NEGATIVE_DECOUPLING, state(0.2, 0.1));
        assertEquals(TapioDecoupling.State.STRONG_NEGATIVE_DECOUPLING, state(0.1, -0.1));
        assertEquals(TapioDecoupling.State.WEAK_NEGATIVE_DECOUPLING, state(-0.05, -0.1));
        assertEquals(TapioDecoupling.State.RECESSIVE_COUPLING, state(-0.1, -0.1));
        assertEquals(TapioDecoupling.State.RECESSIVE_DECOUPLING, state(-0.2, -0.1));
    }

    /** Trap 20 of the catalogue: 0.08/0.10 is a little off 0.8, and is coupling all the same. */
    @Test
    void bothLimitsAreCouplingInSpiteOfRounding() {
        assertEquals(
                TapioDecoupling.State.EXPANSIVE_COUPLING,
                TapioDecoupling.of(100, 108, 100, 110).state());
        assertEquals(
                TapioDecoupling.State.EXPANSIVE_COUPLING,
                TapioDecoupling.of(100, 112, 100, 110).state());
        assertEquals(
                TapioDecoupling.State.RECESSIVE_COUPLING,
                TapioDecoupling.of(100, 92, 100, 90).state());
        TapioDecoupling.Limits printed = TapioDecoupling.Limits.UPPER_INCLUSIVE;
        assertEquals(
                TapioDecoupling.State.WEAK_DECOUPLING,
                TapioDecoupling.of(100, 108, 100, 110, printed).state());
        assertEquals(
                TapioDecoupling.State.EXPANSIVE_COUPLING,
                TapioDecoupling.of(100, 112, 100, 110, printed).state());
    }

    @Test
    void anUnchangedPressureIsWeak() {
        assertEquals(TapioDecoupling.State.WEAK_DECOUPLING, state(0, 0.1));
        assertEquals(TapioDecoupling.State.WEAK_NEGATIVE_DECOUPLING, state(0, -0.1));
    }

    @Test
    void unchangedOutputAndZeroBasesAreUndefined() {
        assertThrows(UndefinedException.class, () -> TapioDecoupling.of(100, 105, 100, 100));
        Exception pressure = assertThrows(UndefinedException.class, () -> TapioDecoupling.of(0, 5, 100, 110));
        assertEquals("pressure is zero at the start", pressure.getMessage());
        Exception output = assertThrows(UndefinedException.class, () -> TapioDecoupling.of(5, 5, 0, 110));
        assertEquals("output is zero at the start", output.getMessage());
        assertThrows(IllegalArgumentException.class, () -> TapioDecoupling.of(5, -5, 10, 110));
    }
}
