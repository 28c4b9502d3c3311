package org.chengzhen.methods.spatial;

import com.google.common.primitives.ImmutableDoubleArray;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Chunks;
import org.chengzhen.core.internal.Loop;
import org.chengzhen.core.place.GeoPoint;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.jspecify.annotations.Nullable;

/**
 * The bandwidths of multiscale geographically weighted regression, selected while it is fitted: each variable gets the
 * scale at which it varies; an immutable value.
 *
 * <p>It begins with a geographically weighted regression of one bandwidth, fⱼ = xⱼβⱼ. In each round, for one variable
 * after another, the constant first: the partial residual y − Σₖ₌ⱼ̸ fₖ is regressed on xⱼ alone, without a constant, at
 * the bandwidth of least AICc, and fⱼ is replaced. It ends where √(ΣⱼΣᵢ(Δfᵢⱼ)²/n / Σᵢ(Σⱼfᵢⱼ)²) is at most {@link
 * #tolerance}. Bandwidths that stand still for five rounds are kept.
 *
 * <ul>
 *   <li>The bandwidths depend on the path: another order of the variables can give others. At given bandwidths the
 *       estimates do not; {@link #fit} gives those of {@link MultiscaleRegression}.
 *   <li>A bandwidth at its upper end, k = n or the largest distance, says that the variable acts alike everywhere.
 *   <li>Variables are better centred and scaled before: a variable far from 0 takes the constant's part.
 *   <li>Without an end in {@link #rounds}: NOT_CONVERGED.
 * </ul>
 *
 * <p>Cost: O(rounds·K·bandwidths tried·n²), some 35 tried for one variable in one round; {@link #fit} O((Kn)³) more.
 *
 * <p>Source: Fotheringham, A. S., Yang, W., Kang, W. (2017), Multiscale geographically weighted regression; Oshan, T.
 * et al. (2019), mgwr.
 *
 * <pre>{@code
 * MultiscaleSelection.withDefaults().select(y, x, points).bandwidths();
 * MultiscaleSelection.withDefaults().fit(y, x, points).coefficients();
 * }</pre>
 */
public final class MultiscaleSelection {
    /** The change of the fit at which rounds end. */
    public static final double DEFAULT_TOLERANCE = 1e-5;

    /** The most rounds. */
    public static final int DEFAULT_ROUNDS = 200;

    private static final int CHUNK = 16;
    /** Rounds after which bandwidths that did not change are kept. */
    private static final int STILL = 5;

    private static final MultiscaleSelection DEFAULTS =
            new MultiscaleSelection(GwrKernel.BISQUARE, true, DEFAULT_TOLERANCE, DEFAULT_ROUNDS, false);

    private final GwrKernel kernel;
    private final boolean adaptive;
    private final double tolerance;
    private final int rounds;
    private final boolean parallel;

    private MultiscaleSelection(GwrKernel kernel, boolean adaptive, double tolerance, int rounds, boolean parallel) {
        this.kernel = kernel;
        this.adaptive = adaptive;
        this.tolerance = tolerance;
        this.rounds = rounds;
        this.parallel = parallel;
    }

    /**
     * Adaptive bisquare kernels.
     *
     * @return the options
     */
    public static MultiscaleSelection withDefaults() {
        return DEFAULTS;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MultiscaleSelection that
                && kernel == that.kernel
                && adaptive == that.adaptive
                && Double.compare(tolerance, that.tolerance) == 0
                && rounds == that.rounds
                && parallel == that.parallel;
    }

    @Override
    public int hashCode() {
        return Objects.hash(kernel, adaptive, tolerance, rounds, parallel);
    }

    /**
     * Another kernel.
     *
     * @param other how weights fall
     * @return a copy
     */
    public MultiscaleSelection kernel(GwrKernel other) {
        return new MultiscaleSelection(Objects.requireNonNull(other, "other"), adaptive, tolerance, rounds, parallel);
    }

    /**
     * Bandwidths that are distances.
     *
     * @return a copy
     */
    public MultiscaleSelection fixed() {
        return new MultiscaleSelection(kernel, false, tolerance, rounds, parallel);
    }

    /**
     * Bandwidths that are numbers of neighbours, the default.
     *
     * @return a copy
     */
    public MultiscaleSelection adaptive() {
        return new MultiscaleSelection(kernel, true, tolerance, rounds, parallel);
    }

    /**
     * Another end of the rounds.
     *
     * @param change &gt; 0, of the fit from one round to the next
     * @return a copy
     * @throws IllegalArgumentException if it is not above zero
     */
    public MultiscaleSelection tolerance(double change) {
        return new MultiscaleSelection(kernel, adaptive, Checks.positive(change, "change"), rounds, parallel);
    }

    /**
     * Another limit of the rounds.
     *
     * @param most ≥ 1
     * @return a copy
     * @throws IllegalArgumentException if it is below 1
     */
    public MultiscaleSelection rounds(int most) {
        return new MultiscaleSelection(kernel, adaptive, tolerance, Checks.atLeast(most, 1, "most"), parallel);
    }

