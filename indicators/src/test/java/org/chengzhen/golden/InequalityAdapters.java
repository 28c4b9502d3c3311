package org.chengzhen.golden;

import java.util.Map;
import java.util.TreeMap;
import org.chengzhen.methods.inequality.CentrePeripheryGap;
import org.chengzhen.methods.inequality.DagumGini;
import org.chengzhen.methods.inequality.EntropyDecomposition;
import org.chengzhen.methods.inequality.Gini;
import org.chengzhen.methods.inequality.Groups;
import org.chengzhen.methods.inequality.MeanLogDeviation;
import org.chengzhen.methods.inequality.ShapleyDecomposition;
import org.chengzhen.methods.inequality.TheilT;
import org.chengzhen.methods.inequality.Williamson;
import org.chengzhen.methods.inequality.Wolfson;

/** Golden rows of the inequality measures. */
final class InequalityAdapters {
    static final Map<String, Adapter> ALL = Map.ofEntries(
            Map.entry("B31.doersam", in -> Gini.of(in.numbers("x"))),
            Map.entry("B31.doersam.norm", in -> Gini.sampleCorrected(in.numbers("x"))),
            Map.entry("B31.one", in -> Gini.of(in.numbers("x"))),
            Map.entry("B31.weighted", in -> Gini.weighted(in.numbers("y"), in.numbers("w"))),
            Map.entry("B29.T", in -> TheilT.of(in.numbers("x"))),
            Map.entry("B29.L", in -> MeanLogDeviation.of(in.numbers("x"))),
            Map.entry("B29.dec", InequalityAdapters::theil),
            Map.entry("B29.dec2", InequalityAdapters::theil),
            Map.entry("B30", InequalityAdapters::dagum),
            Map.entry("B23.will", in -> Williamson.of(in.numbers("y"), in.numbers("pop"))),
            Map.entry("B23.gap", InequalityAdapters::gap),
            Map.entry("B23.one", InequalityAdapters::gap),
            Map.entry("D03.wolf", in -> Wolfson.of(in.numbers("x"))),
            Map.entry("M36", InequalityAdapters::shapley));

    private InequalityAdapters() {}

    private static Answer theil(Inputs in) {
        return Answer.of("within", () -> theilParts(in).within())
                .and("between", () -> theilParts(in).between())
                .and("total", () -> theilParts(in).total())
                .and("share_between", () -> theilParts(in).shareBetween());
    }

    private static EntropyDecomposition theilParts(Inputs in) {
        return TheilT.decompose(in.joined("groups"), Groups.ofSizes(in.lengths("groups")));
    }

    private static Answer dagum(Inputs in) {
        return Answer.of("G", () -> dagumParts(in).total())
                .and("Gw", () -> dagumParts(in).within())
                .and("Gnb", () -> dagumParts(in).netBetween())
                .and("Gt", () -> dagumParts(in).transvariation())
                .and(
                        "Gjj",
                        () -> dagumParts(in).groups().stream()
                                .map(DagumGini.Group::gini)
                                .toList())
                .and("Gjh", () -> dagumParts(in).pairGini())
                .and("D", () -> relativeAffluence(dagumParts(in)));
    }

    private static DagumGini dagumParts(Inputs in) {
        return DagumGini.of(in.joined("groups"), Groups.ofSizes(in.lengths("groups")));
    }

    private static Map<String, Double> relativeAffluence(DagumGini dagum) {
        Map<String, Double> byPair = new TreeMap<>();
        for (DagumGini.Pair pair : dagum.pairs()) {
            byPair.put(String.format("%d,%d", pair.first(), pair.second()), pair.relativeAffluence());
        }
        return byPair;
    }

    private static Answer gap(Inputs in) {
        return Answer.of("ratio", () -> gapOf(in).ratio())
                .and("gap_share", () -> gapOf(in).gapShare());
    }

    private static CentrePeripheryGap gapOf(Inputs in) {
        return CentrePeripheryGap.of(in.numbers("periphery"), in.numbers("pop"), in.number("centre"));
    }

    private static Answer shapley(Inputs in) {
        Inputs before = in.inner("t0");
        Inputs after = in.inner("t1");
        double[] old = before.keys().stream().mapToDouble(before::number).toArray();
        double[] recent = before.keys().stream().mapToDouble(after::number).toArray();
        Answer answer = Answer.of(
                "delta", () -> ShapleyDecomposition.ofProduct(old, recent).total());
        for (String key : before.keys()) {
            int factor = before.keys().indexOf(key);
            answer.and(key, () -> ShapleyDecomposition.ofProduct(old, recent).part(factor));
        }
        return answer;
    }
}
