package org.chengzhen.indicators.county;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.place.County;
import org.chengzhen.core.place.FunctionalZone;
import org.chengzhen.core.result.Status;
import org.chengzhen.indicators.catalogue.Catalogue;
import org.chengzhen.indicators.frame.Indicator;
import org.chengzhen.indicators.frame.IndicatorColumn;
import org.chengzhen.indicators.frame.Measurement;
import org.chengzhen.indicators.frame.Study;

/** Small studies of counties. */
final class CountyStudies {
    static final County A = County.builder("110101", "A").build();
    static final County B =
            County.builder("210101", "B").zone(FunctionalZone.ECOLOGICAL).build();
    static final County C = County.builder("310101", "C").build();
    static final County D = County.builder("410101", "D").build();

    private CountyStudies() {}

    /** Adds a variable whose values are those of A, B, C and D. */
    static Panel.Builder put(Panel.Builder panel, int year, Variable variable, double... values) {
        County[] places = {A, B, C, D};
        for (int p = 0; p < values.length; p++) {
            panel.value(places[p], year, variable, values[p]);
        }
        return panel;
    }

    static IndicatorColumn column(String id, String part, Study study) {
        return Catalogue.place(id).columns(study).get(part);
    }

    static void value(double expected, String id, String part, Study study, String code) {
        IndicatorColumn column = column(id, part, study);
        int year = column.years().get(column.years().size() - 1);
        assertEquals(expected, column.value(code, year), 1e-9 * Math.max(1, Math.abs(expected)), id + " " + part);
    }

    static void label(String expected, String id, String part, Study study, String code) {
        IndicatorColumn column = column(id, part, study);
        int year = column.years().get(column.years().size() - 1);
        assertEquals(
                expected,
                column.label(code, year).orElse(column.status(code, year).name()),
                id + " " + part);
    }

    static void status(Status expected, String id, String part, Study study, String code) {
        IndicatorColumn column = column(id, part, study);
        assertEquals(
                expected, column.status(code, column.years().get(column.years().size() - 1)), id + " " + part);
    }

    /** On an empty study an indicator says what it lacks, and its measurement is MISSING. */
    static void lacksOnEmptyStudy(Indicator indicator) {
        assertFalse(indicator.missing(Study.empty()).isEmpty(), indicator.toString());
        Measurement measurement = indicator.measure(Study.empty());
        assertEquals(Status.MISSING, measurement.status(), indicator.toString());
        assertTrue(
                measurement.reason().contains(indicator.missing(Study.empty()).get(0)), measurement.reason());
    }

    static Measurement measured(String id, Study study) {
        Measurement measurement = Catalogue.get(id).measure(study);
        assertEquals(Status.OK, measurement.status(), id + ": " + measurement.reason());
        return measurement;
    }
}
