package org.chengzhen.core.internal;

import java.util.Arrays;
import java.util.Objects;

/**
 * The argument checks of both modules. Each message names the argument, the index and the value. What a message shows is
 * boxed only where it is shown: the checks run once for each place and year.
 */
public final class Checks {
    private Checks() {}

    /**
     * Refuses unless the condition holds.
     *
     * @param condition what must be true
     * @param template message in the form of {@link String#format}
     * @param arguments what the template shows
     */
    public static void argument(boolean condition, String template, Object... arguments) {
        if (!condition) {
            throw new IllegalArgumentException(String.format(java.util.Locale.ROOT, template, arguments));
        }
    }

    /**
     * Refuses NaN and infinity.
     *
     * @param values to be checked
     * @param name of the argument
     * @return the same array
     */
    public static double[] finite(double[] values, String name) {
        Objects.requireNonNull(values, name);
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i])) {
                throw refused(name, i, "finite", values[i]);
            }
        }
        return values;
    }

    /**
     * Refuses negative values, NaN and infinity.
     *
     * @param values to be checked
     * @param name of the argument
     * @return the same array
     */
    public static double[] nonNegative(double[] values, String name) {
        Objects.requireNonNull(values, name);
        for (int i = 0; i < values.length; i++) {
            double v = values[i];
            if (!(v >= 0 && v <= Double.MAX_VALUE)) {
                throw refused(name, i, v < 0 ? ">= 0" : "finite", v);
            }
        }
        return values;
    }

    /**
     * Refuses values that are not above zero, NaN and infinity.
     *
     * @param values to be checked
     * @param name of the argument
     * @return the same array
     */
    public static double[] positive(double[] values, String name) {
        Objects.requireNonNull(values, name);
        for (int i = 0; i < values.length; i++) {
            double v = values[i];
            if (!(v > 0 && v <= Double.MAX_VALUE)) {
                throw refused(name, i, v <= 0 ? "> 0" : "finite", v);
            }
        }
        return values;
    }

    /**
     * Refuses values outside [0, 1] and NaN.
     *
     * @param values to be checked
     * @param name of the argument
     * @return the same array
     */
    public static double[] fractions(double[] values, String name) {
        Objects.requireNonNull(values, name);
        for (int i = 0; i < values.length; i++) {
            double v = values[i];
            if (!(v >= 0 && v <= 1)) {
                throw refused(name, i, "in [0, 1]", v);
            }
        }
        return values;
    }

    /**
     * Refuses NaN and infinity.
     *
     * @param value to be checked
     * @param name of the argument
     * @return the same value
     */
    public static double finite(double value, String name) {
        if (!(Double.isFinite(value))) {
            argument(false, "%s must be finite but is %s", name, value);
        }
        return value;
    }

    /**
     * Refuses a negative value, NaN and infinity.
     *
     * @param value to be checked
     * @param name of the argument
     * @return the same value
     */
    public static double nonNegative(double value, String name) {
        if (!(value >= 0 && Double.isFinite(value))) {
            argument(false, "%s must be >= 0 but is %s", name, value);
        }
        return value;
    }

    /**
     * Refuses a value that is not above zero, NaN and infinity.
     *
     * @param value to be checked
     * @param name of the argument
     * @return the same value
     */
    public static double positive(double value, String name) {
        if (!(value > 0 && Double.isFinite(value))) {
            argument(false, "%s must be > 0 but is %s", name, value);
        }
        return value;
    }

    /**
     * Refuses a value outside a closed interval, and NaN.
     *
     * @param value to be checked
     * @param low least value
     * @param high largest value
     * @param name of the argument
     * @return the same value
     */
    public static double between(double value, double low, double high, String name) {
        if (!(value >= low && value <= high)) {
            argument(false, "%s must be in [%s, %s] but is %s", name, low, high, value);
        }
        return value;
    }

    /**
     * Refuses a count below a bound.
     *
     * @param value to be checked
     * @param least least value
     * @param name of the argument
     * @return the same value
     */
    public static int atLeast(int value, int least, String name) {
        if (!(value >= least)) {
            argument(false, "%s must be >= %d but is %d", name, least, value);
        }
        return value;
    }

    /**
     * Refuses lengths that differ.
     *
     * @param length of the first argument
     * @param name of the first argument
     * @param otherLength of the second
     * @param otherName of the second
     */
    public static void sameLength(int length, String name, int otherLength, String otherName) {
        if (!(length == otherLength)) {
            argument(false, "%s has %d elements but %s has %d", name, length, otherName, otherLength);
        }
    }

    /**
     * Refuses a size beyond the longest array.
     *
     * @param rows how many
     * @param columns how many
     * @param name of what they make up
     * @return rows x columns
     */
    public static int length(long rows, long columns, String name) {
        argument(
                rows == 0 || columns <= (Integer.MAX_VALUE - 8) / rows,
                "%s would be %d x %d, more than an array holds",
                name,
                rows,
                columns);
        return (int) (rows * columns);
    }

    /**
     * Refuses rows of unequal length, and returns that length.
     *
     * @param rows a matrix as an array of rows
     * @param name of the argument
     * @return the number of columns, 0 for no rows
     */
    public static int rectangular(double[][] rows, String name) {
        Objects.requireNonNull(rows, name);
        for (int i = 1; i < rows.length; i++) {
            argument(
                    rows[i].length == rows[0].length,
                    "%s[%d] has %d elements but %s[0] has %d",
                    name,
                    i,
                    rows[i].length,
                    name,
                    rows[0].length);
        }
        return rows.length == 0 ? 0 : rows[0].length;
    }

    /**
     * Refuses shares that do not sum to one within 1e-9.
     *
     * @param shares to be checked; each must lie in [0, 1]
     * @param name of the argument
     * @return the same array
     */
    public static double[] sumToOne(double[] shares, String name) {
        fractions(shares, name);
        double sum = Arrays.stream(shares).sum();
        argument(Math.abs(sum - 1) <= 1e-9, "%s must sum to 1 but sums to %s", name, sum);
        return shares;
    }

    private static IllegalArgumentException refused(String name, int index, String domain, double value) {
        return new IllegalArgumentException(name + "[" + index + "] must be " + domain + " but is " + value);
    }
}
