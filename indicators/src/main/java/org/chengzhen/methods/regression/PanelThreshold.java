package org.chengzhen.methods.regression;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import java.util.Arrays;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Chunks;
import org.chengzhen.core.internal.Sorts;
import org.chengzhen.core.internal.Streams;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.internal.Ties;
import org.chengzhen.core.result.UndefinedException;
import org.jspecify.annotations.Nullable;

/**
 * Hansen's panel regression with one threshold, or several: a slope that differs below and above a value of another variable.
 *
 * <p>y_it = μ_i + β₁x_it·1(q_it ≤ γ) + β₂x_it·1(q_it &gt; γ) + z_it′c + e_it. Candidates: distinct q with ⌈τn⌉ ≤ #(q ≤ γ) ≤ ⌊(1 − τ)n⌋; γ̂ has the least
 * sum of squares S₁, the first of equals. σ² = S₁/(N(T − 1)); F₁ = (S₀ − S₁)/σ², S₀ without a threshold; LR(γ) = (S(γ) − S₁)/σ², and the 95 % set
 * holds the candidates with LR ≤ −2 ln(1 − √0.95) = 7.3523. Bootstrap of F₁: whole residual vectors of units drawn anew, with
 * replacement, and x, z and q kept; p = (M + 1)/(R + 1).
 *
 * <p>Several: one after the other, each with those before held; F_m = (S_{m−1} − S_m)/σ²_m, its bootstrap with those before held too,
 * for m − 1 thresholds against m. Then each is sought again with all others held, in turn, until none moves (Hansen does so once):
 * the least squares, and the 95 % set, of each given the others. Between two thresholds lie ⌈τn⌉ observations or more.
 *
 * <ul>
 *   <li>x is the first regressor of the panel, z the others. Panels with gaps are refused.
 *   <li>No candidate: too few data. Regressors that do not vary within units: singular.
 *   <li>{@link #candidates} takes quantiles (type 7) of the trimmed q in place of all distinct values.
 * </ul>
 *
 * <p>Algorithm: with the linear part projected out once, S₀ − S(γ) = (Σ_{q≤γ}x·r)²/v(γ), r the residuals of the linear model and v the
 * squared length of what x·1(q ≤ γ) adds to it; both are running sums in the order of q. So a draw costs O(nk), whatever the number of
 * candidates. {@link #parallel()} shares the draws out. Can be interrupted.
 *
 * <p>Source: Hansen, B. E. (1999), Threshold effects in non-dynamic panels: estimation, testing, and inference, J. Econometrics
 * 93:345–368.
 *
 * <pre>{@code
 * PanelThreshold.withDefaults().trim(0.05).replications(300).seed(1).test(panel, density).pValue();
 * }</pre>
 */
public final class PanelThreshold {
    /** The share of observations on each side unless told otherwise. */
    public static final double DEFAULT_TRIM = 0.05;

    /** Bootstrap draws unless told otherwise. */
    public static final int DEFAULT_REPLICATIONS = 300;

    /** Seed unless told otherwise. */
    public static final long DEFAULT_SEED = 42;

    private static final double SINGULAR = 1e-10;
    private static final int MOST_ROUNDS = 50;
    private static final PanelThreshold DEFAULTS =
            new PanelThreshold(DEFAULT_TRIM, 0, DEFAULT_REPLICATIONS, DEFAULT_SEED, /* parallel= */ false);

    private final double trim;
    private final int candidates;
    private final int replications;
    private final long seed;
    private final boolean parallel;

    private PanelThreshold(double trim, int candidates, int replications, long seed, boolean parallel) {
        this.trim = trim;
        this.candidates = candidates;
        this.replications = replications;
        this.seed = seed;
        this.parallel = parallel;
    }

    /**
     * Five per cent on each side, all distinct values, 300 draws, one thread.
     *
     * @return the regression with its usual options
     */
    public static PanelThreshold withDefaults() {
        return DEFAULTS;
    }

    /**
     * The least share of observations on each side of a threshold.
     *
     * @param share τ in (0, 0.5)
     * @return a regression with it
     * @throws IllegalArgumentException if it is outside (0, 0.5)
     */
    public PanelThreshold trim(double share) {
        Checks.argument(share > 0 && share < 0.5, "share must be in (0, 0.5) but is %s", share);
        return new PanelThreshold(share, candidates, replications, seed, parallel);
    }

