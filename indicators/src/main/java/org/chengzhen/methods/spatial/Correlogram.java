package org.chengzhen.methods.spatial;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Loop;
import org.chengzhen.core.internal.RecordForm;
import org.chengzhen.core.internal.Sorts;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.core.space.SpatialWeights;

/**
 * How spatial autocorrelation falls with distance: Moran's I or Geary's C at contiguity orders, or in classes of
 * distance.
 *
 * <p>Order k links the places whose shortest path over the links of W has k steps; each order is row-standardized. A
 * class (a, b] links the places further apart than a and not further than b, with weight 1. Moments under
 * randomization; a place without a link of that order counts in n but not in S₀.
 *
 * <ul>
 *   <li>An order or class without links, or whose variance is zero, has no test.
 *   <li>Fewer than four places, or values all equal: undefined. NaN and infinity are refused.
 * </ul>
 *
 * <p>Source: Cliff, A. D., Ord, J. K. (1981), Spatial Processes.
 *
 * <pre>{@code
 * Correlogram.ofOrders(values, weights, 5).steps().get(2).test();
 * }</pre>
 *
 * @param steps one for each order or class
 */
public record Correlogram(ImmutableList<Step> steps) implements Serializable {
    /**
     * One order or class.
     *
     * @param from the order, or the lower end of the class, exclusive
     * @param to the order, or the upper end of the class, inclusive
     * @param links number of links, both directions counted
     * @param test the statistic with its inference; empty where it has no value
     */
    public record Step(double from, double to, int links, Optional<SpatialTest> test) implements Serializable {
        /**
         * The number of pairs of places, where every link goes both ways, as in classes of distance.
         *
         * @return half the links
         */
        public int pairs() {
            return links / 2;
        }

        /** The distances, the number of links, and the test. */
        @Override
        public String toString() {
            return "Step[" + from + " to " + to + ", " + links + " links: "
                    + test.map(SpatialTest::toString).orElse("undefined") + "]";
        }

        private Object writeReplace() {
            return new RecordForm(this);
        }
    }

    /** What is measured at each step. */
    private interface Measure {
        SpatialTest test(double[] values, SpatialWeights weights);
    }

    private static final Measure MORAN = MoransI.withDefaults().randomization()::test;
    private static final Measure GEARY = GearysC.withDefaults().randomization()::test;

    /**
     * Moran's I at contiguity orders.
     *
     * @param values one for each of n ≥ 4 places
     * @param weights whose links are neighbours
     * @param orders K ≥ 1
     * @return orders 1 to K
     * @throws IllegalArgumentException if lengths differ, a value is NaN or infinite, or K is below 1
     * @throws UndefinedException if there are too few places, or all values are equal
     */
    public static Correlogram ofOrders(double[] values, SpatialWeights weights, int orders) {
        return orders(values, weights, orders, MORAN);
    }

    /**
     * Geary's C at contiguity orders.
     *
     * @param values one for each of n ≥ 4 places
     * @param weights whose links are neighbours
     * @param orders K ≥ 1
     * @return orders 1 to K
     * @throws IllegalArgumentException if lengths differ, a value is NaN or infinite, or K is below 1
     * @throws UndefinedException if there are too few places, or all values are equal
     */
    public static Correlogram gearyOfOrders(double[] values, SpatialWeights weights, int orders) {
        return orders(values, weights, orders, GEARY);
    }

    /**
     * Moran's I in classes of distance in the plane.
     *
     * @param values one for each of n ≥ 4 places
     * @param x first coordinates
     * @param y second coordinates
     * @param breaks ends of the classes, ascending, at least two, the first ≥ 0
     * @return one step for each class
     * @throws IllegalArgumentException if lengths differ, a number is NaN or infinite, or breaks do not ascend
     * @throws UndefinedException if there are too few places, or all values are equal
     */
    public static Correlogram ofDistances(double[] values, double[] x, double[] y, double[] breaks) {
        return distances(values, x, y, breaks, MORAN);
    }

    /**
     * Geary's C in classes of distance in the plane.
     *
     * @param values one for each of n ≥ 4 places
     * @param x first coordinates
     * @param y second coordinates
     * @param breaks ends of the classes, ascending, at least two, the first ≥ 0
     * @return one step for each class
     * @throws IllegalArgumentException if lengths differ, a number is NaN or infinite, or breaks do not ascend
     * @throws UndefinedException if there are too few places, or all values are equal
     */
    public static Correlogram gearyOfDistances(double[] values, double[] x, double[] y, double[] breaks) {
        return distances(values, x, y, breaks, GEARY);
    }

