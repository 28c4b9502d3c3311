package org.chengzhen.indicators.citizenization;

import java.io.Serializable;
import java.util.Locale;
import java.util.OptionalDouble;
import org.chengzhen.core.internal.Checks;

/**
 * How much of the growth of consumption per head comes from urbanization, and how much from the levels.
 *
 * <p>c = U·c_u + (1 − U)·c_r; Δc = ΔU·(c̄_u − c̄_r) + Ū·Δc_u + (1 − Ū)·Δc_r, bars being means of the two dates:
 * nothing is left over. U urban share; c_u, c_r urban and rural consumption, yuan per person.
 *
 * <ul>
 *   <li>The three effects sum to Δc within rounding; each may have any sign.
 *   <li>Δc of zero: effects stand, shares are empty.
 *   <li>U outside [0, 1], negative consumption, NaN, infinite: refused.
 *   <li>At current prices the level effects hold price changes; policy needs constant prices.
 * </ul>
 *
 * <p>Source: the two-date decomposition by mean weights; Bennet, T. L. (1920), The theory of measurement of changes
 * in cost of living.
 *
 * <pre>{@code
 * ConsumptionGrowth.of(0.6271, 0.6616, 28_063, 32_994, 13_328, 18_175).urbanization();  // 509.8065
 * }</pre>
 *
 * @param total Δc
 * @param urbanization effect of the change of the urban share
 * @param urbanLevel effect of the change of urban consumption
 * @param ruralLevel effect of the change of rural consumption
 */
public record ConsumptionGrowth(double total, double urbanization, double urbanLevel, double ruralLevel)
        implements Serializable {
    /**
     * The decomposition between two dates.
     *
     * @param urbanShareStart U at the first date, in [0, 1]
     * @param urbanShareEnd U at the second, in [0, 1]
     * @param urbanStart c_u at the first date, ≥ 0
     * @param urbanEnd c_u at the second, ≥ 0
     * @param ruralStart c_r at the first date, ≥ 0
     * @param ruralEnd c_r at the second, ≥ 0
     * @return the three effects and their sum
     * @throws IllegalArgumentException if an argument lies outside its domain
     */
    public static ConsumptionGrowth of(
            double urbanShareStart,
            double urbanShareEnd,
            double urbanStart,
            double urbanEnd,
            double ruralStart,
            double ruralEnd) {
        Checks.between(urbanShareStart, 0, 1, "urbanShareStart");
        Checks.between(urbanShareEnd, 0, 1, "urbanShareEnd");
        Checks.nonNegative(urbanStart, "urbanStart");
        Checks.nonNegative(urbanEnd, "urbanEnd");
        Checks.nonNegative(ruralStart, "ruralStart");
        Checks.nonNegative(ruralEnd, "ruralEnd");
        double meanShare = (urbanShareStart + urbanShareEnd) / 2;
        return new ConsumptionGrowth(
                urbanShareEnd * urbanEnd
                        + (1 - urbanShareEnd) * ruralEnd
                        - urbanShareStart * urbanStart
                        - (1 - urbanShareStart) * ruralStart,
                (urbanShareEnd - urbanShareStart) * ((urbanStart - ruralStart) / 2 + (urbanEnd - ruralEnd) / 2),
                meanShare * (urbanEnd - urbanStart),
                (1 - meanShare) * (ruralEnd - ruralStart));
    }

    /**
     * The share of urbanization in the growth.
     *
     * @return a fraction of Δc, empty where Δc is zero
     */
    public OptionalDouble urbanizationShare() {
        return share(urbanization);
    }

    /**
     * The share of the urban level in the growth.
     *
     * @return a fraction of Δc, empty where Δc is zero
     */
    public OptionalDouble urbanLevelShare() {
        return share(urbanLevel);
    }

    /**
     * The share of the rural level in the growth.
     *
     * @return a fraction of Δc, empty where Δc is zero
     */
    public OptionalDouble ruralLevelShare() {
        return share(ruralLevel);
    }

    private OptionalDouble share(double effect) {
        return total == 0 ? OptionalDouble.empty() : OptionalDouble.of(effect / total);
    }

    /** Total and effects. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "ConsumptionGrowth[%.4f = urbanization %.4f + urban level %.4f + rural level %.4f]",
                total,
                urbanization,
                urbanLevel,
                ruralLevel);
    }
}
