package org.chengzhen.methods.network;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Chunks;
import org.chengzhen.core.result.UndefinedException;
import org.jspecify.annotations.Nullable;

/**
 * QAP correlation of two relations between the same places, by permuting rows and columns of one together.
 *
 * <p>r: Pearson's correlation over the n(n − 1) cells off the diagonal. Each permutation π gives r* of a(i, j) and
 * b(π(i), π(j)). Up to {@value #ENUMERATED} places all n! permutations are tried, the identity among them, and
 * p = #{r* ≥ r}/n!; else R seeded draws and p = (M + 1)/(R + 1). Two-sided: |r*| ≥ |r|. Equal within 1e-9 counts as
 * equal.
 *
 * <ul>
 *   <li>Range r in [−1, 1], p above 0. A relation with itself: r = 1.
 *   <li>A symmetric pair gives the r of its halves. The diagonals are left aside, whatever they hold.
 *   <li>A missing cell (NaN) is left out, in each permutation where it lands; infinity is refused.
 *   <li>All cells of a relation equal: undefined. Fewer than three places: too few data.
 * </ul>
 *
 * <p>Cost: O(n²) for each permutation. The same seed gives the same p on any number of threads.
 *
 * <p>Source: Hubert, L. and Schultz, J. (1976), Quadratic assignment as a general data analysis strategy; Krackhardt,
 * D. (1988), Predicting with networks: nonparametric multiple regression analysis of dyadic data.
 *
 * <pre>{@code
 * QapCorrelation.withDefaults().seed(42).test(trade, flights).pValue();
 * }</pre>
 */
public final class QapCorrelation {
    /** Up to so many places all permutations are tried, unless a number of them is asked for. */
    public static final int ENUMERATED = NodePermutations.ENUMERATED;

    /** The number of permutations drawn among more places, unless another is given. */
    public static final int PERMUTATIONS = 9_999;

    private static final double SLACK = 1e-9;
    private static final int CHUNK = 16;
    private static final QapCorrelation DEFAULTS = new QapCorrelation(0, 42, false);

    /** 0: all of them where there are few places, else {@link #PERMUTATIONS}. */
    private final int permutations;

    private final long seed;
    private final boolean parallel;

    private QapCorrelation(int permutations, long seed, boolean parallel) {
        this.permutations = permutations;
        this.seed = seed;
        this.parallel = parallel;
    }

    /**
     * All permutations up to {@value #ENUMERATED} places, {@value #PERMUTATIONS} drawn ones with seed 42 among more,
     * one thread.
     *
     * @return the options
     */
    public static QapCorrelation withDefaults() {
        return DEFAULTS;
    }

    /**
     * Draws so many permutations, however few places there are.
     *
     * @param count at least 1
     * @return the options with it
     * @throws IllegalArgumentException if it is below 1
     */
    public QapCorrelation permutations(int count) {
        return new QapCorrelation(Checks.atLeast(count, 1, "count"), seed, parallel);
    }

    /**
     * Another seed of the draws.
     *
     * @param value any number
     * @return the options with it
     */
    public QapCorrelation seed(long value) {
        return new QapCorrelation(permutations, value, parallel);
    }

    /**
     * Permutations split over the free workers of the caller's pool; results keep their bits.
     *
     * @return the options with it
     */
    public QapCorrelation parallel() {
        return new QapCorrelation(permutations, seed, true);
    }

