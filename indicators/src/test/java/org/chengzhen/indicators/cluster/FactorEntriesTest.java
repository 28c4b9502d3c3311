package org.chengzhen.indicators.cluster;

import static org.chengzhen.indicators.cluster.Studies.number;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.chengzhen.core.flow.FlowMatrix;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.panel.Unit;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.panel.VariableFamily;
import org.chengzhen.core.panel.Variables;
import org.chengzhen.core.place.FunctionalZone;
import org.chengzhen.core.place.Gazetteer;
import org.chengzhen.core.place.MetropolitanArea;
import org.chengzhen.core.result.Status;
import org.chengzhen.core.result.UndefinedException;
import org.chengzhen.core.space.SpatialWeights;
import org.chengzhen.indicators.frame.Grouping;
import org.chengzhen.indicators.frame.IndicatorColumn;
import org.chengzhen.indicators.frame.Inputs;
import org.chengzhen.indicators.frame.Measurement;
import org.chengzhen.indicators.frame.PlaceIndicator;
import org.chengzhen.indicators.frame.Study;
import org.junit.jupiter.api.Test;

class FactorEntriesTest {
    private static Measurement measure(String id, Study study) {
        return Studies.get(FactorEntries.entries(), id).measure(study);
    }

    private static IndicatorColumn column(String id, String part, Study study) {
        return ((PlaceIndicator) Studies.get(FactorEntries.entries(), id))
                .columns(study)
                .get(part);
    }

    @Test
    void aZoneThatIsNoneIsNamedWithItsPlace() {
        Study study = Study.of(Studies.panel(Studies.OUTPUT, 2019, new double[] {1, 2})
                        .join(Studies.panel(Studies.OUTPUT, 2020, new double[] {2, 3})))
                .with(Inputs.VALUE, Studies.OUTPUT)
                .with(Inputs.ZONES, Grouping.of(Map.of("a", "KEY", "b", "nowhere")));
        String reason =
                Studies.get(FactorEntries.entries(), "B62").measure(study).reason();
        assertTrue(reason.contains("(b) is nowhere: must be one of ["), reason);
    }

    @Test
    void entriesSayWhatTheyLackAndWhatTheyAre() {
        Studies.lackEverything(FactorEntries.entries());
        Studies.tellTheirFacts(FactorEntries.entries());
    }

    @Test
    void factorsGatherAsTheCatalogueSays() {
        assertArrayEquals(
                new double[] {0.75, 0.15, 0.1},
                FactorGathering.shares(300, 60, 40).toArray(),
                1e-12);
        double[] quotients = FactorGathering.quotients(new double[] {300, 60, 40}, new double[] {900, 600, 500})
                .toArray();
        assertArrayEquals(new double[] {1.66666666667, 0.5, 0.4}, quotients, 1e-9);
        assertEquals(0.9, FactorGathering.topShare(new double[] {300, 60, 40}, 2), 1e-12);
        assertEquals(2, FactorGathering.density(10, 5));
        assertEquals(0.05, FactorGathering.intensity(5, 100));
        assertEquals(12, FactorGathering.perTenThousand(24, 20_000), 1e-12);
        assertEquals(0.5, FactorGathering.speed(0.5, 0.55, 10), 1e-12);
        assertEquals(0.25, FactorGathering.nationalWeight(1, 4));
        assertThrows(IllegalArgumentException.class, () -> FactorGathering.nationalWeight(5, 4));
        assertThrows(UndefinedException.class, () -> FactorGathering.density(1, 0));
    }

    @Test
    void gatheringHasAWeightInTheNationAndASpeed() {
        Panel panel = Studies.panel(
                        Studies.OUTPUT, 2018, new double[] {100, 60, 40}, new double[] {1, 1, 1}, new double[] {
                            300, 60, 40
                        })
                .with(Variables.POPULATION, 900, 600, 500, 900, 600, 500, 900, 600, 500);
        Study study = Study.of(panel)
                .with(Inputs.VALUE, Studies.OUTPUT)
                .with(Inputs.WEIGHT, Variables.POPULATION)
                .with(ClusterInputs.REFERENCE, Reference.of(Studies.panel(Studies.OUTPUT, 2020, new double[] {1600})));
        Measurement b53 = measure("B53", study);
        assertEquals(0.25, number(b53, "national_weight"), 1e-12);
        assertEquals(1, number(b53, "top_share"), 1e-12);
        IndicatorColumn speed = b53.part("speed", IndicatorColumn.class).orElseThrow();
        assertEquals(12.5, speed.value("a", 2020), 1e-9);
        IndicatorColumn quotient = b53.part("quotient", IndicatorColumn.class).orElseThrow();
        assertEquals(1.66666666667, quotient.value("a", 2020), 1e-9);
    }

