package org.chengzhen.methods.citysize;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.RecordForm;
import org.chengzhen.core.internal.Scale;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.inequality.Gini;

/**
 * The structure of a city system by size: tiers, their shares, the gaps between them, and its concentration.
 *
 * <p>Ascending class limits L₁ &lt; … &lt; L_m part the cities into m + 1 tiers, [L_k, L_{k+1}) each, the largest first.
 * Share: ΣP of the tier/ΣP. Tier ratio: n_{k+1}/n_k, cities of the next smaller tier for each of this. HHI = Σ(P/ΣP)².
 * Size Gini: G = ΣᵢΣⱼ|Pᵢ − Pⱼ|/(2ΣP(n−1)), the Gini coefficient times n/(n−1). A tier without a city between two with
 * some is missing (断层).
 *
 * <ul>
 *   <li>Shares in [0, 1], adding up to 1; HHI in [1/n, 1]; size Gini in [0, 1].
 *   <li>No city: too few data. One city: HHI 1, size Gini undefined. All sizes zero: shares undefined.
 *   <li>Zeros are cities of the smallest tier; negative sizes, NaN and infinity are refused.
 *   <li>A tier without a city: its ratio is undefined, and so is that of the smallest.
 * </ul>
 *
 * <p>Algorithm: one pass for the tiers, one sort for the Gini: O(n·m).
 *
 * <p>Source: Marshall, J. U. (1989), The Structure of Urban Systems; Christaller, W. (1933), Die zentralen Orte in
 * Süddeutschland.
 *
 * <pre>{@code
 * SizeStructure s = SizeStructure.of(new double[] {2000, 120, 60, 50}, new double[] {100, 500, 1000});
 * s.missingTiers();  // [1]: none in [500, 1000)
 * }</pre>
 *
 * @param tiers the m + 1 tiers, the largest sizes first
 * @param missingTiers the indices of the tiers without a city between two with some
 * @param hhi Herfindahl–Hirschman index of the sizes
 * @param sizeGini Gini coefficient with denominator n − 1, empty for one city
 * @param n number of cities
 */
public record SizeStructure(
        ImmutableList<Tier> tiers, ImmutableList<Integer> missingTiers, double hhi, OptionalDouble sizeGini, int n)
        implements Serializable {

    /**
     * One tier.
     *
     * @param from least size, inclusive; 0 for the smallest tier
     * @param to largest size, exclusive; infinite for the largest tier
     * @param count number of cities
     * @param share of the whole population
     * @param ratio cities of the next smaller tier for each of this, empty where there are none here, or no smaller tier
     */
    public record Tier(double from, double to, int count, double share, OptionalDouble ratio) implements Serializable {
        /** The bounds, then what lies between them. */
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "[%.6g, %.6g): %d cities, share %.4f", from, to, count, share);
        }

        private Object writeReplace() {
            return new RecordForm(this);
        }
    }

    /**
     * The structure by class limits.
     *
     * @param sizes P ≥ 0 of at least one city
     * @param limits m ≥ 0 limits above zero, ascending
     * @return the structure
     * @throws IllegalArgumentException if limits do not ascend, or a size is negative, NaN or infinite
     * @throws UndefinedException if there is no city, or all sizes are zero
     */
    public static SizeStructure of(double[] sizes, double[] limits) {
        Checks.positive(limits, "limits");
        for (int k = 1; k < limits.length; k++) {
            Checks.argument(
                    limits[k] > limits[k - 1],
                    "limits[%d] must be > limits[%d] = %s but is %s",
                    k,
                    k - 1,
                    limits[k - 1],
                    limits[k]);
        }
        double[] balanced = balanced(sizes);
        double total = Sums.of(balanced);
        int m = limits.length;
        int[] counts = new int[m + 1];
        double[] sums = new double[m + 1];
        double squares = 0;
        for (int i = 0; i < sizes.length; i++) {
            int tier = m - Sizes.limitsReached(limits, sizes[i]);
            counts[tier]++;
            sums[tier] += balanced[i];
            double share = balanced[i] / total;
            squares += share * share;
        }
        ImmutableList.Builder<Tier> tiers = ImmutableList.builder();
        ImmutableList.Builder<Integer> missing = ImmutableList.builder();
        int seen = 0;
        for (int k = 0; k <= m; k++) {
            tiers.add(new Tier(
                    k == m ? 0 : limits[m - 1 - k],
                    k == 0 ? Double.POSITIVE_INFINITY : limits[m - k],
                    counts[k],
                    sums[k] / total,
                    k == m || counts[k] == 0
                            ? OptionalDouble.empty()
                            : OptionalDouble.of((double) counts[k + 1] / counts[k])));
            seen += counts[k];
            if (counts[k] == 0 && seen > 0 && seen < sizes.length) {
                missing.add(k);
            }
        }
        return new SizeStructure(
                tiers.build(),
                missing.build(),
                squares,
                sizes.length == 1 ? OptionalDouble.empty() : OptionalDouble.of(sizeGini(sizes)),
                sizes.length);
    }

    /**
     * The Gini coefficient of sizes with denominator n − 1.
     *
     * @param sizes P ≥ 0 of at least two cities
     * @return G in [0, 1]
     * @throws IllegalArgumentException if a size is negative, NaN or infinite
     * @throws UndefinedException if there are fewer than two cities, or all sizes are zero
     */
    public static double sizeGini(double... sizes) {
        balanced(sizes);
        if (sizes.length == 1) {
            throw UndefinedException.undefined("one city has no difference in size");
        }
        return Gini.sampleCorrected(sizes);
    }

    /**
     * The Herfindahl–Hirschman index of sizes.
     *
     * @param sizes P ≥ 0 of at least one city
     * @return Σ(P/ΣP)² in [1/n, 1]
     * @throws IllegalArgumentException if a size is negative, NaN or infinite
     * @throws UndefinedException if there is no city, or all sizes are zero
     */
    public static double herfindahl(double... sizes) {
        return of(sizes, new double[0]).hhi();
    }

    /** The counts from the largest tier down, then the concentration. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "SizeStructure[%s cities by tier, missing tiers %s, HHI = %.4f, size Gini = %s, n = %d]",
                tiers.stream().map(t -> String.valueOf(t.count())).collect(Collectors.joining("/")),
                missingTiers,
                hhi,
                sizeGini.isPresent() ? String.format(Locale.ROOT, "%.4f", sizeGini.getAsDouble()) : "undefined",
                n);
    }

    private static double[] balanced(double[] sizes) {
        Checks.nonNegative(sizes, "sizes");
        if (sizes.length == 0) {
            throw UndefinedException.insufficient("cities", 1, 0);
        }
        double[] balanced = Scale.balanced(sizes);
        if (Sums.of(balanced) == 0) {
            throw UndefinedException.undefined("all " + sizes.length + " sizes are zero");
        }
        return balanced;
    }

    private Object writeReplace() {
        return new RecordForm(this);
    }
}
