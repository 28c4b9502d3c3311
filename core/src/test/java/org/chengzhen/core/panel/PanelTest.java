package org.chengzhen.core.panel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.chengzhen.core.place.City;
import org.chengzhen.core.place.CityCluster;
import org.chengzhen.core.place.Place;
import org.chengzhen.core.place.Region;
import org.chengzhen.core.result.InvalidValueException;
import org.chengzhen.core.result.MismatchException;
import org.chengzhen.core.result.NotFoundException;
import org.junit.jupiter.api.Test;

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
}
