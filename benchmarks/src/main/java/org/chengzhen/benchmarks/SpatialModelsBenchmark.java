package org.chengzhen.benchmarks;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.space.PolygonNeighbours;
import org.chengzhen.core.space.SpatialWeights;
import org.chengzhen.methods.spatial.FactorPermutations;
import org.chengzhen.methods.spatial.GeographicallyWeightedRegression;
import org.chengzhen.methods.spatial.GwrBandwidth;
import org.chengzhen.methods.spatial.InteractionDetector;
import org.chengzhen.methods.spatial.LogDeterminant;
import org.chengzhen.methods.spatial.PanelEffects;
import org.chengzhen.methods.spatial.SpatialModel;
import org.chengzhen.methods.spatial.SpatialPanelFit;
import org.chengzhen.methods.spatial.SpatialPanelModel;
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

/** Spatial models, local regressions, the geographical detector and outlines of 2,843 counties. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx2g")
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
public class SpatialModelsBenchmark {
    private static final String PANEL = "panel Durbin, two-way effects, 2,843 x 10 years, k = 8, 6 regressors";
    private static final String LOCAL = "geographically weighted regression, k = 300, 2,843 places, 5 regressors";
    private static final String SELECTION =
            "geographically weighted regression, bisquare, k by AICc, 2,843 places, 5 regressors";
    private static final String DETECTOR = "geographical detector, 9 factors, 2,843 places, R = 999, all pairs";
    private static final String QUEEN = "queen contiguity, 2,843 outlines of 100 points";
    private static final String DETERMINANT = "ln|I - 0.6 W|, 100,000 places, k = 8";
    private static final int PLACES = 2_843;
    private static final int YEARS = 10;

    private SpatialModelsData.Panel panel;
    private SpatialRivals.Rows rows;
    private double[] localY;
    private DoubleMatrix localX;
    private List<int[]> factors;
    private List<List<double[][]>> outlines;
    private SpatialWeights many;
    private SpatialRivals.Rows manyRows;

    @Setup
    public void draw() {
        panel = SpatialModelsData.panel(PLACES, YEARS, 6, 42);
        rows = SpatialBenchmark.rows(panel.weights());
        localX = DoubleMatrix.of(SpatialModelsData.columns(panel, 5));
        localY = SpatialModelsData.varying(panel, localX, 43);
        factors = SpatialModelsData.factors(panel, 9, 44);
        outlines = SpatialModelsData.outlines(PLACES, 45);
        Random random = new Random(46);
        many = SpatialWeights.knn(
                        random.doubles(100_000).toArray(),
                        random.doubles(100_000).toArray(),
                        8)
                .rowStandardized();
        manyRows = SpatialBenchmark.rows(many);
    }

    @Benchmark
    @SpeedRow(number = 131, workload = PANEL, target = 40)
    public SpatialPanelFit durbin() {
        return SpatialPanelModel.withDefaults()
                .model(SpatialModel.DURBIN)
                .effects(PanelEffects.TWO_WAY)
                .fit(panel.y(), panel.x(), panel.weights());
    }

    @Benchmark
    @SpeedRow(number = 131, workload = PANEL, by = "band LU along x, golden section, no standard errors")
    public double[] durbinRival() {
        return SpatialModelsRivals.twoWayDurbin(panel, rows);
    }

    @Benchmark
    @SpeedRow(number = 132, workload = SELECTION, target = 60)
    public GwrBandwidth selection() {
        return GeographicallyWeightedRegression.withDefaults()
                .select(localY, localX, panel.eastings(), panel.northings());
    }

    @Benchmark
    @SpeedRow(number = 132.2, workload = "row 132 with parallel()", target = 35)
    public GwrBandwidth selectionParallel() {
        return GeographicallyWeightedRegression.withDefaults()
                .parallel()
                .select(localY, localX, panel.eastings(), panel.northings());
    }

    @Benchmark
    @SpeedRow(number = 132.5, workload = LOCAL, target = 6)
    public double local() {
        return GeographicallyWeightedRegression.withDefaults()
                .neighbours(300)
                .fit(localY, localX, panel.eastings(), panel.northings())
                .aicc();
    }

    @Benchmark
    @SpeedRow(number = 132.5, workload = LOCAL, by = "all weights, equations by commons-math3, AICc alone")
    public double localRival() {
        return SpatialModelsRivals.aicc(localY, localX.toRows(), panel.eastings(), panel.northings(), 300);
    }

    @Benchmark
    @SpeedRow(number = 133, workload = DETECTOR, target = 2)
    public double detector() {
        ImmutableList<FactorPermutations.FactorTest> tests =
                FactorPermutations.withDefaults().test(localY, factors);
        return InteractionDetector.ofPairs(localY, factors).get(0).q12()
                + tests.get(0).pValue();
    }

    @Benchmark
    @SpeedRow(number = 133, workload = DETECTOR, by = "a shuffle and sums by stratum, for each factor and draw")
    public double detectorRival() {
        double[][] tests = SpatialModelsRivals.factorTests(localY, factors, 999, 1);
        return SpatialModelsRivals.pairs(localY, factors)[0] + tests[1][0];
    }

    @Benchmark
    @SpeedRow(number = 134, workload = QUEEN, target = 1)
    public SpatialWeights queen() {
        return PolygonNeighbours.ofPlane(outlines).queen();
    }

    @Benchmark
    @SpeedRow(number = 134, workload = QUEEN, by = "equal points alone, by a hash map")
    public int[][] queenRival() {
        return SpatialModelsRivals.sharingPoints(outlines);
    }

    @Benchmark
    @SpeedRow(number = 135, workload = DETERMINANT, target = 60)
    public double determinant() {
        return LogDeterminant.of(many, 0.6);
    }

    @Benchmark
    @SpeedRow(number = 135, workload = DETERMINANT, by = "Barry and Pace, 40 draws of 50 terms: an estimate")
    public double determinantRival() {
        return SpatialModelsRivals.barryPace(manyRows, 0.6, 40, 50, 1)[0];
    }
}
