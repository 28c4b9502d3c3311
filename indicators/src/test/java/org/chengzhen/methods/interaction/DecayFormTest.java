package org.chengzhen.methods.interaction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class DecayFormTest {
    @Test
    void aFormWithItsParameterIsThatDecay() {
        assertEquals(Decay.exponential(0.3), DecayForm.EXPONENTIAL.with(0.3));
        assertEquals(Decay.power(2), DecayForm.POWER.with(2));
    }
}
