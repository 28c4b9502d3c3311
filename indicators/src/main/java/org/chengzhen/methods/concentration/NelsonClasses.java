package org.chengzhen.methods.concentration;

import com.google.common.primitives.ImmutableIntArray;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Ties;
import org.chengzhen.core.result.UndefinedException;

/**
 * Nelson's functional classes of cities: by how many standard deviations the share of an activity lies above the mean of
 * all cities.
 *
 * <p>u = (v − m)/s: class 0 for u below 1, 1 for [1, 2), 2 for [2, 3), 3 from 3 on; s is the population standard deviation. A
 * city may belong to several activities.
 *
 * <ul>
 *   <li>Range 0 … 3. A u that falls short of a border by rounding counts as on it, since decimals have no exact binary form.
 *   <li>s = 0: undefined. No city: too few data. NaN, infinity and a negative s are refused.
 * </ul>
 *
 * <p>Algorithm: two sweeps, O(n). Source: Nelson, H. J. (1955), A service classification of American cities, Econ. Geogr.
 * 31.
 *
 * <pre>{@code
 * NelsonClasses.of(0.28, 0.12, 0.07);          // 2
 * NelsonClasses.ofAll(1, 1, 1, 1, 1, 1, 1, 8);  // [0, 0, 0, 0, 0, 0, 0, 2]
 * }</pre>
 */
public final class NelsonClasses {
    /** The highest class. */
    public static final int HIGHEST = 3;

    private NelsonClasses() {}

    /**
     * The class of one city for one activity.
     *
     * @param share v, the share of the activity in the city
     * @param mean m over all cities
     * @param deviation s over all cities, > 0
     * @return 0, 1, 2 or 3
     * @throws IllegalArgumentException if a number is NaN or infinite, or s is negative
     * @throws UndefinedException if s is zero
     */
    public static int of(double share, double mean, double deviation) {
        Checks.finite(share, "share");
        Checks.finite(mean, "mean");
        Checks.nonNegative(deviation, "deviation");
        if (deviation == 0) {
            throw UndefinedException.undefined("the standard deviation is zero");
        }
        return classOf((share - mean) / deviation, Math.max(Math.abs(share), Math.abs(mean)) / deviation);
    }

    /**
     * The classes of all cities for one activity.
     *
     * @param shares v of each city, finite
     * @return one class for each city
     * @throws IllegalArgumentException if a share is NaN or infinite
     * @throws UndefinedException if there is no city, or all shares are equal
     */
    public static ImmutableIntArray ofAll(double... shares) {
        Checks.finite(shares, "shares");
        if (shares.length == 0) {
            throw UndefinedException.insufficient("cities", 1, 0);
        }
        double[] z = ZScores.of(shares, "shares");
        double size = ZScores.size(shares, z);
        ImmutableIntArray.Builder classes = ImmutableIntArray.builder(z.length);
        for (double u : z) {
            classes.add(classOf(u, size));
        }
        return classes.build();
    }

    /** Of u, which was made of numbers as large as size in standard deviations. */
    private static int classOf(double u, double size) {
        int reached = 0;
        while (reached < HIGHEST && !Ties.less(u, reached + 1.0, size)) {
            reached++;
        }
        return reached;
    }
}
