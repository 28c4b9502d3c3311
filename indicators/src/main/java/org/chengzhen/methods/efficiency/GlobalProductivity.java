package org.chengzhen.methods.efficiency;

import java.util.List;
import java.util.Objects;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.result.UndefinedException;

/**
 * Global productivity indices over many periods on other scores than directional distances: all periods pooled are the
 * frontier.
 *
 * <p>Index = score against all periods at the end over that at the start; efficiency change = the same against each period
 * alone; the best-practice gap changes by index over efficiency change. On slacks (Luenberger) differences of
 * inefficiencies take the place of ratios, start less end.
 *
 * <ul>
 *   <li>Above 1 (Luenberger: above 0) progress. Always feasible, and circular; a further period changes earlier values.
 *       On super-efficiencies, oriented or under variable returns, it may be infeasible: that unit and pair has a status.
 *   <li>The same units in each period in the same order, at least two periods, else refused; values as the measure asks.
 * </ul>
 *
 * <p>Cost: two linear programmes for each unit and period, one of them over all units of all periods.
 *
 * <p>Source: Pastor, J. T. and Lovell, C. A. K. (2005), A global Malmquist productivity index; Oh, D.-H. (2010), A global
 * Malmquist–Luenberger productivity index; Fukuyama, H. and Weber, W. L. (2009), A directional slacks-based measure of
 * technical inefficiency.
 *
 * <pre>{@code
 * GlobalProductivity.malmquist(inputs, outputs, DataEnvelopment.ccr());
 * GlobalProductivity.sbm(inputs, outputs, bads, UndesirableSbm.withDefaults());
 * }</pre>
 */
public final class GlobalProductivity {
    private GlobalProductivity() {}

    /**
     * The global Malmquist index, without bad outputs.
     *
     * @param inputs periods by units by inputs, ≥ 0
     * @param outputs periods by units by outputs, ≥ 0
     * @param model returns to scale and orientation
     * @return the changes
     * @throws IllegalArgumentException if the panel is not balanced, or a value is refused
     * @throws UndefinedException if there is no unit
     */
    public static PanelProductivity malmquist(double[][][] inputs, double[][][] outputs, DataEnvelopment model) {
        int periods = PanelProductivity.periods(inputs, outputs);
        double[] pooled = model.scores(Activities.stacked(inputs), Activities.stacked(outputs))
                .toArray();
        double[] own = new double[pooled.length];
        for (int t = 0; t < periods; t++) {
            double[] scores = model.scores(inputs[t], outputs[t]).toArray();
            System.arraycopy(scores, 0, own, t * scores.length, scores.length);
        }
        return PanelProductivity.ratios(
                pooled, own, periods, DataEnvelopment.advisableUnits(inputs[0][0].length, outputs[0][0].length));
    }

    /**
     * The global Malmquist index, without bad outputs.
     *
     * @param inputs periods by units by inputs, ≥ 0
     * @param outputs periods by units by outputs, ≥ 0
     * @param model returns to scale and orientation
     * @return the changes
     * @throws IllegalArgumentException if the panel is not balanced, or a value is refused
     * @throws UndefinedException if there is no unit
     */
    public static PanelProductivity malmquist(
            List<DoubleMatrix> inputs, List<DoubleMatrix> outputs, DataEnvelopment model) {
        Objects.requireNonNull(inputs, "inputs");
        Objects.requireNonNull(outputs, "outputs");
        return malmquist(DoubleMatrix.toRows(inputs), DoubleMatrix.toRows(outputs), model);
    }

    /**
     * The global Malmquist–Luenberger index on scores of the slacks-based measure.
     *
     * @param inputs periods by units by inputs, above 0
     * @param outputs periods by units by good outputs, above 0
     * @param bads periods by units by bad outputs, above 0
     * @param measure its form
     * @return the changes
     * @throws IllegalArgumentException if the panel is not balanced, or a value is refused
     * @throws UndefinedException if there is no unit
     */
    public static PanelProductivity sbm(
            double[][][] inputs, double[][][] outputs, double[][][] bads, UndesirableSbm measure) {
        int periods = PanelProductivity.periods(inputs, outputs, bads);
        Activities all =
                measure.activities(Activities.stacked(inputs), Activities.stacked(outputs), Activities.stacked(bads));
        double[] own = inEachPeriod(all, periods, (from, to) -> measure.plain(all, from, to));
        return PanelProductivity.ratios(measure.plain(all, 0, all.units), own, periods, all.advisableUnits());
    }

    /**
     * The global Malmquist–Luenberger index on scores of the slacks-based measure.
     *
     * @param inputs periods by units by inputs, above 0
     * @param outputs periods by units by good outputs, above 0
     * @param bads periods by units by bad outputs, above 0
     * @param measure its form
     * @return the changes
     * @throws IllegalArgumentException if the panel is not balanced, or a value is refused
     * @throws UndefinedException if there is no unit
     */
    public static PanelProductivity sbm(
            List<DoubleMatrix> inputs, List<DoubleMatrix> outputs, List<DoubleMatrix> bads, UndesirableSbm measure) {
        Objects.requireNonNull(inputs, "inputs");
        Objects.requireNonNull(outputs, "outputs");
        Objects.requireNonNull(bads, "bads");
        return sbm(DoubleMatrix.toRows(inputs), DoubleMatrix.toRows(outputs), DoubleMatrix.toRows(bads), measure);
    }

