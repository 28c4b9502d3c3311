package org.chengzhen.benchmarks;

import java.util.concurrent.TimeUnit;
import org.chengzhen.core.space.CostMatrix;
import org.chengzhen.methods.interaction.Decay;
import org.chengzhen.methods.interaction.HansenAccessibility;
import org.chengzhen.methods.interaction.HarrisPotential;
import org.chengzhen.methods.interaction.SpatialInteraction;
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

/** Potentials of 3,000 places, and doubly constrained flows among 1,000. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx2g")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class InteractionBenchmark {
    private static final String POTENTIAL = "potential, d^-1.7, n = 3,000";
    private static final String HANSEN = "Hansen accessibility, exponential, n = 3,000";
    private static final String FURNESS = "doubly constrained interaction to 1e-9, n = 1,000";

    private double[] masses;
    private double[] areas;
    private double[][] kilometres;
    private CostMatrix costs;
    private double[] origins;
    private double[] destinations;
    private double[][] fewKilometres;
    private CostMatrix fewCosts;

    @Setup
    public void draw() {
        masses = Data.logNormal(3_000, 1);
        areas = Data.logNormal(3_000, 2);
        kilometres = InteractionRivals.distances(3_000, 42);
        costs = CostMatrix.of(kilometres);
        origins = InteractionRivals.totals(1_000, 3);
        destinations = InteractionRivals.totals(1_000, 4);
        fewKilometres = InteractionRivals.distances(1_000, 42);
        fewCosts = CostMatrix.of(fewKilometres);
    }

    @Benchmark
    @SpeedRow(number = 11, workload = POTENTIAL, target = 1.0)
    public double[] potential() {
        return HarrisPotential.withDefaults()
                .decay(Decay.power(1.7))
                .of(masses, areas, costs)
                .toArray();
    }

    @Benchmark
    @SpeedRow(number = 11, workload = POTENTIAL, by = "Math.pow over all pairs")
    public double[] potentialRival() {
        return InteractionRivals.potential(masses, areas, kilometres, 1.7);
    }

    @Benchmark
    @SpeedRow(number = 12, workload = HANSEN, target = 0.50)
    public double[] hansen() {
        return HansenAccessibility.with(Decay.exponential(0.01))
                .of(masses, costs)
                .toArray();
    }

    @Benchmark
    @SpeedRow(number = 12.2, workload = "row 12 with parallel()", target = 0.31)
    public double[] hansenInParallel() {
        return HansenAccessibility.with(Decay.exponential(0.01))
                .parallel()
                .of(masses, costs)
                .toArray();
    }

    @Benchmark
    @SpeedRow(number = 12, workload = HANSEN, by = "Math.exp over all pairs")
    public double[] hansenRival() {
        return InteractionRivals.hansen(masses, kilometres, 0.01);
    }

    @Benchmark
    @SpeedRow(number = 13, workload = FURNESS, target = 0.40)
    public SpatialInteraction.Flows furness() {
        return SpatialInteraction.with(Decay.exponential(0.01)).tolerance(1e-9).of(origins, destinations, fewCosts);
    }

    @Benchmark
    @SpeedRow(number = 13.2, workload = "row 13 with parallel()", target = 0.33)
    public SpatialInteraction.Flows furnessInParallel() {
        return SpatialInteraction.with(Decay.exponential(0.01))
                .tolerance(1e-9)
                .parallel()
                .of(origins, destinations, fewCosts);
    }

    @Benchmark
    @SpeedRow(number = 13, workload = FURNESS, by = "plain Furness iteration")
    public double[][] furnessRival() {
        return InteractionRivals.furness(origins, destinations, fewKilometres, 0.01, 1e-9);
    }
}
