package org.chengzhen.core.panel;

import org.chengzhen.core.internal.Checks;

/**
 * Growth of a variable between years of a panel, and its earlier values.
 *
 * <p>Annual rate g = (x_t/x_s)^(1/(t − s)) − 1, s the year of the panel before t; change x_t − x_s; lag x_{t−k}.
 *
 * <ul>
 *   <li>The first year has no growth: missing. A missing value makes both rates that it enters missing.
 *   <li>From zero or a negative value a rate has no meaning: missing; to a negative value too.
 * </ul>
 *
 * <p>Cost: one sweep over places and years.
 *
 * <pre>{@code
 * panel = panel.with(Growth.annualRate(panel, Variables.POPULATION));
 * panel = panel.with(Growth.lag(panel, Variables.POPULATION, 10));
 * }</pre>
 */
public final class Growth {
    private Growth() {}

    /**
     * The annual rate since the panel's year before.
     *
     * @param panel any panel
     * @param variable what grows
     * @return a column of the variable {@code <id>_growth}, a fraction
     * @throws IllegalArgumentException if the panel lacks the variable
     */
    public static PlaceColumn annualRate(Panel panel, Variable variable) {
        double[] x = panel.column(variable);
        int n = panel.places().size();
        Variable rate = Variable.of(
                variable.id() + "_growth",
                "Annual growth of " + variable.name(),
                variable.localName() + "年均增长率",
                Unit.FRACTION,
                Variable.Kind.INTENSITY);
        return new ComputedColumn(panel, rate, (p, y) -> {
            if (y == 0 || !(x[(y - 1) * n + p] > 0) || !(x[y * n + p] >= 0)) {
                return Double.NaN;
            }
            int span = panel.years().get(y) - panel.years().get(y - 1);
            return Math.pow(x[y * n + p] / x[(y - 1) * n + p], 1.0 / span) - 1;
        });
    }

    /**
     * The change since the panel's year before.
     *
     * @param panel any panel
     * @param variable what changes
     * @return a column of the variable {@code <id>_change} in the same unit, which adds over places where the variable does
     * @throws IllegalArgumentException if the panel lacks the variable
     */
    public static PlaceColumn change(Panel panel, Variable variable) {
        double[] x = panel.column(variable);
        int n = panel.places().size();
        Variable change = Variable.of(
                variable.id() + "_change",
                "Change of " + variable.name(),
                variable.localName() + "变化",
                variable.unit().equals(Unit.PERCENT) ? Unit.PERCENTAGE_POINT : variable.unit(),
                variable.additive() ? Variable.Kind.FLOW : Variable.Kind.INTENSITY);
        return new ComputedColumn(panel, change, (p, y) -> y == 0 ? Double.NaN : x[y * n + p] - x[(y - 1) * n + p]);
    }

    /**
     * The value some years earlier.
     *
     * @param panel any panel
     * @param variable whose values are wanted
     * @param years how many calendar years earlier, ≥ 1
     * @return a column of the variable {@code <id>_lag<years>}; missing where the panel lacks the earlier year
     * @throws IllegalArgumentException if the panel lacks the variable, or years is below 1
     */
    public static PlaceColumn lag(Panel panel, Variable variable, int years) {
        Checks.atLeast(years, 1, "years");
        double[] x = panel.column(variable);
        int n = panel.places().size();
        Variable lag = Variable.of(
                variable.id() + "_lag" + years,
                variable.name() + " " + years + " years earlier",
                variable.localName() + "（" + years + "年前）",
                variable.unit(),
                variable.kind());
        return new ComputedColumn(panel, lag, (p, y) -> {
            int earlier = panel.years().indexOf(panel.years().get(y) - years);
            return earlier < 0 ? Double.NaN : x[earlier * n + p];
        });
    }
}
