package org.chengzhen.core.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
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
}
