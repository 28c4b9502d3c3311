package org.chengzhen.core.internal;

/**
 * The one rule by which computed numbers are equal: within a few units in the last place.
 *
 * <p>Ranks, counts of distinct values, class limits, quadrants, compromise sets and paths of equal length all
 * ask here, so that a tie that exact arithmetic has is not lost to rounding, and a result that is printed as
 * the limit of a class lies on it. Where numbers were made by subtraction, their own size says nothing of
 * their error: give the {@code scale} of what was subtracted.
 */
public final class Ties {
    /** How many units in the last place two computed numbers may lie apart and still be one. */
    public static final int UNITS = 32;

    private Ties() {}

    /**
     * Whether two computed numbers are one.
     *
     * @param a any number
     * @param b any number
     * @return false where one is NaN; infinities equal themselves
     */
    public static boolean equal(double a, double b) {
        return a == b || Math.abs(a - b) <= tolerance(Math.max(Math.abs(a), Math.abs(b)));
    }

    /**
     * Whether two computed numbers are one, where they came of numbers of a given size.
     *
     * @param a any number
     * @param b any number
     * @param scale ≥ 0, the largest magnitude on the way to a and b
     * @return false where one is NaN
     */
    public static boolean equal(double a, double b, double scale) {
        return a == b || Math.abs(a - b) <= tolerance(Math.max(scale, Math.max(Math.abs(a), Math.abs(b))));
    }

    /**
     * Whether the first number is below the second, and not equal to it.
     *
     * @param a any number
     * @param b any number
     * @return false where one is NaN
     */
    public static boolean less(double a, double b) {
        return a < b && !equal(a, b);
    }

    /**
     * Whether the first number is below the second, and not equal to it, where both came of numbers of a
     * given size.
     *
     * @param a any number
     * @param b any number
     * @param scale ≥ 0, the largest magnitude on the way to a and b
     * @return false where one is NaN
     */
    public static boolean less(double a, double b, double scale) {
        return a < b && !equal(a, b, scale);
    }

    /**
     * Whether the first number reaches the second.
     *
     * @param a any number
     * @param b any number
     * @return true where a is above or equal to b; false where one is NaN
     */
    public static boolean atLeast(double a, double b) {
        return a >= b || equal(a, b);
    }

    /**
     * Negative, zero or positive as the first number is below, equal to or above the second.
     *
     * <p>No order for a sort, as equality is not transitive: sort by {@link Double#compare} and join neighbours
     * that are {@link #equal}.
     *
     * @param a not NaN
     * @param b not NaN
     * @return −1, 0 or 1
     */
    public static int compare(double a, double b) {
        return equal(a, b) ? 0 : a < b ? -1 : 1;
    }

    /**
     * Computed numbers in which those that are one have one value, so that any ranks of them share.
     *
     * @param values not NaN
     * @return a copy in which each number has the value of the least that it is equal to, by the size of the largest
     */
    public static double[] joined(double[] values) {
        double scale = 0;
        for (double v : values) {
            scale = Math.max(scale, Math.abs(v));
        }
        return joined(values, scale);
    }

    /**
     * Computed numbers in which those that are one have one value, where they came of numbers of a given size.
     *
     * @param values not NaN
     * @param scale ≥ 0, the largest magnitude on the way to the values
     * @return a copy in which each number has the value of the least that it is equal to
     */
    public static double[] joined(double[] values, double scale) {
        double[] joined = values.clone();
        int[] order = Sorts.order(values);
        for (int k = 1; k < order.length; k++) {
            double before = joined[order[k - 1]];
            if (equal(before, values[order[k]], scale)) {
                joined[order[k]] = before;
            }
        }
        return joined;
    }

    private static double tolerance(double magnitude) {
        return magnitude <= Double.MAX_VALUE ? UNITS * Math.ulp(magnitude) : 0;
    }
}
