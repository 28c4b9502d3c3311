package org.chengzhen.core.panel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.primitives.ImmutableDoubleArray;
import com.google.common.primitives.ImmutableIntArray;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.chengzhen.core.place.AdministrativeLevel;
import org.chengzhen.core.place.City;
import org.chengzhen.core.place.CityCluster;
import org.chengzhen.core.place.County;
import org.chengzhen.core.place.Place;
import org.chengzhen.core.place.Region;
import org.chengzhen.core.result.InvalidValueException;
import org.chengzhen.core.result.MismatchException;
import org.chengzhen.core.result.NotFoundException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class PanelTest {
    private final City guangzhou = City.builder("440100", "Guangzhou").build();
    private final City foshan = City.builder("440600", "Foshan").build();
    private final Region both = Region.builder("X", "Both").build();
    private final Panel panel = Panel.builder()
            .value(guangzhou, 2010, Variables.POPULATION, 12)
            .value(guangzhou, 2020, Variables.POPULATION, 18)
            .value(foshan, 2010, Variables.POPULATION, 7)
            .value(foshan, 2020, Variables.POPULATION, 9)
            .value(guangzhou, 2010, Variables.URBAN_POPULATION, 10)
            .value(guangzhou, 2020, Variables.URBAN_POPULATION, 16)
            .value(foshan, 2020, Variables.URBAN_POPULATION, 8)
            .value(guangzhou, 2020, Variables.URBANIZATION_RATE, 88)
            .build();

    @Test
    void valuesLieYearByYear() {
        assertArrayEquals(new double[] {12, 7, 18, 9}, panel.yearMajor(Variables.POPULATION));
        assertArrayEquals(new double[] {18, 9}, panel.values(Variables.POPULATION, 2020));
        assertEquals(9, panel.value("440600", 2020, Variables.POPULATION));
        assertEquals("Panel[2 places x 2 years (2010, 2020) x 3 variables, 33.3 % missing]", panel.toString());
    }

    @Test
    void aYearLeavesOutMissingPlacesByName() {
        CrossSection year = panel.year(2010);
        assertArrayEquals(new double[] {10, Double.NaN}, year.values(Variables.URBAN_POPULATION));
        CrossSection complete = year.complete(Variables.URBAN_POPULATION);
        assertArrayEquals(new double[] {10}, complete.values(Variables.URBAN_POPULATION));
        assertArrayEquals(new double[] {12}, complete.values(Variables.POPULATION), "another variable stays aligned");
        assertEquals(List.of("440100"), complete.codes());
        assertEquals(List.<Place>of(foshan), complete.dropped());
        assertEquals("CrossSection[2010: 1 places x 3 variables, 1 dropped]", complete.toString());
        assertEquals(List.<Place>of(foshan), year.missing(Variables.URBAN_POPULATION));
    }

    @Test
    void aSeriesHoldsEveryYear() {
        Series series = panel.series("440600", Variables.URBAN_POPULATION);
        assertTrue(Double.isNaN(series.value(2010)));
        assertEquals(8, series.value(2020));
        assertEquals(1, series.present().years().length());
        assertEquals("Series[Foshan urban_population [persons]: 2010 = missing; 2020 = 8]", series.toString());
    }

    @Test
    void aggregationAddsStocksAndComputesRatiosAnew() {
        Panel whole = panel.year(2020) == null ? panel : panel.years(2020, 2020).aggregate(both, panel.codes());
        assertEquals(27, whole.value("X", 2020, Variables.POPULATION));
        assertEquals(24, whole.value("X", 2020, Variables.URBAN_POPULATION));
        assertEquals(100 * 24.0 / 27, whole.value("X", 2020, Variables.URBANIZATION_RATE), 1e-12);
    }

    @Test
    void aMissingPartMakesTheSumMissingWithAReason() {
        Panel whole = panel.aggregate(both, List.of("440100", "440600", "440600", "449999"));
        assertEquals(19, whole.value("X", 2010, Variables.POPULATION));
        assertTrue(Double.isNaN(whole.value("X", 2010, Variables.URBAN_POPULATION)));
        assertTrue(
                whole.notes().toString().contains("Foshan (440600) has no value"),
                whole.notes().toString());
        assertTrue(
                whole.notes().toString().contains("lacks member 449999"),
                whole.notes().toString());
    }

    @Test
    void aRatioWithoutItsPartsIsMissingAndNeverAveraged() {
        Panel rates = panel.select(List.of("440100"));
        Panel only = Panel.builder()
                .value(guangzhou, 2020, Variables.URBANIZATION_RATE, 88)
                .build();
        assertTrue(Double.isNaN(only.aggregate(both, List.of("440100")).value("X", 2020, Variables.URBANIZATION_RATE)));
        assertEquals(1, rates.places().size());
        CityCluster empty = CityCluster.builder("E", "Empty").build();
        assertThrows(IllegalArgumentException.class, () -> panel.aggregate(empty));
    }

    @Test
    void joiningFillsGapsAndRefusesContradictions() {
        Panel more = Panel.builder()
                .value(foshan, 2010, Variables.URBAN_POPULATION, 6)
                .build();
        assertEquals(6, panel.join(more).value("440600", 2010, Variables.URBAN_POPULATION));
        assertEquals(panel.toString(), panel.join(panel).toString());
        Panel other =
                Panel.builder().value(foshan, 2010, Variables.POPULATION, 8).build();
        Exception e = assertThrows(MismatchException.class, () -> panel.join(other));
        assertEquals("population of Foshan (440600), 2010 is given as 7.0 and as 8.0", e.getMessage());
    }

    @Test
    void vintagesAreNotMixed() {
        Panel before = panel.years(2010, 2010).withVintage(Variables.POPULATION, "before");
        Panel after = panel.years(2020, 2020).withVintage(Variables.POPULATION, "after");
        Exception e = assertThrows(MismatchException.class, () -> before.join(after));
        assertTrue(e.getMessage().contains("\"before\" cannot be joined with vintage \"after\""), e.getMessage());
        assertEquals("before", before.vintage(Variables.POPULATION).orElseThrow());
    }

    @Test
    void completePlacesAreKeptAndTheOthersNamed() {
        Panel complete = panel.complete(Variables.URBAN_POPULATION);
        assertEquals(List.of("440100"), complete.codes());
        assertEquals(List.of("left out for missing values: 440600"), complete.notes());
    }

    @Test
    void infiniteValuesAreRefusedByPlaceYearAndVariable() {
        Exception e = assertThrows(
                InvalidValueException.class, () -> panel.with(Variables.GDP, 1, 2, 3, Double.POSITIVE_INFINITY));
        assertEquals("gdp of Foshan (440600), 2020 is Infinity: must be finite", e.getMessage());
        assertThrows(IllegalArgumentException.class, () -> panel.with(Variables.GDP, 1));
        assertThrows(NotFoundException.class, () -> panel.yearMajor(Variables.GDP));
        assertThrows(NotFoundException.class, () -> panel.year(1999));
        assertThrows(NotFoundException.class, () -> panel.place("nowhere"));
        assertThrows(IllegalArgumentException.class, () -> panel.select(List.of("440100", "440100")));
    }

    @Test
    void arraysTakenAreCopies() {
        panel.yearMajor(Variables.POPULATION)[0] = -1;
        assertEquals(12, panel.value("440100", 2010, Variables.POPULATION));
    }

    @Test
    void flagsStayWithTheirCells() {
        Panel flagged = panel.with(new Flag("440600", 2020, Variables.POPULATION, "estimated"));
        assertEquals(1, flagged.select(List.of("440600")).flags().size());
        assertEquals(0, flagged.select(List.of("440100")).flags().size());
        assertEquals(0, flagged.years(2010, 2010).flags().size());
        assertFalse(flagged.toTable().toText().isEmpty());
    }

    @Test
    void familiesFindTheirMembers() {
        Variable trade = Variables.EMPLOYMENT_BY_INDUSTRY.member("trade");
        Panel more = panel.with(trade, 1, 2, 3, 4);
        assertEquals(List.of(trade), Variables.EMPLOYMENT_BY_INDUSTRY.in(more));
        assertEquals("trade", Variables.EMPLOYMENT_BY_INDUSTRY.category(trade));
        assertEquals(trade, more.variable("employment:trade"));
    }

    @Test
    void seriesAreReadAsTextsOfTheirNumbers() {
        Series series = Panel.builder()
                .value(guangzhou, 2000, Variables.GDP, 1_234_567)
                .value(guangzhou, 2001, Variables.GDP, 0.123456789)
                .value(guangzhou, 2002, Variables.GDP, 2e15)
                .value(guangzhou, 2003, Variables.GDP, 98_765.4321)
                .value(guangzhou, 2004, Variables.GDP, -1_000)
                .build()
                .series("440100", Variables.GDP);
        assertEquals("1,234,567", series.text(2000));
        assertEquals("0.123457", series.text(2001));
        assertEquals("2.00000e+15", series.text(2002));
        assertEquals("98,765.4", series.text(2003));
        assertEquals("-1,000", series.text(2004));
        assertEquals("missing", series.text(1999));
        assertEquals(
                "Series[Guangzhou gdp [yuan]: 2000 = 1,234,567]",
                firstOf(series).toString());
        Series none = new Series(guangzhou, Variables.GDP, ImmutableIntArray.of(), ImmutableDoubleArray.of());
        assertEquals("Series[Guangzhou gdp [yuan]:]", none.toString());
        assertEquals(none, none.present());
        assertRefused(
                "values has 1 elements but years has 0",
                () -> new Series(guangzhou, Variables.GDP, ImmutableIntArray.of(), ImmutableDoubleArray.of(1)));
        Series present = panel.series("440600", Variables.URBAN_POPULATION).present();
        assertEquals(ImmutableIntArray.of(2020), present.years());
        assertEquals(ImmutableDoubleArray.of(8), present.values());
        assertEquals(foshan, present.place());
    }

    private static Series firstOf(Series series) {
        return new Series(
                series.place(),
                series.variable(),
                series.years().subArray(0, 1),
                series.values().subArray(0, 1));
    }

    @Test
    void crossSectionsDifferInYearOrPlaces() {
        CrossSection year = panel.year(2020);
        assertEquals(2020, year.year());
        assertEquals(9, year.value("440600", Variables.POPULATION));
        assertEquals("CrossSection[2020: 2 places x 3 variables]", year.toString());
        assertEquals(year, panel.year(2020));
        assertEquals(year.hashCode(), panel.year(2020).hashCode());
        CrossSection fewer = year.complete(Variables.URBANIZATION_RATE);
        for (CrossSection other :
                List.of(panel.year(2010), fewer, panel.noted("other").year(2020))) {
            assertNotEquals(year, other);
        }
        assertNotEquals(year, null);
        assertNotEquals(year.hashCode(), panel.year(2010).hashCode());
        assertNotEquals(year.hashCode(), fewer.hashCode());
        assertEquals(
                List.of(
                        "code,name,year,population [persons],urban_population [persons],urbanization_rate [%]",
                        "440100,Guangzhou,2020,18,16,88"),
                fewer.toTable().toCsv().lines().toList());
        Map<String, ?> map = fewer.toMap();
        assertEquals(2020, map.get("year"));
        assertEquals(List.of("440600"), map.get("dropped"));
        assertEquals(
                Map.of(
                        "population", List.of(18.0),
                        "urban_population", List.of(16.0),
                        "urbanization_rate", List.of(88.0)),
                map.get("values"));
        assertEquals(3, ((List<?>) map.get("variables")).size());
        assertEquals(1, ((List<?>) map.get("places")).size());
        assertEquals(List.<Place>of(), year.missing(Variables.POPULATION));
    }

    @Test
    void aTableHasARowForEachPlaceAndYear() {
        assertEquals(
                List.of(
                        "code,name,year,population [persons],urban_population [persons],urbanization_rate [%]",
                        "440100,Guangzhou,2010,12,10,",
                        "440100,Guangzhou,2020,18,16,88",
                        "440600,Foshan,2010,7,,",
                        "440600,Foshan,2020,9,8,"),
                panel.toTable().toCsv().lines().toList());
        // amounts are printed whole, ratios with two decimals
        String text = panel.toTable().toText();
        assertTrue(text.contains("88.00") && !text.contains("18.0"), text);
    }

    @Test
    void theMapHoldsAllOfAPanel() {
        Panel small = Panel.builder()
                .value(guangzhou, 2010, Variables.POPULATION, 12)
                .value(foshan, 2020, Variables.POPULATION, 9)
                .vintage(Variables.POPULATION, "census")
                .flag(new Flag("440600", 2020, Variables.POPULATION, "estimated"))
                .note("a note")
                .build();
        Map<String, ?> map = small.toMap();
        assertEquals(
                List.of("places", "years", "variables", "values", "vintages", "flags", "notes"),
                List.copyOf(map.keySet()));
        assertEquals(List.of(2010, 2020), map.get("years"));
        assertEquals(
                Map.of("population", List.of(Arrays.asList(12.0, null), Arrays.asList(null, 9.0))), map.get("values"));
        assertEquals(Map.of("population", "census"), map.get("vintages"));
        assertEquals(
                List.of(Map.of("code", "440600", "year", 2020, "variable", "population", "remark", "estimated")),
                map.get("flags"));
        assertEquals(List.of("a note"), map.get("notes"));
        assertEquals(List.of(Variables.POPULATION.toMap()), map.get("variables"));
        assertEquals(2, ((List<?>) map.get("places")).size());
    }

    @Test
    void theTextTellsYearsGapsAndNotes() {
        assertEquals(
                "Panel[0 places x 0 years x 0 variables, 0.0 % missing]",
                Panel.builder().build().toString());
        Panel.Builder builder = Panel.builder();
        String[] spans = {" (2001)", " (2001, 2002)", " (2001, 2002, 2003)", " (2001–2004)"};
        for (int y = 1; y <= 4; y++) {
            builder.value(guangzhou, 2000 + y, Variables.GDP, 1);
            assertEquals(
                    "Panel[1 places x " + y + " years" + spans[y - 1] + " x 1 variables, 0.0 % missing]",
                    builder.build().toString());
        }
        assertTrue(panel.noted("a").toString().endsWith(", 1 note]"));
        assertTrue(panel.noted("a").noted("b").toString().endsWith(", 2 notes]"));
    }

    @Test
    void somePlacesComeInTheOrderAskedFor() {
        Panel turned = panel.select(List.of("440600", "440100"));
        assertEquals(List.of("440600", "440100"), turned.codes());
        assertArrayEquals(new double[] {7, 12, 9, 18}, turned.yearMajor(Variables.POPULATION));
        assertEquals(1, turned.indexOf("440100").orElseThrow());
        assertTrue(turned.indexOf("999999").isEmpty());
        assertEquals(foshan, turned.findPlace("440600").orElseThrow());
        assertTrue(turned.findPlace("999999").isEmpty());
        assertRefused("a place is named twice in [440100, 440100]", () -> panel.select(List.of("440100", "440100")));
        Panel later = panel.years(2015, 2030);
        assertEquals(ImmutableIntArray.of(2020), later.years());
        assertArrayEquals(new double[] {18, 9}, later.yearMajor(Variables.POPULATION));
        assertArrayEquals(new double[] {12, 7}, panel.years(2010, 2019).yearMajor(Variables.POPULATION));
        assertEquals(panel, panel.years(2010, 2020));
        assertThrows(NotFoundException.class, () -> panel.years(2011, 2019));
    }

    @Test
    void placesOfALevelAreFound() {
        County county = County.builder("440103", "Liwan").build();
        Region province = Region.builder("440000", "Guangdong").build();
        Panel all = Panel.builder()
                .value(guangzhou, 2020, Variables.GDP, 1)
                .value(county, 2020, Variables.GDP, 2)
                .value(province, 2020, Variables.GDP, 3)
                .build();
        assertEquals(List.of("440103"), all.level(AdministrativeLevel.COUNTY).codes());
        assertEquals(List.of("440100"), all.level(guangzhou.level()).codes());
        assertEquals(List.of("440000"), all.level(province.level()).codes());
    }

    @Test
    void columnsAreAddedOrReplaced() {
        Panel more = panel.with(Variables.GDP, 1, 2, 3, 4);
        assertEquals(4, more.variables().size());
        assertEquals(3, more.value("440100", 2020, Variables.GDP));
        Panel replaced = more.with(Variables.POPULATION, 5, 6, 7, 8);
        assertEquals(
                List.of("population", "urban_population", "urbanization_rate", "gdp"),
                replaced.variables().stream().map(Variable::id).toList());
        assertArrayEquals(new double[] {5, 6, 7, 8}, replaced.yearMajor(Variables.POPULATION));
        double[] own = {1, 2, 3, 4};
        Panel kept = panel.with(Variables.GDP, own);
        own[0] = 99;
        assertEquals(1, kept.value("440100", 2010, Variables.GDP));
        assertRefused(
                "gdp [yuan] has 1 values but the panel has 2 places x 2 years", () -> panel.with(Variables.GDP, 1));
        assertTrue(panel.has(Variables.POPULATION));
        assertFalse(panel.has(Variables.GDP));
        assertTrue(panel.findVariable("gdp").isEmpty());
        Panel versions = panel.withVintage(Variables.POPULATION, "census");
        assertEquals("census", versions.vintage(Variables.POPULATION).orElseThrow());
        assertTrue(versions.vintage(Variables.URBAN_POPULATION).isEmpty());
        assertThrows(NotFoundException.class, () -> panel.withVintage(Variables.GDP, "none"));
        assertTrue(panel.complete(Variables.POPULATION).notes().isEmpty());
        assertEquals(panel, panel.complete());
        assertNotEquals(panel.hashCode(), panel.years(2010, 2010).hashCode());
        assertNotEquals(panel.hashCode(), more.hashCode());
        assertNotEquals(panel.hashCode(), panel.select(List.of("440100")).hashCode());
    }

    @Test
    void joinedPanelsHoldTheYearsAndPlacesOfBothInOrder() {
        City zhuhai = City.builder("440400", "Zhuhai").build();
        Panel other = Panel.builder()
                .value(zhuhai, 2005, Variables.GDP, 1)
                .value(foshan, 2010, Variables.GDP, 2)
                .value(foshan, 2015, Variables.POPULATION, 8)
                .vintage(Variables.GDP, "revised")
                .flag(new Flag("440600", 2015, Variables.POPULATION, "estimated"))
                .note("theirs")
                .build();
        Panel joined = panel.noted("mine").join(other);
        assertEquals(List.of("440100", "440600", "440400"), joined.codes());
        assertEquals(ImmutableIntArray.of(2005, 2010, 2015, 2020), joined.years());
        double nan = Double.NaN;
        assertArrayEquals(
                new double[] {nan, nan, nan, 12, 7, nan, nan, 8, nan, 18, 9, nan},
                joined.yearMajor(Variables.POPULATION));
        assertArrayEquals(
                new double[] {nan, nan, 1, nan, 2, nan, nan, nan, nan, nan, nan, nan}, joined.yearMajor(Variables.GDP));
        assertEquals(List.of("mine", "theirs"), joined.notes());
        assertEquals("revised", joined.vintage(Variables.GDP).orElseThrow());
        assertEquals(1, joined.flags().size());
        Panel turned = other.join(panel);
        assertEquals(
                joined.value("440600", 2020, Variables.URBAN_POPULATION),
                turned.value("440600", 2020, Variables.URBAN_POPULATION));
        assertEquals(List.of("440400", "440600", "440100"), turned.codes());
    }

    /** Four million cells are free; of more, one in 512 must hold a value, and an array holds no more than it does. */
    @Test
    void largePanelsNeedValues() {
        PanelRoom.require(1 << 11, 1 << 11, 1, 0);
        PanelRoom.require(1 << 22, 1, 0, 0);
        PanelRoom.require(1 << 11, 1 << 11, 2, 1 << 14);
        assertThrows(InvalidValueException.class, () -> PanelRoom.require(1 << 11, 1 << 11, 2, (1 << 14) - 1));
        PanelRoom.require(Integer.MAX_VALUE - 8, 1, 1, Integer.MAX_VALUE);
        assertThrows(
                InvalidValueException.class, () -> PanelRoom.require(Integer.MAX_VALUE - 7, 1, 1, Integer.MAX_VALUE));
        assertThrows(
                InvalidValueException.class, () -> PanelRoom.require(1L << 31, 1L << 20, 1L << 40, Long.MAX_VALUE));
        InvalidValueException e =
                assertThrows(InvalidValueException.class, () -> PanelRoom.require(1L << 31, 1, 1, Long.MAX_VALUE));
        assertTrue(e.getMessage().startsWith("2147483648 places x 1 years x 1 variables"), e.getMessage());
    }

    @Test
    void reasonsOfAggregationNameMembersAndRatios() {
        Panel whole = panel.aggregate(both, List.of("440100", "440600", "449999"));
        assertEquals(
                List.of(
                        "Both lacks member 449999, which the panel does not hold",
                        "urban_population [persons] of Both, 2010 is missing: member Foshan (440600) has no value"),
                whole.notes());
        assertEquals(List.<Place>of(both), whole.places());
        Panel only = Panel.builder()
                .value(guangzhou, 2020, Variables.URBANIZATION_RATE, 88)
                .build()
                .aggregate(both, List.of("440100"));
        assertEquals(
                List.of("urbanization_rate [%] of Both is missing: ratios are not averaged, and the panel lacks its"
                        + " numerator or denominator"),
                only.notes());
        assertRefused("the panel holds no member of Region[X Both]", () -> panel.aggregate(both, List.of("449999")));
    }

    private static void assertRefused(String message, Executable made) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, made).getMessage());
    }

    @Test
    void aPlaceIsCompleteWhereNoYearOfNoVariableIsMissing() {
        double[] all = new double[12];
        Arrays.setAll(all, i -> i + 1);
        Panel.Builder builder = Panel.builder();
        for (int p = 0; p < 4; p++) {
            builder.place(City.builder("p" + p, "P").build());
        }
        Panel full = builder.year(2000).year(2001).year(2002).build().with(Variables.GDP, all);
        for (int cell = 0; cell < 12; cell++) {
            double[] gap = all.clone();
            gap[cell] = Double.NaN;
            Panel complete = full.with(Variables.AREA, gap).complete(Variables.GDP, Variables.AREA);
            String out = "p" + cell % 4;
            assertEquals(3, complete.places().size());
            assertFalse(complete.codes().contains(out));
            assertEquals(List.of("left out for missing values: " + out), complete.notes());
        }
    }

    @Test
    void blocksOfValuesAreAddedOneAfterAnother() {
        Panel.Builder builder = Panel.builder().place(guangzhou).year(2020);
        Panel two = builder.values(Variables.GDP, 1)
                .values(Variables.GDP, 1)
                .values(Variables.AREA, 2)
                .build();
        assertEquals(1, two.value("440100", 2020, Variables.GDP));
        assertEquals(2, two.value("440100", 2020, Variables.AREA));
    }
}
