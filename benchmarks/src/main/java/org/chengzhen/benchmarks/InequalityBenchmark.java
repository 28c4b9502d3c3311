package org.chengzhen.benchmarks;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.chengzhen.methods.inequality.DagumGini;
import org.chengzhen.methods.inequality.EntropyDecomposition;
import org.chengzhen.methods.inequality.Groups;
import org.chengzhen.methods.inequality.TheilT;
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

/** Decompositions of inequality by 31 groups. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx4g")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class InequalityBenchmark {
    static final int GROUPS = 31;

    private double[] million;
    private int[] labelsOfMillion;
    private Groups groupsOfMillion;
    private double[] places;
    private int[] labelsOfPlaces;
    private Groups groupsOfPlaces;

    static int[] labels(int n, long seed) {
        Random random = new Random(seed);
        return random.ints(n, 0, GROUPS).toArray();
    }

    @Setup
    public void draw() {
        million = Data.logNormal(1_000_000, 42);
        labelsOfMillion = labels(million.length, 43);
        groupsOfMillion = Groups.of(labelsOfMillion);
        places = Data.logNormal(3_000, 44);
        labelsOfPlaces = labels(places.length, 45);
        groupsOfPlaces = Groups.of(labelsOfPlaces);
    }

    @Benchmark
    @SpeedRow(number = 3, workload = "Theil T, within and between 31 groups, n = 1e6", target = 0.15)
    public EntropyDecomposition theil() {
        return TheilT.decompose(million, groupsOfMillion);
    }

    @Benchmark
    @SpeedRow(number = 3, workload = "Theil T, within and between 31 groups, n = 1e6", by = "plain sweeps")
    public double[] rivalTheil() {
        return InequalityRivals.theil(million, labelsOfMillion, GROUPS);
    }

    @Benchmark
    @SpeedRow(number = 4, workload = "Dagum Gini, 3,000 places, 31 groups", target = 0.006)
    public DagumGini dagum() {
        return DagumGini.of(places, groupsOfPlaces);
    }

    @Benchmark
    @SpeedRow(number = 4, workload = "Dagum Gini, 3,000 places, 31 groups", by = "all pairs")
    public double[] rivalDagum() {
        return InequalityRivals.dagum(places, labelsOfPlaces, GROUPS);
    }
}
