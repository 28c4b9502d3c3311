package org.chengzhen.methods.efficiency;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.RecordForm;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.jspecify.annotations.Nullable;

/**
 * The slacks-based measure (SBM) with bad outputs in its forms in print: oriented or not, bads with the outputs or with the
 * inputs, and super-efficiency.
 *
 * <p>ρ = min [1 − (1/m)Σs⁻/x₀]/[1 + (1/(s + u))(Σs⁺/y₀ + Σsᵇ/b₀)] with Xλ + s⁻ = x₀, Yλ − s⁺ = y₀, Bλ + sᵇ = b₀ (Tone).
 * {@link Form#BADS_AS_INPUTS}: [1 − (1/(m + u))(Σs⁻/x₀ + Σsᵇ/b₀)]/[1 + (1/s)Σs⁺/y₀]. {@link Form#INPUT_ORIENTED}: the
 * numerator of the first alone, {@link Form#OUTPUT_ORIENTED}: one over its denominator. Super-efficiency, for units with ρ
 * = 1 against the others: min [1 + (1/m)Σt⁻/x₀]/[1 − (1/(s + u))(Σt⁺/y₀ + Σtᵇ/b₀)] with Xλ ≤ x₀ + t⁻, Yλ ≥ y₀ − t⁺, Bλ ≤ b₀
 * + tᵇ, t⁺ ≤ y₀, and accordingly in the other forms.
 *
 * <ul>
 *   <li>Range ρ in (0, 1], 1 without slacks, to 1e-9 in any order of units and any scale of variables; not oriented never
 *       above either orientation. Super-efficiency ≥ 1 for units with ρ = 1, ρ for the others; at most (s + u)/u under
 *       constant returns, not oriented.
 *   <li>INFEASIBLE, for one unit, no substitute: super-efficiency in the oriented forms and under variable returns.
 *   <li>A value of 0 is refused, naming unit and variable, as a slack over it has no value; {@link #dropZeros()} leaves
 *       out the term and its count; for super-efficiency the others must then do without that variable too.
 *   <li>No unit, or one for super-efficiency: too few data. See {@link Scores#tooFewUnits}.
 * </ul>
 *
 * <p>Algorithm: Charnes and Cooper's transformation, one linear programme for each unit, two for super-efficiency.
 *
 * <p>Source: Tone, K. (2004), Dealing with undesirable outputs in DEA: a slacks-based measure approach; Tone, K. (2002), A
 * slacks-based measure of super-efficiency; Cooper, W. W., Seiford, L. M. and Tone, K. (2007), Data Envelopment Analysis,
 * chapter 13; Cheng Gang (2014), 数据包络分析方法与MaxDEA软件.
 *
 * <pre>{@code
 * UndesirableSbm.withDefaults().of(inputs, outputs, bads).score(0);
 * UndesirableSbm.withDefaults().form(UndesirableSbm.Form.INPUT_ORIENTED).superEfficiency(inputs, outputs, bads);
 * }</pre>
 */
public final class UndesirableSbm {
    private static final UndesirableSbm DEFAULTS =
            new UndesirableSbm(ReturnsToScale.CONSTANT, Form.NOT_ORIENTED, false, false);

    private final ReturnsToScale returns;
    private final Form form;
    private final boolean zerosDropped;
    private final boolean parallel;

    private UndesirableSbm(ReturnsToScale returns, Form form, boolean zerosDropped, boolean parallel) {
        this.returns = returns;
        this.form = form;
        this.zerosDropped = zerosDropped;
        this.parallel = parallel;
    }

    /** Which slacks count, and where. */
    public enum Form {
        /** Inputs in the numerator, outputs and bads in the denominator (Tone). */
        NOT_ORIENTED,
        /** Inputs and bads in the numerator, outputs in the denominator. */
        BADS_AS_INPUTS,
        /** Inputs alone. */
        INPUT_ORIENTED,
        /** Outputs and bads alone. */
        OUTPUT_ORIENTED
    }

    /**
     * Tone's form, constant returns, zeros refused, one thread.
     *
     * @return the options
     */
    public static UndesirableSbm withDefaults() {
        return DEFAULTS;
    }

    /**
     * Another assumption on scale.
     *
     * @param assumed returns of the frontier
     * @return the options with it
     */
    public UndesirableSbm returns(ReturnsToScale assumed) {
        return new UndesirableSbm(Objects.requireNonNull(assumed, "assumed"), form, zerosDropped, parallel);
    }

