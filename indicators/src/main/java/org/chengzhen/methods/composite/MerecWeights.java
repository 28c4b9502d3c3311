package org.chengzhen.methods.composite;

import com.google.common.primitives.ImmutableDoubleArray;
import java.io.Serializable;
import java.util.Locale;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.UndefinedException;

/**
 * MEREC weights: a criterion weighs by how much the places' performances change when it is removed.
 *
 * <p>nᵢⱼ = minᵢ xᵢⱼ/xᵢⱼ for benefits, xᵢⱼ/maxᵢ xᵢⱼ for costs; Sᵢ = ln(1 + (1/m) Σⱼ|ln nᵢⱼ|), Sᵢⱼ' the same
 * without criterion j (still over m); Eⱼ = Σᵢ|Sᵢⱼ' − Sᵢ|; wⱼ = Eⱼ/ΣE.
 *
 * <ul>
 *   <li>Range: w ≥ 0 with sum 1. A constant criterion has weight 0; all constant: undefined.
 *   <li>Zero and negative values are refused, naming criterion and place; so are criteria with a best value.
 *   <li>Fewer than two places: too few data.
 * </ul>
 *
 * <p>Algorithm: logarithms once, then sums; O(nm).
 *
 * <p>Source: Keshavarz-Ghorabaee, M. et al. (2021), Determination of objective weights using a new method based
 * on the removal effects of criteria (MEREC).
 *
 * <pre>{@code
 * MerecWeights.of(table).weights();         // sum to one
 * MerecWeights.of(table).removalEffects();  // E
 * }</pre>
 *
 * @param removalEffects E, one for each criterion
 * @param weights w, which sum to one
 */
public record MerecWeights(ImmutableDoubleArray removalEffects, ImmutableDoubleArray weights) implements Serializable {
    /**
     * The weights of a table.
     *
     * @param table at least two places, positive values, benefits and costs only
     * @return removal effects and weights
     * @throws IllegalArgumentException if a value is not above zero, or a criterion has a best value
     * @throws UndefinedException if there are fewer than two places, or all criteria are constant
     */
    public static MerecWeights of(EvaluationTable table) {
        int n = table.size();
        if (n < 2) {
            throw UndefinedException.insufficient("places", 2, n);
        }
        double[][] x = table.columns();
        int m = x.length;
        double[][] logs = new double[m][n];
        double[] sums = new double[n];
        for (int j = 0; j < m; j++) {
            Criterion criterion = table.criteria().get(j);
            Checks.argument(!criterion.hasBestValue(), "table: %s must be a benefit or a cost", criterion.name());
            table.positive(j);
            double[] range = Columns.range(x[j]);
            double reference = Math.log(criterion.direction() == Direction.BENEFIT ? range[0] : range[1]);
            for (int i = 0; i < n; i++) {
                logs[j][i] = Math.abs(Math.log(x[j][i]) - reference);
                sums[i] += logs[j][i];
            }
        }
        double[] effects = new double[m];
        double[] terms = new double[n];
        for (int j = 0; j < m; j++) {
            for (int i = 0; i < n; i++) {
                // ln((1 + s/m)/(1 + (s − l)/m)) without cancelling
                terms[i] = Math.log1p(logs[j][i] / (m + Math.max(0, sums[i] - logs[j][i])));
            }
            effects[j] = Sums.of(terms);
        }
        if (Sums.of(effects) == 0) {
            throw UndefinedException.undefined("all criteria are constant");
        }
        return new MerecWeights(
                ImmutableDoubleArray.copyOf(effects), ImmutableDoubleArray.copyOf(Columns.shares(effects)));
    }

    /** The weights, then the removal effects. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "MerecWeights[%s, E = %s]", weights, removalEffects);
    }
}
