package org.chengzhen.benchmarks;

import java.util.concurrent.TimeUnit;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.methods.efficiency.BootstrappedEfficiency;
import org.chengzhen.methods.efficiency.DataEnvelopment;
import org.chengzhen.methods.efficiency.MalmquistLuenberger;
import org.chengzhen.methods.efficiency.SlacksBased;
import org.chengzhen.methods.efficiency.UndesirableSbm;
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
 * Data envelopment of 300 cities and of 2,800 counties with four inputs and four outputs; of 284 cities over 15 years with
 * three inputs, one good and three bad outputs. Rivals that take seconds run once.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx2g")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class EfficiencyBenchmark {
    private static final String GLOBAL = "global Malmquist–Luenberger, 284 cities x 15 years, 3 inputs, 1 good, 3 bads";
    private static final String POOLED =
            "super-SBM with bads on the pooled frontier, 284 x 15, 3 inputs, 1 good, 3 bads";
    private static final String BOOTSTRAP = "bootstrap of 284 scores, 3 inputs, 1 output, ";

    private DoubleMatrix cityInputs;
    private DoubleMatrix cityOutputs;
    private DoubleMatrix countyInputs;
    private DoubleMatrix countyOutputs;
    private double[][][] x;
    private double[][][] y;
    private double[][][] b;
    private double[][] pooledX;
    private double[][] pooledY;
    private double[][] pooledB;

    @Setup
    public void draw() {
        cityInputs = EfficiencyRivals.units(300, 4, 1);
        cityOutputs = EfficiencyRivals.units(300, 4, 2);
        countyInputs = EfficiencyRivals.units(2_800, 4, 1);
        countyOutputs = EfficiencyRivals.units(2_800, 4, 2);
        x = EfficiencyRivals.panel(15, 284, 3, 11);
        y = EfficiencyRivals.panel(15, 284, 1, 12);
        b = EfficiencyRivals.panel(15, 284, 3, 13);
        pooledX = EfficiencyRivals.pooled(x);
        pooledY = EfficiencyRivals.pooled(y);
        pooledB = EfficiencyRivals.pooled(b);
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
        return SlacksBased.withDefaults().of(countyInputs, countyOutputs);
    }

    @Benchmark
    @SpeedRow(number = 124, workload = GLOBAL, target = 50)
    public Object globalIndex() {
        return MalmquistLuenberger.withDefaults().global(x, y, b);
    }

    @Benchmark
    @Warmup(iterations = 0)
    @Measurement(iterations = 1)
    @SpeedRow(number = 124, workload = GLOBAL, by = "commons-math3")
    public double[][] globalIndexRival() {
        return EfficiencyRivals.globalIndex(x, y, b);
    }

    @Benchmark
    @SpeedRow(number = 125, workload = POOLED, target = 100)
    public Object superSbm() {
        return UndesirableSbm.withDefaults().superEfficiency(pooledX, pooledY, pooledB);
    }

    @Benchmark
    @Warmup(iterations = 0)
    @Measurement(iterations = 1)
    @SpeedRow(number = 125, workload = POOLED, by = "commons-math3")
    public double[] superSbmRival() {
        return EfficiencyRivals.superSbm(pooledX, pooledY, pooledB);
    }

    @Benchmark
    @Warmup(iterations = 1)
    @Measurement(iterations = 2)
    @SpeedRow(number = 126, workload = BOOTSTRAP + "2,000 replications", target = 250)
    public Object bootstrap() {
        return BootstrappedEfficiency.withDefaults().of(x[0], y[0]);
    }

    @Benchmark
    @Warmup(iterations = 1)
    @Measurement(iterations = 2)
    @SpeedRow(number = 126.1, workload = BOOTSTRAP + "2,000 replications, two threads", target = 139)
    public Object bootstrapParallel() {
        return BootstrappedEfficiency.withDefaults().parallel().of(x[0], y[0]);
    }

    @Benchmark
    @SpeedRow(number = 126.2, workload = BOOTSTRAP + "200 replications", target = 25)
    public Object bootstrapFew() {
        return BootstrappedEfficiency.withDefaults()
                .replications(200)
                .bandwidth(0.05)
                .of(x[0], y[0]);
    }

    @Benchmark
    @Warmup(iterations = 0)
    @Measurement(iterations = 1)
    @SpeedRow(number = 126.2, workload = BOOTSTRAP + "200 replications", by = "commons-math3")
    public double[] bootstrapRival() {
        return EfficiencyRivals.bootstrapBias(x[0], y[0], 0.05, 200, 42);
    }
}
