package org.chengzhen.indicators.citizenization;

import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.place.City;
import org.chengzhen.core.place.Place;
import org.chengzhen.indicators.frame.Indicator;
import org.chengzhen.indicators.frame.IndicatorColumn;
import org.chengzhen.indicators.frame.PlaceIndicator;
import org.chengzhen.indicators.frame.Study;

/** Small panels: city A with numbers, city B with whatever a test gives it. */
final class SmallStudy {
    static final Place A = City.builder("110100", "A").build();
    static final Place B = City.builder("120100", "B").build();
    static final int YEAR = 2020;

    private final Panel.Builder panel = Panel.builder().place(A).place(B);

    static SmallStudy of() {
        return new SmallStudy();
    }

    /** Values of A and B in 2020; NaN is missing. */
    SmallStudy with(Variable variable, double a, double b) {
        return with(YEAR, variable, a, b);
    }

    SmallStudy with(int year, Variable variable, double a, double b) {
        panel.value(A, year, variable, a).value(B, year, variable, b);
        return this;
    }

    Study study() {
        return Study.of(panel.build());
    }

    static Indicator entry(Iterable<Indicator> entries, String id) {
        for (Indicator indicator : entries) {
            if (indicator.id().equals(id)) {
                return indicator;
            }
        }
        throw new AssertionError("no entry " + id);
    }

    static IndicatorColumn part(Iterable<Indicator> entries, String id, Study study, String part) {
        IndicatorColumn column =
                ((PlaceIndicator) entry(entries, id)).columns(study).get(part);
        if (column == null) {
            throw new AssertionError(id + " has no part " + part);
        }
        return column;
    }
}
