package org.chengzhen.methods.inequality;

import java.io.Serializable;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.result.UndefinedException;

/**
 * Atkinson's index with its decomposition by groups, from totals that can be gathered in parts: on several threads,
 * machines or days.
 *
 * <p>A(ε) = 1 − e/μ with the equally distributed equivalent e = [Σ w y^(1−ε) / W]^(1/(1−ε)), or exp(Σ w ln y / W)
 * for ε = 1; W = Σw, μ = Σwy/W.
 *
 * <ul>
 *   <li>Any tree of splits gives the bits of one pass: all sums are exact.
 *   <li>From {@link Atkinson}, which knows the mean beforehand, results differ by at most
 *       8u(2 + max|ln y|)/min(1, |1 − ε|), u = 2⁻⁵³: near equality, digits are lost.
 *   <li>Range [0, 1]; 1 where a value with weight is zero and ε ≥ 1. No place: too few data. All zero: undefined. Negative
 *       values and weights, NaN, infinity, and powers beyond the range of a double are refused.
 * </ul>
 *
 * <p>Cost: one logarithm or power for a value and some 30 ns, 2 kB for each group; not safe for use by several threads
 * at once.
 *
 * <p>Source: Atkinson, A. B. (1970), On the measurement of inequality, J. Econ. Theory 2.
 */
public final class AtkinsonTotals implements Serializable {
    private static final long serialVersionUID = 1L;

    private final double epsilon;
    private final PowerTotals totals;

    private AtkinsonTotals(double epsilon) {
        this.epsilon = epsilon;
        this.totals = new PowerTotals(epsilon == 1 ? PowerTotals.Form.LOG : PowerTotals.Form.POWER, 1 - epsilon);
    }

    /**
     * Empty totals for one aversion.
     *
     * @param epsilon ε ≥ 0, 1 or at least 1e-6 away from it: nearer, the sums have lost the digits
     * @return totals of nothing
     * @throws IllegalArgumentException if ε is negative, not finite, or next to 1
     */
    public static AtkinsonTotals ofAversion(double epsilon) {
        Checks.nonNegative(epsilon, "epsilon");
        Checks.argument(
                epsilon == 1 || Math.abs(epsilon - 1) >= 1e-6,
                "epsilon is %s, next to 1: give 1, or use Atkinson on one machine",
                epsilon);
        return new AtkinsonTotals(epsilon + 0.0);
    }

    /**
     * Adds a value of weight 1 without a group.
     *
     * @param value y ≥ 0
     * @return these totals
     * @throws IllegalArgumentException if the value is negative, NaN or infinite, or a power exceeds the range
     */
    public AtkinsonTotals accept(double value) {
        return accept("", value, 1);
    }

    /**
     * Adds a value without a group.
     *
     * @param value y ≥ 0, as income per head
     * @param weight w ≥ 0, as people
     * @return these totals
     * @throws IllegalArgumentException if an argument is negative, NaN or infinite, or a power exceeds the range
     */
    public AtkinsonTotals accept(double value, double weight) {
        return accept("", value, weight);
    }

    /**
     * Adds a value to its group.
     *
     * @param group its label
     * @param value y ≥ 0, as income per head
     * @param weight w ≥ 0, as people
     * @return these totals
     * @throws IllegalArgumentException if a number is negative, NaN or infinite, or a power exceeds the range
     */
    public AtkinsonTotals accept(String group, double value, double weight) {
        totals.accept(group, value, weight);
        return this;
    }

    /**
     * Adds all that other totals have.
     *
     * @param other totals of the same aversion, unchanged
     * @return these totals
     * @throws IllegalArgumentException if the aversions differ
     */
    public AtkinsonTotals combine(AtkinsonTotals other) {
        totals.add(other.totals);
        return this;
    }

    /**
     * How many values were accepted.
     *
     * @return n ≥ 0
     */
    public long n() {
        return totals.n();
    }

    /**
     * The index of all values.
     *
     * @return A(ε) in [0, 1]
     * @throws UndefinedException if there is no value, or Σw or Σwy is zero
     */
    public double value() {
        return totals.whole().atkinson(epsilon);
    }

    /**
     * The index within and between groups.
     *
     * @return its parts
     * @throws UndefinedException as {@link #value}
     */
    public AtkinsonDecomposition decompose() {
        PowerSums whole = totals.whole();
        double mean = whole.mean();
        double sum = 0;
        for (PowerTotals.Cell entry : totals.cells().values()) {
            PowerSums cell = entry.sums();
            sum += cell.amount() > 0 ? cell.weight() * cell.equivalent(epsilon) : 0;
        }
        double all = whole.equivalent(epsilon);
        double ofGroups = sum / whole.weight();
        return new AtkinsonDecomposition(
                PowerSums.atkinson(all, mean),
                PowerSums.atkinson(ofGroups, mean),
                ofGroups == 0 ? 0 : PowerSums.atkinson(all, ofGroups));
    }

    @Override
    public String toString() {
        return "AtkinsonTotals[aversion " + epsilon + ", n " + n() + ", groups "
                + totals.cells().size() + "]";
    }
}
