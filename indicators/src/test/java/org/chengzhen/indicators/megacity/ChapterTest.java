package org.chengzhen.indicators.megacity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.place.City;
import org.chengzhen.core.result.Status;
import org.chengzhen.indicators.frame.Indicator;
import org.chengzhen.indicators.frame.IndicatorColumn;
import org.chengzhen.indicators.frame.Measurement;
import org.chengzhen.indicators.frame.PlaceIndicator;
import org.chengzhen.indicators.frame.ReferenceEntry;
import org.chengzhen.indicators.frame.Study;
import org.junit.jupiter.api.Test;

/** What the tests of the chapters share: small panels, and that no entry computes from an empty study. */
abstract class ChapterTest {
    static final String A = "110100";
    static final String B = "310100";
    static final String C = "440100";
    static final String D = "440300";
    private static final String[] CODES = {A, B, C, D};

    abstract ImmutableList<Indicator> chapter();

    @Test
    void emptyStudyNamesWhatIsMissing() {
        for (Indicator indicator : chapter()) {
            if (!(indicator instanceof ReferenceEntry)) {
                assertFalse(indicator.computableFrom(Study.empty()), indicator + " computes from nothing");
                assertFalse(indicator.missing(Study.empty()).isEmpty());
                assertEquals(Status.MISSING, indicator.measure(Study.empty()).status());
            }
        }
    }

    @Test
    void factsAreComplete() {
        for (Indicator indicator : chapter()) {
            assertTrue(indicator.entry().localName().codePoints().anyMatch(c -> c > 0x4e00), indicator.id());
            assertFalse(indicator.entry().formula().isBlank(), indicator.id());
            assertFalse(indicator.entry().reading().isBlank(), indicator.id());
            assertFalse(indicator.entry().source().isBlank(), indicator.id());
        }
    }

    Indicator entry(String id) {
        return chapter().stream().filter(i -> i.id().equals(id)).findFirst().orElseThrow();
    }

    Measurement measure(String id, Study study) {
        Measurement measurement = entry(id).measure(study);
        assertEquals(Status.OK, measurement.status(), measurement.reason());
        return measurement;
    }

    IndicatorColumn part(String id, String part, Study study) {
        return ((PlaceIndicator) entry(id)).columns(study).get(part);
    }

    static Data data() {
        return new Data();
    }

    /** A panel of up to four cities, filled column by column. */
    static final class Data {
        private final Panel.Builder panel = Panel.builder();

        /** Values of a year in the order of the cities A, B, C, D; NaN where missing. */
        Data put(int year, Variable variable, double... values) {
            for (int i = 0; i < values.length; i++) {
                City city = City.builder(CODES[i], "City " + CODES[i]).build();
                panel.value(city, year, variable, values[i]);
            }
            return this;
        }

        Study study() {
            return Study.of(panel.build());
        }
    }
}
