package org.chengzhen.methods.composite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.primitives.ImmutableDoubleArray;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Contributions read as text, and the largest ones. */
class ContributionsTest {
    @Test
    void theLargestPartsComeFirst() {
        Contributions parts =
                Contributions.of(CompositeSamples.example(), 0, "score", 0.6, new double[] {0.1, 0.3, 0.2});
        assertEquals(List.of("criterion 1", "criterion 2"), parts.largest(2));
        assertEquals(ImmutableDoubleArray.of(0.1, 0.3, 0.2), parts.parts());
        assertEquals(
                "place 0: score 0.6000 = +0.1000 criterion 0 +0.3000 criterion 1 +0.2000 criterion 2",
                parts.toString());
    }
}
