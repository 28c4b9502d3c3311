package org.chengzhen.methods.spatial;

import com.google.common.primitives.ImmutableDoubleArray;
import java.util.OptionalLong;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.core.space.SpatialWeights;

/**
 * Getis and Ord's local statistics: hot and cold spots, as z-scores.
 *
 * <p>z(Gᵢ*) = (Σⱼwᵢⱼxⱼ − Wᵢx̄)/(S√((nΣⱼwᵢⱼ² − Wᵢ²)/(n − 1))), Wᵢ = Σⱼwᵢⱼ, S² = Σx²/n − x̄², the place itself
 * included. z(Gᵢ) leaves i out of everything, so n − 1 stands for n and n − 2 for n − 1.
 *
 * <ul>
 *   <li>High above 1.96: high values together; below −1.96: low ones. {@link HotSpot} names the classes.
 *   <li>Gᵢ ignores a diagonal of the weights. Gᵢ* takes it; weights without one get weight 1 for the place
 *       itself, unless they are row-standardized: those must include it beforehand.
 *   <li>No z, so NaN: an island (for Gᵢ), a place whose neighbours are all places with equal weights, a place
 *       beside which all others are equal (for Gᵢ).
 *   <li>Values all equal: undefined. Fewer than three places: too few data. NaN and infinity are refused.
 *   <li>Permutations keep xᵢ and draw the neighbours' values from the other places, without replacement.
 * </ul>
 *
 * <p>Cost: O(links); permutations as {@link LocalMoran}.
 *
 * <p>Source: Ord, J. K., Getis, A. (1995), Local spatial autocorrelation statistics: distributional issues and
 * an application.
 *
 * <pre>{@code
 * LocalG.giStar(values, SpatialWeights.distanceBand(x, y, 15)).get(0);
 * LocalG.withDefaults().permutations(999).testGiStar(values, weights).significant(0.05);
 * }</pre>
 */
public final class LocalG extends SpatialStatistic<LocalG> {
    private static final LocalG DEFAULTS = new LocalG(defaults(Inference.PERMUTATION));

    private LocalG(Settings settings) {
        super(settings);
    }

    /**
     * Two-sided tests by 999 conditional permutations.
     *
     * @return the options
     */
    public static LocalG withDefaults() {
        return DEFAULTS;
    }

    @Override
    LocalG with(Settings changed) {
        return new LocalG(changed);
    }

    /**
     * p-values from the normal distribution of the z-scores.
     *
     * @return a copy
     */
    public LocalG normality() {
        return inferring(Inference.NORMALITY);
    }

    /**
     * z(Gᵢ), the place itself left out.
     *
     * @param values x, one for each of n ≥ 3 places
     * @param weights w, as a rule binary
     * @return the z-score of each place, NaN where there is none
     * @throws IllegalArgumentException if lengths differ, or a value is NaN or infinite
     * @throws UndefinedException if there are fewer than three places, or all values are equal
     */
    public static ImmutableDoubleArray gi(double[] values, SpatialWeights weights) {
        Arrangement w = Arrangement.of(weights);
        double[] z = Arrangement.deviations(w.checked(values, "values", 3), "values");
        return ImmutableDoubleArray.copyOf(w.restore(scores(w, z, false)));
    }

    /**
     * z(Gᵢ*), the place itself included.
     *
     * @param values x, one for each of n ≥ 3 places
     * @param weights w, as a rule binary; with weight 1 for the place itself where they lack a diagonal
     * @return the z-score of each place, NaN where there is none
     * @throws IllegalArgumentException if lengths differ, a value is NaN or infinite, or w is row-standardized
     *     without its diagonal
     * @throws UndefinedException if there are fewer than three places, or all values are equal
     */
    public static ImmutableDoubleArray giStar(double[] values, SpatialWeights weights) {
        Arrangement w = Arrangement.of(starred(weights));
        double[] z = Arrangement.deviations(w.checked(values, "values", 3), "values");
        return ImmutableDoubleArray.copyOf(w.restore(scores(w, z, true)));
    }

    private static SpatialWeights starred(SpatialWeights weights) {
        if (weights.hasSelf()) {
            return weights;
        }
        Checks.argument(
                !weights.isRowStandardized(),
                "weights are row-standardized without the place itself: call includingSelf() before rowStandardized()");
        return weights.includingSelf();
    }

    private static double[] scores(Arrangement w, double[] z, boolean star) {
        int n = z.length;
        double squares = Arrangement.sumOfSquares(z);
        double total = Sums.of(z);
        double[] scores = new double[n];
        for (int i = 0; i < n; i++) {
            double lag = 0;
            double sum = 0;
            double sumOfSquares = 0;
            for (int e = w.starts[i]; e < w.starts[i + 1]; e++) {
                if (star || w.columns[e] != i) {
                    lag += w.values[e] * z[w.columns[e]];
                    sum += w.values[e];
                    sumOfSquares += w.values[e] * w.values[e];
                }
            }
            double m = star ? n : n - 1;
            double mean = (star ? total : total - z[i]) / m;
            double variance = star ? squares / m - mean * mean : ofOthers(z, i, squares, mean);
            double spread = m * sumOfSquares - sum * sum;
            boolean defined = spread > 1e-12 * sum * sum && variance > (star ? 1e-14 : 1e-20) * squares / m;
            scores[i] = defined ? (lag - sum * mean) / Math.sqrt(variance * spread / (m - 1)) : Double.NaN;
        }
        return scores;
    }

