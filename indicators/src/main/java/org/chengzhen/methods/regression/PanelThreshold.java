package org.chengzhen.methods.regression;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Chunks;
import org.chengzhen.core.internal.Streams;
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
        return search(data, q).fit(OptionalDouble.empty(), 0);
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
        ThresholdSearch search = search(data, q);
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

    private SeveralThresholds several(
            PanelData data, double[] q, int count, Function<ThresholdSearch, OptionalDouble> pValue) {
        Objects.requireNonNull(data, "data");
        Objects.requireNonNull(q, "q");
        Checks.atLeast(count, 1, "thresholds");
        double[] found = {};
        ImmutableList.Builder<SeveralThresholds.Step> steps = ImmutableList.builder();
        ThresholdSearch search = search(data, q);
        for (int m = 0; m < count; m++) {
            search = m == 0 ? search : search(data, q, found);
            double statistic = search.statistic();
            steps.add(new SeveralThresholds.Step(
                    search.threshold(), statistic, pValue.apply(search), search.thresholds.length));
            found = search.withFixed();
        }
        boolean moved = count > 1;
        for (int round = 0; moved && round < MOST_ROUNDS; round++) {
            moved = false;
            for (int m = 0; m < count; m++) {
                search = search(data, q, without(found, m));
                moved |= search.threshold() != found[m];
                found = search.withFixed();
            }
        }
        double[] low = new double[count];
        double[] high = new double[count];
        for (int m = 0; m < count; m++) {
            double[] set = (count == 1 ? search : search(data, q, without(found, m))).set95();
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

    private ThresholdSearch search(PanelData data, double[] q, double... fixed) {
        return new ThresholdSearch(data, q, trim, candidates, fixed);
    }

    private static double[] without(double[] all, int which) {
        return IntStream.range(0, all.length)
                .filter(m -> m != which)
                .mapToDouble(m -> all[m])
                .toArray();
    }

    /** The share of draws, and the data themselves, whose F is as large. */
    private double pValue(ThresholdSearch search) {
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
