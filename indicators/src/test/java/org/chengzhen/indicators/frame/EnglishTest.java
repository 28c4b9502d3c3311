package org.chengzhen.indicators.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class EnglishTest {
    @Test
    void theExampleOfTheClassCommentHolds() {
        assertEquals("super-large city", English.word("SUPER_LARGE"));
        assertEquals("severe loss", English.word("SEVERE_LOSS"));
        assertEquals("BTH", English.word("BTH"));
    }

    @Test
    void classesAndStatusesAreWordsAndAllElseStays() {
        assertEquals("hot spot, 99 %", English.word("HOT_99"));
        assertEquals("missing (gdp missing)", English.word("MISSING (gdp missing)"));
        assertEquals("infeasible: too few", English.word("INFEASIBLE: too few"));
        assertEquals("HH", English.word("HH"));
        assertEquals("on track", English.word("ON_TRACK"));
        assertEquals("behind", English.word("BEHIND"));
        assertEquals("17.52", English.word("17.52"));
        assertEquals("the SUPER_LARGE ones", English.word("the SUPER_LARGE ones"));
        assertEquals("", English.word(""));
    }
}
