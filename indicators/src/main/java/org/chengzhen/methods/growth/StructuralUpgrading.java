package org.chengzhen.methods.growth;

import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Range;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.UndefinedException;

/**
 * How far the structure of industry has moved up the sectors, and how well labour fits it.
 *
 * <p>Level coefficient Σk·sₖ over sectors k = 1, 2, 3, … in order; ratio tertiary/secondary; vector angle
 * W = Σₖ₌₁³Σⱼ₌₁ᵏθⱼ = 3θ₁ + 2θ₂ + θ₃, θⱼ the angle in radians between the shares (primary, secondary,
 * tertiary) and axis j; rationalization TL = Σ(Yᵢ/Y) ln[(Yᵢ/Lᵢ)/(Y/L)], 0 where productivity is equal.
 *
 * <ul>
 *   <li>Level in [1, n]; W in [3π/2, 5π/2]; TL ≥ 0.
 *   <li>Shares lie in [0, 1] and add up to one within 1e-9, else refused. No secondary sector: no ratio.
 *   <li>TL: a sector without output adds nothing; output without labour, or no output at all: undefined.
 *   <li>Negative values, NaN and infinity are refused. No sector: too few data.
 * </ul>
 *
 * <p>Algorithm: one sweep.
 *
 * <p>Source: Gan Chunhui, Zheng Ruogu and Yu Dianfan (2011), An empirical study on the effects of industrial
 * structure on economic growth and fluctuations in China; Fu Linghui (2010), An empirical research on industry
 * structure and economic growth.
 *
 * <pre>{@code
 * StructuralUpgrading.levelCoefficient(0.08, 0.4, 0.52);  // 2.44
 * StructuralUpgrading.rationalization(new double[] {8, 40, 52}, new double[] {25, 28, 47});  // 0.1041
 * }</pre>
 */
public final class StructuralUpgrading {
    private StructuralUpgrading() {}

    /**
     * The level coefficient.
     *
     * @param shares s, in the order of the sectors, adding up to one
     * @return Σk·sₖ in [1, n]
     * @throws IllegalArgumentException if a share is outside [0, 1], or they do not add up to one
     * @throws UndefinedException if there is no sector
     */
    public static double levelCoefficient(double... shares) {
        checkShares(shares);
        double[] terms = new double[shares.length];
        for (int k = 0; k < shares.length; k++) {
            terms[k] = (k + 1) * shares[k];
        }
        return Sums.of(terms);
    }

    /**
     * The ratio of the tertiary to the secondary sector.
     *
     * @param secondary output of the secondary sector, ≥ 0
     * @param tertiary output of the tertiary sector, ≥ 0
     * @return tertiary/secondary
     * @throws IllegalArgumentException if a value is negative, NaN or infinite
     * @throws UndefinedException if there is no secondary sector
     */
    public static double tertiaryToSecondary(double secondary, double tertiary) {
        Checks.nonNegative(secondary, "secondary");
        Checks.nonNegative(tertiary, "tertiary");
        if (secondary == 0) {
            throw UndefinedException.undefined("there is no secondary sector");
        }
        return Range.finite(tertiary / secondary, "the ratio");
    }

    /**
     * Fu Linghui's index by angles.
     *
     * @param primary share of the primary sector
     * @param secondary share of the secondary sector
     * @param tertiary share of the tertiary sector; the three add up to one
     * @return W = 3θ₁ + 2θ₂ + θ₃
     * @throws IllegalArgumentException if a share is outside [0, 1], or they do not add up to one
     */
    public static double vectorAngle(double primary, double secondary, double tertiary) {
        Checks.between(primary, 0, 1, "primary");
        Checks.between(secondary, 0, 1, "secondary");
        Checks.between(tertiary, 0, 1, "tertiary");
        Checks.sumToOne(new double[] {primary, secondary, tertiary}, "primary, secondary and tertiary");
        return 3 * Math.atan2(Math.hypot(secondary, tertiary), primary)
                + 2 * Math.atan2(Math.hypot(primary, tertiary), secondary)
                + Math.atan2(Math.hypot(primary, secondary), tertiary);
    }

    /**
     * The Theil index of rationalization.
     *
     * @param output Y by sector, ≥ 0
     * @param labour L by sector, ≥ 0
     * @return TL ≥ 0; 0 where labour is as productive in every sector
     * @throws IllegalArgumentException if lengths differ, or a value is negative, NaN or infinite
     * @throws UndefinedException if there is no sector, one has output but no labour, there is no output, or a
     *     total exceeds the range of doubles
     */
    public static double rationalization(double[] output, double[] labour) {
        Checks.sameLength(labour.length, "labour", output.length, "output");
        Checks.nonNegative(output, "output");
        Checks.nonNegative(labour, "labour");
        if (output.length == 0) {
            throw UndefinedException.insufficient("sectors", 1, 0);
        }
        double allOutput = Range.finite(Sums.of(output), "all output");
        double allLabour = Range.finite(Sums.of(labour), "all labour");
        if (allOutput == 0) {
            throw UndefinedException.undefined("there is no output");
        }
        double[] terms = new double[output.length];
        for (int i = 0; i < output.length; i++) {
            if (labour[i] == 0 && output[i] > 0) {
                throw UndefinedException.undefined("sector " + i + " has output but no labour");
            }
            double share = output[i] / allOutput;
            terms[i] = share == 0 ? 0 : share * logRatio(share, labour[i], allLabour);
        }
        return Math.max(0, Range.finite(Sums.of(terms), "the index"));
    }

    /** ln(share/(labour/all)); by logarithms where a quotient leaves the range of doubles. */
    private static double logRatio(double share, double labour, double all) {
        double ratio = share / (labour / all);
        return ratio > 0 && ratio <= Double.MAX_VALUE
                ? Math.log(ratio)
                : Math.log(share) - Math.log(labour) + Math.log(all);
    }

    private static void checkShares(double... shares) {
        if (shares.length == 0) {
            throw UndefinedException.insufficient("sectors", 1, 0);
        }
        Checks.sumToOne(shares, "shares");
    }
}
