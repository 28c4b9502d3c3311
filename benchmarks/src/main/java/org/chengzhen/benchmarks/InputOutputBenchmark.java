package org.chengzhen.benchmarks;

import java.util.concurrent.TimeUnit;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.methods.inputoutput.Leontief;
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

/** The Leontief inverse of 500 sectors with both linkages. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class InputOutputBenchmark {
    private DoubleMatrix coefficients;

    @Setup
    public void draw() {
        coefficients = DoubleMatrix.of(InputOutputRivals.economy(500, 42));
    }

    @Benchmark
    @SpeedRow(number = 24, workload = "Leontief inverse and linkages, 500 sectors", target = 0.27)
    public double leontief() {
        Leontief model = Leontief.of(coefficients);
        return model.backwardLinkages().get(0) + model.forwardLinkages().get(0);
    }

    @Benchmark
    @SpeedRow(number = 24, workload = "Leontief inverse and linkages, 500 sectors", by = "commons-math3")
    public double rival() {
        double[][] linkages = InputOutputRivals.linkages(coefficients.toRows());
        return linkages[0][0] + linkages[1][0];
    }
}
