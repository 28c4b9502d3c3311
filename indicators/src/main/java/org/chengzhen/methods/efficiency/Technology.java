package org.chengzhen.methods.efficiency;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Range;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.UndefinedException;

/**
 * The units that span a frontier, in numbers of the order of one.
 *
 * <p>Each variable is divided by its mean, then each unit by its largest variable, its size: radial measures do not
 * feel either. Variables that are zero everywhere are left out.
 */
final class Technology {
    /** The least part of a unit that one of its variables may be: below, programmes lose it. */
    static final double LEAST = 1e-50;

    final int units;
    /** Inputs as rows of units, scaled. */
    final double[][] inputs;
    /** Outputs as rows of units, scaled. */
    final double[][] outputs;
    /** Undesirable outputs as rows of units, scaled. */
    final double[][] bads;
    /** The size of each unit. */
    final double[] sizes;

    private final Variables inputVariables;
    private final Variables outputVariables;
    private final Variables badVariables;

    /** Which variables are kept, and by what they are divided. */
    private record Variables(int given, ImmutableList<Integer> kept, ImmutableList<Double> means) {
        static Variables of(DoubleMatrix values, String name, double[][] columns) {
            List<Integer> kept = new ArrayList<>();
            List<Double> means = new ArrayList<>();
            for (int v = 0; v < values.columns(); v++) {
                for (int j = 0; j < columns[v].length; j++) {
                    double x = columns[v][j];
                    Checks.argument(
                            x >= 0 && x <= Double.MAX_VALUE,
                            "%s[%d][%d] must be %s but is %s",
                            name,
                            j,
                            v,
                            x < 0 ? ">= 0" : "finite",
                            x);
                }
                double largest = 0;
                for (double x : columns[v]) {
                    largest = Math.max(largest, x);
                }
                if (largest > 0) {
                    double[] parts = new double[columns[v].length];
                    for (int j = 0; j < parts.length; j++) {
                        parts[j] = columns[v][j] / largest;
                    }
                    kept.add(v);
                    means.add(Sums.of(parts) / parts.length * largest);
                }
            }
            return new Variables(values.columns(), ImmutableList.copyOf(kept), ImmutableList.copyOf(means));
        }

        void requireInRange(double[] raw, double[] scaled, double size, String name) {
            for (int k = 0; k < scaled.length; k++) {
                if (raw[kept.get(k)] > 0 && !(scaled[k] / size >= LEAST)) {
                    throw UndefinedException.undefined(String.format(
                            Locale.ROOT,
                            "%s %d of a unit is %s: next to its other variables, by their means, less than %s",
                            name,
                            kept.get(k),
                            raw[kept.get(k)],
                            LEAST));
                }
            }
        }

        double[] scaled(double[] raw) {
            double[] scaled = new double[kept.size()];
            for (int k = 0; k < scaled.length; k++) {
                scaled[k] = raw[kept.get(k)] / means.get(k);
            }
            return scaled;
        }
    }

    private Technology(
            DoubleMatrix inputs, String inputName, DoubleMatrix outputs, String outputName, DoubleMatrix bads) {
        units = inputs.rows();
        double[][] x = columns(inputs);
        double[][] y = columns(outputs);
        double[][] z = columns(bads);
        inputVariables = Variables.of(inputs, inputName, x);
        outputVariables = Variables.of(outputs, outputName, y);
        badVariables = Variables.of(bads, "undesirable", z);
        for (int j = 0; j < units; j++) {
            Checks.argument(anyPositive(inputs.row(j)), "%s of unit %d must not all be 0", inputName, j);
            Checks.argument(anyPositive(outputs.row(j)), "%s of unit %d must not all be 0", outputName, j);
        }
        this.inputs = new double[inputVariables.kept().size()][units];
        this.outputs = new double[outputVariables.kept().size()][units];
        this.bads = new double[badVariables.kept().size()][units];
        sizes = new double[units];
        for (int j = 0; j < units; j++) {
            Unit unit = unit(inputs.row(j), outputs.row(j), bads.columns() == 0 ? new double[0] : bads.row(j));
            sizes[j] = unit.size();
            for (int i = 0; i < this.inputs.length; i++) {
                this.inputs[i][j] = unit.input(i);
            }
            for (int r = 0; r < this.outputs.length; r++) {
                this.outputs[r][j] = unit.output(r);
            }
            for (int k = 0; k < this.bads.length; k++) {
                this.bads[k][j] = unit.bad(k);
            }
        }
    }

    static Technology of(DoubleMatrix inputs, DoubleMatrix outputs) {
        return of(inputs, outputs, DoubleMatrix.of(inputs.rows(), 0));
    }

