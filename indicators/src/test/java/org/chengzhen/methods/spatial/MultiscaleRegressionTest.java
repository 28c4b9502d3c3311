package org.chengzhen.methods.spatial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.primitives.ImmutableDoubleArray;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.place.GeoPoint;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Test;

class MultiscaleRegressionTest {
    /** One local regression without a constant at every place: fitted values and the trace. */
    private static double[][] smooth(
            double[] x, double[] y, double[] px, double[] py, GwrKernel kernel, double bandwidth, boolean adaptive) {
        int n = x.length;
        double[][] result = new double[2][n];
        for (int i = 0; i < n; i++) {
            double[] d = new double[n];
            for (int j = 0; j < n; j++) {
                d[j] = Math.hypot(px[i] - px[j], py[i] - py[j]);
            }
            double[] sorted = d.clone();
            Arrays.sort(sorted);
            double h = adaptive ? sorted[(int) bandwidth - 1] : bandwidth;
            double xx = 0;
            double xy = 0;
            for (int j = 0; j < n; j++) {
                double w = kernel.at(d[j] / h);
                xx += w * x[j] * x[j];
                xy += w * x[j] * y[j];
            }
            result[0][i] = x[i] * xy / xx;
            result[1][i] = x[i] * x[i] / xx;
        }
        return result;
    }

    private static double[] ones(int n) {
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        return ones;
    }

    @Property(tries = 12, seed = "42")
    void backfittingFromNothingEndsThere(
            @ForAll @IntRange(min = 20, max = 40) int n, @ForAll GwrKernel kernel, @ForAll boolean adaptive) {
        double[] px = SpatialCases.uniform(n, n);
        double[] py = SpatialCases.uniform(n, n + 1L);
        DoubleMatrix x = SpatialCases.matrix(n, 1, n + 2L);
        double[] y = SpatialCases.normal(n, n + 3L);
        double[] h = adaptive ? new double[] {n - 4, n - 1} : new double[] {0.9, 1.2};
        int[] k = {n - 4, n - 1};
        MultiscaleRegression fit = adaptive
                ? MultiscaleRegression.adaptive(y, x, px, py, k, kernel)
                : MultiscaleRegression.fixed(y, x, px, py, h, kernel);
        double[][] columns = {ones(n), x.column(0)};
        double[][] parts = new double[2][n];
        for (int round = 0; round < 3_000; round++) {
            for (int j = 0; j < 2; j++) {
                double[] left = y.clone();
                for (int i = 0; i < n; i++) {
                    left[i] -= parts[1 - j][i];
                }
                parts[j] = smooth(columns[j], left, px, py, kernel, h[j], adaptive)[0];
            }
        }
        for (int i = 0; i < n; i++) {
            assertEquals(parts[0][i] + parts[1][i], fit.fitted().get(i), 1e-7);
            assertEquals(parts[0][i], fit.coefficients().get(i, 0), 1e-7);
        }
    }

    /** A constant that changes within a short distance, a slope that is the same everywhere. */
    private static double[] twoScales(double[] px, double[] py, DoubleMatrix x) {
        double[] y = SpatialCases.normal(px.length, 77);
        for (int i = 0; i < y.length; i++) {
            y[i] = 4 * Math.sin(7 * px[i]) * Math.cos(6 * py[i]) + 2 * x.get(i, 0) + 0.3 * y[i];
        }
        return y;
    }

    @Test
    void eachVariableFindsItsScale() {
        int n = 120;
        double[] px = SpatialCases.uniform(n, 1);
        double[] py = SpatialCases.uniform(n, 2);
        DoubleMatrix x = SpatialCases.matrix(n, 1, 3);
        double[] y = twoScales(px, py, x);
        MultiscaleSelection options = MultiscaleSelection.withDefaults();
        MultiscaleBandwidths found = options.select(y, x, px, py);
        assertTrue(found.bandwidths().get(0) < 40, found::toString);
        assertTrue(found.bandwidths().get(1) > 80, found::toString);
        MultiscaleRegression fit = options.fit(y, x, px, py);
        assertEquals(found.bandwidths(), fit.bandwidths());
        assertTrue(
                fit.aicc()
                        < GeographicallyWeightedRegression.withDefaults()
                                .fit(y, x, px, py)
                                .aicc(),
                fit::toString);
        // at the end each bandwidth is the best one for what the other part leaves
        double[][] columns = {ones(n), x.column(0)};
        for (int j = 0; j < 2; j++) {
            double[] left = y.clone();
            for (int i = 0; i < n; i++) {
                left[i] -= fit.coefficients().get(i, 1 - j) * columns[1 - j][i];
            }
            int best = 0;
            double least = Double.POSITIVE_INFINITY;
            for (int k = 3; k <= n; k++) {
                double[][] s = smooth(columns[j], left, px, py, GwrKernel.BISQUARE, k, true);
                double rss = 0;
                double trace = 0;
                for (int i = 0; i < n; i++) {
                    rss += (left[i] - s[0][i]) * (left[i] - s[0][i]);
                    trace += s[1][i];
                }
                double value = GeographicallyWeightedRegression.aicc(rss, trace, n);
                if (value < least) {
                    least = value;
                    best = k;
                }
            }
            assertEquals(best, found.bandwidths().get(j), "variable " + j);
        }
    }

