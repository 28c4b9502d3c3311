package org.chengzhen.methods.composite;

import com.google.common.primitives.ImmutableDoubleArray;
import java.io.Serializable;
import java.util.Locale;
import java.util.Objects;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.internal.Ties;
import org.chengzhen.core.result.UndefinedException;

/**
 * Fuzzy comprehensive evaluation (模糊综合评价): grades of a place from the membership of its criteria in grades.
 *
 * <p>B = w ∘ R, with w the weights of the criteria and R (criteria by grades) the memberships; ∘ is a
 * {@link Composition}. B is divided by its sum; the grade is that of the largest membership, the first of equals.
 *
 * <ul>
 *   <li>Range: memberships in [0, 1], B sums to one.
 *   <li>Memberships outside [0, 1], and weights that are negative or do not sum to one, are refused.
 *   <li>All of B zero: undefined. No grade: refused.
 *   <li>The maximum forms forget all but the leading criterion: a dominated place may get the same or, after
 *       the division by the sum, a better grade. The weighted average does not.
 * </ul>
 *
 * <p>Algorithm: one product of vector and matrix; O(mg).
 *
 * <p>Source: Zadeh, L. (1965), Fuzzy sets; Wang, P. (1983), Fuzzy set theory and its applications (in Chinese).
 *
 * <pre>{@code
 * var r = DoubleMatrix.of(2, 2, 0.2, 0.8, 0.6, 0.4);
 * FuzzyEvaluation.of(r, new double[] {0.5, 0.5}, FuzzyEvaluation.Composition.WEIGHTED_AVERAGE).memberships();  // [0.4, 0.6]
 * }</pre>
 *
 * @param memberships B, one for each grade, with sum 1
 * @param grade index of the largest membership
 */
public record FuzzyEvaluation(ImmutableDoubleArray memberships, int grade) implements Serializable {
    /** How weights and memberships are composed. */
    public enum Composition {
        /** M(·, +): the sum of products; keeps what every criterion says. */
        WEIGHTED_AVERAGE,
        /** M(∧, ∨): the largest of the minima. */
        MAX_MIN,
        /** M(·, ∨): the largest of the products. */
        MAX_PRODUCT,
        /** M(∧, ⊕): the sum of the minima, at most 1. */
        BOUNDED_SUM
    }

    /**
     * The evaluation of one place.
     *
     * @param memberships R, criteria by grades, in [0, 1]
     * @param weights one for each criterion, with sum 1
     * @param composition how weights and memberships are composed
     * @return memberships in the grades
     * @throws IllegalArgumentException if a membership is outside [0, 1], or weights do not fit or sum to one
     * @throws UndefinedException if no grade has any membership
     */
    public static FuzzyEvaluation of(DoubleMatrix memberships, double[] weights, Composition composition) {
        Objects.requireNonNull(memberships, "memberships");
        Objects.requireNonNull(weights, "weights");
        Objects.requireNonNull(composition, "composition");
        Checks.argument(memberships.columns() > 0, "memberships must have a column for each grade but have none");
        double[] w = Columns.weights(weights, memberships.rows());
        double[] b = new double[memberships.columns()];
        for (int g = 0; g < b.length; g++) {
            double[] column = Checks.fractions(memberships.column(g), "memberships of grade " + g);
            for (int j = 0; j < w.length; j++) {
                b[g] = switch (composition) {
                    case WEIGHTED_AVERAGE -> b[g] + w[j] * column[j];
                    case MAX_MIN -> Math.max(b[g], Math.min(w[j], column[j]));
                    case MAX_PRODUCT -> Math.max(b[g], w[j] * column[j]);
                    case BOUNDED_SUM -> Math.min(1, b[g] + Math.min(w[j], column[j]));
                };
            }
        }
        if (Sums.of(b) == 0) {
            throw UndefinedException.undefined("no grade has any membership");
        }
        double[] shares = Columns.shares(b);
        int grade = 0;
        for (int g = 1; g < shares.length; g++) {
            grade = Ties.less(shares[grade], shares[g]) ? g : grade;
        }
        return new FuzzyEvaluation(ImmutableDoubleArray.copyOf(shares), grade);
    }

    /**
     * The evaluation of one place, from arrays.
     *
     * @param memberships R, criteria by grades, in [0, 1]
     * @param weights one for each criterion, with sum 1
     * @param composition how weights and memberships are composed
     * @return memberships in the grades
     * @throws IllegalArgumentException if a membership is outside [0, 1], or weights do not fit or sum to one
     * @throws UndefinedException if no grade has any membership
     */
    public static FuzzyEvaluation of(double[][] memberships, double[] weights, Composition composition) {
        Objects.requireNonNull(memberships, "memberships");
        Objects.requireNonNull(weights, "weights");
        Objects.requireNonNull(composition, "composition");
        Checks.rectangular(memberships, "memberships");
        return of(DoubleMatrix.of(memberships), weights, composition);
    }

    /**
     * Memberships of one value in grades with these centres: 1 at a centre, falling straight to 0 at its
     * neighbours; beyond the outer centres 1 in the outer grade.
     *
     * @param centres ascending, at least one
     * @param value x
     * @return one membership for each grade, with sum 1
     * @throws IllegalArgumentException if a number is not finite, or the centres do not ascend
     */
    public static ImmutableDoubleArray triangular(double[] centres, double value) {
        Objects.requireNonNull(centres, "centres");
        Checks.finite(value, "value");
        Checks.finite(centres, "centres");
        Checks.atLeast(centres.length, 1, "number of centres");
        double[] memberships = new double[centres.length];
        int last = centres.length - 1;
        for (int g = 1; g <= last; g++) {
            Checks.argument(
                    centres[g] > centres[g - 1],
                    "centres must ascend but centres[%d] = %s is not above %s",
                    g,
                    centres[g],
                    centres[g - 1]);
            if (value >= centres[g - 1] && value < centres[g]) {
                memberships[g] = (value - centres[g - 1]) / (centres[g] - centres[g - 1]);
                memberships[g - 1] = 1 - memberships[g];
            }
        }
        if (value < centres[0]) {
            memberships[0] = 1;
        } else if (value >= centres[last]) {
            memberships[last] = 1;
        }
        return ImmutableDoubleArray.copyOf(memberships);
    }

    /**
     * The mean of grade values, weighted by membership.
     *
     * @param gradeValues points of each grade
     * @return Σ B·points
     * @throws IllegalArgumentException if there are not as many points as grades
     */
    public double score(double... gradeValues) {
        Checks.sameLength(gradeValues.length, "gradeValues", memberships.length(), "memberships");
        return Sums.ofProducts(memberships.toArray(), Checks.finite(gradeValues, "gradeValues"));
    }

    /** The grade and the memberships. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "FuzzyEvaluation[grade %d, memberships %s]", grade, memberships);
    }
}
