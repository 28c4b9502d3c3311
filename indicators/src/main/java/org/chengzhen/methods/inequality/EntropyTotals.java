package org.chengzhen.methods.inequality;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.OptionalDouble;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.result.UndefinedException;

/**
 * Theil's T, the mean log deviation and other generalized entropies, with their decomposition by groups, from
 * totals that can be gathered in parts: on several threads, machines or days.
 *
 * <p>With W = Σw, Y = Σwy, μ = Y/W: T = Σ wy ln y / Y − ln μ; L = ln μ − Σ w ln y / W;
 * GE(α) = [Σ w y^α / (W μ^α) − 1] / (α(α − 1)).
 *
 * <ul>
 *   <li>Any tree of splits gives the bits of one pass: all sums are exact.
 *   <li>From {@link TheilT}, {@link MeanLogDeviation} and {@link GeneralizedEntropy}, which know the mean beforehand,
 *       results differ by at most 8u(1 + max|ln y|) for T and L, and 8u(1 + |α|·max|ln y|)(1 + α(α−1)GE)/|α(α−1)|
 *       for others, u = 2⁻⁵³: near equality, digits are lost. Values that are far from one are better given in a larger unit.
 *   <li>One place: 0. No place: too few data. A zero and α ≤ 0, or all zero: undefined. Negative values and weights, NaN,
 *       infinity, and powers beyond the range of a double are refused.
 * </ul>
 *
 * <p>Cost: one logarithm or power for a value and some 30 ns, 2 kB for each group; not safe for use by several threads
 * at once.
 *
 * <p>Source: Shorrocks, A. F. (1980), The class of additively decomposable inequality measures, Econometrica 48.
 *
 * <pre>{@code
 * EntropyTotals.theilT().accept("a", 10, 3).combine(EntropyTotals.theilT().accept("b", 20, 1).accept("b", 50, 1)).value();  // 0.2502
 * }</pre>
 */
public final class EntropyTotals implements Serializable {
    private static final long serialVersionUID = 1L;

    private final double alpha;
    private final PowerTotals totals;

    private EntropyTotals(double alpha) {
        this.alpha = alpha;
        this.totals = new PowerTotals(
                alpha == 0 ? PowerTotals.Form.LOG : alpha == 1 ? PowerTotals.Form.Y_LOG_Y : PowerTotals.Form.POWER,
                alpha);
    }

    /**
     * Empty totals for Theil's T, α = 1.
     *
     * @return totals of nothing
     */
    public static EntropyTotals theilT() {
        return new EntropyTotals(1);
    }

    /**
     * Empty totals for the mean log deviation, α = 0.
     *
     * @return totals of nothing
     */
    public static EntropyTotals meanLogDeviation() {
        return new EntropyTotals(0);
    }

    /**
     * Empty totals for any order.
     *
     * @param alpha α, 0, 1, or at least 1e-6 away from both: nearer, the sums have lost the digits
     * @return totals of nothing
     * @throws IllegalArgumentException if α is not finite, or next to 0 or 1
     */
    public static EntropyTotals ofOrder(double alpha) {
        Checks.finite(alpha, "alpha");
        double distance = Math.min(Math.abs(alpha), Math.abs(alpha - 1));
        Checks.argument(
                distance == 0 || distance >= 1e-6,
                "alpha is %s, next to 0 or 1: give 0 or 1, or use GeneralizedEntropy on one machine",
                alpha);
        return new EntropyTotals(alpha + 0.0);
    }

    /**
     * Adds a value of weight 1 without a group.
     *
     * @param value y ≥ 0
     * @return these totals
     * @throws IllegalArgumentException if the value is negative, NaN or infinite, or a power exceeds the range
     */
    public EntropyTotals accept(double value) {
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
    public EntropyTotals accept(double value, double weight) {
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
    public EntropyTotals accept(String group, double value, double weight) {
        totals.accept(group, value, weight);
        return this;
    }

    /**
     * Adds all that other totals have.
     *
     * @param other totals of the same order, unchanged
     * @return these totals
     * @throws IllegalArgumentException if the orders differ
     */
    public EntropyTotals combine(EntropyTotals other) {
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
     * The entropy of all values.
     *
     * @return GE(α) ≥ 0
     * @throws UndefinedException if there is no value, Σw or Σwy is zero, a value is zero and α ≤ 0, or a result leaves
     *     the range of a double
     */
    public double value() {
        return totals.whole().entropy(alpha);
    }

    /**
     * The entropy within and between groups, the two of which make its total.
     *
     * @return the parts, groups in the order of their labels
     * @throws UndefinedException as {@link #value}
     */
    public EntropyDecomposition decompose() {
        PowerSums whole = totals.whole();
        whole.entropy(alpha);
        double mean = whole.mean();
        double within = 0;
        double between = 0;
        ImmutableList.Builder<EntropyDecomposition.Group> groups = ImmutableList.builder();
        for (var entry : totals.cells().entrySet()) {
            PowerSums cell = entry.getValue().sums();
            double share = cell.weight() / whole.weight();
            double ratio = share == 0 ? 0 : cell.amount() / cell.weight() / mean;
            OptionalDouble index = cell.amount() > 0 ? OptionalDouble.of(cell.entropy(alpha)) : OptionalDouble.empty();
            double factor = alpha == 0 ? share : alpha == 1 ? share * ratio : share * Math.pow(ratio, alpha);
            double inner = index.isPresent() ? factor * index.getAsDouble() : 0;
            double outer = share == 0 ? 0 : share * EntropyKernel.phi(alpha, ratio, Math.log(ratio));
            within += inner;
            between += outer;
            groups.add(new EntropyDecomposition.Group(
                    entry.getKey(), share, cell.amount() / whole.amount(), index, inner, outer));
        }
        within = EntropyKernel.finite(within);
        between = Math.max(0, EntropyKernel.finite(between));
        return new EntropyDecomposition(within + between, within, between, groups.build());
    }

    @Override
    public String toString() {
        return "EntropyTotals[order " + alpha + ", n " + n() + ", groups "
                + totals.cells().size() + "]";
    }
}
