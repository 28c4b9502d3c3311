package org.chengzhen.indicators.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.chengzhen.core.china.ChinaData;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.panel.Variables;
import org.chengzhen.core.place.City;
import org.chengzhen.core.place.CityCluster;
import org.chengzhen.core.result.NotFoundException;
import org.chengzhen.indicators.frame.Study;
import org.junit.jupiter.api.Test;

class CityProfileTest {
    private static final CityProfile GUANGZHOU = CityProfile.of("广州");

    @Test
    void whereTheCityBelongs() {
        String facts = GUANGZHOU.facts().toText();
        for (String words :
                List.of("Guangdong", "super-large city", "14,880,000", "Pearl River Delta", "Foshan", "27,563,372")) {
            assertTrue(facts.contains(words), words + " in " + facts);
        }
        assertTrue(CityProfile.of("济南").facts().toText().contains("Laiwu 371200 until 2018"));
        assertTrue(CityProfile.of("合肥").facts().toText().contains("part of Chaohu 341400 until 2011"));
    }

    @Test
    void ranksAreCountedAmongPlacesWithAValue() {
        PlaceComparison position = GUANGZHOU.position();
        assertEquals(
                "5/359",
                position.position(Variables.POPULATION, "all").orElseThrow().toString());
        assertEquals(
                "1/9",
                position.position(Variables.POPULATION, "Pearl River Delta")
                        .orElseThrow()
                        .toString());
        assertEquals(
                "5/7",
                position.position(Variables.CITY_PROPER_POPULATION, "size class")
                        .orElseThrow()
                        .toString(),
                "seven super-large cities in 2020");
        double growth = 100 * (Math.pow(18_676_605 / 12_700_800.0, 0.1) - 1);
        assertEquals(growth, position.change(Variables.POPULATION).getAsDouble(), 1e-9);
        assertThrows(IllegalArgumentException.class, () -> position.position(Variables.POPULATION, "nowhere"));
    }

    @Test
    void linksAndCounties() {
        String links = GUANGZHOU.links().toText();
        assertTrue(links.contains("Shenzhen 247") && links.contains("OpenFlights"), links);
        String counties = GUANGZHOU.counties().toText();
        assertTrue(counties.contains("440104") && counties.contains("11, 9 comparable"), counties);
        assertTrue(CityProfile.of("阿里").links().toText().contains("not in the table"));
    }

    @Test
    void onesOwnStudyAndSystems() {
        City city = ChinaData.gazetteer().city("杭州");
        Panel mine = Panel.builder()
                .value(city, 2023, Variables.URBAN_POPULATION, 10_500_000)
                .value(city, 2023, Variables.POPULATION, 12_522_000)
                .value(city, 2024, Variables.URBAN_POPULATION, 10_650_000)
                .value(city, 2024, Variables.POPULATION, 12_624_000)
                .build();
        CityProfile profile = CityProfile.of(Study.of(mine), "330100").with(IndicatorSystems.healthCheck2025());
        assertEquals(2, profile.scorecards().size());
        ScorecardLine line = profile.scorecards().get(0).lines().get(0);
        assertEquals("≥86", line.item().target().toString().replace("~", "≥"));
        assertEquals(100 * 10.65 / 12.624, line.value().getAsDouble(), 1e-9);
        assertTrue(profile.toString().contains("HC25-39"));
        assertThrows(NotFoundException.class, () -> CityProfile.of(Study.of(mine), "440100"));
        assertThrows(NotFoundException.class, () -> CityProfile.of("Atlantis"));
    }

    @Test
    void aMegacityAmongTheOthers() {
        PlaceComparison comparison = MegacityProfile.among(Study.of(ChinaData.cities()), "310100");
        assertEquals(
                "1/7",
                comparison
                        .position(Variables.CITY_PROPER_POPULATION, "super-large")
                        .orElseThrow()
                        .toString());
        assertTrue(comparison.toTable().toText().contains("In-migrants among residents"));
    }

    @Test
    void aClusterAmongTheOfficialOnes() {
        CityCluster delta = ChinaData.gazetteer().cluster("YRD");
        PlaceComparison comparison = ClusterProfile.amongClusters(delta, ChinaData.cities());
        assertEquals(
                "1",
                comparison
                        .position(Variables.POPULATION, "all")
                        .map(p -> "" + p.rank())
                        .orElse("none"));
    }
}
