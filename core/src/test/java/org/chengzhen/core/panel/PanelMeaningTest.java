package org.chengzhen.core.panel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.chengzhen.core.place.City;
import org.chengzhen.core.place.County;
import org.chengzhen.core.place.Place;
import org.chengzhen.core.result.ErrorCode;
import org.chengzhen.core.result.InvalidValueException;
import org.chengzhen.core.result.MismatchException;
import org.junit.jupiter.api.Test;

/** What is called the same but is not: units convert or are refused, places of one code must be one. */
class PanelMeaningTest {
    private static final City GUANGZHOU =
            City.builder("440100", "Guangzhou").localName("广州").build();
    private static final Variable YUAN = Variable.flow("gdp", "Output", "地区生产总值", Unit.YUAN);
    private static final Variable HUNDRED_MILLION = Variable.flow("gdp", "Output", "地区生产总值", Unit.HUNDRED_MILLION_YUAN);
    private static final Variable PERSONS = Variable.flow("gdp", "Output", "地区生产总值", Unit.PERSON);
    private static final Variable STOCK = Variable.stock("gdp", "Output", "地区生产总值", Unit.YUAN);

    private static Panel one(Place place, int year, Variable variable, double value) {
        return Panel.builder().value(place, year, variable, value).build();
    }

    @Test
    void valuesOfAnotherUnitAreConvertedOnTheWayIn() {
        Panel panel = one(GUANGZHOU, 2020, YUAN, 1).with(HUNDRED_MILLION, 25_019);
        assertEquals(2_501_900_000_000.0, panel.value("440100", 2020, YUAN));
        assertEquals(Unit.YUAN, panel.variable("gdp").unit());
        assertEquals(List.of("gdp was given in 10⁸ yuan and is held in yuan"), panel.notes());
        Panel built = Panel.builder()
                .value(GUANGZHOU, 2019, YUAN, 2.3e12)
                .value(GUANGZHOU, 2020, HUNDRED_MILLION, 25_019.11)
                .build();
        assertArrayEquals(new double[] {2.3e12, 2_501_911_000_000.0}, built.yearMajor(YUAN));
        assertEquals(1, built.variables().size());
        assertEquals(1, built.notes().size());
        Panel joined = one(GUANGZHOU, 2019, YUAN, 2.3e12).join(one(GUANGZHOU, 2020, HUNDRED_MILLION, 25_019.11));
        assertEquals(built, joined);
        assertEquals(joined.join(joined), joined);
    }

    @Test
    void valuesAreAskedForInAnyUnitThatConverts() {
        Panel panel = one(GUANGZHOU, 2020, YUAN, 2_501_911_000_000.0);
        assertTrue(panel.has(HUNDRED_MILLION));
        assertEquals(25_019.11, panel.value("440100", 2020, HUNDRED_MILLION));
        assertArrayEquals(new double[] {25_019.11}, panel.values(HUNDRED_MILLION, 2020));
        assertArrayEquals(new double[] {25_019.11}, panel.yearMajor(HUNDRED_MILLION));
        assertArrayEquals(new double[] {25_019.11}, panel.year(2020).values(HUNDRED_MILLION));
        assertEquals(25_019.11, panel.matrix(HUNDRED_MILLION).get(0, 0));
        assertEquals(25_019.11, panel.series("440100", HUNDRED_MILLION).value(2020));
    }

    @Test
    void unitsThatDoNotConvertAreRefusedByBothNames() {
        Panel panel = one(GUANGZHOU, 2020, YUAN, 1);
        assertFalse(panel.has(PERSONS));
        for (Variable other : List.of(PERSONS, STOCK)) {
            assertUnits(other, () -> panel.with(other, 3));
            assertUnits(other, () -> panel.value("440100", 2020, other));
            assertUnits(other, () -> panel.values(other, 2020));
            assertUnits(other, () -> panel.join(one(GUANGZHOU, 2021, other, 1)));
            assertUnits(
                    other, () -> Panel.builder().value(GUANGZHOU, 2019, YUAN, 1).value(GUANGZHOU, 2020, other, 1));
        }
    }

    private static void assertUnits(Variable other, org.junit.jupiter.api.function.Executable refused) {
        MismatchException e = assertThrows(MismatchException.class, refused);
        assertEquals(ErrorCode.UNITS_DIFFER, e.code());
        assertTrue(e.getMessage().contains("gdp [yuan] (FLOW, money)"), e.getMessage());
        assertTrue(e.getMessage().contains(other + " (" + other.kind()), e.getMessage());
    }

