package org.chengzhen.methods.efficiency;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Range;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.UndefinedException;
import org.jspecify.annotations.Nullable;

/**
 * Slacks-based directional inefficiency (SBM-DDF): all that a unit could save, add or avoid, each over a direction.
 *
 * <p>S = max ½[(1/m)Σs⁻/gₓ + (1/(s + u))(Σs⁺/g_y + Σsᵇ/g_b)] with Xλ + s⁻ = x₀, Yλ − s⁺ = y₀, Bλ + sᵇ = b₀; {@link
 * Weights#THIRDS}: ⅓[(1/m)Σs⁻/gₓ + (1/s)Σs⁺/g_y + (1/u)Σsᵇ/g_b].
 *
 * <ul>
 *   <li>S ≥ 0, 0 for an efficient unit. The direction is the unit's own data, or {@link #unitDirection()} ones: S then
 *       depends on the units of measurement.
 *   <li>The contributions of variables add up to S; they are not unique where the optimum is not.
 *   <li>A value of 0 is refused, naming unit and variable; so are thirds without bads. No unit: too few data.
 * </ul>
 *
 * <p>Cost: one linear programme for each unit.
 *
 * <p>Source: Fukuyama, H. and Weber, W. L. (2009), A directional slacks-based measure of technical inefficiency; Wang Bing,
 * Wu Yanrui and Yan Pengfei (2010), 中国区域环境效率与环境全要素生产率增长.
 *
 * <pre>{@code
 * DirectionalSlacks.withDefaults().of(inputs, outputs, bads).inefficiencies();
 * }</pre>
 */
public final class DirectionalSlacks {
    private static final double NOTHING = 1e-10;
    private static final DirectionalSlacks DEFAULTS =
            new DirectionalSlacks(ReturnsToScale.CONSTANT, Weights.HALVES, false, false);

    private final ReturnsToScale returns;
    private final Weights weights;
    private final boolean ones;
    private final boolean parallel;

    private DirectionalSlacks(ReturnsToScale returns, Weights weights, boolean ones, boolean parallel) {
        this.returns = returns;
        this.weights = weights;
        this.ones = ones;
        this.parallel = parallel;
    }

    /** What inputs, outputs and bads weigh. */
    public enum Weights {
        /** Inputs half, outputs and bads together half. */
        HALVES,
        /** Inputs, outputs and bads a third each. */
        THIRDS
    }

    /**
     * Constant returns, halves, each unit's own data as direction, one thread.
     *
     * @return the options
     */
    public static DirectionalSlacks withDefaults() {
        return DEFAULTS;
    }

    /**
     * Another assumption on scale.
     *
     * @param assumed returns of the frontier
     * @return the options with it
     */
    public DirectionalSlacks returns(ReturnsToScale assumed) {
        return new DirectionalSlacks(Objects.requireNonNull(assumed, "assumed"), weights, ones, parallel);
    }

    /**
     * Other weights.
     *
     * @param parts of inputs, outputs and bads
     * @return the options with them
     */
    public DirectionalSlacks weights(Weights parts) {
        return new DirectionalSlacks(returns, Objects.requireNonNull(parts, "parts"), ones, parallel);
    }

    /**
     * A direction of one unit of each variable.
     *
     * @return the options with it
     */
    public DirectionalSlacks unitDirection() {
        return new DirectionalSlacks(returns, weights, true, parallel);
    }

    /**
     * Units split over the free workers of the caller's pool; results keep their bits.
     *
     * @return the options with it
     */
    public DirectionalSlacks parallel() {
        return new DirectionalSlacks(returns, weights, ones, true);
    }

