package org.chengzhen.methods.efficiency;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Range;
import org.chengzhen.core.result.UndefinedException;
import org.jspecify.annotations.Nullable;

/**
 * The slacks-based measure of efficiency (SBM), its super-efficient form, and both with undesirable outputs.
 *
 * <p>ρ = min (1 − (1/m) Σ s⁻/x₀)/(1 + (1/q)(Σ s⁺/y₀ + Σ sᵇ/b₀)) subject to Xλ + s⁻ = x₀, Yλ − s⁺ = y₀, Bλ + sᵇ = b₀;
 * m inputs x, outputs y, undesirable outputs b, q the number of both kinds of outputs. Super-SBM, for units with ρ = 1
 * against the others: δ = min (1 + (1/m) Σ s⁻/x₀)/(1 − (1/q)(Σ s⁺/y₀ + Σ sᵇ/b₀)) subject to Xλ ≤ x₀ + s⁻, Yλ ≥ y₀ − s⁺,
 * Bλ ≤ b₀ + sᵇ, s⁺ ≤ y₀; units with ρ below 1 keep ρ.
 *
 * <ul>
 *   <li>Range ρ in (0, 1], 1 exactly where no slack is left; without undesirable outputs never above the
 *       radial CCR score under the same returns to scale. Super-SBM ≥ 1 for efficient units.
 *   <li>Zero inputs, outputs or undesirable outputs make slack ratios 0/0 and are refused, naming unit and variable,
 *       as are negative values and NaN.
 *   <li>Super-SBM may be infeasible for a unit under variable returns with undesirable outputs: its score is empty and
 *       its status INFEASIBLE, and the others have theirs.
 *   <li>Units of measurement do not matter. No unit: too few data.
 * </ul>
 *
 * <p>Algorithm: the fraction becomes linear by Charnes and Cooper's transformation (all variables times t, the
 * denominator set to one); the unit itself, with t = 1, is a feasible start. One programme for each unit, two for
 * super-SBM.
 *
 * <p>Source: Tone, K. (2001), A slacks-based measure of efficiency in data envelopment analysis; Tone, K. (2002), A
 * slacks-based measure of super-efficiency; Tone, K. (2004), Dealing with undesirable outputs in DEA: a slacks-based
 * measure approach.
 *
 * <pre>{@code
 * SlacksBased.withDefaults().of(inputs, outputs);       // ρ
 * SlacksBased.withDefaults().superEfficiency(inputs, outputs);  // δ where ρ = 1
 * }</pre>
 */
public final class SlacksBased {
    private static final SlacksBased DEFAULTS = new SlacksBased(ReturnsToScale.CONSTANT, false);

    private final ReturnsToScale returns;
    private final boolean parallel;

    private SlacksBased(ReturnsToScale returns, boolean parallel) {
        this.returns = returns;
        this.parallel = parallel;
    }

    /**
     * Constant returns to scale, one thread, not oriented.
     *
     * @return the defaults
     */
    public static SlacksBased withDefaults() {
        return DEFAULTS;
    }

    /**
     * Another assumption on scale.
     *
     * @param assumed returns of the frontier
     * @return a copy
     */
    public SlacksBased returns(ReturnsToScale assumed) {
        Objects.requireNonNull(assumed, "assumed");
        return new SlacksBased(assumed, parallel);
    }

    /**
     * Units split over the free workers of the caller's pool; scores keep their bits.
     *
     * @return a copy
     */
    public SlacksBased parallel() {
        return new SlacksBased(returns, true);
    }

    /**
     * SBM efficiencies.
     *
     * @param inputs units by inputs, above 0
     * @param outputs units by outputs, above 0
     * @return ρ, one for each unit
     * @throws IllegalArgumentException if shapes differ, or a value is not above 0
     * @throws UndefinedException if there is no unit
     */
    public ImmutableDoubleArray of(DoubleMatrix inputs, DoubleMatrix outputs) {
        Objects.requireNonNull(inputs, "inputs");
        Objects.requireNonNull(outputs, "outputs");
        return of(inputs, outputs, none(inputs));
    }

