package org.chengzhen.methods.inequality;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.RecordForm;
import org.chengzhen.core.internal.Scale;
import org.chengzhen.core.internal.Shown;
import org.chengzhen.core.internal.Sorts;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.internal.Ties;
import org.chengzhen.core.result.UndefinedException;

/**
 * Lerman and Yitzhaki's decomposition of the Gini coefficient by sources: how much of the inequality of a total
 * comes from each of its parts, as from industries, wages or transfers.
 *
 * <p>G = Σ_k S_k G_k R_k, with S_k the share of source k in the total, G_k its own Gini coefficient, and
 * R_k = cov(y_k, F(y)) / cov(y_k, F(y_k)) its rank correlation with the total, F the rank. A rise of source k by
 * one per cent everywhere changes G by S_kG_kR_k/G − S_k per cent.
 *
 * <ul>
 *   <li>R in [−1, 1]; a source that goes to the poor has a contribution below zero.
 *   <li>Sources may be negative, as taxes are; the total of a place may not. G_k is empty where the source sums
 *       to zero, R_k where the source is the same everywhere, the marginal effect where G = 0.
 *   <li>One place: G = 0. No place or no source: too few data. All totals zero: undefined. NaN and infinity are
 *       refused. Ties share their mean rank, so that the parts add up.
 * </ul>
 *
 * <p>Algorithm: one sort for the total and one for each source; O(K n log n).
 *
 * <p>Source: Lerman, R. I. and Yitzhaki, S. (1985), Income inequality effects by income source, Rev. Econ. Stat.
 * 67.
 *
 * <pre>{@code
 * var parts = LermanYitzhaki.ofSources(new double[][] {{10, 20, 30}, {6, 3, 0}});
 * parts.sources().get(1).contribution();  // -0.0580
 * }</pre>
 *
 * @param gini G of the totals
 * @param sources the part of each source, in their order
 */
public record LermanYitzhaki(double gini, ImmutableList<Source> sources) implements Serializable {
    /**
     * One source.
     *
     * @param share S_k, its share in the total
     * @param gini G_k; empty where it sums to zero
     * @param rankCorrelation R_k with the total; empty where the source is the same everywhere
     * @param contribution S_k G_k R_k, its part of G
     * @param marginalEffect S_kG_kR_k/G − S_k; empty where G = 0
     */
    public record Source(
            double share,
            OptionalDouble gini,
            OptionalDouble rankCorrelation,
            double contribution,
            OptionalDouble marginalEffect)
            implements Serializable {
        /** The share, the index, the correlation, and what they add. */
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "Source[S %.6g, G %s, R %s, contribution %.6g, marginal %s]",
                    share,
                    Shown.of("%.6g", gini),
                    Shown.of("%.6g", rankCorrelation),
                    contribution,
                    Shown.of("%.6g", marginalEffect));
        }

        private Object writeReplace() {
            return new RecordForm(this);
        }
    }

    /**
     * Decomposes the inequality of totals.
     *
     * @param sources one row for each source, one element for each place, finite; totals of places ≥ 0
     * @return the parts, which add up to G
     * @throws IllegalArgumentException if rows differ in length, a value is not finite, or a total is negative
     * @throws UndefinedException if there is no source or place, or all totals are zero
     */
    public static LermanYitzhaki ofSources(double[][] sources) {
        Objects.requireNonNull(sources, "sources");
        int n = Checks.rectangular(sources, "sources");
        if (n == 0) {
            throw UndefinedException.insufficient("sources with places", 1, 0);
        }
        double[] flat = new double[sources.length * n];
        for (int k = 0; k < sources.length; k++) {
            Checks.finite(sources[k], "sources[" + k + "]");
            System.arraycopy(sources[k], 0, flat, k * n, n);
        }
        flat = Scale.balanced(flat);
        double[] totals = new double[n];
        for (int k = 0; k < sources.length; k++) {
            for (int i = 0; i < n; i++) {
                totals[i] += flat[k * n + i];
            }
        }
        Checks.nonNegative(totals, "totals of sources");
        double total = Sums.of(totals);
        if (total == 0) {
            throw UndefinedException.undefined("all totals are zero");
        }
        double[] ranks = centredRanks(totals);
        double gini = Math.max(0, Sums.ofProducts(totals, ranks) / (n * total));
        ImmutableList.Builder<Source> parts = ImmutableList.builder();
        for (int k = 0; k < sources.length; k++) {
            double[] y = Arrays.copyOfRange(flat, k * n, (k + 1) * n);
            double sum = Sums.of(y);
            double own = Sums.ofProducts(y, centredRanks(y));
            double withTotal = Sums.ofProducts(y, ranks);
            double contribution = withTotal / (n * total);
            parts.add(new Source(
                    sum / total,
                    sum == 0 ? OptionalDouble.empty() : OptionalDouble.of(own / (n * sum)),
                    own == 0 ? OptionalDouble.empty() : OptionalDouble.of(withTotal / own),
                    contribution,
                    gini == 0 ? OptionalDouble.empty() : OptionalDouble.of(contribution / gini - sum / total)));
        }
        return new LermanYitzhaki(gini, parts.build());
    }

    /**
     * Decomposes the inequality of totals.
     *
     * @param sources one row for each source, one element for each place, finite; totals of places ≥ 0
     * @return the parts, which add up to G
     * @throws IllegalArgumentException if rows differ in length, a value is not finite, or a total is negative
     * @throws UndefinedException if there is no source or place, or all totals are zero
     */
    public static LermanYitzhaki ofSources(DoubleMatrix sources) {
        Objects.requireNonNull(sources, "sources");
        return ofSources(sources.toRows());
    }

    /** 2·rank − n − 1, ties at their mean rank. */
    private static double[] centredRanks(double[] y) {
        int n = y.length;
        int[] order = Sorts.order(y);
        double[] ranks = new double[n];
        int from = 0;
        while (from < n) {
            int to = from + 1;
            while (to < n && Ties.equal(y[order[to]], y[order[from]])) {
                to++;
            }
            // ranks from + 1 … to have the mean (from + 1 + to) / 2
            double rank = (double) from + to - n;
            for (int i = from; i < to; i++) {
                ranks[order[i]] = rank;
            }
            from = to;
        }
        return ranks;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(String.format(Locale.ROOT, "LermanYitzhaki[G %.6g =", gini));
        for (int k = 0; k < sources.size(); k++) {
            text.append(String.format(
                    Locale.ROOT, "%s %.6g", k == 0 ? "" : " +", sources.get(k).contribution()));
        }
        return text.append(']').toString();
    }
}
