package org.chengzhen.methods.network;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Loop;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.jspecify.annotations.Nullable;

/**
 * CONCOR: blocks of places whose links are alike, by the convergence of iterated correlations.
 *
 * <p>The profile of a place is its row and its column, one behind the other. The matrix of correlations r(i, j) between
 * profiles is replaced by the correlations of its own columns until all are ±1; places split by the sign against the
 * first. Each half is split again, beginning with the correlations over all n places.
 *
 * <ul>
 *   <li>The {@link DiagonalRule} decides the partition: different rules give different blocks.
 *   <li>A half of one place, or of identical profiles, stays whole; two places with different profiles always part.
 *       Blocks are numbered by their lowest place.
 *   <li>Places whose profile is constant, as isolates, have no correlation: they are set aside in a block of their own
 *       and listed. Under {@link DiagonalRule#IGNORE} a pair can be without variance too: undefined.
 *   <li>A matrix that does not converge in {@value #ROUNDS} rounds: NOT_CONVERGED.
 * </ul>
 *
 * <p>Cost: O(n³) for each round, some ten rounds a split; O(n²) memory.
 *
 * <p>Source: Breiger, R. L., Boorman, S. A. and Arabie, P. (1975), An algorithm for clustering relational data; White,
 * H. C., Boorman, S. A. and Breiger, R. L. (1976), Social structure from multiple networks.
 *
 * <pre>{@code
 * Concor.withDefaults().splits(2).of(adjacency).blocks();  // four blocks, by place
 * }</pre>
 */
public final class Concor {
    /** The most rounds of one split. */
    public static final int ROUNDS = 500;

    private static final double CONVERGED = 1e-9;
    private static final double IDENTICAL = 1e-12;
    private static final Concor DEFAULTS = new Concor(DiagonalRule.RECIPROCAL, 2, CONVERGED);

    private final DiagonalRule diagonal;
    private final int splits;
    private final double convergence;

    private Concor(DiagonalRule diagonal, int splits, double convergence) {
        this.diagonal = diagonal;
        this.splits = splits;
        this.convergence = convergence;
    }

    /**
     * Reciprocal diagonal, two splits, until all correlations are ±1 within 1e-9.
     *
     * @return the options
     */
    public static Concor withDefaults() {
        return DEFAULTS;
    }

    /**
     * Another rule for the diagonal.
     *
     * @param rule what is done with it
     * @return the options with it
     */
    public Concor diagonal(DiagonalRule rule) {
        return new Concor(Objects.requireNonNull(rule, "rule"), splits, convergence);
    }

    /**
     * Another number of splits: k of them give at most 2ᵏ blocks beside that of isolates.
     *
     * @param count at least 1
     * @return the options with it
     * @throws IllegalArgumentException if it is below 1
     */
    public Concor splits(int count) {
        return new Concor(diagonal, Checks.atLeast(count, 1, "count"), convergence);
    }

    /**
     * Ends earlier: when all correlations are within this of ±1. Papers use 0.2.
     *
     * @param distance above 0, below 1
     * @return the options with it
     * @throws IllegalArgumentException if it is not
     */
    public Concor convergence(double distance) {
        Checks.argument(distance > 0 && distance < 1, "distance must be in (0, 1) but is %s", distance);
        return new Concor(diagonal, splits, distance);
    }

    /**
     * The blocks after each split.
     *
     * @param splits for each split the block of each place
     * @param isolates places that were set aside for want of a profile, ascending
     */
    public record Blocks(ImmutableList<ImmutableIntArray> splits, ImmutableIntArray isolates) implements Serializable {
        /**
         * The blocks after the last split.
         *
         * @return the block of each place
         */
        public ImmutableIntArray blocks() {
            return splits.get(splits.size() - 1);
        }

