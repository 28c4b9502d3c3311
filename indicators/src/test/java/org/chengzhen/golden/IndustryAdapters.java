package org.chengzhen.golden;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.methods.concentration.Coagglomeration;
import org.chengzhen.methods.concentration.ComplexityOutlook;
import org.chengzhen.methods.concentration.DurantonOverman;
import org.chengzhen.methods.concentration.EconomicFitness;
import org.chengzhen.methods.concentration.EntryExit;
import org.chengzhen.methods.concentration.ExportSophistication;
import org.chengzhen.methods.concentration.IndustryRelatedness;
import org.chengzhen.methods.concentration.KDensity;
import org.chengzhen.methods.concentration.LocalizationBand;
import org.chengzhen.methods.concentration.RelatednessDensity;

/** Golden rows of M58 and M59: related industries, complexity, plants near each other. */
final class IndustryAdapters {
    static final Map<String, Adapter> ALL = Map.ofEntries(
            Map.entry("M58 relatedness of industries", in -> relatedness(in)),
            Map.entry(
                    "M58 relatedness density",
                    in -> Answer.of(
                            "density", () -> RelatednessDensity.of(in.matrix("M"), DoubleMatrix.of(in.matrix("phi"))))),
            Map.entry("M58 entry and exit with density at the start", in -> entryExit(in)),
            Map.entry("M58 PRODY and EXPY", in -> sophistication(in)),
            Map.entry("M58 economic fitness and product complexity", in -> fitness(in)),
            Map.entry("M58 PCI on ECI scale, complexity outlook index and gain", in -> outlook(in)),
            Map.entry("M59 Ellison-Glaeser coagglomeration gamma-c and pairwise index", in -> coagglomeration(in)),
            Map.entry("M59 Duranton-Overman K-density", in -> density(in)),
            Map.entry("M59 K-density, one plant", in -> density(in)),
            Map.entry("M59 global band from given draws", in -> band(in)));

    private IndustryAdapters() {}

    private static Answer relatedness(Inputs in) {
        Answer answer = Answer.of("measures", () -> List.of());
        for (IndustryRelatedness.Measure measure : IndustryRelatedness.Measure.values()) {
            answer.and(measure.name().toLowerCase(Locale.ROOT), () -> IndustryRelatedness.of(in.matrix("M"), measure));
        }
        return answer;
    }

    private static Answer entryExit(Inputs in) {
        EntryExit e = EntryExit.of(in.matrix("M0"), in.matrix("M1"), DoubleMatrix.of(in.matrix("phi")));
        return Answer.of(
                        "rows",
                        () -> e.cells().stream()
                                .map(c -> List.of(
                                        c.place(),
                                        c.industry(),
                                        c.entry().isPresent() ? c.entry() : "NA",
                                        c.exit().isPresent() ? c.exit() : "NA",
                                        c.density()))
                                .toList())
                .and("entry_rate", e::entryRate)
                .and("exit_rate", e::exitRate);
    }

    private static Answer sophistication(Inputs in) {
        ExportSophistication e = ExportSophistication.of(in.matrix("x"), in.numbers("income"));
        return Answer.of("prody", e::prody).and("expy", e::expy);
    }

    private static Answer fitness(Inputs in) {
        EconomicFitness f = in.has("iterations")
                ? EconomicFitness.of(in.matrix("M"), in.integer("iterations"))
                : EconomicFitness.of(in.matrix("M"));
        return Answer.of("fitness", () -> f.fitness().toArray())
                .and("complexity", () -> f.complexity().toArray());
    }

    private static Answer outlook(Inputs in) {
        ComplexityOutlook o = ComplexityOutlook.of(in.matrix("M"));
        return Answer.of("ECI", () -> o.placeComplexity().toArray())
                .and("PCI", () -> o.productComplexity().toArray())
                .and("proximity", o::proximity)
                .and("density", o::density)
                .and("outlook_index", () -> o.index().toArray())
                .and("gain_gross", o::grossGain)
                .and("gain", o::gain);
    }

    private static Answer coagglomeration(Inputs in) {
        Coagglomeration c = Coagglomeration.of(
                in.numbers("plants"), in.integers("industry"), in.integers("region"), in.numbers("region_total"));
        return Answer.of("gamma", c::agglomeration)
                .and("H", () -> c.plantHerfindahl().toArray())
                .and("w", () -> c.shares().toArray())
                .and("gamma_c", c::index)
                .and("pair", () -> offDiagonal(c.pairs()));
    }

    private static List<List<Object>> offDiagonal(DoubleMatrix pairs) {
        return IntStream.range(0, pairs.rows())
                .mapToObj(i -> IntStream.range(0, pairs.columns())
                        .mapToObj(j -> i == j ? (Object) "NA" : (Object) pairs.get(i, j))
                        .toList())
                .toList();
    }

    private static DurantonOverman test(Inputs in) {
        DurantonOverman test = DurantonOverman.withDefaults();
        if (in.has("h")) {
            test = test.bandwidth(in.number("h"));
        }
        return in.has("level") ? test.level(in.number("level")) : test;
    }

    private static Answer density(Inputs in) {
        double[] x = in.column("points", 0);
        double[] y = in.column("points", 1);
        KDensity k = Stream.of("emp", "employment", "weights")
                .filter(in::has)
                .findFirst()
                .map(e -> test(in).weighted(x, y, in.numbers(e), in.numbers("at")))
                .orElseGet(() -> test(in).of(x, y, in.numbers("at")));
        return Answer.of("h", k::bandwidth)
                .and("pairs", k::pairs)
                .and("density", () -> k.density().toArray());
    }

    private static Answer band(Inputs in) {
        LocalizationBand b = test(in).bandAgainst(
                        in.column("sites", 0),
                        in.column("sites", 1),
                        in.integers("plants"),
                        in.integerMatrix("draws"),
                        in.numbers("at"));
        return Answer.of("density", () -> b.industry().density().toArray())
                .and("k", b::depth)
                .and("lower", () -> b.lower().toArray())
                .and("upper", () -> b.upper().toArray())
                .and("share_outside", b::shareOutside)
                .and("localization", () -> b.localization().toArray())
                .and("dispersion", () -> b.dispersion().toArray())
                .and("localized", b::localized)
                .and("dispersed", b::dispersed);
    }
}