    /**
     * How many quantiles of the trimmed threshold variable are tried, evenly from its least to its largest value.
     *
     * @param count ≥ 2
     * @return a regression with it
     * @throws IllegalArgumentException if there are fewer than two
     */
    public PanelThreshold candidates(int count) {
        return new PanelThreshold(trim, Checks.atLeast(count, 2, "count"), replications, seed, parallel);
    }

    /**
     * The number of bootstrap draws.
     *
     * @param count ≥ 1
     * @return a regression with it
     * @throws IllegalArgumentException if there is none
     */
    public PanelThreshold replications(int count) {
        return new PanelThreshold(trim, candidates, Checks.atLeast(count, 1, "count"), seed, parallel);
    }

    /**
     * Where the streams of the draws begin.
     *
     * @param value any number
     * @return a regression with it
     */
    public PanelThreshold seed(long value) {
        return new PanelThreshold(trim, candidates, replications, value, parallel);
    }

    /**
     * The draws on free workers too; the same bits.
     *
     * @return a regression with it
     */
    public PanelThreshold parallel() {
        return new PanelThreshold(trim, candidates, replications, seed, /* parallel= */ true);
    }

    /**
     * The fit without a bootstrap.
     *
     * @param data every unit at every time, the regressor with the threshold first
     * @param q the threshold variable of each observation, in the order in which the panel was given
     * @return threshold and slopes
     * @throws IllegalArgumentException if the panel has gaps or no regressor, lengths differ, or q is NaN or infinite
     * @throws UndefinedException if there is no candidate, or regressors do not vary or are dependent (singular)
     */
    public ThresholdFit fit(PanelData data, double[] q) {
        Objects.requireNonNull(data, "data");
        Objects.requireNonNull(q, "q");
        return new Search(data, q).fit(OptionalDouble.empty(), 0);
    }

    /**
     * The fit with the bootstrap test of the threshold.
     *
     * @param data every unit at every time, the regressor with the threshold first
     * @param q the threshold variable of each observation, in the order in which the panel was given
     * @return threshold, slopes and p of F₁
     * @throws IllegalArgumentException if the panel has gaps or no regressor, lengths differ, or q is NaN or infinite
     * @throws UndefinedException if there is no candidate, regressors do not vary or are dependent (singular), or the fit is
     *     perfect
     */
    public ThresholdFit test(PanelData data, double[] q) {
        Objects.requireNonNull(data, "data");
        Objects.requireNonNull(q, "q");
        Search search = new Search(data, q);
        return search.fit(OptionalDouble.of(pValue(search)), replications);
    }

    /**
     * The fit of several thresholds without a bootstrap.
     *
     * @param data every unit at every time, the regressor with the thresholds first
     * @param q the threshold variable of each observation, in the order in which the panel was given
     * @param thresholds how many, ≥ 1
     * @return thresholds and slopes
     * @throws IllegalArgumentException if the panel has gaps or no regressor, lengths differ, q is NaN or infinite, or there is
     *     no threshold
     * @throws UndefinedException if there is no candidate for one of them, regressors do not vary or are dependent (singular), or
     *     the fit is perfect
     */
    public SeveralThresholds fitSeveral(PanelData data, double[] q, int thresholds) {
        return several(data, q, thresholds, s -> OptionalDouble.empty());
    }

    /**
     * The fit of several thresholds with the bootstrap test of each against those before it.
     *
     * @param data every unit at every time, the regressor with the thresholds first
     * @param q the threshold variable of each observation, in the order in which the panel was given
     * @param thresholds how many, ≥ 1
     * @return thresholds, slopes, and p of each F
     * @throws IllegalArgumentException if the panel has gaps or no regressor, lengths differ, q is NaN or infinite, or there is
     *     no threshold
     * @throws UndefinedException if there is no candidate for one of them, regressors do not vary or are dependent (singular), or
     *     the fit is perfect
     */
    public SeveralThresholds testSeveral(PanelData data, double[] q, int thresholds) {
        return several(data, q, thresholds, s -> OptionalDouble.of(pValue(s)));
    }

