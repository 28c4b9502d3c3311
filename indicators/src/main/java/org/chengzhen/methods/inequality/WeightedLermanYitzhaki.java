package org.chengzhen.methods.inequality;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
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
 * Lerman and Yitzhaki's decomposition of the Gini coefficient by sources, of a weighted population.
 *
 * <p>G = Σ S_k G_k R_k with S_k = ȳ_k/ȳ, G_k = 2cov(y_k, F(y_k))/ȳ_k and R_k = cov(y_k, F(y))/cov(y_k, F(y_k)); F the
 * weighted mid-rank, the share of weight below and half that of the tied; covariances of the weighted population. Equal
 * weights give {@link LermanYitzhaki}; G is {@link Gini#weighted}.
 *
 * <ul>
 *   <li>R in [−1, 1]. A source that is the same everywhere: G_k = 0, no R_k, contribution 0.
 *   <li>G_k is empty where a source sums to zero, contribution and marginal effect where G = 0.
 *   <li>Sources may be negative, the total of a place may not. A place of weight zero counts for nothing. No place or no
 *       source: too few data; all weights or totals zero: undefined. NaN, infinity and negative weights are refused.
 * </ul>
 *
 * <p>Algorithm: one sort for the total and one for each source; O(K n log n).
 *
 * <p>Source: Lerman, R. I. and Yitzhaki, S. (1985), Income inequality effects by income source; Lerman, R. I. and
 * Yitzhaki, S. (1989), Improving the accuracy of estimates of Gini coefficients, J. Econometrics 42.
 *
 * <pre>{@code
 * WeightedLermanYitzhaki.of(new double[][] {{10, 20, 30}, {6, 3, 0}}, new double[] {1, 1, 1}).gini();
 * }</pre>
 *
 * @param gini G of the totals
 * @param sources the part of each source, in their order
 */
public record WeightedLermanYitzhaki(double gini, ImmutableList<Source> sources) implements Serializable {
    /**
     * One source.
     *
     * @param share S_k, its share in the total
     * @param gini G_k; empty where it sums to zero
     * @param rankCorrelation R_k; empty where the source is the same everywhere
     * @param contribution S_kG_kR_k/G, its share of G; empty where G = 0
     * @param marginalEffect the elasticity of G, contribution less S_k; empty where G = 0
     */
    public record Source(
            double share,
            OptionalDouble gini,
            OptionalDouble rankCorrelation,
            OptionalDouble contribution,
            OptionalDouble marginalEffect)
            implements Serializable {
        /** The share, the index, the correlation, and what they add. */
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "Source[S %.6g, G %s, R %s, contribution %s, marginal %s]",
                    share,
                    Shown.of("%.6g", gini),
                    Shown.of("%.6g", rankCorrelation),
                    Shown.of("%.6g", contribution),
                    Shown.of("%.6g", marginalEffect));
        }

        private Object writeReplace() {
            return new RecordForm(this);
        }
    }

    /**
     * Decomposes the inequality of totals per unit of weight.
     *
     * @param sources one row for each source, one element for each place, as income per head by source
     * @param weights one for each place, ≥ 0, as people
     * @return the parts, whose contributions add up to 1
     * @throws IllegalArgumentException if lengths differ, a value is not finite, a total or a weight is negative
     * @throws UndefinedException if there is no source or place, or Σw or all totals with weight are zero
     */
    public static WeightedLermanYitzhaki of(double[][] sources, double[] weights) {
        Objects.requireNonNull(sources, "sources");
        Objects.requireNonNull(weights, "weights");
        int places = Checks.rectangular(sources, "sources");
        if (places == 0) {
            throw UndefinedException.insufficient("sources with places", 1, 0);
        }
        Checks.sameLength(weights.length, "weights", places, "sources[0]");
        for (int k = 0; k < sources.length; k++) {
            Checks.finite(sources[k], "sources[" + k + "]");
        }
        Checks.nonNegative(weights, "weights");
        double[] balanced = Scale.balanced(weights);
        double whole = Sums.of(balanced);
        if (whole == 0) {
            throw UndefinedException.undefined("all weights are zero");
        }
        int n = 0;
        int[] kept = new int[places];
        for (int i = 0; i < places; i++) {
            if (balanced[i] > 0) {
                kept[n++] = i;
            }
        }
        double[] w = new double[n];
        double[][] y = new double[sources.length][n];
        double[] totals = new double[n];
        for (int i = 0; i < n; i++) {
            w[i] = balanced[kept[i]] / whole;
            for (int k = 0; k < y.length; k++) {
                y[k][i] = sources[k][kept[i]];
                totals[i] += y[k][i];
            }
        }
        Checks.nonNegative(totals, "totals of sources");
        double mean = Sums.ofProducts(w, totals);
        if (mean == 0) {
            throw UndefinedException.undefined("all totals are zero");
        }
        double[] ranks = centredRanks(totals, w);
        double gini = Math.max(0, 2 * covariance(totals, ranks, w) / mean);
        ImmutableList.Builder<Source> parts = ImmutableList.builder();
        for (double[] source : y) {
            double sourceMean = Sums.ofProducts(w, source);
            double own = covariance(source, centredRanks(source, w), w);
            double withTotal = covariance(source, ranks, w);
            double share = sourceMean / mean;
            OptionalDouble contribution =
                    gini == 0 ? OptionalDouble.empty() : OptionalDouble.of(2 * withTotal / mean / gini);
            parts.add(new Source(
                    share,
                    sourceMean == 0 ? OptionalDouble.empty() : OptionalDouble.of(2 * own / sourceMean),
                    own == 0 ? OptionalDouble.empty() : OptionalDouble.of(withTotal / own),
                    contribution,
                    gini == 0 ? OptionalDouble.empty() : OptionalDouble.of(contribution.getAsDouble() - share)));
        }
        return new WeightedLermanYitzhaki(gini, parts.build());
    }

    /**
     * Decomposes the inequality of totals per unit of weight.
     *
     * @param sources one row for each source, one element for each place, as income per head by source
     * @param weights one for each place, ≥ 0, as people
     * @return the parts, whose contributions add up to 1
     * @throws IllegalArgumentException if lengths differ, a value is not finite, a total or a weight is negative
     * @throws UndefinedException if there is no source or place, or Σw or all totals with weight are zero
     */
    public static WeightedLermanYitzhaki of(DoubleMatrix sources, double[] weights) {
        Objects.requireNonNull(sources, "sources");
        return of(sources.toRows(), weights);
    }

    /** F − ½: the share of weight below and half of that tied, less one half, whose weighted mean is zero. */
    private static double[] centredRanks(double[] y, double[] w) {
        int[] order = Sorts.order(y);
        double[] ranks = new double[y.length];
        double below = 0;
        int from = 0;
        while (from < order.length) {
            int to = from;
            double tied = 0;
            while (to < order.length && Ties.equal(y[order[to]], y[order[from]])) {
                tied += w[order[to++]];
            }
            for (int i = from; i < to; i++) {
                ranks[order[i]] = below + tied / 2 - 0.5;
            }
            below += tied;
            from = to;
        }
        return ranks;
    }

    /** Σ w(y − y₀)r, with ranks whose weighted mean is zero; exactly 0 where y is constant. */
    private static double covariance(double[] y, double[] ranks, double[] w) {
        double[] products = new double[y.length];
        for (int i = 0; i < y.length; i++) {
            products[i] = w[i] * (y[i] - y[0]);
        }
        return Sums.ofProducts(products, ranks);
    }

    /** G and the shares of it. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(String.format(Locale.ROOT, "WeightedLermanYitzhaki[G %.6g, by", gini));
        for (Source source : sources) {
            text.append(' ').append(Shown.of("%.4f", source.contribution()));
        }
        return text.append(']').toString();
    }
}
