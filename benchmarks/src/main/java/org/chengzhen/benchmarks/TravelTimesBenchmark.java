package org.chengzhen.benchmarks;

import java.util.concurrent.TimeUnit;
import org.chengzhen.core.space.CostMatrix;
import org.chengzhen.core.space.RoadGraph;
import org.chengzhen.core.space.TravelTimes;
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

/** All shortest paths of a road graph of 3,000 nodes. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx2g")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class TravelTimesBenchmark {
    private static final String WORKLOAD = "all shortest paths, 3,000-node road graph";

    private TravelTimesRivals.Roads roads;
    private RoadGraph graph;

    @Setup
    public void draw() {
        roads = TravelTimesRivals.Roads.random(3_000, 42);
        graph = roads.graph();
    }

    @Benchmark
    @SpeedRow(number = 22, workload = WORKLOAD, target = 1.6)
    public CostMatrix travelTimes() {
        return TravelTimes.withDefaults().of(graph);
    }

    @Benchmark
    @SpeedRow(number = 22.2, workload = "row 22 with parallel()", target = 1.0)
    public CostMatrix travelTimesInParallel() {
        return TravelTimes.withDefaults().parallel().of(graph);
    }

    @Benchmark
    @SpeedRow(number = 22, workload = WORKLOAD, by = "Dijkstra, binary heap")
    public double[][] rival() {
        return TravelTimesRivals.dijkstra(roads);
    }
}
