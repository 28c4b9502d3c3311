package org.chengzhen.methods.composite;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.special.Gamma;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.internal.Ties;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.jspecify.annotations.Nullable;

/**
 * Principal components of the criteria, composite scores from them, and the tests whether they are worth it.
 *
 * <p>R: correlations of the criteria as given; λ₁ ≥ … ≥ λₘ its eigenvalues, v_k its unit eigenvectors; loadings
 * v_k√λ_k; F_k = Z·v_k with Z standardized (denominator n); score = Σ_k (λ_k/Σλ)F_k over the kept components.
 * KMO = Σr²/(Σr² + Σq²) off the diagonal, q the partial correlations; Bartlett's χ² = −(n − 1 − (2m + 5)/6) ln|R|
 * with m(m − 1)/2 degrees of freedom.
 *
 * <ul>
 *   <li>Signs: the loading of largest magnitude in each component is positive.
 *   <li>Kept: by default eigenvalues above 1, at least one component.
 *   <li>A constant criterion is refused by name. Fewer than two places: too few data. More places than criteria
 *       are advisable: else R is singular, and KMO and Bartlett are empty.
 *   <li>Scores have mean 0. They are no dominance order: a component may weigh a benefit negatively.
 * </ul>
 *
 * <p>Algorithm: all pairs of columns, O(nm²), and one symmetric eigenproblem, O(m³).
 *
 * <p>Source: Hotelling, H. (1933), Analysis of a complex of statistical variables into principal components; Kaiser,
 * H. (1974), An index of factorial simplicity; Bartlett, M. (1951), The effect of standardization on a χ²
 * approximation in factor analysis.
 *
 * <pre>{@code
 * PrincipalComponents.of(table).eigenvalues();     // [2.807, 0.193, 0.000]
 * PrincipalComponents.of(table).contributions();   // [0.936, 0.064, 0.000]
 * }</pre>
 */
public final class PrincipalComponents implements Evaluation, Serializable {
    private static final long serialVersionUID = 1L;

    /** Eigenvalues above this are kept by default: Kaiser's rule. */
    public static final double KAISER_EIGENVALUE = 1;

    /** The cumulative share up to which components are usually kept where Kaiser's rule is not used. */
    public static final double CUMULATIVE_SHARE = 0.85;

    private static final double SINGULAR = 1e-12;

    private final EvaluationTable table;
    private final double[][] standardized;
    private final double[][] correlations;
    private final double[] values;
    private final double[][] vectors;
    private final int kept;
    private final ImmutableDoubleArray scores;

    private PrincipalComponents(
            EvaluationTable table,
            double[][] standardized,
            double[][] correlations,
            double[] values,
            double[][] vectors,
            int kept) {
        this.table = table;
        this.standardized = standardized;
        this.correlations = correlations;
        this.values = values;
        this.vectors = vectors;
        this.kept = kept;
        double[] sums = new double[table.size()];
        double[] weights = scoreWeights();
        for (int j = 0; j < weights.length; j++) {
            LinearComposite.addScaled(standardized[j], weights[j], sums);
        }
        this.scores = ImmutableDoubleArray.copyOf(sums);
    }

    /**
     * Components with eigenvalues above {@link #KAISER_EIGENVALUE} kept, at least one.
     *
     * @param table at least two places; directions do not matter
     * @return components and scores
     * @throws IllegalArgumentException if a criterion is constant
     * @throws UndefinedException if there are fewer than two places
     */
    public static PrincipalComponents of(EvaluationTable table) {
        PrincipalComponents all = decompose(table, 1);
        int kept = 1;
        while (kept < all.values.length && all.values[kept] > KAISER_EIGENVALUE) {
            kept++;
        }
        return all.keeping(kept);
    }

    /**
     * The fewest components that hold a share of the variance.
     *
     * @param table at least two places; directions do not matter
     * @param share the share, in (0, 1], as {@link #CUMULATIVE_SHARE}
     * @return components and scores
     * @throws IllegalArgumentException if a criterion is constant, or the share is outside (0, 1]
     * @throws UndefinedException if there are fewer than two places
     */
    public static PrincipalComponents ofShare(EvaluationTable table, double share) {
        Objects.requireNonNull(table, "table");
        Checks.argument(share > 0 && share <= 1, "share must be in (0, 1] but is %s", share);
        PrincipalComponents all = decompose(table, 1);
        double[] cumulative = all.cumulative().toArray();
        int kept = 1;
        while (kept < cumulative.length && Ties.less(cumulative[kept - 1], share)) {
            kept++;
        }
        return all.keeping(kept);
    }

