package org.chengzhen.methods.efficiency;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Range;
import org.chengzhen.core.internal.RecordForm;
import org.chengzhen.core.result.UndefinedException;

/**
 * The Malmquist index of total factor productivity between two periods, and its parts.
 *
 * <p>Dˢ(t): the CCR efficiency (input-oriented) of the unit in period t against the frontier of period s, above one
 * where it lies beyond. M = √[(Dᵗ(t+1)/Dᵗ(t))·(Dᵗ⁺¹(t+1)/Dᵗ⁺¹(t))] = EC·TC; efficiency change EC = Dᵗ⁺¹(t+1)/Dᵗ(t);
 * technical change TC = M/EC; EC = PEC·SEC with pure efficiency change PEC (BCC) and scale efficiency change SEC.
 * Global form: M = Dᴳ(t+1)/Dᴳ(t) against the frontier of both periods pooled; EC as above, TC = M/EC the change of the
 * best-practice gap.
 *
 * <ul>
 *   <li>Range (0, ∞); above 1: progress. One unit: its own productivity growth.
 *   <li>The same units in both periods, else refused. Refusals otherwise as {@link DataEnvelopment}.
 *   <li>A cross-period programme can be infeasible where data have zeros: M and TC of that unit are empty, EC, PEC and
 *       SEC stand. The global form is always feasible, and circular.
 * </ul>
 *
 * <p>Algorithm: six programmes for each unit; O((m + s)n) per step of each.
 *
 * <p>Source: Färe, R., Grosskopf, S., Norris, M. and Zhang, Z. (1994), Productivity growth, technical progress, and
 * efficiency change in industrialized countries; Pastor, J. and Lovell, C. (2005), A global Malmquist productivity
 * index.
 *
 * <pre>{@code
 * Malmquist.of(startInputs, startOutputs, endInputs, endOutputs).units().get(0).index();      // M
 * Malmquist.global(startInputs, startOutputs, endInputs, endOutputs).units().get(0).index();  // circular
 * }</pre>
 *
 * @param units one change for each unit
 */
