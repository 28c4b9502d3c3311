package org.chengzhen.methods.convergence;

import com.google.common.primitives.ImmutableDoubleArray;
import java.util.Arrays;
import java.util.Objects;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Scale;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.internal.Ties;
import org.chengzhen.core.result.UndefinedException;

/**
 * Classes of places in each period, 1 for the lowest: the states of a Markov chain.
 *
 * <p>Cut at sample quantiles q₁ ≤ … ≤ q₍ₖ₋₁₎ (type 7), the class of x is the first j with x ≤ qⱼ, k above all:
 * intervals closed above. Cut at fixed limits, a limit belongs to the class below it ({@link #closedAbove}) or
 * above it ({@link #closedBelow}).
 *
 * <ul>
 *   <li>Quantiles of all periods together keep the limits fixed, so that places may all rise; quantiles of
 *       each period show relative moves only.
 *   <li>Equal values share a class, so that classes may differ in size, and some be empty.
 *   <li>No value: too few data. NaN and infinity are refused.
 * </ul>
 *
 * <p>Algorithm: selection of the quantiles, then k − 1 comparisons for each value; a quantile's place is found in
 * whole numbers, so that a value that is a quantile is met exactly.
 *
 * <p>Source: Quah, D. (1993), Empirical cross-section dynamics in economic growth; type 7: Hyndman, R. J. and
 * Fan, Y. (1996), Sample quantiles in statistical packages.
 *
 * <pre>{@code
 * double[][] incomes = {{1, 5}, {2, 6}, {3, 7}, {4, 8}};  // a row for each place, a column for each period
 * StateClasses.byQuantilesOfAllPeriods(incomes, 2);       // each place in class 1, then in class 2
 * }</pre>
 */
public final class StateClasses {
    private StateClasses() {}

    /**
     * Classes cut at the quantiles of all periods together.
     *
     * @param values a row for each place, a column for each period
     * @param classes k ≥ 2
     * @return classes 1 … k, in the same shape
     * @throws IllegalArgumentException if rows differ in length, k &lt; 2, or a value is NaN or infinite
     * @throws UndefinedException if there is no value
     */
    public static DoubleMatrix byQuantilesOfAllPeriods(double[][] values, int classes) {
        return matrix(pooled(values, classes, "classes"));
    }

    /**
     * Classes cut at the quantiles of all periods together.
     *
     * @param values a row for each place, a column for each period
     * @param classes k ≥ 2
     * @return classes 1 … k, in the same shape
     * @throws IllegalArgumentException if rows differ in length, k &lt; 2, or a value is NaN or infinite
     * @throws UndefinedException if there is no value
     */
    public static DoubleMatrix byQuantilesOfAllPeriods(DoubleMatrix values, int classes) {
        return byQuantilesOfAllPeriods(values.toRows(), classes);
    }

    /**
     * Classes cut at the quantiles of each period.
     *
     * @param values a row for each place, a column for each period
     * @param classes k ≥ 2
     * @return classes 1 … k, in the same shape
     * @throws IllegalArgumentException if rows differ in length, k &lt; 2, or a value is NaN or infinite
     * @throws UndefinedException if there is no value
     */
    public static DoubleMatrix byQuantilesOfEachPeriod(double[][] values, int classes) {
        int periods = check(values);
        Checks.atLeast(classes, 2, "classes");
        double[][] result = new double[values.length][periods];
        double[] period = new double[values.length];
        for (int t = 0; t < periods; t++) {
            for (int i = 0; i < period.length; i++) {
                period[i] = values[i][t];
            }
            double[] limits = quantiles(period, classes);
            for (int i = 0; i < period.length; i++) {
                result[i][t] = closedAbove(period[i], limits);
            }
        }
        return DoubleMatrix.of(result);
    }

    /**
     * Classes cut at the quantiles of each period.
     *
     * @param values a row for each place, a column for each period
     * @param classes k ≥ 2
     * @return classes 1 … k, in the same shape
     * @throws IllegalArgumentException if rows differ in length, k &lt; 2, or a value is NaN or infinite
     * @throws UndefinedException if there is no value
     */
    public static DoubleMatrix byQuantilesOfEachPeriod(DoubleMatrix values, int classes) {
        return byQuantilesOfEachPeriod(values.toRows(), classes);
    }

