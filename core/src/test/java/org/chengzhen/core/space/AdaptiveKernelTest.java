package org.chengzhen.core.space;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.chengzhen.core.place.GeoPoint;
import org.chengzhen.core.result.UndefinedException;
import org.junit.jupiter.api.Test;

/** Kernels of one's own bandwidth, and the least band without islands, in the plane and on the earth. */
class AdaptiveKernelTest {
    private static double density(DistanceKernel kernel, double z) {
        return switch (kernel) {
            case UNIFORM -> 0.5;
            case TRIANGULAR -> 1 - z;
            case EPANECHNIKOV -> 0.75 * (1 - z * z);
            case BISQUARE -> 15.0 / 16 * (1 - z * z) * (1 - z * z);
            case GAUSSIAN -> Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
        };
    }

    private static List<GeoPoint> points(int n, long seed) {
        Random random = new Random(seed);
        List<GeoPoint> points = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            points.add(new GeoPoint(20 + 20 * random.nextDouble(), 100 + 20 * random.nextDouble()));
        }
        return points;
    }

    @Property(tries = 60, seed = "42")
    void weightsAreDensitiesOfTheOwnBandwidth(
            @ForAll @IntRange(min = 3, max = 30) int n, @ForAll DistanceKernel kernel, @ForAll boolean earth) {
        List<GeoPoint> points = points(n, n);
        double[] x = points.stream().mapToDouble(GeoPoint::longitude).toArray();
        double[] y = points.stream().mapToDouble(GeoPoint::latitude).toArray();
        int k = 1 + n / 3;
        AdaptiveKernel options = AdaptiveKernel.withDefaults().kernel(kernel);
        AdaptiveKernel.AdaptiveWeights made = earth ? options.of(points, k) : options.of(x, y, k);
        for (int i = 0; i < n; i++) {
            double[] d = new double[n];
            for (int j = 0; j < n; j++) {
                d[j] = earth ? points.get(i).distanceKm(points.get(j)) : Math.hypot(x[i] - x[j], y[i] - y[j]);
            }
            double[] sorted = d.clone();
            Arrays.sort(sorted);
            double h = sorted[k] * (1 + 1e-7);
            assertEquals(h, made.bandwidths().get(i), 1e-12 * h);
            for (int j = 0; j < n; j++) {
                double expected = d[j] <= h ? density(kernel, d[j] / h) : 0;
                assertEquals(expected, made.weights().weight(i, j), 1e-9, kernel.name());
            }
        }
    }

    @Property(tries = 40, seed = "42")
    void theLeastBandLeavesNoIslandAndALesserOneDoes(@ForAll @IntRange(min = 2, max = 40) int n) {
        List<GeoPoint> points = points(n, n);
        LeastBand band = LeastBand.of(points);
        assertTrue(band.weights().islands().isEmpty());
        double largest = 0;
        for (int i = 0; i < n; i++) {
            double nearest = Double.POSITIVE_INFINITY;
            for (int j = 0; j < n; j++) {
                nearest = i == j ? nearest : Math.min(nearest, points.get(i).distanceKm(points.get(j)));
            }
            largest = Math.max(largest, nearest);
        }
        assertEquals(largest, band.band(), 1e-12 * largest);
    }

    @Test
    void theDiagonalIsKeptOrReplaced() {
        double[] x = {0, 1, 3, 7};
        double[] y = new double[4];
        AdaptiveKernel options = AdaptiveKernel.withDefaults().kernel(DistanceKernel.EPANECHNIKOV);
        assertEquals(0.75, options.of(x, y, 1).weights().weight(2, 2));
        assertEquals(1, options.diagonal(1).of(x, y, 1).weights().weight(2, 2));
        assertTrue(!options.diagonal(0).of(x, y, 1).weights().hasSelf());
    }

    @Test
    void awkwardInputIsToldApart() {
        AdaptiveKernel options = AdaptiveKernel.withDefaults();
        assertThrows(IllegalArgumentException.class, () -> options.of(new double[] {1, 2}, new double[2], 2));
        Exception same = assertThrows(
                IllegalArgumentException.class, () -> options.of(new double[] {1, 1, 2}, new double[3], 1));
        assertEquals("points[0] has 1 other places at its own point", same.getMessage());
        assertThrows(UndefinedException.class, () -> options.of(points(1, 1), 1));
        assertThrows(UndefinedException.class, () -> LeastBand.of(points(1, 1)));
        assertThrows(IllegalArgumentException.class, () -> options.widening(-1));
    }

    @Test
    void optionsAreEqualWhereAllAreAndTellEachInWords() {
        AdaptiveKernel options = AdaptiveKernel.withDefaults();
        AdaptiveKernel all =
                options.kernel(DistanceKernel.BISQUARE).widening(0.5).diagonal(2);
        assertEquals("AdaptiveKernel[TRIANGULAR, widening 1.0E-7, diagonal K(0)]", options.toString());
        assertEquals("AdaptiveKernel[BISQUARE, widening 0.5, diagonal 2.0]", all.toString());
        AdaptiveKernel same = options.diagonal(2).widening(0.5).kernel(DistanceKernel.BISQUARE);
        assertEquals(all, same);
        assertEquals(all.hashCode(), same.hashCode());
        assertEquals(options, options.kernel(DistanceKernel.TRIANGULAR).widening(1e-7));
        for (AdaptiveKernel other :
                List.of(all.kernel(DistanceKernel.UNIFORM), all.widening(0), all.diagonal(1), options)) {
            assertNotEquals(all, other);
            assertNotEquals(other, all);
            assertNotEquals(all.hashCode(), other.hashCode());
        }
        assertNotEquals(all, null);
    }

    @Test
    void aWiderBandwidthTakesInMorePlaces() {
        double[] x = {0, 2, 3};
        // from 0 the first other lies at 2: 2 x 1.5 reaches 3, where a uniform kernel is one half still
        AdaptiveKernel.AdaptiveWeights made = AdaptiveKernel.withDefaults()
                .kernel(DistanceKernel.UNIFORM)
                .widening(0.5)
                .of(x, new double[3], 1);
        assertEquals(3, made.bandwidths().get(0));
        assertEquals(1.5, made.bandwidths().get(1));
        assertArrayEquals(new double[] {0.5, 0.5, 0.5}, made.weights().weights(0));
        assertArrayEquals(new int[] {1, 2}, made.weights().neighbours(1));
    }

    @Test
    void whatCannotBeIsNamed() {
        AdaptiveKernel options = AdaptiveKernel.withDefaults();
        double[] two = {0, 1};
        for (int k : new int[] {0, 2}) {
            assertEquals(
                    "k must be in 1..1 but is " + k,
                    assertThrows(IllegalArgumentException.class, () -> options.of(two, two, k))
                            .getMessage());
        }
        assertEquals(1, options.of(two, two, 1).weights().weight(0, 0));
        assertEquals(
                "needs at least 2 places but has 1",
                assertThrows(UndefinedException.class, () -> options.of(new double[1], new double[1], 1))
                        .getMessage());
        assertEquals(
                "needs at least 2 places but has 1",
                assertThrows(UndefinedException.class, () -> LeastBand.of(new double[1], new double[1]))
                        .getMessage());
        assertEquals(
                "epsilon must be >= 0 but is -1.0",
                assertThrows(IllegalArgumentException.class, () -> options.widening(-1))
                        .getMessage());
        assertEquals(
                "weight must be >= 0 but is -1.0",
                assertThrows(IllegalArgumentException.class, () -> options.diagonal(-1))
                        .getMessage());
        assertEquals(
                "y has 1 elements but x has 2",
                assertThrows(IllegalArgumentException.class, () -> options.of(two, new double[1], 1))
                        .getMessage());
        assertEquals(
                "x[1] must be finite but is NaN",
                assertThrows(IllegalArgumentException.class, () -> LeastBand.of(new double[] {0, Double.NaN}, two))
                        .getMessage());
        assertEquals(
                "y[1] must be finite but is NaN",
                assertThrows(IllegalArgumentException.class, () -> LeastBand.of(two, new double[] {0, Double.NaN}))
                        .getMessage());
    }

    @Test
    void theLeastBandOfThreeOnALineIsTheWiderGap() {
        LeastBand band = LeastBand.of(new double[] {0, 1, 3}, new double[3]);
        assertEquals(2, band.band());
        assertArrayEquals(new int[] {1, 0, 2, 1}, band.weights().allNeighbours());
        // nobody alone with two: the band is their distance, and both are linked
        assertEquals(5, LeastBand.of(new double[] {0, 3}, new double[] {0, 4}).band());
        assertEquals(
                2,
                LeastBand.of(new double[] {0, 3}, new double[] {0, 4}).weights().links());
    }
}
