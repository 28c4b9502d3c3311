package org.chengzhen.methods.citysize;

import java.io.Serializable;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Range;
import org.chengzhen.core.internal.RecordForm;
import org.chengzhen.core.internal.Scale;
import org.chengzhen.core.internal.Shown;
import org.chengzhen.core.internal.Sorts;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.UndefinedException;

/**
 * How far the first city stands above the next: two-, four- and eleven-city indices, and its share.
 *
 * <p>With P₁ ≥ P₂ ≥ …: S₂ = P₁/P₂; S₄ = P₁/(P₂+P₃+P₄); S₁₁ = 2P₁/(P₂+…+P₁₁); share = P₁/ΣP. Under Zipf's law 2,
 * 0.923, 0.990. The first city is left out of the denominators of S₄ and S₁₁; programs that put it in give
 * another number.
 *
 * <ul>
 *   <li>S₂ ≥ 1, S₄ ≥ 1/3, S₁₁ ≥ 1/5, share in [1/n, 1]: the least where all are equal.
 *   <li>Fewer than 2, 4 or 11 cities: too few data for that index alone; no city: for the share too.
 *   <li>An index beyond the range of doubles, where the first city is some 1e308 times the next: undefined.
 *   <li>Zeros are cities. Only the first above zero: its indices undefined, its share 1. All zero: undefined.
 *   <li>Negative sizes, NaN and infinity are refused. Ties change nothing.
 * </ul>
 *
 * <p>Algorithm: one sort, O(n) time.
 *
 * <p>Source: Jefferson, M. (1939), The law of the primate city; Zhou Yixing (1995), Urban Geography (four- and
 * eleven-city indices).
 *
 * <pre>{@code
 * Primacy.twoCity(10, 5, 3);       // 2.0
 * Primacy.of(10, 5, 3).fourCity();  // OptionalDouble.empty
 * }</pre>
 *
 * @param twoCity S₂, empty where it is undefined
 * @param fourCity S₄, empty where it is undefined
 * @param elevenCity S₁₁, empty where it is undefined
 * @param share of the first city, empty where it is undefined
 * @param n number of cities
 */
public record Primacy(
        OptionalDouble twoCity, OptionalDouble fourCity, OptionalDouble elevenCity, OptionalDouble share, int n)
        implements Serializable {

    /**
     * All indices, each on its own.
     *
     * @param sizes P ≥ 0
     * @return the indices that there are
     * @throws IllegalArgumentException if a size is negative, NaN or infinite
     */
    public static Primacy of(double... sizes) {
        return new Primacy(
                whereDefined(Primacy::twoCity, sizes),
                whereDefined(Primacy::fourCity, sizes),
                whereDefined(Primacy::elevenCity, sizes),
                whereDefined(Primacy::share, sizes),
                sizes.length);
    }

    /**
     * The first city over the second.
     *
     * @param sizes P ≥ 0 of at least two cities
     * @return S₂ ≥ 1
     * @throws IllegalArgumentException if a size is negative, NaN or infinite
     * @throws UndefinedException if there are fewer than two cities, the second is zero, or the index exceeds the range of
     *     doubles
     */
    public static double twoCity(double... sizes) {
        return overTheNext(sizes, 2);
    }

    /**
     * The first city over the sum of the next three.
     *
     * @param sizes P ≥ 0 of at least four cities
     * @return S₄ ≥ 1/3
     * @throws IllegalArgumentException if a size is negative, NaN or infinite
     * @throws UndefinedException if there are fewer than four cities, all but the first are zero, or the index exceeds the range
     *     of doubles
     */
    public static double fourCity(double... sizes) {
        return overTheNext(sizes, 4);
    }

    /**
     * Twice the first city over the sum of the next ten.
     *
     * @param sizes P ≥ 0 of at least eleven cities
     * @return S₁₁ ≥ 1/5
     * @throws IllegalArgumentException if a size is negative, NaN or infinite
     * @throws UndefinedException if there are fewer than eleven cities, all but the first are zero, or the index exceeds the
     *     range of doubles
     */
    public static double elevenCity(double... sizes) {
        return Range.finite(2 * overTheNext(sizes, 11), "the index");
    }

    /**
     * The first city over all.
     *
     * @param sizes P ≥ 0 of at least one city
     * @return share in [1/n, 1]
     * @throws IllegalArgumentException if a size is negative, NaN or infinite
     * @throws UndefinedException if there is no city, or all are zero
     */
    public static double share(double... sizes) {
        double[] sorted = Scale.balanced(sorted(sizes, 1));
        double total = Sums.of(sorted);
        if (total == 0) {
            throw UndefinedException.undefined("all " + sizes.length + " sizes are zero");
        }
        return sorted[sorted.length - 1] / total;
    }

    /** The indices, then the number of cities. */
    @Override
    public String toString() {
        return "Primacy[S2 = " + Shown.of("%.4f", twoCity) + ", S4 = " + Shown.of("%.4f", fourCity) + ", S11 = "
                + Shown.of("%.4f", elevenCity) + ", share = " + Shown.of("%.4f", share) + ", n = " + n + "]";
    }

    private static OptionalDouble whereDefined(ToDoubleFunction<double[]> index, double[] sizes) {
        try {
            return OptionalDouble.of(index.applyAsDouble(sizes));
        } catch (UndefinedException e) {
            return OptionalDouble.empty();
        }
    }

    private static double overTheNext(double[] sizes, int cities) {
        double[] sorted = sorted(sizes, cities);
        int n = sorted.length;
        if (sorted[n - 2] == 0) {
            throw UndefinedException.undefined("the " + (cities - 1) + " cities behind the first are zero");
        }
        double[] scaled = Scale.balanced(sorted);
        double next = 0;
        for (int i = n - cities; i < n - 1; i++) {
            next += scaled[i];
        }
        // where the next vanish beside the first, so does the index behind the range
        return Range.finite(scaled[n - 1] / next, "the index");
    }

    private static double[] sorted(double[] sizes, int least) {
        Checks.nonNegative(sizes, "sizes");
        if (sizes.length < least) {
            throw UndefinedException.insufficient("cities", least, sizes.length);
        }
        return Sorts.ascending(sizes);
    }

    private Object writeReplace() {
        return new RecordForm(this);
    }
}
