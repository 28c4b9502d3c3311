package org.chengzhen.core.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.chengzhen.core.place.DivisionCode.CountyKind;
import org.chengzhen.core.place.DivisionCode.PrefectureKind;
import org.junit.jupiter.api.Test;

class DivisionCodeTest {
    private static String parent(String code) {
        return DivisionCode.parse(code).parent().map(DivisionCode::code).orElse("none");
    }

    @Test
    void theExampleOfTheClassCommentHolds() {
        assertEquals(
                Optional.of(DivisionCode.parse("320500")),
                DivisionCode.parse("320583").parent());
    }

    @Test
    void parentsSkipTheVirtualRowsOfMunicipalitiesAndDirectUnits() {
        assertEquals("none", parent("320000"));
        assertEquals("320000", parent("320500"));
        assertEquals("110000", parent("110101"));
        assertEquals("500000", parent("500229"));
        assertEquals("420000", parent("429004"));
    }

    @Test
    void levelsFollowFromTheZeros() {
        assertEquals(AdministrativeLevel.PROVINCE, DivisionCode.parse("710000").level());
        assertEquals(
                AdministrativeLevel.PREFECTURE, DivisionCode.parse("441900").level());
        assertEquals(AdministrativeLevel.COUNTY, DivisionCode.parse("152201").level());
    }

    @Test
    void kindsFollowFromTheRanges() {
        assertEquals(CountyKind.COUNTY_BANNER, DivisionCode.parse("130121").countyKind());
        assertEquals(CountyKind.DISTRICT, DivisionCode.parse("130120").countyKind());
        assertEquals(CountyKind.COUNTY_BANNER, DivisionCode.parse("130150").countyKind());
        assertEquals(CountyKind.DISTRICT, DivisionCode.parse("130151").countyKind());
        assertEquals(CountyKind.DISTRICT, DivisionCode.parse("130180").countyKind());
        assertEquals(CountyKind.COUNTY_LEVEL_CITY, DivisionCode.parse("130181").countyKind());
        assertEquals(CountyKind.COUNTY_LEVEL_CITY, DivisionCode.parse("532501").countyKind());
        assertEquals(
                PrefectureKind.PREFECTURE_CITY, DivisionCode.parse("132000").prefectureKind());
        assertEquals(
                PrefectureKind.PREFECTURE_LEAGUE_OR_AUTONOMOUS,
                DivisionCode.parse("132100").prefectureKind());
        assertEquals(
                PrefectureKind.PREFECTURE_LEAGUE_OR_AUTONOMOUS,
                DivisionCode.parse("135000").prefectureKind());
        assertEquals(
                PrefectureKind.PREFECTURE_CITY, DivisionCode.parse("137000").prefectureKind());
        assertEquals(PrefectureKind.OTHER, DivisionCode.parse("138000").prefectureKind());
        assertEquals(PrefectureKind.DIRECT_ADMIN, DivisionCode.parse("469001").prefectureKind());
        assertEquals(
                PrefectureKind.MUNICIPALITY_DISTRICTS,
                DivisionCode.parse("500151").prefectureKind());
        assertEquals(
                PrefectureKind.MUNICIPALITY_COUNTIES,
                DivisionCode.parse("500229").prefectureKind());
    }

    @Test
    void whatIsNoCodeIsRefusedByItsText() {
        for (String bad : new String[] {"", "12345", "1234567", "32058a", "３２０５８３"}) {
            Exception e = assertThrows(IllegalArgumentException.class, () -> DivisionCode.parse(bad));
            assertTrue(e.getMessage().contains(bad), e.getMessage());
        }
        Exception e = assertThrows(IllegalArgumentException.class, () -> DivisionCode.parse("990000"));
        assertEquals("division code 990000 begins with 99, which is no province", e.getMessage());
    }

    @Test
    void committeesTakeTwelveDigits() {
        StatisticalAreaCode code = StatisticalAreaCode.parse("320583100201");
        assertEquals("320583", code.division().code());
        assertEquals(StatisticalAreaCode.TownKind.TOWN, code.townKind());
        assertEquals(StatisticalAreaCode.CommitteeKind.VILLAGERS, code.committeeKind());
        assertEquals("320583100201", code.toString());
        assertEquals(
                StatisticalAreaCode.TownKind.STREET,
                StatisticalAreaCode.parse("320583099199").townKind());
        assertEquals(
                StatisticalAreaCode.CommitteeKind.RESIDENTS,
                StatisticalAreaCode.parse("320583099199").committeeKind());
        assertEquals(
                StatisticalAreaCode.TownKind.QUASI_TOWNSHIP,
                StatisticalAreaCode.parse("320583400400").townKind());
        assertThrows(IllegalArgumentException.class, () -> StatisticalAreaCode.parse("32058310020"));
    }

    @Test
    void urbanRuralClassesAreUrbanOrRural() {
        assertEquals(UrbanRuralClass.Kind.URBAN, UrbanRuralClass.parse("123").kind());
        assertEquals(UrbanRuralClass.Area.TOWN, UrbanRuralClass.parse("121").area());
        assertEquals(UrbanRuralClass.Kind.RURAL, UrbanRuralClass.parse("210").kind());
        assertThrows(IllegalArgumentException.class, () -> UrbanRuralClass.parse("113"));
    }

    @Test
    void sizeClassesIncludeTheirLowerBound() {
        for (CitySize size : CitySize.values()) {
            assertEquals(size, CitySize.of(size.lowerBound()));
            assertEquals(
                    size.ordinal() == 0 ? size : CitySize.values()[size.ordinal() - 1],
                    CitySize.of(Math.max(0, Math.nextDown(size.lowerBound()))));
        }
        assertThrows(IllegalArgumentException.class, () -> CitySize.of(-1));
        assertThrows(IllegalArgumentException.class, () -> CitySize.of(Double.NaN));
    }
}
