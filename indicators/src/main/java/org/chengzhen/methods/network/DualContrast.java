package org.chengzhen.methods.network;

import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Range;
import org.chengzhen.core.result.UndefinedException;

/**
 * Dual contrast of a two-sector economy: how far the output of a farm worker stays behind that of the others.
 *
 * <p>Coefficient R = (G₁/L₁)/(G₂₃/L₂₃), with output G and workers L of the primary sector (1) and of the others (23);
 * deviation |G₁/G − L₁/L|, with G = G₁ + G₂₃ and L = L₁ + L₂₃.
 *
 * <ul>
 *   <li>R ≥ 0: 1 where both sectors are equally productive, commonly between 0 and 1; above 1 the primary sector leads.
 *       Deviation in [0, 1]: 0 where both are equally productive.
 *   <li>Coefficient: no workers in a sector, or no output in the others: undefined. Deviation: no output or no workers
 *       at all: undefined.
 *   <li>Negative values, NaN and infinity are refused.
 * </ul>
 *
 * <p>Cost: O(1).
 *
 * <p>Source: Kuznets, S. (1971), Economic Growth of Nations; the pair of measures is common in work on China.
 *
 * <pre>{@code
 * DualContrast.coefficient(8, 24, 92, 76);  // 0.275
 * DualContrast.deviation(8, 24, 92, 76);    // 0.16
 * }</pre>
 */
public final class DualContrast {
    private DualContrast() {}

    /**
     * Relative productivity of the primary sector.
     *
     * @param primaryOutput G₁
     * @param primaryWorkers L₁
     * @param otherOutput G₂₃, in the unit of G₁
     * @param otherWorkers L₂₃
     * @return R ≥ 0
     * @throws IllegalArgumentException if a value is negative, NaN or infinite
     * @throws UndefinedException if a sector has no workers, or the others no output
     */
    public static double coefficient(
            double primaryOutput, double primaryWorkers, double otherOutput, double otherWorkers) {
        check(primaryOutput, primaryWorkers, otherOutput, otherWorkers);
        if (primaryWorkers == 0 || otherWorkers == 0 || otherOutput == 0) {
            throw UndefinedException.undefined(primaryWorkers + " primary workers, " + otherWorkers
                    + " others with an output of " + otherOutput + ": no contrast");
        }
        return Range.finite(primaryOutput / primaryWorkers / (otherOutput / otherWorkers), "the contrast");
    }

    /**
     * The gap between the primary sector's share in output and in workers.
     *
     * @param primaryOutput G₁
     * @param primaryWorkers L₁
     * @param otherOutput G₂₃, in the unit of G₁
     * @param otherWorkers L₂₃
     * @return a value in [0, 1]
     * @throws IllegalArgumentException if a value is negative, NaN or infinite
     * @throws UndefinedException if there is no output, or no worker
     */
    public static double deviation(
            double primaryOutput, double primaryWorkers, double otherOutput, double otherWorkers) {
        check(primaryOutput, primaryWorkers, otherOutput, otherWorkers);
        // halves, as a sum of two doubles can be none
        double output = primaryOutput / 2 + otherOutput / 2;
        double workers = primaryWorkers / 2 + otherWorkers / 2;
        if (output == 0 || workers == 0) {
            throw UndefinedException.undefined(
                    "an output of " + 2 * output + " by " + 2 * workers + " workers has no shares");
        }
        return Math.abs(primaryOutput / 2 / output - primaryWorkers / 2 / workers);
    }

    private static void check(double primaryOutput, double primaryWorkers, double otherOutput, double otherWorkers) {
        Checks.nonNegative(primaryOutput, "primaryOutput");
        Checks.nonNegative(primaryWorkers, "primaryWorkers");
        Checks.nonNegative(otherOutput, "otherOutput");
        Checks.nonNegative(otherWorkers, "otherWorkers");
    }
}