        /**
         * How many blocks there are after the last split.
         *
         * @return their number
         */
        public int count() {
            return blocks().stream().max().orElse(-1) + 1;
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT, "Concor[%d blocks, %d isolates] %s", count(), isolates.length(), Listed.of(blocks()));
        }
    }

    /**
     * Splits the places of a relation.
     *
     * @param relation n × n, row = sender; its diagonal is left aside
     * @return blocks
     * @throws IllegalArgumentException if it is not square, or a cell off the diagonal is not finite
     * @throws UndefinedException if there are fewer than two places, a pair of profiles has no correlation, or a split
     *     does not converge
     */
    public Blocks of(DoubleMatrix relation) {
        return of(relation.toRows());
    }

    /**
     * Splits the places of a network; its weights count.
     *
     * @param network of n places
     * @return blocks
     * @throws UndefinedException as above
     */
    public Blocks of(Network network) {
        double[][] rows = new double[network.n][network.n];
        for (int i = 0; i < network.n; i++) {
            for (int k = network.starts[i]; k < network.starts[i + 1]; k++) {
                rows[i][network.heads[k]] = network.weights[k];
            }
        }
        return of(rows);
    }

    /**
     * Splits the places of a relation, from arrays.
     *
     * @param relation n × n, row = sender; its diagonal is left aside
     * @return blocks
     * @throws IllegalArgumentException if it is not square, or a cell off the diagonal is not finite
     * @throws UndefinedException as above
     */
    public Blocks of(double[][] relation) {
        int n = relation.length;
        Profiles profiles = Profiles.of(relation, diagonal);
        if (n < 2) {
            throw UndefinedException.insufficient("places", 2, n);
        }
        ImmutableIntArray.Builder isolates = ImmutableIntArray.builder();
        List<Integer> alone = new ArrayList<>();
        List<Integer> rest = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            if (profiles.isConstant(i)) {
                isolates.add(i);
                alone.add(i);
            } else {
                rest.add(i);
            }
        }
        double[][] r = profiles.correlations(rest);
        List<int[]> groups = new ArrayList<>();
        int[] places = rest.stream().mapToInt(i -> i).toArray();
        int[] all = new int[places.length];
        Arrays.setAll(all, i -> i);
        groups.add(all);
        ImmutableList.Builder<ImmutableIntArray> stages = ImmutableList.builder();
        Loop loop = Loop.of("splits", splits);
        for (int split = 0; split < splits; split++) {
            loop.step();
            List<int[]> parts = new ArrayList<>();
            for (int[] group : groups) {
                split(r, group, parts);
            }
            groups = parts;
            int[] block = new int[n];
            for (int g = 0; g < groups.size(); g++) {
                for (int i : groups.get(g)) {
                    block[places[i]] = g + 1;
                }
            }
            stages.add(ImmutableIntArray.copyOf(Numbering.byFirstMember(block)));
        }
        loop.end();
        return new Blocks(stages.build(), isolates.build());
    }

    private void split(double[][] r, int[] group, List<int[]> parts) {
        int m = group.length;
        if (m < 2) {
            parts.add(group);
            return;
        }
        double[][] current = new double[m][m];
        boolean identical = true;
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < m; j++) {
                current[i][j] = r[group[i]][group[j]];
                identical &= current[i][j] >= 1 - IDENTICAL;
            }
        }
        if (identical) {
            parts.add(group);
            return;
        }
        current = converged(current);
        int count = 0;
        for (int i = 0; i < m; i++) {
            count += current[0][i] > 0 ? 1 : 0;
        }
        int[] near = new int[count];
        int[] far = new int[m - count];
        int a = 0;
        int b = 0;
        for (int i = 0; i < m; i++) {
            if (current[0][i] > 0) {
                near[a++] = group[i];
            } else {
                far[b++] = group[i];
            }
        }
        parts.add(near);
        if (far.length > 0) {
            parts.add(far);
        }
    }

    private double[][] converged(double[][] start) {
        double[][] current = start;
        for (int round = 0; round < ROUNDS; round++) {
            current = Profiles.ofRows(current);
            boolean done = true;
            for (int i = 0; i < current.length && done; i++) {
                for (int j = 0; j < i && done; j++) {
                    done = Math.abs(current[i][j]) >= 1 - convergence;
                }
            }
            if (done) {
                return current;
            }
        }
        throw new UndefinedException(
                Status.NOT_CONVERGED,
                "the correlations of " + start.length + " places are not ±1 after " + ROUNDS + " rounds");
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Concor that
                && diagonal == that.diagonal
                && splits == that.splits
                && convergence == that.convergence;
    }

    @Override
    public int hashCode() {
        return Objects.hash(diagonal, splits, convergence);
    }

    /** The options. */
    @Override
    public String toString() {
        return "Concor[" + diagonal + " diagonal, " + splits + " splits, within " + convergence + "]";
    }
}
