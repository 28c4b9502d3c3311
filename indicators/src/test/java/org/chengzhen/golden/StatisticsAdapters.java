package org.chengzhen.golden;

import java.util.Map;
import org.chengzhen.methods.statistics.Correlation;
import org.chengzhen.methods.statistics.NaturalBreaks;
import org.chengzhen.methods.statistics.SimpleRegression;

/** Golden rows of the plain statistics. */
final class StatisticsAdapters {
    static final Map<String, Adapter> ALL = Map.of(
            "M27.corr",
            in -> Answer.of("pearson", () -> Correlation.pearson(in.numbers("x"), in.numbers("y")))
                    .and("spearman", () -> Correlation.spearman(in.numbers("x"), in.numbers("y")))
                    .and("tau_b", () -> Correlation.kendallTauB(in.numbers("x"), in.numbers("y"))),
            "M28.jenks",
            in -> {
                NaturalBreaks breaks = NaturalBreaks.of(in.numbers("x"), in.integer("k"));
                return Answer.of("ssd", breaks::ssd)
                        .and(
                                "classes",
                                () -> breaks.classes().stream()
                                        .map(c -> c.toArray())
                                        .toList())
                        .and("GVF", breaks::gvf);
            },
            "M31.ols",
            in -> {
                SimpleRegression line = SimpleRegression.of(in.numbers("x"), in.numbers("y"));
                return Answer.of("a", line::intercept)
                        .and("b", line::slope)
                        .and("r2", line::rSquared)
                        .and("se", line::slopeStandardError)
                        .and("se_hc1", line::slopeRobustStandardError);
            });

    private StatisticsAdapters() {}
}
