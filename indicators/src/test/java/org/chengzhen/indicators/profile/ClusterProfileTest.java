package org.chengzhen.indicators.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.chengzhen.core.china.ChinaData;
import org.chengzhen.core.flow.FlowMatrix;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.panel.Variables;
import org.chengzhen.core.place.City;
import org.chengzhen.core.place.CityCluster;
import org.chengzhen.core.place.MetropolitanArea;
import org.chengzhen.core.space.CostMatrix;
import org.chengzhen.indicators.cluster.ClusterInputs;
import org.chengzhen.indicators.cluster.CoordinationChecklist;
import org.junit.jupiter.api.Test;

class ClusterProfileTest {
    private static final CityCluster DELTA = ChinaData.gazetteer().cluster("Yangtze River Delta");

    private static ClusterProfile.Line line(ClusterProfile profile, String label) {
        return profile.lines().stream()
                .filter(l -> l.label().strip().equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no line " + label));
    }

    @Test
    void theDeltaHoldsATwelfthToAnEighthOfTheNation() {
        ClusterProfile profile = ClusterProfile.of(DELTA, ChinaData.cities());
        double share =
                Double.parseDouble(line(profile, "Share of the nation's people").last());
        assertTrue(share > 100.0 / 12 && share < 100.0 / 8, "share " + share);
        assertEquals("Shanghai", line(profile, "Largest city").last());
        assertEquals(26, profile.places().size());
    }

    @Test
    void theProfileListsWhatItLacks() {
        ClusterProfile profile = ClusterProfile.of(DELTA, ChinaData.cities());
        assertTrue(profile.missing().stream().anyMatch(m -> m.startsWith("B61") && m.contains("checklist")));
        assertTrue(profile.toString().contains("Not computed, for lack of data:"));
    }

    @Test
    void anInputThatIsGivenIsNoLongerMissing() {
        ClusterProfile profile = ClusterProfile.of(DELTA, ChinaData.cities())
                .with(
                        ClusterInputs.CHECKLIST,
                        CoordinationChecklist.of(List.of(CoordinationChecklist.Item.of("transit card", 0.5))));
        assertTrue(profile.missing().stream().noneMatch(m -> m.startsWith("B61")));
        assertEquals(
                "0.5000", line(profile, "Institutional coordination: score").last());
    }

    @Test
    void networksAndTimesAddLines() {
        FlowMatrix trains = FlowMatrix.of(
                List.of("310100", "320100", "330100", "999900"),
                new double[][] {{0, 10, 9, 1}, {8, 0, 2, 1}, {9, 3, 0, 1}, {1, 1, 1, 0}});
        CostMatrix minutes = CostMatrix.of(List.of("310100", "320100"), new double[][] {{0, 61}, {60, 0}});
        ClusterProfile profile = ClusterProfile.of(DELTA, ChinaData.cities())
                .network("trains", trains)
                .minutes(minutes);
        assertEquals("3 of 26", line(profile, "Cities in the network (trains)").last());
        assertEquals("1", line(profile, "Pairs with a direct link (trains)").last());
        assertTrue(line(profile, "Cities with the most flows (trains)").last().startsWith("Shanghai 36"));
        assertEquals("Shanghai, Nanjing", line(profile, "in the cities").last());
    }

    @Test
    void citiesWithOneNameInLatinLettersAreToldApart() {
        String twins = ClusterProfile.of(DELTA, ChinaData.cities())
                .network("trips", FlowMatrix.of(List.of("321200", "331000"), new double[][] {{0, 2}, {1, 0}}))
                .toString();
        assertTrue(twins.contains("Taizhou 泰州"), twins);
        assertTrue(twins.contains("Taizhou 台州"), twins);
    }

    @Test
    void aMetropolitanAreaHasAProfileToo() {
        MetropolitanArea area = MetropolitanArea.builder("X", "Two cities")
                .members(List.of("310100", "320500"))
                .build();
        ClusterProfile profile = ClusterProfile.of(area, ChinaData.cities());
        assertEquals("Shanghai", line(profile, "Largest city").last());
        assertTrue(line(profile, "Rank–size exponent of urban people").last().startsWith("INSUFFICIENT_DATA"));
        MetropolitanArea nowhere =
                MetropolitanArea.builder("Y", "Nowhere").members(List.of("1")).build();
        assertThrows(IllegalArgumentException.class, () -> ClusterProfile.of(nowhere, ChinaData.cities()));
    }

    @Test
    void aClusterOfAnotherNationTakesItsOwnWhole() {
        Panel panel = Panel.builder()
                .value(City.builder("A", "Alpha").build(), 2020, Variables.POPULATION, 30)
                .value(City.builder("B", "Beta").build(), 2020, Variables.POPULATION, 20)
                .build();
        Panel nation = Panel.builder()
                .value(City.builder("N", "Nation").build(), 2020, Variables.POPULATION, 200)
                .build();
        CityCluster cluster = CityCluster.builder("AB", "Alpha–Beta")
                .members(List.of("A", "B"))
                .build();
        ClusterProfile profile = ClusterProfile.of(cluster, panel).nation(nation);
        assertEquals("25", line(profile, "Share of the nation's people").last());
        assertTrue(line(profile, "Largest city").last().startsWith("MISSING"));
        assertFalse(profile.toString().isBlank());
    }
}
