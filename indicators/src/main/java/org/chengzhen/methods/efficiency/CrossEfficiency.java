package org.chengzhen.methods.efficiency;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import java.io.Serializable;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.IntToDoubleFunction;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.RecordForm;
import org.chengzhen.core.result.UndefinedException;
import org.jspecify.annotations.Nullable;

/**
 * Cross-efficiency: each unit judged with the weights that suit each other one best.
 *
 * <p>Unit d takes weights u, v of outputs and inputs with which it has its CCR score θ_d and no unit is above 1; of several
 * it takes those that make the others look best (benevolent) or worst (aggressive): with v·Σx = 1 over the others, max or
 * min u·Σy ({@link Goal#COMPOSITE}), or with v·x_d = 1, max or min Σ(u·y_j − v·x_j) ({@link Goal#LINEAR}). E(d, j) =
 * u_d·y_j/v_d·x_j; the score of j is the mean of its column, its maverick index (E(j, j) − ē)/ē with ē the mean without
 * itself.
 *
 * <ul>
 *   <li>Range E in [0, 1], E(d, d) = θ_d. The aggressive composite of the others is never above the benevolent; single
 *       units may be.
 *   <li>Weights may still not be the only ones: {@link Scores#unique} says whether all E are.
 *   <li>v_d·x_j = 0: that E has no value, nor has the score of j. Constant returns; variable returns can give negative
 *       scores and are not offered.
 *   <li>Refused as in {@link DataEnvelopment}. Fewer than two units: too few data.
 * </ul>
 *
 * <p>Cost: a linear programme of m + s rows for each unit; where its optimum is degenerate 2n more.
 *
 * <p>Source: Sexton, T. R., Silkman, R. H. and Hogan, A. J. (1986), Data envelopment analysis: critique and extensions;
 * Doyle, J. and Green, R. (1994), Efficiency and cross-efficiency in DEA: derivations, meanings and uses.
 *
 * <pre>{@code
 * CrossEfficiency.withDefaults().aggressive().of(inputs, outputs).score(0);
 * }</pre>
 */
public final class CrossEfficiency {
    /** Cross scores that differ by less come from the same weights, within what two programmes lose. */
    private static final double SAME = 1e-7;

    private static final CrossEfficiency DEFAULTS = new CrossEfficiency(Goal.COMPOSITE, true, false);

    private final Goal goal;
    private final boolean benevolent;
    private final boolean parallel;

    private CrossEfficiency(Goal goal, boolean benevolent, boolean parallel) {
        this.goal = goal;
        this.benevolent = benevolent;
        this.parallel = parallel;
    }

    /** By what a unit chooses among weights that suit it equally well. */
    public enum Goal {
        /** The efficiency of all others together. */
        COMPOSITE,
        /** The sum of the others' slacks. */
        LINEAR
    }

    /**
     * Benevolent, composite goal, one thread.
     *
     * @return the options
     */
    public static CrossEfficiency withDefaults() {
        return DEFAULTS;
    }

    /**
     * Another goal.
     *
     * @param chosen by what weights are chosen
     * @return the options with it
     */
    public CrossEfficiency goal(Goal chosen) {
        return new CrossEfficiency(Objects.requireNonNull(chosen, "chosen"), benevolent, parallel);
    }

    /**
     * The others are to look worst.
     *
     * @return the options with it
     */
    public CrossEfficiency aggressive() {
        return new CrossEfficiency(goal, false, parallel);
    }

    /**
     * Units split over the free workers of the caller's pool; scores keep their bits.
     *
     * @return the options with it
     */
    public CrossEfficiency parallel() {
        return new CrossEfficiency(goal, benevolent, true);
    }

