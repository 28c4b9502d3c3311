package org.chengzhen.methods.growth;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Range;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.UndefinedException;

/**
 * Market integration by relative prices: where markets are one, the prices of two places move together.
 *
 * <p>Δqₖₜ = Δln pᵢₖₜ − Δln pⱼₖₜ for good k, pair of places (i, j) and period t; of |Δq| the mean over all
 * pairs, for each good and period, is taken away (what belongs to the good, not to the market); the population
 * variance over goods is the segmentation of the pair, √(1/variance) its integration.
 *
 * <ul>
 *   <li>Variance ≥ 0, lower where markets are integrated. Variance 0: integration undefined.
 *   <li>At least two places, two goods and two dates, else too few data. Prices are positive; NaN and infinity
 *       are refused.
 *   <li>Order of goods, places and the direction of a pair change rounding at most.
 * </ul>
 *
 * <p>Algorithm: logarithms once, one sweep over pairs, goods and periods; O(m·g·T) time for m pairs.
 *
 * <p>Source: Parsley, D. C. and Wei, S.-J. (1996), Convergence to the law of one price without trade barriers
 * or currency fluctuations; Gui Qihan, Chen Min, Lu Ming and Chen Zhao (2006), Is China's domestic market
 * fragmented or integrated?
 *
 * <pre>{@code
 * double[] here = {0.02, 0.03, -0.01}, there = {0.04, 0.01, 0.0};
 * MarketIntegration.relativePriceVariance(here, there);  // 2.2222e-05
 * }</pre>
 */
public final class MarketIntegration {
    private MarketIntegration() {}

    /**
     * One pair of places.
     *
     * @param first index of a place
     * @param second index of the other
     * @param variances of relative prices over goods, one for each period
     */
    public record Pair(int first, int second, ImmutableDoubleArray variances) implements Serializable {
        /**
         * Integration in one period.
         *
         * @param period t, from 0
         * @return √(1/variance); empty where the variance is zero
         */
        public OptionalDouble integration(int period) {
            return integrationOf(variances.get(period));
        }

        /** The places and the variances. */
        @Override
        public String toString() {
            return "Pair[" + first + ", " + second + ": mean variance "
                    + (float) variances.stream().average().orElse(Double.NaN) + " of " + variances.length()
                    + " periods]";
        }
    }

    /**
     * All pairs.
     *
     * @param periods the number of periods, one less than of dates
     * @param pairs in the order given, or by first and second index
     */
    public record Integration(int periods, ImmutableList<Pair> pairs) implements Serializable {
        /**
         * Segmentation of a place, the mean variance over its pairs.
         *
         * @param place its index
         * @param period t, from 0
         * @return the mean; empty where the place is in no pair
         */
        public OptionalDouble segmentation(int place, int period) {
            return pairs.stream()
                    .filter(p -> p.first() == place || p.second() == place)
                    .mapToDouble(p -> p.variances().get(period))
                    .average();
        }

        /**
         * Integration of a place: √(1/segmentation).
         *
         * @param place its index
         * @param period t, from 0
         * @return integration; empty where the place is in no pair or its variance is zero
         */
        public OptionalDouble integration(int place, int period) {
            OptionalDouble mean = segmentation(place, period);
            return mean.isPresent() ? integrationOf(mean.getAsDouble()) : mean;
        }

