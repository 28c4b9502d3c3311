package org.chengzhen.benchmarks;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.chengzhen.core.flow.FlowMatrix;
import org.chengzhen.methods.network.Betweenness;
import org.chengzhen.methods.network.LinkWeights;
import org.chengzhen.methods.network.Network;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Betweenness of 300 cities that are all linked, by costs drawn at random. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class NetworkBenchmark {
    private double[][] costs;
    private Network network;

    @Setup
    public void draw() {
        costs = costs(300, 42);
        network = Network.undirected(FlowMatrix.of(halves(costs)));
    }

    /** Symmetric costs, log-normal with sigma 1. */
    static double[][] costs(int n, long seed) {
        Random random = new Random(seed);
        double[][] costs = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                costs[i][j] = Math.exp(random.nextGaussian());
                costs[j][i] = costs[i][j];
            }
        }
        return costs;
    }

    /** An undirected network adds both directions up. */
    static double[][] halves(double[][] costs) {
        double[][] halves = new double[costs.length][costs.length];
        for (int i = 0; i < costs.length; i++) {
            for (int j = 0; j < costs.length; j++) {
                halves[i][j] = costs[i][j] / 2;
            }
        }
        return halves;
    }

    @Benchmark
    @SpeedRow(number = 21, workload = "betweenness, 300 cities, complete weighted", target = 0.28)
    public double[] betweenness() {
        return Betweenness.of(network, LinkWeights.COSTS).toArray();
    }

    @Benchmark
    @SpeedRow(number = 21, workload = "betweenness, 300 cities, complete weighted", by = "Brandes over all links")
    public double[] rival() {
        return NetworkRivals.brandes(costs);
    }
}
