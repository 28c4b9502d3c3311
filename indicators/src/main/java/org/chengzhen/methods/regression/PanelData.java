package org.chengzhen.methods.regression;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.result.AsMap;
import org.jspecify.annotations.Nullable;

/**
 * The observations of a panel: a response and its regressors by unit and time, with gaps where there are.
 *
 * <p>Kept by unit, then by time, whatever the order they came in, so that no result depends on that order.
 *
 * <ul>
 *   <li>Numbers of units and times are any whole numbers; times in ascending order are the steps that lags count.
 *   <li>Two observations of one unit and time are refused, and so are NaN and infinity. The door for matrices takes NaN as no
 *       observation and says how many there are.
 * </ul>
 *
 * <p>Algorithm: one sort; O(nk) memory.
 *
 * <p>Source: Baltagi, B. H. (2021), Econometric Analysis of Panel Data.
 *
 * <pre>{@code
 * PanelData.ofMatrices(emissions, new double[][][] {incomes, density});  // each places x years
 * }</pre>
 */
public final class PanelData implements AsMap, Serializable {
    private static final long serialVersionUID = 1L;

    final int n;
    final int unitCount;
    final int timeCount;

    /** The unit and the time of each observation, from 0, and where each unit's observations begin. */
    final int[] unit;

    final int[] time;
    final int[] start;

    final double[] y;

    /** One array for each regressor. */
    final double[][] x;

    /** What the caller calls the units and times. */
    private final int[] unitNumbers;

    private final int[] timeNumbers;

    /** The place of each observation, in the order here, in the order of the caller. */
    private final int[] origin;

    private PanelData(int[] units, int[] times, double[] y, double[][] x) {
        n = y.length;
        unitNumbers = Arrays.stream(units).sorted().distinct().toArray();
        timeNumbers = Arrays.stream(times).sorted().distinct().toArray();
        unitCount = unitNumbers.length;
        timeCount = timeNumbers.length;
        long[] keys = new long[n];
        for (int i = 0; i < n; i++) {
            long u = Arrays.binarySearch(unitNumbers, units[i]);
            long t = Arrays.binarySearch(timeNumbers, times[i]);
            keys[i] = u * timeCount + t;
        }
        origin = order(keys);
        unit = new int[n];
        time = new int[n];
        start = new int[unitCount + 1];
        this.y = new double[n];
        this.x = new double[x.length][n];
        for (int i = 0; i < n; i++) {
            long key = keys[origin[i]];
            unit[i] = (int) (key / timeCount);
            time[i] = (int) (key % timeCount);
            start[unit[i] + 1] = i + 1;
            Checks.argument(
                    i == 0 || keys[origin[i - 1]] != key,
                    "units and times must not repeat, but unit %d has two observations of time %d, at %d and %d",
                    unitNumbers[unit[i]],
                    timeNumbers[time[i]],
                    i == 0 ? 0 : origin[i - 1],
                    origin[i]);
            this.y[i] = y[origin[i]];
            for (int j = 0; j < x.length; j++) {
                this.x[j][i] = x[j][origin[i]];
            }
        }
    }

    /** A stable order of the keys; they come sorted as a rule. */
    private static int[] order(long[] keys) {
        int n = keys.length;
        boolean ascending = true;
        for (int i = 1; i < n; i++) {
            ascending &= keys[i] > keys[i - 1];
        }
        int[] order = new int[n];
        Arrays.setAll(order, i -> i);
        if (!ascending) {
            Integer[] boxed = Arrays.stream(order).boxed().toArray(Integer[]::new);
            Arrays.sort(boxed, (a, b) -> Long.compare(keys[a], keys[b]));
            Arrays.setAll(order, i -> boxed[i]);
        }
        return order;
    }

    /**
     * Observations one by one.
     *
     * @param units the number of the unit of each observation
     * @param times the number of its time
     * @param y its response
     * @param regressors a row for each observation, a column for each regressor
     * @return the panel
     * @throws IllegalArgumentException if lengths differ, a value is NaN or infinite, or a unit has two observations of one
     *     time
     */
    public static PanelData of(int[] units, int[] times, double[] y, DoubleMatrix regressors) {
        Objects.requireNonNull(units, "units");
        Objects.requireNonNull(times, "times");
        Objects.requireNonNull(y, "y");
        Objects.requireNonNull(regressors, "regressors");
        Checks.sameLength(regressors.rows(), "regressors", y.length, "y");
        double[][] x = new double[regressors.columns()][];
        for (int j = 0; j < x.length; j++) {
            x[j] = regressors.column(j);
        }
        return of(units, times, y, x);
    }

    /**
     * Observations one by one, of a response without regressors: what a treatment will be added to.
     *
     * @param units the number of the unit of each observation
     * @param times the number of its time
     * @param y its response
     * @return the panel
     * @throws IllegalArgumentException if lengths differ, a value is NaN or infinite, or a unit has two observations of one
     *     time
     */
    public static PanelData of(int[] units, int[] times, double[] y) {
        Objects.requireNonNull(units, "units");
        Objects.requireNonNull(times, "times");
        Objects.requireNonNull(y, "y");
        return of(units, times, y, new double[0][]);
    }

    private static PanelData of(int[] units, int[] times, double[] y, double[][] x) {
        Checks.sameLength(units.length, "units", y.length, "y");
        Checks.sameLength(times.length, "times", y.length, "y");
        Checks.finite(y, "y");
        for (int j = 0; j < x.length; j++) {
            Checks.finite(x[j], "regressors of column " + j);
        }
        return new PanelData(units, times, y, x);
    }

