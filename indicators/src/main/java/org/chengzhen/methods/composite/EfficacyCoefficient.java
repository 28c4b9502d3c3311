package org.chengzhen.methods.composite;

import org.chengzhen.core.internal.Checks;

/**
 * The efficacy coefficient (功效系数): points between a value that is not allowed and one that satisfies.
 *
 * <p>d = (x − x_s)/(x_h − x_s)·40 + 60, with x_s the unallowed value (60 points) and x_h the satisfactory value
 * (100 points). For costs x_h lies below x_s.
 *
 * <ul>
 *   <li>Range: not clipped; beyond the satisfactory value above 100, below the unallowed one under 60.
 *   <li>x_h = x_s is refused. NaN and infinity are refused.
 * </ul>
 *
 * <p>Algorithm: one pass.
 *
 * <p>Source: efficacy coefficient method of China's enterprise performance evaluation rules (Ministry of Finance,
 * 1999).
 *
 * <pre>{@code
 * EfficacyCoefficient.of(50, 80, 65, 40, 90);  // 80, 46.667, 113.333
 * EfficacyCoefficient.clipped(50, 80, 90);     // 100
 * }</pre>
 */
public final class EfficacyCoefficient {
    /** Points of the unallowed value. */
    public static final double BASE_POINTS = 60;

    /** Points between the unallowed and the satisfactory value. */
    public static final double RANGE_POINTS = 40;

    private EfficacyCoefficient() {}

    /**
     * The coefficients, not clipped.
     *
     * @param unallowed x_s
     * @param satisfactory x_h, another value
     * @param values x
     * @return points, one for each value
     * @throws IllegalArgumentException if a number is not finite, or x_h equals x_s
     */
    public static double[] of(double unallowed, double satisfactory, double... values) {
        Checks.finite(unallowed, "unallowed");
        Checks.finite(satisfactory, "satisfactory");
        Checks.argument(
                unallowed != satisfactory, "satisfactory must differ from unallowed but both are %s", unallowed);
        Checks.finite(values, "values");
        double[] points = new double[values.length];
        for (int i = 0; i < points.length; i++) {
            points[i] = (values[i] - unallowed) / (satisfactory - unallowed) * RANGE_POINTS + BASE_POINTS;
        }
        return points;
    }

    /**
     * The coefficients, held within 60 and 100.
     *
     * @param unallowed x_s
     * @param satisfactory x_h, another value
     * @param values x
     * @return points in [60, 100], one for each value
     * @throws IllegalArgumentException if a number is not finite, or x_h equals x_s
     */
    public static double[] clipped(double unallowed, double satisfactory, double... values) {
        double[] points = of(unallowed, satisfactory, values);
        for (int i = 0; i < points.length; i++) {
            points[i] = Math.max(BASE_POINTS, Math.min(BASE_POINTS + RANGE_POINTS, points[i]));
        }
        return points;
    }
}
