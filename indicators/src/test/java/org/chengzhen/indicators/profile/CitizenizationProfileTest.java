package org.chengzhen.indicators.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chengzhen.core.china.ChinaData;
import org.chengzhen.indicators.catalogue.Catalogue;
import org.chengzhen.indicators.frame.Study;
import org.chengzhen.indicators.frame.Theme;
import org.junit.jupiter.api.Test;

class CitizenizationProfileTest {
    private static Profile.Line line(Profile profile, String id, String part) {
        return profile.lines().stream()
                .filter(l -> l.entry().id().equals(id) && l.part().equals(part))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theListsNameEveryEntryOfTheThemeOnceExceptMigrationBetweenPlaces() {
        List<String> ids = Stream.of(
                        CitizenizationProfile.PEOPLE,
                        CitizenizationProfile.SERVICES,
                        CitizenizationProfile.CONSUMPTION,
                        CitizenizationProfile.INVESTMENT)
                .flatMap(List::stream)
                .toList();
        assertEquals(ids.size(), ImmutableSet.copyOf(ids).size());
        Set<String> left = Catalogue.byTheme(Theme.CITIZENIZATION).stream()
                .map(i -> i.id())
                .filter(id -> !ids.contains(id))
                .collect(Collectors.toSet());
        assertEquals(Set.of("A19"), left);
    }

    @Test
    void theNationFrom2010To2023() {
        Profile nation = CitizenizationProfile.ofNation();
        assertEquals("49.95", line(nation, "S04", "rate").first());
        assertEquals("66.16", line(nation, "S04", "rate").last());
        assertEquals("17.86", line(nation, "S06", "gap").last());
        assertEquals("0.05264", line(nation, "A15", "growth rate k").last());
        assertTrue(nation.missing().stream().anyMatch(m -> m.startsWith("A05")));
        Profile consumption = CitizenizationProfile.consumptionOfNation();
        assertEquals("2.807", line(consumption, "A20", "income ratio").first());
        assertEquals("2.389", line(consumption, "A20", "income ratio").last());
        assertFalse(line(consumption, "A09", "consumption").last().isEmpty());
    }

    @Test
    void aCityComputesWhatItsCensusAllows() {
        Profile city = CitizenizationProfile.ofCity(Study.of(ChinaData.cities()), "440100");
        assertEquals("Citizenization of Guangzhou (440100)", city.title());
        assertTrue(line(city, "S04", "rate").benchmark().startsWith("median of the others"));
        assertFalse(city.missing().isEmpty());
    }
}
