package org.chengzhen.methods.convergence;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Chunks;
import org.chengzhen.core.internal.RecordForm;
import org.chengzhen.core.internal.Shown;
import org.chengzhen.core.internal.Streams;
import org.chengzhen.core.internal.Ties;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.statistics.Ranks;
import org.jspecify.annotations.Nullable;

/**
 * Rey's Theta: whether the places of a region move through the ranks together.
 *
 * <p>Average ranks in each period, Δᵢ the change of place i's; θ = Σ_r|Σ_{i∈r}Δᵢ|/Σ|Δᵢ| for each step from a period to the next. Σ|Δ| is at
 * most Σ|2i − n − 1|. The test reshuffles which place is of which region: p = (M + 1)/(R + 1), M reshufflings with θ at least as large.
 *
 * <ul>
 *   <li>θ in [0, 1]: 1 where regions move as blocks, 0 where moves cancel in each. No unit; unchanged by rising transformations.
 *   <li>A step in which no rank changes has no θ. Fewer than two places or periods: too few data. NaN, infinity and negative
 *       numbers of regions are refused.
 * </ul>
 *
 * <p>Algorithm: one sort for each period; a reshuffling is O(nT). Permutation k has its own stream from (seed, k); {@link
 * #parallel()} shares them out. Can be interrupted.
 *
 * <p>Source: Rey, S. J. (2004), Spatial dependence in the evolution of regional income distributions; Rey, S. J., Murray, A. T. and
 * Anselin, L. (2011), Visualizing regional income distribution dynamics.
 *
 * <pre>{@code
 * RegionalCohesion.withDefaults().permutations(999).seed(1).of(incomes, regions).pValues();
 * }</pre>
 */
public final class RegionalCohesion {
    /** Permutations unless told otherwise. */
    public static final int DEFAULT_PERMUTATIONS = 999;

    /** Seed unless told otherwise. */
    public static final long DEFAULT_SEED = 42;

    private static final RegionalCohesion DEFAULTS =
            new RegionalCohesion(DEFAULT_PERMUTATIONS, DEFAULT_SEED, /* parallel= */ false);

    private final int permutations;
    private final long seed;
    private final boolean parallel;

    private RegionalCohesion(int permutations, long seed, boolean parallel) {
        this.permutations = permutations;
        this.seed = seed;
        this.parallel = parallel;
    }

    /**
     * Theta of a panel.
     *
     * @param theta of each step; empty where no rank changes
     * @param total Σ|Δ| of each step
     * @param largestTotal the most that Σ|Δ| can be
     * @param pValues of each step by permutation; none without a test, empty where θ is
     */
    public record Theta(
            ImmutableList<OptionalDouble> theta,
            ImmutableDoubleArray total,
            double largestTotal,
            ImmutableList<OptionalDouble> pValues)
            implements Serializable {
        /** Theta of each step. */
        @Override
        public String toString() {
            return theta.stream().map(step -> Shown.of("%.4f", step)).collect(Collectors.joining(", ", "Theta[", "]"));
        }

        private Object writeReplace() {
            return new RecordForm(this);
        }
    }

    /**
     * 999 permutations, one thread.
     *
     * @return the test with its usual options
     */
    public static RegionalCohesion withDefaults() {
        return DEFAULTS;
    }

    /**
     * The number of reshufflings.
     *
     * @param count ≥ 0; 0 for no test
     * @return a test with it
     * @throws IllegalArgumentException if it is negative
     */
    public RegionalCohesion permutations(int count) {
        return new RegionalCohesion(Checks.atLeast(count, 0, "count"), seed, parallel);
    }

    /**
     * Where the streams of the permutations begin.
     *
     * @param value any number
     * @return a test with it
     */
    public RegionalCohesion seed(long value) {
        return new RegionalCohesion(permutations, value, parallel);
    }

    /**
     * The permutations on free workers too; the same bits.
     *
     * @return a test with it
     */
    public RegionalCohesion parallel() {
        return new RegionalCohesion(permutations, seed, /* parallel= */ true);
    }