    private SeveralThresholds several(PanelData data, double[] q, int count, Function<Search, OptionalDouble> pValue) {
        Objects.requireNonNull(data, "data");
        Objects.requireNonNull(q, "q");
        Checks.atLeast(count, 1, "thresholds");
        double[] found = {};
        ImmutableList.Builder<SeveralThresholds.Step> steps = ImmutableList.builder();
        Search search = new Search(data, q);
        for (int m = 0; m < count; m++) {
            search = m == 0 ? search : new Search(data, q, found);
            double statistic = search.statistic();
            steps.add(new SeveralThresholds.Step(
                    search.threshold(), statistic, pValue.apply(search), search.thresholds.length));
            found = search.withFixed();
        }
        boolean moved = count > 1;
        for (int round = 0; moved && round < MOST_ROUNDS; round++) {
            moved = false;
            for (int m = 0; m < count; m++) {
                search = new Search(data, q, without(found, m));
                moved |= search.threshold() != found[m];
                found = search.withFixed();
            }
        }
        double[] low = new double[count];
        double[] high = new double[count];
        for (int m = 0; m < count; m++) {
            double[] set = (count == 1 ? search : new Search(data, q, without(found, m))).set95();
            low[m] = Math.min(set[0], found[m]);
            high[m] = Math.max(set[1], found[m]);
        }
        return new SeveralThresholds(
                ImmutableDoubleArray.copyOf(found),
                ImmutableDoubleArray.copyOf(low),
                ImmutableDoubleArray.copyOf(high),
                ImmutableDoubleArray.copyOf(search.withThreshold.b),
                ImmutableDoubleArray.copyOf(search.robustErrors()),
                search.withThreshold.squares,
                steps.build(),
                data.n);
    }

    private static double[] without(double[] all, int which) {
        return IntStream.range(0, all.length)
                .filter(m -> m != which)
                .mapToDouble(m -> all[m])
                .toArray();
    }

    /** The share of draws, and the data themselves, whose F is as large. */
    private double pValue(Search search) {
        PanelData data = search.data;
        double observed = search.statistic();
        double[] residuals = search.withThreshold.residuals;
        int units = data.unitCount;
        int times = data.timeCount;
        boolean[] reached = new boolean[replications];
        Chunks.run("bootstrap draws", replications, parallel, k -> {
            SplittableRandom random = Streams.of(seed, k);
            double[] y = new double[data.n];
            for (int u = 0; u < units; u++) {
                System.arraycopy(residuals, random.nextInt(units) * times, y, u * times, times);
            }
            reached[k] = Ties.atLeast(search.statisticOf(y), observed);
        });
        int count = 1;
        for (boolean one : reached) {
            count += one ? 1 : 0;
        }
        return count / (replications + 1.0);
    }

    /** What is the same for every y: the linear part, the order of q, and what each candidate adds. */
    private final class Search {
        private final PanelData data;
        private final double[] q;
        private final int[] order;

        /** Thresholds that the linear part has already, ascending. */
        private final double[] fixed;

        /** Orthonormal columns of the linear part less unit means. */
        private final double[][] basis;

        private final PanelRegression.Solved linear;

        /** For each candidate its value, how many observations lie at or below it, and v. */
        private final double[] thresholds;

        private final int[] ends;
        private final double[] lengths;

        private final double[] gains;
        private final int best;
        private final PanelRegression.Solved withThreshold;
        private final double[][] regimes;

        Search(PanelData data, double[] given, double... fixed) {
            Checks.argument(data.balanced(), "data must have no gaps but is %s", data);
            Checks.argument(data.x.length >= 1, "data must have at least one regressor but is %s", data);
            Checks.sameLength(given.length, "q", data.n, "observations");
            Checks.finite(given, "q");
            this.data = data;
            q = data.ordered(given);
            order = Sorts.order(q);
            this.fixed = fixed.clone();
            Effects effects = Effects.ofUnits(data);
            int slopes = data.x.length + fixed.length;
            if (data.n - effects.rank() - slopes - 1 < 1) {
                throw UndefinedException.insufficient(
                        "observations for the slopes and the effects", effects.rank() + slopes + 2, data.n);
            }
            double[][] controls = new double[data.x.length - 1][];
            for (int j = 0; j <= controls.length; j++) {
                double[] within = effects.without(data.x[j]);
                PanelRegression.absorbed(data.x[j], within, j);
                if (j > 0) {
                    controls[j - 1] = within;
                }
            }
            double[][] x = regimes(effects, this.fixed, controls);
            double[] y = effects.without(data.y);
            linear = PanelRegression.solve(x, y);
            basis = orthonormal(x);
            int[] all = candidateEnds();
            thresholds = candidates > 0 ? quantiles(all) : new double[all.length];
            ends = candidates > 0 ? new int[thresholds.length] : all;
            for (int c = 0; c < thresholds.length; c++) {
                if (candidates > 0) {
                    ends[c] = atOrBelow(thresholds[c]);
                } else {
                    thresholds[c] = q[order[all[c] - 1]];
                }
            }
            lengths = lengths();
            gains = gains(linear.residuals);
            int first = 0;
            for (int c = 1; c < gains.length; c++) {
                if (Ties.less(gains[first], gains[c], linear.squares)) {
                    first = c;
                }
            }
            best = first;
            regimes = regimes(effects, withFixed(), controls);
            withThreshold = PanelRegression.solve(regimes, y);
        }

