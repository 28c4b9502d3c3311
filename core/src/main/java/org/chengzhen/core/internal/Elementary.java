package org.chengzhen.core.internal;

import com.google.errorprone.annotations.CanIgnoreReturnValue;

/**
 * Exponential function and natural logarithm of many numbers, at less than half the time of {@link Math}.
 *
 * <p>What the compiler makes parallel (a polynomial over a block) stands in loops of its own, apart from what it does not (the bits of a
 * double). Additions and multiplications alone, in a fixed order: a number has one result, wherever it stands and whatever stands beside it.
 *
 * <p>exp: x = k·ln 2 / 512 + r with |r| ≤ ln 2 / 1024, the series of eʳ up to r⁴, and 2^(k/512) from a table; the relative error is
 * below 2⁻⁵². log: x = 2ᵏ·m with m from √½ to √2, f = m − 1, s = f/(2 + f), and ln m = f − f²/2 + s·(f²/2 + R(s²)), R as in FDLIBM (Sun
 * Microsystems 1993); the error is below one unit in the last place. Logarithms of zero, of what is below the normal range, of
 * infinities and NaN, and exponents beyond ±700 go to {@link Math}.
 */
public final class Elementary {
    private static final int BLOCK = 256;

    private static final double LN2_HIGH = 0x1.62e42feep-1;
    private static final double LN2_LOW = 0x1.a39ef35793c76p-33;

    private static final int BITS = 9;
    private static final int SIZE = 1 << BITS;
    private static final double STEPS = SIZE / StrictMath.log(2);
    private static final double STEP_HIGH = LN2_HIGH / SIZE;
    private static final double STEP_LOW = LN2_LOW / SIZE;
    /** Bits of 2^(j/512) such that those of {@code TO_INTEGER + k}, moved up to the exponent, make them 2^(k/512). */
    private static final long[] POWERS = new long[SIZE];

    /** Results of exp near overflow and underflow begin here. */
    private static final double SAFE = 700;

    private static final int EXPONENT = 52;
    /** Powers of two that need no second look: 2^−512 to 2^511. */
    private static final int COMMON_BITS = 10;

    private static final int COMMON = 1 << (COMMON_BITS - 1);
    /** Doubles from here on count in ones by their lowest bits. */
    private static final double ONES = 0x1.8p52;

    private static final long COUNT = Double.doubleToRawLongBits(ONES);
    /** A number plus this has its nearest integer in the low bits, which are not negative for common powers. */
    private static final double TO_INTEGER = ONES + COMMON * SIZE;

    /** Two blocks of a thread, as new ones for each row would be most of what a caller allocates. */
    private static final ThreadLocal<double[][]> BLOCKS = ThreadLocal.withInitial(() -> new double[2][BLOCK]);

    private static final long ROOT_OF_HALF = 0x3fe6a09e667f3bcdL;
    private static final long LEAST_COMMON = ROOT_OF_HALF - ((long) COMMON << EXPONENT);

    static {
        for (int j = 0; j < SIZE; j++) {
            POWERS[j] = Double.doubleToRawLongBits(StrictMath.pow(2, j / (double) SIZE))
                    - ((long) COMMON * SIZE + j << (EXPONENT - BITS));
        }
    }

    private Elementary() {}

    /**
     * Powers of e.
     *
     * @param x exponents, n of them from the first on
     * @param from the first
     * @param out where they go; may be x itself, in the same places
     * @param at the first place there
     * @param n how many
     */
    public static void exp(double[] x, int from, double[] out, int at, int n) {
        double[][] blocks = BLOCKS.get();
        double[] block = blocks[0];
        double[] shifted = blocks[1];
        for (int done = 0; done < n; done += BLOCK) {
            int length = Math.min(BLOCK, n - done);
            System.arraycopy(x, from + done, block, 0, length);
            series(block, shifted, length);
            if (scale(block, shifted, length)) {
                System.arraycopy(block, 0, out, at + done, length);
            } else {
                keepPowers(x, from + done, block, out, at + done, length);
            }
        }
    }

