package org.chengzhen.indicators.cluster;

import static org.chengzhen.indicators.cluster.Studies.number;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.panel.Variables;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.space.CostMatrix;
import org.chengzhen.indicators.frame.IndicatorColumn;
import org.chengzhen.indicators.frame.Inputs;
import org.chengzhen.indicators.frame.Measurement;
import org.chengzhen.indicators.frame.PlaceIndicator;
import org.chengzhen.indicators.frame.Study;
import org.chengzhen.methods.interaction.Decay;
import org.chengzhen.methods.interaction.SpatialInteraction;
import org.junit.jupiter.api.Test;

class InteractionEntriesTest {
    private static final double[][] DISTANCES = {{0, 100, 150}, {100, 0, 80}, {150, 80, 0}};

    private static Measurement measure(String id, Study study) {
        return Studies.get(InteractionEntries.entries(), id).measure(study);
    }

    private static IndicatorColumn column(String id, String part, Study study) {
        return ((PlaceIndicator) Studies.get(InteractionEntries.entries(), id))
                .columns(study)
                .get(part);
    }

    private static Study people(double... people) {
        return Study.of(Studies.panel(Variables.POPULATION, 2020, people));
    }

    @Test
    void entriesSayWhatTheyLackAndWhatTheyAre() {
        Studies.lackEverything(InteractionEntries.entries());
        Studies.tellTheirFacts(InteractionEntries.entries());
    }

    @Test
    void linkageAndMembershipAreThoseOfTheCatalogue() {
        Study study = people(900, 400, 250).with(ClusterInputs.COSTS, Studies.costs(DISTANCES));
        study = study.with(study.panel().with(Variables.GDP, 12000, 4000, 1500))
                .with(ClusterInputs.CENTRES, Centres.of("a"));
        assertEquals(505.134912917, column("B10", "linkage", study).value("a", 2020), 1e-6);
        assertEquals(0.822933008959, column("B10", "membership", study).value("b", 2020), 1e-9);
        assertEquals(Status.UNDEFINED, column("B10", "membership", study).status("a", 2020));
    }

    @Test
    void oneBadPlaceNeverStopsTheOthers() {
        Study study = people(900, 400, 250, -5, Double.NaN, 3).with(ClusterInputs.COSTS, Studies.costs(new double[][] {
            {0, 100, 150, 9, 9}, {100, 0, 80, 9, 9}, {150, 80, 0, 9, 9}, {9, 9, 9, 0, 9}, {9, 9, 9, 9, 0}
        }));
        study = study.with(study.panel().with(Variables.GDP, 12000, 4000, 1500, 1, 1, 1));
        IndicatorColumn linkage = column("B10", "linkage", study);
        assertEquals(505.134912917, linkage.value("a", 2020), 1e-6);
        assertEquals(Status.INVALID, linkage.status("d", 2020));
        assertEquals(Status.MISSING, linkage.status("e", 2020));
        assertEquals(Status.MISSING, linkage.status("f", 2020));
        assertTrue(linkage.reason("f", 2020).orElseThrow().contains("the costs do not know it"));
    }

    @Test
    void reillyAndConverseTakeTheLargestCentres() {
        Study study = people(39851, 37366, 10)
                .with(Inputs.SIZE, Variables.POPULATION)
                .with(ClusterInputs.COSTS, Studies.costs(new double[][] {{0, 50, 27}, {50, 0, 25}, {27, 25, 0}}));
        assertEquals(0.914355545893, column("B11", "trade_ratio", study).value("c", 2020), 1e-9);
        assertEquals(Status.UNDEFINED, column("B11", "trade_ratio", study).status("a", 2020));
        Study two = people(400000, 200000)
                .with(Inputs.SIZE, Variables.POPULATION)
                .with(ClusterInputs.COSTS, Studies.costs(new double[][] {{0, 80}, {80, 0}}));
        assertEquals(46.8629150102, column("B12", "breaking_point", two).value("b", 2020), 1e-9);
    }

