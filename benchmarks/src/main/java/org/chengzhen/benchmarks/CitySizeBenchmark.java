package org.chengzhen.benchmarks;

import java.util.concurrent.TimeUnit;
import org.chengzhen.methods.citysize.PowerLaw;
import org.chengzhen.methods.citysize.RankSize;
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

/** The rank–size rule of a hundred thousand sizes, and the search for the beginning of a power law. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx4g")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class CitySizeBenchmark {
    private double[] hundredThousand;
    private double[] tenThousand;

    @Setup
    public void draw() {
        hundredThousand = Data.logNormal(100_000, 42);
        tenThousand = Data.logNormal(10_000, 42);
    }

    @Benchmark
    @SpeedRow(number = 15, workload = "rank-1/2 regression, n = 1e5", target = 0.055)
    public double rankSize() {
        return RankSize.gabaixIbragimov(hundredThousand).exponent();
    }

    @Benchmark
    @SpeedRow(number = 15, workload = "rank-1/2 regression, n = 1e5", by = "commons-math3")
    public double rivalOfRankSize() {
        return CitySizeRivals.gabaixIbragimov(hundredThousand);
    }

    @Benchmark
    @SpeedRow(number = 16, workload = "power law, 1,000 candidates, n = 1e5", target = 1.0)
    public double powerLawOfSome() {
        return PowerLaw.continuous().candidates(1_000).fit(hundredThousand).xmin();
    }

    @Benchmark
    @SpeedRow(number = 16, workload = "power law, 1,000 candidates, n = 1e5", by = "every candidate in full")
    public double rivalOfSome() {
        return CitySizeRivals.powerLawXmin(hundredThousand, 1_000);
    }

    @Benchmark
    @SpeedRow(number = 16, workload = "power law, all candidates, n = 1e4", target = 1.0)
    public double powerLawOfAll() {
        return PowerLaw.continuous().fit(tenThousand).xmin();
    }

    @Benchmark
    @SpeedRow(number = 16, workload = "power law, all candidates, n = 1e4", by = "every candidate in full")
    public double rivalOfAll() {
        return CitySizeRivals.powerLawXmin(tenThousand, Integer.MAX_VALUE);
    }
}