    private PrincipalComponents keeping(int count) {
        return new PrincipalComponents(table, standardized, correlations, values, vectors, count);
    }

    private static PrincipalComponents decompose(EvaluationTable table, int kept) {
        if (table.size() < 2) {
            throw UndefinedException.insufficient("places", 2, table.size());
        }
        int m = table.columns().length;
        double[][] z = new double[m][];
        for (int j = 0; j < m; j++) {
            double[] range = Columns.range(table.columns()[j]);
            String name = table.names().get(j);
            Checks.argument(range[0] != range[1], "table: %s is constant (%s), it has no correlations", name, range[0]);
            z[j] = Normalization.ofColumn(
                    Criterion.benefit(name), table.columns()[j], Scaling.Z_SCORE, ConstantColumn.ZERO);
        }
        double[][] r = new double[m][m];
        for (int j = 0; j < m; j++) {
            r[j][j] = 1;
            for (int k = 0; k < j; k++) {
                double product = Sums.ofProducts(z[j], z[k]) / table.size();
                r[j][k] = Math.max(-1, Math.min(1, product));
                r[k][j] = r[j][k];
            }
        }
        EigenDecomposition eigen = new EigenDecomposition(new Array2DRowRealMatrix(r));
        double[] values = new double[m];
        double[][] vectors = new double[m][];
        for (int k = 0; k < m; k++) {
            values[k] = Math.max(0, eigen.getRealEigenvalue(k));
            vectors[k] = eigen.getEigenvector(k).toArray();
            turn(vectors[k]);
        }
        return new PrincipalComponents(table, z, r, values, vectors, kept);
    }

    /** Makes the element of largest magnitude positive; of nearly equal ones the first. */
    private static void turn(double[] vector) {
        int largest = 0;
        for (int j = 1; j < vector.length; j++) {
            largest = Math.abs(vector[j]) > Math.abs(vector[largest]) * (1 + 1e-9) ? j : largest;
        }
        if (vector[largest] < 0) {
            for (int j = 0; j < vector.length; j++) {
                vector[j] = -vector[j];
            }
        }
    }

    /** What a standardized criterion counts in the composite score. */
    private double[] scoreWeights() {
        double total = Sums.of(values, 0, kept);
        double[] weights = new double[values.length];
        for (int k = 0; k < kept; k++) {
            LinearComposite.addScaled(vectors[k], values[k] / total, weights);
        }
        return weights;
    }

    /**
     * The correlations of the criteria.
     *
     * @return R, criteria by criteria
     */
    public DoubleMatrix correlations() {
        return DoubleMatrix.of(correlations);
    }

    /**
     * The eigenvalues.
     *
     * @return λ, descending, which sum to the number of criteria
     */
    public ImmutableDoubleArray eigenvalues() {
        return ImmutableDoubleArray.copyOf(values);
    }

    /**
     * The share of the variance that each component holds.
     *
     * @return λ/m, descending
     */
    public ImmutableDoubleArray contributions() {
        return ImmutableDoubleArray.copyOf(Columns.shares(values));
    }

    /**
     * The share of the variance that the components up to each hold.
     *
     * @return running sums of the contributions
     */
    public ImmutableDoubleArray cumulative() {
        double[] shares = Columns.shares(values);
        for (int k = 1; k < shares.length; k++) {
            shares[k] = Math.min(1, shares[k] + shares[k - 1]);
        }
        return ImmutableDoubleArray.copyOf(shares);
    }

    /**
     * The loadings: correlations of criteria with components.
     *
     * @return criteria by components, v√λ
     */
    public DoubleMatrix loadings() {
        int m = values.length;
        double[] elements = new double[m * m];
        for (int k = 0; k < m; k++) {
            for (int j = 0; j < m; j++) {
                elements[j * m + k] = vectors[k][j] * Math.sqrt(values[k]);
            }
        }
        return DoubleMatrix.of(m, m, elements);
    }

    /**
     * How strongly the criteria load on one component, whatever the sign.
     *
     * @param component its index, from 0
     * @return |loading|, one for each criterion
     */
    public ImmutableDoubleArray absoluteLoadings(int component) {
        double[] column = loadings().column(component);
        for (int j = 0; j < column.length; j++) {
            column[j] = Math.abs(column[j]);
        }
        return ImmutableDoubleArray.copyOf(column);
    }

