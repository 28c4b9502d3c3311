package org.chengzhen.methods.composite;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Chunks;
import org.chengzhen.core.result.UndefinedException;
import org.jspecify.annotations.Nullable;

/**
 * Coupling coordination of many places, or of one place over its years: a row is a place or a year.
 *
 * <p>Per row the C, T and D of {@link CouplingCoordination}, and the subsystem that lags.
 *
 * <ul>
 *   <li>Ranges, zeros and refusals as for one row; the message names row and subsystem.
 *   <li>No row: too few data. Fewer than two subsystems: too few data.
 * </ul>
 *
 * <p>Algorithm: row by row; O(rows × subsystems), for Wang's form × subsystems again.
 *
 * <p>Source: as {@link CouplingCoordination}.
 *
 * <pre>{@code
 * var table = CouplingTable.of(List.of("2010", "2020"), List.of("people", "land"), systems, CouplingForm.CLASSIC);
 * table.coordination();  // D of each year
 * }</pre>
 */
public final class CouplingTable implements Serializable {
    private static final long serialVersionUID = 1L;

    private final ImmutableList<String> rows;
    private final ImmutableList<String> names;
    private final double[][] systems;
    private final ImmutableDoubleArray coupling;
    private final ImmutableDoubleArray development;
    private final ImmutableDoubleArray coordination;

    private CouplingTable(List<String> rows, List<String> names, double[][] systems, double[] c, double[] t) {
        this.rows = ImmutableList.copyOf(rows);
        this.names = ImmutableList.copyOf(names);
        this.systems = systems;
        double[] d = new double[c.length];
        for (int i = 0; i < d.length; i++) {
            d[i] = Math.sqrt(c[i] * t[i]);
        }
        this.coupling = ImmutableDoubleArray.copyOf(c);
        this.development = ImmutableDoubleArray.copyOf(t);
        this.coordination = ImmutableDoubleArray.copyOf(d);
    }

    /**
     * Coordination with equal weights of the subsystems.
     *
     * @param rows labels of the places or years
     * @param names of the subsystems
     * @param systems U in [0, 1], rows by subsystems
     * @param form formula of C
     * @return C, T and D of each row
     * @throws IllegalArgumentException if shapes differ, or a value is outside [0, 1]
     * @throws UndefinedException if there is no row, or fewer than two subsystems
     */
    public static CouplingTable of(List<String> rows, List<String> names, DoubleMatrix systems, CouplingForm form) {
        Objects.requireNonNull(rows, "rows");
        Objects.requireNonNull(names, "names");
        Objects.requireNonNull(systems, "systems");
        Objects.requireNonNull(form, "form");
        Checks.atLeast(names.size(), 1, "number of names");
        return weighted(
                rows, names, systems, CombinedWeights.equal(names.size()).toArray(), form);
    }

    /**
     * Coordination with weights of the subsystems in T.
     *
     * @param rows labels of the places or years
     * @param names of the subsystems
     * @param systems U in [0, 1], rows by subsystems
     * @param weights α, one for each subsystem, with sum 1
     * @param form formula of C
     * @return C, T and D of each row
     * @throws IllegalArgumentException if shapes differ, a value is outside [0, 1], or weights do not sum to one
     * @throws UndefinedException if there is no row, or fewer than two subsystems
     */
    public static CouplingTable weighted(
            List<String> rows, List<String> names, DoubleMatrix systems, double[] weights, CouplingForm form) {
        Objects.requireNonNull(rows, "rows");
        Objects.requireNonNull(names, "names");
        Objects.requireNonNull(systems, "systems");
        Objects.requireNonNull(weights, "weights");
        Objects.requireNonNull(form, "form");
        Checks.sameLength(systems.columns(), "systems", names.size(), "names");
        Checks.sameLength(systems.rows(), "rows of systems", rows.size(), "rows");
        double[][] columns = new double[names.size()][];
        for (int k = 0; k < columns.length; k++) {
            columns[k] = systems.column(k);
        }
        return ofColumns(form, rows, names, columns, weights, false);
    }

    static CouplingTable ofColumns(
            CouplingForm form,
            List<String> rows,
            List<String> names,
            double[][] columns,
            double[] weights,
            boolean parallel) {
        int k = columns.length;
        if (k < 2) {
            throw UndefinedException.insufficient("subsystems", 2, k);
        }
        if (rows.isEmpty()) {
            throw UndefinedException.insufficient("rows", 1, 0);
        }
        double[] alpha = Columns.weights(weights, k);
        int n = rows.size();
        double[] c = new double[n];
        double[] t = new double[n];
        int chunk = 1024;
        Chunks.run((n + chunk - 1) / chunk, parallel, part -> {
            double[] u = new double[k];
            for (int i = part * chunk; i < Math.min(n, (part + 1) * chunk); i++) {
                double sum = 0;
                for (int s = 0; s < k; s++) {
                    double v = columns[s][i];
                    if (!(v >= 0 && v <= 1)) {
                        throw new IllegalArgumentException(
                                "systems: " + names.get(s) + " of " + rows.get(i) + " must be in [0, 1] but is " + v);
                    }
                    u[s] = v;
                    sum += alpha[s] * v;
                }
                c[i] = CouplingCoordination.degree(form, u);
                t[i] = sum;
            }
        });
        return new CouplingTable(rows, names, columns, c, t);
    }

    /**
     * The rows.
     *
     * @return their labels
     */
    public ImmutableList<String> rows() {
        return rows;
    }

    /**
     * The coupling degrees.
     *
     * @return C of each row
     */
    public ImmutableDoubleArray coupling() {
        return coupling;
    }

    /**
     * The development levels.
     *
     * @return T of each row
     */
    public ImmutableDoubleArray development() {
        return development;
    }

    /**
     * The coordination degrees.
     *
     * @return D of each row
     */
    public ImmutableDoubleArray coordination() {
        return coordination;
    }

    /**
     * The grades of D.
     *
     * @param scale as {@link GradeScale#COORDINATION}
     * @param <G> the grades
     * @return one for each row
     */
    public <G extends Enum<G>> ImmutableList<G> grades(GradeScale<G> scale) {
        ImmutableList.Builder<G> grades = ImmutableList.builder();
        coordination.forEach(d -> grades.add(scale.grade(d)));
        return grades.build();
    }

    /**
     * The subsystems that lag in one row.
     *
     * @param row its index
     * @return the names of the smallest; all where they are equal
     */
    public ImmutableList<String> lagging(int row) {
        double[] u = new double[systems.length];
        for (int k = 0; k < u.length; k++) {
            u[k] = systems[k][row];
        }
        return CouplingCoordination.lagging(names, u);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CouplingTable that
                && rows.equals(that.rows)
                && names.equals(that.names)
                && Arrays.deepEquals(systems, that.systems)
                && coupling.equals(that.coupling)
                && development.equals(that.development)
                && coordination.equals(that.coordination);
    }

    @Override
    public int hashCode() {
        return Objects.hash(rows, names, Arrays.deepHashCode(systems), coupling, development, coordination);
    }

    /** The number of rows and the subsystems. */
    @Override
    public String toString() {
        return "CouplingTable[" + rows.size() + " rows, subsystems " + names + "]";
    }
}