    @Test
    void huffSplitsTheMarketAmongTheShops() {
        Study study = Studies.value(5e6, 3e6)
                .with(ClusterInputs.COSTS, CostMatrix.of(List.of("a", "b"), List.of("x", "y"), new double[][] {
                    {10, 5}, {5, 15}
                }))
                .with(ClusterInputs.DESTINATIONS, Destinations.of(ImmutableMap.of("x", 5000.0, "y", 10000.0)));
        Measurement b13 = measure("B13", study);
        assertEquals("y", b13.parts().get("largest_market"));
        assertEquals(
                0.888888888889,
                b13.part("probabilities", DoubleMatrix.class).orElseThrow().get(0, 1),
                1e-9);
    }

    @Test
    void wilsonFlowsAreThoseOfTheCatalogue() {
        Study study = Studies.value(100, 200);
        study = study.with(study.panel().with(Variables.EMPLOYMENT, 150, 150))
                .with(Inputs.VALUE, Studies.OUTPUT)
                .with(Inputs.SECOND, Variables.EMPLOYMENT)
                .with(ClusterInputs.COSTS, Studies.costs(new double[][] {{1, 3}, {2, 1}}))
                .with(ClusterInputs.INTERACTION, SpatialInteraction.with(Decay.exponential(0.5)));
        Measurement b14 = measure("B14", study);
        assertEquals(
                73.5125334644,
                b14.part("flows", DoubleMatrix.class).orElseThrow().get(0, 0),
                1e-6);
    }

    @Test
    void accessToServicesIsThatOfTheCatalogue() {
        Study study = people(1000, 2000, 1500)
                .with(ClusterInputs.COSTS, CostMatrix.of(Studies.codes(3), List.of("x", "y"), new double[][] {
                    {5, 20}, {10, 8}, {25, 6}
                }))
                .with(ClusterInputs.DESTINATIONS, Destinations.of(ImmutableMap.of("x", 10.0, "y", 20.0)));
        assertEquals(3.73333333333, column("B57", "accessibility", study).value("c", 2020), 1e-9);
        assertEquals(15, column("B57", "mean_cost", study).value("a", 2020), 1e-9);
        Measurement b58 = measure("B58", study);
        assertEquals(0.0837488205909, number(b58, "gini"), 1e-9);
        assertEquals(
                0.00778769199822,
                b58.part("access", IndicatorColumn.class).orElseThrow().value("b", 2020),
                1e-12);
        assertEquals(30, number(b58, "supply_used"), 1e-9);
    }

    @Test
    void hinterlandsGoToTheStrongestCity() {
        Study study = Studies.value(1, 1)
                .with(ClusterInputs.COSTS, CostMatrix.of(Studies.codes(2), List.of("x", "y"), new double[][] {
                    {30, 20}, {60, 15}
                }))
                .with(ClusterInputs.DESTINATIONS, Destinations.of(ImmutableMap.of("x", 900.0, "y", 300.0)));
        Measurement b64 = measure("B64", study);
        assertEquals(1, number(b64, "places_of_x"));
        assertEquals(1, number(b64, "places_of_y"));
        assertEquals(List.of(), b64.parts().get("tied"));
    }

    @Test
    void theLimitOfTheCircleIsInside() {
        Study study = people(1000, 200, 300, 400).with(ClusterInputs.COSTS, Studies.costs(new double[][] {
            {0, 60, 61, 1}, {60, 0, 1, 1}, {61, 1, 0, 1}, {Double.POSITIVE_INFINITY, 1, 1, 0}
        }));
        Measurement b65 = measure("B65", study);
        assertEquals(1200, number(b65, "population"));
        assertEquals(1200 / 1900.0, number(b65, "share"), 1e-12);
        assertEquals(List.of("City a", "City b"), b65.parts().get("within"));
    }

    @Test
    void centresMustBeAmongThePlaces() {
        Study study = people(1, 2)
                .with(ClusterInputs.COSTS, Studies.costs(new double[][] {{0, 1}, {1, 0}}))
                .with(ClusterInputs.CENTRES, Centres.of("z"));
        assertEquals(Status.INVALID, measure("B65", study).status());
    }
}