    /** Finds k, and replaces x by the series of eʳ less one. */
    private static void series(double[] x, double[] shifted, int n) {
        for (int i = 0; i < n; i++) {
            double nearest = x[i] * STEPS + TO_INTEGER;
            shifted[i] = nearest;
            double whole = nearest - TO_INTEGER;
            double r = x[i] - whole * STEP_HIGH - whole * STEP_LOW;
            double series = 1 / 24.0;
            series = series * r + 1 / 6.0;
            series = series * r + 0.5;
            x[i] = r + r * r * series;
        }
    }

    /** Whether all powers are common; those of exponents beyond ±700 are wrong. */
    private static boolean scale(double[] series, double[] shifted, int n) {
        long any = COUNT;
        long all = COUNT;
        for (int i = 0; i < n; i++) {
            long k = Double.doubleToRawLongBits(shifted[i]);
            any |= k;
            all &= k;
            double power = Double.longBitsToDouble(POWERS[(int) k & (SIZE - 1)] + (k << (EXPONENT - BITS)));
            series[i] = power + power * series[i];
        }
        return (any ^ all) >>> (COMMON_BITS + BITS) == 0;
    }

    private static void keepPowers(double[] x, int from, double[] powers, double[] out, int at, int n) {
        for (int i = 0; i < n; i++) {
            double v = x[from + i];
            out[at + i] = v > -SAFE && v < SAFE ? powers[i] : Math.exp(v);
        }
    }

    /**
     * Natural logarithms.
     *
     * @param x numbers, n of them from the first on; −∞ at zero, NaN below
     * @param from the first
     * @param out where they go; may be x itself, in the same places
     * @param at the first place there
     * @param n how many
     * @return whether all numbers were positive, finite, and not below the normal range
     */
    @CanIgnoreReturnValue
    public static boolean log(double[] x, int from, double[] out, int at, int n) {
        double[][] blocks = BLOCKS.get();
        double[] mantissas = blocks[0];
        double[] exponents = blocks[1];
        boolean allNormal = true;
        for (int done = 0; done < n; done += BLOCK) {
            int length = Math.min(BLOCK, n - done);
            boolean common = split(x, from + done, mantissas, exponents, length);
            logarithms(mantissas, exponents, length);
            if (common) {
                System.arraycopy(mantissas, 0, out, at + done, length);
            } else {
                allNormal &= keep(x, from + done, mantissas, out, at + done, length);
            }
        }
        return allNormal;
    }

    /** Whether all powers are common, as of zero, of negative, infinite and NaN they never are. */
    private static boolean split(double[] x, int from, double[] mantissas, double[] exponents, int n) {
        long any = 0;
        for (int i = 0; i < n; i++) {
            long bits = Double.doubleToRawLongBits(x[from + i]);
            long k = (bits - LEAST_COMMON) >> EXPONENT;
            any |= k;
            exponents[i] = Double.longBitsToDouble(COUNT + k) - (ONES + COMMON);
            mantissas[i] = Double.longBitsToDouble(bits - ((k - COMMON) << EXPONENT));
        }
        return any >>> COMMON_BITS == 0;
    }

    private static void logarithms(double[] mantissas, double[] exponents, int n) {
        for (int i = 0; i < n; i++) {
            double f = mantissas[i] - 1;
            double s = f / (2 + f);
            double z = s * s;
            double w = z * z;
            double even = w * (0x1.999999997fa04p-2 + w * (0x1.c71c51d8e78afp-3 + w * 0x1.39a09d078c69fp-3));
            double odd = z
                    * (0x1.5555555555593p-1
                            + w * (0x1.2492494229359p-2 + w * (0x1.7466496cb03dep-3 + w * 0x1.2f112df3e5244p-3)));
            double half = 0.5 * f * f;
            double k = exponents[i];
            mantissas[i] = k * LN2_HIGH - ((half - (s * (half + (even + odd)) + k * LN2_LOW)) - f);
        }
    }

    /** Whether all numbers are positive, normal and finite. */
    private static boolean keep(double[] x, int from, double[] logarithms, double[] out, int at, int n) {
        boolean allNormal = true;
        for (int i = 0; i < n; i++) {
            double v = x[from + i];
            boolean normal = v >= Double.MIN_NORMAL && v <= Double.MAX_VALUE;
            out[at + i] = normal ? logarithms[i] : Math.log(v);
            allNormal &= normal;
        }
        return allNormal;
    }
}
