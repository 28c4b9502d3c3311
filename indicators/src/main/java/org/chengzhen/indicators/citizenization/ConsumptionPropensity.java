package org.chengzhen.indicators.citizenization;

import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.methods.statistics.SimpleRegression;

/**
 * How much of income is consumed, and how consumption moves with income and with urbanization.
 *
 * <p>APC = C/Y; MPC = ΔC/ΔY; semi-elasticity η = Δln c/ΔU, U a fraction; elasticity = slope of ln C on ln Y by
 * least squares.
 *
 * <ul>
 *   <li>APC mostly 0.6 to 0.9; MPC and η of any sign.
 *   <li>ΔY or ΔU of zero: undefined. Zero or negative income or consumption, NaN, infinite: refused.
 *   <li>The elasticity needs three dates.
 * </ul>
 *
 * <p>Source: Keynes, J. M. (1936), The General Theory; for registration and the propensity to consume Chen Binkai,
 * Lu Ming, Zhong Ninghua (2010), Economic Research Journal.
 *
 * <pre>{@code
 * ConsumptionPropensity.averagePropensity(30_391, 49_283);                       // 0.6167
 * ConsumptionPropensity.marginalPropensity(28_063, 30_391, 42_359, 49_283);     // 0.3362
 * }</pre>
 */
public final class ConsumptionPropensity {
    private ConsumptionPropensity() {}

    /**
     * The average propensity.
     *
     * @param consumption C, yuan per person, above 0
     * @param income Y, yuan per person, above 0
     * @return C/Y
     * @throws IllegalArgumentException if an argument is not above 0, NaN or infinite
     */
    public static double averagePropensity(double consumption, double income) {
        return Checks.positive(consumption, "consumption") / Checks.positive(income, "income");
    }

    /**
     * The marginal propensity between two dates.
     *
     * @param consumptionStart C at the first date, above 0
     * @param consumptionEnd C at the second, above 0
     * @param incomeStart Y at the first date, above 0
     * @param incomeEnd Y at the second, above 0
     * @return ΔC/ΔY
     * @throws IllegalArgumentException if an argument is not above 0, NaN or infinite
     * @throws UndefinedException if income does not change
     */
    public static double marginalPropensity(
            double consumptionStart, double consumptionEnd, double incomeStart, double incomeEnd) {
        Checks.positive(consumptionStart, "consumptionStart");
        Checks.positive(consumptionEnd, "consumptionEnd");
        Checks.positive(incomeStart, "incomeStart");
        Checks.positive(incomeEnd, "incomeEnd");
        return slope(consumptionEnd - consumptionStart, incomeEnd - incomeStart, "income");
    }

    /**
     * The semi-elasticity of consumption to urbanization.
     *
     * @param logConsumptionStart ln c at the first date
     * @param logConsumptionEnd ln c at the second
     * @param urbanShareStart U at the first date, in [0, 1]
     * @param urbanShareEnd U at the second, in [0, 1]
     * @return Δln c/ΔU
     * @throws IllegalArgumentException if an argument lies outside its domain
     * @throws UndefinedException if the urban share does not change
     */
    public static double semiElasticity(
            double logConsumptionStart, double logConsumptionEnd, double urbanShareStart, double urbanShareEnd) {
        Checks.finite(logConsumptionStart, "logConsumptionStart");
        Checks.finite(logConsumptionEnd, "logConsumptionEnd");
        Checks.between(urbanShareStart, 0, 1, "urbanShareStart");
        Checks.between(urbanShareEnd, 0, 1, "urbanShareEnd");
        return slope(logConsumptionEnd - logConsumptionStart, urbanShareEnd - urbanShareStart, "the urban share");
    }

    /**
     * The elasticity of consumption to income.
     *
     * @param consumption C at three dates or more, above 0
     * @param income Y at as many, above 0
     * @return the slope of ln C on ln Y
     * @throws IllegalArgumentException if lengths differ, or a value is not above 0, NaN or infinite
     * @throws UndefinedException if there are fewer than three dates, or income is constant
     */
    public static double elasticity(double[] consumption, double[] income) {
        Checks.sameLength(income.length, "income", consumption.length, "consumption");
        return SimpleRegression.of(logs(income, "income"), logs(consumption, "consumption"))
                .slope();
    }

    private static double[] logs(double[] values, String name) {
        Checks.positive(values, name);
        double[] logs = new double[values.length];
        for (int i = 0; i < logs.length; i++) {
            logs[i] = Math.log(values[i]);
        }
        return logs;
    }

    private static double slope(double change, double base, String name) {
        if (base == 0) {
            throw UndefinedException.undefined(name + " does not change");
        }
        return change / base;
    }
}
