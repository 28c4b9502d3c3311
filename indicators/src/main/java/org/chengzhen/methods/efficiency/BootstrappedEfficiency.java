package org.chengzhen.methods.efficiency;

import com.google.common.primitives.ImmutableDoubleArray;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Chunks;
import org.chengzhen.core.internal.Sorts;
import org.chengzhen.core.internal.Streams;
import org.chengzhen.core.result.UndefinedException;
import org.jspecify.annotations.Nullable;

/**
 * The smoothed bootstrap of efficiency scores: how much of a score is chance of the sample, with interval and correction.
 *
 * <p>Input-oriented scores θ̂; scores θ* are drawn from their kernel density reflected at 1 (Gaussian, bandwidth h, variance
 * corrected); each unit gets the pseudo inputs (θ̂/θ*)x, and the original units are scored against the pseudo ones: θ̂*. Bias
 * = mean θ̂* − θ̂; corrected = θ̂ − bias; interval [θ̂ − q(1 − α/2), θ̂ − q(α/2)] with quantiles of θ̂* − θ̂, or the percentiles
 * of the corrected draws θ̂* − 2 bias, whose mean is the corrected score ({@link Interval}).
 *
 * <ul>
 *   <li>θ̂* ≥ θ̂, as pseudo units lie inside the technology: bias ≥ 0, above 0 on the frontier; corrected ≤ θ̂; lower ≤ upper
 *       ≤ θ̂ (percentiles of corrected draws may reach beyond θ̂). Units of measurement change nothing.
 *   <li>Use the corrected score only where {@link Scores#correctionAdvisable}: bias² above three variances.
 *   <li>h by Silverman's rule on the reflected scores, adjusted to their number, unless given.
 *   <li>All θ̂ = 1: undefined, as scores without spread have no density. Fewer than {@value #LEAST} replications are
 *       refused. Otherwise as {@link DataEnvelopment}.
 * </ul>
 *
 * <p>Cost: n linear programmes for each replication. The same seed gives the same result on any number of threads.
 *
 * <p>Source: Simar, L. and Wilson, P. W. (1998), Sensitivity analysis of efficiency scores: how to bootstrap in
 * nonparametric frontier models; Simar, L. and Wilson, P. W. (2000), A general methodology for bootstrapping in
 * non-parametric frontier models; Daraio, C. and Simar, L. (2007), Advanced Robust and Nonparametric Methods in Efficiency
 * Analysis.
 *
 * <pre>{@code
 * BootstrappedEfficiency.withDefaults().seed(42).parallel().of(inputs, outputs).corrected();
 * }</pre>
 */
public final class BootstrappedEfficiency {
    /** The number of replications unless another is given. */
    public static final int REPLICATIONS = 2_000;

    /** The fewest replications. */
    public static final int LEAST = 200;

    private static final BootstrappedEfficiency DEFAULTS = new BootstrappedEfficiency(
            ReturnsToScale.CONSTANT, REPLICATIONS, 0.05, 42, OptionalDouble.empty(), Interval.BASIC, false);

    private final ReturnsToScale returns;
    private final int replications;
    private final double level;
    private final long seed;
    private final OptionalDouble bandwidth;
    private final Interval interval;
    private final boolean parallel;

    private BootstrappedEfficiency(
            ReturnsToScale returns,
            int replications,
            double level,
            long seed,
            OptionalDouble bandwidth,
            Interval interval,
            boolean parallel) {
        this.returns = returns;
        this.replications = replications;
        this.level = level;
        this.seed = seed;
        this.bandwidth = bandwidth;
        this.interval = interval;
        this.parallel = parallel;
    }

    /** What an interval is made of. */
    public enum Interval {
        /** θ̂ less the quantiles of θ̂* − θ̂. */
        BASIC,
        /** Percentiles of the corrected draws θ̂* − 2 bias. */
        CORRECTED_PERCENTILE
    }

    /**
     * Constant returns, {@value #REPLICATIONS} replications, intervals of 95 per cent, seed 42, one thread.
     *
     * @return the options
     */
    public static BootstrappedEfficiency withDefaults() {
        return DEFAULTS;
    }

