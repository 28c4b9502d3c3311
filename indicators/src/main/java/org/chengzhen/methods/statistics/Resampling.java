package org.chengzhen.methods.statistics;

import com.google.common.primitives.ImmutableDoubleArray;
import java.io.Serializable;
import java.util.Locale;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Loop;
import org.chengzhen.core.internal.Ties;
import org.chengzhen.core.result.UndefinedException;
import org.jspecify.annotations.Nullable;

/**
 * Permutation tests and bootstraps with a seed: the same seed gives the same bits.
 *
 * <p>Pseudo p value of a statistic T over R draws: p = (M + 1)/(R + 1), M the draws at least as extreme as
 * what was observed. Two-sided: min(1, 2(min(M≥, M≤) + 1)/(R + 1)).
 *
 * <ul>
 *   <li>p in [1/(R+1), 1]: never 0, and no smaller than R allows.
 *   <li>Fewer than two values: too few data. Equal values: every draw ties, p = 1.
 *   <li>NaN and infinity among the values are refused; a statistic that is undefined for a draw throws.
 *   <li>Draw k has its own stream from (seed, k): the first draws of a longer run are those of a shorter.
 * </ul>
 *
 * <p>Algorithm: Fisher–Yates shuffle, or n draws with replacement; O(R·n) time besides the statistic, one array
 * of n and one of R.
 *
 * <p>Source: Davison, A. C. and Hinkley, D. V. (1997), Bootstrap Methods and their Application; North, B. V.,
 * Curtis, D. and Sham, P. C. (2002), A note on the calculation of empirical P values from
 * Monte Carlo procedures.
 *
 * <pre>{@code
 * Resampling.pValue(4, 99);                                                        // 0.05
 * Resampling.withDefaults().replications(999).seed(42).bootstrap(values, Gini::of);  // 999 coefficients
 * }</pre>
 */
public final class Resampling {
    /** Replications unless told otherwise. */
    public static final int DEFAULT_REPLICATIONS = 999;

    /** Seed unless told otherwise. */
    public static final long DEFAULT_SEED = 42;

    private static final Resampling DEFAULTS = new Resampling(DEFAULT_REPLICATIONS, DEFAULT_SEED, 0);

    private final int replications;
    private final long seed;
    private final int first;

    private Resampling(int replications, long seed, int first) {
        this.replications = replications;
        this.seed = seed;
        this.first = first;
    }

