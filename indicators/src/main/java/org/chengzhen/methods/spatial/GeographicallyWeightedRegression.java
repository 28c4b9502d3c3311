package org.chengzhen.methods.spatial;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Loop;
import org.chengzhen.core.place.GeoPoint;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;

/**
 * Geographically weighted regression: a regression at every place, in which near places weigh more; an immutable
 * value.
 *
 * <p>β(i) = (X'WᵢX)⁻¹X'Wᵢy with a constant, wᵢⱼ by a {@link GwrKernel} of the distance over the bandwidth h. h is
 * fixed, or adaptive: the distance to the k-th nearest place, the place itself counted. With S the hat matrix, row i
 * xᵢ(X'WᵢX)⁻¹X'Wᵢ: enp = 2tr S − tr S'S, edf = n − enp, σ² = RSS/edf, se = σ√(CC') with C = (X'WᵢX)⁻¹X'Wᵢ, t =
 * β/se.
 *
 * <p>Where no bandwidth is given it is selected: a grid over the range, every k up to 200 places, then golden section
 * in the best bracket, as the criterion often has several minima.
 *
 * <ul>
 *   <li>x must not hold a constant. Fewer than K + 3 places: too few data. NaN and infinity are refused.
 *   <li>A place whose equations are singular has no numbers, and is left out of RSS; more than a tenth of such places:
 *       SINGULAR.
 *   <li>Distances are those of the coordinates' unit, or great circles in km of points.
 * </ul>
 *
 * <p>Cost: O(n²K²) for one bandwidth, of which a kernel with an end pays only for the places within it.
 *
 * <p>Source: Fotheringham, A. S., Brunsdon, C., Charlton, M. (2002), Geographically Weighted Regression; Hurvich, C.
 * M., Simonoff, J. S., Tsai, C.-L. (1998), Smoothing parameter selection.
 *
 * <pre>{@code
 * GeographicallyWeightedRegression.withDefaults().fit(y, x, points).coefficients();
 * GeographicallyWeightedRegression.withDefaults().kernel(GwrKernel.GAUSSIAN).bandwidth(50).fit(y, x, points);
 * }</pre>
 */
public final class GeographicallyWeightedRegression {
    private static final int GRID = 24;
    private static final int ALL = 200;
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;
    private static final GeographicallyWeightedRegression DEFAULTS = new GeographicallyWeightedRegression(
            GwrKernel.BISQUARE, true, 0, GwrCriterion.AICC, Double.NaN, Double.NaN, false);

    private final GwrKernel kernel;
    private final boolean adaptive;
    /** h or k; 0 where it is to be selected. */
    private final double bandwidth;

    private final GwrCriterion criterion;
    private final double least;
    private final double most;
    private final boolean parallel;

    private GeographicallyWeightedRegression(
            GwrKernel kernel,
            boolean adaptive,
            double bandwidth,
            GwrCriterion criterion,
            double least,
            double most,
            boolean parallel) {
        this.kernel = kernel;
        this.adaptive = adaptive;
        this.bandwidth = bandwidth;
        this.criterion = criterion;
        this.least = least;
        this.most = most;
        this.parallel = parallel;
    }

    /**
     * An adaptive bisquare kernel, its number of neighbours by AICc.
     *
     * @return the options
     */
    public static GeographicallyWeightedRegression withDefaults() {
        return DEFAULTS;
    }

    /**
     * Another kernel.
     *
     * @param other how weights fall
     * @return a copy
     */
    public GeographicallyWeightedRegression kernel(GwrKernel other) {
        return new GeographicallyWeightedRegression(other, adaptive, bandwidth, criterion, least, most, parallel);
    }

    /**
     * A fixed bandwidth.
     *
     * @param h &gt; 0, in the unit of the coordinates, or km
     * @return a copy
     * @throws IllegalArgumentException if h is not above zero
     */
    public GeographicallyWeightedRegression bandwidth(double h) {
        return new GeographicallyWeightedRegression(
                kernel, false, Checks.positive(h, "h"), criterion, least, most, parallel);
    }

    /**
     * An adaptive bandwidth: the distance to the k-th nearest place.
     *
     * @param k number of places, the place itself counted
     * @return a copy
     * @throws IllegalArgumentException if k is below 2
     */
    public GeographicallyWeightedRegression neighbours(int k) {
        return new GeographicallyWeightedRegression(
                kernel, true, Checks.atLeast(k, 2, "k"), criterion, least, most, parallel);
    }

