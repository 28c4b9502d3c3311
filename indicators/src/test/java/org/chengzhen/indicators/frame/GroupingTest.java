package org.chengzhen.indicators.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.panel.Variables;
import org.chengzhen.core.place.City;
import org.chengzhen.core.place.County;
import org.chengzhen.core.place.FunctionalZone;
import org.junit.jupiter.api.Test;

class GroupingTest {
    private static final County WOODS = County.builder("230725", "Daqingshan")
            .zone(FunctionalZone.ECOLOGICAL)
            .build();
    private static final City GUANGZHOU = City.builder("440100", "Guangzhou").build();

    @Test
    void functionalZonesAreThoseOfCounties() {
        assertEquals(Optional.of("ECOLOGICAL"), Grouping.BY_FUNCTIONAL_ZONE.groupOf(WOODS));
        assertEquals(Optional.empty(), Grouping.BY_FUNCTIONAL_ZONE.groupOf(GUANGZHOU));
    }

    @Test
    void sizeClassesComeFromOneYearAndLeaveOutPlacesWithoutAValue() {
        Panel panel = Panel.builder()
                .place(WOODS)
                .value(GUANGZHOU, 2020, Variables.CITY_PROPER_POPULATION, 14_870_000)
                .build();
        Grouping sizes = Grouping.bySize(panel.year(2020), Variables.CITY_PROPER_POPULATION);
        assertEquals(Optional.of("SUPER_LARGE"), sizes.groupOf(GUANGZHOU));
        assertEquals(Optional.empty(), sizes.groupOf(WOODS));
    }
}
