package org.chengzhen.methods.statistics;

import java.util.Arrays;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Scale;
import org.chengzhen.core.internal.SortedPlaces;
import org.chengzhen.core.internal.Sorts;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.UndefinedException;

/**
 * How closely two variables move together: Pearson's r, Spearman's ρ, Kendall's τ_b.
 *
 * <p>r = Σ(x−x̄)(y−ȳ) / √(Σ(x−x̄)²·Σ(y−ȳ)²). ρ is r of the average ranks. τ_b = (C − D) / √((n₀−n₁)(n₀−n₂)),
 * C and D the concordant and discordant pairs, n₀ = n(n−1)/2, n₁ and n₂ the pairs tied in x and in y.
 *
 * <ul>
 *   <li>Range [−1, 1]. Units and order of places play no part.
 *   <li>Fewer than three places: too few data. A constant variable: undefined.
 *   <li>Zero and negative values are ordinary; NaN and infinity are refused.
 *   <li>Ties: shared ranks in ρ, corrected in τ_b.
 * </ul>
 *
 * <p>Algorithm: two passes for r; one sort for ρ; two sorts and a count of inversions for τ_b, O(n log n) and exact.
 *
 * <p>Source: Pearson, K. (1896); Spearman, C. (1904), The proof and measurement of association between two
 * things; Kendall, M. G. (1938), A new measure of rank correlation; Knight, W. R. (1966), A computer method
 * for calculating Kendall's tau with ungrouped data.
 *
 * <pre>{@code
 * Correlation.pearson(new double[] {1, 2, 3}, new double[] {1, 3, 5});      // 1.0
 * Correlation.kendallTauB(new double[] {1, 2, 3}, new double[] {1, 3, 2});  // 0.333…
 * }</pre>
 */
public final class Correlation {
    /** The least number of places. */
    public static final int MINIMUM_PLACES = 3;

    private Correlation() {}

    /**
     * Pearson's product-moment correlation.
     *
     * @param x n ≥ 3 values
     * @param y as many
     * @return r in [−1, 1]
     * @throws IllegalArgumentException if lengths differ or a value is NaN or infinite
     * @throws UndefinedException if there are fewer than three places or a variable is constant
     */
    public static double pearson(double[] x, double[] y) {
        check(x, y);
        double[] dx = deviations(x, "x");
        double[] dy = deviations(y, "y");
        double r = Sums.ofProducts(dx, dy) / (Math.sqrt(Sums.ofProducts(dx, dx)) * Math.sqrt(Sums.ofProducts(dy, dy)));
        return Math.max(-1, Math.min(1, r));
    }

    /**
     * Spearman's rank correlation, with average ranks for ties.
     *
     * @param x n ≥ 3 values
     * @param y as many
     * @return ρ in [−1, 1]
     * @throws IllegalArgumentException if lengths differ or a value is NaN or infinite
     * @throws UndefinedException if there are fewer than three places or a variable is constant
     */
    public static double spearman(double[] x, double[] y) {
        check(x, y);
        return pearson(Ranks.average(x).toArray(), Ranks.average(y).toArray());
    }

    /**
     * Kendall's τ_b, corrected for ties in both variables.
     *
     * @param x n ≥ 3 values
     * @param y as many
     * @return τ_b in [−1, 1]
     * @throws IllegalArgumentException if lengths differ or a value is NaN or infinite
     * @throws UndefinedException if there are fewer than three places or a variable is constant
     */
    public static double kendallTauB(double[] x, double[] y) {
        check(x, y);
        Pairs pairs = Pairs.of(x, y);
        if (pairs.tiedX == pairs.all || pairs.tiedY == pairs.all) {
            throw constant(pairs.tiedX == pairs.all ? "x" : "y", x.length);
        }
        return pairs.excess()
                / (Math.sqrt((double) (pairs.all - pairs.tiedX)) * Math.sqrt((double) (pairs.all - pairs.tiedY)));
    }

    /**
     * Kendall's score S = C − D, concordant less discordant pairs, in O(n log n).
     *
     * @param x n values
     * @param y as many
     * @return S in [−n(n−1)/2, n(n−1)/2], 0 for fewer than two places
     * @throws IllegalArgumentException if lengths differ or a value is NaN or infinite
     */
    public static long kendallScore(double[] x, double[] y) {
        Checks.sameLength(y.length, "y", x.length, "x");
        Checks.finite(x, "x");
        Checks.finite(y, "y");
        return Pairs.of(x, y).excess();
    }

    /** All pairs of places, counted by how they are ordered. */
    private record Pairs(long all, long tiedX, long tiedY, long tiedBoth, long discordant) {
        static Pairs of(double[] x, double[] y) {
            int n = x.length;
            SortedPlaces byY = SortedPlaces.with(y, x);
            double[] ascendingY = byY.values();
            double[] xByY = byY.companions();
            long tiedY = 0;
            int first = 0;
            for (int i = 1; i <= n; i++) {
                if (i == n || ascendingY[i] != ascendingY[first]) {
                    tiedY += pairs(i - first);
                    if (i - first > 1) {
                        // pairs tied in y then stand in order of x and are not counted as discordant
                        System.arraycopy(
                                Sorts.ascending(Arrays.copyOfRange(xByY, first, i)), 0, xByY, first, i - first);
                    }
                    first = i;
                }
            }
            // stable, so that ties in x stay in order of y and are not counted either
            SortedPlaces byX = SortedPlaces.of(xByY);
            double[] ascendingX = byX.values();
            int[] places = byX.places();
            long tiedX = 0;
            long tiedBoth = 0;
            int firstX = 0;
            int firstBoth = 0;
            for (int i = 1; i < n; i++) {
                boolean sameX = ascendingX[i] == ascendingX[i - 1];
                firstX = sameX ? firstX : i;
                firstBoth = sameX && ascendingY[places[i]] == ascendingY[places[i - 1]] ? firstBoth : i;
                tiedX += i - firstX;
                tiedBoth += i - firstBoth;
            }
            return new Pairs(pairs(n), tiedX, tiedY, tiedBoth, Inversions.of(places));
        }

        private static long pairs(int n) {
            return (long) n * (n - 1) / 2;
        }

        long excess() {
            return all - tiedX - tiedY + tiedBoth - 2 * discordant;
        }
    }

    private static void check(double[] x, double[] y) {
        Checks.sameLength(y.length, "y", x.length, "x");
        Checks.finite(x, "x");
        Checks.finite(y, "y");
        if (x.length < MINIMUM_PLACES) {
            throw UndefinedException.insufficient("places", MINIMUM_PLACES, x.length);
        }
    }

    /** Deviations from the mean, at a scale at which their squares neither overflow nor vanish. */
    private static double[] deviations(double[] values, String name) {
        double least = values[0];
        double most = values[0];
        for (double v : values) {
            least = Math.min(least, v);
            most = Math.max(most, v);
        }
        if (least == most) {
            throw constant(name, values.length);
        }
        double[] scaled = Scale.balanced(values);
        double mean = Sums.of(scaled) / scaled.length;
        double[] deviations = new double[scaled.length];
        for (int i = 0; i < scaled.length; i++) {
            deviations[i] = scaled[i] - mean;
        }
        double[] balanced = Scale.balanced(deviations);
        if (Sums.ofProducts(balanced, balanced) == 0) {
            throw constant(name, values.length);
        }
        return balanced;
    }

    private static UndefinedException constant(String name, int n) {
        return UndefinedException.undefined("all " + n + " values of " + name + " are equal");
    }
}
