package org.chengzhen.golden;

import java.util.Map;
import org.chengzhen.core.space.CostMatrix;
import org.chengzhen.methods.interaction.Converse;
import org.chengzhen.methods.interaction.Decay;
import org.chengzhen.methods.interaction.FieldStrength;
import org.chengzhen.methods.interaction.FloatingCatchment;
import org.chengzhen.methods.interaction.GravityLinkage;
import org.chengzhen.methods.interaction.HansenAccessibility;
import org.chengzhen.methods.interaction.HarrisPotential;
import org.chengzhen.methods.interaction.Huff;
import org.chengzhen.methods.interaction.OneHourCircle;
import org.chengzhen.methods.interaction.Reilly;
import org.chengzhen.methods.interaction.SpatialInteraction;
import org.chengzhen.methods.interaction.TransportAccess;
import org.chengzhen.methods.interaction.TravelTimeIndex;
import org.chengzhen.methods.interaction.WeightedMeanTravelTime;

/** Golden rows of potentials, accessibility, catchments and interaction. */
final class InteractionAdapters {
    static final Map<String, Adapter> ALL = Map.ofEntries(
            Map.entry(
                    "A33.harris",
                    in -> HarrisPotential.withDefaults().of(in.numbers("Y"), in.numbers("area"), pair(in, "d12"))),
            Map.entry(
                    "B10.grav",
                    in -> GravityLinkage.withDefaults()
                            .constant(in.number("k"))
                            .of(in.numbers("P"), in.numbers("GDP"), pair(in, "d_km"))
                            .between(0, 1)),
            Map.entry(
                    "B10.tot",
                    in -> Answer.of("R", () -> linkages(in).totals().toArray())
                            .and("F_from_centre", () -> linkages(in).membership(0))),
            Map.entry(
                    "B11", in -> Reilly.tradeRatio(in.number("Pa"), in.number("Pb"), in.number("Da"), in.number("Db"))),
            Map.entry(
                    "B12",
                    in -> Answer.of("from_b", () -> breakingPoint(in).fromB())
                            .and("from_a", () -> breakingPoint(in).fromA())),
            Map.entry(
                    "B13",
                    in -> Answer.of("p", () -> huff(in).probabilities())
                            .and("sales", () -> huff(in).market(in.numbers("market")))),
            Map.entry(
                    "B14",
                    in -> SpatialInteraction.with(Decay.exponential(in.number("beta")))
                            .of(in.numbers("O"), in.numbers("D"), CostMatrix.of(in.matrix("c")))
                            .flows()),
            Map.entry(
                    "B57.hansen",
                    in -> HansenAccessibility.with(Decay.power(in.number("beta")))
                            .of(in.numbers("S"), CostMatrix.of(in.matrix("d")))),
            Map.entry("B57.wtt", in -> WeightedMeanTravelTime.of(in.numbers("M"), in.numbers("t"))),
            Map.entry(
                    "B58.2sfca",
                    in -> access(() -> FloatingCatchment.twoStep(
                            in.numbers("S"), in.numbers("P"), CostMatrix.of(in.matrix("d")), in.number("d0")))),
            Map.entry(
                    "B58.e2sfca",
                    in -> access(() -> FloatingCatchment.enhanced(
                            in.numbers("S"), in.numbers("P"), CostMatrix.of(in.matrix("d"))))),
            Map.entry(
                    "B58.g2sfca",
                    in -> access(() -> FloatingCatchment.gaussian(
                            in.numbers("S"), in.numbers("P"), CostMatrix.of(in.matrix("d")), in.number("d0")))),
            Map.entry(
                    "B64",
                    in -> Answer.of("F", () -> fields(in).strengths())
                            .and("hinterland", () -> fields(in).hinterlands().toArray())),
            Map.entry(
                    "B65",
                    in -> Answer.of("pop60", () -> circle(in).population())
                            .and("share60", () -> circle(in).share())),
            Map.entry(
                    "C25.tti",
                    in -> TravelTimeIndex.of(in.numbers("actual"), in.numbers("free"), in.numbers("vehicles"))),
            Map.entry("S19.112", in -> TransportAccess.share(in.numbers("pop_within"), in.number("pop_total"))));

    private InteractionAdapters() {}

    private static CostMatrix pair(Inputs in, String key) {
        return CostMatrix.of(new double[][] {{0, in.number(key)}, {in.number(key), 0}});
    }

    private static GravityLinkage.Linkages linkages(Inputs in) {
        return GravityLinkage.withDefaults().of(in.numbers("P"), in.numbers("GDP"), CostMatrix.of(in.matrix("D")));
    }

    private static Converse.BreakingPoint breakingPoint(Inputs in) {
        return Converse.breakingPoint(in.number("Pa"), in.number("Pb"), in.number("D"));
    }

    private static Huff.Shares huff(Inputs in) {
        return Huff.with(Decay.power(in.number("lambda"))).of(in.numbers("S"), CostMatrix.of(in.matrix("d")));
    }

    private static Answer access(java.util.function.Supplier<FloatingCatchment.Access> access) {
        return Answer.of("R", () -> access.get().ratios())
                .and("A", () -> access.get().accessibility().toArray());
    }

    private static FieldStrength.Fields fields(Inputs in) {
        return FieldStrength.of(in.numbers("Z"), CostMatrix.of(in.matrix("D")), in.number("alpha"));
    }

    private static OneHourCircle.Reached circle(Inputs in) {
        return OneHourCircle.of(in.numbers("t"), in.numbers("pop"));
    }
}