    /**
     * A fixed bandwidth, to be selected.
     *
     * @return a copy
     */
    public GeographicallyWeightedRegression fixed() {
        return new GeographicallyWeightedRegression(kernel, false, 0, criterion, Double.NaN, Double.NaN, parallel);
    }

    /**
     * An adaptive bandwidth, to be selected.
     *
     * @return a copy
     */
    public GeographicallyWeightedRegression adaptive() {
        return new GeographicallyWeightedRegression(kernel, true, 0, criterion, Double.NaN, Double.NaN, parallel);
    }

    /**
     * Another criterion of selection.
     *
     * @param other AICc or cross-validation
     * @return a copy
     */
    public GeographicallyWeightedRegression criterion(GwrCriterion other) {
        return new GeographicallyWeightedRegression(kernel, adaptive, bandwidth, other, least, most, parallel);
    }

    /**
     * Where the bandwidth is looked for.
     *
     * @param smallest h or k
     * @param largest h or k
     * @return a copy
     * @throws IllegalArgumentException if the ends are not above zero and ascending
     */
    public GeographicallyWeightedRegression range(double smallest, double largest) {
        Checks.positive(smallest, "smallest");
        Checks.argument(
                largest >= smallest && largest <= Double.MAX_VALUE,
                "largest must be >= smallest but is %s < %s",
                largest,
                smallest);
        return new GeographicallyWeightedRegression(
                kernel, adaptive, bandwidth, criterion, smallest, largest, parallel);
    }

    /**
     * The same results on free workers of the caller's ForkJoinPool, or of the common one.
     *
     * @return a copy
     */
    public GeographicallyWeightedRegression parallel() {
        return new GeographicallyWeightedRegression(kernel, adaptive, bandwidth, criterion, least, most, true);
    }

    /**
     * Fits at places in the plane.
     *
     * @param y explained variable
     * @param x n rows of explanatory variables, without a constant
     * @param first first coordinates
     * @param second second coordinates
     * @return the local estimates
     * @throws IllegalArgumentException if lengths differ, or a value is NaN or infinite
     * @throws UndefinedException if there are too few places, or more than a tenth are singular
     */
    public GwrFit fit(double[] y, DoubleMatrix x, double[] first, double[] second) {
        return fit(y, x, Separation.plane(first, second));
    }

    /**
     * Fits at points on the earth, by great circles in km.
     *
     * @param y explained variable
     * @param x n rows of explanatory variables, without a constant
     * @param points the places
     * @return the local estimates
     * @throws IllegalArgumentException if lengths differ, or a value is NaN or infinite
     * @throws UndefinedException if there are too few places, or more than a tenth are singular
     */
    public GwrFit fit(double[] y, DoubleMatrix x, List<GeoPoint> points) {
        return fit(y, x, Separation.sphere(points));
    }

    /**
     * Selects a bandwidth for places in the plane.
     *
     * @param y explained variable
     * @param x n rows of explanatory variables, without a constant
     * @param first first coordinates
     * @param second second coordinates
     * @return the best bandwidth
     * @throws IllegalArgumentException if lengths differ, or a value is NaN or infinite
     * @throws UndefinedException if there are too few places, or no bandwidth has a value
     */
    public GwrBandwidth select(double[] y, DoubleMatrix x, double[] first, double[] second) {
        Separation places = Separation.plane(first, second);
        return select(places, regressions(y, x, places), y);
    }

    /**
     * Selects a bandwidth for points on the earth.
     *
     * @param y explained variable
     * @param x n rows of explanatory variables, without a constant
     * @param points the places
     * @return the best bandwidth
     * @throws IllegalArgumentException if lengths differ, or a value is NaN or infinite
     * @throws UndefinedException if there are too few places, or no bandwidth has a value
     */
    public GwrBandwidth select(double[] y, DoubleMatrix x, List<GeoPoint> points) {
        Separation places = Separation.sphere(points);
        return select(places, regressions(y, x, places), y);
    }

    private GwrFit fit(double[] y, DoubleMatrix x, Separation places) {
        LocalRegressions regressions = regressions(y, x, places);
        GwrBandwidth chosen = bandwidth > 0
                ? new GwrBandwidth(bandwidth, adaptive, criterion, Double.NaN, 0, false)
                : select(places, regressions, y);
        int neighbours = adaptive ? (int) chosen.bandwidth() : 0;
        if (adaptive) {
            checkNeighbours(chosen.bandwidth(), regressions);
        }
        return GwrFit.of(regressions, y, x, kernel, chosen, regressions.local(kernel, chosen.bandwidth(), neighbours));
    }

