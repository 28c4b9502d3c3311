package org.chengzhen.methods.spatial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Test;

class GeographicallyWeightedRegressionTest {
    private static double[] random(int n, long seed) {
        return new Random(seed).doubles(n, 0, 10).toArray();
    }

    @Property(tries = 20, seed = "42")
    void everyPlaceHasTheWeightedRegressionOfItsDefinition(
            @ForAll @IntRange(min = 12, max = 40) int n, @ForAll GwrKernel kernel, @ForAll boolean adaptive) {
        double[] px = random(n, n);
        double[] py = random(n, n + 1L);
        double[] y = random(n, n + 2L);
        DoubleMatrix x = DoubleMatrix.of(n, 2, random(2 * n, n + 3L));
        int k = n - 2;
        GeographicallyWeightedRegression options =
                GeographicallyWeightedRegression.withDefaults().kernel(kernel);
        GwrFit fit = (adaptive ? options.neighbours(k) : options.bandwidth(9)).fit(y, x, px, py);
        double trace = 0;
        for (int i = 0; i < n; i++) {
            double[] d = new double[n];
            for (int j = 0; j < n; j++) {
                d[j] = Math.hypot(px[i] - px[j], py[i] - py[j]);
            }
            double[] sorted = d.clone();
            Arrays.sort(sorted);
            double h = adaptive ? sorted[k - 1] : 9;
            RealMatrix design = MatrixUtils.createRealMatrix(n, 3);
            RealMatrix weighted = MatrixUtils.createRealMatrix(3, n);
            for (int j = 0; j < n; j++) {
                double w = kernel.at(d[j] / h);
                double[] row = {1, x.get(j, 0), x.get(j, 1)};
                for (int c = 0; c < 3; c++) {
                    design.setEntry(j, c, row[c]);
                    weighted.setEntry(c, j, w * row[c]);
                }
            }
            RealMatrix c = new LUDecomposition(weighted.multiply(design))
                    .getSolver()
                    .getInverse()
                    .multiply(weighted);
            double[] b = c.operate(y);
            for (int v = 0; v < 3; v++) {
                assertEquals(b[v], fit.coefficients().get(i, v), 1e-7 * (1 + Math.abs(b[v])));
                double spread = Math.sqrt(c.multiply(c.transpose()).getEntry(v, v) * fit.variance());
                assertEquals(spread, fit.standardErrors().get(i, v), 1e-7 * (1 + spread));
            }
            trace += c.getColumnMatrix(i).preMultiply(design.getRow(i))[0];
        }
        assertEquals(trace, fit.trace(), 1e-8 * n);
    }

    @Test
    void crossValidationLeavesEachPlaceOut() {
        int n = 20;
        double[] px = random(n, 1);
        double[] py = random(n, 2);
        double[] y = random(n, 3);
        DoubleMatrix x = DoubleMatrix.of(n, 1, random(n, 4));
        GwrFit fit = GeographicallyWeightedRegression.withDefaults()
                .kernel(GwrKernel.GAUSSIAN)
                .bandwidth(4)
                .fit(y, x, px, py);
        double expected = 0;
        for (int i = 0; i < n; i++) {
            double[] sums = new double[5];
            for (int j = 0; j < n; j++) {
                double w = j == i ? 0 : GwrKernel.GAUSSIAN.at(Math.hypot(px[i] - px[j], py[i] - py[j]) / 4);
                double v = x.get(j, 0);
                sums[0] += w;
                sums[1] += w * v;
                sums[2] += w * v * v;
                sums[3] += w * y[j];
                sums[4] += w * v * y[j];
            }
            double slope = (sums[0] * sums[4] - sums[1] * sums[3]) / (sums[0] * sums[2] - sums[1] * sums[1]);
            double e = y[i] - (sums[3] - slope * sums[1]) / sums[0] - slope * x.get(i, 0);
            expected += e * e;
        }
        assertEquals(expected, fit.crossValidation().getAsDouble(), 1e-8 * expected);
    }

