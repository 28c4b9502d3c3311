package org.chengzhen.methods.spatial;

import com.google.common.primitives.ImmutableDoubleArray;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Chunks;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.core.space.SpatialWeights;

/**
 * Multivariate local Geary: how much a place differs from its neighbours in several variables at once.
 *
 * <p>cᵢ = (1/m)ΣₖΣⱼwᵢⱼ(zₖᵢ − zₖⱼ)², z = z-scores by the sample standard deviation. Small where like lies beside like.
 * Anselin writes the sum
 * over the variables, m times this, with the same p. R's spdep takes the mean too, but draws each variable for itself.
 *
 * <ul>
 *   <li>Range [0, ∞); one variable gives {@link LocalGeary}.
 *   <li>Inference by conditional permutation of whole rows: place i stays, the places around it are drawn from all
 *       others without replacement, each with all its variables.
 *   <li>An island has cᵢ = 0 and no p. A variable that is the same everywhere: undefined. Fewer than three places: too
 *       few data. NaN, infinity and weights with a diagonal are refused.
 * </ul>
 *
 * <p>Cost: O(m·links); O(R(n + m·links)) for R permutations.
 *
 * <p>Source: Anselin, L. (2019), A local indicator of multivariate spatial association: extending Geary's c.
 *
 * <pre>{@code
 * MultivariateLocalGeary.withDefaults().tail(Tail.LESS).test(values, weights.rowStandardized()).significant(0.05);
 * }</pre>
 */
public final class MultivariateLocalGeary extends SpatialStatistic<MultivariateLocalGeary> {
    private static final int CHUNK = 16;
    private static final MultivariateLocalGeary DEFAULTS = new MultivariateLocalGeary(defaults(Inference.PERMUTATION));

    private MultivariateLocalGeary(Settings settings) {
        super(settings);
    }

    /**
     * Two-sided tests by 999 conditional permutations.
     *
     * @return the options
     */
    public static MultivariateLocalGeary withDefaults() {
        return DEFAULTS;
    }

    @Override
    MultivariateLocalGeary with(Settings changed) {
        return new MultivariateLocalGeary(changed);
    }

    /**
     * The statistics alone.
     *
     * @param values places x variables, n ≥ 3 places
     * @param weights w, with a zero diagonal
     * @return cᵢ for each place, 0 for an island
     * @throws IllegalArgumentException if shapes differ, a value is NaN or infinite, or w has a diagonal
     * @throws UndefinedException if there are fewer than three places, or a variable does not vary
     */
    public static ImmutableDoubleArray of(DoubleMatrix values, SpatialWeights weights) {
        Arrangement w = Arrangement.withoutSelf(weights);
        return ImmutableDoubleArray.copyOf(w.restore(observed(w, scores(w, values))));
    }

    private static double[] observed(Arrangement w, double[][] z) {
        double[] local = new double[w.size()];
        for (int i = 0; i < local.length; i++) {
            for (int e = w.starts[i]; e < w.starts[i + 1]; e++) {
                local[i] += w.values[e] * difference(z, i, w.columns[e]);
            }
        }
        return local;
    }

    /** Mean squared difference of two places over the variables. */
    private static double difference(double[][] z, int i, int j) {
        double sum = 0;
        for (int k = 0; k < z[i].length; k++) {
            double d = z[i][k] - z[j][k];
            sum += d * d;
        }
        return sum / z[i].length;
    }

    private static double[][] scores(Arrangement w, DoubleMatrix values) {
        Checks.argument(values.columns() > 0, "values has no variables");
        double[][] z = new double[values.rows()][values.columns()];
        for (int k = 0; k < values.columns(); k++) {
            String name = "values of variable " + k;
            double[] column = Arrangement.deviations(w.checked(values.column(k), name, 3), name);
            double deviation = Math.sqrt(Arrangement.sumOfSquares(column) / (column.length - 1));
            for (int i = 0; i < column.length; i++) {
                z[i][k] = column[i] / deviation;
            }
        }
        return z;
    }

    /**
     * The statistics with their inference by conditional permutation of rows.
     *
     * @param values places x variables, n ≥ 3 places
     * @param weights w, with a zero diagonal
     * @return cᵢ, the moments of its permutations, z and p for each place
     * @throws IllegalArgumentException if shapes differ, a value is NaN or infinite, or w has a diagonal
     * @throws UndefinedException if there are fewer than three places, a variable does not vary, or w is all zero
     */
    public LocalTest test(DoubleMatrix values, SpatialWeights weights) {
        Settings s = settings();
        Arrangement w = Arrangement.withoutSelf(weights);
        double[][] z = scores(w, values);
        w.total();
        int n = z.length;
        double[] observed = observed(w, z);
        int chunks = (s.permutations() + CHUNK - 1) / CHUNK;
        int[][] atMost = new int[chunks][n];
        int[][] atLeast = new int[chunks][n];
        double[][] sums = new double[chunks][n];
        double[][] squares = new double[chunks][n];
        double[] places = new double[n];
        for (int i = 0; i < n; i++) {
            places[i] = i;
        }
        Chunks.run("permutations", chunks, s.parallel(), c -> {
            double[] order = new double[n];
            for (int r = c * CHUNK; r < Math.min(s.permutations(), (c + 1) * CHUNK); r++) {
                new Draws(s.seed(), r).shuffle(places, order);
                for (int i = 0; i < n; i++) {
                    double drawn = drawn(w, z, order, i);
                    double tolerance = 1e-12 * (Math.abs(observed[i]) + drawn);
                    atMost[c][i] += drawn <= observed[i] + tolerance ? 1 : 0;
                    atLeast[c][i] += drawn >= observed[i] - tolerance ? 1 : 0;
                    double deviation = drawn - observed[i];
                    sums[c][i] += deviation;
                    squares[c][i] += deviation * deviation;
                }
            }
        });
        double[] mean = new double[n];
        double[] variance = new double[n];
        double[] p = new double[n];
        for (int i = 0; i < n; i++) {
            if (w.starts[i] == w.starts[i + 1]) {
                mean[i] = Double.NaN;
                variance[i] = Double.NaN;
                p[i] = Double.NaN;
                continue;
            }
            int most = 0;
            int least = 0;
            double sum = 0;
            double square = 0;
            for (int c = 0; c < chunks; c++) {
                most += atMost[c][i];
                least += atLeast[c][i];
                sum += sums[c][i];
                square += squares[c][i];
            }
            double shift = sum / s.permutations();
            mean[i] = observed[i] + shift;
            variance[i] = Math.max(0, square / s.permutations() - shift * shift);
            p[i] = s.tail().pValue(most, least, s.permutations());
        }
        return LocalTest.drawn("Multivariate local Geary", weights, w, observed, mean, variance, p, s);
    }

    /** cᵢ with the first places of a random order, i left out, in the stead of its neighbours. */
    private static double drawn(Arrangement w, double[][] z, double[] order, int i) {
        double sum = 0;
        int at = 0;
        for (int e = w.starts[i]; e < w.starts[i + 1]; e++) {
            int j = (int) order[at++];
            if (j == i) {
                j = (int) order[at++];
            }
            sum += w.values[e] * difference(z, i, j);
        }
        return sum;
    }
}
