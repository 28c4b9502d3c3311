package org.chengzhen.methods.inequality;

import com.google.common.primitives.ImmutableDoubleArray;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Sorts;
import org.chengzhen.core.internal.Ties;
import org.chengzhen.core.result.UndefinedException;
import org.jspecify.annotations.Nullable;

/**
 * The concentration curve: the share of a quantity that goes to those who stand lowest in another one, as of
 * school places to the poorest.
 *
 * <p>Points (Pᵢ, Cᵢ), i = 0 … k, from (0, 0) to (1, 1), as a {@link LorenzCurve}, but in ascending order of the
 * ranking variable. Places of equal rank are one step. The concentration index is twice the area between
 * diagonal and curve, above zero where the high-ranked have more than their share.
 *
 * <ul>
 *   <li>Range of the index (−1, 1); the Gini coefficient where the ranking is that of the quantity itself.
 *   <li>One place, or all of one rank: index 0. No place: too few data. Zeros are values; all zero:
 *       undefined. Negative quantities, NaN and infinity are refused; the ranking may be negative.
 * </ul>
 *
 * <p>Algorithm: one sort, running sums; O(n log n).
 *
 * <p>Source: Kakwani, N. (1977), Applications of Lorenz curves in economic analysis, Econometrica 45.
 *
 * <pre>{@code
 * ConcentrationCurve.of(new double[] {3, 1}, new double[] {10, 20}).index();  // -0.25
 * ConcentrationCurve.of(new double[] {1, 3}, new double[] {10, 20}).index();  // 0.25
 * }</pre>
 */
public final class ConcentrationCurve implements Serializable {
    private static final long serialVersionUID = 1L;

    private final ImmutableDoubleArray populationShares;
    private final ImmutableDoubleArray valueShares;

    private ConcentrationCurve(double[] populationShares, double[] valueShares) {
        this.populationShares = ImmutableDoubleArray.copyOf(populationShares);
        this.valueShares = ImmutableDoubleArray.copyOf(valueShares);
    }

    /**
     * The curve of equally weighted values.
     *
     * @param values y, n values ≥ 0 in any one unit
     * @param ranking n finite numbers that order the places
     * @return one point more than there are different ranks
     * @throws IllegalArgumentException if lengths differ, a value is negative, NaN or infinite, or a rank is
     *     not finite
     * @throws UndefinedException if there is no value, or all are zero
     */
    public static ConcentrationCurve of(double[] values, double[] ranking) {
        check(values, ranking);
        return of(Distribution.of(values), ranking);
    }

    /**
     * The curve of values per unit of weight.
     *
     * @param values y, n values ≥ 0, as places at school per head
     * @param ranking n finite numbers that order the places
     * @param weights w, n weights ≥ 0, as people
     * @return one point more than there are different ranks
     * @throws IllegalArgumentException if lengths differ, a value or weight is negative, NaN or infinite, or
     *     a rank is not finite
     * @throws UndefinedException if there is no value, or Σw or Σwy is zero
     */
    public static ConcentrationCurve weighted(double[] values, double[] ranking, double[] weights) {
        check(values, ranking);
        return of(Distribution.weighted(values, weights), ranking);
    }

    private static void check(double[] values, double[] ranking) {
        Checks.sameLength(ranking.length, "ranking", values.length, "values");
        Checks.finite(ranking, "ranking");
    }

    private static ConcentrationCurve of(Distribution d, double[] ranking) {
        int[] order = Sorts.order(ranking);
        double[] people = new double[order.length];
        double[] amounts = new double[order.length];
        for (int i = 0; i < order.length; i++) {
            people[i] = d.share(order[i]);
            amounts[i] = people[i] * d.ratios[order[i]];
        }
        double[] p = cumulated(people);
        double[] c = cumulated(amounts);
        int points = 0;
        for (int i = 1; i <= order.length; i++) {
            if (i == order.length || ranking[order[i]] != ranking[order[i - 1]]) {
                points++;
                p[points] = p[i];
                c[points] = c[i];
            }
        }
        p = Arrays.copyOf(p, points + 1);
        c = Arrays.copyOf(c, points + 1);
        return new ConcentrationCurve(p, c);
    }

    /**
     * The shares of the population at the points.
     *
     * @return shares ascending from 0 to 1
     */
    public ImmutableDoubleArray populationShares() {
        return populationShares;
    }

    /**
     * The shares of the quantity at the points.
     *
     * @return shares ascending from 0 to 1
     */
    public ImmutableDoubleArray valueShares() {
        return valueShares;
    }

    /**
     * The share of the quantity that the lowest-ranked have.
     *
     * @param populationShare p in [0, 1]
     * @return C(p) in [0, 1]
     * @throws IllegalArgumentException if p lies outside [0, 1] or is NaN
     */
    public double at(double populationShare) {
        Checks.between(populationShare, 0, 1, "populationShare");
        return at(populationShare, populationShares, valueShares);
    }

    /**
     * The concentration index: twice the area between diagonal and curve.
     *
     * @return in (−1, 1), above zero where the high-ranked have more than their share
     */
    public double index() {
        return twiceTheArea(populationShares, valueShares);
    }

    /** The running sums of terms ≥ 0 from 0 to 1, as shares of the last; each right to a few units in the last place. */
    static double[] cumulated(double[] terms) {
        double[] sums = new double[terms.length + 1];
        double lost = 0;
        for (int i = 0; i < terms.length; i++) {
            sums[i + 1] = sums[i];
            if (terms[i] > 0) {
                double term = terms[i] - lost;
                // what was lost may not take a sum below the one before
                sums[i + 1] = Math.max(sums[i], sums[i] + term);
                lost = sums[i + 1] - sums[i] - term;
            }
        }
        double end = sums[terms.length];
        for (int i = 0; i < sums.length; i++) {
            sums[i] /= end;
        }
        return sums;
    }

    /** The curve between its points; next to a point by no more than rounding, it is at the point. */
    static double at(double p, ImmutableDoubleArray populationShares, ImmutableDoubleArray valueShares) {
        int low = 0;
        int high = populationShares.length() - 1;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (populationShares.get(middle) <= p) {
                low = middle;
            } else {
                high = middle;
            }
        }
        double from = populationShares.get(low);
        double to = populationShares.get(high);
        if (!Ties.equal(from, to)) {
            if (Ties.equal(p, from)) {
                return valueShares.get(low);
            }
            if (Ties.equal(p, to)) {
                return valueShares.get(high);
            }
        }
        double part = to == from ? 1 : (p - from) / (to - from);
        return valueShares.get(low) + part * (valueShares.get(high) - valueShares.get(low));
    }

    /** 1 − Σ (Pᵢ − Pᵢ₋₁)(Lᵢ + Lᵢ₋₁), as the sum of the cross products of neighbouring points. */
    static double twiceTheArea(ImmutableDoubleArray p, ImmutableDoubleArray l) {
        double area = 0;
        for (int i = 1; i < p.length(); i++) {
            area += p.get(i - 1) * l.get(i) - p.get(i) * l.get(i - 1);
        }
        return area;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ConcentrationCurve that
                && populationShares.equals(that.populationShares)
                && valueShares.equals(that.valueShares);
    }

    @Override
    public int hashCode() {
        return Objects.hash(populationShares, valueShares);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "ConcentrationCurve[%d points, index %.6g]", populationShares.length(), index());
    }
}
