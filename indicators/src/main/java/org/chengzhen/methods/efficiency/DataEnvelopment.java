package org.chengzhen.methods.efficiency;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.result.UndefinedException;
import org.jspecify.annotations.Nullable;

/**
 * Data envelopment analysis: the efficiency of each unit against the frontier that the best ones span.
 *
 * <p>Input orientation: min θ with Xλ ≤ θx₀, Yλ ≥ y₀, λ ≥ 0. Output orientation: max φ with Xλ ≤ x₀, Yλ ≥ φy₀; the
 * score is 1/φ. CCR: constant returns to scale; BCC: Σλ = 1. In a second stage the slacks of the radial optimum are
 * made as large as can be, each in units of its variable's mean, so that units of measurement do not matter.
 *
 * <ul>
 *   <li>Range (0, 1]; 1 on the frontier. BCC ≥ CCR. Adding a unit never raises another's score. One unit: 1.
 *   <li>A variable that is zero for all units is dropped. A unit whose inputs or outputs are all zero, negative
 *       values and NaN are refused, naming unit and variable.
 *   <li>No unit: too few data. A rule of thumb asks for at least max(m·s, 3(m + s)) units, or most come out
 *       efficient: results of fewer say so ({@link EfficiencyScores#tooFewUnits}).
 *   <li>Data of many decades of range are solved in decimals where doubles lose the optimum. UNDEFINED where a
 *       variable of a unit is below 1e-50 of its others, by their means.
 * </ul>
 *
 * <p>Algorithm: one linear programme of m + s rows for each unit, solved by a revised simplex method whose columns
 * are shared by all units; about 10 to 40 steps of O((m + s)n) each. Units split over threads give the same bits.
 *
 * <p>Source: Charnes, A., Cooper, W. and Rhodes, E. (1978), Measuring the efficiency of decision making units;
 * Banker, R., Charnes, A. and Cooper, W. (1984), Some models for estimating technical and scale inefficiencies.
 *
 * <pre>{@code
 * var scores = DataEnvelopment.ccr().of(DoubleMatrix.of(2, 1, 2, 3), DoubleMatrix.of(2, 1, 1, 3));
 * scores.scores();  // [0.5, 1.0]
 * }</pre>
 */
public final class DataEnvelopment implements Serializable {
    private static final long serialVersionUID = 1L;

    private final ReturnsToScale returns;
    private final Orientation orientation;
    private final boolean parallel;

    private DataEnvelopment(ReturnsToScale returns, Orientation orientation, boolean parallel) {
        this.returns = returns;
        this.orientation = orientation;
        this.parallel = parallel;
    }

    /**
     * Constant returns to scale, input-oriented.
     *
     * @return the model of Charnes, Cooper and Rhodes
     */
    public static DataEnvelopment ccr() {
        return new DataEnvelopment(ReturnsToScale.CONSTANT, Orientation.INPUT, false);
    }

    /**
     * Variable returns to scale, input-oriented.
     *
     * @return the model of Banker, Charnes and Cooper
     */
    public static DataEnvelopment bcc() {
        return new DataEnvelopment(ReturnsToScale.VARIABLE, Orientation.INPUT, false);
    }

    /**
     * Any assumption on scale, input-oriented.
     *
     * @param returns of the frontier
     * @return the model
     */
    public static DataEnvelopment with(ReturnsToScale returns) {
        Objects.requireNonNull(returns, "returns");
        return new DataEnvelopment(returns, Orientation.INPUT, false);
    }

    /**
     * The same model, measured along outputs.
     *
     * @return a copy
     */
    public DataEnvelopment outputOriented() {
        return new DataEnvelopment(returns, Orientation.OUTPUT, parallel);
    }

    /**
     * The same model with its units split over the free workers of the caller's pool.
     *
     * @return a copy
     */
    public DataEnvelopment parallel() {
        return new DataEnvelopment(returns, orientation, true);
    }

    /**
     * How many units a sound analysis should have.
     *
     * @param inputs m
     * @param outputs s
     * @return max(m·s, 3(m + s)), and no more than an int holds
     * @throws IllegalArgumentException if a number is negative
     */
    public static int advisableUnits(int inputs, int outputs) {
        long i = Checks.atLeast(inputs, 0, "inputs");
        long o = Checks.atLeast(outputs, 0, "outputs");
        return (int) Math.min(Integer.MAX_VALUE, Math.max(i * o, 3 * (i + o)));
    }

