package org.chengzhen.methods.trend;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import java.io.Serializable;
import java.util.Locale;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Range;
import org.chengzhen.core.internal.Ties;
import org.chengzhen.core.result.UndefinedException;

/**
 * The tabular CUSUM: deviations from a target, cumulated beyond an allowance.
 *
 * <p>C⁺_t = max(0, x_t − (μ + k) + C⁺_{t−1}), C⁻_t = max(0, (μ − k) − x_t + C⁻_{t−1}), both from 0. A sum above h signals; h is
 * four to five standard deviations of x as a rule.
 *
 * <ul>
 *   <li>Both ≥ 0, in the unit of x. No value: empty paths.
 *   <li>A sum that exceeds the range of doubles: undefined. Negative values are ordinary; NaN and infinity are refused.
 * </ul>
 *
 * <p>Algorithm: one pass, O(n).
 *
 * <p>Source: Page, E. S. (1954), Continuous inspection schemes; Montgomery, D. C. (2009), Introduction to Statistical
 * Quality Control.
 *
 * <pre>{@code
 * CusumChart chart = CusumChart.of(new double[] {10.2, 9.9, 10.1, 10.4}, 10, 0.25);
 * chart.plus();  // [0, 0, 0, 0.15]
 * }</pre>
 *
 * @param plus C⁺ at each t
 * @param minus C⁻ at each t
 */
public record CusumChart(ImmutableDoubleArray plus, ImmutableDoubleArray minus) implements Serializable {

    /**
     * The sums of a series.
     *
     * @param values x in order of time
     * @param target μ
     * @param allowance k ≥ 0, half the shift to be found, in the unit of x
     * @return the chart
     * @throws IllegalArgumentException if k is negative, or a value is NaN or infinite
     * @throws UndefinedException if a sum exceeds the range of doubles
     */
    public static CusumChart of(double[] values, double target, double allowance) {
        Checks.finite(target, "target");
        Checks.nonNegative(allowance, "allowance");
        Checks.finite(values, "values");
        ImmutableDoubleArray.Builder plus = ImmutableDoubleArray.builder(values.length);
        ImmutableDoubleArray.Builder minus = ImmutableDoubleArray.builder(values.length);
        double most = Range.finite(target + allowance, "target + allowance");
        double least = Range.finite(target - allowance, "target - allowance");
        double above = 0;
        double below = 0;
        for (double x : values) {
            above = Math.max(0, x - most + above);
            below = Math.max(0, least - x + below);
            plus.add(Range.finite(above, "C+"));
            minus.add(Range.finite(below, "C-"));
        }
        return new CusumChart(plus.build(), minus.build());
    }

    /**
     * When a sum passes the decision interval.
     *
     * @param decision h &gt; 0, in the unit of x
     * @return indices from 0
     * @throws IllegalArgumentException if h is not above zero, NaN or infinite
     */
    public ImmutableList<Integer> signals(double decision) {
        Checks.positive(decision, "decision");
        ImmutableList.Builder<Integer> signals = ImmutableList.builder();
        for (int t = 0; t < plus.length(); t++) {
            if (Ties.less(decision, plus.get(t)) || Ties.less(decision, minus.get(t))) {
                signals.add(t);
            }
        }
        return signals.build();
    }

    /** The last sums. */
    @Override
    public String toString() {
        int n = plus.length();
        return n == 0
                ? "CusumChart[n = 0]"
                : String.format(
                        Locale.ROOT,
                        "CusumChart[last C+ = %.5g, C- = %.5g, n = %d]",
                        plus.get(n - 1),
                        minus.get(n - 1),
                        n);
    }
}
