package org.chengzhen.methods.inequality;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Test;

class PopulationSharesTest {
    @Test
    void sharesAreOfTheWholeAndLeaveTheArgumentAsItWas() {
        double[] people = {3, 1, 0};
        assertArrayEquals(new double[] {0.75, 0.25, 0}, PopulationShares.of(people));
        assertArrayEquals(new double[] {3, 1, 0}, people);
        assertArrayEquals(new double[] {0.5, 0.5}, PopulationShares.of(new double[] {1e308, 1e308}));
        assertThrows(UndefinedException.class, () -> PopulationShares.of(new double[] {0, 0}));
    }
}