    /**
     * The global Malmquist–Luenberger index on super-efficiencies of the slacks-based measure.
     *
     * @param inputs periods by units by inputs, above 0
     * @param outputs periods by units by good outputs, above 0
     * @param bads periods by units by bad outputs, above 0
     * @param measure its form
     * @return the changes
     * @throws IllegalArgumentException if the panel is not balanced, or a value is refused
     * @throws UndefinedException if there are fewer than two units
     */
    public static PanelProductivity superSbm(
            double[][][] inputs, double[][][] outputs, double[][][] bads, UndesirableSbm measure) {
        int periods = PanelProductivity.periods(inputs, outputs, bads);
        Activities all =
                measure.activities(Activities.stacked(inputs), Activities.stacked(outputs), Activities.stacked(bads));
        int n = all.units / periods;
        if (n < 2) {
            throw UndefinedException.insufficient("units", 2, n);
        }
        double[] own = inEachPeriod(all, periods, (from, to) -> measure.superScores(all, from, to));
        return PanelProductivity.ratios(measure.superScores(all, 0, all.units), own, periods, all.advisableUnits());
    }

    /**
     * The global Malmquist–Luenberger index on super-efficiencies of the slacks-based measure.
     *
     * @param inputs periods by units by inputs, above 0
     * @param outputs periods by units by good outputs, above 0
     * @param bads periods by units by bad outputs, above 0
     * @param measure its form
     * @return the changes
     * @throws IllegalArgumentException if the panel is not balanced, or a value is refused
     * @throws UndefinedException if there are fewer than two units
     */
    public static PanelProductivity superSbm(
            List<DoubleMatrix> inputs, List<DoubleMatrix> outputs, List<DoubleMatrix> bads, UndesirableSbm measure) {
        Objects.requireNonNull(inputs, "inputs");
        Objects.requireNonNull(outputs, "outputs");
        Objects.requireNonNull(bads, "bads");
        return superSbm(DoubleMatrix.toRows(inputs), DoubleMatrix.toRows(outputs), DoubleMatrix.toRows(bads), measure);
    }

    /**
     * The global Luenberger indicator on slacks-based directional inefficiencies; against the frontiers of adjacent periods
     * see {@link LuenbergerIndicator}.
     *
     * @param inputs periods by units by inputs, above 0
     * @param outputs periods by units by good outputs, above 0
     * @param bads periods by units by bad outputs, above 0
     * @param measure its returns, weights and direction
     * @return the changes, which add up
     * @throws IllegalArgumentException if the panel is not balanced, or a value is refused
     * @throws UndefinedException if there is no unit
     */
    public static PanelProductivity luenberger(
            double[][][] inputs, double[][][] outputs, double[][][] bads, DirectionalSlacks measure) {
        int periods = PanelProductivity.periods(inputs, outputs, bads);
        Activities all =
                measure.activities(Activities.stacked(inputs), Activities.stacked(outputs), Activities.stacked(bads));
        double[] own = inEachPeriod(all, periods, (from, to) -> measure.totals(all, from, to, from, to));
        return PanelProductivity.differences(
                measure.totals(all, 0, all.units, 0, all.units), own, periods, all.advisableUnits());
    }

    /**
     * The global Luenberger indicator on slacks-based directional inefficiencies; against the frontiers of adjacent periods
     * see {@link LuenbergerIndicator}.
     *
     * @param inputs periods by units by inputs, above 0
     * @param outputs periods by units by good outputs, above 0
     * @param bads periods by units by bad outputs, above 0
     * @param measure its returns, weights and direction
     * @return the changes, which add up
     * @throws IllegalArgumentException if the panel is not balanced, or a value is refused
     * @throws UndefinedException if there is no unit
     */
    public static PanelProductivity luenberger(
            List<DoubleMatrix> inputs, List<DoubleMatrix> outputs, List<DoubleMatrix> bads, DirectionalSlacks measure) {
        Objects.requireNonNull(inputs, "inputs");
        Objects.requireNonNull(outputs, "outputs");
        Objects.requireNonNull(bads, "bads");
        return luenberger(
                DoubleMatrix.toRows(inputs), DoubleMatrix.toRows(outputs), DoubleMatrix.toRows(bads), measure);
    }

    /** The scores of some units against each other. */
    private interface Scores {
        double[] of(int from, int to);
    }

    /** The scores of all units, each against those of its period. */
    private static double[] inEachPeriod(Activities all, int periods, Scores scores) {
        int n = all.units / periods;
        double[] own = new double[all.units];
        for (int t = 0; t < periods; t++) {
            System.arraycopy(scores.of(t * n, (t + 1) * n), 0, own, t * n, n);
        }
        return own;
    }
}
