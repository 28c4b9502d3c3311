package org.chengzhen.methods.interaction;

import com.google.common.primitives.ImmutableIntArray;
import java.io.Serializable;
import java.util.Locale;
import java.util.Objects;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Loop;
import org.chengzhen.core.internal.Ties;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.core.space.CostMatrix;

/**
 * The field strength of cities at points, and the hinterlands that follow: each point belongs to the city
 * whose field is strongest there.
 *
 * <p>Fₖᵢ = Zᵢ/Dₖᵢ^α at point k from city i; hinterland of k = argmaxᵢ Fₖᵢ. Z the city's size or composite
 * score, D distance or time, α = 2 (1 on small scales).
 *
 * <ul>
 *   <li>Range ≥ 0. Strengths within rounding of the largest tie: the lowest index wins, and the
 *       point is listed as tied.
 *   <li>A point that no city reaches (+∞ or Z = 0 throughout) has a tie of zeros.
 *   <li>A distance of 0 is refused, as are negative, infinite and missing sizes. No city: undefined.
 * </ul>
 *
 * <p>Algorithm: all pairs, O(mn).
 *
 * <p>Source: the field-strength model of urban hinterland studies, after Reilly, W. J. (1931), The Law of
 * Retail Gravitation.
 *
 * <pre>{@code
 * CostMatrix km = CostMatrix.of(new double[][] {{30, 20}, {60, 15}});
 * FieldStrength.of(new double[] {900, 300}, km, 2).hinterlands(); // [0, 1]
 * }</pre>
 */
public final class FieldStrength {
    private FieldStrength() {}

    /**
     * Strengths and hinterlands.
     *
     * @param sizes Z of n cities, ≥ 0
     * @param distances m × n from points to cities, &gt; 0
     * @param exponent α ≥ 0
     * @return the fields at m points
     * @throws IllegalArgumentException if sizes differ, a size is negative, NaN or infinite, or a distance 0
     * @throws UndefinedException if there is no city, or a strength exceeds the largest number
     */
    public static Fields of(double[] sizes, CostMatrix distances, double exponent) {
        Objects.requireNonNull(sizes, "sizes");
        Objects.requireNonNull(distances, "distances");
        Checks.nonNegative(sizes, "sizes");
        Checks.nonNegative(exponent, "exponent");
        Checks.sameLength(sizes.length, "sizes", distances.columns(), "a row of distances");
        int m = distances.rows();
        int n = distances.columns();
        if (n == 0) {
            throw UndefinedException.insufficient("cities", 1, 0);
        }
        double[] strengths = new double[m * n];
        int[] hinterlands = new int[m];
        ImmutableIntArray.Builder tied = ImmutableIntArray.builder();
        double[] row = new double[n];
        for (int k = 0; k < m; k++) {
            Loop.check();
            distances.copyRow(k, row);
            double largest = 0;
            for (int i = 0; i < n; i++) {
                Checks.argument(row[i] > 0, "distances[%d][%d] must be > 0 but is %s", k, i, row[i]);
                row[i] = strength(sizes[i], row[i], exponent);
                largest = Math.max(largest, row[i]);
            }
            if (!Double.isFinite(largest)) {
                throw UndefinedException.undefined("the field at point " + k + " exceeds the largest number");
            }
            System.arraycopy(row, 0, strengths, k * n, n);
            hinterlands[k] = -1;
            int equals = 0;
            for (int i = 0; i < n; i++) {
                if (Ties.atLeast(row[i], largest)) {
                    equals++;
                    hinterlands[k] = hinterlands[k] < 0 ? i : hinterlands[k];
                }
            }
            if (equals > 1) {
                tied.add(k);
            }
        }
        return new Fields(DoubleMatrix.of(m, n, strengths), ImmutableIntArray.copyOf(hinterlands), tied.build());
    }

    private static double strength(double size, double distance, double exponent) {
        if (size == 0 || distance == Double.POSITIVE_INFINITY) {
            return 0;
        }
        if (exponent == 2) {
            return size / (distance * distance);
        }
        return size / (exponent == 1 ? distance : Math.pow(distance, exponent));
    }

    /**
     * The fields of n cities at m points.
     *
     * @param strengths F, m × n
     * @param hinterlands the city, from 0, that each point belongs to
     * @param tied the points, from 0, where another city is as strong
     */
    public record Fields(DoubleMatrix strengths, ImmutableIntArray hinterlands, ImmutableIntArray tied)
            implements Serializable {
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "Fields[%d points, %d cities, %d points tied]",
                    strengths.rows(),
                    strengths.columns(),
                    tied.length());
        }
    }
}