public record Malmquist(ImmutableList<Change> units) implements Serializable {
    /**
     * The productivity change of one unit.
     *
     * @param index M = EC·TC; empty where a cross-period programme is infeasible
     * @param efficiencyChange EC = PEC·SEC
     * @param technicalChange TC; empty where M is
     * @param pureEfficiencyChange PEC
     * @param scaleEfficiencyChange SEC
     */
    public record Change(
            OptionalDouble index,
            double efficiencyChange,
            OptionalDouble technicalChange,
            double pureEfficiencyChange,
            double scaleEfficiencyChange)
            implements Serializable {
        /** M and its parts. */
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "M = %s = EC %.4f x TC %s; EC = PEC %.4f x SEC %.4f",
                    text(index),
                    efficiencyChange,
                    text(technicalChange),
                    pureEfficiencyChange,
                    scaleEfficiencyChange);
        }

        private static String text(OptionalDouble value) {
            return value.isPresent() ? String.format(Locale.ROOT, "%.4f", value.getAsDouble()) : "infeasible";
        }

        private Object writeReplace() {
            return new RecordForm(this);
        }
    }

    /**
     * The index on the frontiers of both periods.
     *
     * @param startInputs units by inputs in the first period, ≥ 0
     * @param startOutputs units by outputs in the first period
     * @param endInputs the same units in the second period
     * @param endOutputs likewise
     * @return the change of each unit
     * @throws IllegalArgumentException if shapes differ, a value is negative, or a unit has no input or output
     * @throws UndefinedException if there is no unit
     */
    public static Malmquist of(
            DoubleMatrix startInputs, DoubleMatrix startOutputs, DoubleMatrix endInputs, DoubleMatrix endOutputs) {
        Objects.requireNonNull(startInputs, "startInputs");
        Objects.requireNonNull(startOutputs, "startOutputs");
        Objects.requireNonNull(endInputs, "endInputs");
        Objects.requireNonNull(endOutputs, "endOutputs");
        check(startInputs, startOutputs, endInputs, endOutputs);
        OptionalDouble[] ahead = cross(startInputs, startOutputs, endInputs, endOutputs);
        OptionalDouble[] back = cross(endInputs, endOutputs, startInputs, startOutputs);
        double[] first = DataEnvelopment.ccr().scores(startInputs, startOutputs).toArray();
        double[] second = DataEnvelopment.ccr().scores(endInputs, endOutputs).toArray();
        OptionalDouble[] index = new OptionalDouble[first.length];
        for (int j = 0; j < first.length; j++) {
            index[j] = ahead[j].isPresent() && back[j].isPresent()
                    ? OptionalDouble.of(
                            Math.sqrt(ahead[j].getAsDouble() / first[j] * (second[j] / back[j].getAsDouble())))
                    : OptionalDouble.empty();
        }
        return changes(index, first, second, startInputs, startOutputs, endInputs, endOutputs);
    }

    /**
     * The global index, on the frontier of both periods pooled.
     *
     * @param startInputs units by inputs in the first period, ≥ 0
     * @param startOutputs units by outputs in the first period
     * @param endInputs the same units in the second period
     * @param endOutputs likewise
     * @return the change of each unit
     * @throws IllegalArgumentException if shapes differ, a value is negative, or a unit has no input or output
     * @throws UndefinedException if there is no unit
     */
    public static Malmquist global(
            DoubleMatrix startInputs, DoubleMatrix startOutputs, DoubleMatrix endInputs, DoubleMatrix endOutputs) {
        Objects.requireNonNull(startInputs, "startInputs");
        Objects.requireNonNull(startOutputs, "startOutputs");
        Objects.requireNonNull(endInputs, "endInputs");
        Objects.requireNonNull(endOutputs, "endOutputs");
        check(startInputs, startOutputs, endInputs, endOutputs);
        double[] pooled = DataEnvelopment.ccr()
                .scores(stacked(startInputs, endInputs), stacked(startOutputs, endOutputs))
                .toArray();
        double[] first = DataEnvelopment.ccr().scores(startInputs, startOutputs).toArray();
        double[] second = DataEnvelopment.ccr().scores(endInputs, endOutputs).toArray();
        OptionalDouble[] index = new OptionalDouble[first.length];
        for (int j = 0; j < first.length; j++) {
            index[j] = OptionalDouble.of(pooled[first.length + j] / pooled[j]);
        }
        return changes(index, first, second, startInputs, startOutputs, endInputs, endOutputs);
    }

    /**
     * The index on the frontiers of both periods, from arrays.
     *
     * @param startInputs units by inputs in the first period, ≥ 0
     * @param startOutputs units by outputs in the first period
     * @param endInputs the same units in the second period
     * @param endOutputs likewise
     * @return the change of each unit
     * @throws IllegalArgumentException if shapes differ, a value is negative, or a unit has no input or output
     * @throws UndefinedException if there is no unit
     */
    public static Malmquist of(
            double[][] startInputs, double[][] startOutputs, double[][] endInputs, double[][] endOutputs) {
        Objects.requireNonNull(startInputs, "startInputs");
        Objects.requireNonNull(startOutputs, "startOutputs");
        Objects.requireNonNull(endInputs, "endInputs");
        Objects.requireNonNull(endOutputs, "endOutputs");
        return of(
                Technology.matrix(startInputs, "startInputs"),
                Technology.matrix(startOutputs, "startOutputs"),
                Technology.matrix(endInputs, "endInputs"),
                Technology.matrix(endOutputs, "endOutputs"));
    }

    /**
     * The global index, from arrays.
     *
     * @param startInputs units by inputs in the first period, ≥ 0
     * @param startOutputs units by outputs in the first period
     * @param endInputs the same units in the second period
     * @param endOutputs likewise
     * @return the change of each unit
     * @throws IllegalArgumentException if shapes differ, a value is negative, or a unit has no input or output
     * @throws UndefinedException if there is no unit
     */
    public static Malmquist global(
            double[][] startInputs, double[][] startOutputs, double[][] endInputs, double[][] endOutputs) {
        Objects.requireNonNull(startInputs, "startInputs");
        Objects.requireNonNull(startOutputs, "startOutputs");
        Objects.requireNonNull(endInputs, "endInputs");
        Objects.requireNonNull(endOutputs, "endOutputs");
        return global(
                Technology.matrix(startInputs, "startInputs"),
                Technology.matrix(startOutputs, "startOutputs"),
                Technology.matrix(endInputs, "endInputs"),
                Technology.matrix(endOutputs, "endOutputs"));
    }

    private static Malmquist changes(
            OptionalDouble[] index,
            double[] first,
            double[] second,
            DoubleMatrix startInputs,
            DoubleMatrix startOutputs,
            DoubleMatrix endInputs,
            DoubleMatrix endOutputs) {
        double[] pure0 = DataEnvelopment.bcc().scores(startInputs, startOutputs).toArray();
        double[] pure1 = DataEnvelopment.bcc().scores(endInputs, endOutputs).toArray();
        ImmutableList.Builder<Change> changes = ImmutableList.builder();
        for (int j = 0; j < first.length; j++) {
            double efficiency = Range.finite(second[j] / first[j], "the efficiency change of a unit");
            double pure = pure1[j] / pure0[j];
            OptionalDouble technical = index[j].isPresent()
                    ? OptionalDouble.of(index[j].getAsDouble() / efficiency)
                    : OptionalDouble.empty();
            for (double part : new double[] {pure, efficiency / pure, index[j].orElse(1), technical.orElse(1)}) {
                Range.finite(part, "the productivity change of unit " + j);
            }
            changes.add(new Change(index[j], efficiency, technical, pure, efficiency / pure));
        }
        return new Malmquist(changes.build());
    }

    /** The units of one period against the frontier of another. */
    private static OptionalDouble[] cross(
            DoubleMatrix frontierInputs, DoubleMatrix frontierOutputs, DoubleMatrix inputs, DoubleMatrix outputs) {
        Technology technology = Technology.of(frontierInputs, frontierOutputs);
        OptionalDouble[] scores = new OptionalDouble[inputs.rows()];
        DataEnvelopment.ccr().forEachUnit(technology, (problem, j) -> {
            Technology.Unit unit = technology.unit(inputs.row(j), outputs.row(j), new double[0]);
            scores[j] = problem.solve(unit, -1, false) ? OptionalDouble.of(problem.score()) : OptionalDouble.empty();
        });
        return scores;
    }

    private static DoubleMatrix stacked(DoubleMatrix upper, DoubleMatrix lower) {
        double[] a = upper.toArray();
        double[] b = lower.toArray();
        double[] both = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, both, a.length, b.length);
        return DoubleMatrix.of(upper.rows() + lower.rows(), upper.columns(), both);
    }

    private static void check(
            DoubleMatrix startInputs, DoubleMatrix startOutputs, DoubleMatrix endInputs, DoubleMatrix endOutputs) {
        Checks.sameLength(endInputs.rows(), "endInputs", startInputs.rows(), "startInputs");
        Checks.sameLength(endInputs.columns(), "columns of endInputs", startInputs.columns(), "startInputs");
        Checks.sameLength(endOutputs.columns(), "columns of endOutputs", startOutputs.columns(), "startOutputs");
        // each period is a technology of its own: its values are checked before any programme is solved
        Technology.of(startInputs, "startInputs", startOutputs, "startOutputs");
        Technology.of(endInputs, "endInputs", endOutputs, "endOutputs");
    }

    /** The number of units and the first change. */
    @Override
    public String toString() {
        return "Malmquist[" + units.size() + " units, first: " + units.get(0) + "]";
    }
}
