package org.chengzhen.indicators.citizenization;

import java.io.Serializable;
import java.util.Locale;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.result.UndefinedException;

/**
 * How much consumption, investment and net exports contribute to growth.
 *
 * <p>Contributionₖ = ΔXₖ/ΔGDP × 100 %; pullₖ = contributionₖ × growth of GDP, percentage points; net exports = GDP −
 * consumption − capital formation. Constant prices.
 *
 * <ul>
 *   <li>The three contributions sum to 100 within rounding; each may be negative or above 100.
 *   <li>GDP that does not change: undefined.
 *   <li>GDP not above 0, negative consumption, NaN, infinite: refused. Capital formation may be negative.
 * </ul>
 *
 * <p>Source: National Bureau of Statistics, definition of contribution rate and pull of the three demands.
 *
 * <pre>{@code
 * DemandContributions.of(100, 106, 54, 58, 43, 44.5).consumption();  // 66.67
 * }</pre>
 *
 * @param consumption contribution of final consumption, percent
 * @param investment contribution of gross capital formation, percent
 * @param netExports contribution of net exports, percent
 * @param growth of GDP, percent
 */
public record DemandContributions(double consumption, double investment, double netExports, double growth)
        implements Serializable {
    /**
     * The contributions between two dates.
     *
     * @param gdpStart at the first date, above 0
     * @param gdpEnd at the second, above 0
     * @param consumptionStart final consumption at the first date, ≥ 0
     * @param consumptionEnd at the second, ≥ 0
     * @param investmentStart gross capital formation at the first date
     * @param investmentEnd at the second
     * @return the contributions
     * @throws IllegalArgumentException if an argument lies outside its domain
     * @throws UndefinedException if GDP does not change
     */
    public static DemandContributions of(
            double gdpStart,
            double gdpEnd,
            double consumptionStart,
            double consumptionEnd,
            double investmentStart,
            double investmentEnd) {
        Checks.positive(gdpStart, "gdpStart");
        Checks.positive(gdpEnd, "gdpEnd");
        Checks.nonNegative(consumptionStart, "consumptionStart");
        Checks.nonNegative(consumptionEnd, "consumptionEnd");
        Checks.finite(investmentStart, "investmentStart");
        Checks.finite(investmentEnd, "investmentEnd");
        double change = gdpEnd - gdpStart;
        if (change == 0) {
            throw UndefinedException.undefined("GDP does not change");
        }
        double consumption = consumptionEnd - consumptionStart;
        double investment = investmentEnd - investmentStart;
        return new DemandContributions(
                100 * consumption / change,
                100 * investment / change,
                100 * (change - consumption - investment) / change,
                100 * change / gdpStart);
    }

    /**
     * The share of consumption in output.
     *
     * @param consumption final consumption, ≥ 0
     * @param gdp above 0
     * @return C/GDP
     * @throws IllegalArgumentException if an argument lies outside its domain
     */
    public static double consumptionRate(double consumption, double gdp) {
        return Checks.nonNegative(consumption, "consumption") / Checks.positive(gdp, "gdp");
    }

    /**
     * What consumption adds to growth.
     *
     * @return percentage points
     */
    public double consumptionPull() {
        return pull(consumption);
    }

    /**
     * What investment adds to growth.
     *
     * @return percentage points
     */
    public double investmentPull() {
        return pull(investment);
    }

    /**
     * What net exports add to growth.
     *
     * @return percentage points
     */
    public double netExportsPull() {
        return pull(netExports);
    }

    private double pull(double contribution) {
        return contribution * growth / 100;
    }

    /** Growth and contributions. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "DemandContributions[growth %.2f %%: consumption %.2f %%, investment %.2f %%, net exports %.2f %%]",
                growth,
                consumption,
                investment,
                netExports);
    }
}
