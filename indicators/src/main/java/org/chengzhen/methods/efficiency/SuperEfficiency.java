package org.chengzhen.methods.efficiency;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.RecordForm;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;

/**
 * Super-efficiency of Andersen and Petersen: each unit against the frontier of the others, so that efficient units
 * can be told apart.
 *
 * <p>As {@link DataEnvelopment}, with λ₀ = 0 for the unit itself. {@link SlacksBased#superEfficiency} gives those of slacks in
 * the same form.
 *
 * <ul>
 *   <li>Range (0, ∞): the plain score for inefficient units, ≥ 1 for efficient ones.
 *   <li>INFEASIBLE where the others cannot do what the unit does at any scale allowed: under variable returns often,
 *       under constant returns only with zeros in the data, or with one unit.
 *   <li>Refusals as {@link DataEnvelopment}.
 * </ul>
 *
 * <p>Algorithm: one programme for each unit.
 *
 * <p>Source: Andersen, P. and Petersen, N. (1993), A procedure for ranking efficient units in data envelopment
 * analysis.
 *
 * <pre>{@code
 * SuperEfficiency.of(inputs, outputs, DataEnvelopment.ccr()).score(1);   // 1.25
 * SuperEfficiency.of(inputs, outputs, DataEnvelopment.bcc()).status(0);  // INFEASIBLE
 * }</pre>
 *
 * @param scores one for each unit; empty where infeasible
 * @param advisableUnits how many units so many variables ask for, by {@link DataEnvelopment#advisableUnits}
 */
public record SuperEfficiency(ImmutableList<OptionalDouble> scores, int advisableUnits) implements Serializable {
    /**
     * The super-efficiencies of all units.
     *
     * @param inputs units by inputs, ≥ 0
     * @param outputs units by outputs, ≥ 0
     * @param model returns to scale, orientation and threads
     * @return one score for each unit
     * @throws IllegalArgumentException if shapes differ, a value is negative, or a unit has no input or output
     * @throws UndefinedException if there is no unit
     */
    public static SuperEfficiency of(DoubleMatrix inputs, DoubleMatrix outputs, DataEnvelopment model) {
        Objects.requireNonNull(inputs, "inputs");
        Objects.requireNonNull(outputs, "outputs");
        Objects.requireNonNull(model, "model");
        Technology technology = Technology.of(inputs, outputs);
        OptionalDouble[] scores = new OptionalDouble[technology.units];
        model.forEachUnit(technology, (problem, j) -> {
            Technology.Unit unit = technology.unit(inputs.row(j), outputs.row(j), new double[0]);
            scores[j] = problem.solve(unit, j, true) ? OptionalDouble.of(problem.score()) : OptionalDouble.empty();
        });
        return new SuperEfficiency(
                ImmutableList.copyOf(scores), DataEnvelopment.advisableUnits(inputs.columns(), outputs.columns()));
    }

    /**
     * The super-efficiencies of all units, from arrays.
     *
     * @param inputs units by inputs, ≥ 0
     * @param outputs units by outputs, ≥ 0
     * @param model returns to scale, orientation and threads
     * @return one score for each unit
     * @throws IllegalArgumentException if shapes differ, a value is negative, or a unit has no input or output
     * @throws UndefinedException if there is no unit
     */
    public static SuperEfficiency of(double[][] inputs, double[][] outputs, DataEnvelopment model) {
        Objects.requireNonNull(inputs, "inputs");
        Objects.requireNonNull(outputs, "outputs");
        Objects.requireNonNull(model, "model");
        return of(Technology.matrix(inputs, "inputs"), Technology.matrix(outputs, "outputs"), model);
    }

    /**
     * Whether there are fewer units than is advisable.
     *
     * @return whether many may be efficient for want of others to be compared with
     */
    public boolean tooFewUnits() {
        return scores.size() < advisableUnits;
    }

    /**
     * The score of one unit.
     *
     * @param unit its index
     * @return θ, or 1/φ in the output orientation
     * @throws IllegalArgumentException if there is no such unit
     * @throws UndefinedException with {@link Status#INFEASIBLE} if the others cannot reach the unit
     */
    public double score(int unit) {
        Checks.argument(unit >= 0 && unit < scores.size(), "unit must be in 0..%d but is %d", scores.size() - 1, unit);
        return scores.get(unit)
                .orElseThrow(() -> new UndefinedException(
                        Status.INFEASIBLE, "the other units cannot reach unit " + unit + " at any scale allowed"));
    }

    /**
     * Whether a unit has a score.
     *
     * @param unit its index
     * @return OK or INFEASIBLE
     * @throws IllegalArgumentException if there is no such unit
     */
    public Status status(int unit) {
        Checks.argument(unit >= 0 && unit < scores.size(), "unit must be in 0..%d but is %d", scores.size() - 1, unit);
        return scores.get(unit).isPresent() ? Status.OK : Status.INFEASIBLE;
    }

    /** The number of units, and how many are super-efficient or infeasible. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "SuperEfficiency[%d units%s, %d at 1 or above, %d infeasible]",
                scores.size(),
                tooFewUnits() ? " (at least " + advisableUnits + " advisable)" : "",
                scores.stream().filter(s -> s.orElse(0) >= 1).count(),
                scores.stream().filter(OptionalDouble::isEmpty).count());
    }

    private Object writeReplace() {
        return new RecordForm(this);
    }
}
