package org.chengzhen.spark;

import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.inequality.PowerSums;
import org.jspecify.annotations.Nullable;

/**
 * What the code that Spark generates for {@link PowerAggregate} calls for a row. A sum is two doubles, the second the rest
 * of the first: 106 bits.
 *
 * <p>Public only because generated code lies in another package.
 */
public final class SumKernel {
    private SumKernel() {}

    /**
     * The first double of a sum, when a number has been added.
     *
     * @param high first double of the sum
     * @param low its rest
     * @param x first double of the number
     * @param rest its rest
     * @return the first double of both
     */
    public static double high(double high, double low, double x, double rest) {
        double s = high + x;
        return s + (lost(high, x, s) + (low + rest));
    }

    /**
     * The rest of a sum, when a number has been added.
     *
     * @param high first double of the sum
     * @param low its rest
     * @param x first double of the number
     * @param rest its rest
     * @return the rest of both
     */
    public static double low(double high, double low, double x, double rest) {
        double s = high + x;
        double t = lost(high, x, s) + (low + rest);
        return t - ((s + t) - s);
    }

    private static double lost(double a, double b, double s) {
        double part = s - a;
        return (a - (s - part)) + (b - part);
    }

    /**
     * A product.
     *
     * @param x a factor
     * @param y a factor
     * @return xy, rounded
     */
    public static double product(double x, double y) {
        return x * y;
    }

    /**
     * What a product loses when it is rounded.
     *
     * @param x a factor
     * @param y a factor
     * @return xy less its rounded value
     */
    public static double productRest(double x, double y) {
        return Math.fma(x, y, -(x * y));
    }

    /**
     * Passes a value on, or refuses it.
     *
     * @param value y
     * @return y
     * @throws IllegalArgumentException if it is negative, NaN or infinite
     */
    public static double value(double value) {
        return Checks.nonNegative(value, "value");
    }

    /**
     * Passes a weight on, or refuses it.
     *
     * @param weight w
     * @return w
     * @throws IllegalArgumentException if it is negative, NaN or infinite
     */
    public static double weight(double weight) {
        return Checks.nonNegative(weight, "weight");
    }

    /**
     * The logarithm of what is not zero.
     *
     * @param value y ≥ 0
     * @return ln y, or 0
     */
    public static double log(double value) {
        return value == 0 ? 0 : Math.log(value);
    }

    /**
     * A power of what is not zero.
     *
     * @param value y ≥ 0
     * @param power p
     * @return y^p, or 0
     * @throws IllegalArgumentException if it exceeds the range of a double
     */
    public static double power(double value, double power) {
        double result = value == 0 ? 0 : power == 1 ? value : Math.pow(value, power);
        if (result > Double.MAX_VALUE) {
            throw new IllegalArgumentException("value is " + value + ": its power exceeds the range of doubles");
        }
        return result;
    }

    /**
     * Counts a zero that has weight.
     *
     * @param value y
     * @param weight w
     * @return 1 or 0
     */
    public static long zero(double value, double weight) {
        return value == 0 && weight > 0 ? 1 : 0;
    }

    /**
     * The generalized entropy of sums.
     *
     * @param n count of values
     * @param weight Σw
     * @param amount Σwy
     * @param powers Σwf(y)
     * @param zeros count of zeros
     * @param alpha its order
     * @return GE(α), or null where it has no value
     */
    public static @Nullable Double entropy(
            long n, double weight, double amount, double powers, long zeros, double alpha) {
        try {
            return sums(n, weight, amount, powers, zeros).entropy(alpha);
        } catch (UndefinedException e) {
            return null;
        }
    }

    /**
     * Atkinson's index of sums.
     *
     * @param n count of values
     * @param weight Σw
     * @param amount Σwy
     * @param powers Σwf(y)
     * @param zeros count of zeros
     * @param epsilon the aversion
     * @return A(ε), or null where it has no value
     */
    public static @Nullable Double atkinson(
            long n, double weight, double amount, double powers, long zeros, double epsilon) {
        try {
            return sums(n, weight, amount, powers, zeros).atkinson(epsilon);
        } catch (UndefinedException e) {
            return null;
        }
    }

    /**
     * Shannon's entropy of sums.
     *
     * @param n count of amounts
     * @param weight their count again
     * @param amount Σx
     * @param powers Σx ln x
     * @param zeros count of zeros
     * @param order 1
     * @return H in nats, or null where it has no value
     */
    public static @Nullable Double shannon(
            long n, double weight, double amount, double powers, long zeros, double order) {
        try {
            return sums(n, weight, amount, powers, zeros).shannon();
        } catch (UndefinedException e) {
            return null;
        }
    }

    private static PowerSums sums(long n, double weight, double amount, double powers, long zeros) {
        if (!(weight <= Double.MAX_VALUE && amount <= Double.MAX_VALUE && Math.abs(powers) <= Double.MAX_VALUE)) {
            throw UndefinedException.undefined("a sum exceeds the range of doubles");
        }
        return new PowerSums(n, weight, amount, powers, zeros);
    }
}
