package org.chengzhen.core.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableListMultimap;
import java.util.List;
import java.util.Optional;
import org.chengzhen.core.china.ChinaData;
import org.chengzhen.core.result.NotFoundException;
import org.junit.jupiter.api.Test;

class GazetteerTest {
    private final City beijing =
            City.builder("110100", "Beijing").localName("北京").build();
    private final City jilin =
            City.builder("220200", "Jilin City").localName("吉林").build();
    private final Region province =
            Region.builder("220000", "Jilin").localName("吉林省").build();
    private final CityCluster one = CityCluster.builder("ONE", "One")
            .localName("一")
            .members(List.of("110100", "220200"))
            .build();
    private final CityCluster two = CityCluster.builder("TWO", "Two")
            .member(Membership.part("220200", "two counties"))
            .member(Membership.whole("999999"))
            .build();
    private final Gazetteer gazetteer = Gazetteer.of(List.of(beijing, jilin, province, one, two));

    @Test
    void everyPlaceButAnUrbanRegionCanHaveACentreAndAParent() {
        GeoPoint point = new GeoPoint(43.8, 126.5);
        List<Place> placed = List.of(
                City.builder("1", "a city").parent("0").centre(point).build(),
                County.builder("2", "a county").parent("0").centre(point).build(),
                Region.builder("3", "a province").parent("0").centre(point).build());
        for (Place place : placed) {
            assertEquals(Optional.of(point), place.centre(), place.toString());
            assertEquals(Optional.of("0"), place.parentCode(), place.toString());
        }
        for (Place place : List.<Place>of(beijing, province, one)) {
            assertEquals(Optional.empty(), place.centre(), place.toString());
            assertEquals(Optional.empty(), place.parentCode(), place.toString());
        }
    }

    @Test
    void namesAreFoundWithAndWithoutTheirEnding() {
        for (String name : List.of("北京", "北京市", "Beijing", "beijing city", " Beijing ", "110100")) {
            assertEquals(Optional.of(beijing), gazetteer.find(name), name);
        }
        assertTrue(gazetteer.find("南京").isEmpty());
    }

    @Test
    void aNameThatPlacesShareIsToldApartByKind() {
        assertEquals(jilin, gazetteer.city("吉林"));
        assertEquals(Optional.of(province), gazetteer.find("吉林省", Region.class));
        assertEquals(Optional.of(jilin), gazetteer.find("吉林", City.class));
        assertEquals(Optional.empty(), gazetteer.find("Nanjing"));
        assertThrows(NotFoundException.class, () -> gazetteer.city("一"));
    }

    @Test
    void aCityInTwoClustersIsInBothAndCountsOnce() {
        assertEquals(List.of(one, two), gazetteer.clustersOf("220200"));
        assertEquals(List.of(one), gazetteer.clustersOf("110100"));
        assertEquals(List.of("110100", "220200", "999999"), List.copyOf(Gazetteer.distinctMembers(List.of(one, two))));
        assertEquals(List.of(jilin), gazetteer.members(two));
        assertEquals(Coverage.PART, two.membership("220200").orElseThrow().coverage());
        assertTrue(two.membership("110100").isEmpty());
    }

    @Test
    void aliasesAreNamesToo() {
        Gazetteer more = gazetteer.withAliases(ImmutableListMultimap.of("110100", "Peking"));
        assertEquals(beijing, more.city("peking"));
        assertThrows(NotFoundException.class, () -> gazetteer.city("Peking"));
    }

    @Test
    void twoPlacesWithOneCodeAreRefused() {
        City twin = City.builder("110100", "Twin").build();
        Exception e = assertThrows(IllegalArgumentException.class, () -> Gazetteer.of(List.of(beijing, twin)));
        assertTrue(e.getMessage().contains("110100"));
        CityCluster.Builder doubled = CityCluster.builder("D", "D").members(List.of("1", "1"));
        assertThrows(IllegalArgumentException.class, doubled::build);
        assertFalse(gazetteer.toString().isEmpty());
    }

    @Test
    void aNameOfAYearIsThePlaceThatBoreItThen() {
        Gazetteer china = ChinaData.gazetteer();
        assertEquals("341400", china.find("巢湖市", 2005).orElseThrow().code());
        assertEquals("340181", china.find("巢湖市", 2015).orElseThrow().code());
        assertEquals("420600", china.find("襄樊市", 2005).orElseThrow().code());
        assertEquals(Optional.empty(), china.find("襄樊市", 2015));
        assertEquals("440100", china.find("广州", 2005).orElseThrow().code());
    }

    @Test
    void getGivesThePlaceOrSaysWhichMayBeMeant() {
        assertEquals(beijing, gazetteer.get("北京"));
        assertEquals(province, gazetteer.get("吉林", Gazetteer.Kind.PROVINCE));
        assertEquals(
                NotFoundException.class,
                assertThrows(RuntimeException.class, () -> gazetteer.get("Bejing"))
                        .getClass());
        String message = assertThrows(NotFoundException.class, () -> gazetteer.get("Bejing"))
                .getMessage();
        assertTrue(message.contains("110100"), message);
    }
}
