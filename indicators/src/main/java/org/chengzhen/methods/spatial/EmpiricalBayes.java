package org.chengzhen.methods.spatial;

import com.google.common.primitives.ImmutableDoubleArray;
import java.io.Serializable;
import java.util.Locale;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Range;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.core.space.SpatialWeights;

/**
 * Rates of small populations, drawn towards a prior the more, the smaller the population: empirical Bayes smoothing.
 *
 * <p>With events e, base p and r = e/p: m = Σe/Σp, s² = Σp(r − m)²/Σp, a = max(0, s² − m/p̄), rate = m + (r − m)·a/(a
 * + m/pᵢ). {@link #global} takes m and a of all places, {@link #local} those of each place with its neighbours.
 *
 * <ul>
 *   <li>Each rate lies between its own rate and the prior mean; a = 0: all rates are the prior mean. No events at all:
 *       rates of 0.
 *   <li>An island has no neighbours to learn from, and keeps its own rate.
 *   <li>A base must be above zero, events at least zero; NaN and infinity are refused.
 * </ul>
 *
 * <p>Cost: O(links).
 *
 * <p>Source: Marshall, R. J. (1991), Mapping disease and mortality rates using empirical Bayes estimators.
 *
 * <pre>{@code
 * EmpiricalBayes.global(deaths, births).rates();
 * }</pre>
 *
 * @param rates smoothed, one for each place
 * @param priorMean m; of {@link #local} the mean of all
 * @param priorVariance a; of {@link #local} the variance of all
 */