    /**
     * Another form.
     *
     * @param counted which slacks count, and where
     * @return the options with it
     */
    public UndesirableSbm form(Form counted) {
        return new UndesirableSbm(returns, Objects.requireNonNull(counted, "counted"), zerosDropped, parallel);
    }

    /**
     * Leaves out the term of a value of 0, and its count, for that unit.
     *
     * @return the options with it
     */
    public UndesirableSbm dropZeros() {
        return new UndesirableSbm(returns, form, true, parallel);
    }

    /**
     * Units split over the free workers of the caller's pool; scores keep their bits.
     *
     * @return the options with it
     */
    public UndesirableSbm parallel() {
        return new UndesirableSbm(returns, form, zerosDropped, true);
    }

    ReturnsToScale returns() {
        return returns;
    }

    /**
     * The scores of all units.
     *
     * @param scores one for each unit; empty where infeasible
     * @param advisableUnits how many units so many variables ask for, by {@link DataEnvelopment#advisableUnits}
     */
    public record Scores(ImmutableList<OptionalDouble> scores, int advisableUnits) implements Serializable {
        /**
         * The score of one unit.
         *
         * @param unit its index
         * @return ρ or δ
         * @throws IllegalArgumentException if there is no such unit
         * @throws UndefinedException with {@link Status#INFEASIBLE} if the others cannot be compared with it
         */
        public double score(int unit) {
            Checks.argument(
                    unit >= 0 && unit < scores.size(), "unit must be in 0..%d but is %d", scores.size() - 1, unit);
            return scores.get(unit)
                    .orElseThrow(() -> new UndefinedException(
                            Status.INFEASIBLE, "the other units cannot be compared with unit " + unit));
        }

        /**
         * Whether there are fewer units than is advisable.
         *
         * @return whether many may be efficient for want of others to be compared with
         */
        public boolean tooFewUnits() {
            return scores.size() < advisableUnits;
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "UndesirableSbm[%d units%s, %d at 1 or above, %d infeasible]",
                    scores.size(),
                    tooFewUnits() ? " (at least " + advisableUnits + " advisable)" : "",
                    scores.stream().filter(s -> s.orElse(0) >= 1).count(),
                    scores.stream().filter(OptionalDouble::isEmpty).count());
        }

