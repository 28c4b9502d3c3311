package org.chengzhen.indicators.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.panel.Unit;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.place.City;
import org.chengzhen.core.place.GeoPoint;
import org.chengzhen.core.result.Status;
import org.chengzhen.indicators.frame.Indicator;
import org.chengzhen.indicators.frame.IndicatorColumn;
import org.chengzhen.indicators.frame.Measurement;
import org.chengzhen.indicators.frame.ReferenceEntry;
import org.chengzhen.indicators.frame.Study;

/** Small studies, and what every chapter owes. */
final class EvaluationStudies {
    static final double TOLERANCE = 5e-6;

    static final Variable X = variable("x");
    static final Variable Y = variable("y");
    static final Variable Z = variable("z");

    /** The table of the worked examples: more of x is better, less of y, more of z. */
    static final double[][] TABLE = {{65, 12, 0.35}, {72, 9, 0.28}, {58, 15, 0.4}, {80, 7, 0.31}};

    private EvaluationStudies() {}

    static Variable variable(String id) {
        return Variable.of(id, "Variable " + id, "变量" + id, Unit.FRACTION, Variable.Kind.INTENSITY);
    }

    static City city(int number) {
        return City.builder("4401" + (10 + number), "City " + number)
                .centre(new GeoPoint(23 + number, 113))
                .build();
    }

    static String code(int number) {
        return city(number).code();
    }

    /** A row for each city, a column for each variable, all of one year; NaN is not put in. */
    static Panel.Builder put(Panel.Builder panel, int year, double[][] rows, Variable... variables) {
        for (int i = 0; i < rows.length; i++) {
            for (int v = 0; v < variables.length; v++) {
                if (!Double.isNaN(rows[i][v])) {
                    panel.value(city(i), year, variables[v], rows[i][v]);
                }
            }
        }
        return panel;
    }

    static Study study(double[][] rows, Variable... variables) {
        return Study.of(put(Panel.builder(), 2020, rows, variables).build());
    }

    /** The worked example with its criteria. */
    static Study judged() {
        return study(TABLE, X, Y, Z)
                .with(
                        EvaluationInputs.CRITERIA,
                        EvaluationCriteria.benefits(X)
                                .costs(Y)
                                .and(Z, org.chengzhen.methods.composite.Criterion.benefit("z")));
    }

    static double[] row(double... values) {
        return values;
    }

    static DoubleMatrix judgements() {
        return DoubleMatrix.of(new double[][] {{1, 3, 5}, {1 / 3.0, 1, 2}, {0.2, 0.5, 1}});
    }

    static Indicator entry(ImmutableList<Indicator> chapter, String id) {
        return chapter.stream().filter(i -> i.id().equals(id)).findFirst().orElseThrow();
    }

    static Measurement measure(ImmutableList<Indicator> chapter, String id, Study study) {
        Measurement measurement = entry(chapter, id).measure(study);
        assertEquals(Status.OK, measurement.status(), measurement.reason());
        return measurement;
    }

    static IndicatorColumn column(Measurement measurement, String part) {
        return measurement.part(part, IndicatorColumn.class).orElseThrow();
    }

    /** The values of the places in the last year. */
    static void assertColumn(IndicatorColumn column, double... expected) {
        int year = column.years().size() - 1;
        for (int p = 0; p < expected.length; p++) {
            double value = column.value(code(p), column.years().get(year));
            assertEquals(expected[p], value, TOLERANCE * Math.max(1, Math.abs(expected[p])), "place " + p);
        }
    }

    /** Facts are complete, and an entry that computes says what an empty study lacks. */
    static void assertComplete(ImmutableList<Indicator> chapter) {
        for (Indicator indicator : chapter) {
            var entry = indicator.entry();
            assertFalse(entry.unit().isBlank() || entry.formula().isBlank(), entry.id());
            assertFalse(entry.reading().isBlank() || entry.source().isBlank(), entry.id());
            assertTrue(
                    entry.localName()
                            .codePoints()
                            .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN),
                    entry.id());
            if (!(indicator instanceof ReferenceEntry)) {
                assertFalse(indicator.missing(Study.empty()).isEmpty(), entry.id());
                assertEquals(Status.MISSING, indicator.measure(Study.empty()).status(), entry.id());
            }
        }
    }
}
