package org.chengzhen.methods.composite;

import com.google.common.primitives.ImmutableDoubleArray;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Loop;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.internal.Ties;
import org.chengzhen.core.result.UndefinedException;

/**
 * PROMETHEE: places ranked by how much each is preferred to the others, pair by pair.
 *
 * <p>π(a, b) = Σ wⱼ Pⱼ(±(xₐⱼ − x_bⱼ))/Σ wⱼ with a {@link PreferenceFunction} P for each criterion, − for costs. φ⁺(a) = Σ
 * π(a, b)/(n − 1), φ⁻(a) = Σ π(b, a)/(n − 1), net flow φ = φ⁺ − φ⁻: the order of PROMETHEE II. PROMETHEE I keeps both flows
 * apart: {@link Flows#relation}.
 *
 * <ul>
 *   <li>Range φ⁺, φ⁻ in [0, 1], φ in [−1, 1]; Σφ = 0. Weights need not sum to 1.
 *   <li>No compensation by scaling: with usual functions only the order in each criterion counts.
 *   <li>Refused: shapes that differ, weights that are negative or all 0, NaN and infinity, other directions than benefit
 *       and cost. Fewer than two places: too few data.
 * </ul>
 *
 * <p>Cost: O(n²m).
 *
 * <p>Source: Brans, J.-P. and Vincke, P. (1985), A preference ranking organisation method.
 *
 * <pre>{@code
 * Promethee.of(rows, directions, weights, List.of(PreferenceFunction.linear(2, 10), PreferenceFunction.usual())).net();
 * }</pre>
 */
public final class Promethee {
    private Promethee() {}

    /** How two places stand in PROMETHEE I. */
    public enum Relation {
        /** The first is better in one flow at least and worse in none. */
        PREFERRED,
        /** The second is. */
        INFERIOR,
        /** Both flows are equal. */
        INDIFFERENT,
        /** Each is better in one flow. */
        INCOMPARABLE
    }

    /**
     * The flows of preference.
     *
     * @param plus φ⁺ of each place
     * @param minus φ⁻ of each place
     * @param net φ of each place
     */
    public record Flows(ImmutableDoubleArray plus, ImmutableDoubleArray minus, ImmutableDoubleArray net)
            implements Serializable {
        /**
         * How two places stand in PROMETHEE I.
         *
         * @param first index of a place
         * @param second index of another
         * @return preferred, inferior, indifferent, or not to be compared
         */
        public Relation relation(int first, int second) {
            int out = Ties.compare(plus.get(first), plus.get(second));
            int in = Ties.compare(minus.get(second), minus.get(first));
            if (out == 0 && in == 0) {
                return Relation.INDIFFERENT;
            }
            if (out * in < 0) {
                return Relation.INCOMPARABLE;
            }
            return out + in > 0 ? Relation.PREFERRED : Relation.INFERIOR;
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "Promethee[net %s]", net);
        }
    }

    /**
     * The flows of a table.
     *
     * @param values places by criteria
     * @param directions benefit or cost, one for each criterion
     * @param weights ≥ 0, one for each
     * @param preferences one for each
     * @return φ⁺, φ⁻ and φ
     * @throws IllegalArgumentException if shapes differ, a value is not finite, or weights are negative or all 0
     * @throws UndefinedException if there are fewer than two places
     */
    public static Flows of(
            double[][] values, List<Direction> directions, double[] weights, List<PreferenceFunction> preferences) {
        Objects.requireNonNull(values, "values");
        Objects.requireNonNull(weights, "weights");
        Checks.nonNegative(weights, "weights");
        Checks.sameLength(weights.length, "weights", directions.size(), "directions");
        Checks.sameLength(preferences.size(), "preferences", directions.size(), "directions");
        MazziottaPareto.check(values, directions);
        int n = values.length;
        if (n < 2) {
            throw UndefinedException.insufficient("places", 2, n);
        }
        double total = Sums.of(weights);
        Checks.argument(total > 0 && total <= Double.MAX_VALUE, "weights must have a sum above 0 but it is %s", total);
        double[] plus = new double[n];
        double[] minus = new double[n];
        Loop loop = Loop.of("places", n);
        for (int a = 0; a < n; a++) {
            loop.step();
            for (int b = 0; b < n; b++) {
                double pi = 0;
                for (int j = 0; j < weights.length && b != a; j++) {
                    boolean benefit = directions.get(j) == Direction.BENEFIT;
                    double better = benefit ? values[a][j] : values[b][j];
                    double worse = benefit ? values[b][j] : values[a][j];
                    pi += weights[j] / total * preferences.get(j).of(rounded(better, worse));
                }
                plus[a] += pi;
                minus[b] += pi;
            }
        }
        loop.end();
        double[] net = new double[n];
        for (int i = 0; i < n; i++) {
            plus[i] /= n - 1.0;
            minus[i] /= n - 1.0;
            net[i] = plus[i] - minus[i];
        }
        return new Flows(
                ImmutableDoubleArray.copyOf(plus),
                ImmutableDoubleArray.copyOf(minus),
                ImmutableDoubleArray.copyOf(net));
    }

    /**
     * The flows of a table.
     *
     * @param values places by criteria
     * @param directions benefit or cost, one for each criterion
     * @param weights ≥ 0, one for each
     * @param preferences one for each
     * @return φ⁺, φ⁻ and φ
     * @throws IllegalArgumentException if shapes differ, a value is not finite, or weights are negative or all 0
     * @throws UndefinedException if there are fewer than two places
     */
    public static Flows of(
            DoubleMatrix values, List<Direction> directions, double[] weights, List<PreferenceFunction> preferences) {
        Objects.requireNonNull(values, "values");
        return of(values.toRows(), directions, weights, preferences);
    }

    /** The difference of two values, nothing where they are equal within rounding. */
    private static double rounded(double better, double worse) {
        return Ties.equal(better, worse) ? 0 : better - worse;
    }
}
