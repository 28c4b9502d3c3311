package org.chengzhen.methods.efficiency;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import java.io.Serializable;
import java.util.Locale;
import java.util.Objects;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.Range;
import org.chengzhen.core.result.UndefinedException;
import org.jspecify.annotations.Nullable;

/**
 * The directional distance function with bad outputs: how far a unit is from the frontier if it makes more goods and fewer
 * bads at once.
 *
 * <p>β = max β subject to Xλ ≤ x₀ − βgₓ, Yλ ≥ y₀ + βg_y, Bλ = b₀ − βg_b, λ ≥ 0; efficiency 1/(1 + β). By default g = (0,
 * y₀, b₀), constant returns, and weak disposability of bads.
 *
 * <ul>
 *   <li>Range β ≥ 0 for a unit of the set, 0 on the frontier to 1e-9 in any order of units and any scale of variables.
 *   <li>{@link Disposability#STRONG}: Bλ ≤ …, a distance that is never smaller. Variable returns: Σλ = 1 as applied papers
 *       add, which is not a weakly disposable technology in the strict sense; {@link #abatementFactors()} is (Kuosmanen):
 *       Σ(λ + μ) = 1, X(λ + μ) ≤ …, Yλ ≥ …, Bλ = …. β(Σλ = 1) ≤ β(Kuosmanen) ≤ β(constant).
 *   <li>Refused: negative values, NaN, a unit whose inputs, outputs or bads are all 0, a direction of zeros or one that
 *       does not fit. No unit: too few data; see {@link Distances#tooFewUnits}.
 * </ul>
 *
 * <p>Cost: one linear programme of m + s + u rows and n columns for each unit.
 *
 * <p>Source: Chung, Y. H., Färe, R. and Grosskopf, S. (1997), Productivity and undesirable outputs: a directional distance
 * function approach; Chambers, R. G., Chung, Y. and Färe, R. (1996), Benefit and distance functions; Kuosmanen, T. (2005),
 * Weak disposability in nonparametric production analysis with undesirable outputs.
 *
 * <pre>{@code
 * DirectionalDistance.withDefaults().of(inputs, outputs, bads).efficiencies();
 * }</pre>
 */
public final class DirectionalDistance {
    private static final DirectionalDistance DEFAULTS = new DirectionalDistance(
            ReturnsToScale.CONSTANT,
            false,
            Disposability.WEAK,
            DistanceDirection.OUTPUTS_AND_BADS,
            ImmutableDoubleArray.of(),
            ImmutableDoubleArray.of(),
            ImmutableDoubleArray.of(),
            false);

    private final ReturnsToScale returns;
    private final boolean abatement;
    private final Disposability disposability;
    private final DistanceDirection rule;
    private final ImmutableDoubleArray gx;
    private final ImmutableDoubleArray gy;
    private final ImmutableDoubleArray gb;
    private final boolean parallel;

    private DirectionalDistance(
            ReturnsToScale returns,
            boolean abatement,
            Disposability disposability,
            DistanceDirection rule,
            ImmutableDoubleArray gx,
            ImmutableDoubleArray gy,
            ImmutableDoubleArray gb,
            boolean parallel) {
        this.returns = returns;
        this.abatement = abatement;
        this.disposability = disposability;
        this.rule = rule;
        this.gx = gx;
        this.gy = gy;
        this.gb = gb;
        this.parallel = parallel;
    }

    /**
     * Constant returns, weak disposability, direction (0, y₀, b₀), one thread.
     *
     * @return the options
     */
    public static DirectionalDistance withDefaults() {
        return DEFAULTS;
    }

    /**
     * Another assumption on scale; of Σλ alone.
     *
     * @param assumed returns of the frontier
     * @return the options with it
     */
    public DirectionalDistance returns(ReturnsToScale assumed) {
        Objects.requireNonNull(assumed, "assumed");
        return new DirectionalDistance(assumed, false, disposability, rule, gx, gy, gb, parallel);
    }

    /**
     * Variable returns with an abatement factor of its own for each unit (Kuosmanen).
     *
     * @return the options with it
     */
    public DirectionalDistance abatementFactors() {
        return new DirectionalDistance(ReturnsToScale.VARIABLE, true, disposability, rule, gx, gy, gb, parallel);
    }

    /**
     * Another assumption on bads.
     *
     * @param assumed whether they can be disposed of freely
     * @return the options with it
     */
    public DirectionalDistance disposability(Disposability assumed) {
        Objects.requireNonNull(assumed, "assumed");
        return new DirectionalDistance(returns, abatement, assumed, rule, gx, gy, gb, parallel);
    }

    /**
     * Another direction, from each unit.
     *
     * @param along which way
     * @return the options with it
     */
    public DirectionalDistance direction(DistanceDirection along) {
        Objects.requireNonNull(along, "along");
        ImmutableDoubleArray none = ImmutableDoubleArray.of();
        return new DirectionalDistance(returns, abatement, disposability, along, none, none, none, parallel);
    }

