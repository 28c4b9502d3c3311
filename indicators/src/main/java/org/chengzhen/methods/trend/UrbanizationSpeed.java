package org.chengzhen.methods.trend;

import com.google.common.primitives.ImmutableDoubleArray;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Range;
import org.chengzhen.core.result.UndefinedException;

/**
 * How fast urbanization goes, and whether it speeds up.
 *
 * <p>v_i = (U_{i+1} − U_i)/(t_{i+1} − t_i), points (or share) a year; acceleration a_i = (v_{i+1} − v_i)/((t_{i+2} − t_i)/2):
 * over the distance of the midpoints of two adjoining intervals, not the bare difference.
 *
 * <ul>
 *   <li>Any real number; negative where urbanization falls back.
 *   <li>Fewer than two dates (speed) or three (acceleration): too few data.
 *   <li>NaN, infinity and times that do not ascend are refused. Unequal intervals are allowed for.
 * </ul>
 *
 * <p>Algorithm: differences, O(n).
 *
 * <p>Source: Chen Mingxing, Lu Dadao and Liu Hui (2010), The provincial pattern of the relationship between China's
 * urbanization and economic development, Acta Geographica Sinica 65 (speed in points a year).
 *
 * <pre>{@code
 * UrbanizationSpeed.speeds(new double[] {49.95, 57.33, 63.89}, new double[] {2010, 2015, 2020});         // 1.476, 1.312
 * UrbanizationSpeed.accelerations(new double[] {49.95, 57.33, 63.89}, new double[] {2010, 2015, 2020});  // -0.0328
 * }</pre>
 */
public final class UrbanizationSpeed {
    private UrbanizationSpeed() {}

    /**
     * The speed in each interval.
     *
     * @param rates U of at least two dates, in percent or as shares
     * @param times years, as many, ascending
     * @return n − 1 speeds, in the unit of U a year
     * @throws IllegalArgumentException if lengths differ, years do not ascend, or a value is NaN or infinite
     * @throws UndefinedException if there are fewer than two dates, or a speed exceeds the range of doubles
     */
    public static ImmutableDoubleArray speeds(double[] rates, double[] times) {
        return ImmutableDoubleArray.copyOf(between(rates, times));
    }

    private static double[] between(double[] rates, double[] times) {
        check(rates, times, 2);
        double[] speeds = new double[rates.length - 1];
        for (int i = 0; i < speeds.length; i++) {
            speeds[i] = Range.finite((rates[i + 1] - rates[i]) / (times[i + 1] - times[i]), "a speed");
        }
        return speeds;
    }

    /**
     * The acceleration from each interval to the next.
     *
     * @param rates U of at least three dates, in percent or as shares
     * @param times years, as many, ascending
     * @return n − 2 accelerations, in the unit of U a year and year
     * @throws IllegalArgumentException if lengths differ, years do not ascend, or a value is NaN or infinite
     * @throws UndefinedException if there are fewer than three dates, or a speed or acceleration exceeds the range of
     *     doubles
     */
    public static ImmutableDoubleArray accelerations(double[] rates, double[] times) {
        check(rates, times, 3);
        double[] speeds = between(rates, times);
        double[] accelerations = new double[speeds.length - 1];
        for (int i = 0; i < accelerations.length; i++) {
            double acceleration = (speeds[i + 1] - speeds[i]) / ((times[i + 2] - times[i]) / 2);
            accelerations[i] = Range.finite(acceleration, "an acceleration");
        }
        return ImmutableDoubleArray.copyOf(accelerations);
    }

    private static void check(double[] rates, double[] times, int least) {
        Checks.sameLength(times.length, "times", rates.length, "rates");
        Checks.finite(rates, "rates");
        Series.ascending(times);
        if (rates.length < least) {
            throw UndefinedException.insufficient("dates", least, rates.length);
        }
    }
}
