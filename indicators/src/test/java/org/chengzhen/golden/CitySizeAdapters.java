package org.chengzhen.golden;

import java.util.Map;
import java.util.OptionalDouble;
import org.chengzhen.methods.citysize.Gibrat;
import org.chengzhen.methods.citysize.OptimalSize;
import org.chengzhen.methods.citysize.Primacy;
import org.chengzhen.methods.citysize.RankSize;
import org.chengzhen.methods.citysize.SizeStructure;
import org.chengzhen.methods.citysize.UrbanScaling;

/** Golden rows of the statistics of city sizes. */
final class CitySizeAdapters {
    static final Map<String, Adapter> ALL = Map.ofEntries(
            Map.entry("B01.pareto", in -> {
                RankSize.Ties ties = in.text("ties").equals("average") ? RankSize.Ties.AVERAGE : RankSize.Ties.ORDINAL;
                RankSize rule = RankSize.withDefaults().ties(ties).paretoOls(in.numbers("pop"));
                return Answer.of("b", rule::exponent).and("a", rule::intercept).and("r2", rule::rSquared);
            }),
            Map.entry("B01.GI", in -> {
                RankSize rule =
                        RankSize.withDefaults().shift(in.number("shift")).gabaixIbragimov(in.numbers("pop"));
                return Answer.of("b", rule::exponent).and("se", rule::standardError);
            }),
            Map.entry("B01.lotka", in -> {
                RankSize rule = RankSize.lotka(in.numbers("pop"));
                return Answer.of("q", rule::exponent)
                        .and("lnP1", rule::intercept)
                        .and("r2", rule::rSquared);
            }),
            Map.entry("B01.exact", in -> RankSize.lotka(in.numbers("pop")).exponent()),
            Map.entry("B02.S2", in -> Primacy.twoCity(in.numbers("pop"))),
            Map.entry("B02.S4", in -> Primacy.fourCity(in.numbers("pop"))),
            Map.entry("B02.S11", in -> Primacy.elevenCity(in.numbers("pop"))),
            Map.entry(
                    "B02.short",
                    in -> Answer.of("S2", () -> Primacy.twoCity(in.numbers("pop")))
                            .and("S4", () -> Primacy.fourCity(in.numbers("pop")))
                            .and("S11", () -> Primacy.elevenCity(in.numbers("pop")))),
            Map.entry("B03.gib", in -> {
                Gibrat law = Gibrat.of(in.numbers("s0"), in.numbers("s1"));
                return Answer.of("alpha", law::alpha).and("beta", law::beta).and("t", law::statistic);
            }),
            Map.entry("B04.sizegini", in -> SizeStructure.sizeGini(in.numbers("pop"))),
            Map.entry("B05.scal", in -> {
                UrbanScaling law = UrbanScaling.of(in.numbers("N"), in.numbers("Y"));
                return Answer.of("beta", law::beta)
                        .and("Y0", () -> law.y0())
                        .and("r2", law::rSquared)
                        .and("SAMI", () -> law.sami().toArray());
            }),
            Map.entry("C28.opt", in -> {
                OptionalDouble top = OptimalSize.ofCoefficients(in.number("b1"), in.number("b2"));
                return top.isPresent() ? top : "NONE";
            }));

    private CitySizeAdapters() {}
}