    /**
     * One direction for all units, in the units of the data.
     *
     * @param inputs gₓ ≥ 0, one for each input
     * @param outputs g_y ≥ 0, one for each output
     * @param bads g_b ≥ 0, one for each bad
     * @return the options with it
     * @throws IllegalArgumentException if a value is negative or not finite, or all are 0
     */
    public DirectionalDistance direction(double[] inputs, double[] outputs, double[] bads) {
        Objects.requireNonNull(inputs, "inputs");
        Objects.requireNonNull(outputs, "outputs");
        Objects.requireNonNull(bads, "bads");
        double sum = 0;
        for (double[] part : new double[][] {
            Checks.nonNegative(inputs, "inputs"),
            Checks.nonNegative(outputs, "outputs"),
            Checks.nonNegative(bads, "bads")
        }) {
            for (double g : part) {
                sum += g > 0 ? 1 : 0;
            }
        }
        Checks.argument(sum > 0, "inputs, outputs and bads must not be 0 throughout");
        return new DirectionalDistance(
                returns,
                abatement,
                disposability,
                rule,
                ImmutableDoubleArray.copyOf(inputs),
                ImmutableDoubleArray.copyOf(outputs),
                ImmutableDoubleArray.copyOf(bads),
                parallel);
    }

    /**
     * Units split over the free workers of the caller's pool; results keep their bits.
     *
     * @return the options with it
     */
    public DirectionalDistance parallel() {
        return new DirectionalDistance(returns, abatement, disposability, rule, gx, gy, gb, true);
    }

    ReturnsToScale returns() {
        return returns;
    }

    boolean abatement() {
        return abatement;
    }

    Disposability disposability() {
        return disposability;
    }

    boolean isParallel() {
        return parallel;
    }

    /** One element of the direction, scaled as the unit is. */
    double direction(int row, Activities all, double own, double size) {
        int m = all.inputs;
        int s = all.outputs;
        if (!gy.isEmpty()) {
            double g = row < m ? gx.get(row) : row < m + s ? gy.get(row - m) : gb.get(row - m - s);
            return g / all.means[row] / size;
        }
        return switch (rule) {
            case OUTPUTS_AND_BADS -> row < m ? 0 : own;
            case ALL -> own;
            case UNIT -> row < m ? 0 : 1 / all.means[row] / size;
        };
    }

    void requireFit(Activities all) {
        if (!gy.isEmpty()) {
            Checks.sameLength(gx.length(), "the direction of inputs", all.inputs, "inputs");
            Checks.sameLength(gy.length(), "the direction of outputs", all.outputs, "outputs");
            Checks.sameLength(gb.length(), "the direction of bads", all.bads, "bads");
        }
    }

