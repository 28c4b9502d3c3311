package org.chengzhen.methods.efficiency;

import java.util.List;
import java.util.Objects;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;

/**
 * The Luenberger productivity indicator with bad outputs between adjacent periods, and its parts.
 *
 * <p>Sˢ(t): the inefficiency {@link DirectionalSlacks} of a unit's data of period t against the units of period s. L = ½{[Sᵗ(t)
 * − Sᵗ(t + 1)] + [Sᵗ⁺¹(t) − Sᵗ⁺¹(t + 1)]} = EC + TC, EC = Sᵗ(t) − Sᵗ⁺¹(t + 1).
 *
 * <ul>
 *   <li>Above 0: progress. The parts add up to L; indicators of consecutive pairs add up over time, though not to that of the
 *       two ends: {@link GlobalProductivity#luenberger} does.
 *   <li>A unit of one period that lies beyond the frontier of the other: L and TC are INFEASIBLE, EC stands, and {@link
 *       PanelProductivity#infeasible} counts them.
 *   <li>The same units in each period in the same order, at least two periods, else refused; a value of 0 is refused too.
 * </ul>
 *
 * <p>Cost: three linear programmes for each unit and period.
 *
 * <p>Source: Chambers, R. G., Färe, R. and Grosskopf, S. (1996), Productivity growth in APEC countries; Fukuyama, H. and
 * Weber, W. L. (2009), A directional slacks-based measure of technical inefficiency.
 *
 * <pre>{@code
 * LuenbergerIndicator.of(inputs, outputs, bads, DirectionalSlacks.withDefaults()).changes();
 * }</pre>
 */
public final class LuenbergerIndicator {
    private LuenbergerIndicator() {}

    /**
     * The indicator between adjacent periods.
     *
     * @param inputs periods by units by inputs, above 0
     * @param outputs periods by units by good outputs, above 0
     * @param bads periods by units by bad outputs, above 0
     * @param measure its returns, weights and direction
     * @return the changes, which add up
     * @throws IllegalArgumentException if the panel is not balanced, or a value is refused
     * @throws UndefinedException if there is no unit
     */
    public static PanelProductivity of(
            double[][][] inputs, double[][][] outputs, double[][][] bads, DirectionalSlacks measure) {
        int periods = PanelProductivity.periods(inputs, outputs, bads);
        Activities all =
                measure.activities(Activities.stacked(inputs), Activities.stacked(outputs), Activities.stacked(bads));
        int n = all.units / periods;
        double[][] own = new double[periods][];
        double[][] ahead = new double[periods - 1][];
        double[][] back = new double[periods - 1][];
        for (int t = 0; t < periods; t++) {
            own[t] = measure.totals(all, t * n, (t + 1) * n, t * n, (t + 1) * n);
            if (t + 1 < periods) {
                ahead[t] = measure.totals(all, t * n, (t + 1) * n, (t + 1) * n, (t + 2) * n);
                back[t] = measure.totals(all, (t + 1) * n, (t + 2) * n, t * n, (t + 1) * n);
            }
        }
        return PanelProductivity.changes(n, periods, all.advisableUnits(), (t, j) -> {
            double efficiency = own[t][j] - own[t + 1][j];
            if (Double.isNaN(ahead[t][j]) || Double.isNaN(back[t][j])) {
                return new PanelProductivity.Values(Status.INFEASIBLE, 0, efficiency, 0);
            }
            double indicator = (own[t][j] - ahead[t][j] + (back[t][j] - own[t + 1][j])) / 2;
            return new PanelProductivity.Values(Status.OK, indicator, efficiency, indicator - efficiency);
        });
    }

    /**
     * The indicator between adjacent periods.
     *
     * @param inputs periods by units by inputs, above 0
     * @param outputs periods by units by good outputs, above 0
     * @param bads periods by units by bad outputs, above 0
     * @param measure its returns, weights and direction
     * @return the changes, which add up
     * @throws IllegalArgumentException if the panel is not balanced, or a value is refused
     * @throws UndefinedException if there is no unit
     */
    public static PanelProductivity of(
            List<DoubleMatrix> inputs, List<DoubleMatrix> outputs, List<DoubleMatrix> bads, DirectionalSlacks measure) {
        Objects.requireNonNull(inputs, "inputs");
        Objects.requireNonNull(outputs, "outputs");
        Objects.requireNonNull(bads, "bads");
        return of(DoubleMatrix.toRows(inputs), DoubleMatrix.toRows(outputs), DoubleMatrix.toRows(bads), measure);
    }
}
