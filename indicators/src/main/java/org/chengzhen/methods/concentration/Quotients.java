package org.chengzhen.methods.concentration;

import org.chengzhen.core.internal.Range;

/** Quotients of quotients, where a step on the way may leave the range of a double though the result does not. */
final class Quotients {
    private Quotients() {}

    /** (a/b)/(c/d) for a ≥ 0 and b, c, d > 0; undefined where it exceeds the range of a double. */
    static double of(double a, double b, double c, double d) {
        double first = a / b;
        if (a == 0) {
            return first;
        }
        double second = c / d;
        double quotient = first / second;
        if (!isNormal(first) || !isNormal(second)) {
            double digits = digits(a) / digits(b) / (digits(c) / digits(d));
            quotient = Math.scalb(
                    digits, Math.getExponent(a) - Math.getExponent(b) - Math.getExponent(c) + Math.getExponent(d));
        }
        return Range.finite(quotient, "the quotient");
    }

    private static double digits(double value) {
        return Math.scalb(value, -Math.getExponent(value));
    }

    private static boolean isNormal(double value) {
        return value >= Double.MIN_NORMAL && value <= Double.MAX_VALUE;
    }
}