    private static void check(double[] values, int places) {
        Checks.sameLength(values.length, "values", places, "places");
        Checks.finite(values, "values");
        if (places < 4) {
            throw UndefinedException.insufficient("places", 4, places);
        }
        Arrangement.deviations(values, "values");
    }

    private static Correlogram orders(double[] values, SpatialWeights weights, int orders, Measure measure) {
        Checks.atLeast(orders, 1, "orders");
        check(values, weights.size());
        ImmutableList.Builder<Step> steps = ImmutableList.builder();
        Loop loop = Loop.of("orders", orders);
        for (int k = 1; k <= orders; k++) {
            loop.step();
            SpatialWeights order = weights.higherOrder(k);
            steps.add(new Step(k, k, order.links(), test(values, order.rowStandardized(), measure)));
        }
        loop.end();
        return new Correlogram(steps.build());
    }

    private static Correlogram distances(double[] values, double[] x, double[] y, double[] breaks, Measure measure) {
        Objects.requireNonNull(x, "x");
        Objects.requireNonNull(y, "y");
        check(values, x.length);
        Checks.sameLength(y.length, "y", x.length, "x");
        Separation places = Separation.plane(Checks.finite(x, "x"), Checks.finite(y, "y"));
        Checks.argument(breaks.length >= 2, "breaks must hold at least 2 ends but holds %d", breaks.length);
        Checks.nonNegative(breaks, "breaks");
        for (int c = 1; c < breaks.length; c++) {
            Checks.argument(
                    breaks[c] > breaks[c - 1], "breaks[%d] must be > %s but is %s", c, breaks[c - 1], breaks[c]);
        }
        ImmutableList.Builder<Step> steps = ImmutableList.builder();
        double[] distances = new double[x.length];
        Loop loop = Loop.of("distances", breaks.length - 1L);
        for (int c = 1; c < breaks.length; c++) {
            loop.step();
            int[][] neighbours = new int[x.length][];
            for (int i = 0; i < x.length; i++) {
                Loop.check();
                places.from(i, distances);
                int[] found = new int[x.length];
                int size = 0;
                for (int j = 0; j < x.length; j++) {
                    if (j != i && distances[j] > breaks[c - 1] && distances[j] <= breaks[c]) {
                        found[size++] = j;
                    }
                }
                neighbours[i] = Arrays.copyOf(found, size);
            }
            SpatialWeights ring = SpatialWeights.ofNeighbours(neighbours);
            steps.add(new Step(breaks[c - 1], breaks[c], ring.links(), test(values, ring, measure)));
        }
        loop.end();
        return new Correlogram(steps.build());
    }

    private static Optional<SpatialTest> test(double[] values, SpatialWeights weights, Measure measure) {
        try {
            return Optional.of(measure.test(values, weights));
        } catch (UndefinedException e) {
            return Optional.empty();
        }
    }

    /**
     * The p-values of the steps, corrected for their number by Holm's method.
     *
     * @return one for each step, NaN where a step has no test
     */
    public ImmutableDoubleArray holm() {
        double[] p = steps.stream()
                .mapToDouble(s -> s.test().map(SpatialTest::pValue).orElse(Double.NaN))
                .toArray();
        double[] present = Arrays.stream(p).filter(v -> !Double.isNaN(v)).toArray();
        int[] order = Sorts.order(present);
        double[] adjusted = new double[present.length];
        double most = 0;
        for (int r = 0; r < order.length; r++) {
            most = Math.max(most, Math.min(1, (present.length - r) * present[order[r]]));
            adjusted[order[r]] = most;
        }
        int at = 0;
        for (int s = 0; s < p.length; s++) {
            p[s] = Double.isNaN(p[s]) ? p[s] : adjusted[at++];
        }
        return ImmutableDoubleArray.copyOf(p);
    }

    /** How many steps there are, and their statistics. */
    @Override
    public String toString() {
        return "Correlogram[" + steps.size() + " steps: "
                + steps.stream()
                        .map(step -> step.test()
                                .map(test -> String.format(Locale.ROOT, "%.4f", test.statistic()))
                                .orElse("undefined"))
                        .toList()
                + "]";
    }
}
