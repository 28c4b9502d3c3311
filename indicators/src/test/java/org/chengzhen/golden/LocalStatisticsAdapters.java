package org.chengzhen.golden;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.space.SpatialWeights;
import org.chengzhen.methods.spatial.Correlogram;
import org.chengzhen.methods.spatial.EmpiricalBayes;
import org.chengzhen.methods.spatial.LocalJoinCounts;
import org.chengzhen.methods.spatial.LocalMoran;
import org.chengzhen.methods.spatial.MultivariateLocalGeary;
import org.chengzhen.methods.spatial.RateAdjustedMoran;
import org.chengzhen.methods.spatial.SpatialTest;

/** Golden rows of further local and rate statistics, B72. */
final class LocalStatisticsAdapters {
    static final Map<String, Adapter> ALL = Map.ofEntries(
            Map.entry(
                    "B72 local join count, binary weights",
                    in -> LocalJoinCounts.of(in.numbers("x"), weights(in)).toArray()),
            Map.entry(
                    "B72 local join count: exact conditional p = P(JC >= observed), hypergeometric",
                    in -> LocalJoinCounts.withDefaults()
                            .test(in.numbers("x"), weights(in))
                            .pValues()
                            .toArray()),
            Map.entry(
                    "B72 bivariate local join count (x_i=1 with neighbours z_j=1; no co-location required)",
                    in -> LocalJoinCounts.bivariate(in.numbers("x"), in.numbers("z"), weights(in))
                            .toArray()),
            Map.entry("B72 empirical Bayes rates, global (Marshall)", in -> {
                EmpiricalBayes rates = EmpiricalBayes.global(in.numbers("events"), in.numbers("base"));
                return Answer.of("rate", () -> rates.rates().toArray())
                        .and("prior_mean", rates::priorMean)
                        .and("prior_var", rates::priorVariance);
            }),
            Map.entry(
                    "B72 empirical Bayes rates, local prior from the place and its neighbours",
                    in -> EmpiricalBayes.local(in.numbers("events"), in.numbers("base"), weights(in))
                            .rates()
                            .toArray()),
            Map.entry("B72 EB standardised rates and Moran's I of them", in -> {
                EmpiricalBayes.Standardized rates =
                        EmpiricalBayes.standardized(in.numbers("events"), in.numbers("base"));
                return Answer.of("a", rates::variance)
                        .and("b", rates::mean)
                        .and("z", () -> rates.z().toArray())
                        .and("I", () -> RateAdjustedMoran.of(in.numbers("events"), in.numbers("base"), weights(in)));
            }),
            Map.entry(
                    "B72 local Moran of EB standardised rates (z centred, m2 with n)",
                    in -> LocalMoran.of(
                                    EmpiricalBayes.standardized(in.numbers("events"), in.numbers("base"))
                                            .z()
                                            .toArray(),
                                    weights(in))
                            .toArray()),
            Map.entry(
                    "B72 spatial correlogram: Moran's I at contiguity orders 1..3, row-standardised, [order, I, E, Var_R,"
                            .concat(" z, links]"),
                    in -> Correlogram.ofOrders(in.numbers("x"), weights(in), in.integer("orders")).steps().stream()
                            .map(s -> new Object[] {
                                s.from(),
                                part(s.test(), SpatialTest::statistic),
                                part(s.test(), SpatialTest::expectation),
                                part(s.test(), SpatialTest::variance),
                                part(s.test(), SpatialTest::zScore),
                                s.links()
                            })
                            .toList()),
            Map.entry(
                    "B72 distance-class correlogram, classes (a,b], binary weights, [I, E, Var_R, z, pairs]",
                    in -> Correlogram.ofDistances(
                                    in.numbers("x"),
                                    in.column("points", 0),
                                    in.column("points", 1),
                                    in.numbers("breaks"))
                            .steps()
                            .stream()
                            .map(s -> new Object[] {
                                part(s.test(), SpatialTest::statistic),
                                part(s.test(), SpatialTest::expectation),
                                part(s.test(), SpatialTest::variance),
                                part(s.test(), SpatialTest::zScore),
                                s.pairs()
                            })
                            .toList()),
            Map.entry("B72 multivariate local Geary, mean over variables, z with n-1", LocalStatisticsAdapters::geary),
            Map.entry("B72 local Geary of one variable, z with n-1", LocalStatisticsAdapters::geary));

    private LocalStatisticsAdapters() {}

    private static SpatialWeights weights(Inputs in) {
        return SpaceMethodAdapters.lattice(in);
    }

    private static double part(Optional<SpatialTest> test, Function<SpatialTest, Double> part) {
        return test.map(part).orElse(Double.NaN);
    }

    private static double[] geary(Inputs in) {
        return MultivariateLocalGeary.of(DoubleMatrix.of(in.matrix("x")).transposed(), weights(in))
                .toArray();
    }
}