    /**
     * The inefficiencies of all units.
     *
     * @param inefficiencies S of each unit
     * @param contributions of each input, then output, then bad, which add up to S
     * @param advisableUnits how many units so many variables ask for, by {@link DataEnvelopment#advisableUnits}
     */
    public record Inefficiencies(
            ImmutableDoubleArray inefficiencies, ImmutableList<ImmutableDoubleArray> contributions, int advisableUnits)
            implements Serializable {
        /**
         * Whether there are fewer units than is advisable.
         *
         * @return whether many may be efficient for want of others to be compared with
         */
        public boolean tooFewUnits() {
            return inefficiencies.length() < advisableUnits;
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "DirectionalSlacks[%d units%s, %d efficient]",
                    inefficiencies.length(),
                    tooFewUnits() ? " (at least " + advisableUnits + " advisable)" : "",
                    inefficiencies.stream().filter(s -> s == 0).count());
        }
    }

    /**
     * Measures units against each other.
     *
     * @param inputs units by inputs, above 0
     * @param outputs units by good outputs, above 0
     * @param bads units by bad outputs, above 0; rows without columns for none
     * @return S and its parts
     * @throws IllegalArgumentException if shapes differ, or a value is not above 0
     * @throws UndefinedException if there is no unit
     */
    public Inefficiencies of(double[][] inputs, double[][] outputs, double[][] bads) {
        Activities all = activities(inputs, outputs, bads);
        double[][] parts = parts(all, 0, all.units, 0, all.units);
        double[] totals = new double[all.units];
        ImmutableList.Builder<ImmutableDoubleArray> contributions = ImmutableList.builder();
        for (int j = 0; j < totals.length; j++) {
            totals[j] = total(parts[j]);
            contributions.add(ImmutableDoubleArray.copyOf(parts[j]));
        }
        return new Inefficiencies(ImmutableDoubleArray.copyOf(totals), contributions.build(), all.advisableUnits());
    }

    /**
     * Measures units against each other.
     *
     * @param inputs units by inputs, above 0
     * @param outputs units by good outputs, above 0
     * @param bads units by bad outputs, above 0; rows without columns for none
     * @return S and its parts
     * @throws IllegalArgumentException if shapes differ, or a value is not above 0
     * @throws UndefinedException if there is no unit
     */
    public Inefficiencies of(DoubleMatrix inputs, DoubleMatrix outputs, DoubleMatrix bads) {
        Objects.requireNonNull(inputs, "inputs");
        Objects.requireNonNull(outputs, "outputs");
        Objects.requireNonNull(bads, "bads");
        return of(inputs.toRows(), outputs.toRows(), bads.toRows());
    }

    private static double total(double[] parts) {
        double sum = Sums.of(parts);
        return sum <= NOTHING ? 0 : sum;
    }

    Activities activities(double[][] inputs, double[][] outputs, double[][] bads) {
        Activities.positive(inputs, "inputs");
        Activities.positive(outputs, "outputs");
        Activities.positive(bads, "bads");
        Activities all = Activities.of(inputs, outputs, bads);
        Checks.argument(
                weights == Weights.HALVES || all.bads > 0, "bads must have at least one column for weights of thirds");
        return all;
    }

    /** The contributions of the variables of some units, against others; none where they lie beyond their frontier. */
    private double[][] parts(Activities all, int from, int to, int first, int end) {
        double[][] parts = new double[end - first][];
        EachUnit.run(
                parts.length,
                parallel,
                () -> new Program(all, from, to),
                (program, j) -> parts[j] = program.solve(first + j));
        return parts;
    }

    /** The inefficiencies of some units against others; NaN where they lie beyond their frontier. */
    double[] totals(Activities all, int from, int to, int first, int end) {
        return Arrays.stream(parts(all, from, to, first, end))
                .mapToDouble(parts -> parts.length == 0 ? Double.NaN : total(parts))
                .toArray();
    }

    /** One object per thread, used over units. */
    private final class Program {
        private final Activities all;
        private final int from;
        private final int count;
        private final LinearProgram program;
        private final int[] signs;
        private final int[] start;
        private final double[] lambda;
        private final int convex;

        Program(Activities all, int from, int to) {
            this.all = all;
            this.from = from;
            this.count = to - from;
            boolean constant = returns == ReturnsToScale.CONSTANT;
            int rows = all.rows.length;
            convex = constant ? -1 : rows;
            program = new LinearProgram(rows + (constant ? 0 : 1), count);
            signs = UndesirableSbm.signs(all);
            start = new int[program.rows];
            lambda = new double[count];
            Arrays.fill(program.slackSign, 0, rows, 1);
            if (!constant) {
                program.slackSign[convex] = returns == ReturnsToScale.NON_INCREASING ? 1 : 0;
                program.b[convex] = 1;
            }
            all.write(program, from, to, 0, signs, -1, from, lambda);
        }

        /** The contributions of a unit; none where the units of the frontier cannot be compared with it. */
        double[] solve(int unit) {
            if (convex >= 0) {
                all.write(program, from, from + count, 0, signs, convex, unit, lambda);
            }
            int rows = all.rows.length;
            double[] each = new double[rows];
            double largest = 0;
            for (int v = 0; v < rows; v++) {
                double own = all.rows[v][unit];
                program.b[v] = signs[v] * own;
                // a slack in scaled numbers over a direction in the same numbers
                each[v] = part(v) * (ones ? all.means[v] * all.sizes[unit] : 1 / own);
                largest = Math.max(largest, each[v]);
            }
            for (int v = 0; v < rows; v++) {
                program.slackCost[v] = -each[v] / largest;
            }
            Arrays.fill(start, -1);
            boolean member = unit >= from && unit < from + count;
            if (member) {
                start[convex >= 0 ? convex : 0] = unit - from;
            }
            LinearProgram.Outcome outcome = program.solve(start);
            if (!member && outcome == LinearProgram.Outcome.INFEASIBLE) {
                return new double[0];
            }
            if (outcome != LinearProgram.Outcome.OPTIMAL && program.solveExactly() != LinearProgram.Outcome.OPTIMAL) {
                throw UndefinedException.undefined("the slacks of unit " + unit + " lie beyond the range of doubles");
            }
            for (int v = 0; v < rows; v++) {
                each[v] = Range.finite(each[v] * program.slack(v), "a slack of unit " + unit);
            }
            return each;
        }

        private double part(int v) {
            int m = all.inputs;
            int s = all.outputs;
            int u = all.bads;
            if (v < m) {
                return (weights == Weights.HALVES ? 0.5 : 1.0 / 3) / m;
            }
            if (weights == Weights.HALVES) {
                return 0.5 / (s + u);
            }
            return 1.0 / 3 / (v < m + s ? s : u);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DirectionalSlacks that
                && returns == that.returns
                && weights == that.weights
                && ones == that.ones
                && parallel == that.parallel;
    }

    @Override
    public int hashCode() {
        return Objects.hash(returns, weights, ones, parallel);
    }

    /** The options. */
    @Override
    public String toString() {
        return "DirectionalSlacks[" + returns + " returns, " + weights + ", "
                + (ones ? "unit direction" : "own direction") + "]";
    }
}
