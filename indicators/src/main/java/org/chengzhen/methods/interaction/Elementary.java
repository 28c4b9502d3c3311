package org.chengzhen.methods.interaction;

/**
 * The exponential function and the logarithm for inner loops: tables of 128 values and short polynomials,
 * inlined by the compiler, at about half the time of {@link Math}.
 *
 * <p>exp: relative error below 2⁻⁵¹. log: error below 2⁻⁵¹ of max(1, |log x|), which is what the power
 * x^b = exp(b·log x) needs; near x = 1 its relative error is larger.
 */
final class Elementary {
    /** Arguments of {@link #exp} beyond this are left to {@link Math}: results near overflow and underflow. */
    private static final double SAFE = 700;

    private static final int SIZE = 128;
    private static final double PER_LN2 = SIZE / Math.log(2);
    private static final double TO_INTEGER = 0x1.8p52;
    private static final double LN2_HIGH = 0x1.62e42fefap-1 / SIZE;
    private static final double LN2_LOW = 0x1.cf79abc9e3b39p-40 / SIZE;
    private static final double LN2 = 0x1.62e42fefa39efp-1;
    /** Bits of 11/16: mantissas are taken from [11/16, 11/8), so that the logarithm cancels nothing near 1. */
    private static final long MANTISSA_START = 0x3fe6000000000000L;

    private static final int MANTISSA_SHIFT = 45;
    private static final long EXPONENT_BITS = 0xfff0000000000000L;
    private static final double[] POWERS = new double[SIZE];
    private static final double[] RECIPROCALS = new double[SIZE];
    private static final double[] LOGARITHMS = new double[SIZE];

    static {
        for (int j = 0; j < SIZE; j++) {
            POWERS[j] = StrictMath.pow(2, j / (double) SIZE);
            double middle = Double.longBitsToDouble(
                    MANTISSA_START + ((long) j << MANTISSA_SHIFT) + (1L << (MANTISSA_SHIFT - 1)));
            RECIPROCALS[j] = 1 / middle;
            LOGARITHMS[j] = -StrictMath.log(RECIPROCALS[j]);
        }
    }

    private Elementary() {}

    /** e^x. */
    static double exp(double x) {
        if (!(x > -SAFE && x < SAFE)) {
            return Math.exp(x);
        }
        double shifted = x * PER_LN2 + TO_INTEGER;
        long k = Double.doubleToRawLongBits(shifted);
        double whole = shifted - TO_INTEGER;
        double r = x - whole * LN2_HIGH - whole * LN2_LOW;
        double scale =
                Double.longBitsToDouble(Double.doubleToRawLongBits(POWERS[(int) k & (SIZE - 1)]) + ((k >> 7) << 52));
        double rr = r * r;
        return scale + scale * (r + rr * ((0.5 + r * (1 / 6.0)) + rr * (1 / 24.0 + r * (1 / 120.0))));
    }

    /** ln x. */
    static double log(double x) {
        if (!(x >= Double.MIN_NORMAL && x <= Double.MAX_VALUE)) {
            return Math.log(x);
        }
        long bits = Double.doubleToRawLongBits(x);
        long offset = bits - MANTISSA_START;
        int j = (int) (offset >> MANTISSA_SHIFT) & (SIZE - 1);
        double mantissa = Double.longBitsToDouble(bits - (offset & EXPONENT_BITS));
        double r = mantissa * RECIPROCALS[j] - 1;
        double rr = r * r;
        double series = r - 0.5 * rr + rr * r * ((1 / 3.0 - 0.25 * r) + rr * (0.2 - r * (1 / 6.0)));
        return (offset >> 52) * LN2 + LOGARITHMS[j] + series;
    }
}