    /**
     * SBM efficiencies with undesirable outputs.
     *
     * @param inputs units by inputs, above 0
     * @param outputs units by outputs, above 0
     * @param undesirable units by undesirable outputs, above 0
     * @return ρ, one for each unit
     * @throws IllegalArgumentException if shapes differ, or a value is not above 0
     * @throws UndefinedException if there is no unit
     */
    public ImmutableDoubleArray of(DoubleMatrix inputs, DoubleMatrix outputs, DoubleMatrix undesirable) {
        Objects.requireNonNull(inputs, "inputs");
        Objects.requireNonNull(outputs, "outputs");
        Objects.requireNonNull(undesirable, "undesirable");
        Technology technology = technology(inputs, outputs, undesirable);
        return ImmutableDoubleArray.copyOf(plain(technology));
    }

    /**
     * Super-SBM efficiencies.
     *
     * @param inputs units by inputs, above 0
     * @param outputs units by outputs, above 0
     * @return δ for units with ρ = 1, ρ for the others; empty where infeasible
     * @throws IllegalArgumentException if shapes differ, or a value is not above 0
     * @throws UndefinedException if there are fewer than two units
     */
    public SuperEfficiency superEfficiency(DoubleMatrix inputs, DoubleMatrix outputs) {
        Objects.requireNonNull(inputs, "inputs");
        Objects.requireNonNull(outputs, "outputs");
        return superEfficiency(inputs, outputs, none(inputs));
    }

    /**
     * Super-SBM efficiencies with undesirable outputs.
     *
     * @param inputs units by inputs, above 0
     * @param outputs units by outputs, above 0
     * @param undesirable units by undesirable outputs, above 0
     * @return δ for units with ρ = 1, ρ for the others; empty where infeasible
     * @throws IllegalArgumentException if shapes differ, or a value is not above 0
     * @throws UndefinedException if there are fewer than two units
     */
    public SuperEfficiency superEfficiency(DoubleMatrix inputs, DoubleMatrix outputs, DoubleMatrix undesirable) {
        Objects.requireNonNull(inputs, "inputs");
        Objects.requireNonNull(outputs, "outputs");
        Objects.requireNonNull(undesirable, "undesirable");
        Technology technology = technology(inputs, outputs, undesirable);
        if (technology.units < 2) {
            throw UndefinedException.insufficient("units", 2, technology.units);
        }
        double[] scores = plain(technology);
        OptionalDouble[] above = new OptionalDouble[scores.length];
        EachUnit.run(
                scores.length,
                parallel,
                () -> new SuperProgram(technology, returns),
                (program, j) -> above[j] = scores[j] == 1 ? program.solve(j) : OptionalDouble.of(scores[j]));
        return new SuperEfficiency(
                ImmutableList.copyOf(above),
                DataEnvelopment.advisableUnits(inputs.columns(), outputs.columns() + undesirable.columns()));
    }

    /**
     * SBM efficiencies, from arrays.
     *
     * @param inputs units by inputs, above 0
     * @param outputs units by outputs, above 0
     * @return ρ, one for each unit
     * @throws IllegalArgumentException if shapes differ, or a value is not above 0
     * @throws UndefinedException if there is no unit
     */
    public ImmutableDoubleArray of(double[][] inputs, double[][] outputs) {
        Objects.requireNonNull(inputs, "inputs");
        Objects.requireNonNull(outputs, "outputs");
        return of(Technology.matrix(inputs, "inputs"), Technology.matrix(outputs, "outputs"));
    }

    /**
     * SBM efficiencies with undesirable outputs, from arrays.
     *
     * @param inputs units by inputs, above 0
     * @param outputs units by outputs, above 0
     * @param undesirable units by undesirable outputs, above 0
     * @return ρ, one for each unit
     * @throws IllegalArgumentException if shapes differ, or a value is not above 0
     * @throws UndefinedException if there is no unit
     */
    public ImmutableDoubleArray of(double[][] inputs, double[][] outputs, double[][] undesirable) {
        Objects.requireNonNull(inputs, "inputs");
        Objects.requireNonNull(outputs, "outputs");
        Objects.requireNonNull(undesirable, "undesirable");
        return of(
                Technology.matrix(inputs, "inputs"),
                Technology.matrix(outputs, "outputs"),
                Technology.matrix(undesirable, "undesirable"));
    }