        /** The first regressor between the thresholds, less unit means, and the controls behind. */
        private double[][] regimes(Effects effects, double[] ascending, double[][] controls) {
            double[][] columns = new double[ascending.length + 1 + controls.length][];
            int from = 0;
            for (int m = 0; m <= ascending.length; m++) {
                int to = m < ascending.length ? atOrBelow(ascending[m]) : q.length;
                double[] regime = new double[data.n];
                for (int i = from; i < to; i++) {
                    regime[order[i]] = data.x[0][order[i]];
                }
                columns[m] = effects.without(regime);
                from = to;
            }
            System.arraycopy(controls, 0, columns, ascending.length + 1, controls.length);
            return columns;
        }

        double threshold() {
            return thresholds[best];
        }

        /** The threshold found among those held, ascending. */
        double[] withFixed() {
            double[] all = Arrays.copyOf(fixed, fixed.length + 1);
            all[fixed.length] = threshold();
            Arrays.sort(all);
            return all;
        }

        /** Whether enough observations lie between a threshold and those held, or the ends. */
        private boolean allowed(int end) {
            int n = q.length;
            int below = 0;
            int above = n;
            for (double threshold : fixed) {
                int held = atOrBelow(threshold);
                below = held <= end ? Math.max(below, held) : below;
                above = held >= end ? Math.min(above, held) : above;
            }
            double least = Math.ceil(whole(trim * n));
            return end - below >= least && above - end >= least;
        }

        private int[] candidateEnds() {
            int n = q.length;
            int[] found = new int[n];
            int count = 0;
            for (int end = 1; end <= n; end++) {
                boolean last = end == n || q[order[end]] != q[order[end - 1]];
                if (last && allowed(end)) {
                    found[count++] = end;
                }
            }
            if (count == 0) {
                throw UndefinedException.insufficient("thresholds with enough observations on both sides", 1, 0);
            }
            return Arrays.copyOf(found, count);
        }

        /** Quantiles of the trimmed values in the place of all, equal ones once. */
        private double[] quantiles(int[] all) {
            int from = all[0] - 1;
            int size = all[all.length - 1] - from;
            double[] values = new double[candidates];
            int count = 0;
            for (int m = 0; m < candidates; m++) {
                double position = (size - 1.0) * m / (candidates - 1);
                int below = (int) position;
                double lower = q[order[from + below]];
                double upper = q[order[from + Math.min(below + 1, size - 1)]];
                double value = lower + (position - below) * (upper - lower);
                if ((count == 0 || value > values[count - 1]) && allowed(atOrBelow(value))) {
                    values[count++] = value;
                }
            }
            if (count == 0) {
                throw UndefinedException.insufficient("thresholds with enough observations on both sides", 1, 0);
            }
            return Arrays.copyOf(values, count);
        }

        private int atOrBelow(double value) {
            int low = 0;
            int high = q.length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (q[order[middle]] <= value) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }

        private double[] lengths() {
            double[] v = new double[ends.length];
            double[] unitSums = new double[data.unitCount];
            double[] projections = new double[basis.length];
            double squares = 0;
            double means = 0;
            int i = 0;
            for (int c = 0; c < ends.length; c++) {
                for (; i < ends[c]; i++) {
                    int o = order[i];
                    double x = data.x[0][o];
                    int u = data.unit[o];
                    squares += x * x;
                    means += x * (2 * unitSums[u] + x) / data.timeCount;
                    unitSums[u] += x;
                    for (int b = 0; b < basis.length; b++) {
                        projections[b] += basis[b][o] * x;
                    }
                }
                double within = squares - means;
                double length = within;
                for (double projection : projections) {
                    length -= projection * projection;
                }
                v[c] = length > SINGULAR * within && length > 0 ? length : 0;
            }
            return v;
        }

