package org.chengzhen.indicators.megacity;

import static org.chengzhen.core.panel.Variables.BUILT_UP_AREA;
import static org.chengzhen.core.panel.Variables.EMPLOYMENT;
import static org.chengzhen.core.panel.Variables.GDP;
import static org.chengzhen.core.panel.Variables.POPULATION;
import static org.chengzhen.core.panel.Variables.URBAN_POPULATION;
import static org.chengzhen.indicators.megacity.MegacityVariables.CAPITAL_STOCK;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.panel.Unit;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.place.City;
import org.chengzhen.core.result.Status;
import org.chengzhen.indicators.frame.Indicator;
import org.chengzhen.indicators.frame.Inputs;
import org.chengzhen.indicators.frame.Measurement;
import org.chengzhen.indicators.frame.ReferenceEntry;
import org.chengzhen.indicators.frame.Study;
import org.junit.jupiter.api.Test;

class GrowthEntriesTest extends ChapterTest {
    @Override
    ImmutableList<Indicator> chapter() {
        return GrowthEntries.entries();
    }

    private static Study cities() {
        return data().put(2010, BUILT_UP_AREA, 500, 500, 500, 500)
                .put(2020, BUILT_UP_AREA, 620, 450, 500, Double.NaN)
                .put(2010, POPULATION, 400, 400, 400, 400)
                .put(2020, POPULATION, 440, 380, 400, 400)
                .put(2010, GDP, 3000, 3000, 3000, 3000)
                .put(2020, GDP, 4200, 2000, 3000, 3000)
                .study();
    }

    @Test
    void growthIsAccountedForByYear() {
        Study study = data().put(2010, GDP, 100, 100, 0)
                .put(2020, GDP, 100 * Math.exp(0.8), 100, 5)
                .put(2010, CAPITAL_STOCK, 200, 200, 200)
                .put(2020, CAPITAL_STOCK, 200 * Math.E, 200, 200)
                .put(2010, EMPLOYMENT, 50, 50, 50)
                .put(2020, EMPLOYMENT, 50 * Math.exp(0.1), 50, 50)
                .study()
                .with(MegacityInputs.CAPITAL_ELASTICITY, 0.4);
        // the golden rates of C07.solow: 8 %, 10 % and 1 % a year
        assertEquals(0.034, part("C07", "productivity", study).value(A, 2020), 1e-12);
        assertEquals(0.5, part("C07", "share of capital", study).value(A, 2020), 1e-12);
        assertEquals(0.075, part("C07", "share of labour", study).value(A, 2020), 1e-12);
        assertEquals(0.425, part("C07", "share of productivity", study).value(A, 2020), 1e-12);
        assertEquals("MIXED", part("C07", "mode", study).label(A, 2020).orElseThrow());
        assertEquals(Status.UNDEFINED, part("C07", "mode", study).status(B, 2020));
        assertEquals(Status.INVALID, part("C07", "productivity", study).status(C, 2020));
    }

    @Test
    void landProductivityAndExpansionShareGrowth() {
        assertEquals(
                0.360686094707,
                part("C08", "share of land productivity", cities()).value(A, 2020),
                1e-9);
        assertEquals(
                0.639313905293, part("C08", "share of land expansion", cities()).value(A, 2020), 1e-9);
        assertEquals("MIXED", part("C08", "mode", cities()).label(A, 2020).orElseThrow());
        assertEquals(Status.UNDEFINED, part("C08", "mode", cities()).status(C, 2020));
        assertEquals(Status.MISSING, part("C08", "mode", cities()).status(D, 2020));
    }

    @Test
    void sprawlIsUndefinedWherePeopleDoNotGrow() {
        assertEquals(2.4, part("C09", "sprawl ratio", cities()).value(A, 2020), 1e-9);
        assertEquals(Status.UNDEFINED, part("C09", "sprawl ratio", cities()).status(B, 2020));
        assertTrue(part("C09", "sprawl ratio", cities())
                .reason(B, 2020)
                .orElseThrow()
                .contains("shrinks"));
        assertEquals(-0.1, part("C09", "growth of built-up area", cities()).value(B, 2020), 1e-12);
        assertEquals(6.77419354839, part("C09", "output per km²", cities()).value(A, 2020), 1e-9);
        assertEquals(6, part("C09", "output per km²", cities()).value(A, 2010), 1e-9);
        assertEquals(620e6 / 440, part("C09", "m² per person", cities()).value(A, 2020), 1e-6);
    }

    @Test
    void decouplingHasEightStates() {
        assertEquals(0.6, part("C10", "elasticity", cities()).value(A, 2020), 1e-12);
        assertEquals(
                "WEAK_DECOUPLING", part("C10", "state", cities()).label(A, 2020).orElseThrow());
        assertEquals(
                "WEAK_NEGATIVE_DECOUPLING",
                part("C10", "state", cities()).label(B, 2020).orElseThrow());
        assertEquals(Status.UNDEFINED, part("C10", "state", cities()).status(C, 2020));
    }

    @Test
    void quadrantsFollowTheSigns() {
        assertEquals(
                "BALANCED", part("C31", "quadrant", cities()).label(A, 2020).orElseThrow());
        assertEquals("DECLINE", part("C31", "quadrant", cities()).label(B, 2020).orElseThrow());
        assertEquals("DECLINE", part("C31", "quadrant", cities()).label(C, 2020).orElseThrow());
    }

    @Test
    void optimalSizeIsTheTopOfTheParabola() {
        Variable perHead = Variable.of("per_head", "Per head", "人均", Unit.INDEX, Variable.Kind.INTENSITY);
        Panel.Builder panel = Panel.builder();
        double[] sizes = {5, 10, 15, 20, 25, 30, 35};
        for (int i = 0; i < sizes.length; i++) {
            City city = City.builder("44" + (10 + i) + "00", "City " + i).build();
            panel.value(city, 2020, URBAN_POPULATION, sizes[i]);
            panel.value(city, 2020, perHead, Math.exp(1 + 0.08 * sizes[i] - 0.002 * sizes[i] * sizes[i]));
        }
        Measurement c28 = measure("C28", Study.of(panel.build()).with(Inputs.VALUE, perHead));
        assertEquals(20, c28.value(), 1e-6);
        assertEquals("C28", ((ReferenceEntry) entry("C27")).pointsTo().orElseThrow());
    }

    @Test
    void oneYearIsNotEnoughForGrowth() {
        assertEquals(
                Status.INSUFFICIENT_DATA,
                part("C31", "quadrant", cities().year(2020)).status(A, 2020));
    }
}