    @Test
    void marketsOfLikePricesAreUndefinedAndOthersSegmented() {
        VariableFamily prices = new VariableFamily("price", "Price", "价格", Unit.INDEX, Variable.Kind.INTENSITY);
        Panel panel = Studies.panel(
                        prices.member("rice"), 2019, new double[] {1, 1, 1}, new double[] {1.02, 1.04, 1.00})
                .with(prices.member("oil"), 1, 1, 1, 1.03, 1.01, 1.02)
                .with(prices.member("tea"), 1, 1, 1, 0.99, 1.00, 1.01);
        Study study = Study.of(panel).with(ClusterInputs.PRICES, prices);
        Measurement b54 = measure("B54", study);
        assertTrue(number(b54, "segmentation") > 0);
        assertEquals(
                3,
                b54.part("of_places", IndicatorColumn.class)
                        .orElseThrow()
                        .counts()
                        .get(Status.OK));
        Study neighbours = study.with(
                ClusterInputs.WEIGHTS, SpatialWeights.contiguity(Studies.codes(3), List.of("a"), List.of("b")));
        IndicatorColumn near = measure("B54", neighbours)
                .part("of_places", IndicatorColumn.class)
                .orElseThrow();
        assertEquals(Status.UNDEFINED, near.status("c", 2020));
        assertEquals(Status.OK, near.status("a", 2020));
    }

    @Test
    void misallocationIsThatOfTheCatalogue() {
        Panel panel = Studies.panel(Variables.GDP, 2020, new double[] {50, 50, 5})
                .with(ClusterVariables.CAPITAL_STOCK, 300, 700, 0)
                .with(ClusterVariables.CAPITAL_ELASTICITY, 0.4, 0.5, 0.5);
        IndicatorColumn distortion = column("B55", "distortion", Study.of(panel));
        assertEquals(0.481481481481, distortion.value("a", 2020), 1e-9);
        assertEquals(-0.206349206349, distortion.value("b", 2020), 1e-9);
        assertEquals(Status.INVALID, distortion.status("c", 2020));
    }

    @Test
    void dualContrastReadsThePanelYearByYear() {
        Panel panel = Studies.panel(Variables.PRIMARY_OUTPUT, 2020, new double[] {8, 8, 8})
                .with(Variables.GDP, 100, 100, 5)
                .with(ClusterVariables.PRIMARY_EMPLOYMENT, 24, Double.NaN, 24)
                .with(Variables.EMPLOYMENT, 100, 100, 100);
        IndicatorColumn contrast = column("B56", "coefficient", Study.of(panel));
        assertEquals(0.275362318841, contrast.value("a", 2020), 1e-9);
        assertEquals(Status.MISSING, contrast.status("b", 2020));
        assertEquals(Status.INVALID, contrast.status("c", 2020));
    }

    @Test
    void selfContainmentCountsCommutersFromBeyondTheStudy() {
        // 800 live and work in a; 200 commute out, 300 in
        FlowMatrix commuters = FlowMatrix.of(List.of("a", "z"), new double[][] {{800, 200}, {300, 500}});
        Study study = Studies.value(1, 1).with(Inputs.COMMUTERS, commuters);
        assertEquals(0.8, column("B59", "supply", study).value("a", 2020), 1e-12);
        assertEquals(0.727272727273, column("B59", "demand", study).value("a", 2020), 1e-9);
        assertEquals(0.2, column("B59", "out", study).value("a", 2020), 1e-12);
        assertEquals(Status.MISSING, column("B59", "in", study).status("b", 2020));
        FlowMatrix gap = FlowMatrix.of(List.of("a", "b"), new double[][] {{800, Double.NaN}, {300, 500}});
        Study partly = Studies.value(1, 1).with(Inputs.COMMUTERS, gap);
        assertEquals(Status.MISSING, column("B59", "supply", partly).status("a", 2020));
        assertEquals(
                "supply_self_containment of City a (a), 2020: a flow of commuters who live there is missing",
                column("B59", "supply", partly).reason("a", 2020).orElseThrow());
        assertEquals(800 / 1100.0, column("B59", "demand", partly).value("a", 2020), 1e-12);
        assertEquals(500 / 800.0, column("B59", "supply", partly).value("b", 2020), 1e-12);
        assertEquals(Status.MISSING, column("B59", "in", partly).status("b", 2020));
    }

    @Test
    void coordinationIsAWeightedChecklist() {
        assertEquals(0.75, CoordinationChecklist.ratio(18, 24));
        assertThrows(UndefinedException.class, () -> CoordinationChecklist.ratio(0, 0));
        assertThrows(IllegalArgumentException.class, () -> CoordinationChecklist.ratio(2, 1));
        CoordinationChecklist list = CoordinationChecklist.of(List.of(
                CoordinationChecklist.Item.of("transit card", 1),
                new CoordinationChecklist.Item("hospital bills", 3, 0.5)));
        assertEquals(0.625, list.score(), 1e-12);
        assertEquals("CoordinationChecklist[2 items, 1 open]", list.toString());
        Measurement b61 = measure("B61", Study.empty().with(ClusterInputs.CHECKLIST, list));
        assertEquals(0.625, number(b61, "score"), 1e-12);
        assertEquals(List.of("hospital bills"), b61.parts().get("open"));
        assertThrows(
                UndefinedException.class,
                () -> CoordinationChecklist.of(List.of()).score());
    }