    /**
     * The limits between classes of equal size over all periods together.
     *
     * @param values a row for each place, a column for each period
     * @param classes k ≥ 2
     * @return k − 1 quantiles, ascending
     * @throws IllegalArgumentException if rows differ in length, k &lt; 2, or a value is NaN or infinite
     * @throws UndefinedException if there is no value
     */
    public static ImmutableDoubleArray quantilesOfAllPeriods(double[][] values, int classes) {
        return ImmutableDoubleArray.copyOf(limits(values, classes, "classes"));
    }

    /**
     * The limits between classes of equal size over all periods together.
     *
     * @param values a row for each place, a column for each period
     * @param classes k ≥ 2
     * @return k − 1 quantiles, ascending
     * @throws IllegalArgumentException if rows differ in length, k &lt; 2, or a value is NaN or infinite
     * @throws UndefinedException if there is no value
     */
    public static ImmutableDoubleArray quantilesOfAllPeriods(DoubleMatrix values, int classes) {
        return quantilesOfAllPeriods(values.toRows(), classes);
    }

    static int[][] pooled(double[][] values, int classes, String name) {
        return above(values, limits(values, classes, name));
    }

    private static double[] limits(double[][] values, int classes, String name) {
        int periods = check(values);
        Checks.atLeast(classes, 2, name);
        double[] all = new double[values.length * periods];
        for (int i = 0; i < values.length; i++) {
            System.arraycopy(values[i], 0, all, i * periods, periods);
        }
        return quantiles(all, classes);
    }

    /**
     * Classes between given limits, each limit in the class below it.
     *
     * @param values a row for each place, a column for each period
     * @param limits ascending, k − 1 for k classes
     * @return classes 1 … k, in the same shape
     * @throws IllegalArgumentException if rows differ in length, limits fall, or a number is NaN or infinite
     * @throws UndefinedException if there is no value
     */
    public static DoubleMatrix closedAbove(double[][] values, double[] limits) {
        return matrix(above(values, limits));
    }

    /**
     * Classes between given limits, each limit in the class below it.
     *
     * @param values a row for each place, a column for each period
     * @param limits ascending, k − 1 for k classes
     * @return classes 1 … k, in the same shape
     * @throws IllegalArgumentException if rows differ in length, limits fall, or a number is NaN or infinite
     * @throws UndefinedException if there is no value
     */
    public static DoubleMatrix closedAbove(DoubleMatrix values, double[] limits) {
        return closedAbove(values.toRows(), limits);
    }

    static int[][] above(double[][] values, double[] limits) {
        int periods = check(values);
        checkLimits(limits);
        int[][] classes = new int[values.length][periods];
        for (int i = 0; i < values.length; i++) {
            for (int t = 0; t < periods; t++) {
                classes[i][t] = closedAbove(values[i][t], limits);
            }
        }
        return classes;
    }

    /**
     * Classes between given limits, each limit in the class above it.
     *
     * @param values a row for each place, a column for each period
     * @param limits ascending, k − 1 for k classes
     * @return classes 1 … k, in the same shape
     * @throws IllegalArgumentException if rows differ in length, limits fall, or a number is NaN or infinite
     * @throws UndefinedException if there is no value
     */
    public static DoubleMatrix closedBelow(double[][] values, double[] limits) {
        int periods = check(values);
        checkLimits(limits);
        double[][] classes = new double[values.length][periods];
        for (int i = 0; i < values.length; i++) {
            for (int t = 0; t < periods; t++) {
                int state = 1;
                for (double limit : limits) {
                    state += Ties.atLeast(values[i][t], limit) ? 1 : 0;
                }
                classes[i][t] = state;
            }
        }
        return DoubleMatrix.of(classes);
    }

    /**
     * Classes between given limits, each limit in the class above it.
     *
     * @param values a row for each place, a column for each period
     * @param limits ascending, k − 1 for k classes
     * @return classes 1 … k, in the same shape
     * @throws IllegalArgumentException if rows differ in length, limits fall, or a number is NaN or infinite
     * @throws UndefinedException if there is no value
     */
    public static DoubleMatrix closedBelow(DoubleMatrix values, double[] limits) {
        return closedBelow(values.toRows(), limits);
    }

