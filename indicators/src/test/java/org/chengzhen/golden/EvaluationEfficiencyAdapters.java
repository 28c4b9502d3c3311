package org.chengzhen.golden;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.chengzhen.methods.efficiency.BootstrappedEfficiency;
import org.chengzhen.methods.efficiency.CrossEfficiency;
import org.chengzhen.methods.efficiency.DataEnvelopment;
import org.chengzhen.methods.efficiency.DirectionalDistance;
import org.chengzhen.methods.efficiency.DirectionalSlacks;
import org.chengzhen.methods.efficiency.Disposability;
import org.chengzhen.methods.efficiency.DistanceDirection;
import org.chengzhen.methods.efficiency.GlobalProductivity;
import org.chengzhen.methods.efficiency.MalmquistLuenberger;
import org.chengzhen.methods.efficiency.PanelProductivity;
import org.chengzhen.methods.efficiency.ReturnsToScale;
import org.chengzhen.methods.efficiency.UndesirableSbm;

/** Golden rows of efficiency with bad outputs, M37 to M41. */
final class EvaluationEfficiencyAdapters {
    static final Map<String, Adapter> ALL = Map.ofEntries(
            entry("M37 directional distance function with bad outputs", in -> {
                DirectionalDistance.Distances d = distance(in).of(in.matrix("X"), in.matrix("Y"), in.matrix("B"));
                return Answer.of("beta", d::distances).and("efficiency", d::efficiencies);
            }),
            entry(
                    "M38 Malmquist-Luenberger (adjacent periods)",
                    in -> changes(
                            MalmquistLuenberger.withDefaults()
                                    .distance(distance(in))
                                    .adjacent(in.cube("X"), in.cube("Y"), in.cube("B")),
                            "ML",
                            "TC")),
            entry(
                    "M38 global Malmquist-Luenberger",
                    in -> changes(
                            MalmquistLuenberger.withDefaults()
                                    .distance(distance(in))
                                    .global(in.cube("X"), in.cube("Y"), in.cube("B")),
                            "GML",
                            "BPC")),
            entry(
                    "M38 global Malmquist",
                    in -> changes(
                            GlobalProductivity.malmquist(in.cube("X"), in.cube("Y"), DataEnvelopment.with(returns(in))),
                            "GM",
                            "BPC")),
            entry("M38 global Malmquist-Luenberger on SBM scores", in -> {
                boolean above = in.has("super") && in.flag("super")
                        || in.has("measure") && in.text("measure").startsWith("super");
                return changes(
                        above
                                ? GlobalProductivity.superSbm(in.cube("X"), in.cube("Y"), in.cube("B"), sbm(in))
                                : GlobalProductivity.sbm(in.cube("X"), in.cube("Y"), in.cube("B"), sbm(in)),
                        "GML",
                        "BPC");
            }),
            entry(
                    "M38 global Luenberger indicator on SBM-DDF",
                    in -> changes(
                            GlobalProductivity.luenberger(in.cube("X"), in.cube("Y"), in.cube("B"), slacks(in)),
                            "GL",
                            "BPC")),
            entry("M39 SBM with undesirable outputs", EvaluationEfficiencyAdapters::scores),
            entry("M39 super-SBM with undesirable outputs", EvaluationEfficiencyAdapters::scores),
            entry(
                    "M39 slacks-based directional inefficiency (SBM-DDF)",
                    in -> slacks(in)
                            .of(in.matrix("X"), in.matrix("Y"), in.matrix("B"))
                            .inefficiencies()),
            entry(
                    "M40 bootstrap of DEA scores (properties only; replicate scores are drawn)",
                    EvaluationEfficiencyAdapters::bootstrap),
            entry("M41 cross-efficiency", EvaluationEfficiencyAdapters::cross));

    private EvaluationEfficiencyAdapters() {}

    static ReturnsToScale returns(Inputs in) {
        return in.has("rts") && in.text("rts").startsWith("vrs") ? ReturnsToScale.VARIABLE : ReturnsToScale.CONSTANT;
    }

    private static DirectionalDistance distance(Inputs in) {
        DirectionalDistance options = DirectionalDistance.withDefaults().returns(returns(in));
        if (in.has("rts") && in.text("rts").equals("vrs-kuosmanen")) {
            options = options.abatementFactors();
        }
        if (in.has("bad") && in.text("bad").equals("strong")) {
            options = options.disposability(Disposability.STRONG);
        }
        if (in.has("gy")) {
            return options.direction(in.numbers("gx"), in.numbers("gy"), in.numbers("gb"));
        }
        return !in.has("direction")
                ? options
                : options.direction(
                        switch (in.text("direction")) {
                            case "x-y-b" -> DistanceDirection.ALL;
                            case "unit" -> DistanceDirection.UNIT;
                            default -> DistanceDirection.OUTPUTS_AND_BADS;
                        });
    }