    /**
     * The same results on free workers of the caller's ForkJoinPool, or of the common one.
     *
     * @return a copy
     */
    public MultiscaleSelection parallel() {
        return new MultiscaleSelection(kernel, adaptive, tolerance, rounds, true);
    }

    /**
     * Selects bandwidths for places in the plane.
     *
     * @param y explained variable
     * @param x n rows of explanatory variables, without a constant
     * @param first first coordinates
     * @param second second coordinates
     * @return a bandwidth for the constant and for each variable
     * @throws IllegalArgumentException if lengths differ, or a value is NaN or infinite
     * @throws UndefinedException if there are too few places, no bandwidth gives regular equations, or the rounds do
     *     not end
     */
    public MultiscaleBandwidths select(double[] y, DoubleMatrix x, double[] first, double[] second) {
        return select(y, x, Separation.plane(first, second), start().fit(y, x, first, second));
    }

    /**
     * Selects bandwidths for points on the earth.
     *
     * @param y explained variable
     * @param x n rows of explanatory variables, without a constant
     * @param points the places
     * @return a bandwidth for the constant and for each variable
     * @throws IllegalArgumentException if lengths differ, or a value is NaN or infinite
     * @throws UndefinedException if there are too few places, no bandwidth gives regular equations, or the rounds do
     *     not end
     */
    public MultiscaleBandwidths select(double[] y, DoubleMatrix x, List<GeoPoint> points) {
        return select(y, x, Separation.sphere(points), start().fit(y, x, points));
    }

    /**
     * Selects bandwidths for places in the plane, and fits the multiscale regression that they give.
     *
     * @param y explained variable
     * @param x n rows of explanatory variables, without a constant
     * @param first first coordinates
     * @param second second coordinates
     * @return the local estimates at the bandwidths that were selected
     * @throws IllegalArgumentException if lengths differ, or a value is NaN or infinite
     * @throws UndefinedException if there are too few places, no bandwidth gives regular equations, or the rounds do
     *     not end
     */
    public MultiscaleRegression fit(double[] y, DoubleMatrix x, double[] first, double[] second) {
        double[] h = select(y, x, first, second).bandwidths().toArray();
        return adaptive
                ? MultiscaleRegression.adaptive(y, x, first, second, whole(h), kernel)
                : MultiscaleRegression.fixed(y, x, first, second, h, kernel);
    }

    /**
     * Selects bandwidths for points on the earth, and fits the multiscale regression that they give.
     *
     * @param y explained variable
     * @param x n rows of explanatory variables, without a constant
     * @param points the places
     * @return the local estimates at the bandwidths that were selected
     * @throws IllegalArgumentException if lengths differ, or a value is NaN or infinite
     * @throws UndefinedException if there are too few places, no bandwidth gives regular equations, or the rounds do
     *     not end
     */
    public MultiscaleRegression fit(double[] y, DoubleMatrix x, List<GeoPoint> points) {
        double[] h = select(y, x, points).bandwidths().toArray();
        return adaptive
                ? MultiscaleRegression.adaptive(y, x, points, whole(h), kernel)
                : MultiscaleRegression.fixed(y, x, points, h, kernel);
    }

    private static int[] whole(double[] neighbours) {
        return Arrays.stream(neighbours).mapToInt(k -> (int) k).toArray();
    }

    private GeographicallyWeightedRegression start() {
        GeographicallyWeightedRegression one =
                GeographicallyWeightedRegression.withDefaults().kernel(kernel);
        one = adaptive ? one.adaptive() : one.fixed();
        return parallel ? one.parallel() : one;
    }

    private MultiscaleBandwidths select(double[] y, DoubleMatrix x, Separation places, GwrFit start) {
        int n = y.length;
        int k = x.columns() + 1;
        double[][] columns = new double[k][];
        double[][] parts = new double[k][n];
        double[] left = y.clone();
        for (int j = 0; j < k; j++) {
            columns[j] = j == 0 ? ones(n) : x.column(j - 1);
            for (int i = 0; i < n; i++) {
                double b = start.coefficients().get(i, j);
                parts[j][i] = columns[j][i]
                        * (Double.isNaN(b) ? start.globalCoefficients().get(j) : b);
                left[i] -= parts[j][i];
            }
        }
        double[] range = adaptive ? null : BandwidthSearch.range(places, 1);
        Distances distances = new Distances(places, adaptive);
        double[] bandwidths = new double[k];
        int still = 0;
        Loop loop = Loop.of("rounds", rounds);
        for (int round = 1; round <= rounds; round++) {
            loop.step();
            double[] before = bandwidths.clone();
            double moved = 0;
            for (int j = 0; j < k; j++) {
                double[] response = left.clone();
                for (int i = 0; i < n; i++) {
                    response[i] += parts[j][i];
                }
                LocalSlopes slopes = new LocalSlopes(distances, columns[j], response);
                if (still < STILL) {
                    bandwidths[j] = best(slopes, n, range);
                }
                double[] fitted = slopes.at(bandwidths[j]).fitted;
                for (int i = 0; i < n; i++) {
                    double step = fitted[i] - parts[j][i];
                    moved += step * step;
                    parts[j][i] = fitted[i];
                    left[i] = response[i] - fitted[i];
                }
            }
            still = Arrays.equals(before, bandwidths) ? still + 1 : 0;
            double size = 0;
            for (int i = 0; i < n; i++) {
                size += (y[i] - left[i]) * (y[i] - left[i]);
            }
            double change = size > 0 ? Math.sqrt(moved / n / size) : 0;
            if (change <= tolerance) {
                loop.end();
                return new MultiscaleBandwidths(
                        ImmutableDoubleArray.copyOf(bandwidths), adaptive, start.bandwidth(), round, change);
            }
        }
        throw new UndefinedException(
                Status.NOT_CONVERGED,
                "the bandwidths change the fit by more than " + tolerance + " after " + rounds
                        + " rounds: see rounds and tolerance");
    }

