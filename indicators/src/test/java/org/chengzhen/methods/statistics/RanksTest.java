package org.chengzhen.methods.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.chengzhen.methods.contract.Samples;
import org.chengzhen.methods.contract.SeededProperty;
import org.junit.jupiter.api.Test;

class RanksTest {
    @Test
    void theExampleOfTheClassCommentHolds() {
        assertArrayEquals(new double[] {2.5, 1, 2.5}, Ranks.average(7, 3, 7).toArray());
        assertArrayEquals(new int[] {2, 1, 3}, Ranks.ordinal(7, 3, 7).toArray());
        assertArrayEquals(new int[] {2, 1, 2}, Ranks.competition(7, 3, 7).toArray());
    }

    @Test
    void negativeZeroTiesWithZero() {
        assertArrayEquals(new double[] {1.5, 1.5}, Ranks.average(0.0, -0.0).toArray());
        assertArrayEquals(new int[] {1, 2}, Ranks.ordinal(0.0, -0.0).toArray());
        assertArrayEquals(new int[] {1, 1}, Ranks.competition(0.0, -0.0).toArray());
        assertEquals(0, Ranks.average().length());
    }

    @Test
    void nanIsNamed() {
        Exception e = assertThrows(IllegalArgumentException.class, () -> Ranks.average(1, Double.NaN));
        assertEquals("values[1] must be finite but is NaN", e.getMessage());
        assertThrows(IllegalArgumentException.class, () -> Ranks.ordinal(Double.POSITIVE_INFINITY));
        assertThrows(IllegalArgumentException.class, () -> Ranks.competition(1, Double.NaN));
    }

    @SeededProperty
    void averageRanksCountTheSmallerAndHalfTheEqual(
            @ForAll @Size(min = 1, max = 80) List<@IntRange(min = -5, max = 20) Integer> levels) {
        double[] values = levels.stream().mapToDouble(v -> v).toArray();
        double[] ranks = Ranks.average(values).toArray();
        int[] ordinal = Ranks.ordinal(values).toArray();
        for (int i = 0; i < values.length; i++) {
            double v = values[i];
            long smaller = Arrays.stream(values).filter(o -> o < v).count();
            long equal = Arrays.stream(values).filter(o -> o == v).count();
            long equalBefore = Arrays.stream(values, 0, i).filter(o -> o == v).count();
            assertEquals(smaller + (equal + 1) / 2.0, ranks[i]);
            assertEquals(smaller + equalBefore + 1, ordinal[i]);
            assertEquals(smaller + 1, Ranks.competition(values).get(i));
        }
    }

    @SeededProperty
    void ranksMoveWithTheirPlaces(@ForAll(supplier = Samples.Places.class) double[] y, @ForAll long seed) {
        assertArrayEquals(
                Samples.shuffled(Ranks.average(y).toArray(), seed),
                Ranks.average(Samples.shuffled(y, seed)).toArray());
    }
}
