package org.chengzhen.methods.inequality;

import java.io.Serializable;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;
import org.chengzhen.core.internal.RecordForm;
import org.chengzhen.core.result.UndefinedException;

/**
 * The shares of the richest and the poorest of a weighted population, and their ratios: S80/S20 and Palma.
 *
 * <p>s80 = 1 − L(0.8), s20 = L(0.2), ratio s80/s20, Palma (1 − L(0.9))/L(0.4), with L the weighted {@link LorenzCurve},
 * linear inside a place: the place at the cut is split. No unit, and no scale of the weights.
 *
 * <ul>
 *   <li>All equal: 0.2, 0.2, 1 and ¼. Nothing at the bottom: that ratio is empty.
 *   <li>A value of weight zero counts for nothing. No value: too few data; all weights, or all values, zero:
 *       undefined. Negative values and weights, NaN and infinity are refused.
 * </ul>
 *
 * <p>Algorithm: one sort; O(n log n).
 *
 * <p>Source: Palma, J. G. (2011), Homogeneous middles vs. heterogeneous tails; Eurostat, income quintile share ratio.
 *
 * <pre>{@code
 * WeightedIncomeShares.of(new double[] {1, 2, 3, 4, 10}, new double[] {1, 1, 1, 1, 1}).ratio();  // 10.0
 * }</pre>
 *
 * @param s80 share of the richest fifth
 * @param s20 share of the poorest fifth
 * @param ratio s80 over s20; empty where s20 is zero
 * @param palma share of the richest tenth over that of the poorest two fifths; empty where the latter is zero
 */
public record WeightedIncomeShares(double s80, double s20, OptionalDouble ratio, OptionalDouble palma)
        implements Serializable {
    private static final double FIFTH = 0.2;

    /**
     * The shares of values per unit of weight.
     *
     * @param values y, n values ≥ 0, as income per head
     * @param weights w, as many, ≥ 0, as people
     * @return shares and ratios
     * @throws IllegalArgumentException if lengths differ, or a value or weight is negative, NaN or infinite
     * @throws UndefinedException if there is no value, or Σw or Σwy is zero
     */
    public static WeightedIncomeShares of(double[] values, double[] weights) {
        Objects.requireNonNull(values, "values");
        Objects.requireNonNull(weights, "weights");
        LorenzCurve curve = LorenzCurve.weighted(values, weights);
        double s80 = 1 - curve.at(1 - FIFTH);
        double s20 = curve.at(FIFTH);
        return new WeightedIncomeShares(
                s80, s20, over(s80, s20), over(1 - curve.at(1 - PalmaRatio.TOP), curve.at(PalmaRatio.BOTTOM)));
    }

    private static OptionalDouble over(double top, double bottom) {
        double ratio = top / bottom;
        return Double.isFinite(ratio) ? OptionalDouble.of(ratio) : OptionalDouble.empty();
    }

    /** The shares. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "WeightedIncomeShares[richest fifth %.4f, poorest fifth %.4f]", s80, s20);
    }

    private Object writeReplace() {
        return new RecordForm(this);
    }
}