    /**
     * Values relative to the mean of their period, for limits such as 0.75, 1 and 1.25 of the mean.
     *
     * @param values a row for each place, a column for each period, ≥ 0
     * @return each value over its period's mean, in the same shape
     * @throws IllegalArgumentException if rows differ in length, or a value is negative, NaN or infinite
     * @throws UndefinedException if there is no value, or the mean of a period is zero
     */
    public static DoubleMatrix relativeToMean(double[][] values) {
        int periods = check(values);
        for (int i = 0; i < values.length; i++) {
            Checks.nonNegative(values[i], "values[" + i + "]");
        }
        double[][] relative = new double[values.length][periods];
        double[] period = new double[values.length];
        for (int t = 0; t < periods; t++) {
            for (int i = 0; i < period.length; i++) {
                period[i] = values[i][t];
            }
            double[] y = Scale.balanced(period);
            // of the sum, so that a quotient of doubles that is a double comes out as that double
            double mean = Sums.of(y) / y.length;
            if (mean == 0) {
                throw UndefinedException.undefined("the mean of period " + t + " is zero");
            }
            for (int i = 0; i < period.length; i++) {
                relative[i][t] = y[i] / mean;
            }
        }
        return DoubleMatrix.of(relative);
    }

    /**
     * Values relative to the mean of their period, for limits such as 0.75, 1 and 1.25 of the mean.
     *
     * @param values a row for each place, a column for each period, ≥ 0
     * @return each value over its period's mean, in the same shape
     * @throws IllegalArgumentException if rows differ in length, or a value is negative, NaN or infinite
     * @throws UndefinedException if there is no value, or the mean of a period is zero
     */
    public static DoubleMatrix relativeToMean(DoubleMatrix values) {
        return relativeToMean(values.toRows());
    }

    /** Numbers of classes as the matrix that users see. */
    static DoubleMatrix matrix(int[][] classes) {
        double[][] rows = new double[classes.length][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = Arrays.stream(classes[i]).asDoubleStream().toArray();
        }
        return DoubleMatrix.of(rows);
    }

    /** Numbers of classes from the matrix that users see; refuses what is not whole. */
    static int[][] whole(DoubleMatrix classes, String name) {
        Objects.requireNonNull(classes, name);
        int[][] rows = new int[classes.rows()][classes.columns()];
        for (int i = 0; i < rows.length; i++) {
            for (int t = 0; t < rows[i].length; t++) {
                rows[i][t] = (int) classes.get(i, t);
                Checks.argument(
                        rows[i][t] == classes.get(i, t),
                        "%s[%d][%d] must be a whole number but is %s",
                        name,
                        i,
                        t,
                        classes.get(i, t));
            }
        }
        return rows;
    }

    /** 1 and the number of limits below x. */
    static int closedAbove(double x, double[] limits) {
        int state = 1;
        for (double limit : limits) {
            state += Ties.less(limit, x) ? 1 : 0;
        }
        return state;
    }

    static int check(double[][] values) {
        int periods = Checks.rectangular(values, "values");
        if (values.length == 0 || periods == 0) {
            throw UndefinedException.insufficient("values", 1, 0);
        }
        for (int i = 0; i < values.length; i++) {
            for (double v : values[i]) {
                if (!Double.isFinite(v)) {
                    Checks.finite(values[i], "values[" + i + "]");
                }
            }
        }
        return periods;
    }

    private static double[] quantiles(double[] values, int classes) {
        int n = values.length;
        int[] ranks = new int[2 * (classes - 1)];
        for (int j = 1; j < classes; j++) {
            int below = (int) ((long) (n - 1) * j / classes);
            ranks[2 * j - 2] = below;
            ranks[2 * j - 1] = Math.min(below + 1, n - 1);
        }
        double[] found = OrderStatistics.of(values, ranks);
        double[] limits = new double[classes - 1];
        for (int j = 1; j < classes; j++) {
            double part = (double) ((long) (n - 1) * j % classes) / classes;
            double low = found[2 * j - 2];
            double high = found[2 * j - 1];
            limits[j - 1] = part == 0 || low == high ? low : low * (1 - part) + high * part;
        }
        return limits;
    }

    private static void checkLimits(double[] limits) {
        Checks.finite(limits, "limits");
        for (int j = 1; j < limits.length; j++) {
            Checks.argument(
                    limits[j] >= limits[j - 1],
                    "limits must ascend but limits[%d] is %s after %s: %s",
                    j,
                    limits[j],
                    limits[j - 1],
                    Arrays.toString(limits));
        }
    }
}
