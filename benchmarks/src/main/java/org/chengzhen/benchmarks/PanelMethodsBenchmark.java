package org.chengzhen.benchmarks;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.methods.concentration.DurantonOverman;
import org.chengzhen.methods.concentration.LocalizationBand;
import org.chengzhen.methods.convergence.ClubPartition;
import org.chengzhen.methods.convergence.ConvergenceClubs;
import org.chengzhen.methods.inputoutput.ProportionalFitting;
import org.chengzhen.methods.inputoutput.ThreeWayMargins;
import org.chengzhen.methods.regression.PanelData;
import org.chengzhen.methods.regression.PanelFit;
import org.chengzhen.methods.regression.PanelRegression;
import org.chengzhen.methods.regression.PanelThreshold;
import org.chengzhen.methods.regression.ThresholdFit;
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

/** Panels of counties and cities, clubs, plants, and tables in three dimensions. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
public class PanelMethodsBenchmark {
    private static final String WITHIN = "two-way within, clustered errors, 2,843 x 15, 8 regressors";
    private static final String THRESHOLD = "one threshold of 300, 300 bootstrap draws, 284 x 15";
    private static final String CLUBS = "log t clubs, 500 x 30 years";
    private static final String BAND = "Duranton-Overman, 3,000 of 10,000 sites, 1,000 draws, 100 distances";
    private static final String FITTING = "proportional fitting, 300 x 300 x 20, three margins, to 1e-9";

    private double[][] y;
    private double[][][] x;
    private PanelData cities;
    private double[][] cityY;
    private double[][] cityX;
    private double[] q;
    private double[][] paths;
    private double[] siteX;
    private double[] siteY;
    private int[] plants;
    private double[] at;
    private double[][][] seed;
    private double[][][] targets;
    private ThreeWayMargins margins;

    @Setup
    public void draw() {
        y = PanelMethodsRivals.paths(2_843, 15, 1);
        x = PanelMethodsRivals.regressors(8, 2_843, 15);
        cityY = PanelMethodsRivals.paths(284, 15, 2);
        cityX = PanelMethodsRivals.paths(284, 15, 3);
        cities = PanelData.ofMatrices(cityY, new double[][][] {cityX});
        q = Arrays.stream(PanelMethodsRivals.paths(284, 15, 4))
                .flatMapToDouble(Arrays::stream)
                .toArray();
        paths = PanelMethodsRivals.paths(500, 30, 5);
        siteX = PanelMethodsRivals.uniform(10_000, 6);
        siteY = PanelMethodsRivals.uniform(10_000, 7);
        plants = IntStream.range(0, 3_000).toArray();
        // the median distance in a square of 500 is about 256
        at = IntStream.rangeClosed(1, 100).mapToDouble(i -> 2.56 * i).toArray();
        seed = PanelMethodsRivals.cube(300, 300, 20, 8);
        targets = PanelMethodsRivals.margins(PanelMethodsRivals.cube(300, 300, 20, 9));
        margins = ThreeWayMargins.none()
                .ij(DoubleMatrix.of(targets[0]))
                .jk(DoubleMatrix.of(targets[1]))
                .ik(DoubleMatrix.of(targets[2]));
    }

    @Benchmark
    @SpeedRow(number = 81, workload = WITHIN, target = 0.5)
    public PanelFit within() {
        return PanelRegression.twoWay().fit(PanelData.ofMatrices(y, x));
    }

    @Benchmark
    @SpeedRow(number = 81, workload = WITHIN, by = "double demeaning, commons-math3")
    public double[] withinRival() {
        return PanelMethodsRivals.twoWayClustered(y, x);
    }

    @Benchmark
    @SpeedRow(number = 82, workload = THRESHOLD, target = 30)
    public ThresholdFit threshold() {
        return PanelThreshold.withDefaults().candidates(300).replications(300).test(cities, q);
    }

    @Benchmark
    @SpeedRow(number = 82, workload = THRESHOLD, by = "a regression for each candidate and draw")
    public double thresholdRival() {
        return PanelMethodsRivals.thresholdBootstrap(cityY, cityX, q, 300, 300);
    }

    @Benchmark
    @SpeedRow(number = 83, workload = CLUBS, target = 3)
    public ClubPartition clubs() {
        return ConvergenceClubs.withDefaults().of(paths);
    }

    @Benchmark
    @SpeedRow(number = 83, workload = CLUBS, by = "one sieve of 250 places, a sweep for each")
    public double[] clubsRival() {
        return PanelMethodsRivals.sieve(paths, 250);
    }

    @Benchmark
    @SpeedRow(number = 84, workload = BAND, target = 120)
    public LocalizationBand band() {
        return DurantonOverman.withDefaults().replications(1_000).band(siteX, siteY, plants, at);
    }

    @Benchmark
    @SpeedRow(number = 84.5, workload = BAND + ", two threads", target = 67)
    public LocalizationBand bandOnTwoThreads() {
        return DurantonOverman.withDefaults().replications(1_000).parallel().band(siteX, siteY, plants, at);
    }

    @Benchmark
    @SpeedRow(number = 84, workload = BAND, by = "exact sums, one draw of 1,000")
    public double[] bandRival() {
        return PanelMethodsRivals.density(Arrays.copyOf(siteX, 3_000), Arrays.copyOf(siteY, 3_000), at, 10);
    }

    @Benchmark
    @SpeedRow(number = 85, workload = FITTING, target = 3)
    public ImmutableList<DoubleMatrix> fitting() {
        return ProportionalFitting.withDefaults().tolerance(1e-9).of(seed, margins);
    }

    @Benchmark
    @SpeedRow(number = 85, workload = FITTING, by = "the whole table written at each margin")
    public double[][][] fittingRival() {
        return PanelMethodsRivals.fit(seed, targets, 1e-9);
    }
}
