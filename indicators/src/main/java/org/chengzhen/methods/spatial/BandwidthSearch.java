package org.chengzhen.methods.spatial;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import org.chengzhen.core.internal.Loop;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;

/**
 * The bandwidth with the least value of a criterion, which may have several minima: a grid, then golden section in the
 * best bracket; of equal values the smaller bandwidth.
 */
final class BandwidthSearch {
    private static final int GRID = 24;
    /** Up to so many places every number of neighbours is tried. */
    private static final int ALL = 200;

    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;
    /** Where golden section ends, as a share of the range. */
    private static final double PRECISION = 1e-6;

    private BandwidthSearch() {}

    /** The values of a criterion for several numbers of neighbours. */
    interface Values {
        double[] of(int[] neighbours);
    }

    /**
     * The best number of neighbours in from..to of n places.
     *
     * @param all the values on the grid, at once
     * @param value one value more
     */
    static GwrBandwidth neighbours(
            int from, int to, int n, GwrCriterion criterion, Values all, DoubleUnaryOperator value) {
        int[] grid = grid(from, to, n);
        double[] values = all.of(grid);
        int best = 0;
        for (int g = 0; g < grid.length; g++) {
            best = values[g] < values[best] ? g : best;
        }
        int k = grid[best];
        double top = values[best];
        if (grid.length < to - from + 1) {
            double[] cache = new double[to + 1];
            Arrays.fill(cache, Double.NaN);
            for (int g = 0; g < grid.length; g++) {
                cache[grid[g]] = values[g];
            }
            k = golden(grid[Math.max(0, best - 1)], grid[Math.min(grid.length - 1, best + 1)], cache, value);
            for (int around = Math.max(from, k - 2); around <= Math.min(to, k + 2); around++) {
                if (Double.isNaN(cache[around])) {
                    cache[around] = value.applyAsDouble(around);
                }
            }
            // of equal values the smaller number
            for (int c = to; c >= from; c--) {
                k = cache[c] <= cache[k] ? c : k;
            }
            top = cache[k];
        }
        checkFound(top);
        return new GwrBandwidth(
                k, true, criterion, OptionalDouble.of(top), minima(values), k == to && to == n, k == from && from < to);
    }

    /** Every k of few places; of many, steps that grow with k. */
    private static int[] grid(int from, int to, int n) {
        if (n <= ALL || to - from < GRID) {
            int[] all = new int[to - from + 1];
            for (int g = 0; g < all.length; g++) {
                all[g] = from + g;
            }
            return all;
        }
        int[] some = new int[GRID];
        for (int g = 0; g < GRID; g++) {
            some[g] = (int) Math.round(from * Math.pow((double) to / from, (double) g / (GRID - 1)));
        }
        return Arrays.stream(some).distinct().toArray();
    }

    private static int golden(int from, int to, double[] cache, DoubleUnaryOperator value) {
        int a = from;
        int b = to;
        while (b - a > 3) {
            int c = (int) Math.round(b - GOLDEN * (b - a));
            int d = (int) Math.round(a + GOLDEN * (b - a));
            d = d <= c ? c + 1 : d;
            for (int at : new int[] {c, d}) {
                if (Double.isNaN(cache[at])) {
                    cache[at] = value.applyAsDouble(at);
                }
            }
            if (cache[c] <= cache[d]) {
                b = d;
            } else {
                a = c;
            }
        }
        int best = a;
        for (int at = a; at <= b; at++) {
            if (Double.isNaN(cache[at])) {
                cache[at] = value.applyAsDouble(at);
            }
            best = cache[at] < cache[best] ? at : best;
        }
        return best;
    }

    /** From the least band in which every place has K + 2 others to the largest distance. */
    static double[] range(Separation places, int variables) {
        double[] distances = new double[places.n];
        double low = 0;
        double high = 0;
        for (int i = 0; i < places.n; i++) {
            Loop.check();
            places.from(i, distances);
            for (double d : distances) {
                high = Math.max(high, d);
            }
            // the place itself comes first
            low = Math.max(low, Separation.kth(distances, Math.min(places.n, variables + 3)));
        }
        if (!(high > 0)) {
            throw new UndefinedException(Status.SINGULAR, "all places lie at one point, so there is no bandwidth");
        }
        return new double[] {low, high};
    }

    /** The best distance in low..high. */
    static GwrBandwidth fixed(double low, double high, GwrCriterion criterion, DoubleUnaryOperator value) {
        double[] values = new double[GRID + 1];
        int best = 0;
        Loop loop = Loop.of("bandwidths", GRID + 1);
        for (int g = 0; g <= GRID; g++) {
            loop.step();
            values[g] = value.applyAsDouble(low + (high - low) * g / GRID);
            best = values[g] < values[best] ? g : best;
        }
        loop.end();
        checkFound(values[best]);
        double a = low + (high - low) * Math.max(0, best - 1) / GRID;
        double b = low + (high - low) * Math.min(GRID, best + 1) / GRID;
        double c = b - GOLDEN * (b - a);
        double d = a + GOLDEN * (b - a);
        double atC = value.applyAsDouble(c);
        double atD = value.applyAsDouble(d);
        while (b - a > PRECISION * (high - low)) {
            if (atC <= atD) {
                b = d;
                d = c;
                atD = atC;
                c = b - GOLDEN * (b - a);
                atC = value.applyAsDouble(c);
            } else {
                a = c;
                c = d;
                atC = atD;
                d = a + GOLDEN * (b - a);
                atD = value.applyAsDouble(d);
            }
        }
        double h = (a + b) / 2;
        double top = value.applyAsDouble(h);
        double grid = low + (high - low) * best / GRID;
        if (values[best] < top) {
            h = grid;
            top = values[best];
        }
        double end = 10 * PRECISION * (high - low);
        return new GwrBandwidth(
                h, false, criterion, OptionalDouble.of(top), minima(values), h > high - end, h < low + end);
    }

    private static void checkFound(double top) {
        if (!(top < Double.POSITIVE_INFINITY)) {
            throw new UndefinedException(Status.SINGULAR, "no bandwidth of the range gives regular equations");
        }
    }

    private static int minima(double[] values) {
        int count = 0;
        for (int g = 0; g < values.length; g++) {
            boolean left = g == 0 || values[g] < values[g - 1];
            boolean right = g == values.length - 1 || values[g] <= values[g + 1];
            count += left && right && values[g] < Double.POSITIVE_INFINITY ? 1 : 0;
        }
        return count;
    }
}
