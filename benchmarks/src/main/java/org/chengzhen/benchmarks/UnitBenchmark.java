package org.chengzhen.benchmarks;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
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

/**
 * The unit U in which every other benchmark is read: one copy and one {@link Arrays#sort(double[])} of a
 * million log-normal doubles. Run it in the same JMH run as the rest: machines differ and drift.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class UnitBenchmark {
    private double[] values;

    @Setup
    public void draw() {
        values = Data.logNormal(1_000_000, 42);
    }

    @Benchmark
    @SpeedRow(number = 0, workload = "U: clone and sort, n = 1e6", target = 1, by = "java.util.Arrays")
    public double[] unit() {
        double[] copy = values.clone();
        Arrays.sort(copy);
        return copy;
    }
}
