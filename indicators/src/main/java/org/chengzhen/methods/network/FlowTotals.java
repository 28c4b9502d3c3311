package org.chengzhen.methods.network;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.chengzhen.core.flow.FlowMatrix;
import org.chengzhen.core.flow.Unlisted;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.internal.PairTotals;
import org.chengzhen.core.internal.Range;
import org.chengzhen.core.result.UndefinedException;

/**
 * Flows by pair from single trips, which can be gathered in parts: on several threads, machines or days.
 *
 * <p>Any tree of splits gives the bits of one pass: totals of a pair are exact and rounded once, and labels stand in the
 * order of their characters.
 *
 * <ul>
 *   <li>A pair that never came is zero. Negative volumes, NaN and infinity are refused.
 * </ul>
 *
 * <p>Cost: two look-ups for a trip, some 100 bytes for each pair that came; not safe for use by several threads at once.
 * Source: the definition.
 *
 * <pre>{@code
 * new FlowTotals().accept("a", "b", 1).combine(new FlowTotals().accept("a", "b", 1)).toFlowMatrix().get("a", "b");  // 2.0
 * }</pre>
 */
public final class FlowTotals implements Serializable {
    private static final long serialVersionUID = 1L;

    private final PairTotals pairs = new PairTotals();

    /** No flow. */
    public FlowTotals() {}

    /**
     * Adds one trip, or many of one pair.
     *
     * @param origin label of the place where it begins
     * @param destination label of the place where it ends
     * @param volume ≥ 0
     * @return these flows
     * @throws IllegalArgumentException if the volume is negative, NaN or infinite
     */
    public FlowTotals accept(String origin, String destination, double volume) {
        pairs.add(origin, destination, Checks.nonNegative(volume, "volume"));
        return this;
    }

    /**
     * Adds all that other flows have.
     *
     * @param other flows, unchanged
     * @return these flows
     */
    public FlowTotals combine(FlowTotals other) {
        pairs.add(other.pairs);
        return this;
    }

    /**
     * How many pairs came.
     *
     * @return their count
     */
    public int pairs() {
        return pairs.size();
    }

    /**
     * The matrix of all places that came as origin or destination.
     *
     * @return flows by label, in the order of the labels' characters; pairs that never came are zero
     * @throws UndefinedException if a total leaves the range of a double
     * @throws IllegalArgumentException if no trip was accepted
     */
    public FlowMatrix toFlowMatrix() {
        TreeSet<String> labels = pairs.rowLabels();
        TreeSet<String> origins = pairs.rowLabels();
        labels.addAll(pairs.columnLabels());
        Checks.argument(!labels.isEmpty(), "no trip was accepted: a matrix has places");
        List<String> from = new ArrayList<>();
        List<String> to = new ArrayList<>();
        double[] volumes = new double[pairs.size()];
        for (String origin : origins) {
            pairs.row(origin).forEach((destination, volume) -> {
                volumes[from.size()] = Range.finite(volume, "the flow of " + origin + " -> " + destination);
                from.add(origin);
                to.add(destination);
            });
        }
        return FlowMatrix.ofPairs(new ArrayList<>(labels), from, to, volumes, Unlisted.ZERO);
    }

    @Override
    public String toString() {
        return "FlowTotals[" + pairs.size() + " pairs]";
    }
}
