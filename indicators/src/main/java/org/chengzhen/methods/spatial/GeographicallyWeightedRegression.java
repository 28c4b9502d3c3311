package org.chengzhen.methods.spatial;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Loop;
import org.chengzhen.core.place.GeoPoint;
import org.chengzhen.core.result.UndefinedException;
import org.jspecify.annotations.Nullable;

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
 *   <li>A perfect fit, or y beyond the range of squares: undefined.
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
        return new GeographicallyWeightedRegression(
                Objects.requireNonNull(other, "other"), adaptive, bandwidth, criterion, least, most, parallel);
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
        return new GeographicallyWeightedRegression(
                kernel, adaptive, bandwidth, Objects.requireNonNull(other, "other"), least, most, parallel);
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
                ? new GwrBandwidth(bandwidth, adaptive, criterion, OptionalDouble.empty(), 0, false, false)
                : select(places, regressions, y);
        int neighbours = adaptive ? (int) chosen.bandwidth() : 0;
        if (adaptive) {
            checkNeighbours(chosen.bandwidth(), regressions);
        }
        return GwrFit.of(regressions, y, x, kernel, chosen, regressions.local(kernel, chosen.bandwidth(), neighbours));
    }

    private static void checkNeighbours(double k, LocalRegressions r) {
        Checks.argument(
                k > r.k && k <= r.n,
                "neighbours must be in %d..%d for %d columns of x and %d values of y, but are %d",
                r.k + 1,
                r.n,
                r.k - 1,
                r.n,
                (int) k);
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
        double squares = Arrangement.sumOfSquares(y);
        if (!(squares <= Double.MAX_VALUE)) {
            throw UndefinedException.undefined("y'y is " + squares + ", beyond the range of doubles: rescale y");
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
        return adaptive ? selectNeighbours(r, y, value) : selectFixed(places, r, value);
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

    private GwrBandwidth selectNeighbours(LocalRegressions r, double[] y, DoubleUnaryOperator value) {
        int from = Double.isNaN(least) ? r.k + 2 : (int) Math.ceil(least);
        int to = Double.isNaN(most) ? r.n : (int) Math.floor(most);
        checkNeighbours(from, r);
        checkNeighbours(to, r);
        return BandwidthSearch.neighbours(
                from,
                to,
                r.n,
                criterion,
                grid -> Arrays.stream(r.sweeps(kernel, grid))
                        .mapToDouble(sweep -> criterion(sweep, y))
                        .toArray(),
                value);
    }

    private GwrBandwidth selectFixed(Separation places, LocalRegressions r, DoubleUnaryOperator value) {
        double[] range = Double.isNaN(least) ? BandwidthSearch.range(places, r.k) : new double[] {least, most};
        return BandwidthSearch.fixed(range[0], range[1], criterion, value);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof GeographicallyWeightedRegression that
                && kernel == that.kernel
                && adaptive == that.adaptive
                && Double.compare(bandwidth, that.bandwidth) == 0
                && criterion == that.criterion
                && Double.compare(least, that.least) == 0
                && Double.compare(most, that.most) == 0
                && parallel == that.parallel;
    }

    @Override
    public int hashCode() {
        return Objects.hash(kernel, adaptive, bandwidth, criterion, least, most, parallel);
    }

    /** The options in words. */
    @Override
    public String toString() {
        return "GeographicallyWeightedRegression[" + kernel + ", " + (adaptive ? "adaptive" : "fixed") + " bandwidth "
                + (bandwidth > 0 ? bandwidth : "by " + criterion)
                + (Double.isNaN(least) ? "" : " within " + least + ".." + most) + (parallel ? ", parallel]" : "]");
    }
}
