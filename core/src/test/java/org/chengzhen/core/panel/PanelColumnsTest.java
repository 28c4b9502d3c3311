package org.chengzhen.core.panel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.chengzhen.core.place.City;
import org.chengzhen.core.place.Place;
import org.chengzhen.core.result.InvalidValueException;
import org.chengzhen.core.result.MismatchException;
import org.junit.jupiter.api.Test;

/** A panel built variable by variable is the one built value by value. */
class PanelColumnsTest {
    private static final Place A = City.builder("A", "a").build();
    private static final Place B = City.builder("B", "b").build();
    private static final Place C = City.builder("C", "c").build();

    private static Panel.Builder two() {
        return Panel.builder().place(A).place(B).year(2020).year(2010);
    }

    @Test
    void columnsAndSingleValuesMakeTheSamePanel() {
        SplittableRandom random = new SplittableRandom(5);
        for (int trial = 0; trial < 50; trial++) {
            Panel.Builder one = two();
            Panel.Builder other = two();
            double[] people = new double[4];
            double[] areas = new double[4];
            for (int k = 0; k < 4; k++) {
                people[k] = random.nextInt(3) == 0 ? Double.NaN : random.nextInt(100);
                areas[k] = random.nextInt(3) == 0 ? Double.NaN : random.nextDouble();
            }
            one.values(Variables.POPULATION, people).values(Variables.AREA, areas);
            other.variable(Variables.POPULATION).variable(Variables.AREA);
            for (int k = 0; k < 4; k++) {
                Place place = k % 2 == 0 ? A : B;
                int year = k < 2 ? 2010 : 2020;
                other.value(place, year, Variables.POPULATION, people[k]);
                other.value(place, year, Variables.AREA, areas[k]);
            }
            assertEquals(other.build(), one.build());
        }
    }

    @Test
    void laterPlacesAndYearsLeaveGaps() {
        Panel panel = two().values(Variables.POPULATION, 1, 2, 3, 4)
                .place(C)
                .year(2015)
                .value(C, 2015, Variables.AREA, 9)
                .build();
        assertEquals(3, panel.value("A", 2020, Variables.POPULATION));
        assertTrue(Double.isNaN(panel.value("C", 2020, Variables.POPULATION)));
        assertTrue(Double.isNaN(panel.value("A", 2015, Variables.POPULATION)));
        Panel more = two().values(Variables.POPULATION, 1, 2, 3, Double.NaN)
                .value(B, 2020, Variables.POPULATION, 7)
                .build();
        assertEquals(2, more.value("B", 2010, Variables.POPULATION));
        assertEquals(7, more.value("B", 2020, Variables.POPULATION));
    }

    @Test
    void aColumnInAnotherUnitIsConverted() {
        Variable myriads = Variable.stock(
                "population", "Population", "常住人口", Unit.parse("万人").orElseThrow());
        Panel panel = two().variable(Variables.POPULATION)
                .values(myriads, 1, 2, 3, Double.NaN)
                .build();
        assertEquals(30_000, panel.value("A", 2020, Variables.POPULATION));
        assertTrue(
                panel.notes().toString().contains("is held in persons"),
                panel.notes().toString());
    }

    @Test
    void whatDoesNotFitIsRefused() {
        IllegalArgumentException count =
                assertThrows(IllegalArgumentException.class, () -> two().values(Variables.POPULATION, 1, 2, 3));
        assertTrue(count.getMessage().contains("3 values but 2 places x 2 years"), count.getMessage());
        InvalidValueException infinite = assertThrows(
                InvalidValueException.class,
                () -> two().values(Variables.POPULATION, 1, 2, 3, Double.POSITIVE_INFINITY));
        assertTrue(infinite.getMessage().contains("b (B), 2020"), infinite.getMessage());
        Panel.Builder twice = two().values(Variables.POPULATION, 1, 2, 3, 4);
        assertThrows(MismatchException.class, () -> twice.values(Variables.POPULATION, 1, 2, 3, 5));
        Panel.Builder after = two().values(Variables.POPULATION, 1, 2, 3, 4);
        assertThrows(MismatchException.class, () -> after.value(A, 2010, Variables.POPULATION, 9));
    }

    @Test
    void theArrayIsTheCallersOwn() {
        double[] people = {1, 2, 3, 4};
        Panel panel = two().values(Variables.POPULATION, people).build();
        people[0] = 99;
        assertEquals(1, panel.value("A", 2010, Variables.POPULATION));
    }

