package org.chengzhen.indicators.citizenization;

import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.result.UndefinedException;

/**
 * What a new urban resident, and a new yuan of output, takes in investment.
 *
 * <p>k = I/ΔP, yuan per new urban resident; ICOR = I/ΔY.
 *
 * <ul>
 *   <li>k is undefined where the urban population does not grow; ICOR where output does not change.
 *   <li>ICOR is negative where output falls. Negative investment, NaN, infinite: refused.
 * </ul>
 *
 * <p>Source: Harrod, R. F. (1939), An essay in dynamic theory, for the incremental capital–output ratio.
 *
 * <pre>{@code
 * UrbanInvestment.perNewResident(1.2e12, 9.27e6);  // 129450
 * UrbanInvestment.capitalOutputRatio(1.2e12, 4e11);              // 3
 * }</pre>
 */
public final class UrbanInvestment {
    private UrbanInvestment() {}

    /**
     * Investment for each new urban resident.
     *
     * @param investment I, yuan ≥ 0
     * @param newResidents ΔP, persons
     * @return yuan per person
     * @throws IllegalArgumentException if investment is negative, or a number is NaN or infinite
     * @throws UndefinedException if the urban population does not grow
     */
    public static double perNewResident(double investment, double newResidents) {
        Checks.nonNegative(investment, "investment");
        if (Checks.finite(newResidents, "newResidents") <= 0) {
            throw UndefinedException.undefined("the urban population does not grow");
        }
        return investment / newResidents;
    }

    /**
     * The incremental capital–output ratio.
     *
     * @param investment I, yuan ≥ 0
     * @param outputChange ΔY, yuan
     * @return I/ΔY
     * @throws IllegalArgumentException if investment is negative, or a number is NaN or infinite
     * @throws UndefinedException if output does not change
     */
    public static double capitalOutputRatio(double investment, double outputChange) {
        Checks.nonNegative(investment, "investment");
        if (Checks.finite(outputChange, "outputChange") == 0) {
            throw UndefinedException.undefined("output does not change");
        }
        return investment / outputChange;
    }
}
