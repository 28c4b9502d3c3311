package org.chengzhen.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.chengzhen.core.place.GeoPoint;
import org.chengzhen.core.space.NearestNeighbours;
import org.chengzhen.core.space.SpatialWeights;
import org.chengzhen.methods.spatial.GearysC;
import org.chengzhen.methods.spatial.JoinCounts;
import org.chengzhen.methods.spatial.LocalG;
import org.chengzhen.methods.spatial.LocalMoran;
import org.chengzhen.methods.spatial.MoransI;
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

/** Spatial autocorrelation of 3,000 places with 8 neighbours each, and neighbours of 100,000 places. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx2g")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class SpatialBenchmark {
    private static final int PLACES = 3_000;
    private static final int POINTS = 100_000;
    private static final int SEED = 42;

    private double[] values;
    private boolean[] black;
    private SpatialWeights binary;
    private SpatialWeights weights;
    private SpatialWeights inverse;
    private SpatialWeights band;
    private SpatialRivals.Rows rows;

    private double[] x;
    private double[] y;
    private double[][] points;
    private double[] clusteredX;
    private double[] clusteredY;
    private List<GeoPoint> country;
    private List<GeoPoint> globe;

    @Setup
    public void draw() {
        Random random = new Random(SEED);
        binary = SpatialWeights.knn(
                random.doubles(PLACES).toArray(), random.doubles(PLACES).toArray(), 8);
        weights = binary.rowStandardized();
        values = Data.logNormal(PLACES, SEED);
        black = new boolean[PLACES];
        for (int i = 0; i < PLACES; i++) {
            black[i] = values[i] > 1;
        }
        double[] bandX = random.doubles(PLACES).toArray();
        double[] bandY = random.doubles(PLACES).toArray();
        band = SpatialWeights.distanceBand(bandX, bandY, 0.03);
        inverse = SpatialWeights.knn(bandX, bandY, 8)
                .times(SpatialWeights.inverseDistance(bandX, bandY, 1, 0.5))
                .rowStandardized();
        rows = rows(weights);
        x = random.doubles(POINTS).toArray();
        y = random.doubles(POINTS).toArray();
        points = new double[POINTS][];
        clusteredX = new double[POINTS];
        clusteredY = new double[POINTS];
        country = new ArrayList<>();
        globe = new ArrayList<>();
        double[][] centres = new double[100][];
        for (int c = 0; c < 100; c++) {
            centres[c] = new double[] {random.nextDouble(), random.nextDouble()};
        }
        for (int i = 0; i < POINTS; i++) {
            points[i] = new double[] {x[i], y[i]};
            double[] centre = centres[random.nextInt(100)];
            double spread = Math.exp(-12 * random.nextDouble());
            clusteredX[i] = centre[0] + spread * random.nextGaussian();
            clusteredY[i] = centre[1] + spread * random.nextGaussian();
            country.add(new GeoPoint(18 + 35 * random.nextDouble(), 73 + 60 * random.nextDouble()));
            globe.add(new GeoPoint(
                    Math.toDegrees(Math.asin(2 * random.nextDouble() - 1)), 360 * random.nextDouble() - 180));
        }
    }

    static SpatialRivals.Rows rows(SpatialWeights weights) {
        int n = weights.size();
        int[][] neighbours = new int[n][];
        double[][] shares = new double[n][];
        for (int i = 0; i < n; i++) {
            neighbours[i] = weights.neighbours(i);
            shares[i] = weights.weights(i);
        }
        return new SpatialRivals.Rows(neighbours, shares);
    }

    @Benchmark
    @SpeedRow(number = 5, workload = "Moran's I, n = 3,000, k = 8, R = 9,999", target = 1.5)
    public double moran() {
        return MoransI.withDefaults().permutations(9_999).test(values, weights).pValue();
    }

    @Benchmark
    @SpeedRow(number = 5.2, workload = "row 5 with parallel()", target = 0.94)
    public double moranParallel() {
        return MoransI.withDefaults()
                .permutations(9_999)
                .parallel()
                .test(values, weights)
                .pValue();
    }

    @Benchmark
    @SpeedRow(number = 5, workload = "Moran's I, n = 3,000, k = 8, R = 9,999", by = "shuffle and sparse product")
    public double moranRival() {
        return SpatialRivals.moranGreater(rows, values, 9_999, SEED);
    }

    @Benchmark
    @SpeedRow(number = 6, workload = "local Moran, n = 3,000, k = 8, R = 999", target = 0.10)
    public double localMoran() {
        return LocalMoran.withDefaults().test(values, weights).pValues().get(0);
    }

    @Benchmark
    @SpeedRow(number = 6.1, workload = "row 6 with unequal weights", target = 0.20)
    public double localMoranUnequal() {
        return LocalMoran.withDefaults().test(values, inverse).pValues().get(0);
    }

    @Benchmark
    @SpeedRow(number = 6, workload = "local Moran, n = 3,000, k = 8, R = 999", by = "shared draws, all summed")
    public double[] localMoranRival() {
        return SpatialRivals.lagGreater(rows, values, 999, SEED);
    }

    @Benchmark
    @SpeedRow(number = 7, workload = "Geary's C, n = 3,000, k = 8, R = 999", target = 0.25)
    public double geary() {
        return GearysC.withDefaults().permutations(999).test(values, weights).pValue();
    }

    @Benchmark
    @SpeedRow(number = 7, workload = "Geary's C, n = 3,000, k = 8, R = 999", by = "shuffle and sparse product")
    public double gearyRival() {
        return SpatialRivals.gearyLess(rows, values, 999, SEED);
    }

    @Benchmark
    @SpeedRow(number = 8, workload = "G*, n = 3,000, k = 8, R = 999, equal weights", target = 0.02)
    public double giStar() {
        return LocalG.withDefaults().testGiStar(values, binary).pValues().get(0);
    }

    @Benchmark
    @SpeedRow(number = 8.1, workload = "row 8 with a distance band", target = 0.20)
    public double giStarBand() {
        return LocalG.withDefaults().testGiStar(values, band).pValues().get(0);
    }

    @Benchmark
    @SpeedRow(number = 8, workload = "G*, n = 3,000, k = 8, R = 999, equal weights", by = "shared draws, all summed")
    public double[] giStarRival() {
        return SpatialRivals.lagGreater(rows, values, 999, SEED);
    }

    @Benchmark
    @SpeedRow(number = 9, workload = "join counts, n = 3,000, k = 8, R = 999", target = 0.10)
    public double joins() {
        return JoinCounts.withDefaults()
                .permutations(999)
                .test(black, binary)
                .blackBlack()
                .pValue();
    }

    @Benchmark
    @SpeedRow(number = 9, workload = "join counts, n = 3,000, k = 8, R = 999", by = "shuffle and sparse product")
    public double joinsRival() {
        return SpatialRivals.joinsGreater(rows, black, 999, SEED);
    }

    @Benchmark
    @SpeedRow(number = 10, workload = "8 nearest of 100,000, plane", target = 0.70)
    public SpatialWeights plane() {
        return SpatialWeights.knn(x, y, 8);
    }

    @Benchmark
    @SpeedRow(number = 10, workload = "8 nearest of 100,000, plane", by = "textbook k-d tree")
    public int[][] planeRival() {
        return SpatialRivals.nearest(points, 8);
    }

    @Benchmark
    @SpeedRow(number = 10.1, workload = "8 nearest of 100,000, sphere, a country", target = 0.95)
    public SpatialWeights country() {
        return SpatialWeights.knn(country, 8);
    }

    @Benchmark
    @SpeedRow(number = 10.2, workload = "8 nearest of 100,000, sphere, the globe", target = 1.6)
    public SpatialWeights globe() {
        return SpatialWeights.knn(globe, 8);
    }

    @Benchmark
    @SpeedRow(number = 10.3, workload = "8 nearest of 100,000, plane, strongly clustered", target = 1.9)
    public SpatialWeights clustered() {
        return SpatialWeights.knn(clusteredX, clusteredY, 8);
    }

    @Benchmark
    @SpeedRow(number = 10.4, workload = "row 10, plane, with parallel()", target = 0.44)
    public SpatialWeights planeParallel() {
        return NearestNeighbours.of(8).parallel().search(x, y);
    }
}
