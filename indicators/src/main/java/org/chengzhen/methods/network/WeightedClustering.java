package org.chengzhen.methods.network;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import java.io.Serializable;
import java.util.Locale;
import java.util.OptionalDouble;
import org.chengzhen.core.internal.Loop;
import org.chengzhen.core.internal.RecordForm;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.core.result.UndefinedException;

/**
 * Clustering coefficients that count weights, in undirected networks.
 *
 * <p>Barrat: c(i) = Σ (w(i, j) + w(i, h))/2/(s(i)(k(i) − 1)) over ordered pairs j, h of linked neighbours, with strength
 * s and degree k. Onnela: c(i) = Σ (ŵ(i, j) ŵ(i, h) ŵ(j, h))^(1/3)/(k(i)(k(i) − 1)), ŵ = w over the largest weight of the
 * whole network.
 *
 * <ul>
 *   <li>Range [0, 1]. Equal weights: both are the unweighted coefficient.
 *   <li>Fewer than two neighbours: none for Barrat, 0 for Onnela.
 *   <li>The mean is over the places that have a value, the zeros included; empty where there is none.
 *   <li>The unit of the weights changes nothing. A directed network is refused. No place: too few data.
 * </ul>
 *
 * <p>Cost: O(Σ k²) at most.
 *
 * <p>Source: Barrat, A., Barthélemy, M., Pastor-Satorras, R. and Vespignani, A. (2004), The architecture of complex
 * weighted networks; Onnela, J.-P., Saramäki, J., Kertész, J. and Kaski, K. (2005), Intensity and coherence of motifs in
 * weighted complex networks.
 *
 * <pre>{@code
 * WeightedClustering.onnela(network).mean();
 * }</pre>
 */
public final class WeightedClustering {
    private WeightedClustering() {}

    /**
     * The coefficients.
     *
     * @param local of each place; empty where it has none
     * @param mean over the places that have one
     */
    public record Clustering(ImmutableList<OptionalDouble> local, OptionalDouble mean) implements Serializable {
        static Clustering of(double[] values, boolean[] none) {
            ImmutableList.Builder<OptionalDouble> local = ImmutableList.builder();
            ImmutableDoubleArray.Builder there = ImmutableDoubleArray.builder();
            for (int i = 0; i < values.length; i++) {
                local.add(none[i] ? OptionalDouble.empty() : OptionalDouble.of(values[i]));
                if (!none[i]) {
                    there.add(values[i]);
                }
            }
            double[] some = there.build().toArray();
            return new Clustering(local.build(), Ratio.of(Sums.of(some), some.length));
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "Clustering[mean %s, %d places]", Ratio.text(mean), local.size());
        }

        private Object writeReplace() {
            return new RecordForm(this);
        }
    }

    /**
     * The coefficients of Barrat and others.
     *
     * @param network undirected
     * @return none where a place has fewer than two neighbours
     * @throws IllegalArgumentException if the network is directed
     * @throws UndefinedException if there is no place
     */
    public static Clustering barrat(Network network) {
        double[] weights = scaled(network);
        int n = network.n;
        double[] local = new double[n];
        boolean[] none = new boolean[n];
        double[] own = new double[n];
        Loop loop = Loop.of("places", n);
        for (int i = 0; i < n; i++) {
            loop.step();
            int from = network.starts[i];
            int end = network.starts[i + 1];
            none[i] = end - from < 2;
            double strength = 0;
            for (int k = from; k < end; k++) {
                own[network.heads[k]] = weights[k];
                strength += weights[k];
            }
            double sum = 0;
            for (int k = from; k < end; k++) {
                int j = network.heads[k];
                for (int l = network.starts[j]; l < network.starts[j + 1]; l++) {
                    double other = own[network.heads[l]];
                    sum += other > 0 ? (weights[k] + other) / 2 : 0;
                }
            }
            for (int k = from; k < end; k++) {
                own[network.heads[k]] = 0;
            }
            local[i] = none[i] ? 0 : Math.min(1, sum / strength / (end - from - 1));
        }
        loop.end();
        return Clustering.of(local, none);
    }

    /**
     * The coefficients of Onnela and others.
     *
     * @param network undirected
     * @return 0 where a place has fewer than two neighbours
     * @throws IllegalArgumentException if the network is directed
     * @throws UndefinedException if there is no place
     */
    public static Clustering onnela(Network network) {
        double[] roots = scaled(network);
        for (int k = 0; k < roots.length; k++) {
            roots[k] = Math.cbrt(roots[k]);
        }
        int n = network.n;
        double[] local = triangles(network.reweighted(roots));
        for (int i = 0; i < n; i++) {
            double k = network.starts[i + 1] - network.starts[i];
            local[i] = k < 2 ? 0 : Math.min(1, local[i] / (k * (k - 1)));
        }
        return Clustering.of(local, new boolean[n]);
    }

    private static double[] scaled(Network network) {
        network.requireUndirected();
        if (network.n == 0) {
            throw UndefinedException.insufficient("places", 1, 0);
        }
        return scaledWeights(network);
    }

    /** Weights over the largest. */
    static double[] scaledWeights(Network network) {
        double largest = 0;
        for (double w : network.weights) {
            largest = Math.max(largest, w);
        }
        double[] scaled = network.weights.clone();
        for (int k = 0; k < scaled.length; k++) {
            scaled[k] /= largest;
        }
        return scaled;
    }

    /** The diagonal of the third power of the weights of an undirected network. */
    static double[] triangles(Network network) {
        int n = network.n;
        double[] sums = new double[n];
        double[] own = new double[n];
        Loop loop = Loop.of("places", n);
        for (int i = 0; i < n; i++) {
            loop.step();
            for (int k = network.starts[i]; k < network.starts[i + 1]; k++) {
                own[network.heads[k]] = network.weights[k];
            }
            for (int k = network.starts[i]; k < network.starts[i + 1]; k++) {
                int j = network.heads[k];
                double inner = 0;
                for (int l = network.starts[j]; l < network.starts[j + 1]; l++) {
                    inner += network.weights[l] * own[network.heads[l]];
                }
                sums[i] += network.weights[k] * inner;
            }
            for (int k = network.starts[i]; k < network.starts[i + 1]; k++) {
                own[network.heads[k]] = 0;
            }
        }
        loop.end();
        return sums;
    }
}
