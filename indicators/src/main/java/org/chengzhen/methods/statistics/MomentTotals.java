package org.chengzhen.methods.statistics;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.MathContext;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.ExactSum;
import org.chengzhen.core.internal.Range;
import org.chengzhen.core.result.UndefinedException;

/**
 * Count, mean and variance that can be gathered in parts: on several threads, machines or days.
 *
 * <p>W = Σw, x̄ = Σwx/W, σ² = Σw(x − x̄)²/W, s² = Σw(x − x̄)²/(W − 1), where weights count people or cells.
 *
 * <ul>
 *   <li>Any tree of splits gives the bits of one pass: the sums are exact, and each result is rounded once (products
 *       wx² below 2⁻⁹⁶⁰ lose digits).
 *   <li>Nothing accepted: too few data, as is a weight W ≤ 1 for s². NaN, infinity, negative weights, and values
 *       whose square leaves the range of a double are refused.
 * </ul>
 *
 * <p>Cost: some 20 ns for a value, 2 kB; not safe for use by several threads at once.
 *
 * <p>Source: Kulisch, U. (2013), Computer Arithmetic and Validity, for the exact sums.
 *
 * <pre>{@code
 * new MomentTotals().accept(1).accept(2).combine(new MomentTotals().accept(6)).mean();  // 3.0
 * }</pre>
 */
public final class MomentTotals implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final MathContext DIGITS = new MathContext(50);

    private final ExactSum weights = new ExactSum();
    private final ExactSum sums = new ExactSum();
    private final ExactSum squares = new ExactSum();
    private long n;
    private double min = Double.POSITIVE_INFINITY;
    private double max = Double.NEGATIVE_INFINITY;

    /** Totals of nothing. */
    public MomentTotals() {}

    /**
     * Adds a value of weight 1.
     *
     * @param value x, finite
     * @return these totals
     * @throws IllegalArgumentException if the value or its square is NaN or infinite
     */
    public MomentTotals accept(double value) {
        return accept(value, 1);
    }

    /**
     * Adds a value with its weight; a value of weight zero counts in {@link #n}, and nowhere else.
     *
     * @param value x, finite
     * @param weight w ≥ 0, as how often it comes
     * @return these totals
     * @throws IllegalArgumentException if the value or its weighted square is NaN or infinite, or the weight is
     *     negative, NaN or infinite
     */
    public MomentTotals accept(double value, double weight) {
        Checks.finite(value, "value");
        Checks.nonNegative(weight, "weight");
        double square = value * value;
        Checks.argument(
                square * weight <= Double.MAX_VALUE && square <= Double.MAX_VALUE,
                "value is %s of weight %s: its square exceeds the range of doubles",
                value,
                weight);
        n++;
        if (weight == 0) {
            return this;
        }
        weights.add(weight);
        sums.addProduct(weight, value);
        squares.addProduct(weight, square);
        double rest = Math.fma(value, value, -square);
        if (rest != 0) {
            squares.addProduct(weight, rest);
        }
        min = Math.min(min, value);
        max = Math.max(max, value);
        return this;
    }

    /**
     * Adds all that other totals have.
     *
     * @param other totals, unchanged
     * @return these totals
     */
    public MomentTotals combine(MomentTotals other) {
        n += other.n;
        weights.add(other.weights);
        sums.add(other.sums);
        squares.add(other.squares);
        min = Math.min(min, other.min);
        max = Math.max(max, other.max);
        return this;
    }

    /**
     * How many values were accepted.
     *
     * @return n ≥ 0
     */
    public long n() {
        return n;
    }

    /**
     * The sum of the weights.
     *
     * @return W ≥ 0, rounded once
     * @throws UndefinedException if it leaves the range of a double
     */
    public double weight() {
        return Range.finite(weights.value(), "the weight");
    }

    /**
     * The weighted sum.
     *
     * @return Σwx, rounded once
     * @throws UndefinedException if it leaves the range of a double
     */
    public double sum() {
        return Range.finite(sums.value(), "the sum");
    }

    /**
     * The weighted mean.
     *
     * @return x̄
     * @throws UndefinedException if nothing with weight was accepted
     */
    public double mean() {
        return sums.exact().divide(someWeight(), DIGITS).doubleValue();
    }

    /**
     * The variance of the values as a population.
     *
     * @return σ² ≥ 0
     * @throws UndefinedException if nothing with weight was accepted
     */
    public double populationVariance() {
        BigDecimal w = someWeight();
        return scatter().divide(w.multiply(w), DIGITS).doubleValue();
    }

    /**
     * The variance of the values as a sample.
     *
     * @return s² ≥ 0
     * @throws UndefinedException if W ≤ 1
     */
    public double sampleVariance() {
        BigDecimal w = someWeight();
        if (w.compareTo(BigDecimal.ONE) <= 0) {
            throw UndefinedException.insufficient("values", 2, (int) Math.min(n, Integer.MAX_VALUE));
        }
        return scatter().divide(w.multiply(w.subtract(BigDecimal.ONE)), DIGITS).doubleValue();
    }

    /**
     * The least value with weight.
     *
     * @return min x
     * @throws UndefinedException if nothing with weight was accepted
     */
    public double min() {
        someWeight();
        return min;
    }

    /**
     * The greatest value with weight.
     *
     * @return max x
     * @throws UndefinedException if nothing with weight was accepted
     */
    public double max() {
        someWeight();
        return max;
    }

    private BigDecimal someWeight() {
        BigDecimal w = weights.exact();
        if (w.signum() == 0) {
            throw UndefinedException.insufficient("values with weight", 1, 0);
        }
        return w;
    }

    /** W·Σwx² − (Σwx)², exact; below zero only by digits of squares under the range of a double. */
    private BigDecimal scatter() {
        BigDecimal s = sums.exact();
        return weights.exact().multiply(squares.exact()).subtract(s.multiply(s)).max(BigDecimal.ZERO);
    }

    @Override
    public String toString() {
        return "MomentTotals[n " + n + "]";
    }
}