    /**
     * Observations as matrices of places x years; a place and year in which any of them is NaN is no observation.
     *
     * @param y responses
     * @param regressors one matrix for each regressor, in the same shape
     * @return the panel of complete observations, places and years numbered from 0
     * @throws IllegalArgumentException if shapes differ, or a value is infinite
     */
    public static PanelData ofMatrices(double[][] y, double[][][] regressors) {
        Objects.requireNonNull(y, "y");
        Objects.requireNonNull(regressors, "regressors");
        int years = Checks.rectangular(y, "y");
        int k = regressors.length;
        for (int j = 0; j < k; j++) {
            Checks.sameLength(regressors[j].length, "regressors[" + j + "]", y.length, "y");
            int columns = Checks.rectangular(regressors[j], "regressors[" + j + "]");
            Checks.argument(columns == years, "regressors[%d] must have %d columns but has %d", j, years, columns);
        }
        int[] units = new int[y.length * years];
        int[] times = new int[units.length];
        double[] kept = new double[units.length];
        double[][] x = new double[k][units.length];
        int n = 0;
        for (int i = 0; i < y.length; i++) {
            for (int t = 0; t < years; t++) {
                boolean complete = !Double.isNaN(y[i][t]);
                for (int j = 0; j < k; j++) {
                    complete &= !Double.isNaN(regressors[j][i][t]);
                    x[j][n] = regressors[j][i][t];
                }
                if (complete) {
                    units[n] = i;
                    times[n] = t;
                    kept[n++] = y[i][t];
                }
            }
        }
        int size = n;
        for (int j = 0; j < k; j++) {
            x[j] = Arrays.copyOf(x[j], size);
        }
        return of(Arrays.copyOf(units, size), Arrays.copyOf(times, size), Arrays.copyOf(kept, size), x);
    }

    /**
     * Observations as matrices of places x years; a place and year in which any of them is NaN is no observation.
     *
     * @param y responses
     * @param regressors one matrix for each regressor, in the same shape
     * @return the panel of complete observations, places and years numbered from 0
     * @throws IllegalArgumentException if shapes differ, or a value is infinite
     */
    public static PanelData ofMatrices(DoubleMatrix y, List<DoubleMatrix> regressors) {
        Objects.requireNonNull(y, "y");
        Objects.requireNonNull(regressors, "regressors");
        return ofMatrices(y.toRows(), DoubleMatrix.toRows(regressors));
    }

    /**
     * The same observations with one more regressor, before the others.
     *
     * @param column of the regressor, in the order here
     */
    PanelData with(double[] column) {
        double[][] wider = new double[x.length + 1][];
        wider[0] = column;
        System.arraycopy(x, 0, wider, 1, x.length);
        return new PanelData(this, wider);
    }

    private PanelData(PanelData from, double[][] x) {
        n = from.n;
        unitCount = from.unitCount;
        timeCount = from.timeCount;
        unit = from.unit;
        time = from.time;
        start = from.start;
        y = from.y;
        this.x = x;
        unitNumbers = from.unitNumbers;
        timeNumbers = from.timeNumbers;
        origin = from.origin;
    }

    /**
     * The number of complete observations.
     *
     * @return n
     */
    public int n() {
        return n;
    }

    /**
     * The number of units with an observation.
     *
     * @return as many as there are different numbers of units
     */
    public int units() {
        return unitCount;
    }

    /**
     * The number of times with an observation.
     *
     * @return as many as there are different numbers of times
     */
    public int times() {
        return timeCount;
    }

    /**
     * The number of regressors.
     *
     * @return k
     */
    public int regressors() {
        return x.length;
    }

    /**
     * Whether every unit has an observation at every time.
     *
     * @return n = units · times
     */
    public boolean balanced() {
        return n == (long) unitCount * timeCount;
    }

    int timeNumber(int index) {
        return timeNumbers[index];
    }

    /** The index of a unit by its number; negative where there is none. */
    int unitIndex(int number) {
        return Arrays.binarySearch(unitNumbers, number);
    }

    /** A column in the order of the caller, brought to the order here. */
    double[] ordered(double[] column) {
        double[] ordered = new double[n];
        for (int i = 0; i < n; i++) {
            ordered[i] = column[origin[i]];
        }
        return ordered;
    }

    /** As {@code observations}: unit and time as the caller numbers them, y and the regressors x. */
    @Override
    public Map<String, @Nullable Object> toMap() {
        List<Map<String, Object>> observations = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            int k = i;
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("unit", unitNumbers[unit[i]]);
            one.put("time", timeNumbers[time[i]]);
            one.put("y", y[i]);
            one.put("x", Arrays.stream(x).map(column -> column[k]).toList());
            observations.add(one);
        }
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("observations", observations);
        return map;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PanelData that
                && n == that.n
                && unitCount == that.unitCount
                && timeCount == that.timeCount
                && Arrays.equals(unit, that.unit)
                && Arrays.equals(time, that.time)
                && Arrays.equals(start, that.start)
                && Arrays.equals(y, that.y)
                && Arrays.deepEquals(x, that.x)
                && Arrays.equals(unitNumbers, that.unitNumbers)
                && Arrays.equals(timeNumbers, that.timeNumbers)
                && Arrays.equals(origin, that.origin);
    }

    @Override
    public int hashCode() {
        return Objects.hash(
                n,
                unitCount,
                timeCount,
                Arrays.hashCode(unit),
                Arrays.hashCode(time),
                Arrays.hashCode(start),
                Arrays.hashCode(y),
                Arrays.deepHashCode(x),
                Arrays.hashCode(unitNumbers),
                Arrays.hashCode(timeNumbers),
                Arrays.hashCode(origin));
    }

    /** The shape of the panel. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "PanelData[%d observations of %d units x %d times%s, %d regressors]",
                n,
                unitCount,
                timeCount,
                balanced() ? "" : ", unbalanced",
                x.length);
    }
}
