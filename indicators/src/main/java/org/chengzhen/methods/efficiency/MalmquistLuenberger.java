package org.chengzhen.methods.efficiency;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.Range;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.jspecify.annotations.Nullable;

/**
 * Productivity change with bad outputs over many periods: the Malmquist–Luenberger index, its global form, and their parts.
 *
 * <p>Dˢ(t): the {@link DirectionalDistance} of a unit's data of period t against the units of period s. Adjacent: ML =
 * √{[(1 + Dᵗ(t))/(1 + Dᵗ(t + 1))]·[(1 + Dᵗ⁺¹(t))/(1 + Dᵗ⁺¹(t + 1))]} = EC·TC, EC = (1 + Dᵗ(t))/(1 + Dᵗ⁺¹(t + 1)). Global,
 * against all periods pooled: GML = (1 + Dᴳ(t))/(1 + Dᴳ(t + 1)) = EC·BPC, BPC the change of the best-practice gap.
 *
 * <ul>
 *   <li>Range (0, ∞); above 1: progress. The global index is always feasible and circular: GML(t, t + 2) = GML(t, t +
 *       1)·GML(t + 1, t + 2); a further period changes earlier values.
 *   <li>A programme across periods may be infeasible, under constant returns too: ML and TC of that unit are INFEASIBLE, EC
 *       stands, and {@link PanelProductivity#infeasible} counts them. 1 + D ≤ 0: UNDEFINED.
 *   <li>{@link #sequential}: frontier of a period from all periods up to it; {@link #biennial}: both periods of a pair
 *       pooled.
 *   <li>The same units in each period in the same order, at least two periods, else refused.
 * </ul>
 *
 * <p>Cost: a linear programme for each unit, period and frontier.
 *
 * <p>Source: Chung, Y. H., Färe, R. and Grosskopf, S. (1997), Productivity and undesirable outputs; Oh, D.-H. (2010), A
 * global Malmquist–Luenberger productivity index; Pastor, J. T., Asmild, M. and Lovell, C. A. K. (2011), The biennial
 * Malmquist productivity change index.
 *
 * <pre>{@code
 * MalmquistLuenberger.withDefaults().global(inputs, outputs, bads).changes().get(0).get(3).index();
 * }</pre>
 */
public final class MalmquistLuenberger {
    private static final MalmquistLuenberger DEFAULTS = new MalmquistLuenberger(DirectionalDistance.withDefaults());

    private final DirectionalDistance distance;

    private MalmquistLuenberger(DirectionalDistance distance) {
        this.distance = distance;
    }

    /**
     * The defaults of {@link DirectionalDistance}.
     *
     * @return the options
     */
    public static MalmquistLuenberger withDefaults() {
        return DEFAULTS;
    }

    /**
     * Another distance.
     *
     * @param measure returns, disposability, direction and threads
     * @return the options with it
     */
    public MalmquistLuenberger distance(DirectionalDistance measure) {
        return new MalmquistLuenberger(Objects.requireNonNull(measure, "measure"));
    }

    /**
     * The index between adjacent periods, each against the frontiers of both.
     *
     * @param inputs periods by units by inputs, ≥ 0
     * @param outputs periods by units by good outputs
     * @param bads periods by units by bad outputs
     * @return the changes
     * @throws IllegalArgumentException if the panel is not balanced, or a value is refused by {@link DirectionalDistance}
     * @throws UndefinedException if there is no unit
     */
    public PanelProductivity adjacent(double[][][] inputs, double[][][] outputs, double[][][] bads) {
        int periods = PanelProductivity.periods(inputs, outputs, bads);
        Activities all = activities(inputs, outputs, bads);
        int n = all.units / periods;
        double[] own = new double[all.units];
        double[] ahead = new double[all.units];
        double[] back = new double[all.units];
        for (int t = 0; t < periods; t++) {
            against(all, t * n, (t + 1) * n, t * n, (t + 1) * n, own);
            if (t + 1 < periods) {
                // the units of the next period against this one, and those of this against the next
                against(all, t * n, (t + 1) * n, (t + 1) * n, (t + 2) * n, ahead);
                against(all, (t + 1) * n, (t + 2) * n, t * n, (t + 1) * n, back);
            }
        }
        return between(own, ahead, back, n, periods, all.advisableUnits());
    }