    static Technology of(DoubleMatrix inputs, String inputName, DoubleMatrix outputs, String outputName) {
        return of(inputs, inputName, outputs, outputName, DoubleMatrix.of(inputs.rows(), 0));
    }

    static Technology of(DoubleMatrix inputs, DoubleMatrix outputs, DoubleMatrix bads) {
        return of(inputs, "inputs", outputs, "outputs", bads);
    }

    /** A matrix of an argument that is named where its rows differ in length. */
    static DoubleMatrix matrix(double[][] rows, String name) {
        Objects.requireNonNull(rows, name);
        Checks.rectangular(rows, name);
        return DoubleMatrix.of(rows);
    }

    private static Technology of(
            DoubleMatrix inputs, String inputName, DoubleMatrix outputs, String outputName, DoubleMatrix bads) {
        Checks.sameLength(outputs.rows(), outputName, inputs.rows(), inputName);
        Checks.sameLength(bads.rows(), "undesirable", inputs.rows(), inputName);
        Checks.argument(inputs.columns() > 0, "%s must have at least one column", inputName);
        Checks.argument(outputs.columns() > 0, "%s must have at least one column", outputName);
        if (inputs.rows() == 0) {
            throw UndefinedException.insufficient("units", 1, 0);
        }
        return new Technology(inputs, inputName, outputs, outputName, bads);
    }

    private static double[][] columns(DoubleMatrix matrix) {
        double[][] columns = new double[matrix.columns()][];
        for (int v = 0; v < columns.length; v++) {
            columns[v] = matrix.column(v);
        }
        return columns;
    }

    private static boolean anyPositive(double[] values) {
        for (double v : values) {
            if (v > 0) {
                return true;
            }
        }
        return false;
    }

    /**
     * Writes the units as columns of a programme, for one unit under convexity: Σλ in the given row, each column
     * divided so that no element is far above one, whatever the sizes are. The weights are what λ has for one unit of
     * each column.
     */
    void writeConvex(LinearProgram program, double[][] signed, int row, double size, double[] weights) {
        double[] last = program.a[row];
        for (int j = 0; j < units; j++) {
            double element = size / sizes[j];
            double divisor = Math.max(1, element);
            last[j] = element / divisor;
            weights[j] = element / divisor;
        }
        for (int i = 0; i < signed.length; i++) {
            double[] from = signed[i];
            double[] to = program.a[i];
            for (int j = 0; j < units; j++) {
                // weight times size over size is one over the divisor
                to[j] = from[j] * (weights[j] * sizes[j] / size);
            }
        }
    }

    /** A unit in the scale of this technology; it need not belong to it. */
    Unit unit(double[] x, double[] y, double[] z) {
        double[] in = inputVariables.scaled(x);
        double[] out = outputVariables.scaled(y);
        double[] bad = badVariables.scaled(z);
        double size = 0;
        for (double[] part : new double[][] {in, out, bad}) {
            for (double v : part) {
                size = Math.max(size, v);
            }
        }
        inputVariables.requireInRange(x, in, size, "input");
        outputVariables.requireInRange(y, out, size, "output");
        badVariables.requireInRange(z, bad, size, "undesirable output");
        return new Unit(in, out, bad, size, producesMore(y));
    }

    /** Whether a unit makes something that no unit of this technology makes. */
    private boolean producesMore(double[] y) {
        for (int r = 0; r < y.length; r++) {
            if (y[r] > 0 && !outputVariables.kept().contains(r)) {
                return true;
            }
        }
        return false;
    }

    /** Slacks of one unit in the units of the data, over all variables as given. */
    double[] inputSlacks(double[] scaled, double size) {
        return unscaled(inputVariables, scaled, size);
    }

    double[] outputSlacks(double[] scaled, double size) {
        return unscaled(outputVariables, scaled, size);
    }

    private static double[] unscaled(Variables variables, double[] scaled, double size) {
        double[] raw = new double[variables.given()];
        for (int k = 0; k < scaled.length; k++) {
            raw[variables.kept().get(k)] =
                    Range.finite(scaled[k] * size * variables.means().get(k), "a slack");
        }
        return raw;
    }

    /** One unit, divided by its size. */
    static final class Unit {
        private final double[] in;
        private final double[] out;
        private final double[] bad;
        private final double size;
        private final boolean beyond;

        Unit(double[] in, double[] out, double[] bad, double size, boolean beyond) {
            this.in = in;
            this.out = out;
            this.bad = bad;
            this.size = size;
            this.beyond = beyond;
        }

        double input(int i) {
            return in[i] / size;
        }

        double output(int r) {
            return out[r] / size;
        }

        double bad(int k) {
            return bad[k] / size;
        }

        double size() {
            return size;
        }

        boolean beyond() {
            return beyond;
        }
    }
}
