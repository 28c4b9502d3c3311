package org.chengzhen.core.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SortedPlacesTest {
    private static void check(double[] y) {
        int[] expected = IntStream.range(0, y.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> y[i] + 0.0))
                .mapToInt(i -> i)
                .toArray();
        double[] companions =
                IntStream.range(0, y.length).mapToDouble(i -> 3.0 * i).toArray();
        SortedPlaces alone = SortedPlaces.of(y);
        SortedPlaces paired = SortedPlaces.with(y, companions);
        assertArrayEquals(expected, alone.places());
        assertArrayEquals(expected, paired.places());
        assertArrayEquals(expected, Sorts.order(y));
        double[] values = Arrays.stream(expected).mapToDouble(i -> y[i]).toArray();
        assertArrayEquals(values, alone.values(), 0.0);
        assertArrayEquals(values, paired.values(), 0.0);
        assertArrayEquals(Arrays.stream(expected).mapToDouble(i -> 3.0 * i).toArray(), paired.companions());
    }

    private static double[] logNormal(int n, long seed) {
        Random random = new Random(seed);
        return IntStream.range(0, n)
                .mapToDouble(i -> Math.exp(random.nextGaussian()))
                .toArray();
    }

    @Test
    void agreesWithTheOrderOfValues() {
        for (int n : new int[] {0, 1, 2, 63, 64, 2_999, 3_000, 20_000}) {
            check(logNormal(n, 7));
        }
    }

    @Test
    void equalValuesKeepTheOrderOfTheirPlaces() {
        double[] y = logNormal(5_000, 3);
        for (int i = 0; i < y.length; i++) {
            y[i] = i % 50 == 0 ? -0.0 : Math.rint(4 * y[i]) - 6;
        }
        check(y);
        Arrays.fill(y, 7);
        check(y);
    }

    @Test
    void valuesThatAgreeInTheirTopBitsAreSortedToo() {
        SplittableRandom random = new SplittableRandom(1);
        double[] y = new double[4_000];
        Arrays.setAll(y, i -> 1 + random.nextInt(1 << 20) * 0x1p-52);
        y[17] = -1e300;
        y[18] = 1e300;
        check(y);
    }

    @Test
    void withoutCompanionsThereAreNone() {
        assertThrows(
                IllegalStateException.class,
                () -> SortedPlaces.of(new double[] {1}).companions());
    }

    /** Places that were filed by the kept bits alone: the least is not first, and two equal ones follow a larger one. */
    @Test
    void fewValuesThatAgreeInTheKeptBitsAreMovedWithTheirPlaces() {
        double[] y = logNormal(4_000, 2);
        y[5] = 1e-3 + 3 * Math.ulp(1e-3);
        y[10] = 1e-3;
        y[11] = 1e-3;
        // stretches the range of keys, so that their last bits give way to the place
        y[17] = 1e300;
        check(y);
    }

    @Test
    void zerosOfBothSignsAreEqual() {
        SplittableRandom random = new SplittableRandom(3);
        double[] y = new double[4_000];
        Arrays.setAll(y, i -> i % 5 == 0 ? -0.0 : i % 7 == 0 ? 0.0 : random.nextInt(1 << 20) * Double.MIN_VALUE);
        check(y);
    }
}