    private static UndesirableSbm sbm(Inputs in) {
        UndesirableSbm options = UndesirableSbm.withDefaults().returns(returns(in));
        if (in.has("weights") && in.text("weights").equals("badAsInput")) {
            return options.form(UndesirableSbm.Form.BADS_AS_INPUTS);
        }
        return !in.has("orientation")
                ? options
                : options.form(
                        switch (in.text("orientation")) {
                            case "input" -> UndesirableSbm.Form.INPUT_ORIENTED;
                            case "output" -> UndesirableSbm.Form.OUTPUT_ORIENTED;
                            default -> UndesirableSbm.Form.NOT_ORIENTED;
                        });
    }

    private static Object scores(Inputs in) {
        double[][] inputs = in.matrix("X");
        UndesirableSbm.Scores scores = in.has("super") && in.flag("super")
                ? sbm(in).superEfficiency(inputs, in.matrix("Y"), in.matrix("B"))
                : sbm(in).of(inputs, in.matrix("Y"), in.matrix("B"));
        return Elements.of(inputs.length, scores::score);
    }

    private static DirectionalSlacks slacks(Inputs in) {
        DirectionalSlacks options = DirectionalSlacks.withDefaults().returns(returns(in));
        if (in.has("weights") && in.text("weights").equals("third")) {
            options = options.weights(DirectionalSlacks.Weights.THIRDS);
        }
        return in.has("direction") && in.text("direction").equals("unit") ? options.unitDirection() : options;
    }

    private static Object changes(PanelProductivity result, String index, String part) {
        return Answer.of(index, () -> each(result, PanelProductivity.Change::index))
                .and("EC", () -> each(result, PanelProductivity.Change::efficiencyChange))
                .and(part, () -> each(result, PanelProductivity.Change::technicalPart));
    }

    private static List<List<Object>> each(PanelProductivity result, Function<PanelProductivity.Change, Double> part) {
        return result.changes().stream()
                .map(pair -> Elements.of(pair.size(), j -> part.apply(pair.get(j))))
                .toList();
    }

    private static Object bootstrap(Inputs in) {
        BootstrappedEfficiency options = BootstrappedEfficiency.withDefaults()
                .returns(returns(in))
                .replications(in.integer("replicates"))
                .alpha(in.number("alpha", 0.05))
                .seed(in.integer("seed"));
        BootstrappedEfficiency.Scores all =
                (in.has("h") ? options.bandwidth(in.number("h")) : options).of(in.matrix("X"), in.matrix("Y"));
        return Answer.of("score", all::scores)
                .and("bias_nonnegative", () -> all(all, j -> all.bias().get(j) >= 0))
                .and(
                        "corrected_le_score",
                        () -> all(
                                all, j -> all.corrected().get(j) <= all.scores().get(j)))
                .and(
                        "lower_le_upper",
                        () -> all(all, j -> all.lower().get(j) <= all.upper().get(j)))
                .and(
                        "upper_le_score",
                        () -> all(all, j -> all.upper().get(j) <= all.scores().get(j)))
                .and(
                        "frontier_bias_positive",
                        () -> all(
                                all, j -> all.scores().get(j) < 1 || all.bias().get(j) > 0));
    }

    private static boolean all(BootstrappedEfficiency.Scores scores, IntPredicate holds) {
        return IntStream.range(0, scores.scores().length()).allMatch(holds);
    }

    private static Object cross(Inputs in) {
        if (returns(in) == ReturnsToScale.VARIABLE) {
            throw new IllegalArgumentException("variable returns are not offered");
        }
        boolean aggressive = in.has("mode") && in.text("mode").equals("aggressive");
        CrossEfficiency options =
                aggressive ? CrossEfficiency.withDefaults().aggressive() : CrossEfficiency.withDefaults();
        boolean linear = in.has("form") && in.text("form").equals("linear");
        CrossEfficiency.Scores scores = options.goal(
                        linear ? CrossEfficiency.Goal.LINEAR : CrossEfficiency.Goal.COMPOSITE)
                .of(in.matrix("X"), in.matrix("Y"));
        int units = scores.cells().size();
        return Answer.of("matrix", scores::cells)
                .and("score", () -> Elements.of(units, scores::score))
                .and("score_without_self", () -> Elements.of(units, scores::scoreByOthers))
                .and("maverick", () -> Elements.of(units, scores::maverick))
                .and("unique", scores::unique);
    }
}
