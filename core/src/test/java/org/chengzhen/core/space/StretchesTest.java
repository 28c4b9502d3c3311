package org.chengzhen.core.space;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StretchesTest {
    private static List<String> merged(Stretches stretches) {
        List<String> all = new ArrayList<>();
        stretches.merged((segment, other, from, to) -> all.add(segment + "/" + other + " " + from + " to " + to));
        return all;
    }

    @Test
    void whatOverlapsOrMeetsOfOneSegmentAlongOnePlaceIsOneStretch() {
        Stretches stretches = new Stretches();
        stretches.add(4, 1, 0.5, 0.75);
        stretches.add(4, 1, 0, 0.5);
        stretches.add(4, 1, 0.125, 0.25);
        stretches.add(4, 1, 0.8125, 1);
        stretches.add(4, 2, 0.25, 0.375);
        stretches.add(3, 1, 0.25, 0.375);
        stretches.add(3, 1, 0.25, 0.3125);
        assertEquals(
                List.of("3/1 0.25 to 0.375", "4/1 0.0 to 0.75", "4/1 0.8125 to 1.0", "4/2 0.25 to 0.375"),
                merged(stretches));
        assertEquals(List.of(), merged(new Stretches()));
    }

    @Test
    void thousandsOfStretchesAreKept() {
        Stretches stretches = new Stretches();
        int n = 5_000;
        for (int i = n - 1; i >= 0; i--) {
            stretches.add(i / 2, 7, i % 2, i % 2 + 0.5);
        }
        List<String> all = merged(stretches);
        assertEquals(n, all.size());
        for (int i = 0; i < n; i++) {
            assertEquals(i / 2 + "/7 " + i % 2 + ".0 to " + i % 2 + ".5", all.get(i));
        }
    }
}