    /**
     * Theta, with its test unless there are no permutations.
     *
     * @param values y, a row for each place, a column for each period
     * @param regions the region of each place, ≥ 0
     * @return theta of each step, with its p
     * @throws IllegalArgumentException if lengths differ, a value is NaN or infinite, or a region is negative
     * @throws UndefinedException if there are fewer than two places or periods
     */
    public Theta of(double[][] values, int[] regions) {
        Objects.requireNonNull(values, "values");
        Objects.requireNonNull(regions, "regions");
        double[][] moves = moves(values, regions);
        if (permutations == 0) {
            return theta(moves, regions, ImmutableList.of());
        }
        int largest = Arrays.stream(regions).max().orElse(0);
        double[] observed = new double[moves.length];
        for (int t = 0; t < moves.length; t++) {
            observed[t] = together(moves[t], regions, largest);
        }
        boolean[][] reached = new boolean[permutations][moves.length];
        Chunks.run("permutations", permutations, parallel, k -> {
            int[] shuffled = regions.clone();
            SplittableRandom random = Streams.of(seed, k);
            for (int i = shuffled.length - 1; i > 0; i--) {
                int other = random.nextInt(i + 1);
                int swap = shuffled[other];
                shuffled[other] = shuffled[i];
                shuffled[i] = swap;
            }
            for (int t = 0; t < moves.length; t++) {
                reached[k][t] = Ties.atLeast(together(moves[t], shuffled, largest), observed[t]);
            }
        });
        ImmutableList.Builder<OptionalDouble> p = ImmutableList.builder();
        for (int t = 0; t < moves.length; t++) {
            int count = 1;
            for (boolean[] some : reached) {
                count += some[t] ? 1 : 0;
            }
            p.add(total(moves[t]) == 0 ? OptionalDouble.empty() : OptionalDouble.of(count / (permutations + 1.0)));
        }
        return theta(moves, regions, p.build());
    }

    /**
     * Theta, with its test unless there are no permutations.
     *
     * @param values y, a row for each place, a column for each period
     * @param regions the region of each place, ≥ 0
     * @return theta of each step, with its p
     * @throws IllegalArgumentException if lengths differ, a value is NaN or infinite, or a region is negative
     * @throws UndefinedException if there are fewer than two places or periods
     */
    public Theta of(DoubleMatrix values, int[] regions) {
        return of(values.toRows(), regions);
    }

    private static Theta theta(double[][] moves, int[] regions, ImmutableList<OptionalDouble> pValues) {
        int largest = Arrays.stream(regions).max().orElse(0);
        ImmutableList.Builder<OptionalDouble> theta = ImmutableList.builder();
        ImmutableDoubleArray.Builder totals = ImmutableDoubleArray.builder();
        for (double[] move : moves) {
            double total = total(move);
            totals.add(total);
            theta.add(
                    total == 0 ? OptionalDouble.empty() : OptionalDouble.of(together(move, regions, largest) / total));
        }
        int n = regions.length;
        double most = 0;
        for (int i = 1; i <= n; i++) {
            most += Math.abs(2.0 * i - n - 1);
        }
        return new Theta(theta.build(), totals.build(), most, pValues);
    }

    /** Changes of rank, a row for each step. */
    private static double[][] moves(double[][] values, int[] regions) {
        int periods = StateClasses.check(values);
        int n = values.length;
        Checks.sameLength(regions.length, "regions", n, "values");
        for (int i = 0; i < n; i++) {
            Checks.atLeast(regions[i], 0, "regions[" + i + "]");
        }
        if (n < 2) {
            throw UndefinedException.insufficient("places", 2, n);
        }
        if (periods < 2) {
            throw UndefinedException.insufficient("periods", 2, periods);
        }
        double[][] moves = new double[periods - 1][n];
        double[] before = null;
        double[] period = new double[n];
        for (int t = 0; t < periods; t++) {
            for (int i = 0; i < n; i++) {
                period[i] = values[i][t];
            }
            double[] ranks = Ranks.average(period).toArray();
            for (int i = 0; before != null && i < n; i++) {
                moves[t - 1][i] = ranks[i] - before[i];
            }
            before = ranks;
        }
        return moves;
    }

    private static double total(double[] move) {
        double total = 0;
        for (double delta : move) {
            total += Math.abs(delta);
        }
        return total;
    }

    private static double together(double[] move, int[] regions, int largest) {
        double[] sums = new double[largest + 1];
        for (int i = 0; i < move.length; i++) {
            sums[regions[i]] += move[i];
        }
        return total(sums);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RegionalCohesion that
                && permutations == that.permutations
                && seed == that.seed
                && parallel == that.parallel;
    }

    @Override
    public int hashCode() {
        return Objects.hash(permutations, seed, parallel);
    }

    @Override
    public String toString() {
        return "RegionalCohesion[permutations = " + permutations + ", seed = " + seed + ", parallel = " + parallel
                + "]";
    }
}