    /**
     * The number of components that enter the score.
     *
     * @return at least one
     */
    public int kept() {
        return kept;
    }

    /**
     * Weights of the criteria from the kept components: the share of |Σ_k (λ_k/Σλ)v_k|.
     *
     * @return one for each criterion, with sum 1
     */
    public ImmutableDoubleArray weights() {
        double[] weights = scoreWeights();
        for (int j = 0; j < weights.length; j++) {
            weights[j] = Math.abs(weights[j]);
        }
        return ImmutableDoubleArray.copyOf(Columns.shares(weights));
    }

    /**
     * The Kaiser–Meyer–Olkin measure of sampling adequacy; below 0.5 factors are not worth extracting.
     *
     * @return KMO in [0, 1]; empty where R is singular or all correlations are zero
     */
    public OptionalDouble kaiserMeyerOlkin() {
        int m = values.length;
        if (values[m - 1] <= SINGULAR) {
            return OptionalDouble.empty();
        }
        double[][] inverse = new double[m][m];
        for (int k = 0; k < m; k++) {
            for (int i = 0; i < m; i++) {
                for (int j = 0; j < m; j++) {
                    inverse[i][j] += vectors[k][i] * vectors[k][j] / values[k];
                }
            }
        }
        double simple = 0;
        double partial = 0;
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < i; j++) {
                simple += correlations[i][j] * correlations[i][j];
                partial += inverse[i][j] * inverse[i][j] / (inverse[i][i] * inverse[j][j]);
            }
        }
        return simple + partial == 0 ? OptionalDouble.empty() : OptionalDouble.of(simple / (simple + partial));
    }

    /**
     * Bartlett's test that all correlations are zero.
     *
     * @param chiSquared the statistic
     * @param degreesOfFreedom m(m − 1)/2
     * @param pValue probability of a larger statistic under independence
     */
    public record Bartlett(double chiSquared, int degreesOfFreedom, double pValue) implements Serializable {}

    /**
     * Bartlett's test of sphericity.
     *
     * @return statistic and p value
     * @throws UndefinedException if R is singular, there is one criterion only, or too few places for it
     */
    public Bartlett bartlett() {
        int m = values.length;
        double factor = table.size() - 1 - (2 * m + 5) / 6.0;
        if (m < 2) {
            throw UndefinedException.insufficient("criteria", 2, m);
        }
        if (factor <= 0) {
            throw UndefinedException.insufficient("places", (2 * m + 5) / 6 + 2, table.size());
        }
        if (values[m - 1] <= SINGULAR) {
            throw new UndefinedException(Status.SINGULAR, "the correlation matrix is singular");
        }
        double logs = 0;
        for (double value : values) {
            logs += Math.log(value);
        }
        double statistic = Math.max(0, -factor * logs);
        int degrees = m * (m - 1) / 2;
        double p = Gamma.regularizedGammaQ(degrees / 2.0, statistic / 2);
        return new Bartlett(statistic, degrees, p);
    }

    @Override
    public ImmutableList<String> places() {
        return table.places();
    }

    @Override
    public ImmutableDoubleArray scores() {
        return scores;
    }

    /** The parts are the standardized values times their weight in the score, and add up to it. */
    @Override
    public Contributions explain(int place) {
        double[] parts = scoreWeights();
        for (int j = 0; j < parts.length; j++) {
            parts[j] *= standardized[j][place];
        }
        return Contributions.of(table, place, "score", scores.get(place), parts);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PrincipalComponents that
                && table.equals(that.table)
                && Arrays.deepEquals(standardized, that.standardized)
                && Arrays.deepEquals(correlations, that.correlations)
                && Arrays.equals(values, that.values)
                && Arrays.deepEquals(vectors, that.vectors)
                && kept == that.kept
                && scores.equals(that.scores);
    }

    @Override
    public int hashCode() {
        return Objects.hash(
                table,
                Arrays.deepHashCode(standardized),
                Arrays.deepHashCode(correlations),
                Arrays.hashCode(values),
                Arrays.deepHashCode(vectors),
                kept,
                scores);
    }

    /** The kept components, their share, and the best place. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "PrincipalComponents[%d of %d kept, %.1f %% of variance, best %s]",
                kept,
                values.length,
                100 * cumulative().get(kept - 1),
                best());
    }
}