    @Test
    void threadsChangeNoBit() throws Exception {
        int n = 150;
        double[] px = random(n, 1);
        double[] py = random(n, 2);
        double[] y = random(n, 3);
        DoubleMatrix x = DoubleMatrix.of(n, 2, random(2 * n, 4));
        GeographicallyWeightedRegression options =
                GeographicallyWeightedRegression.withDefaults().neighbours(30);
        GwrFit one = options.fit(y, x, px, py);
        for (int threads : new int[] {2, 8}) {
            ForkJoinPool pool = new ForkJoinPool(threads);
            try {
                assertEquals(
                        one,
                        pool.submit(() -> options.parallel().fit(y, x, px, py)).get());
            } finally {
                pool.shutdown();
            }
        }
    }

    @Test
    void awkwardInputIsToldApart() {
        double[] px = random(12, 1);
        double[] py = random(12, 2);
        double[] y = random(12, 3);
        DoubleMatrix constant = DoubleMatrix.of(12, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1);
        GeographicallyWeightedRegression options = GeographicallyWeightedRegression.withDefaults();
        assertThrows(UndefinedException.class, () -> options.fit(y, constant, px, py));
        DoubleMatrix x = DoubleMatrix.of(12, 1, random(12, 4));
        assertThrows(
                IllegalArgumentException.class, () -> options.neighbours(13).fit(y, x, px, py));
        assertThrows(UndefinedException.class, () -> options.bandwidth(1e-6).fit(y, x, px, py));
        double[] same = new double[12];
        assertThrows(UndefinedException.class, () -> options.fit(y, x, same, same));
        assertTrue(options.select(y, x, px, py).bandwidth() >= 4);
        assertEquals(12, options.neighbours(12).fit(y, x, px, py).bandwidth().bandwidth());
        assertEquals(
                "neighbours must be in 3..12 for 1 columns of x and 12 values of y, but are 2",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> options.neighbours(2).fit(y, x, px, py))
                        .getMessage());
    }

    /** What the search passes through is what a fit at each given bandwidth tells. */
    @Test
    void theSearchFindsTheLeastAiccOfAllGivenBandwidths() {
        int n = 36;
        double[] px = SpatialCases.uniform(n, 5);
        double[] py = SpatialCases.uniform(n, 6);
        DoubleMatrix x = SpatialCases.matrix(n, 2, 7);
        double[] y = SpatialCases.normal(n, 8);
        for (int i = 0; i < n; i++) {
            y[i] = 50 + 3 * Math.sin(5 * px[i]) * x.get(i, 0) + x.get(i, 1) + 0.3 * y[i];
        }
        GeographicallyWeightedRegression options = GeographicallyWeightedRegression.withDefaults();
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int k = 10; k <= n; k++) {
            double aicc = options.neighbours(k).fit(y, x, px, py).aicc();
            if (aicc < least) {
                least = aicc;
                best = k;
            }
        }
        GwrFit found = options.range(10, n).fit(y, x, px, py);
        assertEquals(best, found.bandwidth().bandwidth());
        assertEquals(least, found.bandwidth().value().getAsDouble(), 1e-9);
        assertTrue(best > 10 && best < n, () -> "inside the range: " + found);
        GwrFit fixed =
                options.kernel(GwrKernel.GAUSSIAN).fixed().range(0.05, 1.5).fit(y, x, px, py);
        double h = fixed.bandwidth().bandwidth();
        double top = fixed.bandwidth().value().getAsDouble();
        assertEquals(
                options.kernel(GwrKernel.GAUSSIAN)
                        .bandwidth(h)
                        .fit(y, x, px, py)
                        .aicc(),
                top,
                1e-9);
        for (double factor : new double[] {0.9, 0.99, 1.01, 1.1}) {
            double beside = options.kernel(GwrKernel.GAUSSIAN)
                    .bandwidth(h * factor)
                    .fit(y, x, px, py)
                    .aicc();
            assertTrue(beside > top, () -> beside + " beside " + top);
        }
    }
}
