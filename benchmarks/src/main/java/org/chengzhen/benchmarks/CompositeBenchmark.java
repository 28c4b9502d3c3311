package org.chengzhen.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.chengzhen.methods.composite.CouplingForm;
import org.chengzhen.methods.composite.CouplingTable;
import org.chengzhen.methods.composite.Criterion;
import org.chengzhen.methods.composite.EntropyWeights;
import org.chengzhen.methods.composite.EvaluationTable;
import org.chengzhen.methods.composite.NestedSystem;
import org.chengzhen.methods.composite.Topsis;
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
 * Entropy weights, TOPSIS and the coupling of five subsystems, of 3,000 places times 20 years by 50 criteria; and the
 * control that says what two threads can gain on this machine.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx3g")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class CompositeBenchmark {
    static final int PLACES = 60_000;
    static final int CRITERIA = 50;
    static final int SUBSYSTEMS = 5;

    private double[][] columns;
    private EvaluationTable table;
    private Map<String, List<String>> groups;

    /** What the pipeline gives. */
    record Result(EntropyWeights weights, Topsis topsis, CouplingTable coupling) {}

    @Setup
    public void draw() {
        columns = CompositeRivals.columns(PLACES, CRITERIA, 42);
        table = table(columns);
        groups = groups(CRITERIA);
    }

    static EvaluationTable table(double[][] columns) {
        List<String> places = new ArrayList<>();
        for (int i = 0; i < columns[0].length; i++) {
            places.add("P" + i);
        }
        List<Criterion> criteria = new ArrayList<>();
        for (int j = 0; j < columns.length; j++) {
            criteria.add(j % 3 == 2 ? Criterion.cost("c" + j) : Criterion.benefit("c" + j));
        }
        return EvaluationTable.ofColumns(places, criteria, columns);
    }

    static Map<String, List<String>> groups(int criteria) {
        Map<String, List<String>> groups = new LinkedHashMap<>();
        for (int j = 0; j < criteria; j++) {
            groups.computeIfAbsent("s" + j * SUBSYSTEMS / criteria, s -> new ArrayList<>())
                    .add("c" + j);
        }
        return groups;
    }

    static Result pipeline(EvaluationTable table, Map<String, List<String>> groups) {
        EntropyWeights entropy = EntropyWeights.of(table);
        double[] weights = entropy.weights().toArray();
        return new Result(
                entropy,
                Topsis.vector(table, weights),
                NestedSystem.fromGlobalWeights(groups, table, weights).of(table).coupling(CouplingForm.CLASSIC));
    }

    @Benchmark
    @SpeedRow(number = 14, workload = "entropy weights + TOPSIS + coupling, 60,000 x 50", target = 0.42)
    public Object pipelineOfPooledPanel() {
        return pipeline(table, groups);
    }

    @Benchmark
    @SpeedRow(number = 14, workload = "entropy weights + TOPSIS + coupling, 60,000 x 50", by = "columns, plain Java")
    public Object rivalOfPooledPanel() {
        return CompositeRivals.pipeline(columns, SUBSYSTEMS);
    }

    @Benchmark
    @SpeedRow(number = 14.01, workload = "entropy weights + TOPSIS + coupling, all threads")
    public Object pipelineOnAllThreads() {
        return pipeline(table.parallel(), groups);
    }

    @Benchmark
    @SpeedRow(number = 14.02, workload = "control: sums of Math.exp, one thread", by = "control")
    public double controlOnOneThread() {
        return CompositeRivals.control(1);
    }

    @Benchmark
    @SpeedRow(number = 14.03, workload = "control: sums of Math.exp, two threads", by = "control")
    public double controlOnTwoThreads() {
        return CompositeRivals.control(2);
    }
}
