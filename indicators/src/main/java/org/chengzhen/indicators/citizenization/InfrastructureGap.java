package org.chengzhen.indicators.citizenization;

import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Quotient;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.composite.Direction;

/**
 * The investment that would lift a kind of infrastructure to a benchmark, and how long it takes.
 *
 * <p>Gap = max(0, x* − x)·B·p where more is better, max(0, x − x*)·B·p where less is; x level, x* benchmark, B base
 * (people, area), p unit cost. Years to close = gap / yearly investment.
 *
 * <ul>
 *   <li>Yuan, 0 or more; 0 where the benchmark is reached.
 *   <li>No investment at an open gap: undefined; no gap: 0 years.
 *   <li>Negative, NaN, infinite: refused.
 * </ul>
 *
 * <p>Source: benchmarks of GB 50180-2018 and GB/T 51346-2018, of plans, or of leading places; the form of Global
 * Infrastructure Hub (2017), Global Infrastructure Outlook.
 *
 * <pre>{@code
 * InfrastructureGap.of(14.2, 18, 350_000, 420);          // 5.586e8
 * InfrastructureGap.yearsToClose(5.586e8, 1.2e8);        // 4.655
 * }</pre>
 */
public final class InfrastructureGap {
    private InfrastructureGap() {}

    /**
     * The gap of a kind of which more is better.
     *
     * @param level x ≥ 0
     * @param benchmark x* ≥ 0
     * @param base B ≥ 0
     * @param unitCost p ≥ 0, yuan per unit of level and base
     * @return yuan
     * @throws IllegalArgumentException if an argument is negative, NaN or infinite
     */
    public static double of(double level, double benchmark, double base, double unitCost) {
        return of(level, benchmark, Direction.BENEFIT, base, unitCost);
    }

    /**
     * The gap of a kind.
     *
     * @param level x ≥ 0
     * @param benchmark x* ≥ 0
     * @param direction BENEFIT where more is better, COST where less is
     * @param base B ≥ 0
     * @param unitCost p ≥ 0, yuan per unit of level and base
     * @return yuan
     * @throws IllegalArgumentException if an argument is negative, NaN or infinite, or the direction is another
     */
    public static double of(double level, double benchmark, Direction direction, double base, double unitCost) {
        Checks.nonNegative(level, "level");
        Checks.nonNegative(benchmark, "benchmark");
        Checks.nonNegative(base, "base");
        Checks.nonNegative(unitCost, "unitCost");
        boolean cost = direction == Direction.COST;
        Checks.argument(
                cost || direction == Direction.BENEFIT, "direction must be BENEFIT or COST but is %s", direction);
        return Math.max(0, cost ? level - benchmark : benchmark - level) * base * unitCost;
    }

    /**
     * How long the gap stays open.
     *
     * @param gap yuan, ≥ 0
     * @param annualInvestment yuan a year, ≥ 0
     * @return years
     * @throws IllegalArgumentException if an argument is negative, NaN or infinite
     * @throws UndefinedException if nothing is invested while there is a gap
     */
    public static double yearsToClose(double gap, double annualInvestment) {
        Checks.nonNegative(gap, "gap");
        Checks.nonNegative(annualInvestment, "annualInvestment");
        return gap == 0 ? 0 : Quotient.of(gap, "gap", annualInvestment, "annual investment");
    }
}
