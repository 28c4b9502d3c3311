package org.chengzhen.benchmarks;

import java.util.concurrent.TimeUnit;
import org.chengzhen.methods.inequality.Gini;
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

/** The Gini coefficient of a million and of ten million values. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx4g")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class GiniBenchmark {
    private double[] million;
    private double[] tenMillion;

    @Setup
    public void draw() {
        million = Data.logNormal(1_000_000, 42);
        tenMillion = Data.logNormal(10_000_000, 42);
    }

    @Benchmark
    @SpeedRow(number = 1, workload = "Gini, n = 1e6", target = 0.40)
    public double giniOfAMillion() {
        return Gini.of(million);
    }

    @Benchmark
    @SpeedRow(number = 1, workload = "Gini, n = 1e6", by = "comparison sort")
    public double rivalOfAMillion() {
        return GiniRivals.comparisonSort(million);
    }

    @Benchmark
    @SpeedRow(number = 2, workload = "Gini, n = 1e7", target = 3.5)
    public double giniOfTenMillion() {
        return Gini.of(tenMillion);
    }

    @Benchmark
    @SpeedRow(number = 2, workload = "Gini, n = 1e7", by = "comparison sort")
    public double rivalOfTenMillion() {
        return GiniRivals.comparisonSort(tenMillion);
    }
}
