package org.chengzhen.core.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SumsTest {
    private static double exact(double[] values) {
        return Arrays.stream(values)
                .mapToObj(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .doubleValue();
    }

    @Test
    void sumsOfEveryLengthAgreeWithTheExactSum() {
        Random random = new Random(7);
        for (int n : new int[] {0, 1, 2, 3, 127, 128, 129, 257, 1_000, 100_001}) {
            double[] values = random.doubles(n, 0, 1e6).toArray();
            double exact = exact(values);
            assertEquals(exact, Sums.of(values), 1e-15 * 20 * Math.max(1, exact), "n = " + n);
        }
    }

    @Test
    void aRangeIsSummedFromItsFirstToItsLast() {
        assertEquals(9, Sums.of(new double[] {1, 2, 3, 4, 5}, 1, 4));
    }

    @Test
    void productsAreSummed() {
        double[] x = new Random(8).doubles(1_000).toArray();
        double[] ones = new double[1_000];
        Arrays.fill(ones, 1);
        assertEquals(Sums.of(x), Sums.ofProducts(x, ones), 1e-12);
        assertEquals(32, Sums.ofProducts(new double[] {1, 2, 3}, new double[] {4, 5, 6}));
    }
}