    @Test
    void cellsAreKeptWhateverTheirOrderAndNumber() {
        SplittableRandom random = new SplittableRandom(51);
        CellStore store = new CellStore();
        double[] expected = new double[40 * 30];
        Arrays.fill(expected, Double.NaN);
        int[] years = IntStream.range(-15, 15).toArray();
        int size = 0;
        for (int k = 0; k < 2_000; k++) {
            int place = random.nextInt(40);
            int year = random.nextInt(30);
            size += Double.isNaN(expected[year * 40 + place]) ? 1 : 0;
            expected[year * 40 + place] = k;
            store.put(place, years[year], k);
            assertEquals(size, store.size());
        }
        double[] column = new double[expected.length];
        Arrays.fill(column, Double.NaN);
        store.writeTo(column, 40, years);
        assertArrayEquals(expected, column);
        for (int year = 0; year < 30; year++) {
            for (int place = 0; place < 40; place++) {
                assertEquals(expected[year * 40 + place], store.get(place, years[year]));
            }
        }
        assertTrue(Double.isNaN(store.get(40, 0)));
    }

    @Test
    void blocksKnowTheirCells() {
        double nan = Double.NaN;
        CellBlock block = new CellBlock(new double[] {1, nan, 3, 4, nan, 6}, 3, new int[] {2010, 2020});
        assertEquals(4, block.size());
        List<String> seen = new ArrayList<>();
        block.forEach((row, year, value) -> seen.add(row + " " + year + " " + value));
        assertEquals(List.of("0 2010 1.0", "2 2010 3.0", "0 2020 4.0", "2 2020 6.0"), seen);
        assertArrayEquals(new double[] {1, nan, 3, 4, nan, 6}, block.over(3, new int[] {2010, 2020}));
        assertArrayEquals(
                new double[] {1, nan, 3, nan, nan, nan, nan, nan, 4, nan, 6, nan},
                block.over(4, new int[] {2010, 2015, 2020}));
    }

    @Test
    void columnsDifferInUnitOrValues() {
        Variable myriads = Variable.stock("population", "Population", "", Unit.TEN_THOUSAND_PERSONS);
        Column one = new Column(Variables.POPULATION, new double[] {1, Double.NaN});
        Column same = new Column(Variables.POPULATION, new double[] {1, Double.NaN});
        assertEquals(one, same);
        assertEquals(one.hashCode(), same.hashCode());
        assertEquals(1, one.missing());
        for (Column other : List.of(
                new Column(myriads, new double[] {1, Double.NaN}),
                new Column(Variables.AREA, new double[] {1, Double.NaN}),
                new Column(Variables.POPULATION, new double[] {2, Double.NaN}),
                new Column(Variables.POPULATION, new double[] {1, 2}))) {
            assertNotEquals(one, other);
        }
        assertNotEquals(one, null);
        assertNotEquals(one.hashCode(), new Column(Variables.POPULATION, new double[] {2, Double.NaN}).hashCode());
        assertArrayEquals(new double[] {1e-4, Double.NaN}, one.in(myriads));
        assertTrue(one.in(Variables.POPULATION) == one.values());
    }

    @Test
    void valuesTwiceGivenMustBeTheSame() {
        MismatchException e = assertThrows(
                MismatchException.class,
                () -> Panel.builder().value(B, 2010, Variables.AREA, 1).value(B, 2010, Variables.AREA, 2));
        assertEquals("area of b (B), 2010 is given as 1.0 and as 2.0", e.getMessage());
        assertEquals(
                1,
                Panel.builder()
                        .value(B, 2010, Variables.AREA, 1)
                        .value(B, 2010, Variables.AREA, 1)
                        .value(B, 2010, Variables.AREA, Double.NaN)
                        .build()
                        .value("B", 2010, Variables.AREA));
        InvalidValueException infinite = assertThrows(
                InvalidValueException.class,
                () -> Panel.builder().value(B, 2010, Variables.AREA, Double.NEGATIVE_INFINITY));
        assertEquals("area of b (B), 2010 is -Infinity: must be finite", infinite.getMessage());
        IllegalArgumentException count =
                assertThrows(IllegalArgumentException.class, () -> two().values(Variables.POPULATION, 1, 2, 3));
        assertEquals("population [persons] has 3 values but 2 places x 2 years were added", count.getMessage());
        assertThrows(NullPointerException.class, () -> Panel.builder().note(null));
        assertThrows(NullPointerException.class, () -> Panel.builder().flag(null));
        assertThrows(NullPointerException.class, () -> Panel.builder().vintage(Variables.AREA, null));
        // notes and flags are kept once
        assertEquals(
                List.of("a", "b"),
                Panel.builder().note("a").note("b").note("a").build().notes());
    }
}
