package org.chengzhen.methods.spatial;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import java.util.List;
import java.util.OptionalLong;
import org.chengzhen.core.result.Status;
import org.chengzhen.methods.statistics.Tail;
import org.junit.jupiter.api.Test;

class LocalTestTest {
    private static LocalTest of(double... pValues) {
        ImmutableDoubleArray p = ImmutableDoubleArray.copyOf(pValues);
        return new LocalTest(
                "Local Moran",
                ImmutableList.of("a", "b", "c", "d", "e").subList(0, pValues.length),
                p,
                p,
                p,
                p,
                p,
                Tail.TWO_SIDED,
                Inference.PERMUTATION,
                999,
                OptionalLong.of(7));
    }

    /** The level itself counts, the next number above it does not, and a place without a p-value never does. */
    @Test
    void significantArePlacesWhosePValueIsAtMostTheLevel() {
        LocalTest test = of(0.05, Math.nextUp(0.05), Double.NaN, 0.01, 1);
        assertEquals(List.of("a", "d"), test.significant(0.05));
        assertEquals(List.of("d"), test.significant(Math.nextDown(0.05)));
        assertEquals(List.of("a", "b", "d"), test.significant(Math.nextUp(0.05)));
        assertEquals(List.of(), test.significant(0.009));
        assertEquals(List.of("a", "b", "d", "e"), test.significant(1));
        assertEquals(List.of(), of().significant(1));
    }

    @Test
    void aPlaceWithoutAPValueIsUndefinedAndCountedInTheText() {
        LocalTest test = of(0.05, Math.nextUp(0.05), Double.NaN, 0.01, 1);
        assertEquals(Status.UNDEFINED, test.status(2));
        assertEquals(Status.OK, test.status(4));
        assertEquals(
                "Local Moran of 5 places: 2 with p <= 0.05 two-sided (permutation R = 999 seed 7), 1 without a p-value",
                test.toString());
        assertEquals(
                "Local Moran of 1 places: 0 with p <= 0.05 two-sided (permutation R = 999 seed 7)", of(0.5).toString());
    }
}
