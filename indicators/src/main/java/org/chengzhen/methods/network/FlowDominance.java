package org.chengzhen.methods.network;

import com.google.common.collect.ImmutableList;
import java.util.OptionalDouble;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.flow.FlowMatrix;
import org.chengzhen.core.internal.Checks;
import org.chengzhen.core.result.UndefinedException;

/**
 * Dominance in a system of flows: the flow of a place over the mean flow of the others, and the relative
 * strength of each link.
 *
 * <p>DIT(i) = I(i)/(Σ I(j) over j ≠ i/(n − 1)), with I the incoming flow (or the outgoing, or both);
 * RSI(i, j) = f(i, j)/Σf over i ≠ j.
 *
 * <ul>
 *   <li>DIT ≥ 0: 1 is the mean of the others, above it a place dominates. Strengths sum to 1. The unit of the
 *       flows changes nothing; the diagonal is left aside.
 *   <li>Where the others have no flow, DIT of that place is empty. Isolates: 0. All flows zero, or fewer than
 *       two places: undefined. A missing flow: {@code MISSING}.
 *   <li>Two places: DIT(1) = I(1)/I(2).
 * </ul>
 *
 * <p>Cost: O(n²) at most.
 *
 * <p>Source: Limtanakool, N., Dijst, M. and Schwanen, T. (2007), A theoretical framework and methodology for
 * characterising national urban systems on the basis of flows of people.
 *
 * <pre>{@code
 * FlowMatrix flows = FlowMatrix.of(new double[][] {{0, 2}, {6, 0}});
 * FlowDominance.of(flows, FlowDirection.IN);  // [OptionalDouble[3.0], OptionalDouble[0.333]]
 * }</pre>
 */
public final class FlowDominance {
    private FlowDominance() {}

    /**
     * The dominance index of each place.
     *
     * @param flows between n ≥ 2 places
     * @param direction which flows of a place count
     * @return n values ≥ 0; empty where the other places have no flow
     * @throws UndefinedException if there are fewer than two places, no flow above zero, or a missing flow
     */
    public static ImmutableList<OptionalDouble> of(FlowMatrix flows, FlowDirection direction) {
        Interaction interaction = nonZero(flows);
        double[] own = direction.of(interaction);
        double[] others = sumsOfOthers(own);
        ImmutableList.Builder<OptionalDouble> dominance = ImmutableList.builder();
        for (int i = 0; i < own.length; i++) {
            dominance.add(Ratio.of(own[i], others[i] / (own.length - 1)));
        }
        return dominance.build();
    }

    /**
     * The share of each link in all flows.
     *
     * @param flows between n ≥ 2 places
     * @return n × n shares, 0 on the diagonal
     * @throws UndefinedException if there are fewer than two places, no flow above zero, or a missing flow
     */
    public static DoubleMatrix relativeStrength(FlowMatrix flows) {
        Interaction interaction = nonZero(flows);
        double total = interaction.total();
        int n = interaction.n;
        Checks.argument((long) n * n <= Integer.MAX_VALUE - 8, "%d places have more pairs than a matrix holds", n);
        double[] shares = new double[n * n];
        int next = 0;
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < flows.listed(i); k++) {
                int j = flows.destination(i, k);
                if (j != i && flows.flow(i, k) > 0) {
                    shares[i * n + j] = interaction.flows[next++] / total;
                }
            }
        }
        return DoubleMatrix.of(n, n, shares);
    }

    private static Interaction nonZero(FlowMatrix flows) {
        Interaction interaction = Interaction.of(flows);
        if (interaction.n < 2 || interaction.total() == 0) {
            throw UndefinedException.undefined("no flow between " + interaction.n + " places");
        }
        return interaction;
    }

    /** Sums without one element each, from both ends, so that no difference cancels. */
    private static double[] sumsOfOthers(double[] values) {
        double[] others = new double[values.length];
        double before = 0;
        for (int i = 0; i < values.length; i++) {
            others[i] = before;
            before += values[i];
        }
        double after = 0;
        for (int i = values.length - 1; i >= 0; i--) {
            others[i] += after;
            after += values[i];
        }
        return others;
    }
}
