package org.chengzhen.methods.inequality;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.chengzhen.core.internal.Sorts;
import org.chengzhen.methods.contract.Samples;
import org.junit.jupiter.api.Test;

class SortedPlacesTest {
    private static void check(double[] y) {
        SortedPlaces sorted = SortedPlaces.of(y);
        assertArrayEquals(Sorts.order(y), sorted.places);
        double[] values = new double[y.length];
        Arrays.setAll(values, i -> y[sorted.places[i]]);
        assertArrayEquals(values, sorted.values, 0.0);
    }

    @Test
    void agreesWithTheOrderOfValues() {
        for (int n : new int[] {0, 1, 2, 2_999, 3_000, 20_000}) {
            check(Samples.logNormal(n, 7));
        }
    }

    @Test
    void equalValuesKeepTheOrderOfTheirPlaces() {
        double[] y = Samples.logNormal(5_000, 3);
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

    /** Places that were filed by the kept bits alone: the least is not first, and two equal ones follow a larger one. */
    @Test
    void fewValuesThatAgreeInTheKeptBitsAreMovedWithTheirPlaces() {
        double[] y = Samples.logNormal(4_000, 2);
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
