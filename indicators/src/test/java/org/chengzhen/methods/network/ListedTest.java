package org.chengzhen.methods.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.primitives.ImmutableIntArray;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ListedTest {
    private static ImmutableIntArray numbers(int count) {
        return ImmutableIntArray.copyOf(IntStream.range(0, count));
    }

    @Test
    void twentyStandWholeAndMoreAreCounted() {
        assertEquals("[]", Listed.of(numbers(0)));
        assertEquals("[0, 1, 2]", Listed.of(numbers(3)));
        String twenty = "[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19";
        assertEquals(twenty + "]", Listed.of(numbers(20)));
        assertEquals(twenty + ", … 21 in all]", Listed.of(numbers(21)));
        assertEquals(twenty + ", … 369 in all]", Listed.of(numbers(369)));
    }

    @Test
    void aPartitionOfManyPlacesStaysInALine() {
        assertEquals(
                "Partition[2 communities, modularity 0.2500] " + Listed.of(numbers(30)),
                new Partition(numbers(30), 2, 0.25).toString());
    }
}
