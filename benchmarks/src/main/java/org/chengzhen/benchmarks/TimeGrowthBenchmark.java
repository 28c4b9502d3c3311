package org.chengzhen.benchmarks;

import java.util.concurrent.TimeUnit;
import org.chengzhen.methods.inequality.DagumGini;
import org.chengzhen.methods.inequality.EstebanRay;
import org.chengzhen.methods.inequality.Gini;
import org.chengzhen.methods.inequality.Groups;
import org.chengzhen.methods.inequality.KakwaniDeprivation;
import org.chengzhen.methods.statistics.Correlation;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How the time of measures whose formulas look quadratic grows from ten thousand places to a million: a
 * hundred times and a little, not ten thousand. The parallel collector adds least of its own to arrays of megabytes.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx4g", "-XX:+UseParallelGC"})
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class TimeGrowthBenchmark {
    /** The number of places. */
    @Param({"10000", "1000000"})
    public int n;

    private double[] values;
    private double[] people;
    private Groups groups;

    @Setup
    public void draw() {
        values = Data.logNormal(n, 42);
        people = Data.logNormal(n, 43);
        groups = Groups.of(InequalityBenchmark.labels(n, 44));
    }

    @Benchmark
    public double gini() {
        return Gini.of(values);
    }

    @Benchmark
    public double weightedGini() {
        return Gini.weighted(values, people);
    }

    @Benchmark
    public DagumGini dagum() {
        return DagumGini.of(values, groups);
    }

    @Benchmark
    public double estebanRay() {
        return EstebanRay.of(values, people, 1.3);
    }

    @Benchmark
    public double[] kakwani() {
        return KakwaniDeprivation.of(values).toArray();
    }

    @Benchmark
    public double kendall() {
        return Correlation.kendallTauB(values, people);
    }
}