    /**
     * The cross-efficiencies.
     *
     * @param cells E(d, j): row d judges, column j is judged; empty without a value
     * @param unique whether no other weights that serve the goals equally give another E
     * @param advisableUnits how many units so many variables ask for, by {@link DataEnvelopment#advisableUnits}
     */
    public record Scores(ImmutableList<ImmutableList<OptionalDouble>> cells, boolean unique, int advisableUnits)
            implements Serializable {
        /**
         * The score of a unit.
         *
         * @param unit its index
         * @return the mean of its column, its own judgment included
         * @throws UndefinedException if a cell of the column has no value
         */
        public double score(int unit) {
            return mean(unit, true);
        }

        /**
         * The score of a unit by the others.
         *
         * @param unit its index
         * @return the mean of its column without its own judgment
         * @throws UndefinedException if a cell of the column has no value
         */
        public double scoreByOthers(int unit) {
            return mean(unit, false);
        }

        /**
         * How much better a unit judges itself than the others do.
         *
         * @param unit its index
         * @return (E(j, j) − ē)/ē
         * @throws UndefinedException if a cell of the column has no value, or ē is 0
         */
        public double maverick(int unit) {
            double others = mean(unit, false);
            if (others == 0) {
                throw UndefinedException.undefined("the others judge unit " + unit + " with 0");
            }
            return (cells.get(unit).get(unit).orElseThrow() - others) / others;
        }

        private double mean(int unit, boolean own) {
            int n = cells.size();
            Checks.argument(unit >= 0 && unit < n, "unit must be in 0..%d but is %d", n - 1, unit);
            double sum = 0;
            for (int d = 0; d < n; d++) {
                if (d != unit || own) {
                    int judge = d;
                    sum += cells.get(d)
                            .get(unit)
                            .orElseThrow(() -> UndefinedException.undefined(
                                    "the weights of unit " + judge + " give no weight to what unit " + unit + " uses"));
                }
            }
            return sum / (own ? n : n - 1);
        }

        /**
         * The scores of all units.
         *
         * @return means of the columns; empty where a cell of the column has no value
         */
        public ImmutableList<OptionalDouble> scores() {
            return whereDefined(this::score);
        }

        /**
         * How much better each unit judges itself than the others do.
         *
         * @return (E(j, j) − ē)/ē; empty where a cell of the column has no value, or ē is 0
         */
        public ImmutableList<OptionalDouble> mavericks() {
            return whereDefined(this::maverick);
        }

        private ImmutableList<OptionalDouble> whereDefined(IntToDoubleFunction ofUnit) {
            ImmutableList.Builder<OptionalDouble> all = ImmutableList.builder();
            for (int j = 0; j < cells.size(); j++) {
                OptionalDouble value;
                try {
                    value = OptionalDouble.of(ofUnit.applyAsDouble(j));
                } catch (UndefinedException e) {
                    value = OptionalDouble.empty();
                }
                all.add(value);
            }
            return all.build();
        }

        /**
         * Whether there are fewer units than is advisable.
         *
         * @return whether many may be efficient for want of others to be compared with
         */
        public boolean tooFewUnits() {
            return cells.size() < advisableUnits;
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "CrossEfficiency[%d units%s, %s]",
                    cells.size(),
                    tooFewUnits() ? " (at least " + advisableUnits + " advisable)" : "",
                    unique ? "unique" : "not unique");
        }

