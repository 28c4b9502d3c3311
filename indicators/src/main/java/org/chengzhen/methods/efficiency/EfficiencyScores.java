package org.chengzhen.methods.efficiency;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.result.AsMap;
import org.chengzhen.core.wire.Wire;
import org.jspecify.annotations.Nullable;

/** The radial efficiencies of all units with their slacks and peers: the result of {@link DataEnvelopment}. */
public final class EfficiencyScores implements AsMap, Serializable {
    private static final long serialVersionUID = 1L;

    /** Slacks and distances from one below this, relative to the mean of the variable, count as zero. */
    public static final double TOLERANCE = 1e-8;

    private final DataEnvelopment model;
    private final int advisable;
    private final ImmutableDoubleArray scores;
    private final DoubleMatrix inputSlacks;
    private final DoubleMatrix outputSlacks;
    private final ImmutableList<ImmutableList<Peer>> peers;
    private final ImmutableList<Boolean> strong;

    EfficiencyScores(
            DataEnvelopment model,
            int advisable,
            double[] scores,
            double[][] inputSlacks,
            double[][] outputSlacks,
            ImmutableList<ImmutableList<Peer>> peers,
            ImmutableList<Boolean> strong) {
        this.model = model;
        this.advisable = advisable;
        this.scores = ImmutableDoubleArray.copyOf(scores);
        this.inputSlacks = DoubleMatrix.of(inputSlacks);
        this.outputSlacks = DoubleMatrix.of(outputSlacks);
        this.peers = peers;
        this.strong = strong;
    }

    /**
     * A unit on the frontier that another is measured against.
     *
     * @param unit its index
     * @param weight λ, above 0
     */
    public record Peer(int unit, double weight) implements Serializable {}

    /**
     * The efficiencies.
     *
     * @return θ, or 1/φ in the output orientation, in (0, 1], one for each unit
     */
    public ImmutableDoubleArray scores() {
        return scores;
    }

    /**
     * What could be saved beyond the radial contraction.
     *
     * @return units by inputs, in the units of the data
     */
    public DoubleMatrix inputSlacks() {
        return inputSlacks;
    }

    /**
     * What could be added beyond the radial expansion.
     *
     * @return units by outputs, in the units of the data
     */
    public DoubleMatrix outputSlacks() {
        return outputSlacks;
    }

    /**
     * The peers of one unit.
     *
     * @param unit its index
     * @return those with a weight above zero, by index; itself where it is efficient
     */
    public ImmutableList<Peer> peers(int unit) {
        return peers.get(unit);
    }

    /**
     * Whether a unit is efficient without slacks (Pareto–Koopmans).
     *
     * @param unit its index
     * @return score 1 and no slack, within {@link #TOLERANCE}
     */
    public boolean efficient(int unit) {
        return strong.get(unit);
    }

    /**
     * Whether there are fewer units than the rule of thumb of {@link DataEnvelopment#advisableUnits} asks for.
     *
     * @return whether many may be efficient for want of others to be compared with
     */
    public boolean tooFewUnits() {
        return scores.length() < advisable;
    }

    /**
     * How many units a sound analysis of so many variables should have.
     *
     * @return max(m·s, 3(m + s))
     */
    public int advisableUnits() {
        return advisable;
    }

    /** As {@code scores}, {@code inputSlacks}, {@code outputSlacks}, {@code peers} of each unit, and whether units are too few. */
    @Override
    public Map<String, @Nullable Object> toMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("scores", Wire.plain(scores));
        map.put("inputSlacks", Wire.plain(inputSlacks));
        map.put("outputSlacks", Wire.plain(outputSlacks));
        map.put("peers", Wire.plain(peers));
        map.put("advisableUnits", advisable);
        map.put("tooFewUnits", tooFewUnits());
        return map;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof EfficiencyScores that
                && model.equals(that.model)
                && scores.equals(that.scores)
                && inputSlacks.equals(that.inputSlacks)
                && outputSlacks.equals(that.outputSlacks)
                && peers.equals(that.peers)
                && strong.equals(that.strong);
    }

    @Override
    public int hashCode() {
        return Objects.hash(model, scores, inputSlacks, outputSlacks, peers, strong);
    }

    /** The model, the number of units, and how many are efficient. */
    @Override
    public String toString() {
        long count = strong.stream().filter(b -> b).count();
        double mean = scores.stream().average().orElse(Double.NaN);
        return String.format(
                Locale.ROOT,
                "EfficiencyScores[%s, %d units%s, %d efficient, mean %.4f]",
                model,
                scores.length(),
                tooFewUnits() ? " (at least " + advisable + " advisable)" : "",
                count,
                mean);
    }
}
