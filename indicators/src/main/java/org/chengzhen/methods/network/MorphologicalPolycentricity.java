package org.chengzhen.methods.network;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.RecordForm;
import org.chengzhen.core.internal.Scale;
import org.chengzhen.core.internal.Sorts;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.inequality.Gini;

/**
 * Morphological polycentricity: how evenly sized the centres of a region are.
 *
 * <p>The rank–size slope β of the N largest centres, by least squares of ln size on ln rank, is averaged over N =
 * 2, 3 and 4. Beside it stand the primacy S₁/ΣS, the Herfindahl index Σ(S/ΣS)², and 1 − Gini of all centres.
 *
 * <ul>
 *   <li>β ≤ 0: 0 where the largest centres are equal (polycentric), steep where one towers (monocentric).
 *       Primacy and Herfindahl in [1/n, 1], 1 − Gini in [1/n, 1].
 *   <li>Equal sizes take ranks one after the other; their order changes nothing. The unit changes nothing.
 *   <li>Sizes must be above zero. Two centres have the slope for N = 2 alone, three no slope for N = 4: then there
 *       is no average over the three. One centre: no slope at all. None: too few data.
 * </ul>
 *
 * <p>Cost: O(n log n).
 *
 * <p>Source: Meijers, E. J. and Burger, M. J. (2010), Spatial structure and productivity in US metropolitan areas;
 * Burger, M. and Meijers, E. (2012), Form follows function? Linking morphological and functional polycentricity.
 *
 * <pre>{@code
 * MorphologicalPolycentricity.slope(new double[] {800, 500, 350, 300}, 4);  // -0.723
 * MorphologicalPolycentricity.of(800, 500, 350, 300).meanSlope();          // OptionalDouble[-0.715]
 * }</pre>
 */
public final class MorphologicalPolycentricity {
    /** The largest N of the average over N = 2, 3, 4. */
    public static final int TOP = 4;

    private MorphologicalPolycentricity() {}

    /**
     * The slope and its companions.
     *
     * @param slopeOfTwo β of the two largest centres
     * @param slopeOfThree β of the three largest
     * @param slopeOfFour β of the four largest
     * @param meanSlope the mean of the three
     * @param primacy the share of the largest centre in all
     * @param herfindahl the sum of squared shares
     * @param equality 1 − Gini
     * @param n n
     */
    public record Centres(
            OptionalDouble slopeOfTwo,
            OptionalDouble slopeOfThree,
            OptionalDouble slopeOfFour,
            OptionalDouble meanSlope,
            double primacy,
            double herfindahl,
            double equality,
            int n)
            implements Serializable {
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "MorphologicalPolycentricity[mean slope %s, primacy %.4g, HHI %.4g, 1-Gini %.4g, n %d]",
                    Ratio.text(meanSlope),
                    primacy,
                    herfindahl,
                    equality,
                    n);
        }

        private Object writeReplace() {
            return new RecordForm(this);
        }
    }

    /**
     * All measures of a region.
     *
     * @param sizes of its centres, above zero, in any one unit and order
     * @return the slope for each N and its companions
     * @throws IllegalArgumentException if a size is not above zero and finite
     * @throws UndefinedException if there is no centre
     */
    public static Centres of(double... sizes) {
        Objects.requireNonNull(sizes, "sizes");
        Checks.positive(sizes, "sizes");
        int n = sizes.length;
        if (n == 0) {
            throw UndefinedException.insufficient("centres", 1, 0);
        }
        double[] balanced = Scale.balanced(sizes);
        double total = Sums.of(balanced);
        double most = 0;
        double[] squares = new double[n];
        for (int i = 0; i < n; i++) {
            most = Math.max(most, balanced[i]);
            squares[i] = balanced[i] / total * (balanced[i] / total);
        }
        OptionalDouble[] slopes = new OptionalDouble[TOP - 1];
        for (int top = 2; top <= TOP; top++) {
            slopes[top - 2] = n < top ? OptionalDouble.empty() : OptionalDouble.of(slope(sizes, top));
        }
        OptionalDouble mean = n < TOP
                ? OptionalDouble.empty()
                : OptionalDouble.of(Arrays.stream(slopes)
                                .mapToDouble(OptionalDouble::getAsDouble)
                                .sum()
                        / slopes.length);
        return new Centres(
                slopes[0], slopes[1], slopes[2], mean, most / total, Sums.of(squares), 1 - Gini.of(sizes), n);
    }

    /**
     * The rank–size slope of the largest centres; of all, where there are fewer than asked for.
     *
     * @param sizes of the centres, above zero, in any one unit and order; at least 3, or 2 for N = 2
     * @param top N, at least 2
     * @return β ≤ 0
     * @throws IllegalArgumentException if N is below 2, or a size is not above zero and finite
     * @throws UndefinedException if there are too few centres
     */
    public static double slope(double[] sizes, int top) {
        Objects.requireNonNull(sizes, "sizes");
        Checks.atLeast(top, 2, "top");
        Checks.positive(sizes, "sizes");
        int least = Math.min(top, 3);
        if (sizes.length < least) {
            throw UndefinedException.insufficient("centres", least, sizes.length);
        }
        double[] ascending = Sorts.ascending(sizes);
        int n = Math.min(top, sizes.length);
        double[] x = new double[n];
        double[] y = new double[n];
        for (int r = 0; r < n; r++) {
            x[r] = Math.log(r + 1);
            // relative to the largest, so that equal sizes have a slope of exactly 0
            y[r] = Math.log(ascending[sizes.length - 1 - r]) - Math.log(ascending[sizes.length - 1]);
        }
        double meanX = Sums.of(x) / n;
        for (int r = 0; r < n; r++) {
            x[r] -= meanX;
        }
        return Sums.ofProducts(x, y) / Sums.ofProducts(x, x);
    }
}