    /**
     * The distances of all units.
     *
     * @param distances β of each unit
     * @param efficiencies 1/(1 + β)
     * @param peers for each unit those that it is measured against
     * @param inputSlacks what could be saved beyond the distance, for each unit and input
     * @param outputSlacks what could be added beyond it
     * @param badSlacks what could be avoided beyond it; 0 where bads are weakly disposable
     * @param advisableUnits how many units so many variables ask for, by {@link DataEnvelopment#advisableUnits}
     */
    public record Distances(
            ImmutableDoubleArray distances,
            ImmutableDoubleArray efficiencies,
            ImmutableList<ImmutableList<EfficiencyScores.Peer>> peers,
            ImmutableList<ImmutableDoubleArray> inputSlacks,
            ImmutableList<ImmutableDoubleArray> outputSlacks,
            ImmutableList<ImmutableDoubleArray> badSlacks,
            int advisableUnits)
            implements Serializable {
        /**
         * Whether there are fewer units than is advisable.
         *
         * @return whether many may be efficient for want of others to be compared with
         */
        public boolean tooFewUnits() {
            return distances.length() < advisableUnits;
        }

        /**
         * (1 − β)/(1 + β): the other efficiency in print. It belongs to {@link DistanceDirection#ALL} under constant
         * returns, where it is the share of the inputs of an equal unit per output; never mix it with 1/(1 + β).
         *
         * @return one for each unit
         */
        public ImmutableDoubleArray proportionalEfficiencies() {
            ImmutableDoubleArray.Builder scores = ImmutableDoubleArray.builder();
            distances.forEach(b -> scores.add((1 - b) / (1 + b)));
            return scores.build();
        }

        /** How many units, and how many on the frontier. */
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "DirectionalDistance[%d units%s, %d on the frontier]",
                    distances.length(),
                    tooFewUnits() ? " (at least " + advisableUnits + " advisable)" : "",
                    distances.stream().filter(b -> b == 0).count());
        }
    }

    /**
     * Measures units against each other.
     *
     * @param inputs units by inputs, ≥ 0
     * @param outputs units by good outputs, ≥ 0
     * @param bads units by bad outputs, ≥ 0; rows without columns for none
     * @return β and what belongs to it
     * @throws IllegalArgumentException if shapes differ, a value is negative, or a unit has only zeros of a kind
     * @throws UndefinedException if there is no unit, or a distance is unbounded
     */
    public Distances of(double[][] inputs, double[][] outputs, double[][] bads) {
        Activities all = Activities.of(inputs, outputs, bads);
        requireFit(all);
        int n = all.units;
        double[] distances = new double[n];
        double[] efficiencies = new double[n];
        double[][] slacks = new double[n][];
        ImmutableList<?>[] peers = new ImmutableList<?>[n];
        EachUnit.run(n, parallel, () -> new DirectionalProgram(all, 0, n, this), (program, j) -> {
            distances[j] = own(program.solve(j), program, j);
            efficiencies[j] = Range.finite(1 / (1 + distances[j]), "the efficiency of unit " + j);
            slacks[j] = program.slacks(j);
            ImmutableList.Builder<EfficiencyScores.Peer> some = ImmutableList.builder();
            for (int k = 0; k < n; k++) {
                double weight = program.peer(k, j);
                if (weight > 1e-10 * all.sizes[j] / all.sizes[k]) {
                    some.add(new EfficiencyScores.Peer(k, weight));
                }
            }
            peers[j] = some.build();
        });
        return distances(all, distances, efficiencies, slacks, peers);
    }

    /**
     * Measures units against each other.
     *
     * @param inputs units by inputs, ≥ 0
     * @param outputs units by good outputs, ≥ 0
     * @param bads units by bad outputs, ≥ 0; rows without columns for none
     * @return β and what belongs to it
     * @throws IllegalArgumentException if shapes differ, a value is negative, or a unit has only zeros of a kind
     * @throws UndefinedException if there is no unit, or a distance is unbounded
     */
    public Distances of(DoubleMatrix inputs, DoubleMatrix outputs, DoubleMatrix bads) {
        Objects.requireNonNull(inputs, "inputs");
        Objects.requireNonNull(outputs, "outputs");
        Objects.requireNonNull(bads, "bads");
        return of(inputs.toRows(), outputs.toRows(), bads.toRows());
    }

    @SuppressWarnings("unchecked")
    private static Distances distances(
            Activities all, double[] distances, double[] efficiencies, double[][] slacks, ImmutableList<?>[] peers) {
        ImmutableList.Builder<ImmutableList<EfficiencyScores.Peer>> each = ImmutableList.builder();
        ImmutableList.Builder<ImmutableDoubleArray> x = ImmutableList.builder();
        ImmutableList.Builder<ImmutableDoubleArray> y = ImmutableList.builder();
        ImmutableList.Builder<ImmutableDoubleArray> b = ImmutableList.builder();
        for (int j = 0; j < distances.length; j++) {
            each.add((ImmutableList<EfficiencyScores.Peer>) peers[j]);
            ImmutableDoubleArray row = ImmutableDoubleArray.copyOf(slacks[j]);
            x.add(row.subArray(0, all.inputs).trimmed());
            y.add(row.subArray(all.inputs, all.inputs + all.outputs).trimmed());
            b.add(row.subArray(all.inputs + all.outputs, row.length()).trimmed());
        }
        return new Distances(
                ImmutableDoubleArray.copyOf(distances),
                ImmutableDoubleArray.copyOf(efficiencies),
                each.build(),
                x.build(),
                y.build(),
                b.build(),
                all.advisableUnits());
    }

    static double own(LinearProgram.Outcome outcome, DirectionalProgram program, int unit) {
        return Math.max(0, bounded(outcome, program, unit));
    }

    static double bounded(LinearProgram.Outcome outcome, DirectionalProgram program, int unit) {
        if (outcome != LinearProgram.Outcome.OPTIMAL) {
            throw UndefinedException.undefined("the distance of unit " + unit + " is "
                    + (outcome == LinearProgram.Outcome.UNBOUNDED
                            ? "unbounded: the direction is 0 where the unit has something"
                            : "beyond the range of doubles"));
        }
        return program.distance();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DirectionalDistance that
                && returns == that.returns
                && abatement == that.abatement
                && disposability == that.disposability
                && rule == that.rule
                && gx.equals(that.gx)
                && gy.equals(that.gy)
                && gb.equals(that.gb)
                && parallel == that.parallel;
    }

    @Override
    public int hashCode() {
        return Objects.hash(returns, abatement, disposability, rule, gx, gy, gb, parallel);
    }

    /** The options. */
    @Override
    public String toString() {
        return "DirectionalDistance[" + returns + " returns" + (abatement ? " with abatement factors" : "") + ", "
                + disposability + " disposability, " + (gy.isEmpty() ? rule : "given direction") + "]";
    }
}
