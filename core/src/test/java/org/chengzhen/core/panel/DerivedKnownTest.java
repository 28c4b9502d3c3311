package org.chengzhen.core.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.chengzhen.core.china.ChinaData;
import org.chengzhen.core.place.Place;
import org.junit.jupiter.api.Test;

class DerivedKnownTest {
    private static final Place PLACE = ChinaData.cities().place("440600");

    private static Panel of(Variable first, double a, Variable second, double b) {
        return Panel.builder()
                .value(PLACE, 2020, first, a)
                .value(PLACE, 2020, second, b)
                .build();
    }

    @Test
    void ratiosFollowFromTheirParts() {
        Panel known = Derived.known(of(Variables.POPULATION, 1_000, Variables.URBAN_POPULATION, 600));
        assertEquals(60, known.value("440600", 2020, Variables.URBANIZATION_RATE), 1e-12);
        assertTrue(known.notes().toString().contains("urbanization_rate = urban_population / population"));
    }

    @Test
    void amountsFollowFromTheirRatio() {
        Panel known = Derived.known(of(Variables.POPULATION, 1_000, Variables.URBANIZATION_RATE, 60));
        assertEquals(600, known.value("440600", 2020, Variables.URBAN_POPULATION), 1e-9);
    }

    /** Output is a flow: 1,000 people with 72 each make 72,000. */
    @Test
    void flowsFollowFromTheirIntensity() {
        assertEquals(Variable.Kind.FLOW, Variables.GDP.kind());
        Panel known = Derived.known(of(Variables.POPULATION, 1_000, Variables.GDP_PER_CAPITA, 72));
        assertEquals(72_000, known.value("440600", 2020, Variables.GDP), 1e-9);
        assertTrue(known.notes().toString().contains("gdp = gdp_per_capita x population"));
    }

    @Test
    void aPanelFromWhichNothingFollowsStaysAsItIs() {
        Panel panel = of(Variables.BIRTHS, 5, Variables.DEATHS, 4);
        assertSame(panel, Derived.known(panel));
    }

    @Test
    void aScaledVariableRunsFromTheLeastToTheLargestOfAllYears() {
        Panel panel = Panel.builder()
                .value(PLACE, 2010, Variables.POPULATION, 10)
                .value(PLACE, 2020, Variables.POPULATION, 30)
                .value(ChinaData.cities().place("440100"), 2020, Variables.POPULATION, 50)
                .build();
        Panel wider = panel.with(Derived.scaled(panel, Variables.POPULATION));
        Variable scaled = Derived.scaled(Variables.POPULATION);
        assertEquals("population_scaled", scaled.id());
        assertEquals(0, wider.value("440600", 2010, scaled));
        assertEquals(0.5, wider.value("440600", 2020, scaled));
        assertEquals(1, wider.value("440100", 2020, scaled));
        assertTrue(Double.isNaN(wider.value("440100", 2010, scaled)));
    }
}
