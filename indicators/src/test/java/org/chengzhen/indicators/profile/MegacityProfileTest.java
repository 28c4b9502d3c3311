package org.chengzhen.indicators.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.chengzhen.core.china.ChinaData;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.panel.Variables;
import org.chengzhen.core.place.City;
import org.chengzhen.core.result.NotFoundException;
import org.chengzhen.core.table.Table;
import org.chengzhen.indicators.catalogue.Catalogue;
import org.chengzhen.indicators.frame.Indicator;
import org.chengzhen.indicators.frame.Study;
import org.chengzhen.indicators.frame.Theme;
import org.chengzhen.indicators.megacity.CityCriteria;
import org.chengzhen.indicators.megacity.MegacityInputs;
import org.junit.jupiter.api.Test;

class MegacityProfileTest {
    private static final Study STUDY = Study.of(ChinaData.cities());

    @Test
    void sevenCitiesAreSuperLarge() {
        assertEquals(
                List.of("310100", "110100", "440300", "500100", "440100", "510100", "120100"),
                MegacityProfile.superLarge(STUDY.panel()));
    }

    @Test
    void profileComputesWhatThePanelAllowsAndNamesTheRest() {
        Profile profile = MegacityProfile.of(STUDY, "310100");
        assertEquals("Megacity Shanghai (310100)", profile.title());
        assertTrue(profile.lines().stream().anyMatch(l -> l.entry().id().equals("C26")));
        assertTrue(profile.missing().stream().anyMatch(m -> m.startsWith("C03")));
        assertTrue(profile.toTable(Language.CHINESE).toMarkdown().contains("城市竞争力"));
        assertTrue(profile.toCsv().contains("City competitiveness"));
    }

    @Test
    void everyEntryOfTheThemeIsComputedOrMissing() {
        List<String> missing = MegacityProfile.missing(STUDY);
        Table table = MegacityProfile.sideBySide(STUDY, MegacityProfile.superLarge(STUDY.panel()));
        for (Indicator indicator : Catalogue.byTheme(Theme.MEGACITY)) {
            boolean shown = java.util.stream.IntStream.range(0, table.size())
                    .anyMatch(i -> table.cell(i, 0).equals(indicator.id()));
            boolean named = missing.stream().anyMatch(m -> m.startsWith(indicator.id()));
            // C27 points to C28
            assertTrue(shown || named || indicator.id().equals("C27"), indicator.toString());
        }
    }

    @Test
    void liveabilityWantsTargetsOfTheStudy() {
        assertTrue(MegacityProfile.missing(STUDY).stream().anyMatch(m -> m.startsWith("C11")));
        Study own = STUDY.with(
                MegacityInputs.CITY_CRITERIA, CityCriteria.none().benefit(Variables.MEAN_SCHOOLING_YEARS, 1, 12));
        assertFalse(MegacityProfile.missing(own).stream().anyMatch(m -> m.startsWith("C11")));
        assertTrue(MegacityProfile.of(own, "310100").lines().stream()
                .anyMatch(l -> l.entry().id().equals("C11")));
    }

    @Test
    void panelOfPeopleAloneHasAProfileToo() {
        City city = City.builder("310100", "Shanghai").build();
        Study small = Study.of(
                Panel.builder().value(city, 2020, Variables.POPULATION, 5).build());
        assertTrue(MegacityProfile.of(small, "310100").missing().size() > 20);
        assertEquals(1, MegacityProfile.sideBySide(small, List.of("310100")).size());
        assertThrows(NotFoundException.class, () -> MegacityProfile.of(small, "110100"));
    }

    @Test
    void criteriaTakeTheBestOfTheLastYearAsTarget() {
        CityCriteria criteria = MegacityProfile.criteria(ChinaData.cities());
        assertEquals(2, criteria.items().size());
        assertEquals(
                java.util.Arrays.stream(ChinaData.cities().values(Variables.MEAN_SCHOOLING_YEARS, 2020))
                        .filter(v -> !Double.isNaN(v))
                        .max()
                        .orElseThrow(),
                criteria.items().get(1).target());
    }
}
