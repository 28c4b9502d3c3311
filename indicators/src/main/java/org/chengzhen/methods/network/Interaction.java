package org.chengzhen.methods.network;

import org.chengzhen.core.flow.FlowMatrix;
import org.chengzhen.core.internal.Scale;
import org.chengzhen.core.internal.Sums;

/**
 * The flows above zero between different places, by origin, scaled by a power of two where they are extreme:
 * what the scale-free statistics of flows are made from.
 */
final class Interaction {
    final int n;
    final double[] flows;
    private final Network network;

    private Interaction(Network network) {
        this.network = network;
        this.n = network.n;
        this.flows = Scale.balanced(network.weights);
    }

    static Interaction of(FlowMatrix flows) {
        return new Interaction(Network.directed(flows));
    }

    double total() {
        return Sums.of(flows);
    }

    double[] out() {
        double[] sums = new double[n];
        for (int i = 0; i < n; i++) {
            sums[i] = Sums.of(flows, network.starts[i], network.starts[i + 1]);
        }
        return sums;
    }

    double[] in() {
        double[] sums = new double[n];
        for (int k = 0; k < flows.length; k++) {
            sums[network.heads[k]] += flows[k];
        }
        return sums;
    }

    double[] both() {
        double[] sums = out();
        double[] in = in();
        for (int i = 0; i < n; i++) {
            sums[i] += in[i];
        }
        return sums;
    }
}
