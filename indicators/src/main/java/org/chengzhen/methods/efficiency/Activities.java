package org.chengzhen.methods.efficiency;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Range;
import org.chengzhen.core.result.UndefinedException;

/**
 * Units of one period or of several, one behind the other, with inputs, outputs and bad outputs in numbers of the order of
 * one: each variable over its mean, each unit over its largest variable, its size.
 */
final class Activities {
    final int units;
    final int inputs;
    final int outputs;
    final int bads;
    /** Inputs, outputs, bad outputs as rows of units, scaled. */
    final double[][] rows;
    /** By what each row is divided beside the size. */
    final double[] means;
    /** The size of each unit. */
    final double[] sizes;

    private Activities(int inputs, int outputs, int bads, double[][] rows, double[] means, double[] sizes) {
        this.units = sizes.length;
        this.inputs = inputs;
        this.outputs = outputs;
        this.bads = bads;
        this.rows = rows;
        this.means = means;
        this.sizes = sizes;
    }

    /** Checked copies; no row of inputs, outputs or bad outputs may be all zero. */
    static Activities of(double[][] x, double[][] y, double[][] b) {
        Objects.requireNonNull(x, "inputs");
        Objects.requireNonNull(y, "outputs");
        Objects.requireNonNull(b, "bads");
        Checks.sameLength(y.length, "outputs", x.length, "inputs");
        Checks.sameLength(b.length, "bads", x.length, "inputs");
        int m = check(x, "inputs", true);
        int s = check(y, "outputs", true);
        int u = check(b, "bads", false);
        if (x.length == 0) {
            throw UndefinedException.insufficient("units", 1, 0);
        }
        int n = x.length;
        double[][] rows = new double[m + s + u][n];
        double[] means = new double[rows.length];
        double[][] given = new double[rows.length][];
        for (int v = 0; v < rows.length; v++) {
            given[v] = column(v < m ? x : v < m + s ? y : b, v < m ? v : v < m + s ? v - m : v - m - s);
            double largest = 0;
            for (double value : given[v]) {
                largest = Math.max(largest, value);
            }
            double sum = 0;
            for (double value : given[v]) {
                sum += largest == 0 ? 0 : value / largest;
            }
            means[v] = largest == 0 ? 1 : sum / n * largest;
            for (int j = 0; j < n; j++) {
                rows[v][j] = Range.finite(given[v][j] / means[v], "a variable over its mean");
            }
        }
        double[] sizes = new double[n];
        for (int j = 0; j < n; j++) {
            for (double[] row : rows) {
                sizes[j] = Math.max(sizes[j], row[j]);
            }
            for (int v = 0; v < rows.length; v++) {
                rows[v][j] /= sizes[j];
                if (given[v][j] > 0 && !(rows[v][j] >= Technology.LEAST)) {
                    throw UndefinedException.undefined(String.format(
                            Locale.ROOT,
                            "variable %d of unit %d is %s: next to its other variables, by their means, less than %s",
                            v,
                            j,
                            given[v][j],
                            Technology.LEAST));
                }
            }
        }
        return new Activities(m, s, u, rows, means, sizes);
    }

    private static double[] column(double[][] values, int column) {
        double[] one = new double[values.length];
        for (int j = 0; j < one.length; j++) {
            one[j] = values[j][column];
        }
        return one;
    }

    private static int check(double[][] values, String name, boolean needed) {
        int columns = values.length == 0 ? 0 : values[0].length;
        Checks.argument(!needed || values.length == 0 || columns > 0, "%s must have at least one column", name);
        for (int j = 0; j < values.length; j++) {
            Checks.argument(
                    values[j].length == columns,
                    "%s[%d] has %d values but %s[0] has %d",
                    name,
                    j,
                    values[j].length,
                    name,
                    columns);
            boolean any = columns == 0;
            for (int v = 0; v < columns; v++) {
                double value = values[j][v];
                Checks.argument(
                        value >= 0 && value <= Double.MAX_VALUE,
                        "%s[%d][%d] (unit %d) must be %s but is %s",
                        name,
                        j,
                        v,
                        j,
                        value < 0 ? ">= 0" : "finite",
                        value);
                any |= value > 0;
            }
            Checks.argument(any, "%s of unit %d must not all be 0", name, j);
        }
        return columns;
    }

    /** How many units so many variables ask for. */
    int advisableUnits() {
        return DataEnvelopment.advisableUnits(inputs, outputs + bads);
    }

    /** Refuses zeros, where slacks are held against values. */
    static void positive(double[][] values, String name) {
        Objects.requireNonNull(values, name);
        for (int j = 0; j < values.length; j++) {
            for (int v = 0; v < values[j].length; v++) {
                Checks.argument(
                        values[j][v] > 0, "%s[%d][%d] (unit %d) must be > 0 but is %s", name, j, v, j, values[j][v]);
            }
        }
    }

    /**
     * Writes units as columns of a programme from a given one on, for a unit to be measured: as they are under constant
     * returns, else by its size, with Σλ in the last row, and no element far above one.
     *
     * @param signs 1 or −1 for each row
     * @param weights takes what λ a column stands for, for one unit of it; null under constant returns
     */
    void write(LinearProgram program, int from, int to, int at, int[] signs, int convex, int unit, double[] weights) {
        for (int v = 0; v < rows.length; v++) {
            double[] row = rows[v];
            double[] target = program.a[v];
            for (int j = from; j < to; j++) {
                target[at + j - from] = signs[v] * row[j];
            }
        }
        if (convex < 0) {
            return;
        }
        for (int j = from; j < to; j++) {
            double element = sizes[unit] / sizes[j];
            double divisor = Math.max(1, element);
            weights[j - from] = element / divisor;
            program.a[convex][at + j - from] = element / divisor;
            for (int v = 0; v < rows.length; v++) {
                program.a[v][at + j - from] /= divisor;
            }
        }
    }

    /** The rows of one matrix behind those of another. */
    static double[][] stacked(double[][][] periods) {
        return Arrays.stream(periods).flatMap(Arrays::stream).toArray(double[][]::new);
    }
}
