package org.chengzhen.core.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import org.chengzhen.core.SeededProperty;
import org.junit.jupiter.api.Test;

class SortsTest {
    private static double[] expected(double[] values) {
        double[] copy = values.clone();
        Arrays.sort(copy);
        return copy;
    }

    private static void assertSameBits(double[] values) {
        double[] wanted = expected(values);
        double[] got = Sorts.ascending(values);
        assertArrayEquals(
                Arrays.stream(wanted).mapToLong(Double::doubleToRawLongBits).toArray(),
                Arrays.stream(got).mapToLong(Double::doubleToRawLongBits).toArray());
    }

    @Test
    void largeArraysComeOutAsFromTheComparisonSort() {
        Random random = new Random(1);
        assertSameBits(random.doubles(50_000, -1e9, 1e9).toArray());
        assertSameBits(random.doubles(50_000).map(u -> Math.exp(200 * u - 100)).toArray());
        assertSameBits(random.ints(50_000, 0, 3).mapToDouble(i -> i).toArray());
    }

    @Test
    void oneZeroAmongManyCloseNumbersTakesNothingFromTheirOrder() {
        Random random = new Random(4);
        double[] values = random.doubles(100_000, 1, 2).toArray();
        values[50_000] = 0;
        assertSameBits(values);
        values[50_000] = -1e300;
        values[60_000] = Double.NaN;
        assertSameBits(values);
    }

    @Test
    void keysThatAgreeInTheirTopBitsFallBackToComparison() {
        Random random = new Random(2);
        double[] close = random.doubles(20_000).map(u -> 1 + u * 1e-13).toArray();
        close[0] = -1e300;
        close[1] = 1e300;
        assertSameBits(close);
    }

    @Test
    void signedZerosAndExtremesKeepTheirOrder() {
        double[] values = new double[4_000];
        double[] odd = {0.0, -0.0, Double.MIN_VALUE, -Double.MIN_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE, 1, -1};
        for (int i = 0; i < values.length; i++) {
            values[i] = odd[i % odd.length];
        }
        assertSameBits(values);
    }

    @Test
    void theInputStaysAsItWas() {
        double[] values = new Random(3).doubles(5_000).toArray();
        double[] copy = values.clone();
        Sorts.ascending(values);
        Sorts.order(values);
        assertArrayEquals(copy, values);
    }

    @SeededProperty
    void orderIsAStablePermutation(@ForAll double[] values) {
        int[] order = Sorts.order(values);
        assertArrayEquals(
                IntStream.range(0, values.length).toArray(),
                Arrays.stream(order).sorted().toArray());
        for (int i = 1; i < order.length; i++) {
            double before = values[order[i - 1]];
            double after = values[order[i]];
            assertTrue(before < after || (before == after && order[i - 1] < order[i]));
        }
    }

    @Test
    void orderOfManyEqualValuesIsTheirPlace() {
        double[] values = new double[500];
        for (int i = 0; i < values.length; i++) {
            values[i] = i % 3 == 0 ? -0.0 : i % 3 == 1 ? 0.0 : 7;
        }
        int[] order = Sorts.order(values);
        for (int i = 1; i < order.length; i++) {
            assertTrue(values[order[i - 1]] < values[order[i]] || order[i - 1] < order[i]);
        }
    }
}