    private static void checkNeighbours(double k, LocalRegressions r) {
        Checks.argument(k > r.k && k <= r.n, "k must be in %d..%d neighbours but is %d", r.k + 1, r.n, (int) k);
    }

    private LocalRegressions regressions(double[] y, DoubleMatrix x, Separation places) {
        int n = places.n;
        Checks.sameLength(y.length, "y", n, "places");
        Checks.sameLength(x.rows(), "x", n, "places");
        Checks.finite(y, "y");
        double[][] columns = new double[x.columns() + 1][];
        if (n < columns.length + 2) {
            throw UndefinedException.insufficient("places", columns.length + 2, n);
        }
        columns[0] = new double[n];
        Arrays.fill(columns[0], 1);
        for (int c = 0; c < x.columns(); c++) {
            columns[c + 1] = Checks.finite(x.column(c), "x column " + c);
        }
        // variables that are dependent everywhere are so at every place
        new Design(columns, c -> Design.name(c, x.columns()));
        return new LocalRegressions(places, y, columns, parallel);
    }

    private GwrBandwidth select(Separation places, LocalRegressions r, double[] y) {
        DoubleUnaryOperator value = h -> {
            Loop.check();
            return criterion(r.sweep(kernel, h, adaptive ? (int) h : 0), y);
        };
        return adaptive ? selectNeighbours(r, value) : selectFixed(places, r, value);
    }

    private double criterion(LocalRegressions.Sweep s, double[] y) {
        int n = y.length;
        double rss = 0;
        double trace = 0;
        double cv = 0;
        int used = 0;
        for (int i = 0; i < n; i++) {
            if (!Double.isNaN(s.own[i])) {
                double e = y[i] - s.fitted[i];
                double left = 1 - s.own[i];
                rss += e * e;
                trace += s.own[i];
                cv += left > 1e-10 ? e * e / (left * left) : Double.POSITIVE_INFINITY;
                used++;
            }
        }
        if (10 * (n - used) > n) {
            return Double.POSITIVE_INFINITY;
        }
        return criterion == GwrCriterion.AICC ? aicc(rss, trace, used) : cv;
    }

    static double aicc(double rss, double trace, int n) {
        double room = n - 2 - trace;
        return room > 0
                ? n * Math.log(rss / n) + n * Math.log(2 * Math.PI) + n * (n + trace) / room
                : Double.POSITIVE_INFINITY;
    }

    private GwrBandwidth selectNeighbours(LocalRegressions r, DoubleUnaryOperator value) {
        int from = Double.isNaN(least) ? r.k + 2 : (int) Math.ceil(least);
        int to = Double.isNaN(most) ? r.n : (int) Math.floor(most);
        checkNeighbours(from, r);
        checkNeighbours(to, r);
        int[] grid = grid(from, to, r.n);
        double[] values = new double[grid.length];
        int best = 0;
        Loop loop = Loop.of("bandwidths", grid.length);
        for (int g = 0; g < grid.length; g++) {
            loop.step();
            values[g] = value.applyAsDouble(grid[g]);
            best = values[g] < values[best] ? g : best;
        }
        loop.end();
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
            for (int c = from; c <= to; c++) {
                if (cache[c] < cache[k] || (cache[c] == cache[k] && c < k)) {
                    k = c;
                }
            }
            top = cache[k];
        }
        checkFound(top);
        return new GwrBandwidth(k, true, criterion, top, minima(values), k == to && to == r.n);
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

    private GwrBandwidth selectFixed(Separation places, LocalRegressions r, DoubleUnaryOperator value) {
        double low = least;
        double high = most;
        if (Double.isNaN(low)) {
            double[] distances = new double[r.n];
            low = 0;
            high = 0;
            for (int i = 0; i < r.n; i++) {
                Loop.check();
                places.from(i, distances);
                high = Math.max(high, Arrays.stream(distances).max().getAsDouble());
                // the place itself comes first
                low = Math.max(low, Separation.kth(distances, Math.min(r.n, r.k + 3)));
            }
        }
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
        while (b - a > 1e-6 * (high - low)) {
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
        return new GwrBandwidth(h, false, criterion, top, minima(values), h > high - 1e-5 * (high - low));
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

    /** The options in words. */
    @Override
    public String toString() {
        return "GeographicallyWeightedRegression[" + kernel + ", " + (adaptive ? "adaptive" : "fixed") + " bandwidth "
                + (bandwidth > 0 ? bandwidth : "by " + criterion) + (parallel ? ", parallel]" : "]");
    }
}