    /**
     * z(Gᵢ) with inference.
     *
     * @param values x, one for each of n ≥ 3 places
     * @param weights w, as a rule binary
     * @return z-scores as statistics, their moments and p for each place
     * @throws IllegalArgumentException if lengths differ, or a value is NaN or infinite
     * @throws UndefinedException if there are fewer than three places, or all values are equal
     */
    public LocalTest testGi(double[] values, SpatialWeights weights) {
        return test("Gi", values, weights, false);
    }

    /**
     * z(Gᵢ*) with inference.
     *
     * @param values x, one for each of n ≥ 3 places
     * @param weights w, as a rule binary; with weight 1 for the place itself where they lack a diagonal
     * @return z-scores as statistics, their moments and p for each place
     * @throws IllegalArgumentException if lengths differ, a value is NaN or infinite, or w is row-standardized
     *     without its diagonal
     * @throws UndefinedException if there are fewer than three places, or all values are equal
     */
    public LocalTest testGiStar(double[] values, SpatialWeights weights) {
        return test("Gi*", values, starred(weights), true);
    }

    private LocalTest test(String name, double[] values, SpatialWeights weights, boolean star) {
        Settings s = settings();
        Arrangement w = Arrangement.of(weights);
        double[] z = Arrangement.deviations(w.checked(values, "values", 3), "values");
        double[] scores = scores(w, z, star);
        int n = z.length;
        double[] mean = new double[n];
        double[] variance = new double[n];
        double[] p = new double[n];
        if (s.inference() == Inference.NORMALITY) {
            for (int i = 0; i < n; i++) {
                variance[i] = 1;
                p[i] = Double.isNaN(scores[i]) ? Double.NaN : s.tail().pValue(scores[i]);
            }
            return new LocalTest(
                    name,
                    weights.labels(),
                    ImmutableDoubleArray.copyOf(w.restore(scores)),
                    ImmutableDoubleArray.copyOf(mean),
                    ImmutableDoubleArray.copyOf(variance),
                    ImmutableDoubleArray.copyOf(w.restore(scores)),
                    ImmutableDoubleArray.copyOf(w.restore(p)),
                    s.tail(),
                    Inference.NORMALITY,
                    0,
                    OptionalLong.empty());
        }
        // the place's own term does not vary, so the others' lag ranks as the statistic does
        Arrangement others = w.withoutDiagonal();
        LocalDraws draws = LocalDraws.ofLags(others, z, s);
        double squares = Arrangement.sumOfSquares(z);
        double[] lagMean = draws.mean();
        double[] lagVariance = draws.variance();
        for (int i = 0; i < n; i++) {
            if (Double.isNaN(scores[i]) || others.starts[i] == others.starts[i + 1]) {
                mean[i] = Double.NaN;
                variance[i] = Double.NaN;
                p[i] = Double.NaN;
                continue;
            }
            double unit = scoreOfUnitLag(w, z, squares, i, star);
            mean[i] = scores[i] + (lagMean[i] - draws.observed()[i]) * unit;
            variance[i] = lagVariance[i] * unit * unit;
            p[i] = s.tail().pValue(draws.atMost()[i], draws.atLeast()[i], s.permutations());
        }
        return LocalTest.drawn(name, weights, w, scores, mean, variance, p, s);
    }

    /**
     * The variance of all places but i about their mean. Where i makes up nearly all of the squares, taking its own
     * away would leave rounding: there the others are summed once more.
     */
    private static double ofOthers(double[] z, int i, double squares, double mean) {
        int m = z.length - 1;
        double variance = (squares - z[i] * z[i]) / m - mean * mean;
        if (variance > 1e-3 * squares / m) {
            return variance;
        }
        double[] others = new double[m];
        for (int j = 0; j < m; j++) {
            others[j] = z[j < i ? j : j + 1] - mean;
        }
        return Arrangement.sumOfSquares(others) / m;
    }

    /** By how much the z-score rises when the lag rises by one. */
    private static double scoreOfUnitLag(Arrangement w, double[] z, double squares, int i, boolean star) {
        int n = z.length;
        double sum = 0;
        double sumOfSquares = 0;
        for (int e = w.starts[i]; e < w.starts[i + 1]; e++) {
            if (star || w.columns[e] != i) {
                sum += w.values[e];
                sumOfSquares += w.values[e] * w.values[e];
            }
        }
        double m = star ? n : n - 1;
        double mean = star ? 0 : -z[i] / m;
        double variance = star ? squares / m - mean * mean : ofOthers(z, i, squares, mean);
        return 1 / Math.sqrt(variance * (m * sumOfSquares - sum * sum) / (m - 1));
    }
}
