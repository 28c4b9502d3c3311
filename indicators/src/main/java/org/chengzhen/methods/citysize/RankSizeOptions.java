package org.chengzhen.methods.citysize;

import java.util.Arrays;
import java.util.Objects;
import java.util.OptionalDouble;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Sorts;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.statistics.SimpleRegression;
import org.jspecify.annotations.Nullable;

/**
 * Which cities enter a {@link RankSize} rule, and what ranks their ties take. Immutable.
 *
 * <p>The exponent depends on where the list is cut, so the cut is a parameter: all cities of at least a size,
 * the largest k of them, or both.
 *
 * <ul>
 *   <li>Fewer than three cities left: too few data.
 *   <li>Zeros are dropped and counted first; a city of exactly the threshold stays.
 * </ul>
 *
 * <p>Source: as {@link RankSize}; on the cut: Rosen, K. T. and Resnick, M. (1980), The size distribution of
 * cities.
 *
 * <pre>{@code
 * RankSize.withDefaults().ties(RankSize.Ties.AVERAGE).paretoOls(sizes);
 * RankSize.withDefaults().atLeast(100_000).largest(50).hillMaximumLikelihood(sizes);
 * }</pre>
 */
public final class RankSizeOptions {
    static final RankSizeOptions DEFAULTS =
            new RankSizeOptions(RankSize.Ties.ORDINAL, 0, Integer.MAX_VALUE, RankSize.GABAIX_IBRAGIMOV_SHIFT);

    private final RankSize.Ties ties;
    private final double threshold;
    private final int largest;
    private final double shift;

    private RankSizeOptions(RankSize.Ties ties, double threshold, int largest, double shift) {
        this.ties = ties;
        this.threshold = threshold;
        this.largest = largest;
        this.shift = shift;
    }

    /**
     * Other ranks for ties.
     *
     * @param kind of ranks
     * @return the changed settings
     */
    public RankSizeOptions ties(RankSize.Ties kind) {
        return new RankSizeOptions(kind, threshold, largest, shift);
    }

    /**
     * Only cities of at least a size.
     *
     * @param size the least size, in the unit of the sizes
     * @return the changed settings
     * @throws IllegalArgumentException if the size is negative, NaN or infinite
     */
    public RankSizeOptions atLeast(double size) {
        return new RankSizeOptions(ties, Checks.nonNegative(size, "size"), largest, shift);
    }

    /**
     * Only the largest k.
     *
     * @param k at least three
     * @return the changed settings
     * @throws IllegalArgumentException if k is below three
     */
    public RankSizeOptions largest(int k) {
        return new RankSizeOptions(ties, threshold, Checks.atLeast(k, RankSize.MINIMUM_CITIES, "k"), shift);
    }

    /**
     * Another shift of the ranks in the form of Gabaix and Ibragimov, who show that ½ is best.
     *
     * @param ofRanks in [0, 1)
     * @return the changed settings
     * @throws IllegalArgumentException if the shift is outside [0, 1)
     */
    public RankSizeOptions shift(double ofRanks) {
        Checks.argument(ofRanks >= 0 && ofRanks < 1, "ofRanks must be in [0, 1) but is %s", ofRanks);
        return new RankSizeOptions(ties, threshold, largest, ofRanks);
    }

    /**
     * ln R on ln P.
     *
     * @param sizes P ≥ 0
     * @return exponent b
     * @throws IllegalArgumentException if a size is negative, NaN or infinite
     * @throws UndefinedException if fewer than three cities are left, or all are equal (singular)
     */
    public RankSize paretoOls(double... sizes) {
        Sample sample = new Sample(sizes);
        SimpleRegression line = SimpleRegression.of(sample.logSizes(), sample.logRanks(0));
        return sample.line(RankSize.Form.PARETO_OLS, line, line.slopeStandardError());
    }

    /**
     * ln(R − ½) on ln P.
     *
     * @param sizes P ≥ 0
     * @return exponent b with se = b√(2/n)
     * @throws IllegalArgumentException if a size is negative, NaN or infinite
     * @throws UndefinedException if fewer than three cities are left, or all are equal (singular)
     */
    public RankSize gabaixIbragimov(double... sizes) {
        Sample sample = new Sample(sizes);
        SimpleRegression line = SimpleRegression.of(sample.logSizes(), sample.logRanks(shift));
        double error = Math.abs(line.slope()) * Math.sqrt(2.0 / line.n());
        return sample.line(RankSize.Form.GABAIX_IBRAGIMOV, line, error);
    }

