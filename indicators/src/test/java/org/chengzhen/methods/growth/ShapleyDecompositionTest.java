package org.chengzhen.methods.growth;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.contract.Samples;
import org.chengzhen.methods.contract.SeededProperty;
import org.junit.jupiter.api.Test;

class ShapleyDecompositionTest extends DecompositionContract {
    @Override
    protected Split split(double[] a, double[] b, double[] c, double[] d) {
        int n = Math.min(3, a.length);
        ShapleyDecomposition.Result r = ShapleyDecomposition.ofProduct(Arrays.copyOf(a, n), Arrays.copyOf(b, n));
        return new Split(r.change(), r.effects().toArray());
    }

    @Override
    protected double tolerance() {
        return 1e-13;
    }

    @Override
    void unitsScaleTheParts(double[][] data) {
        // a product of n factors scales with the n-th power; the other two properties stand
    }

    @Test
    void theExampleOfTheClassCommentHolds() {
        double[] effects = ShapleyDecomposition.ofProduct(new double[] {10, 5, 2}, new double[] {11, 6, 1.8})
                .effects()
                .toArray();
        assertArrayEquals(new double[] {10.4333, 19.9333, -11.5667}, effects, 1e-4);
    }

    /** All coalitions, against the coefficients of a polynomial. */
    @SeededProperty
    void theProductAgreesWithAllCoalitions(@ForAll(supplier = Samples.Places.class) double[] y, @ForAll long seed) {
        int n = Math.min(6, y.length);
        double[] start = new double[n];
        double[] end = new double[n];
        for (int i = 0; i < n; i++) {
            start[i] = Math.log1p(y[i]) * (i % 2 == 0 ? 1 : -1);
            end[i] = Math.log1p(Samples.shuffled(y, seed)[i]);
        }
        double[] fast = ShapleyDecomposition.ofProduct(start, end).effects().toArray();
        double[] slow = ShapleyDecomposition.of(n, set -> {
                    double product = 1;
                    for (int i = 0; i < n; i++) {
                        product *= (set >>> i & 1) == 1 ? end[i] : start[i];
                    }
                    return product;
                })
                .effects()
                .toArray();
        double size = 1;
        for (int i = 0; i < n; i++) {
            size *= 1 + Math.abs(start[i]) + Math.abs(end[i]);
        }
        assertArrayEquals(slow, fast, 1e-13 * size);
    }

    @Test
    void twoFactorsShareTheirInteraction() {
        double[] effects = ShapleyDecomposition.ofProduct(new double[] {2, 3}, new double[] {5, 7})
                .effects()
                .toArray();
        assertArrayEquals(new double[] {3 * 5, 4 * 3.5}, effects, 1e-12);
    }

    @Test
    void badInputIsRefused() {
        assertThrows(UndefinedException.class, () -> ShapleyDecomposition.ofProduct(new double[0], new double[0]));
        assertThrows(IllegalArgumentException.class, () -> ShapleyDecomposition.of(25, set -> set));
        assertThrows(IllegalArgumentException.class, () -> ShapleyDecomposition.of(1, set -> Double.NaN));
    }
}