    /**
     * The outcome.
     *
     * @param statistic r
     * @param pValueGreater share of permutations with r* ≥ r
     * @param pValueLess share with r* ≤ r
     * @param pValue share with |r*| ≥ |r|
     * @param expectation mean of r* over the permutations
     * @param standardDeviation of r*, over their number
     * @param least smallest r*
     * @param largest largest r*
     * @param n cells that were used
     * @param permutations how many were tried
     * @param enumerated whether these are all there are
     */
    public record Correlation(
            double statistic,
            double pValueGreater,
            double pValueLess,
            double pValue,
            double expectation,
            double standardDeviation,
            double least,
            double largest,
            int n,
            int permutations,
            boolean enumerated)
            implements Serializable {
        /**
         * The two-sided p-value.
         *
         * @return {@link #pValue()}
         */
        public double pValue() {
            return pValue;
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "QapCorrelation[r = %.4g, p = %.4g two-sided, %.4g greater, %.4g less; %d %s permutations]",
                    statistic,
                    pValue,
                    pValueGreater,
                    pValueLess,
                    permutations,
                    enumerated ? "(all)" : "drawn");
        }
    }

    /**
     * Tests whether two relations go together.
     *
     * @param first n × n, NaN where missing
     * @param second n × n; its rows and columns are permuted
     * @return r and its p-values
     * @throws IllegalArgumentException if a matrix is not square, sizes differ, or a cell is infinite
     * @throws UndefinedException if there are fewer than three places, or a relation is constant
     */
    public Correlation test(DoubleMatrix first, DoubleMatrix second) {
        return test(first.toRows(), second.toRows());
    }

    /**
     * Tests whether two relations go together, from arrays.
     *
     * @param first n × n, NaN where missing
     * @param second n × n; its rows and columns are permuted
     * @return r and its p-values
     * @throws IllegalArgumentException if a matrix is not square, sizes differ, or a cell is infinite
     * @throws UndefinedException if there are fewer than three places, or a relation is constant
     */
    public Correlation test(double[][] first, double[][] second) {
        Relation a = Relation.of(first, "first");
        Relation b = Relation.of(second, "second");
        int n = a.n();
        Checks.sameLength(b.n(), "second", n, "first");
        NodePermutations drawn = permutations == 0 && n <= ENUMERATED
                ? NodePermutations.all(n)
                : NodePermutations.drawn(n, permutations == 0 ? PERMUTATIONS : permutations, seed);
        int[] identity = new int[n];
        Arrays.setAll(identity, i -> i);
        boolean complete = a.complete() && b.complete();
        if (complete) {
            a.standardize();
            b.standardize();
        }
        double r = complete ? a.product(b, identity) : a.correlation(b, identity);
        double[] all = new double[drawn.count()];
        int chunks = (all.length + CHUNK - 1) / CHUNK;
        Chunks.run("permutations", chunks, parallel, c -> {
            int[] permutation = new int[n];
            for (int k = c * CHUNK; k < Math.min(all.length, (c + 1) * CHUNK); k++) {
                drawn.fill(k, permutation);
                all[k] = complete ? a.product(b, permutation) : a.correlation(b, permutation);
            }
        });
        return summary(r, all, drawn, a.cellsWith(b));
    }

    private static Correlation summary(double r, double[] all, NodePermutations drawn, int cells) {
        int greater = 0;
        int less = 0;
        int beyond = 0;
        double sum = 0;
        double least = Double.POSITIVE_INFINITY;
        double largest = Double.NEGATIVE_INFINITY;
        for (double other : all) {
            greater += other >= r - SLACK ? 1 : 0;
            less += other <= r + SLACK ? 1 : 0;
            beyond += Math.abs(other) >= Math.abs(r) - SLACK ? 1 : 0;
            sum += other;
            least = Math.min(least, other);
            largest = Math.max(largest, other);
        }
        double mean = sum / all.length;
        double squares = 0;
        for (double other : all) {
            squares += (other - mean) * (other - mean);
        }
        return new Correlation(
                r,
                drawn.share(greater),
                drawn.share(less),
                drawn.share(beyond),
                mean,
                Math.sqrt(squares / all.length),
                least,
                largest,
                cells,
                all.length,
                drawn.enumerated());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof QapCorrelation that
                && permutations == that.permutations
                && seed == that.seed
                && parallel == that.parallel;
    }

    @Override
    public int hashCode() {
        return Objects.hash(permutations, seed, parallel);
    }

    /** The options. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "QapCorrelation[%s permutations, seed %d%s]",
                permutations == 0 ? "default" : Integer.toString(permutations),
                seed,
                parallel ? ", parallel" : "");
    }
}
