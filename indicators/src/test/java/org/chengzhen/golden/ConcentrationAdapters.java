package org.chengzhen.golden;

import java.util.Map;
import org.chengzhen.methods.concentration.Centralization;
import org.chengzhen.methods.concentration.Dissimilarity;
import org.chengzhen.methods.concentration.EllisonGlaeser;
import org.chengzhen.methods.concentration.FunctionalSpecialization;
import org.chengzhen.methods.concentration.HerfindahlIndex;
import org.chengzhen.methods.concentration.JobsHousingBalance;
import org.chengzhen.methods.concentration.KrugmanIndex;
import org.chengzhen.methods.concentration.LitzenbergerSternberg;
import org.chengzhen.methods.concentration.LocationQuotient;
import org.chengzhen.methods.concentration.LocationalGini;
import org.chengzhen.methods.concentration.MethodOfReflections;
import org.chengzhen.methods.concentration.NelsonClasses;
import org.chengzhen.methods.concentration.RevealedComparativeAdvantage;
import org.chengzhen.methods.concentration.Shares;
import org.chengzhen.methods.concentration.UnidoSimilarity;

/** Golden rows of concentration, specialisation and segregation. */
final class ConcentrationAdapters {
    static final Map<String, Adapter> ALL = Map.ofEntries(
            Map.entry(
                    "B43.lq",
                    in -> LocationQuotient.of(in.number("e_ij"), in.number("e_j"), in.number("e_i"), in.number("e"))),
            Map.entry("B44.krug", in -> KrugmanIndex.of(in.numbers("a"), in.numbers("b"))),
            Map.entry("B45.unido", in -> UnidoSimilarity.of(in.numbers("a"), in.numbers("b"))),
            Map.entry("B46", ConcentrationAdapters::herfindahl),
            Map.entry("B47.eg", ConcentrationAdapters::ellisonGlaeser),
            Map.entry("B48.conc", in -> LocationalGini.ofQuotients(in.numbers("e_ij"), in.numbers("e_j"))),
            Map.entry("B48.krug", in -> LocationalGini.lorenz(in.numbers("e_ij"), in.numbers("e_j"))),
            Map.entry("B48.spec", in -> LocationalGini.ofSpecialization(in.numbers("e_ij"), in.numbers("e_i"))),
            Map.entry(
                    "B48.ls",
                    in -> LitzenbergerSternberg.of(
                            in.number("e_ij"),
                            in.number("e_i"),
                            in.number("b_ij"),
                            in.number("b_i"),
                            in.number("a_j"),
                            in.number("a"),
                            in.number("p_j"),
                            in.number("p"))),
            Map.entry(
                    "B53.agg",
                    in -> Answer.of("share", () -> Shares.of(in.numbers("rd")))
                            .and("LQ", () -> LocationQuotient.ofAmounts(in.numbers("rd"), in.numbers("pop")))),
            Map.entry(
                    "B60.fs",
                    in -> FunctionalSpecialization.of(
                            in.numbers("city")[0],
                            in.numbers("city")[1],
                            in.numbers("nation")[0],
                            in.numbers("nation")[1])),
            Map.entry(
                    "C01.rce",
                    in -> Answer.of("RCE", () -> Centralization.relative(in.numbers("X"), in.numbers("Y")))
                            .and("ACE", () -> Centralization.absolute(in.numbers("X"), in.numbers("A")))),
            Map.entry("C04.delta", in -> Dissimilarity.between(in.numbers("x"), in.numbers("a"))),
            Map.entry("C04.de", in -> Dissimilarity.between(in.numbers("x"), in.numbers("a"))),
            Map.entry(
                    "C05.jhb",
                    in -> Answer.of("ratio", () -> JobsHousingBalance.ratios(in.numbers("jobs"), in.numbers("workers")))
                            .and("SMI", () -> JobsHousingBalance.mismatch(in.numbers("jobs"), in.numbers("workers")))),
            Map.entry("C14.rca", in -> RevealedComparativeAdvantage.of(in.matrix("x"))),
            Map.entry("C14.div", ConcentrationAdapters::reflections),
            Map.entry("D12.nel", in -> NelsonClasses.of(in.number("share"), in.number("mean"), in.number("sd"))));

    private ConcentrationAdapters() {}

    private static Answer herfindahl(Inputs in) {
        return Answer.of("HHI", () -> HerfindahlIndex.of(in.numbers("x")))
                .and("norm", () -> HerfindahlIndex.normalized(in.numbers("x")))
                .and("eq", () -> HerfindahlIndex.equivalentNumber(in.numbers("x")));
    }

    private static Answer ellisonGlaeser(Inputs in) {
        return Answer.of("G", () -> ellisonGlaeserOf(in).rawConcentration())
                .and("H", () -> ellisonGlaeserOf(in).plantHerfindahl())
                .and("gamma", () -> ellisonGlaeserOf(in).gamma());
    }

    private static EllisonGlaeser ellisonGlaeserOf(Inputs in) {
        return EllisonGlaeser.of(in.numbers("plant_emp"), in.integers("plant_region"), in.numbers("region_emp"));
    }

    private static Answer reflections(Inputs in) {
        return Answer.of(
                        "kc0",
                        () -> MethodOfReflections.of(in.matrix("M"), 0).places().toArray())
                .and(
                        "kp0",
                        () -> MethodOfReflections.of(in.matrix("M"), 0)
                                .products()
                                .toArray())
                .and(
                        "kc1",
                        () -> MethodOfReflections.of(in.matrix("M"), 1).places().toArray())
                .and(
                        "kp1",
                        () -> MethodOfReflections.of(in.matrix("M"), 1)
                                .products()
                                .toArray());
    }
}
