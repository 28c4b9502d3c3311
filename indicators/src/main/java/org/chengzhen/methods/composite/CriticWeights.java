package org.chengzhen.methods.composite;

import com.google.common.primitives.ImmutableDoubleArray;
import java.io.Serializable;
import java.util.Locale;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.UndefinedException;

/**
 * CRITIC weights: a criterion weighs by its spread and by its conflict with the others.
 *
 * <p>Cⱼ = σⱼ Σₖ(1 − rⱼₖ), wⱼ = Cⱼ/ΣC, with σ the sample standard deviation and r the Pearson correlation of
 * the min–max values, costs turned first, so that two criteria that move together in quality, not in size,
 * count as alike.
 *
 * <ul>
 *   <li>Range: w ≥ 0 with sum 1. A constant criterion has σ = 0 and weight 0, and r = 0 with the others.
 *   <li>All C zero (all constant, or one direction in all): undefined.
 *   <li>Fewer than two places: too few data.
 * </ul>
 *
 * <p>Algorithm: all pairs of columns; O(nm²).
 *
 * <p>Source: Diakoulaki, D., Mavrotas, G. and Papayannakis, L. (1995), Determining objective weights in multiple
 * criteria problems: the CRITIC method.
 *
 * <pre>{@code
 * CriticWeights.of(table).weights();      // [0.244, 0.257, 0.499]
 * CriticWeights.of(table).information();  // [0.786, 0.830, 1.609]
 * }</pre>
 *
 * @param information C, one for each criterion
 * @param weights w, which sum to one
 */
public record CriticWeights(ImmutableDoubleArray information, ImmutableDoubleArray weights) implements Serializable {
    /**
     * Weights with conflict 1 − r.
     *
     * @param table at least two places
     * @return information and weights
     * @throws UndefinedException if there are fewer than two places, or no criterion carries information
     */
    public static CriticWeights of(EvaluationTable table) {
        return of(table, false);
    }

    /**
     * The variant with conflict 1 − |r|, for which opposite criteria are as redundant as equal ones.
     *
     * @param table at least two places
     * @return information and weights
     * @throws UndefinedException if there are fewer than two places, or no criterion carries information
     */
    public static CriticWeights absoluteCorrelations(EvaluationTable table) {
        return of(table, true);
    }

    private static CriticWeights of(EvaluationTable table, boolean absolute) {
        int n = table.size();
        if (n < 2) {
            throw UndefinedException.insufficient("places", 2, n);
        }
        double[][] z = table.scaled(Scaling.MIN_MAX, ConstantColumn.ZERO);
        int m = z.length;
        double[] lengths = new double[m];
        for (int j = 0; j < m; j++) {
            double[] range = Columns.range(z[j]);
            double mean = Columns.mean(z[j]);
            for (int i = 0; i < n; i++) {
                z[j][i] -= mean;
            }
            lengths[j] = range[0] == range[1] ? 0 : Math.sqrt(Sums.ofProducts(z[j], z[j]));
        }
        double[] information = new double[m];
        double total = 0;
        for (int j = 0; j < m; j++) {
            double conflict = 0;
            for (int k = 0; k < m && lengths[j] > 0; k++) {
                double r = k == j ? 1 : lengths[k] == 0 ? 0 : correlation(z[j], z[k], lengths[j] * lengths[k]);
                conflict += 1 - (absolute ? Math.abs(r) : r);
            }
            information[j] = lengths[j] / Math.sqrt(n - 1.0) * conflict;
            total += information[j];
        }
        // a total of rounding errors says nothing
        if (total <= 1e-14 * m) {
            throw UndefinedException.undefined("no criterion varies in conflict with another");
        }
        return new CriticWeights(
                ImmutableDoubleArray.copyOf(information), ImmutableDoubleArray.copyOf(Columns.shares(information)));
    }

    private static double correlation(double[] x, double[] y, double norm) {
        return Math.max(-1, Math.min(1, Sums.ofProducts(x, y) / norm));
    }

    /** The weights, then the information. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "CriticWeights[%s, C = %s]", weights, information);
    }
}