    /**
     * Another assumption on scale.
     *
     * @param assumed returns of the frontier
     * @return the options with it
     */
    public BootstrappedEfficiency returns(ReturnsToScale assumed) {
        Objects.requireNonNull(assumed, "assumed");
        return new BootstrappedEfficiency(assumed, replications, level, seed, bandwidth, interval, parallel);
    }

    /**
     * Another number of replications.
     *
     * @param count at least {@value #LEAST}
     * @return the options with it
     * @throws IllegalArgumentException if it is below that
     */
    public BootstrappedEfficiency replications(int count) {
        return new BootstrappedEfficiency(
                returns, Checks.atLeast(count, LEAST, "count"), level, seed, bandwidth, interval, parallel);
    }

    /**
     * Another level of the intervals.
     *
     * @param alpha what lies outside, in (0, 1)
     * @return the options with it
     * @throws IllegalArgumentException if it is not
     */
    public BootstrappedEfficiency alpha(double alpha) {
        Checks.argument(alpha > 0 && alpha < 1, "alpha must be in (0, 1) but is %s", alpha);
        return new BootstrappedEfficiency(returns, replications, alpha, seed, bandwidth, interval, parallel);
    }

    /**
     * Another seed.
     *
     * @param value any number
     * @return the options with it
     */
    public BootstrappedEfficiency seed(long value) {
        return new BootstrappedEfficiency(returns, replications, level, value, bandwidth, interval, parallel);
    }

    /**
     * A bandwidth of one's own.
     *
     * @param h above 0
     * @return the options with it
     * @throws IllegalArgumentException if it is not above 0
     */
    public BootstrappedEfficiency bandwidth(double h) {
        return new BootstrappedEfficiency(
                returns, replications, level, seed, OptionalDouble.of(Checks.positive(h, "h")), interval, parallel);
    }

    /**
     * Another form of the intervals.
     *
     * @param form what they are made of
     * @return the options with it
     */
    public BootstrappedEfficiency interval(Interval form) {
        Objects.requireNonNull(form, "form");
        return new BootstrappedEfficiency(returns, replications, level, seed, bandwidth, form, parallel);
    }

    /**
     * Replications split over the free workers of the caller's pool; results keep their bits.
     *
     * @return the options with it
     */
    public BootstrappedEfficiency parallel() {
        return new BootstrappedEfficiency(returns, replications, level, seed, bandwidth, interval, true);
    }