    @Test
    void zoneFitIsThatOfTheCatalogue() {
        ZoneFit fit = ZoneFit.of(
                new double[] {10, 50, 20, -5},
                List.of(
                        FunctionalZone.OPTIMISED,
                        FunctionalZone.KEY,
                        FunctionalZone.AGRICULTURAL,
                        FunctionalZone.ECOLOGICAL));
        assertEquals(OptionalDouble.of(0.8), fit.net());
        assertEquals(OptionalDouble.of(0.75), fit.gross());
        assertEquals("ZoneFit[net 0.8000, gross 0.7500 of a growth of 75.0000]", fit.toString());
        ZoneFit shrinking = ZoneFit.of(new double[] {-1}, List.of(FunctionalZone.KEY));
        assertEquals(OptionalDouble.empty(), shrinking.net());
        assertEquals(OptionalDouble.empty(), shrinking.gross());
    }

    @Test
    void zonesOfPlacesAreGivenByName() {
        Study study = Study.of(Studies.panel(
                        Studies.OUTPUT, 2019, new double[] {0, 0, 0, 5, 1}, new double[] {10, 50, 20, 0, 99}))
                .with(Inputs.VALUE, Studies.OUTPUT)
                .with(
                        Inputs.ZONES,
                        Grouping.of(Map.of("a", "OPTIMISED", "b", "KEY", "c", "AGRICULTURAL", "d", "ECOLOGICAL")));
        Measurement b62 = measure("B62", study);
        assertEquals(0.8, number(b62, "net"), 1e-12);
        assertEquals(-5, number(b62, "growth_ECOLOGICAL"), 1e-12);
        assertEquals(1, b62.dropped().size());
        Study wrong = study.with(Inputs.ZONES, place -> java.util.Optional.of("MOON"));
        assertEquals(Status.INVALID, measure("B62", wrong).status());
    }

    @Test
    void circulationSharesAddUpToOne() {
        Panel panel = Studies.panel(ClusterVariables.INTRAREGIONAL_TRADE, 2020, new double[] {620, 0})
                .with(ClusterVariables.INTERREGIONAL_TRADE, 280, 0)
                .with(ClusterVariables.FOREIGN_TRADE, 100, 0);
        Study study = Study.of(panel);
        assertEquals(0.9, column("B63", "domestic", study).value("a", 2020), 1e-12);
        assertEquals(0.62, column("B63", "intraregional", study).value("a", 2020), 1e-12);
        assertEquals(Status.UNDEFINED, column("B63", "foreign", study).status("b", 2020));
    }

    @Test
    void townsAndCitiesShareUrbanPeople() {
        assertEquals(0.3, TownShare.of(30, 70), 1e-12);
        assertThrows(UndefinedException.class, () -> TownShare.of(0, 0));
        assertThrows(IllegalArgumentException.class, () -> TownShare.of(-1, 2));
    }

    /** The units of the catalogue's example of a functional urban area. */
    @Test
    void commutingAreasFollowTheRuleAtEachThreshold() {
        double[] toCity = {0, 160, 60, 90, 10, 4};
        double[][] flows = new double[6][6];
        for (int i = 1; i < 6; i++) {
            flows[i][0] = toCity[i];
        }
        FlowMatrix commuters = Studies.flows(flows);
        double[] employed = {1000, 800, 600, 500, 300, 200};
        SpatialWeights adjacency = SpatialWeights.contiguity(
                Studies.codes(6),
                List.of("a", "b", "b", "c", "d", "a", "e"),
                List.of("b", "c", "d", "d", "e", "c", "f"));
        List<List<String>> cities = List.of(List.of("a"));
        Gazetteer gazetteer = Gazetteer.of(List.of(Studies.city(0)));
        MetropolitanArea area = CommutingAreas.withDefaults()
                .of(commuters, employed, cities, adjacency, gazetteer)
                .get(0);
        assertEquals(List.of("a", "b", "c", "d"), area.memberCodes());
        assertEquals("City a commuting area", area.name());
        assertTrue(area.plan().contains("15 %"), area.plan());
        MetropolitanArea low = CommutingAreas.withDefaults()
                .threshold(0.02)
                .of(commuters, employed, cities, adjacency, gazetteer)
                .get(0);
        assertEquals(Studies.codes(6), low.memberCodes());
        assertEquals(
                List.of("a", "b", "c", "d"),
                CommutingAreas.withDefaults()
                        .threshold(CommutingAreas.CHINA_MIDDLE)
                        .of(commuters, employed, cities, adjacency, gazetteer)
                        .get(0)
                        .memberCodes());
        assertEquals(
                "CommutingAreas[5 %]",
                CommutingAreas.withDefaults()
                        .threshold(CommutingAreas.CHINA_LOW)
                        .toString());
    }
}