    /**
     * Super-SBM efficiencies, from arrays.
     *
     * @param inputs units by inputs, above 0
     * @param outputs units by outputs, above 0
     * @return δ for units with ρ = 1, ρ for the others; empty where infeasible
     * @throws IllegalArgumentException if shapes differ, or a value is not above 0
     * @throws UndefinedException if there are fewer than two units
     */
    public SuperEfficiency superEfficiency(double[][] inputs, double[][] outputs) {
        Objects.requireNonNull(inputs, "inputs");
        Objects.requireNonNull(outputs, "outputs");
        return superEfficiency(Technology.matrix(inputs, "inputs"), Technology.matrix(outputs, "outputs"));
    }

    private double[] plain(Technology technology) {
        double[] scores = new double[technology.units];
        EachUnit.run(
                scores.length,
                parallel,
                () -> new Program(technology, returns),
                (program, j) -> scores[j] = DataEnvelopment.snapped(program.solve(j)));
        return scores;
    }

    private static DoubleMatrix none(DoubleMatrix inputs) {
        return DoubleMatrix.of(inputs.rows(), 0);
    }

    private static Technology technology(DoubleMatrix inputs, DoubleMatrix outputs, DoubleMatrix undesirable) {
        positive(inputs, "inputs");
        positive(outputs, "outputs");
        positive(undesirable, "undesirable");
        return Technology.of(inputs, outputs, undesirable);
    }

    private static void positive(DoubleMatrix values, String name) {
        for (int j = 0; j < values.rows(); j++) {
            for (int v = 0; v < values.columns(); v++) {
                double x = values.get(j, v);
                Checks.argument(
                        x > 0 && Double.isFinite(x), "%s[%d][%d] (unit %d) must be > 0 but is %s", name, j, v, j, x);
            }
        }
    }

    /**
     * The SBM programme in t, Λ = tλ and the slacks of its rows. The output slacks are put in terms of Λ and t, so
     * that the denominator's row holds no slack.
     */
    private static final class Program {
        private final Technology technology;
        private final ReturnsToScale returns;
        private final LinearProgram program;
        private final double[][] signed;
        private final int m;
        private final int s;
        private final int u;
        private final int t;
        private final int denominator;
        private final int[] start;

        Program(Technology technology, ReturnsToScale returns) {
            this.technology = technology;
            this.returns = returns;
            m = technology.inputs.length;
            s = technology.outputs.length;
            u = technology.bads.length;
            t = technology.units;
            denominator = m + s + u;
            int rows = denominator + 1 + (returns == ReturnsToScale.CONSTANT ? 0 : 1);
            program = new LinearProgram(rows, t + 1);
            start = new int[rows];
            signed = copy(technology, program);
            program.b[denominator] = 1;
            program.cost[t] = 1;
        }

        double solve(int unit) {
            double outputs = s + u;
            convexity(technology, returns, program, signed, denominator + 1, unit);
            double[] last = program.a[denominator];
            Arrays.fill(last, 0);
            last[t] = 1 - (s - u) / outputs;
            for (int i = 0; i < m; i++) {
                double own = technology.inputs[i][unit];
                program.a[i][t] = -own;
                program.slackCost[i] = -1 / (m * own);
            }
            for (int r = 0; r < s; r++) {
                double own = technology.outputs[r][unit];
                program.a[m + r][t] = own;
                for (int j = 0; j < t; j++) {
                    last[j] -= program.a[m + r][j] / own / outputs;
                }
            }
            for (int k = 0; k < u; k++) {
                double own = technology.bads[k][unit];
                program.a[m + s + k][t] = -own;
                for (int j = 0; j < t; j++) {
                    last[j] -= program.a[m + s + k][j] / own / outputs;
                }
            }
            Arrays.fill(start, -1);
            start[0] = t;
            start[denominator] = unit;
            if (program.solve(start) != LinearProgram.Outcome.OPTIMAL
                    && program.solveExactly() != LinearProgram.Outcome.OPTIMAL) {
                throw UndefinedException.undefined("the slacks of unit " + unit + " lie beyond the range of doubles");
            }
            double saved = 0;
            for (int i = 0; i < m; i++) {
                saved -= program.slackCost[i] * program.slack(i);
            }
            return program.value(t) - saved;
        }
    }