    @Test
    void oneCodeIsOnePlace() {
        County county = County.builder("440100", "Guangzhou").build();
        City other = City.builder("440100", "深圳").build();
        City longer = City.builder("440100", "广州市").build();
        City bare = City.builder("440100", "440100").build();
        Panel panel = one(GUANGZHOU, 2019, YUAN, 1);
        for (Place place : List.of(county, other)) {
            MismatchException e = assertThrows(MismatchException.class, () -> panel.join(one(place, 2020, YUAN, 1)));
            assertEquals(ErrorCode.PLACES_DIFFER, e.code());
            assertEquals("440100", e.arguments().get(0));
            assertThrows(
                    MismatchException.class,
                    () -> Panel.builder().place(GUANGZHOU).place(place));
        }
        assertEquals(List.of(GUANGZHOU), panel.join(one(longer, 2020, YUAN, 1)).places());
        assertEquals(List.of(GUANGZHOU), panel.join(one(bare, 2020, YUAN, 1)).places());
    }

    @Test
    void arraysOfACompleteCrossSectionStayAligned() {
        City foshan = City.builder("440600", "Foshan").build();
        City zhuhai = City.builder("440400", "Zhuhai").build();
        Panel panel = Panel.builder()
                .value(GUANGZHOU, 2020, YUAN, 3)
                .value(foshan, 2020, YUAN, 2)
                .value(foshan, 2020, Variables.POPULATION, 20)
                .value(zhuhai, 2020, Variables.POPULATION, 10)
                .build();
        CrossSection year = panel.year(2020);
        assertEquals(year.places().size(), year.values(YUAN).length);
        assertArrayEquals(panel.values(YUAN, 2020), year.values(YUAN));
        CrossSection both = year.complete(YUAN, Variables.POPULATION);
        assertEquals(List.of("440600"), both.codes());
        assertArrayEquals(new double[] {2}, both.values(YUAN));
        assertArrayEquals(new double[] {20}, both.values(Variables.POPULATION));
        assertEquals(List.of(GUANGZHOU, zhuhai), both.dropped());
        assertEquals(both, year.complete(YUAN).complete(Variables.POPULATION));
    }

    @Test
    void aMatrixHasARowForEachPlace() {
        Panel panel = Panel.builder()
                .value(GUANGZHOU, 2019, YUAN, 1)
                .value(GUANGZHOU, 2020, YUAN, 2)
                .value(City.builder("440600", "Foshan").build(), 2020, YUAN, 3)
                .build();
        assertArrayEquals(new double[] {1, 2}, panel.matrix(YUAN).row(0));
        assertArrayEquals(new double[] {Double.NaN, 3}, panel.matrix(YUAN).row(1));
    }

    @Test
    void columnsThatThePanelHasNoPlaceForAreNoted() {
        Panel two = Panel.builder()
                .value(GUANGZHOU, 2019, YUAN, 1)
                .value(City.builder("440600", "Foshan").build(), 2020, YUAN, 3)
                .build();
        Panel wider = one(GUANGZHOU, 2020, Variables.POPULATION, 5).with(Growth.change(two, YUAN));
        assertEquals(
                List.of(
                        "1 places of gdp_change are not in the panel: left out",
                        "years [2019] of gdp_change are not in the panel: left out"),
                wider.notes());
        assertTrue(wider.toString().endsWith("50.0 % missing, 2 notes]"), wider.toString());
    }

    @Test
    void aPanelOfGapsIsRefusedBeforeItFillsTheMemory() {
        Panel.Builder sparse = Panel.builder();
        for (int i = 0; i < 8_000; i++) {
            sparse.value(County.builder("c" + i, "C").build(), 1_000 + i, YUAN, i);
        }
        InvalidValueException e = assertThrows(InvalidValueException.class, sparse::build);
        assertEquals(ErrorCode.TOO_LARGE, e.code());
        assertTrue(e.getMessage().startsWith("8000 places x 8000 years x 1 variables"), e.getMessage());
    }

    @Test
    void valuesInAnyOrderFindTheirCells() {
        Panel.Builder builder = Panel.builder();
        for (int i = 0; i < 5_000; i++) {
            int mixed = i * 7_919 % 5_000;
            builder.value(
                    County.builder("c" + mixed % 250, "C").build(),
                    2_020 - mixed / 250,
                    YUAN,
                    mixed == 0 ? 0.5 : mixed);
        }
        Panel panel = builder.build();
        for (int i = 0; i < 5_000; i++) {
            assertEquals(i == 0 ? 0.5 : i, panel.value("c" + i % 250, 2_020 - i / 250, YUAN));
        }
    }
}
