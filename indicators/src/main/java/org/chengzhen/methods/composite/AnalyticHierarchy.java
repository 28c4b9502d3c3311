package org.chengzhen.methods.composite;

import com.google.common.primitives.ImmutableDoubleArray;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.RecordForm;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;

/**
 * The analytic hierarchy process: weights from judgements of pairs, with their consistency.
 *
 * <p>A: aᵢⱼ says how many times i matters as much as j, aᵢⱼaⱼᵢ = 1. w is the principal eigenvector with sum 1,
 * λ = mean((Aw)ᵢ/wᵢ), CI = (λ − n)/(n − 1), CR = CI/RI(n), accepted below 0.10. RI is the mean CI of random
 * matrices.
 *
 * <ul>
 *   <li>Range: w > 0 with sum 1; λ ≥ n, equal where judgements are consistent.
 *   <li>n ≤ 2: consistent by nature, CI = CR = 0. More than 15: give RI yourself.
 *   <li>Not square, not positive, or not reciprocal within 1e-6: refused, naming the pair.
 *   <li>Repair hint: the judgement farthest from wᵢ/wⱼ, and the value it should have.
 * </ul>
 *
 * <p>Algorithm: power iteration to 1e-14, each step O(n²); it converges as A is positive.
 *
 * <p>Source: Saaty, T. (1980), The Analytic Hierarchy Process; row geometric means: Crawford, G. and Williams, C.
 * (1985), A note on the analysis of subjective judgment matrices.
 *
 * <pre>{@code
 * AnalyticHierarchy.of(DoubleMatrix.of(2, 2, 1, 3, 1.0 / 3, 1)).weights();  // [0.75, 0.25]
 * AnalyticHierarchy.randomIndex(3);                                          // 0.58
 * }</pre>
 *
 * @param weights w, which sum to one
 * @param lambdaMax λ
 * @param consistencyIndex CI
 * @param consistencyRatio CR
 * @param worstRow i of the judgement farthest from the weights
 * @param worstColumn j of that judgement, above the diagonal
 * @param suggestedJudgement wᵢ/wⱼ, what aᵢⱼ should be to agree with the others
 */