    @Test
    void distancesAreSelectedToo() {
        int n = 100;
        double[] px = SpatialCases.uniform(n, 1);
        double[] py = SpatialCases.uniform(n, 2);
        DoubleMatrix x = SpatialCases.matrix(n, 1, 3);
        MultiscaleBandwidths found = MultiscaleSelection.withDefaults()
                .fixed()
                .kernel(GwrKernel.GAUSSIAN)
                .select(twoScales(px, py, x), x, px, py);
        assertTrue(!found.adaptive() && found.bandwidths().get(0) < 0.25, found::toString);
        assertTrue(found.bandwidths().get(1) > 2 * found.bandwidths().get(0), found::toString);
    }

    @Test
    void whatCannotBeFittedIsToldApart() {
        int n = 20;
        double[] px = SpatialCases.uniform(n, 1);
        double[] py = SpatialCases.uniform(n, 2);
        DoubleMatrix x = SpatialCases.matrix(n, 1, 3);
        double[] y = SpatialCases.normal(n, 4);
        assertThrows(
                IllegalArgumentException.class,
                () -> MultiscaleRegression.adaptive(y, x, px, py, new int[] {10}, GwrKernel.BISQUARE));
        Exception most = assertThrows(
                IllegalArgumentException.class,
                () -> MultiscaleRegression.adaptive(y, x, px, py, new int[] {10, 21}, GwrKernel.BISQUARE));
        assertEquals("neighbours[1] must be in 2..20 but is 21", most.getMessage());
        double[] rare = new double[n];
        rare[0] = 1;
        assertEquals(
                Status.SINGULAR,
                assertThrows(
                                UndefinedException.class,
                                () -> MultiscaleRegression.adaptive(
                                        y, DoubleMatrix.of(n, 1, rare), px, py, new int[] {10, 5}, GwrKernel.BISQUARE))
                        .status());
        UndefinedException once = assertThrows(
                UndefinedException.class,
                () -> MultiscaleSelection.withDefaults()
                        .rounds(1)
                        .tolerance(1e-15)
                        .select(y, x, px, py));
        assertEquals(Status.NOT_CONVERGED, once.status());
        assertThrows(
                UndefinedException.class,
                () -> MultiscaleSelection.withDefaults().select(y, x, new double[n], new double[n]));
        assertEquals(
                ImmutableDoubleArray.of(20, 20),
                MultiscaleRegression.adaptive(y, x, px, py, new int[] {20, 20}, GwrKernel.BISQUARE)
                        .bandwidths());
    }

    /** Where all bandwidths reach far beyond the places, least squares: each variable takes one parameter. */
    @Test
    void endlessBandwidthsAreLeastSquares() {
        int n = 25;
        DoubleMatrix x = SpatialCases.matrix(n, 2, 3);
        double[] y = SpatialCases.normal(n, 4);
        MultiscaleRegression fit = MultiscaleRegression.fixed(
                y,
                x,
                SpatialCases.uniform(n, 1),
                SpatialCases.uniform(n, 2),
                new double[] {1e9, 1e9, 1e9},
                GwrKernel.GAUSSIAN);
        var ols = new org.apache.commons.math3.stat.regression.OLSMultipleLinearRegression();
        ols.newSampleData(y, x.toRows());
        double[] b = ols.estimateRegressionParameters();
        double[] errors = ols.estimateRegressionParametersStandardErrors();
        for (int j = 0; j < 3; j++) {
            assertEquals(1, fit.effectiveParameters().get(j), 1e-9);
            for (int i = 0; i < n; i++) {
                assertEquals(b[j], fit.coefficients().get(i, j), 1e-9);
                assertEquals(errors[j], fit.standardErrors().get(i, j), 1e-9);
            }
        }
        double rss = ols.calculateResidualSumOfSquares();
        assertEquals(rss, fit.rss(), 1e-9);
        assertEquals(rss / (n - 3), fit.variance(), 1e-10);
        assertEquals(ols.calculateRSquared(), fit.rSquared(), 1e-10);
        assertEquals(
                n * Math.log(2 * Math.PI * rss / n) + n * (n + 3.0) / (n - 2 - 3.0),
                fit.aicc(),
                1e-8,
                "AICc, tr S = 3");
    }

    @Test
    void turningTheEarthChangesNoBandwidth() {
        int n = 40;
        double[] lat = SpatialCases.uniform(n, 1);
        double[] lon = SpatialCases.uniform(n, 2);
        DoubleMatrix x = SpatialCases.matrix(n, 1, 3);
        double[] y = twoScales(lat, lon, x);
        java.util.List<GeoPoint> points = new java.util.ArrayList<>();
        java.util.List<GeoPoint> turned = new java.util.ArrayList<>();
        for (int i = 0; i < n; i++) {
            points.add(new GeoPoint(30 + 5 * lat[i], 110 + 5 * lon[i]));
            turned.add(new GeoPoint(-30 - 5 * lat[i], -60 + 5 * lon[i]));
        }
        MultiscaleSelection options = MultiscaleSelection.withDefaults();
        MultiscaleBandwidths here = options.select(y, x, points);
        assertEquals(here.bandwidths(), options.select(y, x, turned).bandwidths());
        assertEquals(here.bandwidths(), options.fit(y, x, turned).bandwidths());
        assertTrue(here.bandwidths().stream().allMatch(k -> k >= 3 && k <= n && k == Math.rint(k)), here::toString);
    }
}