    /**
     * Scores with what the bootstrap says of them, one element for each unit.
     *
     * @param scores θ̂
     * @param bias ≥ 0
     * @param corrected θ̂ − bias
     * @param variance of θ̂*
     * @param lower end of the interval
     * @param upper end of the interval
     * @param bandwidth h
     * @param advisableUnits how many units so many variables ask for, by {@link DataEnvelopment#advisableUnits}
     */
    public record Scores(
            ImmutableDoubleArray scores,
            ImmutableDoubleArray bias,
            ImmutableDoubleArray corrected,
            ImmutableDoubleArray variance,
            ImmutableDoubleArray lower,
            ImmutableDoubleArray upper,
            double bandwidth,
            int advisableUnits)
            implements Serializable {
        /**
         * Whether correction adds less noise than it takes bias.
         *
         * @param unit its index
         * @return bias² &gt; 3·variance
         */
        public boolean correctionAdvisable(int unit) {
            return bias.get(unit) * bias.get(unit) > 3 * variance.get(unit);
        }

        /**
         * Whether there are fewer units than is advisable.
         *
         * @return whether many may be efficient for want of others to be compared with
         */
        public boolean tooFewUnits() {
            return scores.length() < advisableUnits;
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "BootstrappedEfficiency[%d units%s, mean score %.4f, mean bias %.4f]",
                    scores.length(),
                    tooFewUnits() ? " (at least " + advisableUnits + " advisable)" : "",
                    scores.stream().average().orElse(0),
                    bias.stream().average().orElse(0));
        }
    }

    /**
     * Scores units and draws from their scores.
     *
     * @param inputs units by inputs, ≥ 0
     * @param outputs units by outputs, ≥ 0
     * @return scores, bias, intervals
     * @throws IllegalArgumentException if shapes differ, a value is negative, or a unit has no input or output
     * @throws UndefinedException if there is no unit, or all scores are 1
     */
    public Scores of(double[][] inputs, double[][] outputs) {
        double[] scores = DataEnvelopment.with(returns).scores(inputs, outputs).toArray();
        int n = scores.length;
        if (Arrays.stream(scores).allMatch(s -> s == 1)) {
            throw UndefinedException.undefined("all scores are 1: without spread they have no density to draw from");
        }
        double deviation = Math.sqrt(variance(scores));
        double h = bandwidth.orElseGet(() -> silverman(scores, deviation));
        double shrink = 1 / Math.sqrt(1 + h * h / (deviation * deviation));
        double[][] drawn = new double[n][replications];
        Chunks.run("replications", replications, parallel, r -> {
            double[] pseudo = draw(scores, h, shrink, Streams.of(seed, r));
            double[][] moved = new double[n][];
            for (int j = 0; j < n; j++) {
                moved[j] = inputs[j].clone();
                for (int v = 0; v < moved[j].length; v++) {
                    moved[j][v] *= scores[j] / pseudo[j];
                }
            }
            int[] kept = undominated(moved, outputs);
            double[][] x = new double[kept.length][];
            double[][] y = new double[kept.length][];
            for (int k = 0; k < kept.length; k++) {
                x[k] = moved[kept[k]];
                y[k] = outputs[kept[k]];
            }
            Technology technology = Technology.of(DoubleMatrix.of(x), DoubleMatrix.of(y));
            RadialProblem problem = new RadialProblem(technology, returns, Orientation.INPUT);
            for (int j = 0; j < n; j++) {
                boolean there = problem.solve(technology.unit(inputs[j], outputs[j], new double[0]), -1, false);
                // a unit's outputs are those of its own pseudo unit, so that it always has a score
                drawn[j][r] = Math.max(scores[j], there ? problem.score() : scores[j]);
            }
        });
        return summary(scores, drawn, h, DataEnvelopment.advisableUnits(inputs[0].length, outputs[0].length));
    }

    /**
     * Scores units and draws from their scores.
     *
     * @param inputs units by inputs, ≥ 0
     * @param outputs units by outputs, ≥ 0
     * @return scores, bias, intervals
     * @throws IllegalArgumentException if shapes differ, a value is negative, or a unit has no input or output
     * @throws UndefinedException if there is no unit, or all scores are 1
     */
    public Scores of(DoubleMatrix inputs, DoubleMatrix outputs) {
        Objects.requireNonNull(inputs, "inputs");
        Objects.requireNonNull(outputs, "outputs");
        return of(inputs.toRows(), outputs.toRows());
    }

    /** The units that no other one matches with no more inputs and no fewer outputs; of equal ones the first. */
    private static int[] undominated(double[][] x, double[][] y) {
        int n = x.length;
        int[] kept = new int[n];
        int count = 0;
        for (int j = 0; j < n; j++) {
            boolean free = true;
            for (int k = 0; k < n && free; k++) {
                free = k == j || !dominates(x[k], y[k], x[j], y[j], k < j);
            }
            if (free) {
                kept[count++] = j;
            }
        }
        return Arrays.copyOf(kept, count);
    }

    private static boolean dominates(double[] x, double[] y, double[] otherX, double[] otherY, boolean first) {
        boolean equal = true;
        for (int v = 0; v < x.length; v++) {
            if (x[v] > otherX[v]) {
                return false;
            }
            equal &= x[v] == otherX[v];
        }
        for (int v = 0; v < y.length; v++) {
            if (y[v] < otherY[v]) {
                return false;
            }
            equal &= y[v] == otherY[v];
        }
        return !equal || first;
    }

    private Scores summary(double[] scores, double[][] drawn, double h, int advisable) {
        int n = scores.length;
        double[][] parts = new double[5][n];
        for (int j = 0; j < n; j++) {
            double[] gaps = drawn[j].clone();
            for (int r = 0; r < gaps.length; r++) {
                gaps[r] -= scores[j];
            }
            double bias = Math.max(0, Arrays.stream(gaps).sum() / gaps.length);
            double[] sorted = Sorts.ascending(gaps);
            parts[0][j] = bias;
            parts[1][j] = scores[j] - bias;
            parts[2][j] = variance(gaps);
            double low = quantile(sorted, level / 2);
            double high = quantile(sorted, 1 - level / 2);
            boolean basic = interval == Interval.BASIC;
            // θ̂* − 2 bias is the gap from θ̂ on, less twice its mean
            parts[3][j] = scores[j] + (basic ? -high : low - 2 * bias);
            parts[4][j] = scores[j] + (basic ? -low : high - 2 * bias);
        }
        return new Scores(
                ImmutableDoubleArray.copyOf(scores),
                ImmutableDoubleArray.copyOf(parts[0]),
                ImmutableDoubleArray.copyOf(parts[1]),
                ImmutableDoubleArray.copyOf(parts[2]),
                ImmutableDoubleArray.copyOf(parts[3]),
                ImmutableDoubleArray.copyOf(parts[4]),
                h,
                advisable);
    }

    /** Scores of one replication, in (0, 1]. */
    private static double[] draw(double[] scores, double h, double shrink, SplittableRandom random) {
        int n = scores.length;
        double[] chosen = new double[n];
        double[] smooth = new double[n];
        double mean = 0;
        for (int j = 0; j < n; j++) {
            chosen[j] = scores[random.nextInt(n)];
            mean += chosen[j] / n;
            do {
                double moved = chosen[j] + h * gaussian(random);
                smooth[j] = moved > 1 ? 2 - moved : moved;
            } while (!(smooth[j] > 0));
        }
        for (int j = 0; j < n; j++) {
            smooth[j] = Math.min(1, mean + (smooth[j] - mean) * shrink);
        }
        return smooth;
    }

    private static double gaussian(SplittableRandom random) {
        double u = 1 - random.nextDouble();
        return Math.sqrt(-2 * Math.log(u)) * Math.cos(2 * Math.PI * random.nextDouble());
    }

    /** 0.9 min(s, IQR/1.34)(2n)^(−1/5) of the scores reflected at 1, brought to n scores with their own deviation. */
    private static double silverman(double[] scores, double deviation) {
        int n = scores.length;
        double[] both = Arrays.copyOf(scores, 2 * n);
        for (int j = 0; j < n; j++) {
            both[n + j] = 2 - scores[j];
        }
        double[] sorted = Sorts.ascending(both);
        double spread = Math.sqrt(variance(both));
        double quartiles = (quantile(sorted, 0.75) - quantile(sorted, 0.25)) / 1.34;
        double width = 0.9 * (quartiles > 0 ? Math.min(spread, quartiles) : spread) * Math.pow(2.0 * n, -0.2);
        return width * Math.pow(2, 0.2) * (deviation / spread);
    }

    /** Over n, the mean of the values being theirs. */
    private static double variance(double[] values) {
        double mean = Arrays.stream(values).sum() / values.length;
        double squares = 0;
        for (double v : values) {
            squares += (v - mean) * (v - mean);
        }
        return squares / values.length;
    }

    private static double quantile(double[] sorted, double p) {
        double at = (sorted.length - 1) * p;
        int low = (int) at;
        int high = Math.min(low + 1, sorted.length - 1);
        return sorted[low] + (at - low) * (sorted[high] - sorted[low]);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof BootstrappedEfficiency that
                && returns == that.returns
                && replications == that.replications
                && level == that.level
                && seed == that.seed
                && bandwidth.equals(that.bandwidth)
                && interval == that.interval
                && parallel == that.parallel;
    }

    @Override
    public int hashCode() {
        return Objects.hash(returns, replications, level, seed, bandwidth, interval, parallel);
    }

    /** The options. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "BootstrappedEfficiency[%s returns, %d replications, alpha %s, %s interval, seed %d%s%s]",
                returns,
                replications,
                level,
                interval,
                seed,
                bandwidth.isPresent() ? ", bandwidth " + bandwidth.getAsDouble() : "",
                parallel ? ", parallel" : "");
    }
}
