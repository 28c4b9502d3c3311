package org.chengzhen.methods.composite;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.internal.Ties;
import org.chengzhen.core.result.UndefinedException;

/**
 * A composite whose weakest element binds, as the carrying capacity of resources and environment: mean, minimum,
 * and the element that has it.
 *
 * <p>Mean z̄ = Σz/n; minimum min z; binding: the element with the minimum.
 *
 * <ul>
 *   <li>Range [0, 1]; z outside it is refused.
 *   <li>NaN is a missing element: too few data, as the short board cannot be judged. No element: too few data.
 *   <li>Of equal minima the first element binds.
 * </ul>
 *
 * <p>Algorithm: one pass.
 *
 * <p>Source: Fan, J. et al. (2017), on the early warning of resource and environmental carrying capacity (short-board
 * principle).
 *
 * <pre>{@code
 * BottleneckComposite.of(List.of("land", "water"), new double[] {0.7, 0.3}).binding();  // water
 * BottleneckComposite.of(List.of("land", "water"), new double[] {0.7, 0.3}).mean();     // 0.5
 * }</pre>
 *
 * @param mean z̄
 * @param minimum min z
 * @param binding name of the element with the minimum
 */
public record BottleneckComposite(double mean, double minimum, String binding) implements Serializable {
    /**
     * The composite of one place.
     *
     * @param elements names
     * @param normalized z in [0, 1], one for each element; NaN where missing
     * @return mean, minimum and the binding element
     * @throws IllegalArgumentException if numbers differ, or a value is outside [0, 1]
     * @throws UndefinedException if there is no element, or one is missing
     */
    public static BottleneckComposite of(List<String> elements, double[] normalized) {
        Checks.sameLength(normalized.length, "normalized", elements.size(), "elements");
        int present = 0;
        int least = 0;
        for (int k = 0; k < normalized.length; k++) {
            double z = normalized[k];
            if (!Double.isNaN(z)) {
                Checks.argument(
                        z >= 0 && z <= 1, "normalized[%d] (%s) must be in [0, 1] but is %s", k, elements.get(k), z);
                present++;
            }
            least = Ties.less(z, normalized[least]) ? k : least;
        }
        if (present < Math.max(1, normalized.length)) {
            throw UndefinedException.insufficient("elements", Math.max(1, normalized.length), present);
        }
        return new BottleneckComposite(Sums.of(normalized) / normalized.length, normalized[least], elements.get(least));
    }

    /** Mean, minimum and what binds. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "BottleneckComposite[mean %.4f, min %.4f: %s binds]", mean, minimum, binding);
    }
}
