package org.chengzhen.benchmarks;

import java.util.concurrent.TimeUnit;
import org.chengzhen.core.grid.PopulationGrid;
import org.chengzhen.methods.settlement.DegreeOfUrbanisation;
import org.chengzhen.methods.settlement.SettlementMap;
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

/** The degree of urbanisation, level 1, of 16 million cells: cities, with holes, noise, on two threads. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx3g")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class DegreeOfUrbanisationBenchmark {
    private static final int SIDE = 4_000;

    private float[] people;
    private PopulationGrid cities;
    private PopulationGrid holes;
    private PopulationGrid noise;

    @Setup
    public void draw() {
        people = SettlementData.cities(SIDE, SIDE, 42);
        cities = SettlementData.grid(people, SIDE, SIDE);
        holes = SettlementData.grid(SettlementData.holes(SIDE, SIDE, 42), SIDE, SIDE);
        noise = SettlementData.grid(SettlementData.noise(SIDE, SIDE, 42), SIDE, SIDE);
    }

    @Benchmark
    @SpeedRow(number = 20, workload = "degree of urbanisation level 1, 4,000 x 4,000", target = 1.5)
    public SettlementMap levelOne() {
        return DegreeOfUrbanisation.manual2021().level1(cities);
    }

    @Benchmark
    @SpeedRow(number = 20.1, workload = "the same, two threads")
    public SettlementMap levelOneOnTwoThreads() {
        return DegreeOfUrbanisation.manual2021().parallel().level1(cities);
    }

    @Benchmark
    @SpeedRow(number = 20.2, workload = "the same with holes")
    public SettlementMap levelOneWithHoles() {
        return DegreeOfUrbanisation.manual2021().level1(holes);
    }

    @Benchmark
    @SpeedRow(number = 20.3, workload = "the same of noise")
    public SettlementMap levelOneOfNoise() {
        return DegreeOfUrbanisation.manual2021().level1(noise);
    }

    @Benchmark
    @SpeedRow(number = 20, workload = "degree of urbanisation level 1, 4,000 x 4,000", by = "flood fill")
    public byte[] rival() {
        return SettlementRivals.floodFill(people, SIDE, SIDE);
    }
}
