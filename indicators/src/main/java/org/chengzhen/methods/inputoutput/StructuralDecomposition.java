package org.chengzhen.methods.inputoutput;

import com.google.common.primitives.ImmutableDoubleArray;
import java.io.Serializable;
import java.util.Locale;
import java.util.Objects;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Range;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.UndefinedException;

/**
 * Structural decomposition of an input–output total: how much of its change comes from intensities, from the structure of
 * production, and from final demand.
 *
 * <p>v = e′Lf, e intensities, L the Leontief inverse, f final demand. Polar decompositions: the factors change in the order e, L, f
 * with those behind still to come at the end values, Δe·L₁f₁ + e₀·ΔL·f₁ + e₀L₀·Δf, or at the start values, Δe·L₀f₀ + e₁·ΔL·f₀ + e₁L₁·Δf; the
 * effects are their mean. All orders: the mean over the six orders of change.
 *
 * <ul>
 *   <li>In the unit of v; each decomposition adds up to Δv within rounding.
 *   <li>No sector: too few data. NaN and infinity are refused; negative numbers are ordinary.
 * </ul>
 *
 * <p>Algorithm: eight products e′Lf; O(n²).
 *
 * <p>Source: Dietzenbacher, E. and Los, B. (1998), Structural decomposition techniques: sense and sensitivity, Economic Systems
 * Research 10.
 *
 * <pre>{@code
 * StructuralDecomposition.of(e0, e1, inverse0, inverse1, demand0, demand1).effects();  // of e, L and f
 * }</pre>
 *
 * @param total Δv
 * @param effects of e, L and f: the mean of the polar decompositions
 * @param polar two rows, the end values first and the start values first; a column for each of e, L and f
 * @param allOrders of e, L and f: the mean over six orders
 */
public record StructuralDecomposition(
        double total, ImmutableDoubleArray effects, DoubleMatrix polar, ImmutableDoubleArray allOrders)
        implements Serializable {
    /**
     * The decomposition between two dates.
     *
     * @param startIntensities e at the start, one for each sector
     * @param endIntensities e at the end
     * @param startInverse L at the start, sectors x sectors
     * @param endInverse L at the end
     * @param startDemand f at the start
     * @param endDemand f at the end
     * @return the change and its parts
     * @throws IllegalArgumentException if shapes differ, or a number is NaN or infinite
     * @throws UndefinedException if there is no sector, or a part exceeds the range of doubles
     */
    public static StructuralDecomposition of(
            double[] startIntensities,
            double[] endIntensities,
            DoubleMatrix startInverse,
            DoubleMatrix endInverse,
            double[] startDemand,
            double[] endDemand) {
        Objects.requireNonNull(startIntensities, "startIntensities");
        Objects.requireNonNull(endIntensities, "endIntensities");
        Objects.requireNonNull(startInverse, "startInverse");
        Objects.requireNonNull(endInverse, "endInverse");
        Objects.requireNonNull(startDemand, "startDemand");
        Objects.requireNonNull(endDemand, "endDemand");
        int n = startIntensities.length;
        double[][] e = {checked(startIntensities, "startIntensities", n), checked(endIntensities, "endIntensities", n)};
        double[][] f = {checked(startDemand, "startDemand", n), checked(endDemand, "endDemand", n)};
        double[][][] l = {square(startInverse, "startInverse", n), square(endInverse, "endInverse", n)};
        if (n == 0) {
            throw UndefinedException.insufficient("sectors", 1, 0);
        }
        double[] de = difference(e[0], e[1]);
        double[] df = difference(f[0], f[1]);
        double[][] dl = new double[n][];
        for (int i = 0; i < n; i++) {
            dl[i] = difference(l[0][i], l[1][i]);
        }
        double[][] polar = {
            {product(de, l[1], f[1]), product(e[0], dl, f[1]), product(e[0], l[0], df)},
            {product(de, l[0], f[0]), product(e[1], dl, f[0]), product(e[1], l[1], df)}
        };
        double[] effects = new double[3];
        for (int k = 0; k < 3; k++) {
            effects[k] = polar[0][k] / 2 + polar[1][k] / 2;
        }
        // a factor that changes first or last is weighed by 1/3, between the others by 1/6 for each
        double[] all = {
            product(de, l[0], f[0]) / 3
                    + product(de, l[1], f[1]) / 3
                    + product(de, l[1], f[0]) / 6
                    + product(de, l[0], f[1]) / 6,
            product(e[0], dl, f[0]) / 3
                    + product(e[1], dl, f[1]) / 3
                    + product(e[1], dl, f[0]) / 6
                    + product(e[0], dl, f[1]) / 6,
            product(e[0], l[0], df) / 3
                    + product(e[1], l[1], df) / 3
                    + product(e[1], l[0], df) / 6
                    + product(e[0], l[1], df) / 6
        };
        return new StructuralDecomposition(
                Range.finite(product(e[1], l[1], f[1]) - product(e[0], l[0], f[0]), "the change"),
                ImmutableDoubleArray.copyOf(effects),
                DoubleMatrix.of(polar),
                ImmutableDoubleArray.copyOf(all));
    }

    private static double[] checked(double[] values, String name, int n) {
        Checks.sameLength(values.length, name, n, "startIntensities");
        return Checks.finite(values, name);
    }

    private static double[][] square(DoubleMatrix matrix, String name, int n) {
        Checks.argument(
                matrix.rows() == n && matrix.columns() == n,
                "%s must be %d x %d but is %d x %d",
                name,
                n,
                n,
                matrix.rows(),
                matrix.columns());
        double[][] rows = matrix.toRows();
        for (int i = 0; i < n; i++) {
            Checks.finite(rows[i], name + "[" + i + "]");
        }
        return rows;
    }

    private static double[] difference(double[] start, double[] end) {
        double[] difference = new double[start.length];
        for (int i = 0; i < difference.length; i++) {
            difference[i] = end[i] - start[i];
        }
        return difference;
    }

    private static double product(double[] e, double[][] l, double[] f) {
        double[] lf = new double[e.length];
        for (int i = 0; i < lf.length; i++) {
            lf[i] = Sums.ofProducts(l[i], f);
        }
        return Range.finite(Sums.ofProducts(e, lf), "a part");
    }

    /** The change and its parts. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "StructuralDecomposition[change %.6g: intensities %.6g, structure %.6g, demand %.6g]",
                total,
                effects.get(0),
                effects.get(1),
                effects.get(2));
    }
}