        /**
         * Segmentation of the whole market.
         *
         * @param period t, from 0
         * @return the mean variance over all pairs
         */
        public double segmentation(int period) {
            return pairs.stream()
                    .mapToDouble(p -> p.variances().get(period))
                    .average()
                    .orElseThrow();
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "MarketIntegration[%d pairs, %d periods, segmentation %.4g at first, %.4g at last]",
                    pairs.size(),
                    periods,
                    segmentation(0),
                    segmentation(periods - 1));
        }
    }

    /**
     * The variance for one pair and period, without taking the mean over pairs away.
     *
     * @param first changes of the logarithms of prices of goods in one place
     * @param second the same in the other
     * @return the population variance of |Δq| over goods
     * @throws IllegalArgumentException if lengths differ, or a value is NaN or infinite
     * @throws UndefinedException if there are fewer than two goods, or the variance exceeds the range of doubles
     */
    public static double relativePriceVariance(double[] first, double[] second) {
        Checks.sameLength(second.length, "second", first.length, "first");
        Checks.finite(first, "first");
        Checks.finite(second, "second");
        if (first.length < 2) {
            throw UndefinedException.insufficient("goods", 2, first.length);
        }
        double[] gaps = new double[first.length];
        for (int k = 0; k < gaps.length; k++) {
            gaps[k] = Math.abs(first[k] - second[k]);
        }
        return Range.finite(populationVariance(gaps), "the variance");
    }

    /**
     * Integration from a variance.
     *
     * @param variance of relative prices, ≥ 0
     * @return √(1/variance)
     * @throws IllegalArgumentException if the variance is negative, NaN or infinite
     * @throws UndefinedException if the variance is zero
     */
    public static double integration(double variance) {
        return integrationOf(Checks.nonNegative(variance, "variance"))
                .orElseThrow(() -> UndefinedException.undefined("the variance of relative prices is zero"));
    }

    /**
     * All pairs of places.
     *
     * @param prices for each place a row for each good, a column for each date, &gt; 0
     * @return variances and integration
     * @throws IllegalArgumentException if shapes differ, or a price is not positive and finite
     * @throws UndefinedException if there are fewer than two places, goods or dates
     */
    public static Integration of(double[][][] prices) {
        List<int[]> pairs = new ArrayList<>();
        for (int i = 0; i < prices.length; i++) {
            for (int j = i + 1; j < prices.length; j++) {
                pairs.add(new int[] {i, j});
            }
        }
        return ofPairs(prices, pairs.toArray(new int[0][]));
    }

    /**
     * All pairs of places.
     *
     * @param prices for each place a row for each good, a column for each date, &gt; 0
     * @return variances and integration
     * @throws IllegalArgumentException if shapes differ, or a price is not positive and finite
     * @throws UndefinedException if there are fewer than two places, goods or dates
     */
    public static Integration of(List<DoubleMatrix> prices) {
        Objects.requireNonNull(prices, "prices");
        return of(DoubleMatrix.toRows(prices));
    }

    /**
     * Given pairs of places, as those with a common border.
     *
     * @param prices for each place a row for each good, a column for each date, &gt; 0
     * @param pairs two indices of places each
     * @return variances and integration
     * @throws IllegalArgumentException if shapes differ, a price is not positive and finite, or a pair does
     *     not name two different places
     * @throws UndefinedException if there are fewer than two places, goods or dates, or no pair
     */
    public static Integration ofPairs(double[][][] prices, int[][] pairs) {
        for (int p = 0; p < pairs.length; p++) {
            Checks.sameLength(pairs[p].length, "pairs[" + p + "]", 2, "a pair");
            int i = (int) Checks.between(pairs[p][0], 0, prices.length - 1.0, "pairs[" + p + "][0]");
            int j = (int) Checks.between(pairs[p][1], 0, prices.length - 1.0, "pairs[" + p + "][1]");
            Checks.argument(i != j, "pairs[%d] names place %d twice", p, i);
        }
        double[][][] changes = changes(prices);
        int goods = changes[0].length;
        int periods = changes[0][0].length;
        if (pairs.length == 0) {
            throw UndefinedException.insufficient("pairs", 1, 0);
        }
        double[][] variances = new double[pairs.length][periods];
        double[][] gaps = new double[pairs.length][goods];
        for (int t = 0; t < periods; t++) {
            for (int k = 0; k < goods; k++) {
                double[] ofGood = new double[pairs.length];
                for (int p = 0; p < pairs.length; p++) {
                    ofGood[p] = Math.abs(changes[pairs[p][0]][k][t] - changes[pairs[p][1]][k][t]);
                }
                double mean = Sums.of(ofGood) / pairs.length;
                for (int p = 0; p < pairs.length; p++) {
                    gaps[p][k] = ofGood[p] - mean;
                }
            }
            for (int p = 0; p < pairs.length; p++) {
                variances[p][t] = populationVariance(gaps[p]);
            }
        }
        ImmutableList.Builder<Pair> results = ImmutableList.builderWithExpectedSize(pairs.length);
        for (int p = 0; p < pairs.length; p++) {
            results.add(new Pair(pairs[p][0], pairs[p][1], ImmutableDoubleArray.copyOf(variances[p])));
        }
        return new Integration(periods, results.build());
    }

    /**
     * Given pairs of places, as those with a common border.
     *
     * @param prices for each place a row for each good, a column for each date, &gt; 0
     * @param pairs two indices of places each
     * @return variances and integration
     * @throws IllegalArgumentException if shapes differ, a price is not positive and finite, or a pair does
     * not name two different places
     * @throws UndefinedException if there are fewer than two places, goods or dates, or no pair
     */
    public static Integration ofPairs(List<DoubleMatrix> prices, int[][] pairs) {
        Objects.requireNonNull(prices, "prices");
        return ofPairs(DoubleMatrix.toRows(prices), pairs);
    }

    private static double[][][] changes(double[][][] prices) {
        for (int i = 0; i < prices.length; i++) {
            Checks.sameLength(prices[i].length, "prices[" + i + "]", prices[0].length, "prices[0]");
            for (int k = 0; k < prices[i].length; k++) {
                String name = "prices[" + i + "][" + k + "]";
                Checks.sameLength(prices[i][k].length, name, prices[0][0].length, "prices[0][0]");
                Checks.positive(prices[i][k], name);
            }
        }
        if (prices.length < 2) {
            throw UndefinedException.insufficient("places", 2, prices.length);
        }
        int goods = prices[0].length;
        if (goods < 2) {
            throw UndefinedException.insufficient("goods", 2, goods);
        }
        int dates = prices[0][0].length;
        if (dates < 2) {
            throw UndefinedException.insufficient("dates", 2, dates);
        }
        double[][][] changes = new double[prices.length][goods][dates - 1];
        for (int i = 0; i < prices.length; i++) {
            for (int k = 0; k < goods; k++) {
                for (int t = 0; t + 1 < dates; t++) {
                    changes[i][k][t] = Math.log(prices[i][k][t + 1]) - Math.log(prices[i][k][t]);
                }
            }
        }
        return changes;
    }

    /** Two passes: the mean first. */
    static double populationVariance(double[] values) {
        double mean = Sums.of(values) / values.length;
        double[] gaps = new double[values.length];
        for (int i = 0; i < gaps.length; i++) {
            gaps[i] = values[i] - mean;
        }
        return Sums.ofProducts(gaps, gaps) / values.length;
    }

    private static OptionalDouble integrationOf(double variance) {
        if (!(variance >= Double.MIN_NORMAL)) {
            // its reciprocal may exceed the range of doubles, that of its root does not
            return variance > 0 ? OptionalDouble.of(1 / Math.sqrt(variance)) : OptionalDouble.empty();
        }
        return OptionalDouble.of(Math.sqrt(1 / variance));
    }
}