    /**
     * The index between adjacent periods, each against the frontiers of both.
     *
     * @param inputs periods by units by inputs, ≥ 0
     * @param outputs periods by units by good outputs
     * @param bads periods by units by bad outputs
     * @return the changes
     * @throws IllegalArgumentException if the panel is not balanced, or a value is refused by {@link DirectionalDistance}
     * @throws UndefinedException if there is no unit
     */
    public PanelProductivity adjacent(List<DoubleMatrix> inputs, List<DoubleMatrix> outputs, List<DoubleMatrix> bads) {
        Objects.requireNonNull(inputs, "inputs");
        Objects.requireNonNull(outputs, "outputs");
        Objects.requireNonNull(bads, "bads");
        return adjacent(DoubleMatrix.toRows(inputs), DoubleMatrix.toRows(outputs), DoubleMatrix.toRows(bads));
    }

    /**
     * The index between adjacent periods, against frontiers that hold all periods up to each.
     *
     * @param inputs periods by units by inputs, ≥ 0
     * @param outputs periods by units by good outputs
     * @param bads periods by units by bad outputs
     * @return the changes
     * @throws IllegalArgumentException if the panel is not balanced, or a value is refused by {@link DirectionalDistance}
     * @throws UndefinedException if there is no unit
     */
    public PanelProductivity sequential(double[][][] inputs, double[][][] outputs, double[][][] bads) {
        int periods = PanelProductivity.periods(inputs, outputs, bads);
        Activities all = activities(inputs, outputs, bads);
        int n = all.units / periods;
        double[] own = new double[all.units];
        double[] ahead = new double[all.units];
        double[] back = new double[all.units];
        for (int t = 0; t < periods; t++) {
            against(all, 0, (t + 1) * n, t * n, (t + 1) * n, own);
            if (t + 1 < periods) {
                against(all, 0, (t + 1) * n, (t + 1) * n, (t + 2) * n, ahead);
                against(all, 0, (t + 2) * n, t * n, (t + 1) * n, back);
            }
        }
        return between(own, ahead, back, n, periods, all.advisableUnits());
    }

    /**
     * The index between adjacent periods, against frontiers that hold all periods up to each.
     *
     * @param inputs periods by units by inputs, ≥ 0
     * @param outputs periods by units by good outputs
     * @param bads periods by units by bad outputs
     * @return the changes
     * @throws IllegalArgumentException if the panel is not balanced, or a value is refused by {@link DirectionalDistance}
     * @throws UndefinedException if there is no unit
     */
    public PanelProductivity sequential(
            List<DoubleMatrix> inputs, List<DoubleMatrix> outputs, List<DoubleMatrix> bads) {
        Objects.requireNonNull(inputs, "inputs");
        Objects.requireNonNull(outputs, "outputs");
        Objects.requireNonNull(bads, "bads");
        return sequential(DoubleMatrix.toRows(inputs), DoubleMatrix.toRows(outputs), DoubleMatrix.toRows(bads));
    }

    /**
     * The global index, against all periods pooled.
     *
     * @param inputs periods by units by inputs, ≥ 0
     * @param outputs periods by units by good outputs
     * @param bads periods by units by bad outputs
     * @return the changes
     * @throws IllegalArgumentException if the panel is not balanced, or a value is refused by {@link DirectionalDistance}
     * @throws UndefinedException if there is no unit
     */
    public PanelProductivity global(double[][][] inputs, double[][][] outputs, double[][][] bads) {
        int periods = PanelProductivity.periods(inputs, outputs, bads);
        Activities all = activities(inputs, outputs, bads);
        int n = all.units / periods;
        double[] own = new double[all.units];
        double[] pooled = new double[all.units];
        against(all, 0, all.units, 0, all.units, pooled);
        for (int t = 0; t < periods; t++) {
            against(all, t * n, (t + 1) * n, t * n, (t + 1) * n, own);
        }
        return PanelProductivity.changes(n, periods, all.advisableUnits(), (t, j) -> {
            int a = t * n + j;
            double index = (1 + pooled[a]) / (1 + pooled[a + n]);
            double efficiency = (1 + own[a]) / (1 + own[a + n]);
            return new PanelProductivity.Values(Status.OK, index, efficiency, index / efficiency);
        });
    }

    /**
     * The global index, against all periods pooled.
     *
     * @param inputs periods by units by inputs, ≥ 0
     * @param outputs periods by units by good outputs
     * @param bads periods by units by bad outputs
     * @return the changes
     * @throws IllegalArgumentException if the panel is not balanced, or a value is refused by {@link DirectionalDistance}
     * @throws UndefinedException if there is no unit
     */
    public PanelProductivity global(List<DoubleMatrix> inputs, List<DoubleMatrix> outputs, List<DoubleMatrix> bads) {
        Objects.requireNonNull(inputs, "inputs");
        Objects.requireNonNull(outputs, "outputs");
        Objects.requireNonNull(bads, "bads");
        return global(DoubleMatrix.toRows(inputs), DoubleMatrix.toRows(outputs), DoubleMatrix.toRows(bads));
    }

