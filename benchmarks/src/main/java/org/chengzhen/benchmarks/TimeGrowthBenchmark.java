package org.chengzhen.benchmarks;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.chengzhen.core.space.SpatialWeights;
import org.chengzhen.methods.citysize.RankSize;
import org.chengzhen.methods.composite.OutlierTreatment;
import org.chengzhen.methods.composite.Winsorization;
import org.chengzhen.methods.concentration.ConcentrationRatio;
import org.chengzhen.methods.concentration.LocationalGini;
import org.chengzhen.methods.concentration.SegregationGini;
import org.chengzhen.methods.inequality.ConcentrationCurve;
import org.chengzhen.methods.inequality.DagumGini;
import org.chengzhen.methods.inequality.EstebanRay;
import org.chengzhen.methods.inequality.ExtendedGini;
import org.chengzhen.methods.inequality.Gini;
import org.chengzhen.methods.inequality.GiniInference;
import org.chengzhen.methods.inequality.Groups;
import org.chengzhen.methods.inequality.KakwaniDeprivation;
import org.chengzhen.methods.inequality.LorenzCurve;
import org.chengzhen.methods.inequality.PalmaRatio;
import org.chengzhen.methods.inequality.PercentileRatio;
import org.chengzhen.methods.inequality.QuantileShares;
import org.chengzhen.methods.inequality.WeightedIncomeShares;
import org.chengzhen.methods.inequality.WeightedWolfson;
import org.chengzhen.methods.inequality.Wolfson;
import org.chengzhen.methods.network.MorphologicalPolycentricity;
import org.chengzhen.methods.statistics.Correlation;
import org.chengzhen.methods.statistics.NaturalBreaks;
import org.chengzhen.methods.trend.MannKendall;
import org.chengzhen.methods.trend.Pettitt;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How the time of measures that promise n·log n grows from ten thousand places to a million: a hundred times and a little, not ten
 * thousand. The parallel collector adds least of its own to arrays of megabytes.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx4g", "-XX:+UseParallelGC"})
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class TimeGrowthBenchmark {
    /** The measures, by the classes that make the promise. */
    public enum Measure {
        GINI(s -> Gini.of(s.values)),
        WEIGHTED_GINI(s -> Gini.weighted(s.values, s.people)),
        GINI_INFERENCE(s -> GiniInference.of(s.values)),
        EXTENDED_GINI(s -> ExtendedGini.of(s.values, 3)),
        DAGUM(s -> DagumGini.of(s.values, s.groups)),
        ESTEBAN_RAY(s -> EstebanRay.of(s.values, s.people, 1.3)),
        KAKWANI(s -> KakwaniDeprivation.of(s.values)),
        LORENZ(s -> LorenzCurve.of(s.values)),
        CONCENTRATION_CURVE(s -> ConcentrationCurve.of(s.values, s.people)),
        PALMA(s -> PalmaRatio.of(s.values)),
        PERCENTILES(s -> PercentileRatio.p90p10(s.values)),
        QUANTILE_SHARES(s -> QuantileShares.of(s.values, 10)),
        INCOME_SHARES(s -> WeightedIncomeShares.of(s.values, s.people)),
        WOLFSON(s -> Wolfson.of(s.values)),
        WEIGHTED_WOLFSON(s -> WeightedWolfson.of(s.values, s.people)),
        CONCENTRATION_RATIO(s -> ConcentrationRatio.of(s.values, 8)),
        LOCATIONAL_GINI(s -> LocationalGini.lorenz(s.values, s.people)),
        SEGREGATION_GINI(s -> SegregationGini.of(s.members, s.people)),
        POLYCENTRICITY(s -> MorphologicalPolycentricity.of(s.values)),
        RANK_SIZE(s -> RankSize.gabaixIbragimov(s.values)),
        MANN_KENDALL(s -> MannKendall.of(s.values)),
        PETTITT(s -> Pettitt.test(s.values)),
        KENDALL(s -> Correlation.kendallTauB(s.values, s.people)),
        SPEARMAN(s -> Correlation.spearman(s.values, s.people)),
        NATURAL_BREAKS(s -> NaturalBreaks.of(s.values, 5)),
        WINSORIZATION(s -> Winsorization.of(s.values, 0.01)),
        OUTLIERS(s -> OutlierTreatment.withDefaults().of(s.values)),
        NEAREST(s -> SpatialWeights.knn(s.x, s.y, 8));

        private final Of of;

        Measure(Of of) {
            this.of = of;
        }
    }

    /** What a measure takes of the sample. */
    private interface Of {
        Object apply(TimeGrowthBenchmark sample);
    }

    /** What is measured. */
    @Param
    public Measure measure;

    /** The number of places. */
    @Param({"10000", "1000000"})
    public int n;

    private double[] values;
    private double[] people;
    private double[] members;
    private double[] x;
    private double[] y;
    private Groups groups;

    @Setup
    public void draw() {
        values = Data.logNormal(n, 42);
        people = Data.logNormal(n, 43);
        groups = Groups.of(InequalityBenchmark.labels(n, 44));
        x = new SplittableRandom(45).doubles(n).toArray();
        y = new SplittableRandom(46).doubles(n).toArray();
        members = new double[n];
        for (int i = 0; i < n; i++) {
            members[i] = people[i] * x[i];
        }
    }

    @Benchmark
    public Object growth() {
        return measure.of.apply(this);
    }
}
