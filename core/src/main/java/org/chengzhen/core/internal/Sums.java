package org.chengzhen.core.internal;

/**
 * Sums that do not drift: pairwise over blocks, in an order that depends on the length alone.
 *
 * <p>Error bound: about (log₂ n + 128)·u·Σ|x|, with u = 2⁻⁵³.
 */
public final class Sums {
    private static final int BLOCK = 128;

    private Sums() {}

    /**
     * The sum of an array.
     *
     * @param values summands
     * @return their sum, 0 for none
     */
    public static double of(double[] values) {
        return of(values, 0, values.length);
    }

    /**
     * The sum of a range.
     *
     * @param values summands
     * @param from first index
     * @param to index behind the last
     * @return their sum, 0 for none
     */
    public static double of(double[] values, int from, int to) {
        int n = to - from;
        if (n <= BLOCK) {
            double a = 0;
            double b = 0;
            int i = from;
            for (; i + 1 < to; i += 2) {
                a += values[i];
                b += values[i + 1];
            }
            return i < to ? a + b + values[i] : a + b;
        }
        int middle = from + (n / 2 + BLOCK - 1) / BLOCK * BLOCK;
        return of(values, from, Math.min(middle, to)) + of(values, Math.min(middle, to), to);
    }

    /**
     * The sum of products.
     *
     * @param x first factors
     * @param y second factors, as many
     * @return Σ xᵢyᵢ
     */
    public static double ofProducts(double[] x, double[] y) {
        return ofProducts(x, y, 0, x.length);
    }

    private static double ofProducts(double[] x, double[] y, int from, int to) {
        int n = to - from;
        if (n <= BLOCK) {
            double a = 0;
            double b = 0;
            int i = from;
            for (; i + 1 < to; i += 2) {
                a += x[i] * y[i];
                b += x[i + 1] * y[i + 1];
            }
            return i < to ? a + b + x[i] * y[i] : a + b;
        }
        int middle = from + (n / 2 + BLOCK - 1) / BLOCK * BLOCK;
        return ofProducts(x, y, from, Math.min(middle, to)) + ofProducts(x, y, Math.min(middle, to), to);
    }
}