    /**
     * The efficiencies with slacks and peers.
     *
     * @param inputs units by inputs, ≥ 0
     * @param outputs units by outputs, ≥ 0
     * @return one score for each unit
     * @throws IllegalArgumentException if shapes differ, a value is negative, or a unit has no input or output
     * @throws UndefinedException if there is no unit
     */
    public EfficiencyScores of(DoubleMatrix inputs, DoubleMatrix outputs) {
        Technology technology = Technology.of(inputs, outputs);
        int n = technology.units;
        double[] scores = new double[n];
        double[][] inputSlacks = new double[n][];
        double[][] outputSlacks = new double[n][];
        List<ImmutableList<EfficiencyScores.Peer>> peers = new ArrayList<>(Collections.nCopies(n, ImmutableList.of()));
        Boolean[] strong = new Boolean[n];
        forEachUnit(technology, (problem, j) -> {
            Technology.Unit unit = technology.unit(inputs.row(j), outputs.row(j), new double[0]);
            solve(problem, unit, j);
            scores[j] = snapped(problem.score());
            problem.maximizeSlacks();
            inputSlacks[j] = problem.inputSlacks();
            outputSlacks[j] = problem.outputSlacks();
            boolean none = scores[j] == 1;
            for (double[] slacks : problem.scaledSlacks()) {
                for (double slack : slacks) {
                    none &= slack <= EfficiencyScores.TOLERANCE;
                }
            }
            strong[j] = none;
            ImmutableList.Builder<EfficiencyScores.Peer> some = ImmutableList.builder();
            for (int k = 0; k < n; k++) {
                double weight = problem.peer(k);
                if (weight > 1e-10 * technology.sizes[j] / technology.sizes[k]) {
                    some.add(new EfficiencyScores.Peer(k, weight));
                }
            }
            peers.set(j, some.build());
        });
        return new EfficiencyScores(
                this,
                advisableUnits(inputs.columns(), outputs.columns()),
                scores,
                inputSlacks,
                outputSlacks,
                ImmutableList.copyOf(peers),
                ImmutableList.copyOf(strong));
    }

    /**
     * The efficiencies alone, without a second stage: faster.
     *
     * @param inputs units by inputs, ≥ 0
     * @param outputs units by outputs, ≥ 0
     * @return one score in (0, 1] for each unit
     * @throws IllegalArgumentException if shapes differ, a value is negative, or a unit has no input or output
     * @throws UndefinedException if there is no unit
     */
    public ImmutableDoubleArray scores(DoubleMatrix inputs, DoubleMatrix outputs) {
        Technology technology = Technology.of(inputs, outputs);
        double[] scores = new double[technology.units];
        forEachUnit(technology, (problem, j) -> {
            Technology.Unit unit = technology.unit(inputs.row(j), outputs.row(j), new double[0]);
            solve(problem, unit, j);
            scores[j] = snapped(problem.score());
        });
        return ImmutableDoubleArray.copyOf(scores);
    }

    /**
     * The efficiencies with slacks and peers, from arrays.
     *
     * @param inputs units by inputs, ≥ 0
     * @param outputs units by outputs, ≥ 0
     * @return one score for each unit
     * @throws IllegalArgumentException if shapes differ, a value is negative, or a unit has no input or output
     * @throws UndefinedException if there is no unit
     */
    public EfficiencyScores of(double[][] inputs, double[][] outputs) {
        Objects.requireNonNull(inputs, "inputs");
        Objects.requireNonNull(outputs, "outputs");
        return of(Technology.matrix(inputs, "inputs"), Technology.matrix(outputs, "outputs"));
    }

    /**
     * The efficiencies alone, from arrays.
     *
     * @param inputs units by inputs, ≥ 0
     * @param outputs units by outputs, ≥ 0
     * @return one score in (0, 1] for each unit
     * @throws IllegalArgumentException if shapes differ, a value is negative, or a unit has no input or output
     * @throws UndefinedException if there is no unit
     */
    public ImmutableDoubleArray scores(double[][] inputs, double[][] outputs) {
        Objects.requireNonNull(inputs, "inputs");
        Objects.requireNonNull(outputs, "outputs");
        return scores(Technology.matrix(inputs, "inputs"), Technology.matrix(outputs, "outputs"));
    }

    private static void solve(RadialProblem problem, Technology.Unit unit, int j) {
        if (!problem.solve(unit, j, false)) {
            throw UndefinedException.undefined("the efficiency of unit " + j + " lies beyond the range of doubles");
        }
    }

    /** A score on the frontier, up to the tolerance of the programme, is exactly one. */
    static double snapped(double score) {
        return Math.abs(score - 1) <= 1e-10 || score > 1 ? 1 : score;
    }

    ReturnsToScale returns() {
        return returns;
    }

    Orientation orientation() {
        return orientation;
    }

    boolean isParallel() {
        return parallel;
    }

    /** Something with the programme of each unit of a technology. */
    void forEachUnit(Technology technology, EachUnit.Task<RadialProblem> task) {
        EachUnit.run(technology.units, parallel, () -> new RadialProblem(technology, returns, orientation), task);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DataEnvelopment that
                && returns == that.returns
                && orientation == that.orientation
                && parallel == that.parallel;
    }

    @Override
    public int hashCode() {
        return Objects.hash(returns, orientation, parallel);
    }

    /** Returns to scale and orientation. */
    @Override
    public String toString() {
        return "DEA " + returns + " returns, " + orientation + "-oriented";
    }
}
