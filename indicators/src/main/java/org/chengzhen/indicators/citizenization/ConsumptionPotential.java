package org.chengzhen.indicators.citizenization;

import org.chengzhen.core.internal.Checks;

/**
 * The consumption that citizenization sets free.
 *
 * <p>ΔC = N·(c_after − c_before)·ρ. Resident migrants who become citizens consume as locals instead of as
 * migrants; new urban residents consume as urban instead of as rural people. ΔGDP = ΔC·k with the multiplier of
 * {@link ConsumptionMultiplier}.
 *
 * <ul>
 *   <li>Yuan a year; negative where people would consume less, which is reported.
 *   <li>N and consumption ≥ 0; realisation ρ in [0, 1]; NaN and infinity are refused.
 * </ul>
 *
 * <p>Source: Chen Binkai, Lu Ming, Zhong Ninghua (2010), on registration and consumption, Economic Research Journal.
 *
 * <pre>{@code
 * ConsumptionPotential.of(1_000_000, 16_632, 30_391, 0.8);  // 1.10072e10
 * }</pre>
 */
public final class ConsumptionPotential {
    /** All of the difference is consumed. */
    public static final double FULL_REALISATION = 1;

    private ConsumptionPotential() {}

    /**
     * The consumption added by a change of status.
     *
     * @param persons N ≥ 0
     * @param start yuan per person and year before the change, ≥ 0
     * @param end yuan per person and year after it, ≥ 0
     * @param realisation ρ in [0, 1], the part of the difference that comes true
     * @return ΔC, yuan a year
     * @throws IllegalArgumentException if an argument lies outside its domain
     */
    public static double of(double persons, double start, double end, double realisation) {
        Checks.nonNegative(persons, "persons");
        Checks.nonNegative(start, "start");
        Checks.nonNegative(end, "end");
        Checks.between(realisation, 0, 1, "realisation");
        return persons * (end - start) * realisation;
    }

    /**
     * The output that the consumption draws after it.
     *
     * @param consumption ΔC, yuan, of any sign
     * @param multiplier k &gt; 0
     * @return ΔGDP, yuan
     * @throws IllegalArgumentException if an argument is NaN or infinite, or the multiplier is not above 0
     */
    public static double output(double consumption, double multiplier) {
        return Checks.finite(consumption, "consumption") * Checks.positive(multiplier, "multiplier");
    }
}