        private Object writeReplace() {
            return new RecordForm(this);
        }
    }

    /**
     * SBM efficiencies.
     *
     * @param inputs units by inputs
     * @param outputs units by good outputs
     * @param bads units by bad outputs; rows without columns for none
     * @return ρ of each unit
     * @throws IllegalArgumentException if shapes differ, a value is negative, or one is 0 and zeros are not dropped
     * @throws UndefinedException if there is no unit
     */
    public Scores of(double[][] inputs, double[][] outputs, double[][] bads) {
        Activities all = activities(inputs, outputs, bads);
        return scores(all, plain(all, 0, all.units));
    }

    /**
     * SBM efficiencies.
     *
     * @param inputs units by inputs
     * @param outputs units by good outputs
     * @param bads units by bad outputs; rows without columns for none
     * @return ρ of each unit
     * @throws IllegalArgumentException if shapes differ, a value is negative, or one is 0 and zeros are not dropped
     * @throws UndefinedException if there is no unit
     */
    public Scores of(DoubleMatrix inputs, DoubleMatrix outputs, DoubleMatrix bads) {
        Objects.requireNonNull(inputs, "inputs");
        Objects.requireNonNull(outputs, "outputs");
        Objects.requireNonNull(bads, "bads");
        return of(inputs.toRows(), outputs.toRows(), bads.toRows());
    }

    /**
     * SBM super-efficiencies.
     *
     * @param inputs units by inputs
     * @param outputs units by good outputs
     * @param bads units by bad outputs; rows without columns for none
     * @return δ of units with ρ = 1, ρ of the others; empty where infeasible
     * @throws IllegalArgumentException if shapes differ, a value is negative, or one is 0 and zeros are not dropped
     * @throws UndefinedException if there are fewer than two units
     */
    public Scores superEfficiency(double[][] inputs, double[][] outputs, double[][] bads) {
        Activities all = activities(inputs, outputs, bads);
        if (all.units < 2) {
            throw UndefinedException.insufficient("units", 2, all.units);
        }
        return scores(all, superScores(all, 0, all.units));
    }

    /**
     * SBM super-efficiencies.
     *
     * @param inputs units by inputs
     * @param outputs units by good outputs
     * @param bads units by bad outputs; rows without columns for none
     * @return δ of units with ρ = 1, ρ of the others; empty where infeasible
     * @throws IllegalArgumentException if shapes differ, a value is negative, or one is 0 and zeros are not dropped
     * @throws UndefinedException if there are fewer than two units
     */
    public Scores superEfficiency(DoubleMatrix inputs, DoubleMatrix outputs, DoubleMatrix bads) {
        Objects.requireNonNull(inputs, "inputs");
        Objects.requireNonNull(outputs, "outputs");
        Objects.requireNonNull(bads, "bads");
        return superEfficiency(inputs.toRows(), outputs.toRows(), bads.toRows());
    }

    private static Scores scores(Activities all, double[] values) {
        ImmutableList.Builder<OptionalDouble> scores = ImmutableList.builder();
        for (double v : values) {
            scores.add(Double.isNaN(v) ? OptionalDouble.empty() : OptionalDouble.of(v));
        }
        return new Scores(scores.build(), all.advisableUnits());
    }

    Activities activities(double[][] inputs, double[][] outputs, double[][] bads) {
        if (!zerosDropped) {
            Activities.positive(inputs, "inputs");
            Activities.positive(outputs, "outputs");
            Activities.positive(bads, "bads");
        }
        return Activities.of(inputs, outputs, bads);
    }

    /** ρ of some units against each other. */
    double[] plain(Activities all, int from, int to) {
        double[] scores = new double[to - from];
        EachUnit.run(
                scores.length,
                parallel,
                () -> new SbmProgram(all, from, to, this),
                (program, j) -> scores[j] = DataEnvelopment.snapped(program.solve(from + j)));
        return scores;
    }

    /** δ of some units where ρ is 1, ρ of the others; NaN where infeasible. */
    double[] superScores(Activities all, int from, int to) {
        double[] scores = plain(all, from, to);
        EachUnit.run(scores.length, parallel, () -> new SuperSbmProgram(all, from, to, this), (program, j) -> {
            if (scores[j] >= 1 - 1e-9) {
                scores[j] = program.solve(from + j);
            }
        });
        return scores;
    }

    /** By what the slack of each row counts in numerator (first) and denominator (second) for a unit. */
    double[][] weights(Activities all, int unit) {
        int m = all.inputs;
        int s = all.outputs;
        double[] count = new double[3];
        int[] kind = new int[all.rows.length];
        for (int v = 0; v < kind.length; v++) {
            kind[v] = v < m ? 0 : v < m + s ? 1 : 2;
            count[kind[v]] += all.rows[v][unit] > 0 ? 1 : 0;
        }
        double[][] weights = new double[2][kind.length];
        for (int v = 0; v < kind.length; v++) {
            double own = all.rows[v][unit];
            if (own > 0) {
                boolean above = kind[v] == 0 || (kind[v] == 2 && form == Form.BADS_AS_INPUTS);
                boolean counts = above ? form != Form.OUTPUT_ORIENTED : form != Form.INPUT_ORIENTED;
                double terms = form == Form.BADS_AS_INPUTS
                        ? (above ? count[0] + count[2] : count[1])
                        : (above ? count[0] : count[1] + count[2]);
                weights[above ? 0 : 1][v] = counts ? 1 / (terms * own) : 0;
            }
        }
        return weights;
    }

    /** The signs of rows that all programmes share: Xλ, −Yλ, Bλ. */
    static int[] signs(Activities all) {
        int[] signs = new int[all.rows.length];
        Arrays.fill(signs, 1);
        Arrays.fill(signs, all.inputs, all.inputs + all.outputs, -1);
        return signs;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof UndesirableSbm that
                && returns == that.returns
                && form == that.form
                && zerosDropped == that.zerosDropped
                && parallel == that.parallel;
    }

    @Override
    public int hashCode() {
        return Objects.hash(returns, form, zerosDropped, parallel);
    }

    /** The options. */
    @Override
    public String toString() {
        return "UndesirableSbm[" + returns + " returns, " + form + (zerosDropped ? ", zeros dropped" : "") + "]";
    }
}
