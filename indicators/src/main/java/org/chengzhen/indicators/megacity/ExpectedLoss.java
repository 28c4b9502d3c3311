package org.chengzhen.indicators.megacity;

import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.UndefinedException;

/**
 * The loss that a hazard causes in an average year, and composite risk.
 *
 * <p>Of scenarios: EAL = Σ p_k E_k V_k with the yearly probability p, the exposed value E and the damage ratio V.
 * Of a loss-exceedance curve: the area under it, by trapezoids. Composite risk = H·E·V/C of scores in [0, 1].
 *
 * <ul>
 *   <li>EAL ≥ 0, in the unit of the exposed value a year; the scenarios of two lists together have the sum of both.
 *   <li>No scenario: EAL 0. A curve of fewer than two points: too few data. Capacity 0: composite undefined.
 *   <li>p, V or a score outside [0, 1], negative values, NaN, infinite, a curve whose probabilities do not fall or
 *       whose losses fall: refused.
 * </ul>
 *
 * <p>Algorithm: one pass, O(n).
 *
 * <p>Source: United Nations Office for Disaster Risk Reduction (2017), terminology: risk as hazard, exposure,
 * vulnerability and capacity; Grossi, P. and Kunreuther, H. (2005), Catastrophe Modeling, for average annual loss.
 *
 * <pre>{@code
 * ExpectedLoss.annual(new double[] {0.1, 0.02, 0.005}, new double[] {50, 50, 50}, new double[] {0.02, 0.15, 0.6});
 * ExpectedLoss.composite(0.6, 0.5, 0.4, 0.8);  // 0.15
 * }</pre>
 */
public final class ExpectedLoss {
    private ExpectedLoss() {}

    /**
     * The expected annual loss of scenarios.
     *
     * @param probabilities p of each scenario in a year, in [0, 1]
     * @param exposures E of each scenario, ≥ 0
     * @param damageRatios V of each scenario, in [0, 1]
     * @return EAL, in the unit of the exposures a year
     * @throws IllegalArgumentException if lengths differ, or a value is outside its domain
     */
    public static double annual(double[] probabilities, double[] exposures, double[] damageRatios) {
        Checks.sameLength(exposures.length, "exposures", probabilities.length, "probabilities");
        Checks.sameLength(damageRatios.length, "damageRatios", probabilities.length, "probabilities");
        Checks.fractions(probabilities, "probabilities");
        Checks.nonNegative(exposures, "exposures");
        Checks.fractions(damageRatios, "damageRatios");
        double[] losses = new double[probabilities.length];
        for (int k = 0; k < losses.length; k++) {
            losses[k] = probabilities[k] * exposures[k] * damageRatios[k];
        }
        return Sums.of(losses);
    }

    /**
     * The area under a loss-exceedance curve.
     *
     * @param exceedance probability in a year of at least the loss, falling strictly, in [0, 1]
     * @param losses ≥ 0, not falling
     * @return expected annual loss between the first and the last point, in the unit of the losses a year
     * @throws IllegalArgumentException if lengths differ, or a value is outside its domain or out of order
     * @throws UndefinedException if there are fewer than two points
     */
    public static double underCurve(double[] exceedance, double[] losses) {
        Checks.sameLength(losses.length, "losses", exceedance.length, "exceedance");
        Checks.fractions(exceedance, "exceedance");
        Checks.nonNegative(losses, "losses");
        if (losses.length < 2) {
            throw UndefinedException.insufficient("points of the curve", 2, losses.length);
        }
        double[] areas = new double[losses.length - 1];
        for (int k = 0; k < areas.length; k++) {
            Checks.argument(
                    exceedance[k + 1] < exceedance[k],
                    "exceedance[%d] must be < %s but is %s",
                    k + 1,
                    exceedance[k],
                    exceedance[k + 1]);
            Checks.argument(
                    losses[k + 1] >= losses[k], "losses[%d] must be >= %s but is %s", k + 1, losses[k], losses[k + 1]);
            areas[k] = (exceedance[k] - exceedance[k + 1]) * (losses[k] + losses[k + 1]) / 2;
        }
        return Sums.of(areas);
    }

    /**
     * Composite risk.
     *
     * @param hazard H in [0, 1]
     * @param exposure E in [0, 1]
     * @param vulnerability V in [0, 1]
     * @param capacity C to cope, in [0, 1]; 1 where it is not judged
     * @return H·E·V/C ≥ 0
     * @throws IllegalArgumentException if a score is outside [0, 1]
     * @throws UndefinedException if the capacity is zero
     */
    public static double composite(double hazard, double exposure, double vulnerability, double capacity) {
        Checks.between(hazard, 0, 1, "hazard");
        Checks.between(exposure, 0, 1, "exposure");
        Checks.between(vulnerability, 0, 1, "vulnerability");
        Checks.between(capacity, 0, 1, "capacity");
        if (capacity == 0) {
            throw UndefinedException.undefined("the capacity to cope is zero");
        }
        return hazard * exposure * vulnerability / capacity;
    }
}
