package org.chengzhen.indicators.county;

import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.result.UndefinedException;

/**
 * How much town and country of a county buy from each other. A measure of this library.
 *
 * <p>Forward f = deliveries from country to town / all inputs of the town; backward b = deliveries from town to country /
 * all inputs of the country; balance 2·min(f, b)/(f + b).
 *
 * <ul>
 *   <li>All in [0, 1]; balance 1 where both depend on each other alike.
 *   <li>No inputs: undefined; no deliveries either way: the balance is undefined. A part above its whole, negative
 *       values, NaN and infinity are refused.
 * </ul>
 *
 * <p>Algorithm: arithmetic. Source: this library, from the local purchase shares of an input–output table.
 *
 * <pre>{@code
 * ChainLinkage.share(30, 240);         // 0.125
 * ChainLinkage.balance(0.125, 0.3);    // 0.588235
 * }</pre>
 */
public final class ChainLinkage {
    private ChainLinkage() {}

    /**
     * Forward or backward linkage.
     *
     * @param deliveries from the other side, ≥ 0
     * @param inputs all inputs of this side, ≥ deliveries
     * @return a fraction
     * @throws IllegalArgumentException if an argument is negative, NaN or infinite, or deliveries exceed inputs
     * @throws UndefinedException if there are no inputs
     */
    public static double share(double deliveries, double inputs) {
        Checks.nonNegative(deliveries, "deliveries");
        Checks.nonNegative(inputs, "inputs");
        Checks.argument(deliveries <= inputs, "deliveries must be <= inputs (%s) but is %s", inputs, deliveries);
        if (inputs == 0) {
            throw UndefinedException.undefined("there are no inputs");
        }
        return deliveries / inputs;
    }

    /**
     * How evenly the two depend on each other.
     *
     * @param forward f in [0, 1]
     * @param backward b in [0, 1]
     * @return in [0, 1]
     * @throws IllegalArgumentException if an argument is outside [0, 1]
     * @throws UndefinedException if both are zero
     */
    public static double balance(double forward, double backward) {
        Checks.between(forward, 0, 1, "forward");
        Checks.between(backward, 0, 1, "backward");
        if (forward + backward == 0) {
            throw UndefinedException.undefined("town and country buy nothing from each other");
        }
        return 2 * Math.min(forward, backward) / (forward + backward);
    }
}
