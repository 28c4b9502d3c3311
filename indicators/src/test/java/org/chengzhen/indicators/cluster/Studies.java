package org.chengzhen.indicators.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.chengzhen.core.flow.FlowMatrix;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.panel.Variables;
import org.chengzhen.core.place.City;
import org.chengzhen.core.place.GeoPoint;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.space.CostMatrix;
import org.chengzhen.indicators.frame.Indicator;
import org.chengzhen.indicators.frame.Inputs;
import org.chengzhen.indicators.frame.Measurement;
import org.chengzhen.indicators.frame.Study;

/** Small studies for the tests of the entries. */
final class Studies {
    /** What is measured where nothing else is asked for. */
    static final Variable OUTPUT = Variable.flow("output", "Output", "产出", org.chengzhen.core.panel.Unit.YUAN);

    private Studies() {}

    /** Cities a, b, c, … with a row of values for each year. */
    static Panel panel(Variable variable, int firstYear, double[]... years) {
        Panel.Builder panel = Panel.builder().variable(variable);
        for (int p = 0; p < years[0].length; p++) {
            for (int t = 0; t < years.length; t++) {
                panel.value(city(p), firstYear + t, variable, years[t][p]);
            }
        }
        return panel.build();
    }

    static City city(int position) {
        String code = code(position);
        return City.builder(code, "City " + code)
                .localName("市" + code)
                .centre(new GeoPoint(30 + 0.5 * Math.floorDiv(position, 3), 110 + 0.5 * (position % 3)))
                .build();
    }

    static String code(int position) {
        return String.valueOf((char) ('a' + position));
    }

    static List<String> codes(int n) {
        return java.util.stream.IntStream.range(0, n).mapToObj(Studies::code).toList();
    }

    /** One year of the variable under the key VALUE. */
    static Study value(double... values) {
        return Study.of(panel(OUTPUT, 2020, values)).with(Inputs.VALUE, OUTPUT);
    }

    static Study withPeople(Study study, double... people) {
        return study.with(study.panel().with(Variables.POPULATION, people)).with(Inputs.WEIGHT, Variables.POPULATION);
    }

    static FlowMatrix flows(double[][] rows) {
        return FlowMatrix.of(codes(rows.length), rows);
    }

    static CostMatrix costs(double[][] rows) {
        return CostMatrix.of(codes(rows.length), rows);
    }

    /** Every entry says what an empty study lacks, and measures MISSING there; or needs nothing but places. */
    static void lackEverything(List<Indicator> entries) {
        for (Indicator entry : entries) {
            assertFalse(entry.missing(Study.empty()).isEmpty(), entry + " lacks nothing");
            Measurement nothing = entry.measure(Study.empty());
            assertEquals(Status.MISSING, nothing.status(), entry.toString());
            assertTrue(nothing.parts().isEmpty());
        }
    }

    /** Every entry has its facts. */
    static void tellTheirFacts(List<Indicator> entries) {
        for (Indicator entry : entries) {
            assertFalse(entry.entry().localName().isBlank(), entry.id());
            assertFalse(entry.entry().formula().isBlank(), entry.id());
            assertFalse(entry.entry().reading().isBlank(), entry.id());
            assertFalse(entry.entry().source().isBlank(), entry.id());
            assertFalse(entry.entry().unit().isBlank(), entry.id());
        }
    }

    static Indicator get(List<Indicator> entries, String id) {
        return entries.stream().filter(e -> e.id().equals(id)).findFirst().orElseThrow();
    }

    static double number(Measurement measured, String part) {
        assertEquals(Status.OK, measured.status(), measured.reason());
        return measured.number(part).orElse(Double.NaN);
    }
}
