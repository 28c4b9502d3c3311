package org.chengzhen.methods.composite;

import com.google.common.primitives.ImmutableDoubleArray;
import java.util.Objects;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Range;
import org.chengzhen.core.result.UndefinedException;

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
 * EfficacyCoefficient.of(new double[] {65, 40, 90}, 50, 80);  // 80, 46.667, 113.333
 * EfficacyCoefficient.clipped(new double[] {90}, 50, 80);     // 100
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
     * @param values x
     * @param unallowed x_s
     * @param satisfactory x_h, another value
     * @return points, one for each value
     * @throws IllegalArgumentException if a number is not finite, or x_h equals x_s
     * @throws UndefinedException if a coefficient exceeds the range of doubles
     */
    public static ImmutableDoubleArray of(double[] values, double unallowed, double satisfactory) {
        check(values, unallowed, satisfactory);
        double[] points = points(values, unallowed, satisfactory);
        for (int i = 0; i < points.length; i++) {
            Range.finite(points[i], "the coefficient of values[" + i + "]");
        }
        return ImmutableDoubleArray.copyOf(points);
    }

    /**
     * The coefficients, held within 60 and 100.
     *
     * @param values x
     * @param unallowed x_s
     * @param satisfactory x_h, another value
     * @return points in [60, 100], one for each value
     * @throws IllegalArgumentException if a number is not finite, or x_h equals x_s
     */
    public static ImmutableDoubleArray clipped(double[] values, double unallowed, double satisfactory) {
        check(values, unallowed, satisfactory);
        double[] points = points(values, unallowed, satisfactory);
        for (int i = 0; i < points.length; i++) {
            points[i] = Math.max(BASE_POINTS, Math.min(BASE_POINTS + RANGE_POINTS, points[i]));
        }
        return ImmutableDoubleArray.copyOf(points);
    }

    private static void check(double[] values, double unallowed, double satisfactory) {
        Objects.requireNonNull(values, "values");
        Checks.finite(unallowed, "unallowed");
        Checks.finite(satisfactory, "satisfactory");
        Checks.argument(
                unallowed != satisfactory, "satisfactory must differ from unallowed but both are %s", unallowed);
        Checks.finite(values, "values");
    }

    private static double[] points(double[] values, double unallowed, double satisfactory) {
        double[] points = new double[values.length];
        boolean wide = Double.isInfinite(satisfactory - unallowed);
        for (int i = 0; i < points.length; i++) {
            // halves where a difference of two doubles is none
            boolean halved = wide || Double.isInfinite(values[i] - unallowed);
            double share = wide
                    ? (values[i] / 2 - unallowed / 2) / (satisfactory / 2 - unallowed / 2)
                    : halved
                            ? (values[i] / 2 - unallowed / 2) / (satisfactory - unallowed) * 2
                            : (values[i] - unallowed) / (satisfactory - unallowed);
            points[i] = share * RANGE_POINTS + BASE_POINTS;
        }
        return points;
    }
}