public record EmpiricalBayes(ImmutableDoubleArray rates, double priorMean, double priorVariance)
        implements Serializable {

    /**
     * Rates standardized by their own variance, for {@link RateAdjustedMoran} and other statistics of rates.
     *
     * @param z (r − b)/√v, v = a + b/p, or b/p where that is not above zero
     * @param variance a = s² − b/p̄, not cut at zero
     * @param mean b = Σe/Σp
     */
    public record Standardized(ImmutableDoubleArray z, double variance, double mean) implements Serializable {
        /** The mean, the variance, and the rates. */
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT, "Standardized[mean %.6g, variance %.6g, %d places]", mean, variance, z.length());
        }
    }

    /**
     * Smooths towards all places.
     *
     * @param events e ≥ 0, one for each place
     * @param base p &gt; 0, as many
     * @return the rates
     * @throws IllegalArgumentException if lengths differ, or a number is out of its range
     * @throws UndefinedException if there is no place
     */
    public static EmpiricalBayes global(double[] events, double[] base) {
        check(events, base);
        double total = Sums.of(base);
        double mean = Sums.of(events) / total;
        double[] squares = new double[base.length];
        for (int i = 0; i < base.length; i++) {
            double deviation = events[i] / base[i] - mean;
            squares[i] = base[i] * deviation * deviation;
        }
        double variance = Math.max(0, Sums.of(squares) / total - mean / (total / base.length));
        double[] rates = new double[base.length];
        for (int i = 0; i < rates.length; i++) {
            rates[i] = shrunk(events[i] / base[i], mean, variance, base[i]);
        }
        return new EmpiricalBayes(
                ImmutableDoubleArray.copyOf(finite(rates)), mean, Range.finite(variance, "the prior variance"));
    }

    /**
     * Smooths towards each place's own neighbourhood, with its mean for every deviation, as GeoDa does.
     *
     * @param events e ≥ 0, one for each place
     * @param base p &gt; 0, as many
     * @param weights whose links are neighbours
     * @return the rates
     * @throws IllegalArgumentException if lengths differ, or a number is out of its range
     * @throws UndefinedException if there is no place
     */
    public static EmpiricalBayes local(double[] events, double[] base, SpatialWeights weights) {
        return local(events, base, weights, false);
    }

    /**
     * Smooths towards each place's own neighbourhood, with the deviation of each neighbour from the mean of its own
     * neighbourhood, as R's spdep does by default.
     *
     * @param events e ≥ 0, one for each place
     * @param base p &gt; 0, as many
     * @param weights whose links are neighbours
     * @return the rates
     * @throws IllegalArgumentException if lengths differ, or a number is out of its range
     * @throws UndefinedException if there is no place
     */
    public static EmpiricalBayes localByNeighbourMeans(double[] events, double[] base, SpatialWeights weights) {
        return local(events, base, weights, true);
    }

    private static EmpiricalBayes local(double[] events, double[] base, SpatialWeights weights, boolean ofNeighbours) {
        EmpiricalBayes all = global(events, base);
        Checks.sameLength(base.length, "base", weights.size(), "weights");
        int n = base.length;
        double[] means = new double[n];
        double[] totals = new double[n];
        for (int i = 0; i < n; i++) {
            double sum = events[i];
            double total = base[i];
            for (int j : weights.neighbours(i)) {
                if (j != i) {
                    sum += events[j];
                    total += base[j];
                }
            }
            means[i] = sum / total;
            totals[i] = total;
        }
        double[] rates = new double[n];
        for (int i = 0; i < n; i++) {
            double squares = square(events, base, i, means[i]);
            int count = 1;
            for (int j : weights.neighbours(i)) {
                if (j != i) {
                    squares += square(events, base, j, ofNeighbours ? means[j] : means[i]);
                    count++;
                }
            }
            double variance = Math.max(0, squares / totals[i] - means[i] / (totals[i] / count));
            rates[i] = shrunk(events[i] / base[i], means[i], variance, base[i]);
        }
        return new EmpiricalBayes(ImmutableDoubleArray.copyOf(finite(rates)), all.priorMean, all.priorVariance);
    }

    /**
     * Standardizes rates.
     *
     * @param events e ≥ 0, one for each place
     * @param base p &gt; 0, as many
     * @return z with the prior
     * @throws IllegalArgumentException if lengths differ, or a number is out of its range
     * @throws UndefinedException if there is no place or no event
     */
    public static Standardized standardized(double[] events, double[] base) {
        check(events, base);
        double total = Sums.of(base);
        double mean = Sums.of(events) / total;
        if (mean == 0) {
            throw UndefinedException.undefined("there are no events");
        }
        double[] z = new double[base.length];
        double[] squares = new double[base.length];
        for (int i = 0; i < z.length; i++) {
            z[i] = events[i] / base[i] - mean;
            squares[i] = base[i] * z[i] * z[i];
        }
        double a = Sums.of(squares) / total - mean / (total / base.length);
        for (int i = 0; i < z.length; i++) {
            double poisson = mean / base[i];
            z[i] /= Math.sqrt(a + poisson > 0 ? a + poisson : poisson);
        }
        return new Standardized(ImmutableDoubleArray.copyOf(finite(z)), Range.finite(a, "the prior variance"), mean);
    }

    private static double square(double[] events, double[] base, int i, double mean) {
        double deviation = events[i] / base[i] - mean;
        return base[i] * deviation * deviation;
    }

    private static double[] finite(double[] rates) {
        for (double rate : rates) {
            Range.finite(rate, "a rate");
        }
        return rates;
    }

    private static double shrunk(double rate, double mean, double variance, double base) {
        return variance == 0 ? mean : mean + (rate - mean) * variance / (variance + mean / base);
    }

    private static void check(double[] events, double[] base) {
        Checks.sameLength(base.length, "base", events.length, "events");
        Checks.nonNegative(events, "events");
        Checks.positive(base, "base");
        if (events.length == 0) {
            throw UndefinedException.insufficient("places", 1, 0);
        }
    }

    /** The prior in one line. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "EmpiricalBayes[%d rates, prior mean %.6g, prior variance %.6g]",
                rates.length(),
                priorMean,
                priorVariance);
    }
}
