package org.chengzhen.methods.trend;

import java.io.Serializable;
import java.util.Objects;
import java.util.SplittableRandom;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Chunks;
import org.chengzhen.core.internal.Streams;
import org.chengzhen.core.internal.Ties;
import org.chengzhen.core.result.UndefinedException;
import org.jspecify.annotations.Nullable;

/**
 * The p values of {@link StandardNormalHomogeneity} and {@link Buishand}, from simulated series of independent normal values.
 *
 * <p>p = (M + 1)/(R + 1), M of R simulated series of the same length with a statistic at least as large.
 *
 * <ul>
 *   <li>p in [1/(R + 1), 1]. The statistics do not depend on mean and variance, so one simulation serves all series of a
 *       length. Values that follow each other too closely make p too small.
 *   <li>All equal: undefined. Fewer than five values: too few data. NaN and infinity are refused.
 * </ul>
 *
 * <p>Algorithm: O(R·n). Draw k has its own stream from (seed, k); {@link #parallel()} shares them out. Can be interrupted.
 *
 * <p>Source: Alexandersson, H. (1986); Buishand, T. A. (1982); North, B. V., Curtis, D. and Sham, P. C. (2002), A note on the
 * calculation of empirical P values from Monte Carlo procedures.
 *
 * <pre>{@code
 * HomogeneitySimulation.withDefaults().replications(20_000).seed(1).of(values).largest();
 * }</pre>
 */
public final class HomogeneitySimulation {
    /** Replications unless told otherwise. */
    public static final int DEFAULT_REPLICATIONS = 20_000;

    /** Seed unless told otherwise. */
    public static final long DEFAULT_SEED = 42;

    private static final int CHUNK = 128;
    private static final HomogeneitySimulation DEFAULTS =
            new HomogeneitySimulation(DEFAULT_REPLICATIONS, DEFAULT_SEED, /* parallel= */ false);

    private final int replications;
    private final long seed;
    private final boolean parallel;

    private HomogeneitySimulation(int replications, long seed, boolean parallel) {
        this.replications = replications;
        this.seed = seed;
        this.parallel = parallel;
    }

    /**
     * The p values of the four statistics.
     *
     * @param homogeneity p of T₀
     * @param largest p of Q
     * @param range p of R
     * @param bayesian p of U
     * @param replications R
     */
    public record PValues(double homogeneity, double largest, double range, double bayesian, int replications)
            implements Serializable {}

    /**
     * 20,000 replications, one thread.
     *
     * @return the simulation with its usual options
     */
    public static HomogeneitySimulation withDefaults() {
        return DEFAULTS;
    }

    /**
     * The number of simulated series.
     *
     * @param count ≥ 1
     * @return a simulation with it
     * @throws IllegalArgumentException if there is none
     */
    public HomogeneitySimulation replications(int count) {
        return new HomogeneitySimulation(Checks.atLeast(count, 1, "count"), seed, parallel);
    }

    /**
     * Where the streams of the draws begin.
     *
     * @param value any number
     * @return a simulation with it
     */
    public HomogeneitySimulation seed(long value) {
        return new HomogeneitySimulation(replications, value, parallel);
    }

    /**
     * The draws on free workers too; the same bits.
     *
     * @return a simulation with it
     */
    public HomogeneitySimulation parallel() {
        return new HomogeneitySimulation(replications, seed, /* parallel= */ true);
    }

    /**
     * The p values of a series.
     *
     * @param values x in order of time, at least five
     * @return one p for each statistic
     * @throws IllegalArgumentException if a value is NaN or infinite
     * @throws UndefinedException if there are fewer than five values, or all are equal
     */
    public PValues of(double... values) {
        Objects.requireNonNull(values, "values");
        Departures observed = Departures.of(values);
        int n = values.length;
        int chunks = (replications + CHUNK - 1) / CHUNK;
        int[][] reached = new int[chunks][4];
        Chunks.run("simulated series", chunks, parallel, c -> {
            double[] x = new double[n];
            for (int k = c * CHUNK; k < Math.min(replications, (c + 1) * CHUNK); k++) {
                SplittableRandom random = Streams.of(seed, k);
                for (int i = 0; i < n; i++) {
                    x[i] = random.nextGaussian();
                }
                Departures drawn = Departures.ofVarying(x);
                reached[c][0] += Ties.atLeast(drawn.homogeneity(), observed.homogeneity()) ? 1 : 0;
                reached[c][1] += Ties.atLeast(drawn.largest(), observed.largest()) ? 1 : 0;
                reached[c][2] += Ties.atLeast(drawn.range(), observed.range()) ? 1 : 0;
                reached[c][3] += Ties.atLeast(drawn.bayesian(), observed.bayesian()) ? 1 : 0;
            }
        });
        return new PValues(p(reached, 0), p(reached, 1), p(reached, 2), p(reached, 3), replications);
    }

    private double p(int[][] reached, int which) {
        int count = 1;
        for (int[] some : reached) {
            count += some[which];
        }
        return count / (replications + 1.0);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof HomogeneitySimulation that
                && replications == that.replications
                && seed == that.seed
                && parallel == that.parallel;
    }

    @Override
    public int hashCode() {
        return Objects.hash(replications, seed, parallel);
    }

    @Override
    public String toString() {
        return "HomogeneitySimulation[replications = " + replications + ", seed = " + seed + ", parallel = " + parallel
                + "]";
    }
}
