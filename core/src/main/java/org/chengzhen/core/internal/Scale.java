package org.chengzhen.core.internal;

/** Keeps the sums and squares of scale-free indices away from overflow and underflow. */
public final class Scale {
    private static final double LARGE = 0x1p400;
    private static final double SMALL = 0x1p-400;

    private Scale() {}

    /**
     * The values, times a power of two where their largest magnitude is extreme.
     *
     * <p>A power of two loses no digit of a value that stays normal, so an index that is homogeneous of
     * degree zero is unchanged; ordinary data come back as the same array, uncopied.
     *
     * @param values finite values
     * @return the same array, or a scaled copy
     */
    public static double[] balanced(double[] values) {
        double largest = 0;
        for (double v : values) {
            largest = Math.max(largest, Math.abs(v));
        }
        return balanced(values, largest);
    }

    /**
     * The values, times a power of two where their largest magnitude is extreme.
     *
     * @param values finite values
     * @param largest their largest magnitude
     * @return the same array, or a scaled copy
     */
    public static double[] balanced(double[] values, double largest) {
        if (largest == 0 || (largest < LARGE && largest > SMALL)) {
            return values;
        }
        int shift = -Math.getExponent(largest);
        double[] scaled = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            scaled[i] = Math.scalb(values[i], shift);
        }
        return scaled;
    }
}