    /** The super-SBM programme in t, Λ and the excesses φ of inputs, ψ of outputs and χ of undesirable outputs. */
    private static final class SuperProgram {
        private final Technology technology;
        private final ReturnsToScale returns;
        private final LinearProgram program;
        private final double[][] signed;
        private final int m;
        private final int s;
        private final int u;
        private final int t;

        SuperProgram(Technology technology, ReturnsToScale returns) {
            this.technology = technology;
            this.returns = returns;
            m = technology.inputs.length;
            s = technology.outputs.length;
            u = technology.bads.length;
            t = technology.units;
            int rows = m + s + u + 1 + s + (returns == ReturnsToScale.CONSTANT ? 0 : 1);
            program = new LinearProgram(rows, t + 1 + m + s + u);
            signed = copy(technology, program);
            for (int i = 0; i < m + s + u; i++) {
                program.a[i][t + 1 + i] = -1;
            }
            int denominator = m + s + u;
            program.a[denominator][t] = 1;
            program.b[denominator] = 1;
            program.cost[t] = 1;
            for (int r = 0; r < s; r++) {
                program.a[denominator + 1 + r][t + 1 + m + r] = 1;
                program.slackSign[denominator + 1 + r] = 1;
            }
        }

        OptionalDouble solve(int unit) {
            int denominator = m + s + u;
            for (int i = 0; i < m; i++) {
                double own = technology.inputs[i][unit];
                program.a[i][t] = -own;
                program.cost[t + 1 + i] = 1 / (m * own);
            }
            for (int r = 0; r < s; r++) {
                double own = technology.outputs[r][unit];
                program.a[m + r][t] = own;
                program.a[denominator][t + 1 + m + r] = -1 / ((s + u) * own);
                program.a[denominator + 1 + r][t] = -own;
            }
            for (int k = 0; k < u; k++) {
                double own = technology.bads[k][unit];
                program.a[m + s + k][t] = -own;
                program.a[denominator][t + 1 + m + s + k] = -1 / ((s + u) * own);
            }
            convexity(technology, returns, program, signed, denominator + 1 + s, unit);
            program.blocked[unit] = true;
            LinearProgram.Outcome outcome = program.solve();
            program.blocked[unit] = false;
            if (outcome != LinearProgram.Outcome.OPTIMAL) {
                return OptionalDouble.empty();
            }
            double score = program.value(t);
            for (int i = 0; i < m; i++) {
                score += program.cost[t + 1 + i] * program.value(t + 1 + i);
            }
            return OptionalDouble.of(Math.max(1, Range.finite(score, "the super-efficiency of unit " + unit)));
        }
    }

    /** The rows Xλ ≤ …, −Yλ ≤ … and Bλ ≤ …, which all units share. */
    private static double[][] copy(Technology technology, LinearProgram program) {
        int units = technology.units;
        double[][] signed = new double[technology.inputs.length + technology.outputs.length + technology.bads.length][];
        int row = 0;
        for (double[] x : technology.inputs) {
            signed[row++] = x;
        }
        for (double[] y : technology.outputs) {
            double[] negative = new double[units];
            for (int j = 0; j < units; j++) {
                negative[j] = -y[j];
            }
            signed[row++] = negative;
        }
        for (double[] z : technology.bads) {
            signed[row++] = z;
        }
        for (int i = 0; i < signed.length; i++) {
            System.arraycopy(signed[i], 0, program.a[i], 0, units);
            program.slackSign[i] = 1;
        }
        return signed;
    }

    /** The row Σλ = 1 or ≤ 1, times t, with the columns in sizes that suit it. */
    private static void convexity(
            Technology technology,
            ReturnsToScale returns,
            LinearProgram program,
            double[][] signed,
            int row,
            int unit) {
        if (returns != ReturnsToScale.CONSTANT) {
            technology.writeConvex(program, signed, row, technology.sizes[unit], new double[technology.units]);
            program.a[row][technology.units] = -1;
            program.slackSign[row] = returns == ReturnsToScale.VARIABLE ? 0 : 1;
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SlacksBased that && returns == that.returns && parallel == that.parallel;
    }

    @Override
    public int hashCode() {
        return Objects.hash(returns, parallel);
    }

    /** The options. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "SlacksBased[%s returns%s]", returns, parallel ? ", parallel" : "");
    }
}