        /** S₀ − S(γ) of each candidate, from the residuals of the linear model. */
        private double[] gains(double[] residuals) {
            double[] gains = new double[ends.length];
            double sum = 0;
            int i = 0;
            for (int c = 0; c < ends.length; c++) {
                for (; i < ends[c]; i++) {
                    int o = order[i];
                    sum += data.x[0][o] * residuals[o];
                }
                gains[c] = lengths[c] == 0 ? 0 : sum * sum / lengths[c];
            }
            return gains;
        }

        double statistic() {
            double f = (linear.squares - withThreshold.squares) / sigma();
            if (!(f <= Double.MAX_VALUE)) {
                throw UndefinedException.undefined("the fit with a threshold leaves no residual");
            }
            return f;
        }

        private double sigma() {
            return withThreshold.squares / (data.unitCount * (data.timeCount - 1.0));
        }

        /** F₁ of another response; its unit means are already zero, or taken out here. */
        double statisticOf(double[] y) {
            double[] rest = y;
            for (int u = 0; u < data.unitCount; u++) {
                int from = data.start[u];
                int to = data.start[u + 1];
                double mean = Sums.of(rest, from, to) / (to - from);
                for (int i = from; i < to; i++) {
                    rest[i] -= mean;
                }
            }
            for (double[] column : basis) {
                double projection = Sums.ofProducts(column, rest);
                for (int i = 0; i < rest.length; i++) {
                    rest[i] -= projection * column[i];
                }
            }
            double all = Sums.ofProducts(rest, rest);
            double gain = 0;
            for (double g : gains(rest)) {
                gain = Math.max(gain, g);
            }
            return gain / (Math.max(0, all - gain) / (data.unitCount * (data.timeCount - 1.0)));
        }

        /** The ends of the 95 % set, those held being what they are. */
        double[] set95() {
            double sigma = sigma();
            double[] set = {threshold(), threshold()};
            for (int c = 0; c < gains.length; c++) {
                if (gains[best] - gains[c] <= ThresholdFit.CRITICAL_95 * sigma) {
                    set[0] = Math.min(set[0], thresholds[c]);
                    set[1] = Math.max(set[1], thresholds[c]);
                }
            }
            return set;
        }

        double[] robustErrors() {
            double[][] covariance =
                    new Sandwich(regimes, withThreshold.inverse, withThreshold.residuals).heteroskedastic();
            double[] errors = new double[covariance.length];
            for (int j = 0; j < errors.length; j++) {
                errors[j] = Math.sqrt(Math.max(0, covariance[j][j]));
            }
            return errors;
        }

        ThresholdFit fit(OptionalDouble p, int draws) {
            double[] set = set95();
            double f = (linear.squares - withThreshold.squares) / sigma();
            return new ThresholdFit(
                    threshold(),
                    ImmutableDoubleArray.copyOf(withThreshold.b),
                    ImmutableDoubleArray.copyOf(robustErrors()),
                    linear.squares,
                    withThreshold.squares,
                    Double.isFinite(f) ? OptionalDouble.of(f) : OptionalDouble.empty(),
                    set[0],
                    set[1],
                    thresholds.length,
                    p,
                    draws,
                    data.n);
        }
    }

    /** 0.29 times 100 is 28.999999999999996: a whole number is one, within rounding. */
    private static double whole(double value) {
        return Ties.equal(value, Math.rint(value)) ? Math.rint(value) : value;
    }

    /** Gram–Schmidt, each column twice, so that the basis is at right angles to rounding. */
    private static double[][] orthonormal(double[][] x) {
        double[][] basis = new double[x.length][];
        for (int j = 0; j < x.length; j++) {
            double[] column = x[j].clone();
            for (int pass = 0; pass < 2; pass++) {
                for (int b = 0; b < j; b++) {
                    double projection = Sums.ofProducts(basis[b], column);
                    for (int i = 0; i < column.length; i++) {
                        column[i] -= projection * basis[b][i];
                    }
                }
            }
            double length = Math.sqrt(Sums.ofProducts(column, column));
            for (int i = 0; i < column.length; i++) {
                column[i] /= length;
            }
            basis[j] = column;
        }
        return basis;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PanelThreshold that
                && Double.compare(trim, that.trim) == 0
                && candidates == that.candidates
                && replications == that.replications
                && seed == that.seed
                && parallel == that.parallel;
    }

    @Override
    public int hashCode() {
        return Objects.hash(trim, candidates, replications, seed, parallel);
    }

    @Override
    public String toString() {
        return "PanelThreshold[trim = " + trim + ", candidates = " + candidates + ", replications = " + replications
                + ", seed = " + seed + ", parallel = " + parallel + "]";
    }
}
