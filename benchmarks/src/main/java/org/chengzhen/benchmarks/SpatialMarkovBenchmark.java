package org.chengzhen.benchmarks;

import java.util.concurrent.TimeUnit;
import org.chengzhen.core.space.SpatialWeights;
import org.chengzhen.methods.convergence.SpatialMarkov;
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

/** Spatial Markov chains of 3,000 places over 20 years, from incomes and weights to both tests. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class SpatialMarkovBenchmark {
    private static final int CLASSES = 5;
    private double[][] incomes;
    private SpatialWeights weights;
    private int[][] neighbours;

    @Setup
    public void draw() {
        incomes = SpatialMarkovRivals.incomes(3_000, 20, 42);
        neighbours = SpatialMarkovRivals.neighbours(3_000, 8, 42);
        weights = SpatialWeights.ofNeighbours(neighbours).rowStandardized();
    }

    @Benchmark
    @SpeedRow(number = 19, workload = "spatial Markov, 3,000 x 20 years, 5 classes", target = 0.05)
    public double spatialMarkov() {
        SpatialMarkov markov = SpatialMarkov.byQuantilesOfValuesAndOfLags(incomes, weights, CLASSES, CLASSES);
        double ergodic = 0;
        for (int l = 1; l <= CLASSES; l++) {
            ergodic += markov.chain(l).ergodic().get(0);
        }
        return markov.homogeneity().statistic() + ergodic;
    }

    @Benchmark
    @SpeedRow(
            number = 19,
            workload = "spatial Markov, 3,000 x 20 years, 5 classes",
            by = "comparison sorts, commons-math3")
    public double rival() {
        return SpatialMarkovRivals.qAndErgodic(incomes, neighbours, CLASSES);
    }
}
