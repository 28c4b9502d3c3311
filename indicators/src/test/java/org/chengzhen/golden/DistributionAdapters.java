package org.chengzhen.golden;

import java.util.Map;
import java.util.function.Function;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.methods.convergence.WeightedSigmaConvergence;
import org.chengzhen.methods.inequality.EntropyInference;
import org.chengzhen.methods.inequality.GiniInference;
import org.chengzhen.methods.inequality.WeightedIncomeShares;
import org.chengzhen.methods.inequality.WeightedLermanYitzhaki;
import org.chengzhen.methods.inequality.WeightedPercentileRatios;
import org.chengzhen.methods.inequality.WeightedWolfson;
import org.chengzhen.methods.statistics.WeightedLeastSquares;
import org.chengzhen.methods.statistics.WeightedQuantiles;

/** Golden rows of M54 and M55: weighted distributions, and errors of inequality measures. */
final class DistributionAdapters {
    static final Map<String, Adapter> ALL = Map.ofEntries(
            Map.entry("M54 weighted quantile, three named definitions", in -> quantiles(in)),
            Map.entry("M54 weighted percentile ratios", in -> ratios(in)),
            Map.entry("M54 weighted S80/S20 and Palma (fractional Lorenz shares)", in -> shares(in)),
            Map.entry("M54 S80/S20, all weights zero", in -> shares(in)),
            Map.entry("M54 weighted Wolfson polarization", in -> wolfson(in)),
            Map.entry("M54 Lerman-Yitzhaki Gini by source, weighted", in -> sources(in)),
            Map.entry("M54 population-weighted sigma convergence", in -> sigma(in)),
            Map.entry("M54 weighted least squares", in -> leastSquares(in)),
            Map.entry("M55 standard errors of the Gini coefficient", in -> gini(in)),
            Map.entry("M55 standard error of Gini, one unit", in -> gini(in)),
            Map.entry("M55 delta-method standard errors of Theil T and L", in -> theil(in)));

    private DistributionAdapters() {}

    private static Object byDefinition(Function<WeightedQuantiles.Definition, Object> of) {
        Answer answer = Answer.of(
                WeightedQuantiles.Definition.KISH_TYPE7.name(),
                () -> of.apply(WeightedQuantiles.Definition.KISH_TYPE7));
        for (WeightedQuantiles.Definition definition : WeightedQuantiles.Definition.values()) {
            answer.and(definition.name(), () -> of.apply(definition));
        }
        return answer;
    }

    private static Object quantiles(Inputs in) {
        return byDefinition(
                definition -> WeightedQuantiles.several(in.numbers("x"), in.numbers("w"), in.numbers("p"), definition)
                        .toArray());
    }

    private static Object ratios(Inputs in) {
        return byDefinition(definition -> {
            WeightedPercentileRatios r = WeightedPercentileRatios.of(in.numbers("x"), in.numbers("w"), definition);
            return Map.of("p90_p10", r.p90p10(), "p90_p50", r.p90p50(), "p50_p10", r.p50p10());
        });
    }

    private static Answer shares(Inputs in) {
        WeightedIncomeShares shares = WeightedIncomeShares.of(in.numbers("x"), in.numbers("w"));
        return Answer.of("s80", shares::s80)
                .and("s20", shares::s20)
                .and("ratio", shares::ratio)
                .and("palma", shares::palma);
    }

    private static Answer wolfson(Inputs in) {
        WeightedWolfson w = WeightedWolfson.of(in.numbers("x"), in.numbers("w"));
        return Answer.of("gini", w::gini)
                .and("T", w::gap)
                .and("median", w::median)
                .and("mean", w::mean)
                .and("wolfson", w::index);
    }

    private static Answer sources(Inputs in) {
        WeightedLermanYitzhaki parts = WeightedLermanYitzhaki.of(in.matrix("sources"), in.numbers("w"));
        return Answer.of("gini", parts::gini)
                .and("share", () -> parts.sources().stream().map(s -> s.share()).toList())
                .and(
                        "source_gini",
                        () -> parts.sources().stream().map(s -> s.gini()).toList())
                .and(
                        "R",
                        () -> parts.sources().stream()
                                .map(s -> s.rankCorrelation())
                                .toList())
                .and(
                        "contribution",
                        () -> parts.sources().stream()
                                .map(s -> s.contribution())
                                .toList())
                .and(
                        "marginal",
                        () -> parts.sources().stream()
                                .map(s -> s.marginalEffect())
                                .toList());
    }

    private static Answer sigma(Inputs in) {
        WeightedSigmaConvergence s = WeightedSigmaConvergence.between(
                in.numbers("y0"), in.numbers("y1"), in.numbers("w0"), in.numbers("w1"));
        return Answer.of("sdlog0", s::sigmaStart)
                .and("cv0", s::cvStart)
                .and("sdlog1", s::sigmaEnd)
                .and("cv1", s::cvEnd)
                .and("converging", s::converging);
    }

    private static Answer leastSquares(Inputs in) {
        WeightedLeastSquares fit =
                WeightedLeastSquares.fit(in.numbers("y"), DoubleMatrix.of(in.matrix("X")), in.numbers("w"));
        return Answer.of("coef", () -> fit.coefficients().toArray())
                .and("se", () -> fit.standardErrors().toArray())
                .and("se_hc1", () -> fit.robustStandardErrors().toArray())
                .and(
                        "t",
                        () -> java.util.stream.IntStream.range(
                                        0, fit.coefficients().length())
                                .mapToObj(fit::statistic)
                                .toList())
                .and("r2", fit::rSquared);
    }

    private static Answer gini(Inputs in) {
        GiniInference g = GiniInference.of(in.numbers("x"));
        return Answer.of("gini", g::gini)
                .and("gini_corrected", g::corrected)
                .and("se_davidson", g::standardError)
                .and("se_jackknife", g::jackknife)
                .and("se_jackknife_corrected", g::jackknifeCorrected);
    }

    private static Answer theil(Inputs in) {
        double[] x = in.numbers("x");
        return Answer.of("T", () -> EntropyInference.theilT(x).index())
                .and("se_T", () -> EntropyInference.theilT(x).standardError())
                .and("L", () -> EntropyInference.meanLogDeviation(x).index())
                .and("se_L", () -> EntropyInference.meanLogDeviation(x).standardError());
    }
}
