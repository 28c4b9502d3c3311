package org.chengzhen.methods.network;

/** The modularity of every partition of a small network, by the formula over all pairs: the judge of searches. */
public final class AllPartitions {
    private static final double SAME = 1e-9;

    private final double[][] gain;
    private double best = Double.NEGATIVE_INFINITY;
    private int optima;

    private AllPartitions(Network network, double resolution) {
        int n = network.n;
        double[] sent = new double[n];
        double[] received = new double[n];
        double total = 0;
        gain = new double[n][n];
        for (Link link : network.linkList()) {
            int i = link.origin();
            int j = link.destination();
            for (int way = 0; way < (network.isDirected() ? 1 : 2); way++) {
                gain[way == 0 ? i : j][way == 0 ? j : i] += link.value();
                sent[way == 0 ? i : j] += link.value();
                received[way == 0 ? j : i] += link.value();
                total += link.value();
            }
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                gain[i][j] = (gain[i][j] - resolution * sent[i] * received[j] / total) / total;
            }
        }
        grow(new int[n], 0, 0);
    }

    /** All partitions of at most ten places. */
    public static AllPartitions of(Network network, double resolution) {
        return new AllPartitions(network, resolution);
    }

    /** The largest modularity. */
    public double optimum() {
        return best;
    }

    /** Whether one partition alone has it. */
    public boolean isUnique() {
        return optima == 1;
    }

    private void grow(int[] group, int at, int groups) {
        if (at < group.length) {
            for (int g = 0; g <= groups; g++) {
                group[at] = g;
                grow(group, at + 1, Math.max(groups, g + 1));
            }
            return;
        }
        double q = 0;
        for (int i = 0; i < group.length; i++) {
            for (int j = 0; j < group.length; j++) {
                q += group[i] == group[j] ? gain[i][j] : 0;
            }
        }
        optima = q > best + SAME ? 1 : q >= best - SAME ? optima + 1 : optima;
        best = Math.max(best, q);
    }
}