    /**
     * ln P on ln R.
     *
     * @param sizes P ≥ 0
     * @return exponent q
     * @throws IllegalArgumentException if a size is negative, NaN or infinite
     * @throws UndefinedException if fewer than three cities are left, or all ranks are equal (singular)
     */
    public RankSize lotka(double... sizes) {
        Sample sample = new Sample(sizes);
        SimpleRegression line = SimpleRegression.of(sample.logRanks(0), sample.logSizes());
        return sample.line(RankSize.Form.LOTKA, line, line.slopeStandardError());
    }

    /**
     * Hill's estimator, (n−1)/Σ_{i&lt;n} ln(P_i/P_n).
     *
     * @param sizes P ≥ 0
     * @return exponent b with se = b/√(n−1)
     * @throws IllegalArgumentException if a size is negative, NaN or infinite
     * @throws UndefinedException if fewer than three cities are left, or all are equal
     */
    public RankSize hill(double... sizes) {
        Sample sample = new Sample(sizes);
        return sample.exponent(RankSize.Form.HILL, sample.sorted.length - 1);
    }

    /**
     * The maximum likelihood form of Hill's estimator, n/Σ ln(P_i/P_n).
     *
     * @param sizes P ≥ 0
     * @return exponent b with se = b/√n
     * @throws IllegalArgumentException if a size is negative, NaN or infinite
     * @throws UndefinedException if fewer than three cities are left, or all are equal
     */
    public RankSize hillMaximumLikelihood(double... sizes) {
        Sample sample = new Sample(sizes);
        return sample.exponent(RankSize.Form.HILL_MAXIMUM_LIKELIHOOD, sample.sorted.length);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RankSizeOptions that
                && ties == that.ties
                && Double.compare(threshold, that.threshold) == 0
                && largest == that.largest
                && Double.compare(shift, that.shift) == 0;
    }

    @Override
    public int hashCode() {
        return Objects.hash(ties, threshold, largest, shift);
    }

    /** The settings. */
    @Override
    public String toString() {
        return "RankSizeOptions[ties = " + ties + ", at least " + threshold
                + (largest == Integer.MAX_VALUE ? "" : ", largest " + largest) + "]";
    }

    /** The positive sizes in ascending order, cut as the settings say. */
    private final class Sample {
        final double[] sorted;
        final int dropped;

        Sample(double[] sizes) {
            double[] positive = Sizes.positive(sizes);
            dropped = sizes.length - positive.length;
            double[] all = Sorts.ascending(positive);
            int from = Math.max(Sizes.firstAtLeast(all, threshold), all.length - Math.min(largest, all.length));
            sorted = from == 0 ? all : Arrays.copyOfRange(all, from, all.length);
            if (sorted.length < RankSize.MINIMUM_CITIES) {
                throw UndefinedException.insufficient("cities", RankSize.MINIMUM_CITIES, sorted.length);
            }
        }

        double[] logSizes() {
            return Sizes.logs(sorted);
        }

        double[] logRanks(double shift) {
            int n = sorted.length;
            double[] logs = new double[n];
            int from = 0;
            while (from < n) {
                int to = from + 1;
                while (ties == RankSize.Ties.AVERAGE && to < n && sorted[to] == sorted[from]) {
                    to++;
                }
                double log = Math.log(n - (from + to - 1) / 2.0 - shift);
                for (int i = from; i < to; i++) {
                    logs[i] = log;
                }
                from = to;
            }
            return logs;
        }

        RankSize line(RankSize.Form form, SimpleRegression line, double error) {
            // 0.0 minus, so that a flat line has no negative zero
            return new RankSize(
                    form,
                    0.0 - line.slope(),
                    error,
                    OptionalDouble.of(line.intercept()),
                    line.rSquared(),
                    line.n(),
                    dropped);
        }

        RankSize exponent(RankSize.Form form, int count) {
            double b = Hill.exponent(sorted, 0, count);
            return new RankSize(
                    form,
                    b,
                    b / Math.sqrt(count),
                    OptionalDouble.empty(),
                    OptionalDouble.empty(),
                    sorted.length,
                    dropped);
        }
    }
}
