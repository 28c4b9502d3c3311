package org.chengzhen.indicators.megacity;

import static org.chengzhen.core.panel.Variables.GDP_PER_CAPITA;
import static org.chengzhen.core.panel.Variables.POPULATION;
import static org.chengzhen.core.panel.Variables.POPULATION_DENSITY;
import static org.chengzhen.core.panel.Variables.URBANIZATION_RATE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.google.common.collect.ImmutableList;
import org.chengzhen.core.result.Status;
import org.chengzhen.indicators.frame.Indicator;
import org.chengzhen.indicators.frame.IndicatorColumn;
import org.chengzhen.indicators.frame.Measurement;
import org.chengzhen.indicators.frame.Study;
import org.junit.jupiter.api.Test;

class LiveabilityEntriesTest extends ChapterTest {
    @Override
    ImmutableList<Indicator> chapter() {
        return LiveabilityEntries.entries();
    }

    private static final CityCriteria CRITERIA = CityCriteria.none()
            .benefit(URBANIZATION_RATE, 0.4, 90)
            .cost(POPULATION_DENSITY, 0.3, 35)
            .benefit(GDP_PER_CAPITA, 0.3, 10);

    @Test
    void liveabilityIsScoredAgainstTargets() {
        Study study = data().put(2020, URBANIZATION_RATE, 88, 90, Double.NaN)
                .put(2020, POPULATION_DENSITY, 42, 35, 1)
                .put(2020, GDP_PER_CAPITA, 12, 10, 1)
                .study()
                .with(MegacityInputs.CITY_CRITERIA, CRITERIA);
        IndicatorColumn index = part("C11", "index", study);
        assertEquals(94.1111111111, index.value(A, 2020), 1e-9);
        assertEquals(100, index.value(B, 2020), 1e-12);
        assertEquals(Status.MISSING, index.status(C, 2020));
    }

    @Test
    void weakLinksKeepTheirBoundsOverTheYears() {
        Study study = data().put(2010, URBANIZATION_RATE, 0, 50, 100)
                .put(2010, POPULATION_DENSITY, 100, 50, 0)
                .put(2010, GDP_PER_CAPITA, 0, 5, 10)
                .put(2020, URBANIZATION_RATE, 82, 50, 100)
                .put(2020, POPULATION_DENSITY, 65, 50, 0)
                .put(2020, GDP_PER_CAPITA, 6.4, 5, 10)
                .study()
                .with(MegacityInputs.CITY_CRITERIA, CRITERIA);
        // scores of A in 2020: 0.82, 0.35, 0.64, as in the golden row
        assertEquals(0.35, part("C16", "least score", study).value(A, 2020), 1e-12);
        assertEquals(
                "population_density",
                part("C16", "weakest", study).label(A, 2020).orElseThrow());
        assertEquals(1, part("C16", "below the limit", study).value(A, 2020), 0);
        assertEquals(0.409712856914, part("C16", "penalized mean", study).value(A, 2020), 1e-9);
        assertEquals(1, part("C16", "penalized mean", study).value(C, 2020), 1e-12);
    }

    @Test
    void cityWithoutAnyScoreHasNoPenalizedMean() {
        Study study = data().put(2020, URBANIZATION_RATE, 10, 50)
                .put(2020, POPULATION_DENSITY, 100, 50)
                .put(2020, GDP_PER_CAPITA, 1, 5)
                .study()
                .with(MegacityInputs.CITY_CRITERIA, CRITERIA);
        assertEquals(Status.UNDEFINED, part("C16", "penalized mean", study).status(A, 2020));
        assertEquals(0, part("C16", "least score", study).value(A, 2020), 0);
    }

    @Test
    void guardRailsAreTestedTogetherAndApart() {
        Data data = data().put(2020, MegacityVariables.DEMOLISHED_FLOOR_AREA, 15, 15, 0)
                .put(2020, MegacityVariables.EXISTING_FLOOR_AREA, 100, 100, 100);
        Study shares = data.study();
        assertEquals(0.15, part("C17", "demolished share", shares).value(A, 2020), 1e-12);
        assertNull(part("C17", "guard-rails", shares));
        Study all = data.put(2020, MegacityVariables.NEW_FLOOR_AREA, 27, 27, 10)
                .put(2020, MegacityVariables.LOCAL_RESETTLEMENT, 0.55, 0.55, 0.55)
                .put(2020, MegacityVariables.RENT_GROWTH, 0.06, 0.05, 0.05)
                .put(2020, MegacityVariables.RENOVATED_COMMUNITIES, 3, 4)
                .put(2020, MegacityVariables.PLANNED_COMMUNITIES, 4, 4)
                .study();
        assertEquals("BROKEN", part("C17", "guard-rails", all).label(A, 2020).orElseThrow());
        assertEquals("KEPT", part("C17", "guard-rails", all).label(B, 2020).orElseThrow());
        assertEquals(Status.UNDEFINED, part("C17", "guard-rails", all).status(C, 2020));
        assertEquals(0.75, part("C17", "progress", all).value(A, 2020), 1e-12);
    }

    @Test
    void congestionWeighsLinksByVehicles() {
        Study links = data().put(2020, MegacityVariables.TRAVEL_TIME, 30, 20)
                .put(2020, MegacityVariables.FREE_FLOW_TIME, 18, 15)
                .put(2020, MegacityVariables.TRAFFIC_VOLUME, 100, 300)
                .study();
        assertEquals(1.42857142857, measure("C25", links).value(), 1e-9);
    }

    @Test
    void overloadNamesItsResource() {
        Study study = data().put(2020, POPULATION, 2154, 100, 5, 5)
                .put(2020, MegacityVariables.CAPACITY.member("water"), 2300, 200, 0, Double.NaN)
                .put(2020, MegacityVariables.CAPACITY.member("schools"), 2050, 150, 5, 5)
                .study()
                .with(MegacityInputs.CAPACITIES, MegacityVariables.CAPACITY);
        assertEquals(1.05073170732, part("C30", "ratio", study).value(A, 2020), 1e-9);
        assertEquals("schools", part("C30", "binding", study).label(A, 2020).orElseThrow());
        assertEquals("OVERLOADED", part("C30", "state", study).label(A, 2020).orElseThrow());
        assertEquals("WITHIN", part("C30", "state", study).label(B, 2020).orElseThrow());
        assertEquals(Status.UNDEFINED, part("C30", "ratio", study).status(C, 2020));
        assertEquals(Status.MISSING, part("C30", "ratio", study).status(D, 2020));
        Measurement none = entry("C30")
                .measure(data().put(2020, POPULATION, 1)
                        .study()
                        .with(MegacityInputs.CAPACITIES, MegacityVariables.CAPACITY));
        assertEquals(Status.MISSING, none.status());
    }
}
