package org.chengzhen.golden;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.chengzhen.methods.spatial.BestDiscretization;
import org.chengzhen.methods.spatial.Discretization;
import org.chengzhen.methods.spatial.DiscretizationMethod;
import org.chengzhen.methods.spatial.EcologicalDetector;
import org.chengzhen.methods.spatial.FactorDetector;
import org.chengzhen.methods.spatial.InteractionDetector;
import org.chengzhen.methods.spatial.RiskDetector;

/** Golden rows of the geographical detector, B70. */
final class GeographicalDetectorAdapters {
    private static final String CUT =
            "B70 geographical detector: factor q after cutting into %d classes by %s ((a,b] classes)";

    static final Map<String, Adapter> ALL = new HashMap<>();

    static {
        for (String text : new String[] {
            "factor q, non-central F",
            "factor q of a weak factor",
            "one stratum",
            "constant y",
            "strata explain everything"
        }) {
            ALL.put("B70 geographical detector: ".concat(text), GeographicalDetectorAdapters::factor);
        }
        // the text names the number of classes, so that one adapter serves every number
        for (String method : new String[] {"equal", "natural", "quantile", "geometric", "sd"}) {
            for (int k : new int[] {2, 3, 4, 5, 6, 7, 8, 9, 10, 12}) {
                ALL.put(String.format(CUT, k, method), GeographicalDetectorAdapters::cut);
            }
        }
        ALL.put(
                "B70 geographical detector: best discretization by q over 3 methods and 3..6 classes (ties: fewest"
                        .concat(" classes, then quantile, equal, natural)"),
                GeographicalDetectorAdapters::best);
        for (String text :
                new String[] {"interaction of two factors", "interaction of a factor and a discretized factor"}) {
            ALL.put("B70 geographical detector: ".concat(text), GeographicalDetectorAdapters::interaction);
        }
        ALL.put(
                "B70 geographical detector: risk detector, Welch t with unrounded df",
                GeographicalDetectorAdapters::risk);
        ALL.put(
                "B70 geographical detector: ecological detector F = SSW1/SSW2",
                GeographicalDetectorAdapters::ecological);
    }

    private GeographicalDetectorAdapters() {}

    private static Answer factor(Inputs in) {
        return factor(() -> FactorDetector.of(in.numbers("y"), in.integers("strata")));
    }

    private static Answer factor(Supplier<FactorDetector> factor) {
        return Answer.of("q", () -> factor.get().q())
                .and("F", () -> factor.get().f())
                .and("lambda", () -> factor.get().lambda())
                .and("p", () -> factor.get().pValue())
                .and("L", () -> factor.get().strata().size());
    }

    private static DiscretizationMethod method(String word) {
        return switch (word) {
            case "quantile" -> DiscretizationMethod.QUANTILE;
            case "equal" -> DiscretizationMethod.EQUAL_WIDTH;
            case "natural" -> DiscretizationMethod.NATURAL_BREAKS;
            case "geometric" -> DiscretizationMethod.GEOMETRIC;
            case "sd" -> DiscretizationMethod.STANDARD_DEVIATION;
            default -> throw new AssertionError(word);
        };
    }

    private static Answer cut(Inputs in) {
        Supplier<Discretization> cut =
                () -> Discretization.of(in.numbers("x"), method(in.text("method")), in.integer("classes"));
        return factor(() ->
                        FactorDetector.of(in.numbers("y"), cut.get().classes().toArray()))
                .and("cuts", () -> cut.get().cuts().toArray())
                .and("class", () -> cut.get().classes().toArray());
    }

    private static Answer best(Inputs in) {
        int[] range = in.integers("classes");
        BestDiscretization found = BestDiscretization.of(in.numbers("y"), in.numbers("x"), range[0], range[1]);
        Map<String, Object> all = new LinkedHashMap<>();
        found.candidates().forEach(c -> all.put(name(c), c.q()));
        return Answer.of("q", () -> all).and("best", () -> name(found.best()));
    }

    private static String name(BestDiscretization.Candidate c) {
        String word =
                switch (c.method()) {
                    case QUANTILE -> "quantile";
                    case EQUAL_WIDTH -> "equal";
                    case NATURAL_BREAKS -> "natural";
                    default -> c.method().name().toLowerCase(Locale.ROOT);
                };
        return String.join(".", word, Objects.toString(c.classes()));
    }

    private static Answer interaction(Inputs in) {
        Supplier<InteractionDetector> both =
                () -> InteractionDetector.of(in.numbers("y"), in.integers("strata1"), in.integers("strata2"));
        return Answer.of("q1", () -> both.get().q1())
                .and("q2", () -> both.get().q2())
                .and("q12", () -> both.get().q12())
                .and("cells", () -> both.get().cells())
                .and("class", () -> both.get().kind());
    }

    private static Answer risk(Inputs in) {
        RiskDetector risk = RiskDetector.of(in.numbers("y"), in.integers("strata"));
        return Answer.of(
                        "strata",
                        () -> risk.strata().stream()
                                .map(FactorDetector.Stratum::stratum)
                                .toList())
                .and(
                        "means",
                        () -> risk.strata().stream()
                                .map(FactorDetector.Stratum::mean)
                                .toList())
                .and(
                        "pairs",
                        () -> risk.pairs().stream()
                                .map(p -> new Object[] {
                                    p.first(), p.second(), p.statistic(), p.degreesOfFreedom(), p.pValue()
                                })
                                .toList());
    }

    private static Answer ecological(Inputs in) {
        EcologicalDetector test =
                EcologicalDetector.of(in.numbers("y"), in.integers("strata1"), in.integers("strata2"));
        return Answer.of("ssw1", test::within1)
                .and("ssw2", test::within2)
                .and("F", test::f)
                .and("df", test::degreesOfFreedom)
                .and("p_greater", test::pValueGreater)
                .and("p_two", test::pValue);
    }
}
