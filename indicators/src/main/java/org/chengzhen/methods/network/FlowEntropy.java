package org.chengzhen.methods.network;

import org.chengzhen.core.flow.FlowMatrix;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.UndefinedException;

/**
 * The entropy index of a system of flows: how evenly they are spread over its links.
 *
 * <p>EI = −Σ z ln z/ln L, with z(i, j) = f(i, j)/Σf over i ≠ j, L = n(n − 1) possible links, 0·ln 0 = 0.
 *
 * <ul>
 *   <li>Range [0, 1]: 0 where one link has all, 1 where all links are equal. The unit of the flows changes
 *       nothing; the diagonal is left aside.
 *   <li>Two places have two links, one each way. All flows zero, or fewer than two places: undefined. A missing
 *       flow: {@code MISSING}.
 * </ul>
 *
 * <p>Cost: O(n²) at most.
 *
 * <p>Source: Limtanakool, N., Dijst, M. and Schwanen, T. (2007), A theoretical framework and methodology for
 * characterising national urban systems on the basis of flows of people.
 *
 * <pre>{@code
 * FlowEntropy.of(FlowMatrix.of(new double[][] {{0, 5}, {5, 0}}));  // 1.0
 * }</pre>
 */
public final class FlowEntropy {
    private FlowEntropy() {}

    /**
     * The entropy index.
     *
     * @param flows between n ≥ 2 places
     * @return EI in [0, 1]
     * @throws UndefinedException if there are fewer than two places, no flow above zero, or a missing flow
     */
    public static double of(FlowMatrix flows) {
        Interaction interaction = Interaction.of(flows);
        double links = (double) interaction.n * (interaction.n - 1);
        double total = interaction.total();
        if (links == 0 || total == 0) {
            throw UndefinedException.undefined("no flow between " + interaction.n + " places");
        }
        double[] terms = new double[interaction.flows.length];
        for (int k = 0; k < terms.length; k++) {
            double z = interaction.flows[k] / total;
            terms[k] = z == 0 ? 0 : -z * Math.log(z);
        }
        double entropy = Sums.of(terms) / Math.log(links);
        return Math.max(0, Math.min(1, entropy));
    }
}
