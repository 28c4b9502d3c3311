package org.chengzhen.methods.concentration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import net.jqwik.api.ForAll;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.contract.Samples;
import org.chengzhen.methods.contract.SeededProperty;
import org.junit.jupiter.api.Test;

class RelativeDiversityTest {
    @Test
    void theExampleOfTheClassCommentHolds() {
        assertEquals(2, RelativeDiversity.of(new double[] {1, 1}, new double[] {3, 1}), 1e-15);
        assertEquals(2, RelativeDiversity.specialization(new double[] {1, 1}, new double[] {3, 1}), 1e-15);
    }

    @Test
    void degenerateStructuresAreUndefined() {
        double[] a = {1, 3};
        Exception e = assertThrows(UndefinedException.class, () -> RelativeDiversity.of(a, new double[] {2, 6}));
        assertEquals("city and nation have the same structure", e.getMessage());
        e = assertThrows(UndefinedException.class, () -> RelativeDiversity.specialization(a, new double[] {1, 0}));
        assertEquals("nation[1] is zero but city[1] is 3.0", e.getMessage());
        assertEquals(1, RelativeDiversity.specialization(new double[] {1, 0}, new double[] {1, 0}));
        assertEquals(0.5, RelativeDiversity.of(new double[] {1, 0}, new double[] {0, 1}));
        e = assertThrows(IllegalArgumentException.class, () -> RelativeDiversity.of(a, new double[] {1}));
        assertEquals("nation has 1 elements but city has 2", e.getMessage());
        assertThrows(IllegalArgumentException.class, () -> RelativeDiversity.specialization(a, new double[] {1}));
    }

    @SeededProperty
    void specializationIsTheLargestQuotient(@ForAll(supplier = Samples.Places.class) double[] y) {
        double[] nation = ConcentrationContract.counting(y.length);
        double largest = 0;
        for (double quotient : LocationQuotient.ofAmounts(y, nation).toArray()) {
            largest = Math.max(largest, quotient);
        }
        assertEquals(largest, RelativeDiversity.specialization(y, nation), 1e-12 * largest);
    }
}
