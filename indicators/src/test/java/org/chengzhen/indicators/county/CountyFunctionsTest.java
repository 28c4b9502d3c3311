package org.chengzhen.indicators.county;

import static org.chengzhen.indicators.county.CountyStudies.A;
import static org.chengzhen.indicators.county.CountyStudies.B;
import static org.chengzhen.indicators.county.CountyStudies.C;
import static org.chengzhen.indicators.county.CountyStudies.D;
import static org.chengzhen.indicators.county.CountyStudies.label;
import static org.chengzhen.indicators.county.CountyStudies.put;
import static org.chengzhen.indicators.county.CountyStudies.status;
import static org.chengzhen.indicators.county.CountyStudies.value;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Map;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.panel.Variables;
import org.chengzhen.core.result.Status;
import org.chengzhen.indicators.catalogue.Catalogue;
import org.chengzhen.indicators.frame.Grouping;
import org.chengzhen.indicators.frame.Inputs;
import org.chengzhen.indicators.frame.Study;
import org.junit.jupiter.api.Test;

class CountyFunctionsTest {
    private static Study study() {
        Panel.Builder panel = Panel.builder();
        put(panel, 2010, Variables.POPULATION, 100, 100, 100, 100);
        put(panel, 2020, Variables.POPULATION, 101, 80, 98, 85);
        put(panel, 2020, Variables.EMPLOYMENT_BY_INDUSTRY.member("farming"), 50, 50, 50, 50);
        put(panel, 2020, Variables.EMPLOYMENT_BY_INDUSTRY.member("industry"), 40, 40, 40, 40);
        return Study.of(panel.build()).with(Inputs.INDUSTRIES, Variables.EMPLOYMENT_BY_INDUSTRY);
    }

    @Test
    void typesOfCounties() {
        Study study = study().with(CountyInputs.BIG_CITIES, Grouping.of(Map.of(C.code(), "Shanghai")));
        label("GENERAL", "D04", "type", study, A.code());
        label("KEY_ECOLOGICAL", "D04", "type", study, B.code());
        label("BIG_CITY_PERIPHERY", "D04", "type", study, C.code());
        label("POPULATION_LOSS", "D04", "type", study, D.code());
        value(0, "D04", "tags", study, A.code());
        value(2, "D04", "tags", study, B.code());
        status(Status.INSUFFICIENT_DATA, "D04", "type", study.year(2020), A.code());
    }

    @Test
    void allTypesThatHoldAreTags() {
        CountyTypeRule.Types result =
                CountyTypeRule.of(CountyTypeRule.Zone.BOTH, CountyTypeRule.Location.NEAR_BIG_CITY, 2, -0.2);
        assertEquals(CountyTypeRule.Type.KEY_ECOLOGICAL, result.type());
        assertEquals(5, result.tags().size());
        assertEquals(
                ImmutableSet.of(CountyTypeRule.Type.GENERAL),
                CountyTypeRule.of(CountyTypeRule.Zone.OTHER, CountyTypeRule.Location.ELSEWHERE, 1, 0)
                        .tags());
        assertEquals(
                CountyTypeRule.Type.BIG_CITY_PERIPHERY,
                CountyTypeRule.of(CountyTypeRule.Zone.OTHER, CountyTypeRule.Location.NEAR_BIG_CITY, 1.0, -0.02)
                        .type());
        assertEquals(
                CountyTypeRule.Type.SPECIALISED_FUNCTION,
                CountyTypeRule.of(CountyTypeRule.Zone.OTHER, CountyTypeRule.Location.ELSEWHERE, 2.1, -0.15)
                        .type());
    }

    @Test
    void typesWithoutIndustriesInThePanelAreMissing() {
        Study bare = Study.of(
                        put(Panel.builder(), 2020, Variables.POPULATION, 1, 2).build())
                .with(Inputs.INDUSTRIES, Variables.EMPLOYMENT_BY_INDUSTRY);
        assertEquals(Status.MISSING, Catalogue.get("D04").measure(bare).status());
    }

    @Test
    void locationScores() {
        TravelTargets targets = new TravelTargets(ImmutableList.of(
                new TravelTargets.Target("prefecture", 120, 0.4),
                new TravelTargets.Target("province", 240, 0.3),
                new TravelTargets.Target("hsr", 90, 0.3)));
        Panel.Builder panel = Panel.builder();
        put(panel, 2020, CountyVariables.TRAVEL_TIMES.member("prefecture"), 40, 500, -1, Double.NaN);
        put(panel, 2020, CountyVariables.TRAVEL_TIMES.member("province"), 95, 500, 1, 1);
        put(panel, 2020, CountyVariables.TRAVEL_TIMES.member("hsr"), 25, 500, 1, 1);
        Study study = Study.of(panel.build()).with(CountyInputs.TRAVEL_TARGETS, targets);
        value(0.664583333333333, "D10", "score", study, A.code());
        value(0, "D10", "score", study, B.code());
        status(Status.INVALID, "D10", "score", study, C.code());
        status(Status.MISSING, "D10", "score", study, D.code());
        assertEquals(
                0.664583,
                LocationConditions.score(
                        new double[] {40, 95, 25}, new double[] {120, 240, 90}, new double[] {0.4, 0.3, 0.3}),
                1e-6);
        assertEquals(1.5, LocationConditions.transportDominance(1, 2, 1, 0.25, 0.5, 0.25), 1e-12);
    }

    @Test
    void sustainability() {
        Panel.Builder panel = Panel.builder();
        put(panel, 2020, CountyVariables.PILLARS.member("economy"), 0.6, 0.5, 2);
        put(panel, 2020, CountyVariables.PILLARS.member("society"), 0.5, 0.5, 0.1);
        put(panel, 2020, CountyVariables.PILLARS.member("environment"), 0.7, Double.NaN, 0.1);
        Study study = Study.of(panel.build()).with(CountyInputs.PILLARS, CountyVariables.PILLARS);
        value(0.770968349076, "D22", "coordination", study, A.code());
        label("society", "D22", "lagging", study, A.code());
        status(Status.MISSING, "D22", "coordination", study, B.code());
        status(Status.INVALID, "D22", "coordination", study, C.code());
    }

    @Test
    void seats() {
        Panel.Builder panel = Panel.builder();
        put(panel, 2020, CountyVariables.SEAT_POPULATION, 18, 60, 0, 5);
        put(panel, 2020, Variables.POPULATION, 50, 50, 0, 10);
        put(panel, 2020, Variables.GENERAL_REVENUE, 12, 12, 12, Double.NaN);
        put(panel, 2020, Variables.GENERAL_EXPENDITURE, 48, 48, 0, 1);
        Study study = Study.of(panel.build());
        value(0.36, "D23", "seat_share", study, A.code());
        value(0.25, "D23", "fiscal_self", study, A.code());
        status(Status.INVALID, "D23", "seat_share", study, B.code());
        value(0.25, "D23", "fiscal_self", study, B.code());
        status(Status.UNDEFINED, "D23", "fiscal_self", study, C.code());
        value(0.5, "D23", "seat_share", study, D.code());
        status(Status.MISSING, "D23", "fiscal_self", study, D.code());
    }

    @Test
    void anEmptyStudyLacksSomethingForEachEntry() {
        CountyFunctions.entries().forEach(CountyStudies::lacksOnEmptyStudy);
    }
}
