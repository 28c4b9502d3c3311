package org.chengzhen.golden;

import static java.util.Map.entry;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Map;
import org.chengzhen.methods.composite.Direction;
import org.chengzhen.methods.composite.MazziottaPareto;
import org.chengzhen.methods.composite.OutlierTreatment;
import org.chengzhen.methods.composite.Penalty;
import org.chengzhen.methods.composite.PreferenceFunction;
import org.chengzhen.methods.composite.Promethee;
import org.chengzhen.methods.composite.RelativeScaling;
import org.chengzhen.methods.composite.Waspas;
import org.chengzhen.methods.composite.Winsorization;
import org.chengzhen.methods.efficiency.BenefitOfTheDoubt;

/** Golden rows of composite indices, M42 and M43. */
final class EvaluationCompositeAdapters {
    static final Map<String, Adapter> ALL = Map.ofEntries(
            entry("M42 Mazziotta-Pareto index", in -> {
                MazziottaPareto.Scores scores = mazziotta(in);
                return Answer.of("z", scores::standardized)
                        .and("mean", scores::means)
                        .and("sd", scores::deviations)
                        .and("score", scores::scores);
            }),
            entry("M42 benefit-of-the-doubt composite", in -> {
                double[][] values = in.matrix("X");
                BenefitOfTheDoubt.Scores scores = in.has("share_min")
                        ? BenefitOfTheDoubt.withDefaults()
                                .shares(in.numbers("share_min"), in.numbers("share_max"))
                                .of(values)
                        : BenefitOfTheDoubt.withDefaults().of(values);
                return Elements.of(values.length, scores::score);
            }),
            entry("M42 scaling", in -> {
                double[] x = in.numbers("x");
                Direction direction = Direction.ofSign(in.number("sign", 1));
                return switch (in.text("kind")) {
                    case "max" -> RelativeScaling.max(x, direction);
                    case "sum" -> RelativeScaling.shareOfSum(x, direction);
                    case "percentile" -> RelativeScaling.percentile(x, direction);
                    default -> throw new AssertionError(in.text("kind"));
                };
            }),
            entry("M42 outlier treatment (skewness-kurtosis rule)", in -> {
                OutlierTreatment.Treated treated = OutlierTreatment.withDefaults()
                        .skewness(in.number("max_skew", 2))
                        .kurtosis(in.number("max_kurtosis", 3.5))
                        .points(in.has("max_points") ? in.integer("max_points") : 5)
                        .of(in.numbers("x"));
                return Answer.of("skew", treated::skewness)
                        .and("kurtosis", treated::kurtosis)
                        .and("treated", treated::points)
                        .and("values", treated::values)
                        .and("skew_after", treated::treatedSkewness)
                        .and("kurtosis_after", treated::treatedKurtosis)
                        .and("status", treated::advice);
            }),
            entry("M42 winsorising at quantiles", in -> {
                Winsorization.Winsorized drawn = Winsorization.of(in.numbers("x"), in.number("p"));
                return Answer.of("low", drawn::low).and("high", drawn::high).and("values", drawn::values);
            }),
            entry("M43 PROMETHEE II", in -> {
                Promethee.Flows flows = Promethee.of(
                        in.matrix("X"), directions(in), in.numbers("w"), preferences(in.list("preference")));
                return Answer.of("plus", flows::plus).and("minus", flows::minus).and("net", flows::net);
            }),
            entry("M43 WASPAS", in -> {
                Waspas.Scores scores =
                        Waspas.of(in.matrix("X"), directions(in), in.numbers("w"), in.number("lambda", 0.5));
                return Answer.of("wsm", scores::sums)
                        .and("wpm", scores::products)
                        .and("q", scores::scores);
            }));

    private EvaluationCompositeAdapters() {}

    private static List<Direction> directions(Inputs in) {
        return Direction.ofSigns(in.numbers("sign"));
    }

    private static MazziottaPareto.Scores mazziotta(Inputs in) {
        boolean positive = in.has("penalty") && in.text("penalty").equals("positive");
        MazziottaPareto options =
                MazziottaPareto.withDefaults().penalty(positive ? Penalty.POSITIVE : Penalty.NEGATIVE);
        if (in.has("sd") && in.text("sd").equals("sample")) {
            options = options.sampleDeviation();
        }
        if (in.text("kind").equals("mpi")) {
            return options.of(in.matrix("X"), directions(in));
        }
        return in.has("min")
                ? options.adjusted(in.matrix("X"), directions(in), in.numbers("min"), in.numbers("max"))
                : options.adjusted(in.matrix("X"), directions(in));
    }

    private static List<PreferenceFunction> preferences(List<Inputs> given) {
        return given.stream()
                .map(p -> switch (p.text("type")) {
                    case "usual" -> PreferenceFunction.usual();
                    case "u" -> PreferenceFunction.uShape(p.number("q"));
                    case "v" -> PreferenceFunction.vShape(p.number("p"));
                    case "level" -> PreferenceFunction.level(p.number("q"), p.number("p"));
                    case "linear" -> PreferenceFunction.linear(p.number("q"), p.number("p"));
                    case "gaussian" -> PreferenceFunction.gaussian(p.number("s"));
                    default -> throw new AssertionError(p.text("type"));
                })
                .collect(ImmutableList.toImmutableList());
    }
}