    /**
     * The biennial index, against both periods of each pair pooled.
     *
     * @param inputs periods by units by inputs, ≥ 0
     * @param outputs periods by units by good outputs
     * @param bads periods by units by bad outputs
     * @return the changes
     * @throws IllegalArgumentException if the panel is not balanced, or a value is refused by {@link DirectionalDistance}
     * @throws UndefinedException if there is no unit
     */
    public PanelProductivity biennial(double[][][] inputs, double[][][] outputs, double[][][] bads) {
        int periods = PanelProductivity.periods(inputs, outputs, bads);
        Activities all = activities(inputs, outputs, bads);
        int n = all.units / periods;
        double[] own = new double[all.units];
        double[][] pair = new double[periods - 1][all.units];
        for (int t = 0; t < periods; t++) {
            against(all, t * n, (t + 1) * n, t * n, (t + 1) * n, own);
            if (t + 1 < periods) {
                against(all, t * n, (t + 2) * n, t * n, (t + 2) * n, pair[t]);
            }
        }
        return PanelProductivity.changes(n, periods, all.advisableUnits(), (t, j) -> {
            int a = t * n + j;
            double index = (1 + pair[t][a]) / (1 + pair[t][a + n]);
            double efficiency = (1 + own[a]) / (1 + own[a + n]);
            return new PanelProductivity.Values(Status.OK, index, efficiency, index / efficiency);
        });
    }

    /**
     * The biennial index, against both periods of each pair pooled.
     *
     * @param inputs periods by units by inputs, ≥ 0
     * @param outputs periods by units by good outputs
     * @param bads periods by units by bad outputs
     * @return the changes
     * @throws IllegalArgumentException if the panel is not balanced, or a value is refused by {@link DirectionalDistance}
     * @throws UndefinedException if there is no unit
     */
    public PanelProductivity biennial(List<DoubleMatrix> inputs, List<DoubleMatrix> outputs, List<DoubleMatrix> bads) {
        Objects.requireNonNull(inputs, "inputs");
        Objects.requireNonNull(outputs, "outputs");
        Objects.requireNonNull(bads, "bads");
        return biennial(DoubleMatrix.toRows(inputs), DoubleMatrix.toRows(outputs), DoubleMatrix.toRows(bads));
    }

    private Activities activities(double[][][] inputs, double[][][] outputs, double[][][] bads) {
        Activities all =
                Activities.of(Activities.stacked(inputs), Activities.stacked(outputs), Activities.stacked(bads));
        distance.requireFit(all);
        return all;
    }

    /** Distances of some units against others; NaN where infeasible. */
    private void against(Activities all, int from, int to, int first, int end, double[] distances) {
        Supplier<DirectionalProgram> programme = () -> new DirectionalProgram(all, from, to, distance);
        EachUnit.run(end - first, distance.isParallel(), programme, (program, k) -> {
            int unit = first + k;
            LinearProgram.Outcome outcome = program.solve(unit);
            boolean member = unit >= from && unit < to;
            if (!member && outcome == LinearProgram.Outcome.INFEASIBLE) {
                distances[unit] = Double.NaN;
            } else {
                distances[unit] = member
                        ? DirectionalDistance.own(outcome, program, unit)
                        : DirectionalDistance.bounded(outcome, program, unit);
            }
        });
    }

    private static PanelProductivity between(
            double[] own, double[] ahead, double[] back, int n, int periods, int advisable) {
        return PanelProductivity.changes(n, periods, advisable, (t, j) -> {
            int a = t * n + j;
            int b = a + n;
            double efficiency = (1 + own[a]) / (1 + own[b]);
            if (Double.isNaN(ahead[b]) || Double.isNaN(back[a])) {
                return new PanelProductivity.Values(Status.INFEASIBLE, 0, efficiency, 0);
            }
            if (!(1 + ahead[b] > 0) || !(1 + back[a] > 0)) {
                return new PanelProductivity.Values(Status.UNDEFINED, 0, efficiency, 0);
            }
            double index = Range.finite(
                    Math.sqrt((1 + own[a]) / (1 + ahead[b]) * ((1 + back[a]) / (1 + own[b]))),
                    "the index of unit " + j);
            return new PanelProductivity.Values(Status.OK, index, efficiency, index / efficiency);
        });
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MalmquistLuenberger that && distance.equals(that.distance);
    }

    @Override
    public int hashCode() {
        return distance.hashCode();
    }

    /** The options. */
    @Override
    public String toString() {
        return "MalmquistLuenberger[" + distance + "]";
    }
}