    private double best(LocalSlopes slopes, int n, double[] range) {
        return (adaptive
                        ? BandwidthSearch.neighbours(
                                3,
                                n,
                                n,
                                GwrCriterion.AICC,
                                grid -> Arrays.stream(grid)
                                        .mapToDouble(slopes::aicc)
                                        .toArray(),
                                slopes::aicc)
                        : BandwidthSearch.fixed(range[0], range[1], GwrCriterion.AICC, slopes::aicc))
                .bandwidth();
    }

    private static double[] ones(int n) {
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        return ones;
    }

    /** Distances from each place, kept for places that are not too many, as every round asks for them again. */
    private static final class Distances {
        private static final int MOST = 2_048;

        final int n;
        private final Separation places;
        private final double[][] rows;
        private final double[][] sorted;

        Distances(Separation places, boolean adaptive) {
            this.places = places;
            n = places.n;
            rows = n <= MOST ? new double[n][n] : null;
            sorted = n <= MOST && adaptive ? new double[n][] : null;
            for (int i = 0; rows != null && i < n; i++) {
                Loop.check();
                places.from(i, rows[i]);
                if (sorted != null) {
                    sorted[i] = rows[i].clone();
                    Arrays.sort(sorted[i]);
                }
            }
        }

        double[] from(int i) {
            if (rows != null) {
                return rows[i];
            }
            double[] row = new double[n];
            places.from(i, row);
            return row;
        }

        /** The distance to the k-th nearest place, itself counted. */
        double kth(int i, double[] row, int k) {
            return sorted != null ? sorted[i][k - 1] : Separation.kth(row.clone(), k);
        }
    }

    /** Local regressions on one variable without a constant. */
    private final class LocalSlopes {
        private final Distances places;
        private final double[] x;
        private final double[] y;

        LocalSlopes(Distances places, double[] x, double[] y) {
            this.places = places;
            this.x = x;
            this.y = y;
        }

        LocalRegressions.Sweep at(double bandwidth) {
            int n = x.length;
            LocalRegressions.Sweep sweep = new LocalRegressions.Sweep(n);
            boolean endless = kernel.isEndless();
            Chunks.run("places", (n + CHUNK - 1) / CHUNK, parallel, chunk -> {
                for (int i = chunk * CHUNK; i < Math.min(n, (chunk + 1) * CHUNK); i++) {
                    double[] distances = places.from(i);
                    double h = adaptive ? places.kth(i, distances, (int) bandwidth) : bandwidth;
                    double squares = 0;
                    double products = 0;
                    for (int j = 0; j < n; j++) {
                        if (endless || distances[j] <= h) {
                            double wx = kernel.at(distances[j] / h) * x[j];
                            squares += wx * x[j];
                            products += wx * y[j];
                        }
                    }
                    sweep.fitted[i] = squares > 0 ? x[i] * products / squares : Double.NaN;
                    sweep.own[i] = squares > 0 ? kernel.at(0) * x[i] * x[i] / squares : Double.NaN;
                }
            });
            return sweep;
        }

        double aicc(double bandwidth) {
            LocalRegressions.Sweep sweep = at(bandwidth);
            double rss = 0;
            double trace = 0;
            for (int i = 0; i < x.length; i++) {
                rss += (y[i] - sweep.fitted[i]) * (y[i] - sweep.fitted[i]);
                trace += sweep.own[i];
            }
            double value = GeographicallyWeightedRegression.aicc(rss, trace, x.length);
            return Double.isNaN(value) ? Double.POSITIVE_INFINITY : value;
        }
    }

    /** The options in words. */
    @Override
    public String toString() {
        return "MultiscaleSelection[" + kernel + ", " + (adaptive ? "adaptive" : "fixed") + " bandwidths, tolerance "
                + tolerance + ", at most " + rounds + " rounds" + (parallel ? ", parallel]" : "]");
    }
}
