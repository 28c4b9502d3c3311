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
            double c = 0;
            double d = 0;
            int i = from;
            for (; i + 3 < to; i += 4) {
                a += values[i];
                b += values[i + 1];
                c += values[i + 2];
                d += values[i + 3];
            }
            for (; i < to; i++) {
                a += values[i];
            }
            return (a + b) + (c + d);
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
            double c = 0;
            double d = 0;
            int i = from;
            for (; i + 3 < to; i += 4) {
                a += x[i] * y[i];
                b += x[i + 1] * y[i + 1];
                c += x[i + 2] * y[i + 2];
                d += x[i + 3] * y[i + 3];
            }
            for (; i < to; i++) {
                a += x[i] * y[i];
            }
            return (a + b) + (c + d);
        }
        int middle = from + (n / 2 + BLOCK - 1) / BLOCK * BLOCK;
        return ofProducts(x, y, from, Math.min(middle, to)) + ofProducts(x, y, Math.min(middle, to), to);
    }
}
