package org.chengzhen.methods.convergence;

import java.io.Serializable;
import java.util.Locale;
import java.util.Objects;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.Sorts;
import org.chengzhen.core.result.UndefinedException;

/**
 * How places move through the ranks, and how ranks move over the places: Markov chains as fine as the data.
 *
 * <p>Distinct ranks in each period, 1 for the largest. Full rank: transitions among ranks from each period to the next, n x n
 * counts. Geographic rank: for each rank, from the place that holds it to the place that holds it next, transitions among
 * places. Probabilities are shares of rows; each row has T − 1 moves.
 *
 * <ul>
 *   <li>Equal values: the later in the order of places stands nearer to rank 1.
 *   <li>Fewer than two places or periods: too few data. NaN and infinity are refused.
 * </ul>
 *
 * <p>Algorithm: one sort for each period; O(T n log n + n²).
 *
 * <p>Source: Rey, S. J. (2014), Rank-based Markov chains for regional income distribution dynamics, J. Geographical Systems 16;
 * Rey, S. J. (2016), Space-time patterns of rank concordance.
 *
 * <pre>{@code
 * RankMarkov.of(incomes).rankProbabilities().get(0, 0);  // how often the first stays the first
 * }</pre>
 *
 * @param rankCounts transitions among ranks, rank 1 first
 * @param placeCounts transitions among places over the ranks
 * @param periods T
 */
public record RankMarkov(DoubleMatrix rankCounts, DoubleMatrix placeCounts, int periods) implements Serializable {
    /**
     * The chains of a panel.
     *
     * @param values y, a row for each place, a column for each period
     * @return counts of moves
     * @throws IllegalArgumentException if rows differ in length, or a value is NaN or infinite
     * @throws UndefinedException if there are fewer than two places or periods
     */
    public static RankMarkov of(double[][] values) {
        Objects.requireNonNull(values, "values");
        int periods = StateClasses.check(values);
        int n = values.length;
        if (n < 2) {
            throw UndefinedException.insufficient("places", 2, n);
        }
        if (periods < 2) {
            throw UndefinedException.insufficient("periods", 2, periods);
        }
        double[][] ranks = new double[n][n];
        double[][] places = new double[n][n];
        int[] before = new int[n];
        double[] period = new double[n];
        for (int t = 0; t < periods; t++) {
            for (int i = 0; i < n; i++) {
                period[i] = values[i][t];
            }
            int[] ascending = Sorts.order(period);
            int[] rankOf = new int[n];
            for (int r = 0; r < n; r++) {
                rankOf[ascending[n - 1 - r]] = r;
            }
            for (int r = 0; t > 0 && r < n; r++) {
                places[before[r]][ascending[n - 1 - r]]++;
                ranks[r][rankOf[before[r]]]++;
            }
            for (int r = 0; r < n; r++) {
                before[r] = ascending[n - 1 - r];
            }
        }
        return new RankMarkov(DoubleMatrix.of(ranks), DoubleMatrix.of(places), periods);
    }

    /**
     * The chains of a panel.
     *
     * @param values y, a row for each place, a column for each period
     * @return counts of moves
     * @throws IllegalArgumentException if rows differ in length, or a value is NaN or infinite
     * @throws UndefinedException if there are fewer than two places or periods
     */
    public static RankMarkov of(DoubleMatrix values) {
        return of(values.toRows());
    }

    /**
     * Transition probabilities among ranks.
     *
     * @return shares of rows
     */
    public DoubleMatrix rankProbabilities() {
        return shares(rankCounts);
    }

    /**
     * Transition probabilities among places.
     *
     * @return shares of rows
     */
    public DoubleMatrix placeProbabilities() {
        return shares(placeCounts);
    }

    /**
     * How often a place kept its rank.
     *
     * @return the diagonal of the counts, added up
     */
    public int stays() {
        double stays = 0;
        for (int r = 0; r < rankCounts.rows(); r++) {
            stays += rankCounts.get(r, r);
        }
        return (int) stays;
    }

    private DoubleMatrix shares(DoubleMatrix counts) {
        double[] shares = counts.toArray();
        for (int c = 0; c < shares.length; c++) {
            shares[c] /= periods - 1;
        }
        return DoubleMatrix.of(counts.rows(), counts.columns(), shares);
    }

    /** How often ranks were kept. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "RankMarkov[%d places, %d periods, %d of %d moves keep the rank]",
                rankCounts.rows(),
                periods,
                stays(),
                rankCounts.rows() * (periods - 1));
    }
}