        private Object writeReplace() {
            return new RecordForm(this);
        }
    }

    /**
     * Judges units by each other's weights.
     *
     * @param inputs units by inputs, ≥ 0
     * @param outputs units by outputs, ≥ 0
     * @return the cross-efficiencies
     * @throws IllegalArgumentException if shapes differ, a value is negative, or a unit has no input or output
     * @throws UndefinedException if there are fewer than two units
     */
    public Scores of(double[][] inputs, double[][] outputs) {
        Objects.requireNonNull(inputs, "inputs");
        Activities all = Activities.of(inputs, outputs, new double[inputs.length][0]);
        int n = all.units;
        if (n < 2) {
            throw UndefinedException.insufficient("units", 2, n);
        }
        ImmutableDoubleArray own = DataEnvelopment.ccr().scores(inputs, outputs);
        double[][] cells = new double[n][n];
        boolean[] unique = new boolean[n];
        EachUnit.run(
                n,
                parallel,
                () -> new MultiplierProgram(all),
                (program, d) -> unique[d] = judge(program, all, d, own.get(d), cells[d]));
        boolean all1 = true;
        ImmutableList.Builder<ImmutableList<OptionalDouble>> rows = ImmutableList.builder();
        for (int d = 0; d < n; d++) {
            all1 &= unique[d];
            ImmutableList.Builder<OptionalDouble> row = ImmutableList.builder();
            for (double e : cells[d]) {
                row.add(Double.isNaN(e) ? OptionalDouble.empty() : OptionalDouble.of(e));
            }
            rows.add(row.build());
        }
        return new Scores(rows.build(), all1, DataEnvelopment.advisableUnits(all.inputs, all.outputs));
    }

    /**
     * Judges units by each other's weights.
     *
     * @param inputs units by inputs, ≥ 0
     * @param outputs units by outputs, ≥ 0
     * @return the cross-efficiencies
     * @throws IllegalArgumentException if shapes differ, a value is negative, or a unit has no input or output
     * @throws UndefinedException if there are fewer than two units
     */
    public Scores of(DoubleMatrix inputs, DoubleMatrix outputs) {
        Objects.requireNonNull(inputs, "inputs");
        Objects.requireNonNull(outputs, "outputs");
        return of(inputs.toRows(), outputs.toRows());
    }

    /** One row of cells; whether no other weights give another one. */
    private boolean judge(MultiplierProgram program, Activities all, int judge, double own, double[] row) {
        int m = all.inputs;
        int n = all.units;
        double[] others = new double[all.rows.length];
        for (int v = 0; v < others.length; v++) {
            for (int j = 0; j < n; j++) {
                others[v] += j == judge ? 0 : all.rows[v][j] * all.sizes[j];
            }
            others[v] /= n - 1.0;
        }
        double[] self = new double[others.length];
        double[] goalOf = new double[others.length];
        double[] norm = new double[others.length];
        double sign = benevolent ? 1 : -1;
        for (int v = 0; v < others.length; v++) {
            self[v] = all.rows[v][judge];
            if (goal == Goal.COMPOSITE) {
                goalOf[v] = v < m ? 0 : sign * others[v];
                norm[v] = v < m ? others[v] : 0;
            } else {
                goalOf[v] = (v < m ? -sign : sign) * others[v];
                norm[v] = v < m ? self[v] : 0;
            }
        }
        program.begin(norm, self, own);
        double best = program.maximize(goalOf);
        double[] weights = program.multipliers();
        boolean single = !program.isDegenerate();
        for (int j = 0; j < n; j++) {
            double made = 0;
            double used = 0;
            double most = 0;
            for (int v = 0; v < weights.length; v++) {
                double part = weights[v] * all.rows[v][j];
                made += v < m ? 0 : part;
                used += v < m ? part : 0;
                most = Math.max(most, v < m ? weights[v] : 0);
            }
            row[j] = used > 1e-14 * most ? Math.max(0, Math.min(1, made / used)) : Double.NaN;
        }
        row[judge] = own;
        for (int j = 0; j < n && !single; j++) {
            if (j != judge) {
                double[] range = program.range(j, goalOf, norm, self, own, best);
                // a unit without a value has none by any other weights
                boolean same = Double.isNaN(row[j]) ? Double.isNaN(range[1]) : range[1] - range[0] <= SAME;
                if (!same) {
                    return false;
                }
            }
        }
        return true;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CrossEfficiency that
                && goal == that.goal
                && benevolent == that.benevolent
                && parallel == that.parallel;
    }

    @Override
    public int hashCode() {
        return Objects.hash(goal, benevolent, parallel);
    }

    /** The options. */
    @Override
    public String toString() {
        return "CrossEfficiency[" + (benevolent ? "benevolent" : "aggressive") + ", " + goal
                + (parallel ? ", parallel" : "") + "]";
    }
}
