package org.chengzhen.benchmarks;

import java.util.concurrent.TimeUnit;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.methods.efficiency.DataEnvelopment;
import org.chengzhen.methods.efficiency.SlacksBased;
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

/** Data envelopment of 300 cities and of 2,800 counties with four inputs and four outputs. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx2g")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class EfficiencyBenchmark {
    private DoubleMatrix cityInputs;
    private DoubleMatrix cityOutputs;
    private DoubleMatrix countyInputs;
    private DoubleMatrix countyOutputs;

    @Setup
    public void draw() {
        cityInputs = EfficiencyRivals.units(300, 4, 1);
        cityOutputs = EfficiencyRivals.units(300, 4, 2);
        countyInputs = EfficiencyRivals.units(2_800, 4, 1);
        countyOutputs = EfficiencyRivals.units(2_800, 4, 2);
    }

    @Benchmark
    @SpeedRow(number = 14.1, workload = "DEA CCR scores, 300 units x 8 variables", target = 21)
    public double[] ccrOfCities() {
        return DataEnvelopment.ccr().scores(cityInputs, cityOutputs).toArray();
    }

    @Benchmark
    @SpeedRow(number = 14.1, workload = "DEA CCR scores, 300 units x 8 variables", by = "commons-math3")
    public double[] rivalOfCities() {
        return EfficiencyRivals.commonsMath(cityInputs, cityOutputs);
    }

    @Benchmark
    @SpeedRow(number = 14.2, workload = "DEA CCR with slacks and peers, 2,800 units x 8", target = 640)
    public Object ccrOfCounties() {
        return DataEnvelopment.ccr().of(countyInputs, countyOutputs);
    }

    @Benchmark
    @SpeedRow(number = 14.3, workload = "DEA BCC scores, 2,800 units x 8", target = 640)
    public double[] bccOfCounties() {
        return DataEnvelopment.bcc().scores(countyInputs, countyOutputs).toArray();
    }

    @Benchmark
    @SpeedRow(number = 14.4, workload = "SBM scores, 2,800 units x 8", target = 640)
    public Object sbmOfCounties() {
        return SlacksBased.withDefaults().scores(countyInputs, countyOutputs);
    }
}
