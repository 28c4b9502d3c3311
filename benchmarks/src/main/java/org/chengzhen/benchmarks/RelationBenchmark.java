package org.chengzhen.benchmarks;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.chengzhen.core.flow.FlowMatrix;
import org.chengzhen.methods.network.Backbone;
import org.chengzhen.methods.network.Concor;
import org.chengzhen.methods.network.DisparityFilter;
import org.chengzhen.methods.network.Network;
import org.chengzhen.methods.network.QapRegression;
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

/** Relations between 284 cities, drawn at random: blocks, backbone, regression by permutation. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class RelationBenchmark {
    private static final String REGRESSION = "MRQAP, 284 places, 4 regressors, ";

    private double[][] flows;
    private Network network;
    private double[][][] regressors;

    @Setup
    public void draw() {
        flows = flows(284, 42);
        network = Network.directed(FlowMatrix.of(flows));
        regressors = new double[][][] {flows(284, 1), flows(284, 2), flows(284, 3), flows(284, 4)};
    }

    /** Log-normal flows with sigma 1. */
    static double[][] flows(int n, long seed) {
        Random random = new Random(seed);
        double[][] flows = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                flows[i][j] = i == j ? 0 : Math.exp(random.nextGaussian());
            }
        }
        return flows;
    }

    @Benchmark
    @SpeedRow(number = 121, workload = "disparity filter, 80,000 links", target = 0.05)
    public Backbone disparity() {
        return DisparityFilter.of(network).backbone(0.05);
    }

    @Benchmark
    @SpeedRow(number = 121, workload = "disparity filter, 80,000 links", by = "formula cell by cell")
    public double[][] disparityRival() {
        return RelationRivals.disparity(flows);
    }

    @Benchmark
    @SpeedRow(number = 122, workload = "CONCOR, 284 places, 3 splits", target = 10)
    public Concor.Blocks concor() {
        return Concor.withDefaults().splits(3).of(flows);
    }

    @Benchmark
    @Warmup(iterations = 1)
    @Measurement(iterations = 2)
    @SpeedRow(number = 122, workload = "CONCOR, 284 places, 3 splits", by = "correlations cell by cell")
    public int[] concorRival() {
        return RelationRivals.blocks(flows, 3);
    }

    @Benchmark
    @Warmup(iterations = 1)
    @Measurement(iterations = 2)
    @SpeedRow(number = 123, workload = REGRESSION + "5,000 permutations", target = 120)
    public QapRegression.Fit regression() {
        return QapRegression.withDefaults().permutations(5_000).fit(flows, regressors);
    }

    @Benchmark
    @Warmup(iterations = 1)
    @Measurement(iterations = 2)
    @SpeedRow(number = 123.1, workload = REGRESSION + "5,000 permutations, two threads", target = 67)
    public QapRegression.Fit regressionParallel() {
        return QapRegression.withDefaults().permutations(5_000).parallel().fit(flows, regressors);
    }

    @Benchmark
    @SpeedRow(number = 123.2, workload = REGRESSION + "500 permutations", target = 12)
    public QapRegression.Fit regressionFew() {
        return QapRegression.withDefaults().permutations(500).fit(flows, regressors);
    }

    @Benchmark
    @Warmup(iterations = 0)
    @Measurement(iterations = 1)
    @SpeedRow(number = 123.2, workload = REGRESSION + "500 permutations", by = "least squares for each permutation")
    public double[] regressionRival() {
        return RelationRivals.semiPartial(flows, regressors, 500, 42);
    }
}
