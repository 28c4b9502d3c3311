package org.chengzhen.benchmarks;

import java.util.concurrent.TimeUnit;
import org.chengzhen.core.internal.Chunks;
import org.chengzhen.core.internal.Sums;
import org.chengzhen.methods.trend.MannKendall;
import org.chengzhen.methods.trend.SenSlope;
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

/** The Mann–Kendall test and Sen's slope of three thousand series of forty years. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx4g")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class TrendBenchmark {
    private static final int CHUNKS = 30;

    private double[][] series;

    @Setup
    public void draw() {
        series = new double[3_000][];
        for (int i = 0; i < series.length; i++) {
            series[i] = Data.logNormal(40, i);
        }
    }

    @Benchmark
    @SpeedRow(number = 23, workload = "Mann-Kendall + Sen, 3,000 series x 40 years", target = 0.50)
    public double mannKendallAndSen() {
        double sum = 0;
        for (double[] x : series) {
            sum += MannKendall.of(x).zScore() + SenSlope.of(x).slope();
        }
        return sum;
    }

    /** Series are independent of one another: a caller may share them out. */
    @Benchmark
    @SpeedRow(number = 23.1, workload = "the same, two threads")
    public double mannKendallAndSenOnTwoThreads() {
        double[] parts = new double[CHUNKS];
        Chunks.run(CHUNKS, true, c -> {
            for (int i = c * series.length / CHUNKS; i < (c + 1) * series.length / CHUNKS; i++) {
                parts[c] += MannKendall.of(series[i]).zScore()
                        + SenSlope.of(series[i]).slope();
            }
        });
        return Sums.of(parts);
    }

    @Benchmark
    @SpeedRow(number = 23, workload = "Mann-Kendall + Sen, 3,000 series x 40 years", by = "sort of all slopes")
    public double rivalOfMannKendallAndSen() {
        double sum = 0;
        for (double[] x : series) {
            sum += TrendRivals.zPlusSlope(x);
        }
        return sum;
    }
}
