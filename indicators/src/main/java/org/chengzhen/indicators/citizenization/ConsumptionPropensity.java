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
     * @param consumption0 C at the first date, above 0
     * @param consumption1 C at the second, above 0
     * @param income0 Y at the first date, above 0
     * @param income1 Y at the second, above 0
     * @return ΔC/ΔY
     * @throws IllegalArgumentException if an argument is not above 0, NaN or infinite
     * @throws UndefinedException if income does not change
     */
    public static double marginalPropensity(double consumption0, double consumption1, double income0, double income1) {
        Checks.positive(consumption0, "consumption0");
        Checks.positive(consumption1, "consumption1");
        Checks.positive(income0, "income0");
        Checks.positive(income1, "income1");
        return slope(consumption1 - consumption0, income1 - income0, "income");
    }

    /**
     * The semi-elasticity of consumption to urbanization.
     *
     * @param logConsumption0 ln c at the first date
     * @param logConsumption1 ln c at the second
     * @param urbanShare0 U at the first date, in [0, 1]
     * @param urbanShare1 U at the second, in [0, 1]
     * @return Δln c/ΔU
     * @throws IllegalArgumentException if an argument lies outside its domain
     * @throws UndefinedException if the urban share does not change
     */
    public static double semiElasticity(
            double logConsumption0, double logConsumption1, double urbanShare0, double urbanShare1) {
        Checks.finite(logConsumption0, "logConsumption0");
        Checks.finite(logConsumption1, "logConsumption1");
        Checks.between(urbanShare0, 0, 1, "urbanShare0");
        Checks.between(urbanShare1, 0, 1, "urbanShare1");
        return slope(logConsumption1 - logConsumption0, urbanShare1 - urbanShare0, "the urban share");
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