    /**
     * A statistic with its pseudo p value.
     *
     * @param statistic as observed
     * @param pValue pseudo p value, at least 1/(R + 1)
     * @param tail which draws counted as extreme
     * @param replications R
     * @param n number of values
     */
    public record Test(double statistic, double pValue, Tail tail, int replications, int n) implements Serializable {
        /** The statistic, then p with its tail. */
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "Resampling.Test[statistic = %.6g, p = %.4g (%s, R = %d), n = %d]",
                    statistic,
                    pValue,
                    tail,
                    replications,
                    n);
        }
    }

    /**
     * {@value #DEFAULT_REPLICATIONS} replications, seed {@value #DEFAULT_SEED}.
     *
     * @return the settings
     */
    public static Resampling withDefaults() {
        return DEFAULTS;
    }

    /**
     * Another number of replications.
     *
     * @param count R ≥ 1
     * @return the changed settings
     * @throws IllegalArgumentException if R &lt; 1
     */
    public Resampling replications(int count) {
        return new Resampling(Checks.atLeast(count, 1, "count"), seed, first);
    }

    /**
     * Another seed.
     *
     * @param value any number
     * @return the changed settings
     */
    public Resampling seed(long value) {
        return new Resampling(replications, value, first);
    }

    /**
     * Another first draw, so that a run can be spread: parts of a run, put one behind the other, are the whole.
     *
     * @param draw k ≥ 0 of the first replication
     * @return the changed settings
     * @throws IllegalArgumentException if k &lt; 0
     */
    public Resampling first(int draw) {
        return new Resampling(replications, seed, Checks.atLeast(draw, 0, "draw"));
    }

    /**
     * The pseudo p value of a count.
     *
     * @param asExtreme M, draws at least as extreme as what was observed
     * @param replications R, all draws
     * @return (M + 1)/(R + 1)
     * @throws IllegalArgumentException unless 0 ≤ M ≤ R and R ≥ 1
     */
    public static double pValue(int asExtreme, int replications) {
        Checks.atLeast(replications, 1, "replications");
        Checks.between(asExtreme, 0, replications, "asExtreme");
        return (asExtreme + 1.0) / (replications + 1.0);
    }

    /**
     * The pseudo p value of an observed statistic among simulated ones.
     *
     * @param observed the statistic
     * @param simulated its draws, R of them
     * @param tail which draws count as extreme
     * @return p in [1/(R+1), 1]
     * @throws IllegalArgumentException if there is no draw, or a number is NaN
     */
    public static double pValue(double observed, double[] simulated, Tail tail) {
        Checks.argument(!Double.isNaN(observed), "observed must be a number but is NaN");
        Checks.argument(simulated.length >= 1, "simulated must have at least one value");
        int atLeast = 0;
        int atMost = 0;
        for (int k = 0; k < simulated.length; k++) {
            Checks.argument(!Double.isNaN(simulated[k]), "simulated[%d] must be a number but is NaN", k);
            atLeast += Ties.atLeast(simulated[k], observed) ? 1 : 0;
            atMost += Ties.atLeast(observed, simulated[k]) ? 1 : 0;
        }
        return tail.pValue(atMost, atLeast, simulated.length);
    }

    /**
     * Tests a statistic against random orders of the values.
     *
     * @param values n ≥ 2 values, put into random order for each draw
     * @param statistic what is computed of them; must not keep or change the array
     * @param tail which draws count as extreme
     * @return the statistic with its pseudo p value
     * @throws IllegalArgumentException if a value is NaN or infinite
     * @throws UndefinedException if there are fewer than two values
     */
    public Test test(double[] values, ToDoubleFunction<double[]> statistic, Tail tail) {
        check(values);
        double observed = statistic.applyAsDouble(values.clone());
        double[] simulated = permuted(values, statistic);
        return new Test(observed, pValue(observed, simulated, tail), tail, replications, values.length);
    }

    /**
     * A statistic of random orders of the values, as {@link #test} draws them.
     *
     * @param values n ≥ 2 values, put into random order for each draw
     * @param statistic what is computed of them; must not keep or change the array
     * @return R statistics, in the order of the draws
     * @throws IllegalArgumentException if a value is NaN or infinite, or the statistic of a draw is NaN
     * @throws UndefinedException if there are fewer than two values
     */
    public ImmutableDoubleArray permute(double[] values, ToDoubleFunction<double[]> statistic) {
        check(values);
        double[] simulated = permuted(values, statistic);
        for (int k = 0; k < simulated.length; k++) {
            Checks.argument(!Double.isNaN(simulated[k]), "the statistic of draw %d must be a number but is NaN", k);
        }
        return ImmutableDoubleArray.copyOf(simulated);
    }

    private double[] permuted(double[] values, ToDoubleFunction<double[]> statistic) {
        double[] simulated = new double[replications];
        Loop loop = Loop.of("permutations", replications);
        for (int k = 0; k < replications; k++) {
            loop.step();
            double[] shuffled = values.clone();
            SplittableRandom random = stream(seed, (long) first + k);
            for (int i = shuffled.length - 1; i > 0; i--) {
                int j = random.nextInt(i + 1);
                double swap = shuffled[i];
                shuffled[i] = shuffled[j];
                shuffled[j] = swap;
            }
            simulated[k] = statistic.applyAsDouble(shuffled);
        }
        loop.end();
        return simulated;
    }

    /**
     * A statistic of samples drawn from the values with replacement.
     *
     * @param values n ≥ 2 values
     * @param statistic what is computed of each sample of n; must not keep the array
     * @return R statistics, in the order of the draws
     * @throws IllegalArgumentException if a value is NaN or infinite, or the statistic of a draw is NaN
     * @throws UndefinedException if there are fewer than two values
     */
    public ImmutableDoubleArray bootstrap(double[] values, ToDoubleFunction<double[]> statistic) {
        check(values);
        double[] statistics = new double[replications];
        Loop loop = Loop.of("replications", replications);
        for (int k = 0; k < replications; k++) {
            loop.step();
            SplittableRandom random = stream(seed, (long) first + k);
            double[] sample = new double[values.length];
            for (int i = 0; i < sample.length; i++) {
                sample[i] = values[random.nextInt(values.length)];
            }
            statistics[k] = statistic.applyAsDouble(sample);
            Checks.argument(!Double.isNaN(statistics[k]), "the statistic of draw %d must be a number but is NaN", k);
        }
        loop.end();
        return ImmutableDoubleArray.copyOf(statistics);
    }

    /**
     * The random stream of one draw.
     *
     * @param seed of the whole run
     * @param draw k, from 0
     * @return a generator of its own, the same for the same (seed, k)
     */
    public static SplittableRandom stream(long seed, long draw) {
        // the finalizer of SplitMix64, so that neighbouring draws do not share a sequence
        long z = seed + (draw + 1) * 0x9E3779B97F4A7C15L;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return new SplittableRandom(z ^ z >>> 31);
    }

    private static void check(double[] values) {
        Checks.finite(values, "values");
        if (values.length < 2) {
            throw UndefinedException.insufficient("values", 2, values.length);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Resampling that
                && replications == that.replications
                && seed == that.seed
                && first == that.first;
    }

    @Override
    public int hashCode() {
        return Objects.hash(replications, seed, first);
    }

    /** The settings. */
    @Override
    public String toString() {
        return "Resampling[R = " + replications + ", seed = " + seed + (first == 0 ? "" : ", from draw " + first) + "]";
    }
}
