package org.chengzhen.methods.inequality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import org.chengzhen.methods.contract.Samples;
import org.chengzhen.methods.contract.SeededProperty;
import org.junit.jupiter.api.Test;

class ShapleyDecompositionTest {
    @Test
    void theExampleOfTheClassCommentHolds() {
        ShapleyDecomposition effects =
                ShapleyDecomposition.ofProduct(new double[] {10, 5, 2}, new double[] {11, 6, 1.8});
        assertEquals(10.4333333333, effects.part(0), 1e-9);
        assertEquals(18.8, effects.total(), 1e-12);
        assertTrue(effects.toString().startsWith("ShapleyDecomposition[total 18.8 of parts ["));
    }

    @Test
    void twoFactorsShareTheirProductEqually() {
        ShapleyDecomposition effects = ShapleyDecomposition.ofProduct(new double[] {2, 3}, new double[] {4, 7});
        assertEquals(2 * 3 + 2 * 4 / 2.0, effects.part(0), 1e-14);
        assertEquals(2 * 4 + 2 * 4 / 2.0, effects.part(1), 1e-14);
    }

    /** The mean over all orders, walked through one by one. */
    @Test
    void agreesWithAllOrders() {
        double[] before = {1, -2, 3, 0.5};
        double[] after = {2, 5, -1, 4};
        double[] parts = new double[4];
        int orders = walk(before.clone(), after, 0, parts);
        ShapleyDecomposition effects = ShapleyDecomposition.ofProduct(before, after);
        for (int k = 0; k < 4; k++) {
            assertEquals(parts[k] / orders, effects.part(k), 1e-12);
        }
    }

    private static int walk(double[] now, double[] after, int changed, double[] parts) {
        int orders = 0;
        for (int k = 0; k < now.length; k++) {
            if ((changed >>> k & 1) == 0) {
                double[] next = now.clone();
                next[k] = after[k];
                double step = product(next) - product(now);
                int below = walk(next, after, changed | 1 << k, parts);
                parts[k] += step * below;
                orders += below;
            }
        }
        return Math.max(1, orders);
    }

    private static double product(double[] factors) {
        double product = 1;
        for (double f : factors) {
            product *= f;
        }
        return product;
    }

    @SeededProperty
    void partsAddUp(@ForAll(supplier = Samples.PositivePlaces.class) double[] y) {
        int m = Math.min(6, y.length / 2);
        double[] before = new double[m];
        double[] after = new double[m];
        for (int k = 0; k < m; k++) {
            before[k] = Math.log(y[k]);
            after[k] = Math.log(y[y.length - 1 - k]);
        }
        ShapleyDecomposition effects = ShapleyDecomposition.ofProduct(before, after);
        double scale = effects.parts().stream().map(Math::abs).sum();
        assertEquals(effects.total(), effects.parts().stream().sum(), 1e-12 * Math.max(1, scale));
    }

    @Test
    void sourcesShareTheInequalityOfTheirSum() {
        double[][] sources = {{1, 2, 3}, {1, 2, 3}, {5, 5, 5}};
        ShapleyDecomposition parts = ShapleyDecomposition.ofSources(sources, Gini::of);
        assertEquals(Gini.of(7, 9, 11), parts.total(), 1e-15);
        assertEquals(parts.part(0), parts.part(1), 1e-15);
        assertEquals(parts.total(), parts.parts().stream().sum(), 1e-15);
        assertTrue(parts.part(2) < 0);
    }

    @Test
    void aFactorThatChangesNothingGetsNothing() {
        ShapleyDecomposition parts = ShapleyDecomposition.of(3, set -> (set & 1) * 4 + (set >> 1 & 1));
        assertEquals(4, parts.part(0), 1e-15);
        assertEquals(1, parts.part(1), 1e-15);
        assertEquals(0, parts.part(2));
        assertEquals(0, ShapleyDecomposition.of(0, set -> 7).total());
    }

    @Test
    void badInputIsRefused() {
        Exception e = assertThrows(IllegalArgumentException.class, () -> ShapleyDecomposition.of(21, set -> 0));
        assertEquals("factors must be in [0, 20] but is 21", e.getMessage());
        assertThrows(IllegalArgumentException.class, () -> ShapleyDecomposition.of(-1, set -> 0));
        assertThrows(IllegalArgumentException.class, () -> ShapleyDecomposition.of(1, set -> Double.NaN));
        assertThrows(
                IllegalArgumentException.class,
                () -> ShapleyDecomposition.ofProduct(new double[] {1}, new double[] {1, 2}));
        assertThrows(
                IllegalArgumentException.class,
                () -> ShapleyDecomposition.ofChange(new double[] {1}, new double[] {Double.NaN}, x -> 0));
        assertThrows(
                IllegalArgumentException.class,
                () -> ShapleyDecomposition.ofChange(new double[] {Double.NaN}, new double[] {1}, x -> 0));
        assertThrows(
                IllegalArgumentException.class,
                () -> ShapleyDecomposition.ofSources(new double[][] {{1}, {1, 2}}, Gini::of));
    }

    @Test
    void theMostFactorsAreSharedToo() {
        ShapleyDecomposition parts = ShapleyDecomposition.of(ShapleyDecomposition.MOST_FACTORS, Integer::bitCount);
        assertEquals(20, parts.total());
        assertEquals(1, parts.part(0), 1e-11);
        assertEquals(1, parts.part(19), 1e-11);
    }

    @Test
    void partsOfTwentyFactorsAddUpToTheTotal() {
        double[] before = Samples.logNormal(20, 1);
        double[] after = Samples.logNormal(20, 2);
        ShapleyDecomposition change = ShapleyDecomposition.ofProduct(before, after);
        double sum = 0;
        double magnitude = 0;
        for (int k = 0; k < 20; k++) {
            sum += change.part(k);
            magnitude += Math.abs(change.part(k));
        }
        assertEquals(change.total(), sum, 1e-13 * magnitude);
    }
}