public record AnalyticHierarchy(
        ImmutableDoubleArray weights,
        double lambdaMax,
        double consistencyIndex,
        double consistencyRatio,
        int worstRow,
        int worstColumn,
        OptionalDouble suggestedJudgement)
        implements Serializable {

    /** The ratio below which judgements count as consistent: Saaty (1980). */
    public static final double ACCEPTED_RATIO = 0.10;

    /** How far aᵢⱼaⱼᵢ may be from one. */
    public static final double RECIPROCITY_TOLERANCE = 1e-6;

    private static final double[] RANDOM_INDEX = {
        0, 0, 0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59
    };
    private static final int ITERATIONS = 100_000;

    /**
     * Weights by the principal eigenvector, with Saaty's random index.
     *
     * @param judgements A, reciprocal, 1 to 15 rows
     * @return weights and consistency
     * @throws IllegalArgumentException if A is not square, positive and reciprocal, or larger than 15
     * @throws UndefinedException if A has no row, or the iteration does not converge
     */
    public static AnalyticHierarchy of(DoubleMatrix judgements) {
        Objects.requireNonNull(judgements, "judgements");
        check(judgements);
        return of(judgements, randomIndex(judgements.rows()));
    }

    /**
     * Weights by the principal eigenvector, with a random index of another table.
     *
     * @param judgements A, reciprocal
     * @param randomIndex RI for this size, above 0; not used below three rows
     * @return weights and consistency
     * @throws IllegalArgumentException if A is not square, positive and reciprocal, or RI is not above 0
     * @throws UndefinedException if A has no row, or the iteration does not converge
     */
    public static AnalyticHierarchy of(DoubleMatrix judgements, double randomIndex) {
        Objects.requireNonNull(judgements, "judgements");
        check(judgements);
        return judged(judgements, eigenvector(judgements.toRows()), randomIndex);
    }

    /**
     * Weights by the geometric means of the rows, with Saaty's random index.
     *
     * @param judgements A, reciprocal, 1 to 15 rows
     * @return weights and consistency
     * @throws IllegalArgumentException if A is not square, positive and reciprocal, or larger than 15
     * @throws UndefinedException if A has no row
     */
    public static AnalyticHierarchy geometricMeans(DoubleMatrix judgements) {
        Objects.requireNonNull(judgements, "judgements");
        check(judgements);
        int n = judgements.rows();
        double[] means = new double[n];
        for (int i = 0; i < n; i++) {
            double logs = 0;
            for (double a : judgements.row(i)) {
                logs += Math.log(a);
            }
            means[i] = Math.exp(logs / n);
        }
        return judged(judgements, Columns.shares(means), randomIndex(n));
    }

    /**
     * Saaty's random index.
     *
     * @param size n, 1 to 15
     * @return RI, 0 for n ≤ 2
     * @throws IllegalArgumentException if n is outside the table
     */
    public static double randomIndex(int size) {
        Checks.argument(
                size >= 1 && size <= RANDOM_INDEX.length,
                "size must be in 1..%d for the table of random indices but is %d",
                RANDOM_INDEX.length,
                size);
        return RANDOM_INDEX[size - 1];
    }

    /**
     * Whether the judgements are consistent enough.
     *
     * @return CR below {@link #ACCEPTED_RATIO}
     */
    public boolean accepted() {
        return consistencyRatio < ACCEPTED_RATIO;
    }

    private static void check(DoubleMatrix a) {
        int n = a.rows();
        Checks.argument(n == a.columns(), "judgements must be square but are %d x %d", n, a.columns());
        if (n == 0) {
            throw UndefinedException.insufficient("criteria", 1, 0);
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double v = a.get(i, j);
                Checks.argument(v > 0 && Double.isFinite(v), "judgements[%d][%d] must be > 0 but is %s", i, j, v);
                Checks.argument(
                        Math.abs(v * a.get(j, i) - 1) <= RECIPROCITY_TOLERANCE,
                        "judgements[%d][%d] = %s and judgements[%d][%d] = %s must be reciprocal",
                        i,
                        j,
                        v,
                        j,
                        i,
                        a.get(j, i));
            }
        }
    }

    private static double[] eigenvector(double[][] a) {
        int n = a.length;
        double[] w = new double[n];
        Arrays.fill(w, 1.0 / n);
        for (int iteration = 0; iteration < ITERATIONS; iteration++) {
            double[] next = Columns.shares(product(a, w));
            double change = 0;
            for (int i = 0; i < n; i++) {
                change = Math.max(change, Math.abs(next[i] - w[i]));
            }
            w = next;
            if (change < 1e-14) {
                return w;
            }
        }
        throw new UndefinedException(
                Status.NOT_CONVERGED, "no principal eigenvector after " + ITERATIONS + " iterations");
    }

    private static double[] product(double[][] a, double[] w) {
        double[] product = new double[w.length];
        for (int i = 0; i < w.length; i++) {
            for (int j = 0; j < w.length; j++) {
                product[i] += a[i][j] * w[j];
            }
        }
        return product;
    }

    private static AnalyticHierarchy judged(DoubleMatrix judgements, double[] w, double randomIndex) {
        double[][] a = judgements.toRows();
        int n = w.length;
        double[] aw = product(a, w);
        double lambda = 0;
        int row = 0;
        int column = 0;
        double worst = -1;
        for (int i = 0; i < n; i++) {
            lambda += aw[i] / w[i] / n;
            for (int j = i + 1; j < n; j++) {
                double gap = Math.abs(Math.log(a[i][j] * w[j] / w[i]));
                if (gap > worst) {
                    worst = gap;
                    row = i;
                    column = j;
                }
            }
        }
        double index = n <= 2 ? 0 : (lambda - n) / (n - 1);
        double ratio = n <= 2 ? 0 : index / Checks.positive(randomIndex, "randomIndex");
        OptionalDouble suggestion = n == 1 ? OptionalDouble.empty() : OptionalDouble.of(w[row] / w[column]);
        return new AnalyticHierarchy(ImmutableDoubleArray.copyOf(w), lambda, index, ratio, row, column, suggestion);
    }

    /** Weights and ratio; where it is too large, the judgement to look at again. */
    @Override
    public String toString() {
        String hint = accepted()
                ? "accepted"
                : String.format(
                        Locale.ROOT,
                        "inconsistent: judgement (%d, %d) should be near %.3g",
                        worstRow,
                        worstColumn,
                        suggestedJudgement.orElse(1));
        return String.format(Locale.ROOT, "AnalyticHierarchy[%s, CR = %.4f, %s]", weights, consistencyRatio, hint);
    }

    private Object writeReplace() {
        return new RecordForm(this);
    }
}
